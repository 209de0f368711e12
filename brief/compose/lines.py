"""The lines of a page: a sentence, a quotation, a figure, a row of the table, a source; each with its linked marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from brief.model import MONTHS, Candidate, Source, Span, Wording
from brief.page import DIFFERS, Block, Cite, Row, Run, Style

BULLETS = frozenset({"facts", "next", "gaps", "changes"})
DISAGREEMENT_SHARES = (0.24, 0.38, 0.38)
OPENING_MARK = re.compile(r'(?<![^\s(\[—–-])"')


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
