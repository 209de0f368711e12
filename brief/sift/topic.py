"""What is about something else: a report that shares hardly a word that matters with any of the others.

Reports are linked where they are alike (cosine of their words, weighted by 1 + log of how often they occur); the topic
is the linked group that is meant. One link is enough to stay in, so what is dropped is a clear outsider.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt

from brief.model import Note, Source
from brief.sift.archive import ARCHIVE, mark_archive
from brief.sift.lexicon import read_told, stems

# Of 747 local reports on 269 events, 20 were less alike than this to the nearest on their own event (most of these
# were jail rosters, weather warnings and index pages), and of reports on unrelated events .98 were.
ALIKE = 0.15
FEWEST_SOURCES = 3
# A stub has too few words to be like anything.
FEWEST_WORDS = 30
# A group that holds so much less of the topic's words than the best one does is about something else.
LEAST_SHARE = 0.5
# Where no topic is given, the group that is meant must be so many times as great as the next one.
LEAD = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a report that tell its topic, each with its weight; the weights' squares sum up to 1."""

    weights: Mapping[str, float]
    count: int


def mark_topics(sources: Sequence[Source], topic: str | None) -> tuple[Source, ...]:
    """Set aside what is not about the topic: the one that is given, else what most of the sources are about.

    Nothing is set aside where there are fewer than three sources, nor in another language than English, whose words
    would be like none of the others. Where no topic is given and no group of reports plainly outnumbers the others,
    those outside the greatest are told of and kept. An archive goes by `mark_archive`.
    """
    if sum(source.status == "used" for source in sources) > ARCHIVE:
        return mark_archive(sources, topic)
    words = {at: read_words(source) for at, source in enumerate(sources) if is_judged(source)}
    judged = {at: one for at, one in words.items() if one.count >= FEWEST_WORDS}
    if len(words) < FEWEST_SOURCES or not judged:
        return tuple(sources)
    groups = link(judged)
    meant = choose(groups, judged, stems(topic or ""))
    marked = list(sources)
    for at in sorted(set(judged) - (meant or set(groups[0]))):
        marked[at] = drop(sources[at]) if meant else tell(sources[at])
    return tuple(marked)


def is_judged(source: Source) -> bool:
    """Whether a source counts and is in the language whose common words are known (`lexicon.COMMON`)."""
    return source.status == "used" and (source.language or "en").lower().startswith("en")


def drop(source: Source) -> Source:
    """Set a source aside as not about the topic."""
    note = Note("warning", "is not about the topic of the others and was set aside; --all takes it in", source.key)
    return replace(source, status="off-topic", notes=(*source.notes, note))


def tell(source: Source) -> Source:
    """Keep a source that stands apart, and say so."""
    note = Note("warning", "is about something else than most others; --topic tells which are meant", source.key)
    return replace(source, notes=(*source.notes, note))


def read_words(source: Source) -> Vocabulary:
    """The words of headings and body that tell a topic."""
    counts = Counter(stems(read_told(source)))
    weights = {word: 1 + log(count) for word, count in sorted(counts.items())}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return Vocabulary({word: weight / length for word, weight in weights.items()}, counts.total())


def link(judged: Mapping[int, Vocabulary]) -> list[list[int]]:
    """Groups of reports, by position: two that are alike are in one group, the greatest group first.

    A report is held against a group only until one of it is alike, so that many reports on one topic cost few pairs.
    """
    groups: list[list[int]] = []
    for at, words in judged.items():
        met = [group for group in groups if any(likeness(words, judged[other]) >= ALIKE for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append(sorted([at, *(other for group in met for other in group)]))
    return sorted(groups, key=lambda group: (-len(group), group))


def likeness(one: Vocabulary, other: Vocabulary) -> float:
    """The cosine of two vocabularies, 0..1."""
    small, big = sorted((one.weights, other.weights), key=len)
    return sum(weight * big[word] for word, weight in small.items() if word in big)


def choose(groups: Sequence[Sequence[int]], judged: Mapping[int, Vocabulary], topic: Sequence[str]) -> set[int]:
    """The reports that are meant: groups that hold the topic's words, else one that outnumbers the rest, or none."""
    shares = [max(share(judged[at], topic) for at in group) for group in groups]
    best = max(shares)
    if best:
        return {at for group, held in zip(groups, shares, strict=True) if held >= LEAST_SHARE * best for at in group}
    first, second = (len(group) for group in (*groups, ())[:2])
    return set(groups[0]) if first > 1 and first >= LEAD * second else set()


def share(words: Vocabulary, topic: Sequence[str]) -> float:
    """How much of the topic's words a report holds, 0..1."""
    return sum(word in words.weights for word in topic) / len(topic) if topic else 0.0
