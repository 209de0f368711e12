"""Figures that a report takes back for newer ones: "initially reported to be 4 years old, police later said 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brief.compare.accounts import Account, Value, value_key
from brief.compare.bonds import same_people

# What a report says of a figure that it takes back for a newer one.
REVISED = re.compile(
    r"\b(?:previously|initially|originally|earlier|first|at first|had) (?:\w+ ){0,2}?"
    r"(?:said|reported|estimated|thought|believed|announced|stated|put|told|feared|counted|given)\b|"
    r"\b(?:said|reported|estimated|thought|believed|announced|feared)(?: \w+){0,2} "
    r"(?:previously|initially|originally|earlier|at first)\b|"
    r"\b(?:revised|corrected|lowered|raised) (?:\w+ ){0,3}(?:toll|figure|number|count|estimate|total)\b",
    re.IGNORECASE,
)

PAIR = 2


def revises(one: Account, other: Account) -> bool:
    """Whether one text takes back one figure for the other: "previously said up to 100 …, now only 8 …"."""
    near = one.number == other.number and abs(one.order - other.order) <= 1
    same = one.dimension == other.dimension and (one.claim.head == other.claim.head or same_people(one, other))
    return near and same and bool(REVISED.search(one.text) or REVISED.search(other.text))


def tell_moved(accounts: Sequence[Account]) -> list[Account]:
    """The accounts, each with the ages that some report says were given first and later."""
    ages = [account for account in accounts if account.dimension == "age"]
    moved = frozenset(pair for one in ages if REVISED.search(one.text) for pair in revised_with(one, ages))
    return [replace(account, moved=moved) for account in accounts] if moved else list(accounts)


def revised_with(one: Account, ages: Sequence[Account]) -> list[frozenset[Value]]:
    """The two values of an age that is taken back and the only other one in its sentence, else in those beside it."""
    for reach in (0, 1):
        near = {value_key(a) for a in ages if a.number == one.number and abs(a.order - one.order) <= reach}
        if len(near) == PAIR:
            return [frozenset(near)]
    return []
