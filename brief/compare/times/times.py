"""Events that two sources put on different days, or at different hours, as disagreements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from brief.compare.events import ONE_MEANING, relate_best
from brief.compare.scorer import load_scorer
from brief.compare.statements import Statement
from brief.compare.times.dated import TODAY, Dated
from brief.compare.times.dating import CALENDAR, Calendar, meets, read_calendar, states
from brief.compare.times.days import score_days
from brief.compare.times.hours import AFTERMATH, score_hours
from brief.compare.times.moments import pair_dated, read_dated
from brief.compare.times.periods import Period, gap
from brief.compare.topics import stretch, tidy
from brief.compare.words import stems
from brief.model import Disagreement, Position, Study

# What a score must reach to be kept, to be reported, to be printed: of clock times and of days.
RECORDED = {"hours": 0.3, "days": 0.35}
REPORTED = {"hours": 0.55, "days": 0.45}
SURE = {"hours": 0.65, "days": 0.7}
# From this score on, hours need no verb in common.
PAST_DOUBT = 0.9
# Who was told, and when, beside what happened.
NOTICE = re.compile(r"\b(?:telephon\w+|phon\w+|messages?|warn\w+|alert\w*|alarms?|inform\w+|notif\w+)\b", re.IGNORECASE)
# Words that a topic has at least.
FEW = 3
# Minutes by which an hour may be rounded, to which it is, and how long one may be that is told.
ROUNDED, QUARTER, TOLD = 20, 15, 60

Shelf = tuple[str, int]
Scored = tuple[str, float, Dated, Dated]


@dataclass(slots=True)
class Item:
    """A disagreement in the making: its score, what differs, and the times of each side."""

    score: float
    what: str
    sides: tuple[list[Dated], list[Dated]]


@dataclass(slots=True)
class Items:
    """All of them, in which a sentence speaks, by source and place, and which stand on the shelf of a day or minute."""

    every: list[Item] = field(default_factory=list)
    home: dict[tuple[int, int], Item] = field(default_factory=dict)
    shelves: dict[Shelf, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, item: Item) -> Item:
        """A new item, on the shelves of both its times."""
        for side in item.sides:
            for one in shelves(side[0]):
                self.shelves[one].add(len(self.every))
        self.every.append(item)
        return item

    def like(self, one: Dated, other: Dated) -> Iterator[Item]:
        """The items that may state both of two times, in order."""
        held = (set().union(*(self.shelves.get(shelf, ()) for shelf in shelves(d))) for d in (one, other))
        return (self.every[number] for number in sorted(set.intersection(*held)))


def find_times(
    studies: tuple[Study, ...], statements: list[Statement], weights: Mapping[str, float]
) -> Iterator[Disagreement]:
    """Times of one event that exclude each other, surest pair first, each sentence once."""
    dated = read_dated(studies, statements)
    calendar = read_calendar(statements, dated, weights)
    scorer, hours, days = load_scorer("hours"), list[Scored](), list[Scored]()
    # Pair by pair: of very many hardly one is kept.
    for one, other in pair_dated(dated):
        if one.period.clock and other.period.clock:
            sure = score_hours(one, other, calendar, scorer)
            if sure >= RECORDED["hours"]:
                hours.append(("hours", sure, one, other))
        sure = score_days(one, other, calendar)
        if sure >= RECORDED["days"]:
            days.append(("days", sure, one, other))
    for item in group(sorted(hours + days, key=lambda p: (-p[1], p[2].place, p[3].place))):
        yield state(item, calendar)


def group(pairs: Sequence[Scored]) -> list[Item]:
    """Pairs, surest first, joined into items: a sentence speaks in one of them, beside those that state its time."""
    items = Items()
    home = items.home
    for what, score, one, other in pairs:
        homes = home.get(one.home), home.get(other.home)
        if not any(homes):
            alike = (i for i in items.like(one, other) if i.what == what and join((one, other), i))
            item = next(alike, None) or items.add(Item(score, what, ([one], [other])))
            home[one.home] = home[other.home] = item
        elif not all(homes):
            old, new = (one, other) if homes[0] else (other, one)
            held = homes[0] or homes[1]
            if held and held.what == what and score >= REPORTED[what] and join_one(old, new, held):
                home[new.home] = held
    return items.every


def shelves(dated: Dated) -> Iterator[Shelf]:
    """The days and the minutes of a time: two that agree have one of them in common (see `agree`)."""
    yield from (("day", day) for day in dated.days)
    first, last = dated.period.clock or (0, TOLD + 1)
    if last - first <= TOLD:
        yield from (("minute", minute) for minute in range(first, last + 1))


def join(pair: tuple[Dated, Dated], item: Item) -> bool:
    """Add both times of a pair to an item whose sides state them."""
    for one, other in (pair, pair[::-1]):
        if agree(one, item.sides[0][0]) and agree(other, item.sides[1][0]):
            item.sides[0].append(one)
            item.sides[1].append(other)
            return True
    return False


def join_one(old: Dated, new: Dated, item: Item) -> bool:
    """Add a time to the side of an item that states it, across from its partner."""
    for mine, theirs in (item.sides, item.sides[::-1]):
        if any(d.moment == old.moment for d in mine) and agree(new, theirs[0]):
            theirs.append(new)
            return True
    return False


def agree(one: Dated, other: Dated) -> bool:
    """Whether two times may be one: they have days or hours in common, and none is open at an end."""
    clocks = one.period.clock, other.period.clock
    return meets(one.period, other.period) and all(c is None or c[1] - c[0] <= TOLD for c in clocks)


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
