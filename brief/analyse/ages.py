"""Which numbers are ages: "aged 12", "Ms Smith, 64, lives", "he is 3."."""

from __future__ import annotations

import re

from brief.analyse.numerals import Numeral

AGED = re.compile(r"\b(?:ages?|aged|age of)\s(?:\d+ (?:and|to) )?$")
# Whose age a bare number is: "he is 3.", "she was 16 when".
BEFORE_AGE, AFTER_AGE = (
    re.compile(r"\b(?:he|she) (?:is|was|turned) (?:only |just )?$", re.IGNORECASE),
    re.compile(r"[.,;)”\"]| when\b|$"),
)
# "Sita Devi (38)", as papers of India and Ireland write it.
BRACKETED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ \($|\b(?:Mr|Mrs|Ms|Dr) [A-Z][\w’'-]+ \($")
AFTER_NAME = re.compile(r"[A-Z][\w’'.-]+,\s$")
YEARS_OLD = re.compile(r"[ -]years?[ -]olds?\b|[ -](?:year|month|week|day)s?[ -]old\b", re.IGNORECASE)
# The oldest age that news states.
OLDEST = 115


def is_age(text: str, numeral: Numeral) -> bool:
    """Whether the number is someone's age: "aged 12", "Ms Smith, 64, lives", "he is 3."."""
    before, after = text[: numeral.core], text[numeral.end :]
    if AGED.search(before):
        return True
    if BEFORE_AGE.search(before) and AFTER_AGE.match(after):
        return 0 < (numeral.high or 0) < OLDEST
    number = text[numeral.core : numeral.end]
    if not number.isdigit() or not 0 < int(number) < OLDEST:
        return False
    if after[:1] == ")" and BRACKETED.search(before):
        return True
    return bool(AFTER_NAME.search(before)) and after[:1] in (",", ".", ";", ")")
