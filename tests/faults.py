"""Faults seeded into the statements of a page, class by class, as a tired officer makes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from brief.verify.evidence import Evidence
from brief.verify.judge import judge
from brief.verify.page import Asked
from brief.verify.parts import QUOTED, find_dates, find_figures, find_names, find_weekdays, stems_of, words_of
from brief.verify.tongues import WEEKDAYS
from brief.verify.verdict import Statement

STRANGERS = ("Okafor", "Lindqvist", "Marchetti", "Petrosyan", "Vandenberg", "Hallworth")
MONTHS = "January February March April June July August September October November December".split()
QUOTATION = re.compile(r"“([^”]+)”")
SPEAKER = re.compile(r"”\s— ([^,]+)")
AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|could|can)\b")
PLAIN = ("orchards", "painted", "velvet", "bakeries", "whispering", "harvested", "musicians", "borrowed")
OWN_WORDS = ("facts", "bottom-line", "next", "gaps")


@dataclass(frozen=True, slots=True)
class Seeded:
    """A fault: its class, and the statement with it."""

    kind: str
    statement: Statement


def seed(asked: Asked, evidence: Evidence, draw: Random) -> Iterator[Seeded]:
    """One fault of each class that the statement allows."""
    for kind, make in MAKERS.items():
        made = make(asked.statement, evidence, draw)
        if made is not None and made != asked.statement:
            yield Seeded(kind, made)


def alter_quote(one: Statement, _: Evidence, draw: Random) -> Statement | None:
    """A word of a quotation replaced, left out or put in."""
    found = [match for match in QUOTATION.finditer(one.text) if len(match[1].split()) > 2]
    if not found:
        return None
    match = draw.choice(found)
    words = match[1].split()
    place = draw.randrange(1, len(words) - 1)
    if words[place] in "……":
        return None
    words[place : place + draw.randint(0, 1)] = draw.choice([["perhaps"], ["entirely"], ["other"], ["always"]])
    return replace(one, text=f"{one.text[: match.start(1)]}{' '.join(words)}{one.text[match.end(1) :]}")


def change_speaker(one: Statement, evidence: Evidence, draw: Random) -> Statement | None:
    """A real quotation given to someone else whom the sources quote."""
    found = SPEAKER.search(one.text)
    if one.section != "quotes" or not found:
        return None
    said = {u.speaker for witness in evidence.witnesses for u in witness.utterances if u.speaker}
    others = sorted(name for name in said if not set(words_of(name)) & set(words_of(one.text)) and name[0].isupper())
    return replace(one, text=one.text.replace(found[1], draw.choice(others), 1)) if others else None


def change_mark(one: Statement, evidence: Evidence, draw: Random) -> Statement | None:
    """A citation mark of a source that does not have the words."""
    holders = {place.witness.number for place in judge(one, evidence).where}
    others = [w.number for w in evidence.witnesses if w.number and w.number not in holders | set(one.numbers)]
    return replace(one, numbers=(draw.choice(others),)) if others and one.numbers else None


def change_figure(one: Statement, evidence: Evidence, draw: Random) -> Statement | None:
    """Another figure, that no source states."""
    text = find_dates(QUOTED.sub(lambda match: " " * len(match[0]), one.text))[1]
    for figure in find_figures(text):
        digits = re.search(r"\d[\d,]*", figure.text)
        if digits:
            new = f"{int(digits[0].replace(',', '')) * draw.randint(2, 3) + draw.randint(1, 9):,}"
            if new not in " ".join(witness.text for witness in evidence.witnesses):
                return replace(one, text=one.text.replace(figure.text, figure.text.replace(digits[0], new), 1))
    return None


def drop_hedge(one: Statement, _: Evidence, draw: Random) -> Statement | None:
    """A figure made surer than the source has it, or a bound put on it that the source does not."""
    text = find_dates(QUOTED.sub(lambda match: " " * len(match[0]), one.text))[1]
    for figure in find_figures(text):
        hedged = re.match(r"(?i)(?:at least|more than|up to|nearly|an estimated|almost|about) ", figure.text)
        if hedged:
            return replace(one, text=one.text.replace(figure.text, figure.text[hedged.end() :], 1))
        if figure.text[0].isdigit():
            hedge = draw.choice(["more than", "up to"])
            return replace(one, text=one.text.replace(figure.text, f"{hedge} {figure.text}", 1))
    return None


def change_name(one: Statement, _: Evidence, draw: Random) -> Statement | None:
    """A name that no source has, in the place of one that they have."""
    names = [name for name in find_names(QUOTED.sub(" ", one.text)) if len(name) > 3 and name in one.text]
    if not names or one.section not in OWN_WORDS:
        return None
    name = draw.choice(names)
    return replace(one, text=one.text.replace(name, draw.choice(STRANGERS)))


def change_date(one: Statement, _: Evidence, draw: Random) -> Statement | None:
    """Another month, year or day of the week."""
    days = [day.text for day in find_dates(QUOTED.sub(" ", one.text))[0] if day.text in one.text]
    if days:
        day = draw.choice(days)
        other = re.sub(r"(?:19|20)\d\d", lambda year: str(int(year[0]) + draw.choice([7, 9])), day)
        if other == day:
            month = next((month for month in [*MONTHS, "May"] if month in day), None)
            other = day.replace(month, draw.choice([m for m in MONTHS if m != month])) if month else day
        return replace(one, text=one.text.replace(day, other))
    named = find_weekdays(QUOTED.sub(" ", one.text))
    if not named:
        return None
    other = draw.choice([name for name in WEEKDAYS if name != named[0]]).capitalize()
    return replace(one, text=one.text.replace(named[0].capitalize(), other))


def negate(one: Statement, _: Evidence, draw: Random) -> Statement | None:
    """A "not" that the source does not have."""
    found = list(AUXILIARY.finditer(one.text))
    if not found or one.section not in OWN_WORDS or " not " in one.text:
        return None
    at = draw.choice(found).end()
    return replace(one, text=f"{one.text[:at]} not{one.text[at:]}")


def change_word(one: Statement, evidence: Evidence, draw: Random) -> Statement | None:
    """A plain word of the sources replaced by one that none of them has."""
    plain = [word for word in re.findall(r"\b[a-z]{5,}\b", QUOTED.sub(" ", one.text)) if stems_of(word)]
    strange = [word for word in PLAIN if word not in evidence.vocabulary]
    if not plain or not strange or one.section not in OWN_WORDS:
        return None
    return replace(one, text=re.sub(rf"\b{draw.choice(plain)}\b", draw.choice(strange), one.text, count=1))


MAKERS: dict[str, Callable[[Statement, Evidence, Random], Statement | None]] = {
    "altered quote": alter_quote,
    "wrong speaker": change_speaker,
    "wrong source": change_mark,
    "figure": change_figure,
    "bound": drop_hedge,
    "name": change_name,
    "date": change_date,
    "negation": negate,
    "other word": change_word,
}
