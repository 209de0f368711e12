"""Sentences of the sources as wholes: their clauses, words and names together, and who stands near whom."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from brief.compare.screens import Texts
from brief.compare.statements import MOST_KEPT, Statement
from brief.compare.words import stem, stems
from brief.model import Position, Span


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence and its clauses in order."""

    where: Span
    text: str
    clauses: tuple[Statement, ...]
    number: int
    order: int
    heading: bool

    @property
    def words(self) -> frozenset[str]:
        """Its content words as stems."""
        return stems(self.text)

    @property
    def names(self) -> frozenset[str]:
        """The stems of its names."""
        return stems_of(self.clauses[0].claim.names)

    @property
    def lemmas(self) -> frozenset[str]:
        """The content words of its clauses as lemmas."""
        return self.clauses[0].lemmas

    # Not kept: of very many sentences it is asked, and of each seldom.
    @property
    def terms(self) -> frozenset[str]:
        """All of its words in every form: as they are, and stemmed."""
        lemmas = self.lemmas
        return self.words.union(lemmas, map(stem, lemmas))

    @property
    def speakers(self) -> frozenset[str]:
        """Everyone in whose words a clause of the sentence stands."""
        return frozenset([clause.speaker for clause in self.clauses if clause.speaker])

    def clause_at(self, start: int, end: int) -> Statement:
        """The shortest clause that holds a stretch of the sentence's text; the longest where none does."""
        at = Span(self.where.source, self.where.start + start, self.where.start + end)
        held = [clause for clause in self.clauses if clause.claim.where.holds(at)]
        return min(held, key=length) if held else max(self.clauses, key=length)

    def quote(self, start: int, side: int) -> Position:
        """The clause that holds a place of the sentence as a position; where none does, all from there to its end."""
        at = Span(self.where.source, self.where.start + start, self.where.start + start + 1)
        if any(clause.claim.where.holds(at) for clause in self.clauses):
            return place(self.clause_at(start, start + 1), side)
        words = self.text[start:].rstrip(" .!?”\"’'")
        return Position(Span(at.source, at.start, at.start + len(words)), words, self.where, None, None, side)


@dataclass(frozen=True, slots=True)
class Tellings:
    """Sentences in order of source and place, and their texts by what they say."""

    every: Sequence[Told]
    texts: Texts

    def saying(self, pattern: re.Pattern[str]) -> list[Told]:
        """Those in which a pattern is found."""
        return [self.every[n] for n in self.texts.find(pattern)]

    def seek(self, patterns: Iterable[re.Pattern[str]]) -> list[tuple[Told, Sequence[int]]]:
        """Those in which one of some patterns may be found, and which: to be tried as far as they are needed."""
        near: dict[int, list[int]] = defaultdict(list)
        for which, pattern in enumerate(patterns):
            for n in self.texts.screen(pattern):
                near[n].append(which)
        return [(self.every[n], near[n]) for n in sorted(near)]

    def without(self, *patterns: re.Pattern[str]) -> list[Told]:
        """Those in which none of some patterns is found."""
        saying = self.places(*patterns)
        return [told for n, told in enumerate(self.every) if n not in saying]

    def places(self, *patterns: re.Pattern[str]) -> frozenset[int]:
        """The places of those in which one of some patterns is found."""
        return frozenset().union(*map(self.texts.find, patterns))


def tells_two(asked: Sequence[tuple[str, int, re.Pattern[str]]]) -> bool:
    """Whether texts tell two things at least, each as far as a pattern for it, which may hold in the text, is found.

    What most of them may tell is not looked for: it is one of the two, or there is another.
    """
    often = Counter(thing for _, thing, _ in asked).most_common(1)
    return any(pattern.search(text) for text, thing, pattern in asked if thing != often[0][0])


@lru_cache(maxsize=MOST_KEPT)
def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(map(stem, words))


def length(statement: Statement) -> int:
    """How many characters a clause is long."""
    return statement.claim.where.end - statement.claim.where.start


def tell(statements: Iterable[Statement]) -> Tellings:
    """The sentences that hold some statements, in order of source and place."""
    groups: dict[Span, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.claim.sentence].append(statement)
    found = (
        Told(
            where,
            group[0].text,
            tuple(sorted(group, key=lambda s: s.claim.where)),
            group[0].number,
            group[0].order,
            group[0].heading,
        )
        for where, group in groups.items()
    )
    every = sorted(found, key=lambda told: (told.number, told.order, told.where))
    return Tellings(every, Texts(told.text for told in every))


def place(clause: Statement, side: int) -> Position:
    """A clause as one side's position, with whoever says it."""
    claim = clause.claim
    return Position(claim.where, claim.text, claim.sentence, clause.speaker, None, side, claim.speaker_where)


def stand(told: Told) -> Position:
    """A sentence that is answered as a position: what stands in someone's words, without who says so before it."""
    spoken = [clause for clause in told.clauses if clause.speaker]
    if not spoken:
        return cut(told, 0, len(told.text), 0)
    start = min(clause.claim.where.start for clause in spoken) - told.where.start
    end = max(clause.claim.where.end for clause in spoken) - told.where.start
    closed = max(told.text.rfind(mark) for mark in '"”')
    stretch = cut(told, start, max(end, closed if closed > start else len(told.text)), 0)
    return replace(stretch, speaker=spoken[0].speaker, naming=spoken[0].claim.speaker_where)


def cut(told: Told, start: int, end: int, side: int) -> Position:
    """A stretch of a sentence as a position."""
    text = told.text[start:end].rstrip(" ,.;:—-”\"’'")
    text = re.sub(r",? (?:but|which|though|although|while)$", "", text)
    where = Span(told.where.source, told.where.start + start, told.where.start + start + len(text))
    return Position(where, text, told.where, None, None, side)
