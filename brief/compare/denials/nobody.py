"""Nobody against somebody: "no one was injured", "two people suffered minor injuries"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from brief.compare.told import Tellings, Told
from brief.model import Disagreement

_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|hundreds of|\d[\d,]*)"
_ENDS = r"(?=[\"”’']?(?:[.,;]|$))"
# What befalls people, as it is said of nobody and of some. Only a plain sentence counts: no "seriously", no "inside".
NOBODY = {
    "injured": re.compile(
        r"\b(?:no one|nobody|no people) (?:was|were|had been|has been|is) (?:injured|hurt|wounded)\b"
        rf"{_ENDS}|"
        r"\bno (?:injuries|one (?:suffered|sustained) injuries)\b"
        rf"{_ENDS}",
        re.IGNORECASE,
    ),
    "killed": re.compile(
        r"\b(?:no one|nobody|no people) (?:was|were|had been|has been|is) (?:killed|dead)\b"
        rf"{_ENDS}|\b(?:no one|nobody) (?:had |has )?died\b{_ENDS}|\bno (?:deaths|fatalities)\b{_ENDS}",
        re.IGNORECASE,
    ),
}
SOMEBODY = {
    "injured": re.compile(
        rf"\b{_COUNT} (?:[\w’-]+ ){{0,2}}?(?:(?:was|were|been) )?(?:(?:slightly|badly|seriously) )?"
        r"(?:injured|hurt|wounded)\b|"
        rf"\b{_COUNT} (?:[\w’-]+ ){{1,2}}?(?:suffered|sustained) (?:\w+ )?injuries\b",
        re.IGNORECASE,
    ),
    "killed": re.compile(
        rf"\b{_COUNT} (?:[\w’-]+ ){{0,2}}?(?:(?:was|were|been) )?(?:killed|dead)\b|"
        rf"\b{_COUNT} (?:[\w’-]+ ){{1,2}}?died\b",
        re.IGNORECASE,
    ),
}
# A sentence that tells of another time or case; and how many of each side are quoted.
ELSEWHEN = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:earlier|previous|ago|last (?:year|month)|another|other|separate)\b", re.IGNORECASE
)
MOST, SCORE = 3, 0.6


def find_nobody(tellings: Tellings) -> Iterator[Disagreement]:
    """What one report says of nobody and another of some, fate by fate; each quoted from its earliest sentences."""
    for fate, pattern in NOBODY.items():
        none = list(islice(find_plain(tellings, pattern), MOST))
        if not none:
            continue
        sources = {told.number for told, _ in none}
        others = ((told, at) for told, at in find_plain(tellings, SOMEBODY[fate]) if told.number not in sources)
        some = list(islice(((told, at) for told, at in others if not told.heading), MOST))
        if not some:
            continue
        (first, first_at), (second, second_at) = none[0], some[0]
        yield Disagreement(
            topic=f"Whether anyone was {fate}",
            kind="denial",
            nature="conflict",
            positions=(
                first.quote(first_at, 0),
                second.quote(second_at, 1),
                *(told.quote(at, 0) for told, at in none[1:]),
                *(told.quote(at, 1) for told, at in some[1:]),
            ),
            score=SCORE,
            why=f"one report says that nobody was {fate}, another that some were; not printed: it may be of others",
            doubtful=False,
            plain=False,
        )


def find_plain(tellings: Tellings, pattern: re.Pattern[str]) -> Iterator[tuple[Told, int]]:
    """The sentences on the case at hand in which a pattern is found, and where."""
    for told in tellings.saying(pattern):
        match = pattern.search(told.text)
        if match and not ELSEWHEN.search(told.text):
            yield told, match.start()
