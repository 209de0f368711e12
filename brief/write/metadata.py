"""What the PDF says of itself: the catalogue, the description in both its forms, the colour space.

PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, 5) name the statements that are needed.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from html import escape, unescape

from PIL import ImageCms

from brief.page import Brief
from brief.write.blocks import clean
from brief.write.pdffile import Name, PdfFile, Ref, Value, is_whole

PROGRAM = "brief"
SRGB = "sRGB IEC61966-2.1"
# What a PDF was printed from, as `brief pdf` says it and `brief send` asks.
ORIGIN = re.compile(rb"<dc:source>sha256:([0-9a-f]{64})(; changes rejected)?</dc:source>")
TITLE = re.compile(rb'<rdf:li xml:lang="x-default">([^<]*)</rdf:li>')
KEYWORDS = re.compile(rb"<pdf:Keywords>([^<]*)</pdf:Keywords>")
# Bytes of an ICC profile's head that tell when it was made (ICC.1:2010, 7.2.8): zeroed, so that all are the same.
MADE_AT = slice(24, 36)
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer>
{more}<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def add_catalog(file: PdfFile, pages: Ref, structure: Ref, brief: Brief) -> Ref:
    """The root of the file."""
    profile = file.put_stream(colour_profile(), {"N": 3})
    intent: dict[str, Value] = {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": SRGB,
        "Info": SRGB,
        "DestOutputProfile": profile,
    }
    metadata: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    return file.put(
        {
            "Type": Name("Catalog"),
            "Pages": pages,
            "Lang": brief.language,
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": structure,
            "ViewerPreferences": {"DisplayDocTitle": True},
            "OutputIntents": [intent],
            # Not compressed: programs that know nothing of PDF find it by its marks (XMP part 3, 2.1).
            "Metadata": file.put_stream(describe_xmp(brief), metadata, packed=False),
        }
    )


def describe(file: PdfFile, brief: Brief) -> Ref:
    """The description as older readers take it; it must say the same as the XMP."""
    at = f"D:{date.fromisoformat(brief.as_of):%Y%m%d}000000Z"
    told = {"Title": clean(brief.title), "Creator": PROGRAM, "Producer": PROGRAM}
    told |= {"Keywords": marking} if (marking := name_marking(brief)) else {}
    return file.put({**told, "CreationDate": at, "ModDate": at})


def describe_xmp(brief: Brief) -> bytes:
    """The description as XMP. The page has no clock: it was made on the day that it speaks for."""
    title, language = escape(clean(brief.title), quote=False), escape(brief.language, quote=False)
    told = {"pdf:Keywords": name_marking(brief), "dc:source": brief.origin or ""}
    more = "".join(f"<{name}>{escape(text, quote=False)}</{name}>\n" for name, text in told.items() if text)
    return XMP.format(title=title, language=language, program=PROGRAM, day=brief.as_of, more=more).encode("utf-8")


def say_origin(docx: str, *, rejected: bool) -> str:
    """What `ORIGIN` finds: the hash of the DOCX that a page was printed from, and whether its changes were rejected."""
    return f"sha256:{docx}{'; changes rejected' if rejected else ''}"


def read_origin(pdf: bytes) -> tuple[str, bool] | None:
    """What `say_origin` told of a PDF: the DOCX's hash, and whether its changes were rejected.

    None where `brief pdf` did not print it, or something changed it since.
    """
    found = ORIGIN.search(pdf) if is_whole(pdf) else None
    return (found[1].decode(), found[2] is not None) if found else None


def read_told(pdf: bytes, what: re.Pattern[bytes]) -> str:
    """What a PDF of brief's says of itself in its XMP, `TITLE` or `KEYWORDS`; empty where it says nothing."""
    found = what.search(pdf)
    return unescape(found[1].decode("utf-8", errors="replace")) if found else ""


def name_marking(brief: Brief) -> str:
    """The handling marking, as the properties of a file name it; empty where there is none."""
    return clean(brief.handling or brief.marking or "")


@lru_cache(maxsize=1)
def colour_profile() -> bytes:
    """The ICC profile of sRGB."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[MADE_AT] = bytes(MADE_AT.stop - MADE_AT.start)
    return bytes(profile)
