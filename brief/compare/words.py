"""Words of a text for comparison: plain stems without a language model, and how rare each is among the sources."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from math import fsum, log, sqrt
from unicodedata import combining, normalize

WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.]*\d|\d")
LETTERS = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
STOP = frozenset(
    """
    a an the of and in for to at on by with from as or but if then than that this these those there here it its
    is was were are be been being am has have had having do does did his her hers their theirs they he she him
    them we us our you your i my me who whom whose which what when where why how not no nor so up out off over
    under into about after before between during more most some any all each other others such only own same too
    very can could may might must shall should will would just also said say says told tell mr mrs ms dr one two
    three four five six seven eight nine ten according while because until since still even now new first last
    year years day days
    """.split()
)
ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "ers", "er", "ed", "es", "s", "e", "y")
SHORTEST, PRIOR = 3, 60


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word without its ending, so that "exploded", "explodes" and "exploding" are one."""
    bare = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
            bare = bare[: -len(ending)]
            break
    return bare[:-1] if len(bare) > SHORTEST and bare[-1] == bare[-2] else bare


@lru_cache(maxsize=50_000)
def stems(text: str) -> frozenset[str]:
    """The content words of a text, stemmed; no numbers."""
    return frozenset(filter(None, map(telling, LETTERS.findall(text))))


@lru_cache(maxsize=200_000)
def telling(word: str) -> str:
    """The stem of a content word; nothing of a small word or a letter."""
    return "" if word.lower() in STOP or len(word) == 1 else stem(word)


def plain(word: str) -> str:
    """A word in lower case, without accents."""
    lowered = word.lower()
    return lowered if lowered.isascii() else "".join(one for one in normalize("NFKD", lowered) if not combining(one))


def rarity(texts: Iterable[str]) -> Mapping[str, float]:
    """How much each stem tells: the logarithm of how few of the sentences hold it, as if there were `PRIOR` more.

    The sentences added hold none of the words: so two short reports are judged like many long ones.
    """
    counted, total = Counter[str](), 0
    for text in texts:
        counted.update(stems(text))
        total += 1
    return {word: log((PRIOR + total) / times) for word, times in counted.items()}


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of meaning that two sets of words have in common: 0 to 1, rare words weighing most.

    Exact sums, so that the order of a set, which is another in every run, does not show in the last digit.
    """
    shared = one & other
    if not shared:
        return 0.0
    both = fsum(weights.get(w, 1.0) for w in shared)
    least, most = sorted(fsum(weights.get(w, 1.0) for w in side) for side in (one, other))
    return both / sqrt(least * most) if least else 0.0


def scale(weights: Mapping[str, float]) -> Callable[[frozenset[str], frozenset[str]], float]:
    """The `likeness` by these weights, where sets are held against many: what each weighs is added up once."""
    weight = defaultdict(lambda: 1.0, weights).__getitem__

    @cache
    def weigh(words: frozenset[str]) -> float:
        return fsum(map(weight, words))

    def like(one: frozenset[str], other: frozenset[str]) -> float:
        shared = one & other
        both = weigh(one) * weigh(other) if shared else 0.0
        return fsum(map(weight, shared)) / sqrt(both) if both else 0.0

    return like
