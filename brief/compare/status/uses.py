"""Where a sentence tells a way in which something can be (see `ways`), in which clause, and of whom or what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from brief.compare.figures.tells import human_nouns
from brief.compare.statements import UNKNOWN, Statement
from brief.compare.status.ways import Contrast
from brief.compare.told import Told
from brief.compare.words import WORD, plain
from brief.model import Person, Span, Study

# Another person or case than the one reported, or what is only imagined.
OTHER = re.compile(
    r"\b(?:another|other|others|second|third|fourth|earlier|previous|previously|similar|if|would|should|whether|"
    r"unless|most|some|many|each)\b|\?",
    re.IGNORECASE,
)
NEGATIVE = re.compile(
    r"(?:\bnone (?:[\w’']+ ){0,8}|(?:\b(?:not|never|no|nor|neither|cannot|without|denied|deny|denies)|n[’']t) "
    r"(?:\w+ ){0,2})$",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"\b(?:expect|hop|plan|want|wish|will|would|could|(?-i:may\b)|might|should|must|need|ask|call|urge|demand|petition|seek|sought|vow|try|tri(?=es|ed)|"
    r"able|fear|ready|order|attempt|threaten|refus|fail)\w* (?:[\w’']+ ){0,8}$",
    re.IGNORECASE,
)
FIRST = re.compile(r"\b(?:I|my|me)\b")
POSSESSIVE = re.compile(r"[’']s? ")
AHEAD, NEAR, BEFORE, FAR = 40, 30, 60, 120
# Roles that one person has in an event, under one name each.
UNIQUE = {"skipper": "captain", "pilot": "captain", "hijacker": "gunman", "shooter": "gunman"}


@dataclass(frozen=True, slots=True)
class Use:
    """A way told in a sentence: which, in what words and clause; the nouns it is said of, the surnames beside it."""

    told: Told
    way: int
    word: str
    clause: Statement
    holders: frozenset[str]
    names: frozenset[str]

    @property
    def roles(self) -> set[str]:
        """The roles of which an event has one: its captain, its gunman."""
        at = self.told.text.find(self.word)
        near = WORD.findall(self.told.text[max(0, at - NEAR) : at + len(self.word) + NEAR].lower())
        return {UNIQUE.get(word, word) for word in {*near, *self.holders} if word in {*UNIQUE, *UNIQUE.values()}}


def read_uses(
    contrast: Contrast,
    asked: Iterable[tuple[Told, Sequence[int]]],
    named: Mapping[Span, Sequence[tuple[Span, str]]],
) -> Iterator[Use]:
    """Every sentence that tells one way of a contrast as a fact; none that tells two, or of another case.

    With each sentence come the ways that it may tell.
    """
    return (use for told, ways in asked if (use := read_use(contrast, told, ways, named.get(told.where, ()))))


def read_use(contrast: Contrast, told: Told, ways: Sequence[int], named: Sequence[tuple[Span, str]]) -> Use | None:
    """The only way of a contrast that a sentence tells."""
    found = [(n, match) for n in ways if (match := contrast.ways[n].search(told.text))]
    matches = [one for one in found if not any(within(one[1], other[1]) for other in found)]
    if len(matches) != 1 or UNKNOWN.search(told.text):
        return None
    way, match = matches[0]
    near = told.text[max(0, match.start() - BEFORE) : match.end() + NEAR]
    if not is_told(told.text, match) or OTHER.search(near) or told.text.endswith("?"):
        return None
    at = Span(told.where.source, told.where.start + match.start(), told.where.start + match.end())
    around = [clause for clause in told.clauses if clause.claim.where.meets(at)] or list(told.clauses)
    heads: set[str] = set()
    for clause in around:
        claim = clause.claim
        heads |= {*claim.subject[:1], *claim.object[:1]}
        if claim.role in ("acl", "relcl"):
            heads.update(claim.path[:1])
    if not heads - {word.lower().removesuffix("s") for word in WORD.findall(match[0])}:
        heads.update(head for clause in told.clauses for head in clause.claim.subject[:1])
    names = {name for where, name in named if any(clause.claim.where.meets(where) for clause in around)}
    clause = told.clause_at(*match.span())
    if clause.speaker and FIRST.search(match[0]):
        names.add(plain(clause.speaker.split()[-1]))
    return Use(told, way, match[0], clause, frozenset(heads), frozenset(names))


def within(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether words are but a part of those of another way: "overloaded" of "not overloaded"."""
    return one is not other and other.start() <= one.start() and one.end() <= other.end()


def is_told(text: str, match: re.Match[str]) -> bool:
    """Whether words stand as a fact, neither negated nor only wished for."""
    before = text[max(0, match.start() - FAR) : match.start()]
    return not (NEGATIVE.search(before) or WISHED.search(before))


def place_names(studies: Sequence[Study], tellings: Sequence[Told]) -> Mapping[Span, Sequence[tuple[Span, str]]]:
    """For each sentence the places where someone is meant, each with the surname; not those of whom one has another.

    The sentences of a source come in order. A surname that several bear names none of them.
    """
    sentences: dict[str, list[Span]] = defaultdict(list)
    for told in tellings:
        sentences[told.where.source].append(told.where)
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in (person for study in studies for person in study.people if " " in person.name):
        bearers[surname(person)].add(plain(person.name.split()[-2]))
    found: dict[Span, list[tuple[Span, str]]] = defaultdict(list)
    for study in studies:
        held = sentences[study.source.key]
        for where, name in list_mentions(study):
            at = bisect_right(held, where.start, key=lambda span: span.start) - 1
            if at >= 0 and held[at].holds(where) and len(bearers[name]) <= 1:
                found[held[at]].append((where, name))
    return found


def list_mentions(study: Study) -> Iterator[tuple[Span, str]]:
    """Every place that means a person, with the surname; "Smith's aide" means someone else."""
    for person in study.people:
        if person.kind == "person":
            for where in person.mentions:
                if not owns(study.source.text[where.end : where.end + AHEAD]):
                    yield where, surname(person)


def surname(person: Person) -> str:
    """The last word of a name, without accents."""
    return plain(person.name.split()[-1])


def owns(behind: str) -> bool:
    """Whether the words behind a name make it someone else: "Smith's aide"."""
    if not POSSESSIVE.match(behind):
        return False
    words = re.split(r"[,.;:]", behind)[0].lower().split()[:4]
    return any(word in human_nouns() or word.endswith("-year-old") for word in words)
