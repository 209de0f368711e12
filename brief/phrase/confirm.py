"""Which other reports say what a line says, so that a reader sees what several confirm and what one tells alone.

A report confirms a line where one sentence of its own holds nearly all of the line's content words, all of its numbers,
and the same negations and hedges. The same words at length are the same text by another road, an agency's as a rule:
they confirm nothing. What is missed here costs a mark, what is wrong would cost the reader's trust.

A line is held against all sentences at once: a word is the set of sentences that hold it, as the bits of one number.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, reduce
from operator import and_, or_
from typing import TypeVar

from brief.compare.events import kin
from brief.model import Candidate, Figure, Quantity, Sentence, Span, Study
from brief.phrase.guard import turns

# The share of a line's content words that a sentence must hold, and how many words a line must have to be sure.
ENOUGH, LEAST_WORDS = 0.85, 5
# Content words that the sentences of two equal figures share at least, the figure itself among them.
SHARED = 3
# So many words in a row are no coincidence, unless most of them are a name.
COPIED, PLAIN = 7, 4
# A sentence that holds most of a line's words holds one of its rarest.
RAREST = 3
# So many words are kept as sets at a time: each takes a bit for every sentence.
MOST_SETS = 1000
LINES = frozenset({"bottom-line", "facts", "next", "gaps"})
WORD, WHOLE_WORD = re.compile(r"\w+"), re.compile(r"[\w’']+")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Reports:
    """All sentences by where they are, and those that stand alone in order, their numbers by their words.

    Of those, as bits: `held` gives the set that holds a word, `meaning` a word or one of its meaning, `numbered` a
    number, `told` that of a source. `figures` are all, by what they amount to, each with its sentence; `confirmed`
    keeps what was found for a sentence, which several lines may share.
    """

    standing: Sequence[Sentence]
    holding: Mapping[str, Sequence[int]]
    held: Callable[[str], int]
    meaning: Callable[[str], int]
    numbered: Callable[[str], int]
    told: Callable[[str], int]
    placed: Mapping[Span, Sentence]
    figures: Mapping[Quantity, Sequence[Sentence]]
    agencies: Mapping[str, str | None]
    confirmed: dict[Span, tuple[Span, ...]] = field(default_factory=dict)


def index_reports(studies: Sequence[Study]) -> Reports:
    """What `confirm` looks things up in."""
    placed = {sentence.where: sentence for study in studies for sentence in study.sentences}
    standing = sorted((s for s in placed.values() if not s.dangling), key=lambda sentence: sentence.where)
    holding = place_by(sentence.lemmas for sentence in standing)
    numbered = place_by(numbers_of(sentence.text) for sentence in standing)
    told = place_by((sentence.where.source,) for sentence in standing)
    figures: dict[Quantity, list[Sentence]] = defaultdict(list)
    for study in studies:
        for figure in study.figures:
            if figure.sentence in placed:
                figures[figure.quantity].append(placed[figure.sentence])

    def keep(sets: Mapping[Key, Sequence[int]]) -> Callable[[Key], int]:
        return lru_cache(maxsize=MOST_SETS)(lambda key: to_bits(sets.get(key, ()), len(standing)))

    @lru_cache(maxsize=MOST_SETS)
    def meaning(lemma: str) -> int:
        return to_bits((n for word in kin(lemma) for n in holding.get(word, ())), len(standing))

    agencies = {study.source.key: study.source.agency for study in studies}
    sets = keep(holding), meaning, keep(numbered), keep(told)
    return Reports(standing, holding, *sets, placed, figures, agencies)


def place_by(keys: Iterable[Iterable[Key]]) -> Mapping[Key, Sequence[int]]:
    """By each key the places, in order, that hold it."""
    found: dict[Key, array[int]] = defaultdict(lambda: array("I"))
    for place, held in enumerate(keys):
        for key in held:
            found[key].append(place)
    return found


def to_bits(numbers: Iterable[int], most: int) -> int:
    """A set of numbers below `most`, as the bits of one."""
    held = bytearray(most // 8 + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def from_bits(bits: int) -> Iterator[int]:
    """The numbers of such a set, from the least."""
    held = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    for at in range(0, len(held), 8):
        part = int.from_bytes(held[at : at + 8], "little")
        while part:
            least = part & -part
            yield 8 * at + least.bit_length() - 1
            part ^= least


def confirm(candidate: Candidate, reports: Reports) -> Candidate:
    """The candidate, citing also the best sentence of each other report that says the same."""
    sentence = next((reports.placed[where] for where in candidate.sentences if where in reports.placed), None)
    if candidate.section not in LINES or sentence is None:
        return candidate
    if sentence.where not in reports.confirmed:
        reports.confirmed[sentence.where] = confirming(sentence, reports)
    return cite_also(candidate, reports.confirmed[sentence.where])


def confirming(sentence: Sentence, reports: Reports) -> tuple[Span, ...]:
    """The first sentence in each other report that says what this one says, in the order of the reports."""
    if len(sentence.lemmas) < LEAST_WORDS:
        return ()
    found: dict[str, Span] = {}
    for other in (reports.standing[n] for n in from_bits(find_near(sentence, reports))):
        where = other.where
        if where.source in found or turning_words(other.text) != turning_words(sentence.text):
            continue
        if says(other, sentence) and is_independent(sentence, other, reports):
            found[where.source] = where
    return tuple(found[key] for key in reports.agencies if key in found)


def find_near(sentence: Sentence, reports: Reports) -> int:
    """The sentences of other reports, as bits, that hold enough of its words, and its numbers.

    They hold one of its rarest words as it is; `missing[n]` are those that so far lack n words at most.
    """
    rarest = sorted(sentence.lemmas, key=lambda lemma: (len(reports.holding.get(lemma, ())), lemma))[:RAREST]
    near = reduce(or_, map(reports.held, rarest))
    near = reduce(and_, map(reports.numbered, numbers_of(sentence.text)), near) & ~reports.told(sentence.where.source)
    missing = [near] * (int(len(sentence.lemmas) * (1 - ENOUGH)) + 2)
    for lemma in sentence.lemmas:
        held = reports.meaning(lemma)
        missing = [(now & held) | before for now, before in zip(missing, [0, *missing], strict=False)]
        if not missing[-1]:
            break
    return missing[-1]


def is_independent(one: Sentence, other: Sentence, reports: Reports) -> bool:
    """Whether two sentences come by different roads: not from one report, nor one agency, nor in the same words."""
    here, there = one.where.source, other.where.source
    if here == there or (reports.agencies[here] and reports.agencies[here] == reports.agencies[there]):
        return False
    return runs_of(one.text).isdisjoint(runs_of(other.text))


# A sentence is held against many others; for so many their runs are kept, some kilobytes each.
@lru_cache(maxsize=2000)
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of so many words in a row that they are no coincidence."""
    words = WORD.findall(text)
    runs = (words[i : i + COPIED] for i in range(len(words) - COPIED + 1))
    return frozenset(
        tuple(word.lower() for word in run) for run in runs if sum(word.islower() for word in run) >= PLAIN
    )


def says(other: Sentence, one: Sentence) -> bool:
    """Whether another sentence holds enough of the words of one."""
    return sum(not kin(lemma).isdisjoint(other.lemmas) for lemma in one.lemmas) >= ENOUGH * len(one.lemmas)


def numbers_of(text: str) -> frozenset[str]:
    """The figures of a sentence, as they are written in digits."""
    return frozenset(NUMBER.findall(text))


# As for the runs.
@lru_cache(maxsize=2000)
def turning_words(text: str) -> frozenset[str]:
    """The words of a sentence that negate or hedge it."""
    return frozenset(filter(turns, WHOLE_WORD.findall(text.lower())))


def confirm_figure(candidate: Candidate, figure: Figure, reports: Reports) -> Candidate:
    """The key figure, citing also the first sentence of each other report that states the same number of the same."""
    own = reports.placed[candidate.wordings[0].cites[0]]
    found: dict[str, Span] = {}
    for sentence in reports.figures.get(figure.quantity, ()):
        alike = sentence.where.source not in found and len(set(own.lemmas) & set(sentence.lemmas)) >= SHARED
        if alike and is_independent(own, sentence, reports):
            found[sentence.where.source] = sentence.where
    return cite_also(candidate, tuple(found.values()))


def cite_also(candidate: Candidate, also: Iterable[Span]) -> Candidate:
    """The candidate with these places cited behind its own."""
    more = tuple(also)
    if not more:
        return candidate
    wordings = tuple(
        replace(one, cites=(*one.cites, *more), part_cites=tuple((*cites, *more) for cites in one.part_cites))
        for one in candidate.wordings
    )
    return replace(candidate, wordings=wordings)
