"""Pairs of figures become disagreements: accounts that state one value stand on one side, and each speaks once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from brief.compare.figures.accounts import Account
from brief.compare.figures.fates import fates_told
from brief.compare.figures.strict import is_doubtful
from brief.compare.figures.tells import counts_people, group
from brief.compare.figures.values import ROUND, same_value, stated, typical
from brief.model import Span

# From `NEAR` on, a third side joins.
NEAR, MOST_SIDES = 0.6, 4

Shelf = tuple[str, float]


# Without slots, for what is asked of few.
@dataclass(frozen=True)
class Pair:
    """Two accounts that may speak of one figure, and how sure that is."""

    score: float
    one: Account
    other: Account

    @cached_property
    def barred(self) -> bool:
        """Whether something forbids reporting it."""
        return is_doubtful((self.one, self.other), self.score)


@dataclass(slots=True)
class Item:
    """A disagreement in the making: its best pair and, side by side, the accounts that agree with each other."""

    best: Pair
    sides: list[list[Account]]
    number: int


@dataclass(slots=True)
class Items:
    """All of them, in which an account speaks, the pairs gone through, and which hold a side on a shelf."""

    every: list[Item] = field(default_factory=list)
    owner: dict[Span, Item] = field(default_factory=dict)
    seen: dict[frozenset[Span], Pair] = field(default_factory=dict)
    shelves: dict[Shelf, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, pair: Pair) -> Item:
        """A new item of a pair."""
        item = Item(pair, [[pair.one], [pair.other]], len(self.every))
        self.every.append(item)
        for account in (pair.one, pair.other):
            self.shelves[shelf(account)].add(item.number)
        return item

    def like(self, pair: Pair) -> Iterator[Item]:
        """The items that may hold both values of a pair, in order."""
        one, other = (self.near(account) for account in (pair.one, pair.other))
        return (self.every[number] for number in sorted(one & other))

    def near(self, account: Account) -> set[int]:
        """The items that may hold a side of an account's value: those on its shelf and beside it."""
        head, step = shelf(account)
        return set().union(*(self.shelves.get((head, step + away), set()) for away in (-1, 0, 1)))

    def alike(self, one: Account, other: Account) -> bool:
        """Whether two accounts are a pair that was sure enough for a third side, and may be reported."""
        pair = self.seen.get(frozenset((one.where, other.where)))
        return pair is not None and pair.score >= NEAR and not pair.barred


def shelf(account: Account) -> Shelf:
    """The noun of an account and a step of its value: those of one value stand on one shelf, or on two side by side."""
    size = typical(account.quantity)
    step = math.inf if math.isnan(size) else -math.inf if size <= 0 else math.floor(math.log(size) / ROUND)
    return account.claim.head, step


def group_pairs(pairs: Iterable[Pair]) -> list[Item]:
    """Pairs, best first, joined into items: each account speaks in one item only, on the side of its value.

    Pairs that may be reported come before those that may not, so that these keep no account from a better partner.
    Which of the two a pair is, is asked when it has something to join: most have not.
    """
    items, later = Items(), list[Pair]()
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.one.where, pair.other.where)):
        items.seen[frozenset((pair.one.where, pair.other.where))] = pair
        if is_open(pair, items) and not pair.barred:
            place(pair, items)
        else:
            later.append(pair)
    for pair in later:
        if is_open(pair, items) and pair.barred:
            place(pair, items)
    return items.every


def is_open(pair: Pair, items: Items) -> bool:
    """Whether a pair would make an item, or one of it join that of its partner."""
    speak = (pair.one.where in items.owner) + (pair.other.where in items.owner)
    return not speak or (speak == 1 and find_side(pair, items) is not None)


def place(pair: Pair, items: Items) -> None:
    """Put a pair where it belongs: a new item, an old one with the same values, or a side of its partner's item."""
    if found := find_side(pair, items):
        item, side, new = found
        if not side:
            item.sides.append(side)
            items.shelves[shelf(new)].add(item.number)
        side.append(new)
        items.owner[new.where] = item
    else:
        item = next((item for item in items.like(pair) if join_both(pair, item)), None) or items.add(pair)
        items.owner[pair.one.where] = items.owner[pair.other.where] = item


def find_side(pair: Pair, items: Items) -> tuple[Item, list[Account], Account] | None:
    """The item of one account, and where the other joins it: a side of its value, or a new one that is near to all."""
    old, new = (pair.one, pair.other) if pair.one.where in items.owner else (pair.other, pair.one)
    item = items.owner.get(old.where)
    if item is None:
        return None
    for side in item.sides:
        if same_value(side[0].quantity, new.quantity):
            return None if old in side else (item, side, new)
    if len(item.sides) < MOST_SIDES and all(items.alike(new, side[0]) for side in item.sides):
        return item, [], new
    return None


def join_both(pair: Pair, item: Item) -> bool:
    """Add both accounts to an item that holds their very values of the same things."""
    one, other = (side_for(account, item) for account in (pair.one, pair.other))
    if one is None or other is None or one is other:
        return False
    one.append(pair.one)
    other.append(pair.other)
    return True


def side_for(account: Account, item: Item) -> list[Account] | None:
    """The side that states an account's value of the same noun."""
    same = (
        side
        for side in item.sides
        if same_value(side[0].quantity, account.quantity) and side[0].claim.head == account.claim.head
    )
    return next(same, None)


def told_once(items: Iterable[Item]) -> Iterator[Item]:
    """Items without those that tell again of what a better one is about.

    They state its numbers of the same noun; or one of its numbers, of the same noun or of people whom the same befell.
    """
    told: set[tuple[str, frozenset[float]]] = set()
    reported: list[tuple[frozenset[str | int], frozenset[float]]] = []
    for item in items:
        numbers = frozenset(round(stated(side[0].quantity), 3) for side in item.sides)
        keys = {(side[0].claim.head, numbers) for side in item.sides}
        about = subjects_of(item)
        if not keys & told and not any(about & other and numbers & theirs for other, theirs in reported):
            yield item
            if not item.best.barred:
                reported.append((about, numbers))
        told |= keys


def subjects_of(item: Item) -> frozenset[str | int]:
    """What all sides of an item count: their noun, or the fate of the people."""
    if item.best.barred or group(item.best.one) != "count":
        return frozenset()
    return frozenset[str | int].intersection(*(subjects_told(side[0]) for side in item.sides))


def subjects_told(account: Account) -> frozenset[str | int]:
    """The noun of an account, and the fates of those whom it counts."""
    noun = {account.claim.head} if account.quantity.unit else set[str]()
    return frozenset((*noun, *(fates_told(account) if counts_people(account) else ())))
