"""Of what a figure is told: what may be held or was, by the day or once, of this event or another, of which thing."""

from __future__ import annotations

import re

from brief.compare.figures.accounts import Account, once
from brief.compare.figures.tells import SOON, behind, group, lead_to
from brief.compare.figures.values import TO_BASE

# "Licensed to carry 160", "can hold up to 500", "a boat built for", "a capacity of".
CAPACITY = re.compile(
    r"\b(?:licen[sc]ed|allowed|certified|permitted|authori[sz]ed|designed|built|rated|meant|able|enough|room)"
    r" (?:only )?(?:to (?:carry|hold|seat|house|take|treat|serve|accommodate|contain|store)|for)(?: \w+){0,3} $|"
    r"\b(?:can|could|may|might) (?:only )?(?:carry|hold|seat|house|accommodate)(?: \w+){0,3} $|"
    r"\bcapacity (?:is|was|of|for)(?: \w+){0,3} $|\b(?:limit|maximum|cap|ceiling) (?:is|was|of)(?: \w+){0,3} $",
    re.IGNORECASE,
)
# A rate: "around 20,000 people annually".
RATE = re.compile(
    r"^(?: [\w’'-]+){0,4}? (?:annually|yearly|monthly|weekly|daily|nightly|"
    r"(?:an?|per|each|every) (?:year|month|week|day|night|hour|minute|second(?! \w)))\b",
    re.IGNORECASE,
)
# One that is told to be no part of it.
APART = re.compile(
    r"\b(?:separate|another|other|different|unrelated|previous|similar) (?:\w+ )?"
    r"(?:incident|shooting|attack|crash|case|trial|accident|blast|fire|raid|quake|earthquake|collision|explosion)s?\b",
    re.IGNORECASE,
)
# Verbs that only tell of what something is the measure, or that it changed.
LASTING = frozenset("last take run stand measure weigh span reach cover be".split())
CHANGING = frozenset(
    "rise fall climb grow drop cut reduce increase jump widen narrow extend stretch slash raise lower swell".split()
)


def capacities_differ(one: Account, other: Account) -> bool:
    """Whether one figure says what may be or can be held, and the other what was: "licensed to carry 160"."""
    return tells_capacity(one) != tells_capacity(other)


@once
def tells_capacity(account: Account) -> bool:
    """Whether a figure says what may be or can be held."""
    return bool(CAPACITY.search(lead_to(account)))


def rates_differ(one: Account, other: Account) -> bool:
    """Whether one count is told by the year or day, and the other is not."""
    return group(one) == "count" and is_rate(one) != is_rate(other)


@once
def is_rate(account: Account) -> bool:
    """Whether a figure is told by the year or day."""
    return bool(RATE.match(behind(account)))


@once
def is_apart(account: Account) -> bool:
    """Whether the sentence, in front of the figure or right behind it, tells of a separate event."""
    at = max(0, account.text.find(account.figure.text))
    return bool(APART.search(account.text[: at + len(account.figure.text) + SOON]))


@once
def measured(account: Account) -> tuple[str, ...]:
    """What a figure is the measure of: "a five-year ban", "the ban will last three years", "his lead was cut to 12"."""
    claim = account.claim
    counted = group(account) == "count"
    own = claim.head if counted or claim.head not in {*TO_BASE, account.quantity.unit} else ""
    verbs = CHANGING if counted else LASTING | CHANGING
    return tuple(word for word in (own, *(claim.subject[:1] if claim.event in verbs else ())) if word)
