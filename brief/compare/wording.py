"""What the reader is told: a topic in the sources' words, the nature of the difference, and why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.compare.accounts import Account
from brief.compare.bonds import UNNAMED, events_meet, name_one_person, revises
from brief.compare.events import relate
from brief.compare.values import bounds, exclude, spread
from brief.compare.words import stem, stems
from brief.model import Nature, Quantity

SKIPPED = frozenset(
    "small large big tiny huge an of the more than a member strong least most about some other hundred thousand "
    "million billion trillion trillions billions millions dozen dozens one two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
)
# Where the word that governs a count is what befell it, and not a noun that it hangs from.
BEFALLEN = frozenset("nsubj nsubjpass dobj conj ROOT".split())
# A lower bound that lies so far below the other figure that both can hardly mean the same state of knowledge.
WIDE, ONE_MEANING = 1.5, 0.8


# What a figure of each dimension is called; a count is called by its noun.
CALLED = {
    "time": "How long",
    "length": "Distance",
    "mass": "Weight",
    "area": "Area",
    "volume": "Volume",
    "speed": "Speed",
    "power": "Power",
    "share": "Share",
}


def name_topic(accounts: Sequence[Account]) -> str:
    """What is measured and what befell it, in words of the sources: "People killed", "Amount of the fine"."""
    stated = [account for account in accounts if account.quantity.unit and not account.heading] or [accounts[0]]
    first = next((account for account in stated if not account.claim.said.endswith("ing")), stated[0])
    event = first.claim.said if first.dimension != "count" or first.claim.role in BEFALLEN else ""
    if first.dimension == "age":
        topic = "age of " + (owner(first) or "the person")
    elif first.dimension == "size":
        topic = "size of the " + (noun_words(accounts) or "group")
    elif first.dimension == "count":
        noun = noun_words(accounts)
        topic = " ".join(word for word in (noun, event) if word and (word == noun or stem(word) not in stems(noun)))
    else:
        topic = qualify(CALLED.get(first.dimension, "amount"), first, shared_thing(first, accounts) or event)
    return topic[:1].upper() + topic[1:] if topic else "Number stated"


def shared_thing(first: Account, accounts: Sequence[Account]) -> str:
    """What the amounts consist in, where no one verb governs them: "$5 billion in earnings"."""
    others = [account for account in accounts if account.number != first.number]
    if not others or any(relate(first.claim.event, other.claim.event) >= ONE_MEANING for other in others):
        return ""
    shared = (word for word in first.claim.traits if all(word in other.claim.traits for other in others))
    lemma = next(shared, "")
    return next((word for word in re.findall(r"[a-z]+", first.text) if lemma and stem(word) == stem(lemma)), "")


def qualify(called: str, account: Account, event: str) -> str:
    """Say "Amount of the fine" where the event is a thing, "Amount: paid" where it is done."""
    if not event:
        return called
    thing = re.search(
        rf"\b(?:a|an|the|its|their|his|her|this|one-time|\S*\d\S*) {re.escape(event)}\b", account.text, re.IGNORECASE
    )
    return f"{called} of the {event}" if thing else f"{called}: {event}"


def owner(account: Account) -> str:
    """Whose age it is: the name or noun beside the number, as the sentence writes it."""
    if first_noun := next((w for w in (account.claim.head, account.claim.event) if w in UNNAMED), ""):
        return f"the {first_noun}"
    names = [word for word in re.findall(r"[A-Z][\w’'-]+", account.text) if word.lower() == account.claim.event]
    return names[0] if names else ""


def noun_words(accounts: Sequence[Account]) -> str:
    """The counted noun as the first phrase that has one writes it, without number and hedges."""
    for account in sorted(accounts, key=lambda account: account.quantity.low is None and account.quantity.high is None):
        unit = account.quantity.unit.rsplit(" ", 1)[-1]
        tokens = re.findall(r"[^\s-]+", account.figure.text)
        places = [n for n, word in enumerate(tokens) if stem(word) in (stem(account.claim.head), stem(unit))]
        kept: list[str] = []
        for word in reversed(tokens[: places[-1] + 1] if places else []):
            if re.search(r"\d", word) or word.lower() in SKIPPED:
                break
            kept.insert(0, word)
        if kept:
            return " ".join(kept[-2:]).lower() if not kept[-1][:1].isupper() else " ".join(kept[-2:])
    return ""


def name_nature(sides: Sequence[Account]) -> Nature:
    """Whether the sides exclude each other, differ in precision only, or overtake each other in time."""
    pairs = [(a, b) for n, a in enumerate(sides) for b in sides[n + 1 :]]
    tolls = [
        a for a in sides if any(relate(w, fate) >= ONE_MEANING for w in fates_of(a) for fate in ("kill", "injure"))
    ]
    if len(tolls) == len(sides) and any(overtakes(a, b) for a, b in pairs):
        return "update"
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
    """Whether one source was published later than the other and speaks of what grows: a toll, a count of people."""
    if not one.published or not other.published or one.published == other.published:
        return False
    return one.dimension == "count"


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
