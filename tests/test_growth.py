"""Comparing and phrasing grow about as fast as the sources do: a ratio, of work that is counted, never of seconds."""

import cProfile
import pstats

import pytest
from articles import source

from brief.compare.disagreements import find_disagreements
from brief.compare.pairs import pair_sharing
from brief.model import Claim, Dossier, Plan, Sentence, Span, Study
from brief.phrase import phrase
from brief.style import load_style

FEW, MANY = 50, 200
# Four times the sources, and a half to spare.
MOST = 6.0
SHAPES = (
    "The city council denied that engineer {name} had closed the {thing} bridge in {town}",
    "The city council said that engineer {name} had closed the {thing} bridge in {town}",
    "The flood agency has decided to repair the {thing} bridge in {town} for {name}",
    "The flood agency proposed to repair the {thing} bridge in {town} for {name}",
    "Police have not named the suspect whom {name} saw near the {thing} bridge in {town}",
    "Police identified the suspect near the {thing} bridge in {town} as {name}",
)


def study(number: int) -> Study:
    """A report of six sentences: on an event of its own, in the words of all others."""
    name, thing, town = (f"{word}{'abcdefghij'[number // 10 % 10]}{number}" for word in ("Karsk", "north", "Oster"))
    lines = [shape.format(name=name, thing=thing, town=town) for shape in SHAPES]
    one = source("\n".join(f"{line}." for line in lines))
    sentences, claims = [], []
    for index, (line, passage) in enumerate(zip(lines, one.passages, strict=True)):
        words = tuple(word.lower() for word in line.split() if len(word) > 3)
        where = Span(one.key, passage.where.start, passage.where.start + len(line))
        sentences.append(Sentence(passage.where, passage.text, index, index, words))
        claims.append(Claim(where, line, passage.where, words[3], lemmas=words, names=(name, town)))
    return Study(source=one, sentences=tuple(sentences), claims=tuple(claims))


def count_calls(studies: tuple[Study, ...]) -> int:
    """How many functions are called to compare and to phrase what these say."""
    profile = cProfile.Profile()
    profile.enable()
    found = find_disagreements(studies, "Repair of the bridge")
    phrase(Dossier(studies, found, ()), Plan(), load_style("situation"))
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # typeshed leaves it out


def test_four_times_the_sources_take_about_four_times_the_work() -> None:
    studies = tuple(map(study, range(MANY)))
    count_calls(studies[:FEW])  # tables are loaded once
    assert count_calls(studies) <= MOST * count_calls(studies[:FEW])


@pytest.mark.parametrize(("most", "pairs"), [(9, [(0, 1), (0, 2), (1, 2)]), (2, [(0, 1)])])
def test_of_a_word_that_many_hold_only_the_first_are_paired(most: int, pairs: list[tuple[int, int]]) -> None:
    assert list(pair_sharing(["a", "ab", "ac", "b"], most)) == [*pairs, (1, 3)]
    assert list(pair_sharing([["a", "b"], ["b", "a"], ["a"]], most, least=2)) == [(0, 1)]
