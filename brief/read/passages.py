"""The cleaned text of a source, and its passages: every passage is a slice of the text, at the offsets it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.model import Passage, PassageKind, Span
from brief.read.clean import tidy
from brief.read.datelines import find_byline, find_credit, find_dateline, find_published
from brief.read.draft import MOST_PARAGRAPHS, UNKNOWN, Paragraph, Stated
from brief.read.kinds import SENTENCE_END, Line, find_rule, settle_kinds

# A dateline without an agency stands at the head of the story, not further down.
DATELINE_REACH = 5
# A book of 300 pages; the longest paragraph of a report has some 5,000 characters. What is parsed at once costs memory
# by its length, and a sentence without end costs time by the square of it.
LONGEST_TEXT = 1_000_000
LONGEST_PARAGRAPH = 6_000
# How many sentences of a paragraph's head or tail may be furniture that was glued to it.
GLUED = 3
GLUED_SPACES = 20
TITLE_SPACES = 3
BREAK = re.compile(r"[.!?][\"'”’)]*(?=\s)")
TITLE_LABEL = re.compile(r"(?:photos?|pictures?|video|gallery|watch): ?", re.IGNORECASE)

Piece = tuple[int, int, PassageKind]


def bound_length(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """Bound what is analysed: break over-long paragraphs where a sentence ends, leave out what comes after the bounds.

    Returns the paragraphs, and a note where something was left out.
    """
    kept, length = list[Paragraph](), 0
    for number, paragraph in enumerate(paragraphs):
        if length < LONGEST_TEXT and number < MOST_PARAGRAPHS:
            kept += _break(replace(paragraph, text=paragraph.text[: LONGEST_TEXT - length]))
        length += len(paragraph.text)
    note = f"is longer than {LONGEST_TEXT:,} characters or {MOST_PARAGRAPHS:,} lines; what follows was not read"
    return tuple(kept), (note,) if length > LONGEST_TEXT or len(paragraphs) > MOST_PARAGRAPHS else ()


def _break(paragraph: Paragraph) -> Iterator[Paragraph]:
    text = paragraph.text
    while len(text) > LONGEST_PARAGRAPH:
        ends = [found.end() for found in BREAK.finditer(text, LONGEST_PARAGRAPH // 2, LONGEST_PARAGRAPH)]
        space = text.rfind(" ", LONGEST_PARAGRAPH // 2, LONGEST_PARAGRAPH)
        end = ends[-1] if ends else space if space > 0 else LONGEST_PARAGRAPH
        yield replace(paragraph, text=text[:end])
        text = text[end:]
    yield replace(paragraph, text=text)


def build(paragraphs: Sequence[Paragraph], key: str) -> tuple[str, tuple[Passage, ...], Stated]:
    """Build the cleaned text of the source `key`, its passages, and the title, agency and author that it states.

    Paragraphs are set on lines of their own; `text[passage.where.start:passage.where.end] == passage.text`.
    """
    tidied = [replace(p, text=text) for p in paragraphs if (text := tidy(p.text))]
    lines = settle_kinds(tidied)
    passages, base, told, stories = list[Passage](), 0, UNKNOWN, 0
    for line in lines:
        stories += line.kind == "body"
        told = told.over(_take_told(line, stories))
        for start, end, kind in _divide(line, stories, told.title):
            passages.append(Passage(Span(key, base + start, base + end), line.text[start:end], kind))
        base += len(line.text) + 1
    return "\n".join(line.text for line in lines), tuple(passages), told


def _take_told(line: Line, stories: int) -> Stated:
    """Take the title from a heading above the story, author, agency and day of publication from the lines around it."""
    if line.kind == "heading":
        return Stated(title=line.text if stories == 0 else None)
    if line.kind == "boilerplate":
        byline, published = find_byline(line.text), find_published(line.text)
        return Stated(
            author=byline.names if byline else None,
            agency=byline.agency if byline else find_credit(line.text),
            published=published,
            date_from="text" if published else None,
        )
    dateline = find_dateline(line.text) if line.kind == "body" and stories <= DATELINE_REACH else None
    return Stated(agency=dateline.agency if dateline else None)


def _divide(line: Line, stories: int, title: str | None) -> Iterator[Piece]:
    """Divide a line: its dateline, what is glued to its head and tail, and the rest."""
    if line.kind != "body":
        yield 0, len(line.text), line.kind
        return
    start = _measure_title(line.text, title)
    if start:
        yield 0, len(line.text[:start].rstrip()), "boilerplate"
    dateline = find_dateline(line.text[start:], opening=stories == 1)
    if dateline and (dateline.agency or stories <= DATELINE_REACH):
        yield start, start + len(line.text[start : start + dateline.length].rstrip()), "dateline"
        start += dateline.length
    head, tail = _peel(line.text[start:])
    if head:
        yield start, start + len(line.text[start : start + head].rstrip()), "boilerplate"
    if head < tail:
        yield start + head, start + len(line.text[start : start + tail].rstrip()), "body"
    if head <= tail < len(line.text) - start:
        yield start + tail, len(line.text), "boilerplate"


def _measure_title(text: str, title: str | None) -> int:
    """Measure the page's title where it is glued to the head of a paragraph, a label ("Photos:") before it."""
    if title is None or title.count(" ") < TITLE_SPACES:
        return 0
    label = TITLE_LABEL.match(text)
    at = label.end() if label else 0
    after = at + len(title)
    return after + 1 if text.startswith(title, at) and text[after : after + 1] == " " else 0


def _peel(text: str) -> tuple[int, int]:
    """Find where the running text of a paragraph begins and ends, once glued furniture is peeled off."""
    starts = [0, *(found.end() for found in SENTENCE_END.finditer(text)), len(text)]
    first, last = 0, len(starts) - 1
    while first < min(GLUED, last) and _is_glued(text[starts[first] : starts[first + 1]]):
        first += 1
    while last > max(first, len(starts) - 1 - GLUED) and _is_glued(text[starts[last - 1] : starts[last]]):
        last -= 1
    return starts[first], starts[last]


def _is_glued(sentence: str) -> bool:
    """Whether a sentence is furniture; a long one is so only as a paragraph of its own, and mere marks belong to it."""
    bare = sentence.strip()
    return bare.count(" ") < GLUED_SPACES and any(c.isalnum() for c in bare) and find_rule(bare) is not None
