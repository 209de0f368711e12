"""One page: what was chosen is composed and measured, and the room set anew until the page is full and no fuller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from brief.compose import Heading, compose, head_blocks
from brief.compose.lines import (
    DISAGREEMENT_SHARES,
    disagreement_row,
    figure_cell,
    head_row,
    line_block,
    source_block,
)
from brief.errors import WriteError
from brief.model import Candidate, Dossier, Plan, Selection, Wording
from brief.page import Block, Row, Run, Style, Table
from brief.select import NO_ROOM, Known, Room, choose
from brief.style import list_shares, tighten
from brief.write.layout import block_height, content_width, page_height, page_room, table_height

# Marks are measured as wide as the last number of a page with this many sources.
WIDEST_NUMBER = 88
ROUNDS = 8
# Room that is not worth another round, in points: about a line of body text and its space.
IDLE = 16.0
# The parts of a wording where there is more than one: the words, who speaks, in which role; a question, an account.
PARTS = {"quotes": 3, "disagreements": 2, "figures": 2}


def fit(
    candidates: Sequence[Candidate],
    dossier: Dossier,
    plan: Plan,
    style: Style,
    heading: Heading,
    *,
    pinned: frozenset[str] = frozenset(),
) -> tuple[Selection, Style]:
    """The fullest selection whose page fits, pinned lines in it as far as there is room, and the style to set it in.

    Where a section lacks the room for the least that it asks for, the page is spaced more tightly, as far as the style
    allows and as far as it helps. Raises WriteError where not even the fixed parts fit.
    """
    best: tuple[int, Selection, Style] | None = None
    pick = partial(choose, candidates, style.sections, pinned=pinned, known=Known())
    for share in list_shares(style):
        sheet = tighten(style, share)
        selection = fill(candidates, dossier, plan, sheet, heading, pick)
        if selection is not None and (best is None or count_wanting(selection, style) < best[0]):
            best = count_wanting(selection, style), selection, sheet
        if best is not None and not best[0]:
            break
    if best is None:
        raise WriteError(
            f"the title and the fixed lines of style {style.name!r} leave no room on the page; shorten them"
        )
    return best[1:]


def count_wanting(selection: Selection, style: Style) -> int:
    """How many lines the sections lack of the least that they ask for, though there are lines for them."""
    filled = Counter(one.candidate.section for one in selection.chosen)
    waiting = Counter(one.candidate.section for one in selection.left_out if one.why == NO_ROOM)
    return sum(max(0, min(rule.least - filled[rule.name], waiting[rule.name])) for rule in style.sections)


def fill(
    candidates: Sequence[Candidate],
    dossier: Dossier,
    plan: Plan,
    style: Style,
    heading: Heading,
    pick: Callable[[Room], Selection],
) -> Selection | None:
    """The fullest selection, as picked for a room, whose page fits in just this style; None where none was found."""
    room = measure_room(candidates, dossier, plan, style, heading)
    limit, best, least = page_room(style), None, float("inf")
    for _ in range(ROUNDS):
        selection = pick(room)
        spare = limit - page_height(compose(selection, dossier, plan, style, heading), style)
        if 0 <= spare < least:
            best, least = selection, spare
        if 0 <= spare <= IDLE or (spare > 0 and not selection.left_out):
            break
        room = replace(room, points=room.points + (spare - 1 if spare < 0 else spare * 0.8))
    return best


def measure_room(candidates: Sequence[Candidate], dossier: Dossier, plan: Plan, style: Style, heading: Heading) -> Room:
    """The room that the fixed parts leave, and the height of every wording and every section's heading, in points."""
    sources = [study.source for study in dossier.studies]
    numbers = {source.key: WIDEST_NUMBER for source in sources}
    width = content_width(style)
    fixed = sum(block_height(block, width, style) for block in head_blocks(dossier, plan, style, heading, numbers))
    listed = max((block_height(source_block(s, WIDEST_NUMBER, style), width, style) for s in sources), default=0.0)
    rules = {rule.name: rule for rule in style.sections}
    headings = {name: block_height(fixed_block("heading", rule.heading), width, style) for name, rule in rules.items()}
    empties = {
        name: block_height(fixed_block("empty", rule.empty), width, style) if rule.empty else -headings[name]
        for name, rule in rules.items()
    }
    return Room(
        points=page_room(style) - fixed - headings.get("sources", 0.0),
        heights=Heights(candidates, style),
        overhead={
            name: headings[name] + table_overhead(name, candidates, style) for name in rules if name != "sources"
        },
        overhead_empty={name: headings[name] + empties[name] for name in rules if name != "sources"},
        source_height=listed,
        words=style.words,
        least={name: least_height(name, style) for name in rules},
    )


class Heights(dict[tuple[str, int], float]):
    """The height of a candidate, by its id, in one of its wordings: measured once it is asked for, which is for few."""

    def __init__(self, candidates: Iterable[Candidate], style: Style) -> None:
        """Note what may be asked for."""
        super().__init__()
        self.candidates, self.style = {one.id: one for one in candidates}, style

    def __missing__(self, key: tuple[str, int]) -> float:
        """Measure one."""
        name, index = key
        one = self.candidates[name]
        self[key] = wording_height(one, one.wordings[index], self.style)
        return self[key]


def fixed_block(role: str, text: str) -> Block:
    """A heading or an empty section's sentence, to be measured."""
    return Block("measured", "measured", role, (Run(text),), derived=True)


def wording_height(candidate: Candidate, wording: Wording, style: Style) -> float:
    """The height that a wording adds to its section; a key figure adds none to the strip that it stands in."""
    if candidate.section == "figures":
        return 0.0
    if candidate.section == "disagreements":
        row = disagreement_row(candidate, wording, number_of)
        return table_height(disagreement_table(row), style) - table_height(disagreement_table(), style)
    return block_height(line_block(candidate, wording, number_of), content_width(style), style)


def least_height(section: str, style: Style) -> float:
    """What the shortest of all lines would add to a section: no line that says something is less high."""
    return wording_height(Candidate("", section, (), 0.0), Wording(("",) * PARTS.get(section, 1), ()), style)


def table_overhead(section: str, candidates: Sequence[Candidate], style: Style) -> float:
    """What a table takes before its lines: the head row of the disagreements, the whole strip of the key figures."""
    if section == "disagreements":
        return table_height(disagreement_table(head_row(style)), style)
    if section != "figures":
        return 0.0
    most = next(rule.most for rule in style.sections if rule.name == "figures")
    cells = [figure_cell(one, one.wordings[-1], number_of) for one in candidates if one.section == "figures"]
    strips = [Table("figures", "figures", (Row((cell,) * most),), (1 / most,) * most, "") for cell in cells]
    return max((table_height(strip, style) for strip in strips), default=0.0)


def disagreement_table(*rows: Row) -> Table:
    """The table of disagreements with these rows only."""
    return Table("disagreements", "disagreements", rows, DISAGREEMENT_SHARES, "")


def number_of(_source: str) -> int:
    """A page number for any source, as wide as they come."""
    return WIDEST_NUMBER
