"""A passage as its quotes divide it: which tokens stand inside marks, which words attribute."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief.analyse.language import Parsed
from brief.analyse.stretches import Stretch
from brief.analyse.quotes.subjects import Cue, find_cues


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch as tokens of its passage, its marks included."""

    stretch: Stretch
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage with its quotes, outermost only, and its attributing words."""

    index: int
    parsed: Parsed
    quoted: bytearray
    places: tuple[Place, ...]
    cues: tuple[Cue, ...]


def set_scene(index: int, parsed: Parsed, stretches: list[Stretch]) -> Scene:
    """Lay a passage's stretches over its tokens."""
    doc, base = parsed.doc, parsed.passage.where.start
    quoted = bytearray(len(doc))
    places, k = [], 0
    for stretch in stretches:
        start, end = stretch.marks.start - base, stretch.marks.end - base
        while k < len(doc) and doc[k].idx + len(doc[k]) <= start:
            k += 1
        first = k
        while k < len(doc) and doc[k].idx < end:
            quoted[k] = 1
            k += 1
        places.append(Place(stretch, first, max(first, k - 1)))
    return Scene(index, parsed, quoted, tuple(places), tuple(find_cues(doc, quoted)))


def last_sign(scene: Scene, k: int) -> str:
    """The last character of the quoted words."""
    where = scene.places[k].stretch.where
    base = scene.parsed.passage.where.start
    return scene.parsed.doc.text[where.end - base - 1]


def is_fresh(scene: Scene, k: int) -> bool:
    """Whether the k-th quote begins a sentence of its own."""
    doc, first = scene.parsed.doc, scene.places[k].first
    return first == 0 or bool(doc[first].is_sent_start)


def words_of(scene: Scene, k: int) -> str:
    """The quoted words."""
    where, base = scene.places[k].stretch.where, scene.parsed.passage.where.start
    return scene.parsed.doc.text[where.start - base : where.end - base]


def is_direct(scene: Scene, k: int) -> bool:
    """Whether the k-th quote stands as a sentence of its speaker's, not as a part of the reporter's."""
    first = scene.places[k].first
    if is_fresh(scene, k) or scene.parsed.doc[first - 1].text in PAUSES_BEFORE:
        return True
    return words_of(scene, k)[:1].isupper() and words_of(scene, k)[-1:] in ENDINGS


def is_utterance(scene: Scene, k: int, assignment: object) -> bool:
    """Whether the k-th stretch is a quote at all: neither a title nor a phrase that is only called so."""
    text = words_of(scene, k)
    words = WORD.findall(text)
    if not words:
        return False
    rule = getattr(assignment, "rule", "none")
    attributed = rule.startswith(ATTRIBUTED)
    if len(words) <= FEW and text[-1] not in ENDINGS and not attributed:
        return False
    longer = [w for w in words if len(w) > FEW]
    title = (
        len(words) > 1 and len(longer) > 1 and all(w[0].isupper() for w in longer) and text.rstrip(",.")[-1] not in "?!"
    )
    if not title or text.isupper():
        return True
    first = scene.places[k].first
    hung = first > 0 and (scene.parsed.doc[first - 1].pos_ in HANGS or scene.parsed.doc[first - 1].tag_ == "POS")
    return attributed and not hung


HANGS = frozenset("ADP PROPN DET PART".split())
PAUSES_BEFORE = frozenset(",:—–")
ENDINGS = frozenset(".,!?…;")
ATTRIBUTED = ("after", "before", "label", "colon", "dash", "saying")
WORD = re.compile(r"\w[\w’'-]*")
FEW = 3
