"""What could stand in the bottom line: what happened or is decided, and what is open."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from brief.model import Candidate, Disagreement, Dossier, Position, Sentence, Source, Span

# What happened comes from the head of a report, the more so the nearer to its first sentence.
HEAD = 4
FADE = 1.5
# A sentence worth less than this share of the best head of a report is no bottom line.
CENTRAL = {"happened": 0.2, "open": 0.12}
# In the bottom line what a sentence holds counts for more than how short it is, up to a length.
HEAD_POWER, TYPICAL, LONGEST_HEAD = 0.5, 25, 44
# What is open weighs a little less than what happened, and less again where what is to come has no date.
OPEN, UNDATED = 0.8, 0.5
# What undoes an event tells the event too, and what came of it.
UNDONE = re.compile(
    r"\b(?:re-?(?:gain|establish|store|sume|open|instate|start|tract|scind|voke|join|capture)(?:e?[ds]|ing)?|"
    r"overturn(?:s|ed)?|annul(?:s|led)?|quash(?:es|ed)?|retak(?:es?|en)|retook)\b",
    re.IGNORECASE,
)
LATER = 1.25
# One side of what the sources differ on stands in the bottom line only where nothing else serves nearly as well.
ONE_SIDE = 0.8
# What a later report overtakes is no bottom line while that report has one.
OVERTAKEN = 0.3
# A head that tells nothing of the headlines is worth this much of one that tells most of them.
UNTITLED = 0.6
TOPIC, STEM = 2, 6
WORD = re.compile(r"\w{3,}")
HAPPENED, STAYS_OPEN = "happened", "open"


def weigh_head(sentence: Sentence, worth: float, length: int, *, dated: bool) -> tuple[float, str]:
    """What a sentence is worth in the bottom line, and what it would tell there; 0 where it has no place in it.

    `worth`: what it is worth among the facts; `length`: words of its shortest wording; `dated`: it names a day to come.
    """
    central = worth * (length / TYPICAL) ** HEAD_POWER
    if length > LONGEST_HEAD:
        return 0.0, HAPPENED
    if sentence.kind == "gap":
        return central * OPEN, STAYS_OPEN
    if sentence.kind == "next" and sentence.index and (dated or sentence.index >= HEAD):
        return central * OPEN * (1.0 if dated else UNDATED), STAYS_OPEN
    if sentence.index >= HEAD:
        return 0.0, HAPPENED
    return central / (1 + sentence.index / FADE) * (LATER if UNDONE.search(sentence.text) else 1.0), HAPPENED


def order_heads(
    heads: Sequence[Candidate], dossier: Dossier, topic: str | None, tolls: Iterable[Span]
) -> list[Candidate]:
    """What could stand in the bottom line: what happened, weightiest first, then what is open.

    `tolls`: where those stand that a later report overtakes.
    """
    titled = weigh_titles(dossier, topic)
    told_by = {one.id: sum(titled[stem] for stem in {lemma[:STEM] for lemma in one.lemmas}) for one in heads}
    fullest = max(told_by.values(), default=0.0) or 1.0
    told = [one for one in dossier.disagreements if not one.doubtful]
    disputed = by_source(position for one in told if one.kind == "number" and one.plain for position in one.positions)
    overtaken = by_source(position for _, position in find_overtaken(dossier))
    for where in tolls:
        overtaken.setdefault(where.source, []).append(where)
    weighed = [
        replace(
            one,
            score=one.score
            * (UNTITLED + (1 - UNTITLED) * told_by[one.id] / fullest)
            * (ONE_SIDE if states(one, disputed) else 1.0)
            * (OVERTAKEN if states(one, overtaken) else 1.0),
        )
        for one in heads
    ]
    best = max((one.score for one in weighed), default=0.0)
    kept = [one for one in weighed if one.score >= CENTRAL[one.voice] * best]
    return sorted(kept, key=lambda one: (one.voice, -one.score, one.id))


def weigh_titles(dossier: Dossier, topic: str | None) -> Counter[str]:
    """How many headlines hold a word, by its first letters; what the reader asked for counts as a few of them."""
    titled: Counter[str] = Counter()
    for title, weight in [(topic, TOPIC), *((study.source.title, 1) for study in dossier.studies)]:
        titled.update(dict.fromkeys((word.lower()[:STEM] for word in WORD.findall(title or "")), weight))
    return titled


def by_source(positions: Iterable[Position]) -> dict[str, list[Span]]:
    """Where positions stand, source by source."""
    found: dict[str, list[Span]] = defaultdict(list)
    for position in positions:
        found[position.where.source].append(position.where)
    return found


def states(one: Candidate, places: Mapping[str, Sequence[Span]]) -> bool:
    """Whether a line's own sentence holds one of these places."""
    return any(where.holds(place) for where in one.sentences for place in places.get(where.source, ()))


def find_overtaken(dossier: Dossier) -> Iterator[tuple[Disagreement, Position]]:
    """The accounts, with what they are of, that another overtakes."""
    sources = {study.source.key: study.source for study in dossier.studies}
    for item in dossier.disagreements:
        if item.nature == "update" and not item.doubtful:
            yield from ((item, position) for position in find_former(item, sources))


def find_former(item: Disagreement, sources: Mapping[str, Source]) -> list[Position]:
    """The positions of the sides that another overtakes: it undoes what they tell, or all its reports are later."""
    texts = {one: sources[one.where.source].text[one.sentence.start : one.sentence.end] for one in item.positions}
    undoing = {one.side for one, text in texts.items() if UNDONE.search(text)}
    if item.kind == "status" and undoing:
        return [one for one in item.positions if one.side not in undoing]
    told: dict[int, list[str]] = defaultdict(list)
    for position in item.positions:
        told[position.side].append(sources[position.where.source].published or "")
    newest = max((min(dates) for dates in told.values()), default="")
    return [one for one in item.positions if "" not in told[one.side] and max(told[one.side]) < newest]
