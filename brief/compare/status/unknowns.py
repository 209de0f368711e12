"""What one source says is not known, or not told, and another tells: names, motives and causes.

A report that says "police have not named the suspect" and one that names him do not contradict each other; the reader
must know all the same that it is known by now, or that one of the two says more than it can.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from brief.compare.told import Tellings, Told
from brief.compare.words import WORD
from brief.model import Disagreement

UNNAMED = re.compile(
    r"\b(?:not|n[’']t|yet to|declined to|refused to)(?: (?:been|be|yet|immediately|publicly|have))*"
    r" (?:identif(?:y|ied)|name|named|"
    r"(?:releas|disclos|reveal)\w* (?:the |his |her |their |any )*(?:names?|identit\w+))\b|"
    r"\b(?:names?|identit(?:y|ies))(?: of [\w’' -]{1,40})?,? (?:was|were|has|have|had|is|are)(?: not|n[’']t)"
    r"(?: yet)?(?: been| being)? (?:releas|disclos|reveal|made public|known)|"
    r"\b(?:names?|identit\w+) (?:will|would) be released\b",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:identif(?:ied|ies|y)|named?)(?! (?:in|for|to|after)\b)[^.;]{0,70}? as [“\"]?(?=[A-Z])|"
    r"\bhas been (?:identified|named)\b|\breleased the names?\b|\b(?:police|authorities|officials|coroner|family|"
    r"relatives) (?:\w+ )?(?:identified|named) (?=[A-Z])"
)
# Under which word a report may speak of the same one; whoever is named by none of a family may be anyone.
FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "suspect suspects gunman gunmen shooter shooters attacker attackers assailant perpetrator perpetrators",
        "victim victims dead deceased slain killed casualty casualties injured wounded",
        "boy girl child children kid kids teen teens teenager teenagers toddler student students girls boys",
        "driver drivers motorist pilot pilots passenger passengers",
        "officer officers deputy deputies policeman soldier soldiers",
        "worker workers employee employees",
        "man", "woman", "couple", "company", "ship", "vessel",
    )
)  # fmt: skip
UNCAUSED = re.compile(
    r"\b(?:motives?|causes?|reasons?)\b[^.;]{0,50}\b(?:unknown|unclear|not (?:\w+ )?(?:known|clear|determined|"
    r"established|released)|under investigation|undetermined|a mystery)|\b(?:do|does|did)(?: not|n[’']t) (?:yet )?know "
    r"(?:how(?! (?:many|much|long|old|far|he|she|they|it))|why(?! (?:he|she|they|I)\b)|"
    r"what (?:caused|led|prompted|sparked))\b|\b(?:unclear|not (?:\w+ )?(?:clear|known)|unknown|no idea|not say)"
    r" (?:why|how(?! (?:many|much|long|old|far|he|she|they|it))|"
    r"what (?:caused|led|prompted|sparked))\b|\bno (?:known |clear )?motive\b|\bunknown (?:motive|cause)",
    re.IGNORECASE,
)
CAUSED = re.compile(
    r"\bmotiv(?:e was|e is|e appears|ated by)\b|\bstemm(?:ed|ing|s) from\b|\b(?:retaliat\w+|revenge|in response to)\b|"
    r"\b(?:caused|sparked|triggered|prompted|blamed on) (?:by|on|an?|the)\b|"
    r"\bas a result of (?!(?:\w+ ){0,2}investigation)|"
    r"\b(?:accidentally|mistakenly|human error|by mistake|malfunction\w*|a glitch)\b|"
    r"\b(?:after|over|during|following|escalated from|began with|started (?:as|with)) (?:an? |the )?(?:\w+ ){0,2}"
    r"(?:argument|dispute|fight|altercation|quarrel|confrontation|robbery)\b",
    re.IGNORECASE,
)
EVENTS = re.compile(
    r"\b(?:shooting|attack|crash|fire|blast|explosion|collision|accident|error|mistake|killing|incident|outage|breach|"
    r"bombing|stabbing|murder|death|failure|fault|malfunction|gunfire|shots)s?\b",
    re.IGNORECASE,
)


# Another time, another case, or a question only.
OTHER = re.compile(
    r"\b(?:19|20)\d\d\b|\?|\b(?:trying|figure out|whether|charge|plea|previous|earlier|another|other)\b|\bwhat \w+ed\b",
    re.IGNORECASE,
)
OPEN_CAUSE = re.compile("motive|cause")
ANYONE = frozenset().union(*FAMILIES)
BEFORE, BEHIND, EARLY = 40, 25, 8


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of thing that is not known at first: its words, how it reads when it is told, and its nature.

    `left` gives all of an open sentence that `same` looks at.
    """

    topic: str
    unknown: re.Pattern[str]
    known: re.Pattern[str]
    same: Callable[[Told, Told], tuple[str, ...]]
    left: Callable[[Told], Hashable]


def find_unknowns(tellings: Tellings) -> Iterator[Disagreement]:
    """What one source cannot or will not tell, and another does; each gap once, the fullest telling first."""
    for gap in GAPS:
        unknown = tellings.saying(gap.unknown)
        known = [told for told in tellings.saying(gap.known) if not gap.unknown.search(told.text)] if unknown else []
        taken: set[tuple[str, ...]] = set()
        met: dict[Hashable, list[tuple[tuple[str, ...], Told]]] = {}
        for open_ in unknown:
            told = list(islice(find_told(gap, open_, known, met), 4))
            if told and told[0][0] not in taken:
                taken.add(told[0][0])
                more = (u for u in unknown if u.where != open_.where and gap.same(u, told[0][1]) == told[0][0])
                yield state(gap, [open_, *islice(more, 3)], [k for _, k in told], told[0][0])


def find_told(
    gap: Gap, open_: Told, known: Iterable[Told], met: dict[Hashable, list[tuple[tuple[str, ...], Told]]]
) -> Iterator[tuple[tuple[str, ...], Told]]:
    """The sentences of other sources that tell what one leaves open, each with the words that join them.

    `met` keeps them for all sentences that leave the same open: these are few, however many sources there are.
    """
    left = gap.left(open_)
    if left not in met:
        met[left] = [(shared, k) for k in known if (shared := gap.same(open_, k))]
    return (one for one in met[left] if one[1].number != open_.number)


def same_one(open_: Told, known: Told) -> tuple[str, ...]:
    """The word by which one sentence leaves someone unnamed whom the other names; none where it may be someone else."""
    mine, theirs = beside(UNNAMED, open_.text), beside(NAMED, known.text)
    for family in FAMILIES:
        held = mine & family, theirs & family
        if held[0] and held[1] and known.names:
            return (min(held[0]),)
    return ()


def beside(pattern: re.Pattern[str], text: str) -> set[str]:
    """The words of a pattern and those beside it, lower case."""
    match = pattern.search(text)
    around = text[max(0, match.start() - BEFORE) : match.end() + BEHIND] if match else ""
    return {word.lower() for word in WORD.findall(around)}


def events_in(told: Told) -> list[str]:
    """The words for events in a sentence."""
    return [word.lower() for word in EVENTS.findall(told.text)]


def same_event(open_: Told, known: Told) -> tuple[str, ...]:
    """The event whose cause the one sentence leaves open and the other tells; a cause alone must stand early."""
    mine, theirs = events_in(open_), events_in(known)
    if OTHER.search(known.text) or not (mine or OPEN_CAUSE.search(open_.text)):
        return ()
    both = [word for word in mine if word in theirs]
    if both:
        return (both[0],)
    return ((mine or theirs or ["event"])[0],) if known.order < EARLY and not (mine and theirs) else ()


def leave_cause(told: Told) -> Hashable:
    """What `same_event` looks at in a sentence that leaves a cause open."""
    return *events_in(told), bool(OPEN_CAUSE.search(told.text))


GAPS = (
    Gap("Name of the", UNNAMED, NAMED, same_one, lambda told: frozenset(beside(UNNAMED, told.text) & ANYONE)),
    Gap(
        "Cause of the",
        UNCAUSED,
        CAUSED,
        same_event,
        leave_cause,
    ),
)


def state(gap: Gap, unknown: list[Told], known: list[Told], shared: tuple[str, ...]) -> Disagreement:
    """What is not known and what is told of it as a disagreement."""
    sides = [told.quote(start(gap.unknown, told), 0) for told in unknown]
    others = [told.quote(start(gap.known, told), 1) for told in known]
    return Disagreement(
        topic=f"{gap.topic} {shared[0]}",
        kind="status",
        nature="update",
        positions=(sides[0], others[0], *sides[1:], *others[1:]),
        score=0.5,
        why=f"both speak of the {shared[0]}; the one says that it is not known or told, the other tells it",
        plain=False,
    )


def start(pattern: re.Pattern[str], told: Told) -> int:
    """Where in a sentence the words of a pattern begin."""
    match = pattern.search(told.text)
    return match.start() if match else 0
