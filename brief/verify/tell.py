"""What was found of a page, told: as a table, as JSON, as comments in a copy of it."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from brief.errors import WriteError
from brief.publish import replace_whole
from brief.verify.evidence import Place
from brief.verify.report import Checked, Report
from brief.verify.verdict import SOUND
from brief.word.comment import AUTHOR, add_comments
from brief.word.read import EditedPage, read_page

Json = dict[str, object]
WIDTH, FIRST = 110, 16
SAID = 92


def as_table(report: Report) -> str:
    """One row a statement: what was found, the statement, and where it stands or what is wrong with it."""
    rows = [line for one in report.checked for line in tell_row(one)]
    return "\n".join(rows) if rows else "no statements"


def tell_row(one: Checked) -> list[str]:
    """The lines of a row: the kind before the statement's first words, what there is to say of it below."""
    kind, text = one.verdict.kind, one.asked.statement.text
    label = kind if kind in SOUND else kind.upper()
    said = [finding.message for finding in one.verdict.findings]
    said = said or [", ".join(dict.fromkeys(tell_place(place) for place in one.verdict.where))]
    lines = [f"{label:<{FIRST}}{textwrap.shorten(text, SAID, placeholder=' …')}"]
    for message in filter(None, said):
        lines += textwrap.wrap(message, WIDTH, initial_indent=" " * FIRST + "↳ ", subsequent_indent=" " * (FIRST + 2))
    return lines


def tell_place(place: Place) -> str:
    """A place for the eye: file, number on the page, offsets."""
    number = f" [{place.witness.number}]" if place.witness.number else ""
    return f"{place.witness.file}{number} {place.start}–{place.end}"


def as_json(report: Report) -> str:
    """All of it for programs."""
    told = {
        "file": str(report.page.file),
        "sources": report.folder,
        "undecided": report.page.undecided,
        "counts": report.counts(),
        "deleted": [line.written.tag for line in report.page.lines if line.state == "deleted" and line.written],
        "statements": [statement_entry(one) for one in report.checked],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def statement_entry(one: Checked) -> Json:
    """One statement, its line, what was found, and where it stands."""
    line = one.asked.lines[0]
    return {
        "line": line.written.tag if line.written else None,
        "section": one.asked.statement.section,
        "state": next((line.state for line in one.asked.lines if line.state != "untouched"), "untouched"),
        "moved": line.moved,
        "text": one.asked.statement.text,
        "verdict": one.verdict.kind,
        "supported": one.verdict.kind in SOUND,
        "findings": [
            {"kind": found.kind, "message": found.message, "where": place_entry(found.place) if found.place else None}
            for found in one.verdict.findings
        ],
        "where": [place_entry(place) for place in one.verdict.where],
    }


def place_entry(place: Place) -> Json:
    """A place by file and, where the page lists it, number; offsets in code points into the source's cleaned text."""
    witness = place.witness
    told = {"file": witness.file, "source": witness.number, "start": place.start, "end": place.end}
    return {**told, "text": place.text}


def write_comments(report: Report, copy: Path) -> None:
    """Write a copy of the page with a comment wherever something is to be said. Raises WriteError."""
    remarks: dict[int, str] = {}
    for one in report.checked:
        paragraph = one.asked.lines[0].paragraph
        if one.verdict.findings and paragraph and paragraph.part == report.page.package.main:
            said = "; ".join(found.message for found in one.verdict.findings)
            before = f"{remarks[paragraph.place]} " if paragraph.place in remarks else ""
            remarks[paragraph.place] = f"{before}{one.verdict.kind}: {said}."
    guard_copy(report.page, copy)
    day = report.page.written.as_of if report.page.written else "1980-01-01"
    try:
        replace_whole(copy, add_comments(report.page.package, remarks, day))
    except OSError as error:
        raise WriteError(f"{copy}: cannot be written: {error.strerror or error}") from error


def guard_copy(page: EditedPage, copy: Path) -> None:
    """Refuse to write over the page itself, or over a file that says anything else than the page."""
    if not copy.exists():
        return
    if not copy.samefile(page.file):
        there = read_page(copy)
        if content_of(there) == content_of(page):
            return
    raise WriteError(f"{copy}: is there already and is not a copy of this page; name another file for --comments")


def content_of(page: EditedPage) -> list[tuple[str, tuple[str, ...]]]:
    """What a page says, and what people said of it."""
    return [
        (line.text, tuple(one.text for one in line.comments if one.author != AUTHOR))
        for line in page.lines
        if line.paragraph
    ]
