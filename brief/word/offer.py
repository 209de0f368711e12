"""Changes offered in a document: tracked insertions and deletions by "brief", to accept or to reject in Word.

As Word writes them (ISO/IEC 29500-1, 17.13.5): runs within w:ins or w:del, the paragraph's end marked in its look, the
two tags of a content control as ranges of their own, a table's row marked in its properties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from docx.oxml.ns import qn
from lxml import etree

from brief.word.changes import DELETED, INSERTED

AUTHOR = "brief"
ID, VALUE = qn("w:id"), qn("w:val")
PARAGRAPH, RUN, CONTROL, TEXT, LINK = (qn(f"w:{name}") for name in ("p", "r", "sdt", "t", "hyperlink"))
NUMBERED = tuple(qn(f"w:{name}") for name in ("bookmarkStart", "bookmarkEnd", "ins", "del", "moveFrom", "moveTo"))
# What may stand behind the look of the paragraph's mark within a paragraph's properties.
AFTER_LOOK = (qn("w:sectPr"), qn("w:pPrChange"))


@dataclass(frozen=True, slots=True)
class Pen:
    """What marks a change: the day it is of, fresh numbers, styles' ids and links as the document at hand has them."""

    day: str
    numbers: Iterator[int]
    styles: Mapping[str, str]
    links: Mapping[str, str]
    taken: dict[str, str] = field(default_factory=dict)

    def mark(self, tag: str) -> etree._Element:
        """An empty mark of a change."""
        made = etree.Element(qn(f"w:{tag}"))
        made.attrib.update({ID: str(next(self.numbers)), qn("w:author"): AUTHOR, qn("w:date"): f"{self.day}T00:00:00Z"})
        return made


def fresh_numbers(root: etree._Element) -> Iterator[int]:
    """Numbers that nothing in the document bears."""
    taken = [int(one.get(ID, "0")) for one in root.iter() if (one.get(ID) or "").lstrip("-").isdigit()]
    taken += [int(one.get(VALUE, "0")) for one in root.iter(ID) if (one.get(VALUE) or "").lstrip("-").isdigit()]
    return count(max([number for number in taken if number < 1 << 30], default=0) + 1)


def adopt(pen: Pen, element: etree._Element) -> etree._Element:
    """A copy of what brief would write now, with the numbers, styles and links of the document that takes it in."""
    copy = deepcopy(element)
    bookmarks: dict[str, str] = {}
    for one in copy.iter(*NUMBERED[:2]):
        one.set(ID, bookmarks.setdefault(one.get(ID, ""), str(next(pen.numbers))))
    for control in copy.iter(CONTROL):
        for number in control.iterfind(f"{qn('w:sdtPr')}/{ID}"):
            number.set(VALUE, str(next(pen.numbers)))
    for style in list(copy.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))):
        style.set(VALUE, pen.styles.get(style.get(VALUE, ""), style.get(VALUE, "")))
    for link in copy.iter(LINK):
        target = link.get(qn("r:id"))
        if target:
            link.set(qn("r:id"), pen.links[target])
    return copy


def insert_words(pen: Pen, holder: etree._Element) -> None:
    """Mark all words of an element as inserted."""
    for run in list(holder.iter(RUN)):
        wrap(run, pen.mark("ins"))


def delete_words(pen: Pen, holder: etree._Element) -> None:
    """Mark all words of an element as deleted; a run without words (a comment's mark) stays."""
    for run in list(holder.iter(RUN)):
        texts = list(run.iter(TEXT))
        if texts and not any(above.tag in (*INSERTED, *DELETED) for above in run.iterancestors()):
            wrap(run, pen.mark("del"))
            for text in texts:
                text.tag = qn("w:delText")


def wrap(element: etree._Element, around: etree._Element) -> None:
    """Put one element around another, in its place."""
    element.addprevious(around)
    around.append(element)


def mark_end(pen: Pen, paragraph: etree._Element, tag: str) -> None:
    """Mark a paragraph's end as inserted or deleted."""
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        properties = etree.Element(qn("w:pPr"))
        paragraph.insert(0, properties)
    look = properties.find(qn("w:rPr"))
    if look is None:
        look = etree.Element(qn("w:rPr"))
        behind = next((child for child in properties if child.tag in AFTER_LOOK), None)
        if behind is None:
            properties.append(look)
        else:
            behind.addprevious(look)
    look.insert(0, pen.mark(tag))


def mark_controls(pen: Pen, holder: etree._Element, kind: str) -> None:
    """Mark the content controls within an element: "Ins" or "Del" for both their tags."""
    for control in list(holder.iter(CONTROL)):
        content = control.find(qn("w:sdtContent"))
        if content is None:
            continue
        opening, closing = pen.mark(f"customXml{kind}RangeStart"), pen.mark(f"customXml{kind}RangeStart")
        ends = [etree.Element(qn(f"w:customXml{kind}RangeEnd"), {ID: one.get(ID, "")}) for one in (opening, closing)]
        control.addprevious(opening)
        content.insert(0, ends[0])
        content.append(closing)
        control.addnext(ends[1])


def mark_row(pen: Pen, row: etree._Element, tag: str) -> None:
    """Mark a row of a table as inserted or deleted."""
    properties = row.find(qn("w:trPr"))
    if properties is None:
        properties = etree.Element(qn("w:trPr"))
        row.insert(0, properties)
    properties.append(pen.mark(tag))


def offer_unit(pen: Pen, element: etree._Element) -> etree._Element:
    """A paragraph or a row that brief would write, as an insertion."""
    made = adopt(pen, element)
    insert_words(pen, made)
    if made.tag == PARAGRAPH:
        mark_end(pen, made, "ins")
        mark_controls(pen, made, "Ins")
    else:
        mark_row(pen, made, "ins")
    return made


def withdraw_unit(pen: Pen, element: etree._Element) -> None:
    """Mark a paragraph or a row as deleted."""
    delete_words(pen, element)
    if element.tag == PARAGRAPH:
        mark_end(pen, element, "del")
        mark_controls(pen, element, "Del")
    else:
        mark_row(pen, element, "del")


def reword_unit(pen: Pen, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> None:
    """Offer other words for paragraphs that stay: the old ones deleted, the new ones behind them."""
    for paragraph, other in zip(old, new, strict=True):
        delete_words(pen, paragraph)
        holder = next(iter(paragraph.iter(qn("w:sdtContent"))), paragraph)
        made = adopt(pen, other)
        insert_words(pen, made)
        source = next(iter(made.iter(qn("w:sdtContent"))), made)
        holder.extend([child for child in source if child.tag in (LINK, INSERTED[0])])
