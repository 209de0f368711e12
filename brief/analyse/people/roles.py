"""The office, trade or part of a person, in the article's own words, from before or after the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.beside import introducing
from brief.analyse.people.lexicon import ADDRESS, NEVER_NAME, PERSON_NOUNS, TITLES, names_person
from brief.analyse.people.names import PART_OF_BODIES, Naming
from brief.analyse.people.runs import HYPHENS
from brief.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE = frozenset("NOUN PROPN ADJ NUM".split())
LINKING = frozenset("of for and the 's ’s".split())
STOP_AFTER = frozenset("who whom whose which that when where while and but as".split())
FINITE = frozenset("VBD VBZ VBP MD".split())
PARTY = re.compile(r"^\s?\((?:[A-Z]|Rep|Dem|Ind)[^()]{0,20}\)")
MAX_ROLE = 16
MAX_NEXT = 5
AGENT_ENDINGS = ("er", "or", "ian", "eer", "ant", "ee", "ess", "ster")
NO_AGENTS = frozenset(
    "answer border center centre chapter color corner door error factor favor floor grant honor letter matter moment "
    "number offer order paper plant power quarter restaurant river sector summer tower tree water winter degree "
    "committee fee".split()
)


def is_person_noun(token: Token) -> bool:
    """Whether a token is a noun that means a person, or an abbreviated title."""
    noun = token.pos_ in ("NOUN", "PROPN") or token.text[0].isupper()
    return names_person(token.text) and (noun or token.lower_.rstrip(".") in TITLES)


def role_before(doc: Doc, naming: Naming) -> tuple[int, int] | None:
    """The tokens of a role right before the name ("OSCE spokeswoman"), without article and form of address."""
    last = naming.first - 1
    if last < 0 or doc[naming.first].is_sent_start or doc[last].text.lower().rstrip(".") in ADDRESS | {"dr", "of"}:
        return None
    k = walk_back(doc, naming.first)
    inner = range(k, last)
    office = k <= last and (
        is_person_noun(doc[last])
        or is_trade(doc[last], naming)
        or any(is_person_noun(doc[i]) and doc[i + 1].text == "of" for i in inner)
    )
    return (k, last) if office and not is_object_of(doc[last], doc[naming.last]) else None


def is_object_of(noun: Token, name: Token) -> bool:
    """Whether a noun is what the one named behind it does something to: "the judge Ada Lund had attacked"."""
    return name.dep_ in ("nsubj", "nsubjpass") and name.head.dep_ == "relcl" and name.head.head.i == noun.i


def is_trade(token: Token, naming: Naming) -> bool:
    """Whether a common noun before a name belongs to it: "auditor Jane Doe"; not "at lunch Jane Doe", "Ag Doe"."""
    common = token.tag_ == "NN" and (token.text.islower() or bool(token.is_sent_start))
    return common and token.dep_ == "compound" and naming.first <= token.head.i <= naming.last


def walk_back(doc: Doc, first: int) -> int:
    """Where the words that belong to what stands at `first` begin, within its sentence."""
    k = first
    while k > 0 and first - k < MAX_ROLE and not doc[k].is_sent_start and belongs_before(doc, k - 1):
        k -= 1
    while k < first and (doc[k].text.lower() in LINKING or doc[k].text in HYPHENS or starts_badly(doc[k])):
        k += 1
    return k


def starts_badly(token: Token) -> bool:
    """Whether a word cannot open a role: a weekday, a bare number, an adverb."""
    low = token.text.lower()
    return (
        low in NEVER_NAME
        and low not in PART_OF_BODIES
        and low not in PERSON_NOUNS
        and low not in TITLES
        and low not in KEPT
    ) or token.pos_ == "NUM"


KEPT = frozenset("former new then republican democratic conservative".split())


def belongs_before(doc: Doc, i: int) -> bool:
    """Whether token i can be part of a role that stands before a name."""
    token = doc[i]
    low = token.text.lower()
    if low == "of":
        return i > 0 and is_person_noun(doc[i - 1]) and doc[i + 1].text[0].isupper() and not is_person_noun(doc[i + 1])
    if low == "and":
        return i > 0 and (doc[i - 1].text == "State" or (doc[i - 1].text.islower() and is_person_noun(doc[i - 1])))
    if low in ("’s", "'s") or (low in ("in", "at") and doc[i - 1].text in HYPHENS and doc[i + 1].text in HYPHENS):
        return True
    office = token.pos_ in BEFORE or token.text in HYPHENS or low in ("former", "then") or is_person_noun(token)
    return office and token.text not in "\"“”'‘’—–"


def role_after(doc: Doc, naming: Naming, text: str) -> tuple[int, int] | None:
    """The tokens of a role in apposition after the name (", director of the centre,"), without the article "the"."""
    i = naming.last + 1
    while i < len(doc) and doc[i].idx < naming.end:
        i += 1
    party = PARTY.match(text[naming.end : naming.end + 25])
    while party and i < len(doc) and doc[i].idx < naming.end + party.end():
        i += 1
    if i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].like_num and doc[i + 2].text == ",":
        i += 2
    if i + 1 >= len(doc) or doc[i].text not in (",", "—", "–") or doc[i].is_sent_start:
        return None
    k = i + 1
    end = next((j for j in range(k, min(len(doc), k + MAX_ROLE)) if ends_apposition(doc[j])), None)
    if end is None or doc[end].tag_ in FINITE or belongs_behind(doc, k, end):
        return None
    return check_apposition(doc, k, end)


def belongs_behind(doc: Doc, start: int, end: int) -> bool:
    """Whether an office between commas is the next name's: "according to Ada Lund, the chair, Jo Hale, had left"."""
    if doc[end].text != "," or doc[start].lower_ != "the":
        return False
    near = (t for t in doc[end + 1 : end + MAX_NEXT] if t.dep_ == "appos" and t.pos_ == "PROPN")
    return any(start < t.head.i < end and t.head.tag_ == "NN" for t in near)


def ends_apposition(token: Token) -> bool:
    """Whether an apposition stops before this token."""
    return (
        token.text in ',.;:—–()"“”'
        or token.text.lower() in STOP_AFTER - {"and", "as"}
        or token.tag_ in FINITE
        or token.is_sent_start is True
    )


def check_apposition(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The apposition, if its head noun means one person."""
    if end <= start or doc[start].pos_ in ("CCONJ", "SCONJ", "VERB", "AUX", "ADP", "ADV", "PRON"):
        if not (end > start and doc[start].tag_ == "PRP$"):
            return None
        start += 1
    head = next(
        (i for i in range(start, end) if i + 1 == end or doc[i + 1].pos_ in ("ADP", "VERB", "PUNCT", "CCONJ", "SCONJ")),
        None,
    )
    if head is None or not (is_person_noun(doc[head]) or is_agent(doc[head])) or doc[head].tag_ in ("NNS", "NNPS"):
        return None
    start += int(doc[start].text.lower() == "the")
    return (start, end - 1) if start < end else None


def is_agent(token: Token) -> bool:
    """Whether a noun in apposition to a name means a person by its ending: "a building surveyor"."""
    return token.tag_ == "NN" and token.lower_.endswith(AGENT_ENDINGS) and token.lower_ not in NO_AGENTS


def role_around(doc: Doc, naming: Naming) -> tuple[int, int] | None:
    """The tokens of a role to which the name itself is the apposition ("his top aide, Tad Devine,")."""
    last = naming.first - 2
    after = doc[naming.last + 1].text if naming.last + 1 < len(doc) else "."
    if last < 0 or doc[last + 1].text != "," or after not in (",", ".", "—", ";"):
        return None
    above = introducing(doc, naming.first, naming.last) or doc[naming.last].head
    apart = doc[naming.last].dep_ == "appos" and 0 <= last - above.i < MAX_ROLE // 2
    head = doc[last] if is_person_noun(doc[last]) or not apart else above
    if not is_person_noun(head):
        return None
    k = walk_back(doc, head.i + 1)
    owned = any(doc[i].tag_ == "POS" for i in range(k, head.i))
    return (k, last) if k <= head.i and (owned or (k > 0 and doc[k - 1].text.lower() in DETERMINERS)) else None


DETERMINERS = frozenset("the a an his her their its our my 's ’s another".split())


def find_role(parsed: Parsed, naming: Naming) -> tuple[str, Span] | None:
    """The role of whoever is named here, as a slice of the article, and where it stands; None where none is given."""
    doc = parsed.doc
    for found in (role_after(doc, naming, parsed.passage.text), role_before(doc, naming), role_around(doc, naming)):
        if found:
            words = doc[found[0] : found[1] + 1]
            return words.text, parsed.where(words)
    return None
