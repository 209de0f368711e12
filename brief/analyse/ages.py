"""Which numbers are ages: "aged 12", "Ms Smith, 64, lives", "the colonel, 59, was", "a woman of 79", "he is 3."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analyse.numerals import Numeral
from brief.analyse.people.lexicon import names_person

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

AGED = re.compile(
    r"\b(?:ages?|aged|ages? (?:of|from|between)|aged (?:from|between))\s(?:\d+ (?:and|to) )?$", re.IGNORECASE
)
# Whose age a bare number is: "he is 3.", "she was 16 when", "the keeper, who was 43,".
BEFORE_AGE = re.compile(r"\b(?:he|she|who) (?:is|was|turned) (?:only |just |now |then |already )?$", re.IGNORECASE)
AFTER_AGE = re.compile(r"[.,;)”\"]| (?:when|and|at the time|last|years of age)\b|$")
# A full name as the subject, a full stop behind: "Ines Prado was 79."
NAME_IS, STOPPED = re.compile(r"\b([A-Z][\w’'-]+) (?:is|was|turned) (?:only |just )?$"), re.compile(r"[.,;]|$| when\b")
# "Sita Devi (38)", as papers of India and Ireland write it.
BRACKETED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ \($|\b(?:Mr|Mrs|Ms|Dr) [A-Z][\w’'-]+ \($")
BEHIND_NAME = re.compile(r"[,.;)]| and \d{1,3}[,.;]")
AFTER_NAME = re.compile(r"[A-Z][\w’'.-]+,\s(?:\d{1,3} and )?$")
# "The colonel, 59, was"; "a woman of 79": the noun is one of a person, or nothing else can be meant.
AFTER_NOUN = re.compile(r"\b([a-z-]+),\s$")
DETERMINED = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bat )\b(?:the|an?|his|her) (?:[\w-]+ ){0,3}(?-i:[a-z-]+),\s$", re.IGNORECASE
)
OF_NOUN = re.compile(r"\b(?i:an?|the|this) (?:[a-z-]+ )??([a-z-]+) of $")
YEARS_OLD = re.compile(r"[ -]years?[ -]olds?\b|[ -](?:year|month|week|day)s?[ -]old\b", re.IGNORECASE)
# The oldest age that news states; who is a mother of so many is no younger.
OLDEST, YOUNGEST = 115, 10
PARENTS = frozenset("mother father parent grandmother grandfather mum mom dad chief head leader member".split())


def is_age(text: str, numeral: Numeral, words: Words | None = None) -> bool:
    """Whether the number is someone's age; `words` tell whether the name before it is a person's."""
    before, after = text[: numeral.core], text[numeral.end :]
    if AGED.search(before):
        return True
    if not 0 < (numeral.high or 0) < OLDEST:
        return False
    if (BEFORE_AGE.search(before) and AFTER_AGE.match(after)) or is_told_of_name(before, after, words):
        return True
    number = text[numeral.core : numeral.end]
    return number.isdigit() and (is_set_off(before, after) or is_told_of_noun(before, after, int(number)))


def is_set_off(before: str, after: str) -> bool:
    """Whether a name stands before the number, which is set off from it: "Ms Smith, 64, lives", "Sita Devi (38)"."""
    if after[:1] == ")" and BRACKETED.search(before):
        return True
    return bool(AFTER_NAME.search(before) and BEHIND_NAME.match(after))


def is_told_of_name(before: str, after: str, words: Words | None) -> bool:
    """Whether a person's name is the subject, and nothing behind the number is counted: "Ines Prado was 79."."""
    name = NAME_IS.search(before)
    if name is None or words is None or not STOPPED.match(after):
        return False
    return any(t.ent_type_ == "PERSON" and t.text == name[1] for t in words.doc[max(0, words.start - 4) : words.start])


def is_told_of_noun(before: str, after: str, number: int) -> bool:
    """Whether a noun for one person stands before the number: "the colonel, 59, was", "a woman of 79"."""
    beside = AFTER_NOUN.search(before)
    if beside is not None:
        return after[:1] in (",", ".", ";") and (
            names_person(beside[1]) or (after[:1] == "," and number >= YOUNGEST and bool(DETERMINED.search(before)))
        )
    noun = OF_NOUN.search(before)
    return noun is not None and number >= YOUNGEST and noun[1] not in PARENTS and names_person(noun[1])
