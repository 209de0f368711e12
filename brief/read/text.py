"""Plain text and Markdown: paragraphs out of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from brief.read.draft import MOST_PARAGRAPHS, Draft, Paragraph
from brief.read.encoding import decode
from brief.read.front import take_front_matter

# A line of a letter, wire or mail is wrapped at 60 to 80 columns; wider than this, each line is a paragraph.
WIDEST = 110
NARROWEST = 40
BLANKS = re.compile(r"\n\s*\n")
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
BULLET = re.compile(r"\s*[-*•·‣▪●–]\s+(?=\S)")
# AFP and others set a crosshead between two dashes.
CROSSHEAD = re.compile(r"\s*[-–—]+\s+(\S.{0,80}?\S)\s+[-–—]+\s*")
NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
HASHES = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*")
UNDERLINE = re.compile(r"\s{0,3}(=+|-{3,})\s*")
QUOTED = re.compile(r"\s{0,3}>\s?")
LINK = r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^\"']*[\"'])?\)"
ONLY_LINK = re.compile(r"\s*(?:[-*+]\s+)?" + LINK + r"\s*")
ONLY_IMAGE = re.compile(r"\s*!" + LINK + r"\s*")
MARKUP = (
    (re.compile("!" + LINK), r"\1"),
    (re.compile(LINK), r"\1"),
    (re.compile(r"<!--.{0,2000}?-->"), ""),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]{1,2000})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])"), r"\1"),
)


def read_text(raw: bytes) -> Draft:
    """Read a .txt file."""
    text, lost = decode(raw)
    stated, body, notes = take_front_matter(text)
    return Draft(
        tuple(islice((read_line(line) for line in unwrap_lines(body)), MOST_PARAGRAPHS + 1)), stated, lost + notes
    )


def read_markdown(raw: bytes) -> Draft:
    """Read a .md file: its headings, lists and links are marked as what they are, its other markup is dropped."""
    text, lost = decode(raw)
    stated, body, notes = take_front_matter(text)
    return Draft(
        tuple(islice((_marked(line) for line in unwrap_lines(_raise_underlined(body))), MOST_PARAGRAPHS + 1)),
        stated,
        lost + notes,
    )


def read_line(line: str) -> Paragraph:
    """A line of plain text: a list item without its bullet, a crosshead without its dashes, or as it stands."""
    crosshead = CROSSHEAD.fullmatch(line)
    if crosshead:
        return Paragraph(crosshead[1], "heading")
    bullet = BULLET.match(line)
    return Paragraph(line[bullet.end() :], item=True) if bullet else Paragraph(line)


def _marked(line: str) -> Paragraph:
    image = ONLY_IMAGE.fullmatch(line)
    if image:
        return Paragraph(image[1], "caption")
    line = QUOTED.sub("", line, count=1)
    head = HASHES.fullmatch(line)
    if head:
        return Paragraph(_bare(head[1]), "heading")
    link = bool(ONLY_LINK.fullmatch(line))
    number = NUMBERED.match(line)
    if number:
        return Paragraph(_bare(line[number.end() :]), item=True, link=link)
    plain = read_line(line)
    return Paragraph(_bare(plain.text), plain.hint, plain.item, link)


def _bare(line: str) -> str:
    for pattern, kept in MARKUP:
        line = pattern.sub(kept, line)
    return line


def _raise_underlined(text: str) -> str:
    """Turn a heading with a line of === or --- under it into one with a hash before it."""
    lines = text.split("\n")
    for above, below in pairwise(range(len(lines))):
        if lines[above].strip() and not HASHES.fullmatch(lines[above]) and UNDERLINE.fullmatch(lines[below]):
            lines[above], lines[below] = f"# {lines[above].strip()}", ""
    return "\n".join(lines)


def unwrap_lines(text: str) -> Iterator[str]:
    """Yield paragraphs: what stands between blank lines where lines are wrapped, each line otherwise."""
    width = max((len(line) for line in text.split("\n")), default=0)
    for block in BLANKS.split(text):
        lines = [line for line in block.split("\n") if line.strip()]
        if NARROWEST <= width <= WIDEST and _is_wrapped(lines, width):
            yield " ".join(line.strip() for line in lines)
        else:
            yield from lines


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Whether each line is full: the next line's first word would not have fitted, and breaks fall in sentences."""
    breaks = list(pairwise(lines))
    full = all(len(a) + 1 + len(b.split(None, 1)[0]) > width - len(a) // 6 for a, b in breaks)
    inside = sum(not ENDED.search(a.strip()) for a, _ in breaks)
    listed = any(BULLET.match(b) or NUMBERED.match(b) or HASHES.fullmatch(b) for _, b in breaks)
    return bool(breaks) and full and not listed and 2 * inside >= len(breaks)
