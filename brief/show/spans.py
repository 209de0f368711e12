"""A source's text cut at every place that something refers to, so that any of them can be marked by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from brief.show.evidence import Evidence, Place
from brief.show.markup import Element, append, element


def collect_places(evidence: Evidence) -> dict[int, list[Place]]:
    """Every place that the record refers to, by source, those outside their text or of no width left out."""
    lengths = {report.number: len(report.text) for report in evidence.reports}
    found = {place for line in (*evidence.page, *evidence.left_out) for place in line.places}
    found |= {place for one in evidence.quotes for place in (one.place, one.mention) if place}
    positions = [one for item in evidence.differences for one in item.positions]
    found |= {place for one in positions for place in (one.place, one.sentence)}
    places: dict[int, list[Place]] = {report.number: [] for report in evidence.reports}
    for place in sorted(found):
        if 0 <= place.start < place.end <= lengths.get(place.source, 0):
            places[place.source].append(place)
    return places


def cut(text: str, places: Sequence[Place]) -> Iterator[tuple[int, int, tuple[Place, ...]]]:
    """Yield the text in stretches, none across a line break: start, end, and the places that each belongs to."""
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    edges = {0, len(text), *breaks, *(at + 1 for at in breaks)}
    edges |= {edge for place in places for edge in (place.start, place.end)}
    borders = sorted(edges)
    opening = sorted(places)
    active: list[Place] = []
    following = 0
    for start, end in pairwise(borders):
        active = [place for place in active if place.end > start]
        while following < len(opening) and opening[following].start <= start:
            active.append(opening[following])
            following += 1
        yield start, end, tuple(active)


def set_text(text: str, number: int, places: Sequence[Place], printed: frozenset[Place]) -> Iterator[Element]:
    """The paragraphs of a source. A stretch names the places that it belongs to; those printed are drawn so."""
    paragraph = element("p", dir="auto")
    for start, end, active in cut(text, places):
        piece = text[start:end]
        if piece == "\n":
            if len(paragraph) or paragraph.text:
                yield paragraph
            paragraph = element("p", dir="auto")
        elif not active:
            append(paragraph, piece)
        else:
            append(paragraph, element("span", piece, **describe(start, number, active, printed)))
    if len(paragraph) or paragraph.text:
        yield paragraph


def describe(start: int, number: int, active: Iterable[Place], printed: frozenset[Place]) -> dict[str, str]:
    """The attributes of a stretch: where it begins, which places it belongs to, whether the page draws on it."""
    used = any(place in printed for place in active)
    names = " ".join(f"{place.start}-{place.end}" for place in active)
    return {"id": f"t{number}-{start}", "class_": "e used" if used else "e", "data_c": names}


class Links:
    """Links from what was found to the places that bear it out."""

    def __init__(self, places: dict[int, list[Place]], texts: dict[int, str]) -> None:
        """Remember which places there are."""
        self._known = frozenset(place for one in places.values() for place in one)
        self._starts = {
            number: [start for start, _, active in cut(texts[number], one) if active and texts[number][start] != "\n"]
            for number, one in places.items()
        }

    def keep(self, places: Iterable[Place]) -> tuple[Place, ...]:
        """The places that stand in their texts."""
        return tuple(dict.fromkeys(place for place in places if place in self._known))

    def link(
        self, content: str | Element, places: Iterable[Place], cores: Iterable[Place] = (), **attributes: str
    ) -> Element:
        """A link that marks places, and within them `cores`, the very words; plain text where there is no place."""
        kept = self.keep(places)
        if not kept:
            return element("span", content, **attributes)
        first = kept[0]
        starts = self._starts[first.source]
        at = bisect_left(starts, first.start)
        return element(
            "a",
            content,
            href=f"#t{first.source}-{starts[at] if at < len(starts) else first.start}",
            data_p=" ".join(map(name, kept)),
            data_q=" ".join(map(name, self.keep(cores))) or None,
            **attributes,
        )

    def marks(self, places: Iterable[Place]) -> Element | None:
        """One small link for each source, in the order of the line: "[1]"."""
        kept = self.keep(places)
        numbers = dict.fromkeys(place.source for place in kept)
        if not numbers:
            return None
        links = [
            self.link(f"[{n}]", [p for p in kept if p.source == n], aria_label=f"Source {n}: show the words")
            for n in numbers
        ]
        # A space that does not break keeps the marks on the line that they belong to.
        return element("span", "\u00a0", *links, class_="marks")


def name(place: Place) -> str:
    """A place as the script reads it."""
    return f"{place.source}:{place.start}-{place.end}"
