"""What a line says without the lines around it: what leans on them, what is over, what is no gap at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from brief.model import Moment, Sentence
from brief.phrase.days import is_telling

# "All were on the ferry", "By then, she says, …", "Nothing of that is said": of whom, a line before tells.
LEANING_HEAD = re.compile(
    r"(?:(?:All|Others|Another|Most|Some|Several) (?:of (?:them|these|those|that) )?"
    r"(?:is|are|was|were|has|have|had|did|do|will|would|could)\b|"
    r"(?:By|Before|Until) then\b|After that,? (?:the|he|she|they|it|I|we|there)\b|"
    r"Nothing of (?:that|this|it)\b|(?:Officially|Partly|Mainly), because\b|"
    r"(?:Not|Nor|Neither) (?:so|that|this)\b|The (?:former|latter|same)\b(?! \w))"
)
# "They do not think so", "he denied that", "whether he would", "he intends to".
LEANING_TAIL = re.compile(
    r"\b(?:(?:den(?:y|ies|ied)|confirm(?:s|ed)?|reject(?:s|ed)?|disput(?:es?|ed)|doubt(?:s|ed)?|think|thinks|thought|sa(?:y|ys|id)|"
    r"believe[sd]?|does?|did|knew|know|explain(?:ed)?|expect(?:s|ed)?) (?:that|this|so|it)|"
    r"whether (?:he|she|it|they|that) (?:would|could|will|can|did|had|has|was|were)|"
    r"(?:intends?|wants?|refused|declined|promised|agreed|tried|hopes?) to)(?=[.;?!]|$)"
)
# What is to come is told behind such words; a day before them is that of the telling.
PLAN = re.compile(
    r"\b(?:will|(?:is|are|was|were) to|(?<!was )(?<!been )(?<!were )due|scheduled|expected|set to|plan(?:s|ned)? to|"
    r"would (?:be|meet|begin|start))\b"
)
# What was done tells more than what is to come of it: "has cancelled the book, due on Monday".
DONE = re.compile(
    r"\b(?:has|have|was|were|is|are) (?!to\b|due\b|expected\b|scheduled\b|set\b|planned\b)(?:\w+ly )?"
    r"\w+(?:ed|en|wn|ne|ld|ut|ght|pt|ft|ound)\b|\b(?:agreed|signed|voted|announced|approved|decided)\b"
)
# Who is sought, what nobody knew before, and who would not give his name: none is what is not known.
NO_GAP = re.compile(
    r"\b(?:persons?|people|men|previously|completely|hitherto|virtually|largely|relatively|almost|an?|been) unknown\b|"
    r"\b(?:not|n[’']t) (?:wish|want)\b.{0,30}\bnamed?\b|"
    r"\b(?:not to|declined to|refused to|not) be (?:named|identified|quoted)\b|"
    r"\bnot authori[sz]ed\b|\banonymity\b",
    re.IGNORECASE,
)


# A sentence longer than this, or with a clause of its own before, tells what it denies.
SHORT = 14


def leans(text: str) -> bool:
    """Whether a sentence says little without the one before it."""
    short = ";" not in text and len(text.split()) <= SHORT
    return bool(LEANING_HEAD.match(text) or (short and LEANING_TAIL.search(text)))


def is_gap(sentence: Sentence) -> bool:
    """Whether a sentence tells what is not known."""
    return sentence.kind == "gap" and not NO_GAP.search(sentence.text)


def announces(sentence: Sentence, moments: Iterable[Moment]) -> bool:
    """Whether one of these days is that for which something is announced, not the day on which it was said."""
    base = sentence.where.start
    held = (m.where.start - base for m in moments if sentence.where.holds(m.where) and not is_telling(m, sentence))
    cues = (PLAN.search(sentence.text, 0, start) for start in held)
    return any(cue and not DONE.search(sentence.text, 0, cue.start()) for cue in cues)
