"""What binds two dated clauses or parts them: questions that rule and weights ask alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from brief.compare.bonds import best_relation
from brief.compare.dated import Dated, deeds
from brief.compare.events import ONE_MEANING
from brief.compare.periods import EVER, Period, apart
from brief.compare.statements import Statement
from brief.compare.tells import human_nouns
from brief.compare.words import likeness, stems
from brief.model import Span

# Verbs of saying date the saying.
SAYING = frozenset(
    "say tell report announce write tweet add note explain warn confirm state ask post claim declare deny insist "
    "acknowledge estimate respond speak publish update issue".split()
)
# What befalls one person after the other: only a shared person makes it one event.
PERSONAL = frozenset(
    "kill die shoot pronounce arrest charge sentence plead convict indict wound injure release bear identify find take "
    "appear book face jail hospitalize treat name".split()
)
# Where a time has been changed, a report may well state the old one beside the new.
MOVED = re.compile(
    r"\b(?:moved|postponed|put (?:back|off)|brought forward|rescheduled|delayed|extended|shortened|originally|changed|"
    r"revised|corrected)\b",
    re.IGNORECASE,
)
# Another event of the kind; the page's own dates.
ANOTHER = re.compile(
    r"\b(?:another|other|latest|previous|previously|earlier|similar|anniversary|also|again|second|third|each|former)\b",
    re.IGNORECASE,
)
# Every poll has days of its own.
POLL = re.compile(r"\b(?:polls?|polled|surveys?|surveyed)\b", re.IGNORECASE)
PAGE = re.compile(
    r"\b(?:Posted|POSTED|Updated?|UPDATED?|Published|PUBLISHED|Modified|Original release)\b(?=:|,| [A-Z\d]| on )"
)
BLOCK = re.compile(r"\b(\d+)(?:st|nd|rd|th)?[- ]block\b")
# The sentences at the head of a report; the letters on each side of a time that are its nearest words; how many days a
# time may have that tells of one event.
HEADS, NEAR, LONG = 2, 45, 40
AGREED = 2


Stretch = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known across all sources.

    How rare words are; which times each source and each sentence states; what the heads of several reports have in
    common; the words of each sentence, by source and place; which sources state which times, as far as it was asked.
    """

    weights: Mapping[str, float]
    stated: Mapping[int, Sequence[Dated]]
    beside: Mapping[Span, Sequence[Dated]]
    heads: frozenset[str]
    sentences: Mapping[tuple[int, int], frozenset[str]]
    known: dict[tuple[int, Stretch, Stretch], bool] = field(default_factory=dict)

    def context(self, statement: Statement) -> frozenset[str]:
        """The words of a sentence and of the one before it."""
        return statement.sentence | self.sentences.get((statement.number, statement.order - 1), frozenset())

    def like(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much two sets of words have in common."""
        return likeness(one, other, self.weights)

    def centrality(self, statement: Statement) -> float:
        """How much a sentence, with the one before it, tells of what the reports are about."""
        return self.like(self.context(statement), self.heads)


def read_calendar(statements: Sequence[Statement], dated: Iterable[Dated], weights: Mapping[str, float]) -> Calendar:
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
    return Calendar(weights, stated, beside, shared, {(s.number, s.order): s.sentence for s in statements})


def around(dated: Dated) -> frozenset[str]:
    """The words next to a time, within its sentence."""
    text, start = dated.statement.text, dated.moment.where.start - dated.moment.sentence.start
    end = start + len(dated.moment.text)
    return stems(f"{text[max(0, start - NEAR) : start]} {text[end : end + NEAR]}")


def is_said(dated: Dated) -> bool:
    """Whether a time dates words, and not what they tell of."""
    return bool({*deeds(dated.statement)} & SAYING)


@lru_cache(maxsize=50_000)
def tells_move(text: str) -> bool:
    """Whether a sentence tells of a time that has been changed."""
    return bool(MOVED.search(text))


@lru_cache(maxsize=50_000)
def is_aside(text: str) -> bool:
    """Whether a sentence dates the page itself."""
    return bool(PAGE.search(text))


@lru_cache(maxsize=50_000)
def is_poll(text: str) -> bool:
    """Whether a sentence tells of a poll."""
    return bool(POLL.search(text))


@lru_cache(maxsize=50_000)
def blocks_of(text: str) -> frozenset[str]:
    """The numbers of street blocks in a sentence."""
    return frozenset(BLOCK.findall(text))


def tells_both(one: Dated, other: Dated, calendar: Calendar) -> bool:
    """Whether the sentence of one time tells the other too: "from 8 p.m. to 6 a.m."; not where it has been changed."""
    beside = (d for d in calendar.beside[one.moment.sentence] if d.moment is not one.moment)
    if tells_move(one.statement.text):
        return False
    return other.moment.text in one.statement.text or any(meets(other.period, d.period) for d in beside)


def is_barred(one: Dated, other: Dated, calendar: Calendar) -> bool:
    """Whether two times cannot be of one event, however alike the sentences are.

    Words or pages are dated, one text tells both times, or the two are at different places.
    """
    first, second = one.statement.text, other.statement.text
    blocks = [blocks_of(text) for text in (first, second)]
    return (
        first == second
        or is_said(one)
        or is_said(other)
        or is_aside(first)
        or is_aside(second)
        or (is_poll(first) and is_poll(second))
        or (all(blocks) and not blocks[0] & blocks[1])
        or tells_both(one, other, calendar)
        or tells_both(other, one, calendar)
    )


def befalls_others(one: Statement, other: Statement) -> bool:
    """Whether what happens befalls one person after the other, and no person is named by both clauses."""
    return bool({*deeds(one), *deeds(other)} & PERSONAL) and not parties(one) & parties(other)


def states(number: int, other: Dated, calendar: Calendar) -> bool:
    """Whether a source states a time itself that another gives: then it most likely knows of two events."""
    key = (number, other.period.named, other.period.clock)
    if key not in calendar.known:
        calendar.known[key] = any(meets(other.period, d.period) for d in calendar.stated[number])
    return calendar.known[key]


def agreed(one: Dated, other: Dated, calendar: Calendar) -> float:
    """How like the sentence of one are those in which the other's source states the very same time."""
    told = (d for d in calendar.stated[other.statement.number] if meets(one.period, d.period))
    return max((calendar.like(one.statement.sentence, d.statement.sentence) for d in told), default=0.0)


def repeats(one: Dated, calendar: Calendar) -> bool:
    """Whether the source dates what happened to another day as well: then it happens again and again."""
    return any(
        apart(one.period.named, d.period.named)
        and best_relation(deeds(one.statement), deeds(d.statement)) >= ONE_MEANING
        for d in calendar.stated[one.statement.number]
    )


def meets(one: Period, other: Period) -> bool:
    """Whether two times have days, or hours of days that may be the same, in common; neither is too long to tell."""
    days = [period.named for period in (one, other)]
    if days[0] and days[1] and apart(*days):
        return False
    if one.clock and other.clock:
        return not apart(one.clock, other.clock)
    return all(d and d[0] > EVER[0] and d[1] - d[0] < LONG for d in days)


def parties(statement: Statement) -> frozenset[str]:
    """Who or what a clause tells of by name."""
    return frozenset((*statement.claim.subject, *statement.claim.object)) & statement.names


def parted(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell of different persons or bodies, and of no thing that both have."""
    mine, theirs = parties(one), parties(other)
    shared = {*one.claim.subject, *one.claim.object} & {*other.claim.subject, *other.claim.object}
    return bool(mine and theirs) and not mine & theirs and not shared - human_nouns()


CALENDAR = stems(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december jan feb mar apr aug sep sept oct nov dec month week morning evening night time"
)
