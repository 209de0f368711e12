"""Claims: what is counted, what befell it, how it is meant, what is denied, and in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.claims import find_claims
from brief.analyse.dates import find_moments
from brief.analyse.people import find_people
from brief.analyse.quantities import find_figures
from brief.model import Claim

if TYPE_CHECKING:
    from spacy.language import Language


def claims_of(nlp: Language, text: str) -> tuple[Claim, ...]:
    read = article(nlp, text, "2020-05-08")
    return find_claims(read, find_people(read), find_figures(read), find_moments(read))


def figure_claim(nlp: Language, text: str) -> Claim:
    return next(claim for claim in claims_of(nlp, text) if claim.figure)


@pytest.mark.parametrize(
    ("sentence", "event", "head"),
    [
        ("The storm killed 90 sailors near Varna.", "kill", "sailor"),
        ("At least 40 sailors were killed near Varna.", "kill", "sailor"),
        ("Thousands of homes burned down in the old town.", "burn", "home"),
        ("The bank took a charge of $5 billion in spring.", "charge", "USD"),
    ],
)
def test_a_figure_knows_what_is_counted_and_what_befell_it(nlp: Language, sentence: str, event: str, head: str) -> None:
    claim = figure_claim(nlp, sentence)
    assert claim.event == event
    assert claim.head == head


def test_a_part_of_a_set_is_marked(nlp: Language) -> None:
    assert figure_claim(nlp, "Ten of the 12 sailors came from Riga.").partitive
    assert not figure_claim(nlp, "Ten sailors came from Riga.").partitive


@pytest.mark.parametrize(
    ("sentence", "event", "modality"),
    [
        ("The council sent a team to the valley.", "send", "actual"),
        ("The council will send a team to the valley.", "send", "planned"),
        ("The council proposed to send a team to the valley.", "send", "proposed"),
        ("The council may send a team to the valley.", "send", "possible"),
        ("The council must send a team to the valley.", "send", "obliged"),
        ("The mayor asked the council to send a team.", "send", "asked"),
        ("The council denied sending a team to the valley.", "send", "denied"),
        ("The council plans to send a team to the valley.", "send", "planned"),
    ],
)
def test_a_clause_is_done_planned_proposed_possible_asked_or_denied(
    nlp: Language, sentence: str, event: str, modality: str
) -> None:
    assert [c.modality for c in claims_of(nlp, sentence) if c.event == event] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "The army did not burn the village.",
        "No soldiers burned the village.",
        "The army refused to burn the village.",
    ],
)
def test_a_negated_clause_is_marked(nlp: Language, sentence: str) -> None:
    assert [c.negated for c in claims_of(nlp, sentence) if c.event == "burn"] == [True]


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("The ministry denied that its ships sold oil.", ("sell", "ship", "oil")),
        ("The police found no evidence of links to the group.", ("link", "group")),
        ("The station is not out of control.", ("control",)),
        ("The council denied the ships access to its ports.", ()),
        ("The plan is no longer secret.", ()),
        ("The ministry dismissed the report.", ()),
    ],
)
def test_a_denial_names_what_it_denies(nlp: Language, sentence: str, denied: tuple[str, ...]) -> None:
    found = {lemma for claim in claims_of(nlp, sentence) for lemma in claim.denied}
    assert found == set(denied)


def test_the_speaker_is_named_in_full_and_a_pronoun_left_open(nlp: Language) -> None:
    text = "Ana Pohl, the director, said on Monday that the dam is safe.\nSomeone said that the dam had cracked."
    speakers = {claim.event: claim.speaker for claim in claims_of(nlp, text)}
    assert speakers["be"] == "Ana Pohl"
    assert speakers["crack"] is None


def test_the_nearest_date_and_the_places_go_with_a_claim(nlp: Language) -> None:
    claim = figure_claim(nlp, "The flood killed 30 people in Bangladesh on Thursday.")
    assert claim.when is not None
    assert claim.when.day == "2020-05-07"
    assert "bangladesh" in claim.place


def test_offsets_hold_for_every_claim(nlp: Language) -> None:
    read = article(nlp, "# Storm kills 12\nThe storm, which hit Varna, killed 12 people and hurt more than 40.\n")
    claims = find_claims(read, (), find_figures(read), find_moments(read))
    assert claims
    assert all(read.source.text[c.where.start : c.where.end] == c.text for c in claims)
    assert all(c.sentence.holds(c.where) for c in claims)
