"""Choosing: least first, then what adds most, nothing twice, never more than the room holds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief.model import Candidate, Span, Wording
from brief.page import SectionRule
from brief.select import ENOUGH, NO_ROOM, REPEATS, Room, choose, count_words

RULES = (
    SectionRule("bottom-line", "Bottom line", 1, 2),
    SectionRule("facts", "Facts", 1, 9, "There are no facts."),
    SectionRule("quotes", "Quotes", 1, 3, "Nobody is quoted."),
)


def line(
    name: str, section: str = "facts", score: float = 1.0, *texts: str, voice: str = "", source: str = "a"
) -> Candidate:
    number = sum(map(ord, name)) * 1000
    cite = Span(source, number, number + 10)
    return Candidate(
        name,
        section,
        tuple(Wording((text,), (cite,)) for text in texts or (f"line {name}",)),
        score,
        frozenset({name}),
        (cite,),
        worth=((name, 1.0),),
        voice=voice,
    )


def room(*candidates: Candidate, points: float = 1000, words: int = 1000, source_height: float = 0) -> Room:
    heights = {
        (one.id, index): 10.0 * len(wording.parts[0].split())
        for one in candidates
        for index, wording in enumerate(one.wordings)
    }
    return Room(
        points,
        heights,
        {rule.name: 20.0 for rule in RULES},
        {"bottom-line": 0.0, "facts": 30.0, "quotes": 30.0},
        source_height,
        words,
    )


def names(*candidates: Candidate, **limits: float) -> list[str]:
    chosen = choose(candidates, RULES, room(*candidates, **limits)).chosen  # type: ignore[arg-type] # numbers by name
    return [one.candidate.id for one in chosen]


def test_sections_stand_in_their_order_and_lines_in_theirs() -> None:
    assert names(line("q", "quotes"), line("f1", score=0.1), line("f2"), line("b", "bottom-line")) == [
        "b",
        "f1",
        "f2",
        "q",
    ]


def test_the_least_of_each_section_comes_before_the_best_of_one() -> None:
    facts = [line(f"f{i}", score=9.0) for i in range(5)]
    quote = line("q", "quotes", 0.1)
    assert names(*facts, quote, points=90) == ["f0", "q"]


def test_the_rest_goes_to_what_adds_most() -> None:
    assert names(line("low", score=0.1), line("high"), points=75) == ["high"]


def test_a_sentence_stands_once_on_the_page() -> None:
    fact, bottom = line("same"), replace(line("same", "bottom-line"), id="bottom")
    selection = choose((fact, bottom), RULES, room(fact, bottom))
    assert [one.candidate.id for one in selection.chosen] == ["bottom"]
    assert [one.why for one in selection.left_out] == [REPEATS]


def test_lines_that_share_their_words_say_the_same() -> None:
    one = replace(line("one"), lemmas=frozenset("bridge fall river monday".split()))
    two = replace(line("two", score=0.5), lemmas=frozenset("bridge fall river town".split()))
    assert names(one, two) == ["one"]


def test_words_that_the_page_has_add_next_to_nothing() -> None:
    first = replace(line("first", score=3.0), worth=(("bridge", 1.0),))
    again = replace(line("again", score=2.0), worth=(("bridge", 1.0),))
    fresh = line("fresh", score=0.5)
    assert names(first, again, fresh, points=100) == ["first", "fresh"]


def test_a_second_quote_of_one_speaker_gives_way_to_another_speaker() -> None:
    quotes = [line(f"q{i}", "quotes", 1.0 - i / 10, voice=voice) for i, voice in enumerate(("Berg", "Berg", "Lee"))]
    fewer = replace(RULES[2], most=2, least=2)
    chosen = choose(quotes, (*RULES[:2], fewer), room(*quotes)).chosen
    assert [one.candidate.id for one in chosen] == ["q0", "q2"]


def test_one_number_is_one_key_figure() -> None:
    rules = (SectionRule("figures", "", 1, 3),)
    figures = [line(name, "figures", voice=voice) for name, voice in (("a", "12"), ("b", "12"), ("c", "20"))]
    chosen = choose(figures, rules, room(*figures)).chosen
    assert len(chosen) == 2


def test_a_line_grows_where_there_is_room_and_only_there() -> None:
    one = line("one", "facts", 1.0, "a very long line indeed", "a long line", "a line")
    for points, text in ((200, "a very long line indeed"), (85, "a long line"), (75, "a line")):
        chosen = choose((one,), RULES, room(one, points=points)).chosen
        assert [c.wording.parts[0] for c in chosen] == [text]


def test_what_is_left_out_says_why() -> None:
    lines = [line(f"b{i}", "bottom-line") for i in range(3)] + [line("long", "facts", 1.0, "word " * 60)]
    left = choose(lines, RULES, room(*lines, points=300)).left_out
    assert {one.candidate.id: one.why for one in left} == {"b2": ENOUGH, "long": NO_ROOM}


def test_the_words_of_the_page_are_counted_headings_too() -> None:
    lines = [line(f"f{i}") for i in range(9)]
    chosen = choose(lines, RULES, room(*lines, words=20)).chosen
    fixed = count_words(("Facts", "Quotes", "Nobody is quoted."))
    assert len(chosen) == (20 - fixed) // 2


def test_a_new_source_takes_its_line_in_the_list() -> None:
    lines = [line("a", source="a"), line("b", score=0.9, source="b")]
    assert names(*lines, points=130, source_height=30) == ["a"]
    assert names(*lines, points=180, source_height=30) == ["a", "b"]


def test_nothing_to_choose_from_leaves_an_empty_page() -> None:
    assert choose((), RULES, room()).chosen == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(["bottom-line", "facts", "quotes"]), st.floats(0, 1), st.integers(1, 30)), max_size=25
    ),
    st.floats(0, 600),
    st.integers(0, 120),
)
def test_the_page_never_holds_more_than_its_room(
    kinds: list[tuple[str, float, int]], points: float, words: int
) -> None:
    lines = [line(f"{i:03}", section, score, "w " * size) for i, (section, score, size) in enumerate(kinds)]
    space = room(*lines, points=points, words=words)
    chosen = choose(lines, RULES, space).chosen
    height = sum(space.heights[one.candidate.id, 0] for one in chosen)
    assert not chosen or height <= points
    assert not chosen or sum(count_words(one.wording.parts) for one in chosen) <= words


def test_lines_that_share_their_heaviest_words_say_the_same() -> None:
    worth = (("bridge", 5.0), ("fall", 4.0), ("monday", 0.5), ("river", 0.5), ("rain", 0.5))
    one = replace(line("one"), lemmas=frozenset("bridge fall monday".split()), worth=worth[:3])
    two = replace(
        line("two", score=0.5),
        lemmas=frozenset("bridge fall river rain old".split()),
        worth=(worth[0], worth[1], *worth[3:]),
    )
    assert names(one, two) == ["one"]


def test_the_lines_of_the_bottom_line_say_different_things() -> None:
    one = replace(
        line("one", "bottom-line"), lemmas=frozenset({"bridge", "fall"}), worth=(("bridge", 3.0), ("fall", 2.0))
    )
    two = replace(
        line("two", "bottom-line", 0.5), lemmas=frozenset({"bridge", "cost"}), worth=(("bridge", 3.0), ("cost", 2.0))
    )
    assert names(one, two) == ["one"]


def test_the_scarcest_section_gets_its_line_before_the_facts_take_it() -> None:
    rules = (SectionRule("facts", "Facts", 1, 3), SectionRule("next", "Next", 1, 1))
    span = (Span("a", 0, 9),)
    coming = replace(line("coming", "next", 0.5), sentences=span)
    facts = [replace(line("fact", "facts", 1.0), sentences=span), line("other", "facts", 0.4)]
    chosen = choose([*facts, coming], (SectionRule("figures", "", 0, 1), *rules), room(*facts, coming)).chosen
    assert {one.candidate.id for one in chosen} == {"coming", "other"}


def test_nobody_is_introduced_below_a_line_that_names_him() -> None:
    def told(name: str, score: float) -> Candidate:
        one = line(name, "facts", score, f"{name} Berg [mayor] came", f"{name} Berg came")
        first = replace(one.wordings[0], introduces=("Anna Berg",))
        return replace(one, wordings=(first, one.wordings[1]))

    lines = [told("one", 1.0), told("two", 0.9)]
    chosen = choose(lines, RULES, room(*lines)).chosen
    assert [one.wording.parts[0] for one in chosen] == ["one Berg [mayor] came", "two Berg came"]


def test_lines_of_one_topic_that_tell_different_events_both_stand() -> None:
    def told(name: str, words: str) -> Candidate:
        weights = {"harbour": 5.0, "fire": 5.0}
        lemmas = words.split()
        return replace(line(name), lemmas=frozenset(lemmas), worth=tuple((w, weights.get(w, 0.5)) for w in lemmas))

    one, two = told("one", "harbour fire burn crane night boat"), told("two", "harbour fire arrest guard monday wharf")
    three = told("three", "harbour fire burning crane day")
    assert sorted(names(one, two)) == ["one", "two"]
    assert names(one, three) == ["one"]
