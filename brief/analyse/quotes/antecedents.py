"""Whom "it", "they" and a "he" that is no named person mean: the subject of a sentence before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief.analyse.people.lexicon import BODY_NOUNS, names_person
from brief.analyse.quotes.cues import DOCUMENTS, SAYING
from brief.analyse.quotes.scenes import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset("nsubj nsubjpass".split())
PLURAL = frozenset("NNS NNPS".split())
MAIN = frozenset("ROOT conj".split())
REACH = 3
# Documents whose words are those of whoever put them out.
ISSUED = frozenset("statement tweet post letter message email e-mail memo release note notice advisory".split())


def earlier_subjects(scenes: list[Scene], s: int, before: int) -> Iterator[tuple[int, Token]]:
    """The subjects of the narration before a token, nearest first, a few paragraphs back."""
    for index in range(s, max(-1, s - REACH), -1):
        scene = scenes[index]
        end = before if index == s else len(scene.parsed.doc)
        for i in range(end - 1, -1, -1):
            token = scene.parsed.doc[i]
            if (
                token.dep_ in SUBJECTS
                and token.head.dep_ in MAIN
                and not scene.quoted[i]
                and token.pos_ in ("NOUN", "PROPN")
            ):
                yield index, token


def fits(pronoun: str, token: Token) -> bool:
    """Whether a subject can be what a pronoun of saying refers to; who speaks already can."""
    low = token.lower_
    body = low in BODY_NOUNS or token.ent_type_ == "ORG"
    speaks = token.head.lemma_.lower() in SAYING
    if pronoun == "they":
        plural = token.tag_ in PLURAL or low in ("police", "family", "couple", "team", "staff")
        return (plural and (speaks or names_person(token.lemma_))) or (body and speaks)
    if pronoun == "it":
        return token.tag_ not in PLURAL and (
            speaks or body or token.ent_type_ == "GPE" or token.lemma_.lower() in DOCUMENTS
        )
    return token.tag_ == "NN" and names_person(token.text)


def find_antecedent(scenes: list[Scene], s: int, pronoun: Token) -> tuple[int, Token] | None:
    """The scene and head token that a pronoun without a person refers to."""
    if pronoun.lower_ not in ("it", "they", "he", "she"):
        return None
    start = pronoun.sent.start
    found = (x for x in earlier_subjects(scenes, s, start) if fits(pronoun.lower_, x[1]))
    return next(found, None)


def find_issuer(scenes: list[Scene], s: int, document: Token) -> tuple[int, Token] | None:
    """Who put out "the statement": the subject of the sentence that first spoke of it, or the body named before it."""
    lemma = document.lemma_.lower()
    if lemma not in ISSUED:
        return None
    owner = next((c for c in document.children if c.dep_ in ("poss", "compound") and c.pos_ in ("PROPN", "NOUN")), None)
    if owner is not None:
        return s, owner
    for index in range(s, max(-1, s - 2 * REACH), -1):
        scene = scenes[index]
        end = document.sent.start if index == s else len(scene.parsed.doc)
        for i in range(end - 1, -1, -1):
            token = scene.parsed.doc[i]
            if token.lemma_.lower() == lemma and not scene.quoted[i]:
                subject = next(
                    (c for c in token.sent.root.children if c.dep_ in SUBJECTS and not scene.quoted[c.i]), None
                )
                return (index, subject) if subject is not None and subject.i != i else None
    return None
