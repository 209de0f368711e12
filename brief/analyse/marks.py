"""The quotation marks of a paragraph, over the text itself, as no parse can be trusted with them.

Typographic marks say by their form whether they open or close; straight ones by what stands beside them. An apostrophe,
an elision ("'em", "’90s"), feet and inches are no marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"''|``|’’|[\"“”„‟«»‹›‘’‚'`]")
FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}\s?(?:[\"”″]|''|’’)|(?<![\"“\w])\d{1,3}(?:\.\d+)?[\"″](?=[\s-])")
ELISION = re.compile(r"(?i)(?:em|til|cause|cos|n|bout|round|nuff)\b")
SURE_ELISION = re.compile(r"(?i)(?:tis|twas|\d\ds)\b")
OPENERS = frozenset("“ „ « ‹ ‟ ``".split())
CLOSERS = frozenset("” » › ’’".split())
SINGLES = frozenset("' ‘ ’ ‚ ‹ › `".split())
STRAIGHT = frozenset(('"', "''"))
GUILLEMETS = frozenset("«»")
BEFORE_OPEN = frozenset("([{—–-/:…\"“„«‘'‚@#")
AFTER_CLOSE = frozenset(")]}.,;:!?—–-/…\"”»’'“‘(*&[")
CLOSING_SOON = re.compile(r"[^.!?\"“”]{1,60}?[\w.,!?]['’](?!\w)")


@dataclass(slots=True)
class Mark:
    """One mark as it stands: `kind` is "double", "single" or "guillemet"."""

    form: str
    start: int
    end: int
    kind: str
    can_open: bool
    can_close: bool


def read_marks(text: str) -> list[Mark]:
    """The marks of a paragraph that are none of apostrophe, elision, feet or inches."""
    feet = [m.span() for m in FEET.finditer(text)] if "'" in text or '"' in text or "’" in text else []
    found = []
    for m in MARK.finditer(text):
        start, end = m.span()
        before = text[start - 1 : start]
        after = text[end : end + 1]
        if any(a <= start < b for a, b in feet):
            continue
        kind = "guillemet" if m[0] in GUILLEMETS else "single" if m[0] in SINGLES else "double"
        if kind == "single" and is_apostrophe(text, m[0], start, end):
            continue
        can_open = bool(after.strip()) and (not before.strip() or before in BEFORE_OPEN)
        can_close = bool(before.strip()) and (not after.strip() or after in AFTER_CLOSE)
        found.append(Mark(m[0], start, end, kind, can_open, can_close))
    return found


def is_apostrophe(text: str, form: str, start: int, end: int) -> bool:
    """Whether a single mark stands inside a word or for dropped letters at its start."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    if form not in "'’‘" or before.isalnum():
        return False
    return bool(SURE_ELISION.match(text, end) or (ELISION.match(text, end) and not closes_soon(text, end)))


def closes_soon(text: str, at: int) -> bool:
    """Whether another single mark ends the word or phrase that starts here ("'Til Death')."""
    return bool(CLOSING_SOON.match(text, at))


def opens_with(text: str) -> str:
    """The kind of the mark that a paragraph opens with, "" for none."""
    m = MARK.match(text)
    if not m or m[0] in CLOSERS:
        return ""
    return "guillemet" if m[0] in GUILLEMETS else "single" if m[0] in SINGLES else "double"
