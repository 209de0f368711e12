"""The comparison: what it tells the reader, how values and words are held together, and what it costs."""

from __future__ import annotations

from itertools import pairwise, product
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from articles import source

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.disagreements import find_disagreements
from brief.compare.events import oppose, relate, relate_best
from brief.compare.figures.values import bounds, dimension, exclude, same_but_hedged, same_value, spread
from brief.compare.scorer import load_scorer
from brief.compare.words import likeness, rarity, scale, stem, stems
from brief.model import Quantity, Study

if TYPE_CHECKING:
    from spacy.language import Language


def studies_of(nlp: Language, *texts: str, published: tuple[str | None, ...] = ()) -> tuple[Study, ...]:
    days = published or (None,) * len(texts)
    sources = [source(text, day) for text, day in zip(texts, days, strict=True)]
    return tuple(understand(article) for article in parse(sources, nlp))


ONE = "The ferry sank off Varna on Monday. The sinking killed an estimated 90 passengers, the harbour office said."
OTHER = "At least 40 passengers were killed when the ferry sank off Varna, rescuers said."
THIRD = "Some 65 passengers were killed when the ferry sank near Varna."
# Where the published reports agree with the first of the two, they stand on its side.
FOURTH = "The coast guard said that an estimated 90 passengers were killed when the ferry sank off Varna."


def test_a_toll_is_told_with_a_topic_both_sides_and_a_reason(nlp: Language) -> None:
    found = find_disagreements(studies_of(nlp, ONE, OTHER), "ferry off Varna")[0]
    assert (found.topic, found.kind, found.doubtful, found.plain) == ("Passengers killed", "number", False, True)
    assert {p.text for p in found.positions} == {"an estimated 90 passengers", "At least 40 passengers"}
    assert [p.side for p in found.positions] == [0, 1]
    assert "kill" in found.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gunmen seized four engineers in Tarn.", "Two Danish engineers were seized by gunmen in Tarn."),
        ("She had led by just over 200 votes in Tarn.", "She had led by 212 votes in Tarn."),
        ("The trains collided at 1:15 a.m. near Lanka.", "Lanka was phoned at 12:20 a.m. before the trains collided."),
        ("Five people were shot in a bar in Tarn.", "Three people were shot in a bar in Tarn before he fired on."),
        (
            "Three victims were taken to hospital in Tarn.",
            "Two victims were taken to Lund Hospital, one to Varna Hospital.",
        ),
        ("An attack in Tarn killed five officers.", "Attacks in Tarn and Orre killed a total of eight officers."),
        ("Tarn Peak (2,597 metres) is popular.", "The ash of Tarn Peak rose to 3,200 metres, the ministry said."),
        ("The minister had fled, a diplomat said; the ministry did not answer calls.", "He met the press in Tarn."),
    ],
)
def test_what_may_well_be_no_difference_is_not_for_the_page(nlp: Language, one: str, other: str) -> None:
    days = ("2016-12-06", "2016-12-09")
    found = find_disagreements(studies_of(nlp, one, other, published=days))
    assert not [d for d in found if d.plain and not d.doubtful]


def test_sources_that_agree_share_a_side_and_a_third_value_is_a_third_side(nlp: Language) -> None:
    studies = studies_of(nlp, ONE, OTHER, THIRD, FOURTH)
    numbers = [d for d in find_disagreements(studies) if d.kind == "number" and not d.doubtful]
    sides: dict[int, set[str]] = {}
    for position in numbers[0].positions:
        sides.setdefault(position.side, set()).add(position.text)
    assert {"an estimated 90 passengers"} in sides.values()
    assert len(sides) >= 2


def test_every_position_is_a_slice_of_its_source_within_its_sentence(nlp: Language) -> None:
    studies = studies_of(nlp, ONE, OTHER, THIRD)
    texts = {study.source.key: study.source.text for study in studies}
    for found in find_disagreements(studies):
        for p in found.positions:
            assert texts[p.where.source][p.where.start : p.where.end] == p.text
            assert p.sentence.holds(p.where)


def test_the_speaker_of_a_position_is_named(nlp: Language) -> None:
    studies = studies_of(
        nlp, "Mayor Ana Pohl said the flood killed 30 people in Lugo.", "The flood killed 55 people in Lugo."
    )
    found = find_disagreements(studies)[0]
    assert {p.text: p.speaker for p in found.positions} == {"30 people": "Ana Pohl", "55 people": None}


def test_the_same_studies_give_the_same_disagreements_and_one_source_alone_none(nlp: Language) -> None:
    studies = studies_of(nlp, ONE, OTHER)
    assert find_disagreements(studies) == find_disagreements(studies)
    assert find_disagreements(studies[:1]) == ()
    assert find_disagreements(()) == ()


def test_a_later_and_higher_toll_is_an_update(nlp: Language) -> None:
    studies = studies_of(
        nlp,
        "Five people were killed when the bridge at Orre fell.",
        "The bridge at Orre fell, killing 31 people, police said.",
        published=("2020-01-01", "2020-01-03"),
    )
    assert find_disagreements(studies)[0].nature == "update"


def test_what_is_said_on_the_page_comes_before_what_is_reported_and_what_is_doubtful(nlp: Language) -> None:
    texts = (ONE + "\nThe crew numbered about 30 sailors.", OTHER + "\nThe ferry was 30 years old and carried 12 cars.")
    found = find_disagreements(studies_of(nlp, *texts))
    ranks = [(one.doubtful, not one.plain) for one in found]
    assert ranks == sorted(ranks)


def test_a_thousand_sources_compare_in_little_time(nlp: Language) -> None:
    texts = [
        f"The ferry sank off Varna. It killed {40 + n % 30} passengers and {n % 7 + 2} sailors." for n in range(20)
    ]
    few = studies_of(nlp, *texts)
    started = perf_counter()
    find_disagreements(few)
    small = perf_counter() - started
    many = tuple(few[n % len(few)] for n in range(200))
    started = perf_counter()
    find_disagreements(many)
    assert perf_counter() - started < 60 * small + 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Quantity(12, 12, "mile"), Quantity(19, 19, "km"), True),
        (Quantity(12, 12, "mile"), Quantity(25, 25, "km"), False),
        (Quantity(12, 12, "person"), Quantity(12, 12, "person"), True),
        (Quantity(None, None, "member"), Quantity(None, None, "member"), True),
        (Quantity(None, None, "member"), Quantity(52, 52, "member"), False),
    ],
)
def test_a_value_is_the_same_in_other_units(one: Quantity, other: Quantity, same: bool) -> None:  # noqa: FBT001 (a value of the table)
    assert same_value(one, other) is same


def test_ranges_that_do_not_meet_exclude_each_other() -> None:
    assert exclude(Quantity(10, 20, "person"), Quantity(30, None, "person"))
    assert not exclude(Quantity(300, None, "person"), Quantity(2000, 2000, "person"))
    assert not exclude(Quantity(None, None, "member"), Quantity(52, 52, "member"))
    assert not exclude(Quantity(100, 100, "person", approximate=True), Quantity(104, 104, "person"))


def test_a_hedge_alone_makes_no_other_number() -> None:
    assert same_but_hedged(Quantity(30, 30, "time"), Quantity(30, None, "time"))
    assert not same_but_hedged(Quantity(30, 30, "time"), Quantity(33, 33, "time"))
    assert not same_but_hedged(Quantity(None, None, "member"), Quantity(33, 33, "member"))


def test_units_fall_into_dimensions() -> None:
    assert [dimension(unit) for unit in ("mile", "USD", "egyptian pound", "person")] == [
        "length",
        "USD",
        "egyptian pound",
        "count",
    ]
    assert bounds(Quantity(1, None, "km")) == (1000, float("inf"))
    assert spread(Quantity(0, 0, "person"), Quantity(5, 5, "person")) == 10


def test_words_of_one_event_are_related_and_opposites_known() -> None:
    assert relate("kill", "kill") == 1
    assert relate("kill", "death") == relate("send", "dispatch") == 0.8
    assert relate("kill", "banana") == 0
    assert oppose("lose", "find")
    assert not oppose("banana", "find")


def test_lists_of_words_are_as_near_as_their_nearest_two_words() -> None:
    lists = [("kill",), ("death", "ferry"), ("send", "banana"), ("dispatch",), ("ferry",), ("boat", "vessel"), ()]
    for one, other in product(lists, repeat=2):
        nearest = max((relate(a, b) for a in one for b in other), default=0.0)
        assert relate_best(one, frozenset(other)) == nearest


def test_rare_shared_words_make_sentences_alike() -> None:
    weights = rarity(["the ferry sank", "the ferry left", "a storm came"])
    assert weights["storm"] > weights[stem("ferry")]
    assert likeness(stems("the ferry sank"), stems("the ferry sank"), weights) == pytest.approx(1)
    assert likeness(frozenset(), stems("ferry"), weights) == 0


def test_sets_weighed_once_are_as_alike_as_sets_weighed_each_time() -> None:
    texts = ["the ferry sank off Karsk", "the ferry left Karsk in a storm", "a storm came", "nobody was hurt", ""]
    weights = rarity(texts[:3])
    like = scale(weights)
    for one, other in product(map(stems, texts), repeat=2):
        assert like(one, other) == likeness(one, other, weights)


def test_scores_lie_between_nought_and_one_and_can_be_argued_with() -> None:
    scorer = load_scorer("numbers")
    low, high = (dict.fromkeys(scorer.weights, value) for value in (-50.0, 50.0))
    assert all(0 <= scorer.score(features) <= 1 for features in (low, high))
    assert all(reason.replace(" ", "_") in scorer.weights for reason in scorer.reasons(high))
    assert len(scorer.reasons(high)) == 4


def test_weights_are_sorted_by_size() -> None:
    sizes = [abs(weight) for weight in load_scorer("numbers").weights.values()]
    assert all(a >= b for a, b in pairwise(sizes))


def test_a_topic_names_the_thing_that_amounts_consist_in_and_no_number(nlp: Language) -> None:
    studies = studies_of(
        nlp,
        "Halden Bank based its forecast on the $32.6 billion in foreign earnings that it had at the end of 2016.",
        "Halden Bank held $31.2 billion in foreign earnings at the end of 2016, a filing says.",
    )
    assert find_disagreements(studies)[0].topic == "Amount of earnings"
    people = studies_of(
        nlp, "Seven people were wounded when the stage fell.", "The stage fell and 12 people were wounded."
    )
    assert find_disagreements(people)[0].topic == "People wounded"
