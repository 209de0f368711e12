"""Clock times of one event that exclude each other: a small trained scorer, and a strict rule for the page.

Few verbs name an hour's event in two reports alike ("struck", "hit", "it happened"); what tells is how much both
sentences are about what all reports are about, and how alike they are with the sentence before each.
"""

from __future__ import annotations

import re

from brief.compare.events import relate_best
from brief.compare.scorer import Scorer
from brief.compare.statements import Statement
from brief.compare.times.dated import ANOTHER, Dated
from brief.compare.times.dating import Calendar, agreed, around, is_barred, parted, states
from brief.compare.times.periods import apart, gap

# What comes after an event, or before it, and is no part of it.
AFTERMATH = re.compile(
    r"\b(?:arriv\w+|respond\w+|respons\w+|call(?:s|ed)?|dispatch\w*|pronounced|conference|briefing|statement|updat\w+|"
    r"released|hospital\w*|treated|reopen\w*|resum\w+|lifted|left|departed|vigil|meeting|scene)\b",
    re.IGNORECASE,
)
DEATH = re.compile(r"\b(?:pronounced|declared) dead\b", re.IGNORECASE)
RESPONSE = re.compile(r"\b(?:call(?:s|ed)?|dispatch\w*|respond\w*|arriv\w+|receiv\w+)\b", re.IGNORECASE)
OF_MANY = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|other|another|one) (?:of (?:the|\w+) )?(?:[a-z]+ )?"
    r"(?:shootings?|attacks?|blasts?|bombings?|incidents?|explosions?|fires?|crash(?:es)?|raids?|quakes?)\b",
    re.IGNORECASE,
)
ZONE = re.compile(r"^ ?\(?((?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\b)")
# A text's first sentences, and the minutes of a small gap and of a large one.
EARLY, SMALL, LARGE = 5, 60, 180
# Minutes that make no difference, and from which on it is hardly one event; those of an hour.
SAME, MOST, HOUR = 2, 240, 60


def hours_differ(one: Dated, other: Dated, calendar: Calendar) -> bool:
    """Whether two clock times exclude each other, of which neither dates words or tells both."""
    return (
        SAME < gap(one.period.clock, other.period.clock) <= MOST
        and not apart(one.period.days, other.period.days)
        and not is_barred(one, other, calendar)
        and not is_other(one.statement, other.statement)
        and not zones_differ(one, other)
    )


def zones_differ(one: Dated, other: Dated) -> bool:
    """Whether two hours may be one told in two time zones: whole hours apart, with a zone beside one of them."""
    zones = []
    for dated in (one, other):
        statement, moment = dated.statement, dated.moment
        zone = ZONE.match(statement.text[moment.where.end - moment.sentence.start :])
        zones.append(zone[1] if zone else "")
    return zones[0] != zones[1] and gap(one.period.clock, other.period.clock) % HOUR == 0


def is_other(one: Statement, other: Statement) -> bool:
    """Whether two clock times are plainly those of two events: a death, a call, another case of the kind."""
    deaths, responses = ([bool(words.search(s.claim.text)) for s in (one, other)] for words in (DEATH, RESPONSE))
    return (
        deaths[0] != deaths[1]
        or responses[0] != responses[1]
        or any(ANOTHER.search(s.claim.text) or OF_MANY.search(s.text) for s in (one, other))
        or (all(deaths) and not {*one.claim.subject} & {*other.claim.subject} & one.names)
    )


def measure_hours(a: Dated, b: Dated, calendar: Calendar) -> dict[str, float]:
    """The features of a pair of clock times, by name; all between 0 and 1 or small."""
    return {**measure_likeness(a, b, calendar), **measure_setting(a, b, calendar)}


def measure_likeness(a: Dated, b: Dated, calendar: Calendar) -> dict[str, float]:
    """How far what happened at the two times agrees, by its words."""
    one, other = a.statement, b.statement
    mine, theirs = a.deeds, b.deeds
    names = a.names, b.names
    return {
        "event_related": relate_best(mine, theirs),
        "path_related": relate_best((*mine, *one.claim.path[:2]), (*theirs, *other.claim.path[:2])),
        "thing_related": relate_best(a.things, b.things),
        "near_likeness": calendar.like(around(a), around(b)),
        "clause_likeness": calendar.like(one.clause, other.clause),
        "sentence_likeness": calendar.like(one.sentence, other.sentence),
        "context_likeness": calendar.like(calendar.context(one), calendar.context(other)),
        "central": calendar.centrality(one) * calendar.centrality(other),
        "names_differ": float(all(names) and not names[0] & names[1]),
        "names_shared": len(names[0] & names[1]) / max(1, min(map(len, names))),
    }


def measure_setting(a: Dated, b: Dated, calendar: Calendar) -> dict[str, float]:
    """How far apart the times are, and what else the two sources date."""
    one, other = a.statement, b.statement
    return {
        "near": float(gap(a.period.clock, b.period.clock) <= SMALL),
        "far": float(gap(a.period.clock, b.period.clock) > LARGE),
        "of_one_day": float(a.period.days is not None and a.period.days == b.period.days),
        "aftermath": float(bool(AFTERMATH.search(one.text)) != bool(AFTERMATH.search(other.text))),
        "agreed": max(agreed(a, b, calendar), agreed(b, a, calendar)),
        "states_other": float(states(other.number, a, calendar)) + float(states(one.number, b, calendar)),
        "crowded": min(a.crowd + b.crowd - 2, 6) / 6,
        "both_early": float(one.order < EARLY and other.order < EARLY),
        "modality_differs": float(one.claim.modality != other.claim.modality),
        "parted": float(parted(a, b)),
        "published_apart": float(one.published != other.published),
    }


def score_hours(one: Dated, other: Dated, calendar: Calendar, scorer: Scorer) -> float:
    """How sure it is that two clock times are of one event; 0 where they do not exclude each other."""
    return scorer.score(measure_hours(one, other, calendar)) if hours_differ(one, other, calendar) else 0.0
