"""Events that two sources put on different days, or at different hours.

A date belongs to the shortest clause around it. Two dates are of one event where the verbs, or the nouns they stand
for, name one event, and the sentences share who or what it befell. Where a source states the other's date too, it most
likely tells of two events.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from brief.compare.accounts import passage_of
from brief.compare.events import relate
from brief.compare.periods import EVER, Period, apart, gap, read_period
from brief.compare.statements import Statement
from brief.compare.tells import human_nouns
from brief.compare.words import likeness, stem
from brief.model import Disagreement, Moment, Position, Span, Study

ONE_MEANING = 0.8
# Verbs of saying date the saying; light verbs leave the event to their nouns.
SAYING = frozenset(
    "say tell report announce write tweet add note explain warn confirm state ask post claim declare deny insist "
    "acknowledge estimate respond speak publish update issue".split()
)
LIGHT = frozenset("be have do take get go come make happen occur begin start follow give see hold place".split())
# What befalls one person after the other: only a shared person makes it one event.
PERSONAL = frozenset(
    "kill die shoot pronounce arrest charge sentence plead convict indict wound injure release bear identify find take "
    "appear book face jail hospitalize treat name".split()
)
WEEKDAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
TODAY = re.compile(r"\b(?:today|tonight|yesterday|tomorrow)\b", re.IGNORECASE)
ANOTHER = re.compile(
    r"\b(?:another|other|latest|previous|previously|earlier|similar|anniversary|also|again|second|third|each|former)\b",
    re.IGNORECASE,
)
# How much alike two sentences must be; how far apart dates of one event may lie; what the score needs to be reported.
ALIKE, SHARED, FAR, EDITION, RECORDED, REPORTED, SAME = 0.3, 3, 200, 6, 0.35, 0.48, 0.95
KNOWN_DAYS = 40


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment in its clause: what happened then, and when that was."""

    moment: Moment
    period: Period
    statement: Statement
    crowd: int


def find_times(
    studies: tuple[Study, ...], statements: list[Statement], weights: Mapping[str, float]
) -> Iterator[Disagreement]:
    """Dates of one event that exclude each other, likest pair first, each sentence once."""
    dated = read_dated(studies, statements)
    scored = [(score, a, b) for a, b in pair_dated(dated) if (score := judge(a, b, dated, weights)) >= RECORDED]
    used: set[Span] = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1].moment.where, s[2].moment.where)):
        if not {a.moment.sentence, b.moment.sentence} & used:
            used |= {a.moment.sentence, b.moment.sentence}
            yield state(score, a, b)


def read_dated(studies: tuple[Study, ...], statements: list[Statement]) -> list[Dated]:
    """Every moment of headings and body that stands in a clause and can be placed in time."""
    clauses: dict[Span, list[Statement]] = defaultdict(list)
    for statement in statements:
        clauses[statement.claim.sentence].append(statement)
    found = []
    for study in studies:
        kinds = {where: passage.kind for where, passage in passage_of(study).items()}
        crowds: dict[Span, int] = defaultdict(int)
        for moment in study.moments:
            crowds[moment.sentence] += 1
        for moment in study.moments:
            held = [s for s in clauses.get(moment.sentence, ()) if s.claim.where.holds(moment.where)]
            period = read_period(moment, study.source.text, study.source.published)
            if held and period and kinds.get(moment.sentence) in ("body", "heading"):
                clause = min(held, key=lambda s: (s.claim.where.end - s.claim.where.start, s.claim.where))
                found.append(Dated(moment, period, clause, crowds[moment.sentence]))
    return found


def pair_dated(dated: list[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of two sources whose times exclude each other and whose clauses share a word of the event or of its names.

    Of a word that very many hold, only the first are taken.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(dated):
        for word in sorted(one.statement.sentence):
            holders[word].append(place)
    pairs = {pair for places in holders.values() for pair in combinations(places[:60], 2)}
    for first, second in sorted(pairs):
        a, b = dated[first], dated[second]
        if a.statement.number != b.statement.number and exclude(a, b):
            yield a, b


def exclude(one: Dated, other: Dated) -> bool:
    """Whether two times cannot both be meant: as days, or as hours of a day that may be the same."""
    a, b = one.period, other.period
    if one.moment.text.lower() == other.moment.text.lower():
        return False
    if a.leans or b.leans:
        same_day = WEEKDAYS.findall(one.moment.text.lower()) == WEEKDAYS.findall(other.moment.text.lower()) != []
        if same_day or editions_apart(one, other):
            return False
    return apart(a.days, b.days) or apart(a.clock, b.clock)


def editions_apart(one: Dated, other: Dated) -> bool:
    """Whether two pages are dated so far apart that their weekdays, or their "today", need not be those of one week."""
    days = [d.statement.published for d in (one, other)]
    if not days[0] or not days[1]:
        return True
    least = 0 if TODAY.search(f"{one.moment.text} {other.moment.text}") else EDITION
    return abs(date.fromisoformat(days[0]).toordinal() - date.fromisoformat(days[1]).toordinal()) > least


def judge(a: Dated, b: Dated, dated: list[Dated], weights: Mapping[str, float]) -> float:
    """How sure it is that two dates are of one event, from 0; 0 where something speaks against it."""
    one, other = a.statement, b.statement
    event = max((relate(x, y) for x in deeds(one) for y in deeds(other)), default=0.0)
    alike = likeness(one.sentence, other.sentence, weights)
    names = {stem(name) for name in one.names} & {stem(name) for name in other.names}
    shared = (one.sentence & other.sentence) - {stem(name) for name in one.names | other.names}
    if {one.claim.event, other.claim.event} & SAYING or gap(a.period.days, b.period.days) > FAR or alike > SAME:
        return 0.0
    if event < ONE_MEANING and (alike < ALIKE or len(shared) < SHARED):
        return 0.0
    if parted(one, other) or (long_year(a.period, b.period) and alike < ALIKE):
        return 0.0
    thing = max((relate(x, y) for x in things(one) for y in things(other)), default=0.0)
    if not names and thing < ONE_MEANING:
        return 0.0
    score = 0.3 * event + 0.2 * thing + 0.1 * bool(names) + 0.8 * alike
    score += 0.2 * likeness(one.clause, other.clause, weights) + 0.15 * apart(a.period.clock, b.period.clock)
    score -= 0.04 * (a.crowd + b.crowd - 2) + 0.1 * min(gap(a.period.days, b.period.days), 60) / 60
    score -= 0.15 * bool(ANOTHER.search(one.text) or ANOTHER.search(other.text))
    return round(score - 0.2 * (states(other.number, a, dated) + states(one.number, b, dated)), 4)


def parted(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell of different persons: of what befalls persons, a shared one must be told."""
    mine, theirs = ({*s.claim.subject, *s.claim.object} for s in (one, other))
    named = [words & s.names for words, s in ((mine, one), (theirs, other))]
    if named[0] and named[1] and not named[0] & named[1] and not (mine & theirs) - human_nouns():
        return True
    return bool({one.claim.event, other.claim.event} & PERSONAL) and not named[0] & named[1]


def long_year(one: Period, other: Period) -> bool:
    """Whether one of two times is a whole year: another year is most often another event."""
    return any(p.days and p.days[0] > EVER[0] and p.days[1] - p.days[0] > FAR for p in (one, other))


def deeds(statement: Statement) -> tuple[str, ...]:
    """What happens in a clause: its verb, or the nouns of a light verb ("the seizure took place")."""
    claim = statement.claim
    return (claim.event,) if claim.event not in LIGHT else (*claim.subject[:1], *claim.object[:1])


def things(statement: Statement) -> frozenset[str]:
    """What a clause is about, beside names and persons: the heads of its arguments, or the noun that it describes."""
    claim = statement.claim
    found = {*claim.subject[:2], *claim.object[:2]}
    if claim.role in ("acl", "relcl") and claim.path:
        found.add(claim.path[0])
    return frozenset(found) - set(deeds(statement)) - statement.names - human_nouns()


def states(number: int, dated_one: Dated, dated: list[Dated]) -> bool:
    """Whether a source states a time itself that another gives: then it most likely knows of two events."""
    period = dated_one.period
    return any(
        other.statement.number == number
        and (meets(period.days, other.period.days, KNOWN_DAYS) or meets(period.clock, other.period.clock, SHARED * 10))
        for other in dated
    )


def meets(one: tuple[int, int] | None, other: tuple[int, int] | None, longest: int) -> bool:
    """Whether two stretches meet, of which the second is bounded and not too long to tell."""
    return bool(one and other and not apart(one, other) and other[0] > EVER[0] and other[1] - other[0] < longest)


def state(score: float, a: Dated, b: Dated) -> Disagreement:
    """Two times of one event as a disagreement."""
    held = sorted(a.statement.sentence & b.statement.sentence)
    what = "days" if apart(a.period.days, b.period.days) else "hours"
    return Disagreement(
        topic=name_topic(a.statement, b.statement),
        kind="date",
        nature="conflict",
        positions=tuple(
            Position(
                d.moment.where,
                d.moment.text,
                d.moment.sentence,
                d.statement.speaker,
                None,
                side,
                d.statement.claim.speaker_where,
            )
            for side, d in enumerate((a, b))
        ),
        score=min(score, 1.0),
        why=f"one event ({'/'.join(deeds(a.statement))}, {'/'.join(deeds(b.statement))}) of which both sentences hold "
        f"{', '.join(held[:6])}; the {what} exclude each other",
        doubtful=score < REPORTED,
        plain=False,
    )


def name_topic(one: Statement, other: Statement) -> str:
    """When it was, in the words that both sentences share, as the first one writes them."""
    words = [word for word in re.findall(r"[A-Za-z-]+", one.claim.text) if stem(word) in other.sentence]
    words = words or [word for word in re.findall(r"[A-Za-z-]+", one.text) if stem(word) in other.sentence]
    return f"Time of: {' '.join(dict.fromkeys(words[:5]))}"
