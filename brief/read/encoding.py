"""Bytes to text: which encoding a file is in, and which files named as text are none."""

from __future__ import annotations

import codecs
import re

from brief.read.draft import UnreadableError

# What other formats begin with, and what to do about one that bears the wrong name.
SIGNATURES = (
    (b"%PDF-", "a PDF file; name it .pdf"),
    (b"PK\x03\x04", "a zip or Office file; name it .docx if it is a Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Office or Outlook file; save it as text"),
    (b"{\\rtf", "an RTF file; save it as text"),
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# One stray control character is a slip; more than one in a thousand is no text.
STRAY = 0.001
# In Windows-1251 the Cyrillic letters are the bytes from C0 up; a text in a Latin script has few of those.
HIGH, LATIN = re.compile(rb"[\xc0-\xff]"), re.compile(rb"[A-Za-z]")
BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode by mark, else as UTF-8, else Windows-1251 or 1252; line ends become newlines. Raises UnreadableError."""
    for signature, what in SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError(f"is {what}")
    text, notes = _decode(raw)
    if len(CONTROLS.findall(text)) > 1 + STRAY * len(text) or "\x00" in text:
        raise UnreadableError("is not text; save the report as UTF-8 text")
    return BREAKS.sub("\n", text), notes


def _decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, name in MARKS:
        if raw.startswith(mark):
            text = raw.decode(name, errors="replace")
            return text, _lost(text)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        name = "1251" if len(HIGH.findall(raw)) > len(LATIN.findall(raw)) else "1252"
        text = raw.decode(f"cp{name}", errors="replace")
        return text, (f"is not UTF-8 and was read as Windows-{name}", *_lost(text))


def _lost(text: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    return (f"holds {count} characters that could not be decoded; save it as UTF-8",) if count else ()
