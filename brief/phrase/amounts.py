"""Amounts of money at the head of a report that the grammar gives no label: the size of a deal, a fine, a loss.

"Their $31 billion merger", "claiming $850 million for the merger", "sold for £8.2m in London".
"""

from __future__ import annotations

import re

from brief.model import Count, Figure, Sentence, Span

# Further down, an amount is a detail that needs its sentence.
HEAD = 2
CODE = re.compile(r"[A-Z]{3}")
STOPS = (
    r"who|whom|which|that|and|or|but|said|says|told|after|when|while|than|from|with|by|for|not|to|as|of|at|in|on|over|"
    r"a|an|the|is|are|was|were|be|been|has|have|had|will|would|before|since|because|if|more|less|up|down|into|between|"
    r"under|through|during|against|about|around|per|out|off|back|plus|yesterday|today|last|this|next|each"
)
WORD = rf"(?!(?:{STOPS})\b)[a-z][\w’'-]*"
NOUN = re.compile(rf" {WORD}(?: {WORD}){{0,3}}(?=[,.;)]| (?:{STOPS})\b|$)")
PURPOSE = re.compile(rf" (?:for|from|to|in) (?:(?:the|an?|its|their|his|her) )?[A-Za-z][\w’'-]+(?: {WORD}){{0,2}}")
# From here on the words before an amount are of its clause.
CLAUSE = re.compile(r"(?:^|[,;:—–()]\s*|\b(?:and|but|that|which|who|after|when|while|as|because|if) )(?=[^,;:—–()]*$)")
VERB = re.compile(
    r"\b(?:\w{3,}(?:ed|ing)|paid|pays?|costs?|lost|sold|bought|owes?|worth|won|gets?|put|spent|raised|give|gave)\b"
)
# "Writing off his £110,000 Ranger": what the amount is of has a name.
OWNED = re.compile(r"\b(?:his|her|its|their|our|my|the|an?)$")
PRONOUNS = re.compile(r"(?:he|she|it|they|we|I|his|her|its|their|this|these|those) ", re.IGNORECASE)
MOST = 7


def label_amount(figure: Figure, sentence: Sentence) -> Count | None:
    """The amount with the words that tell what it is; None where it is none, or where nothing short does."""
    if sentence.index >= HEAD or not CODE.fullmatch(figure.quantity.unit):
        return None
    base, text = sentence.where.start, sentence.text
    start, end = figure.where.start - base, figure.where.end - base
    noun = NOUN.match(text, end)
    places = [(end + 1, noun.end())] if noun else around(text, start, end)
    if not places:
        return None
    key = sentence.where.source
    return Count(figure.where, tuple(Span(key, base + a, base + b) for a, b in places))


def around(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words before an amount stand, from its verb on or all of its clause, and what it is for."""
    before = text[:start].rstrip()
    opening = max((found.end() for found in CLAUSE.finditer(before)), default=0)
    verbs = [found.start() for found in VERB.finditer(before, opening)]
    long = len(before[opening:].split()) > MOST or PRONOUNS.match(before, opening)
    first = (verbs[0] if verbs else None) if long else opening
    if first is None or not verbs or OWNED.search(before) or not 0 < len(before[first:].split()) <= MOST:
        return []
    purpose = PURPOSE.match(text, end)
    return [(first, len(before)), *([(end + 1, purpose.end())] if purpose else [])]
