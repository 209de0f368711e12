"""Whether two reports tell of one participant: by a surname, by the one role or noun that both have for it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.tells import human_nouns
from brief.compare.status.stages import Of

# Nouns that fit anyone and anything.
ANYONE = frozenset(
    "man woman men women people person someone victim suspect boy girl child other another member one old year body "
    "official police officer authority group source resident soldier worker employee two three four five six seven "
    "eight nine ten eleven twelve hundred thousand dozen student passenger patient protester supporter".split()
)
ANYTHING = frozenset(
    "it they that this thing something nothing part day week month year hour time number most some many way place area "
    "side case report statement plan government country state city company firm ministry police court authority news "
    "morning night work effort measure name result figure team".split()
)
# Bodies of which is told what is told of people.
BODIES = frozenset("couple crew government cabinet family pair trio brother gang".split())
# Nouns by which reports name one thing, although a dictionary keeps them apart.
KIN = tuple(
    frozenset(words.split())
    for words in (
        "strike stoppage walkout action",
        "lawsuit suit claim complaint case",
        "investigation inquiry probe case",
        "dispute quarrel row conflict feud",
        "siege standoff drama hostage-taking",
        "deal agreement accord contract pact treaty transfer merger takeover",
        "ship vessel tanker ferry boat freighter trawler yacht",
        "plane aircraft jet airliner",
        "unit group division department",
        "law bill act measure budget",
        "road motorway highway route",
        "search operation rescue",
        "painting picture portrait canvas drawing work",
        "vote election ballot poll referendum",
        "match game race",
    )
)

LONG, SPELT = 5, 0.8

Group = tuple[str, ...]


@lru_cache(maxsize=1)
def people_nouns() -> frozenset[str]:
    """The nouns for human beings, one or a body of them."""
    return human_nouns() | BODIES


@dataclass(frozen=True, slots=True)
class Party:
    """Someone or something: nouns, surnames, how many, where that is said, whether human, whether all of a kind."""

    nouns: Group
    names: frozenset[str]
    count: str
    many: bool
    human: bool
    whole: bool

    def fits(self, of: Of) -> bool:
        """Whether it is of the kind of which a course tells."""
        if of in ("case", "people"):
            return of == "case" or self.human
        return bool(self.nouns or self.names) and (of == "any" or not self.human)


def share(a: Party, b: Party) -> tuple[str, str]:
    """By what two parties are one, and under which word: a name, a role, a thing, a noun of many; "" where not."""
    if a.names and b.names:
        same = sorted(x for x in a.names for y in b.names if x == y or is_one_name(x, y))
        return ("name", same[0]) if same else ("", "")
    counts = {a.count, b.count} - {""}
    if a.many != b.many or len(counts) > 1 or not (a.nouns and b.nouns):
        return "", ""
    people, heads = people_nouns(), {a.nouns[0], b.nouns[0]}
    both = [noun for noun in a.nouns if noun in b.nouns and noun in heads and noun in people]
    if both:
        some = a.many and not (a.count and a.count == b.count) and not (a.whole or b.whole)
        return ("", "") if some else ("noun" if both[0] in ANYONE else "role", both[0])
    if not any(n in people or n in ANYTHING or n in ANYONE for n in heads) and is_one_thing(a.nouns[0], b.nouns[0]):
        return "thing", min(heads)
    return "", ""


def is_one_thing(one: str, other: str) -> bool:
    """Whether two nouns can name one thing."""
    return relate(one, other) >= ONE_MEANING or any(one in kin and other in kin for kin in KIN)


def is_one_name(one: str, other: str) -> bool:
    """Whether two surnames may be two spellings of one: "Prewitt", "Prewett"."""
    return (
        one[0] == other[0] and min(len(one), len(other)) >= LONG and SequenceMatcher(None, one, other).ratio() >= SPELT
    )
