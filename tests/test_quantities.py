"""Figures: their bounds, what they count, and what only looks like a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.english import find_stated
from brief.analyse.numerals import find_numerals, read_number
from brief.analyse.quantities import find_figures

if TYPE_CHECKING:
    from spacy.language import Language

BOUNDS: list[tuple[str, float | None, float | None, bool]] = [
    ("at least 300", 300, None, False),
    ("an estimated 2,000", 2000, 2000, True),
    ("less than 10", None, 10, False),
    ("up to 40", None, 40, False),
    ("more than two dozen", 24, None, False),
    ("10 to 15 million", 10_000_000, 15_000_000, False),
    ("between 10 and 15", 10, 15, False),
    ("300 or more", 300, None, False),
    ("nearly 80", 72, 80, True),
    ("twenty-one", 21, 21, False),
    ("two hundred and five", 205, 205, False),
    ("1.5 million", 1_500_000, 1_500_000, False),
    ("half a million", 500_000, 500_000, False),
    ("about a dozen", 12, 12, True),
    ("hundreds of thousands", 200_000, 1_999_999, True),
    ("several hundred", 300, 999, True),
    ("143m", 143e6, 143e6, False),
    ("three and a half million", 3.5e6, 3.5e6, False),
    ("two million, three hundred thousand", 2.3e6, 2.3e6, False),
]

COUNTED = [
    ("At least 300 people were rescued from the flooded valley.", "At least 300 people", "person"),
    ("The bridge left 14 dead on Monday.", "14 dead", "person"),
    ("Dozens of homes burned down in the night.", "Dozens of homes", "home"),
    ("The bank set aside $5.4 billion for the fine.", "$5.4 billion", "USD"),
    ("He paid 30,000 Egyptian pounds to the court.", "30,000 Egyptian pounds", "egyptian pound"),
    ("Exports fell by 12.5 percent over the year.", "12.5 percent", "percent"),
    ("The village lies 19 kilometres from the border.", "19 kilometres", "km"),
    ("They sent a 40-member rescue team to the valley.", "40-member rescue team", "member"),
    ("A 6-year-old was found in the garden.", "6-year-old", "age"),
    ("Maria Lopez, 64, opened the shop in spring.", "64", "age"),
    ("The union sent a small team of doctors to the camp.", "a small team of doctors", "member"),
    ("A group of less than 10 unarmed observers followed.", "less than 10 unarmed observers", "observer"),
    ("The colonel, 59, was arrested on Friday.", "59", "age"),
    ("The Nigerian international, 23, left the club.", "23", "age"),
    ("He was 21 and was to begin work on Monday.", "21", "age"),
    ("The keeper, who was 43, had worked at the zoo before.", "43", "age"),
    ("A woman of 79 was driven to Nancy.", "79", "age"),
    ("It was a crowd of men between the ages of 18 and 35.", "35", "age"),
    ("Maria Lopez was 79.", "79", "age"),
    ("The mother of 12 was not hurt.", "12", ""),
    ("In the league, 23, a record, were sent off.", "23", ""),
    ("The slab broke off at 3,300 m.", "3,300 m", "m"),
    ("The 86m-high dam was built of stone.", "86m", "m"),
    ("Depth: 285m.", "285m", "m"),
    ("They paid €160m.", "€160m", "EUR"),
    ("The slick covered 46 square kilometres.", "46 square kilometres", "square km"),
    ("Two sheriff's deputies were treated.", "Two sheriff's deputies", "deputy"),
    ("It ran for a day and a half.", "a day and a half", "day"),
    ("Bidding took about half an hour.", "about half an hour", "hour"),
    ("Premiums are frozen for a year.", "a year", "year"),
    ("Sales fell by a third.", "a third", "percent"),
    ("A fifth of the profit goes to them.", "A fifth", "percent"),
    ("Five lakh rupees were announced.", "Five lakh rupees", "INR"),
]


@pytest.mark.parametrize(("text", "low", "high", "approximate"), BOUNDS)
def test_the_wording_sets_the_bounds(text: str, low: float | None, high: float | None, approximate: bool) -> None:  # noqa: FBT001 (a value of the table)
    (numeral,) = find_numerals(f"They counted {text} of them.")
    assert (numeral.low, numeral.high, numeral.approximate) == (low, high, approximate)


def test_two_numbers_side_by_side_are_no_range() -> None:
    assert [(n.low, n.high) for n in find_numerals("children aged 10 and 15")] == [(10, 10), (15, 15)]


def test_a_part_told_behind_a_number_is_not_added_to_it() -> None:
    assert [n.low for n in find_numerals("They carried 163, ten of them children.")] == [163, 10]


def test_words_that_are_no_number_have_no_value() -> None:
    assert read_number("fifteen apples") is None


@pytest.mark.parametrize(("sentence", "phrase", "unit"), COUNTED)
def test_a_figure_covers_its_phrase_and_names_what_it_counts(
    nlp: Language, sentence: str, phrase: str, unit: str
) -> None:
    read = article(nlp, sentence)
    found = {figure.text: figure.quantity.unit for figure in find_figures(read)}
    assert found.get(phrase) == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "The council met on 22 July 2010 and again in 1998.",
        "The doors opened at 5:30 a.m. on Monday.",
        "The Boeing 737 landed safely.",
        "The office is on the 32nd floor.",
        "One of them waited outside.",
        "Caption 4 shows the harbour.",
    ],
)
def test_dates_clock_times_ranks_and_names_are_no_figures(nlp: Language, sentence: str) -> None:
    assert find_figures(article(nlp, sentence)) == ()


def test_offsets_hold_in_headings_and_body(nlp: Language) -> None:
    read = article(nlp, "# Storm kills 12\nThe storm killed 12 people and injured more than 40.\n")
    assert [read.source.text[f.where.start : f.where.end] for f in find_figures(read)] == [
        "12",
        "12 people",
        "more than 40",
    ]


def test_a_claim_that_is_held_up_to_be_checked_states_no_figure(nlp: Language) -> None:
    assert find_stated(article(nlp, "Claim: Five people were killed in the market.")) == ()
    assert find_stated(article(nlp, "The claim that five people were killed is false.")) != ()
