"""What a clause denies: the words that would have to be stated elsewhere for the two to contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brief.analyse.modality import DENIED, NEGATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset("NOUN PROPN VERB ADJ".split())
COMPLEMENTS = frozenset("dobj ccomp xcomp pcomp acl attr prep acomp".split())
# Words for what is said, not for what is so: denying "the report" denies what the report says.
SPEECH = frozenset(
    "report claim allegation accusation suggestion rumor rumour statement charge assertion speculation account story "
    "involvement wrongdoing comment evidence proof sign indication truth way doubt plan time".split()
)
EMPTY = frozenset("be have do make take get go any such kind sort thing way".split())
# "Denied access" withholds, "not only" adds, "no longer" dates, "no doubt" affirms: none of these denies.
WITHHELD = frozenset("access entry bail permission visa asylum parole request application opportunity boarding".split())
NO_DENIAL = frozenset("only longer doubt matter wonder least later".split())


def denied_words(verb: Token) -> tuple[str, ...]:
    """Lemmas of what the clause of a verb denies, the nearest first; () where it denies nothing."""
    if verb.lemma_.lower() in DENIED:
        return after_denial(verb)
    negation = next((t for t in verb.children if t.dep_ == "neg" or t.lower_ in NEGATIONS - {"without"}), None)
    if negation is not None and not followed_by(negation, NO_DENIAL):
        return lemmas([verb, *complements(verb)])
    for child in verb.children:
        if child.dep_ in ("dobj", "attr", "nsubj", "nsubjpass"):
            none = next((t for t in child.children if t.lower_ == "no" and not followed_by(t, NO_DENIAL)), None)
            if none is not None:
                return lemmas([child, *below(child), *(complements(verb) if child.dep_.startswith("nsubj") else ())])
    return ()


def after_denial(verb: Token) -> tuple[str, ...]:
    """What follows "denied", "dismissed", "rejected"."""
    if any(t.lower_ in WITHHELD for t in verb.children) or verb.dep_ == "amod":
        return ()
    return lemmas(complements(verb))


def followed_by(token: Token, words: frozenset[str]) -> bool:
    """Whether one of some words stands right behind a token."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in words


def complements(verb: Token) -> list[Token]:
    """The words of a verb's objects and complements, in order."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in COMPLEMENTS and child.i > verb.i:
            found.extend([child, *below(child)])
    return found


def below(token: Token) -> list[Token]:
    """The words that hang from a token, without itself."""
    return [t for t in token.subtree if t != token]


def lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The content words of some tokens, lower case, each once, without those for speech."""
    found = (t.lemma_.lower() for t in tokens if t.pos_ in CONTENT and not t.is_stop)
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in SPEECH and lemma not in EMPTY))
