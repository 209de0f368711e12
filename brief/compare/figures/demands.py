"""The least score with which two figures are reported, where something is wanting that mostly binds such figures.

Chosen by the share of right ones above each score, with the case left out (see `benchmarks/README.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from brief.compare.figures.accounts import Account
from brief.compare.figures.ages import FEW_AGES, ages_told, are_near_ages, same_person, same_unnamed
from brief.compare.figures.bonds import events_meet, is_slip, verbs_meet
from brief.compare.figures.deeds import are_margins
from brief.compare.figures.exactness import is_rounded
from brief.compare.figures.owners import doers_differ
from brief.compare.figures.revisions import is_succession
from brief.compare.figures.tells import group, is_anyone, named, owner_of, tells_of_former
from brief.compare.figures.values import same_but_hedged, spread, stated

# So near, as the logarithm of their ratio, and so large, two numbers are not by chance.
NEARLY, CHANCE = 0.12, 50
# Two amounts of one thing are seldom five times apart.
FAR = 1.6
GROWN = frozenset(("man", "woman"))


def demanded(sides: Sequence[Account]) -> float:
    """The greatest score that anything between two sides asks for; 0 where nothing does."""
    pairs = list(combinations(sides, 2))
    return max((least for one, other in pairs for asks, least in DEMANDS if asks(one, other)), default=0.0)


def is_loose(one: Account, other: Account) -> bool:
    """Whether counts share neither noun nor event, so that only the words around speak for them; nor nearly the value.

    That two large numbers beside the same words lie so near each other is rarely chance.
    """
    return (
        group(one) == "count"
        and one.claim.head != other.claim.head
        and not (is_anyone(one) and is_anyone(other))
        and not events_meet(one, other)
        and not verbs_meet(one, other)
        and not (
            spread(one.quantity, other.quantity) < NEARLY and min(map(stated, (one.quantity, other.quantity))) > CHANCE
        )
    )


def is_of_another_age(one: Account, other: Account) -> bool:
    """Whether nothing but the words around says that two ages are one person's, nor that they are nearly the same."""
    return (
        group(one) == "age"
        and not same_person(one, other)
        and not same_unnamed(one, other)
        and not are_near_ages(one, other)
    )


def is_of_another_span(one: Account, other: Account) -> bool:
    """Whether two durations share no event."""
    return (
        group(one) == "time"
        and not events_meet(one, other)
        and not is_succession(one, other)
        and not are_margins(one, other)
    )


def differs_in_hedge(one: Account, other: Account) -> bool:
    """Whether two figures name one number, of which one is hedged."""
    return same_but_hedged(one.quantity, other.quantity)


def are_bare(one: Account, other: Account) -> bool:
    """Whether neither number says what it counts, nor a verb over both."""
    return not named(one) and not named(other) and not verbs_meet(one, other) and not is_slip(one, other)


def is_of_former(one: Account, other: Account) -> bool:
    """Whether one of two counts or amounts is told of a former year."""
    return group(one) in ("count", "money") and tells_of_former(one) != tells_of_former(other)


def are_far_apart(one: Account, other: Account) -> bool:
    """Whether two amounts are further apart than amounts of one thing mostly are."""
    return group(one) == "money" and spread(one.quantity, other.quantity) > FAR


def tells_of_many(one: Account, other: Account) -> bool:
    """Whether ages that nothing but the words around binds, or "man" or "woman", stand in a report of many."""
    most = max(ages_told(one), ages_told(other))
    loose = is_of_another_age(one, other) and most > FEW_AGES
    return loose or (most >= FEW_AGES and of_grown(one) and of_grown(other))


def of_grown(account: Account) -> bool:
    """Whether an age is that of a man or a woman of whom nothing else is said: "a 25-year-old man"."""
    named = account.person or owner_of(account)
    return group(account) == "age" and not named and bool(GROWN & {account.claim.head, account.claim.event})


def is_share(one: Account, _: Account) -> bool:
    """Whether two shares are held against each other, of which a report tells many."""
    return group(one) == "share"


def is_another_measure(one: Account, other: Account) -> bool:
    """Whether two lengths, weights or the like share no event."""
    return group(one) == "measure" and not events_meet(one, other)


DEMANDS: tuple[tuple[Callable[[Account, Account], bool], float], ...] = (
    (is_loose, 0.6),
    (is_rounded, 0.8),
    (differs_in_hedge, 0.65),
    (is_of_another_age, 0.75),
    (tells_of_many, 1.0),
    (is_of_another_span, 0.65),
    (are_bare, 0.6),
    (is_share, 0.65),
    (is_another_measure, 0.7),
    (doers_differ, 0.7),
    (is_of_former, 0.85),
    (are_far_apart, 0.9),
)
