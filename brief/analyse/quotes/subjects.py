"""Who a verb of saying is said of: its subject by the parse, else by what stands right beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief.analyse.people.lexicon import names_person
from brief.analyse.quotes.cues import ACCORDING, BESIDE, DOCUMENTS, FORMS, JUDGING, SAYING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["saying", "beside", "judging", "according"]
SUBJECTS = frozenset("nsubj nsubjpass".split())
SUBJECT_POS = frozenset("NOUN PROPN PRON NUM DET ADJ X".split())
CLIMBS = frozenset("xcomp advcl pcomp prep acl conj ccomp dep parataxis relcl aux auxpass pobj amod".split())
RELATIVE = frozenset("who which that whom".split())
NOUNS = frozenset("NOUN PROPN PRON".split())
VERBS = frozenset("VERB AUX".split())
PHRASE = frozenset("DET ADJ NUM NOUN PROPN".split())
PHRASE_TAGS = frozenset("PRP$ POS VBN HYPH".split())
MAX_CLIMB = 6
MAX_BESIDE = 16


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, at token `at`, and the head token of whoever it attributes to.

    `kinds` tell how it attributes: by itself, only right beside the quote, as a judgement, as "according to".
    """

    at: int
    subject: int
    kinds: frozenset[Kind]


def kinds_of(token: Token) -> frozenset[Kind]:
    """How a verb attributes; empty for a word that does not."""
    low = token.lower_
    if low in FORMS:
        return KINDS.get(FORMS[low], NONE)
    if token.pos_ in VERBS or (low in LEADING and leads(token)):
        return KINDS.get(token.lemma_.lower(), NONE)
    return NONE


LEADING = frozenset("reports notes claims quotes states comments remarks warns".split())


def leads(token: Token) -> bool:
    """Whether a word that may be a noun leads into a quote: "As the agency reports, “…”"."""
    after = token.doc[token.i + 1 : token.i + 3].text
    return after[:1] in ",:" and any(c in after for c in "\"“'‘«„")


NONE: frozenset[Kind] = frozenset()
_TABLES: tuple[tuple[Kind, frozenset[str]], ...] = (("saying", SAYING), ("beside", BESIDE), ("judging", JUDGING))
KINDS: dict[str, frozenset[Kind]] = {
    lemma: frozenset(kind for kind, table in _TABLES if lemma in table) for lemma in SAYING | BESIDE | JUDGING
}


def find_cues(doc: Doc, quoted: bytearray) -> list[Cue]:
    """The attributing words of a passage outside its quotes, in order, each with its subject."""
    found = []
    for token in doc:
        if quoted[token.i]:
            continue
        if token.lower_ in ACCORDING:
            subject = object_of_according(token, quoted)
            kinds: frozenset[Kind] = frozenset(("according",))
        else:
            kinds = kinds_of(token)
            subject = find_subject(token, quoted) if kinds else None
        if subject is not None:
            found.append(Cue(token.i, subject.i, kinds))
    return found


def find_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject of a verb: beside it after a closing quote, by the parse, or before it as a last resort.

    Whom a paper quotes or cites is the one who speaks, not the paper.
    """
    source = quoted_source(verb, quoted)
    if source is not None:
        return source
    beside = inverted_subject(verb, quoted)
    if beside is not None:
        return beside
    parsed = parsed_subject(verb, quoted)
    if parsed is not None:
        return parsed
    return preceding_subject(verb, quoted)


def quoted_source(verb: Token, quoted: bytearray) -> Token | None:
    """Whom somebody else quotes or cites; None for any other verb."""
    if verb.lemma_ not in ("quote", "cite") or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    source = next((c for c in verb.children if c.dep_ == "dobj" and not quoted[c.i] and c.pos_ in NOUNS), None)
    person = source is not None and (source.pos_ == "PROPN" or source.tag_ == "PRP" or names_person(source.text))
    return source if person else None


def inverted_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject that follows its verb: "…,” said the mayor", "Said the mayor: “…"."""
    doc, i = verb.doc, verb.i
    if i + 1 >= len(doc) or quoted[i + 1] or verb.tag_ == "VBG":
        return None
    opens = i == 0 or quoted[i - 1] or (doc[i - 1].text in (",", "—", "-", "–") and bool(quoted[max(0, i - 2)]))
    if not opens and not (verb.is_sent_start and verb.lower_ in FORMS):
        return None
    return head_of_phrase(doc, i + 1, quoted)


def head_of_phrase(doc: Doc, start: int, quoted: bytearray) -> Token | None:
    """The head of the noun phrase that begins at a token; None where none begins there."""
    i = start
    while i < len(doc) and doc[i].pos_ == "ADV" and i < start + 2:
        i += 1
    if i < len(doc) and doc[i].tag_ == "PRP":
        return doc[i]
    last = None
    while i < len(doc) and i < start + MAX_BESIDE and not quoted[i] and continues_phrase(doc, i, last):
        if doc[i].pos_ in ("NOUN", "PROPN"):
            last = doc[i]
        i += 1
    return last


def continues_phrase(doc: Doc, i: int, last: Token | None) -> bool:
    """Whether token i goes on with the noun phrase before it."""
    token = doc[i]
    if token.pos_ in PHRASE or token.tag_ in PHRASE_TAGS or token.text in ("-", "."):
        return not (token.pos_ == "DET" and last is not None)
    joins = token.lower_ in ("and", "of") and last is not None and i + 1 < len(doc)
    return joins and doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ") and named_after(doc, i + 1)


def named_after(doc: Doc, start: int) -> bool:
    """Whether the words joined on end in a name: "chairman and chief executive Jane Doe", "head of policy Jane Doe"."""
    i = start
    while i < len(doc) and doc[i].pos_ in ("NOUN", "PROPN", "ADJ"):
        i += 1
    return (
        i > start + 1
        and doc[i - 1].pos_ == "PROPN"
        and (doc[i - 1].ent_type_ == "PERSON" or doc[i - 2].ent_type_ == "PERSON")
    )


def parsed_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The subject by the parse, of the verb or of the verb that it hangs on ("saying", "was quoted as saying")."""
    here = verb
    for _ in range(MAX_CLIMB):
        subject = quoted_source(here, quoted) if here is not verb else None
        subject = subject or own_subject(here, quoted, first=here is verb)
        if subject is not None:
            return subject
        if here.dep_ not in CLIMBS or here.head.i == here.i:
            return None
        if here.dep_ in ("relcl", "acl") and here.head.pos_ in NOUNS and not quoted[here.head.i]:
            return issuer(here.head, quoted) if here.tag_ == "VBG" else here.head
        here = here.head
    return None


def issuer(noun: Token, quoted: bytearray) -> Token:
    """Who stands behind a document that says something: "issued a statement calling …", "held signs reading …"."""
    if noun.lemma_.lower() not in DOCUMENTS:
        return noun
    verb = noun.head
    while verb.pos_ == "ADP" and verb.head.i != verb.i:
        verb = verb.head
    subject = parsed_subject(verb, quoted) if verb.pos_ in VERBS and noun.dep_ not in SUBJECTS else None
    return noun if subject is None else subject


def own_subject(verb: Token, quoted: bytearray, *, first: bool) -> Token | None:
    """A verb's own subject outside the quotes; of a passive its agent; of "who said" the one meant by "who"."""
    for child in verb.children:
        if child.dep_ == "agent" and first:
            return next((c for c in child.children if c.dep_ == "pobj" and not quoted[c.i]), None)
        if child.dep_ in SUBJECTS and not quoted[child.i] and child.pos_ in SUBJECT_POS:
            if child.lower_ in RELATIVE:
                return verb.head if verb.dep_ == "relcl" and not quoted[verb.head.i] else None
            if child.dep_ == "nsubjpass" and first:
                continue
            return child
    return None


def preceding_subject(verb: Token, quoted: bytearray) -> Token | None:
    """The noun phrase right before a verb, adverbs and the end of an apposition aside, where the parse lost it."""
    doc, i = verb.doc, verb.i - 1
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or verb.is_sent_start:
        return None
    while i > 0 and (doc[i].pos_ in ("ADV", "AUX") or doc[i].tag_ == "VBN") and not quoted[i]:
        i -= 1
    if doc[i].text == ")":
        i = next((k - 1 for k in range(i, max(0, i - 8), -1) if doc[k].text == "("), -1)
    if i > 0 and doc[i].text == ",":
        i = before_apposition(doc, i)
    if i < 0 or quoted[i] or not (doc[i].pos_ in ("PROPN", "NOUN") or doc[i].tag_ == "PRP"):
        return None
    return whose_complement(doc[i], quoted)


def before_apposition(doc: Doc, comma: int) -> int:
    """The last token of the name before an apposition that ends in a comma: "Ada Lund, head of the fund, said"."""
    for i in range(comma - 1, max(0, comma - MAX_BESIDE), -1):
        if doc[i].is_sent_start or doc[i].pos_ == "VERB":
            break
        if doc[i].text == "," and doc[i - 1].pos_ in ("PROPN", "NOUN"):
            return i - 1
    return comma - 1


def whose_complement(noun: Token, quoted: bytearray) -> Token:
    """The noun that a prepositional phrase belongs to: of "a spokesman for the mayor" the spokesman."""
    for _ in range(MAX_CLIMB):
        above = noun.head.head
        if noun.dep_ != "pobj" or above.pos_ not in ("NOUN", "PROPN") or quoted[above.i] or above.i > noun.i:
            break
        noun = above
    return noun


def object_of_according(token: Token, quoted: bytearray) -> Token | None:
    """Whom "according to" names."""
    doc, start = token.doc, token.i + 1
    if token.lower_ == "according":
        if start >= len(doc) or doc[start].lower_ != "to":
            return None
        start += 1
    for child in doc[start - 1].children if start <= len(doc) else ():
        if child.dep_ == "pobj" and not quoted[child.i] and child.pos_ in NOUNS:
            return child
    return head_of_phrase(doc, start, quoted)


def subject_of_sentence(doc: Doc, quoted: bytearray, start: int, last: int) -> Token | None:
    """The subject of the main verb of the narration between two tokens."""
    for token in doc[start : last + 1]:
        if token.dep_ in ("nsubj", "nsubjpass") and not quoted[token.i] and token.head.dep_ == "ROOT":
            return token
    return next((t for t in doc[start : last + 1] if t.dep_ == "nsubj" and not quoted[t.i]), None)
