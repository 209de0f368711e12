"""The topic lines: short phrases in the sources' words, neutral, without the figures that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import source

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.disagreements import find_disagreements
from brief.compare.topics import lower_first, matter_of, stretch, tidy
from brief.compare.words import stems

if TYPE_CHECKING:
    from spacy.language import Language


def topics(nlp: Language, *texts: str, kind: str = "number") -> list[str]:
    studies = tuple(understand(article) for article in parse([source(text) for text in texts], nlp))
    return [one.topic for one in find_disagreements(studies) if one.kind == kind and not one.doubtful]


@pytest.mark.parametrize(
    ("one", "other", "topic"),
    [
        (
            "The storm off Lagos killed an estimated 90 sailors.",
            "At least 40 sailors were killed in the storm off Lagos.",
            "Sailors killed",
        ),
        (
            "The town of Lori raised $4.5 million for the dam at Orre.",
            "The town of Lori raised $2 million for the dam at Orre.",
            "Amount raised",
        ),
        (
            "The quake off Lori struck at a depth of 36 km, the survey said.",
            "The quake off Lori struck at a depth of 48 km, the institute said.",
            "Depth",
        ),
        (
            "The boy fell 12 feet from the wall of the Orre dam.",
            "The boy fell about 30 feet from the wall of the Orre dam.",
            "How far the boy fell",
        ),
        (
            "The statue of the queen weighs 300 pounds.",
            "The statue of the queen weighs more than 500 pounds.",
            "Weight of the statue of the queen",
        ),
    ],
)
def test_a_figure_is_told_by_what_it_measures(nlp: Language, one: str, other: str, topic: str) -> None:
    studies = tuple(understand(article) for article in parse([source(one), source(other)], nlp))
    found = [item.topic for item in find_disagreements(studies) if item.kind == "number"]
    assert found[:1] == [topic]


def test_a_denial_is_told_by_what_is_denied(nlp: Language) -> None:
    one = "Chinese tankers sold diesel oil to Lorian ships at sea in November, the ministry of Tavira said."
    other = "China denied that its tankers sold diesel oil to Lorian ships."
    assert topics(nlp, one, other, kind="denial") == ["Tankers sold diesel oil to Lorian ships"]


def test_a_topic_begins_and_ends_with_words_that_tell() -> None:
    assert tidy("that the claims that its ships were involved in smuggling, the navy said") == (
        "Ships were involved in smuggling"
    )
    assert tidy("the members of the council of the harbour of Tavira were told of the plan") == (
        "Members of the council of the harbour of Tavira"
    )
    assert tidy("‘no tie’ to the group") == "No tie’ to the group"


def test_a_stretch_runs_from_the_first_shared_word_to_the_last() -> None:
    text = "On Monday the first contact was lost with the new satellite over Angola by the engineers in Tavira"
    assert stretch(text, stems("contact satellite Angola")) == "Contact was lost with the new satellite over Angola"
    assert stretch("The engineers slept.", frozenset()) == "Engineers slept"


def test_a_topic_goes_on_in_the_case_of_its_text() -> None:
    assert lower_first("Removed the app", "They removed the app") == "removed the app"
    assert lower_first("Apple removed it", "Apple removed it") == "Apple removed it"


def test_an_age_is_told_by_the_name_beside_it(nlp: Language) -> None:
    texts = ("The chief said the victim is 20-year-old Anna King of Orre.", "Anna King, 19, of Orre, was the victim.")
    assert topics(nlp, *texts) == ["Age of King"]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The bank says the faulty setting was theirs", "the faulty setting was theirs"),
        ("Its chairwoman, Anna Lorck, said that 15 people were trapped", "15 people were trapped"),
        ("The board said she had retired", "The board said she had retired"),
        ("The dam holds", "The dam holds"),
    ],
)
def test_what_someone_says_is_told_without_who_says_it_unless_it_begins_with_a_pronoun(text: str, matter: str) -> None:
    assert matter_of(text) == matter
