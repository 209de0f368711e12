"""Dates in their clauses: what happened then, to what, and which pairs of two sources exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from brief.compare.accounts import passage_of
from brief.compare.pairs import pair_sharing
from brief.compare.periods import Period, apart, read_period
from brief.compare.statements import Statement
from brief.compare.tells import human_nouns
from brief.compare.unknowns import EVENTS
from brief.model import Moment, Span, Study

# Light verbs leave the event to their nouns.
LIGHT = frozenset("be have do take get go come make happen occur begin start follow give see hold place".split())
WEEKDAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
TODAY = re.compile(r"\b(?:today|tonight|yesterday|tomorrow)\b", re.IGNORECASE)
# "Thursday's release", "the 1929 dam", "its Nov. 29 missile test".
OWNED = re.compile(r"^([’']s)?((?: (?!and\b|or\b|to\b|in\b|of\b|at\b|by\b|for\b|on\b|with\b)[a-z]+){1,3})")
HOLDER = re.compile(r"\b(?:the|an?|its|his|her|their|this|that)$", re.IGNORECASE)
# Pages dated more days apart than this need not mean one week; of a word that many hold, only the first are looked at.
EDITION, MOST_HOLDERS = 6, 60
# What all times of day have in common, beside words.
HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment in its clause: what happened then, and when that was."""

    moment: Moment
    period: Period
    statement: Statement
    crowd: int


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
    if not apart_at_all or one.moment.text.lower() == other.moment.text.lower():
        return False
    if (is_today(one.moment.text) or is_today(other.moment.text)) and editions_apart(one, other):
        return False
    days = weekdays_of(one.moment.text)
    return not days or days != weekdays_of(other.moment.text) or bool(a.clock and b.clock)


@lru_cache(maxsize=10_000)
def is_today(text: str) -> bool:
    """Whether a time is told from the very day of the page."""
    return bool(TODAY.search(text))


@lru_cache(maxsize=10_000)
def weekdays_of(text: str) -> tuple[str, ...]:
    """The weekdays that a time names."""
    return tuple(WEEKDAYS.findall(text.lower()))


def editions_apart(one: Dated, other: Dated) -> bool:
    """Whether two pages are dated so far apart that their weekdays, or their "today", need not be those of one week."""
    days = [d.statement.published for d in (one, other)]
    if not days[0] or not days[1]:
        return True
    least = 0 if TODAY.search(f"{one.moment.text} {other.moment.text}") else EDITION
    return abs(date.fromisoformat(days[0]).toordinal() - date.fromisoformat(days[1]).toordinal()) > least


def happening(dated: Dated) -> tuple[str, ...]:
    """The noun of an event that a time follows closely, and so dates: "the shooting last week"."""
    return noun_beside(dated.statement.text, dated.moment.where.start - dated.moment.sentence.start, dated.moment.text)


@lru_cache(maxsize=50_000)
def noun_beside(text: str, at: int, moment: str) -> tuple[str, ...]:
    """The noun that a time owns ("Thursday's release"), or that stands right before it."""
    before, behind = text[:at].split(), OWNED.match(text[at + len(moment) :])
    noun = EVENTS.fullmatch(before[-1]) if before else None
    if behind and (behind[1] or moment.lower().startswith("the ") or HOLDER.search(text[:at].strip())):
        return tuple(behind[2].split())
    return (noun[0].lower(),) if noun else ()


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
