"""How a figure hangs in its clause: what it counts, what befell that, what sets it apart, whether it is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analyse.numerals import SHORT_SCALES
from brief.analyse.units import MEASURES, MONEY, SIGNS, TIMES
from brief.model import Figure

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

CONTENT = frozenset("NOUN PROPN VERB ADJ NUM ADV".split())
SUBJECTS = frozenset("nsubj nsubjpass csubj agent".split())
# "Twelve remain missing", "two are dead": what befell them is the adjective.
COPULAS = frozenset("be remain stay go feel".split())
# Verbs that only say that something was done; what, says their object.
LEANING = frozenset("make conduct hold stage perform undertake carry give".split())
LONGEST_PATH = 5
PART_OF = frozenset("the those them these his her their its our".split())
NUMBER_NOUNS = frozenset("dozen score hundred thousand million billion trillion handful couple ten".split())
# Under one name what is measured or paid: "€1.7m", "two million euros"; "per cent", "%".
UNITS = frozenset((*MEASURES.values(), *MONEY.values(), *SIGNS.values()))
OF_UNITS = frozenset((*MEASURES, *MONEY, *SHORT_SCALES, "cent", "per", "pct", *NUMBER_NOUNS))
STATED, HEDGING = frozenset("NOUN PROPN NUM SYM".split()), frozenset("ADV ADP SCONJ".split())


def stem_of(words: Words) -> Token:
    """The word of a figure that hangs in the clause: its noun or number, never a hedge ("well over 30 people")."""
    stated = [token for token in words if token.pos_ in STATED]
    if words.root.pos_ not in HEDGING or not stated:
        return words.root
    return min(stated, key=lambda token: (sum(1 for _ in token.ancestors), token.i))


def counted_head(head: Token, figure: Figure) -> str:
    """The lemma of what is counted, also where a number word stands at the phrase's head ("thousands of homes").

    Of what is measured or paid, the name of the unit.
    """
    named, lemma = figure.quantity.unit.split(" ")[-1], head.lemma_.lower()
    if figure.quantity.unit == "age" and (lemma == "old" or head.like_num):
        return "age"
    if figure.quantity.unit in UNITS and (head.lower_.rstrip(".") in OF_UNITS or lemma in OF_UNITS or head.like_num):
        return figure.quantity.unit
    return named if named and (head.like_num or lemma in NUMBER_NOUNS) else TIMES.get(lemma, lemma)


def climb(token: Token) -> list[Token]:
    """The content words above a figure, nearest first, up to its clause's verb and the verb above that."""
    path: list[Token] = []
    while token.head != token and len(path) < LONGEST_PATH:
        if token.dep_ in ("advcl", "ccomp", "parataxis") and any(t.pos_ == "VERB" for t in path):
            break
        token = token.head
        if token.pos_ in CONTENT or token.pos_ == "AUX":
            path.append(token)
    return path


def governor(head: Token, path: list[Token]) -> Token:
    """The word that says what befell the counted: a participle at its side, or the nearest verb or noun above."""
    beside = [t for t in head.children if t.dep_ == "acl" and t.pos_ == "VERB"]
    if head.dep_ in ("ROOT", "attr", "pobj", "conj") and beside and not (path and path[0].pos_ == "VERB"):
        return beside[0]
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    if after is not None and after.lower_ in ("dead", "wounded", "injured", "killed", "missing", "hurt"):
        return after
    copula = path[0] if path and path[0].lemma_ in COPULAS and head.dep_ in SUBJECTS else head
    state = next((t for t in copula.children if t.dep_ == "acomp"), None)
    nearest_content = state or next((t for t in path if t.lemma_.lower() not in ("be", "other")), None)
    return head if nearest_content is None else action_of(nearest_content, head)


def action_of(verb: Token, head: Token) -> Token:
    """The noun that a light verb leans on ("made transfers", "protests were held"); else the verb itself."""
    if verb.lemma_ not in LEANING:
        return verb
    nouns = (t for t in verb.children if t.dep_ in ("dobj", "nsubjpass") and t.pos_ == "NOUN" and t != head)
    return next(nouns, verb)


def traits(head: Token, words: Words) -> tuple[str, ...]:
    """What sets the counted apart: adjectives, compounds, "of …", "in …", and the verb of its relative clause."""
    found = []
    for child in head.children:
        if child.dep_ in ("amod", "compound", "poss", "acl", "relcl", "appos", "nmod"):
            found.append(child)
        elif child.dep_ == "prep":
            found.extend(t for t in child.children if t.dep_ == "pobj")
    found.extend(t for t in words if t.pos_ in ("ADJ", "NOUN", "PROPN"))
    return tuple(dict.fromkeys(t.lemma_.lower() for t in found if t.pos_ in CONTENT and t != head))


def is_partitive(words: Words) -> bool:
    """Whether the figure is a part of a set named beside it: "10 of the 12", "two of his brothers"."""
    doc, end = words.doc, words.end
    texts = [t.lower_ for t in words]
    if "of" in texts[:-1] and texts[texts.index("of") + 1] in PART_OF:
        return True
    return end + 1 < len(doc) and doc[end].lower_ in ("of", "among") and doc[end + 1].lower_ in PART_OF
