"""Figures that no number tells: "a small team", "for years", "half an hour", "a day and a half", "for a week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.analyse.language import Article, Parsed
from brief.analyse.numerals import ABOUT, LEAST, MOST, NEAR_BELOW, apply_hedges
from brief.analyse.units import GROUPS, MEASURES, SIZES
from brief.model import Figure, Quantity

VAGUE_SIZE = re.compile(
    rf"\b(?:an?|the) (?:very |relatively )?(?:{'|'.join(sorted(SIZES))}) (?:\w+ )?(?:{'|'.join(sorted(GROUPS))})\b"
)
VAGUE_SPAN = re.compile(
    r"\bfor (?:many )?(?P<span>hours|days|weeks|months|years|decades)\b(?! (?:to come|ahead|after|yet))", re.IGNORECASE
)
_HEDGE = rf"(?P<hedge>(?:(?:{LEAST}|{MOST}|{NEAR_BELOW}|{ABOUT}) )?)"
_FOR, _TIME = r"\b(?:for|within|lasted|lasts|last|took|take|takes) ", "hour|day|week|month|year|decade"
_MEASURE = rf"{_TIME}|century|mile|kilometre|kilometer|metre|meter|kilo|ton"
# "Half an hour", "a mile and a half", "for a week": how much of the unit.
PARTS = tuple(
    (share, re.compile(pattern, re.IGNORECASE))
    for share, pattern in (
        (0.5, rf"(?<!\bof )\b{_HEDGE}(?P<core>half an? (?P<unit>{_MEASURE})\b)(?!-)"),
        (0.25, rf"\b{_HEDGE}(?P<core>a quarter of an? (?P<unit>{_MEASURE})\b)"),
        (1.5, rf"\b{_HEDGE}(?P<core>an? (?P<unit>{_MEASURE}) and a half\b)"),
        (
            1.0,
            rf"{_FOR}{_HEDGE}(?P<core>an? (?P<unit>{_TIME})\b)(?!-| and a half| of\b| or (?:two|more)\b)",
        ),
    )
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


def told_parts(article: Article, parsed: Parsed) -> Iterator[Figure]:
    """Measures without a numeral: "half an hour", "a day and a half", "for about a week"."""
    for share, pattern in PARTS:
        for match in pattern.finditer(parsed.passage.text):
            start = match.start("hedge") if match["hedge"] else match.start("core")
            where = parsed.span(start, match.end("core"))
            low, high, approximate = apply_hedges(share, share, match["hedge"])
            quantity = Quantity(low, high, MEASURES[match["unit"].lower()], approximate)
            yield Figure(where, parsed.passage.text[start : match.end("core")], quantity, article.sentence_at(where))
