"""When a stated date or clock time may lie: as days and as minutes of the day, so that two can be held to each other.

Days are ordinals (see `date.toordinal`), both ends included. A bare weekday, "today" and the like lean on the page's
date, which may be that of a later edition: `leans` tells so.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from brief.model import Moment

CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([ap])\.?m\b|o[’']clock)", re.IGNORECASE)
NAMED = {"noon": (720, 720), "midnight": (1440, 1440), "dawn": (240, 390), "dusk": (1050, 1230)}
NAMED_CLOCK = re.compile(rf"\b(?:{'|'.join(NAMED)})\b", re.IGNORECASE)
LEANS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|week)\b", re.IGNORECASE
)
DATED = re.compile(r"\d")
WEEK = re.compile(r"\b(last|this|next) week\b", re.IGNORECASE)
AGO = re.compile(r"\b(year|month|week)s? ago\b", re.IGNORECASE)
SLACK = {"year": 366, "month": 31, "week": 7}
# Minutes that "shortly" may last, and "about" may be off; days before which nothing is dated.
SHORTLY, ABOUT, DAY = 25, 10, 1440
EVER = (1, date.max.toordinal())
BEFORE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Period:
    """The days and the minutes of the day within which something may lie; None where the words leave it open."""

    days: tuple[int, int] | None
    clock: tuple[int, int] | None
    leans: bool


def read_period(moment: Moment, text: str, published: str | None) -> Period | None:
    """When a moment of a text may lie; None where that cannot be told, or it is the beginning of a longer time."""
    before = text[max(0, moment.where.start - BEFORE_WORDS) : moment.where.start]
    words = f"{before.split('.')[-1]}{moment.text}".lower()
    if re.search(r"\bsince\b", words):
        return None
    days = bound(read_days(moment, published), words)
    clock = read_clock(moment.text.lower(), words)
    leans = bool(LEANS.search(moment.text)) and not DATED.search(CLOCK.sub("", moment.text))
    if leans and days and EVER[0] in days:
        days = None  # whether "until Friday" looks back or ahead is not told
    return Period(days, clock, leans) if days or clock else None


def read_days(moment: Moment, published: str | None) -> tuple[int, int] | None:
    """The days of a resolved date, or of a week told from the page's date."""
    if moment.day is None:
        week = WEEK.search(moment.text)
        return week_of(date.fromisoformat(published), week[1].lower()) if week and published else None
    parts = [int(part) for part in moment.day.split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    first = date(year, month or 1, day or 1).toordinal()
    last = date(year, month or 12, day or monthrange(year, month or 12)[1]).toordinal()
    ago = AGO.search(moment.text)
    slack = SLACK[ago[1].lower()] if ago else 0
    return first - slack, last + slack


def week_of(published: date, which: str) -> tuple[int, int]:
    """The week that "last", "this" or "next week" means on a day, with a day or two to spare for weeks from Sunday."""
    monday = published - timedelta(published.weekday() - 7 * {"last": -1, "this": 0, "next": 1}[which])
    return monday.toordinal() - 2, monday.toordinal() + 8


def bound(days: tuple[int, int] | None, words: str) -> tuple[int, int] | None:
    """Days as an open range where the words say "by", "until", "before" or "after"; a part of them where "late"."""
    if days is None:
        return None
    first, last = days
    if re.search(r"\b(?:by|until|before|through)\b", words):
        return EVER[0], last
    if re.search(r"\bafter\b", words):
        return first, EVER[1]
    half = (last - first) // 2
    if re.search(r"\blate\b", words):
        return first + half, last
    return (first, last - half) if re.search(r"\bearly\b", words) else (first, last)


def read_clock(stated: str, words: str) -> tuple[int, int] | None:
    """The minutes of the day that words name, with some slack for "about" and "shortly"."""
    named, match = NAMED_CLOCK.search(stated), CLOCK.search(stated)
    if match:
        hour = int(match[1]) % 12 + 12 * (match[3] or "").lower().startswith("p")
        first = last = hour * 60 + int(match[2] or 0)
    elif named:
        first, last = NAMED[named[0].lower()]
    else:
        return None
    if re.search(r"\b(?:shortly|just) before\b", words):
        return first - SHORTLY, last
    if re.search(r"\b(?:shortly|just) after\b", words):
        return first, last + SHORTLY
    if re.search(r"\b(?:by|until|before)\b", words):
        return 0, last
    if re.search(r"\b(?:after|from)\b", words):
        return first, 2 * DAY
    return (first - ABOUT, last + ABOUT) if re.search(r"\b(?:about|around|roughly|nearly)\b", words) else (first, last)


def apart(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Whether two stretches are both known and have nothing in common."""
    return bool(one and other and (one[1] < other[0] or other[1] < one[0]))


def gap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int:
    """How far two stretches lie apart; 0 where they meet or one is not known."""
    return max(one[0] - other[1], other[0] - one[1], 0) if one and other else 0
