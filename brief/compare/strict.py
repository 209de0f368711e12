"""The strict rule: what must hold beside a high score before a difference of figures is called one without doubt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from brief.compare.accounts import Account
from brief.compare.events import relate
from brief.compare.features import best_relation, days_differ, group, same_people
from brief.compare.values import exclude, same_but_hedged

# How near two words must be as names of an event (see `events.relate`).
ONE_MEANING = 0.8


def is_plain(sides: Sequence[Account]) -> tuple[bool, str]:
    """Whether every two sides pass; else what speaks against the first two that do not."""
    for one, other in combinations(sides, 2):
        doubt = next((text for text, holds in doubts(one, other) if holds), "")
        if doubt:
            return False, doubt
    return True, ""


def doubts(one: Account, other: Account) -> list[tuple[str, bool]]:
    """What can speak against two accounts being of one thing, in the order in which it is told."""
    return [
        ("the same value in other words", same_but_hedged(one.quantity, other.quantity)),
        ("one is part of a larger set", one.claim.partitive != other.claim.partitive),
        ("different things are counted", counts_differ(one, other)),
        ("nothing shared befalls them", not events_meet(one, other)),
        ("dated to different years", bool(one.years and other.years and not one.years & other.years)),
        (
            "dated to different days",
            days_differ(one, other) and group(one) == "count" and not exclude(one.quantity, other.quantity),
        ),
        ("ages of different people", group(one) == "age" and not same_person(one, other)),
        ("both in one sentence", one.number == other.number and one.claim.sentence == other.claim.sentence),
        ("different owners are named", subjects_differ(one, other)),
    ]


def counts_differ(one: Account, other: Account) -> bool:
    """Whether two counts name things of different kinds."""
    if group(one) != "count" or not one.quantity.unit or not other.quantity.unit:
        return False
    return not same_people(one, other) and relate(one.claim.head, other.claim.head) < ONE_MEANING


def events_meet(one: Account, other: Account) -> bool:
    """Whether the words that govern the two figures are one event."""
    paths = ((a.claim.event, *a.claim.path[:2]) for a in (one, other))
    return best_relation(*paths) >= ONE_MEANING


def same_person(one: Account, other: Account) -> bool:
    """Whether two ages stand beside one name or one noun."""
    words = [{a.claim.head, a.claim.event, *a.claim.traits} for a in (one, other)]
    return bool(words[0] & words[1] & (one.names | other.names))


def subjects_differ(one: Account, other: Account) -> bool:
    """Whether two amounts of money have subjects with different names ("Acme", "its rival")."""
    names = [set(a.claim.subject) & a.names for a in (one, other)]
    return bool(names[0] and names[1] and not names[0] & names[1])
