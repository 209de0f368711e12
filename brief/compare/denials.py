"""What one source states and another, or someone quoted, denies.

A clause that denies names what it denies ("denied that its ships sold oil", "this is not a swap"). A sentence that
states it holds most of those words, the telling ones above all, and carries no denial or doubt itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief.compare.events import relate
from brief.compare.statements import DENIALS, UNKNOWN, Statement
from brief.compare.words import stem
from brief.model import Disagreement, Position

ONE_MEANING = 0.8
OUTRIGHT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|rebut(?:s|ted)?|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed)|"
    r"no (?:evidence|proof|links?|connections?|truth|ties)|untrue|baseless|unfounded|groundless|non-?existent|false)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:until|before this|previously|formerly|historically|other|since|"
    r"(?:for|in) (?:\d+|\w+) (?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
NEGATIVE = re.compile(r"\b(?:not|never|no|nor|neither|without)\b|n[’']t\b", re.IGNORECASE)
# What is not known or told is a gap, no denial.
KNOWING = frozenset(
    "know identify name say tell comment confirm disclose release reveal specify give see think".split()
)
# How much of what is denied must be stated, and by how many words at least; from where on the page may say it.
# Of a word that very many sentences hold, only the first are looked at: it does not tell.
MOST_HOLDERS = 60
# Who is denied these is refused something: nobody says that it is untrue.
REFUSED = frozenset(
    "access application appeal asylum bail bond entry motion parole permission permit petition request "
    "service visa".split()
)
DENYING = frozenset("deny refute rebut dispute reject dismiss".split())
COVERED, LEAST_WORDS, MANY_WORDS, SURE, MOST_STATED = 0.5, 2, 3, 0.7, 3


@dataclass(frozen=True, slots=True)
class Match:
    """A statement of what is denied: how much of it, and by which words."""

    covered: float
    words: tuple[str, ...]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying statement and what it denies, fullest first."""

    statement: Statement
    matches: tuple[Match, ...]


def find_denials(statements: list[Statement], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Each denial with the statements that it denies; several denials of one thing are one disagreement."""
    plain = [s for s in longest_of_sentence(statements) if is_plain_statement(s)]
    holders: dict[str, list[Statement]] = defaultdict(list)
    for statement in plain:
        for word in statement.sentence:
            holders[word].append(statement)
    denials = [
        d
        for s in statements
        if s.claim.denied and not REFUSED & set(s.claim.denied) and (d := read_denial(s, holders, weights))
    ]
    taken: set[object] = set()
    for denial in sorted(
        denials, key=lambda d: (not is_outright(d.statement), -d.matches[0].covered, d.statement.claim.where)
    ):
        keys = {match.statement.claim.sentence for match in denial.matches} | {denial.statement.claim.sentence}
        if not keys & taken:
            yield state(denial)
        taken |= keys


def is_outright(statement: Statement) -> bool:
    """Whether a sentence denies in so many words."""
    return bool(OUTRIGHT.search(statement.text))


def is_plain_statement(statement: Statement) -> bool:
    """Whether a sentence states without denying, negating or doubting."""
    return not any(pattern.search(statement.text) for pattern in (DENIALS, UNKNOWN, NEGATIVE))


def longest_of_sentence(statements: list[Statement]) -> Iterator[Statement]:
    """For each sentence its longest statement."""
    groups: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.claim.sentence].append(statement)
    for group in groups.values():
        yield min(group, key=lambda s: (-len(s.clause), s.claim.where))


def read_denial(
    denial: Statement, holders: Mapping[str, list[Statement]], weights: Mapping[str, float]
) -> Denial | None:
    """The statements of what a clause denies; None where there are none, or it speaks of another time or of others."""
    if ELSEWHERE.search(denial.text):
        return None
    near = {
        other.claim.sentence: other
        for word in sorted({stem(lemma) for lemma in denial.claim.denied})
        for other in holders.get(word, ())[:MOST_HOLDERS]
        if other.claim.sentence != denial.claim.sentence
    }
    matches = [match for _, other in sorted(near.items()) if (match := cover(denial, other, weights))]
    ranked = sorted(matches, key=lambda m: (-m.covered, m.statement.heading, m.statement.claim.where))
    return Denial(denial, tuple(ranked[:MOST_STATED])) if ranked else None


def cover(denial: Statement, other: Statement, weights: Mapping[str, float]) -> Match | None:
    """How much of what is denied a sentence states, rare words weighing most."""
    claim = denial.claim
    # "The station is not out of control": of whom it is denied is half of what is denied.
    denied = (*claim.denied, *claim.subject[:1]) if claim.event == "be" else claim.denied
    held = tuple(word for word in denied if stem(word) in other.sentence or meets(word, other))
    names = {stem(name) for name in denial.names | other.names}
    weight = {word: weights.get(stem(word), 1.0) for word in denied}
    share = sum(weight[word] for word in held) / sum(weight.values())
    telling = [word for word in held if stem(word) not in names]
    enough = COVERED if len(held) < MANY_WORDS else COVERED / 1.5
    if share < enough or not telling or len(held) < LEAST_WORDS:
        return None
    return Match(round(share, 4), held, other)


def meets(word: str, other: Statement) -> bool:
    """Whether a sentence says the same by another word."""
    return any(relate(word, lemma) >= ONE_MEANING for lemma in other.lemmas)


def state(denial: Denial) -> Disagreement:
    """A denial as a disagreement: what is stated first, then the denial."""
    best = denial.matches[0]
    stated = [position(match.statement, 0) for match in denial.matches]
    outright = is_outright(denial.statement)
    other_voice = best.statement.number != denial.statement.number or best.statement.speaker != denial.statement.speaker
    return Disagreement(
        topic=name_topic(best, denial.statement),
        kind="denial",
        nature="conflict",
        positions=(stated[0], position(denial.statement, 1), *stated[1:]),
        score=round(0.3 + 0.5 * best.covered + 0.1 * outright, 4),
        why=f"“{denial.statement.claim.text}” denies {', '.join(denial.statement.claim.denied)}; "
        f"of this “{best.statement.claim.text}” states {', '.join(best.words)} ({best.covered:.0%} by weight)",
        doubtful=not (other_voice and (outright or is_flat(denial.statement, best))),
        plain=denial.statement.claim.event in DENYING and other_voice and best.covered >= SURE,
    )


def is_flat(denial: Statement, best: Match) -> bool:
    """Whether a clause negates of the same subject the very thing that another source states."""
    claim = denial.claim
    subject = {stem(word) for word in claim.subject}
    names = {stem(name) for name in denial.names | best.statement.names}
    telling = {stem(word) for word in best.words} - names
    return (
        len(telling) >= LEAST_WORDS
        and best.statement.number != denial.number
        and best.covered >= SURE
        and claim.modality == "actual"
        and claim.event not in KNOWING
        and claim.denied[0] in best.words
        and claim.event in (claim.denied[0], "be")
        and (
            bool(subject & best.statement.sentence)
            or bool(not subject and claim.event == "be" and denial.speaker and best.covered == 1)
        )
    )


def position(statement: Statement, side: int) -> Position:
    """A statement as a position, in the words of its clause."""
    claim = statement.claim
    return Position(claim.where, claim.text, claim.sentence, statement.speaker, None, side, claim.speaker_where)


def name_topic(match: Match, denial: Statement) -> str:
    """What is denied, in the words that both sides use, as the denial orders them."""
    held = {stem(word) for word in match.words}
    words = [word for word in re.findall(r"[A-Za-z-]+", denial.text) if stem(word) in held]
    topic = " ".join(dict.fromkeys(words[:4]))
    return topic[:1].upper() + topic[1:]
