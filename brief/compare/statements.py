"""Clauses of the sources as statements, with all that is needed to hold one against another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.compare.accounts import passage_of, quoted_speaker
from brief.compare.pairs import pair_sharing
from brief.compare.words import stems
from brief.model import Claim, Span, Study

DENIALS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed)?|refut(?:e|es|ed)|disput(?:e|es|ed)|dismiss(?:es|ed)?|"
    r"rebut(?:s|ted)?|"
    r"contradict(?:s|ed)?|no (?:evidence|proof|sign|indication|link|connection|truth)|false|untrue|baseless|unfounded|"
    r"groundless|non-?existent|does not exist|skeptic(?:al|ism)|sceptic(?:al|ism)|doubt(?:s|ed|ful)?)\b",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"\b(?:unknown|unclear|unconfirmed|unverified|"
    r"not (?:known|clear|confirmed|verified|identified|named|released|been)|"
    r"n[o’']t (?:know|confirm|verify|say|comment|release)|did not (?:say|know|identify|name|give|confirm)|declined to|"
    r"refused to (?:say|confirm|comment)|yet to|unable to|could not be|could(?:n[’']t| not) (?:confirm|"
    r"verify|immediately)|"
    r"independently|still (?:being|trying|assessing|investigating)|await(?:s|ing|ed)?|no official)\b",
    re.IGNORECASE,
)


LEAST_SHARED, MOST_SHARING = 2, 60


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause in its surroundings.

    `clause` are its stemmed words, `sentence` those of its sentence; `events` the verbs of the sentence, `lemmas` all
    its content words.
    """

    claim: Claim
    text: str
    number: int
    order: int
    heading: bool
    clause: frozenset[str]
    sentence: frozenset[str]
    events: frozenset[str]
    lemmas: frozenset[str]
    names: frozenset[str]
    speaker: str | None
    published: str | None


def read_statements(studies: tuple[Study, ...]) -> list[Statement]:
    """All clauses of all sources, in order."""
    return [statement for number, study in enumerate(studies) for statement in statements_of(study, number)]


def statements_of(study: Study, number: int) -> Iterator[Statement]:
    """The statements of one source."""
    text = study.source.text
    orders = {where: order for order, where in enumerate(sorted({c.sentence for c in study.claims}))}
    passages = passage_of(study)
    events: dict[Span, set[str]] = defaultdict(set)
    lemmas: dict[Span, set[str]] = defaultdict(set)
    for claim in study.claims:
        events[claim.sentence].add(claim.event)
        lemmas[claim.sentence].update((*claim.lemmas, *claim.subject, *claim.object))
    for claim in study.claims:
        passage = passages.get(claim.sentence)
        if claim.figure is None and passage is not None:
            sentence = text[claim.sentence.start : claim.sentence.end]
            yield Statement(
                claim,
                sentence,
                number,
                orders[claim.sentence],
                passage.kind == "heading",
                stems(claim.text),
                stems(sentence),
                frozenset(events[claim.sentence]),
                frozenset(lemmas[claim.sentence]),
                frozenset(claim.names),
                claim.speaker or quoted_speaker(study, claim.where),
                study.source.published,
            )


def pair_statements(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of different sources whose clauses share two words at least; found word by word, never all against all.

    Of a word that very many clauses hold, only the first clauses are taken: it does not tell.
    """
    for one, other in pair_sharing([statement.clause for statement in statements], MOST_SHARING, LEAST_SHARED):
        if statements[one].number != statements[other].number:
            yield statements[one], statements[other]
