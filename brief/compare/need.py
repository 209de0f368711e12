"""How much a reader going into a meeting needs a disagreement: what orders those that are equally sure.

Five answers between 0 and 1, weighed: what kind of thing it is about, how central its event is to the reports, how far
the accounts lie apart, how many independent sources take part, and who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, isnan

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.tells import BY_FATE, human_nouns
from brief.compare.figures.values import stated
from brief.compare.words import stems
from brief.model import Disagreement, Position, Study

# What each answer weighs; the last is the score, how sure the comparison is.
KIND, CENTRAL, GAP, VOICES, STANDING, SURE = 0.35, 0.25, 0.15, 0.1, 0.05, 0.1
# So many sentences, and the title, are a report's lead; so many behind, a sentence is half as early.
LEAD, HALF = 4, 5
# From so many independent voices on, more add nothing.
ENOUGH = 4
# What is counted: the dead and hurt, then people and money, then things and shares, measures and ages last.
TOLL, PEOPLE, MONEY, COUNT, SHARE, MEASURE, AGE = 1.0, 0.7, 0.7, 0.55, 0.5, 0.35, 0.25
# What natures weigh where no figures tell how far apart the accounts are.
APART: Mapping[str, float] = {"conflict": 1.0, "update": 0.7, "precision": 0.4}
UNNAMED = re.compile(
    r"\b(?:sources?|insiders?|witness(?:es)?|people familiar|residents?|locals?|anonymous|unnamed|user|reports?)\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"\b(?:police|minist\w+|president|chief|mayor|governor|authorit\w+|court|judge|spokes\w+|government|officials?|"
    r"officers?|sheriff|secretary|general|director|head|agency|council|commission\w*|army|military|prosecutors?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The reports as a whole.

    `voices` gives each source's agency, or the source itself: reports of one agency are one voice. `leads` says in what
    share of the voices' leads a stem stands, `starts` where the sentences of a source begin.
    """

    voices: Mapping[str, str]
    leads: Mapping[str, float]
    starts: Mapping[str, tuple[int, ...]]


def read_coverage(studies: tuple[Study, ...]) -> Coverage:
    """Who reports independently, and what stands in front."""
    voices = {study.source.key: study.source.agency or study.source.key for study in studies}
    held: dict[str, set[str]] = {}
    for study in studies:
        front = " ".join((study.source.title or "", *(sentence.text for sentence in study.sentences[:LEAD])))
        held.setdefault(voices[study.source.key], set()).update(stems(front))
    counted = Counter(word for words in held.values() for word in words)
    starts = {study.source.key: tuple(sentence.where.start for sentence in study.sentences) for study in studies}
    return Coverage(voices, {word: times / len(held) for word, times in counted.items()}, starts)


def weigh_need(item: Disagreement, worth: float, coverage: Coverage) -> float:
    """How much a disagreement is needed, between 0 and 1. `worth`: what its kind weighs where it has no figures."""
    sides: dict[int, list[Position]] = {}
    for position in item.positions:
        sides.setdefault(position.side, []).append(position)
    speakers = [max(stand(one) for one in side) for side in sides.values()]
    voices = {coverage.voices[one.where.source] for one in item.positions}
    return (
        KIND * (weigh_figure(item) if item.kind == "number" else worth)
        + CENTRAL * centrality(item, sides, coverage)
        + GAP * gap(item, sides)
        + VOICES * min(1.0, (len(voices) - 1) / (ENOUGH - 1))
        + STANDING * sum(speakers) / len(speakers)
        + SURE * item.score
    )


def weigh_figure(item: Disagreement) -> float:
    """What a figure is worth by what it counts: the dead and hurt first."""
    units = [position.value.unit for position in item.positions if position.value and position.value.unit]
    unit = units[0] if units else ""
    words = re.findall(r"[a-z]+", item.topic.lower())
    if item.topic.startswith("Age "):
        return AGE
    if any(relate(word, fate) >= ONE_MEANING for word in words for fate in ("kill", "injure", "abduct")):
        return TOLL
    if unit.rsplit(" ", 1)[-1] in human_nouns() | BY_FATE:
        return PEOPLE
    if unit.isupper():
        return MONEY
    if unit == "percent":
        return SHARE
    return COUNT if any(word in unit for word in words if len(word) > 1) or not unit else MEASURE


def centrality(item: Disagreement, sides: Mapping[int, list[Position]], coverage: Coverage) -> float:
    """How widely the leads tell of it, and how early in the reports its accounts stand."""
    words = stems(item.topic)
    # Exact, so that the order of a set, which is another in every run, does not show in the last digit.
    told = fsum(coverage.leads.get(word, 0.0) for word in words) / len(words) if words else 0.0
    early = [max(earliness(one, coverage) for one in side) for side in sides.values()]
    return (told + sum(early) / len(early)) / 2


def earliness(position: Position, coverage: Coverage) -> float:
    """1 at the beginning of a report, falling by half every few sentences."""
    order = bisect_right(coverage.starts[position.where.source], position.sentence.start) - 1
    return float(HALF / (HALF + max(0, order)))


def gap(item: Disagreement, sides: Mapping[int, list[Position]]) -> float:
    """How far apart the accounts are: figures by their ratio, others by whether both can be so."""
    values = [stated(side[0].value) for side in sides.values() if side[0].value]
    if item.kind != "number" or len(values) < len(sides) or any(map(isnan, values)) or max(values) <= 0:
        return APART[item.nature]
    return 1.0 - max(0.0, min(values)) / max(values)


def stand(position: Position) -> float:
    """Who speaks: a named person or an office, the report itself, or someone who is not named."""
    if position.speaker is None:
        return 0.5
    if UNNAMED.search(position.speaker):
        return 0.0
    return 1.0 if OFFICIAL.search(position.speaker) or position.speaker[:1].isupper() else 0.5
