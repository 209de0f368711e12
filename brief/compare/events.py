"""Which words speak of the same event: "killed", "dead" and "death toll"; "sent" and "dispatched".

The table is derived from WordNet (its notice stands at the head of `events.txt`); a few links that news makes and
WordNet does not stand here by hand.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import permutations

# How near two words must be to mean the same (see `relate`).
ONE_MEANING = 0.8
# Words that news uses for one event although a dictionary keeps them apart.
BY_HAND = (
    "kill die dead death fatality fatal slay toll perish decease casualty claim",
    "injure wound hurt injury hospitalize hospitalise wounded injured",
    "missing miss unaccounted vanish disappear lost",
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
    "race prix",
    "verdict ruling judgment judgement conviction",
    "sink capsize overturn founder",
    "rise increase climb grow jump gain surge",
    "fall drop decline cut slash reduce plunge lose",
    "displace flee evacuate homeless",
    "damage destroy burn wreck ruin",
    "attend gather rally crowd turnout",
    "lead trail ahead behind clear gap advantage deficit margin",
)


# Outcomes of which only one can be true at a time.
OPPOSED = (
    "find lose",
    "confirm deny",
    "confirm doubt",
    "alive dead",
    "free captive",
    "release hold",
    "accept reject",
    "approve reject",
    "succeed fail",
    "regain lose",
    "restore lose",
    "establish lose",
    "reestablish lose",
    "win lose",
    "convict acquit",
    "arrest escape",
    "open close",
    "rise fall",
    "know unknown",
    "identify unidentified",
    "safe unsafe",
    "guilty innocent",
    "survive die",
    "deliberate accidental",
    "allow ban",
    "suspend resume",
    "start stop",
)


Words = tuple[str, ...] | frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the table has it: the meanings it stands for, those one step away, and its opposites."""

    same: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    opposites: frozenset[str] = frozenset()


# Some words as a set, and what the table has on any of them.
Known = tuple[frozenset[str], Word]


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """The columns of each word of the table, as they stand there: few of them are ever asked for."""
    text = resources.files("brief.compare").joinpath("events.txt").read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=1)
def linked_by_hand() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The meanings, and the opposites, that words have by hand."""
    meanings: dict[str, list[str]] = defaultdict(list)
    opposites: dict[str, list[str]] = defaultdict(list)
    for number, words in enumerate(BY_HAND):
        for word in words.split():
            meanings[word].append(f"hand{number}")
    for pair in OPPOSED:
        for one, other in permutations(pair.split()):
            opposites[one].append(other)
    return dict(meanings), dict(opposites)


@lru_cache(maxsize=50_000)
def look_up(word: str) -> Word:
    """What the table and the links made by hand have on a word."""
    same, near, opposites = (column.split() for column in table().get(word, "\t\t").split("\t"))
    meanings, opposed = linked_by_hand()
    return Word(
        frozenset((*same, *meanings.get(word, ()))),
        frozenset(near),
        frozenset((*opposites, *opposed.get(word, ()))),
    )


@lru_cache(maxsize=100_000)
def relate(one: str, other: str) -> float:
    """How near two lemmas are as names of an event: 1 the same word, 0.8 one meaning, 0.4 one step apart, 0 nothing."""
    if one == other:
        return 1.0
    first, second = look_up(one), look_up(other)
    if first.same & second.same:
        return ONE_MEANING
    return 0.4 if first.same & second.near or first.near & second.same else 0.0


@lru_cache(maxsize=50_000)
def look_up_all(words: Words) -> Known:
    """Some words as a set, and what the table has on any of them."""
    found = [look_up(word) for word in words]
    return frozenset(words), Word(
        frozenset().union(*(word.same for word in found)), frozenset().union(*(word.near for word in found))
    )


def relate_best(one: Words, other: Words) -> float:
    """The nearest relation (see `relate`) between words of two short lists, or of two sets; 0 where one is empty."""
    return relate_known(look_up_all(one), look_up_all(other))


def relate_known(one: Known, other: Known) -> float:
    """The same of words that are looked up already."""
    (words, first), (others, second) = one, other
    if not words.isdisjoint(others):
        return 1.0
    if not first.same.isdisjoint(second.same):
        return ONE_MEANING
    return 0.0 if first.same.isdisjoint(second.near) and first.near.isdisjoint(second.same) else 0.4


@lru_cache(maxsize=1)
def by_meaning() -> dict[str, list[str]]:
    """The words of each meaning of the table."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, columns in table().items():
        for meaning in columns.partition("\t")[0].split():
            found[meaning].append(word)
    for word, meanings in linked_by_hand()[0].items():
        for meaning in meanings:
            found[meaning].append(word)
    return found


@lru_cache(maxsize=50_000)
def kin(word: str) -> frozenset[str]:
    """The word and all that mean the same: those to which it is related by 0.8 at least (see `relate`)."""
    return frozenset((word,)).union(*(by_meaning()[meaning] for meaning in look_up(word).same))


@lru_cache(maxsize=100_000)
def oppose(one: str, other: str) -> bool:
    """Whether two lemmas are opposites: "lost", "regained"."""
    return other in look_up(one).opposites
