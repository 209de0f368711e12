"""What a sentence can do without, and which of its stretches stand alone: read off the parse, grammar first.

A cut never holds a negation, a modal, a condition or an attribution, nor anything with a quotation mark of its own:
what is left must say what the sentence said. Deletion of parentheticals, appositions, non-restrictive relatives and
final participles is the safest part of sentence compression (Knight and Marcu 2002; Dorr, Zajic and Schwartz 2003,
"Hedge Trimmer", for news in particular).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from brief.analyse.language import Parsed
from brief.model import Cut, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

CutKind = Literal["lead", "aside", "apposition", "relative", "adverbial", "attribution"]

# Words that only tie a sentence to the one before it; the longer ones first.
LEADS = (
    "in addition|as a result|as such|for example|for instance|in fact|after all|that said|at the same time|even so|"
    "on the other hand|in other words|on top of that|more importantly|not surprisingly|in the meantime|"
    "meanwhile|however|moreover|furthermore|additionally|nevertheless|nonetheless|besides|instead|therefore|thus|"
    "now|hence|consequently|accordingly|similarly|likewise|indeed|still|also|then|and|but|so|yet|or|plus|though"
)
OPENER = re.compile(rf"(?:(?:and|but|so|yet|or|plus)\s+)?(?:(?:{LEADS})\b(?:\s*,)?)(?=\s)", re.IGNORECASE)
# A place in capitals or an agency that was left at the head of the text: "MOSCOW: ", "GENEVA (Reuters) - ", "(AP) - ".
DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,’'-]{2,30}(?:\s\([^()]{2,25}\))?\s?(?::|\s—|\s–|\s-|—)|\([A-Z][^()]{1,24}\)\s[—–-])\s?(?=[A-Z“\"])"
)
TIES = re.compile(
    r",\s(?:however|though|meanwhile|moreover|therefore|too|in turn|for (?:example|instance)|of course|in fact|"
    r"in addition|as well|nevertheless|nonetheless)(?:,|(?=[.!?]))|\s(?:also|thus|therefore)(?=\s)",
    re.IGNORECASE,
)
OPENS_CLAUSE = frozenset("and but so yet or still then instead".split())
# What turns the meaning of a sentence when it is left out.
TURNS = frozenset(
    "no not n't n’t never neither nor none nobody nothing without hardly barely may might could would should must can "
    "ca will wo shall cannot if unless until whether except only reportedly allegedly apparently purportedly "
    "supposedly deny doubt dispute reject refuse claim say tell add warn argue insist believe think suggest accord "
    "despite although though but however perhaps possibly probably likely".split()
)
QUOTE_MARKS = frozenset('"“”„«»')
DASHES = frozenset({"—", "–", "--", "-"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LEAST_WORDS = 2


def find_cuts(sent: Words, p: Parsed) -> tuple[Cut, ...]:
    """Stretches of a sentence that it can do without, in the order in which they stand; they may overlap."""
    found = {*opening_cuts(sent), *tie_cuts(sent), *aside_cuts(sent), *clause_cuts(sent)}
    return tuple(Cut(p.span(start, end), kind) for start, end, kind in sorted(found))


def opening_cuts(sent: Words) -> Iterator[tuple[int, int, CutKind]]:
    """A connective at the head of the sentence, with its comma and the space behind it."""
    text = sent.text
    dateline = DATELINE.match(text)
    if dateline:
        yield sent.start_char, sent.start_char + dateline.end(), "lead"
    match = OPENER.match(text)
    if not match:
        return
    word = match.group().split()[0].strip(",").lower()
    after = text[match.end() :].lstrip()
    bare = word in OPENS_CLAUSE or match.group().rstrip().endswith(",") or word in {"meanwhile", "also"}
    # "So far", "Still images", "Then President Bush", "Or" as a name: no connective without its comma or a clause.
    if not bare or (word in {"so", "still", "then", "instead"} and not opens_clause(sent, match)):
        return
    if after and word != "or":
        yield sent.start_char, sent.start_char + len(text) - len(after), "lead"


def opens_clause(sent: Words, match: re.Match[str]) -> bool:
    """Whether a connective that has other meanings is one: a comma follows, or the subject of the sentence does."""
    if match.group().rstrip().endswith(","):
        return True
    rest = [t for t in sent if t.idx >= sent.start_char + match.end() and not t.is_space]
    first = sent[0].lower_
    return bool(rest) and first in {"so", "then"} and any(t.dep_ in {"nsubj", "nsubjpass", "expl"} for t in rest[:2])


def tie_cuts(sent: Words) -> Iterator[tuple[int, int, CutKind]]:
    """Words like "also" and ", however," the like inside the sentence, outside of quoted words."""
    quoted = quoted_stretches(sent.text)
    for match in TIES.finditer(sent.text):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        before = sent.text[: match.start()].rsplit(None, 1)[-1:]
        if match.group().strip() == "also" and before and before[0].lower() in {"but", "not", "and"}:
            continue
        yield sent.start_char + match.start(), sent.start_char + match.end(), "lead"


def aside_cuts(sent: Words) -> Iterator[tuple[int, int, CutKind]]:
    """What stands in parentheses or between a pair of dashes."""
    text = sent.text
    for match in re.finditer(r"\s*\(([^()]*)\)", text):
        if may_go(sent, match.start(), match.end()):
            yield sent.start_char + match.start(), sent.start_char + match.end(), "aside"
    for match in re.finditer(r"\s*(?:—|–|--|(?<=\s)-(?=\s))\s*([^—–]+?)\s*(?:—|–|--|(?<=\s)-(?=\s))(?=\s)", text):
        if may_go(sent, match.start(), match.end()):
            yield sent.start_char + match.start(), sent.start_char + match.end(), "aside"


def clause_cuts(sent: Words) -> Iterator[tuple[int, int, CutKind]]:
    """Appositions, non-restrictive relatives and participles that stand between commas, or after the last one."""
    for token in sent:
        kind = clause_kind(token)
        if kind is None:
            continue
        first, last = token.left_edge, token.right_edge
        bounds = between_commas(sent, first, last)
        if (
            bounds
            and not is_echoed(sent, last)
            and not (kind == "apposition" and names_subject(first, last))
            and may_go(sent, bounds[0] - sent.start_char, bounds[1] - sent.start_char)
        ):
            yield (*bounds, kind)


def is_echoed(sent: Words, last: Token) -> bool:
    """Whether a later "did so" stands for a verb that goes with the clause which ends here: then the clause stays."""
    return any(t.i > last.i and stands_for_verb(t) for t in sent)


def names_subject(first: Token, last: Token) -> bool:
    """Whether a stretch names someone right before a verb: who said it, in "B. Neves, the chief, A. Lund, said"."""
    doc = last.doc
    behind = doc[last.i + 2].pos_ if last.i + 2 < len(doc) else ""
    return behind in {"VERB", "AUX"} and any(t.ent_type_ == "PERSON" for t in doc[first.i : last.i + 1])


def stands_for_verb(token: Token) -> bool:
    """Whether a word is the "so" of "did so", which says nothing without the verb before it."""
    return token.lower_ == "so" and token.head.lemma_ == "do" and token.head.i == token.i - 1


def clause_kind(token: Token) -> CutKind | None:
    """What kind of clause hangs on this token, if it is one that can go."""
    if (
        token.dep_ == "appos"
        and token.pos_ in {"NOUN", "PROPN"}
        and not any(c.dep_ == "conj" for c in token.head.children)
    ):
        return "apposition"
    if token.dep_ == "relcl":
        return "relative"
    if token.dep_ == "acl" and token.tag_ in {"VBN", "VBG"}:
        return "relative"
    if token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > token.head.i:
        return "adverbial"
    return None


def between_commas(sent: Words, first: Token, last: Token) -> tuple[int, int] | None:
    """The stretch with the comma before it, and the one behind it unless the sentence ends there."""
    if first.i - 1 <= sent.start or first.nbor(-1).text != ",":
        return None
    start = first.nbor(-1).idx
    if last.i + 1 >= sent.end:
        return None
    after = last.nbor(1)
    if after.text == ",":
        if after.i + 1 >= sent.end or not joins(after.nbor(1)):
            return None
        # Before "said the mayor" and "according to the mayor" the comma stays.
        next_ = after.nbor(1)
        turned = next_.lower_ == "according" or any(c.dep_ in SUBJECTS and c.i > next_.i for c in next_.children)
        return start, after.idx if turned else after.idx + 1
    ends = after.i + 1 >= sent.end or after.nbor(1).text in QUOTE_MARKS
    return (start, last.idx + len(last)) if after.text in {".", "!", "?"} and ends else None


def joins(token: Token) -> bool:
    """Whether the words before a cut run on into this word: a verb or preposition, not another noun in apposition."""
    return token.pos_ in {"VERB", "AUX", "ADP", "PART", "CCONJ", "SCONJ", "ADV"}


def may_go(sent: Words, start: int, end: int) -> bool:
    """Whether a stretch (offsets into the sentence) can be left out without turning what the rest says."""
    inside = [t for t in sent if sent.start_char + start <= t.idx < sent.start_char + end]
    if sum(t.is_alpha or t.like_num for t in inside) < LEAST_WORDS or sent.root in inside:
        return False
    if any(t.text in QUOTE_MARKS or t.lower_ in TURNS or t.lemma_.lower() in TURNS for t in inside):
        return False
    return not any(a <= start < b for a, b in quoted_stretches(sent.text))


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Where double quotation marks enclose words; a mark without its pair reaches to the end of the sentence."""
    stretches, opened = [], None
    for i, char in enumerate(text):
        if char not in QUOTE_MARKS:
            continue
        if opened is None:
            opened = i if char != "”" else None
            if char == "”":
                stretches.append((0, i + 1))
        else:
            stretches.append((opened, i + 1))
            opened = None
    if opened is not None:
        stretches.append((opened, len(text)))
    return stretches


def find_clauses(sent: Words, p: Parsed) -> tuple[Span, ...]:
    """The main clauses of a sentence that has several, each with a subject of its own; none where someone speaks.

    What follows "X said" may be X's words to the end, so a reporting verb keeps its sentence whole.
    """
    root = sent.root
    if root.pos_ not in {"VERB", "AUX"} or root.lemma_.lower() in TURNS or quoted_stretches(sent.text):
        return ()
    second = next(
        (c for c in root.children if c.dep_ == "conj" and any(k.dep_ in {"nsubj", "nsubjpass"} for k in c.children)),
        None,
    )
    if second is None or not any(c.dep_ in {"nsubj", "nsubjpass"} for c in root.children):
        return ()
    left = second.left_edge
    joint = next((t for t in root.children if t.dep_ == "cc" and t.i < left.i), None)
    if joint is None or joint.i + 1 != left.i:
        return ()
    before = joint.nbor(-1) if joint.nbor(-1).text != "," else joint.nbor(-2)
    head = p.span(sent.start_char, before.idx + len(before))
    tail = p.span(left.idx, sent.end_char)
    return (head, tail)
