"""Names in headlines and in links to other reports, where every word is capitalised and capitals tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.names import GIVEN, MIN_FULL, POSSESSIVE, Naming, fold
from brief.analyse.people.runs import group, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc

LINE_END = re.compile(r"[.!?:;…][\"”’']*$")
MIN_TITLED = 3
TITLE_SHARE = 0.6
SURE_SHARE = 0.9
MAX_HEADLINE = 40
LONGEST = 4


def capital_share(doc: Doc) -> float:
    """The share of a line's longer words that are capitalised; 0 where there are too few to tell."""
    longer = [t.text for t in doc if t.is_alpha and len(t.text) > MIN_TITLED]
    return sum(w[0].isupper() for w in longer) / len(longer) if len(longer) >= MIN_TITLED else 0.0


def is_headline(parsed: Parsed) -> bool:
    """Whether a passage is a line in title case: a headline, or a link to another report."""
    doc = parsed.doc
    if len(doc) > MAX_HEADLINE:
        return False
    plain = parsed.passage.kind == "heading" or not LINE_END.search(parsed.passage.text)
    return capital_share(doc) >= (TITLE_SHARE if plain else SURE_SHARE)


def read_headline(parsed: Parsed, passage: int, full: set[tuple[str, ...]], surnames: set[str]) -> list[Naming]:
    """The names in a line in title case: those the text knows, and a given name before a surname that it knows."""
    doc, found = parsed.doc, []
    words = [w for run in runs(doc) for w in group(doc, *run)]
    lows = [fold(POSSESSIVE.sub("", w)) for _, _, w in words]
    k = 0
    while k < len(words):
        size = known_size(words, lows, k, full, surnames)
        if size:
            first, last = words[k][0], words[k + size - 1][1]
            start, end = doc[first].idx, doc[last].idx + len(doc[last])
            name = POSSESSIVE.sub("", parsed.passage.text[start:end])
            at = (start, start + len(name))
            found.append(Naming(passage, first, last, *at, tuple(name.split()), (), "person", firm=True, titled=True))
        k += size or 1
    return found


def known_size(
    words: list[tuple[int, int, str]], lows: list[str], k: int, full: set[tuple[str, ...]], surnames: set[str]
) -> int:
    """How many words of a headline, from the k-th, are a name that the text knows."""
    for size in range(LONGEST, MIN_FULL - 1, -1):
        window = tuple(lows[k : k + size])
        joined = len(window) == size and words[k + size - 1][0] - words[k][1] < size + 1
        if joined and (window in full or (size == MIN_FULL and lows[k] in GIVEN and window[1] in surnames)):
            return size
    return int(lows[k] in surnames)
