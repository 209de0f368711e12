"""Clauses of the sources as statements, with all that is needed to hold one against another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from brief.compare.figures.accounts import passage_of, quoted_speaker
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


# Without slots, for the sets of words: of a great many clauses few are ever held against another.
@dataclass(frozen=True)
class Statement:
    """One clause in its surroundings; `beside` are all the claims of its sentence."""

    claim: Claim
    text: str
    number: int
    order: int
    heading: bool
    beside: list[Claim]
    speaker: str | None
    published: str | None

    @property
    def clause(self) -> frozenset[str]:
        """Its stemmed words."""
        return stems(self.claim.text)

    @property
    def sentence(self) -> frozenset[str]:
        """Those of its sentence."""
        return stems(self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        return frozenset(self.claim.names)

    @cached_property
    def events(self) -> frozenset[str]:
        """The verbs of its sentence."""
        return frozenset(claim.event for claim in self.beside)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """All the content words of its sentence."""
        return frozenset(lemma for one in self.beside for lemma in (*one.lemmas, *one.subject, *one.object))


def read_statements(studies: tuple[Study, ...]) -> list[Statement]:
    """All clauses of all sources, in order."""
    return [statement for number, study in enumerate(studies) for statement in statements_of(study, number)]


def statements_of(study: Study, number: int) -> Iterator[Statement]:
    """The statements of one source."""
    text = study.source.text
    orders = {where: order for order, where in enumerate(sorted({c.sentence for c in study.claims}))}
    passages = passage_of(study)
    beside: dict[Span, list[Claim]] = defaultdict(list)
    for claim in study.claims:
        beside[claim.sentence].append(claim)
    sentences = {where: text[where.start : where.end] for where in beside}
    for claim in study.claims:
        passage = passages.get(claim.sentence)
        if claim.figure is None and passage is not None:
            yield Statement(
                claim,
                sentences[claim.sentence],
                number,
                orders[claim.sentence],
                passage.kind == "heading",
                beside[claim.sentence],
                claim.speaker or quoted_speaker(study, claim.where),
                study.source.published,
            )


def pair_statements(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of different sources whose clauses share two words at least; found word by word, never all against all.

    Of a word that very many clauses hold, only the first clauses are taken: it does not tell.
    """
    for one, other in pair_sharing((statement.clause for statement in statements), MOST_SHARING, LEAST_SHARED):
        if statements[one].number != statements[other].number:
            yield statements[one], statements[other]
