"""What binds two dated clauses or parts them: questions that rule and weights ask alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from brief.compare.figures.tells import human_nouns
from brief.compare.statements import Statement
from brief.compare.times.dated import Dated
from brief.compare.times.periods import Period, apart, named_days
from brief.compare.words import scale, stems
from brief.model import Span

# The sentences at the head of a report; the letters on each side of a time that are its nearest words.
HEADS, NEAR = 2, 45
AGREED = 2


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known across all sources.

    How alike sets of words are; which times each source and each sentence states; what the heads of several reports
    have in common; a statement of each sentence before one that tells an hour, by source and place; the days that each
    source names.
    """

    like: Callable[[frozenset[str], frozenset[str]], float]
    stated: Mapping[int, Sequence[Dated]]
    beside: Mapping[Span, Sequence[Dated]]
    heads: frozenset[str]
    before: Mapping[tuple[int, int], Statement]
    days: Mapping[int, frozenset[int]]

    def context(self, statement: Statement) -> frozenset[str]:
        """The words of a sentence and of the one before it."""
        before = self.before.get((statement.number, statement.order - 1))
        return statement.sentence | before.sentence if before else statement.sentence

    def centrality(self, statement: Statement) -> float:
        """How much a sentence, with the one before it, tells of what the reports are about."""
        return self.like(self.context(statement), self.heads)


def read_calendar(statements: Sequence[Statement], dated: Sequence[Dated], weights: Mapping[str, float]) -> Calendar:
    """What the times of all sources are weighed by."""
    stated: dict[int, list[Dated]] = defaultdict(list)
    beside: dict[Span, list[Dated]] = defaultdict(list)
    for one in dated:
        stated[one.statement.number].append(one)
        beside[one.moment.sentence].append(one)
    heads: dict[int, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.order < HEADS:
            heads[statement.number] |= statement.sentence
    times = Counter(word for words in heads.values() for word in words)
    shared = frozenset(word for word, count in times.items() if count >= min(AGREED, len(heads)))
    days = {number: frozenset(day for one in told for day in one.days) for number, told in stated.items()}
    asked = {(one.statement.number, one.statement.order - 1) for one in dated if one.period.clock}
    before = {place: s for s in statements if (place := (s.number, s.order)) in asked}
    return Calendar(scale(weights), stated, beside, shared, before, days)


def around(dated: Dated) -> frozenset[str]:
    """The words next to a time, within its sentence."""
    text, start = dated.statement.text, dated.moment.where.start - dated.moment.sentence.start
    end = start + len(dated.moment.text)
    return stems(f"{text[max(0, start - NEAR) : start]} {text[end : end + NEAR]}")


def tells_both(one: Dated, other: Dated, calendar: Calendar) -> bool:
    """Whether the sentence of one time tells the other too: "from 8 p.m. to 6 a.m."; not where it has been changed."""
    if one.moving:
        return False
    if other.moment.text in one.text:
        return True
    if one.crowd == 1:
        return False
    beside = calendar.beside[one.moment.sentence]
    return any(meets(other.period, d.period) for d in beside if d.moment is not one.moment)


def is_barred(one: Dated, other: Dated, calendar: Calendar) -> bool:
    """Whether two times cannot be of one event, however alike the sentences are.

    Words or pages are dated, one text tells both times, or the two are at different places.
    """
    return (
        one.aside
        or other.aside
        or one.text == other.text
        or (one.polled and other.polled)
        or bool(one.blocks and other.blocks and not one.blocks & other.blocks)
        or tells_both(one, other, calendar)
        or tells_both(other, one, calendar)
    )


def befalls_others(one: Dated, other: Dated) -> bool:
    """Whether what happens befalls one person after the other, and no person is named by both clauses."""
    return (one.personal or other.personal) and one.parties.isdisjoint(other.parties)


def states(number: int, other: Dated, calendar: Calendar) -> bool:
    """Whether a source states a time itself that another gives: then it most likely knows of two events."""
    if other.period.clock:
        return any(meets(other.period, d.period) for d in calendar.stated[number])
    return bool(other.days) and not calendar.days[number].isdisjoint(other.days)


def agreed(one: Dated, other: Dated, calendar: Calendar) -> float:
    """How like the sentence of one are those in which the other's source states the very same time."""
    told = (d for d in calendar.stated[other.statement.number] if meets(one.period, d.period))
    return max((calendar.like(one.statement.sentence, d.statement.sentence) for d in told), default=0.0)


def meets(one: Period, other: Period) -> bool:
    """Whether two times have days, or hours of days that may be the same, in common; neither is too long to tell."""
    if apart(one.named, other.named):
        return False
    if one.clock and other.clock:
        return not apart(one.clock, other.clock)
    return bool(named_days(one) and named_days(other))


def parted(one: Dated, other: Dated) -> bool:
    """Whether two clauses tell of different persons or bodies, and of no thing that both have."""
    if not one.parties or not other.parties or not one.parties.isdisjoint(other.parties):
        return False
    return not (one.arguments & other.arguments) - human_nouns()


CALENDAR = stems(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december jan feb mar apr aug sep sept oct nov dec month week morning evening night time"
)
