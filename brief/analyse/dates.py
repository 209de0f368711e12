"""Stated dates and times, resolved as far as the words and the publication date carry, and no farther.

The words are found by the grammar of English dates; dateparser resolves them. It is never shown free text ("may" is no
month, "the 1990s" no date), and what it fills in by itself (a day for "April") is cut back to what was said.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from brief.analyse.language import Article
from brief.model import MONTHS, Moment

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?= ?\d))"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
UNIT = r"(?:hour|day|week|fortnight|month|year|decade)"
YEAR = r"(?:19|20)\d\d"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
HOUR = r"(?:[01]?\d|2[0-3])"
# Behind one of these words (its last letters) "17:30" is a time of day, and no score or ratio.
LED = "|".join(rf"(?<={end} )" for end in "at by bout ound fore fter past ntil from ince only".split())
CLOCK = (
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o[’']clock)|noon|midday|midnight|dawn|dusk|"
    rf"(?:{LED}){HOUR}:[0-5]\d(?![\w:%-]|[.]\d| (?:GMT|UTC))|{HOUR}[0-5]\d(?= (?:hours|hrs|local)\b)"
)
PART = r"(?:morning|afternoon|evening|night)"
DATE = (
    rf"{YEAR}-\d\d-\d\d|(?:(?:{WEEKDAY}),? )?{MONTH} {DAY}(?:,? {YEAR})?\b|{DAY} (?:of )?{MONTH}(?:,? {YEAR})?\b|"
    rf"{MONTH},? (?:of )?(?:(?:last|next) year|{YEAR})\b|"
    rf"(?:(?:last|next|this|this past|this coming) )?{WEEKDAY}(?: {PART})?|"
    rf"(?:last|next|this) (?:weekend|week|month|year|night|summer|winter|spring|autumn|fall|{MONTH})|"
    rf"(?:in |since |by |until |from |last |next |of |late |early |mid-){MONTH}"
    rf"(?: (?:of )?(?:last|next) year|,? {YEAR})?\b(?! \d\d?\b)|"
    rf"(?:first|second) half of (?:{YEAR}|(?:last|next|this) year)|in {NUMBER} {UNIT}s?[’'] time|in a fortnight|"
    rf"today|yesterday|tomorrow|tonight|{NUMBER} {UNIT}s? (?:ago|from now)|"
    r"Christmas (?:Eve|Day)|New Year[’']s (?:Eve|Day)|"
    rf"(?:in |since |by |until |of |during |late |early |mid-|before |after |the (?=\d+ [a-z])){YEAR}\b(?![\d,.]\d)"
)
PATTERN = re.compile(
    rf"(?<![\w-])(?:(?:shortly |just |around |about )*(?:before |after |around |at |by )?(?P<clock>{CLOCK})"
    rf"(?:,? (?:local time |GMT |ET )?(?:on )?(?P<of>{DATE}))?|"
    rf"(?P<date>{DATE})(?: (?:at |around )?(?:{CLOCK}))?)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:in|since|by|until|of|during|late|early|before|after|mid-?|on|this coming|this past) ?", re.IGNORECASE
)
FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "new year's eve": (12, 31), "new year's day": (1, 1)}
RELATIVE = re.compile(rf"\b(?:last|next|this|ago|today|yesterday|tomorrow|tonight|{WEEKDAY})\b", re.IGNORECASE)
# "20 of 71 scheduled laps on Sunday" looks ahead to nothing: what is scheduled is so for, on or by some day.
AHEAD = re.compile(
    r"\b(?:will|shall|next|due|plan(?:s|ning)?|upcoming|going to|until|(?:is|are) to|(?:announced|set|slated) for)\b|"
    rf"\b(?:scheduled|expected|planned)\b(?= (?:to|for|on|in|at|by|next|this|later|{WEEKDAY}|{MONTH})\b)",
    re.IGNORECASE,
)
# "Saturday" in a report of Friday is six days ago only where something has happened on it.
PAST = re.compile(
    r"\b(?:was|were|had|did|[a-z]+ed|said|told|saw|met|held|went|came|fell|won|lost|left|began|took|gave|got|made|found|"
    r"sent|shot|struck|hit|broke|ran|led|put|flew|drove|grew|spoke|wrote|rose|sank|became)\b"
)
LONG_AGO = 6
# "Agreed to go back to the table on Monday": the day of what is meant to be done, or that of meaning it.
MEANT = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|vow(?:s|ed)?|promise[ds]?|pledge[ds]?|offer(?:s|ed)?|threaten(?:s|ed)?|vote[ds]?|hope[ds]?|"
    r"want(?:s|ed)?|intend(?:s|ed)?|ready) to (?!the\b|an?\b|his\b|her\b|its\b|their\b|th(?:is|at|ese|ose)\b)[a-z]+\b"
)
# How precise an ISO date may be for the period that the words name; a week is none of them.
PERIODS = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "part_of_day": "%Y-%m-%d", "time": "%Y-%m-%d"}
OTHER_YEAR = re.compile(rf"({MONTH}),? (?:of )?(last|next) year", re.IGNORECASE)
SHORT_MONTHS = [name[:3].lower() for name in MONTHS]
ORDINAL = r"(?:st|nd|rd|th)?"
BEFORE = rf"(?:(?P<before>\d{{1,2}}){ORDINAL} (?:of )?)?"
AFTER = rf"(?: (?P<day>\d{{1,2}}){ORDINAL})?"
PLAIN = re.compile(rf"(?:{BEFORE}(?P<month>{MONTH}){AFTER},? )?(?P<year>{YEAR})", re.IGNORECASE)
# Days after which a report names the year of a past day.
FAR = 305
YEARLESS = re.compile(rf"{BEFORE}(?P<month>{MONTH}){AFTER}", re.IGNORECASE)
# Never shown: without a publication date only words that name their year are resolved.
NO_BASE = date(2000, 1, 1)
# A year without a 29 February.
NO_LEAP = 2001


@cache
def reader(base: datetime, prefer: str) -> DateDataParser:
    """A date reader for one publication date; `prefer` is "past" or "future"."""
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": prefer, "PREFER_DAY_OF_MONTH": "first"}
    return DateDataParser(languages=["en"], settings=settings)


def find_moments(article: Article) -> tuple[Moment, ...]:
    """Every date and clock time of headings and body, in order; `day` is None where it cannot be known."""
    found = []
    base = publication_day(article.source.published)
    for parsed in article.parsed:
        text = parsed.passage.text
        for match in PATTERN.finditer(text):
            stated = match["of"] or match["date"]
            if (
                stated
                and stated.lower() in ("in may", "of may", "from may", "next may")
                and stated != stated.replace("may", "May")
            ):
                continue
            where = parsed.span(*match.span())
            day = resolve(stated, base, clause_before(text, match.start(), match.end())) if stated else None
            found.append(Moment(where, match[0], day, article.sentence_at(where)))
    return tuple(found)


def clause_before(text: str, start: int, end: int) -> str:
    """The words that lead up to a date within its clause, and the date itself: they tell whether it lies ahead."""
    return re.split(r"[.;:!?] |, (?:and|but|which|who)", text[max(0, start - 60) : end])[-1]


def publication_day(published: str | None) -> date | None:
    """The publication date, where the source states a whole one."""
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def resolve(stated: str, base: date | None, context: str) -> str | None:
    """The day, month or year that the words name: ISO, no more precise than they are; None where they leave it open."""
    words = LEAD.sub("", stated.strip()).replace("’", "'")
    if base:
        words = OTHER_YEAR.sub(lambda told: f"{told[1]} {base.year + (1 if told[2].lower() == 'next' else -1)}", words)
    has_year = re.search(YEAR, words)
    if base is None and (not has_year or RELATIVE.search(words)):
        return None
    prefer = "future" if AHEAD.search(context) else "past"
    if plain := plain_date(words) or nearest(words, base, prefer):
        return plain
    if words.lower() in FEASTS:
        return feast(words.lower(), base, context)
    if base and re.fullmatch(rf"{WEEKDAY}(?: {PART})?", words, re.IGNORECASE):
        return weekday(words, base, prefer, context)
    found = reader(datetime.combine(base or NO_BASE, time()), prefer).get_date_data(words)
    if found.date_obj is None or found.period not in PERIODS:
        return None
    day = found.date_obj.date()
    if base and not has_year and re.search(MONTH, words, re.IGNORECASE) and found.period == "day":
        day = bring_near(day, base)
    return f"{day:{PERIODS[found.period]}}"


def bring_near(day: date, base: date) -> date:
    """A day of a month without its year: one most of a year ago is meant as the coming one."""
    coming = day.year + 1
    if (base - day).days < FAR or (day.month, day.day) == (2, 29):
        return day
    return day.replace(year=coming)


def plain_date(words: str) -> str | None:
    """A date that names its year and needs no resolving; to load dateparser for it would cost more than to read it."""
    found = PLAIN.fullmatch(words)
    if found is None:
        return None
    if found["month"] is None:
        return found["year"]
    month = SHORT_MONTHS.index(found["month"][:3].lower()) + 1
    day = found["day"] or found["before"]
    try:
        told = date(int(found["year"]), month, int(day or 1))
    except ValueError:
        return None
    return f"{told:%Y-%m-%d}" if day else f"{told:%Y-%m}"


def nearest(words: str, base: date | None, prefer: str) -> str | None:
    """The "12 March" up to the publication date, or the next one, as dateparser has it: it takes ten times as long.

    None for what it is to decide itself: more words, and days that not every year has.
    """
    found = YEARLESS.fullmatch(words)
    if base is None or found is None or (found["before"] is None) == (found["day"] is None):
        return None
    month = SHORT_MONTHS.index(found["month"][:3].lower()) + 1
    try:
        told = date(NO_LEAP, month, int(found["day"] or found["before"])).replace(year=base.year)
    except ValueError:
        return None
    later = told > base
    told = told.replace(year=base.year + (prefer == "future" and not later) - (prefer == "past" and later))
    return bring_near(told, base).isoformat()


def weekday(words: str, base: date, prefer: str, context: str) -> str | None:
    """The last such day up to the publication date, or the first from it on: "Friday" on a Friday is the same day.

    None where it may be either.
    """
    names = "monday tuesday wednesday thursday friday saturday sunday".split()
    back = (base.weekday() - names.index(words.lower().split()[0])) % 7
    if prefer == "future":
        return (base + timedelta(-back % 7)).isoformat()
    if MEANT.search(context) or (back >= LONG_AGO and not PAST.search(context)):
        return None
    return (base - timedelta(back)).isoformat()


def feast(words: str, base: date | None, context: str) -> str | None:
    """The feast nearest to the publication date, ahead of it only where the words look ahead."""
    if base is None:
        return None
    month, day = FEASTS[words]
    near = date(base.year, month, day)
    if near > base and not AHEAD.search(context):
        near = near.replace(year=base.year - 1)
    return near.isoformat()
