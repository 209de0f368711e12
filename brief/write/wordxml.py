"""WordprocessingML: elements made in one line each, lengths in Word's units, packages of the same bytes every time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

# The oldest date that a zip file can state: there is no clock here.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"
# What Word 2013 added; older readers pass over it where the part says so (ISO/IEC 29500-3, 10.1).
WORD_2013 = "http://schemas.microsoft.com/office/word/2012/wordml"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """An element of the w: namespace; its attributes are of that namespace too, unless prefixed: r_id is r:id."""
    made = cast("BaseOxmlElement", OxmlElement(f"w:{tag}"))
    for key, value in attributes.items():
        prefix, _, name = key.rpartition("_")
        made.set(qn(f"{prefix or 'w'}:{name}"), str(value))
    made.extend(children)
    return made


def foreign(space: str, tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of a namespace that python-docx has no prefix for, its attributes of the same namespace."""
    names = {f"{{{space}}}{key}": value for key, value in attributes.items()}
    return cast("BaseOxmlElement", etree.Element(f"{{{space}}}{tag}", names))


def letters(text: str) -> BaseOxmlElement:
    """Words, spaces at their ends included."""
    made = element("t")
    made.text = text
    made.set(qn("xml:space"), "preserve")
    return made


def root_of_document(*children: BaseOxmlElement) -> BaseOxmlElement:
    """The root of a document part that may hold what Word 2013 added."""
    spaces = {"w": nsmap["w"], "r": nsmap["r"], "mc": COMPATIBLE, "w15": WORD_2013}
    made = cast("BaseOxmlElement", OxmlElement("w:document", nsdecls=spaces))
    made.set(f"{{{COMPATIBLE}}}Ignorable", "w15")
    made.extend(children)
    return made


def xml(root: BaseOxmlElement) -> bytes:
    """A part of the package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def twips(points: float) -> int:
    """Points in twentieths."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points in halves, as Word states the size of letters."""
    return round(points * 2)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts: sorted, undated, the list of content types first as readers expect it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, parts[name], compresslevel=9)
    return made.getvalue()


def repack(package: bytes) -> bytes:
    """The same package, with the same bytes every time."""
    with zipfile.ZipFile(BytesIO(package)) as given:
        return pack({name: given.read(name) for name in given.namelist()})
