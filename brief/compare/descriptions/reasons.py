"""Reasons that two sources give for one event, and that have nothing in common.

A sentence is split at a word such as "because", "due to" or "caused": what happened, and why. Two sentences whose
events are one and whose reasons share no word differ on the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice

from brief.compare.events import ONE_MEANING, relate
from brief.compare.lexicon import DENYING
from brief.compare.statements import UNKNOWN
from brief.compare.told import Tellings, Told
from brief.compare.topics import lower_first, stretch
from brief.compare.words import likeness, stems
from brief.model import Disagreement, Position, Span

# Reasons behind the word, and before it.
BEHIND = re.compile(
    r"\b(?:because(?: of)?|due to|as a result of|caused by|sparked by|triggered by|blamed on|owing to|after learning|"
    r"in (?:response|retaliation) (?:to|for)|stemm(?:ed|ing|s) from|"
    r"over (?=(?:alleged|allegations|claims|fears|concerns)\b))",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\b(?:caused|sparked|triggered|prompted|led to|leading to|resulted in|set off|setting off|ignited)\b(?! by)",
    re.IGNORECASE,
)
# How alike the events must be; from how many sentences with a reason on, only the first are looked at.
ALIKE, MOST, LEAST_WORDS = 0.3, 150, 2


@dataclass(frozen=True, slots=True)
class Reason:
    """What happened and why, as stems, and where the reason stands in its sentence."""

    told: Told
    effect: frozenset[str]
    cause: frozenset[str]
    events: frozenset[str]
    start: int
    end: int


def find_reasons(tellings: Tellings, weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Reasons for one event that share no word, likest events first; each sentence once."""
    giving = sorted(tellings.places(BEHIND, BEFORE) - tellings.places(*DENYING, UNKNOWN))
    reasons = list(islice((reason for n in giving if (reason := read_reason(tellings.every[n]))), MOST))
    scored = [
        (score, a, b)
        for a, b in combinations(reasons, 2)
        if a.told.number != b.told.number and (score := judge(a, b, weights)) >= ALIKE
    ]
    taken: set[Span] = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1].told.where, s[2].told.where)):
        if not {a.told.where, b.told.where} & taken:
            taken |= {r.told.where for _, x, y in scored if a in (x, y) or b in (x, y) for r in (x, y)}
            yield state(score, a, b)


def read_reason(told: Told) -> Reason | None:
    """The event and the reason of a sentence; None where it gives none."""
    match = BEHIND.search(told.text)
    if match:
        found = (0, match.start()), (match.start(), len(told.text.rstrip(" .!?”\"’'")))
    elif match := BEFORE.search(told.text):
        found = (match.end(), len(told.text)), (0, match.end())
    else:
        return None
    effect, cause = (stems(told.text[start:end]) - stems(match[0]) for start, end in found)
    few = len(effect) < LEAST_WORDS or len(cause) < LEAST_WORDS
    near = [c for c in told.clauses if c.claim.where.start >= told.where.start + match.end()]
    clauses = [told.clause_at(max(0, match.start() - 2), match.start())] if found[1][0] else near
    events = frozenset(clause.claim.event for clause in clauses) - {"be", "have", "say", "make"}
    return None if few else Reason(told, effect, cause, events, *found[1])


def judge(a: Reason, b: Reason, weights: Mapping[str, float]) -> float:
    """How alike two events with different reasons are; 0 where the reasons touch or no verb is shared."""
    names = a.told.names | b.told.names
    if (a.cause & b.cause) - names or a.cause & b.effect - names or a.effect & b.cause - names:
        return 0.0
    if not any(relate(x, y) >= ONE_MEANING for x in a.events for y in b.events):
        return 0.0
    return round(likeness(a.effect, b.effect, weights), 4) if (a.effect & b.effect) - names else 0.0


def state(score: float, a: Reason, b: Reason) -> Disagreement:
    """Two reasons as a disagreement."""
    effect = a.told.text[: a.start] if a.start else a.told.text[a.end :]
    return Disagreement(
        topic=f"Why {lower_first(stretch(effect, a.effect & b.effect), a.told.text)}",
        kind="description",
        nature="conflict",
        positions=tuple(
            Position(
                Span(r.told.where.source, r.told.where.start + r.start, r.told.where.start + r.end),
                r.told.text[r.start : r.end],
                r.told.where,
                min(r.told.speakers, default=None),
                None,
                side,
            )
            for side, r in enumerate((a, b))
        ),
        score=min(1.0, score),
        why=f"one event ({score:.2f} alike: {', '.join(sorted(a.effect & b.effect))}), no word shared by the reasons",
        plain=False,
    )
