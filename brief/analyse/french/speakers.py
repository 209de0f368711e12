"""Attributions in French ("a déclaré Jean Roy", "selon la police") and whom they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.french.people import gender_of
from brief.analyse.french.words import ACCORDING, FEMININE, MASCULINE, OFFICES, SAYING, THIRD
from brief.analyse.language import Parsed
from brief.model import Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECT = "nsubj"
# Words that may stand between a verb of speech and its subject behind it.
PASSED = frozenset(("ADV",))
LONGEST_NAME = 12


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to speak: the tokens from `first` to `last`, the head of the speaker, the cue.

    `ahead`: the subject stands before its verb, so that what is said follows. `inverted`: it stands behind.
    """

    first: int
    last: int
    head: int
    cue: int | None
    ahead: bool = False
    inverted: bool = False
    label: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, and where the words stand that name them."""

    name: str
    mention: Span
    role: str | None = None
    naming: Span | None = None
    role_where: Span | None = None
    cue: str | None = None


def read_attributions(parsed: Parsed, quoted: frozenset[int]) -> list[Attribution]:
    """Every attribution in the narration of a paragraph, in order. `quoted` are the tokens within quotation marks."""
    found = [*by_verbs(parsed, quoted), *by_according(parsed, quoted), *by_labels(parsed, quoted)]
    return sorted(found, key=lambda one: (one.first, one.last))


def by_verbs(parsed: Parsed, quoted: frozenset[int]) -> Iterator[Attribution]:
    """Verbs of speech with their subjects."""
    for token in parsed.doc:
        if token.i in quoted or token.lemma_.lower() not in SAYING or token.pos_ not in ("VERB", "AUX"):
            continue
        subject = find_subject(token, quoted)
        if subject is None or is_negated(token):
            continue
        head = [token, *(t for t in token.children if t.dep_.startswith("aux") and t.i < token.i)]
        first = min(t.i for t in head)
        inverted = subject.i > first
        yield Attribution(
            first=first if inverted else min(first, subject.left_edge.i),
            last=max(token.i, subject.i),
            head=subject.i,
            cue=token.i,
            ahead=not inverted,
            inverted=inverted,
        )


def find_subject(verb: Token, quoted: frozenset[int]) -> Token | None:
    """The subject of a verb of speech: its own, the one behind it, or that of the verb that it is joined to."""
    own = [t for t in verb.children if t.dep_.startswith(SUBJECT) and t.i not in quoted]
    # "a-t-il" comes apart as "a", "-t", "-il".
    own = [t for t in own if t.lower_ not in ("-t", "t")]
    if own:
        return own[0]
    at = verb.i + 1
    while at < len(verb.doc) and verb.doc[at].pos_ in PASSED:
        at += 1
    behind = next((t for t in verb.doc[at : at + 4] if t.pos_ not in ("DET", "ADJ")), None)
    if behind is not None and behind.pos_ in ("NOUN", "PROPN") and behind.i not in quoted and at < len(verb.doc):
        return behind
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.head.i < verb.i and verb.head.i not in quoted:
        return next(
            (t for t in verb.head.children if t.dep_ == SUBJECT and t.i < verb.head.i and t.i not in quoted), None
        )
    return None


def is_negated(verb: Token) -> bool:
    """Whether it is denied that somebody said so."""
    return any(t.lower_ in ("ne", "n'", "n’", "pas", "jamais") for t in verb.children)


def by_according(parsed: Parsed, quoted: frozenset[int]) -> Iterator[Attribution]:
    """Phrases such as "selon la police" and "d'après Jean Roy"."""
    doc = parsed.doc
    for token in doc:
        if token.i in quoted:
            continue
        two = doc[token.i : token.i + 2].text.lower()
        size = 1 if token.lower_ in ACCORDING else 2 if two in ACCORDING else 0
        if not size:
            continue
        head = next((t for t in doc[token.i + size : token.i + size + 4] if t.pos_ in ("NOUN", "PROPN")), None)
        if head is not None and head.i not in quoted and (head.lower_ in OFFICES or speaks(head)):
            yield Attribution(token.i, end_of_name(head), head.i, token.i + size - 1)


def speaks(head: Token) -> bool:
    """Whether a noun after "selon" can be somebody: not "selon le règlement" or "selon les cas"."""
    return head.pos_ == "PROPN" or head.ent_type_ in ("PER", "ORG", "LOC") or head.lemma_.lower() in BODIES


BODIES = frozenset(
    "police gendarmerie armée gouvernement ministère mairie préfecture autorité source témoin responsable hôpital "
    "parquet justice agence ong organisation association syndicat opposition parti presse média "
    "journal télévision radio porte-parole secours pompier protection croix-rouge onu officiel enquêteur expert "
    "présidence ambassade direction entreprise société groupe".split()
)


def by_labels(parsed: Parsed, quoted: frozenset[int]) -> Iterator[Attribution]:
    """A name alone before a colon: "Jean Roy : « … »"."""
    doc = parsed.doc
    for entity in doc.ents:
        colon = doc[entity.end] if entity.end < len(doc) else None
        if entity.label_ == "PER" and colon is not None and colon.text == ":" and entity.start not in quoted:
            alone = entity.start == 0 or doc[entity.start].is_sent_start or doc[entity.start - 1].text in ".»"
            if alone:
                yield Attribution(entity.start, entity.end, entity.start, None, label=True)


def end_of_name(head: Token) -> int:
    """The last token of the words that name somebody, without what is only said of them."""
    last = head.i
    for token in head.doc[head.i + 1 : min(head.right_edge.i + 1, head.i + LONGEST_NAME)]:
        if (token.is_punct and token.text != "-") or token.lower_ in ("qui", "que", "dont", "où", "et"):
            break
        if token.pos_ in ("VERB", "AUX") or "VerbForm=Part" in token.morph:
            break
        last = token.i
    while last > head.i and head.doc[last].pos_ in ("ADP", "DET", "PUNCT", "ADV"):
        last -= 1
    return last


class Cast:
    """The people of a report while it is read paragraph by paragraph, so that "a-t-il dit" finds whom it means."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        """`people`: all of the report."""
        self._at = {where.start: person for person in people for where in (person.naming, *person.mentions)}
        self._ends = {where.start: where.end for person in people for where in (person.naming, *person.mentions)}
        # Named in the paragraph before; the last who spoke.
        self._before: list[Person] = []
        self._last: Person | None = None

    def leave(self, parsed: Parsed, quoted: frozenset[int]) -> None:
        """Go on to the next paragraph."""
        self._before = self.named(parsed, len(parsed.doc), quoted)

    def named(self, parsed: Parsed, end: int, quoted: frozenset[int] = frozenset()) -> list[Person]:
        """The people named in the narration of a paragraph up to a token, each once."""
        found = []
        for token in parsed.doc[:end]:
            person = self._at.get(parsed.span(token.idx, token.idx).start)
            if person is not None and person not in found and token.i not in quoted:
                found.append(person)
        return found

    def name(self, parsed: Parsed, one: Attribution) -> Voice | None:
        """The speaker whom an attribution names; None for a pronoun that may mean several."""
        head = parsed.doc[one.head]
        cue = None if one.cue is None else parsed.doc[one.cue].text
        if head.pos_ == "PRON" or head.lower_ in THIRD:
            return self._recall(parsed, one, head, cue)
        person = self._find(parsed, head)
        if person is not None:
            self._last = person
            mention = self._mention(parsed, head, person)
            return Voice(person.name, mention, person.role, person.naming, person.role_where, cue)
        self._last = None
        words = parsed.doc[head.i : end_of_name(head) + 1]
        where = parsed.where(words)
        return Voice(words.text, where, cue=cue) if is_somebody(head) else None

    def _find(self, parsed: Parsed, head: Token) -> Person | None:
        """The person named at a head: by the head itself, or in apposition to it."""
        beside = [head, *(t for t in head.children if t.dep_ in ("appos", "flat:name", "nmod") and t.i > head.i)]
        named = [
            t
            for t in beside
            if t.dep_ != "nmod" or t.i == head.i or (t.ent_type_ == "PER" and t.nbor(-1).pos_ != "ADP")
        ]
        if head.i + 1 < len(head.doc) and head.lower_ in ("m.", "mme", "mlle", "dr", "me", "pr"):
            named.append(head.nbor())
        for token in named:
            for start, person in self._at.items():
                at = parsed.span(token.idx, token.idx + len(token))
                if start <= at.start < self._ends[start] and at.source == person.naming.source:
                    return person
        return None

    def _mention(self, parsed: Parsed, head: Token, person: Person) -> Span:
        """The words nearest to a head that name the person."""
        at = parsed.span(head.idx, head.idx).start
        places = (person.naming, *person.mentions)
        return min(places, key=lambda where: (abs(where.start - at), where.start))

    def _recall(self, parsed: Parsed, one: Attribution, head: Token, cue: str | None) -> Voice | None:
        """The person whom a pronoun means: who spoke last in this paragraph, or the only one who was named near."""
        word = head.lower_.removeprefix("-t").lstrip("-")
        if word not in FEMININE | MASCULINE or word.endswith("s"):
            return None
        here = self.named(parsed, one.first)
        near = here or self._before
        person = near[0] if len(near) == 1 else self._last if self._last in here else None
        if person is None or clashes(person, word):
            return None
        self._last = person
        where = parsed.span(head.idx, head.idx + len(head))
        return Voice(person.name, where, person.role, person.naming, person.role_where, cue)


def clashes(person: Person, pronoun: str) -> bool:
    """Whether a person's office is of the other gender than a pronoun: "directrice", "il"."""
    gender = gender_of(person.role) if person.role else ""
    return (gender == "f" and pronoun in MASCULINE) or (gender == "m" and pronoun in FEMININE)


def is_somebody(head: Token) -> bool:
    """Whether a noun can speak: an office, a body, a name."""
    return head.lower_ in OFFICES or speaks(head) or head.lemma_.lower() in OFFICES
