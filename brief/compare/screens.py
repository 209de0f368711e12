"""Which of very many texts a pattern can hold in at all, told by their words, so that it is tried on those only.

A pattern of the lexicon holds in few sentences, and to try each on all of them is what took the time. Whatever it
matches has in it certain runs of letters ("sack", or "step" and "down"), which are read off the pattern; the words
with such a run are found among all words, and by them the texts. What is left out cannot match: the answer is that of
trying all.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# The standard library's own reading of a pattern: since 3.11 it has no public name.
from re import _constants as ops  # type: ignore[attr-defined]  # not in the stubs, see above
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from typing import Any

from brief.compare.words import STOP

# A word, or a mark.
TOKEN = re.compile(r"\w+|[^\w\s]")
# Letters that match "s" or "i" without regard to case although `lower` does not make them that.
ODD = {0x17F: "s", 0x131: "i", 0x307: None}
# Words of every sentence tell no more than a mark or two letters.
LITTLE = 2


@dataclass(frozen=True, slots=True)
class Needs:
    """What a match has in it: each of some runs of letters or marks and other such needs, or (not `each`) one of them.

    `tells`: how much that tells, by letters.
    """

    parts: tuple[str | Needs, ...]
    each: bool
    tells: int


NOTHING = Needs((), each=True, tells=0)


class Texts:
    """Texts by their words, in an order; a pattern is tried only on those that it may hold in."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts apart."""
        self.texts: Sequence[str] = tuple(texts)
        holders: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(self.texts):
            for word in set(TOKEN.findall(fold(text))):
                holders[word].append(place)
        self.holders = dict(holders)
        self.words = "\n".join(("", *holders, ""))
        self.holding: dict[str, tuple[str, ...]] = {}
        self.found: dict[re.Pattern[str], Sequence[int]] = {}

    def find(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """The places, in order, of all texts in which a pattern is found."""
        if pattern not in self.found:
            self.found[pattern] = [n for n in self.screen(pattern) if pattern.search(self.texts[n])]
        return self.found[pattern]

    def screen(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """The places, in order, of all texts in which a pattern may be found, whole or in a part of the text."""
        needs = needed_by(pattern)
        return sorted(self.meeting(needs)) if needs.parts else range(len(self.texts))

    def meeting(self, needs: Needs) -> set[int]:
        """The places of the texts that have what is needed."""
        runs = [part for part in needs.parts if isinstance(part, str)]
        others = (self.meeting(part) for part in needs.parts if isinstance(part, Needs))
        if not needs.each:
            words = {word for run in runs for word in self.words_with(run)}
            return set().union(*(self.holders[word] for word in words), *others)
        found: set[int] | None = None
        for part in needs.parts:
            met = self.meeting(part if isinstance(part, Needs) else Needs((part,), each=False, tells=0))
            found = met if found is None else found & met
            if not found:
                break
        return found or set()

    def words_with(self, run: str) -> tuple[str, ...]:
        """The words that hold a run of letters."""
        if run not in self.holding:
            self.holding[run] = tuple(self.look_for(run))
        return self.holding[run]

    def look_for(self, run: str) -> Iterator[str]:
        """The same, looked for among all words."""
        at = self.words.find(run)
        while at >= 0:
            start, end = self.words.rfind("\n", 0, at) + 1, self.words.find("\n", at)
            yield self.words[start:end]
            at = self.words.find(run, end)


def fold(text: str) -> str:
    """A text in lower case, so that what matches a letter without regard to case is that letter."""
    lowered = text.lower()
    return lowered if lowered.isascii() else lowered.translate(ODD)


@lru_cache(maxsize=1000)
def needed_by(pattern: re.Pattern[str]) -> Needs:
    """What a pattern needs, read off once."""
    return needs_of(parser.parse(pattern.pattern, pattern.flags))


def needs_of(pattern: Iterable[tuple[object, Any]]) -> Needs:
    """What every match of a pattern has in it; nothing where nothing is sure."""
    found, letters = list[Needs](), ""
    for op, given in (*pattern, (ops.ANY, None)):
        if op is ops.LITERAL and is_letter(given):
            letters += chr(given).lower()
            continue
        if letters and op not in (ops.BRANCH, ops.SUBPATTERN):
            found.append(need(letters))
            letters = ""
        found.append(needs_within(op, given, letters))
        letters = ""
    return all_of(found)


def needs_within(op: object, given: Any, letters: str = "") -> Needs:  # noqa: ANN401 -- for each op another thing
    """The same of one part of a pattern: of a group, of what is there at least once, of whatever may be chosen.

    `letters` are those right before it: the parser takes what the ways of a group begin with out of it.
    """
    before = [(ops.LITERAL, ord(letter)) for letter in letters]
    if op is ops.SUBPATTERN or (op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and given[0]):
        return needs_of((*before, *given[-1]))
    if op is ops.BRANCH:
        return one_of([needs_of((*before, *way)) for way in given[-1]])
    if op is ops.IN:
        return one_of([needs_within(*one) for one in given])
    if op is ops.LITERAL and (is_letter(given) or is_mark(given)):
        return need(chr(given).lower())
    return NOTHING


def need(run: str) -> Needs:
    """The need of one run."""
    return Needs((run,), each=True, tells=LITTLE if run in STOP or not run.isalnum() else len(run))


def all_of(found: Sequence[Needs]) -> Needs:
    """The needs of a sequence, the most telling first, without those that tell little beside it."""
    first, *rest = sorted(found, key=lambda one: (-one.tells, len(one.parts)))
    kept = (first, *(one for one in rest if one.tells >= min(first.tells, LITTLE + 1) and one.parts))
    parts = tuple(part for one in kept for part in (one.parts if one.each else (one,)))
    return Needs(parts, each=True, tells=first.tells)


def one_of(ways: Sequence[Needs]) -> Needs:
    """What is sure where one of some ways holds, and not which."""
    if not all(way.parts for way in ways):
        return NOTHING
    parts = (way.parts if not way.each or len(way.parts) == 1 else (way,) for way in ways)
    return Needs(tuple(part for some in parts for part in some), each=False, tells=min(way.tells for way in ways))


def is_letter(code: int) -> bool:
    """Whether a character is one of which words are made whose case is plain."""
    return chr(code).isascii() and chr(code).isalnum()


def is_mark(code: int) -> bool:
    """Whether a character is a mark, which stands alone: no letter, no space."""
    return not (chr(code).isalnum() or chr(code).isspace() or code in ODD)
