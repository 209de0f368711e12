"""What a sentence states that can be looked up: quotations, figures, names, dates; and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief.analyse.language import boundary
from brief.analyse.numerals import Numeral
from brief.verify.tongues import MONTHS, OPENERS, TONGUES, WEEKDAYS, Tongue

WORD = re.compile(r"\w+(?:[’']\w+)?")
BRACKETED = re.compile(r"\[([^\]]*)\]")
QUOTED = re.compile(r"[“„\"«]([^“”„\"«»]+)[”“\"»]")
GAP = re.compile(r"\s+")
# A run of words with capitals, small words of names between them.
NAME = re.compile(
    r"(?<![\w’'])[^\W\d_a-zà-ÿ][\w’'.-]*(?:(?: (?:of|de|da|del|der|van|von|bin|al|el|the|la|le|du))*"
    r" [^\W\d_a-zà-ÿ][\w’'.-]*)*"
)
CAPITAL = re.compile(r"^[^\W\d_a-zà-ÿ]")
# A single word that opens a sentence may be a name where it stands before a verb as only names and masses do.
BARE = re.compile(r"(?!.*(?:s|ly|ing|ed)$)[^\W\d_]+$")
STOP = OPENERS | frozenset(
    "be been being am is are was were has have had do does did will would shall should can could may might must said "
    "says say than too very just only own same s t".split()
)
ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ings", "ing", "ied", "ies", "ers", "er", "ed", "es", "ly", "s")
SHORTEST_STEM = 3


ONES = (["one"], ["a"], ["an"], ["un"], ["une"])


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is stated; what is not is None. `text` are its words."""

    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, others: Iterable[Day]) -> bool:
        """Whether these state all that this one does; the year may stand with another of them."""
        alike = [o for o in others if self.month in (None, o.month) and self.day in (None, o.day)]
        undated = any(o.year is None and o.month for o in alike)
        return any(self.year in (None, o.year) for o in (others if undated else alike)) and bool(alike)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its hedges: `low` and `high` as stated, `core` without the words that move its bounds."""

    text: str
    low: float | None
    high: float | None
    approximate: bool
    core: tuple[float | None, float | None]
    unit: str

    def same_number(self, other: Figure) -> bool:
        """Whether both speak of one number, hedges apart."""
        units = self.unit == other.unit or "" in (self.unit, other.unit)
        return self.core == other.core and units

    def borne_out_by(self, other: Figure) -> bool:
        """Whether what the other states allows this: the same bounds, and no more certain than it is."""
        bounds = (self.low, self.high) == (other.low, other.high)
        return self.same_number(other) and bounds and (self.approximate or not other.approximate)


def split_sentences(text: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """Where the sentences of a text stand; paragraphs are lines. Where only a parse could tell, none ends."""
    short = TONGUES[language].short
    for line in re.finditer(r"[^\n]+", text):
        start, words = 0, line[0]
        for gap in GAP.finditer(words):
            if gap.start() and boundary(
                words[max(0, gap.start() - 80) : gap.start()], words[gap.end() : gap.end() + 80], short
            ):
                yield line.start() + start, line.start() + gap.start()
                start = gap.end()
        if words[start:].strip():
            yield line.start() + start, line.end()


def words_of(text: str) -> list[str]:
    """The words of a text, lower case, apostrophes alike."""
    return [word.lower().replace("’", "'").removesuffix("'s") for word in WORD.findall(text)]


def stem(word: str) -> str:
    """A word without its ending, so that "clashed" and "clashes" are alike (a light form of Porter's first steps)."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > SHORTEST_STEM else word


def stems_of(text: str) -> frozenset[str]:
    """What a text speaks of: the stems of its words, without those that every text has."""
    return frozenset(stem(word) for word in words_of(text) if word not in STOP)


def find_quotes(text: str) -> list[str]:
    """The words within quotation marks."""
    return [words.strip() for words in QUOTED.findall(text) if WORD.search(words)]


def outside_quotes(text: str) -> str:
    """A sentence without what it quotes."""
    return QUOTED.sub(" ", text)


def find_dates(text: str, language: str = "en") -> tuple[list[Day], str]:
    """The dates of a text, and the text with blanks in their place, so that no day is taken for a figure."""
    found, tongue = [], TONGUES[language]
    for pattern in tongue.dates:
        for match in pattern.finditer(text):
            given = match.groupdict()
            month = int(given["number"]) if given.get("number") else number_of_month(given.get("month"), tongue)
            year, day = (int(given[key]) if given.get(key) else None for key in ("year", "day"))
            found.append(Day(match[0], year, month, day))
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return found, text


def number_of_month(name: str | None, tongue: Tongue) -> int | None:
    """The number of a month, by its name or the short form of it."""
    return tongue.months[name.lower().rstrip(".")] if name else None


def find_weekdays(text: str, language: str = "en") -> list[str]:
    """The days of the week that a text names."""
    tongue = TONGUES[language]
    named = (match.lower() for match in tongue.weekday.findall(text))
    return [name if name in tongue.weekdays else name.removesuffix("s") for name in named]


def find_figures(text: str, language: str = "en") -> list[Figure]:
    """The figures of a text without dates. "One" and "a" count nothing that could be looked up."""
    figures, numerals = [], TONGUES[language].find_numerals
    for numeral in numerals(text):
        bare = text[numeral.core : numeral.end]
        if words_of(bare) not in ONES and not is_label(text, numeral):
            figures.append(read_figure(text, numeral, next(numerals(bare.rstrip("+")), None)))
    return figures


def is_label(text: str, numeral: Numeral) -> bool:
    """Whether a number only tells one thing from another: "G-7", "No. 10", "Covid-19"."""
    return bool(re.search(r"[A-Za-z]-$|#$|\bNo\.? $", text[: numeral.core]))


def read_figure(text: str, numeral: Numeral, alone: Numeral | None) -> Figure:
    """A numeral with its core, read without its hedges, and, where it is money or a share, its unit."""
    core = (alone.low, alone.high) if alone else (numeral.low, numeral.high)
    unit = "%" if numeral.percent else (numeral.currency or "").strip()
    words = text[numeral.start : numeral.end].strip()
    return Figure(words, numeral.low, numeral.high, numeral.approximate and not numeral.vague, core, unit)


def find_names(text: str, *, guess: bool = False, language: str = "en") -> list[str]:
    """The names of a sentence: words with capitals. The first word is one where more of the name follows.

    With `guess` it is one, too, where an English sentence opens so with names only: no plural, no adverb, no article.
    """
    names, tongue = [], TONGUES[language]
    for match in NAME.finditer(text):
        name = match[0].rstrip(".,'’-")
        if not text[: match.start()].strip(" “\"‘'(—–-"):
            name = drop_opener(name, tongue.openers, guess=guess and tongue.guess)
        kept = [word for word in name.split() if not is_common(word, tongue.openers)]
        if kept:
            names.append(" ".join(kept))
    return names


def drop_opener(name: str, openers: frozenset[str], *, guess: bool) -> str:
    """A name at the beginning of a sentence without the word that is no part of it."""
    first, _, rest = name.partition(" ")
    if first.lower() in openers:
        return rest
    return name if rest or first.isupper() or (guess and BARE.match(first)) else ""


def is_common(word: str, openers: frozenset[str] = OPENERS) -> bool:
    """Whether a word has its capital for another reason: a month, a day of the week, a title."""
    bare = word.lower().rstrip(".").removesuffix("'s").removesuffix("’s")
    return not CAPITAL.match(word) or bare in MONTHS[0] or bare.removesuffix("s") in WEEKDAYS or bare in openers
