"""Quotations as lines: the words, who said them, in what office."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from brief.model import Candidate, Dossier, Quote, Sentence, Span, Study, Wording, identify
from brief.phrase.weigh import Weights

LONGEST, SHORTEST = 45, 6
TRAILING = re.compile(r"[\s,;:—–-]+$")
CLAUSE_END = re.compile(r"(?<=[.!?;,])\s+")


def phrase_quotes(dossier: Dossier, weights: Weights) -> list[Candidate]:
    """Candidates for the quotes section; a quote without a known speaker is none."""
    made = [
        one
        for study in dossier.studies
        for quote in study.quotes
        if quote.speaker and quote.direct and (one := phrase_quote(quote, study, weights))
    ]
    return sorted(made, key=lambda one: (-one.score, one.id))


def phrase_quote(quote: Quote, study: Study, weights: Weights) -> Candidate | None:
    """A quote as a candidate, in full where it is short enough, and shortened at the end of a clause; or None."""
    wordings = tuple(
        Wording((text, quote.speaker or "", quote.role or ""), cites)
        for text in shorten(quote.text)
        if (cites := cites_of(quote, study.sentences))
    )
    if not wordings:
        return None
    said = [s for s in study.sentences if s.where.meets(quote.where)]
    lemmas = frozenset(lemma for s in said for lemma in s.lemmas if lemma in quote.text.lower())
    worth = weights.worth(lemmas)
    return Candidate(
        id=identify("quotes", quote.id),
        section="quotes",
        wordings=wordings,
        score=sum(weight for _, weight in worth) * (1.0 if quote.role else 0.8),
        lemmas=lemmas,
        sentences=tuple(s.where for s in said),
        item=quote.id,
        worth=worth,
        voice=quote.speaker or "",
    )


def shorten(text: str) -> tuple[str, ...]:
    """The words of a quote without the comma at their end; a long one as far as whole sentences go, with an ellipsis."""
    whole = TRAILING.sub("", text.strip())
    count = len(whole.split())
    if count < SHORTEST:
        return ()
    if count <= LONGEST:
        return (whole,)
    kept: list[str] = []
    for piece in re.split(r"(?<=[.!?])\s+", whole):
        if len(" ".join([*kept, piece]).split()) > LONGEST:
            break
        kept.append(piece)
    return (" ".join(kept) + " …",) if kept and len(" ".join(kept).split()) >= SHORTEST else ()


def cites_of(quote: Quote, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The sentences that hold the words, and where speaker and role stand."""
    cites = [s.where for s in sentences if s.where.meets(quote.where)]
    for place in (quote.mention, quote.naming, quote.role_where):
        if place is not None and not any(cite.holds(place) for cite in cites):
            cites.append(next((s.where for s in sentences if s.where.holds(place)), place))
    return tuple(cites)
