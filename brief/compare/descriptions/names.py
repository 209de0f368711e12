"""Offices that two sources give differently to one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from math import inf

from brief.compare.words import stem, stems
from brief.model import Disagreement, Person, Position, Span, Study

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
# The offices, other than those of police, of which there are grades.
RANKED = frozenset(stem(word) for words in OFFICES[:-2] for word in words if word not in GRADES) | {stem("minister")}
# Of a person, two reports for each role are looked at, and so many at most.
EACH_ROLE, MOST_ROLES = 2, 200
# Within so many days it is news that someone holds an office no more; and where "retired" stands before a role.
RECENT, BESIDE = 30, 16


def by_key(studies: Iterable[Study]) -> dict[str, Study]:
    """The studies by their sources' keys."""
    return {study.source.key: study for study in reversed(tuple(studies))}


def sentence_of(where: Span, studies: Mapping[str, Study]) -> Span:
    """The sentence that holds a place; its passage where none is known."""
    study = studies[where.source]
    held = [claim.sentence for claim in study.claims if claim.sentence.holds(where)]
    return held[0] if held else next((p.where for p in study.source.passages if p.where.holds(where)), where)


def find_offices(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """People to whom two sources give offices of one family that exclude each other."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    known = by_key(studies)
    for study in studies:
        for person in study.people:
            if person.kind == "person" and person.role and person.role_where and " " in person.name:
                by_name[" ".join(person.name.lower().split()[-2:])].append(person)
    for name in sorted(by_name):
        for one, other in combinations(by_role(by_name[name]), 2):
            if one.naming.source != other.naming.source and (words := exclusive(one.role or "", other.role or "")):
                yield state_offices(one, other, words, known)
                break


def by_role(people: Iterable[Person]) -> list[Person]:
    """Of those under one name, the first two of two sources with each role: another has nothing to add to these."""
    kept: list[Person] = []
    sources: dict[str | None, list[str]] = defaultdict(list)
    for person in people:
        held = sources[person.role]
        if len(held) < EACH_ROLE and person.naming.source not in held:
            held.append(person.naming.source)
            kept.append(person)
    return kept[:MOST_ROLES]


def find_standings(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """People whom one source has in an office and a later one calls a former holder of it."""
    held: dict[str, list[tuple[str, Person]]] = defaultdict(list)
    known = by_key(studies)
    for study in studies:
        for person in study.people:
            named = person.kind == "person" and person.role and person.role_where and " " in person.name
            if named and not (person.role or "").endswith((" of", " for", " at")) and not is_title(person.role or ""):
                held[" ".join(person.name.lower().split()[-2:])].append((study.source.published or "", person))
    for name in sorted(held):
        now = [(day, person) for day, person in held[name] if not is_past(person, known)]
        past = [(day, person) for day, person in held[name] if FORMER.search(person.role or "")]
        for (before, one), (after, other) in product(once_each(now), once_each(past)):
            if before < after and (office := shared_office(one.role or "", other.role or "")):
                yield replace(
                    state_offices(one, other, ("", ""), known),
                    topic=f"Position of {one.name}",
                    kind="status",
                    nature="update",
                    why=f"both speak of {one.name} as {office}; the later report has it as a former office",
                    doubtful=days_between(before, after) > RECENT,
                )
                break


def days_between(before: str, after: str) -> float:
    """How many days lie between two reports; without end where one has no full date."""
    if min(len(before), len(after)) < len("2000-01-01"):
        return inf
    return (date.fromisoformat(after[:10]) - date.fromisoformat(before[:10])).days


def is_title(role: str) -> bool:
    """Whether a role is a mere title, by which one is called long after the office: "Secretary", "President"."""
    return role.isalpha() and role.istitle()


def once_each(dated: Iterable[tuple[str, Person]]) -> list[tuple[str, Person]]:
    """The first with each role on each day."""
    first: dict[tuple[str, str | None], tuple[str, Person]] = {}
    for day, person in dated:
        first.setdefault((day, person.role), (day, person))
    return list(first.values())[:MOST_ROLES]


def is_past(person: Person, studies: Mapping[str, Study]) -> bool:
    """Whether an office is told as a former one: by its words, or by a sentence that tells how it was lost."""
    if FORMER.search(person.role or "") or person.role_where is None:
        return True
    where = sentence_of(person.role_where, studies)
    text, start = studies[where.source].source.text, person.role_where.start
    return bool(
        FORMER.search(text[max(where.start, start - BESIDE) : start]) or LOST.search(text[where.start : where.end])
    )


def shared_office(one: str, other: str) -> str:
    """The office that two roles name, under its full name or its initials."""
    first, second = (stems(OFFICE_INITIALS.sub("chief executive", role)) for role in (one, other))
    shared = (first & second) - stems("former company")
    return " ".join(sorted(shared)) if shared - stems("chief head") else ""


def exclusive(one: str, other: str) -> tuple[str, str] | None:
    """The offices in two roles that cannot both be meant: "director" and "president", "professor" and "assistant"."""
    if CANDIDATE.search(f"{one} {other}") or bool(FORMER.search(one)) != bool(FORMER.search(other)):
        return None  # who runs for an office, or has held one, holds another
    first, second = (
        {stem(word): word for word in re.findall(r"[a-z]+", POSSESSOR.sub("", role.lower())) if word != "own"}
        for role in (one, other)
    )
    for family in OFFICES:
        offices = {stem(office) for office in family}
        held = [[words[key] for key in words if key in offices] for words in (first, second)]
        if held[0] and held[1] and not {stem(w) for w in held[0]} & {stem(w) for w in held[1]}:
            return held[0][0], held[1][0]
    grades = [{words[key] for key in words if words[key] in GRADES} for words in (first, second)]
    if first.keys() & second.keys() & RANKED and grades[0] != grades[1]:
        return " ".join(sorted(grades[0])) or "none", " ".join(sorted(grades[1])) or "none"
    return None


def state_offices(one: Person, other: Person, words: tuple[str, str], studies: Mapping[str, Study]) -> Disagreement:
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
