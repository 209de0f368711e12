"""What a sentence leans on: pronouns, descriptions and bare surnames that need a name once it stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.analyse.cuts import DATELINE, stands_for_verb
from brief.analyse.language import Parsed
from brief.analyse.people.lexicon import BODY_NOUNS, names_person
from brief.analyse.people.mentions import is_aged
from brief.analyse.rivals import Cast, root_at
from brief.model import Person, Reference, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

SINGULAR = frozenset("he she him her his hers".split())
REFLEXIVE = frozenset("himself herself itself themselves".split())
THINGS = frozenset("it its they them their theirs".split())
POSSESSIVE = frozenset("PRP$".split())
SPEAKERS = frozenset("i me my mine we us our ours you your yours".split())
POINTERS = frozenset("this that these those such".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOUNS = frozenset({"NOUN", "PROPN"})
# "It is clear that", "it took", "it is not known why": nothing that a name could stand for.
EMPTY_IT = frozenset(
    "be seem appear take remain become happen turn know think believe say report expect understand determine confirm "
    "make find mean matter rain snow".split()
)
# Who says something is somebody: "it said" needs a body before it.
TELLING = frozenset("say add tell report announce warn state claim declare note".split())
BODIES = frozenset({"ORG", "GPE", "NORP"})
PLURALS = frozenset({"NNS", "NNPS"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acomp"})
# A word this near to the head of the sentence points back.
OPENING = 4
# Descriptions that only the sentence before explains.
BACKWARD = frozenset("latter former same respective aforementioned".split())
# What "the company" says of one firm only; "the group" may as well be some people.
FIRMS = frozenset("the company|the firm|the airline|the bank|the carmaker|the retailer".split("|"))
# An article and a noun, with a word between: longer descriptions tell enough by themselves.
SHORT_DESCRIPTION = 3


@dataclass(slots=True)
class Reading:
    """A sentence read from left to right: who was named so far, and what still needs a name."""

    sent: Words
    p: Parsed
    cast: Cast
    named: set[str] = field(default_factory=set)
    found: list[Reference] = field(default_factory=list)
    dangling: bool = False

    def need(self, where: Span, kind: str, person: Person) -> None:
        """Note a mention that needs its name, which then stands for the rest of the sentence."""
        for literal in ("pronoun", "possessive", "surname", "description"):
            if kind == literal:
                self.found.append(Reference(where, literal, person.name, person.naming))
        self.named.add(person.name)


def find_references(
    sent: Words,
    p: Parsed,
    mentions: Sequence[tuple[Span, Person]],
    quoted: Iterable[tuple[int, int]],
    cast: Cast,
) -> tuple[tuple[Reference, ...], bool]:
    """The mentions that need a name, and whether something is left that no name mends.

    `mentions` are those within the sentence; `quoted` are stretches of it (offsets into it) that stand in quotation
    marks, where nothing is touched; `cast` is everyone in the report.
    """
    reading = Reading(sent, p, cast)
    stretches = tuple(quoted)
    at = {where.start: (where, person) for where, person in sorted(mentions, key=lambda m: m[0])}
    for token in sent:
        if any(a <= token.idx - sent.start_char < b for a, b in stretches):
            continue
        mention = at.get(p.span(token.idx, token.idx).start)
        if token.lower_ in SINGULAR | THINGS and token.pos_ == "PRON":
            read_pronoun(reading, token, mention[1] if mention else None)
        elif mention is not None and token.lower_ not in REFLEXIVE:
            read_mention(reading, *mention)
        reading.dangling = reading.dangling or leans(token, sent)
    return tuple(reading.found), reading.dangling


def read_pronoun(reading: Reading, token: Token, person: Person | None) -> None:
    """A pronoun is bound in its sentence, or takes a name in brackets, or leaves the sentence hanging."""
    if (person is not None and person.name in reading.named) or is_bound(token, reading.sent):
        return
    if token.lower_ in SINGULAR and names_later(reading, token, person):
        return
    clitic = token.i + 1 < reading.sent.end and not token.whitespace_ and token.nbor(1).text[:1] in {"'", "’"}
    if person is None or clitic or (token.lower_ in SINGULAR and not is_certain(person, reading, token)):
        reading.dangling = True
        return
    kind = "possessive" if token.tag_ in POSSESSIVE else "pronoun"
    reading.need(reading.p.span(token.idx, token.idx + len(token)), kind, person)


def names_later(reading: Reading, token: Token, person: Person | None) -> bool:
    """Whether "since his ouster, Mr. Morsi ..." names after the pronoun whom it means."""
    after = [t for t in reading.sent if t.i > token.i and t.ent_type_ == "PERSON"]
    subject = any(t.dep_ in SUBJECTS and t.head == reading.sent.root for t in after)
    if subject and token.head != reading.sent.root:
        return True
    return person is not None and any(t.text == person.name.split()[-1] for t in after)


def is_certain(person: Person, reading: Reading, token: Token) -> bool:
    """Whether a pronoun can take this name: of relatives in one report, one is too easily taken for the other."""
    known = person.kind == "person" and person.name.split()[-1] not in reading.cast.shared
    return known and reading.cast.is_alone(person, token, reading.p)


def read_mention(reading: Reading, where: Span, person: Person) -> None:
    """A name in part takes the rest of it, a bare description the name; whoever was named is known from here on."""
    text = reading.p.passage.text[where.start - reading.p.span(0, 0).start :][: where.end - where.start]
    if person.kind == "person" and person.name not in reading.named:
        if person.name.endswith(" " + text) and text not in reading.cast.shared:
            if not is_modifier(reading, where):
                reading.need(where, "surname", person)
        elif text.islower() and len(text.split()) <= SHORT_DESCRIPTION and text.startswith("the "):
            last = root_at(reading.p, where)
            # An age is anybody's, an office is not.
            if not is_aged(last.doc, last.i) or reading.cast.is_alone(person, last, reading.p):
                reading.need(where, "description", person)
    if person == reading.cast.firm and text.lower() in FIRMS and is_plain_firm(reading, where):
        reading.need(where, "description", person)
    reading.named.add(person.name)


def is_modifier(reading: Reading, where: Span) -> bool:
    """Whether a name only tells which: "the founding Mykland family" is not one of them."""
    end = where.end - reading.p.span(0, 0).start
    return any(
        t.idx + len(t) == end and t.dep_ == "compound" and t.head.i == t.i + 1 and t.head.pos_ == "NOUN"
        for t in reading.sent
    )


def is_plain_firm(reading: Reading, where: Span) -> bool:
    """Whether "the company" means the firm of the report: nothing follows that tells which, no other body is named."""
    start = reading.p.span(0, 0).start
    noun = next((t for t in reading.sent if start + t.idx + len(t) == where.end), None)
    if noun is None or any(child.i > noun.i for child in noun.children):
        return False
    return not any(ent.label_ == "ORG" for ent in reading.sent.ents)


def is_bound(token: Token, sent: Words) -> bool:
    """Whether the sentence itself says whom or what a pronoun means."""
    dateline = DATELINE.match(sent.text)
    opening = sent.start_char + (dateline.end() if dateline else 0)
    holders = holding(token)
    before = [t for t in sent if opening <= t.idx < token.idx and t not in holders]
    if token.lower_ in SINGULAR:
        return is_relative(token) or any(
            t.ent_type_ == "PERSON" or (names_person(t.lemma_.lower()) and is_some_one(t, token)) for t in before
        )
    if token.lower_ == "it" and (token.dep_ == "expl" or is_empty(token)):
        return True
    if token.dep_ in SUBJECTS and token.head.lemma_ in TELLING:
        several = token.lower_ == "they"
        return any(is_body(t) or (several and t.tag_ in PLURALS) for t in before)
    return any(t.pos_ in NOUNS and t.dep_ not in {"npadvmod", "compound"} and t.ent_type_ != "DATE" for t in before)


def is_body(noun: Token) -> bool:
    """Whether a word names a body that can say something."""
    return noun.ent_type_ in BODIES or noun.lemma_.lower() in BODY_NOUNS


def is_relative(token: Token) -> bool:
    """Whether a pronoun stands in a clause with "who", and means whom that means: "the master, who had his licence"."""
    verbs = (
        verb for verb in token.ancestors if verb.dep_ == "relcl" and (verb != token.head or token.dep_ in SUBJECTS)
    )
    return any(c.lower_ == "who" and c.i < token.i and c.dep_ in SUBJECTS for verb in verbs for c in verb.children)


def is_some_one(noun: Token, pronoun: Token) -> bool:
    """Whether a noun can be whom a pronoun means: not "an engineer" of "an engineer by trade, he ..."."""
    if noun.tag_ == "NNS":
        return False
    predicate = pronoun.dep_ in SUBJECTS and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.children)
    opening = noun.left_edge.i <= noun.sent.start + 1 and noun.i < pronoun.head.i
    titled = noun.tag_ == "NNP" and any(c.lower_ == "the" for c in noun.children)
    return (noun.pos_ == "NOUN" or titled) and not (predicate and noun.dep_ not in SUBJECTS and opening)


def holding(token: Token) -> set[Token]:
    """The nouns that a word hangs on: in "the aims of its leaders" the aims are not whose leaders they are."""
    found = set()
    while token.head != token and token.dep_ != "conj" and token.head.pos_ not in {"VERB", "AUX"}:
        token = token.head
        if token.pos_ in NOUNS:
            found.add(token)
    return found


def is_empty(token: Token) -> bool:
    """The word "it" of "it is clear that": a clause, not a thing, is what it stands for."""
    head = token.head
    if head.lemma_ in TELLING and not any(c.dep_ == "auxpass" for c in head.children):
        return False
    return head.lemma_ in EMPTY_IT and any(c.dep_ in CLAUSES for c in head.children)


def leans_on(sent: Words) -> str:
    """The noun of a bare "the alert" that the sentence is about, in its basic form; "" where it says more, or none.

    Who tells something is not what it is about, and "the council" is a body that every place has.
    """
    if sent.root.lemma_ in TELLING:
        return ""
    for token in sent.root.children:
        if token.dep_ in SUBJECTS and token.pos_ == "NOUN" and [c.lower_ for c in token.children] == ["the"]:
            return "" if is_body(token) else token.lemma_.lower()
    return ""


def leans(token: Token, sent: Words) -> bool:
    """Whether a word points out of the sentence in a way that no name mends."""
    if token.lower_ in SPEAKERS and token.pos_ == "PRON":
        return True
    if token.lower_ in BACKWARD and token.pos_ in {"ADJ", "NOUN"} and token.i - sent.start < OPENING:
        return True
    if stands_for_verb(token):
        return not any(t.pos_ == "VERB" for t in sent if t.i < token.head.i)
    if token.lower_ not in POINTERS:
        return False
    if token.pos_ == "PRON" and token.dep_ in SUBJECTS and token.head == sent.root:
        return True
    return token.i == sent.start and token.dep_ in {"det", "predet", "nsubj", "nsubjpass"}
