"""A passage as its quotes divide it: which tokens stand inside marks, which words attribute."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from brief.analyse.language import Parsed
from brief.analyse.quotes.subjects import Cue, find_cues
from brief.analyse.stretches import Stretch


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch as tokens of its passage, its marks included."""

    stretch: Stretch
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who a quote is attributed to: the head token of the words that name the speaker, in passage `passage`.

    `cue` is the attributing token, None where there is none; `rule` the name of the way it was found.
    """

    passage: int
    head: int
    cue: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage with its quotes, outermost only, and its attributing words."""

    index: int
    parsed: Parsed
    quoted: bytearray
    places: tuple[Place, ...]
    cues: tuple[Cue, ...]


def set_scenes(passages: Sequence[Parsed], stretches: list[Stretch]) -> list[Scene]:
    """All passages of an article with their quotes; attributing words are sought only where a quote can use them."""
    by_passage: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_passage.setdefault(stretch.passage, []).append(stretch)
    return [
        set_scene(k, parsed, by_passage.get(k, []), with_cues=k in by_passage or k + 1 in by_passage)
        for k, parsed in enumerate(passages)
    ]


def set_scene(index: int, parsed: Parsed, stretches: list[Stretch], *, with_cues: bool) -> Scene:
    """Lay a passage's stretches over its tokens."""
    doc, base = parsed.doc, parsed.passage.where.start
    quoted = bytearray(len(doc))
    places, k = [], 0
    starts = [token.idx for token in doc] if stretches else []
    for stretch in stretches:
        first = max(0, bisect_right(starts, stretch.marks.start - base) - 1)
        while k < len(starts) and starts[k] < stretch.marks.end - base:
            quoted[k] = int(k >= first)
            k += 1
        places.append(Place(stretch, first, max(first, k - 1)))
    return Scene(index, parsed, quoted, tuple(places), tuple(find_cues(doc, quoted)) if with_cues else ())


def last_sign(scene: Scene, k: int) -> str:
    """The last character of the quoted words."""
    where = scene.places[k].stretch.where
    base = scene.parsed.passage.where.start
    return scene.parsed.passage.text[where.end - base - 1]


def start_of_sentence(scene: Scene, k: int) -> int:
    """Where the narration's sentence that leads into the k-th quote begins; the quote's own start where none does."""
    doc, i = scene.parsed.doc, scene.places[k].first
    if doc[i].is_sent_start and i > 0:
        return i
    while i > 0:
        i -= 1
        if not scene.quoted[i] and doc[i].is_sent_start:
            return i
        if scene.quoted[i] and not (i and scene.quoted[i - 1]) and doc[i].is_sent_start:
            return i
    return 0


def is_fresh(scene: Scene, k: int) -> bool:
    """Whether the k-th quote begins a sentence of its own."""
    doc, first = scene.parsed.doc, scene.places[k].first
    return first == 0 or bool(doc[first].is_sent_start)


def words_of(scene: Scene, k: int) -> str:
    """The quoted words."""
    where, base = scene.places[k].stretch.where, scene.parsed.passage.where.start
    return scene.parsed.passage.text[where.start - base : where.end - base]


def is_direct(scene: Scene, k: int) -> bool:
    """Whether the k-th quote stands as a sentence of its speaker's, not as a part of the reporter's."""
    first = scene.places[k].first
    if is_fresh(scene, k) or scene.parsed.doc[first - 1].text in PAUSES_BEFORE:
        return True
    return words_of(scene, k)[:1].isupper() and words_of(scene, k)[-1:] in ENDINGS


def is_utterance(scene: Scene, k: int, assignment: Assignment | None) -> bool:
    """Whether the k-th stretch is a quote at all: neither a title nor a phrase that is only called so."""
    text = words_of(scene, k)
    words = WORD.findall(text)
    attributed = assignment is not None and assignment.rule.startswith(ATTRIBUTED)
    if len(words) <= FEW and (not words or (text[-1] not in ENDINGS and not attributed)):
        return False
    if not is_titled(text, words):
        return True
    before = scene.parsed.doc[scene.places[k].first - 1] if scene.places[k].first else None
    return attributed and not (before is not None and (before.pos_ in HANGS or before.tag_ == "POS"))


def is_titled(text: str, words: list[str]) -> bool:
    """Whether words are written as a title is: all longer ones capitalised, but not all letters."""
    longer = [w for w in words if len(w) > FEW]
    plain = len(longer) > 1 and all(w[0].isupper() for w in longer)
    return plain and text.rstrip(",.")[-1] not in "?!" and not text.isupper()


HANGS = frozenset("ADP PROPN DET PART".split())
PAUSES_BEFORE = frozenset(",:—–")
ENDINGS = frozenset(".,!?…;")
ATTRIBUTED = ("after", "before", "label", "colon", "dash", "saying")
WORD = re.compile(r"\w[\w’'-]*")
FEW = 3
