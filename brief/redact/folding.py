"""A text in plain lower-case letters, without accents and invisible signs, that knows where each letter comes from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from brief.redact.lexicon import PLAIN_LETTERS

NO_LETTERS = re.compile(r"[\W\d_]+")
# Invisible: soft hyphen, marks of width none and of direction, variation selectors.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain lower-case letters; `places[i]` is where its letter i stands in the original."""

    original: str
    text: str
    places: Sequence[int]

    def where(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text as one of the original, with the marks that belong to its last letter."""
        first, last = self.places[start], self.places[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return first, last


def squeeze(text: str) -> str:
    """The letters of a folded text alone."""
    return NO_LETTERS.sub("", text)


def fold(text: str) -> Folded:
    """Lower case, without accents and invisible signs."""
    if text.isascii():
        return Folded(text, text.lower(), range(len(text)))
    letters, places = [], []
    for place, letter in enumerate(text):
        if not INVISIBLE.match(letter):
            pieces = unicodedata.normalize("NFKD", letter).casefold().translate(PLAIN_LETTERS)
            kept = [one for one in pieces if not unicodedata.combining(one)]
            letters += kept
            places += [place] * len(kept)
    return Folded(text, "".join(letters), places)
