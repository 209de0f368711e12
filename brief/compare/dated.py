"""Dates in their clauses: what happened then, to what, and which pairs of two sources exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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
# Pages dated more days apart than this need not mean one week; of a word that many hold, only the first are looked at.
EDITION, MOST_HOLDERS = 6, 60


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
            held = [
                s for s in clauses.get(moment.sentence, ()) if s.claim.where.holds(moment.where) and not s.claim.negated
            ]
            period = read_period(moment, study.source.text, study.source.published)
            if held and period and kinds.get(moment.sentence) in ("body", "heading"):
                clause = min(held, key=lambda s: (s.claim.where.end - s.claim.where.start, s.claim.where))
                found.append(Dated(moment, period, clause, crowds[moment.sentence]))
    return found


def pair_dated(dated: list[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of two sources whose times exclude each other and whose clauses share a word of the event or of its names.

    Of a word that very many hold, only the first are taken.
    """
    for first, second in pair_sharing([one.statement.sentence for one in dated], MOST_HOLDERS):
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


def happening(dated: Dated) -> tuple[str, ...]:
    """The noun of an event that a time follows closely, and so dates: "the shooting last week"."""
    statement, moment = dated.statement, dated.moment
    before = statement.text[: moment.where.start - moment.sentence.start].split()
    noun = EVENTS.fullmatch(before[-1]) if before else None
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
