"""Whether of two figures one only says more exactly what the other says too: "thousands of people", "about 5,500".

Within one text such a pair is worth telling; of anything else that two figures of one text differ in, the text knows.
"""

from __future__ import annotations

from brief.compare.accounts import Account
from brief.compare.bonds import same_people
from brief.compare.tells import group, is_anyone, is_vague, names_others, open_end
from brief.compare.values import ROUND, exclude, same_but_hedged, spread, stated

# Below so many, "at least two" and "two" mostly count different people.
MANY = 20


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
    alike = one.claim.head == other.claim.head or (same_people(one, other) and is_anyone(one) and is_anyone(other))
    if not alike or is_vague(one) or is_vague(other) or exclude(one.quantity, other.quantity):
        return False
    if min(stated(one.quantity), stated(other.quantity)) < MANY or (open_end(one) and open_end(other)):
        return False
    return is_broad(one) != is_broad(other) or (
        spread(one.quantity, other.quantity) < ROUND and one.quantity != other.quantity
    )


def is_broad(account: Account) -> bool:
    """Whether the words grant a wide range: "dozens", "thousands of people"."""
    low, high = account.quantity.low, account.quantity.high
    return low is not None and high is not None and account.quantity.approximate and high > 2 * low


def hedges_heading(one: Account, other: Account) -> bool:
    """Whether a heading and the text below it name one number with another hedge."""
    return one.heading != other.heading and same_but_hedged(one.quantity, other.quantity)
