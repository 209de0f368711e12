"""What a mention of a person is: the part it plays in its sentence, whether it speaks, how it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analyse.attribution import REPORTING
from brief.analyse.people.lexicon import FEMALE_NOUNS, MALE_NOUNS, TITLE_SHORT

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset("nsubj nsubjpass csubj".split())
DEFINITE = frozenset("the this that".split())


def part_of(token: Token) -> str:
    """The grammatical part that a mention plays in its sentence; in apposition that of the noun it stands beside."""
    while token.dep_ == "appos" and token.head.i < token.i:
        token = token.head
    dep = token.dep_
    if dep == "attr" and any(c.dep_ == "nsubj" and c.lower_ in ("one", "another") for c in token.head.children):
        return "subject"
    if dep in SUBJECTS:
        return "subject" if token.head.dep_ in ("ROOT", "conj") else "clause"
    if dep in ("poss", "nmod"):
        return "owner"
    if dep in ("dobj", "iobj", "pobj", "dative"):
        return "object"
    return "subject" if dep == "ROOT" else "other"


def plain_office(word: str) -> str:
    """A title or trade in the form that all its variants share ("Sen.", "congresswoman" → "representative")."""
    low = word.lower().rstrip(".")
    return TITLE_SHORT.get(low, low)


def noun_gender(word: str) -> str | None:
    """Whether a noun means a man or a woman."""
    low = word.lower()
    return "m" if low in MALE_NOUNS else "f" if low in FEMALE_NOUNS else None


def says(token: Token) -> bool:
    """Whether a mention is of whoever says something: the subject of a verb of saying, or whom "according to" names."""
    while token.dep_ == "appos" and token.head.i < token.i:
        token = token.head
    if token.dep_ == "pobj":
        return token.head.lower_ == "to" and token.head.head.lower_ == "according"
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in REPORTING


def is_aged(doc: Doc, i: int) -> bool:
    """Whether token i ends a description by age alone: "the 43-year-old"."""
    low = doc[i].lower_
    return low.endswith("year-old") or (low == "old" and doc[max(0, i - 2)].lower_ == "year")


def is_owned(token: Token) -> bool:
    """Whether a description is of whose someone is, and does something: "his brother warned", not "my brother is"."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for t in token.subtree for c in t.children)
    return owner is not None and owner.lower_ not in ("my", "our") and not named and token.head.lemma_ != "be"


def is_description(doc: Doc, i: int) -> bool:
    """Whether token i is the head of a definite description of one person ("the former senator")."""
    token = doc[i]
    if token.tag_ not in ("NN", "NNP") or (
        i + 1 < len(doc) and doc[i + 1].tag_ in ("NNP", "NN") and doc[i + 1].head.i != i
    ):
        return False
    return doc[token.left_edge.i].lower_ in DEFINITE and token.dep_ not in ("compound", "appos", "attr")


def doc_starts_definite(token: Token) -> bool:
    """Whether a description opens with "the", "this" or "that"."""
    return token.doc[token.left_edge.i].lower_ in DEFINITE
