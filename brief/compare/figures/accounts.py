"""Accounts: one source's statement of one figure, with all that is needed to hold it against another's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from brief.compare.events import Known, look_up_all
from brief.compare.figures.values import Bounds, bounds, dimension, stated, typical
from brief.compare.words import stems
from brief.model import Claim, Figure, Passage, Quantity, Span, Study

# What makes two figures the same number of the same kind of thing: the dimension, and both bounds.
Value = tuple[str, float | None, float | None]
T = TypeVar("T")
# "11- and 12-year-olds" counts no eleven.
HANGING = re.compile(r"-,? (?:and|or|to)\b")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
NO_YEARS = frozenset[str]()


# Without slots, for the sets of words: of a great many figures few are ever held against another.
@dataclass(frozen=True)
class Account:
    """A figure in its surroundings.

    `text` is its sentence, `number` the source's place in the folder, `order` the sentence's place in the text,
    `told` every value that the source states, `years` the years of its sentence, `moved` pairs of values of which a
    report says that one was given first, `rival` the figure before it against which it is set ("the army puts the
    figure at 3,500"), `kept` what was asked of it already (see `once`), `person` the name of the one whom "the
    22-year-old" means.
    """

    claim: Claim
    figure: Figure
    text: str
    number: int
    order: int
    passage: Passage
    dimension: str
    crowd: int
    speaker: str | None
    published: str | None
    told: frozenset[Value]
    years: frozenset[str] = frozenset()
    moved: frozenset[frozenset[Value]] = frozenset()
    rival: Span | None = None
    person: tuple[str, ...] = ()
    kept: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def at(self) -> int:
        """Where in its sentence the figure begins."""
        return self.where.start - self.claim.sentence.start

    @property
    def heading(self) -> bool:
        """Whether it stands in a heading."""
        return self.passage.kind == "heading"

    @cached_property
    def clause(self) -> frozenset[str]:
        """The stemmed words of what it counts and of what befell that."""
        claim = self.claim
        return stems(" ".join((*claim.lemmas, *claim.path, *claim.traits, claim.head)))

    @property
    def sentence(self) -> frozenset[str]:
        """Those of its sentence."""
        return stems(self.text)

    @property
    def paragraph(self) -> frozenset[str]:
        """Those of its paragraph."""
        return stems(self.passage.text)

    @cached_property
    def lowered(self) -> str:
        """Its sentence in lower case."""
        return self.text.lower()

    @cached_property
    def common(self) -> frozenset[str]:
        """The stems of its sentence that are no names."""
        return self.sentence - self.names

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        return frozenset(self.claim.names)

    @cached_property
    def quantity(self) -> Quantity:
        """What the figure amounts to."""
        return self.figure.quantity

    @cached_property
    def bounds(self) -> Bounds | None:
        """Its least and most (see `values`)."""
        return bounds(self.quantity)

    @cached_property
    def typical(self) -> float:
        """The number that stands for its range."""
        return typical(self.quantity)

    @cached_property
    def stated(self) -> float:
        """The number that its words name."""
        return stated(self.quantity)

    @cached_property
    def path(self) -> Known:
        """The words that govern it."""
        return look_up_all((self.claim.event, *self.claim.path[:3]))

    @cached_property
    def subject(self) -> Known:
        """The words of its subject."""
        return look_up_all(self.claim.subject[:2])

    @cached_property
    def object(self) -> Known:
        """The words of its object."""
        return look_up_all(self.claim.object[:2])

    @cached_property
    def traits(self) -> frozenset[str]:
        """What describes the counted."""
        return frozenset(self.claim.traits)

    @property
    def where(self) -> Span:
        """Where the figure stands."""
        return self.figure.where


def once(ask: Callable[[Account], T]) -> Callable[[Account], T]:
    """Ask an account but once what is asked for each that it is held against."""

    @wraps(ask)
    def asked(account: Account) -> T:
        kept: dict[object, T] = account.kept
        if ask in kept:
            return kept[ask]
        return kept.setdefault(ask, ask(account))

    return asked


def value_of(quantity: Quantity) -> Value:
    """A quantity's dimension and bounds."""
    return dimension(quantity.unit), quantity.low, quantity.high


@once
def value_key(account: Account) -> Value:
    """The value of an account."""
    return value_of(account.quantity)


def read_accounts(studies: tuple[Study, ...]) -> list[Account]:
    """All figures of all sources, each with its surroundings, in order."""
    return [account for number, study in enumerate(studies) for account in accounts_of(study, number)]


def accounts_of(study: Study, number: int) -> Iterator[Account]:
    """The accounts of one source."""
    claims = [claim for claim in study.claims if claim.figure]
    text = study.source.text
    # "380,000 euros ($448,000)" is one figure told twice; one of a thing makes no list.
    crowds = Counter(c.sentence for c in claims if not text.endswith("(", 0, c.where.start) and not is_one(c))
    orders = {where: order for order, where in enumerate(sorted({c.sentence for c in study.claims}))}
    passages = passage_of(study)
    # The sentences' own texts, each held once.
    known = {sentence.text: sentence.text for sentence in study.sentences}
    meant, years = people_meant(study), years_told(text, claims)
    told = frozenset(value_of(claim.figure.quantity) for claim in claims if claim.figure)
    for claim in claims:
        passage = passages.get(claim.sentence)
        if claim.figure is None or passage is None or HANGING.match(text, claim.figure.where.end):
            continue
        sentence = text[claim.sentence.start : claim.sentence.end]
        sentence = known.get(sentence, sentence)
        yield Account(
            claim=claim,
            figure=claim.figure,
            text=sentence,
            number=number,
            order=orders[claim.sentence],
            passage=passage,
            dimension=dimension(claim.figure.quantity.unit),
            crowd=max(1, crowds[claim.sentence]),
            speaker=claim.speaker or quoted_speaker(study, claim.where),
            published=study.source.published,
            told=told,
            years=years.get(claim.sentence, NO_YEARS),
            person=meant.get(claim.where, ()) if claim.figure.quantity.unit == "age" else (),
        )


def years_told(text: str, claims: Iterable[Claim]) -> dict[Span, frozenset[str]]:
    """The years that each sentence states; what is counted is none ("2000 planets")."""
    figures: dict[Span, list[Span]] = defaultdict(list)
    for claim in claims:
        figures[claim.sentence].append(claim.where)
    told = {
        sentence: frozenset(
            year[0]
            for year in YEARS.finditer(text, sentence.start, sentence.end)
            if not any(counted.start <= year.start() < counted.end for counted in inside)
        )
        for sentence, inside in figures.items()
    }
    return {sentence: years for sentence, years in told.items() if years}


def people_meant(study: Study) -> dict[Span, tuple[str, ...]]:
    """The name, as its words, of the person meant by each age that stands for one: "the 22-year-old said"."""
    ages = [claim.where for claim in study.claims if claim.figure and claim.figure.quantity.unit == "age"]
    mentions = [(mention, tuple(p.name.split())) for p in study.people for mention in p.mentions] if ages else []
    return {age: name for age in ages for mention, name in mentions if mention.holds(age)}


def is_one(claim: Claim) -> bool:
    """Whether a figure only says that there was one."""
    return claim.figure is not None and claim.figure.quantity.low == claim.figure.quantity.high == 1


def passage_of(study: Study) -> dict[Span, Passage]:
    """The passage that each sentence with claims stands in."""
    found = {}
    passages = iter(study.source.passages)
    passage = next(passages, None)
    for where in sorted({claim.sentence for claim in study.claims}):
        while passage is not None and passage.where.end < where.end:
            passage = next(passages, None)
        if passage is not None:
            found[where] = passage
    return found


def quoted_speaker(study: Study, where: Span) -> str | None:
    """Who says the words, where they stand in quotation marks."""
    return next((quote.speaker for quote in study.quotes if quote.where.meets(where)), None)
