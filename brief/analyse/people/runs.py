"""Runs of capitalised words, out of which names are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief.analyse.people.lexicon import NAME_LINKS

if TYPE_CHECKING:
    from spacy.tokens import Doc

HYPHENS = frozenset("-‑–")


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised tokens, with links ("de", "al-") and hyphens between; `end` is exclusive."""
    i, size = 0, len(doc)
    while i < size:
        if not doc[i].text[0].isupper():
            i += 1
            continue
        j = i + 1
        while j < size:
            step = reach(doc, j)
            if not step:
                break
            j += step
        yield i, j
        i = j


def reach(doc: Doc, j: int) -> int:
    """How many tokens the run that ends before j takes on: 0 where it ends."""
    if doc[j].is_sent_start or doc[j].text[0].isupper():
        return int(not doc[j].is_sent_start)
    text, ahead = doc[j].text, [t.text for t in doc[j + 1 : j + 3]]
    if not ahead:
        return 0
    if text in HYPHENS:
        return 2 if not doc[j].whitespace_ and not doc[j - 1].whitespace_ and ahead[0][0].isalpha() else 0
    if text not in NAME_LINKS or doc[j + 1].is_sent_start:
        return 0
    if ahead[0][0].isupper():
        return 2
    joined = len(ahead) > 1 and (
        (ahead[0] in HYPHENS and ahead[1][0].isalpha()) or (ahead[0] in NAME_LINKS and ahead[1][0].isupper())
    )
    return 3 if joined else 0


def group(doc: Doc, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of a run, hyphenated ones whole: (first token, last token, text)."""
    words: list[tuple[int, int, str]] = []
    for i in range(start, end):
        if words and not doc[i - 1].whitespace_ and (doc[i].text in HYPHENS or doc[i - 1].text in HYPHENS):
            first, _, text = words[-1]
            words[-1] = (first, i, text + doc[i].text)
        else:
            words.append((i, i, doc[i].text))
    return words
