"""PDF files: text in reading order over columns, without running heads and page numbers, hyphenation joined.

PDFium (Chrome's engine) gives stretches of text with their boxes; the order is ours. A page is cut at the gutter that
the fewest lines cross; lines that cross it (a headline over two columns) part the page into bands, which are read from
the top, left column before right: a plain form of the recursive XY-cut (Nagy and Seth, ICPR 1984).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw as pdfium

from brief.read.draft import Draft, Paragraph, UnreadableError
from brief.read.kinds import ENDED
from brief.read.ocr import CURE, recognise
from brief.read.stated import take_stated

PAGES = 300
# Stretches of text: a newspaper's page has some 2,000, a report of 100 pages some 10,000.
STRETCHES = 3000
STRETCHES_ALL = 60_000
# Forms within forms, in which a picture may stand; and how many pages a note names.
DEEPEST = 3
MOST_NAMED = 8
COLUMN_LINES = 3
# Of the lines of a page, how many may cross a gutter.
CROSSING = 0.35
GUTTER = 6.0
# Raised and lowered letters are still in their row.
ONE_ROW = 0.4
# Running heads and feet stand in the outer parts of a page, and again on others.
EDGE = 0.1
BIGGER = 1.18
HEADING_WORDS = 30
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"\W*(?:page |p\.? ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE)
HYPHEN = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
# What PDFium gives for the hyphen that ends a line.
LINE_HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-"})
COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page. Lengths are points, from the page's lower left corner; `base` is its baseline.

    Lines of one row agree in their baseline, whatever their letters' heights.
    """

    left: float
    right: float
    base: float
    size: float
    text: str


def read_pdf(raw: bytes, language: str | None = None) -> Draft:
    """Read a .pdf file, one without a text layer by OCR in the language stated of it. Raises UnreadableError."""
    draft = _read_layer(raw)
    if draft:
        return draft
    read = _read_layer(recognise(raw, language))
    if not read:
        raise UnreadableError("holds pictures of pages, in which ocrmypdf found no text; type out what matters")
    note = "was read from pictures of pages by OCR; hold names and figures against them"
    return replace(read, notes=(note, *read.notes))


def _read_layer(raw: bytes) -> Draft | None:
    """Read the text layer; None where no page has one."""
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("is locked with a password; save it without one") from error
        raise UnreadableError("is damaged or no PDF file; save or print it to PDF again") from error
    pages, heights, empty = list[list[Line]](), list[float](), list[str]()
    for number in range(min(len(document), PAGES)):
        if sum(map(len, pages)) <= STRETCHES_ALL:
            page = document[number]
            pages.append(_take_lines(page))
            heights.append(document.get_page_size(number)[1])
            if not pages[-1] and any(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=DEEPEST)):
                empty.append(str(number + 1))
    count, title = len(document), document.get_metadata_dict().get("Title") or None
    document.close()
    if not any(pages):
        return None
    notes = [f"has {count} pages, of which the first {len(pages)} were read"] if count > len(pages) else []
    notes += [f"holds pictures and no text on page {', '.join(empty[:MOST_NAMED])}; {CURE}"] if empty else []
    lines = [line for page in _drop_running(pages, heights) for line in order_lines(page)]
    weak = take_stated({"title": title if title != "untitled" else None}, "properties")[0]
    return Draft(tuple(join_lines(lines)), notes=tuple(notes), weak=weak)


def _take_lines(page: pypdfium2.PdfPage) -> list[Line]:
    """Take a page's stretches of text and put those of one row and one column together."""
    layer = page.get_textpage()
    made = (_make_line(layer, layer.get_rect(number)) for number in range(min(layer.count_rects(), STRETCHES)))
    found = [line for line in made if line]
    layer.close()
    rows: list[Line] = []
    for line in _sort_rows(found):
        last = rows[-1] if rows else None
        if last and abs(last.base - line.base) < line.size / 2 and -1 < line.left - last.right < line.size:
            text = last.text + " " * (line.left - last.right > line.size / 8) + line.text
            rows[-1] = Line(last.left, line.right, last.base, max(last.size, line.size), text)
        else:
            rows.append(line)
    return rows


def _make_line(text: pypdfium2.PdfTextPage, box: tuple[float, float, float, float]) -> Line | None:
    """Make a line of a stretch of text, as wide as its letters are set: the box is only as wide as they are drawn.

    A gap to the next one is a space then, and none where a mark is set by itself.
    """
    left, bottom, right, top = box
    first, last = (text.get_index(x, (bottom + top) / 2, (top - bottom) / 2, top - bottom) for x in (left, right))
    if first is None or last is None or last < first:
        words, size = text.get_text_bounded(*box), top - bottom
        return Line(left, right, bottom, size, " ".join(words.split())) if words.strip() else None
    words = text.get_text_range(first, last - first + 1).translate(LINE_HYPHEN)
    if not words.strip():
        return None
    first += len(words) - len(words.lstrip())
    last -= len(words) - len(words.rstrip())
    x, base = c_double(), c_double(bottom)
    pdfium.FPDFText_GetCharOrigin(text, first, x, base)
    size = pdfium.FPDFText_GetFontSize(text, first) or top - bottom
    left, right = text.get_charbox(first, loose=True)[0], text.get_charbox(last, loose=True)[2]
    return Line(left, right, base.value, size, " ".join(words.split()))


def _sort_rows(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines from the top; those whose baselines hardly differ are one row, from the left."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda one: (-one.base, one.left)):
        if row and row[0].base - line.base > ONE_ROW * min(line.size, row[0].size):
            yield from sorted(row, key=lambda one: one.left)
            row = []
        row.append(line)
    yield from sorted(row, key=lambda one: one.left)


def _drop_running(pages: Sequence[list[Line]], heights: Sequence[float]) -> Iterator[list[Line]]:
    """Drop page numbers, and what stands at the edge of two pages or more, numbers aside."""
    edges = [
        [line for line in page if not EDGE * height < line.base < (1 - EDGE) * height]
        for page, height in zip(pages, heights, strict=True)
    ]
    seen = Counter(text for edge in edges for text in {DIGITS.sub("#", line.text) for line in edge})
    for page, edge in zip(pages, edges, strict=True):
        outer = {line for line in edge if seen[DIGITS.sub("#", line.text)] > 1 or PAGE_NUMBER.fullmatch(line.text)}
        yield [line for line in page if line not in outer]


def order_lines(lines: Sequence[Line]) -> list[Line]:
    """Put a page's lines in reading order: bands from the top, columns from the left."""
    gutter = _find_gutter(lines)
    if gutter is None:
        return sorted(lines, key=lambda line: (-line.base, line.left))
    crossing = sorted((line for line in lines if line.left < gutter < line.right), key=lambda line: -line.base)
    ordered, rest = list[Line](), [line for line in lines if not line.left < gutter < line.right]
    for border in [*crossing, None]:
        band = [line for line in rest if border is None or line.base > border.base]
        rest = [line for line in rest if border is not None and line.base <= border.base]
        ordered += order_lines([line for line in band if line.right <= gutter])
        ordered += order_lines([line for line in band if line.left >= gutter])
        ordered += [border] if border else []
    return ordered


def _find_gutter(lines: Sequence[Line]) -> float | None:
    """Find where to cut between columns: the fewest lines cross, and both sides have lines at the same heights."""
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    cuts: list[tuple[int, float]] = []
    for x in sorted({round(right) for right in rights}):
        before, behind = bisect_right(rights, x + 1), len(lefts) - bisect_left(lefts, x + GUTTER)
        crossing = len(lines) - before - behind
        if min(before, behind) >= COLUMN_LINES and crossing <= CROSSING * len(lines):
            cuts.append((crossing, x))
    return next((x + GUTTER / 2 for _, x in sorted(cuts) if _stand_beside(lines, x)), None)


def _stand_beside(lines: Sequence[Line], x: float) -> bool:
    """Whether the lines on both sides of a cut stand beside each other, not one under the other."""
    left = [line.base for line in lines if line.right <= x + 1]
    right = [line.base for line in lines if line.left >= x + GUTTER]
    low, high = max(min(left), min(right)), min(max(left), max(right))
    return min(sum(low <= at <= high for at in side) for side in (left, right)) >= COLUMN_LINES


def join_lines(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Join lines into paragraphs: by the space between lines, indents, and lines that end before the column does."""
    if not lines:
        return
    size = median(line.size for line in lines)
    pitches = [a.base - b.base for a, b in pairwise(lines) if 0 < a.base - b.base < 3 * a.size]
    pitch = median(pitches) if pitches else size
    compounds = {word.lower() for line in lines for word in COMPOUND.findall(line.text)}
    group = [lines[0]]
    for line in lines[1:]:
        if _begins(group, line, pitch):
            yield _make_paragraph(group, size, compounds)
            group = []
        group.append(line)
    yield _make_paragraph(group, size, compounds)


def _begins(group: Sequence[Line], line: Line, pitch: float) -> bool:
    """Whether a line begins a paragraph."""
    last, ended = group[-1], bool(ENDED.search(group[-1].text))
    step = last.base - line.base
    if abs(last.size - line.size) > 0.1 * last.size:
        return True
    if not 0 < step < 3 * pitch or line.left > max(one.right for one in group):
        # Another column or page: a sentence that has not ended runs on.
        return ended or last.size < line.size
    if step > 1.25 * pitch:
        return True
    left, right = min(one.left for one in group), max(one.right for one in (*group, line))
    short = last.right < right - 0.15 * (right - left)
    indented = line.left > last.left + 0.6 * line.size and len(group) > 1
    return ended and (short or indented)


def _make_paragraph(group: Sequence[Line], size: float, compounds: set[str]) -> Paragraph:
    text = group[0].text
    for line in group[1:]:
        first = line.text.split(" ", 1)[0]
        if HYPHEN.search(text) and first[:1].islower():
            whole = text.rsplit(" ", 1)[-1][:-1] + "-" + re.split(r"\W", first)[0]
            text = text[:-1] + ("-" if whole.lower() in compounds else "") + line.text
        elif text.endswith("-"):
            text += line.text
        else:
            text += " " + line.text
    big = group[0].size > BIGGER * size and len(text.split()) <= HEADING_WORDS
    return Paragraph(text, "heading" if big else None)
