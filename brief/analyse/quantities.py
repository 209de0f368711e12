"""Figures: how many of what, with the bounds that the wording leaves open.

Numbers come from `numerals`; here the parse tells what is counted, and what looks like a figure but is none: dates,
clock times, years, names ("Boeing 737", "Group of 20"), pronouns ("one of them").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analyse.ages import YEARS_OLD, is_age
from brief.analyse.fractions import find_fractions
from brief.analyse.language import Article, Parsed
from brief.analyse.numerals import Numeral, find_numerals
from brief.analyse.units import DURATIONS, MEASURES, MONEY, SIGNS, TIMES
from brief.analyse.vague import told_parts, vague_sizes, vague_spans
from brief.model import Figure, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
AFTER_MONTH = re.compile(rf"\b{MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:and |to |[-–] ?)?(?:\d{{1,2}} ?[-–] ?)?$")
BEFORE_MONTH = re.compile(rf"^(?:st|nd|rd|th)?(?: of)?[ -]{MONTH}\b")
BEFORE_CLOCK = re.compile(r"^(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|hrs|GMT|EDT|EST)\b", re.IGNORECASE)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
ORDINAL = re.compile(r"^(?:st|nd|rd|th)\b")
IN_NAME = re.compile(
    r"\b(?:No\.?|[Nn]umber|Group of|Flight|Route|Highway|Channel|Formula|Article|Section|Chapter|Gate|Room|"
    r"Photo|Page|Part|[Cc]aption)\s$"
)
COMPOUND = re.compile(r"^[ -](?P<noun>[a-z]+)(?:-(?P<old>old|long|strong))?", re.IGNORECASE)
# A number to call counts nothing: "800-555-TIPS", "(555) 010-0199".
PHONE = re.compile(
    r"(?<!\w)(?:\+?\d{1,3}[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\w{4}\b|(?<!\w)\d{3}-[A-Z]{4,7}\b|(?<!\w)\d{3}-\d{4}\b"
)
# A house counts nothing: "the 1800 block of Elm Street", "13859 8 Mile Road".
ADDRESS = re.compile(
    r"^(?P<block>[ -](?:hundred )?block\b)|"
    r"^ (?:[A-Z0-9][\w.’']* ){1,4}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Parkway|Pkwy)\b"
)
LEAST_BLOCK = 100
# How far a noun may stand behind its number ("10 unarmed CSTO observers"), in words.
REACH = 5
COUNTING = frozenset("nummod quantmod amod compound appos".split())
NOUNS = frozenset(("NOUN", "PROPN"))
NAMED = frozenset(("PRODUCT", "LAW", "EVENT", "FAC", "WORK_OF_ART", "PERSON"))
EVEN = {"square": "square", "sq": "square", "cubic": "cubic"}
STRENGTH = frozenset("member strong person man woman seat".split())
# Words that count people by what happened to them, or not at all.
ANYONE = frozenset("people dead wound wounded injured injure other".split())
# What one of is worth counting: the toll may rise.
TOLLS = frozenset("person victim death fatality casualty body".split())
# What tells that pounds are money; else they are a weight.
PRICED = re.compile(
    r"[£$€]|\b(?:pay|paid|pays|cost|costs|fine[ds]?|price|worth|spen[dt]|earn|bank|tax|salary|sterling|debt|cash|money|"
    r"Egyptian|Sudanese|Lebanese|Syrian|union|award\w*|damages|shares?|shareholders?|"
    r"(?:million|billion|mln|bln|m|bn)[ -]pounds?)\b",
    re.IGNORECASE,
)
METRES = re.compile(r"^ ?m\b")
# What tells that the p of "610p" stands for pence.
PENCE = re.compile(r"£|\bpence\b|\d ?p (?:a|per) share\b")
# "To two" in "from four years to two": what the first number counts, the second does.
FROM, TO = re.compile(r"\bfrom $", re.IGNORECASE), re.compile(r" to $")


def find_figures(article: Article) -> tuple[Figure, ...]:
    """Every figure of headings and body, in order; `where` covers the whole phrase ("at least 300 people")."""
    found: list[Figure] = []
    for parsed in article.parsed:
        text = parsed.passage.text
        phones = [match.span() for match in PHONE.finditer(text)]
        for numeral in sorted((*find_fractions(text), *find_numerals(text)), key=lambda n: (n.core, -n.end)):
            if any(start < numeral.end and numeral.core < end for start, end in phones):
                continue
            figure = read_figure(article, parsed, numeral)
            if figure and not (found and found[-1].where.meets(figure.where)):
                found.append(complete(parsed, found[-1], figure) if found else figure)
        found.extend(vague_sizes(article, parsed))
        found.extend(vague_spans(article, parsed))
        found.extend(told_parts(article, parsed))
    return tuple(sorted(found, key=lambda figure: figure.where))


def read_figure(article: Article, parsed: Parsed, numeral: Numeral) -> Figure | None:
    """The figure that a number states, or None where it counts nothing."""
    words = parsed.doc.char_span(numeral.core, numeral.end, alignment_mode="expand")
    if words is None or counts_nothing(parsed.passage.text, numeral, words):
        return None
    unit, end = counted(parsed, numeral, words)
    if (
        (numeral.low, numeral.high) == (1, 1)
        and unit not in DURATIONS | TOLLS
        and unit not in MEASURES
        and not numeral.currency
    ):
        return None
    where = parsed.span(numeral.start, max(end, numeral.end))
    text = parsed.passage.text[numeral.start : max(end, numeral.end)]
    quantity = Quantity(numeral.low, numeral.high, unit, numeral.approximate)
    return Figure(where, text, quantity, article.sentence_at(where))


def complete(parsed: Parsed, last: Figure, figure: Figure) -> Figure:
    """A figure with the unit of the one before it, where it only says to how many that changed."""
    base, text = parsed.passage.where.start, parsed.passage.text
    moved = FROM.search(text[: max(0, last.where.start - base)]) and TO.fullmatch(
        text[max(0, last.where.end - base) : figure.where.start - base]
    )
    if figure.quantity.unit or not last.quantity.unit or not moved:
        return figure
    return replace(figure, quantity=replace(figure.quantity, unit=last.quantity.unit))


def counts_nothing(text: str, numeral: Numeral, words: Words) -> bool:
    """Whether the number belongs to a date, a clock time, an ordinal or a name."""
    before, after = text[: numeral.core], text[numeral.end :]
    if numeral.currency or numeral.percent:
        return False
    if AFTER_MONTH.search(before) or BEFORE_MONTH.search(after) or BEFORE_CLOCK.search(after) or ORDINAL.match(after):
        return True
    bare = re.split(r" to |[-–—]| or | and ", text[numeral.core : numeral.end])[0]
    doc = words.doc
    follows = words.end < len(doc) and doc[words.end].pos_ == "NOUN" and doc[words.end] in {*words.root.ancestors}
    if YEAR.fullmatch(bare) and not follows:
        return True
    if is_house(numeral, after):
        return True
    if IN_NAME.search(before) or re.match(r"[/:]\d|’?s\b", after):
        return True
    return in_name(words)


def is_house(numeral: Numeral, after: str) -> bool:
    """Whether the number tells a house or its block of a street; below a hundred, blocks may well be counted."""
    street = ADDRESS.match(after)
    return street is not None and (not street["block"] or (numeral.high or 0) >= LEAST_BLOCK)


def in_name(words: Words) -> bool:
    """Whether the recogniser reads the number as part of a name ("Boeing 737"), not as a count before a noun."""
    first = words[0]
    if first.i and first.nbor(-1).pos_ == "PROPN" and first.head == first.nbor(-1):
        return True
    return first.ent_type_ in NAMED and first.ent_iob_ == "I" and first.dep_ != "nummod"


def counted(parsed: Parsed, numeral: Numeral, words: Words) -> tuple[str, int]:
    """What is counted (a lemma or the name of a unit), and where the phrase ends."""
    after = parsed.passage.text[numeral.end :]
    if told := beside(parsed.passage.text, numeral, words):
        return told
    compound = COMPOUND.match(after)
    if compound and after.startswith("-"):
        return hyphenated(parsed.doc, numeral, compound)
    head, next_ = head_noun(words), words.doc[words.end : words.end + 1].text.lower()
    measure = MEASURES.get(next_, MONEY.get(next_))
    if head is not None and measure and head.i > words.end:
        return measure if measure != "pound" or PRICED.search(head.sent.text) else "lb", head.idx + len(head)
    return (name_unit(head), head.idx + len(head)) if head is not None else ("", numeral.end)


def beside(text: str, numeral: Numeral, words: Words) -> tuple[str, int] | None:
    """The unit that a sign tells, and where the phrase ends; also where the number is an age."""
    after = text[numeral.end :]
    if numeral.percent or numeral.currency:
        sign = (numeral.currency or "percent").strip().lower()
        return SIGNS.get(sign, sign), numeral.end
    if after[:1] == "p" and PENCE.search(text):
        return "pence", numeral.end + 1
    old, metres = YEARS_OLD.match(after), METRES.match(after)
    if old or is_age(text, numeral, words):
        return "age", numeral.end + (old.end() if old else 0)
    return ("m", numeral.end + metres.end()) if metres else None


def hyphenated(doc: Doc, numeral: Numeral, compound: re.Match[str]) -> tuple[str, int]:
    """The unit of "52-member police force" (member), "6-year-old" (age), "12-mile stretch" (mile)."""
    noun = compound["noun"].lower()
    end = numeral.end + compound.end()
    if (compound["old"] or "").lower() == "old":
        return "age", end
    unit = "member" if noun in STRENGTH else MEASURES.get(noun, MONEY.get(noun, noun))
    unit = "lb" if unit == "pound" and not PRICED.search(doc.text) else unit
    words = doc.char_span(numeral.end, end, alignment_mode="expand")
    last = words[-1] if words else doc[0]
    head = next((t for t in last.ancestors if t.i > last.i), None)
    if head is not None and head.pos_ in NOUNS and head.i - last.i <= REACH:
        end = head.idx + len(head)
    return unit, end


def head_noun(words: Words) -> Token | None:
    """The noun that the number counts: its head to the right, or the noun behind "of" ("dozens of homes")."""
    last = words[-1]
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].lower_ == "of":
        return next((t for t in last.doc[last.i + 1].children if t.dep_ == "pobj" and t.pos_ in NOUNS), None)
    for token in words:
        head = token.head
        while head.i in range(words.start, words.end) and head.head != head:
            head = head.head
        between = last.doc[words.end : head.i]
        beyond = len(between) > REACH or any(t.pos_ == "DET" for t in between)
        if head.i >= words.end and head.pos_ in NOUNS and token.dep_ in COUNTING and not beyond:
            return owned(head)
    after = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if after is not None and (after.pos_ == "NOUN" or after.lower_ in MEASURES or after.lower_ in ANYONE):
        return after
    return None


def owned(head: Token) -> Token:
    """The noun itself, or what it owns, where only that can be counted: "two sheriff's deputies"."""
    owns = head.tag_ == "NN" and head.lemma_.lower() not in MEASURES and any(c.dep_ == "case" for c in head.children)
    return head.head if owns and head.head.i > head.i and head.head.tag_ == "NNS" else head


def name_unit(head: Token) -> str:
    """The name of a unit of measure or money, or the lemma of what is counted, with the words compounded to it."""
    lemma = head.lemma_.lower()
    word = head.lower_
    if lemma == "year" and "light" in [t.lower_ for t in head.doc[max(0, head.i - 2) : head.i]]:
        return "light-year"
    for table in (MEASURES, MONEY):
        unit = table.get(word) or table.get(lemma)
        if unit == "pound" and not PRICED.search(head.sent.text):
            return "lb"
        if unit and (even := next((EVEN[t.lower_] for t in head.lefts if t.lower_ in EVEN), "")):
            return f"{even} {unit}"
        if unit:
            nation = [t.lower_ for t in head.lefts if t.pos_ in ("ADJ", "PROPN") and t.text[0].isupper()]
            return f"{nation[0]} {lemma}" if nation and unit in ("pound", "USD", "peso", "lira") else unit
    lemma = TIMES.get(lemma, lemma)
    compounds = [t.lemma_.lower() for t in head.lefts if t.dep_ == "compound" and t.pos_ == "NOUN" and t.is_alpha]
    return " ".join([*compounds[-1:], "person" if lemma in ANYONE else lemma])
