"""Parts of a whole that are told in words, as percentages: "two-thirds of", "nine in ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.analyse.numerals import ABOUT, LEAST, MOST, NEAR_BELOW, SCALES, SMALL, Numeral, apply_hedges, read_number

# Parts of a whole, in percent; a majority is anything above half.
FRACTIONS = {
    "a quarter": (25, 25),
    "one quarter": (25, 25),
    "a third": (33.3, 33.4),
    "one-third": (33.3, 33.4),
    "half": (50, 50),
    "two-thirds": (66.6, 66.7),
    "two thirds": (66.6, 66.7),
    "three-quarters": (75, 75),
    "three quarters": (75, 75),
    "a fifth": (20, 20),
    "one fifth": (20, 20),
    "one-fifth": (20, 20),
    "two-fifths": (40, 40),
    "two fifths": (40, 40),
    "three-fifths": (60, 60),
    "three fifths": (60, 60),
    "a sixth": (16.6, 16.7),
    "an eighth": (12.5, 12.5),
    "a tenth": (10, 10),
    "one tenth": (10, 10),
    "one-tenth": (10, 10),
    "a majority": (50, 100),
    "the majority": (50, 100),
}
_ALL = "|".join(FRACTIONS)
FRACTION = re.compile(
    rf"(?<![\w-])(?P<hedge>(?:{LEAST}|{MOST}|{NEAR_BELOW}|{ABOUT}) )?"
    # "A third of them", "fell by a third"; "a quarter of an hour" is a time.
    rf"(?:(?P<part>{_ALL})(?= of\b)(?! of an? (?:hour|mile|century|minute|day|week|year)\b)"
    rf"|(?<=\bby )(?P<by>{_ALL})\b(?! past\b| an?\b|[- ](?:hour|mile|century)))",
    re.IGNORECASE,
)


# "Nine in ten workers", "four out of five cases"; not "three in 10 days".
IN_TEN = re.compile(
    rf"(?<![\w.,-])(?P<hedge>(?:{LEAST}|{MOST}|{NEAR_BELOW}|{ABOUT}) )?(?P<part>{'|'.join(list(SMALL)[1:10])}|[1-9])"
    r" (?:in|out of) (?:every )?(?P<whole>two|three|four|five|six|seven|eight|nine|ten|10|20|100)\b(?![,.]?\d)"
    r"(?! (?:(?:\w+ )?(?:second|minute|hour|day|week|month|year|decade|match|game|start|race|round)(?:e?s)?\b|"
    rf"(?:{'|'.join(SCALES)})\b))",
    re.IGNORECASE,
)


def find_ratios(text: str) -> Iterator[Numeral]:
    """So many of every ten or five, as percentages."""
    for match in IN_TEN.finditer(text):
        part, whole = read_number(match["part"]), read_number(match["whole"])
        if part and whole and part < whole:
            share = round(100 * part / whole, 1)
            bounds = apply_hedges(share, share, match["hedge"] or "")
            yield Numeral(match.start(), match.start("part"), match.end(), *bounds, percent=True)


def find_fractions(text: str) -> Iterator[Numeral]:
    """Parts of a whole that are named in words, as percentages: "two-thirds of"."""
    yield from find_ratios(text)
    for match in FRACTION.finditer(text):
        part = "part" if match["part"] else "by"
        low, high = FRACTIONS[match[part].lower()]
        bounds = apply_hedges(low, high, match["hedge"] or "")
        yield Numeral(match.start(), match.start(part), match.end(), *bounds, percent=True, vague=high - low > 1)
