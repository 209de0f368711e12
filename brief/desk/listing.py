"""The sources of a brief at a glance: what each is, whether it counts, and what there is to say about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from brief.model import Source

WIDEST_TITLE = 48
WIDEST_PUBLISHER = 28
HEADER = ("no", "title", "publisher", "date", "language", "words", "rel", "copies", "status", "file and notes")

Json = dict[str, object]


def describe_sources(sources: Sequence[Source]) -> list[Json]:
    """Each source as a record, numbered in the order of the folder; `copies` counts the others that print it."""
    copies = Counter(source.copy_of for source in sources if source.copy_of)
    numbers = {source.key: number for number, source in reversed(list(enumerate(sources, start=1)))}
    return [
        {
            "number": number,
            "file": source.file,
            "status": source.status,
            "title": source.title,
            "publisher": source.publisher,
            "agency": source.agency,
            "published": source.published,
            "date_from": source.date_from,
            "url": source.url,
            "language": source.language,
            "words": source.words,
            "reliability": source.reliability,
            "copies": 0 if source.status == "copy" else copies[source.key],
            "copy_of": numbers.get(source.copy_of) if source.copy_of else None,
            "likeness": source.likeness,
            "notes": [note.message for note in source.notes],
        }
        for number, source in enumerate(sources, start=1)
    ]


def tell_sources(sources: Sequence[Source]) -> list[str]:
    """One line a source, in columns, below a line of heads; "-" stands for what is not stated."""
    described = describe_sources(sources)
    rows = [HEADER, *(make_row(source, one) for source, one in zip(sources, described, strict=True))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    padded = [[cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)] for row in rows]
    return ["  ".join([*cells, row[-1]]) for cells, row in zip(padded, rows, strict=True)]


def make_row(source: Source, described: Json) -> tuple[str, ...]:
    """The cells of one line."""
    publisher = source.publisher or ""
    if source.agency and source.agency.lower() not in publisher.lower():
        publisher = f"{publisher} ({source.agency})".strip()
    return (
        str(described["number"]),
        shorten(source.title or "-", WIDEST_TITLE),
        shorten(publisher or "-", WIDEST_PUBLISHER),
        source.published or "-",
        source.language or "-",
        str(source.words),
        source.reliability or "-",
        str(described["copies"] or "-"),
        f"copy of {described['copy_of']}" if source.status == "copy" else source.status,
        "; ".join([source.file, *(note.message for note in source.notes)]),
    )


def shorten(text: str, width: int) -> str:
    """A text cut to a width, with an ellipsis where it was cut."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
