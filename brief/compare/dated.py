"""Dates in their clauses: what happened then, to what, and which pairs of two sources exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from brief.compare.accounts import passage_of
from brief.compare.pairs import pair_sharing
from brief.compare.periods import Period, apart, named_days, read_period
from brief.compare.statements import Statement
from brief.compare.tells import human_nouns
from brief.compare.unknowns import EVENTS
from brief.compare.words import stem
from brief.model import Moment, Span, Study

# Light verbs leave the event to their nouns.
LIGHT = frozenset("be have do take get go come make happen occur begin start follow give see hold place".split())
WEEKDAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
TODAY = re.compile(r"\b(?:today|tonight|yesterday|tomorrow)\b", re.IGNORECASE)
# Verbs of saying date the saying.
SAYING = frozenset(
    "say tell report announce write tweet add note explain warn confirm state ask post claim declare deny insist "
    "acknowledge estimate respond speak publish update issue".split()
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
# "Thursday's release", "the 1929 dam", "its Nov. 29 missile test".
OWNED = re.compile(r"^([’']s)?((?: (?!and\b|or\b|to\b|in\b|of\b|at\b|by\b|for\b|on\b|with\b)[a-z]+){1,3})")
HOLDER = re.compile(r"\b(?:the|an?|its|his|her|their|this|that)$", re.IGNORECASE)
# Pages dated more days apart than this need not mean one week; of a word that many hold, only the first are looked at.
EDITION, MOST_HOLDERS = 6, 60
# What all times of day have in common, beside words; fewer days than a year has.
HOURS, YEAR = "hours", 300


# Without slots, for what is asked of a time for each that it is held against.
@dataclass(frozen=True)
class Dated:
    """A moment in its clause: what happened then, and when that was."""

    moment: Moment
    period: Period
    statement: Statement
    crowd: int

    @cached_property
    def place(self) -> tuple[str, int, int]:
        """Where it stands, to be ordered by."""
        where = self.moment.where
        return where.source, where.start, where.end

    @cached_property
    def stated(self) -> str:
        """Its words, in lower case."""
        return self.moment.text.lower()

    @cached_property
    def weekdays(self) -> tuple[str, ...]:
        """The weekdays that it names."""
        return tuple(WEEKDAYS.findall(self.stated))

    @cached_property
    def today(self) -> bool:
        """Whether it is told from the very day of the page."""
        return bool(TODAY.search(self.moment.text))

    @cached_property
    def edition(self) -> int | None:
        """The day of the page, as an ordinal."""
        published = self.statement.published
        return date.fromisoformat(published).toordinal() if published else None

    @cached_property
    def days(self) -> range:
        """The days that it names; none where they are too many to tell of one event."""
        return named_days(self.period)

    @cached_property
    def whole_year(self) -> bool:
        """Whether it is a whole year that the words name."""
        time = self.period
        return bool(time.named and time.named[1] - time.named[0] > YEAR and not time.open and not time.leans)

    @cached_property
    def moving(self) -> bool:
        """Whether its sentence tells of a time that has been changed."""
        return bool(MOVED.search(self.statement.text))

    @cached_property
    def another(self) -> bool:
        """Whether its sentence tells of more than one event of a kind."""
        return bool(ANOTHER.search(self.statement.text))

    @cached_property
    def said(self) -> bool:
        """Whether it dates words, and not what they tell of."""
        return not SAYING.isdisjoint(self.deeds)

    @cached_property
    def aside(self) -> bool:
        """Whether it dates words, or the page itself."""
        return self.said or bool(PAGE.search(self.statement.text))

    @cached_property
    def polled(self) -> bool:
        """Whether its sentence tells of a poll."""
        return bool(POLL.search(self.statement.text))

    @cached_property
    def blocks(self) -> frozenset[str]:
        """The numbers of street blocks in its sentence."""
        return frozenset(BLOCK.findall(self.statement.text))

    @cached_property
    def sentence(self) -> frozenset[str]:
        """The stems of its sentence."""
        return self.statement.sentence

    @cached_property
    def clause(self) -> frozenset[str]:
        """Those of its clause."""
        return self.statement.clause

    @cached_property
    def happening(self) -> tuple[str, ...]:
        """The noun of an event that it follows closely, and so dates: "the shooting last week"; or that it owns."""
        text, at = self.statement.text, self.moment.where.start - self.moment.sentence.start
        before, behind = text[:at].split(), OWNED.match(text[at + len(self.moment.text) :])
        noun = EVENTS.fullmatch(before[-1]) if before else None
        if behind and (behind[1] or self.stated.startswith("the ") or HOLDER.search(text[:at].strip())):
            return tuple(behind[2].split())
        return (noun[0].lower(),) if noun else ()

    @cached_property
    def deeds(self) -> tuple[str, ...]:
        """What happens in the clause: its verb, or the nouns of a light verb ("the seizure took place")."""
        claim = self.statement.claim
        return (claim.event,) if claim.event not in LIGHT else (*claim.subject[:1], *claim.object[:1])

    @cached_property
    def things(self) -> frozenset[str]:
        """What the clause is about, beside names and persons: its arguments' heads, or the noun that it describes."""
        claim = self.statement.claim
        found = {*claim.subject[:2], *claim.object[:2]}
        if claim.role in ("acl", "relcl") and claim.path:
            found.add(claim.path[0])
        return frozenset(found) - set(self.deeds) - self.statement.names - human_nouns()

    @cached_property
    def arguments(self) -> frozenset[str]:
        """Who and what takes part in the clause."""
        return frozenset((*self.statement.claim.subject, *self.statement.claim.object))

    @cached_property
    def parties(self) -> frozenset[str]:
        """Those of them that have a name."""
        return self.arguments & self.statement.names

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names in the sentence."""
        return frozenset(stem(name) for name in self.statement.names)


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
            clause = clause_at(moment, clauses.get(moment.sentence, ()))
            period = read_period(moment, study.source.text, study.source.published)
            if clause and period and kinds.get(moment.sentence) in ("body", "heading"):
                found.append(Dated(moment, period, clause, crowds[moment.sentence]))
    return found


def clause_at(moment: Moment, clauses: Sequence[Statement]) -> Statement | None:
    """The shortest clause that holds a moment; where none does, that which ends or begins nearest to it."""
    if not clauses:
        return None
    held = [clause for clause in clauses if clause.claim.where.holds(moment.where)]
    if held:
        return min(held, key=lambda s: (s.claim.where.end - s.claim.where.start, s.claim.where))

    def away(clause: Statement) -> tuple[int, Span]:
        where = clause.claim.where
        return max(where.start - moment.where.end, moment.where.start - where.end), where

    return min(clauses, key=away)


def pair_dated(dated: list[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of two sources whose times exclude each other and whose clauses share a word of the event or of its names.

    Of a word that very many hold, only the first are taken.
    """
    words = (one.statement.sentence | ({HOURS} if one.period.clock else set()) for one in dated)
    for first, second in pair_sharing(words, MOST_HOLDERS):
        a, b = dated[first], dated[second]
        if a.statement.number != b.statement.number and exclude(a, b):
            yield a, b


def exclude(one: Dated, other: Dated) -> bool:
    """Whether two times cannot both be meant: as days, or as hours of a day that may be the same."""
    a, b = one.period, other.period
    if a.open and a.open == b.open:
        apart_at_all = apart(a.named, b.named)
    else:
        apart_at_all = apart(a.days, b.days) or apart(a.clock, b.clock)
    if not apart_at_all or one.stated == other.stated:
        return False
    if (one.today or other.today) and editions_apart(one, other):
        return False
    return not one.weekdays or one.weekdays != other.weekdays or bool(a.clock and b.clock)


def editions_apart(one: Dated, other: Dated) -> bool:
    """Whether two pages are dated so far apart that their weekdays, or their "today", need not be those of one week."""
    if one.edition is None or other.edition is None:
        return True
    return abs(one.edition - other.edition) > (0 if one.today or other.today else EDITION)
