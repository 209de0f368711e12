"""What was written, carried within the DOCX itself: each line's words and their hash, as a custom XML part.

So an edit is known for an edit without any other file, whatever a word processor did to runs and properties. Word and
LibreOffice keep a part that they do not understand (ISO/IEC 29500-1, 15.2.5); nothing in it is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from brief.page import Block, Brief, Cite, Paper, Run, Style
from brief.write.blocks import clean, every_block, foot_blocks, head_blocks

SPACE = "urn:situation-brief:written"
PARAGRAPH, RUN, TEXT = (qn(f"w:{name}") for name in ("p", "r", "t"))
# What stands in a run as a space: see the reader, which takes the words of an edited page alike.
SPACES = {qn(f"w:{name}"): " " for name in ("tab", "br", "cr")}
STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
ITEM = f"{{{str(uuid5(NAMESPACE_URL, SPACE)).upper()}}}"


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A paragraph as brief wrote it: its tag, the words that it printed, citation marks included, and their places."""

    tag: str
    section: str
    role: str
    text: str
    cites: tuple[Cite, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A change that brief offered on an edited page: to insert, reword or delete the unit `key`, as `lines`."""

    key: str
    act: str
    lines: tuple[WrittenLine, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A page as brief wrote it, paragraph by paragraph; `style` is the name of the style it was set in.

    `share` of the style's room between paragraphs was kept; `house` is the sheet of the house's own
    template that it was made on. `offers` are the changes that it offered since, on a page that was edited.
    """

    style: str
    as_of: str
    language: str
    lines: tuple[WrittenLine, ...]
    offers: tuple[Offer, ...] = ()
    share: float = 1.0
    house: Paper | None = None


def line_tag(name: str, again: int) -> str:
    """The tag of a paragraph: its line's name, numbered from the second paragraph of the same line on."""
    return name if again == 1 else f"{name}.{again}"


def written_lines(blocks: Iterable[Block]) -> Iterator[WrittenLine]:
    """The paragraphs of a page that print words, under the tags that the document gives them."""
    used: Counter[str] = Counter()
    for block in blocks:
        text = "".join(clean(run.text) for run in block.runs)
        if text:
            used[block.id] += 1
            tag = line_tag(block.id, used[block.id])
            yield WrittenLine(tag, block.section, block.role, text, block.cites, block.derived)


def digest(text: str) -> str:
    """The hash of a line's words; how many spaces part them makes no difference."""
    return sha256(" ".join(text.split()).encode()).hexdigest()


def attach_written(document: WordDocument, brief: Brief, style: Style) -> None:
    """Put the part into a document."""
    lines = tuple(written_lines((*every_block(brief), *margin_blocks(document, brief))))
    house = style.paper if style.template else None
    set_in = Written(style.name, brief.as_of, brief.language, lines, share=style.share, house=house)
    root = describe_written(set_in)
    item = add_part(document, "/customXml/item1.xml", "application/xml", root)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    about = etree.Element(f"{{{STORE}}}datastoreItem", nsmap={"ds": STORE})
    about.set(f"{{{STORE}}}itemID", ITEM)
    schema = etree.SubElement(etree.SubElement(about, f"{{{STORE}}}schemaRefs"), f"{{{STORE}}}schemaRef")
    schema.set(f"{{{STORE}}}uri", SPACE)
    properties = add_part(document, "/customXml/itemProps1.xml", PROPERTIES_TYPE, about)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def margin_blocks(document: WordDocument, brief: Brief) -> Iterator[Block]:
    """The paragraphs of heads and feet as the document has them: brief's own, and those of a house's template."""
    ours = {("header", block.text): block for block in head_blocks(brief)}
    ours |= {("footer", block.text): block for block in foot_blocks(brief)}
    for kind in ("header", "footer"):
        for rel in document.part.rels.values():
            if rel.reltype.endswith(f"/{kind}"):
                for paragraph in rel.target_part.element.xpath(".//w:p[not(ancestor::*[local-name()='Fallback'])]"):
                    text = words_of(paragraph)
                    yield ours.get((kind, text)) or Block("house", kind, "house", (Run(text),))


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph, without those of a text box within it."""
    runs = (run for run in paragraph.iter(RUN) if next(run.iterancestors(PARAGRAPH)) is paragraph)
    pieces = (child.text or "" if child.tag == TEXT else SPACES.get(child.tag, "") for run in runs for child in run)
    return "".join(pieces).strip()


def describe_written(written: Written) -> etree._Element:
    """The part: every line with its hash, then what was offered."""
    root = etree.Element(f"{{{SPACE}}}written", nsmap={"brief": SPACE})
    root.attrib.update({"style": written.style, "as-of": written.as_of, "language": written.language})
    describe_lines(root, written.lines)
    if written.share < 1:
        root.set("share", str(written.share))
    if written.house:
        root.set("house", " ".join(map(str, astuple(written.house))))
    for offer in written.offers:
        describe_lines(etree.SubElement(root, f"{{{SPACE}}}offer", key=offer.key, act=offer.act), offer.lines)
    return root


def describe_lines(parent: etree._Element, lines: Iterable[WrittenLine]) -> None:
    """An element for each line."""
    for line in lines:
        told = etree.SubElement(parent, f"{{{SPACE}}}line", tag=line.tag, section=line.section, role=line.role)
        told.set("hash", digest(line.text))
        if line.cites:
            told.set("cites", " ".join(f"{cite.source}:{cite.start}-{cite.end}" for cite in line.cites))
        if line.derived:
            told.set("derived", "1")
        told.text = line.text


def add_part(document: WordDocument, name: str, kind: str, root: etree._Element) -> Part:
    """A part of the package that holds this XML."""
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(PackURI(name), kind, content, document.part.package)
