"""Clauses of the sources as statements, with all that is needed to hold one against another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brief.compare.figures.accounts import passage_of, quoted_speaker
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


YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# For so many sentences their lemmas are kept.
MOST_KEPT = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """A sentence as its clauses share it; `beside` are all the claims of it."""

    text: str
    number: int
    order: int
    heading: bool
    beside: tuple[Claim, ...]
    published: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause in its surroundings. It holds no sets of words: of a great many few are held against another."""

    claim: Claim
    setting: Setting
    speaker: str | None

    @property
    def text(self) -> str:
        """Its sentence."""
        return self.setting.text

    @property
    def number(self) -> int:
        """The place of its source among the sources."""
        return self.setting.number

    @property
    def order(self) -> int:
        """The place of its sentence in the source."""
        return self.setting.order

    @property
    def heading(self) -> bool:
        """Whether it stands in a heading."""
        return self.setting.heading

    @property
    def published(self) -> str | None:
        """The day of its source."""
        return self.setting.published

    @property
    def clause(self) -> frozenset[str]:
        """Its stemmed words."""
        return stems(self.claim.text)

    @property
    def sentence(self) -> frozenset[str]:
        """Those of its sentence."""
        return stems(self.text)

    @property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        return frozenset(self.claim.names)

    @property
    def events(self) -> frozenset[str]:
        """The verbs of its sentence."""
        return frozenset(claim.event for claim in self.setting.beside)

    @property
    def lemmas(self) -> frozenset[str]:
        """All the content words of its sentence."""
        return lemmas_of(self.setting)


@lru_cache(maxsize=MOST_KEPT)
def lemmas_of(setting: Setting) -> frozenset[str]:
    """The content words of a sentence as lemmas; kept for some only, as what is asked again is asked soon."""
    return frozenset(lemma for one in setting.beside for lemma in (*one.lemmas, *one.subject, *one.object))


@lru_cache(maxsize=MOST_KEPT)
def years_in(text: str) -> frozenset[str]:
    """The years that a sentence tells; kept, as one sentence is held against many."""
    return frozenset(YEAR.findall(text))


def read_statements(studies: tuple[Study, ...]) -> list[Statement]:
    """All clauses of all sources, in order."""
    return [statement for number, study in enumerate(studies) for statement in statements_of(study, number)]


def statements_of(study: Study, number: int) -> Iterator[Statement]:
    """The statements of one source."""
    text = study.source.text
    passages = passage_of(study)
    # The sentences' own texts, each held once.
    known = {sentence.text: sentence.text for sentence in study.sentences}
    beside: dict[Span, list[Claim]] = defaultdict(list)
    for claim in study.claims:
        beside[claim.sentence].append(claim)
    orders = {where: order for order, where in enumerate(sorted(beside))}
    settings = {}
    for where, passage in passages.items():
        sentence = text[where.start : where.end]
        told = known.get(sentence, sentence)
        heading = passage.kind == "heading"
        settings[where] = Setting(told, number, orders[where], heading, tuple(beside[where]), study.source.published)
    for claim in study.claims:
        setting = settings.get(claim.sentence)
        if claim.figure is None and setting is not None:
            yield Statement(claim, setting, claim.speaker or quoted_speaker(study, claim.where))
