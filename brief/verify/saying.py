"""What a statement says in its own words: its names, dates and figures looked up, then the whole of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from brief.phrase.guard import bears_out
from brief.verify.evidence import LOOKED_AT, Evidence, Passage, Place, place_of
from brief.verify.parts import (
    Day,
    Figure,
    find_dates,
    find_figures,
    find_names,
    find_weekdays,
    is_common,
    stem,
    stems_of,
    words_of,
)
from brief.verify.tongues import TONGUES, guess_language
from brief.verify.verdict import Finding, Statement, cited_wrongly

# How many passages are looked at, and which share of a statement's words the nearest must hold to be what it says.
SHARED = 0.6
NEAR_BEST = 0.15
NOT_SAID = "no source says this"
OTHER_WORDS = "in other words than"
# What an officer may put in without stating anything: adverbs of time and place, and particles of verbs.
LIGHT = frozenset("now already again soon here there far away out up down off back through near around".split())
# How an officer's own voice opens: what it states is a judgement, and its own.
OWN_VOICE = re.compile(
    r"^\s*(?:(?P<label>(?:comment|note|assessment|recommend\w*|action|our view|analyst\w*|background|nb)\b[^.]{0,30}:)|"
    r"(?:we|i|our) |(?:please|recommend) )",
    re.IGNORECASE,
)
# Two words with capitals side by side.
PAIR = re.compile(r"(?=(?<![\w’'])([^\W\d_a-zà-ÿ][\w-]+) ([^\W\d_a-zà-ÿ][\w-]+))")
NEGATED = ("un", "in", "im", "non", "dis")


def judge_words(rest: str, statement: Statement, evidence: Evidence) -> tuple[list[Place], list[Finding]]:
    """The words of a statement outside quotations: figures, names and dates first, then what is said of them."""
    voice = OWN_VOICE.match(rest)
    scored = evidence.nearest(stems_of(rest), LOOKED_AT)
    code = language_of(rest, evidence, scored)
    days, undated = find_dates(rest.removeprefix(voice["label"] or "") if voice else rest, code)
    figures, weekdays = find_figures(undated, code), find_weekdays(rest, code)
    names = find_names(undated, guess=True, language=code)
    best = scored[0][0] if scored else 0.0
    near = [passage for score, passage in scored if score >= best - NEAR_BEST]
    found = [
        *unknown_names(names, evidence),
        *unknown_pairs(rest, evidence),
        *unknown_days(days, weekdays, evidence),
        *unstated_figures(figures, near, evidence),
    ]
    if found:
        return [], found
    return judge_saying(rest, statement, scored, checkable=bool(figures or names or days or weekdays))


def language_of(text: str, evidence: Evidence, scored: Sequence[tuple[float, Passage]]) -> str:
    """The language that a statement is read in: that of the sources, by its common words where they have several."""
    spoken = {witness.language for witness in evidence.witnesses}
    guessed = guess_language(text) if len(spoken) > 1 else None
    return guessed or (scored[0][1].language if scored else min(spoken, default="en"))


def judge_saying(
    rest: str, statement: Statement, scored: Sequence[tuple[float, Passage]], *, checkable: bool
) -> tuple[list[Place], list[Finding]]:
    """What a statement says, its parts being known: as the nearest passage has it, in other words, or not at all."""
    if not words_of(rest):
        return [], []
    if OWN_VOICE.match(rest) or not (checkable or (scored and scored[0][0] >= SHARED)):
        return [], [Finding("free", "states nothing that could be looked up")]
    if not scored or scored[0][0] < SHARED:
        nearest = f"; the nearest is “{scored[0][1].text}”" if scored else ""
        return [], [Finding("unsupported", f"{NOT_SAID}{nearest}", place_of(scored[0][1]) if scored else None)]
    close = [passage for score, passage in scored if score >= max(SHARED, scored[0][0] - NEAR_BEST)]
    objections = [other_name(rest, one) or other_day(rest, one) or turning(rest, one) for one in close]
    places = [place_of(passage) for passage, objection in zip(close, objections, strict=True) if not objection]
    if not places:
        return [], [one for one in objections[:1] if one]
    wrong = list(cited_wrongly(statement, places))
    strange, likest = min(((strange_words(rest, place), place) for place in places), key=lambda one: len(one[0]))
    told = f"{OTHER_WORDS} {likest.witness.file}, which has not {', '.join(strange)}: “{likest.text}”"
    if set(strange) - LIGHT:
        return [], [*wrong, Finding("unsupported", told, likest)]
    return places[:1], wrong or [Finding("reworded", told, likest)] * bool(strange)


def strange_words(text: str, place: Place) -> list[str]:
    """The content words of a statement that a place has in no form: nobody but the page says them there."""
    return [word for word in words_of(text) if stem(word) in stems_of(text) - stems_of(place.text)]


def turning(text: str, passage: Passage) -> Finding | None:
    """A finding where the meaning turns between a statement and a passage: a negation stands on one side only."""
    ours, theirs = words_of(text), list(passage.words)
    for before, after in replaced_words(theirs, ours):
        added = denials(after, passage)
        if added and not denials(before, passage):
            return object_to(f"the page adds {added[0]!r}", passage)
    lost = [] if denials(ours, passage) else denials(theirs, passage)
    turning = TONGUES[passage.language].turns
    if lost and not bears_out(" ".join(kept(ours, theirs)), passage.text, turning):
        return object_to(f"the page leaves out {lost[0]!r}", passage)
    contrary = next((word for word in ours if is_reversed(word, theirs)), None)
    return object_to(f"the page says {contrary!r}", passage) if contrary else None


def denials(words: Sequence[str], passage: Passage) -> list[str]:
    """The words that deny among these, in the language of the passage."""
    return [word for word in words if TONGUES[passage.language].denies(word)]


def object_to(said: str, passage: Passage) -> Finding:
    """A finding that a passage says otherwise."""
    return Finding("unsupported", f"{said}: {passage.witness.file} has “{passage.text}”", place_of(passage))


def is_reversed(word: str, theirs: Sequence[str]) -> bool:
    """Whether a passage has the contrary of a word, by its prefix: "armed" where it says "unarmed"."""
    contraries = [f"{prefix}{word}" for prefix in NEGATED]
    contraries += [word.removeprefix(prefix) for prefix in NEGATED if word.startswith(prefix)]
    return word not in theirs and any(one in theirs for one in contraries)


def other_name(text: str, passage: Passage) -> Finding | None:
    """A finding where the passage has another name in the place of the statement's, or does not name it at all."""
    theirs = set(passage.words)
    code = passage.language
    strange = [name for name in find_names(text, language=code) if not set(words_of(name)) & theirs]
    if not strange:
        return None
    around = set(words_of(passage.around))
    far = [name for name in strange if not set(words_of(name)) <= around]
    new = {word for name in strange for word in words_of(name)}
    named = {word for name in find_names(passage.text, guess=True, language=code) for word in words_of(name)}
    instead = [
        words
        for words, ours in replaced_words(passage.words, words_of(text))
        if set(ours) & new and any(word in named for word in words)
    ]
    if not far and not instead:
        return None
    has = f"has {' '.join(instead[0])!r}" if instead else "does not speak of that name"
    return Finding("unknown-name", f"{passage.witness.file} {has} here, not {(far or strange)[0]!r}", place_of(passage))


def replaced_words(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """The stretches in which two texts differ: (theirs, ours)."""
    for tag, i, j, k, n in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag != "equal":
            yield theirs[i:j], ours[k:n]


def other_day(text: str, passage: Passage) -> Finding | None:
    """A finding where the passage has another date, or another day of the week, in the place of the statement's."""
    code = passage.language
    stated = find_dates(passage.text, code)[0]
    years = [Day("", day.year) for day in passage.witness.days if day.year]
    for day in find_dates(text, code)[0]:
        if stated and not day.agrees(stated) and not (day.month and day.agrees([*stated, *years])):
            message = f"{passage.witness.file} says {stated[0].text!r} here, not {day.text!r}"
            return Finding("unknown-date", message, place_of(passage))
    named, spoken = find_weekdays(text, code), find_weekdays(passage.text, code)
    if named and spoken and not set(named) & set(spoken):
        message = f"{passage.witness.file} says {spoken[0].capitalize()} here, not {named[0].capitalize()}"
        return Finding("unknown-date", message, place_of(passage))
    return None


def kept(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    """Those of our words that stand in theirs, in the order of theirs."""
    wanted = set(ours)
    return (word for word in theirs if word in wanted)


def unknown_names(names: Sequence[str], evidence: Evidence) -> Iterator[Finding]:
    """Names that no source has."""
    for name in names:
        strange = [word for word in words_of(name) if word not in evidence.vocabulary and len(word) > 1]
        if strange:
            yield Finding("unknown-name", f"no source names {name!r}")


def unknown_pairs(text: str, evidence: Evidence) -> Iterator[Finding]:
    """Given name and family name that no source has together, though it may have each."""
    for given, family in PAIR.findall(text):
        words = words_of(f"{given} {family}")
        plain = any(word in evidence.ordinary or is_common(word.capitalize()) for word in words)
        known = all(word in evidence.vocabulary for word in words)
        if known and not plain and not evidence.stand_together(words[0], words[1]):
            yield Finding("unknown-name", f"no source has {f'{given} {family}'!r} as a name")


def unknown_days(days: Sequence[Day], weekdays: Sequence[str], evidence: Evidence) -> Iterator[Finding]:
    """Dates that no source states, nor names by the day of the week."""
    for day in days:
        if not any(day.agrees(witness.days) for witness in evidence.witnesses):
            yield Finding("unknown-date", f"no source has the date {day.text!r}")
    for name in weekdays:
        if name not in evidence.vocabulary and f"{name}s" not in evidence.vocabulary:
            yield Finding("unknown-date", f"no source speaks of {name.capitalize()}")


def unstated_figures(figures: Sequence[Figure], near: Sequence[Passage], evidence: Evidence) -> Iterator[Finding]:
    """Figures that the passages nearest to the statement do not state, and what they or others state instead."""
    for figure in figures:
        here = [(other, passage) for passage in near for other in passage.figures]
        if any(figure.borne_out_by(other) for other, _ in here):
            continue
        alike = [(other, passage) for other, passage in here if figure.same_number(other)]
        elsewhere = [(other, passage) for other, passage in evidence.figures if figure.same_number(other)]
        if alike:
            other, passage = alike[0]
            message = f"{passage.witness.file} says {other.text!r}, not {figure.text!r}"
        elif elsewhere:
            other, passage = elsewhere[0]
            message = f"{figure.text!r} is said of something else: {passage.witness.file} “{passage.text}”"
        elif here:
            other, passage = here[0]
            message = f"no source states {figure.text!r}; it may come from {other.text!r} in {passage.witness.file}"
        else:
            yield Finding("unstated-figure", f"no source states {figure.text!r}")
            continue
        yield Finding("unstated-figure", message, place_of(passage))
