"""The sentences that neither deny nor doubt, looked up by what they state and by what they are like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, sqrt

from brief.compare.events import kin
from brief.compare.told import Told

# Of a word that very many sentences hold, only the first are looked at: it does not tell.
MOST_HOLDERS = 60
# How alike two sentences must be; a little less of what is asked for, so that rounding decides nothing.
LIKE, ALMOST = 0.22, 0.95
# For so many sentences those like them are kept: reports in much the same words ask for the same ones.
MOST_KEPT = 2000

Likes = Sequence[tuple[float, Told]]


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain sentences: by source, and in order, by word under their places; of a word that many hold, the first only.

    `states` gives for each word that is asked for those that hold it in any form, or another word for it; `like` those
    that share a word and are alike enough (see `likeness`), the likest first.
    """

    tellings: Sequence[Told]
    by_source: Mapping[int, Sequence[Told]]
    holders: Mapping[str, Sequence[int]]
    states: Mapping[str, Collection[int]]
    like: Callable[[frozenset[str]], Likes]

    def stating(self, asked: Mapping[str, float], least: float) -> Iterator[tuple[Told, Sequence[str]]]:
        """Those that hold one of some words, and state of them, by weight, nearly as much as is asked; and which."""
        near = find_holders(asked, self.holders)
        stating = find_stating(asked, near, self.states, least)
        return ((self.tellings[place], words) for place, words in stating.items())


def find_stating(
    asked: Mapping[str, float], places: Collection[int], states: Mapping[str, Collection[int]], least: float
) -> Mapping[int, Sequence[str]]:
    """Which of some places state of some words nearly as much as is asked, and which words; see `find_states`."""
    among, stated, held = set(places), dict[int, float](), dict[int, list[str]]()
    for word, weight in asked.items():
        for place in among.intersection(states.get(word, ())):
            if place in stated:
                stated[place] += weight
                held[place].append(word)
            else:
                stated[place], held[place] = weight, [word]
    return {place: words for place, words in held.items() if stated[place] >= ALMOST * least}


def find_holders(words: Iterable[str], holders: Mapping[str, Sequence[int]]) -> set[int]:
    """The places of those that hold one of some words."""
    return set().union(*(holders.get(word, ()) for word in words))


def hold_words(texts: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Which of some texts hold each word, by their places; of a word that very many hold, the first only."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(texts):
        for word in words:
            if len(holders[word]) < MOST_HOLDERS:
                holders[word].append(place)
    return holders


def index_plain(plain: Sequence[Told], asked: Collection[str], weights: Mapping[str, float]) -> Plain:
    """What statements are looked up in: for whatever sentence, and for these words."""
    by_source: dict[int, list[Told]] = defaultdict(list)
    for told in plain:
        by_source[told.number].append(told)
    totals: list[float] = []

    def read() -> Iterator[frozenset[str]]:
        for told in plain:
            words = told.words
            totals.append(fsum([weights.get(word, 1.0) for word in words]))
            yield words

    holders = hold_words(read())

    @lru_cache(maxsize=MOST_KEPT)
    def like(words: frozenset[str]) -> Likes:
        total = fsum(weights.get(word, 1.0) for word in words)
        found = []
        for place in find_holders(words, holders):
            shared = fsum([weights.get(word, 1.0) for word in plain[place].words & words])
            if shared * shared >= (ALMOST * LIKE) ** 2 * total * totals[place]:
                found.append((shared / sqrt(total * totals[place]), plain[place]))
        return sorted((one for one in found if one[0] >= LIKE), key=lambda one: (-one[0], one[1].where))

    places = sorted(find_holders(holders, holders))
    return Plain(plain, by_source, holders, find_states(plain, places, asked), like)


def find_states(plain: Sequence[Told], places: Iterable[int], asked: Collection[str]) -> Mapping[str, Collection[int]]:
    """For each word the places of those sentences that hold it in any form, or another word of its meaning."""
    words, meant = frozenset(asked), frozenset[str]().union(*map(kin, asked))
    states: dict[str, set[int]] = defaultdict(set)
    holding: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for word in words & plain[place].terms:
            states[word].add(place)
        for lemma in meant & plain[place].lemmas:
            holding[lemma].append(place)
    for word in words:
        states[word].update(*(holding[lemma] for lemma in kin(word) if lemma in holding))
    return states


def words_met(words: Mapping[str, frozenset[str]], told: Told) -> Sequence[str]:
    """Which of some words, each with those of its meaning, a sentence holds in any form, or by another word."""
    terms, lemmas = told.terms, told.lemmas
    return [word for word, same_meaning in words.items() if word in terms or not same_meaning.isdisjoint(lemmas)]
