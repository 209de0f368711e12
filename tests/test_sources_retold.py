"""The sample's sources keep what makes them hard: slips, traps, hedges, and every quoted word."""

import re
from pathlib import Path

import pytest

from brief.model import Source
from brief.read.folder import read_folder

FOLDER = Path(__file__).parent.parent / "sources"


@pytest.fixture(scope="module")
def retold() -> tuple[Source, ...]:
    sources, notes = read_folder(FOLDER)
    assert not notes
    return sources


def test_both_are_labelled_and_state_neither_publisher_nor_day(retold: tuple[Source, ...]) -> None:
    assert [s.label for s in retold] == ["retold for the project"] * 2
    assert [(s.publisher, s.published, s.status, s.notes) for s in retold] == [(None, None, "used", ())] * 2


def test_the_second_begins_with_furniture_its_headline_and_a_dateline(retold: tuple[Source, ...]) -> None:
    kinds = [(p.kind, p.text[:20]) for p in retold[1].passages][:5]
    assert [kind for kind, _ in kinds] == ["boilerplate", "boilerplate", "heading", "dateline", "body"]
    assert retold[1].title == "OSCE Police to Be Sent to Kyrgyzstan"


def test_all_else_is_body(retold: tuple[Source, ...]) -> None:
    assert {p.kind for p in retold[0].passages} == {"body"}
    assert [p.kind for p in retold[1].passages].count("body") == len(retold[1].passages) - 4


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "an estimated 2,000 people"),
        (0, "hundreds of thousands more"),
        (0, "a small team of police"),
        (0, "one of the key proposals"),
        (0, "Krygyz authorities"),
        (0, "are perusing a pretty unpleasant"),
        (1, "At least 300 people were killed"),
        (1, "52-member police force"),
        (1, "expanded to 102 members"),
        (1, "have to take a final decision"),
        (1, "less than 10 unarmed observers"),
        (1, ". Last Updated: 07/27/2016"),
    ],
)
def test_figures_hedges_status_words_and_slips_stand(retold: tuple[Source, ...], number: int, words: str) -> None:
    assert re.search(re.escape(words), retold[number].text, re.IGNORECASE)


def test_each_holds_the_quotes_of_its_original(retold: tuple[Source, ...]) -> None:
    assert [len(re.findall(r'"[^"]+"', s.text)) for s in retold] == [3, 4]
