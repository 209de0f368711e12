"""What a sentence looks out to: something still to come, or something that nobody knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

# "The aim is to ..." says what something is.
AIMS = frozenset(
    "aim goal plan proposal idea purpose task objective focus mission job challenge key step thing".split()
)
GAP = re.compile(
    r"\b(?:un(?:clear|confirmed|certain|answered|explained|verified"
    r"|known(?! (?:individual|person|people|caller|sender|number|m[ae]n\b|gunm|attacker|assailant)))"
    r"|(?:not|n[’']t|never|yet to|nor)\s(?!to\b)(?:\w+\s){0,3}?(?:known?\b(?! (?:for|as|to)\b)|clear|confirm(?:ed)?|"
    r"verif(?:y|ied)|identif(?:y|ied)|"
    r"disclosed?|released?|named?|announced?|specif(?:y|ied)|determined?|revealed?|given|explain(?:ed)?|respond|"
    r"comment|"
    r"elaborate|say\b(?! that)|reached)"
    r"|(?:not|n[’']t|never)\s(?:give|provide|offer|set|state|supply)\s(?:\w+\s){0,3}?(?:details?|reasons?|time ?frame|"
    r"timetable|timeline|deadline|date|figures?|numbers?|information|explanation|names?|estimate|evidence|breakdown)\b"
    r"|no (?:\w+\s){0,2}?(?:word|comment|details?|information|time ?frame|date|explanation|indication|sign|motive)\b"
    r"|(?:declin|refus)(?:ed|es|ing) to (?:\w+\s)?(?:comment|say|give|name|identify|"
    r"disclose|confirm|elaborate|discuss|provide|be)"
    r"|gave no|no (?:one|group) (?:has )?claimed|could (?:not|n[’']t) be (?:\w+\s)?(?:reached|verified|confirmed)"
    r"|remains? (?:a mystery|to be seen|in doubt|an open question))",
    re.IGNORECASE,
)
# "By 10:20 p.m. it is not clear": what was open at an hour of an account told by the clock.
HOUR = re.compile(
    r"^(?:by|at|around|about|shortly (?:before|after))?\s*\d{1,2}(?::|\.)?\d{0,2}\s?(?:[ap]\.?m\b\.?|hours\b)",
    re.IGNORECASE,
)
# What is announced for a time to come; "will" alone states many a general truth.
EVENTS = (
    "accept act address adopt announce announced appeal appear apply argue arrive ask assess attend begin "
    "bring build buy cancel close closed come complete conduct consider continue convene cost cut debate decide "
    "decided deliver deploy determine discuss dispatch elect end enter expand expire face fall file fly gather "
    "give go ground hear held help hold host implement increase introduce invest investigate investigated issue "
    "join keep land launch launched lead leave lift made make meet monitor move need offer open opened oversee "
    "paid pay present proceed produce provide publish published pursue raise reach receive reconvene reduce "
    "reenter release released remain reopen replace report resign resume return review reviewed rise rule run "
    "seek sell send sent serve sign stand start stay step stop strike submit suspend take taken testify travel "
    "tried try undergo unveil use visit vote withdraw work".split()
)
COMING = re.compile(
    r"\b(?:is|are|be|being)\s(?:\w+\s)?(?:due|scheduled|expected|set|slated|planned|planning|poised|about|"
    r"likely)"
    r"\s(?:to\b|for\b|on\b|in\b|next\b)|\b(?:plans?|intends?|pledged?) to\b"
    r"|\b(?:said|told(?: \w+){1,3}|announced|pledged|promised|vowed|agreed)(?: \w+){0,4} would (?:not )?(?:"
    + "|".join(EVENTS)
    + r")\b"
    r"|\b(?:is|are) planning\b|\bwill have to \w+"
    r"|\bwill (?:not )?(?:(?:also|soon|then|now|next|have to|be able to|need to|be) ){0,2}(?:"
    + "|".join(EVENTS)
    + r")\b"
    r"|\b(?:is|are) to (?!blame\b|be (?:found|seen)\b)\w+\b|\b(?:due|scheduled|slated) to\b",
    re.IGNORECASE,
)


def kind_of(sent: Words) -> Literal["fact", "next", "gap"]:
    """What a sentence can be used for beside a plain fact."""
    if GAP.search(sent.text):
        return "fact" if HOUR.match(sent.text) else "gap"
    if any(token.lower_ in {"if", "unless"} for token in sent):
        return "fact"
    coming = any(is_main(sent, m) and not is_aim(sent, m) for m in COMING.finditer(sent.text))
    return "next" if coming else "fact"


def is_aim(sent: Words, match: re.Match[str]) -> bool:
    """Whether a verb only says what an aim is ("the aim is to ..."), not that something is to come."""
    at = sent.start_char + match.start()
    verb = next((t for t in sent if t.idx <= at < t.idx + len(t)), None)
    return verb is not None and any(
        t.lemma_ in AIMS or (t.lemma_ == "one" and any(k.lemma_ in AIMS for k in t.subtree))
        for t in verb.children
        if t.dep_ == "nsubj"
    )


def is_main(sent: Words, match: re.Match[str]) -> bool:
    """Whether what is to come is what the sentence states or reports, not a relative clause within it."""
    at = sent.start_char + match.start()
    token: Token | None = next((t for t in sent if t.idx <= at < t.idx + len(t)), None)
    while token is not None and token.head != token:
        if token.dep_ in {"relcl", "acl", "advcl"}:
            return False
        token = token.head
    return True


def announces(sent: Words) -> bool:
    """Whether a sentence speaks of something to come at all."""
    return bool(COMING.search(sent.text))
