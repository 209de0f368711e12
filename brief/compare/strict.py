"""The strict rule: what must hold beside a high score before a difference of figures is called one without doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from brief.compare.accounts import Account
from brief.compare.events import relate
from brief.compare.features import (
    best_relation,
    counts_people,
    group,
    same_people,
    side_of,
    subjects_differ,
)
from brief.compare.values import exclude, same_but_hedged, stated

# How near two words must be as names of an event (see `events.relate`).
ONE_MEANING = 0.8
# What reports call someone whose name they do not give.
UNNAMED = frozenset("boy girl child baby toddler teenager student suspect gunman victim man woman".split())
SINCE = re.compile(r"^\S+(?: \S+){0,3} (?:since|ago|away|until|left|to go)\b", re.IGNORECASE)
# Words that state no number worth holding against one.
VAGUE = frozenset("several some many few multiple numerous".split())
NUMBER = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?)\b"
)
# Where a figure has moved, a report may well state the old one beside the new.
MOVED = re.compile(r"\b(?:raised|rose|risen|revised|corrected|earlier|previously|initially|up from|now|instead)\b")
PLACED = re.compile(r"^(?:[\w-]+ )?(?:of|in|on|at) ((?:[A-Z][\w’'.]* ?)+)")
# A clause that tells apart another event from the one reported: "an incident that left five wounded".
OTHER_EVENT = re.compile(
    r"\b(?:incident|shooting|attack|crash|case|event|blast|fire|raid) (?:that|which|in which|where)\b"
)
# Whoever is meant by these may be anyone; "officers" or "women" may be some of them.
ANYONE = frozenset("people person victim dead other one life body casualty".split())
NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")
BESIDE = 30
# From so many figures on, a sentence is a list, and each may be a part.
LIST = 3
COMPASS = frozenset("North South East West Street Avenue Road Boulevard Drive Lane St. Ave. Rd. Blvd. Dr.".split())
# The least score for the page; amounts of money are the easiest to take for each other.
SURE, SURE_OF_MONEY, SURE_OF_ONE_FATE, MANY = 0.6, 0.75, 0.4, 10


def is_plain(sides: Sequence[Account], score: float) -> tuple[bool, str]:
    """Whether the score is high enough and every two sides pass; else what speaks against them."""
    money = any(group(side) == "money" for side in sides)
    enough = SURE_OF_ONE_FATE if share_one_fate(sides) else SURE_OF_MONEY if money else SURE
    if score < enough:
        return False, "the score is not high enough"
    for one, other in combinations(sides, 2):
        doubt = next((text for text, holds in doubts(one, other) if holds), "")
        if doubt:
            return False, doubt
    return True, ""


def share_one_fate(sides: Sequence[Account]) -> bool:
    """Whether the same befalls the same on every side, told by the very verbs: "killed 90", "40 were killed".

    Where grammar says so much, a middling score is enough.
    """
    return all(
        not counts_differ(one, other)
        and relate(one.claim.event, other.claim.event) >= ONE_MEANING
        and side_of(one.claim.role) == side_of(other.claim.role) == "patient"
        and not (one.claim.traits and other.claim.traits and not set(one.claim.traits) & set(other.claim.traits))
        and not one.heading
        and not other.heading
        and min(stated(one.quantity), stated(other.quantity)) >= MANY
        for one, other in combinations(sides, 2)
    )


def doubts(one: Account, other: Account) -> list[tuple[str, bool]]:
    """What can speak against two accounts being of one thing, in the order in which it is told."""
    return [
        *vetoes(one, other),
        ("only a hedge differs", same_but_hedged(one.quantity, other.quantity)),
        ("one is part of a larger set", one.claim.partitive != other.claim.partitive),
        ("different things are counted", counts_differ(one, other)),
        ("nothing shared befalls them", not events_meet(one, other)),
        ("different owners are named", subjects_differ(one, other)),
        ("nothing is named that is counted", not one.quantity.unit and not other.quantity.unit),
        ("counted on different days", group(one) == "time" and one.published != other.published),
        ("both in the text of one source", one.number == other.number and one.heading == other.heading),
        ("one source, less and more precise", one.number == other.number and not exclude(one.quantity, other.quantity)),
        ("one states no number", is_vague(one) or is_vague(other)),
        ("one source has both figures", knows_both(one, other) or knows_both(other, one)),
        ("counted at different places", places_differ(one, other)),
        ("another event may be meant", tells_of_another(one) != tells_of_another(other)),
        ("one counts the others, or more", names_others(one) != names_others(other)),
        ("one may count a part of those", is_anyone(one) != is_anyone(other) and counts_people(one)),
        ("one stands in a list of figures", max(one.crowd, other.crowd) >= LIST and not share_one_fate((one, other))),
        ("something else befalls them", counts_people(one) and counts_people(other) and not one_fate(one, other)),
        ("ages beside no shared name", group(one) == "age" and not name_one_person(one, other)),
    ]


def is_vague(account: Account) -> bool:
    """Whether the words for the number leave it wide open: "several people"."""
    return bool(VAGUE & set(account.figure.text.lower().split()[:2]))


def knows_both(one: Account, other: Account) -> bool:
    """Whether the other's sentence states this figure too, as one of something else, and not as one that has moved."""
    numbers = NUMBER.findall(one.figure.text.lower())
    stated_there = any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", other.text.lower()) for n in numbers)
    return stated_there and not MOVED.search(other.text)


def places_differ(one: Account, other: Account) -> bool:
    """Whether the names right behind what is counted have no word in common: "block of Elm Street"."""
    behind = [PLACED.search(a.text[a.text.find(a.figure.text) + len(a.figure.text) :].lstrip()) for a in (one, other)]
    names = [set(match[1].split()) - COMPASS for match in behind if match]
    return len(names) == len(behind) and all(names) and not names[0] & names[1]


def vetoes(one: Account, other: Account) -> list[tuple[str, bool]]:
    """What makes a pair doubtful whatever its score."""
    return [
        ("ages of different people", group(one) == "age" and not same_person(one, other)),
        ("dated to different years", bool(one.years and other.years and not one.years & other.years)),
        (
            "counted from different days",
            group(one) == "time" and one.published != other.published and since(one, other),
        ),
        (
            "a part beside the others",
            one.claim.partitive != other.claim.partitive and names_others(one) != names_others(other),
        ),
        (
            "one source, only a hedge differs",
            one.number == other.number and same_but_hedged(one.quantity, other.quantity),
        ),
        (
            "one voice within one text",
            one.number == other.number and one.heading == other.heading and one_voice(one, other),
        ),
        ("times of different events", group(one) == "time" and not events_meet(one, other)),
        ("numbers of different things", not named(one) and not named(other) and not verbs_meet(one, other)),
        ("both in one sentence", one.number == other.number and one.claim.sentence == other.claim.sentence),
        ("people and things", counts_differ(one, other) and counts_people(one) != counts_people(other)),
    ]


def since(one: Account, other: Account) -> bool:
    """Whether a duration is counted up to the day of the report: "56 days since", "two years ago"."""
    return any(SINCE.search(account.text[account.text.find(account.figure.text) :]) for account in (one, other))


def is_vetoed(sides: Sequence[Account]) -> bool:
    """Whether any two sides are not to be reported."""
    return any(holds for one, other in combinations(sides, 2) for _, holds in vetoes(one, other))


def counts_differ(one: Account, other: Account) -> bool:
    """Whether two counts name things of different kinds."""
    if group(one) != "count" or not one.quantity.unit or not other.quantity.unit:
        return False
    return not same_people(one, other) and relate(one.claim.head, other.claim.head) < ONE_MEANING


def names_others(account: Account) -> bool:
    """Whether a figure counts the others of a set, or what came on top: "22 other defendants", "two more people"."""
    return bool({"other", "others", "more", "additional"} & set(account.figure.text.lower().split()[1:]))


def tells_of_another(account: Account) -> bool:
    """Whether the figure stands in a clause that tells of an event beside the one reported."""
    before = account.text[: max(0, account.text.find(account.figure.text))]
    return bool(OTHER_EVENT.search(before[-60:]))


def one_fate(one: Account, other: Account) -> bool:
    """Whether the verbs over two counts of people, or nouns in their place ("14 dead"), are one event by themselves."""
    return best_relation((one.claim.event, one.claim.head), (other.claim.event, other.claim.head)) >= ONE_MEANING and (
        relate(one.claim.event, other.claim.event) >= ONE_MEANING
        or one.claim.head not in ANYONE - {"dead", "victim", "casualty"}
        or other.claim.head not in ANYONE - {"dead", "victim", "casualty"}
    )


def name_one_person(one: Account, other: Account) -> bool:
    """Whether one name stands beside both ages; a surname alone is shared by a family."""
    names, others = names_beside(one), names_beside(other)
    shared = names & others
    return len(shared) > 1 or (bool(shared) and 1 in (len(names), len(others)))


def names_beside(account: Account) -> frozenset[str]:
    """The names right before and behind a figure: those of whoever is so old."""
    at = account.text.find(account.figure.text)
    return frozenset(NAME.findall(account.text[max(0, at - BESIDE) : at + len(account.figure.text) + BESIDE]))


def is_anyone(account: Account) -> bool:
    """Whether the noun leaves open what kind of people are counted."""
    return account.quantity.unit in ANYONE or account.claim.head in ANYONE


def one_voice(one: Account, other: Account) -> bool:
    """Whether both are the report's own words, or the same speaker's."""
    return one.speaker == other.speaker or not (one.speaker and other.speaker)


def named(account: Account) -> bool:
    """Whether the figure says what it counts; a bare number may be a label ("lap 28")."""
    return bool(account.quantity.unit)


def events_meet(one: Account, other: Account) -> bool:
    """Whether the words that govern the two figures are one event; a count's noun may be one ("14 dead")."""
    own = [(a.claim.head,) if group(a) == "count" else () for a in (one, other)]
    paths = ((a.claim.event, *head, *a.claim.path[:2]) for a, head in zip((one, other), own, strict=True))
    units = {one.quantity.unit, other.quantity.unit}
    return best_relation(*(tuple(w for w in path if w not in units) for path in paths)) >= ONE_MEANING


def verbs_meet(one: Account, other: Account) -> bool:
    """Whether the words above the noun that a number labels are one event."""
    return best_relation(one.claim.path[1:3], other.claim.path[1:3]) >= ONE_MEANING


def same_person(one: Account, other: Account) -> bool:
    """Whether two ages stand beside one name, or beside one noun that the same befalls."""
    words = [{a.claim.head, a.claim.event, *a.claim.traits} for a in (one, other)]
    shared = words[0] & words[1]
    return bool(shared & (one.names | other.names)) or (
        bool(shared & UNNAMED) and relate(one.claim.event, other.claim.event) >= ONE_MEANING
    )
