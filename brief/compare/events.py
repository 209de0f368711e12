"""Which words speak of the same event: "killed", "dead" and "death toll"; "sent" and "dispatched".

The table is derived from WordNet (its notice stands at the head of `events.txt`); a few links that news makes and
WordNet does not stand here by hand.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

# Words that news uses for one event although a dictionary keeps them apart.
BY_HAND = (
    "kill die dead death fatality fatal slay toll perish decease casualty claim",
    "injure wound hurt injury hospitalize hospitalise wounded injured",
    "send dispatch deploy deployment",
    "abduct kidnap seize snatch abduction kidnapping capture take hostage",
    "free release freed liberate rescue",
    "arrest detain hold custody detention apprehend",
    "sentence jail imprison prison term",
    "fine pay penalty order",
    "cost price worth value bill charge hit",
    "affect expose compromise steal breach hack",
    "find discover spot detect locate recover",
    "fly launch orbit",
    "rise increase climb grow jump gain surge",
    "fall drop decline cut slash reduce plunge lose",
    "displace flee evacuate homeless",
    "damage destroy burn wreck ruin",
    "attend gather rally crowd turnout",
)


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each word with the meanings it stands for and those one step away."""
    found = {}
    text = resources.files("brief.compare").joinpath("events.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            word, own, step = line.split("\t")
            found[word] = (frozenset(own.split()), frozenset(step.split()))
    for number, words in enumerate(BY_HAND):
        for word in words.split():
            same, near = found.get(word, (frozenset(), frozenset()))
            found[word] = (same | {f"hand{number}"}, near)
    return found


@lru_cache(maxsize=100_000)
def relate(one: str, other: str) -> float:
    """How near two lemmas are as names of an event: 1 the same word, 0.8 one meaning, 0.4 one step apart, 0 nothing."""
    if one == other:
        return 1.0
    words = table()
    if one not in words or other not in words:
        return 0.0
    (same, near), (same_other, near_other) = words[one], words[other]
    if same & same_other:
        return 0.8
    return 0.4 if same & near_other or near & same_other else 0.0
