"""Sentences as lines: bottom line, facts, what is to come, what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brief.model import Candidate, Dossier, Moment, Sentence, Wording, identify
from brief.phrase.guard import bears_out
from brief.phrase.weigh import rank_leads, worth_of
from brief.phrase.wording import word_sentence

# A line that one reads at a glance; score.py looks at no longer ones.
LONGEST = 60
SHORTEST = 6
LEADS = 12


def phrase_statements(dossier: Dossier, weights: Mapping[str, float]) -> list[Candidate]:
    """Candidates for bottom-line, facts, next and gaps; a sentence may stand for several, select takes one of them."""
    usable = [s for study in dossier.studies for s in study.sentences if not s.dangling and not s.speech]
    wordings = {
        s.where: w for study in dossier.studies for s in study.sentences if (w := make_wordings(s, study.moments))
    }
    usable = [s for s in usable if s.where in wordings]
    leads = rank_leads(dossier.studies, usable)
    rank = {s.where: i for i, s in enumerate(leads)}
    made: list[Candidate] = []
    for sentence in leads:
        value = sum(weight for _, weight in worth_of(sentence.lemmas, weights))
        early = 1 / (1 + sentence.index / 5)
        sections = {"facts": 1 / (1 + rank[sentence.where])}
        if rank[sentence.where] < LEADS and sentence.kind != "gap":
            sections["bottom-line"] = value * early
        if sentence.kind != "fact":
            sections[sentence.kind] = value
        made += [
            make_line(section, sentence, wordings[sentence.where], score, weights)
            for section, score in sections.items()
        ]
    return made


def make_wordings(sentence: Sentence, moments: Sequence[Moment]) -> tuple[Wording, ...]:
    """The wordings of a sentence that the sentence bears out and that a line holds."""
    cites = (sentence.where,)
    return tuple(
        Wording((text,), cites, (cites,))
        for text in word_sentence(sentence, moments)
        if SHORTEST <= len(text.split()) <= LONGEST and bears_out(text, sentence.text)
    )


def make_line(
    section: str, sentence: Sentence, wordings: tuple[Wording, ...], score: float, weights: Mapping[str, float]
) -> Candidate:
    """A sentence as a candidate of a section."""
    return Candidate(
        id=identify(section, sentence.text),
        section=section,
        wordings=wordings,
        score=score,
        lemmas=frozenset(sentence.lemmas),
        sentences=(sentence.where,),
        worth=worth_of(sentence.lemmas, weights),
    )
