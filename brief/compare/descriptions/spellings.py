"""Names that two sources spell differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from brief.compare.descriptions.names import by_key, sentence_of
from brief.compare.words import plain, stems
from brief.model import Disagreement, Position, Span, Study

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
# What British and American spelling write differently.
HOUSES = ((re.compile("is(?=ation|ing|e)"), "iz"), (re.compile("our"), "or"), (re.compile("ence$"), "ense"))
# What languages write differently for one sound: doubled letters, mute h, i and y.
DOUBLED = re.compile(r"(.)\1|[hy]")
# Of a name that very many sources hold, only the first places are looked at.
MOST_PLACES = 200
# Up to so many names that begin alike each is held against each.
FEW = 50


def find_spellings(studies: tuple[Study, ...]) -> Iterator[Disagreement]:
    """Names of five letters or more that differ by one or two letters and stand among the same words."""
    holders: dict[str, list[Span]] = defaultdict(list)
    common = {word for study in studies for word in PLAIN_WORD.findall(study.source.text)}
    for study in studies:
        for match in NAME.finditer(study.source.text):
            if match[0].lower() not in common and len(holders[match[0]]) < MOST_PLACES:
                holders[match[0]].append(Span(study.source.key, *match.span()))
    known, partners_of = by_key(studies), find_partners(studies)
    for one, other in sorted(pair_names(sorted(holders))):
        if are_variants(one, other) and (places := shared_places(holders[one], holders[other], known)):
            yield state_spelling((one, other), places, known, partners_of)


def find_partners(studies: Iterable[Study]) -> dict[str, set[str]]:
    """For each word of the people's names, all words of the names that hold it."""
    found: dict[str, set[str]] = defaultdict(set)
    for words in {tuple(person.name.split()) for study in studies for person in study.people}:
        for word in words:
            found[word].update(words)
    return found


def pair_names(names: Sequence[str]) -> set[tuple[str, str]]:
    """Pairs of names that begin alike, or begin and end alike, and may differ by two letters at most."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in names:
        buckets[name[0] + name[-1]].append(name)
        buckets[name[:3]].append(name)
    return {pair for held in buckets.values() for pair in pair_near(held)}


def pair_near(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a few names; of many, those of which both leave the same when one or two letters are taken out."""
    if len(names) <= FEW:
        yield from combinations(names, 2)
        return
    alike: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for rest in shortened(name):
            alike[rest].append(name)
    for held in alike.values():
        yield from combinations(held, 2)


def shortened(name: str) -> set[str]:
    """A name without up to two of its letters, in every way."""
    once = {name[:i] + name[i + 1 :] for i in range(len(name))}
    return {name, *once, *(word[:i] + word[i + 1 :] for word in once for i in range(len(word)))}


def are_variants(one: str, other: str) -> bool:
    """Whether two forms differ by a slip of spelling, not by an ending or as two words do."""
    if CALENDAR.fullmatch(one) or CALENDAR.fullmatch(other) or in_print(one) == in_print(other):
        return False
    distance = Levenshtein.distance(one, other)
    if not 0 < distance <= (1 if len(one) + len(other) < LONG_NAMES else 2):
        return False
    return ENDINGS.sub("", one) != ENDINGS.sub("", other) and one[:-1] != other and other[:-1] != one


def in_print(name: str) -> str:
    """A name without what each house writes its own way: accents, and the spelling of Britain or America."""
    bare = plain(name)
    for british, american in HOUSES:
        bare = british.sub(american, bare)
    return bare


def shared_places(
    ones: Iterable[Span], others: Iterable[Span], studies: Mapping[str, Study]
) -> tuple[Span, Span] | None:
    """A place of each form, with at least two content words around them the same."""
    beside = [(b, around(b, studies)) for b in others]
    for a in ones:
        words = around(a, studies)
        for b, there in beside:
            near = a.source == b.source and abs(a.start - b.start) < CONTEXT
            if not near and len(words & there) >= LEAST_SHARED:
                return a, b
    return None


def around(where: Span, studies: Mapping[str, Study]) -> frozenset[str]:
    """The content words near a place, without the name itself."""
    text = studies[where.source].source.text
    return stems(text[max(0, where.start - CONTEXT) : where.start] + " " + text[where.end : where.end + CONTEXT])


def state_spelling(
    names: tuple[str, str], places: tuple[Span, Span], studies: Mapping[str, Study], known: Mapping[str, set[str]]
) -> Disagreement:
    """Two spellings as a disagreement."""
    shared = sorted(around(places[0], studies) & around(places[1], studies))
    sure = is_sure(names, places, studies, known)
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


def is_sure(
    names: tuple[str, str], places: tuple[Span, Span], studies: Mapping[str, Study], known: Mapping[str, set[str]]
) -> bool:
    """Whether two forms are of one name: a name beside them is the same, or they differ by one letter within.

    A letter doubled or mute is a mere slip of the keys; two names of one person ("David Davis") are no variants,
    nor are those beside which other names stand ("Ann Davis", "Tom Davies").
    """
    if names[1] in known.get(names[0], ()):
        return False
    beside = [partners(where, studies) for where in places]
    if all(beside) and not beside[0] & beside[1]:
        return False
    one, other = (DOUBLED.sub(lambda found: found[1] or "", name.lower()) for name in names)
    within = len(names[0]) == len(names[1]) >= LONG and names[0][-1] == names[1][-1]
    if Levenshtein.distance(*names) == 1 and (within or (one != other and {*names} <= known.keys())):
        return True
    return one != other and bool(beside[0] & beside[1])


def partners(where: Span, studies: Mapping[str, Study]) -> frozenset[str]:
    """The capitalised words right before and behind a name: its first name, or its last."""
    text = studies[where.source].source.text
    before, behind = PARTNER_BEFORE.search(text[: where.start]), PARTNER_BEHIND.match(text[where.end :])
    return frozenset(found[1] for found in (before, behind) if found)
