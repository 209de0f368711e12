"""Kinds of one thing that exclude each other: one report has a pistol where the other has a rifle.

Both words name kinds of one class (see `kinds.txt`, derived from WordNet), neither a kind of the other; the rest of the
two sentences tells one event; and neither report uses the other's word, or it would know of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import combinations

from brief.compare.events import ONE_MEANING, relate
from brief.compare.statements import Statement
from brief.compare.status.certainty import PLAIN_EVENTS
from brief.compare.told import Tellings, Told, place
from brief.compare.words import WORD, likeness, stem
from brief.model import Disagreement

# How alike the rest of two sentences must be, in how many words; how alike to be reported.
RECORDED, REPORTED, LEAST_SHARED = 0.15, 0.25, 3


@dataclass(frozen=True, slots=True)
class Kind:
    """A word's class, what it means in it, and what stands above that."""

    family: str
    own: frozenset[str]
    above: frozenset[str]


@dataclass(frozen=True, slots=True)
class Use:
    """A word of a class in a sentence, at a place of its text."""

    told: Told
    word: str
    kind: Kind
    start: int

    @property
    def clause(self) -> Statement:
        """The shortest clause around the word."""
        return self.told.clause_at(self.start, self.start + len(self.word))


@lru_cache(maxsize=1)
def table() -> Mapping[str, str]:
    """The columns of every word of the classes, by its lemma; of several classes, the first."""
    text = resources.files("brief.compare").joinpath("kinds.txt").read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in reversed(text.splitlines()) if not line.startswith("#"))


def find_kinds(tellings: Tellings, weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Different kinds in sentences of two sources that tell one event, likest first, each class and sentence once."""
    uses = [use for told in tellings.every if not told.heading for use in read_uses(told)]
    pairs = [(a, b) for a, b in pair_uses(uses) if exclusive(a.kind, b.kind)]
    held = {use.told.number for pair in pairs for use in pair}
    known: dict[int, set[str]] = defaultdict(set)
    for told in tellings.every:
        if told.number in held:
            known[told.number].update(map(lemma_of, WORD.findall(told.text.lower())))
    scored = []
    for a, b in pairs:
        if a.word not in known[b.told.number] and b.word not in known[a.told.number]:
            score = alike(a, b, weights)
            if score >= RECORDED:
                scored.append((score, a, b))
    taken: set[object] = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1].told.where, s[2].told.where)):
        keys = {a.told.where, b.told.where, (a.word, b.word), (b.word, a.word)}
        if not keys & taken:
            taken |= keys
            yield state(score, a, b)


def read_uses(told: Told) -> Iterator[Use]:
    """The only word of each class in a sentence, for nouns and for the verbs of its clauses."""
    found: dict[str, list[Use]] = defaultdict(list)
    verbs: dict[str, str] = {}
    events = {clause.claim.event for clause in told.clauses}
    if not any(map(verb_of, events)) and not any(map(noun_of, WORD.findall(told.text))):
        return
    for event in sorted(events):
        verbs.setdefault(stem(event), event)
    kinds = {form: (event, kind) for form, event in verbs.items() if (kind := verb_of(event))}
    for match in WORD.finditer(told.text):
        told_by = (kinds.get(stem(match[0])) if kinds else None) or noun_of(match[0])
        if told_by:
            word, kind = told_by
            found[kind.family].append(Use(told, word, kind, match.start()))
    for listed in found.values():
        if len({use.word for use in listed}) == 1:
            yield listed[0]


def kind_of(lemma: str, family: str) -> Kind | None:
    """What the classes of verbs, or of nouns, have on a lemma."""
    columns = table().get(lemma, "")
    if not columns.startswith(family):
        return None
    name, own, above = columns.split("\t")
    return Kind(name, frozenset(own.split()), frozenset(above.split()))


@lru_cache(maxsize=50_000)
def verb_of(event: str) -> Kind | None:
    """What the classes of verbs have on an event."""
    return kind_of(event, "v:")


@lru_cache(maxsize=50_000)
def noun_of(word: str) -> tuple[str, Kind] | None:
    """The noun of a class that a word of a text is, and what it means; none that may be a name."""
    noun = lemma_of(word.lower())
    kind = None if word[0].isupper() else kind_of(noun, "n:")
    return (noun, kind) if kind else None


@lru_cache(maxsize=50_000)
def lemma_of(word: str) -> str:
    """A noun without its plural."""
    if word not in table() and word.endswith("s"):
        return word[:-1] if word[:-1] in table() else word.removesuffix("es")
    return word


def pair_uses(uses: list[Use]) -> Iterator[tuple[Use, Use]]:
    """Pairs of one class and two sources."""
    by_family: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_family[use.kind.family].append(use)
    for family in sorted(by_family):
        for a, b in combinations(by_family[family][:120], 2):
            if a.told.number != b.told.number:
                yield a, b


def exclusive(one: Kind, other: Kind) -> bool:
    """Whether two words of a class name different kinds, neither a kind of the other."""
    return not (one.own & (other.own | other.above) or other.own & one.above)


def alike(a: Use, b: Use, weights: Mapping[str, float]) -> float:
    """How alike the rest of two sentences is; 0 where they tell no event in common."""
    one, other = a.told.words - {stem(a.word)}, b.told.words - {stem(b.word)}
    shared = (one & other) - a.told.names - b.told.names
    if len(shared) < LEAST_SHARED:
        return 0.0
    first, second = a.clause.claim, b.clause.claim
    if a.kind.family.startswith("v:"):
        met = bool({*first.object[:1], *first.subject[:1]} & {*second.object[:1], *second.subject[:1]})
    else:
        met = any(relate(x, y) >= ONE_MEANING for x in events_of(a.told) for y in events_of(b.told))
    if not met or first.negated != second.negated:
        return 0.0
    return round(likeness(one, other, weights), 4)


def events_of(told: Told) -> frozenset[str]:
    """The verbs of a sentence that tell an event."""
    return frozenset(clause.claim.event for clause in told.clauses) - PLAIN_EVENTS


def state(score: float, a: Use, b: Use) -> Disagreement:
    """Two kinds as a disagreement."""
    shared = sorted((a.told.words & b.told.words) - a.told.names)
    family = a.kind.family.split(":")[1].replace("_", " ")
    topic = "What was done" if a.kind.family.startswith("v:") else f"Which {family}"
    return Disagreement(
        topic=f"{topic}: {a.word} or {b.word}",
        kind="description",
        nature="conflict",
        positions=(place(a.clause, 0), place(b.clause, 1)),
        score=score,
        why=f"sentences alike but for it ({score:.2f}; {', '.join(shared[:6])}); "
        f"{a.word} and {b.word} are different kinds of {family} in WordNet",
        doubtful=score < REPORTED,
        plain=False,
    )
