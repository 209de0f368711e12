"""People and bodies: their fullest names, their roles in the article's words, and all that refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.people import find_people
from brief.model import Person

if TYPE_CHECKING:
    from spacy.language import Language


def people(nlp: Language, text: str) -> dict[str, Person]:
    return {person.name: person for person in find_people(article(nlp, text)) if person.kind == "person"}


def bodies(nlp: Language, text: str) -> dict[str, Person]:
    return {person.name: person for person in find_people(article(nlp, text)) if person.kind == "body"}


def mentions(nlp: Language, text: str, name: str) -> list[str]:
    parsed = article(nlp, text)
    (person,) = [person for person in find_people(parsed) if person.name == name]
    return [parsed.source.text[where.start : where.end] for where in person.mentions]


def test_full_name_surname_and_title_with_surname_are_one_person(nlp: Language) -> None:
    text = "Senator Robert Calloway rose. Calloway spoke briefly. Later Sen. Calloway left."
    assert list(people(nlp, text)) == ["Robert Calloway"]
    assert mentions(nlp, text, "Robert Calloway") == ["Robert Calloway", "Calloway", "Calloway"]


def test_a_middle_initial_and_a_short_form_are_no_other_person(nlp: Language) -> None:
    text = "James T. Ollard resigned. Jim Ollard, 58, had led the firm. James Ollard will stay until May."
    assert list(people(nlp, text)) == ["James T. Ollard"]


def test_people_of_one_surname_stay_apart(nlp: Language) -> None:
    text = "Paul Harding wrote to Susan Harding. Mr. Harding never had an answer. Mrs. Harding had moved."
    assert mentions(nlp, text, "Paul Harding") == ["Paul Harding", "Harding"]
    assert mentions(nlp, text, "Susan Harding") == ["Susan Harding", "Harding"]


def test_a_body_or_a_place_is_no_persons_surname(nlp: Language) -> None:
    text = "The plant is run by Electricite du Laos. Laos has many dams. The sky over Laos was clear."
    assert people(nlp, text) == {}
    text = "The coach of AC Castello Bellinzona left. He flew to Bellinzona. In Bellinzona it rained."
    assert "Bellinzona" not in mentions(nlp, text, "AC Castello Bellinzona")


@pytest.mark.parametrize(
    "text",
    [
        "The gate was closed in Annaba. The police chief of Annaba resigned. He told reporters that he was tired.",
        "A volunteer in the cathedral of Quimper was freed. A court in Quimper sentenced him. He will be banned.",
        "They broke into the museum on the Simeonstiftplatz. One of them raked out what he could reach.",
        "The jail is to be moved to Erap. He said that five governments had promised it.",
        "The prosecution, SPAK, named the mayor. He is accused of abuse of office.",
    ],
)
def test_nobody_is_a_place_or_an_office_that_the_model_takes_for_a_name(nlp: Language, text: str) -> None:
    assert people(nlp, text) == {}


def test_a_name_behind_in_is_a_persons_where_something_is_his(nlp: Language) -> None:
    text = "There is a notebook in Khuy's hand. The tomb of Khuy, a courtier, was found. It is that of Khuy, he said."
    assert list(people(nlp, text)) == ["Khuy"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("OSCE spokeswoman Virginia Colomb spoke.", "Virginia Colomb", "OSCE spokeswoman"),
        (
            "Herbert Sailer, director of the Conflict Prevention Center, agreed.",
            "Herbert Sailer",
            "director of the Conflict Prevention Center",
        ),
        ("The talks with Secretary of State John Kerridge failed.", "John Kerridge", "Secretary of State"),
        ("Her top aide, Tad Levine, called.", "Tad Levine", "top aide"),
        ("It was Hugh Penrose, a doctor, who came.", "Hugh Penrose", "a doctor"),
        ("Niger's Defence Minister Hassan Masso flew in.", "Hassan Masso", "Niger's Defence Minister"),
        ("Then Jane Ormond (D-Ohio), a former judge, rose.", "Jane Ormond", "a former judge"),
        ("At lunch Nora Quill read the paper.", "Nora Quill", None),
        ("On Monday Nora Quill, a day after the vote, resigned.", "Nora Quill", None),
        ("Mr. Adam Mercer declined.", "Adam Mercer", None),
    ],
)
def test_a_role_is_the_articles_own_words(nlp: Language, text: str, name: str, role: str | None) -> None:
    person = people(nlp, text)[name]
    assert person.role == role
    if person.role_where:
        assert article(nlp, text).source.text[person.role_where.start : person.role_where.end] == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ALMATY, Kazakhstan — Karen Holt arrived on Friday.", "Karen Holt"),
        ("# Carver Says Plant Will Close\nDennis Carver met his workers.", "Dennis Carver"),
        ("Florida Governor Elena Costa signed it.", "Elena Costa"),
        ("But Elena Costa signed it on Monday.", "Elena Costa"),
        ("Stephen King wrote to the council.", "Stephen King"),
        ("Ana de la Cruz won again.", "Ana de la Cruz"),
        ("Paul Quarles-Judd has doubts.", "Paul Quarles-Judd"),
        ("Bashar al-Rashid left town.", "Bashar al-Rashid"),
        ("It was Theresa May who resigned.", "Theresa May"),
        ("Ted Carver of Texas spoke first.", "Ted Carver"),
        ("Elena Costa’s plan was dropped.", "Elena Costa"),
    ],
)
def test_a_name_swallows_no_dateline_title_verb_or_place(nlp: Language, text: str, name: str) -> None:
    assert list(people(nlp, text)) == [name]


def test_an_office_between_commas_is_the_next_names(nlp: Language) -> None:
    found = people(nlp, "According to Sylvia Kuntz, the arbiter, Laurent Frey, looked over the wall himself.")
    assert found["Sylvia Kuntz"].role is None


def test_a_headline_confirms_a_name_and_gives_none_of_its_own(nlp: Language) -> None:
    text = "# Mayor Alder Backs Bridge Over Calm River\nRuth Alder signed the order."
    assert list(people(nlp, text)) == ["Ruth Alder"]
    assert mentions(nlp, text, "Ruth Alder") == ["Alder", "Ruth Alder"]


def test_pronouns_follow_the_subject_and_the_sex(nlp: Language) -> None:
    text = "Laura Finch met Oliver Stone in Leeds. She thanked him. He gave her his map."
    assert mentions(nlp, text, "Laura Finch") == ["Laura Finch", "She", "her"]
    assert mentions(nlp, text, "Oliver Stone") == ["Oliver Stone", "him", "He", "his"]


def test_a_pronoun_inside_a_quote_is_nobodys(nlp: Language) -> None:
    text = "Laura Finch met a miner. “He was tired,” she said."
    assert mentions(nlp, text, "Laura Finch") == ["Laura Finch", "she"]


def test_a_description_means_who_holds_the_office(nlp: Language) -> None:
    text = "Governor Elena Costa met Senator Paul Reyes. The governor was late. The senator was not."
    assert mentions(nlp, text, "Elena Costa") == ["Elena Costa", "The governor"]
    assert mentions(nlp, text, "Paul Reyes") == ["Paul Reyes", "The senator"]


def test_he_may_be_a_stranger(nlp: Language) -> None:
    text = "Frank Tully stayed indoors. A fisherman came up the road. He was wet."
    assert mentions(nlp, text, "Frank Tully") == ["Frank Tully"]


def test_bodies_keep_their_acronyms_and_descriptions(nlp: Language) -> None:
    text = (
        "The European Space Agency lost a probe. ESA called it a setback. "
        "Bellmont Foods paid for it. Bellmont Foods is large. The company was silent."
    )
    assert mentions(nlp, text, "European Space Agency") == ["European Space Agency", "ESA"]
    assert bodies(nlp, text)["European Space Agency"].aliases == ("ESA",)
    assert mentions(nlp, text, "Bellmont Foods") == ["Bellmont Foods", "Bellmont Foods", "The company"]


def test_the_department_is_the_last_one_named_so(nlp: Language) -> None:
    text = "The Justice Department sued. The Interior Ministry did not. The department was quick."
    assert mentions(nlp, text, "Justice Department")[-1] == "The department"


def test_every_span_of_a_person_is_its_words(nlp: Language) -> None:
    text = "Dr. Muhammad Babarov, a cardiologist, met Ann-Marie van der Berg. He knew her. Babarov’s car was there."
    parsed = article(nlp, text)
    for person in find_people(parsed):
        where = person.naming
        assert " ".join(parsed.source.text[where.start : where.end].split()) == person.name
        assert person.mentions == tuple(sorted(person.mentions))
        assert where in person.mentions
