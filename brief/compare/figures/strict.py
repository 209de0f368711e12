"""The strict rule: what must hold beside a high score before a difference of figures is called one without doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account
from brief.compare.figures.ages import ages_of_one, are_near_ages, name_one_person
from brief.compare.figures.bonds import (
    counts_differ,
    events_meet,
    is_moved,
    knows_both,
    one_fate,
    others_differ,
    parts_differ,
    places_differ,
    subjects_differ,
)
from brief.compare.figures.demands import demanded
from brief.compare.figures.elided import is_rival
from brief.compare.figures.exactness import is_just_beyond, is_rounded
from brief.compare.figures.owners import nations_of
from brief.compare.figures.portions import goes_on, is_bracketed, is_shared_out, sums_up
from brief.compare.figures.revisions import revises
from brief.compare.figures.tells import (
    counts_a_part,
    counts_doer,
    counts_people,
    group,
    is_anyone,
    is_of_those,
    is_vague,
    remains,
    side_of,
    tells_of_another,
    tells_of_former,
)
from brief.compare.figures.values import exclude, same_but_hedged
from brief.compare.figures.vetoes import grains_differ, is_vetoed, vetoes

# From `REPORTED` on a pair counts as found; from less on, where nothing speaks against it, or one is but vaguer.
FINER, AGREED, REPORTED = 0.3, 0.5, 0.55
# From so many figures on, a sentence is a list, and each may be a part.
LIST = 3
# The least score for the page; amounts of money, and counts of people, are the easiest to take for each other.
SURE, SURE_OF_MONEY, SURE_OF_SHARE, SURE_OF_PEOPLE, SURE_OF_ONE_FATE, SURE_OF_NAME = 0.7, 0.92, 0.85, 0.8, 0.7, 0.7
SURE_OF_MEASURE, SURE_OF_AGES = 0.85, 0.8
# From so many on, two counts of whom the same befell are hardly chance; of fewer, any two of a case may be near.
MANY, SURE_OF_FEW, FAR = 10, 0.9, 1.5


def is_doubtful(sides: Sequence[Account], score: float) -> bool:
    """Whether a difference is not to be reported: for a veto, or a score too low for what speaks against it."""
    if is_vetoed(sides):
        return True
    if all(is_moved(one, other) or is_rival(one, other) for one, other in combinations(sides, 2)):
        return False
    if score < demanded(sides):
        return True
    if grains_differ(sides):
        return score < FINER
    return score < AGREED or (score < REPORTED and not is_sound(sides))


def is_sound(sides: Sequence[Account]) -> bool:
    """Whether nothing at all speaks against any two sides."""
    return not any(holds for one, other in combinations(sides, 2) for _, holds in doubts(one, other))


def is_plain(sides: Sequence[Account], score: float) -> tuple[bool, str]:
    """Whether the score is high enough and every two sides pass; else what speaks against them."""
    if score < enough_for(sides):
        return False, "the score is not high enough"
    for one, other in combinations(sides, 2):
        doubt = next((text for text, holds in doubts(one, other) if holds), "")
        if doubt:
            return False, doubt
    return True, ""


def enough_for(sides: Sequence[Account]) -> float:
    """The least score with which figures of this kind may be printed."""
    if group(sides[0]) == "age":
        named = all(ages_of_named(one, other) for one, other in combinations(sides, 2))
        near = all(are_likely_one(one, other) for one, other in combinations(sides, 2))
        return SURE_OF_NAME if named else SURE_OF_AGES if near else SURE
    if any(group(side) == "money" for side in sides):
        return SURE_OF_MONEY
    if share_one_fate(sides):
        return SURE_OF_ONE_FATE
    if group(sides[0]) == "share":
        return SURE_OF_SHARE
    if all(counts_people(side) for side in sides):
        return SURE_OF_FEW if max(side.stated for side in sides) < MANY else SURE_OF_PEOPLE
    return SURE_OF_MEASURE if group(sides[0]) == "measure" else SURE


def ages_of_named(one: Account, other: Account) -> bool:
    """Whether both are ages beside one full name, which leaves the score little to say."""
    return group(one) == "age" and name_one_person(one, other)


def are_likely_one(one: Account, other: Account) -> bool:
    """Whether two ages are one person's for all that is told: no grammar has to bind them where the score is high."""
    return group(one) == "age" and are_near_ages(one, other)


def are_few_and_far(one: Account, other: Account) -> bool:
    """Whether two small counts of people in reports of one day are far apart: then one counts some of them only."""
    counts = sorted((one.stated, other.stated))
    few = counts_people(one) and counts_people(other) and counts[1] < MANY
    return few and counts[1] > FAR * counts[0] and one.published == other.published


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
        and min(one.stated, other.stated) >= MANY
        for one, other in combinations(sides, 2)
    )


def doubts(one: Account, other: Account) -> Iterator[tuple[str, bool]]:
    """What can speak against two accounts being of one thing, in the order in which it is told; asked one by one."""
    yield from vetoes(one, other)
    one_person = are_likely_one(one, other)
    yield "only a hedge differs", same_but_hedged(one.quantity, other.quantity)
    yield "one is the other, rounded", is_rounded(one, other)
    yield "one is part of a larger set", parts_differ(one, other)
    yield "different things are counted", counts_differ(one, other)
    yield "nothing shared befalls them", not (events_meet(one, other) or ages_of_named(one, other) or one_person)
    yield "different owners are named", subjects_differ(one, other) and not ages_of_named(one, other)
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
    yield "one stands beside more of the same", counts_a_part(one) != counts_a_part(other)
    yield "one counts those of whom it still holds", remains(one) != remains(other)
    yield "one counts who did it too", counts_people(one) and counts_doer(one) != counts_doer(other)
    yield "one is told of a former year", tells_of_former(one) != tells_of_former(other) and not one_person
    yield "another event may be meant", tells_of_another(one) != tells_of_another(other)
    yield "one counts the others, or more", others_differ(one, other)
    yield "one is just beyond a round number", is_just_beyond(one, other)
    yield (
        "one counts those of a nation",
        counts_people(one) and bool(nations_of(one)) != bool(nations_of(other)),
    )
    yield "one is told as a part of those before it", is_of_those(one) != is_of_those(other)
    yield "one may count a part of those", is_anyone(one) != is_anyone(other) and counts_people(one)
    yield (
        "one stands in a list of figures",
        max(one.crowd, other.crowd) >= LIST and not share_one_fate((one, other)) and not one_person,
    )
    yield (
        "something else befalls them",
        counts_people(one) and counts_people(other) and not one_fate(one, other),
    )
    yield "one is what a name beside it has", is_bracketed(one) != is_bracketed(other)
    yield "more was done after the one", goes_on(one) != goes_on(other)
    yield "one is shared out over several places", is_shared_out(one) != is_shared_out(other)
    yield "few, and far apart on one day", are_few_and_far(one, other)
    yield "one sums up several figures", sums_up(one) != sums_up(other)
    yield "ages beside no shared name", group(one) == "age" and not (one_person or ages_of_one(one, other))
