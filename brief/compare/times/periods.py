"""When a stated date or clock time may lie: as days and as minutes of the day, so that two can be held to each other.

Days are ordinals (see `date.toordinal`), both ends included. A bare weekday, "today" and the like lean on the page's
date, which may be that of a later edition: `leans` tells so.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from brief.model import Moment

CLOCK = re.compile(
    r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([ap])\.?m\b|o[’']clock)|"
    r"\b(?:(\d\d?):(\d\d)|(?!19|20)([0-2]\d)([0-5]\d))\b",
    re.IGNORECASE,
)
NAMED = {"noon": (720, 720), "midday": (720, 720), "midnight": (1440, 1440), "dawn": (240, 390), "dusk": (1050, 1230)}
NAMED_CLOCK = re.compile(rf"\b(?:{'|'.join(NAMED)})\b", re.IGNORECASE)
LEANS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|week)\b", re.IGNORECASE
)
DATED = re.compile(r"\d")
WEEK = re.compile(r"\b(last|this|next) week\b", re.IGNORECASE)
WEEKEND = re.compile(r"\b(last|this|next) weekend\b", re.IGNORECASE)
# So many weeks from the page's date, and by how many days it may be off.
AWAY = re.compile(r"(\w+) (week|fortnight)(?:s? (?:ago|from now)|s?[’'] time)|in (a) (fortnight)", re.IGNORECASE)
NUMBERS = dict(zip("a an one two three four five six seven eight nine ten".split(), (1, 1, *range(1, 11)), strict=True))
SPAN = {"week": (7, 3), "fortnight": (14, 2)}
WHICH = {"last": -1, "this": 0, "next": 1}
# Words between which and the time nothing else stands.
NEXT = r" (?:(?:at least|at|on|about|around|the|late|early|mid-|end of|beginning of|start of|\d+) ?)*$"
ROUNDED = re.compile(r"\b(?:about|around|roughly|nearly|shortly|just|almost|some)\b")
NIGHT = re.compile(r"\b(?:night|evening|afternoon)\b")
OWN_WORDS = re.compile(
    r"(?:(?:by|until|till|before|after|from|past|in|on|of|at|the|about|around|shortly|just|late|early) )*"
)
UNTIL, AFTER = (
    re.compile(rf"\b(?:{words}){NEXT}")
    for words in ("by|until|till|before|through|not later than|no later than", "(?<!shortly )(?<!just )after|from|past")
)
HALF = re.compile(r"\b(first|second) half of (?:(last|next|this) year|(\d{4}))", re.IGNORECASE)
AGO = re.compile(r"\b(year|month|week)s? ago\b", re.IGNORECASE)
SLACK = {"year": 366, "month": 31, "week": 7}
# Minutes that "shortly" may last, and "about" may be off; days before which nothing is dated.
SHORTLY, ABOUT, DAY = 25, 4, 1440
EVER = (1, date.max.toordinal())
# How many days a time may have that tells of one event.
LONG = 40
BEFORE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Period:
    """The days and the minutes of the day within which something may lie; None where the words leave it open.

    `named` are the days that the words name, `days` those that they leave: all up to them for "until", all from them on
    for "after"; `open` says which of the two it is. `rounded` are hours told with "about", "shortly" and the like.
    """

    days: tuple[int, int] | None
    clock: tuple[int, int] | None
    leans: bool
    named: tuple[int, int] | None = None
    open: Literal["", "until", "after"] = ""
    rounded: bool = False


def read_period(moment: Moment, text: str, published: str | None) -> Period | None:
    """When a moment of a text may lie; None where that cannot be told, or it is the beginning of a longer time."""
    before = text[max(0, moment.where.start - BEFORE_WORDS) : moment.where.start]
    words = f"{before.split('.')[-1]}{moment.text}".lower()
    if re.search(r"\b(?:since|as of)\b", words):
        return None
    named = cut(read_days(moment, published), words)
    way = opening(words, moment.text)
    clock = read_clock(moment.text.lower(), words, way)
    days = named
    if named and way and not clock:
        days = (EVER[0], named[1]) if way == "until" else (named[0], EVER[1])
    leans = bool(LEANS.search(moment.text)) and not DATED.search(CLOCK.sub("", moment.text))
    if leans and days and EVER[0] in days:
        days = None  # whether "until Friday" looks back or ahead is not told
    return Period(days, clock, leans, named, way, bool(ROUNDED.search(words))) if days or clock else None


def opening(words: str, stated: str) -> Literal["", "until", "after"]:
    """Whether the words that end with a time leave all up to it ("until") or all from it on."""
    own = OWN_WORDS.match(stated.lower())
    lead = f" {words[: len(words) - len(stated)]}{own[0] if own else ''} ".replace("  ", " ")
    if UNTIL.search(lead):
        return "until"
    return "after" if AFTER.search(lead) else ""


def read_days(moment: Moment, published: str | None) -> tuple[int, int] | None:
    """The days of a resolved date, or of weeks told from the page's date."""
    if moment.day is None:
        return read_relative(moment.text, date.fromisoformat(published)) if published else None
    parts = [int(part) for part in moment.day.split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    first = date(year, month or 1, day or 1).toordinal()
    last = date(year, month or 12, day or monthrange(year, month or 12)[1]).toordinal()
    ago = AGO.search(moment.text)
    slack = SLACK[ago[1].lower()] if ago else 0
    return first - slack, last + slack


def read_relative(text: str, published: date) -> tuple[int, int] | None:
    """The days of "last week", "two weeks from now", "in a fortnight", "the first half of next year"."""
    if week := WEEK.search(text):
        return week_of(published, week[1].lower())
    if weekend := WEEKEND.search(text):
        saturday = published.toordinal() - published.weekday() + 5 + 7 * WHICH[weekend[1].lower()]
        return saturday - (8 if weekend[1].lower() == "this" else 1), saturday + 2
    if (away := AWAY.search(text)) and (number := (away[1] or away[3]).lower()) in NUMBERS:
        length, slack = SPAN[(away[2] or away[4]).lower()]
        day = published.toordinal() + (-1 if "ago" in text.lower() else 1) * NUMBERS[number] * length
        return day - slack, day + slack
    if half := HALF.search(text):
        year = int(half[3]) if half[3] else published.year + WHICH[half[2].lower()]
        july = date(year, 7, 1).toordinal()
        first = half[1].lower() == "first"
        return (date(year, 1, 1).toordinal(), july - 1) if first else (july, date(year, 12, 31).toordinal())
    return None


def week_of(published: date, which: str) -> tuple[int, int]:
    """The week that "last", "this" or "next week" means on a day, with a day or two to spare for weeks from Sunday."""
    monday = published - timedelta(published.weekday() - 7 * WHICH[which])
    return monday.toordinal() - 2, monday.toordinal() + 8


def cut(days: tuple[int, int] | None, words: str) -> tuple[int, int] | None:
    """The part of some days that "late" or "early" leaves."""
    if days is None:
        return None
    first, last = days
    half = (last - first) // 2
    if re.search(r"\blate\b|\bend of\b", words):
        return first + half, last
    return (first, last - half) if re.search(r"\bearly\b|\b(?:start|beginning) of\b", words) else (first, last)


def read_clock(stated: str, words: str, way: str) -> tuple[int, int] | None:
    """The minutes of the day that words name, with some slack for "about" and "shortly"."""
    named, match = NAMED_CLOCK.search(stated), CLOCK.search(stated)
    if match:
        first = last = minute_of(match)
    elif named:
        first, last = NAMED[named[0].lower()]
        if first == DAY and re.search(r"\b(?:after|past)\b", words):
            first = last = 0
    else:
        return None
    if re.search(r"\b(?:shortly|just|minutes) before\b", words):
        return first - SHORTLY, last
    if re.search(r"\b(?:shortly|just|minutes) (?:after|past)\b", words):
        return first, last + SHORTLY
    if way:
        return (0, last) if way == "until" else (first, 2 * DAY)
    return (first - ABOUT, last + ABOUT) if ROUNDED.search(words) else (first, last)


def minute_of(clock: re.Match[str]) -> int:
    """The minute of the day that a clock time states."""
    hour, minute, half, *plain = clock.groups()
    if hour is None:
        early = int(plain[0] or plain[2]) * 60 + int(plain[1] or plain[3])
        return early + (DAY // 2 if early < DAY // 2 and NIGHT.search(clock.string) else 0)
    return (int(hour) % 12 + 12 * (half or "").lower().startswith("p")) * 60 + int(minute or 0)


def apart(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Whether two stretches are both known and have nothing in common."""
    return bool(one and other and (one[1] < other[0] or other[1] < one[0]))


def gap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int:
    """How far two stretches lie apart; 0 where they meet or one is not known."""
    return max(one[0] - other[1], other[0] - one[1], 0) if one and other else 0


def named_days(period: Period) -> range:
    """The days that a time names; none where they are too many to tell of one event."""
    first, last = period.named or EVER
    return range(first, last + 1) if first > EVER[0] and last - first < LONG else range(0)
