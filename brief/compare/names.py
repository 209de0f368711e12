"""Names that two sources spell differently, and offices that they give differently to one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from rapidfuzz.distance import Levenshtein

from brief.compare.words import stem, stems
from brief.model import Disagreement, Person, Position, Span, Study

NAME = re.compile(r"\b[A-Z][a-zà-ž]{4,}\b")
CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|"
    r"November|December|African|American|(?:Nor|Sou)th(?:ea|we)?s?t?ern"
)
PLAIN_WORD = re.compile(r"\b[a-z]{5,}\b")
CONTEXT, LEAST_SHARED, LONG_NAMES, LONG = 60, 2, 14, 6
PARTNER_BEFORE, PARTNER_BEHIND = re.compile(r"\b([A-Z][a-z]+) $"), re.compile(r" ([A-Z][a-z]+)\b")
# Forms that differ in these endings only are one name: people and their land, plural and possessive.
ENDINGS = re.compile(r"(?:e?ans?|ians?|ans?|ns?|ists?|is?h?|es?|s|y|i?c|ine?s?|[cs]e)$")
# What languages write differently for one sound: doubled letters, mute h, i and y.
DOUBLED = re.compile(r"(.)\1|[hy]")
# Offices of one rank family: of two of them, one person holds one at a time.
OFFICES = tuple(
    frozenset(words.split())
    for words in (
        "president director chairman chairwoman manager founder owner chancellor",
        "president premier chancellor leader king",
        "professor lecturer fellow student researcher",
        "general colonel major captain lieutenant sergeant admiral commander corporal brigadier",
        "mayor governor councillor councilor senator congressman congresswoman",
        "sheriff commissioner inspector superintendent constable detective deputy",
        "ambassador envoy consul",
        "judge prosecutor lawyer attorney magistrate",
        "father uncle brother cousin grandfather husband stepfather",
        "mother aunt sister grandmother wife stepmother",
    )
)
LOST = re.compile(
    r"\b(?:oust|topple|depose|overthr[eo]w|unseat|sack|fire|dismiss|remove|resign|step(?:s|ped)? down|quit|succeed|"
    r"replace|impeach)(?:s|n|ed|d|ped)?\b",
    re.IGNORECASE,
)
FORMER = re.compile(r"\b(?:former|ex|erstwhile|then|outgoing|ousted|deposed|retired|late)\b", re.IGNORECASE)
OFFICE_INITIALS = re.compile(r"\bCEO\b")
POSSESSOR = re.compile(r"\b\w+['’]s\b")
KIN = frozenset(stem(word) for words in OFFICES[-2:] for word in words)
CANDIDATE = re.compile(r"\b(?:candidate|nominee|hopeful|contender|elect|pick)\b", re.IGNORECASE)
GRADES = frozenset("assistant associate deputy vice".split())
LATER_WORDS = 4


def find_spellings(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """Names of five letters or more that differ by one or two letters and stand among the same words."""
    holders: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    plain = {word for study in studies for word in PLAIN_WORD.findall(study.source.text)}
    for number, study in enumerate(studies):
        for match in NAME.finditer(study.source.text):
            if match[0].lower() not in plain:
                holders[match[0]].append((number, Span(study.source.key, *match.span())))
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in sorted(holders):
        buckets[name[0] + name[-1]].append(name)
        buckets[name[:3]].append(name)
    pairs = {pair for names in buckets.values() for pair in combinations(names, 2)}
    for one, other in sorted(pairs):
        if are_variants(one, other) and (places := shared_places(holders[one], holders[other], studies)):
            yield state_spelling((one, other), places, studies)


def are_variants(one: str, other: str) -> bool:
    """Whether two forms differ by a slip of spelling, not by an ending or as two words do."""
    if CALENDAR.fullmatch(one) or CALENDAR.fullmatch(other):
        return False
    distance = Levenshtein.distance(one, other)
    if not 0 < distance <= (1 if len(one) + len(other) < LONG_NAMES else 2):
        return False
    return ENDINGS.sub("", one) != ENDINGS.sub("", other) and one[:-1] != other and other[:-1] != one


def shared_places(
    ones: list[tuple[int, Span]], others: list[tuple[int, Span]], studies: tuple[Study, ...]
) -> tuple[Span, Span] | None:
    """A place of each form, with at least two content words around them the same."""
    for _, a in ones:
        for _, b in others:
            beside = a.source == b.source and abs(a.start - b.start) < CONTEXT
            if not beside and len(around(a, studies) & around(b, studies)) >= LEAST_SHARED:
                return a, b
    return None


def around(where: Span, studies: tuple[Study, ...]) -> frozenset[str]:
    """The content words near a place, without the name itself."""
    text = next(study.source.text for study in studies if study.source.key == where.source)
    return stems(text[max(0, where.start - CONTEXT) : where.start] + " " + text[where.end : where.end + CONTEXT])


def state_spelling(names: tuple[str, str], places: tuple[Span, Span], studies: tuple[Study, ...]) -> Disagreement:
    """Two spellings as a disagreement."""
    shared = sorted(around(places[0], studies) & around(places[1], studies))
    sure = is_sure(names, places, studies)
    return Disagreement(
        topic=f"Spelling of the name {names[0]}",
        kind="description",
        nature="conflict",
        positions=tuple(
            Position(where, name, sentence_of(where, studies), None, None, side)
            for side, (name, where) in enumerate(zip(names, places, strict=True))
        ),
        score=0.55,
        why=f"{names[0]} and {names[1]} differ by a letter or two and stand among the same words: {', '.join(shared)}",
        doubtful=not sure,
        plain=False,
    )


def is_sure(names: tuple[str, str], places: tuple[Span, Span], studies: tuple[Study, ...]) -> bool:
    """Whether two forms are of one name: a name beside them is the same, or they differ by one letter within.

    A letter doubled or mute is a mere slip of the keys; two names of one person ("David Davis") are no variants,
    nor are those beside which other names stand ("Ann Davis", "Tom Davies").
    """
    people = [set(person.name.split()) for study in studies for person in study.people]
    if any({*names} <= words for words in people):
        return False
    beside = [partners(where, studies) for where in places]
    if all(beside) and not beside[0] & beside[1]:
        return False
    one, other = (DOUBLED.sub(lambda found: found[1] or "", name.lower()) for name in names)
    within = len(names[0]) == len(names[1]) >= LONG and names[0][-1] == names[1][-1]
    if Levenshtein.distance(*names) == 1 and (within or (one != other and {*names} <= set().union(*people))):
        return True
    return one != other and bool(beside[0] & beside[1])


def partners(where: Span, studies: tuple[Study, ...]) -> frozenset[str]:
    """The capitalised words right before and behind a name: its first name, or its last."""
    text = next(study.source.text for study in studies if study.source.key == where.source)
    before, behind = PARTNER_BEFORE.search(text[: where.start]), PARTNER_BEHIND.match(text[where.end :])
    return frozenset(found[1] for found in (before, behind) if found)


def sentence_of(where: Span, studies: tuple[Study, ...]) -> Span:
    """The sentence that holds a place; its passage where none is known."""
    study = next(study for study in studies if study.source.key == where.source)
    held = [claim.sentence for claim in study.claims if claim.sentence.holds(where)]
    return held[0] if held else next((p.where for p in study.source.passages if p.where.holds(where)), where)


def find_offices(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """People to whom two sources give offices of one family that exclude each other."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    for study in studies:
        for person in study.people:
            if person.kind == "person" and person.role and person.role_where and " " in person.name:
                by_name[" ".join(person.name.lower().split()[-2:])].append(person)
    for name in sorted(by_name):
        for one, other in combinations(by_name[name], 2):
            if one.naming.source != other.naming.source and (words := exclusive(one.role or "", other.role or "")):
                yield state_offices(one, other, words, studies)
                break


def find_standings(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """People whom one source has in an office and a later one calls a former holder of it."""
    held: dict[str, list[tuple[str, Person]]] = defaultdict(list)
    for study in studies:
        for person in study.people:
            named = person.kind == "person" and person.role and person.role_where and " " in person.name
            if named and not (person.role or "").endswith((" of", " for", " at")):
                held[" ".join(person.name.lower().split()[-2:])].append((study.source.published or "", person))
    for name in sorted(held):
        now = [(day, person) for day, person in held[name] if not is_past(person, studies)]
        past = [(day, person) for day, person in held[name] if FORMER.search(person.role or "")]
        for (before, one), (after, other) in product(now, past):
            if before < after and (office := shared_office(one.role or "", other.role or "")):
                yield replace(
                    state_offices(one, other, ("", ""), studies),
                    topic=f"Position of {one.name}",
                    kind="status",
                    nature="update",
                    why=f"both speak of {one.name} as {office}; the later report has it as a former office",
                )
                break


def is_past(person: Person, studies: tuple[Study, ...]) -> bool:
    """Whether an office is told as a former one: by its words, or by a sentence that tells how it was lost."""
    if FORMER.search(person.role or "") or person.role_where is None:
        return True
    where = sentence_of(person.role_where, studies)
    source = next(study.source for study in studies if study.source.key == where.source)
    return bool(LOST.search(source.text[where.start : where.end]))


def shared_office(one: str, other: str) -> str:
    """The office that two roles name, under its full name or its initials."""
    first, second = (stems(OFFICE_INITIALS.sub("chief executive", role)) for role in (one, other))
    return " ".join(sorted((first & second) - stems("former company")))


def exclusive(one: str, other: str) -> tuple[str, str] | None:
    """The offices in two roles that cannot both be meant: "director" and "president", "professor" and "assistant"."""
    if CANDIDATE.search(f"{one} {other}"):
        return None  # who runs for an office holds another
    first, second = (
        {stem(word): word for word in re.findall(r"[a-z]+", POSSESSOR.sub("", role.lower()))} for role in (one, other)
    )
    for family in OFFICES:
        offices = {stem(office) for office in family}
        held = [[words[key] for key in words if key in offices] for words in (first, second)]
        if held[0] and held[1] and not {stem(w) for w in held[0]} & {stem(w) for w in held[1]}:
            return held[0][0], held[1][0]
    grades = [{words[key] for key in words if words[key] in GRADES} for words in (first, second)]
    if (first.keys() & second.keys()) - {stem(grade) for grade in GRADES} and grades[0] != grades[1]:
        return " ".join(sorted(grades[0])) or "none", " ".join(sorted(grades[1])) or "none"
    return None


def state_offices(one: Person, other: Person, words: tuple[str, str], studies: tuple[Study, ...]) -> Disagreement:
    """Two offices of one person as a disagreement."""
    positions = [
        Position(
            person.role_where,
            person.role or "",
            sentence_of(person.role_where, studies),
            None,
            None,
            side,
            person.naming,
        )
        for side, person in enumerate((one, other))
        if person.role_where
    ]
    return Disagreement(
        topic=f"Office of {one.name}",
        kind="description",
        nature="conflict" if "none" not in words else "precision",
        positions=tuple(positions),
        score=0.6,
        why=f"both speak of {one.name}; the offices {words[0]} and {words[1]} exclude each other",
        doubtful=stem(words[0]) in KIN,  # one can be a father and a husband
        plain=False,
    )
