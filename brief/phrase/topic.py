"""The brief's title where the user gave none: the most central of the sources' own headlines."""

from __future__ import annotations

import re
from collections import Counter

from brief.model import Dossier, Passage, Wording

WORD = re.compile(r"\w{3,}")
SHORT = 5


def find_topic(dossier: Dossier) -> Wording | None:
    """The headline whose words the headlines and opening sentences of all sources share most; else None."""
    shared: Counter[str] = Counter()
    headlines: list[Passage] = []
    for study in dossier.studies:
        first = next((p for p in study.source.passages if p.kind == "heading"), None)
        opening = [sentence.text for sentence in study.sentences[:3]]
        shared.update(words_of(" ".join([first.text if first else "", *opening])))
        headlines += [first] if first else []
    plain = [p for p in headlines if not p.text.rstrip("\"”’'").endswith(("?", "…", "..."))]
    best = max(plain or headlines, key=lambda p: (centrality(p.text, shared), -p.where.start), default=None)
    return Wording((best.text,), (best.where,), ((best.where,),)) if best else None


def words_of(text: str) -> set[str]:
    """The longer words of a text, lower case."""
    return {word.lower() for word in WORD.findall(text)}


def centrality(headline: str, shared: Counter[str]) -> float:
    """How many sources share a headline's words, on average; headlines of a few words say too little."""
    words = words_of(headline)
    return sum(shared[word] for word in words) / max(len(words), SHORT)
