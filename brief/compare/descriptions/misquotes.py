"""What two sources quote one speaker as saying, alike but for a word or two: one of them has it wrong.

The quotations run alike from end to end, or the one leaves off before the other; at one place each has words of its
own. Spellings, contractions and small words are the business of each house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import JaroWinkler

from brief.compare.descriptions.names import sentence_of
from brief.compare.descriptions.spellings import in_print
from brief.compare.events import ONE_MEANING, relate
from brief.compare.pairs import pair_sharing
from brief.compare.words import STOP, stems
from brief.model import Disagreement, Position, Quote, Span, Study

WORD = re.compile(r"\w+(?:['’]\w+)*|…|\.\.\.|[\[\]]")
# What the source has left out or put in itself.
EDITED = frozenset(("…", "...", "[", "]"))
# How many words must be the same, in which share of the shorter quotation; how many may differ on each side.
LEAST_SAME, MOST_APART, SHARE = 3, 3, 0.5
# From where on two words are one in two spellings; how near in meaning they may be to pass for a slip.
ONE_SPELLING = 0.9
# Of words that very many quotations hold, only the first are looked at.
MOST_HOLDERS = 60


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation with its speaker: its words in lower case with where they stand, and its source's place."""

    quote: Quote
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    number: int

    def span(self, first: int, last: int) -> Span:
        """Where some of the words stand."""
        where = self.quote.where
        return Span(where.source, where.start + self.starts[first], where.start + self.ends[last - 1])


def find_misquotes(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """Quotations of one speaker in two sources that differ by a few words at one place, each place once."""
    known = {study.source.key: study for study in reversed(studies)}
    sayings = [saying for number, study in enumerate(studies) for saying in read_sayings(study, number)]
    told: set[frozenset[str]] = set()
    for first, second in pair_sharing([frozenset(saying.words) for saying in sayings], MOST_HOLDERS, LEAST_SAME):
        one, other = sayings[first], sayings[second]
        if one.number != other.number and by_one(one, other) and (places := differ(one, other)):
            words = frozenset(" ".join(s.words[a:b]) for s, (a, b) in zip((one, other), places, strict=True))
            if words not in told:
                told.add(words)
                yield state((one, other), places, known)


def read_sayings(study: Study, number: int) -> Iterator[Saying]:
    """The quotations of a source whose speaker is known."""
    for quote in study.quotes:
        if quote.speaker and quote.direct:
            text = study.source.text[quote.where.start : quote.where.end]
            found = list(WORD.finditer(text))
            words = tuple(in_print(match[0].replace("’", "'")) for match in found)
            yield Saying(quote, words, tuple(m.start() for m in found), tuple(m.end() for m in found), number)


def by_one(one: Saying, other: Saying) -> bool:
    """Whether two quotations are given to one speaker."""
    return bool(stems(one.quote.speaker or "") & stems(other.quote.speaker or ""))


def differ(one: Saying, other: Saying) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words, from and to, in which two quotations differ; None unless at one place, and all else is alike."""
    steps = SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes()
    same = sum(step[2] - step[1] for step in steps if step[0] == "equal")
    last = len(steps) - 1
    apart = [s for n, s in enumerate(steps) if s[0] == "replace" or (s[0] != "equal" and n not in (0, last))]
    if same < max(LEAST_SAME, SHARE * min(len(one.words), len(other.words))) or len(apart) != 1:
        return None
    kind, a, b, c, d = apart[0]
    if kind != "replace" or not are_other(one.words[a:b], other.words[c:d]):
        return None
    return (a, b), (c, d)


def are_other(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two stretches are few words each, with telling ones on both that are not forms of the same."""
    if max(len(one), len(other)) > MOST_APART or EDITED & {*one, *other}:
        return False
    telling = [[word for word in words if word not in STOP and word.isalpha()] for words in (one, other)]
    if not all(telling) or JaroWinkler.similarity("".join(one), "".join(other)) >= ONE_SPELLING:
        return False
    return not any(relate(x, y) >= ONE_MEANING or stems(x) & stems(y) for x in telling[0] for y in telling[1])


def state(
    pair: tuple[Saying, Saying], places: tuple[tuple[int, int], tuple[int, int]], studies: dict[str, Study]
) -> Disagreement:
    """Two wordings as a disagreement."""
    texts = [studies[saying.quote.where.source].source.text for saying in pair]
    spans = [saying.quote.where for saying in pair]
    own = [
        text[(at := saying.span(*place)).start : at.end]
        for saying, place, text in zip(pair, places, texts, strict=True)
    ]
    return Disagreement(
        topic=f"What {pair[0].quote.speaker} said",
        kind="description",
        nature="conflict",
        positions=tuple(
            Position(
                where,
                text[where.start : where.end],
                sentence_of(where, studies),
                saying.quote.speaker,
                None,
                side,
                saying.quote.naming,
            )
            for side, (saying, where, text) in enumerate(zip(pair, spans, texts, strict=True))
        ),
        score=0.6,
        why=f"one speaker is quoted with “{own[0]}” by one and “{own[1]}” by the other; the words around are the same",
        plain=False,
    )
