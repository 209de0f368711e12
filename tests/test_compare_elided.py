"""Bare numbers, and the figures that one party sets against another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import source

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.figures.fates import adds, fates_differ
from brief.compare.figures.numbers import read_figures

if TYPE_CHECKING:
    from spacy.language import Language

    from brief.compare.figures.accounts import Account


def accounts(nlp: Language, text: str) -> list[Account]:
    return read_figures(tuple(understand(article) for article in parse([source(text, None)], nlp)))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The death toll has climbed to 31.", "death"),
        ("Divers found bodies on Monday, bringing to 31 the number of fatalities.", "death"),
        ("The board puts the number of violations at 2,700.", "violation"),
        ("The coast guard puts the number aboard at 163.", "person"),
        ("Officials said that 11 were hurt in Tarn.", "person"),
    ],
)
def test_a_bare_number_counts_what_its_sentence_tells(nlp: Language, text: str, unit: str) -> None:
    assert [account.quantity.unit for account in accounts(nlp, text)] == [unit]


def test_a_quake_has_a_magnitude(nlp: Language) -> None:
    found = accounts(nlp, "A quake of magnitude 6.9 struck Orre. The institute measured it at 6.8.")
    assert [account.dimension for account in found] == ["magnitude", "magnitude"]


def test_what_another_puts_the_figure_at_is_held_against_the_one_before(nlp: Language) -> None:
    first, second = accounts(nlp, "The union says that 5,000 people marched. The police put the figure at 900.")
    assert second.rival == first.where
    assert second.quantity.unit == "person"


def test_of_two_figures_before_neither_is_countered(nlp: Language) -> None:
    found = accounts(nlp, "Some 5,000 people and 40 dogs marched. The police put the figure at 900.")
    assert [account.rival for account in found] == [None, None, None]


def test_the_arrested_are_not_the_injured(nlp: Language) -> None:
    arrested, injured = accounts(nlp, "In Lome 30 people were arrested. In Lome 17 people were injured.")
    assert fates_differ(arrested, injured)
    assert not fates_differ(arrested, arrested)


def test_what_came_on_top_is_no_total(nlp: Language) -> None:
    found = accounts(nlp, "Divers found 14 more bodies. They have now found 46 bodies, more than 40 of them men.")
    assert [adds(account) for account in found] == [True, False, False]
