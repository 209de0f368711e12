"""Which reports have a day that can be trusted, so that a weekday in them may be given its date.

A report taken off the web may carry the day on which it was fetched. Two reports that tell one event with the same
weekday and mean different days cannot both have their own day right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from brief.model import Dossier, Moment, Sentence, Study

WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
# "officials said Thursday": the day of the telling, which is each report's own.
TELLING = re.compile(
    r"\b(?:said|says|told(?: \w+){1,4}|announced|reported|wrote|added|tweeted)(?: on)?\s*$", re.IGNORECASE
)
# Two sentences tell one event when they share so many content words, and this share of the shorter one's.
SHARED, ALIKE = 3, 0.2
# Of more reports than this not every two are held against each other: a weekday that means two days is left alone.
MANY = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A weekday that a report tells of an event: the day that it resolves to, and the words of its sentence."""

    weekday: str
    day: str
    lemmas: frozenset[str]


def find_doubted(dossier: Dossier) -> frozenset[str]:
    """The keys of the reports whose own day does not agree with the weekdays of the others."""
    told = {study.source.key: list(tell_weekdays(study)) for study in dossier.studies}
    if len(told) > MANY:
        return find_all_differing(told)
    doubted = set[str]()
    for (one, mine), (other, theirs) in combinations(told.items(), 2):
        if any(a.day != b.day and is_one_event(a, b) for a in mine for b in theirs):
            doubted |= {one, other}
    return frozenset(doubted)


def find_all_differing(told: Mapping[str, list[Told]]) -> frozenset[str]:
    """The keys of the reports with a weekday that means another day in another report."""
    days: dict[str, set[str]] = defaultdict(set)
    for one in (one for group in told.values() for one in group):
        days[one.weekday].add(one.day)
    return frozenset(key for key, group in told.items() if any(len(days[one.weekday]) > 1 for one in group))


def tell_weekdays(study: Study) -> Iterator[Told]:
    """The weekdays of a report, with the day that each resolves to; not those on which something was said."""
    sentences = {sentence.where: sentence for sentence in study.sentences}
    for moment in study.moments:
        sentence = sentences.get(moment.sentence)
        if moment.day and sentence and WEEKDAY.search(moment.text) and not is_telling(moment, sentence):
            yield Told(moment.text.lower(), moment.day, frozenset(sentence.lemmas) - {moment.text.lower()})


def is_telling(moment: Moment, sentence: Sentence) -> bool:
    """Whether a day is that of someone's words, not of what they tell."""
    return bool(TELLING.search(sentence.text[: moment.where.start - sentence.where.start]))


def is_one_event(one: Told, other: Told) -> bool:
    """Whether two sentences that name the same weekday tell the same event."""
    shared = len(one.lemmas & other.lemmas)
    return one.weekday == other.weekday and shared >= max(SHARED, ALIKE * min(len(one.lemmas), len(other.lemmas)))
