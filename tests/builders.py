"""Pages made by hand: a full one to look at (cases/page.toml), and single paragraphs and tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from brief.page import Block, Brief, Row, Run, Style, Table
from brief.write.layout import page_height, page_room

PAGE = tomllib.loads((Path(__file__).parent / "cases" / "page.toml").read_text(encoding="utf-8"))
SHARES = (0.24, 0.38, 0.38)


def paragraph(role: str, *runs: Run | str, name: str = "", section: str = "facts") -> Block:
    """A paragraph; strings become plain runs."""
    made = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
    return Block(name or f"{section}-{role}", section, role, made)


def page(*blocks: Block | Table, title: str = "A page", marking: str | None = None, footer: str = "") -> Brief:
    """A page of these blocks."""
    return Brief(title, "2026-11-20", "en-GB", blocks, marking, footer)


def cite(*numbers: int) -> tuple[Run, ...]:
    """The citation marks of a line, tied to it by a no-break space."""
    return tuple(Run(f"{'' if i else chr(0xA0)}[{n}]", link=f"#s{n}", mark=True) for i, n in enumerate(numbers))


def lines(section: str, role: str) -> list[Block]:
    """The lines of a section of the full page."""
    return [
        paragraph(role, words, *cite(*cites), name=f"{section}-{i}", section=section)
        for i, (words, *cites) in enumerate(PAGE["lines"][section], start=1)
    ]


def figures(*cells: Sequence[Any]) -> Table:
    """The strip of key figures: value, label, source."""
    blocks = tuple(
        (
            paragraph("figure", value, name=f"figure-{i}", section="figures"),
            paragraph("figure-label", label, *cite(source), name=f"figure-{i}", section="figures"),
        )
        for i, (value, label, source) in enumerate(cells, start=1)
    )
    return Table("figures", "figures", (Row(blocks),), (1 / len(cells),) * len(cells), PAGE["captions"]["figures"])


def disagreements(*rows: tuple[str, Sequence[Sequence[Any]]]) -> Table:
    """The table of disagreements: question, and accounts with their sources, the first apart from the others."""
    heads = (
        (paragraph("table-head", head, name=f"head-{i}", section="disagreements"),)
        for i, head in enumerate(PAGE["heads"], start=1)
    )
    made = [Row(tuple(heads), header=True)]
    for i, (question, accounts) in enumerate(rows, start=1):
        name = f"difference-{i}"
        first, *others = (
            paragraph("table-text", words, *cite(source), name=name, section="disagreements")
            for words, source in accounts
        )
        asked = paragraph("question", question, name=name, section="disagreements")
        made.append(Row(((asked,), (first,), tuple(others))))
    return Table("disagreements", "disagreements", tuple(made), SHARES, PAGE["captions"]["disagreements"])


def quotes() -> list[Block]:
    """Quoted words and who said them."""
    return [
        paragraph(
            "quote",
            Run(f"“{quote['words']}”", "italic"),
            f"\u00a0— {quote['speaker']}",
            *cite(quote["source"]),
            name=f"quote-{i}",
            section="quotes",
        )
        for i, quote in enumerate(PAGE["quotes"], start=1)
    ]


def listed(number: int, title: str, rest: str, link: str | None = None) -> Block:
    """A line of the list of sources."""
    runs = (Run(f"[{number}] ", "bold"), Run(title, link=link), Run(f"\u00a0— {rest}"))
    return paragraph("source", *runs, name=f"s{number}", section="sources")


def full_brief() -> Brief:
    """A page with every section, as full as pages usually are."""
    parts: dict[str, Sequence[Block | Table]] = {
        "bottom-line": lines("bottom-line", "body"),
        "figures": [figures(*PAGE["lines"]["figures"])],
        "facts": lines("facts", "bullet"),
        "disagreements": [disagreements(*((one["question"], one["accounts"]) for one in PAGE["disagreements"]))],
        "quotes": quotes(),
        "next": lines("next", "bullet"),
        "gaps": lines("gaps", "bullet"),
        "sources": [listed(i, **source) for i, source in enumerate(PAGE["sources"], start=1)],
    }
    blocks: list[Block | Table] = [
        paragraph("title", PAGE["title"], name="title", section="header"),
        paragraph("meta", PAGE["meta"], name="meta", section="header"),
    ]
    for section, content in parts.items():
        head = paragraph("heading", PAGE["headings"][section], name=f"heading-{section}", section=section)
        blocks += [head, *content]
    return page(*blocks, title=PAGE["title"], marking=PAGE["marking"], footer=PAGE["footer"])


VOCABULARY = (
    "the a of and in to on is was that said has not for with by at from as it one two three 14 1,840 2010–2011 43.5 "
    "government representatives reservoir negotiations village Ming-Orük house-to-house internationalisation UNHCR "
    "Жээнбеков Өмүрбек Ңарын Şırnak Łódź Ağrı “reported “quoted” it’s [on Thursday] … (sic) U.S. Kyrgyz-Uzbek €5m "
    "06:40 km/h and/or non-governmental Covid-19 A-76 $1.5bn 3,000-strong well–known then—and —"
).split()


def words(draw: Random, least: int, most: int) -> str:
    """Words at random, as hard to break into lines as names, figures and marks are."""
    return " ".join(draw.choices(VOCABULARY, k=draw.randint(least, most)))


def random_line(draw: Random, role: str, section: str, number: int, most: int = 55) -> Block:
    """A line of a page at random, with citation marks."""
    cites = cite(*draw.sample(range(1, 9), k=draw.randint(1, 3)))
    return paragraph(role, words(draw, 3, most), *cites, name=f"{section}-{number}", section=section)


def random_table(draw: Random) -> Table:
    """A table of disagreements at random."""
    rows = [
        (words(draw, 2, 9), [(words(draw, 2, 22), draw.randint(1, 8)) for _ in range(draw.randint(2, 4))])
        for _ in range(draw.randint(1, 6))
    ]
    return disagreements(*rows)


def random_items(draw: Random) -> Iterator[Block | Table]:
    """What a page holds, at random and without end."""
    yield paragraph("title", words(draw, 2, 30), name="title", section="header")
    yield paragraph("meta", words(draw, 5, 30), name="meta", section="header")
    yield figures(*((words(draw, 1, 2), words(draw, 1, 8), draw.randint(1, 8)) for _ in range(draw.randint(1, 5))))
    for number in count():
        role = draw.choice(["heading", "body", "bullet", "bullet", "bullet", "quote", "source", "empty", "table"])
        yield random_table(draw) if role == "table" else random_line(draw, role, "facts", number)


def random_brief(seed: int, style: Style) -> Brief:
    """A page at random, as full as it can be."""
    draw = Random(seed)
    marking = draw.choice([None, "TLP:AMBER", words(draw, 10, 40)])
    footer = draw.choice(["", words(draw, 5, 40)])
    full = page(paragraph("title", words(draw, 2, 12)), marking=marking, footer=footer)
    misses = 0
    for item in random_items(draw):
        longer = replace(full, blocks=(*full.blocks, item))
        if page_height(longer, style) <= page_room(style):
            full = longer
        else:
            misses += 1
        if misses > 5:
            return full
    raise AssertionError("random_items never ends")
