"""Which of very many texts a pattern can hold in at all, told by their words, so that it is tried on those only.

A pattern of the lexicon holds in few sentences, and to try each on all of them is what took the time. Whatever it
matches has in it one of a few runs of letters ("resign", "sack", "step"), which are read off the pattern; the words
with such a run are found among all words, and by them the texts. What is left out cannot match: the answer is that of
trying all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

# The standard library's own reading of a pattern: since 3.11 it has no public name.
from re import _constants as ops  # type: ignore[attr-defined]  # not in the stubs, see above
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from typing import Any

from brief.compare.words import STOP

Runs = frozenset[str]
# A word, or a mark.
TOKEN = re.compile(r"\w+|[^\w\s]")
# Letters that match "s" or "i" without regard to case although `lower` does not make them that.
ODD = {0x17F: "s", 0x131: "i", 0x307: None}
# Words of every sentence tell no more than a mark or two letters.
LITTLE = 2


class Texts:
    """Texts by their words, in an order; a pattern is tried only on those that it may hold in."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts apart."""
        self.texts: Sequence[str] = tuple(texts)
        holders: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self.texts):
            for word in set(TOKEN.findall(fold(text))):
                holders[word].append(place)
        self.holders = dict(holders)
        self.words = "\n".join(("", *holders, ""))
        self.found: dict[re.Pattern[str], Sequence[int]] = {}

    def find(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """The places, in order, of all texts in which a pattern is found."""
        if pattern not in self.found:
            self.found[pattern] = [n for n in self.screen(pattern) if pattern.search(self.texts[n])]
        return self.found[pattern]

    def screen(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """The places, in order, of all texts in which a pattern may be found, whole or in a part of the text."""
        needed = needed_by(pattern)
        if not needed:
            return range(len(self.texts))
        words = {word for run in needed for word in self.holding(run)}
        return sorted(set().union(*(self.holders[word] for word in words)))

    def holding(self, run: str) -> Iterator[str]:
        """The words that hold a run of letters."""
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
def needed_by(pattern: re.Pattern[str]) -> Runs:
    """What a pattern needs, read off once."""
    return runs_of(parser.parse(pattern.pattern, pattern.flags))


def runs_of(pattern: Iterable[tuple[object, Any]]) -> Runs:
    """Runs of letters, or marks, of which every match of a pattern holds one; none where nothing is sure."""
    found, letters = [frozenset[str]()], ""
    for op, given in (*pattern, (ops.ANY, None)):
        if op is ops.LITERAL and is_letter(given):
            letters += chr(given).lower()
            continue
        if letters:
            found.append(frozenset((letters,)))
            letters = ""
        found.append(runs_within(op, given))
    return max(found, key=worth)


def runs_within(op: object, given: Any) -> Runs:  # noqa: ANN401 -- as the parser has it: for each op another thing
    """The same of one part of a pattern: of a group, of what is there at least once, of whatever may be chosen."""
    if op is ops.SUBPATTERN or (op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and given[0]):
        return runs_of(given[-1])
    if op is ops.BRANCH:
        return any_of([runs_of(way) for way in given[-1]])
    if op is ops.IN:
        return any_of([runs_within(*one) for one in given])
    if op is ops.LITERAL and (is_letter(given) or is_mark(given)):
        return frozenset((chr(given).lower(),))
    return frozenset()


def any_of(ways: Sequence[Runs]) -> Runs:
    """What is sure where one of some ways holds, and not which."""
    return frozenset().union(*ways) if all(ways) else frozenset()


def is_letter(code: int) -> bool:
    """Whether a character is one of which words are made whose case is plain."""
    return chr(code).isascii() and chr(code).isalnum()


def is_mark(code: int) -> bool:
    """Whether a character is a mark, which stands alone: no letter, no space."""
    return not (chr(code).isalnum() or chr(code).isspace() or code in ODD)


def worth(runs: Runs) -> tuple[int, int]:
    """How telling some runs are: by the least telling of them, and by how few they are."""
    return min((tell(run) for run in runs), default=0), -len(runs)


def tell(run: str) -> int:
    """How much a run of letters tells."""
    return LITTLE if run in STOP or not run.isalnum() else len(run)
