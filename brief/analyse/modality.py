"""How a clause is meant: done, planned, proposed, possible, obliged, asked or denied; and whether it is negated.

The words are those of news about what governments, firms and courts are about to do; the classes follow the
factuality distinctions of FactBank (Saurí and Pustejovsky 2009), with stages of a decision beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

PLANNED = frozenset(
    "plan intend expect schedule prepare aim vow pledge promise agree commit threaten set due ready await seek hope "
    "want go prepared planned scheduled expected intention".split()
)
PROPOSED = frozenset(
    "propose proposal suggest suggestion recommend recommendation consider consideration discuss discussion mull "
    "weigh debate idea option draft offer explore study".split()
)
ASKED = frozenset("ask request urge call demand appeal invite plead beg order instruct tell".split())
DENIED = frozenset("deny reject refute dispute dismiss rebut disavow contradict denial disprove debunk".split())
DOUBTED = frozenset(
    "may might could can possible possibly perhaps probably likely suspect suspected allegedly alleged reportedly "
    "apparently presumed believed believe think seem appear potential potentially purported suggest speculate "
    "fear".split()
)
OBLIGED = frozenset("must should need ought oblige require have".split())
# Looked for in this order among the words that a clause hangs from.
STANCES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("denied", DENIED),
    ("proposed", PROPOSED),
    ("asked", ASKED),
    ("planned", PLANNED),
)
NEGATIONS = frozenset("not n't n’t no never neither nor without none nobody nothing cannot".split())
REFUSALS = frozenset("refuse fail decline lack stop cease halt avoid prevent unable impossible".split())
CLAUSAL = frozenset(("xcomp", "ccomp", "acl", "advcl", "relcl", "pcomp", "oprd", "attr", "pobj", "prep"))


def governors(verb: Token) -> list[Token]:
    """The words that a clause hangs from, nearest first, as far as they still say how it is meant."""
    chain, token = [], verb
    while token.dep_ in ("xcomp", "ccomp", "acl", "pcomp", "prep", "pobj", "dobj", "attr") and token.head != token:
        token = token.head
        chain.append(token)
    return chain


def read_modality(verb: Token) -> Modality:
    """The modality of the clause that a verb (or a noun of action) heads."""
    chain = [token.lemma_.lower() for token in governors(verb)]
    if verb.dep_ == "ccomp" and chain[:1] == ["tell"]:
        chain = chain[1:]  # "told reporters that it fell" reports; only "told them to leave" asks
    own = {child.lower_ for child in verb.children if child.dep_ in ("aux", "advmod", "neg", "amod", "acomp")}
    subjects = {t.lemma_.lower() for link in [verb, *governors(verb)] for t in link.children if t.dep_ == "nsubj"}
    for modality, words in STANCES:
        if words & {*chain, *(subjects if modality == "proposed" else ())}:
            return modality
    if own & DOUBTED or DOUBTED & set(chain):
        return "possible"
    if own & {"will", "'ll", "’ll", "wo", "shall", "would"}:
        return "planned"
    if own & OBLIGED - {"have"} or ("have" in chain and verb.dep_ == "xcomp"):
        return "obliged"
    return "actual"


def is_negated(verb: Token) -> bool:
    """Whether the clause is denied by a word of its own: "did not", "never", "no one", "refused to"."""
    if any(child.lower_ in NEGATIONS for child in verb.children):
        return True
    arguments = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "prep")]
    if any(t.lower_ in NEGATIONS for argument in arguments for t in argument.children):
        return True
    return verb.dep_ in ("xcomp", "pcomp") and verb.head.lemma_.lower() in REFUSALS
