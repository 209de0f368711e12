"""What a denial denies: the sentences that state it, or that it points at.

What a sentence denies is looked for among the sentences that neither deny nor doubt: they hold most of its words, the
telling ones above all, or, where it only points ("denied the report"), they tell shortly before whatever was alleged.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import islice
from math import fsum

from brief.compare.denials.disputes import Dispute
from brief.compare.denials.plain import LIKE, MOST_KEPT, Plain
from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.tells import human_nouns
from brief.compare.lexicon import CONDITION, PREFIX
from brief.compare.told import Told
from brief.compare.words import likeness, stem

# Words of an allegation; those that tell of a claim itself.
STRONG = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg\w+|accus\w+|report(?:s|ed|edly|ing)?|rumou?r\w*|suspected|suspicions?|"
    r"suggest\w*|charg(?:es|ed)|argu(?:es|ed)|critici\w+|complain\w*|blam(?:es|ed))\b",
    re.IGNORECASE,
)
CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing) (?!the li)|alleg\w+|accus\w+|suspected|suggested)", re.IGNORECASE)
HAD_PART = re.compile(r"\b(?:involved|responsible|linked|connected)$", re.IGNORECASE)
FOUND = re.compile(
    r"\b(?:discover\w*|found|finds?|findings?|detect(?:s|ed)?|conclu\w+|claim(?:s|ed|ing)?|show(?:s|ed|n)?|suggest\w*|"
    r"report(?:s|ed)?|announc\w+|plan(?:s|ned)?)\b",
    re.IGNORECASE,
)
# How much of what is denied must be stated, by how many words; how near stands what is pointed at.
COVERED, LEAST_WORDS, NEAR, EARLY = 0.35, 2, 4, 3
# What another side of one sentence is worth; how much a flat negation must cover; how many statements are kept.
TURNED, FLAT, MOST_STATED = 0.9, 0.7, 5
# A denial that tells what it denies: in a clause of its own, by so many words.
CLAUSAL, TOLD = re.compile(r" (?:[\w’'-]+ ){0,6}?that (?!.*\b(?:such|this|these)\b)", re.IGNORECASE), 2
# What a sentence like the best one is worth that does not state what is denied itself; what rounding may add to it.
BESIDE, ROUNDED = 0.3, 0.0001


@dataclass(frozen=True, slots=True)
class Match:
    """A statement of what is denied: how sure, how much of it, and by which words."""

    worth: float
    covered: float
    words: tuple[str, ...]
    told: Told
    turned: bool = False


def find_stated(dispute: Dispute, plain: Plain, weights: Mapping[str, float]) -> list[Match]:
    """The statements of what a sentence denies, best first."""
    matches = find_matches(dispute, plain, ask(dispute, weights))
    if dispute.other:
        matches.append(Match(TURNED, 0.0, (), dispute.told, turned=True))
    if not matches and dispute.way != "negates" and not is_of_someone(dispute):
        around = [other for other in plain.by_source.get(dispute.told.number, ()) if is_near(dispute.told, other)]
        matches = [m for other in around if (m := point(dispute, other))]
    if not matches:
        return []
    first = min(matches, key=lambda m: (-m.worth, m.told.heading, m.told.where))
    best = first.told
    near = (m for m in matches if m is not first)
    kept = [m for m in near if m.covered >= COVERED or likeness(m.told.words, best.words, weights) >= LIKE]
    # What is merely like the best one is worth no more than `BESIDE`, and need not be looked for where enough is.
    if sum(m.worth > BESIDE for m in kept) < MOST_STATED - 1:
        known = {m.told.where for m in matches} | {dispute.told.where}
        beside = ((like, o) for like, o in plain.like(best.words) if o.where not in known)
        more = (Match(round(BESIDE * like, 4), 0.0, (), o) for like, o in beside)
        kept += islice((m for m in more if m.worth >= BESIDE * LIKE), MOST_STATED - 1)
    return [first, *nsmallest(MOST_STATED - 1, kept, key=lambda m: (-m.worth, m.told.where))]


def find_matches(dispute: Dispute, plain: Plain, asked: Asked) -> list[Match]:
    """The statements that hold words of what is denied, the most promising first.

    All of them, or enough that are worth more than whatever is left, and than what is merely like them.
    """
    found = []
    for other, held in plain.stating(asked.words, asked.least * asked.total):
        covered = fsum([asked.words[word] for word in held]) / asked.total
        found.append((covered + promise(dispute, other), other, covered, held))
    matches: list[Match] = []
    worths: list[float] = []
    for most, other, covered, held in sorted(found, key=lambda one: -one[0]):
        if len(worths) >= MOST_STATED and worths[-MOST_STATED] > max(most + ROUNDED, BESIDE):
            break
        match = cover(dispute, other, tuple(held), covered, asked)
        if match:
            matches.append(match)
            insort(worths, match.worth)
    return matches


def is_of_someone(dispute: Dispute) -> bool:
    """Whether a denial says of someone that they had no part in it: of whom, decides what it denies."""
    return dispute.way == "finds nothing for it" and bool(HAD_PART.search(dispute.cue))


def is_near(told: Told, other: Told) -> bool:
    """Whether a sentence stands shortly before another in one source, or right behind it, or is its headline."""
    if told.number != other.number or told.where == other.where:
        return False
    return other.heading or 0 < told.order - other.order <= NEAR or other.order - told.order == 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sentence is asked for: the words that are denied in order, each with its weight, and how much of them.

    `telling` are those that are no names of the sentence that denies.
    """

    words: Mapping[str, float]
    telling: frozenset[str]
    total: float
    least: float


def ask(dispute: Dispute, weights: Mapping[str, float]) -> Asked:
    """What is asked of every sentence that may state what is denied."""
    words = {word: weights.get(word, 1.0) for word in sorted(dispute.denied)}
    telling = dispute.denied - dispute.told.names
    return Asked(words, telling, fsum(words.values()), FLAT if dispute.way == "negates" else COVERED)


def cover(dispute: Dispute, other: Told, held: tuple[str, ...], covered: float, asked: Asked) -> Match | None:
    """How well a sentence states what is denied that holds some of its words, so much by weight; None where not."""
    told = dispute.told
    if covered < asked.least or other is told:
        return None
    telling = asked.telling.intersection(held) - other.names
    few = len(held if dispute.way == "denies" else telling) < LEAST_WORDS
    if not telling or (few and not (dispute.way == "denies" and is_near(told, other))):
        return None
    if dispute.way == "finds nothing for it" and not is_about(dispute, other, held):
        return None
    if dispute.way == "negates" and not states_flatly(dispute, other, held):
        return None
    return Match(round(covered + bonus(dispute, other), 4), round(covered, 4), held, other)


def is_about(dispute: Dispute, other: Told, held: tuple[str, ...]) -> bool:
    """Whether a sentence states the very link that is denied, of no one else: "was not involved in the fight"."""
    mine = dispute.clause.claim.subject[:1]
    theirs = other.clause_at(*span_of(Match(0, 0, held, other))).claim.subject[:1]
    if is_of_someone(dispute):
        return bool(set(mine) & set(theirs))
    apart = bool(mine and theirs) and mine != theirs and {*mine, *theirs} <= human_nouns()
    return (not dispute.behind or bool(dispute.behind & set(held))) and not apart


def states_flatly(dispute: Dispute, other: Told, held: tuple[str, ...]) -> bool:
    """Whether one clause of another source states of the same subject all that is flatly negated."""
    subject = dispute.clause.claim.subject[:1]
    return other.number != dispute.told.number and any(
        clause.claim.modality == "actual"
        and not clause.claim.negated
        and set(held) <= clause.clause
        and not CONDITION.search(other.text[: max(0, clause.claim.where.start - other.where.start)])
        and any(relate(mine, theirs) >= ONE_MEANING for mine in subject for theirs in clause.claim.subject[:1])
        for clause in other.clauses
    )


def tells_all(dispute: Dispute) -> bool:
    """Whether a denial says by itself what it denies: "denied that the minister had met the banker"."""
    behind = dispute.told.text[dispute.told.text.find(dispute.cue) + len(dispute.cue) : dispute.end]
    return dispute.way == "denies" and len(dispute.denied) >= TOLD and CLAUSAL.match(behind) is not None


def point(dispute: Dispute, other: Told) -> Match | None:
    """Whether a sentence nearby tells of an allegation that the denial may point at."""
    if dispute.denied and (dispute.way == "doubts it" or tells_all(dispute)):
        return None
    alleged = {"finds nothing for it": CLAIMED, "doubts it": FOUND}.get(dispute.way, STRONG)
    answers = dispute.way == "denies" or dispute.cue.endswith(("agree", "accept"))
    just_before = answers and dispute.told.order - other.order == 1 and bool(other.speakers)
    headed = other.heading and not dispute.denied and dispute.way != "doubts it"
    if not (just_before or alleged.search(other.text) or headed):
        return None
    return Match(round(0.15 + 0.2 * just_before + bonus(dispute, other), 4), 0.0, (), other)


def promise(dispute: Dispute, other: Told) -> float:
    """What speaks for a statement beside its words: it stands near, alleges, comes early, names the party."""
    early = other.order < EARLY or other.heading
    named = not dispute.parties.isdisjoint(beginnings(other.names))
    return 0.25 * is_near(dispute.told, other) + 0.15 * alleges(other.text) + 0.1 * early + 0.2 * named


def bonus(dispute: Dispute, other: Told) -> float:
    """The same, less what speaks against it: whoever denies says it, or it stands farther off."""
    told = dispute.told
    own = bool(other.speakers and other.speakers <= told.speakers)
    apart = abs(told.order - other.order) if is_near(told, other) and not other.heading else 0
    return promise(dispute, other) - own - 0.03 * apart


@lru_cache(maxsize=MOST_KEPT)
def beginnings(names: frozenset[str]) -> frozenset[str]:
    """By what names of one party are one: "China", "Chinese"."""
    return frozenset(name[:PREFIX] for name in names)


@lru_cache(maxsize=10_000)
def alleges(text: str) -> bool:
    """Whether a sentence tells of an allegation; the same ones are asked for many denials."""
    return bool(STRONG.search(text))


def span_of(match: Match) -> tuple[int, int]:
    """Where in its sentence the words stand that state what is denied."""
    for found in re.finditer(r"[A-Za-z]+", match.told.text):
        if stem(found[0]) in match.words:
            return found.span()
    return 0, len(match.told.text)
