"""Days of one event that exclude each other, by rule: too few are alike enough for weights to carry over.

A date belongs to the shortest clause around it. Two dates are of one event where the verbs, or the nouns they stand
for, name one event, and the sentences share who or what it befell.
"""

from __future__ import annotations

from brief.compare.events import ONE_MEANING, relate_known
from brief.compare.times.dated import BUILT, FOUND, MOVED, Dated
from brief.compare.times.dating import (
    Calendar,
    befalls_others,
    is_barred,
    meets,
    parted,
    states,
)
from brief.compare.times.moments import FAR, editions_apart
from brief.compare.times.periods import EVER, Period, gap
from brief.compare.words import stem, stems

# How much alike two sentences must be; how many words they must share.
ALIKE, SHARED = 0.3, 3
# What it adds that two clauses are alike; by how much a score may be rounded up.
CLAUSE, ROUNDED = 0.2, 0.0001
# The score of two years in which one thing was made, and of a day that another was moved to; the days of the longest
# time between two such years.
MADE_TWICE, WAS_MOVED, AGE = 0.55, 0.55, 7500


def hope_days(one: Dated, other: Dated, base: float) -> float:
    """The most that `score_days` can be, told by the likeness found so far (see `weigh_days`)."""
    most = base + CLAUSE + ROUNDED
    return max(most, MADE_TWICE, WAS_MOVED) if one.remote or other.remote else most


def score_days(one: Dated, other: Dated, base: float, calendar: Calendar) -> float:
    """How sure it is that two days which exclude each other are of one event, from 0."""
    score, a, b = judge(one, other, base, calendar), one.period, other.period
    if (one.remote or other.remote) and (gap(a.days, b.days) or open_alike(a, b)):
        return max(score, judge_years(one, other), judge_move(one, other, calendar))
    return score


def open_alike(one: Period, other: Period) -> bool:
    """Whether two times leave open the same end: "until Friday", "until Sunday"."""
    return one.open == other.open != ""


def judge_years(a: Dated, b: Dated) -> float:
    """How sure it is that one thing is said to have been built, or found, in two years; 0 where it is not said."""
    if not (a.whole_year and b.whole_year) or gap(a.period.days, b.period.days) > AGE:
        return 0.0
    namesakes = bool(a.names & b.names)
    if a.names and b.names and not namesakes:
        return 0.0
    built, found = (not any(kind.isdisjoint(dated.deeds) for dated in (a, b)) for kind in (BUILT, FOUND))
    made = (built or found) and relate_known(a.about, b.about) >= ONE_MEANING
    return MADE_TWICE if made or (found and namesakes) or names_year(a, b) or names_year(b, a) else 0.0


def names_year(one: Dated, other: Dated) -> bool:
    """Whether one calls a thing by its year ("the 1929 dam") of which the other says when it was built."""
    nouns = {stem(noun) for noun in one.happening} if one.stated.startswith("the ") else set()
    return bool(nouns & other.statement.sentence and {*other.deeds} & BUILT)


def judge_move(a: Dated, b: Dated, calendar: Calendar) -> float:
    """How sure it is that what one dates has been moved by the other: "announced for Thursday, moved to Friday"."""
    if a.text == b.text or a.said or b.said:
        return 0.0
    return WAS_MOVED if moves(a, b, calendar) or moves(b, a, calendar) else 0.0


def moves(old: Dated, new: Dated, calendar: Calendar) -> bool:
    """Whether a sentence tells of the time of another, and behind it of the one to which it was moved."""
    if not new.moving:
        return False
    text, at = new.statement.text, new.moment.where.start
    moved = [match.end() for match in MOVED.finditer(text) if match.end() + new.moment.sentence.start <= at]
    beside = (d for d in calendar.beside[new.moment.sentence] if d.moment.where.start < at)
    told = any(meets(d.period, old.period) or name_one_day(d, old) for d in beside)
    claim = new.statement.claim
    words = stems(" ".join((*claim.subject, *claim.object))) & old.statement.sentence
    return bool(moved and told and words)


def weigh_days(a: Dated, b: Dated, calendar: Calendar) -> float:
    """How far what is told of two days is alike, but for their clauses; 0 where they cannot be of one event."""
    far = gap(a.period.days, b.period.days)
    if far > FAR or not (far or open_alike(a.period, b.period)):
        return 0.0
    alike, event = calendar.like(a.sentence, b.sentence), relate_known(a.event, b.event)
    if alike < ALIKE and (event < ONE_MEANING or long_year(a.period, b.period)):
        return 0.0
    thing, names = relate_known(a.about, b.about), not a.names.isdisjoint(b.names)
    if (event < ONE_MEANING or (thing < ONE_MEANING and not names)) and share_few(a, b):
        return 0.0
    score = 0.3 * event + 0.2 * thing + 0.1 * names + 0.8 * alike
    score -= 0.04 * (a.crowd + b.crowd - 2) + 0.1 * min(far, 60) / 60
    return score - 0.15 * (a.another or b.another)


def judge(a: Dated, b: Dated, base: float, calendar: Calendar) -> float:
    """How sure it is that two days so much alike are of one event, from 0; 0 where something speaks against it."""
    if is_vetoed(a, b, calendar):
        return 0.0
    known = states(b.number, a, calendar) + states(a.number, b, calendar)
    return round(base + CLAUSE * calendar.like(a.clause, b.clause) - 0.2 * known, 4)


def share_few(a: Dated, b: Dated) -> bool:
    """Whether two sentences have hardly a word in common beside names."""
    return len(a.common & b.common) < SHARED


def is_vetoed(a: Dated, b: Dated, calendar: Calendar) -> bool:
    """Whether two days cannot be of one event: words are dated, other persons or nouns, both told."""
    return (
        a.negated != b.negated
        or ((a.period.leans or b.period.leans) and editions_apart(a, b))
        or name_others(a, b)
        or parted(a, b)
        or befalls_others(a, b)
        or is_barred(a, b, calendar)
    )


def name_others(a: Dated, b: Dated) -> bool:
    """Whether two times date nouns, each another one, and none of them is what happens."""
    return a.happening != b.happening and not {*a.happening, *b.happening} & {*a.deeds, *b.deeds}


def long_year(one: Period, other: Period) -> bool:
    """Whether one of two times is a whole year: another year is most often another event."""
    return any(p.days and p.days[0] > EVER[0] and p.days[1] - p.days[0] > FAR for p in (one, other))


def name_one_day(one: Dated, other: Dated) -> bool:
    """Whether two reports of one week name a weekday alike: whether it was to come, not each of them tells."""
    return one.weekdays == other.weekdays != () and not editions_apart(one, other)
