"""Cause and effect that two accounts turn round: an explosion sparked a fire, or a fire caused the explosion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.compare.told import Tellings, Told, place
from brief.compare.words import WORD
from brief.model import Disagreement

# Between a cause and its effect, and between an effect and its cause.
LEADS = re.compile(
    r"\b(?:caus|spark|trigger|ignit|provok|prompt|produc|unleash)(?:e|es|ed|ing|s)\b(?! by\b)|"
    r"\b(?:led|leads|leading) to\b|\b(?:set|setting|sets|touched|touching) off\b|\bresult(?:ed|ing|s) in\b|"
    r"\bfollowed by\b|\bturned into\b",
    re.IGNORECASE,
)
STEMS = re.compile(
    r"\b(?:caused|sparked|triggered|ignited|provoked|prompted|set off) by\b|\b(?:resulted|stemmed|came) from\b|"
    r"\b(?:broke out|erupted|started|began|occurred|happened|came) (?:\w+ )?(?:after|following)\b|\bafter an? \b",
    re.IGNORECASE,
)
OPEN = re.compile(r"\b(?:if|could|would|might|may|not|whether|unclear|deny|denied|or)\b|n[’']t\b|\?", re.IGNORECASE)
# What happens, by noun and by verb: one of each line.
HAPPENINGS = tuple(
    frozenset(words.split())
    for words in (
        "explosion explosions blast blasts detonation detonations exploded explode explodes exploding detonated",
        "fire fires blaze blazes flames inferno",
        "collision collisions crash crashed collided collide",
        "flood floods flooding deluge",
        "landslide landslides mudslide",
        "collapse collapsed collapses",
        "leak leaks leaked spill spilled",
        "panic stampede",
        "outage outages blackout",
        "riot riots rioting unrest",
        "clash clashes fighting",
        "protest protests demonstration demonstrations",
        "shooting gunfire shots",
        "quake earthquake tremor",
        "strike strikes walkout",
        "recession slump downturn",
        "resignation resigned",
        "war invasion",
        "malfunction fault failure failed",
    )
)  # fmt: skip
LINES = {word: n for n, words in reversed(tuple(enumerate(HAPPENINGS))) for word in words}
REACH = 8
CLAUSE = re.compile(r"[;:]|, (?:but|while|although)\b")


@dataclass(frozen=True, slots=True)
class Turn:
    """What a sentence makes the cause and what the effect, as lines of the happenings, and where it says so."""

    told: Told
    cause: int
    effect: int
    start: int


def find_turned(tellings: Tellings) -> Iterator[Disagreement]:
    """Pairs of happenings of which one account makes the first the cause, and another of the second; each pair once."""
    linking = sorted(tellings.places(STEMS, LEADS))
    turns = [turn for n in linking for turn in read_turns(tellings.every[n])]
    taken: set[frozenset[int]] = set()
    for one in turns:
        other = next((t for t in turns if (t.cause, t.effect) == (one.effect, one.cause) and is_other(one, t)), None)
        pair = frozenset((one.cause, one.effect))
        if other and pair not in taken:
            taken.add(pair)
            yield state(one, other)


def is_other(one: Turn, other: Turn) -> bool:
    """Whether two accounts are those of two sources, or of two speakers."""
    return one.told.number != other.told.number or one.told.speakers != other.told.speakers


def read_turns(told: Told) -> Iterator[Turn]:
    """Each cause with its effect in a sentence that leaves nothing open."""
    if OPEN.search(told.text):
        return
    for pattern, forward in ((STEMS, False), (LEADS, True)):
        for match in pattern.finditer(told.text):
            before, behind = last_of(told.text[: match.start()]), first_of(told.text[match.end() :])
            if before is not None and behind is not None and before != behind:
                cause, effect = (before, behind) if forward else (behind, before)
                yield Turn(told, cause, effect, match.start())
                break
        else:
            continue
        break


def last_of(text: str) -> int | None:
    """The last happening before the link, in its clause."""
    found = [n for n in map(LINES.get, WORD.findall(CLAUSE.split(text)[-1].lower())) if n is not None]
    return found[-1] if found else None


def first_of(text: str) -> int | None:
    """The first happening behind the link, within a few words."""
    words = WORD.findall(CLAUSE.split(text)[0].lower())[:REACH]
    return next((n for n in map(LINES.get, words) if n is not None), None)


def state(one: Turn, other: Turn) -> Disagreement:
    """Two accounts of which came first as a disagreement."""
    names = [
        next(iter(sorted(HAPPENINGS[n] & set(WORD.findall(one.told.text.lower()))))) for n in (one.cause, one.effect)
    ]
    clauses = [turn.told.clause_at(turn.start, turn.start + 1) for turn in (one, other)]
    return Disagreement(
        topic=f"Which caused the other: {names[0]} or {names[1]}",
        kind="description",
        nature="conflict",
        positions=(place(clauses[0], 0), place(clauses[1], 1)),
        score=0.6,
        why=f"cause and effect are turned round (“{names[0]}”, “{names[1]}”)",
        plain=False,
    )
