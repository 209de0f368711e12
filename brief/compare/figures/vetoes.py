"""What makes a difference of figures doubtful whatever its score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from brief.compare.figures.accounts import Account
from brief.compare.figures.ages import are_generations, has_aged, is_relatives, others_named
from brief.compare.figures.bonds import (
    counts_differ,
    events_many,
    group_and_count,
    is_since,
    is_slip,
    one_voice,
    part_and_whole,
    since,
    subjects_differ,
)
from brief.compare.figures.elided import is_rival
from brief.compare.figures.exactness import blurs_heading, hedges_few, hedges_heading, is_hedged, is_rounded, is_rounder
from brief.compare.figures.fates import adds, fates_differ
from brief.compare.figures.owners import are_polled, nations_differ, share_nothing, wholes_differ
from brief.compare.figures.portions import have_both, is_found, is_rank, makes_up
from brief.compare.figures.revisions import revises
from brief.compare.figures.scope import capacities_differ, is_apart, rates_differ
from brief.compare.figures.tells import (
    SPOKEN,
    counts_a_part,
    counts_people,
    group,
    is_anyone,
    names_others,
    tells_of_former,
)
from brief.compare.figures.values import same_but_hedged

# So many more may stand beside a figure in words: "five men and a woman".
BESIDES = 2


def vetoes(one: Account, other: Account) -> Iterator[tuple[str, bool]]:
    """What makes a pair doubtful whatever its score; asked one by one."""
    yield (
        "ages of different people",
        group(one) == "age" and others_named(one, other),
    )
    yield "ages of which only the hedge differs", group(one) == "age" and same_but_hedged(one.quantity, other.quantity)
    yield "ages too far apart for one person", group(one) == "age" and are_generations(one, other)
    yield "one is the age of a relative", group(one) == "age" and is_relatives(one) != is_relatives(other)
    yield "older in a later report", group(one) == "age" and has_aged(one, other)
    yield "dated to different years", bool(one.years and other.years and not one.years & other.years)
    yield (
        "people of another year",
        is_anyone(one) and is_anyone(other) and tells_of_former(one) != tells_of_former(other),
    )
    yield (
        "counted from different days",
        group(one) == "time" and one.published != other.published and since(one, other),
    )
    yield (
        "how long ago, of which only the hedge differs",
        group(one) == "time" and is_since(one) and is_since(other) and same_but_hedged(one.quantity, other.quantity),
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
        and not is_rival(one, other)
        and not revises(one, other)
        and not is_rounder(one, other),
    )
    yield (
        "both in one sentence",
        one.number == other.number
        and one.claim.sentence == other.claim.sentence
        and not revises(one, other)
        and not is_rival(one, other),
    )
    yield "a group and a count of something else", group_and_count(one, other)
    yield (
        "one makes up the other with what stands beside it",
        counts_a_part(one) != counts_a_part(other) and abs(one.stated - other.stated) <= BESIDES,
    )
    yield "one makes up the other with those told beside it", makes_up(one, other)
    yield "each report has both figures", have_both(one, other)
    yield "one counts those found by somebody", is_found(one) != is_found(other)
    yield "one counts over several events", events_many(one, other)
    yield "numbers of pages, laps or the like", is_rank(one) and is_rank(other)
    yield "a part and its whole", part_and_whole(one, other)
    yield (
        "shares of which only the speaking is one",
        group(one) == "share" and one.claim.event in SPOKEN and other.claim.event in SPOKEN,
    )
    yield "of different owners", group(one) == "money" and subjects_differ(one, other)
    yield "one is told of a separate event", is_apart(one) != is_apart(other)
    yield "only the hedge of a few differs", hedges_few(one, other)
    yield "one is the other, rounded", is_rounded(one, other) and not is_hedged(one, other)
    yield "a heading is only vaguer", blurs_heading(one, other)
    yield "what may be held, and what was", capacities_differ(one, other)
    yield "one is told by the year or day", rates_differ(one, other)
    yield "of polls or votes", are_polled(one, other)
    yield "shares of different things", wholes_differ(one, other)
    yield "of different nations", nations_differ(one, other)
    yield (
        "nothing in common but the words around",
        share_nothing(one, other) and not is_slip(one, other) and not is_rival(one, other),
    )
    yield "another fate", fates_differ(one, other)
    yield "one counts what came on top", group(one) == "count" and adds(one) != adds(other)
    yield "people and things", counts_differ(one, other) and counts_people(one) != counts_people(other)


def grains_differ(sides: Sequence[Account]) -> bool:
    """Whether of every two sides one only says more exactly what the other says too."""
    return all(is_rounder(one, other) for one, other in combinations(sides, 2))


def is_vetoed(sides: Sequence[Account]) -> bool:
    """Whether any two sides are not to be reported."""
    return any(holds for one, other in combinations(sides, 2) for _, holds in vetoes(one, other))
