"""An empty Word document in a style, made part by part: python-docx's own template brings 164 styles and a thumbnail.

Parts as ISO/IEC 29500-1 has them; settings that keep Word and LibreOffice from adding spacing of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from docx.oxml.xmlchemy import BaseOxmlElement

from brief.page import Style
from brief.write.fonts import load_face
from brief.write.layout import TABLE_GAP
from brief.write.wordstyles import word_numbering, word_styles
from brief.write.wordxml import CONTENT_TYPES, element, pack, root_of_document, twips, xml

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
TYPES = "application/vnd.openxmlformats-officedocument"
COMPATIBILITY = "http://schemas.microsoft.com/office/word"
# What the document part leads to, in the order of the relationships' numbers; head and foot are named by theirs.
PARTS = {
    "styles": "wordprocessingml.styles",
    "settings": "wordprocessingml.settings",
    "numbering": "wordprocessingml.numbering",
    "fontTable": "wordprocessingml.fontTable",
    "theme": "theme",
    "header": "wordprocessingml.header",
    "footer": "wordprocessingml.footer",
}
# How Word 2013 and later lays out; without these it falls back to the rules of older versions.
LAYOUT_RULES = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
STROKE = f'<a:ln w="6350">{FILL}<a:prstDash val="solid"/></a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
COLOURS = {"dk2": "0B4F6C", "lt2": "EAF1F5"} | {f"accent{n}": "0B4F6C" for n in range(1, 7)}


def make_template(style: Style) -> bytes:
    """The package: one empty section of the style's paper, with head and foot."""
    parts = {
        CONTENT_TYPES: content_types().encode(),
        "_rels/.rels": package_relations().encode(),
        "docProps/core.xml": core_properties().encode(),
        "docProps/app.xml": f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties"/>'.encode(),
        "word/_rels/document.xml.rels": document_relations().encode(),
        "word/document.xml": xml(empty_document(style)),
        "word/styles.xml": xml(word_styles(style, TABLE_GAP)),
        "word/settings.xml": xml(settings(style)),
        "word/numbering.xml": xml(word_numbering(style)),
        "word/fontTable.xml": xml(font_table(style)),
        "word/theme.xml": theme(style).encode(),
        "word/header.xml": xml(element("hdr", element("p"))),
        "word/footer.xml": xml(element("ftr", element("p"))),
    }
    return pack(parts)


def content_types() -> str:
    """What kind of part each part is."""
    kinds = {
        "/word/document.xml": f"{TYPES}.wordprocessingml.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{TYPES}.extended-properties+xml",
    } | {f"/word/{part}.xml": f"{TYPES}.{kind}+xml" for part, kind in PARTS.items()}
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>'


def relations(targets: Mapping[str, str]) -> str:
    """A part of relationships, numbered from rId1: target by kind."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def package_relations() -> str:
    """Where the package starts."""
    return relations(
        {
            f"{OFFICE}/relationships/officeDocument": "word/document.xml",
            f"{PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
            f"{OFFICE}/relationships/extended-properties": "docProps/app.xml",
        }
    )


def document_relations() -> str:
    """What the document part leads to."""
    return relations({f"{OFFICE}/relationships/{part}": f"{part}.xml" for part in PARTS})


def core_properties() -> str:
    """Properties, to be filled in."""
    spaces = {
        "cp": f"{PACKAGE}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    names = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return f"{HEAD}<cp:coreProperties {names}/>"


def empty_document(style: Style) -> BaseOxmlElement:
    """The document part: a section with nothing in it."""
    paper, numbers = style.paper, list(PARTS)
    edges = {side: twips(getattr(paper, side)) for side in ("top", "right", "bottom", "left")}
    section = element(
        "sectPr",
        element("headerReference", type="default", r_id=f"rId{numbers.index('header') + 1}"),
        element("footerReference", type="default", r_id=f"rId{numbers.index('footer') + 1}"),
        element("pgSz", w=twips(paper.width), h=twips(paper.height)),
        element("pgMar", **edges, header=twips(paper.head), footer=twips(paper.foot), gutter=0),
    )
    return root_of_document(element("body", section))


def settings(style: Style) -> BaseOxmlElement:
    """How Word is to lay out, and in which language."""
    rules = (element("compatSetting", name=name, uri=COMPATIBILITY, val=value) for name, value in LAYOUT_RULES.items())
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", *rules),
        element("themeFontLang", val=style.language),
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    )


def font_table(style: Style) -> BaseOxmlElement:
    """The one face, and the one with the same widths to take where it is missing."""
    family = load_face(style.fonts["regular"]).familyName.decode("ascii")
    other = [element("altName", val=family)] if family != style.font else []
    family_kind = (element("charset", val="00"), element("family", val="swiss"), element("pitch", val="variable"))
    return element("fonts", element("font", *other, *family_kind, name=style.font))


def theme(style: Style) -> str:
    """The plainest theme that the schema allows: nothing in the document draws on it."""
    colours = '<a:dk1><a:sysClr val="windowText"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1>' + "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
        for name, colour in (COLOURS | {"hlink": style.accent, "folHlink": style.accent}).items()
    )
    face = f'<a:latin typeface="{escape(style.font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    formats = "".join(
        f"<a:{kind}Lst>{one * 3}</a:{kind}Lst>"
        for kind, one in {"fillStyle": FILL, "lnStyle": STROKE, "effectStyle": EFFECT, "bgFillStyle": FILL}.items()
    )
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="brief"><a:themeElements>'
        f'<a:clrScheme name="brief">{colours}</a:clrScheme><a:fontScheme name="brief">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="brief">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )
