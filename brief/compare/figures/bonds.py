"""What binds two accounts of a figure, or parts them, as plain questions that can be answered with yes or no.

`features` weighs the answers; `strict` asks for all of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from brief.compare.events import ONE_MEANING, Known, look_up_all, relate, relate_best, relate_known
from brief.compare.figures.accounts import Account, once, value_key
from brief.compare.figures.scope import measured
from brief.compare.figures.tells import (
    SAID,
    counts_people,
    fate_of,
    fates_of,
    group,
    names_others,
    numbers_of,
    place_of,
    words_of_amount,
)
from brief.compare.figures.values import are_twins
from brief.compare.words import stems

SINCE = re.compile(r"^\S+(?: \S+){0,3} (?:since|ago|away|until|left|to go)\b", re.IGNORECASE)
# "Has not fired a missile in 56 days", "has gone two months".
UP_TO_NOW = re.compile(
    r"\b(?:(?:has|have)(?:n[’']t| not| never) [^.;,]{1,50} (?:in|for)|(?:has|have) gone) (?:[a-z]+ )?$", re.IGNORECASE
)
EVENTS = tuple("accident attack blast collision crash explosion fire incident raid shooting storm strike".split())
ONE_OR_MANY = frozenset(EVENTS) | {f"{event}s" for event in EVENTS}
# Where a figure has moved, a report may well state the old one beside the new.
MOVED = re.compile(r"\b(?:raised|rose|risen|revised|corrected|earlier|previously|initially|up from|now|instead)\b")
# Stems of what a paragraph tells of the dead, beside whom "others" are the injured.
DEAD = stems("killed dead died deaths")


def same_people(a: Account, b: Account) -> bool:
    """Whether both count human beings, by whatever word."""
    return counts_people(a) and counts_people(b)


def subjects_differ(one: Account, other: Account) -> bool:
    """Whether the subjects of the two clauses are named, and differently: one firm's loss is not another's."""
    mine, theirs = named_subject(one), named_subject(other)
    return bool(mine and theirs) and not mine <= theirs and not theirs <= mine


@once
def named_subject(account: Account) -> frozenset[str]:
    """The names in the subject of its clause."""
    return account.names.intersection(account.claim.subject)


def days_differ(a: Account, b: Account) -> bool:
    """Whether the two are dated to different days, months or years."""
    if not (a.claim.when and b.claim.when):
        return False
    one, other = a.claim.when.day, b.claim.when.day
    return bool(one and other and not one.startswith(other) and not other.startswith(one))


def knows_both(one: Account, other: Account) -> bool:
    """Whether the other's sentence states this figure too, as one of something else, and not as one that has moved."""
    return states(other, one) and not MOVED.search(other.text)


def states(account: Account, other: Account) -> bool:
    """Whether a sentence states the other's number, in figures or in a word."""
    text = account.lowered
    return any(word in text and whole(word).search(text) for word in numbers_of(other))


@lru_cache(maxsize=10_000)
def whole(word: str) -> re.Pattern[str]:
    """Finds a word by itself."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def places_differ(one: Account, other: Account) -> bool:
    """Whether the names right behind what is counted have no word in common."""
    mine, theirs = place_of(one), place_of(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def since(one: Account, other: Account) -> bool:
    """Whether a duration is counted up to the day of the report: "56 days since", "two years ago"."""
    return is_since(one) or is_since(other)


@once
def is_since(account: Account) -> bool:
    """Whether a duration ends with the day of the report, or with another that is told."""
    return bool(SINCE.search(account.text[account.at :]) or UP_TO_NOW.search(account.text[: account.at]))


def counts_differ(one: Account, other: Account) -> bool:
    """Whether two counts name things of different kinds."""
    if group(one) != "count" or not one.quantity.unit or not other.quantity.unit:
        return False
    return not same_people(one, other) and relate(one.claim.head, other.claim.head) < ONE_MEANING


def one_fate(one: Account, other: Account) -> bool:
    """Whether the verbs over two counts of people, or nouns in their place ("14 dead"), are one event by themselves."""
    return relate_known(befell(one), befell(other)) >= ONE_MEANING


@once
def befell(account: Account) -> Known:
    """The words for what befell the counted."""
    return look_up_all(fates_of(account))


def events_many(one: Account, other: Account) -> bool:
    """Whether one counts over several events of a kind and the other over one: "in shootings", "in a shooting"."""
    words = events_in(one), events_in(other)
    if not (words[0] and words[1]):
        return False
    return any(f"{w}s" in a - b and w in b - a for w in EVENTS for a, b in (words, words[::-1]))


@once
def events_in(account: Account) -> frozenset[str]:
    """The events of such kinds in its sentence, one or several."""
    return ONE_OR_MANY.intersection(re.findall(r"[a-z]+", account.lowered))


def group_and_count(one: Account, other: Account) -> bool:
    """Whether a group of untold size is held against a count of something else: "a large crowd", "40 people"."""
    if one.claim.partitive and other.claim.partitive:
        return False
    sizes = [account.dimension == "size" for account in (one, other)]
    return sizes[0] != sizes[1] and relate(one.claim.head, other.claim.head) < ONE_MEANING


def part_and_whole(one: Account, other: Account) -> bool:
    """Whether one is a part of just the other: "ten of the 12"."""
    return one.claim.partitive != other.claim.partitive and (
        (one.claim.partitive and states(one, other)) or (other.claim.partitive and states(other, one))
    )


def is_moved(one: Account, other: Account) -> bool:
    """Whether a report tells that the one value was given first and the other later."""
    return bool(one.moved) and frozenset((value_key(one), value_key(other))) in one.moved


def is_slip(one: Account, other: Account) -> bool:
    """Whether two long numbers beside one name differ in a digit or two that changed places: one of them is a slip."""
    units = {one.quantity.unit, other.quantity.unit} - {""}
    return are_twins(one.quantity, other.quantity) and bool(one.names & other.names) and len(units) <= 1


def told_by_one(one: Account, other: Account) -> bool:
    """Whether the source of one states the other's very value of the same kind too."""
    return one.number != other.number and (value_key(other) in one.told or value_key(one) in other.told)


def one_voice(one: Account, other: Account) -> bool:
    """Whether both are the report's own words, or the same speaker's."""
    return one.speaker == other.speaker or not (one.speaker and other.speaker)


def parts_differ(one: Account, other: Account) -> bool:
    """Whether one is part of a set and the other not: unless the very same is said of both ("57 of the girls fled")."""
    if one.claim.partitive == other.claim.partitive:
        return False
    return not (
        one.claim.event == other.claim.event
        and one.claim.head == other.claim.head
        and one.claim.role == other.claim.role
    )


def others_differ(one: Account, other: Account) -> bool:
    """Whether one counts the others of a set: unless all but the dead are meant ("one dead, 5 others injured")."""
    if names_others(one) == names_others(other):
        return False
    beside_dead = all(relate(fate_of(account), "injure") >= ONE_MEANING for account in (one, other))
    return not (beside_dead and all(DEAD & a.paragraph for a in (one, other) if names_others(a)))


def events_meet(one: Account, other: Account) -> bool:
    """Whether the words that govern the two figures are one event; a count's noun may be one ("14 dead")."""
    met = relate_known(deeds_without(one, other.quantity.unit), deeds_without(other, one.quantity.unit)) >= ONE_MEANING
    return met or (group(one) in ("money", "share") and named_alike(one, other) >= ONE_MEANING)


def deeds_without(account: Account, unit: str) -> Known:
    """The words that govern a figure, but for those that say nothing, and for its own and another unit."""
    words, known = deeds_of(account)
    return look_up_all(tuple(word for word in words if word != unit)) if unit in words else known


@once
def deeds_of(account: Account) -> tuple[tuple[str, ...], Known]:
    """The words that govern a figure, but for those that say nothing and for its unit."""
    path = (account.claim.event, *measured(account), *account.claim.path[:2])
    words = tuple(word for word in path if word not in SAID and word != account.quantity.unit)
    return words, look_up_all(words)


def named_alike(one: Account, other: Account) -> float:
    """How near the words are that say what an amount is: "a charge of $5 billion", "$5 billion in charges"."""
    return relate_known(amounts_of(one), amounts_of(other))


@once
def amounts_of(account: Account) -> Known:
    """The words that say what an amount is."""
    return look_up_all(words_of_amount(account))


def verbs_meet(one: Account, other: Account) -> bool:
    """Whether the words above the noun that a number labels are one event."""
    return relate_best(one.claim.path[1:3], other.claim.path[1:3]) >= ONE_MEANING
