"""Sentences as lines: bottom line, facts, what is to come, what is not known."""

from __future__ import annotations

from collections.abc import Sequence

from brief.model import Candidate, Dossier, Moment, Sentence, Wording, identify
from brief.phrase.guard import bears_out
from brief.phrase.weigh import Weights
from brief.phrase.wording import word_sentence

# A line that one reads at a glance; score.py looks at no longer ones.
LONGEST = 60
SHORTEST = 6
# A line is worth what it covers for the room that it takes; very short ones take a line all the same.
ROOM_POWER = 0.85
LEAST_ROOM = 12
# The bottom line comes from the head of a report.
HEAD = 4
HEAD_POWER = 0.5
BESIDE = {"next": "next", "gap": "gaps"}


def phrase_statements(dossier: Dossier, weights: Weights) -> list[Candidate]:
    """Candidates for bottom-line, facts, next and gaps; a sentence may stand for several, select takes one of them."""
    made: list[Candidate] = []
    for study in dossier.studies:
        for sentence in study.sentences:
            if not sentence.dangling and not sentence.speech:
                made += phrase_sentence(sentence, make_wordings(sentence, study.moments), weights)
    return made


def phrase_sentence(sentence: Sentence, wordings: tuple[Wording, ...], weights: Weights) -> list[Candidate]:
    """A sentence as a candidate of each section that it can serve."""
    if not wordings:
        return []
    worth = weights.worth(sentence.lemmas)
    total = sum(weight for _, weight in worth)
    length = max(LEAST_ROOM, len(wordings[-1].parts[0].split()))
    scores = {"facts": total / length**ROOM_POWER}
    if sentence.index < HEAD and sentence.kind != "gap":
        scores["bottom-line"] = total / length**HEAD_POWER / (1 + sentence.index / HEAD)
    if sentence.kind in BESIDE:
        scores[BESIDE[sentence.kind]] = scores["facts"]
    return [
        Candidate(
            id=identify(section, sentence.text),
            section=section,
            wordings=wordings,
            score=score,
            lemmas=frozenset(sentence.lemmas),
            sentences=(sentence.where,),
            worth=worth,
        )
        for section, score in scores.items()
    ]


def make_wordings(sentence: Sentence, moments: Sequence[Moment]) -> tuple[Wording, ...]:
    """The wordings of a sentence that the sentence bears out and that a line holds."""
    cites = (sentence.where,)
    return tuple(
        Wording((text,), cites, (cites,))
        for text in word_sentence(sentence, moments)
        if SHORTEST <= len(text.split()) <= LONGEST and bears_out(text, sentence.text)
    )
