"""Topic lines in the words of the sources: stretches of their sentences, cut where a phrase may end."""

from __future__ import annotations

import re
from collections.abc import Collection

from brief.compare.words import stem

# So many words a topic has at most; of a phrase that ends so few words on, the rest is taken too; and the least.
MOST, REST, LEAST = 9, 2, 3
TOKEN = re.compile(r"[^\W_](?:[\w’'.,-]*\w)?")
# Where a phrase ends.
BREAK = re.compile(r"[;:—–()\"“”]|, | [‘']|[’'] |(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\. ")
# With these no topic begins, and with those none ends.
LEADING = re.compile(
    r"^(?:that|any|of|its|his|her|their|the|an?|all|also|as|to|for|on|such|preliminary|earlier|even though|but|and|"
    r"while|where|when|if|(?:earlier )?(?:reports?|claims?|allegations?|accusations?|suggestions?)(?= that| of|$))\s+",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"[\s,]+(?:the|an?|of|in|on|at|to|for|from|by|with|and|or|but|that|which|who|whom|where|when|as|its|his|her|their|"
    r"whether|be|been|was|were|is|are|has|have|had|will|would|could|may|might|not|it|he|she|they|into|after|before|than|"
    r"about|over|under|between|during|against)$",
    re.IGNORECASE,
)

SAID_THAT = re.compile(
    r"^(?!.*[“\"])[^;:]{2,80}? (?:says?|said|claims?|claimed|insists?|insisted|maintains?|maintained|argues?|argued|"
    r"alleges?|alleged|told (?:[\w’'-]+ ){1,4}?(?=that\b))(?: on [A-Z]\w+day| at the time)? (?:that )?"
    r"(?!(?:it|he|she|they|we|I|this|that)\b)(?=[a-z\d]\S* \w)"
)


def tidy(text: str) -> str:
    """The beginning of a phrase as a topic: without what leads up to it, cut where it breaks or grows too long."""
    text = text.strip(" ,.;:'\"“”‘’—–-")
    while match := LEADING.match(text):
        text = text[match.end() :]
    breaks = (found.start() for found in BREAK.finditer(text))
    text = text[: next((at for at in breaks if len(TOKEN.findall(text[:at])) >= LEAST), len(text))]
    tokens = list(TOKEN.finditer(text))
    if len(tokens) > MOST:
        text = text[: tokens[MOST - 1].end()]
        while TRAILING.search(text):
            text = TRAILING.sub("", text)
    text = text.strip(" ,.;:'\"“”‘’—–-")
    return text[:1].upper() + text[1:]


def matter_of(text: str) -> str:
    """What somebody says, without that he says it: "the bank says the setting was theirs"."""
    said = SAID_THAT.match(text)
    return text[said.end() :] if said and len(TOKEN.findall(text[said.end() :])) >= LEAST else text


def stretch(text: str, words: Collection[str]) -> str:
    """The stretch of a text that holds most of some stems, from the first of them to the last."""
    tokens = list(TOKEN.finditer(text))
    places = [n for n, token in enumerate(tokens) if stem(token[0]) in words]
    if not places:
        return tidy(text)
    runs = [[n for n in places if first <= n < first + MOST] for first in places]
    run = max(runs, key=lambda run: (len({stem(tokens[n][0]) for n in run}), -run[0]))
    last = len(tokens) - 1 if len(tokens) - 1 - run[-1] <= REST or run[-1] - run[0] + 1 < LEAST else run[-1]
    return tidy(text[tokens[run[0]].start() : tokens[last].end()])


def lower_first(topic: str, text: str) -> str:
    """A topic as it goes on behind another word: its first letter as the text writes it."""
    return topic[:1].lower() + topic[1:] if topic[:1].lower() + topic[1:] in text else topic
