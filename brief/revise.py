"""A page that was edited: what brief would write now is offered on it as tracked changes, nothing is overwritten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from brief.errors import WriteError
from brief.model import Note, Plan
from brief.page import Block, Brief, Row, Run, Style, Table
from brief.style import tighten
from brief.verify.page import ask, listed_titles
from brief.verify.report import judge_twice
from brief.verify.testimony import hear
from brief.word.document import take_back
from brief.word.merge import Merged, merge
from brief.word.package import unpack
from brief.word.read import EditedPage, read_package
from brief.word.setting import set_page
from brief.write.docx import write_docx


@dataclass(frozen=True, slots=True)
class Edited:
    """A DOCX of brief's that is not as brief left it: its bytes, and the record that lies beside it."""

    file: Path
    raw: bytes
    page: EditedPage
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Revision:
    """The page to be written in its place; `hashes` of the files that stay, `read` the hash of the one replaced.

    `brief` is what brief would write, under the numbers of the sources that the edited page has.
    """

    brief: Brief
    numbers: dict[str, int]
    content: bytes
    hashes: Mapping[str, str]
    read: str
    notes: tuple[Note, ...]


def find_edited(file: Path, fresh: bytes) -> Edited | None:
    """The edited page of a former run; None where there is none, nobody touched it, or it is not brief's to judge."""
    try:
        raw = file.read_bytes()
        record: dict[str, Any] = json.loads(file.with_suffix(".json").read_bytes())
        files = record["files"]
        page = read_package(file, unpack(raw, file))
    except (OSError, ValueError, KeyError, TypeError, WriteError):
        return None
    untouched = raw == fresh or files.get("docx") == sha256(raw).hexdigest()
    return None if untouched or page.written is None else Edited(file, raw, page, record)


def keep_numbers(numbers: Mapping[str, int], files: Mapping[str, str], former: Edited) -> dict[str, int]:
    """The numbers of the sources as the edited page has them, since its lines cite them; new ones count on from there.

    `files` are the names of the sources by their keys.
    """
    before = {str(one["file"]): int(one["number"]) for one in former.record["sources"]}
    kept = {key: before[files[key]] for key in numbers if files[key] in before}
    following = max(before.values(), default=0)
    for key in sorted(numbers, key=numbers.__getitem__):
        if key not in kept:
            following += 1
            kept[key] = following
    return kept


def renumber(brief: Brief, numbers: Mapping[int, int]) -> Brief:
    """The page with other numbers for its sources, its list of sources in their order."""

    def run(one: Run) -> Run:
        number = one.link.removeprefix("#s") if one.mark and one.link else ""
        if not number.isdigit():
            return one
        new = str(numbers[int(number)])
        return replace(one, text=one.text.replace(f"[{number}]", f"[{new}]"), link=f"#s{new}")

    def block(one: Block) -> Block:
        cites = tuple(replace(cite, source=numbers[cite.source]) for cite in one.cites)
        if one.role == "source":
            new = numbers[int(one.id.removeprefix("s"))]
            first = replace(one.runs[0], text=f"[{new}] ")
            return replace(one, id=f"s{new}", runs=(first, *one.runs[1:]))
        return replace(one, runs=tuple(map(run, one.runs)), cites=cites)

    def item(one: Block | Table) -> Block | Table:
        if isinstance(one, Block):
            return block(one)
        rows = (Row(tuple(tuple(map(block, cell)) for cell in row.cells), row.header) for row in one.rows)
        return replace(one, rows=tuple(rows))

    blocks = [item(one) for one in brief.blocks]
    listed = sorted((one for one in blocks if is_listed(one)), key=source_number)
    rest = iter(listed)
    return replace(brief, blocks=tuple(next(rest) if is_listed(one) else one for one in blocks))


def is_listed(item: Block | Table) -> bool:
    """Whether it is a line of the list of sources."""
    return isinstance(item, Block) and item.role == "source"


def source_number(item: Block | Table) -> int:
    """The number of a line of the list of sources."""
    return int(item.id.removeprefix("s")) if isinstance(item, Block) else 0


def revise(
    former: Edited, brief: Brief, style: Style, plan: Plan, numbers: Mapping[str, int], files: Mapping[str, str]
) -> Revision:
    """Offer on an edited page what brief would write now. `files`: the names of the sources by their keys.

    Raises NoSourceError where the sources cannot be read.
    """
    kept = keep_numbers(numbers, files, former)
    brief = renumber(brief, {numbers[key]: kept[key] for key in numbers})
    page, declined = take_back(former.page)
    now = read_package(former.file, unpack(write_docx(brief, style), former.file))
    merged = merge(page, declined, now, stale_lines(page, plan))
    pdf = former.file.with_suffix(".pdf")
    known = former.record["files"].get("pdf")
    return Revision(
        brief=brief,
        numbers=kept,
        content=merged.content,
        hashes={"pdf": known} if known and pdf.exists() else {},
        read=sha256(former.raw).hexdigest(),
        notes=tuple(tell(former, merged, style)),
    )


def stale_lines(page: EditedPage, plan: Plan) -> dict[int, str]:
    """Remarks on lines that someone touched and the sources bear out no more, by the places of their paragraphs."""
    testimony = hear(page.file, plan, named=True, titles=listed_titles(page))
    remarks: dict[int, str] = {}
    for asked in ask(page):
        paragraph = asked.lines[0].paragraph
        touched = any(line.state != "untouched" or line.moved or line.comments for line in asked.lines)
        if touched and paragraph and paragraph.part == page.package.main:
            verdict = judge_twice(asked, testimony)
            if verdict.kind == "stale":
                said = "; ".join(finding.message for finding in verdict.findings)
                remarks[paragraph.place] = f"no longer supported: {said}"
    return remarks


def tell(former: Edited, merged: Merged, style: Style) -> list[Note]:
    """What the officer is to know of the page: what was kept and offered, whether it runs over, and of the PDF."""
    said = (
        f"{former.file.name}: was edited; {merged.kept} touched parts were kept, {merged.offered} changes are offered"
    )
    notes = [f"{said} (accept or reject them in Word)"]
    try:
        made = read_package(former.file, unpack(merged.content, former.file))
        share = made.written.share if made.written else 1.0
        set_page(made, tighten(style, share / style.share), fit=False)
    except WriteError as error:
        notes.append(f"{str(error).removeprefix(f'{former.file}: ')} (with the changes accepted)")
    if former.file.with_suffix(".pdf").exists():
        notes.append(f"{former.file.with_suffix('.pdf').name}: left as it is; brief pdf {former.file} makes it anew")
    return [Note("warning", message) for message in notes]
