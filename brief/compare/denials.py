"""What one source states and another, or someone quoted, denies.

A denial is told by its words ("denied", "no evidence", "false") or by a negated clause; what it denies is looked for
among the sentences that share its telling words and carry no denial themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief.compare.events import relate
from brief.compare.statements import DENIALS, UNKNOWN, Statement
from brief.compare.words import likeness, stem, stems
from brief.model import Disagreement, Position

OUTRIGHT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|rebut(?:s|ted)?|reject(?:s|ed) (?:the |any )?(?:claim|"
    r"report|allegation|accusation|"
    r"suggestion)s?|dismiss(?:es|ed) (?:the |any )?(?:claim|report|allegation|accusation|suggestion)s?|"
    r"no (?:evidence|proof|link|"
    r"connections?|truth|ties)|untrue|baseless|unfounded|groundless|non-?existent|does not exist|is false|was false)\b",
    re.IGNORECASE,
)
OWN_WORDS = stems(
    "deny denied denies reject dismiss refute evidence proof link connection report claim false exist suggest"
)
ONE_MEANING = 0.8
ALIKE, SURE, MOST_STATED = 0.27, 0.4, 3


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying statement and what it denies, likest first."""

    statement: Statement
    stated: tuple[tuple[float, Statement], ...]


def find_denials(statements: list[Statement], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Each denial with the statements that it denies; several denials of one thing are one disagreement."""
    holders: dict[str, list[Statement]] = defaultdict(list)
    for statement in one_for_each_sentence(statements):
        if not DENIALS.search(statement.text) and not UNKNOWN.search(statement.text):
            for word in statement.sentence:
                holders[word].append(statement)
    denials = [
        d
        for s in one_for_each_sentence(statements)
        if OUTRIGHT.search(s.text) and (d := read_denial(s, holders, weights))
    ]
    taken: set[object] = set()
    for denial in sorted(denials, key=lambda d: (-d.stated[0][0], d.statement.claim.where)):
        keys = {s.claim.sentence for _, s in denial.stated} | {denial.statement.claim.sentence}
        if not keys & taken:
            taken |= keys
            yield state(denial)


def one_for_each_sentence(statements: list[Statement]) -> Iterator[Statement]:
    """For each sentence the statement that denies, or its longest one."""
    groups: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.claim.sentence].append(statement)
    for group in groups.values():
        yield min(group, key=lambda s: (not OUTRIGHT.search(s.claim.text), -len(s.clause), s.claim.where))


def read_denial(
    denial: Statement, holders: Mapping[str, list[Statement]], weights: Mapping[str, float]
) -> Denial | None:
    """What a statement denies: sentences that share its telling words and one of its events."""
    content = denial.sentence - OWN_WORDS
    near: dict[object, tuple[float, Statement]] = {}
    for word in sorted(content):
        for other in holders.get(word, ()):
            if other.claim.sentence != denial.claim.sentence and other.claim.sentence not in near:
                near[other.claim.sentence] = (round(likeness(content, other.sentence, weights), 4), other)
    kept = [(alike, s) for alike, s in near.values() if alike >= ALIKE and shares_event(denial, s)]
    ranked = sorted(kept, key=lambda pair: (-pair[0], pair[1].claim.where))[:MOST_STATED]
    return Denial(denial, tuple(ranked)) if ranked else None


def shares_event(one: Statement, other: Statement) -> bool:
    """Whether the sentences share an event, or a thing that is no name."""
    names = {stem(name) for name in one.names | other.names}
    things = (one.sentence & other.sentence) - names - OWN_WORDS
    return bool(things) and any(
        relate(a, b) >= ONE_MEANING for a in one.lemmas for b in other.lemmas if stem(a) not in names
    )


def state(denial: Denial) -> Disagreement:
    """A denial as a disagreement: what is stated first, then the denial."""
    best = denial.stated[0][0]
    stated = [position(s, 0) for _, s in denial.stated]
    shared = sorted((denial.statement.sentence & denial.stated[0][1].sentence) - OWN_WORDS)
    return Disagreement(
        topic=name_topic(denial),
        kind="denial",
        nature="conflict",
        positions=(stated[0], position(denial.statement, 1), *stated[1:]),
        score=round(min(0.95, 0.4 + best), 4),
        why=f"“{denial.statement.claim.text}” denies what shares its words: {', '.join(shared)}; likeness {best:.2f}",
        plain=best >= SURE and denial.statement.number != denial.stated[0][1].number,
    )


def position(statement: Statement, side: int) -> Position:
    """A statement as a position, in the words of its clause."""
    claim = statement.claim
    return Position(claim.where, claim.text, claim.sentence, statement.speaker, None, side, claim.speaker_where)


def name_topic(denial: Denial) -> str:
    """The words that both sides share, in the order of the statement."""
    stated = denial.stated[0][1]
    shared = denial.statement.sentence & stated.sentence
    words = [w for w in re.findall(r"[A-Za-z-]+", stated.text) if stem(w) in shared]
    return " ".join(dict.fromkeys(words[:5])) or stated.claim.event
