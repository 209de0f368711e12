"""What the sources say, made ready to be looked up: sentences by their words, figures, dates, utterances."""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise

from brief.verify.parts import (
    WORD,
    Day,
    Figure,
    find_dates,
    find_figures,
    find_weekdays,
    split_sentences,
    stems_of,
    words_of,
)
from brief.verify.tongues import TONGUES

QUOTE_MARKS = str.maketrans(dict.fromkeys('"“”‘’«»„‚`', "'"))
# A report speaks of the days around it by their names.
NEAR_DAYS = 7
# How far around a passage stands what it speaks of without a name, in characters.
AROUND = 600
# How many passages are looked at for one statement.
LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that someone said, where they stand in a source, and all that names who said them."""

    start: int
    end: int
    speaker: str | None
    role: str | None


@dataclass(frozen=True)
class Witness:
    """One source: `number` is its number on the page, None where the page does not list it.

    `language` is one of `parts.TONGUES`, by which it is read.
    """

    file: str
    text: str
    number: int | None = None
    published: str | None = None
    about: str = ""
    utterances: tuple[Utterance, ...] = ()
    language: str = "en"

    @cached_property
    def plain(self) -> str:
        """The text with all quotation marks alike, at the same offsets."""
        return self.text.translate(QUOTE_MARKS).replace("\u00a0", " ")

    @cached_property
    def lowered(self) -> str:
        """The same in lower case, where that keeps the offsets."""
        low = self.plain.lower()
        return low if len(low) == len(self.plain) else self.plain

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days it speaks of, those included that it names by the day of the week, counted from its own."""
        tongue = TONGUES[self.language]
        stated = find_dates(self.text, self.language)[0] + find_dates(self.about, self.language)[0]
        if not self.published:
            return tuple(stated)
        own = date.fromisoformat(self.published)
        around = [own + timedelta(days=step) for step in range(-NEAR_DAYS, NEAR_DAYS + 1)]
        named = set(find_weekdays(self.text, self.language))
        meant = [day for day in around if tongue.weekdays[day.weekday()] in named or tongue.relative.search(self.text)]
        years = [Day("", own.year + step) for step in (-1, 1) if tongue.years_off[step].search(self.text)]
        return (*stated, *years, *(Day("", day.year, day.month, day.day) for day in (own, *meant)))


@dataclass(frozen=True)
class Passage:
    """A sentence of a source, or two neighbours: what a line can be drawn from."""

    witness: Witness
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """Its words as they stand."""
        return self.witness.text[self.start : self.end]

    @property
    def around(self) -> str:
        """Its words and those before and behind it."""
        return self.witness.text[max(0, self.start - AROUND) : self.end + AROUND]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, lower case."""
        return tuple(words_of(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """What it speaks of."""
        return stems_of(self.text)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that it states."""
        return tuple(find_figures(find_dates(self.text, self.language)[1], self.language))

    @property
    def language(self) -> str:
        """The language that it is read in."""
        return self.witness.language


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a source."""

    witness: Witness
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.witness.text[self.start : self.end]


class Evidence:
    """All sources, their passages found by their words; a word counts the more, the fewer passages have it."""

    def __init__(self, witnesses: Iterable[Witness]) -> None:
        """Index the passages of the sources."""
        self.witnesses: Sequence[Witness] = tuple(witnesses)
        self.passages: list[Passage] = [one for witness in self.witnesses for one in cut_passages(witness)]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(self.passages):
            for stem in passage.stems:
                self._places[stem].append(place)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every source, and of what is stated of it."""
        return frozenset(word for one in self.witnesses for word in words_of(f"{one.text} {one.file} {one.about}"))

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The words that some source writes without a capital: they are no names, wherever they get one."""
        return frozenset(word for one in self.witnesses for word in WORD.findall(one.text) if word.islower())

    def stand_together(self, first: str, second: str) -> bool:
        """Whether a source has two words one behind the other, a middle name or an office between them at most."""
        near = re.compile(rf"\b{re.escape(first)}\W+(?:[\w.]+\W+){{0,3}}?{re.escape(second)}\b")
        return any(near.search(f"{one.lowered} {one.about.lower()}") for one in self.witnesses)

    @cached_property
    def figures(self) -> tuple[tuple[Figure, Passage], ...]:
        """Every figure with the sentence that states it."""
        return tuple((figure, passage) for passage in self.passages for figure in passage.figures)

    def worth(self, stem: str) -> float:
        """What a word is worth for telling passages apart."""
        return math.log(2 + len(self.passages) / (1 + len(self._places.get(stem, ()))))

    def nearest(self, stems: Iterable[str], most: int) -> list[tuple[float, Passage]]:
        """The passages that hold most of these words, best first, with the share of their worth that they hold."""
        wanted = sorted(stems)
        whole = sum(map(self.worth, wanted)) or 1.0
        scores: defaultdict[int, float] = defaultdict(float)
        for stem in wanted:
            worth = self.worth(stem) / whole
            for place in self._places.get(stem, ()):
                scores[place] += worth
        best = heapq.nsmallest(
            most, scores.items(), key=lambda item: (-round(item[1], 9), self.length(item[0]), item[0])
        )
        return [(score, self.passages[place]) for place, score in best]

    def length(self, place: int) -> int:
        """How long a passage is."""
        return self.passages[place].end - self.passages[place].start


def place_of(passage: Passage) -> Place:
    """Where a passage stands."""
    return Place(passage.witness, passage.start, passage.end)


def cut_passages(witness: Witness) -> Iterable[Passage]:
    """The sentences of a source, and each with the next one of its paragraph."""
    spans = list(split_sentences(witness.text, witness.language))
    for start, end in spans:
        yield Passage(witness, start, end)
    for (start, end), (after, last) in pairwise(spans):
        if "\n" not in witness.text[end:after]:
            yield Passage(witness, start, last)


@lru_cache(maxsize=4096)
def tokens_of(text: str) -> frozenset[str]:
    """The words of a name or an office, as a set."""
    return frozenset(words_of(text))


def number_files(titles: Mapping[int, str], witnesses: Sequence[Witness]) -> dict[str, int]:
    """The numbers of the files by the titles that the page's list of sources gives them."""
    numbers: dict[str, int] = {}
    for number, title in titles.items():
        for witness in witnesses:
            if title and (title == witness.file or plain_title(title) in plain_title(witness.about)):
                numbers.setdefault(witness.file, number)
    return numbers


def plain_title(title: str) -> str:
    """A title with all quotation marks alike."""
    return " ".join(title.translate(QUOTE_MARKS).split()).lower()
