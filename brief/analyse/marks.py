"""Where quotation marks open and close, paragraph by paragraph, over the text itself.

Quotes straddle sentences and paragraphs, so no parse is asked. Typographic marks say by their form whether they open
or close; straight ones by what stands beside them. An apostrophe, an elision ("'em", "’90s"), feet and inches are no
marks. A quote that runs over several paragraphs repeats its opening mark and closes once, at the end
(Chicago Manual of Style 13.32).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.model import Note, Passage, Span

MARK = re.compile(r"''|``|’’|[\"“”„‟«»‹›‘’‚'`]")
FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}\s?(?:[\"”″]|''|’’)|(?<![\"“\w])\d{1,3}(?:\.\d+)?[\"″](?=[\s-])")
ELISION = re.compile(r"(?i)(?:em|til|tis|twas|cause|cos|n|bout|round|nuff|\d\ds?)\b")
OPENERS = frozenset("“ „ « ‹ ‟ ``".split())
CLOSERS = frozenset("” » › ’’".split())
SINGLES = frozenset("' ‘ ’ ‚ ‹ › `".split())
STRAIGHT = frozenset(('"', "''"))
GUILLEMETS = frozenset("«»")
BEFORE_OPEN = frozenset("([{—–-/:…\"“„«‘'‚@#")
AFTER_CLOSE = frozenset(")]}.,;:!?—–-/…\"”»’'“‘(*&[")
# A single mark closes for sure after these; after a letter it may be a possessive ("the voters' choice").
STOPS = frozenset(".,!?…;:)—–-")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two marks of one paragraph, offsets into the source's text.

    `where` are the words, `marks` the words with their marks. `passage` is the index among the passages given.
    `opens` is False for a stretch that continues the quote of the paragraph before; `closes` is False where it goes on
    in the next. `depth` is 0 for a quote, 1 for a quote within a quote.
    """

    where: Span
    marks: Span
    passage: int
    opens: bool = True
    closes: bool = True
    depth: int = 0


@dataclass(slots=True)
class Mark:
    """One mark as it stands: `kind` is "double", "single" or "guillemet"."""

    form: str
    start: int
    end: int
    kind: str
    can_open: bool
    can_close: bool


def read_marks(text: str) -> list[Mark]:
    """The marks of a paragraph that are none of apostrophe, elision, feet or inches."""
    feet = [m.span() for m in FEET.finditer(text)] if "'" in text or '"' in text or "’" in text else []
    found = []
    for m in MARK.finditer(text):
        start, end = m.span()
        before = text[start - 1 : start]
        after = text[end : end + 1]
        if any(a <= start < b for a, b in feet):
            continue
        kind = "guillemet" if m[0] in GUILLEMETS else "single" if m[0] in SINGLES else "double"
        if kind == "single" and is_apostrophe(text, m[0], start, end):
            continue
        can_open = bool(after.strip()) and (not before.strip() or before in BEFORE_OPEN)
        can_close = bool(before.strip()) and (not after.strip() or after in AFTER_CLOSE)
        found.append(Mark(m[0], start, end, kind, can_open, can_close))
    return found


def is_apostrophe(text: str, form: str, start: int, end: int) -> bool:
    """Whether a single mark stands inside a word or for dropped letters at its start."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    return form in "'’‘" and not before.isalnum() and bool(ELISION.match(text, end)) and not closes_soon(text, end)


def closes_soon(text: str, at: int) -> bool:
    """Whether another single mark ends the word or phrase that starts here ("'Til Death')."""
    m = re.compile(r"[^.!?\"“”]{1,60}?[\w.,!?]['’](?!\w)").match(text, at)
    return bool(m)


def opens_with(text: str) -> str:
    """The kind of the mark that a paragraph opens with, "" for none."""
    m = MARK.match(text)
    if not m or m[0] in CLOSERS:
        return ""
    return "guillemet" if m[0] in GUILLEMETS else "single" if m[0] in SINGLES else "double"


@dataclass(slots=True)
class Reader:
    """The marks of one paragraph while they are paired."""

    marks: list[Mark]
    open: list[Mark]
    pairs: list[tuple[Mark, Mark | None, int]]

    def kinds(self) -> list[str]:
        """The kinds of the quotes open at this point, outermost first."""
        return [m.kind for m in self.open]


def is_opening(reader: Reader, k: int) -> bool:
    """Whether the k-th mark opens a quote here."""
    mark = reader.marks[k]
    top = reader.open[-1] if reader.open else None
    if mark.kind == "guillemet":
        return top is None or top.kind != "guillemet"
    if mark.kind == "single":
        return opens_single(reader, k)
    inside = "double" in reader.kinds()
    if mark.form in STRAIGHT and top and top.form == "“" and nests(reader, k):
        return True
    if mark.form in OPENERS:
        if top and top.form in "„‟":
            return False
        return not (inside and mark.can_close and not mark.can_open)
    if mark.form in CLOSERS:
        return not inside and mark.can_open and not mark.can_close
    return not inside and (mark.can_open or not mark.can_close)


def nests(reader: Reader, k: int) -> bool:
    """Whether a straight mark within curly ones opens a quote within the quote: it can only open, and more marks follow."""
    mark, later = reader.marks[k], reader.marks[k + 1 :]
    plain = mark.can_open and not mark.can_close and all(m.form not in STRAIGHT for m in reader.open)
    return plain and any(m.form in STRAIGHT and m.can_close for m in later) and any(m.form == "”" for m in later)


def opens_single(reader: Reader, k: int) -> bool:
    """Whether a single mark opens: it must be able to, and another must close what it opens."""
    mark = reader.marks[k]
    if "single" in reader.kinds() or not mark.can_open or mark.form == "’":
        return False
    return any(m.kind == "single" and m.can_close for m in reader.marks[k + 1 :]) or (
        mark.start == 0 and not reader.open
    )


def is_possessive(reader: Reader, k: int, text: str) -> bool:
    """Whether a single mark after a letter only ends a possessive or a clipped word, as another closes the quote later."""
    mark = reader.marks[k]
    if text[mark.start - 1] not in "sSnz" or not text[mark.end : mark.end + 1].isspace():
        return False
    for later in reader.marks[k + 1 :]:
        if later.kind == "double":
            return False
        if later.can_open and not later.can_close:
            return False
        if later.can_close and later.form != "‘":
            return text[later.start - 1] in STOPS or text[mark.start - 1] in "sS"
    return False


def pair(text: str) -> Reader:
    """Pair the marks of a paragraph; what is still open at its end stays in `open`."""
    reader = Reader(read_marks(text), [], [])
    for k, mark in enumerate(reader.marks):
        if is_opening(reader, k):
            reader.open.append(mark)
        elif mark.kind in reader.kinds() and closes(reader, k, text):
            close(reader, mark)
    while reader.open and reader.open[-1].kind == "single" and (len(reader.open) > 1 or reader.open[-1].start > 0):
        reader.open.pop()
    return reader


def closes(reader: Reader, k: int, text: str) -> bool:
    """Whether the k-th mark, of a kind that is open, closes it."""
    mark = reader.marks[k]
    if mark.kind == "guillemet":
        return True
    if mark.kind == "single":
        return (
            mark.can_close
            and mark.form != "‘"
            and reader.open[-1].kind == "single"
            and not is_possessive(reader, k, text)
        )
    return mark.can_close or mark.form in CLOSERS or not mark.can_open


def close(reader: Reader, mark: Mark) -> None:
    """Close the innermost open quote of the mark's kind; singles left open inside it were apostrophes."""
    while reader.open[-1].kind != mark.kind or (
        mark.form == "”" and reader.open[-1].form in STRAIGHT and len(reader.open) > 1
    ):
        reader.open.pop()
    opened = reader.open.pop()
    reader.pairs.append((opened, mark, len(reader.open)))


def find_stretches(passages: Sequence[Passage]) -> tuple[list[Stretch], list[Note]]:
    """All quoted stretches of the passages, in order, and a note for each paragraph whose marks do not balance."""
    found: list[Stretch] = []
    notes: list[Note] = []
    running = ""
    for index, passage in enumerate(passages):
        reader = pair(passage.text)
        goes_on = opens_with(passages[index + 1].text) if index + 1 < len(passages) else ""
        stretches = [cut(passage, index, o, c, depth) for o, c, depth in reader.pairs]
        rest = reader.open[0] if reader.open else None
        if rest and (rest.kind == goes_on or is_whole(passage.text, rest)):
            stretches = [s for s in stretches if s.marks.start < passage.where.start + rest.start]
            stretches.append(replace(cut(passage, index, rest, None, 0), closes=rest.kind != goes_on))
        if rest and rest.kind != goes_on:
            notes.append(note_unbalanced(passage))
        stretches.sort(key=lambda s: (s.marks.start, -s.marks.end))
        if running and stretches and stretches[0].marks.start == passage.where.start:
            stretches[0] = replace(stretches[0], opens=False)
        found += stretches
        running = goes_on if rest and rest.kind == goes_on else ""
    return [s for s in found if s.where.start < s.where.end], notes


def is_whole(text: str, mark: Mark) -> bool:
    """Whether a paragraph is one quote whose closing mark was forgotten: it opens with the only mark that it has."""
    return (
        mark.start == 0
        and mark.kind != "single"
        and text.rstrip()[-1:] in ".!?…"
        and not MARK_DOUBLE.search(text, mark.end)
    )


MARK_DOUBLE = re.compile(r"''|[\"“”«»]")


def note_unbalanced(passage: Passage) -> Note:
    """The note for a paragraph in which a quotation mark has no partner."""
    opening = " ".join(passage.text.split()[:6])
    return Note(
        "warning", f"a quotation mark has no partner in the paragraph that begins “{opening}”", passage.where.source
    )


def cut(passage: Passage, index: int, opened: Mark, closed: Mark | None, depth: int) -> Stretch:
    """The stretch between two marks, or to the end of the paragraph, without white space at its edges."""
    text, base, key = passage.text, passage.where.start, passage.where.source
    start, end = opened.end, closed.start if closed else len(text)
    inner = text[start:end]
    left = start + len(inner) - len(inner.lstrip())
    right = end - (len(inner) - len(inner.rstrip()))
    outer = closed.end if closed else len(text)
    return Stretch(
        Span(key, base + left, base + max(left, right)),
        Span(key, base + opened.start, base + outer),
        index,
        depth=depth,
    )
