"""Figures that a report takes back for newer ones: "initially reported to be 4 years old, police later said 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.compare.figures.accounts import Account, Value, value_key
from brief.compare.figures.bonds import is_moved, same_people

# What a report says of a figure that it takes back for a newer one.
REVISED = re.compile(
    r"\b(?:previously|initially|originally|earlier|first|at first|had) (?:\w+ ){0,2}?"
    r"(?:said|reported|estimated|thought|believed|announced|stated|put|told|feared|counted|given)\b|"
    r"\b(?:said|reported|estimated|thought|believed|announced|feared)(?: \w+){0,2} "
    r"(?:previously|initially|originally|earlier|at first)\b|"
    r"\b(?:revised|corrected|lowered|raised) (?:\w+ ){0,3}(?:toll|figure|number|count|estimate|total)\b",
    re.IGNORECASE,
)

# What says that one figure became another: "from four years to two", "54% rather than the 61% first announced".
CHANGED = re.compile(
    r"\b(?:rather than|instead of|(?:up|down) from)\b|"
    r"\b(?:rais|increas|lower|reduc|cut|scal|revis|correct|rais|lift|halv|rose|risen|climb|chang|mov|went|gone|updat)\w*"
    r" (?:[\w’'-]+ ){0,6}?from\b.{1,40}? to\b",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"\b(?:but|later|now|however|instead|rather|revis\w+|correct\w+|turned out|updat\w+|while)\b", re.IGNORECASE
)
PAIR = 2


def revises(one: Account, other: Account) -> bool:
    """Whether one text takes back one figure for the other: "previously said up to 100 …, now only 8 …"."""
    if one.number != other.number or abs(one.order - other.order) > 1 or one.dimension != other.dimension:
        return False
    same = one.claim.head == other.claim.head or same_people(one, other)
    return same and bool(REVISED.search(one.text) or REVISED.search(other.text))


def is_succession(one: Account, other: Account) -> bool:
    """Whether a report of one tells that its figure followed upon the other's, of someone whom both name."""
    return is_moved(one, other) and any(
        one.number != other.number
        and one.quantity.unit == other.quantity.unit
        and bool(CHANGED.search(new.text))
        and value_key(old) in new.told
        and bool(one.names & other.names)
        for new, old in ((one, other), (other, one))
    )


def tell_moved(accounts: Sequence[Account]) -> list[Account]:
    """The accounts, each with the pairs of values of which some report says that the one became the other."""
    told = ((near[0].text, pair) for near in beside(accounts) for pair in revised_in(near))
    moved = frozenset(pair for text, pair in told if tells_change(text))
    return [replace(account, moved=moved) for account in accounts] if moved else list(accounts)


def tells_change(text: str) -> bool:
    """Whether a sentence tells that one figure became another."""
    return bool((REVISED.search(text) and INSTEAD.search(text)) or CHANGED.search(text))


def beside(accounts: Sequence[Account]) -> Iterator[list[Account]]:
    """The accounts of each sentence, by dimension; a lone age with those next to it."""
    places: dict[tuple[int, int, str], list[Account]] = {}
    for account in accounts:
        places.setdefault((account.number, account.order, account.dimension), []).append(account)
    for (number, order, dimension), near in places.items():
        if len(near) > 1:
            yield near
        elif dimension == "age":
            yield near + [a for step in (-1, 1) for a in places.get((number, order + step, dimension), [])]


def revised_in(near: Sequence[Account]) -> list[frozenset[Value]]:
    """The two values, where there are just two, of one unit."""
    values = {value_key(account) for account in near}
    units = {account.quantity.unit for account in near}
    return [frozenset(values)] if len(values) == PAIR and len(units) == 1 and units != {""} else []
