"""Which of many things are held against each other: those that share words, found word by word, never all with all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain


def pair_sharing(held: Iterable[Collection[str]], most: int, least: int = 1) -> Iterator[tuple[int, int]]:
    """The places, lesser first and in order, of every two that share so many words at least (see `find_sharing`)."""
    for place, others in enumerate(find_sharing(held, most, least)):
        yield from ((place, other) for other in others)


def find_sharing(held: Iterable[Collection[str]], most: int, least: int = 1) -> Iterator[list[int]]:
    """For each place those behind it, in order, that share so many words with it at least.

    Of a word that very many hold, only the first `most` are taken: it does not tell. So the work for each place is
    bounded, and only the telling words and the pairs of one place are held in memory at a time.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    telling: list[list[list[int]]] = []
    for place, words in enumerate(held):
        mine = [first for word in words if len(first := holders[word]) < most]
        for first in mine:
            first.append(place)
        telling.append(mine)
    for place, mine in enumerate(telling):
        behind = chain.from_iterable(first[bisect_right(first, place) :] for first in mine)
        yield sorted(set(behind) if least == 1 else (n for n, count in Counter(behind).items() if count >= least))
