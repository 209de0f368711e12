"""The page as DOCX: python-docx on a template of our own, with built-in styles, real lists and real tables.

Every printed line stands in a content control whose tag is the line's name, so that it is known again after editing;
a hidden bookmark says the same, since LibreOffice 7.4 keeps the control and drops its tag. The controls are within
their paragraphs: LibreOffice drops the words of a control around a paragraph that is commented.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement

from brief.page import Block, Brief, Row, Run, Style, Table, TableLook
from brief.write.blocks import address, clean, every_block, foot_blocks, head_blocks
from brief.write.house import page_margins
from brief.write.layout import content_width
from brief.write.metadata import name_marking
from brief.write.template import make_template
from brief.write.wordstyles import GAP, LINK, WEIGHTS, style_ids
from brief.write.wordxml import WORD_2013, element, foreign, letters, repack, twips
from brief.write.written import attach_written, line_tag

PROGRAM = "brief"
# Bookmarks have names of letters, digits and underscores, 40 at most.
LONGEST_BOOKMARK = 40
# Where the title property lies; Word knows the core properties by this number.
TITLE = {
    "prefixMappings": "xmlns:dc='http://purl.org/dc/elements/1.1/' "
    "xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'",
    "xpath": "/cp:coreProperties[1]/dc:title[1]",
    "storeItemID": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
}
# Which parts of a table style hold, as bits, for readers that know only those (ISO/IEC 29500-1, 17.4.55).
CONDITIONS = {"firstRow": 0x0020, "firstColumn": 0x0080}
NO_BANDS = 0x0600


@dataclass(frozen=True, slots=True)
class Press:
    """What every function needs: the document, its styles, the names of the lines and their uses, the title."""

    document: WordDocument
    style: Style
    ids: Mapping[str, str]
    names: frozenset[str]
    title: str
    used: Counter[str] = field(default_factory=Counter)


def write_docx(brief: Brief, style: Style) -> bytes:
    """The file."""
    document = Document(BytesIO(style.template or make_template(style)))
    names, ids = frozenset(block.id for block in every_block(brief)), style_ids(document.styles.element)
    press = Press(document, style, ids, names, clean(brief.title))
    section = document.element.body[-1]
    for item in spaced(brief.blocks):
        section.addprevious(make_table(press, item) if isinstance(item, Table) else make_paragraph(press, item))
    head, foot = page_margins(document.sections[0])
    fill_margin(press, head.part.element, 0, head_blocks(brief))
    fill_margin(press, foot.part.element, len(foot.part.element), foot_blocks(brief))
    describe(document, brief)
    attach_written(document, brief, style)
    saved = BytesIO()
    document.save(saved)
    return repack(saved.getvalue())


def describe(document: WordDocument, brief: Brief) -> None:
    """The properties of the document, which know no clock and no user: it was made on the day that it speaks for."""
    properties = document.core_properties
    properties.title, properties.language = clean(brief.title), brief.language
    properties.author = properties.last_modified_by = PROGRAM
    properties.created = properties.modified = datetime.fromisoformat(brief.as_of).replace(tzinfo=UTC)
    properties.revision = 1
    if marking := name_marking(brief):
        properties.keywords = marking


def spaced(items: Sequence[Block | Table]) -> Iterator[Block | Table]:
    """The items; behind a table that no paragraph follows an empty one, without which Word would join two tables."""
    for number, item in enumerate(items, start=1):
        yield item
        if isinstance(item, Table) and not any(isinstance(after, Block) for after in items[number : number + 1]):
            yield Block("", item.section, GAP, ())


def fill_margin(press: Press, margin: BaseOxmlElement, place: int, blocks: Sequence[Block]) -> None:
    """Put paragraphs into head or foot at a place among what a house has there, or for the empty one."""
    made = [make_paragraph(press, block) for block in blocks]
    if made and len(margin) == 1 and not len(margin[0]):
        margin[:] = made
    else:
        margin[place:place] = made


def make_paragraph(press: Press, block: Block) -> BaseOxmlElement:
    """A paragraph in the style of its role; a line of the page is named, in head and foot it is plain."""
    style = GAP if block.role == GAP else press.style.roles[block.role].style
    paragraph = element("p", element("pPr", element("pStyle", val=press.ids[style.lower()])))
    words = [piece for run in block.runs for piece in make_run(press, block, run)]
    paragraph.extend(name_words(press, block, words) if words and block.id in press.names else words)
    return paragraph


def name_words(press: Press, block: Block, words: Sequence[BaseOxmlElement]) -> tuple[BaseOxmlElement, ...]:
    """Words in a content control and a bookmark of their name, numbered where several paragraphs make one line.

    The control of the title is bound to the property: who edits the one edits the other.
    """
    press.used[block.id] += 1
    tag, number = line_tag(block.id, press.used[block.id]), press.used.total()
    bound = block.id == "title" and len(words) == 1 and clean(block.text) == press.title
    about = element("sdtPr", element("tag", val=tag), element("id", val=number))
    about.extend([element("dataBinding", **TITLE)] if bound else [])
    about.append(foreign(WORD_2013, "appearance", val="hidden"))
    about.extend([element("text")] if bound else [])
    start = element("bookmarkStart", id=number, name=bookmark(tag))
    return start, element("sdt", about, element("sdtContent", *words)), element("bookmarkEnd", id=number)


def make_run(press: Press, block: Block, run: Run) -> Iterator[BaseOxmlElement]:
    """The words of a run, within a link where it leads somewhere."""
    if not clean(run.text):
        return
    target = run.link or ""
    inside, outside = target[:1] == "#" and target[1:] in press.names, target[:1] not in ("", "#")
    name = character_style(press.style, block, run, linked=inside or outside)
    look = [element("rPr", element("rStyle", val=press.ids[name.lower()]))] if name else []
    words = element("r", *look, letters(clean(run.text)))
    if outside:
        relation = press.document.part.relate_to(address(target), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        yield element("hyperlink", words, r_id=relation, history=1)
    elif inside:
        yield element("hyperlink", words, anchor=bookmark(target[1:]), history=1)
    else:
        yield words


def character_style(style: Style, block: Block, run: Run, *, linked: bool) -> str | None:
    """The style of a run's words. A weight that the paragraph has already is none: twice bold is plain in Word."""
    if run.mark:
        return style.roles["mark"].style
    if linked:
        return LINK
    return None if run.weight == style.roles[block.role].weight else WEIGHTS.get(run.weight)


def bookmark(name: str) -> str:
    """The name of the bookmark at a line; one that begins with a line below is hidden in Word's list."""
    return f"_{re.sub(r'[^A-Za-z0-9]', '_', name)}"[:LONGEST_BOOKMARK]


def make_table(press: Press, table: Table) -> BaseOxmlElement:
    """A table: its columns of fixed width, its head repeated, its caption for those who hear it."""
    look = press.style.tables[table.role]
    widths = [twips(share * content_width(press.style)) for share in table.shares]
    conditions = {"firstRow": int(look.header_row), "firstColumn": int(look.header_column)}
    bits = sum(CONDITIONS[name] for name, on in conditions.items() if on) + NO_BANDS
    settled = element(
        "tblPr",
        element("tblStyle", val=press.ids[look.style.lower()]),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val=f"{bits:04X}", noHBand=1, noVBand=1, **conditions),
        element("tblCaption", val=table.caption),
        element("tblDescription", val=table.caption),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", settled, grid, *(make_row(press, look, row, widths) for row in table.rows))


def make_row(press: Press, look: TableLook, row: Row, widths: Sequence[int]) -> BaseOxmlElement:
    """A row, which is never parted; a head row is repeated on the next page."""
    kept = element("trPr", element("cantSplit"), *([element("tblHeader")] if row.header and look.header_row else []))
    cells = []
    for cell, width in zip(row.cells, widths, strict=True):
        paragraphs = [make_paragraph(press, block) for block in cell] or [element("p")]
        cells.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *paragraphs))
    return element("tr", kept, *cells)
