"""Measures: how a paragraph breaks into lines, and how high paragraphs, tables and the page become.

The PDF is set from these very lines; the DOCX is broken by the word processor, with a face of the same widths and
exact line heights, and comes out the same. What differs between word processors is budgeted to the safe side: every
line a little short, the room between two paragraphs added up (they take the larger), one line of the page kept free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from brief.page import Block, Brief, Role, Row, Style, Table
from brief.write.blocks import clean, foot_blocks, head_blocks
from brief.write.fonts import WORDS_MEASURED, face_of, text_width

LINE_SLACK = 1.0
CELL_RULE = 0.5
# A paragraph's rule: its distance from the text and its thickness.
RULE_GAP = 3.0
RULE_WIDTH = 0.75
# Between two tables, and after a last one, stands an empty paragraph of this height.
TABLE_GAP = 2.0
# A word with the spaces behind it; a hyphen between letters parts it (UAX 14, class HY).
WORD = re.compile(r".+?(?: +|(?<=[^\W\d_]-)(?=[^\W\d_])|$)")

# The text, face and size of a run.
Look = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look on one line, with the number of its run in the block."""

    text: str
    face: str
    size: float
    run: int


@dataclass(frozen=True, slots=True)
class Word:
    """What stays together on a line; `space` is the width of the spaces behind it, which a line's end swallows."""

    pieces: tuple[Piece, ...]
    width: float
    space: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; `width` in points, without the spaces at its end."""

    pieces: tuple[Piece, ...]
    width: float


def content_width(style: Style) -> float:
    """The width between the margins, in points."""
    return style.paper.width - style.paper.left - style.paper.right


def page_room(style: Style) -> float:
    """The height that a page's blocks may take, in points: what the margins leave, less one line of text."""
    return style.paper.height - style.paper.top - style.paper.bottom - style.roles["body"].leading


def page_height(brief: Brief, style: Style) -> float:
    """The height that the page's blocks take, in points, and what a high head or foot takes from their room."""
    width = content_width(style)
    heights = (
        table_height(item, style) if isinstance(item, Table) else block_height(item, width, style)
        for item in brief.blocks
    )
    tables = [isinstance(item, Table) for item in brief.blocks]
    gaps = sum(one and two for one, two in zip(tables, [*tables[1:], True], strict=True)) if tables else 0
    return sum(heights) + gaps * TABLE_GAP + crowding(brief, style)


def crowding(brief: Brief, style: Style) -> float:
    """How far head and foot reach into the page, in points: nothing, unless marking or footer are very long."""
    paper, width = style.paper, content_width(style)
    head = paper.head + sum(block_height(block, width, style) for block in head_blocks(brief))
    foot = paper.foot + sum(block_height(block, width, style) for block in foot_blocks(brief))
    return max(0.0, head - paper.top) + max(0.0, foot - paper.bottom)


def block_height(block: Block, width: float, style: Style) -> float:
    """The height of a paragraph set to a width, with the room above and below it, in points."""
    role = style.roles[block.role]
    return role.before + text_height(block, width, style) + role.after


def text_height(block: Block, width: float, style: Style) -> float:
    """The height of a paragraph's lines, and of its rule."""
    role = style.roles[block.role]
    lines = count_lines(find_looks(block, style), room_in(role, width), -role.hanging / role.stretch)
    return lines * role.leading + rule_height(role)


def rule_height(role: Role) -> float:
    """What the rule of a paragraph adds to its height."""
    return 0.0 if role.rule == "none" else RULE_GAP + RULE_WIDTH


def table_height(table: Table, style: Style) -> float:
    """The height of a table, in points; nothing where it has no rows."""
    return sum(row_height(row, table, style) for row in table.rows) + (CELL_RULE if table.rows else 0.0)


def row_height(row: Row, table: Table, style: Style) -> float:
    """The height of a row: its highest cell, the room in the cell, and the rule below."""
    look, widths = style.tables[table.role], cell_widths(table, style)
    cells = zip(row.cells, widths, strict=True)
    highest = max(sum(block_height(block, width, style) for block in cell) for cell, width in cells)
    return highest + 2 * look.pad_y + CELL_RULE


def cell_widths(table: Table, style: Style) -> tuple[float, ...]:
    """The widths that text has in the columns of a table, in points."""
    pad = style.tables[table.role].pad_x
    return tuple(share * content_width(style) - 2 * pad for share in table.shares)


def break_lines(block: Block, width: float, style: Style) -> tuple[Line, ...]:
    """The lines of a paragraph set to a width. A paragraph has one line at least."""
    return tuple(map(close_line, break_words(block, width, style)))


def break_words(block: Block, width: float, style: Style) -> list[list[Word]]:
    """The words of each line of a paragraph: each line takes those that fit."""
    role = style.roles[block.role]
    return fill_lines(find_looks(block, style), room_in(role, width), -role.hanging / role.stretch)


def find_looks(block: Block, style: Style) -> tuple[Look, ...]:
    """The runs of a paragraph as they are set."""
    role, mark = style.roles[block.role], style.roles["mark"].size
    return tuple((run.text, face_of(style, role, run), mark if run.mark else role.size) for run in block.runs)


def room_in(role: Role, width: float) -> float:
    """The room that a line has in a width, as the letters of the style's faces run."""
    return (width - role.left - role.right - LINE_SLACK) / role.stretch


def fill_lines(looks: tuple[Look, ...], room: float, used: float) -> list[list[Word]]:
    """The words of each line, of which the first has so much in use."""
    words: list[Word] = []
    lines = [words]
    for word in fitting_words(looks, room):
        if words and used + word.width > room:
            words, used = [], 0.0
            lines.append(words)
        words.append(word)
        used += word.width + word.space
    return lines


# A line that could stand on the page is measured for each section and each spacing.
@lru_cache(maxsize=10_000)
def count_lines(looks: tuple[Look, ...], room: float, used: float) -> int:
    """The lines of a paragraph.

    One that begins with a word longer than the line is given a line more: LibreOffice leaves an empty one before it.
    """
    lines = fill_lines(looks, room, used)
    chopped = len(lines) > 1 and not lines[0][-1].pieces[-1].text.endswith((" ", "-"))
    return len(lines) + chopped


def fitting_words(looks: tuple[Look, ...], room: float) -> Iterator[Word]:
    """The words of a paragraph; one that is longer than a line is chopped into lines (URLs, mostly)."""
    texts = [clean(text) for text, _, _ in looks]
    owners = [number for number, text in enumerate(texts) for _ in text]
    for match in WORD.finditer("".join(texts)):
        begin, until = match.span()
        # Most words are of one look.
        whole = owners[begin] == owners[until - 1]
        parts = [(owners[begin], 0, until - begin)] if whole else stretches(owners[begin:until])
        word = measure_word(tuple((match[0][start:end], *looks[owner][1:], owner) for owner, start, end in parts))
        yield from [word] if word.width <= room else chop(word.pieces, room)


def stretches(owners: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Equal neighbours together: (value, start, end)."""
    start = 0
    for owner, group in groupby(owners):
        end = start + len(list(group))
        yield owner, start, end
        start = end


@lru_cache(maxsize=WORDS_MEASURED)
def measure_word(parts: tuple[tuple[str, str, float, int], ...]) -> Word:
    """A word of these pieces with its width and that of the spaces behind it."""
    pieces = tuple(Piece(*part) for part in parts)
    full = sum(text_width(piece.text, piece.face, piece.size) for piece in pieces)
    last = pieces[-1]
    spaces = len(last.text) - len(last.text.rstrip(" "))
    space = text_width(" ", last.face, last.size) * spaces
    return Word(pieces, full - space, space)


def chop(pieces: tuple[Piece, ...], room: float) -> Iterator[Word]:
    """Parts of a long word, each as wide as the room allows, letter by letter."""
    part: list[Piece] = []
    used = 0.0
    for piece in pieces:
        for char in piece.text:
            letter = replace(piece, text=char)
            width = text_width(char, piece.face, piece.size)
            if part and char != " " and used + width > room:
                yield close_word(part)
                part, used = [], 0.0
            part.append(letter)
            used += width
    yield close_word(part)


def close_word(letters: Sequence[Piece]) -> Word:
    """The part of a word that letters make."""
    return measure_word(tuple((one.text, one.face, one.size, one.run) for one in letters))


def close_line(words: Sequence[Word]) -> Line:
    """The line that words make, the pieces of one run put together."""
    pieces = [piece for word in words for piece in word.pieces]
    joined = tuple(
        replace(pieces[start], text="".join(piece.text for piece in pieces[start:end]))
        for _, start, end in stretches([piece.run for piece in pieces])
    )
    width = sum(word.width + word.space for word in words) - (words[-1].space if words else 0.0)
    return Line(joined, width)
