"""The look of a house's styles in the terms of ours: what each kind of paragraph takes of it, and what that measures.

What cannot be known here is taken at its widest and highest: the letters of a face that the style does not hold, and
the lines of one whose height only the word processor knows. So the page may come out less full, never more.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from brief.page import Block, Role, Run, Style, Weight
from brief.write.fonts import load_face
from brief.write.layout import block_height

# How much wider than Carlito the faces of text run over English prose: Arial 1.13, Georgia 1.16, Verdana 1.29.
WIDER = 1.3
# The height of their lines as a multiple of the size: Cambria 1.17, Aptos 1.28, Segoe UI 1.33.
HIGHER = 1.36
CAPITALS = 1.25
# What Word takes where no style says anything (ISO/IEC 29500-1, 17.3.2.38), and for automatic room (17.3.1.33).
BARE_SIZE, AUTOMATIC = 20, 14.0
# Letters are this wide on average, as a share of their size: for what spacing between them adds.
LETTER = 0.4
EMU = 12700
OFF = frozenset({"0", "false", "off", "none"})
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
ALIGNMENTS: Mapping[str, Literal["center", "right"]] = {"center": "center", "right": "right", "end": "right"}
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

# A style's properties by tag ("pPr.ind"), each with its attributes by their plain names.
Look = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class House:
    """A template's styles by name (in lower case) and by id, its part of styles, the faces of its theme."""

    styles: Mapping[str, BaseOxmlElement]
    ids: Mapping[str, BaseOxmlElement]
    root: BaseOxmlElement
    theme: Mapping[str, str]


def read_house(document: Document) -> House:
    """The house of a document."""
    root = document.styles.element
    made = [style for style in root.iterchildren(qn("w:style")) if style.find(qn("w:name")) is not None]
    themes = [rel.target_part.blob for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THEME]
    theme = etree.fromstring(themes[0]) if themes else etree.Element("none")
    faces = {
        kind: face.get("typeface", "")
        for kind in ("major", "minor")
        for face in theme.iterfind(f".//{DRAWING}{kind}Font/{DRAWING}latin")
    }
    names = {style.find(qn("w:name")).get(qn("w:val"), "").lower(): style for style in made}
    return House(names, {style.get(qn("w:styleId"), ""): style for style in made}, root, faces)


def look_of(house: House, style: BaseOxmlElement | None) -> Look:
    """All that holds for a style: the defaults, what it is based on, what it says itself; the nearest wins."""
    chain: list[BaseOxmlElement] = []
    while style is not None and style not in chain:
        chain.insert(0, style)
        base = style.find(qn("w:basedOn"))
        style = None if base is None else house.ids.get(base.get(qn("w:val"), ""))
    merged: dict[str, dict[str, str]] = {}
    for holder in (*house.root.iterfind(qn("w:docDefaults")), *chain):
        for properties in holder.iter(qn("w:pPr"), qn("w:rPr")):
            for child in properties.iterdescendants():
                key = f"{plain(str(properties.tag))}.{plain(str(child.tag))}"
                stated = {"val": "1"} | attributes(child)
                # A face by its name supersedes one of the theme that was inherited.
                inherited = {"asciiTheme": ""} if "ascii" in stated else {}
                merged.setdefault(key, {}).update(inherited | stated)
    return merged


def plain(name: str | bytes) -> str:
    """A name without its namespace."""
    return etree.QName(name).localname


def attributes(found: etree._Element) -> dict[str, str]:
    """The attributes of an element by their plain names."""
    return {plain(name): str(value) for name, value in found.attrib.items()}


def adopt_role(role: Role, house: House, style: Style) -> Role:
    """A role in the look of the house's style of its name: face, weight, colour, alignment. Size and room stay ours.

    What the house's borders and wide letters take is added to the measure.
    """
    own = house.styles.get(role.style.lower())
    look = look_of(house, own if own is not None else house.styles.get("normal"))
    role = replace(role, stretch=role.stretch * stretch_of(house, look, style, role.size))
    if own is None:
        return role
    return replace(
        role,
        weight=weight_of(look),
        colour=colour_of(look) or role.colour,
        before=role.before + border_of(look, "top"),
        after=role.after + border_of(look, "bottom"),
        align=align_of(look),
        rule="none",
    )


def margin_role(house: House, look: Look, style: Style) -> Role:
    """What a paragraph of the house's own head or foot measures."""
    size = float(look.get("rPr.sz", {}).get("val", BARE_SIZE)) / 2
    spacing, indents = look.get("pPr.spacing", {}), look.get("pPr.ind", {})
    return Role(
        style="",
        size=size,
        leading=leading_of(house, look, style, size),
        weight=weight_of(look),
        before=room_of(spacing, "before") + border_of(look, "top"),
        after=room_of(spacing, "after") + border_of(look, "bottom"),
        left=points(indents.get("left", indents.get("start", "0"))),
        right=points(indents.get("right", indents.get("end", "0"))),
        stretch=stretch_of(house, look, style, size),
    )


def points(twentieths: str) -> float:
    """A length of Word's in points; LibreOffice and others write "12pt" too."""
    return float(twentieths[:-2]) if twentieths.endswith("pt") else float(twentieths) / 20


def is_on(look: Look, key: str) -> bool:
    """Whether a property that is on or off is on."""
    return look.get(key, {}).get("val", "0") not in OFF


def weight_of(look: Look) -> Weight:
    """Bold, italic or plain."""
    return "bold" if is_on(look, "rPr.b") else "italic" if is_on(look, "rPr.i") else "plain"


def room_of(spacing: Mapping[str, str], side: str) -> float:
    """The room above or below a paragraph, in points."""
    return AUTOMATIC if spacing.get(f"{side}Autospacing", "0") not in OFF else points(spacing.get(side, "0"))


def border_of(look: Look, side: str) -> float:
    """What the border above or below a paragraph takes, in points."""
    border = look.get(f"pPr.{side}", {"val": "none"})
    drawn = border["val"] not in ("none", "nil")
    return float(border.get("space", "0")) + float(border.get("sz", "4")) / 8 if drawn else 0.0


def colour_of(look: Look) -> str:
    """The colour of the letters; "" where it is left to the word processor."""
    colour = look.get("rPr.color", {}).get("val", "")
    return colour.upper() if COLOUR.fullmatch(colour) else ""


def align_of(look: Look) -> Literal["left", "center", "right"]:
    """How lines are aligned; what is justified counts as left."""
    return ALIGNMENTS.get(look.get("pPr.jc", {}).get("val", ""), "left")


def is_ours(house: House, look: Look, style: Style) -> bool:
    """Whether a look's face is the style's, whose letters can be measured."""
    fonts = look.get("rPr.rFonts", {})
    face = house.theme.get(fonts.get("asciiTheme", "")[:5], fonts.get("ascii", ""))
    return face in (style.font, load_face(style.fonts["regular"]).familyName.decode("ascii"))


def stretch_of(house: House, look: Look, style: Style, size: float) -> float:
    """How much wider than measured the letters of a look may run."""
    apart = points(look.get("rPr.spacing", {}).get("val", "0"))
    capitals = CAPITALS if is_on(look, "rPr.caps") or is_on(look, "rPr.smallCaps") else 1.0
    return (1.0 if is_ours(house, look, style) else WIDER) * capitals * (1 + max(0.0, apart) / (size * LETTER))


def leading_of(house: House, look: Look, style: Style, size: float) -> float:
    """From line to line, in points (17.3.1.33): exactly, at least, or as a multiple of the height of the face."""
    spacing = look.get("pPr.spacing", {})
    line, rule = spacing.get("line", "240"), spacing.get("lineRule", "auto")
    natural = size * (line_of(style.fonts["regular"]) if is_ours(house, look, style) else HIGHER)
    if rule == "auto":
        return natural * float(line) / 240
    return points(line) if rule == "exact" else max(points(line), natural)


def line_of(path: str) -> float:
    """The height of a face's lines as a multiple of the size, as word processors take it from its table of heads."""
    face = load_face(path)
    above, below, gap = struct.unpack(">hhh", face.get_table("hhea")[4:10])
    per_em = struct.unpack(">H", face.get_table("head")[18:20])[0]
    return float((above - below + gap) / per_em)


def margin_height(margin: etree._Element, house: House, style: Style, width: float) -> float:
    """The height of what a head or foot holds, in points: paragraphs, tables row by row, pictures."""
    return sum(item_height(item, house, style, width) for item in margin)


def item_height(item: etree._Element, house: House, style: Style, width: float) -> float:
    """The height of a paragraph, of a table, or of what a control holds."""
    if item.tag == qn("w:p"):
        return paragraph_height(item, house, style, width)
    if item.tag == qn("w:tbl"):
        return sum(table_row_height(row, house, style, width) for row in item.iterfind(qn("w:tr")))
    return sum(item_height(inner, house, style, width) for inner in item.iterfind(f"{qn('w:sdtContent')}/*"))


def table_row_height(row: etree._Element, house: House, style: Style, width: float) -> float:
    """The height of a row: what it asks for, or its highest cell; the columns counted as equal."""
    cells = row.findall(qn("w:tc"))
    asked = [points(one.get(qn("w:val"), "0")) for one in row.iter(qn("w:trHeight"))]
    return max([*asked, *(margin_height(cell, house, style, width / len(cells)) for cell in cells)], default=0.0) + 1


def paragraph_height(paragraph: etree._Element, house: House, style: Style, width: float) -> float:
    """The height of a paragraph: its lines in its largest letters, and its highest picture on top of them."""
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    base = house.styles.get("normal") if named is None else house.ids.get(named.get(qn("w:val"), ""))
    role = margin_role(house, look_of(house, base), style)
    size = max([role.size, *(float(one.get(qn("w:val"), "0")) / 2 for one in paragraph.iter(qn("w:sz")))])
    grown = replace(role, size=size, leading=role.leading * size / role.size)
    text = "".join(str(one.text or "") for one in paragraph.iter(qn("w:t")))
    look = replace(style, roles={**style.roles, "house": grown})
    height = block_height(Block("house", "head", "house", (Run(text),)), width, look)
    return height + max(picture_heights(paragraph), default=0.0)


def picture_heights(paragraph: etree._Element) -> Iterator[float]:
    """The heights of the pictures that stand in the line, or that text keeps above and below of."""
    for kind in ("inline", "anchor"):
        for picture in paragraph.iter(qn(f"wp:{kind}")):
            if kind == "inline" or picture.find(qn("wp:wrapTopAndBottom")) is not None:
                yield from (int(extent.get("cy", "0")) / EMU for extent in picture.iterfind(qn("wp:extent")))
