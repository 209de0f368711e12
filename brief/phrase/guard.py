"""The last look at a line: are its words those of its sentence, in order, with nothing lost that turns the meaning?

What fails here is not printed in this wording; so a slip in a parse costs a shortening, never the reader's trust.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ADDED = re.compile(r"\[[^\]]*\]|…|\.\.\.")
WORD = re.compile(r"\w+(?:['’]t\b)?")
# What may never be lost in a gap between words that stay, nor right before the first.
TURNS = frozenset(
    "whether not no never neither nor without may might could would should if unless until reportedly allegedly denied "
    "deny denies cannot".split()
)
NEAR = 5


def words_of(text: str) -> list[str]:
    """The words of a text, lower case; "didn't" is one."""
    return WORD.findall(text.lower())


def bears_out(line: str, sentence: str, turning: Callable[[str], bool] | None = None) -> bool:
    """Whether a line is the sentence with words left out, and none of them negates or conditions what is left.

    `turning` tells which words do so in another language than English.
    """
    if line == sentence and not ADDED.search(line):
        return bool(WORD.search(line))
    turning = turning or turns
    kept, said = words_of(ADDED.sub(" ", line)), words_of(sentence)
    at, last = 0, -1
    for word in kept:
        try:
            found = said.index(word, at)
        except ValueError:
            return False
        if 1 < found - last <= NEAR + 1 and any(turning(lost) for lost in said[last + 1 : found]):
            return False
        at, last = found + 1, found
    return bool(kept)


def turns(word: str) -> bool:
    """Whether leaving a word out can turn what a sentence says."""
    return word in TURNS or word.endswith(("n't", "n’t"))
