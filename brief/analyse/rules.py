"""What a language offers: a rule for each kind of evidence that it can give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from brief.analyse.language import Abbreviations, Article
from brief.model import Claim, Figure, Moment, Note, Person, Quote, Sentence

People: TypeAlias = tuple[Person, ...]
Moments: TypeAlias = tuple[Moment, ...]
Figures: TypeAlias = tuple[Figure, ...]
Quotes: TypeAlias = tuple[tuple[Quote, ...], tuple[Note, ...]]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one language; None: not attempted in it."""

    short: Abbreviations
    find_sentences: Callable[[Article, Sequence[Person], Sequence[Quote], Sequence[Moment]], tuple[Sentence, ...]]
    find_people: Callable[[Article], People] | None = None
    find_quotes: Callable[[Article, People], Quotes] | None = None
    find_moments: Callable[[Article], Moments] | None = None
    find_figures: Callable[[Article], Figures] | None = None
    find_claims: Callable[[Article, People, Figures, Moments], tuple[Claim, ...]] | None = None
