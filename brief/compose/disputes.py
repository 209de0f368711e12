"""Which lines of the page tell one side of what its table of disagreements shows, so that a mark can lead there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from brief.model import Chosen, Dossier, Selection, Span

# Tables and quotes stand apart: the one tells all sides, in the other someone speaks for himself.
TELLING = frozenset({"bottom-line", "facts", "figures", "next", "gaps"})
WORD = re.compile(r"\w+")
# A phrase of this many words is known again wherever it stands.
KNOWN = 2


def find_disputed(selection: Selection, dossier: Dossier) -> Mapping[str, str]:
    """The ids of lines that tell a side of a printed disagreement, each with the id of its row in the table."""
    rows = {
        one.candidate.item: one.candidate.id for one in selection.chosen if one.candidate.section == "disagreements"
    }
    sides = [
        (position.where, words_of(position.text), rows[item.id], item.kind)
        for item in dossier.disagreements
        # What is doubtful is on no page, and may be most of them.
        if not item.doubtful and item.id in rows
        for position in item.positions
    ]
    found: dict[str, str] = {}
    for one in selection.chosen:
        if one.candidate.section in TELLING:
            told = (row for where, phrase, row, kind in sides if tells(one, where, phrase, kind))
            row = next(told, None)
            if row is not None:
                found[one.candidate.id] = row
    return found


def tells(one: Chosen, where: Span, phrase: list[str], kind: str) -> bool:
    """Whether a line, as it is worded, holds a side's phrase: cited from its very place, or word for word.

    A key figure that stands at the end of its clause is parted from what it counts, so its number is enough.
    """
    cited = any(cite.holds(where) for cite in one.wording.cites)
    if one.candidate.section == "figures":
        return kind == "number" and cited and holds(phrase, words_of(one.wording.parts[0]))
    return (cited or len(phrase) >= KNOWN) and holds(words_of(" ".join(one.wording.parts)), phrase)


def holds(words: list[str], phrase: list[str]) -> bool:
    """Whether a phrase stands among words."""
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "


def words_of(text: str) -> list[str]:
    """The words of a text, lower case."""
    return WORD.findall(text.lower())
