"""Who said what. The cases are files (cases/quotes/): a text, its quotes and speakers, and why it is there."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from articles import article

from brief.analyse.people import find_people
from brief.analyse.quotes import find_quotes
from brief.model import Note, Quote

if TYPE_CHECKING:
    from spacy.language import Language

CASES = sorted((Path(__file__).parent / "cases" / "quotes").glob("*.toml"))
# Pinned: to lower one of these is to make the program worse.
FOUND_FLOOR = 1.0
SPEAKER_FLOOR = 1.0


def read(nlp: Language, text: str) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    parsed = article(nlp, text)
    return find_quotes(parsed, find_people(parsed))


def quotes(nlp: Language, text: str) -> tuple[Quote, ...]:
    return read(nlp, text)[0]


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_gives_its_quotes_and_no_others(nlp: Language, path: Path) -> None:
    case = load(path)
    found = {quote.text: quote for quote in quotes(nlp, case["text"])}
    assert case["why"]
    for expected in case.get("quotes", []):
        quote = found.pop(expected["words"])
        assert quote.speaker == expected.get("speaker")
        assert expected.get("role") in (None, quote.role)
    assert not found


def test_the_floors_hold_over_all_cases(nlp: Language) -> None:
    counts: Counter[str] = Counter()
    for path in CASES:
        case = load(path)
        found = {quote.text: quote.speaker for quote in quotes(nlp, case["text"])}
        for expected in case.get("quotes", []):
            counts["all"] += 1
            counts["found"] += expected["words"] in found
            counts["speaker"] += found.get(expected["words"], "") == expected.get("speaker")
    assert len(CASES) >= 60
    assert counts["found"] >= FOUND_FLOOR * counts["all"]
    assert counts["speaker"] >= SPEAKER_FLOOR * counts["all"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_span_is_the_words_it_stands_for(nlp: Language, path: Path) -> None:
    parsed = article(nlp, load(path)["text"])
    people = find_people(parsed)
    text = parsed.source.text
    for quote in find_quotes(parsed, people)[0]:
        assert text[quote.where.start : quote.where.end] == quote.text
        if quote.speaker:
            assert quote.mention
            assert not quote.mention.meets(quote.where)
            assert quote.naming
            assert " ".join(text[quote.naming.start : quote.naming.end].split()) == quote.speaker
        if quote.role:
            assert quote.role_where
            assert text[quote.role_where.start : quote.role_where.end] == quote.role


def test_the_mention_is_the_nearest_word_for_the_speaker(nlp: Language) -> None:
    text = "Anna Holt won the seat.\n“I slept for two days,” she said."
    (quote,) = quotes(nlp, text)
    parsed = article(nlp, text)
    assert quote.mention
    assert parsed.source.text[quote.mention.start : quote.mention.end] == "she"
    assert quote.cue == "said"


def test_stretches_of_one_utterance_share_a_run(nlp: Language) -> None:
    first, second, third = quotes(
        nlp, "“The road is open,” Ida Blom said, “but the pass is not.”\n“Nonsense,” said Lars Moe."
    )
    assert first.run == second.run
    assert third.run != first.run


def test_a_part_of_a_sentence_is_not_direct(nlp: Language) -> None:
    whole, part = quotes(
        nlp, "“We will appeal at once,” Ida Blom said.\nLawyer Lars Moe called the ruling “a gift to the other side.”"
    )
    assert whole.direct
    assert not part.direct


def test_an_unbalanced_mark_is_noted_and_fails_its_paragraph_only(nlp: Language) -> None:
    found, notes = read(
        nlp,
        "The clerk wrote “the sum was paid and closed the book.\nThat was wrong. “It was not,” Vera Lindt said.",
    )
    assert [quote.text for quote in found] == ["It was not,"]
    assert [note.message for note in notes] == [
        "a quotation mark has no partner in the paragraph that begins “The clerk wrote “the sum was”"
    ]
    assert notes[0].source == found[0].where.source


def test_narration_is_never_taken_into_a_quote_that_does_not_close(nlp: Language) -> None:
    assert quotes(nlp, "“No way, he said. I will not go there.") == ()


def test_a_forgotten_closing_mark_costs_no_quote_that_fills_its_paragraph(nlp: Language) -> None:
    found, notes = read(nlp, "Ida Blom said:\n“The pass is shut until the snow has gone.")
    assert [(quote.text, quote.speaker) for quote in found] == [
        ("The pass is shut until the snow has gone.", "Ida Blom")
    ]
    assert len(notes) == 1


def test_an_article_without_quotes_has_none(nlp: Language) -> None:
    assert read(nlp, "# Calm night\nNothing was said, and nobody's dog barked.") == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "“",
        "””",
        "' ' '",
        '"" said "".',
        "“ ” said Ida Blom.",
        "“...,” she said. (“Who?”)",
        ": “Who goes there?”",
        "Said “nobody in particular”: according to",
        "« « « »",
        "“a ‘b “c ‘d”",
    ],
)
def test_odd_marks_never_fail(nlp: Language, text: str) -> None:
    parsed = article(nlp, text)
    for quote in find_quotes(parsed, find_people(parsed))[0]:
        assert parsed.source.text[quote.where.start : quote.where.end] == quote.text
