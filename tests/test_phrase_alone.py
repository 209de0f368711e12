"""What a line says alone: sentences that lean on others, plans that are over, gaps that are none."""

from __future__ import annotations

import pytest

from brief.model import Dossier, Moment, Plan, Sentence, Source, Span, Study
from brief.phrase import phrase
from brief.phrase.alone import announces, is_gap, leans
from brief.phrase.heads import weigh_titles
from brief.phrase.weigh import weigh
from brief.style import load_style

STYLE = load_style("situation")


def sentence(text: str, kind: str = "fact", key: str = "s", at: int = 0) -> Sentence:
    words = tuple(word.strip(".,").lower() for word in text.split())
    return Sentence(Span(key, at, at + len(text)), text, 0, 0, lemmas=words, kind=kind)  # type: ignore[arg-type]  # any


def day_of(held: Sentence, words: str, day: str) -> Moment:
    start = held.where.start + held.text.index(words)
    return Moment(Span(held.where.source, start, start + len(words)), words, day, held.where)


@pytest.mark.parametrize(
    "text",
    [
        "All were on the ferry when it sank.",
        "By then, says the boatman, the harbour was dark.",
        "Nothing of that is said in the log of the ferry.",
        "Two harbour pilots do not think so.",
        "The owner of the ferry denied that.",
        "The company declined to comment on whether he would.",
    ],
)
def test_a_sentence_that_leans_on_another_is_no_line(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "All ferries were stopped on Monday.",
        "The owner, whose ferry sank off Varnholt with 40 guests on board in May, denied that.",
        "The pilot left; the owner rejects that.",
        "After that storm the harbour was closed.",
    ],
)
def test_a_sentence_that_tells_of_whom_it_speaks_stands_alone(text: str) -> None:
    assert not leans(text)


def test_a_day_is_announced_behind_words_of_what_is_to_come() -> None:
    plan = sentence("The council is to meet on Friday.", "next")
    assert announces(plan, [day_of(plan, "Friday", "2018-05-04")])


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company will pay the guests, it said on Friday.",
        "The museum has cancelled the show, which will open on Friday.",
        "The ferry sank on Friday.",
    ],
)
def test_the_day_of_what_was_said_or_done_is_not_announced(text: str) -> None:
    told = sentence(text, "next")
    assert not announces(told, [day_of(told, "Friday", "2018-05-04")])


def test_who_is_sought_or_not_named_is_not_what_is_unknown() -> None:
    assert is_gap(sentence("It is not known why the ferry sank.", "gap"))
    assert not is_gap(sentence("The prosecutor opened a case against persons unknown.", "gap"))
    assert not is_gap(sentence("A boatman who did not want to be named saw the ferry.", "gap"))


def test_what_an_old_report_announced_is_no_more_to_come() -> None:
    plan = sentence("The ferry pilots will strike on ten days in the harbour of Varnholt.", "next", "old")
    over = sentence("The ferry pilots of Varnholt called off the strike in the harbour.", "fact", "new")
    made = phrase(Dossier((study("old", "2018-05-01", plan), study("new", "2018-05-20", over))), Plan(), STYLE)
    assert "next" not in {one.section for one in made}


def test_the_bottom_line_leads_with_what_the_headlines_tell() -> None:
    scene = sentence("From his boat the pilot looks out over the grey harbour.", key="a")
    news = sentence("The ferry to Horsley sank off Varnholt with forty guests.", key="b")
    made = Dossier((study("a", "2018-05-01", scene), study("b", "2018-05-01", news, title="Ferry to Horsley sinks")))
    heads = [one for one in phrase(made, Plan(topic="The Horsley ferry"), STYLE) if one.section == "bottom-line"]
    assert heads[0].wordings[0].parts[0] == news.text
    assert weigh_titles(made, "The Horsley ferry")["ferry"] > weigh_titles(made, None)["ferry"]
    assert weigh(made.studies, None).words


def study(key: str, published: str, *sentences: Sentence, title: str | None = None) -> Study:
    text = " ".join(one.text for one in sentences)
    return Study(Source(key, f"{key}.txt", text, (), "", title=title, published=published), sentences=sentences)
