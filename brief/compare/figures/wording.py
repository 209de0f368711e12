"""What the reader is told of figures that differ: the nature of the difference, and why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account
from brief.compare.figures.ages import name_one_person
from brief.compare.figures.bonds import events_meet, is_moved, is_slip
from brief.compare.figures.fates import fates_told
from brief.compare.figures.features import is_growing
from brief.compare.figures.revisions import revises
from brief.compare.figures.values import bounds, exclude, same_but_hedged, spread
from brief.model import Nature, Quantity

# A lower bound that lies so far below the other figure that both can hardly mean the same state of knowledge.
WIDE = 1.5
# So many times the earlier figure, a later one tells of what has gone on.
GROWN = 2.5
# How near to a later figure a word may stand that calls it new; and such words.
NEAR = 60
RENEWED = re.compile(
    r"\b(?:raised|lifted|upped|increased|sweetened|improved|lowered|reduced|trimmed|cut|halved|revised|corrected) "
    r"(?:(?:its|his|her|their|the|an?) )?(?:[\w’'-]+ ){0,2}?to\b|"
    r"\b(?:has|have|had) (?:now )?(?:risen|climbed|grown|fallen|dropped)\b|"
    r"\bstill (?:missing|trapped|waiting|unaccounted)\b|"
    r"\b(?:is|are|was|were) now\b|\bnow (?:stands?|totals?|puts?|at|says?)\b",
    re.IGNORECASE,
)


def name_nature(sides: Sequence[Account]) -> Nature:
    """Whether the sides exclude each other, differ in precision only, or overtake each other in time."""
    pairs = [(a, b) for n, a in enumerate(sides) for b in sides[n + 1 :]]
    if any(a.dimension == "age" for a in sides):
        # Nobody's age moves from one report to the next.
        compatible = all(are_compatible(a.quantity, b.quantity) for a, b in pairs)
        return "update" if any(revises(a, b) for a, b in pairs) else "precision" if compatible else "conflict"
    tolls = [
        a for a in sides if any(relate(w, fate) >= ONE_MEANING for w in fates_of(a) for fate in ("kill", "injure"))
    ]
    if len(tolls) == len(sides) and any(overtakes(a, b) for a, b in pairs):
        return "update"
    if any(is_moved(a, b) or revises(a, b) or renews(a, b) for a, b in pairs):
        return "update"
    if any(is_slip(a, b) for a, b in pairs):
        return "conflict"
    if all(are_compatible(a.quantity, b.quantity) for a, b in pairs):
        return "precision"
    return "update" if any(overtakes(a, b) for a, b in pairs) else "conflict"


def fates_of(account: Account) -> tuple[str, str]:
    """The words that may say what befell the counted: the governing one, or the noun itself ("50 dead")."""
    return account.claim.event, account.claim.head


def are_compatible(one: Quantity, other: Quantity) -> bool:
    """Whether both can be said of one state of things: the ranges meet, and a bound is not far below the figure."""
    if bounds(one) is None or bounds(other) is None:
        return True
    return not exclude(one, other) and spread(one, other) < WIDE


def overtakes(one: Account, other: Account) -> bool:
    """Whether the report published later tells what has grown since: a toll, a count still going on, one many times it.

    Of what is counted once for all, a later report that tells another number contradicts the earlier one.
    """
    if not one.published or not other.published or one.published == other.published or one.dimension != "count":
        return False
    first, last = sorted((one, other), key=lambda account: account.published or "")
    if is_growing(one) or is_growing(other):
        return True
    befell = bool(fates_told(one) or fates_told(other))
    return last.stated > first.stated * (1 if befell else GROWN)


def renews(one: Account, other: Account) -> bool:
    """Whether the report published later says itself that its figure is new: "raised its offer to", "still missing"."""
    if not one.published or not other.published or one.published[:10] == other.published[:10]:
        return False
    last = max((one, other), key=lambda account: account.published or "")
    at = last.text.find(last.figure.text)
    near = last.text[max(0, at - NEAR) : at + len(last.figure.text) + NEAR]
    return not same_but_hedged(one.quantity, other.quantity) and bool(RENEWED.search(near))


def align(one: Account, other: Account) -> str:
    """The rule by which two accounts were taken for accounts of one thing, the surest that holds."""
    if one.dimension == "age" and name_one_person(one, other):
        return "one name beside both"
    if revises(one, other):
        return "a figure that is taken back"
    near = relate(one.claim.event, other.claim.event)
    if near == 1:
        return "one verb"
    if near >= ONE_MEANING:
        return "verbs of one meaning"
    return "one event around both" if events_meet(one, other) else "the words around both"


def tell_why(one: Account, other: Account, reasons: Sequence[str], score: float, doubt: str) -> str:
    """Why the two were taken for one thing, why they differ, and what speaks against printing them."""
    phrases = (f"“{account.figure.text}” ({account.claim.event})" for account in (one, other))
    aligned = f"both say how many or how much, aligned by {align(one, other)}: {', '.join(phrases)}"
    told = f"{aligned}; score {score:.2f}, for it: {', '.join(reasons)}"
    return f"{told}; doubtful: {doubt}" if doubt else told
