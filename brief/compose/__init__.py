"""The choice becomes a page: blocks and runs in printed order, and the citations numbered once for every output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from brief.compose.disputes import find_disputed
from brief.compose.lines import (
    DISAGREEMENT_SHARES,
    disagreement_row,
    figure_cell,
    head_row,
    line_block,
    page_cites,
    say_day,
    source_block,
)
from brief.model import Chosen, Dossier, Plan, Selection, Source, Span, Wording
from brief.page import Block, Brief, Row, Run, SectionRule, Style, Table
from brief.select import NO_ROOM, REPEATS


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the sections: the title and where its words come from, the day the page speaks for."""

    title: Wording
    given: bool
    as_of: str


def number_sources(selection: Selection, dossier: Dossier, heading: Heading) -> dict[str, int]:
    """Source keys in order of first citation on the page, those that it does not cite after them."""
    cited = [cite.source for cite in heading.title.cites]
    cited += [cite.source for one in selection.chosen for cite in cites_in_order(one.wording)]
    everyone = [study.source.key for study in dossier.studies] + [source.key for source in dossier.set_aside]
    return {key: number for number, key in enumerate(dict.fromkeys(cited + everyone), start=1)}


def cites_in_order(wording: Wording) -> tuple[Span, ...]:
    """The cites of a wording as its parts print them, then those that belong to no part."""
    return tuple(dict.fromkeys([cite for part in wording.part_cites for cite in part] + list(wording.cites)))


def compose(selection: Selection, dossier: Dossier, plan: Plan, style: Style, heading: Heading) -> Brief:
    """The whole page. Every section of the style stands, with its lines or with the sentence that there are none."""
    numbers = number_sources(selection, dossier, heading)
    cited = {cite.source for one in selection.chosen for cite in one.wording.cites} | {
        cite.source for cite in heading.title.cites
    }
    disputed = find_disputed(selection, dossier)
    blocks: list[Block | Table] = [*head_blocks(dossier, plan, style, heading, numbers)]
    for rule in style.sections:
        if rule.name == "sources":
            listed = sorted((s.source for s in dossier.studies if s.source.key in cited), key=lambda s: numbers[s.key])
            lines: Sequence[Block | Table] = [source_block(source, numbers[source.key], style) for source in listed]
        else:
            lines = section_lines(
                rule, [c for c in selection.chosen if c.candidate.section == rule.name], numbers, disputed, style
            )
        blocks += section_blocks(rule, lines, say_empty(rule, selection, dossier, style))
    return Brief(
        title=heading.title.parts[0],
        as_of=heading.as_of,
        language=style.language,
        blocks=tuple(blocks),
        marking=plan.marking,
        footer=style.phrases["footer"],
        topic=plan.topic or "",
    )


def head_blocks(
    dossier: Dossier, plan: Plan, style: Style, heading: Heading, numbers: Mapping[str, int]
) -> tuple[Block, Block]:
    """The title, and the line that says what day the page speaks for and what it was made from."""
    title = Block(
        id="title",
        section="header",
        role="title",
        runs=(Run(heading.title.parts[0]),),
        cites=page_cites(heading.title.cites, numbers.__getitem__),
        derived=heading.given,
    )
    pieces = [style.phrases["as-of"].format(date=say_day(heading.as_of))]
    if plan.audience:
        pieces.append(style.phrases["prepared-for"].format(audience=plan.audience))
    pieces.append(describe_sources([study.source for study in dossier.studies], style))
    meta = Block(id="meta", section="header", role="meta", runs=(Run("  ·  ".join(pieces)),), derived=True)
    return title, meta


def describe_sources(sources: Sequence[Source], style: Style) -> str:
    """How many reports the page was made from, and between which days they appeared, where they say so."""
    dated = sorted(source.published for source in sources if source.published)
    count = style.phrases["sources-one" if len(sources) == 1 else "sources-many"].format(count=len(sources))
    if not dated:
        return f"{count}, {style.phrases['undated']}"
    days = say_day(dated[0]) if dated[0] == dated[-1] else f"{say_day(dated[0])} – {say_day(dated[-1])}"
    return f"{count}, {days}"


def say_empty(rule: SectionRule, selection: Selection, dossier: Dossier, style: Style) -> str:
    """What a section says that has no lines: never that there is nothing where something was only left out."""
    reasons = {one.why for one in selection.left_out if one.candidate.section == rule.name}
    if NO_ROOM in reasons:
        return style.phrases["no-room"]
    if REPEATS in reasons:
        return style.phrases["said-above"]
    if rule.name == "disagreements" and dossier.disagreements:
        likely = sum(not item.doubtful for item in dossier.disagreements)
        return style.phrases["none-plain"].format(count=likely or len(dossier.disagreements))
    return rule.empty


def section_blocks(rule: SectionRule, lines: Sequence[Block | Table], empty: str) -> list[Block | Table]:
    """A section under its heading; where it has no lines, the sentence that says why; nothing where none is set."""
    if not lines and not rule.empty:
        return []
    heading = Block(f"heading-{rule.name}", rule.name, "heading", (Run(rule.heading),), derived=True)
    why = Block(f"empty-{rule.name}", rule.name, "empty", (Run(empty),), derived=True)
    return [heading, *(lines or [why])]


def section_lines(
    rule: SectionRule,
    chosen: Sequence[Chosen],
    numbers: Mapping[str, int],
    disputed: Mapping[str, str],
    style: Style,
) -> Sequence[Block | Table]:
    """The lines of one section, in the order of the choice: a table for figures and disagreements, else blocks."""
    number_of = numbers.__getitem__
    if not chosen:
        return []
    if rule.name == "figures":
        cells = tuple(
            figure_cell(one.candidate, one.wording, number_of, disputed.get(one.candidate.id)) for one in chosen
        )
        shares = tuple(1 / len(cells) for _ in cells)
        return [Table(rule.name, "figures", (Row(cells),), shares, style.phrases["figures-caption"])]
    if rule.name == "disagreements":
        rows = tuple(disagreement_row(one.candidate, one.wording, number_of) for one in chosen)
        caption = style.phrases["disagreements-caption"]
        return [Table(rule.name, "disagreements", (head_row(style), *rows), DISAGREEMENT_SHARES, caption)]
    return [line_block(one.candidate, one.wording, number_of, disputed.get(one.candidate.id)) for one in chosen]
