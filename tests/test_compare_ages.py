"""Whose age a figure is, and what two figures must score that little binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles import source

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.figures.ages import ages_of_meant, are_near_ages, has_aged, others_named
from brief.compare.figures.demands import demanded
from brief.compare.figures.numbers import find_number_disagreements, read_figures

if TYPE_CHECKING:
    from spacy.language import Language

    from brief.compare.figures.accounts import Account
    from brief.model import Study


def studies(nlp: Language, *texts: tuple[str, str]) -> tuple[Study, ...]:
    return tuple(understand(article) for article in parse([source(text, day) for text, day in texts], nlp))


def figures(nlp: Language, *texts: tuple[str, str]) -> list[Account]:
    return read_figures(studies(nlp, *texts))


def test_whom_the_21_year_old_means_has_the_age_that_stands_beside_the_name(nlp: Language) -> None:
    first, second = figures(
        nlp,
        ("Paulo Duarte, 21, trained alone on Monday.", "2024-03-04"),
        ("Paulo Duarte left the club on Monday. The 23-year-old will play in Leiden.", "2024-03-05"),
    )
    assert second.person == ("Paulo", "Duarte")
    assert ages_of_meant(first, second)


def test_a_year_later_everyone_is_older(nlp: Language) -> None:
    first, second = figures(
        nlp, ("Walt Pike, 77, lost his savings.", "2023-03-04"), ("Walt Pike, 78, was in court.", "2024-01-05")
    )
    assert has_aged(first, second)
    assert not ages_of_meant(first, second)


def test_on_one_day_nobody_grows_older(nlp: Language) -> None:
    first, second = figures(
        nlp, ("Walt Pike, 77, lost his savings.", "2024-03-04"), ("Walt Pike, 78, was in court.", "2024-03-05")
    )
    assert not has_aged(first, second)


def test_two_names_are_two_people(nlp: Language) -> None:
    first, second = figures(
        nlp, ("Walt Pike, 77, lost his savings.", "2024-03-04"), ("Ines Leal, 71, was in court.", "2024-03-05")
    )
    assert others_named(first, second)


def test_an_age_in_brackets_behind_a_name_is_one(nlp: Language) -> None:
    (age,) = figures(nlp, ("Sita Devi (38) ran from the house.", "2024-03-04"))
    assert age.dimension == "age"


def test_durations_that_share_no_event_need_more(nlp: Language) -> None:
    first, second = figures(
        nlp, ("The runway was shut for 33 hours.", "2024-03-04"), ("Planes waited for 30 hours.", "2024-03-04")
    )
    assert demanded((first, second)) > 0.6


def test_of_two_tolls_of_one_fate_one_is_printed(nlp: Language) -> None:
    found = find_number_disagreements(
        studies(
            nlp,
            ("A ferry sank off Orre on Sunday, killing at least 17 people. In Orre 17 people died.", "2024-03-03"),
            ("The ferry that sank off Orre on Sunday killed 46 people, and 31 people died in Orre.", "2024-03-04"),
        )
    )
    assert sum(one.plain and not one.doubtful for one in found) <= 1


def test_ages_that_differ_are_no_update(nlp: Language) -> None:
    found = find_number_disagreements(
        studies(
            nlp,
            ("Walt Pike, 77, was killed when his house in Orre burned down.", "2024-03-03"),
            ("Walt Pike, 79, was killed in the fire at his house in Orre.", "2024-03-04"),
        )
    )
    assert [one.nature for one in found] == ["conflict"]


def test_near_ages_in_reports_of_few_ages_may_be_one_persons(nlp: Language) -> None:
    few = figures(nlp, ("The boy, 12, found the hoard.", "2024-03-04"), ("An 11-year-old dug it up.", "2024-03-05"))
    many = figures(
        nlp,
        ("The boy, 12, found the hoard.", "2024-03-04"),
        ("An 11-year-old dug it up. His aunt, 40, and her friend, 52, were there.", "2024-03-05"),
    )
    assert are_near_ages(*few)
    assert not are_near_ages(*many[:2])
