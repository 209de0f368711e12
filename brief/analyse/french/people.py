"""People in French reports: the names that the model finds, each under the fullest form, with the office given.

A surname that several bear is nobody's mention.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.french.words import ADDRESS, OFFICES
from brief.analyse.language import Article, Parsed
from brief.model import Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

LONGEST_NAME, LONGEST_ROLE = 5, 14
WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
PARTICLES = frozenset("de du des d' d’ la le el al ben bin van von der di da dos".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """A name as it stands once: without the form of address before it, whose gender is kept."""

    words: Words
    where: Span
    name: str
    gender: str
    parsed: Parsed


def find_people(article: Article) -> tuple[Person, ...]:
    """Everyone whom the report names, in order of first mention."""
    namings = [
        naming for parsed in article.parsed for entity in parsed.doc.ents if (naming := read_name(parsed, entity))
    ]
    full = [one for one in namings if " " in one.name]
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in full:
        bearers[surname(one.name)].add(one.name)
    groups: dict[str, list[Naming]] = defaultdict(list)
    for one in namings:
        known = bearers[surname(one.name)]
        if " " in one.name:
            groups[one.name].append(one)
        elif len(known) == 1 and may_mean(one, full):
            groups[next(iter(known))].append(one)
        elif not known:
            groups[one.name].append(one)
    return tuple(make_person(name, group) for name, group in groups.items())


def may_mean(one: Naming, full: list[Naming]) -> bool:
    """Whether a surname can be that of the only one who bears it: "Mme Keïta" is not "le gouverneur Amadou Keïta"."""
    bearers = [other for other in full if surname(other.name) == surname(one.name)]
    genders = {other.gender for other in bearers} | {gender_of(role[0]) for b in bearers if (role := find_role(b))}
    return not one.gender or genders - {""} <= {one.gender}


def gender_of(role: str) -> str:
    """The gender of an office by its form: "m", "f", or "" where it tells nothing."""
    office = role.split(maxsplit=1)[0]
    if office.endswith(("trice", "ière", "ente", "euse", "ienne", "ante", "cheffe", "ée")):
        return "f"
    return "m" if office.endswith(("eur", "ier", "ent", "ien", "ant")) else ""


def surname(name: str) -> str:
    """The last word of a name."""
    return name.rsplit(" ", 1)[-1]


def read_name(parsed: Parsed, entity: Words) -> Naming | None:
    """A person's name, or None where what the model took for one does not look like it."""
    if entity.label_ != "PER":
        return None
    words, gender = entity, ""
    before = entity[0].nbor(-1) if entity[0].i else None
    if before is not None and before.lower_ in ADDRESS:
        gender = ADDRESS[before.lower_]
    while len(words) > 1 and (words[0].lower_ in ADDRESS or words[0].is_punct or words[0].lower_ in OFFICES):
        gender, words = ADDRESS.get(words[0].lower_, gender), words[1:]
    while len(words) > 1 and not words[-1].text[0].isupper():
        words = words[:-1]
    name = words.text
    pieces = name.split()
    plain = all(WORD.fullmatch(piece) and (piece[0].isupper() or piece in PARTICLES) for piece in pieces)
    shouted = len(pieces) == 1 and name.isupper()
    if not plain or shouted or not pieces[0][0].isupper() or len(pieces) > LONGEST_NAME:
        return None
    return Naming(words, parsed.where(words), name, gender, parsed)


def make_person(name: str, namings: list[Naming]) -> Person:
    """A person with all mentions, and the first office that stands beside one of them."""
    naming = next(one for one in namings if one.name == name)
    roles = (find_role(one) for one in namings)
    role = next((found for found in roles if found is not None), None)
    return Person(
        name=name,
        naming=naming.where,
        role=role[0] if role else None,
        role_where=role[1] if role else None,
        aliases=tuple(dict.fromkeys(one.name for one in namings if one.name != name)),
        mentions=tuple(one.where for one in namings if one is not naming),
    )


def find_role(naming: Naming) -> tuple[str, Span] | None:
    """The office beside a name, in the report's words: "porte-parole de la police" before or after it; else None."""
    found = role_after(naming) or role_before(naming)
    if not found:
        return None
    words = naming.parsed.doc[found[0] : found[1]]
    return words.text, naming.parsed.where(words)


def role_after(naming: Naming) -> tuple[int, int] | None:
    """The apposition behind a name and its comma, without its article: up to the next comma or the end."""
    doc, at = naming.parsed.doc, naming.words.end
    if at + 1 >= len(doc) or doc[at].text not in (",", "("):
        return None
    start = at + 1
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    if start >= len(doc) or doc[start].lower_ not in OFFICES:
        return None
    end = next((i for i in range(start, len(doc)) if breaks_off(doc[i])), len(doc))
    return (start, end) if end - start <= LONGEST_ROLE else None


def breaks_off(token: Token) -> bool:
    """Whether an office ends before this word."""
    verb = token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
    return (
        token.text in ',.;:()«»“”—–!?"' or verb or token.lower_ in ("qui", "que", "dont", "où", "lors", "après", "et")
    )


def role_before(naming: Naming) -> tuple[int, int] | None:
    """The office that a name follows: "le maire Paul Lenoir", "le ministre de l’Intérieur, Jean Dupont,"."""
    doc, end = naming.parsed.doc, naming.words.start
    if end and doc[end - 1].lower_ in ADDRESS:
        end -= 1
    comma = end > 0 and doc[end - 1].text == ","
    if comma and not stands_apart(naming):
        return None
    end -= int(comma)
    # "l'avocat de Paul Lenoir" is another than Paul Lenoir.
    if not end or doc[end - 1].pos_ in ("ADP", "DET"):
        return None
    for start in range(end - 1, max(-1, end - LONGEST_ROLE), -1):
        token = doc[start]
        if breaks_off(token) or token.pos_ in ("PRON", "SCONJ"):
            return None
        if token.lower_ in OFFICES and (start == 0 or doc[start - 1].pos_ in ("DET", "ADP", "PUNCT", "VERB", "AUX")):
            return start, end
        if token.pos_ not in ("NOUN", "ADJ", "ADP", "DET", "PROPN", "PUNCT", "NUM"):
            return None
    return None


def stands_apart(naming: Naming) -> bool:
    """Whether a name is closed off behind, as one in apposition is: "le préfet, Jean Roy, a dit"."""
    doc, at = naming.parsed.doc, naming.words.end
    return at >= len(doc) or doc[at].text in (",", ".", ")", ";", ":")
