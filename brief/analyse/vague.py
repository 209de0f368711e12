"""Figures that no number tells: "a small team", "for years"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.analyse.language import Article, Parsed
from brief.analyse.units import GROUPS, MEASURES, SIZES
from brief.model import Figure, Quantity

VAGUE_SIZE = re.compile(
    rf"\b(?:an?|the) (?:very |relatively )?(?:{'|'.join(sorted(SIZES))}) (?:\w+ )?(?:{'|'.join(sorted(GROUPS))})\b"
)
VAGUE_SPAN = re.compile(
    r"\bfor (?:many )?(?P<span>hours|days|weeks|months|years|decades)\b(?! (?:to come|ahead|after|yet))", re.IGNORECASE
)


def vague_sizes(article: Article, parsed: Parsed) -> Iterator[Figure]:
    """Groups whose size is told in a word only: "a small team of police"."""
    for match in VAGUE_SIZE.finditer(parsed.passage.text):
        words = parsed.doc.char_span(*match.span(), alignment_mode="expand")
        end = match.end()
        of = words[-1].nbor() if words is not None and words.end < len(parsed.doc) else None
        if of is not None and of.lower_ == "of":
            end = max(
                (t.idx + len(t) for t in of.children if t.dep_ == "pobj" and t.pos_ in {"NOUN", "PROPN"}), default=end
            )
        where = parsed.span(match.start(), end)
        text = parsed.passage.text[match.start() : end]
        yield Figure(where, text, Quantity(None, None, "member", approximate=True), article.sentence_at(where))


def vague_spans(article: Article, parsed: Parsed) -> Iterator[Figure]:
    """Times of which only the unit is told: "for years"."""
    for match in VAGUE_SPAN.finditer(parsed.passage.text):
        where = parsed.span(*match.span("span"))
        quantity = Quantity(2, None, MEASURES[match["span"].lower()[:-1]], approximate=True)
        yield Figure(where, match["span"], quantity, article.sentence_at(where))
