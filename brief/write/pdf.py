"""The page as PDF: tagged, PDF/UA-1 and PDF/A-2a, set from the very lines that the layout measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from brief.errors import WriteError
from brief.page import Block, Brief, Row, Run, Style, Table, TableLook
from brief.write.blocks import address, every_block, foot_blocks, head_blocks
from brief.write.fonts import face_of, load_face, text_width
from brief.write.layout import (
    CELL_RULE,
    RULE_GAP,
    RULE_WIDTH,
    TABLE_GAP,
    Line,
    Piece,
    break_lines,
    content_width,
    row_height,
    text_height,
)
from brief.write.metadata import add_catalog, describe
from brief.write.pdffile import Name, PdfFile
from brief.write.tagged import Element, Link, Sheet, add_page

BULLET = "•"
# The line under a link: how far below the baseline, and how thick.
UNDER, THICK = 1.4, 0.4


@dataclass(frozen=True, slots=True)
class Frame:
    """Where text goes: its left edge, its width, and the height on the sheet at which it starts."""

    left: float
    width: float
    top: float


@dataclass(frozen=True, slots=True)
class Pen:
    """What every drawing function needs: the sheet, the style, and where links within the page lead."""

    sheet: Sheet
    style: Style
    targets: dict[str, str]


def write_pdf(brief: Brief, style: Style) -> bytes:
    """The file. Raises WriteError where the page overruns, which a page that was fitted never does."""
    # The letters of the PDF are those that are measured, whatever the DOCX takes.
    style = replace(style, roles={name: replace(role, stretch=1.0) for name, role in style.roles.items()})
    paper = style.paper
    targets = {block.id: block.text for block in reversed(list(every_block(brief)))}
    pen = Pen(Sheet(paper.width, paper.height), style, targets)
    frame = Frame(paper.left, content_width(style), paper.height - paper.head)
    under_head = draw_blocks(pen, pen.sheet.root, head_blocks(brief), frame)
    end = draw_blocks(pen, pen.sheet.root, brief.blocks, replace(frame, top=min(under_head, paper.height - paper.top)))
    foot = foot_blocks(brief)
    at = paper.foot + sum(text_height(block, frame.width, style) for block in foot)
    if end < max(at, paper.bottom):
        raise WriteError(f"the page overruns by {max(at, paper.bottom) - end:.0f} pt; leave lines out")
    for block in foot:
        at = draw_block(pen, None, block, replace(frame, top=at))
    return assemble(pen.sheet, brief)


def assemble(sheet: Sheet, brief: Brief) -> bytes:
    """The file around the one page."""
    file = PdfFile()
    pages = file.reserve()
    page, structure = add_page(file, sheet, pages)
    file.put({"Type": Name("Pages"), "Kids": [page], "Count": 1}, pages)
    return file.finish(add_catalog(file, pages, structure, brief), describe(file, brief))


def draw_blocks(pen: Pen, parent: Element, items: Sequence[Block | Table], frame: Frame) -> float:
    """Draw one below the other, neighbouring items of a list as one list; returns where the last line ends."""
    top, after = frame.top, 0.0
    previous: Block | Table | None = None
    for is_list, group in groupby(items, key=lambda item: is_item(item, pen.style)):
        within = parent.add("L", owner=Name("List"), ListNumbering=Name("Disc")) if is_list else parent
        for item in group:
            if isinstance(item, Table):
                top -= TABLE_GAP if isinstance(previous, Table) else after
                top, after = draw_table(pen, within, item, replace(frame, top=top)), 0.0
            else:
                role = pen.style.roles[item.role]
                top = draw_block(pen, within, item, replace(frame, top=top - max(after, role.before)))
                after = role.after
            previous = item
    return top


def is_item(item: Block | Table, style: Style) -> bool:
    """Whether it is an item of a list."""
    return isinstance(item, Block) and style.roles[item.role].bullet


def draw_block(pen: Pen, parent: Element | None, block: Block, frame: Frame) -> float:
    """Draw a paragraph, as an artifact where it has no parent; returns where it ends."""
    role, top = pen.style.roles[block.role], frame.top
    pen.sheet.anchors.setdefault(block.id, top)
    if role.rule == "above":
        pen.sheet.fill(frame.left, top - RULE_WIDTH, frame.width, RULE_WIDTH, pen.style.accent)
        top -= RULE_GAP + RULE_WIDTH
    element = open_block(pen, parent, block, replace(frame, top=top)) if parent else None
    links: dict[int, Element] = {}
    for number, line in enumerate(break_lines(block, frame.width, pen.style)):
        out = 0.0 if number else role.hanging
        draw_line(pen, (element, links), block, line, Frame(frame.left - out, frame.width + out, top))
        top -= role.leading
    if role.rule == "below":
        top -= RULE_GAP + RULE_WIDTH
        pen.sheet.fill(frame.left, top, frame.width, RULE_WIDTH, pen.style.accent)
    return top


def open_block(pen: Pen, parent: Element, block: Block, frame: Frame) -> Element:
    """The element of a paragraph: an item of a list (its bullet is drawn here), a quotation, a heading or plain."""
    role = pen.style.roles[block.role]
    if role.bullet:
        item = parent.add("LI")
        piece = Piece(BULLET, face_of(pen.style, role, Run(BULLET)), role.size, 0)
        pen.sheet.write(item.add("Lbl"), frame.left, baseline(pen, block, frame.top), piece, role.colour)
        return item.add("LBody")
    holder = parent.add("BlockQuote") if block.role == "quote" else parent
    return holder.add(f"H{role.level}" if role.level else "P")


def baseline(pen: Pen, block: Block, top: float) -> float:
    """The baseline of a line: as word processors do, what an exact line height adds goes above the letters."""
    role = pen.style.roles[block.role]
    face = load_face(face_of(pen.style, role, Run("")))
    return float(top - role.leading - face.descent * role.size / 1000)


def draw_line(
    pen: Pen, owners: tuple[Element | None, dict[int, Element]], block: Block, line: Line, frame: Frame
) -> None:
    """Draw a line of a paragraph; `owners`: the element of its text, and those of its links, by run."""
    element, links = owners
    role = pen.style.roles[block.role]
    spare = frame.width - role.left - role.right - line.width
    x = frame.left + role.left + {"left": 0.0, "center": spare / 2, "right": spare}[role.align]
    y = baseline(pen, block, frame.top)
    for piece in line.pieces:
        run = block.runs[piece.run]
        colour = pen.style.roles["mark"].colour if run.mark else pen.style.accent if run.link else role.colour
        target = find_target(run, pen.targets)
        if element is None or target is None:
            x = pen.sheet.write(element, x, y, piece, colour)
            continue
        # One element for a link, though it may run over two lines.
        owner = links[piece.run] if piece.run in links else links.setdefault(piece.run, element.add("Link"))
        start, x = x, pen.sheet.write(owner, x, y, piece, colour)
        spaces = len(piece.text) - len(piece.text.rstrip(" "))
        visible = x - text_width(" ", piece.face, piece.size) * spaces
        if not run.mark:
            pen.sheet.fill(start, y - UNDER, visible - start, THICK, colour)
        box = (start, frame.top - role.leading, visible, frame.top)
        pen.sheet.link(owner, Link(box, target, pen.targets.get(target.removeprefix("#"), target)))


def find_target(run: Run, targets: dict[str, str]) -> str | None:
    """Where a run leads: a URL, or a paragraph of the page; None where it leads nowhere."""
    if run.link and run.link.startswith("#"):
        return run.link if run.link[1:] in targets else None
    return address(run.link) if run.link else None


def draw_table(pen: Pen, parent: Element, table: Table, frame: Frame) -> float:
    """Draw a table; returns where it ends. One without head cells is tagged as a list: its cells are no grid."""
    look = pen.style.tables[table.role]
    grid = look.header_row or look.header_column
    holder = parent.add("Table", owner=Name("Table"), Summary=table.caption) if grid else parent.add("L")
    top = frame.top - CELL_RULE
    pen.sheet.fill(frame.left, top, frame.width, CELL_RULE, look.rule_colour)
    for row in table.rows:
        height = row_height(row, table, pen.style)
        if look.shade_all or (row.header and look.header_row):
            pen.sheet.fill(frame.left, top - height, frame.width, height, look.shade)
        draw_row(pen, holder.add("TR") if grid else holder, table, row, replace(frame, top=top))
        top -= height
        pen.sheet.fill(frame.left, top, frame.width, CELL_RULE, look.rule_colour)
    return top


def draw_row(pen: Pen, parent: Element, table: Table, row: Row, frame: Frame) -> None:
    """Draw the cells of a row side by side."""
    look, left = pen.style.tables[table.role], frame.left
    for column, (cell, share) in enumerate(zip(row.cells, table.shares, strict=True)):
        width = share * frame.width
        inside = Frame(left + look.pad_x, width - 2 * look.pad_x, frame.top - look.pad_y)
        draw_blocks(pen, open_cell(parent, look, row, column), cell, inside)
        left += width


def open_cell(parent: Element, look: TableLook, row: Row, column: int) -> Element:
    """The element of a cell: the head of a column or of a row, plain, or an item of a list."""
    if not (look.header_row or look.header_column):
        return parent.add("LI").add("LBody")
    if row.header and look.header_row:
        return parent.add("TH", owner=Name("Table"), Scope=Name("Column"))
    if column == 0 and look.header_column:
        return parent.add("TH", owner=Name("Table"), Scope=Name("Row"))
    return parent.add("TD")
