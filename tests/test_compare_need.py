"""The order of disagreements: what a reader going into a meeting needs first stands first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from articles import source

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.disagreements import find_disagreements
from brief.compare.need import Coverage, gap, read_coverage, stand, weigh_need
from brief.compare.words import stems
from brief.model import Disagreement, Dossier, Position, Quantity, Span, Study
from brief.phrase.accounts import phrase_disagreements

if TYPE_CHECKING:
    from spacy.language import Language

ONE = (
    "An estimated 90 passengers were killed when the ferry sank off Varna, the harbour office said. "
    "The captain of the ferry was Toma Petrov, 51, a sailor from Burgas."
)
OTHER = (
    "At least 40 passengers were killed when the ferry sank off Varna, rescuers said. "
    "The captain of the ferry was Toma Petrov, 49, a sailor from Burgas."
)


def studies_of(nlp: Language, *texts: str) -> tuple[Study, ...]:
    return tuple(understand(article) for article in parse([source(text) for text in texts], nlp))


def place(speaker: str | None = None, key: str = "a", low: float = 1.0, *, side: int = 0, at: int = 0) -> Position:
    where = Span(key, at, at + 5)
    return Position(where, "words", where, speaker, Quantity(low, low, "people"), side)


def toll(*positions: Position, topic: str = "People killed") -> Disagreement:
    return Disagreement(topic, "number", "conflict", positions, 0.6, "why")


def covered(**voices: str) -> Coverage:
    return Coverage(voices, {"peopl": 1.0, "kil": 1.0}, dict.fromkeys(voices, (0, 100, 200, 300)))


def test_a_toll_stands_before_an_age_however_sure_the_age_is(nlp: Language) -> None:
    found = [one for one in find_disagreements(studies_of(nlp, ONE, OTHER)) if not one.doubtful]
    assert [one.topic.split()[0] for one in found] == ["Passengers", "Age"]


def test_the_words_of_the_leads_and_the_beginnings_of_the_sentences_are_read(nlp: Language) -> None:
    coverage = read_coverage(studies_of(nlp, ONE, OTHER))
    assert coverage.leads["fer"] == 1.0
    assert set(coverage.starts.values()) == {tuple(sorted(starts)) for starts in coverage.starts.values()}


def test_reports_of_one_agency_are_one_voice(nlp: Language) -> None:
    studies = studies_of(nlp, ONE, OTHER)
    wired = tuple(replace(one, source=replace(one.source, agency="Reuters")) for one in studies)
    assert len(set(read_coverage(studies).voices.values())) == 2
    assert set(read_coverage(wired).voices.values()) == {"Reuters"}
    item = toll(place(), place(key="b", low=3, side=1))
    free, tied = (weigh_need(item, 0.0, covered(a="a", b=agency)) for agency in ("b", "a"))
    assert free > tied


def test_wide_gaps_early_accounts_and_people_weigh_more() -> None:
    coverage = covered(a="a", b="b")
    base = weigh_need(toll(place(low=9), place(key="b", low=10, side=1)), 0.0, coverage)
    assert weigh_need(toll(place(low=1), place(key="b", low=10, side=1)), 0.0, coverage) > base
    assert weigh_need(toll(place(low=9, at=300), place(key="b", low=10, side=1, at=300)), 0.0, coverage) < base
    boats = toll(place(low=9), place(key="b", low=10, side=1), topic="Number of boats")
    assert weigh_need(boats, 0.0, coverage) < base


def test_the_order_of_the_words_of_a_topic_does_not_show_in_the_last_digit_of_a_need() -> None:
    words = "harbour bridge market garden tunnel river castle valley forest island".split()
    leads = {next(iter(stems(word))): 1000.1 for word in words}
    coverage = Coverage({"a": "a", "b": "b"}, leads, {"a": (0,), "b": (0,)})
    ten, one = (toll(place(), place(key="b", low=3, side=1), topic=" ".join(words[:count])) for count in (10, 1))
    assert weigh_need(ten, 0.0, coverage) == weigh_need(one, 0.0, coverage)


def test_words_without_a_number_are_as_far_apart_as_their_nature_says() -> None:
    few = replace(place(), value=Quantity(None, None, "people"))
    item = toll(few, place(key="b", low=10, side=1))
    assert gap(item, {0: [few], 1: [item.positions[1]]}) == 1.0


@pytest.mark.parametrize(
    ("speaker", "worth"),
    [("Police Chief Ana Ruiz", 1.0), ("the harbour office", 0.5), (None, 0.5), ("two anonymous sources", 0.0)],
)
def test_an_office_stands_above_the_report_and_that_above_whoever_is_not_named(
    speaker: str | None, worth: float
) -> None:
    assert stand(place(speaker)) == worth


def test_the_first_of_the_record_has_the_highest_score_on_offer() -> None:
    first = toll(place(), place(key="b", low=10, side=1))
    second = replace(first, topic="Number of boats", score=0.9)
    offered = phrase_disagreements(Dossier((), (first, second)))
    assert [one.score for one in offered] == [0.9, 0.6]
