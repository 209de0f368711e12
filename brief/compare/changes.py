"""What changed since a former record: figures that moved, disagreements that opened or closed, sentences that are new.

`told` are the keys of the sources that the former page was made from, under which their texts are known here; those of
them that are no longer among the sources are `gone`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from brief.model import Change, Disagreement, Position, Sentence, Span, Study

# The share of the content words of a sentence from which on another that holds them has told it before.
TOLD = 0.6
# A sentence of fewer content words is no news by itself.
LEAST_WORDS = 3
MOST_ACCOUNTS = 3
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def find_moves(
    disagreements: Iterable[Disagreement], told: frozenset[str], gone: frozenset[str], days: Mapping[str, str | None]
) -> list[Change]:
    """What new sources say against what the former page was made from. `days`: when each source was published.

    An account that overtakes the former, or comes in its place, has moved it; one that stands against it is disputed.
    """
    found = (compare_sides(one, told, gone, days) for one in disagreements if one.plain and not one.doubtful)
    return [change for change in found if change]


def compare_sides(
    item: Disagreement, told: frozenset[str], gone: frozenset[str], days: Mapping[str, str | None]
) -> Change | None:
    """The accounts of one question that are new, against those that were known; None where none of either is."""
    sides = sides_of(item)
    known = [side for side in sides if any(one.where.source in told for one in side)]
    replaced = [side for side in known if all(one.where.source in gone for one in side)]
    before = [best([one for one in side if one.where.source in told], gone) for side in replaced or known]
    before = before[:MOST_ACCOUNTS]
    now = [side[0] for side in sides if side not in known][:MOST_ACCOUNTS]
    if not before or not now or is_late(before, now, days):
        return None
    disputed = item.nature == "conflict" and not replaced
    return Change("opened" if disputed else "moved", item.topic, tuple(before), tuple(now), item.id, gone)


def is_late(before: Sequence[Position], now: Sequence[Position], days: Mapping[str, str | None]) -> bool:
    """Whether what is new here is older news: the source that was added appeared before those that were known."""
    known, new = ([days.get(one.where.source) for one in side] for side in (before, now))
    dated = [day for day in known if day], [day for day in new if day]
    return all(dated) and len(dated[1]) == len(new) and max(dated[1]) < max(dated[0])


def sides_of(item: Disagreement) -> list[list[Position]]:
    """The positions of a disagreement, side by side."""
    sides: defaultdict[int, list[Position]] = defaultdict(list)
    for position in item.positions:
        sides[position.side].append(position)
    return list(sides.values())


def best(side: Sequence[Position], gone: frozenset[str]) -> Position:
    """The first position of a side that can still be looked up, else the first."""
    return next((one for one in side if one.where.source not in gone), side[0])


def find_closed(
    former: Iterable[Disagreement], present: Iterable[Disagreement], moves: Iterable[Change], gone: frozenset[str]
) -> list[Change]:
    """Disagreements that the former page printed and of which an account is told no more.

    Where two others still stand against each other it is a figure that moved. What moved is told already, and an
    account that stands in another place now is still told.
    """
    open_now = [frozenset(plain(side[0].text) for side in sides_of(one)) for one in present]
    moved = {plain(one.text) for change in moves for one in change.before if one.where.source in gone}
    closed = []
    for item in former:
        sides = sides_of(item)
        texts = frozenset(plain(side[0].text) for side in sides)
        still = moved.union(*(other for other in open_now if len(texts & other) > 1))
        stands = [side for side in sides if any(one.where.source not in gone for one in side)]
        lost = [side[0] for side in sides if side not in stands and plain(side[0].text) not in still]
        if lost and len(lost) + len(stands) == len(sides):
            now = tuple(best(side, gone) for side in stands)
            kind: Literal["moved", "closed"] = "moved" if len(stands) > 1 else "closed"
            closed.append(Change(kind, item.topic, tuple(lost[:MOST_ACCOUNTS]), now[:MOST_ACCOUNTS], item.id, gone))
    return closed


def plain(words: str) -> str:
    """Words without case and spacing."""
    return " ".join(words.lower().split())


def find_news(present: Iterable[Study], before: Iterable[Study], told: frozenset[str]) -> frozenset[Span]:
    """The sentences of new sources that no sentence of the former ones tells: other words, or other numbers."""
    known = Known(sentence for study in before for sentence in study.sentences)
    return frozenset(
        sentence.where
        for study in present
        if study.source.key not in told
        for sentence in study.sentences
        if len(set(sentence.lemmas)) >= LEAST_WORDS and not known.tells(sentence)
    )


class Known:
    """Sentences found by their words.

    Only the rarest words of a sentence are looked up: one that holds enough of all its words holds one of those (prefix
    filtering: Chaudhuri, Ganti and Kaushik 2006).
    """

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        """Index the sentences by their content words."""
        self._words = [(frozenset(one.lemmas), frozenset(NUMBER.findall(one.text))) for one in sentences]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, (lemmas, _) in enumerate(self._words):
            for lemma in lemmas:
                self._places[lemma].append(place)

    def tells(self, sentence: Sentence) -> bool:
        """Whether one of them holds most content words and every number of a sentence."""
        lemmas, numbers = set(sentence.lemmas), set(NUMBER.findall(sentence.text))
        return any(
            len(lemmas & words) >= TOLD * len(lemmas) and numbers <= stated for words, stated in self.near(lemmas)
        )

    def near(self, lemmas: set[str]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
        """The sentences that share one of the rarest words."""
        rarest = sorted(lemmas, key=lambda lemma: (len(self._places.get(lemma, ())), lemma))
        looked_up = rarest[: int((1 - TOLD) * len(rarest)) + 1]
        places = dict.fromkeys(place for lemma in looked_up for place in self._places.get(lemma, ()))
        return (self._words[place] for place in places)
