"""Amounts at the head of a report, with the words that tell what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.quantities import find_figures
from brief.analyse.sentences import find_sentences
from brief.phrase.amounts import label_amount

if TYPE_CHECKING:
    from spacy.language import Language


def label(nlp: Language, text: str, at: int = 0) -> str | None:
    read = article(nlp, text, "2018-05-01")
    held = find_sentences(read, (), (), ())[at]
    figure = next(one for one in find_figures(read) if one.sentence == held.where)
    count = label_amount(figure, held)
    return " … ".join(text[one.start : one.end] for one in count.label) if count else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry lines have agreed to abandon their $31 billion merger after a year of talks.", "merger"),
        ("The line has sued Varnholt Ferries, claiming $850 million for the merger.", "claiming … for the merger"),
        ("The pilot, who was fined 45,000 euros, left the harbour.", "was fined"),
    ],
)
def test_an_amount_is_told_by_its_noun_or_by_its_verb(nlp: Language, text: str, told: str) -> None:
    assert label(nlp, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The pilot wrecked his $90,000 Ranger in the harbour.",
        "About 300 boats left the harbour of Varnholt.",
        "In the end it was $20 million.",
    ],
)
def test_what_is_no_amount_or_hangs_on_another_word_has_no_label(nlp: Language, text: str) -> None:
    assert label(nlp, text) is None


def test_an_amount_far_down_is_a_detail(nlp: Language) -> None:
    text = "The line was sued. The court met. The owner was fined 45,000 euros."
    assert label(nlp, text, 2) is None
