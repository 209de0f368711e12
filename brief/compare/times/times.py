"""Events that two sources put on different days, or at different hours, as disagreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from brief.compare.events import ONE_MEANING, relate_best
from brief.compare.scorer import load_scorer
from brief.compare.statements import Statement
from brief.compare.times.dated import TODAY, Dated
from brief.compare.times.dating import CALENDAR, Calendar, read_calendar, states
from brief.compare.times.days import hope_days, weigh_days
from brief.compare.times.grouping import RECORDED, REPORTED, Hoped, Item, Scored, agree, group
from brief.compare.times.hours import AFTERMATH, score_hours
from brief.compare.times.moments import pair_dated, read_dated
from brief.compare.times.periods import Period, gap
from brief.compare.topics import stretch, tidy
from brief.compare.words import stems
from brief.model import Disagreement, Position, Study

# What a score must reach to be printed: of clock times and of days.
SURE = {"hours": 0.65, "days": 0.7}
# From this score on, hours need no verb in common.
PAST_DOUBT = 0.9
# Who was told, and when, beside what happened.
NOTICE = re.compile(r"\b(?:telephon\w+|phon\w+|messages?|warn\w+|alert\w*|alarms?|inform\w+|notif\w+)\b", re.IGNORECASE)
# Words that a topic has at least.
FEW = 3
# Minutes by which an hour may be rounded, and to which it is.
ROUNDED, QUARTER = 20, 15


def find_times(
    studies: tuple[Study, ...], statements: list[Statement], weights: Mapping[str, float]
) -> Iterator[Disagreement]:
    """Times of one event that exclude each other, surest pair first, each sentence once."""
    dated = read_dated(studies, statements)
    calendar = read_calendar(statements, dated, weights)
    scorer, hours, days = load_scorer("hours"), list[Scored](), list[Hoped]()
    # Pair by pair: of very many hardly one is kept.
    for one, other in pair_dated(dated):
        if one.period.clock and other.period.clock:
            sure = score_hours(one, other, calendar, scorer)
            if sure >= RECORDED["hours"]:
                hours.append((-sure, one.place, other.place, len(hours), "hours", one, other))
        base = weigh_days(one, other, calendar)
        hope = hope_days(one, other, base)
        if hope >= RECORDED["days"]:
            days.append((hope, base, one, other))
    for item in group(hours, days, calendar):
        yield state(item, calendar)


def is_plain(item: Item, calendar: Calendar) -> bool:
    """Whether two times may be printed: a high score, and nothing that a strict reader could hold against it."""
    one, other = item.sides[0][0], item.sides[1][0]
    if item.score < SURE[item.what]:
        return False
    if item.what == "days":
        return not (one.period.leans or other.period.leans)
    first, second = one.statement, other.statement
    return (
        agree(one, one)
        and agree(other, other)
        and not AFTERMATH.search(first.text)
        and not AFTERMATH.search(second.text)
        and bool(NOTICE.search(first.text)) == bool(NOTICE.search(second.text))
        and (one.edition == other.edition or not TODAY.search(f"{first.text} {second.text}"))
        and not states(second.number, one, calendar)
        and not states(first.number, other, calendar)
        and first.claim.negated == second.claim.negated
        and (item.score >= PAST_DOUBT or relate_best(one.deeds, other.deeds) >= ONE_MEANING)
    )


def name_nature(item: Item) -> Literal["conflict", "update", "precision"]:
    """Whether two times exclude each other, one is the other rounded, or a later report tells of a change."""
    one, other = item.sides[0][0], item.sides[1][0]
    if one.moving or other.moving:
        return "update"
    if is_ahead(one) != is_ahead(other):
        return "update"
    small = item.what == "hours" and gap(one.period.clock, other.period.clock) <= ROUNDED
    return "precision" if small and (is_rounded(one.period) or is_rounded(other.period)) else "conflict"


def is_ahead(dated: Dated) -> bool:
    """Whether the days of a time begin after the report that states it."""
    days, published = dated.period.named, dated.statement.published
    return bool(days and published and days[0] > date.fromisoformat(published).toordinal())


def is_rounded(period: Period) -> bool:
    """Whether an hour is told with "about", and to a quarter of an hour only."""
    return bool(period.rounded and period.clock) and sum(period.clock or ()) // 2 % QUARTER == 0


def state(item: Item, calendar: Calendar) -> Disagreement:
    """An item as a disagreement."""
    one, other = (side[0] for side in item.sides)
    held = sorted(one.statement.sentence & other.statement.sentence)
    order = [(0, one), (1, other), *((n, d) for n, side in enumerate(item.sides) for d in side[1:])]
    return Disagreement(
        topic=name_topic(one, other, item.what),
        kind="date",
        nature=name_nature(item),
        positions=tuple(
            Position(
                d.moment.where,
                d.moment.text,
                d.moment.sentence,
                d.statement.speaker,
                None,
                side,
                d.statement.claim.speaker_where,
            )
            for side, d in order
        ),
        score=min(item.score, 1.0),
        why=f"one event ({'/'.join(one.deeds)}, {'/'.join(other.deeds)}) of which both sentences "
        f"hold {', '.join(held[:6]) or 'no word'}; the {item.what} exclude each other",
        doubtful=item.score < REPORTED[item.what],
        plain=is_plain(item, calendar),
    )


def name_topic(one: Dated, other: Dated, what: str) -> str:
    """The day or time of what happened: a noun that both have, else what both sentences share, without the time."""
    first, second = one.statement, other.statement
    for deed in sorted({*one.deeds} & {*other.deeds}):
        noun = re.search(
            rf"\b(?:the|an?|last|this|that|first|latest) ((?:[a-z-]+ )?{re.escape(deed)}s?)\b",
            first.text,
            re.IGNORECASE,
        )
        if noun:
            return f"{'Day' if what == 'days' else 'Time'} of the {noun[1].lower()}"
    shared = {word for word in first.sentence & second.sentence if word not in CALENDAR}
    parts = [part for dated in (one, other) for part in beside(dated)]
    text = stretch(max(parts, key=lambda part: len(stems(part) & shared)), shared)
    if len(text.split()) < FEW:
        text = max(
            (tidy(part) for part in parts[::2] if not UNNAMED.match(part)), key=lambda t: len(t.split()), default=text
        )
    return f"When: {text}"


def beside(dated: Dated) -> tuple[str, str]:
    """What a sentence says before a time, and what behind it; without the small words that lead up to it."""
    text, start = dated.statement.text, dated.moment.where.start - dated.moment.sentence.start
    return LEADS.sub("", text[:start]), text[start + len(dated.moment.text) :]


UNNAMED = re.compile(r"(?:it|he|she|they|this|that|there)\b", re.IGNORECASE)
LEADS = re.compile(
    r"(?:[\s,]+(?:at|by|in|on|of|around|about|from|to|just|only|shortly|until|till|before|after|past|late|early|and|"
    r"approximately|nearly|roughly))+\s*$",
    re.IGNORECASE,
)
