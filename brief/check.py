"""The page held against the bytes of its sources, before any file is written.

This is the second pair of eyes: it knows nothing of how a line was made. A line that the sources do not bear out is an
error of the program's, and no page is written. The rule is the contract's: words of the cited sentences in their order,
nothing added but what stands in [square brackets], quoted words exact but for omissions marked "…".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from brief.page import Block, Brief, Cite, Table

WORD = re.compile(r"\w+")
BRACKETED = re.compile(r"\[[^\]]*\]")
QUOTED = re.compile(r"“([^”]*)”")
OMISSION = re.compile(r"\s*(?:…|\[…\])\s*")
QUOTE_MARKS = str.maketrans(dict.fromkeys('"“”‘’«»„‚`', "'"))


class UntracedLineError(Exception):
    """A line that its cites do not bear out: a fault of the program, never of the user's."""


def prove(brief: Brief, texts: Mapping[int, str], former: Sequence[str] = ()) -> None:
    """Raise UntracedLineError unless every line of the page is borne out. `texts`: cleaned texts by page number.

    `former` are texts of the record that changes are told against: a comparison may quote what is said no more.
    """
    for blocks in lines(brief):
        if blocks[0].derived:
            continue
        evidence = gather_cited(sorted({cite for block in blocks for cite in block.cites}), texts)
        if evidence and blocks[0].section == "changes" and blocks[0].item:
            evidence += former
        if not evidence or not borne_out(blocks, evidence):
            text = " ".join(block.text for block in blocks)
            raise UntracedLineError(f"{blocks[0].section}: no source bears out {text!r}")


def gather_cited(cites: Sequence[Cite], texts: Mapping[int, str]) -> list[str]:
    """The cited words of each source in its own order: what stands in two sources is never read as one sentence."""
    return [" ".join(cut(cite, texts) for cite in group) for _, group in groupby(cites, key=lambda cite: cite.source)]


def lines(brief: Brief) -> Iterator[Sequence[Block]]:
    """The blocks of each line: one block, or those of a table row or a key figure."""
    for block in brief.blocks:
        if not isinstance(block, Table):
            yield [block]
        elif block.role == "figures":
            yield from (cell for row in block.rows for cell in row.cells)
        else:
            yield from ([inner for cell in row.cells for inner in cell] for row in block.rows)


def cut(cite: Cite, texts: Mapping[int, str]) -> str:
    """The cited words; a cite outside its source is no evidence."""
    text = texts.get(cite.source, "")
    if not 0 <= cite.start < cite.end <= len(text):
        raise UntracedLineError(f"cite {cite} lies outside its source")
    return text[cite.start : cite.end]


def borne_out(blocks: Sequence[Block], evidence: Sequence[str]) -> bool:
    """Whether the cited words hold what a line says, by the rule of its section."""
    section = blocks[0].section
    text = " ".join(block.text for block in blocks)
    if section in ("quotes", "disagreements") or (section == "changes" and blocks[0].item):
        quoted = QUOTED.findall(text)
        return bool(quoted) and all(exact(one, evidence) for one in quoted)
    if section == "figures":
        return set(words(text)) <= {word for piece in evidence for word in words(piece)}
    return any(in_order(words(BRACKETED.sub(" ", text)), words(piece)) for piece in evidence)


def exact(quoted: str, evidence: Sequence[str]) -> bool:
    """Whether each unbroken stretch of a quotation stands, letter for letter, in one source, in order.

    Quotation marks within a quotation are set anew by the page, so all of them count alike.
    """

    def plain(text: str) -> str:
        return " ".join(BRACKETED.sub(" ", text).translate(QUOTE_MARKS).split())

    for piece in map(plain, evidence):
        at = 0
        for stretch in filter(None, (plain(s) for s in OMISSION.split(quoted))):
            at = piece.find(stretch, at)
            if at < 0:
                break
            at += len(stretch)
        else:
            return True
    return False


def words(text: str) -> list[str]:
    """The words of a text, lower case, without punctuation."""
    return WORD.findall(text.lower())


def in_order(small: Sequence[str], big: Sequence[str]) -> bool:
    """Whether the words of one list stand in the other in the same order."""
    rest = iter(big)
    return all(word in rest for word in small)
