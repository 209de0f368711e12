"""What stands between quotation marks: marks paired, paragraph by paragraph.

Quotes straddle sentences and paragraphs. A quote that runs over several paragraphs repeats its opening mark and closes
once, at the end (Chicago Manual of Style 13.32); marks that do not balance fail one paragraph at most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from brief.analyse.marks import CLOSERS, OPENERS, STRAIGHT, Mark, opens_with, read_marks
from brief.model import Note, Passage, Span

DOUBLE = re.compile(r"''|[\"“”«»]")
# Narration within what would be one quote: ", he said", "said Smith".
NARRATION = re.compile(
    r"[,?!] (?:he|she|they|[A-Z]\w+) (?:said|says|told|added|asked)\b|\b(?:said|says|added) (?:he|she|[A-Z]\w+)\b"
)
LOW = frozenset("„‟")
# A single mark closes for sure after these; after a letter it may be a possessive ("the voters' choice").
STOPS = frozenset(".,!?…;:)—–-")
ENDS = frozenset(".!?…")
LEADS = frozenset(":,")


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
class Pairing:
    """The marks of one paragraph while they are paired. `goes_on` is the kind of mark the next paragraph opens with.

    `resumed` holds the starts of marks that open a new stretch of the same quote; `lost` tells of a mark on its own.
    """

    text: str
    goes_on: str
    marks: list[Mark]
    open: list[Mark] = field(default_factory=list)
    pairs: list[tuple[Mark, Mark, int]] = field(default_factory=list)
    resumed: set[int] = field(default_factory=set)
    lost: bool = False

    def kinds(self) -> list[str]:
        """The kinds of the quotes open at this point, outermost first."""
        return [m.kind for m in self.open]

    def before(self, mark: Mark) -> str:
        """The character before a mark, white space aside; "" at the start."""
        return self.text[: mark.start].rstrip()[-1:]


def pair(text: str, goes_on: str) -> Pairing:
    """Pair the marks of a paragraph; what is still open at its end stays in `open`."""
    work = Pairing(text, goes_on, read_marks(text))
    for k, mark in enumerate(work.marks):
        if is_opening(work, k):
            open_quote(work, k)
        elif mark.kind in work.kinds() and is_closing(work, k):
            close_quote(work, mark)
    while len(work.open) > 1 and work.open[-1].kind == "single":
        work.open.pop()
    return work


def is_opening(work: Pairing, k: int) -> bool:
    """Whether the k-th mark opens a quote here."""
    mark = work.marks[k]
    top = work.open[-1] if work.open else None
    if mark.kind == "guillemet":
        return top is None or top.kind != "guillemet"
    if mark.kind == "single":
        return opens_single(work, k)
    inside = "double" in work.kinds()
    if mark.form in STRAIGHT and inside:
        return nests(work, k)
    if mark.form in OPENERS:
        return not (inside and (mark.can_close and not mark.can_open)) and not (top and top.form in LOW)
    return not inside and (mark.can_open or (mark.form not in CLOSERS and not mark.can_close))


def nests(work: Pairing, k: int) -> bool:
    """Whether a straight mark within curly ones opens a quote in it: it can only open, and both close later."""
    mark, later = work.marks[k], work.marks[k + 1 :]
    curly = work.open[-1].form == "“" and mark.can_open and not mark.can_close
    return curly and any(m.form in STRAIGHT and m.can_close for m in later) and any(m.form == "”" for m in later)


def opens_single(work: Pairing, k: int) -> bool:
    """Whether a single mark opens: it must be able to, and another must close what it opens, here or further on."""
    mark = work.marks[k]
    if "single" in work.kinds() or not mark.can_open or mark.form == "’":
        return False
    if any(m.kind == "single" and m.can_close for m in work.marks[k + 1 :]):
        return True
    return not work.open and (mark.start == 0 or (work.goes_on == "single" and work.before(mark) in LEADS))


def open_quote(work: Pairing, k: int) -> None:
    """Open a quote; a curly mark within an open one goes on with it, as a new paragraph does, where one closes both."""
    mark, top = work.marks[k], work.open[-1] if work.open else None
    if top and top.form == mark.form == "“":
        closers = sum((m.form == "”") - (m.form == "“") for m in work.marks[k + 1 :])
        if closers <= len([m for m in work.open if m.form == "“"]):
            work.open.pop()
            if work.before(mark) in ENDS:
                work.pairs.append((top, replace(mark, end=mark.start), len(work.open)))
                work.resumed.add(mark.start)
            else:
                work.lost = True
    work.open.append(mark)


def is_closing(work: Pairing, k: int) -> bool:
    """Whether the k-th mark, of a kind that is open, closes it."""
    mark = work.marks[k]
    if mark.kind == "guillemet":
        return True
    if mark.kind == "double":
        return mark.can_close or mark.form in CLOSERS or not mark.can_open
    if not mark.can_close or mark.form == "‘" or work.open[-1].kind != "single":
        return False
    return not is_possessive(work, k)


def is_possessive(work: Pairing, k: int) -> bool:
    """Whether a single mark after a letter ends a possessive or a clipped word, as another closes the quote later."""
    mark, text = work.marks[k], work.text
    if text[mark.start - 1] not in "sSnz" or not text[mark.end : mark.end + 1].isspace():
        return False
    for later in work.marks[k + 1 :]:
        if later.kind == "double" or (later.can_open and not later.can_close):
            return False
        if later.can_close and later.form != "‘":
            return text[later.start - 1] in STOPS or text[mark.start - 1] in "sS"
    return False


def close_quote(work: Pairing, mark: Mark) -> None:
    """Close the innermost open quote of the mark's kind; singles left open inside it were apostrophes."""
    while work.open[-1].kind != mark.kind or (
        mark.form == "”" and work.open[-1].form in STRAIGHT and len(work.open) > 1
    ):
        work.open.pop()
    opened = work.open.pop()
    work.pairs.append((opened, mark, len(work.open)))


def find_stretches(passages: Sequence[Passage]) -> tuple[list[Stretch], list[Note]]:
    """All quoted stretches of the passages, in order, and a note for each paragraph whose marks do not balance."""
    found: list[Stretch] = []
    notes: list[Note] = []
    running = False
    for index, passage in enumerate(passages):
        goes_on = opens_with(passages[index + 1].text) if index + 1 < len(passages) else ""
        work = pair(passage.text, goes_on)
        rest = work.open[0] if work.open else None
        runs_on = rest is not None and rest.kind == goes_on
        if work.lost or (rest and not runs_on and not is_apostrophe_after_all(rest)):
            notes.append(note_unbalanced(passage))
        stretches = read_stretches(work, passage, index, runs_on=runs_on)
        if running and stretches and stretches[0].marks.start == passage.where.start:
            stretches[0] = replace(stretches[0], opens=False)
        found += stretches
        running = runs_on
    return [s for s in found if s.where.start < s.where.end], notes


def is_apostrophe_after_all(mark: Mark) -> bool:
    """Whether a mark that nothing closes was none: a single one inside a paragraph."""
    return mark.kind == "single" and mark.start > 0


def read_stretches(work: Pairing, passage: Passage, index: int, *, runs_on: bool) -> list[Stretch]:
    """The stretches of one paragraph, with the one that runs on into the next or whose closing mark was forgotten."""
    rest = work.open[0] if work.open else None
    stretches = [cut(passage, index, o, c, depth) for o, c, depth in work.pairs]
    stretches = [replace(s, opens=s.marks.start - passage.where.start not in work.resumed) for s in stretches]
    if rest and (runs_on or is_whole(work.text, rest)):
        stretches = [s for s in stretches if s.marks.start < passage.where.start + rest.start]
        end = Mark("", len(work.text), len(work.text), rest.kind, can_open=False, can_close=True)
        last = replace(cut(passage, index, rest, end, 0), closes=not runs_on)
        stretches.append(replace(last, opens=rest.start not in work.resumed))
    elif rest:
        stretches = [
            replace(s, depth=max(0, s.depth - 1)) if s.marks.start > passage.where.start + rest.start else s
            for s in stretches
        ]
    return sorted(stretches, key=lambda s: (s.marks.start, -s.marks.end))


def is_whole(text: str, mark: Mark) -> bool:
    """Whether a paragraph is one quote whose closing mark was forgotten: it opens with the only mark that it has."""
    plain = mark.start == 0 and mark.kind != "single" and text.rstrip()[-1:] in ENDS
    return plain and not DOUBLE.search(text, mark.end) and not NARRATION.search(text)


def note_unbalanced(passage: Passage) -> Note:
    """The note for a paragraph in which a quotation mark has no partner."""
    opening = " ".join(passage.text.split()[:6])
    return Note(
        "warning", f"a quotation mark has no partner in the paragraph that begins “{opening}”", passage.where.source
    )


def cut(passage: Passage, index: int, opened: Mark, closed: Mark, depth: int) -> Stretch:
    """The stretch between two marks, without white space at its edges."""
    text, base, key = passage.text, passage.where.start, passage.where.source
    inner = text[opened.end : closed.start]
    left = opened.end + len(inner) - len(inner.lstrip())
    right = max(left, closed.start - (len(inner) - len(inner.rstrip())))
    outer = closed.end if closed.end > closed.start else right
    return Stretch(
        Span(key, base + left, base + right), Span(key, base + opened.start, base + outer), index, depth=depth
    )
