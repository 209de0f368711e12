"""Statements held against sources: cases/check/*.toml say what is to be found of each."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from brief.verify.evidence import Evidence, Utterance, Witness, number_files
from brief.verify.judge import judge
from brief.verify.parts import Day, find_dates, find_figures, find_names, find_quotes, split_sentences
from brief.verify.quoted import show_difference
from brief.verify.verdict import Statement

CASES = [
    (tomllib.loads(file.read_text(encoding="utf-8")), number)
    for file in sorted((Path(__file__).parent / "cases" / "check").glob("*.toml"))
    for number in range(len(tomllib.loads(file.read_text(encoding="utf-8"))["statements"]))
]


def witness(source: dict[str, Any]) -> Witness:
    """A source of a case, its quotations with their speakers."""
    text = source["text"].strip()
    said = []
    for quote in source.get("quotes", ()):
        start = text.index(quote["start"])
        said.append(Utterance(start, text.index('"', start), quote["by"], quote["role"]))
    return Witness(source["file"], text, source["number"], source.get("published"), "", tuple(said))


@pytest.mark.parametrize(
    ("case", "number"), CASES, ids=[str(case["statements"][number]["text"]) for case, number in CASES]
)
def test_each_statement_is_found_for_what_it_is(case: dict[str, Any], number: int) -> None:
    told = case["statements"][number]
    trusted = frozenset(told.get("brackets", ()))
    statement = Statement(told["text"], told.get("section", "facts"), tuple(told.get("cites", ())), trusted)
    verdict = judge(statement, Evidence(witness(source) for source in case["sources"]))
    assert verdict.kind == told["verdict"], verdict.findings
    assert told.get("says", "") in " ".join(finding.message for finding in verdict.findings)
    for place in verdict.where:
        assert place.text


def test_sentences_end_where_they_end() -> None:
    text = "Mr. Lee left at 9 a.m. on Friday. “It rains,” he said. “Go!” Then 12 came.\nA new line"
    assert [text[start:end] for start, end in split_sentences(text)] == [
        "Mr. Lee left at 9 a.m. on Friday.",
        "“It rains,” he said.",
        "“Go!”",
        "Then 12 came.",
        "A new line",
    ]


def test_quotations_are_found_in_every_kind_of_marks() -> None:
    assert find_quotes('“one two” "three" «four» „five”') == ["one two", "three", "four", "five"]
    assert find_quotes("“…” it’s") == []


def test_dates_are_no_figures_and_figures_no_dates() -> None:
    days, rest = find_dates(
        "On 22 July 2010, May 3 and 2011-02-03, in May, since 2009, 2,010 men and 2010 people came."
    )
    assert [(day.year, day.month, day.day) for day in days] == [
        (2011, 2, 3),
        (2010, 7, 22),
        (None, 5, 3),
        (None, 5, None),
        (2009, None, None),
    ]
    assert [figure.text for figure in find_figures(rest)] == ["2,010", "2010"]


def test_a_date_agrees_with_one_that_leaves_the_year_to_another() -> None:
    stated = [Day("22 July", None, 7, 22), Day("2010", 2010)]
    assert Day("22 July 2010", 2010, 7, 22).agrees(stated)
    assert Day("July", None, 7).agrees(stated)
    assert not Day("22 July 2011", 2011, 7, 22).agrees(stated)
    assert not Day("23 July", None, 7, 23).agrees(stated)
    assert not Day("2011", 2011).agrees([])


def test_labels_count_nothing() -> None:
    assert find_figures("The G-7 met in room No. 10, and one came.") == []


def test_names_at_the_beginning_of_a_sentence() -> None:
    assert find_names("Meanwhile, the Bank of Oster closed.") == ["Bank Oster"]
    assert find_names("Officials met Ann Lee in May on Monday.") == ["Ann Lee"]
    assert find_names("Parliament met.") == []
    assert find_names("Parliament met.", guess=True) == ["Parliament"]
    assert find_names("Officials met.", guess=True) == []
    assert find_names("NATO met.") == ["NATO"]


def test_the_difference_shows_only_what_differs() -> None:
    assert show_difference("We will not wait", "We will wait") == "(nothing) → not"
    assert show_difference("We wait", "We will wait") == "will → (nothing)"


def test_a_report_speaks_of_the_days_around_it_by_their_names() -> None:
    one = Witness("a.txt", "They met on Friday. It began last year.", published="2026-11-20")
    assert Day("20 November 2026", 2026, 11, 20).agrees(one.days)
    assert Day("2025", 2025).agrees(one.days)
    assert not Day("19 November 2026", 2026, 11, 19).agrees(Witness("a.txt", "Friday", published="2026-11-20").days)


def test_files_are_numbered_by_the_titles_on_the_page() -> None:
    witnesses = [Witness("a.txt", "x", about="Wells for “Oster” · The Post"), Witness("b.txt", "y")]
    assert number_files({1: "b.txt", 2: "Wells for ‘Oster’"}, witnesses) == {"b.txt": 1, "a.txt": 2}


def test_nothing_is_found_in_no_sources() -> None:
    assert judge(Statement("Ann Lee came.", "facts"), Evidence(())).kind == "unknown-name"
    assert judge(Statement("“We will not wait” — Lee", "quotes"), Evidence(())).kind == "altered-quote"
