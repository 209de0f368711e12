"""Figures that are one by what they tell: how far one is ahead of the other, and how often one thing was done."""

from __future__ import annotations

import re

from brief.compare.figures.accounts import Account, once
from brief.compare.figures.exactness import is_broad
from brief.compare.figures.scope import measured
from brief.compare.figures.tells import is_vague, stands_near

# How far off a figure may be is told of one thing in a story.
MARGIN = re.compile(r"\b(?:plus or minus|give or take|either way|margin of error)\b", re.IGNORECASE)
# Of two rivals the one is ahead by what the other is behind.
LEADS = frozenset("lead trail ahead behind clear gap advantage deficit margin".split())


def are_leads(one: Account, other: Account) -> bool:
    """Whether two reports tell in one unit how far one whom both name is ahead: "trails by 19 points", "cut to 12"."""
    return (
        one.number != other.number
        and one.quantity.unit == other.quantity.unit != ""
        and not one.names.isdisjoint(other.names)
        and is_lead(one)
        and is_lead(other)
    )


@once
def is_lead(account: Account) -> bool:
    """Whether a figure tells how far one is ahead of another."""
    return not LEADS.isdisjoint((account.claim.event, *measured(account)))


def are_margins(one: Account, other: Account) -> bool:
    """Whether two reports tell how far off something may be: "plus or minus three hours"."""
    return one.number != other.number and one.dimension == other.dimension and is_margin(one) and is_margin(other)


@once
def is_margin(account: Account) -> bool:
    """Whether a figure tells how far off another may be."""
    return stands_near(MARGIN, account)


def are_times_of_one(one: Account, other: Account) -> bool:
    """Whether one tells loosely and the other in a number how often the same was done: "on several occasions"."""
    return (
        one.claim.head == other.claim.head == "time"
        and one.claim.event == other.claim.event
        and tells_loosely(one) != tells_loosely(other)
        and not one.clause.isdisjoint(other.clause)
        and not one.names.isdisjoint(other.names)
    )


def tells_loosely(account: Account) -> bool:
    """Whether the words grant a wide range: "several", "dozens"."""
    return is_vague(account) or is_broad(account)
