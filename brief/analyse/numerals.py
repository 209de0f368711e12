"""Numbers in running text, read without a parse: "at least 300", "an estimated 2,000", "dozens", "10 to 15 million".

Pure text in, ranges out; what is counted is settled in `quantities`. The wording follows English news style (the AP
and Guardian style books: spelled out below ten, figures from ten on, hedges before the figure).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.analyse.units import CODES

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trln": 1e12}
ADDED = {**SMALL, **TENS, "half": 0.5, "a": 0, "an": 0, "and": 0}
MULTIPLIED = {**SCALES, **SHORT_SCALES}
# What a vague count can mean: the least and the most a careful reader would grant it.
VAGUE: dict[str, tuple[float, float]] = {
    "a couple of": (2, 2),
    "a few": (2, 9),
    "a handful": (3, 9),
    "a handful of": (3, 9),
    "several": (3, 9),
    "a dozen": (12, 12),
    "half a dozen": (6, 6),
    "dozens": (24, 199),
    "scores": (40, 199),
    "hundreds": (200, 1999),
    "thousands": (2000, 19999),
    "tens of thousands": (20_000, 199_999),
    "hundreds of thousands": (200_000, 1_999_999),
    "millions": (2e6, 19_999_999),
    "tens of millions": (2e7, 199_999_999),
    "hundreds of millions": (2e8, 1_999_999_999),
    "billions": (2e9, 19_999_999_999),
    "tens of billions": (2e10, 199_999_999_999),
    "trillions": (2e12, 19_999_999_999_999),
}
# What stands before a number and moves its bounds.
LEAST = (
    "at least|(?:slightly |well |far |much |a little )?more than|(?:well |just |slightly )?over|no (?:fewer|less) than|"
    "not less than|upwards of|in excess of|a minimum of|minimum of|above|greater than"
)
MOST = (
    "(?:up )to as many as|up to|as many as|as much as|(?:slightly )?(?:less|fewer) than|no more than|not more than|"
    "at most|a maximum of|maximum of|below|under"
)
NEAR_BELOW = "nearly|almost|close to|just under|just short of|just below|approaching"
ABOUT = "about|around|some|an estimated|estimated|approximately|roughly|or so|circa|reportedly|in the region of"
AFTER_LEAST = "or more|or older|or above|plus"
AFTER_ABOUT = "or so|or thereabouts"
NEAR = 0.9
SCALED = re.compile(rf"(?:{'|'.join(SCALES)}|bn|m|bln|mln)\b", re.IGNORECASE)

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT_WORDS = "|".join(sorted((*SMALL, *TENS), key=len, reverse=True))
_SCALE_WORDS = "|".join(SCALES)
_SCALED = "|".join(f"(?<={word})" for word in SCALES)
_SPELLED = rf"(?:{_UNIT_WORDS})(?:-(?:{_UNIT_WORDS}))?\b"
# Letters glued to a figure make it a name or a list number, unless they are a scale or a unit.
_GLUE = (
    r"(?!(?:million|billion|trillion|bln|mln|trln|bn|mn|tn|[mbkp]|st|nd|rd|th|s|km|kg|ft|mph|cm|mm|lbs?|oz)\b)[A-Za-z]"
)
_NUMBER = (
    rf"(?:(?:{_DIGITS})(?!:|[.,]?\d|{_GLUE})|(?:{_SPELLED})|"
    rf"(?:an?|half an?|several|a few|a couple of)(?=[ -](?:{_SCALE_WORDS}|dozen)\b))(?: and a half\b)?"
    rf"(?:[ -]?(?:{_SCALE_WORDS}|dozen)\b| ?(?:bn|bln|mn|mln|tn|trln|m|b|k)\b(?=[^\w’']|$))*"
    # "Two hundred and five thousand"; not "163, ten of them children".
    rf"(?:(?:{_SCALED})"
    rf"(?:(?: and)? (?:{_SPELLED})(?: (?:{_SCALE_WORDS})\b)*|, (?:{_SPELLED})(?: (?:{_SCALE_WORDS})\b)+))*"
)
_VAGUE = "|".join(re.escape(words) for words in sorted(VAGUE, key=len, reverse=True))
_MONEY = rf"(?:US|A|AU|C|NZ|HK|S)?\$|[£€¥₹₽]|Rs\.? ?|(?-i:{'|'.join(CODES)}) ?"
PATTERN = re.compile(
    rf"(?<![\w.,:/#-])(?P<currency>{_MONEY})?(?P<first>{_NUMBER}|(?:{_VAGUE})\b)"
    rf"(?:(?P<joint> to | or | and |-|–|—| - )(?P<currency2>{_MONEY})?(?P<second>{_NUMBER})(?![\w]))?"
    rf"(?P<percent>%| percent\b| per ?cent\b| percentage points?\b)?"
    rf"(?P<after> (?:{AFTER_LEAST}|{AFTER_ABOUT})\b|\+)?",
    re.IGNORECASE,
)
# After these "over" belongs to the verb: "handed over 21 girls".
_VERB_OVER = "".join(rf"(?<!\b{verb} )" for verb in "hand hands handed turn turns turned take takes took".split())
HEDGES = re.compile(rf"{_VERB_OVER}(?:\b(?:{LEAST}|{MOST}|{NEAR_BELOW}|{ABOUT}),? )+$", re.IGNORECASE)
# Where "285 m" and "86m-high" are metres and no millions.
METRES = re.compile(r"(?<=[\d.,])(?P<apart> )?m$")
MEASURED = re.compile(r"[- ](?:high|wide|long|deep|tall|thick|above|below|away|asl|of snow)\b")
MEASURES = re.compile(
    r"\b(?:height|depth|width|length|altitude|elevation|diameter|thickness)(?: of| is| was|:|,)? $", re.IGNORECASE
)
KINDS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (("least", LEAST), ("near", NEAR_BELOW), ("most", MOST), ("about", ABOUT))
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text: `core` where its digits or number words begin, hedges before it."""

    start: int
    core: int
    end: int
    low: float | None
    high: float | None
    approximate: bool
    currency: str | None = None
    percent: bool = False
    vague: bool = False


def read_number(words: str) -> float | None:
    """The value of "1.5 million", "twenty-one", "two hundred and five", "a dozen"; None where it is none.

    >>> read_number("two hundred and five thousand")
    205000.0
    """
    total, current = 0.0, 0.0
    for word in re.findall(rf"{_DIGITS}|[a-z]+", words.lower()):
        if word[0].isdigit():
            current += float(word.replace(",", ""))
        elif word in ADDED:
            current += ADDED[word]
        elif word in ("dozen", "hundred"):
            current = (current or 1) * (12 if word == "dozen" else 100)
        elif word in MULTIPLIED:
            total, current = total + (current or 1) * MULTIPLIED[word], 0.0
        else:
            return None
    return total + current


def read_bounds(words: str) -> tuple[float, float, bool] | None:
    """Least and most of a number without its hedges, and whether it is vague; None where it is no number."""
    bare = words.lower().strip()
    if bare in VAGUE:
        return *VAGUE[bare], True
    for start in ("several", "a few", "a couple of"):
        if bare.startswith(start + " "):
            scale = read_number(bare.removeprefix(start + " ")) or 1
            low, high = VAGUE[start]
            return low * scale, high * scale + scale - 1, True
    value = read_number(bare)
    return None if value is None else (value, value, False)


def join_range(match: re.Match[str]) -> tuple[float, float, bool] | None:
    """Bounds of the number or of the range that was matched: "10 to 15 million" scales both ends."""
    first = read_bounds(match["first"])
    if first is None or not match["second"]:
        return first
    second = read_bounds(match["second"])
    if second is None:
        return first
    scale, own = (SCALED.search(match[group]) for group in ("second", "first"))
    low = first[0] * (MULTIPLIED[scale[0].lower()] if scale and not own else 1)
    if "," in match["second"] and low < MULTIPLIED["hundred"] and low * MULTIPLIED["thousand"] < second[1]:
        low *= MULTIPLIED["thousand"]
    return (low, second[1], first[2] or second[2]) if low < second[1] else None


def apply_hedges(low: float, high: float, hedges: str) -> tuple[float | None, float | None, bool]:
    """Bounds after the words before (and after) the number: "at least" opens the upper end, "up to" the lower one."""
    found = {kind for kind, pattern in KINDS if pattern.search(hedges)}
    if "near" in found:
        return low * NEAR, high, True
    if "most" in found:
        return None, high, "about" in found
    if "least" in found or re.search(rf"\b(?:{AFTER_LEAST})\b|\+", hedges, re.IGNORECASE):
        return low, None, "about" in found
    return low, high, bool(found)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Every number of a text from left to right, ranges as one, with the words that hedge it."""
    for match in PATTERN.finditer(text):
        bounds, end = join_range(match), match.end()
        core = match.start("currency") if match["currency"] else match.start("first")
        if bounds and is_in_metres(text, match):
            bounds, end = read_bounds(match["first"].rstrip(" m")), match.end("first") - 1
        between = match["joint"] == " and " and not text[:core].lower().endswith("between ")
        if bounds is None or (match["second"] and between):
            # Two numbers side by side, not a range; the second is read without its neighbour.
            yield from alone(text, match, core)
            continue
        before = HEDGES.search(text[:core])
        start = before.start() if before else core
        low, high, approximate = apply_hedges(
            bounds[0], bounds[1], text[start:core] + " " + (match["after"] or "").strip()
        )
        yield Numeral(
            start,
            core,
            end,
            low,
            high,
            approximate or bounds[2],
            match["currency"],
            bool(match["percent"]),
            bounds[2],
        )


def is_in_metres(text: str, match: re.Match[str]) -> bool:
    """Whether the m behind a number stands for metres."""
    short = METRES.search(match["first"])
    if short is None or match["currency"] or match["second"] or match["percent"]:
        return False
    beside = MEASURED.match(text[match.end() :]) or MEASURES.search(text[: match.start("first")])
    return bool(short["apart"] or beside)


def alone(text: str, match: re.Match[str], core: int) -> Iterator[Numeral]:
    """The two numbers of a match that turned out to be no range, each by itself."""
    before = HEDGES.search(text[:core])
    for group, currency in (("first", match["currency"]), ("second", match["currency2"])):
        bounds = read_bounds(match[group]) if match[group] else None
        if bounds is None:
            continue
        start = match.start(group) - len(currency or "")
        hedges, opens = (before[0], before.start()) if before and group == "first" else ("", start)
        low, high, approximate = apply_hedges(bounds[0], bounds[1], hedges)
        last = group == "second"
        yield Numeral(
            opens,
            start,
            match.end() if last else match.end(group),
            low,
            high,
            approximate or bounds[2],
            currency,
            bool(match["percent"]) and last,
            bounds[2],
        )
