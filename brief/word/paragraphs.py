"""The paragraphs of a Word part as they are seen: words with their look, names, comments; runs split at will joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from docx.oxml.ns import qn
from lxml import etree

from brief.page import DIFFERS

PARAGRAPH, TABLE, ROW, CELL, CONTROL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "sdt"))
TEXT, RUN, LINK, TEXT_BOX = (qn(f"w:{name}") for name in ("t", "r", "hyperlink", "txbxContent"))
ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SIGNS = {
    qn("w:tab"): " ",
    qn("w:br"): " ",
    qn("w:cr"): " ",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "",
}
COMMENTED = (qn("w:commentRangeStart"), qn("w:commentReference"))
VALUE, NAME, ID = qn("w:val"), qn("w:name"), qn("w:id")
# Not of Word's: put on each paragraph as it is read.
PLACE = "{urn:situation-brief:read}place"
# A citation mark with the space before it: "[3]"; and any mark, that of what is disputed too.
MARK = re.compile(r"\s*\[(\d{1,3})\]")
ANY_MARK = re.compile(rf"{MARK.pattern}|\s*{re.escape(DIFFERS)}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look. `look` is the name of their character style; `link` a relationship's id or "#bookmark"."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    look: str = ""
    link: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it stands: `tags` of the controls that hold it or that it holds, names of its `bookmarks`.

    `style` is the name of its style, `comments` the ids of the comments on it; `listed` whether it is an item of
    a list that was made one by hand, `part` the part that it stands in,
    and `place` its number among the paragraphs there, before any change was decided.
    """

    part: str
    pieces: tuple[Piece, ...]
    style: str = ""
    tags: tuple[str, ...] = ()
    bookmarks: tuple[str, ...] = ()
    listed: bool = False
    place: int = -1
    comments: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """Its words on one line, citation marks included."""
        return "".join(piece.text for piece in self.pieces).strip()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands: rows of cells of paragraphs; `style` is the name of its style, `shares` of the width."""

    style: str
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    shares: tuple[float, ...]
    caption: str = ""


def number_paragraphs(root: etree._Element) -> None:
    """Note the place of each paragraph, so that it is found again in the file."""
    for place, paragraph in enumerate(root.iter(PARAGRAPH)):
        paragraph.set(PLACE, str(place))


def read_items(root: etree._Element, part: str, names: Mapping[str, str]) -> Iterator[Paragraph | Grid]:
    """The paragraphs and tables below an element in reading order. `names`: names of styles by their ids."""
    for child in root:
        if child.tag == PARAGRAPH:
            yield read_paragraph(child, part, names)
            for box in child.iter(TEXT_BOX):
                if not any(above.tag == ALTERNATIVE for above in box.iterancestors()):
                    yield from read_items(box, part, names)
        elif child.tag == TABLE:
            yield read_grid(child, part, names)
        elif child.tag != qn("w:sectPr"):
            yield from read_items(child, part, names)


def flatten(items: Iterator[Paragraph | Grid] | tuple[Paragraph | Grid, ...]) -> Iterator[Paragraph]:
    """All paragraphs, those in tables too."""
    for item in items:
        if isinstance(item, Grid):
            yield from (one for row in item.rows for cell in row for one in cell)
        else:
            yield item


def read_grid(table: etree._Element, part: str, names: Mapping[str, str]) -> Grid:
    """A table; one within a cell gives its paragraphs to the cell."""
    widths = [
        float(column.get(qn("w:w"), "0") or 0) for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    ]
    whole = sum(widths) or 1.0
    caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
    rows = tuple(
        tuple(tuple(flatten(read_items(cell, part, names))) for cell in own(row, CELL)) for row in own(table, ROW)
    )
    return Grid(
        style=style_of(table, "tblPr", "tblStyle", names),
        rows=rows,
        shares=tuple(width / whole for width in widths),
        caption=caption.get(VALUE, "") if caption is not None else "",
    )


def own(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, which content controls may hold."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (CONTROL, qn("w:sdtContent"), qn("w:customXml")):
            yield from own(child, tag)


def style_of(element: etree._Element, properties: str, style: str, names: Mapping[str, str]) -> str:
    """The name of an element's style; "" where it states none."""
    stated = element.find(f"{qn(f'w:{properties}')}/{qn(f'w:{style}')}")
    given = stated.get(VALUE, "") if stated is not None else ""
    return names.get(given, given)


def read_paragraph(paragraph: etree._Element, part: str, names: Mapping[str, str]) -> Paragraph:
    """One paragraph, without what stands in text boxes within it."""
    around = [above for above in paragraph.iterancestors(CONTROL) if above.find(f".//{TABLE}") is None]
    controls = [*around, *paragraph.iter(CONTROL)]
    tags = [tag.get(VALUE, "") for one in controls for tag in one.iterfind(f"{qn('w:sdtPr')}/{qn('w:tag')}")]
    return Paragraph(
        part=part,
        pieces=tuple(join_pieces(read_pieces(paragraph, names))),
        style=style_of(paragraph, "pPr", "pStyle", names),
        tags=tuple(dict.fromkeys(filter(None, tags))),
        listed=paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None,
        place=int(paragraph.get(PLACE, "-1")),
        bookmarks=tuple(mark.get(NAME, "") for mark in paragraph.iter(qn("w:bookmarkStart"))),
        comments=tuple(dict.fromkeys(mark.get(ID, "") for mark in paragraph.iter(*COMMENTED))),
    )


def read_pieces(paragraph: etree._Element, names: Mapping[str, str]) -> Iterator[Piece]:
    """The words of each run. A control's prompt ("Click here to enter text") is no words of the page."""
    for run in paragraph.iter(RUN):
        above = list(run.iterancestors())
        within = above[: above.index(paragraph)]
        if any(one.tag in (TEXT_BOX, ALTERNATIVE) or is_prompt(one) for one in within):
            continue
        text = "".join(child.text or "" if child.tag == TEXT else SIGNS.get(child.tag, "") for child in run)
        if text:
            link = next((one for one in within if one.tag == LINK), None)
            bold, italic = is_on(run, "b"), is_on(run, "i")
            yield Piece(text, bold, italic, style_of(run, "rPr", "rStyle", names), target(link))


def is_prompt(control: etree._Element) -> bool:
    """Whether a content control shows its prompt because it was emptied."""
    return control.tag == CONTROL and control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


def is_on(run: etree._Element, look: str) -> bool | None:
    """Whether a run is made bold or italic by hand; None where it says nothing."""
    stated = run.find(f"{qn('w:rPr')}/{qn(f'w:{look}')}")
    return None if stated is None else stated.get(VALUE, "1") not in ("0", "false", "off")


def target(link: etree._Element | None) -> str | None:
    """Where a link leads: a relationship's id, or "#" and a bookmark."""
    if link is None:
        return None
    anchor = link.get(qn("w:anchor"))
    return f"#{anchor}" if anchor else link.get(qn("r:id"))


def join_pieces(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one look together: word processors split runs where the eye sees nothing."""
    for _, group in groupby(pieces, key=lambda piece: replace(piece, text="")):
        alike = list(group)
        yield replace(alike[0], text="".join(piece.text for piece in alike))


def without_marks(text: str) -> str:
    """The words of a paragraph without its marks."""
    return ANY_MARK.sub("", text).strip()


def marks_of(text: str) -> tuple[int, ...]:
    """The numbers of the sources that a paragraph cites."""
    return tuple(dict.fromkeys(int(number) for number in MARK.findall(text)))
