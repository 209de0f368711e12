"""What the reader is told: a topic in the sources' words, the nature of the difference, and why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.compare.accounts import Account
from brief.compare.values import bounds, exclude, spread
from brief.compare.words import stem
from brief.model import Nature, Quantity

NUMBER = re.compile(r"^[^A-Za-z]*\d[\d,.]*\s?|^[$€£¥]\S+\s?")
# A lower bound that lies so far below the other figure that both can hardly mean the same state of knowledge.
WIDE = 1.5


def name_topic(accounts: Sequence[Account]) -> str:
    """What is counted and what befell it, in words of the sources: "People killed"."""
    first = accounts[0]
    noun, event = noun_words(first), surface(first, first.claim.event)
    words = [noun]
    if event and stem(event) not in {stem(word) for word in noun.split()}:
        words.append(event)
    topic = " ".join(word for word in words if word)
    return topic[:1].upper() + topic[1:]


def noun_words(account: Account) -> str:
    """The counted noun as it stands in the phrase, without number and hedges."""
    if account.dimension == "age":
        return "age of the " + account.claim.head if account.claim.head.isalpha() else "age"
    unit = account.quantity.unit.split(" ")[-1]
    tokens = account.figure.text.split()
    found = [word for word in tokens if stem(word) in (stem(account.claim.head), stem(unit))]
    if account.dimension != "count" or not found:
        return surface(account, account.claim.head) if account.dimension == "count" else ""
    last = len(tokens) - 1 - tokens[::-1].index(found[-1])
    kept: list[str] = []
    for word in reversed(tokens[: last + 1]):
        if re.search(r"\d", word) or word.lower() in ("of", "the", "more", "than", "a"):
            break
        kept.insert(0, word)
    return " ".join(kept[-2:])


def surface(account: Account, lemma: str) -> str:
    """A lemma as the sentence writes it; "" where it does not stand there."""
    words = re.findall(r"[A-Za-z-]+", account.text)
    return next((word.lower() for word in words if stem(word) == stem(lemma)), "")


def name_nature(sides: Sequence[Account]) -> Nature:
    """Whether the sides exclude each other, differ in precision only, or overtake each other in time."""
    pairs = [(a, b) for n, a in enumerate(sides) for b in sides[n + 1 :]]
    if all(are_compatible(a.quantity, b.quantity) for a, b in pairs):
        return "precision"
    return "update" if any(overtakes(a, b) for a, b in pairs) else "conflict"


def are_compatible(one: Quantity, other: Quantity) -> bool:
    """Whether both can be said of one state of things: the ranges meet, and a bound is not far below the figure."""
    if bounds(one) is None or bounds(other) is None:
        return True
    return not exclude(one, other) and spread(one, other) < WIDE


def overtakes(one: Account, other: Account) -> bool:
    """Whether one source was published later than the other and speaks of what grows: a toll, a count of people."""
    if not one.published or not other.published or one.published == other.published:
        return False
    return one.dimension == "count"


def tell_why(one: Account, other: Account, reasons: Sequence[str], score: float, doubt: str) -> str:
    """Why the two were taken for one thing, why they differ, and what speaks against printing them."""
    phrases = (f"“{account.figure.text}” ({account.claim.event})" for account in (one, other))
    aligned = f"both say how many or how much: {', '.join(phrases)}"
    told = f"{aligned}; score {score:.2f}, for it: {', '.join(reasons)}"
    return f"{told}; doubtful: {doubt}" if doubt else told
