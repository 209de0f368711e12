"""Which of many things are held against each other: those that share words, found word by word, never all with all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence


def pair_sharing(held: Sequence[Collection[str]], most: int, least: int = 1) -> Iterator[tuple[int, int]]:
    """The places, lesser first and in order, of every two that share so many words at least.

    Of a word that very many hold, only the first `most` are taken: it does not tell. So the work for each place is
    bounded, and only the pairs of one place are held in memory at a time.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(held):
        for word in words:
            if len(holders[word]) < most:
                holders[word].append(place)
    for place, words in enumerate(held):
        shared: Counter[int] = Counter()
        for word in words:
            first = holders[word]
            at = bisect_right(first, place)
            if at and first[at - 1] == place:
                shared.update(first[at:])
        yield from ((place, other) for other in sorted(shared) if shared[other] >= least)
