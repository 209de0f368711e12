"""Good files of each kind, and damaged ones: the same every time, named by kind and number."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import pairwise
from random import Random

from aspose.email_foss.msg import MapiMessage
from formats import NAMES, set_columns, set_page, set_word, tell, write_mail

from brief.model import Source
from brief.read.catalogue import Catalogue, FieldMap

TOLD = tell(NAMES[1])
TEXT = "\n\n".join(TOLD.paragraphs)
MAIL = write_mail(TOLD, {"a.txt": TEXT.encode(), "b.docx": set_word(TOLD)})
ITEM = f"<item><title>x</title><description>{TEXT}</description><pubDate>Mon, 19 Jul 2010</pubDate></item>"
GOOD: Mapping[str, bytes] = {
    ".txt": TEXT.encode(),
    ".md": f'---\ntitle: "x"\npublished: 2010-07-19\nauthor: [A, B]\n---\n# x\n\n- [a](b)\n\n{TEXT}'.encode(),
    ".html": set_page(TOLD),
    ".htm": f"<html lang=en><meta name=date content=2010-07-19><table><tr><td><p>{TEXT}</table>".encode(),
    ".docx": set_word(TOLD),
    ".pdf": set_columns(TOLD.title, TOLD.paragraphs),
    ".eml": MAIL.as_bytes(),
    ".msg": MapiMessage.from_email_message(MAIL).to_bytes(),
    ".json": json.dumps({"a": [{"t": "x", "b": TEXT, "d": "2010-07-19"}] * 2}).encode(),
    ".xml": f'<?xml version="1.0"?><rss><channel>{ITEM * 2}</channel></rss>'.encode(),
}
FIELDS = """
[fields."*.json"]
records = "a"
text = "b"
title = "t"
published = "d"

[fields."*.xml"]
records = "channel/item"
text = "description"
title = "title"
published = "pubDate"
"""
CATALOGUE = Catalogue(
    fields={
        "*.json": FieldMap("a", (("text", "b"), ("title", "t"), ("published", "d"))),
        "*.xml": FieldMap("channel/item", (("text", "description"), ("title", "title"), ("published", "pubDate"))),
    }
)
# What parsers trip over.
TOKENS = (
    b"\x00", b"\xff\xfe", b"\r", b"\x1b", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", "\u202e".encode(), "\u2028".encode(),
    b"<", b">", b"</p>", b"<table>", b"<!--", b"<![CDATA[", b"]]>", b"&#0;", b"&#xD800;", b"&lt;", b"&amp;" * 99,
    b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', b"&b;", b'"', b"'", b"{", b"[", b"}", b"\\u0000",
    b"1e999", b"---\n", b"a: &a [*a]\n", b"!!python/object:os.system x\n", b"=?utf-8?b?//8=?=",
    b"\nContent-Type: multipart/mixed; boundary=x\n\n--x\n", b"\nContent-Transfer-Encoding: base64\n", b"\nDate: x\n",
    b"charset=utf-7", b"charset=nil", b"endobj", b"stream", b"/Length 99999999", b"/Kids [1 0 R]", b"/Parent 1 0 R",
    b"99999999999999999999", b"-1", b"( " * 99, b"a" * 3000, b"A. " * 500, b" " * 5000, b"\n" * 3000, b"0" * 3000,
    b"<div>" * 800, b"[" * 3000, b"x@" * 800, b"> " * 800,
)  # fmt: skip


def cut(raw: bytes, draw: Random) -> bytes:
    """Lose what comes before or after a place, or a stretch."""
    one, two = sorted(draw.randint(0, len(raw)) for _ in range(2))
    return draw.choice((raw[:two], raw[one:], raw[:one] + raw[one + 9 :], raw[:one] + raw[two:]))


def flip(raw: bytes, draw: Random) -> bytes:
    """Change some bytes."""
    made = bytearray(raw)
    for _ in range(draw.choice((1, 2, 5, 20, 1 + len(raw) // 50)) if made else 0):
        made[draw.randrange(len(made))] = draw.randrange(256)
    return bytes(made)


def put(raw: bytes, draw: Random) -> bytes:
    """Put in what parsers trip over."""
    for _ in range(draw.choice((1, 1, 2, 12))):
        at = draw.randint(0, len(raw))
        raw = raw[:at] + draw.choice(TOKENS) + raw[at + draw.choice((0, 0, 1, 9)) :]
    return raw


def shuffle(raw: bytes, draw: Random) -> bytes:
    """Repeat and reorder stretches."""
    places = sorted(draw.randint(0, len(raw)) for _ in range(draw.randint(2, 9)))
    parts = [raw[one:two] for one, two in pairwise([0, *places, len(raw)])]
    return b"".join(draw.choices(parts, k=len(parts) + 3))


def set_numbers(raw: bytes, draw: Random) -> bytes:
    """Set lengths and offsets, as binary formats have them, to what they must not be."""
    made = bytearray(raw)
    for _ in range(draw.choice((1, 1, 2, 8))):
        at = draw.randrange(max(1, len(made) - 4))
        made[at : at + 4] = draw.choice((0, 1, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE)).to_bytes(4, "little")
    return bytes(made)


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (cut, flip, put, shuffle, set_numbers)


def damage(kind: str, number: int) -> bytes:
    """The damaged file of a kind that has this number; of most packages a part is damaged, not the zip file."""
    draw = Random(f"{kind}{number}")  # a string seeds alike everywhere
    if kind == ".docx" and draw.random() < 0.8:
        return damage_part(GOOD[kind], draw)
    return damage_bytes(GOOD[kind], draw)


def damage_bytes(raw: bytes, draw: Random) -> bytes:
    """Damage bytes in one to three ways."""
    for way in draw.choices(WAYS, k=draw.choice((1, 1, 2, 3))):
        raw = way(raw, draw)
    return raw


def damage_part(raw: bytes, draw: Random) -> bytes:
    """Damage a part within a package."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as package, zipfile.ZipFile(stream, "w") as made:
        names = package.namelist()
        hit = draw.choice(["word/document.xml", draw.choice(names)])
        for name in names:
            part = package.read(name)
            made.writestr(name, damage_bytes(part, draw) if name == hit else part)
    return stream.getvalue()


def check(sources: tuple[Source, ...]) -> str:
    """What a file became, in a word; AssertionError where it is not as every source must be."""
    for source in sources:
        assert source.status == "used" or source.notes
        assert all(source.text[p.where.start : p.where.end] == p.text for p in source.passages)
        assert all(note.message.isprintable() for note in source.notes), source.notes
        source.text.encode()
    return "read" if any(source.status == "used" for source in sources) else "noted"
