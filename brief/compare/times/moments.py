"""The dates of all sources, each in its clause, and which of two sources exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from brief.compare.figures.accounts import passage_of
from brief.compare.pairs import find_sharing
from brief.compare.statements import Statement
from brief.compare.times.dated import Dated
from brief.compare.times.periods import apart, read_period
from brief.model import Moment, Span, Study

# Pages dated more days apart than this need not mean one week; of a word that many hold, only the first are looked at.
EDITION, MOST_HOLDERS = 6, 60
# How many days apart two of one event may lie.
FAR = 200
# What all times of day have in common, beside words.
HOURS = "hours"


def read_dated(studies: tuple[Study, ...], statements: list[Statement]) -> list[Dated]:
    """Every moment of headings and body that stands in a clause and can be placed in time."""
    clauses: dict[Span, list[Statement]] = {moment.sentence: [] for study in studies for moment in study.moments}
    for statement in statements:
        if (held := clauses.get(statement.claim.sentence)) is not None:
            held.append(statement)
    found = []
    for study in studies:
        kinds = {where: passage.kind for where, passage in passage_of(study).items()}
        crowds: dict[Span, int] = defaultdict(int)
        for moment in study.moments:
            crowds[moment.sentence] += 1
        for moment in study.moments:
            clause = clause_at(moment, clauses[moment.sentence])
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
    firsts, lasts = [one.reach[0] for one in dated], [one.reach[1] for one in dated]
    for one, places in zip(dated, find_sharing(words, MOST_HOLDERS), strict=True):
        first, last = one.reach[0] - FAR, one.reach[1] + FAR
        for other in [dated[n] for n in places if first <= lasts[n] and firsts[n] <= last]:
            if one.number != other.number and not strays(one, other) and exclude(one, other):
                yield one, other


def strays(one: Dated, other: Dated) -> bool:
    """Whether one of two days is told by its weekday, and the pages are of different weeks; not where one was moved."""
    a, b = one.period, other.period
    if not (a.leans or b.leans) or (a.clock and b.clock) or one.remote or other.remote:
        return False
    return editions_apart(one, other)


def exclude(one: Dated, other: Dated) -> bool:
    """Whether two times cannot both be meant: as days, or as hours of a day that may be the same."""
    if one.stated == other.stated:
        return False
    a, b = one.period, other.period
    if a.open and a.open == b.open:
        apart_at_all = apart(a.named, b.named)
    else:
        apart_at_all = apart(a.days, b.days) or apart(a.clock, b.clock)
    if not apart_at_all:
        return False
    if (one.today or other.today) and editions_apart(one, other):
        return False
    return not one.weekdays or one.weekdays != other.weekdays or bool(a.clock and b.clock)


def editions_apart(one: Dated, other: Dated) -> bool:
    """Whether two pages are dated so far apart that their weekdays, or their "today", need not be those of one week."""
    if one.edition is None or other.edition is None:
        return True
    return abs(one.edition - other.edition) > (0 if one.today or other.today else EDITION)
