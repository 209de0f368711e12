"""Quotations as lines: the words, who said them, in what office."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import groupby, pairwise

from brief.analyse.french.words import CLAUSE_OPENERS
from brief.analyse.languages import language_of
from brief.analyse.people.lexicon import MEDIA_NOUNS
from brief.model import WITHHELD, Candidate, Dossier, Quote, Sentence, Span, Study, Wording, identify
from brief.phrase.roles import RELATIONS, tell_role
from brief.phrase.weigh import Weights

LONGEST, SHORTEST = 45, 6
# More words than this in capitals are a headline, not a name.
SHOUTED = 3
# A quote cut down to less than this says too little; more wordings than this are too many to measure.
WORTH_SAYING, WORDINGS = 12, 3
ROOM_POWER = 0.85
LEAST_ROOM = 14
# Quotes weigh less than facts of the same words; a speaker without office, or half an utterance, less again.
QUOTED, NO_ROLE, PARTIAL = 0.7, 0.7, 0.4
# A paper or an agency tells what others said.
MEDIUM = 0.3
# What a quotation within a sentence begins with where it is a clause of its own.
SUBJECTS = frozenset(
    "i we you he she it they this that these those there the a an our my his her their its no if when what who as in "
    "overall everyone everybody nobody people all".split()
)
OPENERS = {"en": SUBJECTS, "fr": CLAUSE_OPENERS}
# The article of "l’eau" is a word of its own; "it’s" is none that opens an English clause.
FIRST_WORD = re.compile(r" |(?<=^[lcjndst])['’]", re.IGNORECASE)
TRAILING = re.compile(r"[\s,;:—–-]+$")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def phrase_quotes(dossier: Dossier, weights: Weights) -> list[Candidate]:
    """Candidates for the quotes section, best first; a quote without a named speaker is none, nor one of a headline.

    Headlines shorten, and what stands before their colon may be a place or a theme ("Gate 7: “They had locked it”").
    """
    made = []
    for study in dossier.studies:
        known = {word for one in study.people for word in (one.name, *one.aliases)}
        named = (quote for quote in study.quotes if quote.direct and is_named(quote.speaker, known))
        spoken = [quote for quote in named if any(one.where.meets(quote.where) for one in study.sentences)]
        for _, run in groupby(spoken, key=lambda quote: (quote.run, quote.speaker) if quote.run else quote.where):
            made += phrase_run(tuple(run), study, weights)
    return sorted(made, key=lambda one: (-one.score, one.id))


def is_named(speaker: str | None, known: Container[str]) -> bool:
    """Whether a speaker is told by name: "Salber", "the OSCE", not "a source" or "The group".

    A word alone is a name only if it is one of those `known` of the report: "Residents" opens a sentence. "The brother
    of Vos" tells another's name, and may only pass words on.
    """
    words = (speaker or "").split()
    if (len(words) > SHOUTED and all(word.isupper() for word in words)) or any(
        word in RELATIONS and behind == "of" for word, behind in pairwise(words)
    ):
        return False
    return WITHHELD in (speaker or "") or any(word[:1].isupper() for word in words[1:]) or speaker in known


def phrase_run(run: Sequence[Quote], study: Study, weights: Weights) -> list[Candidate]:
    """The stretches of one utterance with … between them where that is short enough, else the first that is a line."""
    for stretches in (run, *((quote,) for quote in run)):
        text = " … ".join(TRAILING.sub("", quote.text.strip()) for quote in stretches)
        texts = shorten(text) if is_utterance(text, language_of(study.source.language)) else ()
        if texts and (len(stretches) == 1 or len(text.split()) <= LONGEST):
            return [phrase_quote(stretches, texts, study, weights)]
    return []


def phrase_quote(stretches: Sequence[Quote], texts: tuple[str, ...], study: Study, weights: Weights) -> Candidate:
    """An utterance as a candidate, in these wordings."""
    quote = stretches[0]
    cites = tuple(dict.fromkeys(cite for one in stretches for cite in cites_of(one, study.sentences)))
    said = [s for s in study.sentences if any(s.where.meets(one.where) for one in stretches)]
    spoken = " ".join(one.text for one in stretches).lower()
    lemmas = frozenset(lemma for s in said for lemma in s.lemmas if lemma[:-1] in spoken)
    total = weights.total(tuple(lemmas)) / max(LEAST_ROOM, len(texts[-1].split())) ** ROOM_POWER
    role = tell_role(quote.role)
    factor = QUOTED * (1.0 if role else NO_ROLE) * (1.0 if opens_sentence(quote.text) else PARTIAL)
    factor *= MEDIUM if is_medium(quote.speaker or "") else 1.0
    return Candidate(
        id=identify("quotes", quote.id),
        section="quotes",
        wordings=tuple(Wording((text, quote.speaker or "", role), cites) for text in texts),
        score=total * factor,
        lemmas=lemmas,
        sentences=tuple(s.where for s in said),
        item=quote.id,
        voice=quote.speaker or "",
    )


def is_medium(speaker: str) -> bool:
    """Whether a speaker is a paper, station or agency by its name."""
    return any(word.lower() in MEDIA_NOUNS for word in speaker.split())


def opens_sentence(text: str) -> bool:
    """Whether quoted words begin as a sentence does."""
    return not text[:1].islower()


def is_utterance(text: str, language: str = "en") -> bool:
    """Whether quoted words are a sentence, or go on as one: "we took a document", not "willingness to reach out"."""
    return opens_sentence(text) or FIRST_WORD.split(text, maxsplit=1)[0].lower() in OPENERS[language]


def shorten(text: str) -> tuple[str, ...]:
    """An utterance as it is where it is short enough, and as far as whole sentences go; … where it breaks off."""
    pieces = SENTENCE_END.split(text)
    heads = [" ".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
    marked = [head if head is heads[0] else f"{head.removesuffix(' …')} …" for head in heads]
    kept = [line for head, line in zip(heads, marked, strict=True) if SHORTEST <= len(head.split()) <= LONGEST]
    return tuple(line for line in kept if line is kept[0] or len(line.split()) >= WORTH_SAYING)[:WORDINGS]


def cites_of(quote: Quote, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The sentences that hold the words, and where speaker and role stand."""
    cites = [s.where for s in sentences if s.where.meets(quote.where)]
    for place in (quote.mention, quote.naming, quote.role_where):
        if place is not None and not any(cite.holds(place) for cite in cites):
            cites.append(next((s.where for s in sentences if s.where.holds(place)), place))
    return tuple(cites)
