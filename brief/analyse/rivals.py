"""Whether a pronoun can mean but one person: who else, named or not, was spoken of since that one's name.

Salience picks a person for every pronoun, which is right nine times in ten. Who prints the name says it is certain: "He
says he did not know", after "police detained a man", is nobody's whom the report has named. The rule follows centering
(Grosz, Joshi and Weinstein 1995): whoever was the subject beside others, none of whom was one, is gone on about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.coreference import PRONOUNS
from brief.analyse.people.lexicon import given_gender, names_person
from brief.analyse.people.mentions import SUBJECTS, noun_gender, part_of, says
from brief.analyse.people.names import LABELLED
from brief.model import Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

DETERMINERS = frozenset("a an another one the this that".split())
SUBJECT, CLAUSE = "subject", "clause"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone in a report: its text and passages, and all mentions in them with whom they mean, by place.

    `shared` are surnames of more than one person, which none of them can be given by; `firm` is the one firm that the
    report is about, if it is about one.
    """

    text: str
    passages: Sequence[Parsed]
    mentions: Sequence[tuple[Span, Person]]
    shared: frozenset[str] = frozenset()
    firm: Person | None = None

    def is_alone(self, person: Person, token: Token, p: Parsed) -> bool:
        """Whether a pronoun, or "the 24-year-old", can mean nobody but a person: named before, and no rival since."""
        here = p.where(token.sent).start
        index = bisect_left(self.mentions, here, key=lambda held: held[0].start) - 1
        while index >= 0 and not (
            self.mentions[index][1] is person and is_name(self.mentions[index][0], person, self.text)
        ):
            index -= 1
        if index < 0:
            return False
        begin = self.mentions[index][0].start
        gender = PRONOUNS.get(token.lower_)
        holder = token.head if token.dep_ == "poss" else token
        leading = part_of(holder) in (SUBJECT, CLAUSE)
        if not says(token) and any(is_unknown(one) for one in token.doc[token.sent.start : token.i]):
            return False
        scenes = (self.read(sent, parsed, person, gender) for sent, parsed in self.between(begin, here))
        return all(not rivals or (leading and leads) for rivals, leads in scenes)

    def between(self, begin: int, end: int) -> Iterator[tuple[Words, Parsed]]:
        """The sentences from that which holds a place to another place."""
        for p in self.passages:
            if p.passage.where.end <= begin or p.passage.where.start >= end:
                continue
            for sent in p.doc.sents:
                where = p.where(sent)
                if begin < where.end and where.start < end:
                    yield sent, p

    def read(self, sent: Words, p: Parsed, person: Person, gender: str | None) -> tuple[bool, bool]:
        """Whether a sentence speaks of another whom the pronoun fits; and whether a person is its one subject."""
        where = p.where(sent)
        first = bisect_left(self.mentions, where.start, key=lambda held: held[0].start)
        last = bisect_left(self.mentions, where.end, key=lambda held: held[0].start)
        held = [(root_at(p, at), one, is_name(at, one, self.text)) for at, one in self.mentions[first:last]]
        own = [token for token, one, _ in held if one is person]
        rivals = [token for token, one, told in held if told and one is not person and is_human(one, gender)]
        known = [token for token, one, _ in held if one.kind == "person"]
        rivals += [token for token in sent if token not in own and is_stranger(token, gender)]
        rivals += [
            one for one in sent if one not in known and LABELLED.get(one.ent_type_) != "place" and is_unknown(one)
        ]
        led = any(part_of(token) == SUBJECT for token in own)
        return bool(rivals), led and not any(part_of(lead(token)) in (SUBJECT, CLAUSE) for token in rivals)


def is_name(where: Span, person: Person, text: str) -> bool:
    """Whether a mention is by name, not by a description or a pronoun."""
    return not set(person.name.split()).isdisjoint(text[where.start : where.end].split())


def root_at(p: Parsed, where: Span) -> Token:
    """The word of a mention on which the others hang."""
    base = p.passage.where.start
    found = p.doc.char_span(where.start - base, where.end - base, alignment_mode="expand")
    return found.root if found is not None else p.doc[0]


def lead(token: Token) -> Token:
    """The first of what a word is joined to by "and"."""
    while token.dep_ == "conj":
        token = token.head
    return token


def is_human(person: Person, gender: str | None) -> bool:
    """Whether someone named can be meant: no body, nor one whose given name is of the other sex only."""
    return person.kind == "person" and (not gender or given_gender(person.name.split()[0].lower()) in (gender, None))


def is_stranger(token: Token, gender: str | None) -> bool:
    """Whether somebody is told without a name: "a man", "the boy"; not who goes by one, as in "Hale, a lawyer"."""
    if token.tag_ not in ("NN", "NNP") or not names_person(token.text):
        return False
    if gender and noun_gender(token.text) not in (gender, None):
        return False
    told = any(child.dep_ == "det" and child.lower_ in DETERMINERS for child in token.children)
    named = token.dep_ in ("appos", "attr", "compound", "npadvmod") or any(c.dep_ == "appos" for c in token.children)
    return told and not named and not (token.dep_ == "pobj" and token.head.lower_ == "as")


def is_unknown(token: Token) -> bool:
    """Whether one name alone is a subject and may be a surname that the model takes for a place or a firm."""
    alone = not any(child.dep_ in ("compound", "det", "amod") for child in token.children)
    return (
        token.tag_ == "NNP" and token.dep_ in SUBJECTS and token.text.istitle() and alone and token.ent_type_ != "DATE"
    )
