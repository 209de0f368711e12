"""Numbers with what they count, for the key figures: which words of the sentence label a number.

A label is the noun that is counted with what follows it ("hit to profits"), its verb too where the noun is the subject
("people were killed in clashes"), and what comes before where it is the object ("fighting killed … people").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.model import Count

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

PLURALS = frozenset("dozens scores hundreds thousands millions billions".split())
# "19 others" are counted apart from whom the reader does not see.
REST = frozenset("others other more another additional further".split())
RELATIVE = frozenset({"WP", "WDT"})
PLURAL = frozenset({"NNS", "NNPS"})
# What one word says of people.
OUTCOMES = frozenset("dead injured wounded missing hurt homeless".split())
MOST_WORDS, LEAST_WORDS = 9, 2
MOST_BEFORE = 8
NEAR = 4
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WITHIN = frozenset("nummod compound quantmod pobj prep nmod amod npadvmod".split())
SCALES = frozenset("hundred thousand million billion trillion dozen percent cent pct per % m bn".split())
BREAKS = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT", "PRON", "ADV", "PART", "AUX", "VERB", "SPACE", "SYM"})
BOUND = frozenset("prt dobj attr acomp case".split())
TIGHT = frozenset("of ago later earlier".split())
COMPLEMENTS = frozenset("dobj ccomp xcomp attr oprd acomp".split())
ENDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def find_counts(sent: Words, p: Parsed) -> tuple[Count, ...]:
    """The numbers of a sentence that have a label, in order."""
    return tuple(count for token in sent if is_number(token) and (count := label(token, sent, p)))


def is_number(token: Token) -> bool:
    """Whether a number begins here: "300", "two", "dozens", not the second word of "two million"."""
    before = token.nbor(-1) if token.i else None
    follows = before is not None and (before.like_num or before.lower_ in SCALES)
    plural = token.lower_ in PLURALS
    follows = follows or (plural and token.i > 1 and token.nbor(-2).lower_ in PLURALS)
    return (token.like_num or plural) and not follows and token.ent_type_ not in {"DATE", "TIME", "ORDINAL"}


def label(token: Token, sent: Words, p: Parsed) -> Count | None:
    """The number with all its words, and the stretches that say what it counts; None where nothing short does."""
    last = end_of_number(token, sent)
    if last.i + 1 >= sent.end:
        return None
    if token.dep_ == "nummod" and token.head.i < token.i:
        return None
    noun = counted(token, last)
    # What only describes ("52-member force") says nothing of what its noun does.
    describes = last.i > token.i and last.nbor(-1).text == "-"
    reach = noun.i if describes else max(map(reach_of, (*sent.doc[token.i : last.i + 1], noun)))
    behind = list(prefix(last.nbor(1), sent, min(reach, end_before_other(noun))))
    if behind and (behind[0].pos_ in {"PRON", "DET"} or behind[0].lower_ in REST):
        return None
    if behind and behind[0].pos_ == "ADP" and behind[0].lower_ != "of":
        behind = []
    # "Six North Korean shipping" lost the companies that are counted.
    if behind and behind[-1].i < noun.i:
        behind = []
    stretches = [(behind[0].idx, behind[-1].idx + len(behind[-1]))] if behind else []
    enough = len(behind) >= LEAST_WORDS or (behind and (describes or behind[0].lower_ in OUTCOMES))
    if not enough:
        lead = leading(noun, token) if behind or token.ent_type_ in {"MONEY", "PERCENT"} else None
        if lead is None:
            return None
        stretches = [lead, *stretches]
    return Count(p.span(token.idx, last.idx + len(last)), tuple(p.span(*stretch) for stretch in stretches))


def end_before_other(noun: Token) -> int:
    """The last word that may belong to a noun: not "that hopes" behind "people", which is said of something else."""
    others = (
        word.i - 1
        for word in noun.subtree
        if word.i > noun.i and word.tag_ in RELATIVE and word.dep_ in SUBJECTS and word.head.tag_ == "VBZ"
    )
    return min(others, default=len(noun.doc)) if noun.tag_ in PLURAL else len(noun.doc)


def leading(noun: Token, number: Token) -> tuple[int, int] | None:
    """Subject and verb before a number that is the object: where they stand; None where they are far or a pronoun."""
    last = noun.head
    verb = last.head if noun.dep_ == "pobj" else last
    if noun.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB" or not verb.i <= last.i < number.i:
        return None
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is not None and subject.tag_ in RELATIVE:
        return verb.idx, last.idx + len(last)
    if subject is None or subject.pos_ == "PRON" or last.i - subject.left_edge.i > MOST_BEFORE:
        return None
    return subject.left_edge.idx, last.idx + len(last)


def end_of_number(token: Token, sent: Words) -> Token:
    """The last token of a number: "million" of "1.5 million", "member" of "52-member"."""
    last = token
    while last.i + 1 < sent.end and (last.nbor(1).like_num or last.nbor(1).lower_ in SCALES):
        last = last.nbor(1)
    if last.i + 2 < sent.end and last.nbor(1).text == "-" and not last.whitespace_:
        return last.nbor(2)
    if token.lower_ in PLURALS and last.i + 2 < sent.end and last.nbor(1).lower_ == "of":
        return end_of_number(last.nbor(2), sent) if last.nbor(2).lower_ in PLURALS else last.nbor(1)
    return last


def counted(token: Token, last: Token) -> Token:
    """The noun that a number counts, or the number itself."""
    head = token.head
    while head.i <= last.i and head.head != head and head.dep_ in WITHIN:
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN"} and head.i > last.i else last


def reach_of(word: Token) -> int:
    """How far the words that belong to a word go: to the end of its clause where it is the subject."""
    return (word.head if word.dep_ in SUBJECTS else word).right_edge.i


def prefix(first: Token, sent: Words, reach: int) -> Iterator[Token]:
    """The longest run of words from here that breaks off where a phrase ends."""
    run: list[Token] = []
    best = 0
    for token in sent.doc[first.i : min(sent.end, reach + 1)]:
        if (token.is_punct and token.text not in {"-", "’s", "'s"}) or leads_to_number(token):
            break
        run.append(token)
        after = token.nbor(1) if token.i + 1 < len(token.doc) else None
        if (
            len(run) <= MOST_WORDS
            and (token.pos_ in ENDS or token.dep_ == "prt")
            and not any(child.i > token.i and child.dep_ in COMPLEMENTS for child in token.children)
            and (after is None or breaks(after, run))
        ):
            best = len(run)
    yield from run[:best]


def leads_to_number(token: Token) -> bool:
    """Whether "and" or the like goes on to what another number counts."""
    following = token.doc[token.i + 1 : token.i + 1 + NEAR]
    return token.pos_ == "CCONJ" and any(t.like_num or t.lower_ in PLURALS for t in following)


def breaks(token: Token, run: Sequence[Token]) -> bool:
    """Whether a phrase can end before this word: not before "of" or a quotation, nor amid "between ... and"."""
    if token.is_quote and run[-1].whitespace_:
        return False
    if token.dep_ in BOUND or token.lower_ in TIGHT or token.text == "-":
        return False
    if any(t.lower_ == "between" for t in run) and not any(t.pos_ == "CCONJ" for t in run):
        return False
    return token.pos_ in BREAKS
