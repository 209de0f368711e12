"""An edited page as blocks and runs again, so that it can be set as PDF: every word as it stands, in its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from brief.compose.lines import DISAGREEMENT_SHARES
from brief.page import DIFFERS, Block, Brief, Row, Run, Style, Table, Weight
from brief.word.paragraphs import MARK, Grid, Paragraph, Piece
from brief.word.read import EditedPage, Line
from brief.write.docx import bookmark
from brief.write.wordstyles import WEIGHTS

LOOKS: Mapping[str, Weight] = {WEIGHTS["bold"]: "bold", WEIGHTS["italic"]: "italic"}
TYPED_MARK = re.compile(r"(\s?\[\d{1,3}\])")
# How far columns may stray from their shares by rounding to a word processor's units.
ROUNDING = 0.003


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every function needs: the page, its style, roles by the names of their Word styles, block ids by bookmark.

    `links` are the addresses that the document leads to, `names` the line that each paragraph is, by its place.
    """

    page: EditedPage
    roles: Mapping[str, str]
    tables: Mapping[str, str]
    anchors: Mapping[str, str]
    links: Mapping[str, str]
    names: Mapping[int, str]


def to_brief(page: EditedPage, style: Style) -> Brief:
    """The page as it stands. What is empty is left out; what has a style of its own becomes plain text."""
    written = page.written
    body = [line for line in page.lines if line.paragraph and line.paragraph.part == page.package.main]
    tags = [line.tag for line in written.lines] if written else []
    sheet = Sheet(
        page=page,
        roles={role.style.lower(): name for name, role in style.roles.items()},
        tables={look.style.lower(): name for name, look in style.tables.items()},
        anchors={bookmark(tag): tag for tag in tags},
        links={name: target for name, kind, target in page.package.relations() if kind == "hyperlink"},
        names={line.paragraph.place: block_name(line) for line in body if line.paragraph},
    )
    blocks = tuple(make_items(sheet, style))
    title = next((block.text for block in blocks if isinstance(block, Block) and block.role == "title"), "")
    margins = {"header": "", "footer": ""}
    house = {id(line.paragraph) for line in page.lines if is_house(line) and line.state == "untouched"}
    for kind in margins:
        parts = page.package.related(kind)
        texts = (one.text for one in page.margins if one.part in parts and one.text and id(one) not in house)
        margins[kind] = "  ·  ".join(text for text in dict.fromkeys(texts) if text != margins["header"])
    return Brief(
        title=title or page.file.stem,
        as_of=written.as_of if written else "",
        language=written.language if written else style.language,
        blocks=blocks,
        marking=margins["header"] or None,
        footer=margins["footer"],
        handling=find_marking(page) or None,
    )


def find_marking(page: EditedPage) -> str:
    """The handling marking as it stands in the head of a page, without what a house has there; else at its foot."""
    heads = page.package.related("header")
    head = [line.text for line in page.lines if line.paragraph and line.paragraph.part in heads and not is_house(line)]
    foot = [line.text for line in page.lines if line.paragraph and line.written and line.written.role == "marking"]
    return "  ·  ".join(dict.fromkeys(head or foot))


def is_house(line: Line) -> bool:
    """Whether a line of head or foot is the house's own."""
    return line.written is not None and line.written.role == "house"


def block_name(line: Line) -> str:
    """The name of the block that a line becomes; the paragraphs that make one line share it."""
    if line.written:
        return re.sub(r"\.\d+$", "", line.written.tag)
    return f"hand-{line.paragraph.place}" if line.paragraph else ""


def make_items(sheet: Sheet, style: Style) -> Iterator[Block | Table]:
    """The paragraphs and tables of the page, without those that hold nothing."""
    for item in sheet.page.items:
        if isinstance(item, Grid):
            table = make_table(sheet, style, item)
            if table.rows:
                yield table
        elif item.text:
            yield make_block(sheet, item)


def make_block(sheet: Sheet, paragraph: Paragraph) -> Block:
    """A paragraph in the role of its style; one whose style is none of the page's is text, or an item of a list."""
    role = sheet.roles.get(paragraph.style.lower(), "bullet" if paragraph.listed else "body")
    name = sheet.names[paragraph.place]
    runs = [run for piece in paragraph.pieces for run in make_runs(sheet, piece, role)]
    return Block(name, "page", role, tuple(runs))


def make_runs(sheet: Sheet, piece: Piece, role: str) -> Iterator[Run]:
    """The words of a piece; citation marks lead to their sources, typed ones too where the page lists the source."""
    if piece.text == DIFFERS:
        yield Run(piece.text, link=link_of(sheet, piece), mark=True)
        return
    if role == "source" or not MARK.search(piece.text):
        yield Run(piece.text, weight_of(piece), link_of(sheet, piece))
        return
    listed = set(sheet.anchors.values())
    for words in filter(None, TYPED_MARK.split(piece.text)):
        number = MARK.fullmatch(words)
        if number and f"s{number[1]}" in listed:
            yield Run(words, link=f"#s{number[1]}", mark=True)
        else:
            yield Run(words, weight_of(piece), link_of(sheet, piece))


def weight_of(piece: Piece) -> Weight:
    """The weight that a piece was given, by a style or by hand."""
    by_hand: Weight = "bold" if piece.bold else "italic" if piece.italic else "plain"
    return LOOKS.get(piece.look, by_hand)


def link_of(sheet: Sheet, piece: Piece) -> str | None:
    """Where a piece leads: an address, or a line of the page."""
    if not piece.link:
        return None
    if piece.link.startswith("#"):
        name = sheet.anchors.get(piece.link[1:])
        return f"#{name}" if name else None
    return sheet.links.get(piece.link)


def make_table(sheet: Sheet, style: Style, grid: Grid) -> Table:
    """A table in the look of its style; one of a style that is none of the page's looks like the accounts."""
    role = sheet.tables.get(grid.style.lower(), "disagreements")
    columns = len(grid.shares)
    known = grid.style.lower() in sheet.tables
    rows = [
        Row(
            tuple(tuple(make_block(sheet, one) for one in cell if one.text) for cell in level(cells, columns)),
            header=known and style.tables[role].header_row and number == 0,
        )
        for number, cells in enumerate(grid.rows)
    ]
    rows = [row for row in rows if any(row.cells)]
    caption = grid.caption or style.phrases.get(f"{role}-caption", "")
    return Table("page", role, tuple(rows), snap(grid.shares), caption)


def level(cells: Sequence[tuple[Paragraph, ...]], columns: int) -> list[tuple[Paragraph, ...]]:
    """The cells of a row, as many as there are columns: what is beyond joins the last, what is missing is empty."""
    row = [*cells[: columns - 1], tuple(one for cell in cells[columns - 1 :] for one in cell)]
    return row + [()] * (columns - len(row))


def snap(shares: Sequence[float]) -> tuple[float, ...]:
    """The columns' shares as they were before a word processor rounded them."""
    for meant in ((1 / len(shares),) * len(shares), DISAGREEMENT_SHARES):
        if len(meant) == len(shares) and all(abs(a - b) < ROUNDING for a, b in zip(meant, shares, strict=True)):
            return meant
    return tuple(shares)
