"""Who a verb of saying is said of: its subject by the parse, else by what stands right beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.quotes.cues import ACCORDING, FRAMING, PLAIN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset("nsubj nsubjpass csubj".split())
CLIMBS = frozenset("xcomp advcl pcomp prep acl conj ccomp dep parataxis relcl aux auxpass pobj amod".split())
RELATIVE = frozenset("who which that whom".split())
NOUNS = frozenset("NOUN PROPN PRON".split())
VERBS = frozenset("VERB AUX".split())
MAX_CLIMB = 5
MAX_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, at token `at`, and the head token of who it attributes to.

    `plain` for verbs that attribute by themselves; `kind` is "verb" or "according".
    """

    at: int
    subject: int
    plain: bool
    kind: str = "verb"


def find_cues(doc: Doc, quoted: bytearray) -> list[Cue]:
    """The attributing words of a passage outside its quotes, in order, each with its subject."""
    found = []
    for token in doc:
        if quoted[token.i]:
            continue
        if token.pos_ in VERBS or token.lower_ in ("said", "says", "told", "adds", "added", "asked", "tweeted"):
            lemma = token.lemma_.lower()
            plain = lemma in PLAIN
            if plain or lemma in FRAMING:
                subject = find_subject(token, quoted)
                if subject is not None:
                    found.append(Cue(token.i, subject.i, plain))
        elif token.lower_ in ACCORDING and token.i + 2 < len(doc):
            subject = object_of_according(token, quoted)
            if subject is not None:
                found.append(Cue(token.i, subject.i, plain=True, kind="according"))
    return found


def find_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject of a verb: beside it after a closing quote, by the parse, or before it as a last resort."""
    beside = inverted_subject(verb, quoted)
    if beside is not None:
        return beside
    parsed = parsed_subject(verb, quoted)
    if parsed is not None:
        return parsed
    return preceding_subject(verb, quoted)


def inverted_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject that follows its verb: "…,” said the mayor"."""
    doc, i = verb.doc, verb.i
    opens = i == 0 or quoted[i - 1] or (doc[i - 1].text in (",", "—", "-", "–") and (i < 2 or quoted[i - 2]))
    if not opens or i + 1 >= len(doc) or quoted[i + 1] or verb.tag_ == "VBG":
        return None
    return head_of_phrase(doc, i + 1, quoted)


def head_of_phrase(doc: Doc, start: int, quoted: bytearray) -> Token | None:
    """The head of the noun phrase that begins at a token; None where none begins there."""
    i = start
    while i < len(doc) and doc[i].pos_ in ("ADV",) and i < start + 2:
        i += 1
    if i < len(doc) and doc[i].tag_ == "PRP":
        return doc[i]
    last = None
    while i < len(doc) and i < start + MAX_BESIDE and not quoted[i]:
        token = doc[i]
        if (
            token.pos_ in ("DET", "ADJ", "NUM", "NOUN", "PROPN")
            or token.tag_ in ("PRP$", "POS", "VBN", "HYPH")
            or token.text in "-."
        ):
            last = token if token.pos_ in ("NOUN", "PROPN") else last
            i += 1
        else:
            break
    return last


def parsed_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject by the parse, of the verb or of the verb that it hangs on ("saying", "was quoted as saying")."""
    here = verb
    for _ in range(MAX_CLIMB):
        subject = own_subject(here, quoted, agent=here is verb)
        if subject is not None:
            return subject
        if here.dep_ not in CLIMBS or here.head.i == here.i:
            return None
        if here.dep_ in ("relcl", "acl") and here.head.pos_ in NOUNS and not quoted[here.head.i]:
            return here.head
        here = here.head
    return None


def own_subject(verb: Token, quoted: bytearray, *, agent: bool) -> Token | None:
    """A verb's own subject outside the quotes; of a passive its agent; of "who said" the one meant by "who"."""
    for child in verb.children:
        if agent and child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj" and not quoted[c.i]), None)
        if child.dep_ in SUBJECTS and not quoted[child.i] and child.pos_ in (*NOUNS, "NUM", "DET", "X", "ADJ"):
            if child.lower_ in RELATIVE:
                return verb.head if verb.dep_ == "relcl" and not quoted[verb.head.i] else None
            return child
    return None


def preceding_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The name or pronoun right before a verb, adverbs aside, where the parse lost it."""
    doc, i = verb.doc, verb.i - 1
    while i >= 0 and doc[i].pos_ in ("ADV", "AUX") and not quoted[i]:
        i -= 1
    if i < 0 or quoted[i] or verb.is_sent_start:
        return None
    return doc[i] if doc[i].pos_ == "PROPN" or doc[i].tag_ == "PRP" else None


def object_of_according(token: Token, quoted: bytearray) -> Token | None:
    """Whom "according to" names."""
    doc = token.doc
    if token.lower_ == "according" and doc[token.i + 1].lower_ != "to":
        return None
    start = token.i + 2 if token.lower_ == "according" else token.i + 1
    for i in range(start, min(len(doc), start + MAX_BESIDE)):
        if doc[i].dep_ == "pobj" and not quoted[i] and doc[i].pos_ in NOUNS:
            return doc[i]
    return head_of_phrase(doc, start, quoted)
