"""Pairs of times become disagreements: those that state one time stand on one side, and each sentence speaks once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count
from operator import itemgetter

from brief.compare.times.dated import Dated
from brief.compare.times.dating import Calendar, meets
from brief.compare.times.days import score_days

# What a score must reach to be kept, and to be reported: of clock times and of days.
RECORDED = {"hours": 0.3, "days": 0.35}
REPORTED = {"hours": 0.55, "days": 0.45}
# How many minutes an hour may have that is told.
TOLD = 60

Shelf = tuple[str, int]
Place = tuple[str, int, int]
# Minus how sure it is, where the two stand, a number of its own, what differs, and the two.
Scored = tuple[float, Place, Place, int, str, Dated, Dated]
# How sure it may be at most that two days are of one event, how far they are alike, and the two.
Hoped = tuple[float, float, Dated, Dated]


@dataclass(slots=True)
class Item:
    """A disagreement in the making: its score, what differs, and the times of each side."""

    score: float
    what: str
    sides: tuple[list[Dated], list[Dated]]


@dataclass(slots=True)
class Items:
    """All of them, in which a sentence speaks, by source and place, and which stand on the shelf of a day or minute."""

    every: list[Item] = field(default_factory=list)
    home: dict[tuple[int, int], Item] = field(default_factory=dict)
    shelves: dict[Shelf, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, item: Item) -> Item:
        """A new item, on the shelves of both its times."""
        for side in item.sides:
            for one in shelves(side[0]):
                self.shelves[one].add(len(self.every))
        self.every.append(item)
        return item

    def like(self, one: Dated, other: Dated) -> Iterator[Item]:
        """The items that may state both of two times, in order."""
        held = (set().union(*(self.shelves.get(shelf, ()) for shelf in shelves(d))) for d in (one, other))
        return (self.every[number] for number in sorted(set.intersection(*held)))


def group(hours: Iterable[Scored], days: Iterable[Hoped], calendar: Calendar) -> list[Item]:
    """Pairs, surest first, joined into items: a sentence speaks in one of them, beside those that state its time.

    How sure it is of two days is found out when no pair is left that may be surer, and only if the two may still join
    something: of most pairs it never is.
    """
    items, waiting = Items(), list(hours)
    heapify(waiting)
    numbers = count(len(waiting))
    for hope, base, one, other in sorted(days, key=itemgetter(0), reverse=True):
        while waiting and -waiting[0][0] > hope:
            place(heappop(waiting), items)
        speak = (one.home in items.home) + (other.home in items.home)
        if not speak or (speak == 1 and find_side("days", one, other, items)):
            score = score_days(one, other, base, calendar)
            if score >= RECORDED["days"]:
                heappush(waiting, (-score, one.place, other.place, next(numbers), "days", one, other))
    while waiting:
        place(heappop(waiting), items)
    return items.every


def place(pair: Scored, items: Items) -> None:
    """Put a pair where it belongs: a new item, an old one with the same times, or a side of its partner's item."""
    score, what, one, other = -pair[0], *pair[4:]
    if one.home not in items.home and other.home not in items.home:
        alike = (i for i in items.like(one, other) if i.what == what and join((one, other), i))
        item = next(alike, None) or items.add(Item(score, what, ([one], [other])))
        items.home[one.home] = items.home[other.home] = item
    elif score >= REPORTED[what] and (found := find_side(what, one, other, items)):
        item, side, new = found
        side.append(new)
        items.home[new.home] = item


def find_side(what: str, one: Dated, other: Dated, items: Items) -> tuple[Item, list[Dated], Dated] | None:
    """The item in which the sentence of one of two times speaks, and the side across from it that states the other."""
    for old, new in ((one, other), (other, one)):
        item = items.home.get(old.home)
        if item and item.what == what and new.home not in items.home:
            for mine, theirs in (item.sides, item.sides[::-1]):
                if any(d.moment == old.moment for d in mine) and agree(new, theirs[0]):
                    return item, theirs, new
    return None


def shelves(dated: Dated) -> Iterator[Shelf]:
    """The days and the minutes of a time: two that agree have one of them in common (see `agree`)."""
    yield from (("day", day) for day in dated.days)
    first, last = dated.period.clock or (0, TOLD + 1)
    if last - first <= TOLD:
        yield from (("minute", minute) for minute in range(first, last + 1))


def join(pair: tuple[Dated, Dated], item: Item) -> bool:
    """Add both times of a pair to an item whose sides state them."""
    for one, other in (pair, pair[::-1]):
        if agree(one, item.sides[0][0]) and agree(other, item.sides[1][0]):
            item.sides[0].append(one)
            item.sides[1].append(other)
            return True
    return False


def agree(one: Dated, other: Dated) -> bool:
    """Whether two times may be one: they have days or hours in common, and none is open at an end."""
    clocks = one.period.clock, other.period.clock
    return meets(one.period, other.period) and all(c is None or c[1] - c[0] <= TOLD for c in clocks)
