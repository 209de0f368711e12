"""The brief's title where the user gave none: the most central of the sources' own headlines."""

from __future__ import annotations

import re
from collections import Counter

from brief.model import Dossier, Passage, Wording
from brief.phrase.heads import by_source, find_overtaken

WORD = re.compile(r"\w{3,}")
SHORT = 5
# A question is no title, nor are somebody's words, nor what is shouted; up to three words in quotation marks are a name
# or the paper's own caution.
ASKS = re.compile(r"(?:\?|…|\.\.\.)[\"”’']*$")
INNER = r"(?:[^\s'’]|(?<=\w)['’](?=\w))+"
QUOTES = re.compile(rf"[\"“][^\"”]*(?:\s[^\"”]+){{3}}[\"”]|(?<!\w)['‘]{INNER}(?:\s{INNER}){{3,}}['’](?!\w)")
SHOUTS = re.compile(r"(?:\b[A-Z]{3,}\b\s+){2}[A-Z]{3,}")


def find_topic(dossier: Dossier) -> Wording | None:
    """The headline whose words the headlines and opening sentences of all sources share most; else None.

    Where there is another, none that asks, quotes, shouts, or tells what a later report overtakes.
    """
    former = by_source(position for _, position in find_overtaken(dossier))
    shared: Counter[str] = Counter()
    headlines: list[Passage] = []
    for study in dossier.studies:
        first = next((p for p in study.source.passages if p.kind == "heading"), None)
        opening = [sentence.text for sentence in study.sentences[:3]]
        shared.update(words_of(" ".join([first.text if first else "", *opening])))
        headlines += [first] if first else []
    plain = [p for p in headlines if not any(one.search(p.text) for one in (ASKS, QUOTES, SHOUTS))]
    standing = [p for p in plain if not any(map(p.where.meets, former.get(p.where.source, ())))]
    best = max(standing or plain or headlines, key=lambda p: (centrality(p.text, shared), -p.where.start), default=None)
    return Wording((best.text,), (best.where,), ((best.where,),)) if best else None


def words_of(text: str) -> set[str]:
    """The longer words of a text, lower case."""
    return {word.lower() for word in WORD.findall(text)}


def centrality(headline: str, shared: Counter[str]) -> float:
    """How many sources share a headline's words, on average; headlines of a few words say too little."""
    words = words_of(headline)
    return sum(shared[word] for word in words) / max(len(words), SHORT)
