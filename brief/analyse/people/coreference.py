"""Whom "he", "she" and "the senator" mean: the most salient person whom gender and office allow.

Salience follows Lappin and Leass (1994): a subject counts more than an object, a recent mention more than an old
one; words inside quotation marks hardly count, as speakers there talk of others. A pronoun that fits nobody stays
unresolved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.lexicon import names_person
from brief.analyse.people.mentions import (
    SUBJECTS,
    doc_starts_definite,
    is_aged,
    is_description,
    is_owned,
    noun_gender,
    part_of,
    plain_office,
    says,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
MAIN = frozenset("ROOT conj parataxis".split())
WEIGHTS = {"subject": 1.0, "clause": 0.8, "object": 0.5, "owner": 0.4, "other": 0.4}
QUOTED = 0.2
HEADLINE = 0.3
DECAY = 0.55
REACH = 7
UNSURE = 0.75
NOBODY = -1


@dataclass(slots=True)
class Figure:
    """A person while mentions are resolved: what is known, and how present they are at each point of the text.

    `offices` are the head words of their titles and roles, in their plain forms; `guessed` that only a pronoun told the
    gender; `spoke` and `led` the passage, sentence and token where they last were who says something, and what a
    sentence is about otherwise.
    """

    index: int
    gender: str | None
    offices: frozenset[str]
    weight: float = 0.0
    since: int = 0
    seen: bool = False
    clause: list[tuple[int, int]] = field(default_factory=list)
    guessed: bool = False
    spoke: tuple[int, int, int] = (-1, -1, -1)
    led: tuple[int, int, int] = (-1, -1, -1)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that means a person: tokens first..last of a passage; `who` is the person's index."""

    passage: int
    first: int
    last: int
    who: int


def strength(figure: Figure, now: int) -> float:
    """How present a person is at sentence `now`."""
    return figure.weight * DECAY ** (now - figure.since)


def notice(figure: Figure, token: Token, now: int, *, quoted: bool, titled: bool) -> None:
    """Raise a person's presence by a mention."""
    gain = WEIGHTS[part_of(token)] * (QUOTED if quoted else HEADLINE if titled else 1.0)
    figure.weight = strength(figure, now) * 0.5 + gain
    figure.since = now
    figure.seen = True
    if not quoted:
        figure.clause = [*figure.clause[-3:], (now, token.head.i)]


def heed(figure: Figure, token: Token, passage: int, now: int) -> None:
    """Note that a person speaks here, or is what a sentence is about, where the mention says so."""
    if says(token):
        figure.spoke = (passage, now, token.i)
    elif part_of(token) == "subject":
        figure.led = (passage, now, token.i)


def last_speaker(token: Token, figures: list[Figure], passage: int, now: int) -> Figure | None:
    """Who spoke last in this sentence or the one before, of the paragraph: "he" who says goes on, where it fits.

    Nobody else may have been what a sentence is about since.
    """
    if not says(token) or token.head.dep_ not in MAIN:
        return None
    last = max(figures, key=lambda f: max(f.spoke, f.led), default=None)
    near = last and last.spoke[0] == passage and last.spoke[1] >= now - 1
    return last if last and near and (last.guessed or last.gender in (PRONOUNS[token.lower_], None)) else None


def best(figures: list[Figure], now: int) -> Figure | None:
    """The most present of the persons who are present at all."""
    ready = [f for f in figures if f.seen and now - f.since <= REACH]
    return max(ready, key=lambda f: (strength(f, now), -f.index), default=None)


def resolve_pronoun(token: Token, figures: list[Figure], now: int) -> Figure | None:
    """The person a third-person pronoun means. A person of known, fitting gender goes before one of unknown gender."""
    gender = PRONOUNS[token.lower_]
    fitting = [f for f in figures if f.gender in (gender, None) and not bound(token, f, now)]
    known = best([f for f in fitting if f.gender == gender], now)
    other = best([f for f in fitting if f.gender is None], now)
    if known and other:
        return known if strength(known, now) >= UNSURE * strength(other, now) else other
    return known or other


def bound(token: Token, figure: Figure, now: int) -> bool:
    """Whether grammar forbids a pronoun to mean a person: "Trump told him" (Chomsky's principle B)."""
    if token.lower_ in ("himself", "herself", "his") or token.tag_ == "PRP$" or token.dep_ in SUBJECTS:
        return False
    return (now, token.head.i) in figure.clause


def resolve_description(token: Token, figures: list[Figure], now: int) -> Figure | None:
    """The person whom "the senator" means: the most present of those with that office."""
    office = plain_office(token.text)
    gender = noun_gender(token.text)
    return best([f for f in figures if office in f.offices and (gender is None or f.gender in (gender, None))], now)


def meet_stranger(token: Token) -> Figure | None:
    """Somebody without a name who enters as a subject, and whom a later "he" may mean: "an officer", "Mali's envoy"."""
    doc, i = token.doc, token.i
    if token.tag_ != "NN" or token.dep_ != "nsubj" or not names_person(token.text):
        return None
    named = i + 1 < len(doc) and (
        doc[i + 1].pos_ == "PROPN" or (doc[i + 1].text == "," and doc[i + 2 : i + 3].text.istitle())
    )
    new = doc[token.left_edge.i].lower_ in ("a", "an", "another", "one")
    beside = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children)
    if named or beside or not (new or is_owned(token)):
        return None
    return Figure(NOBODY, noun_gender(token.text), frozenset((plain_office(token.text),)))


@dataclass(slots=True)
class Walk:
    """One walk through an article: who is present, how many sentences have passed, what was found."""

    figures: list[Figure]
    offices: frozenset[str]
    now: int = 0
    found: list[Mention] = field(default_factory=list)

    def refer(self, passage: int, token: Token) -> Figure | None:
        """The person whom a token outside all names and quotes refers to."""
        if token.lower_ in PRONOUNS:
            return last_speaker(token, self.figures, passage, self.now) or resolve_pronoun(
                token, self.figures, self.now
            )
        if plain_office(token.text) in self.offices and is_description(token.doc, token.i):
            return resolve_description(token, self.figures, self.now)
        if is_aged(token.doc, token.i) and doc_starts_definite(token):
            return best(self.figures, self.now)
        return None

    def take(self, passage: int, token: Token, *, titled: bool) -> None:
        """Resolve a token if it refers to somebody; else see whether somebody new enters with it."""
        figure = self.refer(passage, token)
        if figure is None:
            stranger = meet_stranger(token)
            if stranger:
                self.figures.append(stranger)
                self.offices |= stranger.offices
                notice(stranger, token, self.now, quoted=False, titled=titled)
                heed(stranger, token, passage, self.now)
            return
        pronoun = token.lower_ in PRONOUNS
        if figure.index != NOBODY:
            first = token.i if pronoun else token.left_edge.i
            self.found.append(Mention(passage, first, token.i, figure.index))
        notice(figure, token, self.now, quoted=False, titled=titled)
        heed(figure, token, passage, self.now)
        if pronoun and figure.gender is None:
            figure.gender = PRONOUNS[token.lower_]
            figure.guessed = True


def resolve(
    passages: tuple[Parsed, ...],
    named: list[Mention],
    figures: list[Figure],
    quoted: list[bytearray],
    titled: list[bool],
) -> list[Mention]:
    """The mentions that are pronouns and descriptions, found in one walk through the article."""
    at = {(m.passage, m.last): m for m in named}
    inside = {(m.passage, i) for m in named for i in range(m.first, m.last + 1)}
    walk = Walk(list(figures), frozenset(o for f in figures for o in f.offices))
    for p, parsed in enumerate(passages):
        mask = quoted[p]
        for token in parsed.doc:
            i = token.i
            if token.is_sent_start and not mask[i]:
                walk.now += 1
            mention = at.get((p, i))
            if mention:
                root = parsed.doc[mention.first : i + 1].root
                notice(figures[mention.who], root, walk.now, quoted=bool(mask[i]), titled=titled[p])
                if not mask[i]:
                    heed(figures[mention.who], root, p, walk.now)
            elif not mask[i] and (p, i) not in inside:
                walk.take(p, token, titled=titled[p])
    return walk.found
