"""What a sentence leans on: pronouns and bare surnames that need a name once the sentence stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from brief.analyse.language import Parsed
from brief.model import Person, Reference

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

SINGULAR = frozenset("he she him her his hers himself herself".split())
THINGS = frozenset("it its they them their theirs".split())
POSSESSIVE = frozenset("his her its their".split())
SPEAKERS = frozenset("i me my mine we us our ours you your yours".split())
POINTERS = frozenset("this that these those such".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# "It is clear that", "it took", "it rained": nothing that a name could stand for.
EMPTY_IT = frozenset("be seem appear take remain become happen turn".split())
# A word this near to the head of the sentence points back.
OPENING = 4
# Descriptions that only the sentence before explains.
BACKWARD = frozenset("latter former same respective aforementioned".split())


def find_references(
    sent: Words, p: Parsed, people: Mapping[tuple[int, int], Person], quoted: Iterable[tuple[int, int]]
) -> tuple[tuple[Reference, ...], bool]:
    """The mentions that need a name, and whether something is left that no name mends.

    `people` maps the offsets of each mention in the source to who is meant; `quoted` are stretches of the sentence
    (offsets into it) that stand in quotation marks, where nothing is touched.
    """
    quoted = tuple(quoted)
    found: list[Reference] = []
    dangling = False
    named: set[str] = set()
    for token in sent:
        if any(a <= token.idx - sent.start_char < b for a, b in quoted):
            continue
        where = p.span(token.idx, token.idx + len(token))
        person = people.get((where.start, where.end))
        if token.lower_ in SINGULAR | THINGS:
            if is_bound(token, sent, person, named):
                continue
            if person is None or person.name in named:
                dangling = dangling or person is None
                continue
            kind: Literal["possessive", "pronoun"] = (
                "possessive" if token.lower_ in POSSESSIVE and token.tag_ == "PRP$" else "pronoun"
            )
            found.append(Reference(where, kind, person.name, person.naming))
            named.add(person.name)
        elif person is not None:
            if token.text != person.name and person.name not in named and person.kind == "person":
                found.append(Reference(where, "surname", person.name, person.naming))
            named.add(person.name)
        dangling = dangling or leans(token, sent)
    named_later = {r.name for r in found}
    return tuple(r for r in found if r.name in named_later), dangling


def is_bound(token: Token, sent: Words, person: Person | None, named: set[str]) -> bool:
    """Whether the sentence itself says whom or what a pronoun means."""
    if person is not None and person.name in named:
        return True
    before = [t for t in sent if t.i < token.i]
    if token.lower_ in SINGULAR:
        return person is None and any(t.pos_ in {"PROPN", "NOUN"} and is_someone(t) for t in before)
    if token.lower_ == "it" and (token.dep_ == "expl" or is_empty(token)):
        return True
    return any(t.pos_ in {"PROPN", "NOUN"} and t.dep_ not in {"npadvmod", "compound"} for t in before)


def is_someone(token: Token) -> bool:
    """Whether a word before a pronoun can be the one it means: a named person, or a noun in the subject's place."""
    return token.ent_type_ == "PERSON" or token.dep_ in SUBJECTS | {"dobj", "appos", "attr", "pobj"}


def is_empty(token: Token) -> bool:
    """The word "it" of "it is clear that": a clause, not a thing, is what it stands for."""
    head = token.head
    return head.lemma_ in EMPTY_IT and any(
        c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acomp"} for c in head.children
    )


def leans(token: Token, sent: Words) -> bool:
    """Whether a word points out of the sentence in a way that no name mends."""
    if token.lower_ in SPEAKERS and token.text not in {"US", "MINE", "WE"}:
        return True
    if token.lower_ in BACKWARD and token.pos_ in {"ADJ", "NOUN"} and token.i - sent.start < OPENING:
        return True
    if token.lower_ not in POINTERS:
        return False
    if token.pos_ == "PRON" and token.dep_ in SUBJECTS and token.head == sent.root:
        return True
    return token.i == sent.start and token.dep_ in {"det", "predet", "nsubj", "nsubjpass"}
