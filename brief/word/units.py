"""What is kept, offered or withdrawn as one: a paragraph or a row of a table, under a name that outlives a run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from brief.word.paragraphs import PARAGRAPH, ROW, TABLE
from brief.word.read import Line
from brief.write.written import WrittenLine

# A page has one strip of key figures: it is one row, whichever figures stand in it.
STRIP = "figures"
FIGURES = frozenset({"figure", "figure-label"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a row: its element, its paragraphs, and the lines that they are; None for one typed by hand."""

    key: str
    element: etree._Element
    paragraphs: tuple[etree._Element, ...]
    lines: tuple[Line, ...]

    @property
    def written(self) -> tuple[WrittenLine, ...]:
        """What was written there."""
        return tuple(line.written for line in self.lines if line.written)

    @property
    def texts(self) -> tuple[str, ...]:
        """Its words as they stand."""
        return tuple(" ".join(line.text.split()) for line in self.lines)

    @property
    def section(self) -> str:
        """The section that it belongs to; "" where it was typed in by hand."""
        return self.written[0].section if self.written else ""


def name_unit(lines: Iterable[WrittenLine], element: etree._Element) -> str:
    """The name of a unit: its line's, that of the rows of a table without the numbers of its paragraphs."""
    first = next(iter(lines), None)
    if first is None:
        return ""
    if element.tag == ROW:
        return STRIP if first.role in FIGURES else re.sub(r"\.\d+$", "", first.tag)
    return first.tag


def find_units(body: etree._Element, lines: Mapping[etree._Element, Line]) -> Iterator[Unit]:
    """The units of a document in order; `lines` by their paragraphs. What holds no words is none."""
    for element in elements(body):
        paragraphs = tuple(element.iter(PARAGRAPH)) if element.tag == ROW else (element,)
        present = [(paragraph, lines[paragraph]) for paragraph in paragraphs if paragraph in lines]
        if present:
            found = tuple(line for _, line in present)
            key = name_unit((line.written for line in found if line.written), element)
            yield Unit(key, element, tuple(paragraph for paragraph, _ in present), found)


def elements(body: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs outside tables and the rows of tables, controls walked through."""
    for child in body:
        if child.tag == PARAGRAPH:
            yield child
        elif child.tag == TABLE:
            yield from (row for row in child.iter(ROW))
        elif child.tag.endswith(("}sdt", "}sdtContent", "}customXml")):
            yield from elements(child)


def is_kept(unit: Unit, whole: Sequence[WrittenLine], author: str) -> bool:
    """Whether someone had a hand in a unit: its words, its place, what is said of it; or a part of it is gone."""
    touched = any(
        line.state != "untouched" or line.moved or any(said.author != author for said in line.comments)
        for line in unit.lines
    )
    here = {line.tag for line in unit.written}
    gone = any(line.tag not in here for line in whole if name_unit([line], unit.element) == unit.key)
    return touched or (unit.element.tag == ROW and gone)
