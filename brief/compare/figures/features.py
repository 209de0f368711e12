"""What two accounts of a figure have in common and what keeps them apart, as numbers that know no subject."""

from __future__ import annotations

import re

from brief.compare.events import relate, relate_known
from brief.compare.figures.accounts import Account, once
from brief.compare.figures.ages import same_person
from brief.compare.figures.bonds import (
    counts_differ,
    days_differ,
    events_meet,
    knows_both,
    named_alike,
    one_fate,
    places_differ,
    same_people,
    since,
    subjects_differ,
    told_by_one,
)
from brief.compare.figures.field import Field
from brief.compare.figures.tells import (
    counts_people,
    group,
    is_vague,
    names_others,
    open_end,
    side_of,
    tells_of_another,
)
from brief.compare.figures.values import are_near, are_twins, lie_apart, part

# Words of a count that is still going on.
PROCESS = re.compile(
    r"\b(?:so far|now|previously|initially|earlier|rose|risen|rises|raised|climbed|total of|in total|at least|to date|"
    r"up from|originally|additional|latest|yet)\b",
    re.IGNORECASE,
)
# Steps of the logarithm of a ratio (1.13, 2, 5); counts that are tiny, small, large; a text's first sentences.
LITTLE, HALF, FAR = 0.12, 0.7, 1.6
TINY, SMALL, LARGE, EARLY = 3, 12, 100, 5
# What grammar says of a pair, all between 0 and 1.
BONDS = (
    "events_meet one_fate named_alike things_differ one_knows_both others_on_one vague_word another_event "
    "places_differ one_person told_by_one since"
).split()
MOST = dict.fromkeys(BONDS, 1.0)
KINDS = ("time", "age", "share", "money", "count")
IS_KIND = {kind: {f"is_{one}": one == kind for one in KINDS} for kind in (*KINDS, "measure")}


def measure(a: Account, b: Account, field: Field) -> dict[str, float]:
    """The features of a pair, by name; all between 0 and 1 or small."""
    parts = (*measure_first(a, b, field), measure_bonds(a, b))
    return {name: value for part in parts for name, value in part.items()}


def measure_first(a: Account, b: Account, field: Field) -> tuple[dict[str, float], ...]:
    """Those of which most pairs show already that they are nothing, in parts."""
    return measure_values(a, b, field), measure_words(a, b, field), measure_setting(a, b), measure_others(a, b, field)


def measure_others(a: Account, b: Account, field: Field) -> dict[str, float]:
    """What else the two sources state: of the very values, of this kind, of this noun."""
    if a.number == b.number:
        return {"answered": 0.0, "few_of_kind": 0.0, "few_of_noun": field.alone_of_noun(a, b)}
    return {
        "answered": max(field.answered(a, b.number), field.answered(b, a.number)),
        "few_of_kind": field.alone(a, b),
        "few_of_noun": field.alone_of_noun(a, b),
    }


def measure_values(a: Account, b: Account, field: Field) -> dict[str, float]:
    """What the two values are to each other and to the other sources."""
    apart, rounded = part(a.typical, b.typical), a.quantity.approximate or b.quantity.approximate
    ends = open_end(a), open_end(b)
    mine, theirs = a.quantity.approximate or ends[0], b.quantity.approximate or ends[1]
    own, other, later = field.held(a), field.held(b), later_more(a, b)
    least = min(least_of(a), least_of(b))
    return {
        "apart_little": apart < LITTLE,
        "apart_half": LITTLE <= apart < HALF,
        "apart_far": apart > FAR,
        "apart_very_far": apart > 2 * FAR,
        "excluding": lie_apart(a.bounds, b.bounds, rounded=rounded),
        "only_hedge": names_one_number(a, b),
        "one_hedged": a.quantity.approximate != b.quantity.approximate or ends[0] != ends[1],
        "both_hedged": mine and theirs,
        "tiny": least <= TINY,
        "small": TINY < least <= SMALL,
        "large": least >= LARGE,
        "other_holds_mine": (b.number in own and a.number != b.number) + (a.number in other and a.number != b.number),
        "held_widely": min(len(own) + len(other) - 2, 4) / 4,
        "later_more": later,
        "later_more_far": later and apart > HALF,
        "of_a_process": is_growing(a) or is_growing(b),
        "vague_size": a.quantity.low is None and a.quantity.high is None,
    }


def names_one_number(a: Account, b: Account) -> bool:
    """Whether only a hedge differs (see `values.same_but_hedged`)."""
    return a.stated == b.stated or (are_near(a.stated, b.stated) and not are_twins(a.quantity, b.quantity))


@once
def least_of(account: Account) -> float:
    """The least that a figure may be, or where only the most is told, that; 0 where no number is."""
    low, high = account.quantity.low, account.quantity.high
    return low if low is not None else high or 0.0


@once
def is_growing(account: Account) -> bool:
    """Whether its sentence tells of a count that is still going on."""
    return bool(PROCESS.search(account.text))


def later_more(a: Account, b: Account) -> bool:
    """Whether the source published later states more of what is counted, as tolls and totals grow."""
    if not a.published or not b.published or a.published == b.published or group(a) != "count":
        return False
    first, last = (a, b) if a.published < b.published else (b, a)
    return last.stated > first.stated


def measure_words(a: Account, b: Account, field: Field) -> dict[str, float]:
    """How far the words around the two figures agree."""
    one, other = a.claim, b.claim
    event = relate(one.event, other.event)
    shared, people, head = a.common & b.common, same_people(a, b), one.head == other.head
    traits = not a.traits.isdisjoint(b.traits)
    return {
        "same_unit": a.quantity.unit == b.quantity.unit != "",
        "same_head": head,
        "head_related": relate(one.head, other.head),
        "head_conflict": (
            a.dimension == "count" and not head and not people and bool(a.quantity.unit and b.quantity.unit)
        ),
        "people": people,
        "same_event": event == 1.0,
        "event_related": event,
        "path_related": relate_known(a.path, b.path),
        "event_in_sentence": one.event in other.lemmas or other.event in one.lemmas,
        "same_role": side_of(one.role) == side_of(other.role),
        "clause_likeness": field.like(a.clause, b.clause),
        "sentence_likeness": field.like(a.sentence, b.sentence),
        "paragraph_likeness": field.like(a.paragraph, b.paragraph),
        "rarest_shared": max(map(field.weights.__getitem__, shared), default=0.0) / 6,
        "subject_related": relate_known(a.subject, b.subject),
        "subjects_named_apart": subjects_differ(a, b),
        "object_related": relate_known(a.object, b.object),
        "traits_shared": traits,
        "traits_differ": bool(a.traits and b.traits and not traits),
        "trait_on_one": bool(a.traits) != bool(b.traits),
    }


def measure_bonds(a: Account, b: Account) -> dict[str, float]:
    """What grammar says for and against the two being one thing."""
    people = counts_people(a) and counts_people(b)
    return {
        "events_meet": events_meet(a, b),
        "one_fate": people and one_fate(a, b),
        "named_alike": named_alike(a, b) if group(a) != "count" else 0.0,
        "things_differ": counts_differ(a, b),
        "one_knows_both": knows_both(a, b) or knows_both(b, a),
        "others_on_one": names_others(a) != names_others(b),
        "vague_word": is_vague(a) or is_vague(b),
        "another_event": tells_of_another(a) != tells_of_another(b),
        "places_differ": places_differ(a, b),
        "one_person": group(a) == "age" and same_person(a, b),
        "told_by_one": told_by_one(a, b),
        "since": group(a) == "time" and since(a, b),
    }


def bound_bonds(a: Account, b: Account) -> dict[str, float]:
    """The most that each of these can be, told without asking them."""
    kind = group(a)
    return {**MOST, "one_fate": same_people(a, b), "named_alike": kind != "count", "one_person": kind == "age"}


def measure_setting(a: Account, b: Account) -> dict[str, float]:
    """Names, dates, speakers and places in the text that join or part the two."""
    names, other = a.names, b.names
    shared, both = len(names & other), bool(names and other)
    return {
        "names_shared": shared / min(len(names), len(other)) if both else 0.0,
        "names_differ": both and not shared,
        "years_differ": bool(a.years and b.years and a.years.isdisjoint(b.years)),
        "day_differs": days_differ(a, b),
        "same_source": a.number == b.number,
        "same_sentence": a.number == b.number and a.claim.sentence == b.claim.sentence,
        "heading": a.heading or b.heading,
        "both_early": a.order < EARLY and b.order < EARLY,
        "crowded": (min(a.crowd, 6) + min(b.crowd, 6) - 2) / 10,
        "partitive": a.claim.partitive != b.claim.partitive,
        "both_partitive": a.claim.partitive and b.claim.partitive,
        "modality_differs": a.claim.modality != b.claim.modality,
        "negation_differs": a.claim.negated != b.claim.negated,
        **IS_KIND[group(a)],
    }
