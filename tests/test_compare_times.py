"""When stated times may lie, and which of them may be of one event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from articles import article, source

from brief.analyse.dates import find_moments
from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.disagreements import find_disagreements
from brief.compare.times.periods import Period, apart, read_period

if TYPE_CHECKING:
    from spacy.language import Language

    from brief.model import Disagreement

FRIDAY = "2010-07-16"
DAYS = [
    ("The bridge fell two weeks ago.", "2010-06-29", "2010-07-05"),
    ("They meet again in a fortnight.", "2010-07-28", "2010-08-01"),
    ("The fair ends in two weeks’ time.", "2010-07-27", "2010-08-02"),
    ("They met last weekend.", "2010-07-09", "2010-07-12"),
    ("The firm will file in the second half of next year.", "2011-07-01", "2011-12-31"),
    ("The mill closed in late June.", "2010-06-15", "2010-06-30"),
]
HOURS = [
    ("It fell at 7:20 a.m.", 440, 440),
    ("It fell at about 7:20 a.m.", 436, 444),
    ("It fell shortly after 7 a.m.", 420, 445),
    ("It fell around 10:30 Monday night.", 1346, 1354),
    ("It fell just before midnight.", 1415, 1440),
    ("It fell shortly after midnight.", 0, 25),
    ("It fell at 0640 local time.", 400, 400),
    ("It fell by noon.", 0, 720),
]


def period(nlp: Language, sentence: str) -> Period:
    read = article(nlp, sentence, FRIDAY)
    (moment,) = find_moments(read)
    found = read_period(moment, read.source.text, FRIDAY)
    assert found is not None
    return found


@pytest.mark.parametrize(("sentence", "first", "last"), DAYS)
def test_weeks_and_halves_are_told_from_the_day_of_the_report(
    nlp: Language, sentence: str, first: str, last: str
) -> None:
    named = period(nlp, sentence).named
    assert named is not None
    assert [date.fromordinal(day).isoformat() for day in named] == [first, last]


@pytest.mark.parametrize(("sentence", "first", "last"), HOURS)
def test_an_hour_is_as_wide_as_its_words(nlp: Language, sentence: str, first: int, last: int) -> None:
    assert period(nlp, sentence).clock == (first, last)


def test_whoever_found_it_opens_no_span(nlp: Language) -> None:
    assert period(nlp, "The coins were found by a farmer in 1924.").open == ""
    assert period(nlp, "The coins were to be found by 1924.").open == "until"


def test_only_known_times_exclude_each_other() -> None:
    assert not apart(None, (1, 2))
    assert apart((3, 4), (1, 2))


def compare(nlp: Language, *texts: str) -> tuple[Disagreement, ...]:
    studies = tuple(understand(read) for read in parse([source(text, FRIDAY) for text in texts], nlp))
    return tuple(one for one in find_disagreements(studies) if one.kind == "date" and not one.doubtful)


def test_reports_of_one_hour_stand_on_one_side(nlp: Language) -> None:
    (found,) = compare(
        nlp,
        "The market hall in Velden collapsed. The roof of the market hall came down at 7:20 a.m., the mayor said.",
        "The market hall in Velden collapsed. The roof of the market hall came down at 7:55 a.m., traders said.",
        "The market hall in Velden has collapsed. The roof of the hall came down at 7:55 a.m., a trader said.",
    )
    assert [(p.text, p.side) for p in found.positions] == [
        ("at 7:20 a.m.", 0),
        ("at 7:55 a.m.", 1),
        ("at 7:55 a.m.", 1),
    ]


def test_a_report_that_tells_both_times_tells_of_two_events(nlp: Language) -> None:
    assert not compare(
        nlp,
        "The roof of the market hall in Velden came down at 7:20 a.m. and its wall at 7:55 a.m., the mayor said.",
        "The roof of the market hall in Velden came down at 7:55 a.m., traders said.",
    )


def test_a_time_that_has_been_changed_is_an_update(nlp: Language) -> None:
    (found,) = compare(
        nlp,
        "The curfew in the town of Velden, imposed on Tuesday, runs from 8 p.m. to 5 a.m., the town council said.",
        "The curfew in the town of Velden has been shortened and runs from 10 p.m. to 4 a.m., the town council said.",
    )
    assert found.nature == "update"
    assert "a.m." not in found.topic
