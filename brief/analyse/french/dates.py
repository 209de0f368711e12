"""Dates in French, resolved as far as the words and the publication date carry, and no farther."""

from __future__ import annotations

import re
from datetime import date, timedelta

from brief.analyse.dates import publication_day
from brief.analyse.french.words import MONTHS, WEEKDAYS
from brief.analyse.language import Article, Parsed
from brief.model import Moment

_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_DAY = "|".join(WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
PATTERN = re.compile(
    rf"(?<![\w-])(?:(?:(?P<weekday>{_DAY}) )?(?P<day>1er|\d{{1,2}}) (?P<month>{_MONTH})(?: (?P<year>{_YEAR}))?(?!\w)|"
    rf"(?:(?:en|début|fin|mi-?|courant|depuis|avant|dès|d['’]ici) ?)?"
    rf"(?P<month_alone>{_MONTH}) (?P<month_year>{_YEAR})\b|"
    rf"(?:en|début|fin|depuis|d['’]ici|avant|dès|après) (?P<year_alone>{_YEAR})\b(?![\d,.]\d)|"
    rf"(?P<near>avant-hier|hier|aujourd['’]hui|après-demain|demain)\b|"
    rf"(?P<name>{_DAY})(?: (?P<which>dernier|prochain))?(?: (?:matin|après-midi|soir))?(?!s?\w)|"
    r"(?P<period>(?:la semaine|le mois|l['’]année|l['’]an|l['’]été|l['’]hiver) (?:dernière?|prochaine?|passée?))\b|"
    r"(?P<clock>(?:à|vers) \d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?)\b)",
    re.IGNORECASE,
)
NEAR = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}
AHEAD = re.compile(
    r"\b(?:prochaine?s?|prévue?s?|attendue?s?|d['’]ici|jusqu['’]au?|doi(?:t|vent)|va|vont)\b", re.IGNORECASE
)
PAST = ("Tense=Past", "Tense=Imp")
WEEK, YEARLY = 7, 365
# A day and month without a year lie in the year that is nearest; half a year away, either could be meant.
NEAREST = 150


def find_moments(article: Article) -> tuple[Moment, ...]:
    """Every date and clock time of headings and body, in order; `day` is None where it cannot be known."""
    base = publication_day(article.source.published)
    found = []
    for parsed in article.parsed:
        for match in PATTERN.finditer(parsed.doc.text):
            where = parsed.span(*match.span())
            found.append(Moment(where, match[0], resolve(match, base, parsed), article.sentence_at(where)))
    return tuple(found)


def resolve(match: re.Match[str], base: date | None, parsed: Parsed) -> str | None:
    """The day, month or year that the words name: ISO, no more precise than they are; None where they leave it open."""
    if match["day"]:
        return resolve_day(match, base)
    if match["month_alone"]:
        return f"{match['month_year']}-{MONTHS[match['month_alone'].lower()]:02}"
    if match["year_alone"]:
        return match["year_alone"]
    if base is None:
        return None
    if match["near"]:
        return (base + timedelta(NEAR[match["near"].lower().replace("’", "'")])).isoformat()
    return resolve_weekday(match, base, parsed) if match["name"] else None


def resolve_day(match: re.Match[str], base: date | None) -> str | None:
    """A day of a month; without a year the nearest one, where that is plain. A day that there is not is none."""
    day, month = int(match["day"].removesuffix("er")), MONTHS[match["month"].lower()]
    if match["year"]:
        return make_day(int(match["year"]), month, day)
    if base is None:
        return None
    years = [made for year in (base.year - 1, base.year, base.year + 1) if (made := make_day(year, month, day))]
    near = [made for made in years if abs(date.fromisoformat(made) - base).days <= NEAREST]
    return near[0] if near else None


def make_day(year: int, month: int, day: int) -> str | None:
    """An ISO day, None where the calendar has none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def resolve_weekday(match: re.Match[str], base: date, parsed: Parsed) -> str | None:
    """The day of the week nearest to the publication, before or after it as the sentence's tense tells; else None.

    "Jeudi" in a report of that Thursday is the same day.
    """
    back = (base.weekday() - WEEKDAYS.index(match["name"].lower())) % WEEK
    which = (match["which"] or "").lower()
    if which:
        step = -(back or WEEK) if which == "dernier" else WEEK - back
        return (base + timedelta(step)).isoformat()
    past, ahead = read_tense(match, parsed)
    if past == ahead:
        return base.isoformat() if not back else None
    return (base - timedelta(back) if past else base + timedelta((WEEK - back) % WEEK)).isoformat()


def read_tense(match: re.Match[str], parsed: Parsed) -> tuple[bool, bool]:
    """Whether the verb that a date belongs to tells of what was, and whether of what is to come."""
    words = parsed.doc.char_span(*match.span(), alignment_mode="expand")
    if words is None:
        return False, False
    verb = next((t for t in (words.root, *words.root.ancestors) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False, False
    forms = [verb, *(c for c in verb.children if c.dep_.startswith(("aux", "cop")))]
    conditional = any("Mood=Cnd" in token.morph for token in forms)
    modal = any(AHEAD.fullmatch(t.text) for t in (*forms, verb.head, *verb.head.children))
    ahead = any("Tense=Fut" in token.morph for token in forms) or modal or AHEAD.search(match[0]) is not None
    finite = any("VerbForm=Fin" in token.morph for token in forms)
    past = any(tense in token.morph for token in forms for tense in PAST)
    return past and finite and not conditional and not ahead, ahead
