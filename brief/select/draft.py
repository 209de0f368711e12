"""The room of a page, and the page while it is being filled: what a line takes of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from brief.model import Candidate, Span
from brief.page import SectionRule

WORD = re.compile(r"\w+")
# The words over the columns of the table of disagreements.
COLUMN_HEADS = 5
# What says something, that another line may say again.
STATEMENTS = frozenset({"bottom-line", "facts", "next", "gaps", "quotes", "changes"})
# Letters that two forms of a word share at least.
STEM = 6


@dataclass(frozen=True, slots=True)
class Room:
    """What the page holds, in points, and what everything takes.

    `heights` gives that of a candidate, by its id, in one of its wordings; `overhead` what a section's heading takes
    once it stands, `overhead_empty` what it takes when it has no lines; `source_height` what each newly cited source
    takes in the list; `words` is the budget of printed words; `least` what any line of a section takes.
    """

    points: float
    heights: Mapping[tuple[str, int], float]
    overhead: Mapping[str, float]
    overhead_empty: Mapping[str, float]
    source_height: float
    words: int
    least: Mapping[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Known:
    """What was found out while pages were filled with some candidates: a page is filled again for each other room.

    `states` numbers what is on a page, by what was there and the line that was taken then; `gains` and `news` hold what
    a candidate adds to such a page, and whether it is new there; `totals` what all its words are worth.
    """

    states: dict[tuple[int, str], int] = field(default_factory=dict)
    gains: dict[tuple[int, str], float] = field(default_factory=dict)
    news: dict[tuple[int, str], bool] = field(default_factory=dict)
    totals: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """A page while it is being filled.

    `filled` counts the lines of each section; `state` is the number of what is on it (see `Known`). Of its statements
    `told` gives the ids by the stems of their words, `places` the sentences by their sources.
    """

    room: Room
    points: float
    words: int
    taken: dict[str, tuple[Candidate, int]] = field(default_factory=dict)
    covered: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    filled: Counter[str] = field(default_factory=Counter)
    known: Known = field(default_factory=Known)
    state: int = 0
    told: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    places: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))

    def lines(self, section: str) -> list[Candidate]:
        """The candidates taken for a section."""
        return [one for one, _ in self.taken.values() if one.section == section]

    def cost(self, one: Candidate, index: int, rule: SectionRule) -> tuple[float, int]:
        """The points and words that a candidate takes in one of its wordings."""
        return self.points_of(one, index, self.room.heights[one.id, index]), self.length(one, index, rule)

    def points_of(self, one: Candidate, index: int, height: float) -> float:
        """The points that it takes where its wording is so high: its section's heading and new sources, too."""
        points = height
        if not self.filled[one.section]:
            points += self.room.overhead.get(one.section, 0.0) - self.room.overhead_empty.get(one.section, 0.0)
        new = {cite.source for cite in one.wordings[index].cites} - self.sources
        return points + len(new) * self.room.source_height

    def length(self, one: Candidate, index: int, rule: SectionRule) -> int:
        """The words that it takes alone."""
        wording = one.wordings[index]
        words = count_words((*wording.parts, *wording.speakers))
        if not self.filled[one.section]:
            words += count_words((rule.heading,)) - (count_words((rule.heading, rule.empty)) if rule.empty else 0)
            words += COLUMN_HEADS if one.section == "disagreements" else 0
        return words

    def holds(self, points: float, words: int) -> bool:
        """Whether so much more fits."""
        return self.points + points <= self.room.points and self.words + words <= self.room.words

    def take(self, one: Candidate, index: int, rule: SectionRule) -> None:
        """Put a candidate on the page."""
        points, words = self.cost(one, index, rule)
        self.points, self.words = self.points + points, self.words + words
        self.taken[one.id] = (one, index)
        self.filled[one.section] += 1
        self.state = self.known.states.setdefault((self.state, one.id), len(self.known.states) + 1)
        self.covered.update(lemma for lemma, _ in one.worth)
        self.sources.update(cite.source for cite in one.wordings[index].cites)
        if one.section in STATEMENTS:
            for stem in stems(one.lemmas):
                self.told[stem].append(one.id)
            for where in one.sentences:
                self.places[where.source].append(where)


# Each line is held against all that are taken, round after round.
@lru_cache(maxsize=10_000)
def stems(lemmas: frozenset[str]) -> frozenset[str]:
    """The beginnings of words: "insult" and "insulting" are one, "electric" and "electricity" too."""
    return frozenset(lemma[:STEM] for lemma in lemmas)


# What a line takes is asked again in every round.
@lru_cache(maxsize=10_000)
def count_words(parts: tuple[str, ...]) -> int:
    """The words that are printed."""
    return sum(len(WORD.findall(part)) for part in parts)
