"""Whether of two figures one only says more exactly what the other says too: "thousands of people", "about 5,500".

Within one text such a pair is worth telling; of anything else that two figures of one text differ in, the text knows.
"""

from __future__ import annotations

import re
from math import isnan

from brief.compare.figures.accounts import Account, once
from brief.compare.figures.bonds import same_people
from brief.compare.figures.tells import group, is_anyone, is_vague, names_others, open_end
from brief.compare.figures.values import ROUND, exclude, same_but_hedged, spread, stated

# Below so many, "at least two" and "two" mostly count different people.
MANY, FEW = 20, 10
# How far a figure may lie from its rounding, with a hedge and without; from where on counts are rounded.
HEDGED, UNHEDGED, THOUSAND = 0.07, 0.03, 1000
# So near, as a share of it, "just over" a number is.
JUST = re.compile(
    r"(?:(?P<above>(?:just|a little|slightly) (?:over|above|more than))|"
    r"(?:just|a little|slightly) (?:under|below|less than|short of)|nearly|almost|close to) ",
    re.IGNORECASE,
)
BEYOND = 0.1


def is_rounder(one: Account, other: Account) -> bool:
    """Whether two counts of one thing fit each other, and one of them is vague, or rounded, or a bound.

    Two bounds of one direction ("at least 17", "at least 11") are two states of a count, not two grains of it.
    """
    if (
        group(one) != "count"
        or names_others(one)
        or names_others(other)
        or one.claim.partitive
        or other.claim.partitive
    ):
        return False
    if one.claim.head == other.claim.head == "time" and one.claim.event == other.claim.event:
        return is_broad(one) != is_broad(other)
    alike = one.claim.head == other.claim.head or (same_people(one, other) and is_anyone(one) and is_anyone(other))
    if not alike or is_vague(one) or is_vague(other) or exclude(one.quantity, other.quantity):
        return False
    if min(one.stated, other.stated) < MANY or (open_end(one) and open_end(other)):
        return False
    return is_broad(one) != is_broad(other) or (
        spread(one.quantity, other.quantity) < ROUND and one.quantity != other.quantity
    )


def is_rounded(one: Account, other: Account) -> bool:
    """Whether one figure is the other in fewer digits: "some 1,600", "1,622"; of small counts, only where it is hedged.

    Bounds ("more than 1,600") are no roundings: they say that it was more.
    """
    units = {account.quantity.unit.rsplit(" ", 1)[-1] for account in (one, other)} - {""}
    if open_end(one) or open_end(other) or len(units) > 1:
        return False
    fine, coarse = sorted((one, other), key=lambda account: (grain(account), account.quantity.approximate))
    exact, told = stated(fine.quantity), stated(coarse.quantity)
    if isnan(exact) or is_broad(coarse) or is_broad(fine) or exact == told or grain(fine) == grain(coarse):
        return False
    hedged = coarse.quantity.approximate
    near = abs(exact - told) <= (HEDGED if hedged else UNHEDGED) * told
    return near and abs(exact - told) <= grain(coarse) / 2 and (hedged or group(one) != "count" or told >= THOUSAND)


def is_just_beyond(one: Account, other: Account) -> bool:
    """Whether one figure is told as just above or below a number, and the other is there: "just over 200", "212"."""
    for bound, exact in ((one, other), (other, one)):
        match = JUST.match(bound.figure.text)
        if match and not JUST.match(exact.figure.text):
            above = bool(match["above"])
            step = (stated(exact.quantity) - stated(bound.quantity)) * (1 if above else -1)
            return 0 < step <= BEYOND * stated(bound.quantity)
    return False


def is_hedged(one: Account, other: Account) -> bool:
    """Whether one of two figures says that it is about so, and the other does not."""
    return one.quantity.approximate != other.quantity.approximate


@once
def grain(account: Account) -> float:
    """The step in which a number is told, the place of its last digit that is no zero: 100 for 1,600."""
    number = account.stated
    if isnan(number) or number == 0:
        return 0.0
    digits = f"{number:.6f}".rstrip("0")
    whole, _, part = digits.partition(".")
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if not part else 10.0 ** -len(part)


@once
def is_broad(account: Account) -> bool:
    """Whether the words grant a wide range: "dozens", "thousands of people"."""
    low, high = account.quantity.low, account.quantity.high
    return low is not None and high is not None and account.quantity.approximate and high > 2 * low


def blurs_heading(one: Account, other: Account) -> bool:
    """Whether a heading is only vaguer than the text below it: "Thousands told to leave"."""
    vague = next((account for account in (one, other) if account.heading), one)
    return one.number == other.number and one.heading != other.heading and is_broad(vague)


def hedges_few(one: Account, other: Account) -> bool:
    """Whether two small counts are one number, of which one is hedged: "at least two people", "two women"."""
    return group(one) == "count" and one.stated < FEW and same_but_hedged(one.quantity, other.quantity)


def hedges_heading(one: Account, other: Account) -> bool:
    """Whether a heading and the text below it name one number with another hedge."""
    return one.heading != other.heading and same_but_hedged(one.quantity, other.quantity)
