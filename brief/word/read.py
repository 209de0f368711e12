"""An edited DOCX read back: what stands on the page now, line by line, and what became of each line since.

A line is known by the tag of its content control; where a word processor dropped that, by its bookmark; where both are
gone, by its words. Comparing is by words alone: how runs are split, and what stands in properties, says nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docx.oxml.ns import qn
from rapidfuzz.fuzz import ratio

from brief.word.carried import read_written
from brief.word.changes import count_changes, settle
from brief.word.package import Package, open_package
from brief.word.paragraphs import Grid, Paragraph, flatten, number_paragraphs, read_items
from brief.write.docx import bookmark
from brief.write.written import Written, WrittenLine, digest

State = Literal["untouched", "edited", "added", "deleted"]
# How alike, of 100, two texts are at least that are taken for one line whose name was lost.
ALIKE = 70


@dataclass(frozen=True, slots=True)
class Comment:
    """What someone said of a line."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the page, and what became of it. `paragraph` is None where it was deleted, `written` where added.

    `moved`: it stands in another order than it was written in.
    """

    state: State
    paragraph: Paragraph | None
    written: WrittenLine | None
    moved: bool = False
    comments: tuple[Comment, ...] = ()

    @property
    def text(self) -> str:
        """Its words as they stand, citation marks included; what was written, where it was deleted."""
        if self.paragraph is not None:
            return self.paragraph.text
        return self.written.text if self.written else ""


@dataclass(frozen=True, slots=True)
class EditedPage:
    """A DOCX as it stands. `written` is None where brief did not make it; `undecided` counts its tracked changes.

    `items` are the body; `lines` all paragraphs with words, head and foot and notes included, then those deleted.
    """

    file: Path
    package: Package
    written: Written | None
    undecided: int
    items: tuple[Paragraph | Grid, ...]
    margins: tuple[Paragraph, ...]
    lines: tuple[Line, ...]

    @property
    def edited(self) -> bool:
        """Whether anything on the page is not as brief wrote it."""
        return bool(self.undecided) or any(
            line.state != "untouched" or line.moved or line.comments for line in self.lines
        )


def read_page(file: Path, *, accept: bool = True) -> EditedPage:
    """Read a DOCX back, its tracked changes taken as accepted or as rejected. Raises WriteError where it is none."""
    return read_package(file, open_package(file), accept=accept)


def read_package(file: Path, package: Package, *, accept: bool = True) -> EditedPage:
    """The same of a file that is open already."""
    names = style_names(package)
    trees = {
        name: package.root(name) for name in (package.main, *package.related("header"), *package.related("footer"))
    }
    trees |= {name: package.root(name) for kind in ("footnotes", "endnotes") for name in package.related(kind)}
    undecided = 0
    content: dict[str, tuple[Paragraph | Grid, ...]] = {}
    for name, tree in trees.items():
        if tree is not None:
            undecided += count_changes(tree)
            number_paragraphs(tree)
            settle(tree, accept=accept)
            content[name] = tuple(read_items(tree, name, names))
    items = content.pop(package.main)
    margins = tuple(paragraph for others in content.values() for paragraph in flatten(others))
    written = read_written(package)
    paragraphs = [one for one in (*flatten(items), *margins) if one.text]
    lines = match_lines(paragraphs, written, read_comments(package))
    return EditedPage(file, package, written, undecided, items, margins, tuple(lines))


def style_names(package: Package) -> dict[str, str]:
    """The names of the styles by their ids, which a word processor may have changed."""
    found = {}
    for part in package.related("styles"):
        root = package.root(part)
        for style in root.iter(qn("w:style")) if root is not None else ():
            name = style.find(qn("w:name"))
            if name is not None:
                found[style.get(qn("w:styleId"), "")] = name.get(qn("w:val"), "")
    return found


def read_comments(package: Package) -> dict[str, Comment]:
    """The comments of the page by their ids."""
    found = {}
    for part in package.related("comments"):
        root = package.root(part)
        for comment in root.iter(qn("w:comment")) if root is not None else ():
            words = " ".join(one.text for one in flatten(read_items(comment, part, {})))
            found[comment.get(qn("w:id"), "")] = Comment(comment.get(qn("w:author"), ""), words)
    return found


def match_lines(
    paragraphs: Sequence[Paragraph], written: Written | None, comments: Mapping[str, Comment]
) -> list[Line]:
    """Each paragraph with the line that it was, in the page's order; then the lines that are gone."""
    base = written.lines if written else ()
    offered = [line for offer in written.offers for line in offer.lines] if written else []
    owners = claim(paragraphs, [*base, *offered])
    places = {line: place for place, line in enumerate(base)}
    kept = set(longest_rise([places[line] for line in owners if line in places]))
    lines = []
    for paragraph, line in zip(paragraphs, owners, strict=True):
        state: State = "added" if line is None else "untouched" if same(paragraph, line) else "edited"
        said = tuple(comments[one] for one in paragraph.comments if one in comments)
        moved = line in places and places[line] not in kept
        lines.append(Line(state, paragraph, line, moved, said))
    found = {line.tag for line in owners if line}
    return lines + [Line("deleted", None, line) for line in base if line.tag not in found]


def same(paragraph: Paragraph, line: WrittenLine) -> bool:
    """Whether a paragraph holds just the words that were written."""
    return digest(paragraph.text) == digest(line.text)


def claim(paragraphs: Sequence[Paragraph], written: Sequence[WrittenLine]) -> list[WrittenLine | None]:
    """Whose each paragraph is. One that was copied bears its name twice: the likelier keeps it, the other was added.

    A line may be known in several wordings: as it was written, and as it was offered later.
    """
    by_tag: defaultdict[str, list[WrittenLine]] = defaultdict(list)
    for line in written:
        by_tag[line.tag].append(line)
    by_bookmark = {bookmark(tag): lines for tag, lines in reversed(by_tag.items())}
    claims: defaultdict[str, list[tuple[int, WrittenLine]]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs):
        named = [line for tag in paragraph.tags for line in by_tag.get(tag, ())]
        named += [line for name in paragraph.bookmarks for line in by_bookmark.get(name, ())]
        if named:
            best = max(named, key=lambda line: likeness(paragraph, line))
            claims[best.tag].append((place, best))
    owners: list[WrittenLine | None] = [None] * len(paragraphs)
    for named_here in claims.values():
        place, line = max(named_here, key=lambda one: likeness(paragraphs[one[0]], one[1]))
        owners[place] = line
    return claim_by_words(paragraphs, owners, [line for line in written if line.tag not in claims])


def likeness(paragraph: Paragraph, line: WrittenLine) -> float:
    """How alike a paragraph is to what was written, 0 to 100."""
    return ratio(paragraph.text, line.text)


def claim_by_words(
    paragraphs: Sequence[Paragraph], owners: list[WrittenLine | None], lost: Sequence[WrittenLine]
) -> list[WrittenLine | None]:
    """Give the lines whose names are gone to the nameless paragraphs that are likest, the same words first."""
    taken = {owner.tag for owner in owners if owner}
    for least, line in ((least, line) for least in (100, ALIKE) for line in lost):
        if line.tag not in taken:
            free = [place for place, owner in enumerate(owners) if owner is None]
            alike = [(likeness(paragraphs[place], line), -place) for place in free]
            score, best = max(alike, default=(0.0, 0))
            if score >= least:
                owners[-best] = line
                taken.add(line.tag)
    return owners


def longest_rise(order: Sequence[int]) -> list[int]:
    """The longest rising run within a sequence: what stands outside it was moved (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in order:
        at = bisect_left(tails, number)
        before[number] = ends[at - 1] if at else None
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [number]
    rise, number_or_none = [], ends[-1] if ends else None
    while number_or_none is not None:
        rise.append(number_or_none)
        number_or_none = before[number_or_none]
    return rise[::-1]
