"""Fonts into the file: the letters that the page uses, each with its glyph, its width and its Unicode value.

One composite font for each face (ISO 32000-1, 9.7): character codes are numbered in order of first use, so that two
letters that share a glyph still come out as themselves when the text is copied or read aloud.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.ttfonts import TTFontFace

from brief.write.fonts import load_face
from brief.write.pdffile import Name, PdfFile, Ref, Value

# Marks the font as a subset, as its name must (9.6.4).
SUBSET = "BRIEFA"
SYMBOLIC = 4
RANGE = 100


def embed_face(file: PdfFile, path: str, chars: Sequence[str]) -> Ref:
    """Add a face with these letters; the code of the first letter is 1."""
    face, codes = load_face(path), [ord(char) for char in chars]
    name = Name(f"{SUBSET}+{face.name.decode('ascii')}")
    descendant: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
        "FontDescriptor": describe_face(file, face, name, codes),
        "W": [1, [face.charWidths[code] for code in codes]],
        "CIDToGIDMap": file.put_stream(glyph_map(face, codes)),
    }
    return file.put(
        {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [file.put(descendant)],
            "ToUnicode": file.put_stream(unicode_map(codes)),
        }
    )


def describe_face(file: PdfFile, face: TTFontFace, name: Name, codes: Sequence[int]) -> Ref:
    """The font descriptor, and the program of the face with just these letters."""
    program = face.makeSubset(list(codes))
    return file.put(
        {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": SYMBOLIC,
            "FontBBox": list(face.bbox),
            "ItalicAngle": face.italicAngle,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "StemV": face.stemV,
            "FontFile2": file.put_stream(program, {"Length1": len(program)}),
        }
    )


def glyph_map(face: TTFontFace, codes: Sequence[int]) -> bytes:
    """The glyph of each character code in the subset, where glyphs stand in order of first use, behind ".notdef"."""
    glyphs = [face.charToGlyph[code] for code in codes]
    order = {glyph: number for number, glyph in enumerate(dict.fromkeys([0, *glyphs]))}
    return b"".join(order[glyph].to_bytes(2, "big") for glyph in [0, *glyphs])


def unicode_map(codes: Sequence[int]) -> bytes:
    """The CMap from character codes to Unicode (9.10.3)."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    pairs = [f"<{i:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for i, code in enumerate(codes, start=1)]
    for start in range(0, len(pairs), RANGE):
        part = pairs[start : start + RANGE]
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
