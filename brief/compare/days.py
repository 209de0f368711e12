"""Days of one event that exclude each other, by rule: too few are alike enough for weights to carry over.

A date belongs to the shortest clause around it. Two dates are of one event where the verbs, or the nouns they stand
for, name one event, and the sentences share who or what it befell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.compare.bonds import best_relation
from brief.compare.dated import Dated, deeds, editions_apart, happening, things, weekdays_of
from brief.compare.dating import (
    ANOTHER,
    MOVED,
    Calendar,
    befalls_others,
    is_barred,
    is_said,
    meets,
    parted,
    states,
    tells_move,
)
from brief.compare.events import ONE_MEANING
from brief.compare.periods import EVER, Period, apart, gap
from brief.compare.words import stem, stems

# How much alike two sentences must be; how many words they must share; how far apart days of one event may lie.
ALIKE, SHARED, FAR = 0.3, 3, 200
# Verbs of what happens to a thing but once; the score of two years of it, and of a day that another was moved to; the
# days of a year, and of the longest time between two such years.
BUILT = frozenset("build open establish construct complete erect install create inaugurate".split())
FOUND = frozenset("find discover unearth dig excavate".split())
MADE_TWICE, WAS_MOVED, YEAR, AGE = 0.55, 0.55, 300, 7500


def score_days(pairs: Iterable[tuple[Dated, Dated]], calendar: Calendar) -> Iterator[tuple[float, Dated, Dated]]:
    """Those pairs whose days exclude each other, and how sure it is that they are of one event, from 0."""
    for one, other in pairs:
        if apart(one.period.days, other.period.days) or one.period.open == other.period.open != "":
            yield (
                max(judge(one, other, calendar), judge_years(one, other), judge_move(one, other, calendar)),
                one,
                other,
            )


def judge_years(a: Dated, b: Dated) -> float:
    """How sure it is that one thing is said to have been built, or found, in two years; 0 where it is not said."""
    one, other = a.statement, b.statement
    if not (is_year(a.period) and is_year(b.period)) or gap(a.period.days, b.period.days) > AGE:
        return 0.0
    verbs = [{*deeds(statement)} for statement in (one, other)]
    things_met = best_relation(things(one), things(other)) >= ONE_MEANING
    names = [{stem(name) for name in statement.names} for statement in (one, other)]
    if all(names) and not names[0] & names[1]:
        return 0.0
    built = all(verb & BUILT for verb in verbs) and things_met
    found = all(verb & FOUND for verb in verbs) and (things_met or bool(names[0] & names[1]))
    return MADE_TWICE if built or found or names_year(a, b) or names_year(b, a) else 0.0


def is_year(period: Period) -> bool:
    """Whether a time is a whole year that the words name."""
    return bool(period.named and period.named[1] - period.named[0] > YEAR and not period.open and not period.leans)


def names_year(one: Dated, other: Dated) -> bool:
    """Whether one calls a thing by its year ("the 1929 dam") of which the other says when it was built."""
    nouns = {stem(noun) for noun in happening(one)} if one.moment.text.lower().startswith("the ") else set()
    return bool(nouns & other.statement.sentence and {*deeds(other.statement)} & BUILT)


def judge_move(a: Dated, b: Dated, calendar: Calendar) -> float:
    """How sure it is that what one dates has been moved by the other: "announced for Thursday, moved to Friday"."""
    moving = tells_move(a.statement.text) or tells_move(b.statement.text)
    if not moving or a.statement.text == b.statement.text or is_said(a) or is_said(b):
        return 0.0
    return WAS_MOVED if moves(a, b, calendar) or moves(b, a, calendar) else 0.0


def moves(old: Dated, new: Dated, calendar: Calendar) -> bool:
    """Whether a sentence tells of the time of another, and behind it of the one to which it was moved."""
    if not tells_move(new.statement.text):
        return False
    text, at = new.statement.text, new.moment.where.start
    moved = [match.end() for match in MOVED.finditer(text) if match.end() + new.moment.sentence.start <= at]
    beside = (d for d in calendar.stated[new.statement.number] if d.moment.sentence == new.moment.sentence)
    told = any(d.moment.where.start < at and (meets(d.period, old.period) or name_one_day(d, old)) for d in beside)
    claim = new.statement.claim
    words = stems(" ".join((*claim.subject, *claim.object))) & old.statement.sentence
    return bool(moved and told and words)


def judge(a: Dated, b: Dated, calendar: Calendar) -> float:
    """How sure it is that two days are of one event, from 0; 0 where something speaks against it."""
    one, other = a.statement, b.statement
    if is_vetoed(a, b, calendar):
        return 0.0
    alike = calendar.like(one.sentence, other.sentence)
    if long_year(a.period, b.period) and alike < ALIKE:
        return 0.0
    event = best_relation(deeds(one), deeds(other))
    thing = best_relation(things(one), things(other))
    names = {stem(name) for name in one.names} & {stem(name) for name in other.names}
    shared = (one.sentence & other.sentence) - {stem(name) for name in one.names | other.names}
    few = len(shared) < SHARED
    if (event < ONE_MEANING and (alike < ALIKE or few)) or (not names and thing < ONE_MEANING and few):
        return 0.0
    score = 0.3 * event + 0.2 * thing + 0.1 * bool(names) + 0.8 * alike
    score += 0.2 * calendar.like(one.clause, other.clause)
    score -= 0.04 * (a.crowd + b.crowd - 2) + 0.1 * min(gap(a.period.days, b.period.days), 60) / 60
    score -= 0.15 * bool(ANOTHER.search(one.text) or ANOTHER.search(other.text))
    return round(score - 0.2 * (states(other.number, a, calendar) + states(one.number, b, calendar)), 4)


def is_vetoed(a: Dated, b: Dated, calendar: Calendar) -> bool:
    """Whether two days cannot be of one event: words are dated, too far apart, other persons or nouns, both told."""
    one, other = a.statement, b.statement
    nouns = happening(a), happening(b)
    apart_nouns = nouns[0] != nouns[1] and not {*nouns[0], *nouns[1]} & {*deeds(one), *deeds(other)}
    return (
        gap(a.period.days, b.period.days) > FAR
        or one.claim.negated != other.claim.negated
        or ((a.period.leans or b.period.leans) and editions_apart(a, b))
        or apart_nouns
        or parted(one, other)
        or befalls_others(one, other)
        or is_barred(a, b, calendar)
    )


def long_year(one: Period, other: Period) -> bool:
    """Whether one of two times is a whole year: another year is most often another event."""
    return any(p.days and p.days[0] > EVER[0] and p.days[1] - p.days[0] > FAR for p in (one, other))


def name_one_day(one: Dated, other: Dated) -> bool:
    """Whether two reports of one week name a weekday alike: whether it was to come, not each of them tells."""
    days = weekdays_of(one.moment.text)
    return days == weekdays_of(other.moment.text) != () and not editions_apart(one, other)
