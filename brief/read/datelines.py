"""The words around the story: place, agency and day of a dateline, bylines, and when it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from brief.read.boilerplate import DATE, MONTH, WEEKDAY

# As readers know them; the long names are what syndication notices print.
AGENCY_NAMES = {
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "reuters": "Reuters",
    "thomson reuters foundation": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "upi": "UPI",
    "xinhua": "Xinhua",
    "dpa": "dpa",
    "pa": "PA",
    "press association": "PA",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "tass": "TASS",
    "itar-tass": "TASS",
    "ria novosti": "RIA Novosti",
    "interfax": "Interfax",
    "pti": "PTI",
    "ians": "IANS",
    "ani": "ANI",
    "aap": "AAP",
    "ansa": "ANSA",
    "efe": "EFE",
    "bloomberg": "Bloomberg",
    "cnn": "CNN",
    "irna": "IRNA",
    "anadolu": "Anadolu",
    "agencies": "agencies",
    "tns": "TNS",
    "tribune news service": "TNS",
    "ap/reuters": "AP",
    "bernama": "Bernama",
    "anp": "ANP",
    "belga": "Belga",
    "apa": "APA",
    "kuna": "KUNA",
    "wam": "WAM",
    "spa": "SPA",
    "mena": "MENA",
}
NAMED = "|".join(re.escape(name) for name in sorted(AGENCY_NAMES, key=len, reverse=True))
# Stations sign with call letters: "(WMC) -".
CREDIT = rf"\((?:(?P<agency>{NAMED})|(?-i:[A-Z]{{3,6}}))\)"
# A place is set in capitals; in mixed case only a credited agency, or the day, tells it from a sentence.
CAPITALS = (
    r"[A-Z][A-Z.'’-]+(?:(?:[ /-]| \| )[A-Z][A-Z.'’-]*){0,4}(?:,? ?\([A-Z][\w ]+\))?(?:, "
    r"(?:[A-Z][\w.'’-]*\.?)(?: [A-Z][\w.'’-]*){0,3}){0,2}"
)
MIXED = (
    r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}(?: \([A-Z][\w ]+\))?(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}){0,2}"
)
DAY = rf"(?:,? (?:on )?(?:(?i:{DATE})(?:,? \d{{4}})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?"
DASH = r"\s?(?:—|–|--?|―|:)\s*"
STARTS = r"(?=[\"'“‘«(A-Z\d$£€])"
CREDITED = re.compile(rf"(?:(?:{CAPITALS}|{MIXED}){DAY},? )?(?i:{CREDIT}){DAY}(?:{DASH}|\s?){STARTS}")
PLACED = re.compile(
    rf"(?:{CAPITALS}{DAY}|{MIXED},? (?i:{DATE})(?:,? \d{{4}})?(?:, [A-Z]{{2,6}})?)\s?(?:—|–|--?|―)\s+{STARTS}"
)
# A wire that no list holds signs in its place: "LODZ, Poland, March 2 (Vistula Wire) -", "Sept 29 (WireTrade) -".
SIGN = r"\([\w.'’&/-]+(?: [\w.'’&/-]+){0,3}\)"
RULE = r"\s?(?:—|–|--?|―)\s+"
SIGNED = re.compile(
    rf"(?:{CAPITALS}{DAY}|{MIXED},? (?i:{DATE})(?:,? \d{{4}})?|(?i:{DATE})(?:,? \d{{4}})?) {SIGN}{RULE}{STARTS}"
)
# At the head of the story a place needs neither capitals nor a day: "Ostrava - The city …".
OPENING = re.compile(
    rf"[A-Z][\w.'’-]+(?:[ /-][A-Z][\w.'’-]*){{0,2}}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}})?(?: {SIGN})?"
    rf"{RULE}{STARTS}"
)
# "NEW DELHI:", "GUWAHATI, Dec 5:", as South Asian papers begin; three or four letters alone may be a body that speaks.
COLON = re.compile(
    rf"(?:(?=[A-Z.'’-]{{5}}|[A-Z.'’-]+[ ,]){CAPITALS}{DAY}|{MIXED},? (?i:{DATE})(?:,? \d{{4}})?): {STARTS}"
)
BYLINE = re.compile(
    r"(?:By|BY|Written by|Reported by|Story by)[: ]\s?(?P<names>[A-Z][\w.'’-]+(?: (?:[A-Z]|de |van |"
    r"von |al-|bin )[\w.'’-]*){1,4}"
    rf"(?:(?:,| and|,? &) (?!(?i:{NAMED})\b)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){{1,4}}){{0,4}})"
    r"(?P<rest>(?:,| for| in| of|/| \||;| -| –| —|$)[^.!?]{0,100})?\.?"
)

CREDITED_NAME = re.compile(rf"(?i)\b({NAMED})\b")
# A notice that credits an agency with the text; "The Associated Press contributed" does not.
NOTICE = re.compile(r"^(?:,|/| for| -| –| —| of|.?copyright|©|\(c\))", re.IGNORECASE)


MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WRITTEN_DAY = re.compile(
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)|(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})|(?P<month_first>{MONTH}) "
    rf"(?P<day_after>\d{{1,2}})),? (?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
# "Updated" is no publication, and 07/08/2016 no certain day.
PUBLISHED = re.compile(rf"(?:first )?(?:published|posted)\b:?\s?(?:on |at )?(?:{WEEKDAY},? )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """How many characters of the paragraph it takes, and which agency it credits."""

    length: int
    agency: str | None


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a byline names, and which agency it credits."""

    names: str
    agency: str | None


def find_dateline(text: str, *, opening: bool = False) -> Dateline | None:
    """Find a dateline at the head of a paragraph: "ALMATY, Kazakhstan —", "WASHINGTON (Reuters) -", "(CNN)".

    `opening`: the paragraph is the first of the story, where less tells one.
    """
    found = CREDITED.match(text)
    if found:
        agency = found["agency"]
        return Dateline(found.end(), AGENCY_NAMES[agency.lower()] if agency else None)
    first = (OPENING, COLON) if opening else ()
    found = next((match for pattern in (PLACED, SIGNED, *first) if (match := pattern.match(text))), None)
    return Dateline(found.end(), None) if found else None


def find_byline(text: str) -> Byline | None:
    """Take a byline apart: "By Jane Roe and John Doe, Associated Press"."""
    found = BYLINE.fullmatch(text)
    return Byline(found["names"], find_credit(found["rest"] or "")) if found else None


def find_credit(text: str) -> str | None:
    """Find the agency that a byline or a notice credits: "Copyright 2017 The Associated Press"."""
    found = CREDITED_NAME.search(text) if NOTICE.search(text) else None
    return AGENCY_NAMES[found[1].lower()] if found else None


def find_published(text: str) -> str | None:
    """Find the day in a line like "Published: 3 May 2016, 10.15 BST", as YYYY-MM-DD."""
    said = PUBLISHED.match(text)
    return find_day(text[said.end() :]) if said and WRITTEN_DAY.match(text, said.end()) else None


def find_day(text: str) -> str | None:
    """Find a day that is written out ("3 May 2016", "May 3, 2016", 2016-05-03), as YYYY-MM-DD."""
    found = WRITTEN_DAY.search(text)
    if not found:
        return None
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"]).isoformat()
        month = 1 + MONTHS.index((found["month"] or found["month_first"])[:3].lower())
        return date(int(found["year"]), month, int(found["day"] or found["day_after"])).isoformat()
    except ValueError:
        return None
