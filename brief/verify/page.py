"""The statements of an edited page: its sentences; a quotation with its speaker, a key figure with its label as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.verify.parts import BRACKETED, split_sentences
from brief.verify.verdict import Statement
from brief.word.paragraphs import marks_of, without_marks
from brief.word.read import EditedPage, Line

# What is the program's own, or says nothing of the world, even where it was edited.
FURNITURE = frozenset({"heading", "meta", "table-head", "source", "empty", "marking", "footer"})
WHOLE = frozenset({"quotes", "disagreements", "figures"})
LISTED = re.compile(r"^\[(\d+)\] [“\"]?(.+?)[”\"]?\s— ")


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement and the lines that it stands in; a key figure stands in two."""

    statement: Statement
    lines: tuple[Line, ...]


def ask(page: EditedPage) -> Iterator[Asked]:
    """Every statement of a page, in order."""
    lines = [line for line in page.lines if line.paragraph and not is_furniture(line)]
    labels = {line.written.tag: line for line in lines if line.written and line.written.section == "figures"}
    joined: set[str] = set()
    for line in lines:
        tag = line.written.tag if line.written else ""
        if tag in joined:
            continue
        label = labels.get(f"{tag}.2")
        joined.add(f"{tag}.2")
        yield from split_line((line, label) if label else (line,))


def is_furniture(line: Line) -> bool:
    """Whether a line states nothing that the sources could bear out: headings, lists, what brief says of itself."""
    if line.written:
        own = line.written.derived or line.written.role == "question"
        return line.written.role in FURNITURE or (own and line.state == "untouched")
    style = line.paragraph.style.lower() if line.paragraph else ""
    return style.startswith(("heading", "toc", "header", "footer"))


def split_line(lines: tuple[Line, ...]) -> Iterator[Asked]:
    """The statements of a line, each with the sources that the line cites."""
    text = " ".join(line.text for line in lines)
    words, numbers = without_marks(text), marks_of(text)
    written = [line.written for line in lines if line.written]
    section = written[0].section if written else "by hand"
    trusted = frozenset(words for one in written for words in BRACKETED.findall(one.text))
    spans = [(0, len(words))] if section in WHOLE else list(split_sentences(words))
    for start, end in spans:
        if words[start:end].strip():
            yield Asked(Statement(words[start:end].strip(), section, numbers, trusted), lines)


def listed_titles(page: EditedPage) -> dict[int, str]:
    """The page's own list of sources: titles by number."""
    found = (LISTED.match(line.text) for line in page.lines)
    return {int(one[1]): one[2] for one in found if one}
