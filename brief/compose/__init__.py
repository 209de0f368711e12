"""The choice becomes a page: blocks and runs in printed order, and the citations numbered once for every output."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from brief.compose.disputes import find_disputed
from brief.model import Candidate, Chosen, Dossier, Plan, Selection, Source, Span, Wording
from brief.page import DIFFERS, Block, Brief, Cite, Row, Run, SectionRule, Style, Table
from brief.select import NO_ROOM, REPEATS

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
BULLETS = frozenset({"facts", "next", "gaps", "changes"})
DISAGREEMENT_SHARES = (0.24, 0.38, 0.38)
OPENING_MARK = re.compile(r'(?<![^\s(\[—–-])"')


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
        return style.phrases["none-plain"]
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


def line_block(
    candidate: Candidate, wording: Wording, number_of: Callable[[str], int], disputed: str | None = None
) -> Block:
    """A sentence, or a quotation with its speaker, with its marks. `disputed`: the row that tells the other side."""
    if candidate.section == "quotes":
        words, speaker, role = wording.parts
        runs = [Run(f"“{inner(words)}”", "italic"), Run(f"\u00a0— {speaker}"), *([Run(f", {role}")] if role else [])]
    elif len(wording.parts) > 1:
        return change_block(candidate, wording, number_of)
    else:
        runs = [Run(wording.parts[0])]
    role_name = "bullet" if candidate.section in BULLETS else "quote" if candidate.section == "quotes" else "body"
    return Block(
        id=candidate.id,
        section=candidate.section,
        role=role_name,
        runs=(*runs, *marks(wording.cites, number_of), *dispute(disputed)),
        cites=page_cites(wording.cites, number_of),
        item=candidate.item,
    )


def change_block(candidate: Candidate, wording: Wording, number_of: Callable[[str], int]) -> Block:
    """What a comparison is about, and the accounts of before and now, each with its citation marks."""
    runs = [Run(wording.parts[0], "bold")]
    for words, where in zip(wording.parts[1:], wording.part_cites[1:], strict=True):
        runs += [Run(f" {words}"), *marks(where, number_of)]
    cites = page_cites(wording.cites, number_of)
    return Block(candidate.id, candidate.section, "bullet", tuple(runs), cites, item=candidate.item)


def figure_cell(
    candidate: Candidate, wording: Wording, number_of: Callable[[str], int], disputed: str | None = None
) -> tuple[Block, Block]:
    """A key figure over its label and source. `disputed`: the row that tells the other side."""
    value, label = wording.parts
    cites = page_cites(wording.cites, number_of)
    top = Block(candidate.id, "figures", "figure", (Run(value),), cites, item=candidate.item)
    runs = (Run(label), *marks(wording.cites, number_of), *dispute(disputed))
    return top, Block(candidate.id, "figures", "figure-label", runs, cites, item=candidate.item)


def head_row(style: Style) -> Row:
    """The column heads of the table of disagreements."""
    names = ("question", "account", "other-account")
    cells = tuple(
        (Block(f"head-{name}", "disagreements", "table-head", (Run(style.phrases[name]),), derived=True),)
        for name in names
    )
    return Row(cells, header=True)


def disagreement_row(candidate: Candidate, wording: Wording, number_of: Callable[[str], int]) -> Row:
    """A question and the accounts of it: the first in one column, all others in the next."""
    question, *accounts = wording.parts
    cites = wording.part_cites[1:] if wording.part_cites else tuple(wording.cites for _ in accounts)
    speakers = wording.speakers or tuple("" for _ in accounts)

    def account(words: str, speaker: str, where: tuple[Span, ...]) -> Block:
        runs = [Run(f"“{inner(words)}”"), *([Run(f"\u00a0— {speaker}")] if speaker else []), *marks(where, number_of)]
        places = page_cites(where, number_of)
        return Block(candidate.id, "disagreements", "table-text", tuple(runs), places, item=candidate.item)

    blocks = tuple(account(*one) for one in zip(accounts, speakers, cites, strict=True))
    first = Block(candidate.id, "disagreements", "question", (Run(question),), item=candidate.item)
    return Row(((first,), blocks[:1], blocks[1:]))


def source_block(source: Source, number: int, style: Style) -> Block:
    """A line of the source list: what the report says of itself, and what it does not say."""
    title = f"“{inner(source.title)}”" if source.title else source.file
    publisher = " / ".join(name.removeprefix("www.") for name in (source.publisher, source.agency) if name)
    pieces = [publisher or style.phrases["no-publisher"]]
    pieces.append(say_day(source.published) if source.published else style.phrases["no-date"])
    if source.reliability:
        pieces.append(style.phrases["reliability"].format(grade=source.reliability))
    if source.label:
        pieces.append(source.label)
    link = source.url if source.url and source.url.startswith(("https://", "http://")) else None
    runs = (Run(f"[{number}] ", "bold"), Run(title, link=link), Run(f"\u00a0— {'; '.join(pieces)}"))
    return Block(f"s{number}", "sources", "source", runs, derived=True)


def marks(cites: Iterable[Span], number_of: Callable[[str], int]) -> list[Run]:
    """One small linked mark for each source of a line, in the order in which the line draws on them."""
    numbers = dict.fromkeys(number_of(cite.source) for cite in cites)
    return [Run(f"\u00a0[{n}]" if i == 0 else f"[{n}]", link=f"#s{n}", mark=True) for i, n in enumerate(numbers)]


def dispute(row: str | None) -> list[Run]:
    """The mark that leads from one side's words to the row of the table where all sides stand."""
    return [Run(DIFFERS, link=f"#{row}", mark=True)] if row else []


def page_cites(cites: Iterable[Span], number_of: Callable[[str], int]) -> tuple[Cite, ...]:
    """Spans as places of the page's numbered sources."""
    return tuple(Cite(number_of(cite.source), cite.start, cite.end) for cite in cites)


def inner(words: str) -> str:
    """Double quotation marks within a quotation become single ones, as print sets them; no word changes."""
    return OPENING_MARK.sub("‘", words.replace("“", "‘").replace("”", "’")).replace('"', "’")


def say_day(day: str) -> str:
    """An ISO day as print sets it, whatever the locale: 2026-11-22 is 22 November 2026."""
    when = date.fromisoformat(day)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
