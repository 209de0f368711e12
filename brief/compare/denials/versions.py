"""Two versions side by side: "the board said she had retired; Farrow told a reporter that she had been pushed".

A report that sets what one says against what another says, in two halves of a sentence or behind a "But", tells by
that alone that they differ: no word need be shared. Figures are left to the rules for figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief.compare.denials.retorts import Retort, voices
from brief.compare.events import kin
from brief.compare.lexicon import POINTERS
from brief.compare.statements import UNKNOWN
from brief.compare.told import Tellings, Told, cut, stand
from brief.compare.topics import matter_of, tidy
from brief.compare.words import stem
from brief.model import Disagreement, Position

SAYS = re.compile(
    r"\b(?:said|says?|told|tells|claims?|claimed|insists?|insisted|maintains?|maintained|replied|replies|argues?|argued|"
    r"contends?|contended|believes?|according to|called|calls)\b"
)
# Where a sentence goes over from one to the other; who the other is, and not the same one going on.
OVER = re.compile(r"; (?:but )?|, (?:while|but|though|although|whereas) | — (?:but )?| - ")
OTHER = re.compile(r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w’'-]+) (?!other)")
AGAINST = re.compile(r"^[“\"]?(?:But|However|Yet|Still|On the contrary|Instead)\b")
LATER = re.compile(r"^\W*(?:But|However|Yet|Still|Instead),? (?:moments|minutes|hours|days|later|then|the next)\b")
# Words of nearly every report, which make no two sentences ones on one matter.
TELLING = POINTERS | frozenset(
    map(
        stem,
        "say tell believe think call argue insist claim witness police officer people man woman time make take".split(),
    )
)
FIGURE = re.compile(r"\d")
# Who did not answer says nothing.
SILENT = re.compile(
    r"\b(?:not (?:answer|reply|respond|comment|return)|declined to|unavailable|be reached|no comment)\b"
)
LEAST_BEFORE, LEAST_BEHIND, MOST_WORDS = 5, 4, 30
SCORE = 0.65


def find_versions(tellings: Tellings, found: Iterable[Retort]) -> Iterator[Disagreement]:
    """What a report sets side by side: in one sentence, or in two of which the second begins with a "But"."""
    retorts, unknown = {retort.place for retort in found}, tellings.places(UNKNOWN)
    for n in tellings.texts.find(SAYS):
        told = tellings.every[n]
        if told.heading or n in retorts or n in unknown:
            continue
        at = find_turn(told)
        if at:
            yield state(cut(told, 0, at[0], 0), cut(told, at[1], len(told.text), 1), plain=is_short(told))
        elif n and AGAINST.match(told.text) and n - 1 not in retorts and answers(told, tellings.every[n - 1]):
            yield state(stand(tellings.every[n - 1]), cut(told, 0, len(told.text), 1), plain=False)


def is_short(told: Told) -> bool:
    """Whether both versions have room on a page."""
    return len(told.text.split()) <= MOST_WORDS


def find_turn(told: Told) -> tuple[int, int] | None:
    """Where what one says ends and what another says begins, in a sentence; None where there is no such place."""
    text = told.text
    for turn in OVER.finditer(text):
        before, behind = text[: turn.start()], text[turn.end() :]
        if (
            SAYS.search(before)
            and SAYS.search(behind)
            and OTHER.match(behind)
            and min(len(before.split()) - LEAST_BEFORE, len(behind.split()) - LEAST_BEHIND) >= 0
            and not (FIGURE.search(before) and FIGURE.search(behind))
            and not SILENT.search(text)
            and before.count("“") == before.count("”")
            and before.count('"') % 2 == 0
        ):
            return turn.start(), turn.end()
    return None


def answers(told: Told, before: Told) -> bool:
    """Whether a sentence tells what another voice says than the one that speaks right before it, of the same matter.

    A "But" goes on with a story as often as it answers: then the two share no word but names and words for speaking.
    """
    mine, theirs = voices(told), voices(before)
    apart = before.number == told.number and not before.heading and bool(mine and theirs) and not mine & theirs
    return apart and not LATER.match(told.text) and bool(matter(told) & matter(before))


def matter(told: Told) -> frozenset[str]:
    """The words of what a sentence is about, with those of their meaning: no names, nobody who speaks, no saying."""
    own = frozenset(lemma for lemma in told.lemmas if stem(lemma) not in told.names | voices(told) | TELLING)
    return own.union(*(kin(lemma) for lemma in own))


def state(one: Position, other: Position, *, plain: bool) -> Disagreement:
    """Two versions as a disagreement."""
    return Disagreement(
        topic=tidy(matter_of(one.text)),
        kind="denial",
        nature="conflict",
        positions=(one, other),
        score=SCORE,
        why=f"“{other.text}” is set against what another says; the report puts them side by side",
        doubtful=False,
        plain=plain,
    )
