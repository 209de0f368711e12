"""Disagreements as lines: the question, and each side's account in its own words."""

from __future__ import annotations

from dataclasses import replace

from brief.model import Candidate, Disagreement, Dossier, Position, Span, Wording, identify

SIDES = 4


def phrase_disagreements(dossier: Dossier) -> list[Candidate]:
    """Candidates for the table of disagreements; the doubtful and the unconfirmed ones stay in the record.

    The most needed comes first and has the highest score, so that it is not left out for one behind it.
    """
    sure = [one for one in dossier.disagreements if one.plain and not one.doubtful]
    scores = sorted((one.score for one in sure), reverse=True)
    return [replace(phrase_disagreement(one), score=score) for one, score in zip(sure, scores, strict=True)]


def phrase_disagreement(item: Disagreement) -> Candidate:
    """The best position of each side, in the order in which they stand."""
    best: dict[int, Position] = {}
    for position in item.positions:
        best.setdefault(position.side, position)
    sides = list(best.values())[:SIDES]
    cites = tuple(cites_of(position) for position in sides)
    wording = Wording(
        parts=(item.topic[:1].upper() + item.topic[1:], *(position.text for position in sides)),
        cites=tuple(dict.fromkeys(cite for one in cites for cite in one)),
        part_cites=((), *cites),
        speakers=tuple(position.speaker or "" for position in sides),
    )
    return Candidate(
        id=identify("disagreements", item.id),
        section="disagreements",
        wordings=(wording,),
        score=item.score,
        item=item.id,
    )


def cites_of(position: Position) -> tuple[Span, ...]:
    """The sentence of a position, and where its speaker's name stands if that is elsewhere."""
    naming = position.naming
    if naming is None or position.sentence.holds(naming):
        return (position.sentence,)
    return (position.sentence, naming)
