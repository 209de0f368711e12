"""Dates in their clauses: what happened then, and to what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from brief.compare.events import Known, look_up_all
from brief.compare.figures.tells import human_nouns
from brief.compare.statements import Statement
from brief.compare.status.unknowns import EVENTS
from brief.compare.times.periods import EVER, Period, named_days
from brief.compare.words import stem
from brief.model import Moment

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
# What befalls one person after the other: only a shared person makes it one event.
PERSONAL = frozenset(
    "kill die shoot pronounce arrest charge sentence plead convict indict wound injure release bear identify find take "
    "appear book face jail hospitalize treat name".split()
)
# Verbs of what happens to a thing but once.
BUILT = frozenset("build open establish construct complete erect install create inaugurate".split())
FOUND = frozenset("find discover unearth dig excavate".split())
# Fewer days than a year has.
YEAR = 300


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
    def home(self) -> tuple[int, int]:
        """Its sentence: the number of the source, and the place there."""
        return self.statement.number, self.statement.order

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
    def reach(self) -> tuple[int, int]:
        """The days from the first to the last on which it may lie; all days, where one far away may tell of it too."""
        return EVER if self.remote else self.period.days or EVER

    @cached_property
    def remote(self) -> bool:
        """Whether it may be held against a time far away: where one has been changed, or a thing was made that year."""
        return self.moving or (self.whole_year and not (BUILT | FOUND).isdisjoint(self.deeds))

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
    def common(self) -> frozenset[str]:
        """Those of them that are no names."""
        return self.sentence - self.names

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
    def event(self) -> Known:
        """The same, looked up (see `events`)."""
        return look_up_all(self.deeds)

    @cached_property
    def about(self) -> Known:
        """What the clause is about, looked up."""
        return look_up_all(self.things)

    @cached_property
    def personal(self) -> bool:
        """Whether what happens befalls one person after the other."""
        return not PERSONAL.isdisjoint(self.deeds)

    @cached_property
    def negated(self) -> bool:
        """Whether the clause tells what did not happen."""
        return self.statement.claim.negated

    @cached_property
    def text(self) -> str:
        """The words of its sentence."""
        return self.statement.text

    @cached_property
    def number(self) -> int:
        """The number of its source."""
        return self.statement.number

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
