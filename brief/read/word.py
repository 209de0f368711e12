"""Word files: paragraphs and tables in reading order, as they stand once tracked changes are accepted.

Headers, footers, footnotes and comments are other parts of the package and are not read; what was deleted with changes
tracked is not the report's. Nothing is unpacked before its size is known.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from brief.read.draft import Draft, Paragraph, Stated, UnreadableError
from brief.read.stated import take_stated

# A report of 1,000 pages comes to some 20 MB of XML; a bomb to gigabytes.
UNPACKED = 200_000_000
ONE_PART = 60_000_000
PARTS = 5000
DEEPEST = 40
SHORT_CELL = 60
PARAGRAPH, ROW, CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
TEXT, TEXT_BOX = qn("w:t"), qn("w:txbxContent")
BREAKS = frozenset((qn("w:tab"), qn("w:br"), qn("w:cr")))
# Deleted or moved away, or the copy of a text box for old versions of Word.
GONE = frozenset(
    (qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)


def read_word(raw: bytes) -> Draft:
    """Read a .docx file. Raises UnreadableError."""
    weigh(raw)
    document = docx.Document(BytesIO(raw))
    names = {style.style_id: (style.name or "").lower() for style in document.styles}
    return Draft(tuple(_walk(document.element.body, names, 0)), weak=_take_properties(document))


def weigh(raw: bytes) -> None:
    """Refuse what is no zip file or unpacks to more than any report."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            sizes = [part.file_size for part in package.infolist()]
    except zipfile.BadZipFile as error:
        raise UnreadableError("is damaged or no Word file; save it from Word again") from error
    if sum(sizes) > UNPACKED or max(sizes, default=0) > ONE_PART or len(sizes) > PARTS:
        raise UnreadableError("unpacks to more than any report holds; save the report's text alone")


def _take_properties(document: Document) -> Stated:
    """Take the title property: it often stands from another file, so it is trusted least."""
    return take_stated({"title": document.core_properties.title or None}, "properties")[0]


def _walk(element: _Element, names: dict[str, str], depth: int) -> Iterator[Paragraph]:
    """Yield the paragraphs below an element; content controls and insertions are walked through."""
    if depth > DEEPEST:
        return
    for child in element:
        if child.tag == PARAGRAPH:
            yield _take_paragraph(child, names)
            for box in (box for box in child.iter(TEXT_BOX) if not _is_gone(box)):
                yield from _walk(box, names, depth + 1)
        elif child.tag == ROW:
            yield from _take_row(child, names, depth)
        elif child.tag not in GONE:
            yield from _walk(child, names, depth + 1)


def _take_row(row: _Element, names: dict[str, str], depth: int) -> Iterator[Paragraph]:
    """A row of short cells is one line ("Killed: 12"), a row that lays out prose is its paragraphs."""
    cells = [[p for p in _walk(cell, names, depth + 1) if p.text.strip()] for cell in row.iterchildren(CELL)]
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(len(cell) == 1 and len(cell[0].text) <= SHORT_CELL for cell in filled):
        first, *rest = (cell[0].text.strip() for cell in filled)
        yield Paragraph(f"{first.rstrip(':')}: {'; '.join(rest)}", item=True)
    else:
        for cell in filled:
            yield from cell


def _take_paragraph(paragraph: _Element, names: dict[str, str]) -> Paragraph:
    text = "".join(
        (part.text or "") if part.tag == TEXT else " "
        for part in paragraph.iter(TEXT, *BREAKS)
        if not _is_gone(part, paragraph)
    )
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = names.get(style.get(qn("w:val"), ""), "") if style is not None else ""
    item = name.startswith("list") or paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    if name.startswith(("heading", "title", "subtitle")):
        return Paragraph(text, "heading")
    return Paragraph(text, "caption" if name == "caption" else None, item=item)


def _is_gone(part: _Element, within: _Element | None = None) -> bool:
    """Whether a part was deleted, or belongs to a text box inside the paragraph asked for."""
    for above in part.iterancestors():
        if above is within:
            return False
        if above.tag in GONE or (within is not None and above.tag == TEXT_BOX):
            return True
    return False
