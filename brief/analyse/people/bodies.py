"""Bodies that act and speak under a name: offices, firms, parties, papers, groups."""

from __future__ import annotations

from brief.analyse.people.clusters import Cluster, folded
from brief.analyse.people.names import Naming

MIN_ACRONYM = 2


def initials(words: tuple[str, ...]) -> str:
    """The first letters of a name's words, small links left out ("European Union" → "eu")."""
    return "".join(w[0] for w in words if w not in ("of", "and", "for", "the", "in", "on"))


def cluster_bodies(namings: list[Naming]) -> list[Cluster]:
    """Bodies' namings put together: equal words, and an acronym with the name that it shortens."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    for n in namings:
        if n.kind == "body":
            words = folded(n)
            clusters.setdefault(words, Cluster(words, "body")).namings.append(n)
    for words in [w for w in clusters if len(w) == 1 and len(w[0]) > MIN_ACRONYM]:
        full = next((w for w in clusters if len(w) > MIN_ACRONYM - 1 and initials(w) == words[0]), None)
        if full and clusters[words].namings[0].words[0].isupper():
            clusters[full].namings += clusters.pop(words).namings
            clusters[full].namings.sort(key=lambda n: (n.passage, n.first))
    return list(clusters.values())
