"""From the head of a subject to a speaker: a person under the full name, a body, or the article's own description."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.lexicon import names_person
from brief.analyse.people.names import is_title
from brief.analyse.quotes.cues import FORMS
from brief.model import Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUN_TAGS = frozenset("EX PRP PRP$ WP".split())
COMPLEMENTS = frozenset("at for from in of on with".split())
NOBODY = frozenset(
    "all another anyone anything both everybody everyone few he i it many most nobody nothing one others she "
    "some someone something that there these they this those we what which who you".split()
)
MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name to print, the role, and where name, role and the nearest mention stand."""

    name: str
    mention: Span
    role: str | None = None
    naming: Span | None = None
    role_where: Span | None = None
    named: bool = False


class Directory:
    """Which person a place of the text means, by the start of each mention."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        """Index the mentions of the people of one article."""
        self.at: dict[int, list[tuple[Span, Person]]] = {}
        for person in people:
            for mention in person.mentions:
                self.at.setdefault(mention.start // BUCKET, []).append((mention, person))

    def lookup(self, where: Span) -> tuple[Span, Person] | None:
        """The mention that holds a place, a person's rather than a body's, the longest first."""
        near = [*self.at.get(where.start // BUCKET, ()), *self.at.get(where.start // BUCKET - 1, ())]
        held = [(m, p) for m, p in near if m.holds(where)]
        return max(held, key=lambda mp: (mp[1].kind == "person", mp[0].end - mp[0].start), default=None)


BUCKET = 200


def identify_speaker(parsed: Parsed, head: Token, directory: Directory, quoted: bytearray) -> Speaker | None:
    """The speaker that a subject's head means; None where it means nobody who can be named."""
    found = directory.lookup(parsed.where(head.doc[head.i : head.i + 1]))
    if found is None and head.pos_ != "PRON":
        found = named_beside(parsed, head, directory, quoted) or named_before(parsed, head, directory, quoted)
    if found:
        mention, person = found
        return Speaker(person.name, mention, person.role, person.naming, person.role_where, named=True)
    if head.tag_ in PRONOUN_TAGS or (head.lower_ in NOBODY and not any(c.lower_ == "of" for c in head.children)):
        return None
    return describe(parsed, head, quoted)


def named_beside(parsed: Parsed, head: Token, directory: Directory, quoted: bytearray) -> tuple[Span, Person] | None:
    """The person in apposition to a description: "his top aide, Tad Devine, said"."""
    if not names_person(head.text):
        return None
    doc, k = head.doc, phrase(head, quoted)[1] + 1
    if k < len(doc) and doc[k].text == ",":
        k += 1
    while k < len(doc) - 1 and doc[k].pos_ == "PROPN" and is_title(doc[k].text):
        k += 1
    if k >= len(doc) or quoted[k] or doc[k].is_sent_start or (doc[k].pos_ != "PROPN"):
        return None
    found = directory.lookup(parsed.where(doc[k : k + 1]))
    near = found and found[1].kind == "person" and doc[k].pos_ == "PROPN"
    return found if near else None


def named_before(parsed: Parsed, head: Token, directory: Directory, quoted: bytearray) -> tuple[Span, Person] | None:
    """The person to whom a description stands in apposition: "Tad Devine, a top aide who …, said"."""
    first = head.left_edge.i
    if first <= 1 or head.doc[first - 1].text != "," or quoted[first - 2] or not names_person(head.text):
        return None
    found = directory.lookup(parsed.where(head.doc[first - 2 : first - 1]))
    return found if found and found[1].kind == "person" else None


def describe(parsed: Parsed, head: Token, quoted: bytearray) -> Speaker | None:
    """The article's own words for a speaker without a name: "a senior official", "the petition"."""
    first, last = phrase(head, quoted)
    doc = head.doc
    words = doc[first : last + 1]
    where = parsed.where(words)
    return Speaker(words.text, where, naming=where) if any(c.isalpha() for c in words.text) else None


def phrase(head: Token, quoted: bytearray) -> tuple[int, int]:
    """The tokens of the noun phrase around a head: what stands before it, and a short complement ("of police")."""
    doc: Doc = head.doc
    first = head.i
    while (
        first > 0
        and head.i - first < MAX_WORDS
        and not doc[first].is_sent_start
        and belongs(doc, first - 1, head, quoted)
    ):
        first -= 1
    last = head.i
    after = last + 1
    if after + 1 < len(doc) and doc[after].lower_ in COMPLEMENTS and doc[after].head.i == head.i:
        end = max((t.i for t in doc[after].subtree), default=last)
        stretch = doc[after : end + 1]
        plain = not any(quoted[t.i] or t.text in ",;:" or t.pos_ == "VERB" for t in stretch)
        if plain and end - first < MAX_WORDS:
            last = end
    return first, last


def belongs(doc: Doc, i: int, head: Token, quoted: bytearray) -> bool:
    """Whether a token before a head is part of its phrase."""
    token = doc[i]
    if quoted[i] or token.text in ',;:—–"“”' or token.lower_ in FORMS:
        return False
    return (head.left_edge.i <= i and token.pos_ not in ("VERB", "SCONJ")) or (token.pos_ == "DET" and i == head.i - 1)
