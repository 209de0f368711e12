"""The evidence record: what stands on the page and behind it, as JSON that other programs rely on.

Every start and end is an offset in code points into the text of the source it goes with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import chain, groupby
from pathlib import PureWindowsPath

from brief import __version__
from brief.indent import lay_out
from brief.model import (
    Disagreement,
    Dossier,
    LeftOut,
    Note,
    Plan,
    Position,
    Quantity,
    Quote,
    Selection,
    Source,
    Span,
    Study,
)
from brief.page import Block, Brief, Table

FORMAT = "brief-evidence/1"
Json = dict[str, object]


def build_record(
    brief: Brief,
    dossier: Dossier,
    selection: Selection,
    numbers: Mapping[str, int],
    plan: Plan,
) -> Json:
    """The record of a page, but for the hashes of its files, which `seal` adds once they are written."""
    printed = {one.candidate.item for one in selection.chosen if one.candidate.item}
    sources = [study.source for study in dossier.studies] + list(dossier.set_aside)
    notes = list(dossier.notes) + [note for source in sources for note in source.notes]
    return {
        "format": FORMAT,
        "title": brief.title,
        "topic": plan.topic or brief.title,
        "as_of": brief.as_of,
        "marking": brief.marking,
        "brief_version": __version__,
        **model_entries(dossier, plan),
        "since": None,
        "changes": [],
        "files": {},
        "sources": source_entries(sources, numbers),
        "page": page_lines(brief),
        "left_out": [left_out_entry(one, numbers) for one in selection.left_out],
        "quotes": [
            {**entry, "source": numbers[quote.where.source], "printed": entry["id"] in printed}
            for study in dossier.studies
            for quote in study.quotes
            for entry in [quote_entry(quote)]
        ],
        "disagreements": [disagreement_entry(d, numbers, printed) for d in dossier.disagreements],
        "notes": [note_entry(note, numbers) for note in dict.fromkeys(notes)],
    }


def model_entries(dossier: Dossier, plan: Plan) -> Json:
    """The main model, and all of them by language where another than that for English was used."""
    main = dossier.models[0].name if dossier.models else plan.model
    entry: Json = {"model": {"name": name_model(main), "version": dossier.model_version}}
    every = [{"language": one.language, "name": name_model(one.name), "version": one.version} for one in dossier.models]
    return {**entry, "models": every} if every else entry


def name_model(model: str) -> str:
    """The name of a language model; of one that is loaded by its path, the last part: no folder is told."""
    return PureWindowsPath(model).name


def seal(record: Json, files: Mapping[str, str]) -> bytes:
    """The record as it is written, with the SHA-256 of each file that was written beside it."""
    # Piece by piece: of ten thousand reports all at once would take four times what is written.
    return b"".join(piece.encode() for piece in chain(lay_out({**record, "files": dict(files)}), "\n"))


def page_lines(brief: Brief) -> list[Json]:
    """What is printed, in order; blocks that share an id (a table row, a key figure) are one line."""
    lines: list[Json] = []
    for _, group in groupby(printed_blocks(brief), key=lambda block: (block.section, block.id)):
        blocks = list(group)
        cites = dict.fromkeys(cite for block in blocks for cite in block.cites)
        lines.append(
            {
                "id": blocks[0].id,
                "section": blocks[0].section,
                "item": blocks[0].item,
                "text": (" | " if len(blocks) > 2 else " ").join(block.text for block in blocks),  # noqa: PLR2004
                "cites": [{"source": c.source, "start": c.start, "end": c.end} for c in cites],
                "derived": blocks[0].derived,
            }
        )
    return lines


def printed_blocks(brief: Brief) -> Iterable[Block]:
    """Every block of a page in reading order, those in tables row by row."""
    for block in brief.blocks:
        if isinstance(block, Table):
            yield from (inner for row in block.rows for cell in row.cells for inner in cell)
        else:
            yield block


def study_entry(study: Study) -> Json:
    """What `brief read` shows of one source."""
    source = study.source
    return {
        "file": source.file,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "language": source.language,
        "text": source.text,
        "quotes": [quote_entry(quote) for quote in study.quotes],
        "figures": [
            {"start": f.where.start, "end": f.where.end, "text": f.text, **quantity_entry(f.quantity)}
            for f in study.figures
        ],
        "notes": [{"level": note.level, "message": note.message} for note in (*source.notes, *study.notes)],
    }


def source_entries(sources: Iterable[Source], numbers: Mapping[str, int]) -> list[Json]:
    """All sources by number; a second file with the same bytes, and so the same key, gets a number of its own."""
    entries: list[Json] = []
    seen: set[str] = set()
    for source in sorted(sources, key=lambda s: (numbers[s.key], s.status == "copy", s.file)):
        number = len(numbers) + len(entries) - len(seen) + 1 if source.key in seen else numbers[source.key]
        seen.add(source.key)
        entries.append({"number": number, **source_entry(source, numbers)})
    return sorted(entries, key=lambda entry: str(entry["number"]).zfill(9))


def source_entry(source: Source, numbers: Mapping[str, int]) -> Json:
    """A source as the record lists it, its cleaned text included, but for its own number."""
    return {
        "file": source.file,
        "status": source.status,
        "title": source.title,
        "publisher": source.publisher,
        "agency": source.agency,
        "published": source.published,
        "date_from": source.date_from,
        "url": source.url,
        "language": source.language,
        "sha256": source.sha256,
        "copy_of": numbers.get(source.copy_of) if source.copy_of else None,
        "likeness": source.likeness,
        "reliability": source.reliability,
        "label": source.label,
        "words": source.words,
        "text": source.text,
    }


def left_out_entry(one: LeftOut, numbers: Mapping[str, int]) -> Json:
    """A line that could have stood on the page, in its longest wording, and why it does not."""
    wording = one.candidate.wordings[0]
    return {
        "id": one.candidate.id,
        "section": one.candidate.section,
        "text": " | ".join(part for part in wording.parts if part),
        "cites": [place(cite, numbers) for cite in wording.cites],
        "score": round(one.candidate.score, 4),
        "why": one.why,
    }


def quote_entry(quote: Quote) -> Json:
    """A quote as both the record and `brief read` show it."""
    mention = quote.mention
    return {
        "id": quote.id,
        "start": quote.where.start,
        "end": quote.where.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role,
        "mention": {"start": mention.start, "end": mention.end} if mention else None,
        "cue": quote.cue,
        "direct": quote.direct,
    }


def disagreement_entry(item: Disagreement, numbers: Mapping[str, int], printed: Collection[str]) -> Json:
    """A disagreement with all its positions, and why it was found."""
    name = item.id
    return {
        "id": name,
        "topic": item.topic,
        "kind": item.kind,
        "nature": item.nature,
        "score": round(item.score, 4),
        "why": item.why,
        "doubtful": item.doubtful,
        "printed": name in printed,
        "positions": [position_entry(position, numbers) for position in item.positions],
    }


def position_entry(position: Position, numbers: Mapping[str, int]) -> Json:
    """One side's words, and the sentence that they stand in."""
    return {
        **place(position.where, numbers),
        "text": position.text,
        "sentence": {"start": position.sentence.start, "end": position.sentence.end},
        "speaker": position.speaker,
        "value": quantity_entry(position.value) if position.value else None,
        "side": position.side,
    }


def quantity_entry(quantity: Quantity) -> Json:
    """A quantity with its bounds; None is no bound."""
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def note_entry(note: Note, numbers: Mapping[str, int]) -> Json:
    """A note, with the number of the source that it is about."""
    return {"level": note.level, "message": note.message, "source": numbers.get(note.source) if note.source else None}


def place(span: Span, numbers: Mapping[str, int]) -> Json:
    """A span with the page's number of its source."""
    return {"source": numbers[span.source], "start": span.start, "end": span.end}
