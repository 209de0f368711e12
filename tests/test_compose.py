"""Composing: one numbering for all outputs, every section present, marks that lead to the source list."""

import pytest

from brief.compose import Heading, compose, describe_sources, number_sources
from brief.compose.lines import inner, say_day
from brief.model import (
    Candidate,
    Chosen,
    Disagreement,
    Dossier,
    LeftOut,
    Plan,
    Position,
    Selection,
    Source,
    Span,
    Study,
    Wording,
)
from brief.page import DIFFERS, Block, Brief, Style, Table
from brief.select import NO_ROOM, REPEATS
from brief.style import load_style


def source(key: str, **stated: str) -> Source:
    return Source(key=key, file=f"{key}.txt", text="Ten came. Nine came.", passages=(), sha256=key, **stated)  # type: ignore[arg-type] # the fields stated here are all texts


def chosen(section: str, *parts: str, cites: tuple[Span, ...], **more: object) -> Chosen:
    wording = Wording(parts, cites, **more)  # type: ignore[arg-type] # part_cites and speakers, as the test gives them
    return Chosen(Candidate(f"{section}-1", section, (wording,), 1.0), wording)


@pytest.fixture(name="style", scope="module")
def _style() -> Style:
    return load_style("situation")


@pytest.fixture(name="dossier")
def _dossier() -> Dossier:
    first = source("a", title='Ten "guests" came', publisher="The Post", published="2026-01-02", reliability="B")
    return Dossier((Study(first), Study(source("b", url="https://example.org/b")), Study(source("c"))))


def build(dossier: Dossier, style: Style, *lines: Chosen, plan: Plan | None = None) -> Brief:
    heading = Heading(Wording(("Guests",), ()), given=True, as_of="2026-01-05")
    return compose(Selection(lines), dossier, plan or Plan(), style, heading)


def texts(brief: Brief, section: str) -> list[str]:
    blocks = [block for block in brief.blocks if isinstance(block, Block)]
    return [block.text for block in blocks if block.section == section]


TEN, NINE = Span("b", 0, 9), Span("a", 10, 20)


def test_sources_are_numbered_in_the_order_in_which_the_page_cites_them(dossier: Dossier) -> None:
    lines = (chosen("facts", "Ten came.", cites=(TEN,)), chosen("next", "Nine came.", cites=(NINE, TEN)))
    heading = Heading(Wording(("Guests",), ()), given=True, as_of="2026-01-05")
    assert number_sources(Selection(lines), dossier, heading) == {"b": 1, "a": 2, "c": 3}


def test_a_line_carries_linked_marks_and_the_source_list_their_targets(dossier: Dossier, style: Style) -> None:
    brief = build(dossier, style, chosen("facts", "Ten came.", cites=(TEN, NINE)))
    line = next(block for block in brief.blocks if isinstance(block, Block) and block.id == "facts-1")
    assert [run.link for run in line.runs if run.mark] == ["#s1", "#s2"]
    assert line.text == "Ten came."
    assert [block.id for block in brief.blocks if isinstance(block, Block) and block.role == "source"] == ["s1", "s2"]


def test_only_cited_sources_are_listed_with_what_they_state(dossier: Dossier, style: Style) -> None:
    brief = build(dossier, style, chosen("facts", "Nine came.", cites=(NINE,)))
    _, listed = texts(brief, "sources")
    assert listed.startswith("[1] “Ten ‘guests’ came”\u00a0— The Post; 2 January 2026")
    assert "B" in listed


def test_an_empty_section_says_so(dossier: Dossier, style: Style) -> None:
    brief = build(dossier, style)
    assert len(texts(brief, "gaps")) == 2
    assert all(block.derived for block in brief.blocks if isinstance(block, Block))


def test_an_empty_section_for_which_there_was_no_room_does_not_say_that_there_is_nothing(
    dossier: Dossier, style: Style
) -> None:
    waiting = LeftOut(chosen("gaps", "Ten came.", cites=(TEN,)).candidate, NO_ROOM)
    heading = Heading(Wording(("Guests",), ()), given=True, as_of="2026-01-05")
    brief = compose(Selection((), (waiting,)), dossier, Plan(), style, heading)
    assert texts(brief, "gaps")[1] == style.phrases["no-room"]
    assert texts(brief, "next")[1] != style.phrases["no-room"]


def test_a_quotation_stands_with_speaker_and_role(dossier: Dossier, style: Style) -> None:
    brief = build(dossier, style, chosen("quotes", 'We say "no"', "Ann Lee", "a clerk", cites=(TEN,)))
    assert texts(brief, "quotes")[1] == "“We say ‘no’”\u00a0— Ann Lee, a clerk"


def test_a_disagreement_is_a_row_with_each_account_cited_by_itself(dossier: Dossier, style: Style) -> None:
    line = chosen(
        "disagreements",
        "Guests",
        "Ten",
        "Nine",
        "a few",
        cites=(TEN, NINE),
        part_cites=((), (TEN,), (NINE,), (NINE,)),
        speakers=("Ann Lee", "", ""),
    )
    table = next(block for block in build(dossier, style, line).blocks if isinstance(block, Table))
    question, one, others = table.rows[1].cells
    assert [block.text for block in (*question, *one, *others)] == [
        "Guests",
        "“Ten”\u00a0— Ann Lee",
        "“Nine”",
        "“a few”",
    ]
    assert [cite.source for cite in one[0].cites] == [1]


def test_the_line_under_the_title_says_the_day_the_audience_and_the_sources(dossier: Dossier, style: Style) -> None:
    meta = texts(build(dossier, style, plan=Plan(audience="the delegation")), "header")[1]
    assert "5 January 2026" in meta
    assert "the delegation" in meta
    assert "3" in meta


def test_the_days_of_the_sources_are_a_range(style: Style) -> None:
    dated = [source("a", published="2026-01-02"), source("b", published="2026-01-04")]
    assert "2 January 2026 – 4 January 2026" in describe_sources(dated, style)
    assert "–" not in describe_sources(dated[:1], style)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ('"No," she said', "‘No,’ she said"),
        ("the “old” way", "the ‘old’ way"),
        ('(a "b")', "(a ‘b’)"),
        ("it's", "it's"),
    ],
)
def test_marks_within_a_quotation_become_single(words: str, printed: str) -> None:
    assert inner(words) == printed


def test_an_empty_section_whose_words_stand_elsewhere_says_so(dossier: Dossier, style: Style) -> None:
    waiting = LeftOut(chosen("next", "Ten came.", cites=(TEN,)).candidate, REPEATS)
    heading = Heading(Wording(("Guests",), ()), given=True, as_of="2026-01-05")
    brief = compose(Selection((), (waiting,)), dossier, Plan(), style, heading)
    assert texts(brief, "next")[1] == style.phrases["said-above"]


def guests(dossier: Dossier) -> Dossier:
    sides = (Position(Span("b", 0, 3), "Ten", TEN), Position(Span("a", 10, 14), "Nine", NINE, side=1))
    return Dossier(dossier.studies, (Disagreement("guests", "number", "conflict", sides, 0.9, ""),))


def test_no_plain_disagreement_is_not_no_disagreement(dossier: Dossier, style: Style) -> None:
    told = texts(build(guests(dossier), style), "disagreements")[1]
    assert told == style.phrases["none-plain"].format(count=1)
    assert told.endswith("in the record: 1.")


def test_a_line_that_tells_one_side_leads_to_the_table_that_tells_all(dossier: Dossier, style: Style) -> None:
    told = guests(dossier)
    wording = Wording(("Guests", "Ten", "Nine"), (TEN, NINE), ((), (TEN,), (NINE,)), ("", ""))
    row = Chosen(Candidate("row", "disagreements", (wording,), 1.0, item=told.disagreements[0].id), wording)
    figure = chosen("figures", "Ten", "came", cites=(TEN,))
    other = Chosen(
        Candidate("two", "facts", (Wording(("Others came.",), (NINE,)),), 1.0), Wording(("Others came.",), (NINE,))
    )
    brief = build(told, style, row, figure, other, chosen("facts", "Ten came.", cites=(TEN,)))
    blocks = [block for block in brief.blocks if isinstance(block, Block)]
    strip = next(one for one in brief.blocks if isinstance(one, Table) and one.role == "figures")
    marked = [[run for run in block.runs if run.text == DIFFERS] for block in (*blocks, strip.rows[0].cells[0][1])]
    assert [(run.link, run.mark) for runs in marked for run in runs] == [("#row", True), ("#row", True)]
    assert not [run for block in blocks if block.id == "two" for run in block.runs if run.text == DIFFERS]
    assert "Ten came." in texts(brief, "facts")


def test_a_publisher_is_told_without_its_hosts_first_label(style: Style) -> None:
    dossier = Dossier((Study(source("b", publisher="www.example.org")),))
    brief = build(dossier, style, chosen("facts", "Ten came.", cites=(TEN,)))
    assert "— example.org;" in texts(brief, "sources")[1]


def test_days_are_said_the_same_in_every_locale() -> None:
    assert say_day("2026-11-02") == "2 November 2026"
