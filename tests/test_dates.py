"""Dates: resolved as far as the words and the publication date carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articles import article

from brief.analyse.dates import find_moments

if TYPE_CHECKING:
    from spacy.language import Language

FRIDAY = "2010-07-16"
CASES = [
    ("The treaty was signed on 22 July 2009.", "22 July 2009", "2009-07-22"),
    ("The treaty was signed in April 2009.", "in April 2009", "2009-04"),
    ("The mill closed in 1998.", "in 1998", "1998"),
    ("The minister resigned on Thursday.", "Thursday", "2010-07-15"),
    ("The minister resigned on Friday.", "Friday", FRIDAY),
    ("The council will meet next Thursday.", "next Thursday", "2010-07-22"),
    ("The bridge fell last month.", "last month", "2010-06"),
    ("The bridge fell three days ago.", "three days ago", "2010-07-13"),
    ("The bridge fell last week.", "last week", None),
    ("The bridge fell around 5:30 a.m. on Thursday.", "around 5:30 a.m. on Thursday", "2010-07-15"),
    ("The gates open at noon.", "at noon", None),
    ("The train left on Christmas Eve.", "Christmas Eve", "2009-12-24"),
    ("The race was halted after 20 of 71 scheduled laps on Friday.", "Friday", FRIDAY),
    ("The talks are scheduled for Sunday.", "Sunday", "2010-07-18"),
    ("The lines are to start again on Saturday.", "Saturday", "2010-07-17"),
    ("The mill is to open as usual on Friday.", "Friday", FRIDAY),
    ("The mill burned on Saturday.", "Saturday", "2010-07-10"),
    ("Polls suggest a close race on Saturday.", "Saturday", None),
    ("Both sides agreed to go back to the table on Monday.", "Monday", None),
    ("Both sides agreed to the terms on Monday.", "Monday", "2010-07-12"),
    ("The fair will open on Christmas Eve.", "Christmas Eve", "2010-12-24"),
]


@pytest.mark.parametrize(("sentence", "words", "day"), CASES)
def test_a_date_is_as_precise_as_its_words(nlp: Language, sentence: str, words: str, day: str | None) -> None:
    (moment,) = find_moments(article(nlp, sentence, FRIDAY))
    assert (moment.text, moment.day) == (words, day)


@pytest.mark.parametrize("published", [None, "July"])
def test_without_a_publication_date_only_a_stated_year_is_resolved(nlp: Language, published: str | None) -> None:
    text = "He came on Thursday, on 3 May 2001, on Christmas Day and in June."
    assert [m.day for m in find_moments(article(nlp, text, published))] == [None, "2001-05-03", None, None]


def test_the_verb_may_is_no_month(nlp: Language) -> None:
    assert find_moments(article(nlp, "They may leave, in may cases early.", FRIDAY)) == ()


FURTHER = [
    ("The bidders were given until August 9.", "August 9", "2010-08-09"),
    ("The station will fall in late March of next year.", "late March of next year", "2011-03"),
    ("Engineers inspected the 1929 dam.", "the 1929", "1929"),
    ("The captain is to be sworn in on Friday.", "Friday", FRIDAY),
    ("The firm will file in the first half of 2011.", "first half of 2011", None),
    ("The next race is in a fortnight.", "in a fortnight", None),
    ("The hall fell at 17:45.", "at 17:45", None),
    ("The ferry sank at 0640 local time.", "at 0640", None),
]


@pytest.mark.parametrize(("sentence", "words", "day"), FURTHER)
def test_days_ahead_weeks_and_plain_hours_are_found(nlp: Language, sentence: str, words: str, day: str | None) -> None:
    (moment,) = find_moments(article(nlp, sentence, FRIDAY))
    assert (moment.text, moment.day) == (words, day)


def test_a_score_is_no_time_of_day(nlp: Language) -> None:
    assert find_moments(article(nlp, "The vote ended 10:45 for the mayor, a ratio of 2:10.", FRIDAY)) == ()
