"""A style's roles and tables as Word styles, and the list that bullets belong to.

Built-in names wherever there is one: Word's navigation, readers that speak and house templates know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from brief.page import Role, Style, TableLook
from brief.write.layout import CELL_RULE, RULE_GAP, RULE_WIDTH
from brief.write.wordxml import element, half_points, twips

BULLET = "•"
BULLETS = 1
BASE = "Normal"
# Word stores the names of these in lower case.
LOWER = re.compile(r"Heading \d|Header|Footer|Caption")
WEIGHTS = {"bold": "Strong", "italic": "Emphasis"}
LINK = "Hyperlink"
GAP = "Brief Gap"


def style_id(name: str) -> str:
    """The identifier of a style."""
    return re.sub(r"\W", "", name)


def style_ids(styles: BaseOxmlElement) -> dict[str, str]:
    """The identifiers that a part of styles gives to names, those in lower case."""
    found = styles.xpath("w:style[w:name/@w:val and @w:styleId]")
    return {style.xpath("string(w:name/@w:val)").lower(): style.get(qn("w:styleId")) for style in found}


def word_styles(style: Style, gap: float) -> BaseOxmlElement:
    """All styles of the document; `gap` is the height of the paragraph that stands between two tables."""
    return element(
        "styles",
        document_defaults(style),
        *required_styles(),
        *(paragraph_style(role, style.accent) for key, role in style.roles.items() if key != "mark"),
        paragraph_style(Role(GAP, size=1, leading=gap), style.accent),
        *character_styles(style),
        *(table_style(look) for look in style.tables.values()),
    )


def document_defaults(style: Style) -> BaseOxmlElement:
    """What holds where no style says otherwise: spacing is stated, or Word would insert its own."""
    body, font = style.roles["body"], style.font
    letters = element(
        "rPr",
        element("rFonts", ascii=font, eastAsia=font, hAnsi=font, cs=font),
        *look_of_letters(body),
        element("lang", val=style.language, eastAsia="en-US", bidi="ar-SA"),
    )
    spacing = element("pPr", element("spacing", before=0, after=0, line=240, lineRule="auto"))
    return element("docDefaults", element("rPrDefault", letters), element("pPrDefault", spacing))


def required_styles() -> Iterator[BaseOxmlElement]:
    """The defaults of each kind, which Word looks for by name."""
    for kind, name in (("character", "Default Paragraph Font"), ("table", "Normal Table"), ("numbering", "No List")):
        made = element("style", element("name", val=name), type=kind, default=1, styleId=style_id(name))
        made.extend([element("uiPriority", val=99), element("semiHidden"), element("unhideWhenUsed")])
        if kind == "table":
            margins = [element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")]
            made.append(element("tblPr", element("tblInd", w=0, type="dxa"), element("tblCellMar", *margins)))
        yield made


def paragraph_style(role: Role, accent: str) -> BaseOxmlElement:
    """The style of a role, complete in itself."""
    name = role.style
    made = element("style", type="paragraph", styleId=style_id(name))
    made.append(element("name", val=name.lower() if LOWER.fullmatch(name) else name))
    if name == BASE:
        made.set(qn("w:default"), "1")
    else:
        made.append(element("basedOn", val=BASE))
    made.extend(
        [element("qFormat"), element("pPr", *look_of_paragraph(role, accent)), element("rPr", *look_of_letters(role))]
    )
    return made


def look_of_paragraph(role: Role, accent: str) -> Iterator[BaseOxmlElement]:
    """The paragraph properties of a role, in the order that the schema asks for."""
    if role.keep_next:
        yield from (element("keepNext"), element("keepLines"))
    if role.bullet:
        yield element("numPr", element("numId", val=BULLETS))
    if role.rule != "none":
        side = "bottom" if role.rule == "below" else "top"
        line = element(side, val="single", sz=round(RULE_WIDTH * 8), space=round(RULE_GAP), color=accent)
        yield element("pBdr", line)
    yield element(
        "spacing",
        before=twips(role.before),
        after=twips(role.after),
        line=twips(role.leading),
        lineRule="exact",
    )
    out = role.left if role.bullet else role.hanging
    hanging = {"hanging": twips(out)} if out else {}
    yield element("ind", left=twips(role.left), right=twips(role.right), **hanging)
    yield element("jc", val=role.align)
    if role.level > 1:
        yield element("outlineLvl", val=role.level - 2)


def look_of_letters(role: Role) -> Iterator[BaseOxmlElement]:
    """The character properties of a role, in the order that the schema asks for."""
    if role.weight != "plain":
        letter = role.weight[0]
        yield from (element(letter), element(f"{letter}Cs"))
    yield element("color", val=role.colour)
    yield from (element("sz", val=half_points(role.size)), element("szCs", val=half_points(role.size)))


def character_styles(style: Style) -> Iterator[BaseOxmlElement]:
    """The styles of words within a line: bold, italic, links, citation marks."""
    mark = style.roles["mark"]
    looks: Mapping[str, list[BaseOxmlElement]] = {
        WEIGHTS["bold"]: [element("b"), element("bCs")],
        WEIGHTS["italic"]: [element("i"), element("iCs")],
        LINK: [element("color", val=style.accent), element("u", val="single")],
        mark.style: list(look_of_letters(mark)),
    }
    for name, look in looks.items():
        made = element("style", type="character", styleId=style_id(name))
        based = element("basedOn", val="DefaultParagraphFont")
        made.extend([element("name", val=name), based, element("qFormat"), element("rPr", *look)])
        yield made


def table_style(look: TableLook) -> BaseOxmlElement:
    """The style of a kind of table: lines between the rows, room in the cells, a filled head or all filled."""
    thick = round(CELL_RULE * 8)
    lines = (
        element(side, val="single", sz=thick, space=0, color=look.rule_colour) for side in ("top", "bottom", "insideH")
    )
    borders = element("tblBorders", *lines)
    pads = {"top": look.pad_y, "left": look.pad_x, "bottom": look.pad_y, "right": look.pad_x}
    margins = element("tblCellMar", *(element(side, w=twips(pad), type="dxa") for side, pad in pads.items()))
    fill = element("tcPr", element("shd", val="clear", color="auto", fill=look.shade))
    made = element("style", element("name", val=look.style), type="table", styleId=style_id(look.style))
    made.extend([element("basedOn", val="NormalTable"), element("tblPr", borders, margins)])
    made.append(fill if look.shade_all else element("tblStylePr", fill, type="firstRow"))
    return made


def word_numbering(style: Style) -> BaseOxmlElement:
    """The list of bullets, tied to the style of its items."""
    role = style.roles["bullet"]
    level = element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="bullet"),
        element("pStyle", val=style_id(role.style)),
        element("lvlText", val=BULLET),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=twips(role.left), hanging=twips(role.left))),
        ilvl=0,
    )
    kind = element("abstractNum", element("multiLevelType", val="singleLevel"), level, abstractNumId=0)
    return element("numbering", kind, element("num", element("abstractNumId", val=0), numId=BULLETS))
