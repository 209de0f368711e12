"""Figures in French: how many of what. What looks like a figure and counts nothing is left: dates, clocks, names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analyse.french.numerals import COLLECTIVES, NEGATED, find_numerals
from brief.analyse.french.words import FATES, MONTHS, OFFICES, SHARED, UNITS
from brief.analyse.language import Article, Parsed
from brief.analyse.numerals import Numeral
from brief.model import Figure, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
BEFORE_DATE = re.compile(rf"^(?:er)? (?:{_MONTH})(?!\w)|^/\d", re.IGNORECASE)
AFTER_MONTH = re.compile(rf"\b(?:{_MONTH}) $", re.IGNORECASE)
BEFORE_CLOCK = re.compile(r"^ ?h(?:eures?)?\b(?! de\b)|^:\d", re.IGNORECASE)
AFTER_CLOCK = re.compile(r"\d ?h(?:eures?)? $", re.IGNORECASE)
HOURS = re.compile(r"\b(?:à|vers|dès|avant|après|depuis|entre|jusqu['’]à) $", re.IGNORECASE)
IN_NAME = re.compile(
    r"(?:\bn°|\bnuméro|\b[Aa]rticles?|\b[Cc]hapitre|\b[Pp]age|\b[Vv]ol|\b[Rr]oute|\bligne|\b[Gg]roupe des|\bchaîne|"
    r"\bBoeing|\bAirbus|\b[A-Z]{1,3}) $"
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
AGED = re.compile(
    r"\bâgée?s? (?:de |d['’])?(?:\w+ (?:et|à|ou) )?(?:environ )?$|"
    rf"\b(?:{'|'.join(sorted(OFFICES))}|homme|femme|garçon|fille|fillette|garçonnet|enfant|adolescente?|"
    r"jeune|retraitée?|mineure?|bébé) de $",
    re.IGNORECASE,
)
SIGN = re.compile(r"^[ \u00a0\u202f]?(?P<scale>Mds?|M|k)?[ \u00a0\u202f]?(?P<sign>[€$£¥])")
SIGN_SCALES = {"M": 1e6, "Md": 1e9, "Mds": 1e9, "k": 1e3}
PHONE = re.compile(r"(?<!\d)(?:\+\d{2}|0\d)(?:[ .-]?\d{2}){4}(?!\d)")
# Nouns that a noun of quantity stands before: "une trentaine de", "des milliers de", "1,5 million d'".
QUANTITY = re.compile(rf"(?:{'|'.join(COLLECTIVES)}|million|milliard)s?$", re.IGNORECASE)
OF = frozenset(("de", "d'", "d’"))
BETWEEN = frozenset("autres autre premiers premières dernières derniers nouveaux nouvelles".split())
REACH = 3


def find_figures(article: Article) -> tuple[Figure, ...]:
    """Every figure of headings and body, in order; `where` covers the whole phrase ("au moins 300 personnes")."""
    found: list[Figure] = []
    for parsed in article.parsed:
        text = parsed.doc.text
        phones = [match.span() for match in PHONE.finditer(text)]
        for numeral in find_numerals(text):
            if any(start < numeral.end and numeral.core < end for start, end in phones):
                continue
            figure = read_figure(article, parsed, numeral)
            if figure:
                found.append(figure)
    return tuple(found)


def read_figure(article: Article, parsed: Parsed, numeral: Numeral) -> Figure | None:
    """The figure that a number states, or None where it counts nothing, or nothing that is sure."""
    doc = parsed.doc
    sign = SIGN.match(doc.text[numeral.end :])
    money = sign is not None or numeral.percent
    if not money and counts_nothing(doc.text, numeral):
        return None
    # "n'a pas fait plus de 30 morts" bounds the number from the other side.
    if None in (numeral.low, numeral.high) and NEGATED.search(doc.text[: numeral.start]):
        return None
    if sign:
        unit, end = UNITS[sign["sign"]], numeral.end + sign.end()
        numeral = scale(numeral, SIGN_SCALES.get(sign["scale"] or "", 1))
    else:
        unit, end = ("percent", numeral.end) if numeral.percent else counted(doc, numeral)
    spelled = doc.text[numeral.core].isalpha()
    # "neuf" is new, "un" the article, where nothing is counted; a bare year is a date.
    if (spelled or YEAR.fullmatch(doc.text[numeral.core : numeral.end])) and not unit:
        return None
    where = parsed.span(numeral.start, end)
    quantity = Quantity(numeral.low, numeral.high, unit, numeral.approximate)
    return Figure(where, doc.text[numeral.start : end], quantity, article.sentence_at(where))


def scale(numeral: Numeral, factor: float) -> Numeral:
    """A number times a factor ("12 M€")."""
    low, high = (None if end is None else end * factor for end in (numeral.low, numeral.high))
    return replace(numeral, low=low, high=high)


def counts_nothing(text: str, numeral: Numeral) -> bool:
    """Whether the number belongs to a date, a clock time, an article of law or a name, or is the article "un"."""
    before, after = text[: numeral.core], text[numeral.end :]
    bare = text[numeral.core : numeral.end].lower()
    if bare in ("un", "une") or bare == "zéro":
        return True
    hours = BEFORE_CLOCK.match(after) and HOURS.search(before)
    short = re.match(r" ?h\b", after)
    return bool(
        BEFORE_DATE.match(after)
        or AFTER_MONTH.search(before)
        or hours
        or short
        or AFTER_CLOCK.search(before)
        or IN_NAME.search(before)
    )


def counted(doc: Doc, numeral: Numeral) -> tuple[str, int]:
    """What is counted (a lemma or the name of a unit), and where the phrase ends."""
    noun = counted_noun(doc, numeral)
    if noun is None:
        return "", numeral.end
    end = noun.idx + len(noun)
    if noun.lower_ in ("an", "ans") and AGED.search(doc.text[: numeral.start]):
        return "age", end
    return name_unit(noun), end


def counted_noun(doc: Doc, numeral: Numeral) -> Token | None:
    """The noun right behind a number, an adjective or "de" between them at most."""
    words = doc.char_span(numeral.core, numeral.end, alignment_mode="expand")
    if words is None:
        return None
    of = QUANTITY.search(doc.text[numeral.core : numeral.end]) is not None
    for token in doc[words.end : words.end + REACH]:
        if token.lower_ in OF and of:
            of = False
        elif is_noun(token):
            return token
        elif of or not (token.lower_ in BETWEEN or token.pos_ == "ADJ"):
            return None
    return None


def is_noun(token: Token) -> bool:
    """Whether a word can be what is counted: a noun, a unit, or a participle for people whom that befell."""
    low = token.lower_
    if low in UNITS or token.pos_ == "NOUN":
        return True
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return low in FATES and low.endswith("s") and not (after is not None and after.pos_ == "NOUN")


def name_unit(noun: Token) -> str:
    """The name of a unit that all languages share, "person" for people by whatever word, else the noun's lemma."""
    low = noun.lower_
    if low in UNITS:
        return UNITS[low]
    return "person" if low in FATES else noun.lemma_.lower()


def name_counted(noun: Token) -> str:
    """What is counted under the name by which figures are compared, or its own lemma."""
    lemma = FATES.get(noun.lower_, noun.lemma_.lower())
    return SHARED.get(lemma, lemma)
