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
ID, AUTHOR, DELETED_TEXT = qn("w:id"), qn("w:author"), qn("w:delText")
CELLS = (qn("w:cellIns"), qn("w:cellDel"), qn("w:cellMerge"))
RANGES = tuple(
    qn(f"w:{name}Range{end}")
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)


def count_changes(root: etree._Element) -> int:
    """How many changes still wait for a decision."""
    return sum(1 for _ in root.iter(*INSERTED, *DELETED, *LOOKS, *CELLS))


def settle(root: etree._Element, *, accept: bool, author: str | None = None) -> None:
    """Decide all changes of a part, or one author's, in place: afterwards it holds none of them."""
    kept, gone = (INSERTED, DELETED) if accept else (DELETED, INSERTED)
    settle_rows(root, gone, author)
    settle_controls(root, gone=("Del" if accept else "Ins"), author=author)
    joined = [paragraph for _, paragraph in paragraph_marks(root, gone, author)]
    marks = [mark for mark, _ in paragraph_marks(root, (*kept, *gone), author)]
    for change in [*marks, *by(root, (*RANGES, *CELLS), author), *by(root, gone, author)]:
        drop(change)
    for change in by(root, kept, author):
        unwrap(change)
    drop_empty(root)
    for text in list(root.iter(DELETED_TEXT)):
        if not any(above.tag in DELETED for above in text.iterancestors()):
            text.tag = qn("w:t")
    for change in by(root, LOOKS, author):
        settle_look(change, accept=accept)
    # From the last one on, so that a run of deleted ends joins into the paragraph behind it.
    for paragraph in reversed(joined):
        join_next(paragraph)


def drop_empty(root: etree._Element) -> None:
    """Take out what held nothing but what is gone: links without words, tables without rows."""
    for link in [link for link in root.iter(qn("w:hyperlink")) if not len(link)]:
        drop(link)
    for table in [table for table in root.iter(qn("w:tbl")) if next(table.iter(ROW), None) is None]:
        drop(table)


def by(root: etree._Element, names: Iterable[str], author: str | None) -> list[etree._Element]:
    """The changes of these kinds, of one author where one is named; the end of a range is its beginning's author's."""
    found = list(root.iter(*names))
    if author is None:
        return found
    ranges = {one.get(ID) for one in root.iter(*RANGES) if one.get(AUTHOR) == author}
    return [one for one in found if one.get(AUTHOR, author if one.get(ID) in ranges else "") == author]


def settle_controls(root: etree._Element, *, gone: str, author: str | None) -> None:
    """Take out the content controls that a decision takes away; what they hold is decided by itself."""
    for mark in by(root, [qn(f"w:customXml{gone}RangeStart")], author):
        control = mark.getnext()
        if control is not None and control.tag == qn("w:sdt"):
            content = control.find(qn("w:sdtContent"))
            for child in reversed(content if content is not None else ()):
                control.addnext(child)
            drop(control)


def paragraph_marks(
    root: etree._Element, names: Iterable[str], author: str | None
) -> list[tuple[etree._Element, etree._Element]]:
    """The changes of these kinds to the ends of paragraphs, each with its paragraph: they stand in the mark's look."""
    found = []
    for mark in by(root, names, author):
        above = [one for _, one in zip(range(3), mark.iterancestors(), strict=False)]
        if [one.tag for one in above] == [RUN_LOOK, qn("w:pPr"), PARAGRAPH]:
            found.append((mark, above[2]))
    return found


def settle_rows(root: etree._Element, gone: Iterable[str], author: str | None) -> None:
    """Drop the rows that a decision takes away; those that stay lose the mark."""
    for look in list(root.iter(ROW_LOOK)):
        row = look.getparent()
        marks = [mark for mark in by(look, (*INSERTED, *DELETED), author) if mark.getparent() is look]
        for mark in marks:
            drop(mark)
            if mark.tag in gone and row is not None:
                drop(row)


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
    if following is None:
        return
    # What holds no words any more goes, with its names: they are nobody else's.
    if not any(text.text for text in paragraph.iter(qn("w:t"))):
        drop(paragraph)
        return
    if following.tag != PARAGRAPH:
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
