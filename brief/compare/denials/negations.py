"""What one clause says is not so and a clause of another source, or of another speaker, says is so, without denying.

"The alarm did not go off" against "an alarm went off"; "no warning was in force" against "a warning had been issued";
"the verdict is not final" against "the ruling is final". The plain clause must hold most words of the negated one, its
verb or its noun above all, and must not speak of another subject.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from brief.compare.events import ONE_MEANING, kin, relate
from brief.compare.figures.tells import BY_FATE, human_nouns
from brief.compare.lexicon import CONDITION, FINITE, KNOWING, POINTERS, SPENT
from brief.compare.statements import UNKNOWN, Statement
from brief.compare.status.certainty import PLAIN_EVENTS, SAID, parted
from brief.compare.told import Tellings, Told, place
from brief.compare.topics import stretch
from brief.compare.words import stem, stems
from brief.model import Claim, Disagreement, Span

# "No warning", "no such assurance": what is not there, and what says nothing by its absence.
NONE = re.compile(
    r"\b(?:no|neither|nor (?:was|were|is|are) there) (?:such |an? |any )?((?:[\w-]+ ){0,3}[\w-]+)", re.IGNORECASE
)
EMPTY = frozenset(
    stem(word)
    for word in "one doubt longer comment evidence sign indication proof word reason way idea plan matter need "
    "question knowledge link answer surprise choice case problem right time body news intention interest".split()
)
# Another time or part, a degree, a wish, or a figure of speech.
VETO = re.compile(
    r"\b(?:all|every(?:one|thing|body)?|always|any other|anything|either|necessarily|really|entirely|fully|quite|alone|"
    r"again|before|since|anymore|fair|perfect|exactly|without|so|too|very|much|many|enough|"
    r"going to|for (?:years|months|weeks|decades|days))\b",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|would|could|should|might|may|can|cannot|want|wants|let|please|don[’']t)\b", re.IGNORECASE
)
# Where reports tell of themselves.
SOURCING = frozenset("cite quote refer mention address discuss respond".split())
# Of whom it befell and whom not is a matter of numbers.
FATES = ("kill", "injure", "shoot", "hit")
REPORTED, RECORDED, LEAST = 0.3, 0.3, 2
MOST_SHARING, NEAR = 60, 40


@dataclass(frozen=True, slots=True)
class Side:
    """A clause in its sentence, and the noun that it negates, if any."""

    told: Told
    clause: Statement
    none: str

    @property
    def words(self) -> frozenset[str]:
        """Its words as stems; what is negated has to be told in words that do more than point."""
        own = lemma_stems(self.clause)
        return own - POINTERS if self.clause.claim.negated else own | stems(self.clause.claim.text)


def find_negated(tellings: Tellings, weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Negated clauses with the plain ones that they contradict, best first, each sentence once."""
    clauses = [(told, clause) for told in tellings.every for clause in told.clauses]
    negated = [side for told, clause in clauses if (side := read_negated(told, clause))]
    plain, holders = hold_plain(clauses, {word for side in negated for word in keys(side)})
    scored = []
    for a in negated:
        near = sorted({n for word in keys(a) for n in holders.get(word, ())})
        found = ((cover(a, plain[n], weights), a, plain[n]) for n in near)
        scored += [one for one in found if one[0] >= RECORDED]
    taken: set[Span] = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1].told.where, s[2].told.where)):
        if not {a.told.where, b.told.where} & taken:
            more = [y for _, x, y in scored if x is a and y.told.where != b.told.where][:1]
            taken |= {a.told.where, *(y.told.where for _, x, y in scored if x is a)}
            yield state(score, a, b, more)


def hold_plain(
    clauses: Iterable[tuple[Told, Statement]], asked: set[str]
) -> tuple[Sequence[Side], Mapping[str, Sequence[int]]]:
    """The plain clauses that hold words that are asked for, and for each word the places of the first of them."""
    plain: list[Side] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for told, clause in clauses:
        side = Side(told, clause, "")
        held = keys(side) & asked if asserts(clause.claim) else ()
        if held and is_plain(told, clause):
            for word in held:
                holders[word].append(len(plain))
            asked -= {word for word in held if len(holders[word]) == MOST_SHARING}
            plain.append(side)
    return plain, holders


def keys(side: Side) -> frozenset[str]:
    """By what two clauses find each other: their words and the verb."""
    return side.words | {stem(side.clause.claim.event)}


def read_negated(told: Told, clause: Statement) -> Side | None:
    """A clause that flatly negates its verb, or the being of a thing; None where it leaves anything open."""
    claim = clause.claim
    before = told.text[: claim.where.start - told.where.start][-NEAR:]
    flat = claim.negated and claim.modality in ("actual", "planned") and claim.role in FINITE
    if not flat or CONDITION.search(before) or claim.text.startswith(("to ", "not ")):
        return None
    if any(pattern.search(claim.text) for pattern in (SPENT, VETO, UNKNOWN, SAID)):
        return None
    if any(relate(claim.event, fate) >= ONE_MEANING for fate in FATES):
        return None
    none = NONE.search(claim.text)
    noun = stem(none[1].split()[-1]) if none else ""
    heads = {stem(word) for word in (*claim.subject[:1], *claim.object[:1])}
    noun = next((stem(w) for w in (none[1].split() if none else ()) if stem(w) in heads), "")
    if none and (not noun or noun in EMPTY):
        return None
    if not none and (
        claim.event in KNOWING | SOURCING
        or (claim.event in PLAIN_EVENTS and not (claim.event == "be" and claim.object))
    ):
        return None
    return Side(told, clause, noun)


def asserts(claim: Claim) -> bool:
    """Whether a clause asserts its event, as far as its grammar tells."""
    said = claim.modality in ("actual", "planned") and not claim.text.startswith("to ")
    return said and not (claim.negated or claim.denied)


def is_plain(told: Told, clause: Statement) -> bool:
    """Whether an assertion leaves nothing open, as far as its words tell."""
    claim = clause.claim
    before = told.text[: claim.where.start - told.where.start][-NEAR:]
    return not (
        SAID.search(claim.text)
        or HYPOTHETICAL.search(claim.text)
        or UNKNOWN.search(told.text)
        or CONDITION.search(before)
    )


def lemma_stems(clause: Statement) -> frozenset[str]:
    """The content words of a clause as stems of their lemmas."""
    return frozenset(map(stem, clause.claim.lemmas))


def cover(a: Side, b: Side, weights: Mapping[str, float]) -> float:
    """How much of what is negated the plain clause states, from 0; 0 where it is of something else."""
    if a.told.where == b.told.where or (a.told.number == b.told.number and not other_speaker(a, b)):
        return 0.0
    if parted(a.clause, b.clause) or not same_core(a, b) or apart(a, b):
        return 0.0
    total = fsum(weights.get(word, 1.0) for word in a.words)
    shared = {word for word in a.words if word in b.words}
    shared |= {
        stem(w) for w in a.clause.claim.lemmas if stem(w) in a.words and not kin(w).isdisjoint(b.clause.claim.lemmas)
    }
    if len(shared) < LEAST or not shared - a.told.names:
        return 0.0
    return round(fsum(weights.get(word, 1.0) for word in shared) / total, 4)


def other_speaker(a: Side, b: Side) -> bool:
    """Whether two clauses of one source stand in the words of two speakers."""
    return a.clause.speaker != b.clause.speaker


def same_core(a: Side, b: Side) -> bool:
    """Whether the plain clause has what is negated: the noun that is not there, the verb, or what something is not."""
    mine, theirs = a.clause.claim, b.clause.claim
    heads = [{stem(w) for w in (*c.subject[:1], *c.object[:1]) if not is_human(w)} for c in (mine, theirs)]
    if a.none:
        return a.none in heads[1] and (mine.event in PLAIN_EVENTS or relate(mine.event, theirs.event) > 0)
    if mine.event == "be":
        same = mine.object[:1] == theirs.object[:1] and bool(mine.object)
        return (
            theirs.event == "be"
            and same
            and any(relate(x, y) >= ONE_MEANING for x in mine.subject[:1] for y in theirs.subject[:1])
        )
    return relate(mine.event, theirs.event) >= ONE_MEANING and bool(heads[0] & heads[1])


def is_human(word: str) -> bool:
    """Whether a noun is one for people."""
    return word in human_nouns() or word in BY_FATE


def apart(a: Side, b: Side) -> bool:
    """Whether two clauses are of different subjects, as far as they name any."""
    mine, theirs = (side.clause.claim.subject[:1] for side in (a, b))
    if a.none or not mine or not theirs or relate(mine[0], theirs[0]) >= ONE_MEANING:
        return False
    names = a.told.names | b.told.names
    known = all(word in human_nouns() or word in names for word in (mine[0], theirs[0]))
    return known or mine[0] in a.told.names or theirs[0] in b.told.names


def state(score: float, a: Side, b: Side, more: Sequence[Side]) -> Disagreement:
    """What is so and what is not as a disagreement, the plain statement first."""
    shared = sorted(a.words & b.words)
    return Disagreement(
        topic=f"Whether {stretch(b.clause.claim.text, a.words)}",
        kind="denial",
        nature="conflict",
        positions=(place(b.clause, 0), place(a.clause, 1), *(place(side.clause, 0) for side in more)),
        score=round(min(1.0, 0.2 + 0.6 * score), 4),
        why=f"“{a.clause.claim.text}” says that it is not so; of what it negates the other clause states "
        f"{', '.join(shared)} ({score:.0%} by weight)",
        doubtful=score < REPORTED,
        plain=False,
    )
