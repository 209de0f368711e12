"""A house's own template: its sheet, its head and foot and its styles are used, brief's lines go in.

Where house and style name a style alike, the look is the house's (face, weight, colour, borders, lists), the size and
the room are the style's: a page measured in them is one page, and a full one. The rest of the style's are added, in the
house's face. What the template says in its body stays out, and with it all that only the body led to.
"""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from lxml import etree

from brief.errors import SettingsError
from brief.page import Paper, Style
from brief.write.houselook import adopt_role, margin_height, read_house
from brief.write.layout import TABLE_GAP, content_width
from brief.write.template import LAYOUT_RULES
from brief.write.wordstyles import style_ids, word_numbering, word_styles
from brief.write.wordxml import CONTENT_TYPES, element, pack, repack, root_of_document, xml

# The parts that a document leads to without naming them; all others go with the body that named them.
KEPT = frozenset({"styles", "settings", "numbering", "fontTable", "theme", "webSettings", "footnotes", "endnotes"})
# What a template is called within; a document differs by this alone.
TEMPLATE_TYPE = CONTENT_TYPE.WML_DOCUMENT_MAIN.replace("document.main", "template.main")
# What the page does not keep to: columns, the grid of lines; and the path of a template's own template.
UNKEPT = "w:cols | w:docGrid"
ATTACHED = qn("w:attachedTemplate")
# What the house's head, foot and running text hang on is left as it is: these roles get styles of their own.
OURS = {"body": "Brief Body", "marking": "Brief Marking", "footer": "Brief Footer"}
# The lengths of a sheet, by what python-docx calls them.
SHEET = {
    "width": "page_width",
    "height": "page_height",
    "top": "top_margin",
    "bottom": "bottom_margin",
    "left": "left_margin",
    "right": "right_margin",
    "head": "header_distance",
    "foot": "footer_distance",
}


def adopt_template(style: Style, file: str | None) -> Style:
    """The style on a house's sheet and in its look where it has one, its template at hand; as it is without one.

    A page in it is not tightened. Raises SettingsError where the file cannot be read, is no
    Word document, or holds macros.
    """
    if file is None:
        return style
    try:
        document = empty(Path(file).read_bytes())
    except OSError as error:
        raise SettingsError(f"{file}: the template cannot be read: {error.strerror}; correct `template`") from error
    except (ValueError, KeyError, IndexError, zipfile.BadZipFile, etree.LxmlError) as error:
        raise SettingsError(
            f"{file}: the template is no Word document without macros; save it from Word as .docx or .dotx"
        ) from error
    house, section = read_house(document), document.sections[0]
    style = replace(
        style, roles={key: replace(role, style=OURS.get(key, role.style)) for key, role in style.roles.items()}
    )
    roles = {key: adopt_role(role, house, style) for key, role in style.roles.items()}
    adopted = replace(style, roles=roles, paper=adopt_paper(section, style.paper), tight=1.0)
    width = content_width(adopted)
    head, foot = (margin_height(margin.part.element, house, adopted, width) for margin in page_margins(section))
    fit_styles(document, style)
    add_styles(document, style)
    saved = BytesIO()
    document.save(saved)
    paper = replace(adopted.paper, head=adopted.paper.head + head, foot=adopted.paper.foot + foot)
    return replace(adopted, paper=paper, template=repack(saved.getvalue()))


def empty(content: bytes) -> WordDocument:
    """The template as a document without a body: its first section, and what that and the styles lead to."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    kinds = parts[CONTENT_TYPES].replace(TEMPLATE_TYPE.encode(), CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    given = Document(BytesIO(pack({**parts, CONTENT_TYPES: kinds})))
    section = given.element.xpath("w:body/w:p/w:pPr/w:sectPr | w:body/w:sectPr")[0]
    for found in section.xpath(UNKEPT):
        section.remove(found)
    name = given.part.partname.membername
    body = xml(root_of_document(element("body", section)))
    document = Document(BytesIO(pack({**parts, CONTENT_TYPES: kinds, name: body})))
    tidy(document)
    for margin in page_margins(document.sections[0]):
        if margin.is_linked_to_previous:
            margin.is_linked_to_previous = False
            margin.part.element[:] = [element("p")]
    return document


def tidy(document: WordDocument) -> None:
    """Take out the parts that only the old body led to, the picture of it, and where its own template lay.

    The rest is laid out as the page was measured: as Word 2013 and later do.
    """
    named = set(document.element.xpath("//@r:id"))
    for part, kept in ((document.part, named), (document.part.package, set())):
        for rel in list(part.rels.values()):
            kind = rel.reltype.rpartition("/")[2]
            if kind == "thumbnail" or (part is document.part and rel.rId not in kept and kind not in KEPT):
                part.rels.pop(rel.rId)
    settings = document.settings.element
    for mode in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), str(LAYOUT_RULES["compatibilityMode"]))
    for attached in settings.findall(ATTACHED):
        document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels.pop(attached.get(qn("r:id")))
        settings.remove(attached)


def adopt_paper(section: Section, paper: Paper) -> Paper:
    """The sheet of a section; what it does not state it is told by the style's."""
    for name, key in SHEET.items():
        if getattr(section, key) is None:
            setattr(section, key, Pt(getattr(paper, name)))
    stated = Paper(**{name: abs(getattr(section, key).pt) for name, key in SHEET.items()})
    return replace(stated, left=stated.left + (section.gutter.pt if section.gutter else 0.0))


def page_margins(section: Section) -> tuple[_Header, _Footer]:
    """The head and the foot that the first page shows."""
    if section.different_first_page_header_footer:
        return section.first_page_header, section.first_page_footer
    return section.header, section.footer


def fit_styles(document: WordDocument, style: Style) -> None:
    """Give the house's styles the size and the room of the roles that they stand for."""
    for role in style.roles.values():
        own = next((one for one in document.styles if (one.name or "").lower() == role.style.lower()), None)
        if isinstance(own, ParagraphStyle):
            own.font.size, room = Pt(role.size), own.paragraph_format
            room.space_before, room.space_after = Pt(role.before), Pt(role.after)
            room.line_spacing_rule, room.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(role.leading)
            room.left_indent, room.right_indent = Pt(role.left), Pt(role.right)
            room.first_line_indent = Pt(-role.left if role.bullet else -role.hanging)
            room.page_break_before = False
            settle(own.element)


def settle(style: BaseOxmlElement) -> None:
    """Take out of a style what would set its room, or its place on the sheet, in another way."""
    for frame in style.xpath("w:pPr/w:framePr"):
        frame.getparent().remove(frame)
    for spacing in style.xpath("w:pPr/w:spacing"):
        for side in ("before", "after"):
            spacing.attrib.pop(qn(f"w:{side}Lines"), None)
            spacing.set(qn(f"w:{side}Autospacing"), "0")


def add_styles(document: WordDocument, style: Style) -> None:
    """Add the styles that the house does not have, based on the house's own where ours are based on another."""
    root = document.styles.element
    ids = style_ids(root)
    ours = word_styles(style, TABLE_GAP).xpath("w:style")
    names = {one.get(qn("w:styleId")): one.xpath("string(w:name/@w:val)").lower() for one in ours}
    for own, one in zip(names, ours, strict=True):
        if names[own] in ids:
            continue
        ids[names[own]] = made = f"Brief{own}" if own in ids.values() else own
        one.set(qn("w:styleId"), made)
        for base in one.iterfind(qn("w:basedOn")):
            based = base.get(qn("w:val"))
            base.set(qn("w:val"), ids.get(names.get(based, based.lower()), based))
        for number in one.iter(qn("w:numId")):
            number.set(qn("w:val"), add_list(document, style, made))
        root.append(one)


def add_list(document: WordDocument, style: Style, owner: str) -> str:
    """Add the list of bullets that a style belongs to; returns its number."""
    made = word_numbering(style)
    for found in made.iter(qn("w:pStyle")):
        found.set(qn("w:val"), owner)
    kind, one = made
    parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING]
    if not parts:
        content = etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, content, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return str(one.get(qn("w:numId")))
    root = parts[0].element
    kinds, numbers = (root.xpath(f"w:{path}") for path in ("abstractNum/@w:abstractNumId", "num/@w:numId"))
    kind.set(qn("w:abstractNumId"), str(max(map(int, kinds), default=0) + 1))
    one.set(qn("w:numId"), str(max(map(int, numbers), default=0) + 1))
    one[0].set(qn("w:val"), kind.attrib[qn("w:abstractNumId")])
    first = next((place for place, found in enumerate(root) if found.tag == qn("w:num")), len(root))
    root[first:first] = [kind, one]
    return str(one.get(qn("w:numId")))
