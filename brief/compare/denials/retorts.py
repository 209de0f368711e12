"""Sentences that answer what was said just before them: "Brandt denies it", "the union calls that a lie".

A denial that tells by itself what it denies ("denied that live rounds were fired") is a retort too. Two denials in
three stand in the report that tells what is denied, right behind it; so what they answer is looked for there first
(`rebuttals`). Ways of the language, each with what it leaves to be looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from brief.compare.lexicon import CLAUSE_END, UNSAID
from brief.compare.told import Tellings, Told
from brief.compare.words import stem, stems

# What a retort leaves to be looked for: what was said, of what someone is accused, or what its own words tell.
Leaves = Literal["said", "accused", "told"]

DETERMINER = r"(?:this|that|these|those|the|such|all|any|his|her|its|their|both)"
CHARGE = r"(?:accusations?|allegations?|claims?|charges?|criticisms?|figures?|estimates?)"
POINTED = (
    r"(?:accusations?|allegations?|claims?|charges?|criticisms?|suggestions?|reports?|accounts?|versions?|readings?|"
    r"views?|conclusions?|figures?|findings?|notion|ideas?|theory|count|story|interpretation|number|estimate|assertion|"
    r"description|blame|warning|rumou?rs?)"
)
PRONOUN = (
    r"(?:this|that|it|so|them|these|those)(?=[.,;:”\"’']| (?:and|but|in|on|at|as|yesterday|saying|flatly|strongly)\b|$)"
)
DENY = r"den(?:y|ies|ied|ying)"
DISPUTE = (
    rf"(?:{DENY}|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|contradict(?:s|ed)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|"
    r"dismiss(?:es|ed)?)"
)
NAMING = r"(?:call(?:s|ed|ing)|brand(?:s|ed)|dismiss(?:es|ed)|describe[sd])"
UNTRUE = (
    r"(?:lies?|nonsense|absurd|invention|fable|fairy|fantas\w+|rubbish|baseless|groundless|false|untrue|ridiculous|"
    r"misleading|speculati\w+|exaggerat\w+|wrong|mistaken|fabricat\w+|propaganda|slander|smear|misunderstanding|excuse|"
    r"unfounded|not true|incorrect|inaccurate|laughable|gossip|half-truth|malicious|figment|invented|defamat\w+|"
    r"outrageous|insult)"
)
QUITE = r"(?:simply |just |completely |absolutely |entirely |plainly |utterly |totally |a |an )?"
FALSE = (
    r"(?:not true|untrue|false|nonsense|lies?|not accurate|inaccurate|incorrect|baseless|unfounded|groundless|"
    r"wide of the mark|not so|not the case|no contradiction|a myth|invented|fabricated)"
)


def ignoring_case(pattern: str) -> re.Pattern[str]:
    """A pattern that takes no notice of case."""
    return re.compile(pattern, re.IGNORECASE)


# Each way of answering, the plainest first.
WAYS: tuple[tuple[str, Leaves, re.Pattern[str]], ...] = (
    (
        "denies",
        "said",
        ignoring_case(
            rf"\b{DISPUTE} (?:{PRONOUN}|{DETERMINER} (?:\w+ ){{0,2}}?{POINTED}\b(?! (?:that|of|about|the)\b)|"
            rf"\bany such\b)|\bcontradict(?:s|ed)? (?:him|her|them)(?=[:;.,])|\b{DENY} [^;]{{0,40}}\bany such\b"
        ),
    ),
    (
        "denies",
        "accused",
        ignoring_case(
            rf"\b{DENY} (?:\w+ly )?(?:any |all |having had any |the )?(?:wrongdoing|involvement|responsibility|"
            r"everything|guilt|liability|fault|blame|rest|charges?|knowledge|link|connection|role|part)\b|"
            rf"\b{DISPUTE} (?:\w+ ){{0,4}}?any suggestion"
        ),
    ),
    (
        "calls it untrue",
        "said",
        ignoring_case(
            rf"\b{NAMING} (?:this|that|it|them|{DETERMINER} (?:\w+ ){{0,2}}?{POINTED}) (?:as )?[^.;]{{0,24}}?"
            rf"\b{UNTRUE}\b|\b{NAMING} {DETERMINER} (?:\w+ ){{0,2}}?{CHARGE} (?:as )?[“\"a-z]"
        ),
    ),
    (
        "calls it untrue",
        "said",
        ignoring_case(
            r"\b(?:that|this|it|which|the (?:charges?|accusations?|allegations?|claims?))\b[^.;]{0,60}? "
            rf"(?:is|was|were|are) {QUITE}[“\"]?{FALSE}\b"
        ),
    ),
    (
        "calls it untrue",
        "told",
        ignoring_case(
            r"\b(?:reports?|claims?|accusations?|allegations?|rumou?rs?)\b[^.;]{0,60}? (?:is|was|were|are) "
            rf"{QUITE}[“\"]?(?:{FALSE}|wrong)\b"
        ),
    ),
    (
        "tells it otherwise",
        "said",
        ignoring_case(
            rf"\b(?:disagree(?:s|d)?(?! with (?:parts? of|{DETERMINER} (?!(?:\w+ )?{POINTED})))|begs? to differ|"
            r"(?:say|says|said|tells?|told|suggests?|thinks?) otherwise|"
            r"different (?:story|version|account)|hit back(?! at)|on the contrary|(?:does|do|did) not (?:agree|"
            r"(?:share|accept) (?:this|that|it|the (?:view|conclusion|reading|account)))|"
            r"contradict(?:s|ed) (?:the|that|this|him|her|his|their|what))\b"
        ),
    ),
    (
        "finds nothing for it",
        "said",
        ignoring_case(
            r"\b(?:said|says?|told|tells|insist\w+|maintain\w+|repl\w+)\b.*"
            r"\b(?:nothing to do with (?:it|that|this|them)|no such)\b|"
            r"\b(?:no record|no knowledge|knew|knows?|not aware|unaware) of (?:any |no )?such\b"
        ),
    ),
    (
        "finds nothing for it",
        "told",
        ignoring_case(
            r"\b(?:no record of|knew of (?:no|only)|knows of (?:no|only)|(?:not|n[’']t) aware of any|had not been told|"
            r"had never (?:received|seen|heard)|never received)\b"
        ),
    ),
    (
        "denies",
        "told",
        ignoring_case(
            rf"\b{DENY} (?:that\b|having\b|there\b|\w+ing\b)|"
            rf"\b(?:{DISPUTE}|hit(?:s|ting)? back at) (?:the |any |all )?(?:\w+ ){{0,2}}?{POINTED} "
            r"(?:that|of|about|the|he|she|it|they|his|her|their)\b"
        ),
    ),
)
# Who says something; and what someone is accused of.
VOICED = ignoring_case(
    r"\b(?:said|says?|told|tells|according to|wrote|writes|added|claim(?:s|ed)|insist(?:s|ed|ing)|maintain(?:s|ed)|"
    r"repl(?:y|ies|ied)|argued?s?|contend(?:s|ed)|spoke of|speaks? of|puts?|held|called|calls|reports?|reported|"
    r"accus\w+|stated|announced|confirmed|declared|acknowledged|admitted|conceded|believes?|reckons?|thinks?|found)\b|[\"“”]"
)
ACCUSED = ignoring_case(
    r"\b(?:claim(?:s|ed|ing)?|alleg\w+|accus\w+|suspected|suspicions?|suspects?|blam(?:es|ed|ing)|charg(?:es|ed|ing)|"
    r"critici\w+|complain\w*|arrest\w*|detain\w*|sued|lawsuit|guilty|convict\w*)\b"
)
ALLEGED = re.compile(r"\b(?:alleg|accus|blam|claim|critici)", re.IGNORECASE)
REPORTED = re.compile(r"\b(?:report|claim|alleg|accus)", re.IGNORECASE)
# At what a retort points by such a word: by which words that is told, the plainest first.
POINTED_BY = (
    (re.compile(r"\b(?:blame|accusations?|allegations?|charges?|criticism|all)\b", re.IGNORECASE), (ALLEGED, ACCUSED)),
    (re.compile(r"\breports?\b", re.IGNORECASE), (REPORTED,)),
)
# What is refused, granted or not said: nobody denies by it.
NO_RETORT = ignoring_case(
    r"\b(?:not|never|n[’']t|nor|cannot|neither|without) (?:\w+ )?den|"
    r"\bdenied (?:access|entry|permission|bail|bond|them|him|her)\b|"
    r"\b(?:was|were|been|being|be|is|are) (?:denied|rejected|dismissed|disputed|contradicted)\b(?! by)|"
    r"\b(?:if|whether|could|would|may|might) (?:\w+ ){0,2}den|"
    r"\b(?:should|to|court|judges?|magistrates?|tribunal|prosecutors?) (?:\w+ )?(?:dismiss|reject)(?:ed|s)? "
    r"(?:all |the |those |these |both )?(?:\w+ )?(?:charges?|cases?|claims?|counts?|suit|lawsuit)\b"
)
# Nobody answers a sentence that states nothing.
IDLE = re.compile(
    r"\b(?:gave|gives?|given|offered|provided|released?) no (?:further |other )?(?:details?|reasons?|"
    r"explanations?|comments?|information)\b|\bwould not (?:say|comment|give)\b|\bdeclined to (?:say|comment|give)\b",
    re.IGNORECASE,
)
# What there is "no such" of: whoever told of it is answered.
NO_SUCH = re.compile(r"\b(?:no|any) such ([a-z]+)", re.IGNORECASE)
# Where a sentence goes over from what one says to what the other answers; so many words make a statement.
GOES_OVER = re.compile(
    r"; |, but |, which (?=(?:he|she|they|it|the \w+|[A-Z]\w+) )| — | - |, (?:(?:even )?though|although|while) |"
    r", (?=[\w' ]{3,40} (?:denies|denied|rejects|rejected|disputes|disputed|calls|called) )"
)
LEAST_SAID = 6
# Verbs of those who speak, and who is nobody by name.
SPEAKING = frozenset(
    "say tell accuse claim allege write add insist maintain reply argue contend report announce suggest describe call "
    "speak put estimate state warn admit concede acknowledge declare believe hold find deny reject dispute dismiss "
    "contradict".split()
)
NOBODY = frozenset("he she they it i we you who that this one which spokesman spokeswoman official".split())


@dataclass(frozen=True, slots=True)
class Retort:
    """A sentence that answers: at which place of all, how, by which words, and what it leaves to be looked for.

    `own` is where its own words begin; what stands before them in the sentence may be what it answers.
    """

    place: int
    told: Told
    way: str
    leaves: Leaves
    match: re.Match[str]
    own: int

    @property
    def behind(self) -> str:
        """What follows its words in their clause."""
        rest = self.told.text[self.match.end() :]
        cut = CLAUSE_END.search(rest)
        return rest[: cut.start()] if cut else rest


def find_retorts(tellings: Tellings) -> Iterator[Retort]:
    """Every sentence of a text that answers, in order; by its plainest way."""
    ways = [(way, leaves, pattern, frozenset(tellings.texts.find(pattern))) for way, leaves, pattern in WAYS]
    barred = frozenset(tellings.texts.find(NO_RETORT))
    for n in sorted(frozenset().union(*(held for *_, held in ways)) - barred):
        told = tellings.every[n]
        way, leaves, pattern = next((w, leaves, p) for w, leaves, p, held in ways if n in held)
        match = pattern.search(told.text)
        if match and not told.heading and not UNSAID.search(told.text[: match.start()]):
            yield Retort(n, told, way, leaves, match, turn(told.text, match.start()))


def turn(text: str, at: int) -> int:
    """Where the answer begins of which a word stands at a place: 0 where nothing is stated before it."""
    last = next(reversed([m.end() for m in GOES_OVER.finditer(text, 0, at)]), 0)
    return last if len(text[:last].split()) >= LEAST_SAID else 0


def voices(told: Told) -> frozenset[str]:
    """The stems of all who speak in a sentence, as far as they are named."""
    named = {word for speaker in told.speakers for word in stems(speaker)} & told.words
    named |= {stem(w) for c in told.clauses if c.claim.event in SPEAKING for w in c.claim.subject[:1]}
    return frozenset(named - NOBODY)
