"""A passage as its quotes divide it: which tokens stand inside marks, which words attribute."""

from __future__ import annotations

from dataclasses import dataclass

from brief.analyse.language import Parsed
from brief.analyse.marks import Stretch
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
