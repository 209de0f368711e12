"""How much of one report stands in another: the words that lie in stretches of five that both share.

Shingles are w-shingles (Broder 1997), kept as 64-bit prints, so that ten thousand reports fit; the measure is the
covered share of Clough et al. (METER, ACL 2002), which a changed word costs one word, where a share of shingles would
lose five.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby, pairwise
from sys import intern

import numpy as np
from numpy.typing import NDArray

from brief.model import Source

LENGTH = 5
# Far more than a report holds; a book is judged by its beginning.
MOST_CHARACTERS = 150_000
# A line of so few words that ends no sentence is a caption, a link or a label of the page around the story.
LABEL_WORDS = 12
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
# Two stretches between shared words answer each other only where they are of about the same length.
ANSWER_WORDS = 12

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
# Outlets print their own telephone numbers below a story that they took over.
TELEPHONE = re.compile(r"(?:\+?\b1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b|\+\d[\d ()-]{7,}\d\b")
# What each has in it.
NUMBER_PART = re.compile(r"[-.]\d{4}|\+\d")
LONGEST_NAME = 30
NAME_BEFORE = re.compile(r"\b[A-Z]\w*\s$")
HALF_DAY = re.compile(r"(?i)\b([ap])\.\s?m\b\.?")
QUOTED = re.compile(r"[“\"«][^“”\"«»]*(?:[”\"»]|$)|(?<!\w)['‘](?=\w).{10,2000}?['’](?!\w)")
IN_DIGITS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
TURNS = frozenset(
    "no not never none neither nor without cannot denies denied deny false falsely unconfirmed unlikely failed".split()
)


# Odd numbers without a pattern, one for each place in a shingle (the digits of pi).
WEIGHTS = (0x243F6A8885A308D3, 0x13198A2E03707345, 0xA4093822299F31D1, 0x082EFA98EC4E6C89, 0x452821E638D01377)


@dataclass(frozen=True, slots=True, eq=False)
class Shingled:
    """The running words of a report, lower case, figures in digits, and the prints of its shingles, one for each place.

    `spoken[i]` tells that word i stands in quotation marks, `figures[i]` that it is a number and not in a name, as in
    "Channel 5".
    """

    words: tuple[str, ...]
    spoken: bytes
    figures: bytes
    shingles: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How a report stands in another: the share of its words, and of those outside quotation marks (0..1).

    `longest` is its longest stretch of words of its own; `changes` are the stretches (own, the other's) in which a
    figure or a negation is not the same.
    """

    share: float
    told: float
    longest: int
    changes: tuple[tuple[str, str], ...]


def shingle(source: Source) -> Shingled:
    """Cut the body of a report into overlapping stretches of LENGTH words."""
    words: list[str] = []
    spoken, figures = bytearray(), bytearray()
    room = MOST_CHARACTERS
    for passage in source.passages:
        if passage.kind != "body":
            continue
        text = HALF_DAY.sub(r"\1m", passage.text[:room])
        text = TELEPHONE.sub(" ", text) if NUMBER_PART.search(text) else text
        room -= min(room, len(passage.text))
        found = list(WORD.finditer(text))
        if len(found) <= LABEL_WORDS and not SENTENCE_END.search(text):
            continue
        quoted, starts = mark_quoted(text), [match.start() for match in found]
        settled = [settle(match[0]) for match in found]
        words += settled
        spoken += bytes([quoted[start] for start in starts])
        figures += bytes([word.isdigit() and not is_named(text, at) for word, at in zip(settled, starts, strict=True)])
    return Shingled(tuple(words), bytes(spoken), bytes(figures), print_shingles(words))


def is_named(text: str, start: int) -> bool:
    """Whether a name stands just before a number: "Channel 5"."""
    return bool(NAME_BEFORE.search(text[max(0, start - LONGEST_NAME) : start]))


def print_shingles(words: Sequence[str]) -> NDArray[np.uint64]:
    """The prints of a report's shingles: a weighted sum of those of their words, modulo 2 to the 64th."""
    prints = np.array([print_word(word) for word in words], dtype=np.uint64)
    count = max(0, len(words) - LENGTH + 1)
    total = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(WEIGHTS):
        total += prints[place : place + count] * np.uint64(weight)
    return total


@lru_cache(maxsize=100_000)
def print_word(word: str) -> int:
    """The print of a word: the same on every machine, and in every run."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def find_places(report: Shingled) -> dict[int, int]:
    """Where each shingle first stands, by its print."""
    places: dict[int, int] = {}
    for at, piece in enumerate(report.shingles.tolist()):
        places.setdefault(piece, at)
    return places


def mark_quoted(text: str) -> bytearray:
    """Which characters stand in quotation marks: 1 for those that do."""
    quoted = bytearray(len(text))
    for match in QUOTED.finditer(text):
        quoted[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return quoted


@lru_cache(maxsize=100_000)
def settle(word: str) -> str:
    """Put a word so that editors' habits do not tell: case, apostrophes, "two" or "2", "5.10" or "5:10"."""
    if word[0].isdigit():
        return intern(re.sub(r"\D", "", word))
    plain = word.lower().replace("’", "'")
    return intern(IN_DIGITS.get(plain, plain))


def hold_against(small: Shingled, big: Shingled) -> Overlap:
    """How much of the small report stands in the big one."""
    places = find_places(big)
    hits = [(at, places[piece]) for at, piece in enumerate(small.shingles.tolist()) if piece in places]
    if not hits:
        return Overlap(0.0, 0.0, len(small.words), ())
    end = len(small.words)
    shared = bytearray(end)
    for at, _ in hits:
        shared[at : at + LENGTH] = b"\1" * LENGTH
    told = [shared[at] for at in range(end) if not small.spoken[at]]
    return Overlap(
        share=sum(shared) / end,
        told=sum(told) / len(told) if told else 1.0,
        longest=max((len(list(run)) for is_shared, run in groupby(shared) if not is_shared), default=0),
        changes=tuple(find_changes(small, big, hits)),
    )


def find_changes(small: Shingled, big: Shingled, hits: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """The stretches between shared words in which the small report gives another figure, or denies."""
    edges = [(-LENGTH, -LENGTH), *hits, (len(small.words), len(big.words))]
    for (at, place), (next_at, next_place) in pairwise(edges):
        mine = slice(at + LENGTH, max(next_at, at + LENGTH))
        at_end = at < 0 or next_at == len(small.words)
        if next_at == at + 1 or (at_end and mine.start == mine.stop):
            continue
        until = next_place + max(0, at + LENGTH - next_at)
        theirs = big.words[place + LENGTH : max(0, until)]
        answered = place + LENGTH <= until and len(theirs) <= mine.stop - mine.start + ANSWER_WORDS
        answer = theirs if answered else ()
        turned = answered and find_turns(small.words[mine]) != find_turns(answer)
        if turned or has_new_figure(small, mine, answer):
            yield " ".join(small.words[mine]), " ".join(answer)


def has_new_figure(small: Shingled, mine: slice, theirs: Sequence[str]) -> bool:
    """Whether a stretch gives a number that its answer does not: of a name only where that has another one."""
    new = Counter(word for word in small.words[mine] if word.isdigit()) - Counter(theirs)
    others = {word for word in theirs if word.isdigit()}.difference(small.words[mine])
    counts = {word for word, counted in zip(small.words[mine], small.figures[mine], strict=True) if counted}
    return bool(counts.intersection(new) or (new and others))


def find_turns(words: Sequence[str]) -> list[str]:
    """The words that turn the meaning of a sentence, "n't" as "not"."""
    return sorted("not" if word.endswith("n't") else word for word in words if word in TURNS or word.endswith("n't"))
