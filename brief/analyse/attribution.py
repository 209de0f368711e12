"""In whose words a clause stands: the subject of the reporting verb above it, under the full name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.model import Moment, Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

REPORTING = frozenset(
    "say tell report claim state announce add argue insist warn explain note believe estimate allege write declare "
    "acknowledge admit confirm deny suggest maintain assert tweet reveal contend testify concede".split()
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the claims of one sentence share."""

    parsed: Parsed
    sentence: Words
    where: Span
    names: tuple[str, ...]
    places: tuple[str, ...]
    moments: tuple[Moment, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it, and the words that name them."""

    text: str
    where: Span


def find_speaker(scene: Scene, verb: Token) -> Speaker | None:
    """The subject of the nearest reporting verb above a clause, under its full name; None where the report speaks."""
    token = verb
    while token.head != token:
        below, token = token, token.head
        if token.lemma_.lower() in REPORTING and below.dep_ in ("ccomp", "xcomp", "parataxis", "advcl"):
            subject = next((t for t in token.children if t.dep_ == "nsubj"), None)
            if subject is not None:
                return name_speaker(scene, subject)
    return None


def name_speaker(scene: Scene, subject: Token) -> Speaker | None:
    """The person that a subject means; a body or group by its own words; None for a pronoun that stays open."""
    left, right = subject.left_edge, subject
    words = trim(scene.parsed.doc[left.i : right.i + 1])
    where = scene.parsed.where(words)
    at = scene.parsed.where(scene.parsed.doc[subject.i : subject.i + 1])
    beside = [at, *(scene.parsed.where(t.doc[t.i : t.i + 1]) for t in subject.children if t.dep_ == "appos")]
    for place in beside:
        for person in scene.people:
            if any(mention.meets(place) for mention in (person.naming, *person.mentions)):
                return Speaker(person.name, person.naming)
    if subject.pos_ == "PRON":
        return None
    return Speaker(words.text, where)


def trim(words: Words) -> Words:
    """A stretch of words without punctuation at its ends."""
    while len(words) > 1 and (words[0].is_punct or words[0].is_quote or words[0].is_space):
        words = words[1:]
    while len(words) > 1 and (words[-1].is_punct or words[-1].is_quote or words[-1].is_space):
        words = words[:-1]
    return words
