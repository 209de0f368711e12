"""Numbers in French text, read without a parse: "2 000", "2.000", "1,5 million", "une trentaine", "des dizaines".

What can be read in two ways ("1,500") is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.analyse.numerals import Numeral

UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
# Belgian and Swiss forms beside the standard ones.
REGIONAL = {70: "septante", 80: "huitante", 90: "nonante"}
SCALES = {"mille": 1e3, "million": 1e6, "milliard": 1e9, "millier": 1e3, "md": 1e9}
# A collective number is a round one: "une trentaine" is some thirty.
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
# What a plural without a number can mean: the least and the most a careful reader would grant it.
VAGUE = {
    "dizaines": (20, 199),
    "centaines": (200, 1999),
    "milliers": (2000, 19_999),
    "dizaines de milliers": (20_000, 199_999),
    "centaines de milliers": (200_000, 1_999_999),
    "millions": (2e6, 19_999_999),
    "dizaines de millions": (2e7, 199_999_999),
    "centaines de millions": (2e8, 1_999_999_999),
    "milliards": (2e9, 19_999_999_999),
}
SEVERAL = (3, 9)
HEDGES = {
    phrase: kind
    for kind, phrases in {
        "least": "au moins|au minimum|plus de|plus d['’]|pas moins de|pas moins d['’]|au-delà de|un minimum de",
        "most": "jusqu['’]à|au plus|tout au plus|au maximum|moins de|moins d['’]|pas plus de|un maximum de",
        "near": "près de|près d['’]|presque|pas loin de|pas loin d['’]|quasiment",
        "about": "environ|quelque|autour de|à peu près|approximativement|de l['’]ordre de|un total estimé à|vers",
    }.items()
    for phrase in phrases.split("|")
}
NEAR = 0.9
AFTER = {"environ": "about", "au moins": "least", "ou plus": "least", "au maximum": "most", "au plus": "most"}


def spell_tens() -> dict[str, int]:
    """Every number below a hundred in words, without hyphens, "et" and plural marks."""
    spelled = {word: value for value, word in enumerate(UNITS)} | {f"dix {UNITS[n]}": 10 + n for n in (7, 8, 9)}
    spelled["une"] = 1
    small = {value: words for words, value in spelled.items() if words != "une"}
    for ten, word in ({**TENS, **REGIONAL}).items():
        spelled |= {word: ten} | {f"{word} {small[n]}": ten + n for n in range(1, 10)}
    spelled |= {f"soixante {small[n]}": 60 + n for n in range(10, 20)}
    spelled |= {"quatre vingt": 80} | {f"quatre vingt {small[n]}": 80 + n for n in range(1, 20)}
    return spelled


BELOW_HUNDRED = spell_tens()
_WORDS = sorted({w for words in BELOW_HUNDRED for w in words.split()} | {"cent", "cents", "vingts"}, key=len)[::-1]
_WORD = rf"(?:{'|'.join(_WORDS)})"
_SCALE = r"(?:mille|millions?|milliards?|milliers?)"
_SPELLED = rf"{_WORD}(?:(?:-| |-et-| et ){_WORD})*"
_SPACE = "[ \u00a0\u202f]"
# Three digits after one comma may be decimals or, by another house's habit, thousands.
_DIGITS = rf"(?:\d{{1,3}}(?:(?:{_SPACE}\d{{3}})+|(?:\.\d{{3}})+)|\d+)(?:,(?!\d{{3}}(?!\d))\d+)?"
_NUMBER = (
    rf"(?:{_DIGITS}(?![\d.,]*\d|{_SPACE}\d{{3}}(?!\d))(?!{_SPACE}?h\b|er\b|re\b|e\b|ème\b|°|[A-Za-z/:])|{_SPELLED}\b|"
    rf"(?=mille\b))(?:[ -]?{_SCALE}\b(?:(?:-| ){_SPELLED}\b)?)*"
)
_COLLECTIVE = rf"(?:{'|'.join(COLLECTIVES)})s?"
PATTERN = re.compile(
    rf"(?<![\w.,:/#°-])(?:(?P<collective>(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) {_COLLECTIVE}"
    r"(?: de (?:milliers|millions|milliards))?)|"
    r"(?P<vague>(?:des|plusieurs|quelques|les|de nombreuses|de nombreux) "
    rf"(?:{'|'.join(sorted(VAGUE, key=len)[::-1])}))|"
    rf"(?P<first>{_NUMBER})(?:(?P<joint> à | ou | et |[-–])(?P<second>{_NUMBER})(?![\w]))?)"
    rf"(?P<percent>{_SPACE}?%| pour cent\b)?(?P<after> (?:{'|'.join(AFTER)})\b)?(?![\w])",
    re.IGNORECASE,
)
HEDGED = re.compile(rf"(?:\b(?:{'|'.join(sorted(HEDGES, key=len)[::-1])}) ?)+$", re.IGNORECASE)
HEDGE = re.compile("|".join(f"(?:{phrase})" for phrase in sorted(HEDGES, key=len)[::-1]), re.IGNORECASE)
# "est passé de 10 à 15" tells of two numbers, not of a range.
MOVED = re.compile(
    r"\b(?:pass\w+|augment\w+|mont\w+|baiss\w+|chut\w+|recul\w+|grimp\w+|bondi\w*) (?:\w+ )?de $", re.IGNORECASE
)
NEGATED = re.compile(r"\bpas (?!(?:plus|moins) d)(?:\w+ ){0,3}$", re.IGNORECASE)


def read_number(words: str) -> float | None:
    """The value of "2 000", "1,5 million", "vingt et un", "deux cent trente mille"; None where it is none.

    >>> read_number("quatre-vingt-dix-sept mille"), read_number("1,5 million"), read_number("2.000")
    (97000.0, 1500000.0, 2000.0)
    """
    total, last, rest = 0.0, 0, words.lower().strip()
    for scale in re.finditer(rf"(.*?)[ -]?\b({_SCALE})\b", rest):
        factor = SCALES[scale[2].removesuffix("s")]
        before = scale[1].strip(" -")
        larger = 0 < total < factor
        head = read_small(before) if before else float(not larger)
        if head is None:
            return None
        total, last = (total + head) * factor if larger else total + head * factor, scale.end()
    tail = rest[last:].strip(" -")
    small = read_small(tail) if tail else 0.0
    return None if small is None else total + small


def read_small(words: str) -> float | None:
    """A number without its scale: digits, or words below a thousand."""
    if words[:1].isdigit():
        return float(re.sub(r"[ .\u00a0\u202f]", "", words).replace(",", "."))
    plain = re.sub(r"-et-| et |-", " ", words).replace("cents", "cent").replace("vingts", "vingt")
    before, hundred, after = plain.partition("cent")
    if not hundred:
        value = BELOW_HUNDRED.get(plain)
        return None if value is None else float(value)
    many = BELOW_HUNDRED.get(before.strip()) if before.strip() else 1
    more = BELOW_HUNDRED.get(after.strip()) if after.strip() else 0
    return None if many is None or more is None else many * 100.0 + more


def read_bounds(match: re.Match[str]) -> tuple[float, float, bool] | None:
    """Least and most of what was matched without its hedges, and whether it is round; None where it is no number."""
    if match["collective"]:
        return read_collective(match["collective"])
    if match["vague"]:
        before, _, plural = match["vague"].lower().partition(" ")
        low, high = VAGUE[plural.removeprefix("nombreuses ").removeprefix("nombreux ")]
        if before in ("plusieurs", "quelques") and " " not in plural and plural[:-1] in COLLECTIVES:
            low, high = (COLLECTIVES[plural[:-1]] * count for count in (2, SEVERAL[1]))
        return low, high, True
    first = read_number(match["first"])
    if first is None:
        return None
    if not match["second"]:
        return first, first, False
    return read_range(match, first)


def read_range(match: re.Match[str], first: float) -> tuple[float, float, bool] | None:
    """Both ends of "10 à 15 millions", whose scale belongs to each."""
    second = read_number(match["second"])
    if second is None:
        return None
    scale = re.search(rf"\b{_SCALE}\b", match["second"], re.IGNORECASE)
    if scale and not re.search(rf"\b{_SCALE}\b", match["first"], re.IGNORECASE):
        first *= SCALES[scale[0].lower().removesuffix("s")]
    return (first, second, False) if first < second else None


def read_collective(words: str) -> tuple[float, float, bool] | None:
    """A round number: "une trentaine", "deux douzaines", "une centaine de milliers"."""
    count, noun, *scale = words.lower().replace(" de ", " ").split()
    many = read_small(count)
    if many is None:
        return None
    value = many * COLLECTIVES[noun.removesuffix("s")] * (SCALES[scale[0].removesuffix("s")] if scale else 1)
    return value, value, True


def apply_hedges(low: float, high: float, kinds: frozenset[str]) -> tuple[float | None, float | None, bool]:
    """Bounds after the words around the number: "au moins" opens the upper end, "jusqu'à" the lower one."""
    if "near" in kinds:
        return low * NEAR, high, True
    if "most" in kinds:
        return None, high, "about" in kinds
    if "least" in kinds:
        return low, None, "about" in kinds
    return low, high, "about" in kinds


def find_numerals(text: str) -> Iterator[Numeral]:
    """Every number of a text from left to right, ranges as one, with the words that hedge it."""
    for match in PATTERN.finditer(text):
        core = match.start()
        joint = match["joint"]
        if joint and (MOVED.search(text[:core]) or (joint == " et " and not text[:core].lower().endswith("entre "))):
            yield from alone(text, match)
            continue
        bounds = read_bounds(match)
        if bounds is None:
            if joint:
                yield from alone(text, match)
            continue
        yield hedge(text, (core, match.end()), bounds, match)


def hedge(text: str, place: tuple[int, int], bounds: tuple[float, float, bool], match: re.Match[str]) -> Numeral:
    """A number with the words before and after it that move its bounds."""
    before = HEDGED.search(text[: place[0]])
    said = [kind_of(phrase) for phrase in HEDGE.findall(before[0])] if before else []
    after = (match["after"] or "").strip().lower()
    kinds = frozenset([*said, *([AFTER[after]] if after else [])])
    low, high, about = apply_hedges(bounds[0], bounds[1], kinds)
    start = before.start() if before else place[0]
    vague = bounds[2] and bounds[0] != bounds[1]
    return Numeral(start, *place, low, high, about or bounds[2], percent=bool(match["percent"]), vague=vague)


def kind_of(phrase: str) -> str:
    """What a hedge does to the number behind it."""
    return next(kind for pattern, kind in HEDGES.items() if re.fullmatch(pattern, phrase, re.IGNORECASE))


def alone(text: str, match: re.Match[str]) -> Iterator[Numeral]:
    """The two numbers of a match that turned out to be no range, each by itself; hedges go with the first."""
    for group in ("first", "second"):
        value = read_number(match[group])
        if value is None:
            continue
        start, end = match.span(group)
        last = group == "second"
        before = HEDGED.search(text[:start]) if not last else None
        kinds = frozenset(kind_of(phrase) for phrase in HEDGE.findall(before[0])) if before else frozenset[str]()
        low, high, about = apply_hedges(value, value, kinds)
        yield Numeral(
            before.start() if before else start, start, match.end() if last else end, low, high, about,
            percent=bool(match["percent"]) and last,
        )  # fmt: skip
