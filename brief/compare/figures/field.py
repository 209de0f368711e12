"""What is known across all sources, once: how rare words are, and which source states which values, and how many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from brief.compare.figures.accounts import Account, Value, value_key
from brief.compare.words import rarity, scale
from brief.model import Study

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Field:
    """How rare and how alike words are, which sources state a value, and in which accounts.

    `kinds` counts the different values of a dimension that a source states, `nouns` those of one noun.
    """

    weights: Mapping[str, float]
    like: Callable[[Words, Words], float]
    holders: Mapping[Value, frozenset[int]]
    stated: Mapping[tuple[int, Value], tuple[Account, ...]]
    kinds: Mapping[tuple[int, str], int]
    nouns: Mapping[tuple[int, str, str], int]

    def held(self, account: Account) -> frozenset[int]:
        """The sources that state an account's very value in its dimension."""
        return self.holders.get(value_key(account), frozenset())

    def answered(self, account: Account, number: int) -> float:
        """How much a source tells the same of an account's very value: then this is what it has for it."""
        asked = ("answered", number)
        if asked not in account.kept:
            same = self.stated.get((number, value_key(account)), ())
            likes = [self.like(account.clause, other.clause) for other in same if other.where != account.where]
            account.kept[asked] = max(likes, default=0.0)
        found: float = account.kept[asked]
        return found

    def alone(self, one: Account, other: Account) -> float:
        """How few values of their kind the two sources state: 1 where each states but one."""
        values = [max(1, self.kinds.get((a.number, a.dimension), 1)) for a in (one, other)]
        return 1 / sqrt(values[0] * values[1])

    def alone_of_noun(self, one: Account, other: Account) -> float:
        """How few values of one noun the two state; 0 where they count different things."""
        if one.claim.head != other.claim.head:
            return 0.0
        values = [max(1, self.nouns.get((a.number, a.dimension, a.claim.head), 1)) for a in (one, other)]
        return 1 / sqrt(values[0] * values[1])


def read_field(studies: tuple[Study, ...], accounts: Iterable[Account]) -> Field:
    """How rare words are in these sources, and what each of them states."""
    holders: dict[Value, set[int]] = defaultdict(set)
    stated: dict[tuple[int, Value], list[Account]] = defaultdict(list)
    different: set[tuple[int, str, str, Value]] = set()
    for account in accounts:
        value = value_key(account)
        holders[value].add(account.number)
        stated[account.number, value].append(account)
        different.add((account.number, account.dimension, account.claim.head, value))
    sentences = (
        study.source.text[where.start : where.end]
        for study in studies
        for where in dict.fromkeys(claim.sentence for claim in study.claims)
    )
    weights = rarity(sentences)
    return Field(
        weights,
        scale(weights),
        {key: frozenset(numbers) for key, numbers in holders.items()},
        {key: tuple(found) for key, found in stated.items()},
        Counter((number, dimension) for number, dimension, _ in {(n, d, v) for n, d, _, v in different}),
        Counter((number, dimension, head) for number, dimension, head, _ in different),
    )
