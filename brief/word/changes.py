"""Tracked changes decided: all accepted or all rejected, on the tree of a part (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable

from docx.oxml.ns import qn
from lxml import etree

PARAGRAPH, RUN_LOOK, ROW, ROW_LOOK = qn("w:p"), qn("w:rPr"), qn("w:tr"), qn("w:trPr")
INSERTED, DELETED = (qn("w:ins"), qn("w:moveTo")), (qn("w:del"), qn("w:moveFrom"))
LOOKS = tuple(
    qn(f"w:{name}Change")
    for name in ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "numbering")
)
CELLS = (qn("w:cellIns"), qn("w:cellDel"), qn("w:cellMerge"))
RANGES = tuple(
    qn(f"w:{name}Range{end}")
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)


def count_changes(root: etree._Element) -> int:
    """How many changes still wait for a decision."""
    return sum(1 for _ in root.iter(*INSERTED, *DELETED, *LOOKS, *CELLS))


def settle(root: etree._Element, *, accept: bool) -> None:
    """Decide all changes of a part, in place: afterwards it holds none."""
    kept, gone = (INSERTED, DELETED) if accept else (DELETED, INSERTED)
    settle_rows(root, gone)
    joined = [paragraph for _, paragraph in paragraph_marks(root, gone)]
    marks = [mark for mark, _ in paragraph_marks(root, (*kept, *gone))]
    for change in [*marks, *root.iter(*RANGES, *CELLS), *root.iter(*gone)]:
        drop(change)
    for change in list(root.iter(*kept)):
        unwrap(change)
    for text in list(root.iter(qn("w:delText"))):
        text.tag = qn("w:t")
    for change in list(root.iter(*LOOKS)):
        settle_look(change, accept=accept)
    # From the last one on, so that a run of deleted ends joins into the paragraph behind it.
    for paragraph in reversed(joined):
        join_next(paragraph)


def paragraph_marks(root: etree._Element, names: Iterable[str]) -> list[tuple[etree._Element, etree._Element]]:
    """The changes of these kinds to the ends of paragraphs, each with its paragraph: they stand in the mark's look."""
    found = []
    for mark in root.iter(*names):
        above = [one for _, one in zip(range(3), mark.iterancestors(), strict=False)]
        if [one.tag for one in above] == [RUN_LOOK, qn("w:pPr"), PARAGRAPH]:
            found.append((mark, above[2]))
    return found


def settle_rows(root: etree._Element, gone: Iterable[str]) -> None:
    """Drop the rows that a decision takes away; those that stay lose the mark."""
    for look in list(root.iter(ROW_LOOK)):
        row = look.getparent()
        if any(look.find(name) is not None for name in gone) and row is not None:
            drop(row)
        for mark in [child for child in look if child.tag in (*INSERTED, *DELETED)]:
            drop(mark)


def settle_look(change: etree._Element, *, accept: bool) -> None:
    """Keep the new look, or put the old one back, which the change holds."""
    look = change.getparent()
    if look is None:
        return
    if not accept and len(change):
        for child in [child for child in look if child.tag not in (RUN_LOOK, qn("w:sectPr"))]:
            drop(child)
        for place, child in enumerate(list(change[0])):
            look.insert(place, child)
    else:
        drop(change)


def join_next(paragraph: etree._Element) -> None:
    """Join a paragraph whose end was taken away with the next one, whose look it takes."""
    following = paragraph.getnext()
    if following is None or following.tag != PARAGRAPH:
        return
    start = 1 if len(following) and following[0].tag == qn("w:pPr") else 0
    for child in reversed([child for child in paragraph if child.tag != qn("w:pPr")]):
        following.insert(start, child)
    drop(paragraph)


def unwrap(element: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        for child in reversed(element):
            parent.insert(place, child)
        drop(element)


def drop(element: etree._Element) -> None:
    """Take an element out."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
