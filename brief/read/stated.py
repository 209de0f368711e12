"""What may be stated of a report, in sources.toml or front matter: which keys there are and what they may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from brief.read.clean import tidy
from brief.read.draft import Stated

# A link target in the outputs: nothing but plain web addresses may become one.
WEB = re.compile(r"https?://[^\s<>\"']{3,2000}", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST = 500


def take_text(value: object) -> str:
    """One line of text; raises ValueError with what was expected."""
    if not isinstance(value, str) or not tidy(value):
        raise ValueError("is not text; put it in quotes")
    return tidy(value)[:LONGEST]


def take_names(value: object) -> str:
    """A name or a list of names."""
    if isinstance(value, list) and value:
        return ", ".join(take_text(v) for v in value)
    return take_text(value)


def take_day(value: object) -> str:
    """A whole date, YYYY-MM-DD, alone or with a time behind it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = value.strip() if isinstance(value, str) else ""
    if DAY.match(text):
        try:
            return date.fromisoformat(text[:10]).isoformat()
        except ValueError as error:
            raise ValueError(f"is no date ({error}); write YYYY-MM-DD") from error
    raise ValueError("is no whole date; write YYYY-MM-DD")


def take_address(value: object) -> str:
    """A web address."""
    text = take_text(value)
    if not WEB.fullmatch(text):
        raise ValueError("is no web address; write one that begins with http:// or https://")
    return text


def take_language(value: object) -> str:
    """A language tag, as in BCP 47."""
    text = take_text(value)
    if not LANGUAGE.fullmatch(text):
        raise ValueError('is no language code; write one like "en" or "pt-BR"')
    return text.lower()


def take_grade(value: object) -> str:
    """A source's reliability on the Admiralty scale (NATO STANAG 2511): A (reliable) to F (cannot be judged)."""
    if not isinstance(value, str) or value not in tuple("ABCDEF"):
        raise ValueError('is no grade; write one of "A" to "F"')
    return value


KEYS: Mapping[str, Callable[[object], str]] = {
    "title": take_text,
    "publisher": take_text,
    "published": take_day,
    "url": take_address,
    "author": take_names,
    "language": take_language,
    "reliability": take_grade,
    "label": take_text,
}


def take_stated(table: Mapping[str, object], date_from: str) -> tuple[Stated, tuple[str, ...]]:
    """Take what a table states under the KEYS, and say of each value that does not fit what is wrong with it."""
    taken: dict[str, str] = {}
    problems: list[str] = []
    for key, take in KEYS.items():
        if table.get(key) is None:
            continue
        try:
            taken[key] = take(table[key])
        except ValueError as error:
            problems.append(f"{key} {error}")
    if "published" in taken:
        taken["date_from"] = date_from
    return Stated(**taken), tuple(problems)
