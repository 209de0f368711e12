"""The faces of a style: which one a run takes, how wide its letters are, and which letters it lacks.

All measuring goes through the font's own advance widths, without kerning: Word and LibreOffice kern only to the
narrower side, so that a line measured here is never longer there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from brief.errors import SettingsError
from brief.page import Brief, Role, Run, Style
from brief.write.blocks import clean, every_block

# What the PDF prints for a stretch of letters that the face lacks; the letters themselves stay in the PDF as its
# replaced text, and in the DOCX, where the word processor finds a face for them.
OMITTED = "[…]"
WORDS_MEASURED = 1 << 16


def face_of(style: Style, role: Role, run: Run) -> str:
    """The file of the face that a run takes in a role."""
    bold, italic = "bold" in (role.weight, run.weight), "italic" in (role.weight, run.weight)
    return style.fonts["bold-italic" if bold and italic else "bold" if bold else "italic" if italic else "regular"]


@lru_cache(maxsize=32)
def load_face(path: str) -> TTFontFace:
    """A TrueType face, read once; raises SettingsError where the file holds none."""
    try:
        return TTFontFace(path)
    except TTFError as error:
        raise SettingsError(f"{path}: not a TrueType font that can be embedded: {error}") from error


@lru_cache(maxsize=WORDS_MEASURED)
def text_width(text: str, face: str, size: float) -> float:
    """The width in points; a letter that the face lacks counts as much as the mark that stands for it."""
    widths: dict[int, float] = load_face(face).charWidths
    missing = sum(widths[ord(char)] for char in OMITTED)
    return sum(widths.get(ord(char), missing) for char in text) * size / 1000


@lru_cache(maxsize=WORDS_MEASURED)
def lacking(text: str, face: str) -> str:
    """The letters of a text that a face lacks, each once, sorted."""
    glyphs: dict[int, int] = load_face(face).charToGlyph
    return "".join(sorted({char for char in text if ord(char) not in glyphs}))


def printable(text: str, face: str) -> Iterator[tuple[str, str | None]]:
    """The text in stretches: (what is printed, None), or (the mark, the words that it stands for)."""
    missing = lacking(text, face)
    if not missing:
        yield text, None
        return
    letters = re.escape(missing)
    for stretch in re.split(rf"([{letters}]+(?: +[{letters}]+)*)", text):
        if stretch:
            yield (OMITTED, stretch) if stretch[0] in missing else (stretch, None)


def missing_glyphs(brief: Brief, style: Style) -> str:
    """The letters on the page that the style's font lacks, sorted, each once: the PDF prints a mark for them."""
    found: set[str] = set()
    for block in every_block(brief):
        role = style.roles[block.role]
        for run in block.runs:
            found.update(lacking(clean(run.text), face_of(style, role, run)))
    found.update(lacking(clean(f"{brief.marking or ''}{brief.footer}"), style.fonts["regular"]))
    return "".join(sorted(found))
