"""Where the sources disagree: every kind of difference, best first."""

from __future__ import annotations

from brief.compare.numbers import find_number_disagreements
from brief.compare.words import stems
from brief.model import Disagreement, Study

# What it is worth, beside the score, that a disagreement is about what the reader asked for.
ASKED = 0.15


def find_disagreements(studies: tuple[Study, ...], topic: str | None = None) -> tuple[Disagreement, ...]:
    """All disagreements: those for the page first, then those to report, then the doubtful; each by score and topic."""
    found = find_number_disagreements(studies)
    texts = {study.source.key: study.source.text for study in studies}
    asked = stems(topic or "")

    def rank(one: Disagreement) -> tuple[bool, bool, float, str]:
        held = stems(" ".join(texts[p.sentence.source][p.sentence.start : p.sentence.end] for p in one.positions))
        near = len(asked & held) / len(asked) if asked else 0.0
        return one.doubtful, not one.plain, -one.score - ASKED * near, one.id

    return tuple(sorted(found, key=rank))
