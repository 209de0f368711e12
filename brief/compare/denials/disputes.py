"""Sentences that deny, dispute or doubt: by which words, what it is that they deny, and whose side they take.

News reports a denial in few ways: someone denies it, finds no evidence for it, calls it untrue, or doubts it. What is
denied stands behind such words, or before them ("is baseless"), or is only pointed at ("denied the report").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from brief.compare.lexicon import (
    ADMITTED,
    CLAUSE_END,
    ELSEWHERE,
    FINITE,
    KNOWING,
    LEAST_BESIDE,
    NEGATIVE,
    OFFICES,
    POINTERS,
    PREFIX,
    PRONOUNS,
    REFUSAL,
    REFUSED,
    SAME_SUBJECT,
    SAYING,
    SPENT,
    TURN,
    UNSAID,
    VOICE,
    WAYS,
    WORD,
)
from brief.compare.statements import Statement
from brief.compare.told import Tellings, Told
from brief.compare.words import stem, stems
from brief.model import Position, Span


# Without slots, for the parties, which are asked for with each statement.
@dataclass(frozen=True)
class Dispute:
    """A sentence that denies: how, in which clause, and the stems of what it denies; none where it only points.

    `start` and `end` are the denying words with what they deny, `other` where the same
    sentence states the other side, on the far side of a "but"; `behind` are the words that follow the denying ones.
    """

    told: Told
    way: str
    cue: str
    clause: Statement
    denied: frozenset[str]
    start: int
    end: int
    other: tuple[int, int] | None = None
    behind: frozenset[str] = frozenset()

    def at(self, start: int, end: int, side: int, speaker: str | None) -> Position:
        """A stretch of the sentence as a position."""
        where = Span(self.told.where.source, self.told.where.start + start, self.told.where.start + end)
        return Position(where, self.told.text[start:end], self.told.where, speaker, None, side)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The beginnings of the names that lead up to the denial, or of its speaker: "China" is "Chinese"."""
        told = self.told
        words = WORD.findall(told.text[: told.text.find(self.cue)] + " " + (self.clause.speaker or ""))
        names = {stem(word) for word in words if word[0].isupper()} & (told.names | stems(self.clause.speaker or ""))
        return frozenset(name[:PREFIX] for name in names - OFFICES)


def find_disputes(tellings: Tellings) -> Iterator[Dispute]:
    """Every sentence that denies, disputes, doubts or flatly negates something."""
    ways = [(way, behind, pattern, tellings.places(pattern)) for way, behind, pattern in WAYS]
    for n, told in enumerate(tellings.every):
        for way, behind, pattern, held in ways:
            match = pattern.search(told.text) if n in held else None
            if match and not is_other(told, way, match):
                yield read_dispute(told, way, match, behind=behind)
                break
        else:
            negated = next((clause for clause in told.clauses if is_flat(clause)), None)
            if negated is not None:
                yield read_negation(told, negated)


def is_flat(clause: Statement) -> bool:
    """Whether a clause says plainly that something is not so, and not merely that it is not known."""
    claim = clause.claim
    return (
        bool(claim.denied)
        and claim.negated
        and claim.modality == "actual"
        and claim.event not in KNOWING
        and claim.role in FINITE
        and not REFUSED & {stem(word) for word in claim.denied[:1]}
        and not SPENT.search(clause.text)
    )


def read_negation(told: Told, clause: Statement) -> Dispute:
    """A clause that negates, and of whom or what it negates it."""
    claim = clause.claim
    denied = (*claim.denied, *claim.subject[:1]) if claim.event == "be" else claim.denied
    start, end = claim.where.start - told.where.start, claim.where.end - told.where.start
    return Dispute(told, "negates", claim.event, clause, frozenset(stem(word) for word in denied), start, end)


def is_other(told: Told, way: str, match: re.Match[str]) -> bool:
    """Whether the words refuse, are denied themselves, or speak of another time."""
    if way in ("denies", "doubts it") and UNSAID.search(told.text[: match.start()]):
        return True
    if way == "doubts it" and VOICE.search(told.text[: match.start()]):
        return True
    if way == "calls it untrue" and ADMITTED.search(told.text[: match.start()]):
        return True
    if way != "denies":
        return bool(ELSEWHERE.search(told.text[: match.end() + 40]))
    verb = stem(match[0])
    if not match[0].lower().startswith("denial") and all(stem(c.claim.event) != verb for c in told.clauses):
        return True  # "a disputed parcel", "a dispute that left two dead"
    behind = stems(" ".join(WORD.findall(told.text[match.end() :])[:4]))
    refused = match[0].lower().startswith(("den", "contradict")) and behind & (REFUSED - POINTERS)
    return bool(REFUSAL.search(told.text) or refused)


def read_dispute(told: Told, way: str, match: re.Match[str], *, behind: bool) -> Dispute:
    """What the words deny: what follows them in their clause, or the clause around them."""
    clause = told.clause_at(*match.span())
    start = max(0, clause.claim.where.start - told.where.start)
    end = max(clause.claim.where.end - told.where.start, match.end())
    if behind:
        rest = told.text[match.end() :]
        cut = CLAUSE_END.search(rest)
        words = stems(rest[: cut.start()] if cut else rest)
    else:
        words = stems(told.text[start:end])
    if way == "denies" and stem(clause.claim.event) == stem(match[0]):
        # What hangs from the verb is what it denies: nothing but a pointer, or a day, may be left.
        words &= {stem(word) for word in clause.claim.denied}
    if behind:
        end = match.end() + (cut.start() if cut else len(rest))
    other = turn_away(told.text, match)
    if other and other[1] <= match.start():
        start = max(start, other[1])
    elif other:
        end = min(end, other[0])
    text = told.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip(" .,;:”\"’'"))
    return Dispute(
        told,
        way,
        match[0],
        clause,
        words - POINTERS - speaker_words(clause),
        start,
        end,
        other,
        stems(told.text[match.end() : end]) - POINTERS,
    )


def turn_away(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the same sentence states the other side: before or behind a word like "but"."""
    for turn in TURN.finditer(text):
        before = turn.start() <= match.start()
        start, end = (0, turn.start()) if before else (turn.end(), len(text.rstrip(' .”"')))
        part = text[start:end]
        if before and (SAME_SUBJECT.match(text, turn.end()) or same_pronoun(text, text[turn.end() :])):
            continue
        if len(part.split()) >= LEAST_BESIDE and SAYING.search(part) and not NEGATIVE.search(part):
            return start, end
    return None


def same_pronoun(before: str, after: str) -> bool:
    """Whether both sides of a turn begin with one pronoun: "they believe this, but they do not think that"."""
    words = [part.split()[0].lower() for part in (before, after) if part.split()]
    return len(set(words)) == 1 and words[0] in PRONOUNS


def speaker_words(clause: Statement) -> frozenset[str]:
    """The words of whoever speaks: not part of what is said."""
    return stems(clause.speaker or "")
