"""The strict rule: what must hold beside a high score before a difference of figures is called one without doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from brief.compare.accounts import Account
from brief.compare.bonds import (
    ages_of_one,
    counts_differ,
    events_many,
    events_meet,
    group_and_count,
    is_since,
    is_slip,
    knows_both,
    name_one_person,
    one_fate,
    one_voice,
    others_differ,
    part_and_whole,
    parts_differ,
    places_differ,
    same_person,
    same_unnamed,
    since,
    subjects_differ,
    verbs_meet,
)
from brief.compare.events import ONE_MEANING, relate
from brief.compare.exactness import blurs_heading, hedges_few, hedges_heading, is_rounded, is_rounder
from brief.compare.owners import are_polled, doers_differ, nations_differ, share_nothing, wholes_differ
from brief.compare.revisions import is_succession, revises
from brief.compare.tells import (
    SPOKEN,
    capacities_differ,
    counts_a_part,
    counts_doer,
    counts_people,
    group,
    is_anyone,
    is_vague,
    named,
    names_others,
    rates_differ,
    remains,
    side_of,
    tells_of_another,
    tells_of_former,
)
from brief.compare.values import exclude, same_but_hedged, spread, stated

# From so many figures on, a sentence is a list, and each may be a part.
LIST = 3
# The least score for the page; amounts of money are the easiest to take for each other.
SURE, SURE_OF_MONEY, SURE_OF_ONE_FATE, SURE_OF_NAME, MANY = 0.55, 0.65, 0.4, 0.3, 10
# So many more may stand beside a figure in words: "five men and a woman".
BESIDES = 2
# So near, as the logarithm of their ratio, and so large, two numbers are not by chance.
NEARLY, CHANCE = 0.12, 50


def is_sound(sides: Sequence[Account]) -> bool:
    """Whether nothing at all speaks against any two sides."""
    return not any(holds for one, other in combinations(sides, 2) for _, holds in doubts(one, other))


def is_plain(sides: Sequence[Account], score: float) -> tuple[bool, str]:
    """Whether the score is high enough and every two sides pass; else what speaks against them."""
    money = any(group(side) == "money" for side in sides)
    enough = SURE_OF_ONE_FATE if share_one_fate(sides) else SURE_OF_MONEY if money else SURE
    if all(ages_of_named(one, other) for one, other in combinations(sides, 2)):
        enough = SURE_OF_NAME
    if score < enough:
        return False, "the score is not high enough"
    for one, other in combinations(sides, 2):
        doubt = next((text for text, holds in doubts(one, other) if holds), "")
        if doubt:
            return False, doubt
    return True, ""


def ages_of_named(one: Account, other: Account) -> bool:
    """Whether both are ages beside one full name, which leaves the score little to say."""
    return group(one) == "age" and name_one_person(one, other)


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


def doubts(one: Account, other: Account) -> Iterator[tuple[str, bool]]:
    """What can speak against two accounts being of one thing, in the order in which it is told; asked one by one."""
    yield from vetoes(one, other)
    yield "only a hedge differs", same_but_hedged(one.quantity, other.quantity)
    yield "one is part of a larger set", parts_differ(one, other)
    yield "different things are counted", counts_differ(one, other)
    yield "nothing shared befalls them", not events_meet(one, other) and not ages_of_named(one, other)
    yield "different owners are named", subjects_differ(one, other)
    yield "nothing is named that is counted", not one.quantity.unit and not other.quantity.unit
    yield "counted on different days", group(one) == "time" and one.published != other.published
    yield (
        "both in the text of one source",
        one.number == other.number and one.heading == other.heading and not revises(one, other),
    )
    yield (
        "one source, less and more precise",
        one.number == other.number and not exclude(one.quantity, other.quantity),
    )
    yield "one states no number", is_vague(one) or is_vague(other)
    yield "one source has both figures", knows_both(one, other) or knows_both(other, one)
    yield "counted at different places", places_differ(one, other)
    yield "one counts over several events", events_many(one, other)
    yield "one stands beside more of the same", counts_a_part(one) != counts_a_part(other)
    yield "one counts those of whom it still holds", remains(one) != remains(other)
    yield "one counts who did it too", counts_people(one) and counts_doer(one) != counts_doer(other)
    yield "one is told of a former year", tells_of_former(one) != tells_of_former(other)
    yield "another event may be meant", tells_of_another(one) != tells_of_another(other)
    yield "one counts the others, or more", others_differ(one, other)
    yield "one may count a part of those", is_anyone(one) != is_anyone(other) and counts_people(one)
    yield (
        "one stands in a list of figures",
        max(one.crowd, other.crowd) >= LIST and not share_one_fate((one, other)),
    )
    yield (
        "something else befalls them",
        counts_people(one) and counts_people(other) and not one_fate(one, other),
    )
    yield "ages beside no shared name", group(one) == "age" and not ages_of_one(one, other)


def vetoes(one: Account, other: Account) -> Iterator[tuple[str, bool]]:
    """What makes a pair doubtful whatever its score; asked one by one."""
    yield (
        "ages of different people",
        group(one) == "age" and not same_person(one, other) and not same_unnamed(one, other),
    )
    yield "dated to different years", bool(one.years and other.years and not one.years & other.years)
    yield (
        "people of another year",
        is_anyone(one) and is_anyone(other) and tells_of_former(one) != tells_of_former(other),
    )
    yield (
        "counted from different days",
        group(one) == "time" and one.published != other.published and since(one, other),
    )
    yield "how long, and how long ago", group(one) == "time" and is_since(one) != is_since(other)
    yield (
        "a part beside the others",
        one.claim.partitive != other.claim.partitive and names_others(one) != names_others(other),
    )
    yield (
        "one source, only a hedge differs",
        one.number == other.number
        and same_but_hedged(one.quantity, other.quantity)
        and not hedges_heading(one, other)
        and not is_rounder(one, other),
    )
    yield (
        "one voice within one text",
        one.number == other.number
        and one.heading == other.heading
        and one_voice(one, other)
        and not revises(one, other)
        and not is_rounder(one, other),
    )
    yield (
        "times of different events",
        group(one) == "time" and not events_meet(one, other) and not is_succession(one, other),
    )
    yield (
        "numbers of different things",
        not named(one) and not named(other) and not verbs_meet(one, other) and not is_slip(one, other),
    )
    yield (
        "both in one sentence",
        one.number == other.number and one.claim.sentence == other.claim.sentence and not revises(one, other),
    )
    yield "a group and a count of something else", group_and_count(one, other)
    yield (
        "one makes up the other with what stands beside it",
        counts_a_part(one) != counts_a_part(other) and abs(stated(one.quantity) - stated(other.quantity)) <= BESIDES,
    )
    yield "a part and its whole", part_and_whole(one, other)
    yield (
        "shares of which only the speaking is one",
        group(one) == "share" and one.claim.event in SPOKEN and other.claim.event in SPOKEN,
    )
    yield "different doers", doers_differ(one, other)
    yield "only the hedge of a few differs", hedges_few(one, other)
    yield "one is the other, rounded", is_rounded(one, other)
    yield "a heading is only vaguer", blurs_heading(one, other)
    yield "what may be held, and what was", capacities_differ(one, other)
    yield "one is told by the year or day", rates_differ(one, other)
    yield "of polls or votes", are_polled(one, other)
    yield "shares of different things", wholes_differ(one, other)
    yield "of different nations", nations_differ(one, other)
    yield "nothing in common but the words around", share_nothing(one, other) and not is_slip(one, other)
    yield "people and things", counts_differ(one, other) and counts_people(one) != counts_people(other)


def is_loose(sides: Sequence[Account]) -> bool:
    """Whether counts share neither noun nor event, so that only the words around speak for them; nor nearly the value.

    That two large numbers beside the same words lie so near each other is rarely chance.
    """
    return any(
        group(one) == "count"
        and one.claim.head != other.claim.head
        and not (is_anyone(one) and is_anyone(other))
        and not events_meet(one, other)
        and not verbs_meet(one, other)
        and not (
            spread(one.quantity, other.quantity) < NEARLY and min(map(stated, (one.quantity, other.quantity))) > CHANCE
        )
        for one, other in combinations(sides, 2)
    )


def is_vetoed(sides: Sequence[Account]) -> bool:
    """Whether any two sides are not to be reported."""
    return any(holds for one, other in combinations(sides, 2) for _, holds in vetoes(one, other))
