"""What all writers ask of a page: its paragraphs in reading order, head and foot, words and addresses fit to print."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

from brief.page import Block, Brief, Run, Table

# Characters that print nothing: control, format, surrogate, private and unassigned ones.
DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def every_block(brief: Brief) -> Iterator[Block]:
    """All paragraphs of the page in reading order, those in tables too."""
    for item in brief.blocks:
        if isinstance(item, Table):
            yield from (block for row in item.rows for cell in row.cells for block in cell)
        else:
            yield item


def head_blocks(brief: Brief) -> tuple[Block, ...]:
    """What stands in the head of the page: the marking."""
    return (Block("head-marking", "head", "marking", (Run(brief.marking),)),) if brief.marking else ()


def foot_blocks(brief: Brief) -> tuple[Block, ...]:
    """What stands at its foot: the footer, and the marking again."""
    footer = (Block("footer", "foot", "footer", (Run(brief.footer),)),) if brief.footer else ()
    marking = (Block("foot-marking", "foot", "marking", (Run(brief.marking),)),) if brief.marking else ()
    return footer + marking


def clean(text: str) -> str:
    """The text on one line, without characters that print nothing and that XML may refuse."""
    if text.isprintable():
        return text
    spaced = "".join(" " if char.isspace() and char not in "\u00a0\u202f" else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in DROPPED)


def address(link: str) -> str:
    """A URL in the letters that URLs have; those that stand for others already stay."""
    return quote(clean(link), safe=string.punctuation)
