"""What an event cost stands first among the key figures, in its latest state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.quantities import find_figures
from brief.analyse.sentences import find_sentences
from brief.model import Dossier, Plan, Study
from brief.phrase import phrase
from brief.phrase.tolls import read_toll
from brief.style import load_style

if TYPE_CHECKING:
    from spacy.language import Language

STYLE = load_style("situation")


def study(nlp: Language, text: str, published: str = "2018-05-01") -> Study:
    read = article(nlp, text, published)
    return Study(source=read.source, sentences=find_sentences(read, (), (), ()), figures=find_figures(read))


def tolls(nlp: Language, text: str) -> list[tuple[str, str]]:
    one = study(nlp, text)
    read = [read_toll(figure, one.sentences[0], "") for figure in one.figures if figure.sentence]
    return [(toll.fate, toll.figure.text) for toll in read if toll]


def figures(*studies: Study) -> list[tuple[str, ...]]:
    made = phrase(Dossier(studies), Plan(), STYLE)
    return [one.wordings[0].parts for one in sorted(made, key=lambda one: -one.score) if one.section == "figures"]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("At least 17 boatmen have died in the harbour.", ("dead", "At least 17 boatmen")),
        ("The storm hit the coast, killing 17 boatmen.", ("dead", "17 boatmen")),
        ("The death toll has risen to 33 in Varnholt.", ("dead", "33")),
        ("The storm has claimed 13 lives in Varnholt.", ("dead", "13 lives")),
        ("Divers counted eleven dead seals in the harbour.", ("dead", "eleven dead seals")),
        ("Nine fishermen are still missing off Varnholt.", ("missing", "Nine fishermen")),
        ("The fire left 40 guests seriously injured.", ("hurt", "40 guests")),
        ("More than 600 people fell ill on the ferry.", ("ill", "More than 600 people")),
        ("The line says 318 people on board, 40 of them crew, were taken ill.", ("ill", "318 people")),
        ("The flood displaced 2,300 villagers on Monday.", ("displaced", "2,300 villagers")),
    ],
)
def test_a_toll_is_told_behind_its_number_or_before_it(nlp: Language, text: str, toll: tuple[str, str]) -> None:
    assert tolls(nlp, text) == [toll]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the dead wore no vest.",
        "Three women and eight children died.",
        "The wave could have killed 40 people.",
        "Another 12 guests were injured.",
        "The harbour has claimed seven lives in ten years.",
        "Two boatmen died on the spot.",
        "A woman of 21 died in the harbour.",
        "The owner is claiming 3,000 euros from the town.",
    ],
)
def test_a_part_an_age_or_what_did_not_happen_is_no_toll(nlp: Language, text: str) -> None:
    assert tolls(nlp, text) == []


def test_the_toll_stands_first_and_the_latest_report_gives_it(nlp: Language) -> None:
    made = figures(
        study(nlp, "The ferry carried 140 crates of fish. At least 17 people were killed in Varnholt.", "2018-05-01"),
        study(nlp, "A total of 71 people died when the ferry sank, and 26 guests were injured.", "2018-05-09"),
    )
    assert made[:2] == [("71", "people died"), ("26", "guests were injured")]
    assert not [parts for parts in made if "17" in parts[0]]


def test_a_later_toll_of_a_part_overtakes_nothing(nlp: Language) -> None:
    made = figures(
        study(nlp, "At least 42 people were killed by the flood in Varnholt county.", "2018-05-01"),
        study(nlp, "Four people died in the village of Horsley when the river rose.", "2018-05-09"),
    )
    assert made[0] == ("At least 42", "people were killed by the flood in Varnholt county")


def test_the_missing_are_told_no_more_once_a_later_report_counts_the_dead(nlp: Language) -> None:
    made = figures(
        study(nlp, "Nine fishermen are missing after the ferry sank off Varnholt.", "2018-05-01"),
        study(nlp, "Eight fishermen died when the ferry sank off Varnholt.", "2018-05-09"),
    )
    assert [parts[0] for parts in made] == ["Eight"]
