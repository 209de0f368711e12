"""Of whom or what a clause tells something: by surname, by role, by the noun for a thing.

The words before a verb in the passive or without an object, those behind an active one; for a pronoun whom the sentence
before is about. "The driver" is the one whom another report names where all reports together name one driver only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from brief.compare.figures.tells import human_nouns
from brief.compare.statements import Statement
from brief.compare.status.partners import ANYONE, Group, Party, people_nouns
from brief.compare.status.uses import surname
from brief.compare.told import Told
from brief.compare.words import WORD, plain
from brief.model import Person, Span, Study

# A pronoun right before a stage, and one with which a clause begins.
NEAR = re.compile(
    r"\b(he|she|they|it|his|her|their|its)"
    r"(?: (?:life|condition|lives|licence|name|both|all|had|has|have|then|also))* $",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"^\W*(?:that |and |but )?(he|she|they|it|his|her|their|its|both)\b", re.IGNORECASE)
FIRST = re.compile(r"\bI (?:have |had |was |am |will )?$")
STOPS = re.compile(
    r"[,.;:]| (?:by|after|over|who|which|that|when|on|in|for|from|as|to|why|whether|how|what) ", re.IGNORECASE
)
ASIDE = re.compile(r", (?:[A-Z][\w’'-]+ ?){1,3}(?=[,.]|$)")
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve dozen dozens".split())
# How many words behind a verb, letters before it, and sentences back someone is looked for.
REACH, CLOSE, BACK, PREFIX, WHOLE = 6, 12, 3, 4, 4

Named = Sequence[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class Roles:
    """Who bears which role in all reports, their sentences in order, surnames, and what else is no noun."""

    bearers: Mapping[str, frozenset[str]]
    every: Sequence[Told]
    surnames: frozenset[str]
    known: frozenset[str]

    @classmethod
    def read(cls, studies: Sequence[Study], every: Sequence[Told]) -> Roles:
        """Roles from the persons of the reports and from subjects that hold a role and a name."""
        people = [p for s in studies for p in s.people if p.kind == "person" and " " in p.name]
        surnames = frozenset(map(surname, people))
        given = frozenset(plain(word) for person in people for word in person.name.split()[:-1]) - human_nouns()
        bearers: dict[str, set[str]] = defaultdict(set)
        for role, name in (*told_roles(people), *joined_roles(every, surnames)):
            bearers[role].add(name)
        return cls(
            {role: frozenset(names) for role, names in bearers.items()}, every, surnames, surnames | given | NUMBERS
        )

    def before(self, told: Told) -> Told | None:
        """The sentence before one, in its report."""
        at = bisect_left(self.every, in_order(told), key=in_order)
        return self.every[at - 1] if at and self.every[at - 1].number == told.number else None

    def surnames_in(self, words: Iterable[str]) -> frozenset[str]:
        """The surnames among some words."""
        return self.surnames.intersection(map(plain, words))


def in_order(told: Told) -> tuple[int, Span]:
    """What sentences are ordered by: the report, and the place there."""
    return told.number, told.where


def told_roles(people: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """The nouns of each person's office, with the surname."""
    for person in people:
        for word in WORD.findall(person.role or ""):
            if word.lower() in human_nouns():
                yield word.lower(), surname(person)


def joined_roles(every: Iterable[Told], surnames: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Role and surname that stand together as one subject or object: "the driver, Moussa Maiga"."""
    for claim in (clause.claim for told in every for clause in told.clauses):
        for group in (claim.subject, claim.object):
            held = surnames.intersection(map(plain, group))
            if len(held) == 1:
                yield from ((noun, min(held)) for noun in sorted(human_nouns().intersection(group)))


def read_party(told: Told, match: re.Match[str], roles: Roles, named: Named, *, behind: bool) -> Party:
    """Whoever a stage is told of."""
    clause = told.clause_at(*match.span())
    if not behind and clause.speaker and FIRST.search(told.text[max(0, match.start() - CLOSE) : match.start()]):
        return Party((), frozenset((plain(clause.speaker.split()[-1]),)), count="", many=False, human=True, whole=False)
    find = acted_on if behind else acting
    group, names, text = find(told, match, clause, roles, named)
    known = roles.known
    nouns = tuple(word for word in group if plain(word) not in known and word[0].isalpha() and is_common(word, text))
    names &= roles.surnames
    count = count_before(text, nouns[0]) if nouns else next((w for w in group if w in NUMBERS and not names), "")
    many = count not in ("", "one", "1") or any(is_plural(text, word) for word in nouns[:1])
    if nouns and not names and not many and nouns[0] not in ANYONE:
        held = roles.bearers.get(nouns[0], frozenset())
        names = held if len(held) == 1 else frozenset()
    human = group[0] in people_nouns() or plain(group[0]) in known if group else bool(names)
    return Party(nouns[:3], names, count, many, human, whole=bool(nouns) and is_whole(text, nouns[0]))


def acting(
    told: Told, match: re.Match[str], clause: Statement, roles: Roles, named: Named
) -> tuple[Group, frozenset[str], str]:
    """Nouns and surnames of what stands before a stage, and the text that they stand in."""
    first, last = clause.claim.where.start, told.where.start + match.start()
    own = NEAR.search(told.text[: match.start()])
    if own and not any(last - CLOSE <= where.start < last for where, _ in named):
        return meant(told, last, own[1].lower(), roles)
    before = told.text[: match.start()]
    group: Group = ()
    if not own:
        group = subject_of(told, clause, before.lower()) if clause.claim.event else subject_in(before)
    tokens = set(map(plain, group))
    names = {name for where, name in named if first <= where.start < last and (not group or name in tokens)}
    if group or names:
        return group, frozenset(names) | roles.surnames_in(group), told.text
    pronoun = PRONOUN.match(clause.claim.text)
    return meant(told, first, pronoun[1].lower(), roles) if pronoun else ((), frozenset(), told.text)


def meant(told: Told, first: int, pronoun: str, roles: Roles) -> tuple[Group, frozenset[str], str]:
    """Whom a pronoun means: the nearest subject before it, of its number and kind, in this sentence or those before."""
    many, person = pronoun in ("they", "their", "both"), pronoun in ("he", "she", "his", "her")
    for group, text in islice(subjects_before(told, first, roles), BACK + 1):
        names = roles.surnames_in(group)
        human = group[0] in human_nouns() or bool(names)
        plural = is_plural(text, group[0]) or any(word in NUMBERS for word in group[1:3])
        if many == plural and (many or person == human):
            return group, names, text
    return (), nearest_name(told, roles) if person else frozenset(), told.text


def nearest_name(told: Told, roles: Roles) -> frozenset[str]:
    """The surname of the nearest sentence before that has any, where it has one only."""
    earlier = roles.before(told)
    for _ in range(BACK):
        held = roles.surnames_in(WORD.findall(earlier.text)) if earlier else frozenset()
        if held or earlier is None:
            return held if len(held) == 1 else frozenset()
        earlier = roles.before(earlier)
    return frozenset()


def subjects_before(told: Told, first: int, roles: Roles) -> Iterator[tuple[Group, str]]:
    """The first subject of the sentence, if it stands before a place, then those of the sentences before."""
    above = (c.claim.subject for c in told.clauses if c.claim.where.start < first and c.claim.subject)
    yield from ((group, told.text) for group in islice(above, 1))
    earlier = roles.before(told)
    for _ in range(BACK):
        if earlier is None:
            return
        held = (clause.claim.subject for clause in earlier.clauses if clause.claim.subject)
        yield from ((group, earlier.text) for group in islice(held, 1))
        earlier = roles.before(earlier)


def acted_on(
    told: Told, match: re.Match[str], clause: Statement, roles: Roles, named: Named
) -> tuple[Group, frozenset[str], str]:
    """Nouns and surnames of what stands behind an active verb."""
    start = told.where.start
    stop = STOPS.search(told.text, match.end() + 1)
    end = stop.start() if stop else len(told.text)
    aside = ASIDE.match(told.text, end)
    last = aside.end() if aside else end
    behind = [word.lower() for word in WORD.findall(told.text[match.end() : end])][:REACH]
    objects = tuple(o for o in clause.claim.object if any(word.startswith(o[:PREFIX]) for word in behind))
    names = frozenset(name for where, name in named if start + match.end() <= where.start < start + last)
    words = roles.surnames_in(WORD.findall(told.text[match.end() : last]))
    return objects or first_human(behind), names | (words if len(words) == 1 else frozenset()), told.text[match.end() :]


def first_human(words: Iterable[str]) -> Group:
    """The first noun for human beings among some words, in the singular."""
    people = people_nouns()
    return tuple(islice((form for word in words for form in (word, word.removesuffix("s")) if form in people), 1))


def subject_of(told: Told, clause: Statement, before: str) -> Group:
    """The subject of a clause, or what it hangs from, or that of the clause before it; no agent that stands behind."""
    claim = clause.claim
    behind = told.text[len(before) :].lower()
    subject = tuple(word for word in claim.subject if word[:PREFIX] in before or word[:PREFIX] not in behind)
    if subject:
        return subject
    if claim.role in ("acl", "relcl"):
        head = claim.path[:1]
        return next((c.claim.subject for c in told.clauses if head and head[0] in c.claim.subject[:1]), head)
    if claim.role in ("conj", "xcomp", "advcl", "pcomp") and not PRONOUN.match(claim.text):
        above = [c.claim for c in told.clauses if c.claim.where.start < claim.where.start and c.claim.subject]
        near = [c for c in above if c.event in claim.path[:2]] or above[-1:]
        return near[-1].subject if near else ()
    return ()


def subject_in(text: str) -> Group:
    """The last noun for human beings in a text, or its last word."""
    words = [word.lower() for word in WORD.findall(text)]
    return first_human(reversed(words)) or tuple(words[-1:])


def is_common(word: str, text: str) -> bool:
    """Whether a text writes a word small, or begins with it: no nation, no name."""
    if word not in human_nouns():
        return True
    form = word[: max(PREFIX, len(word) - 2)]
    found = next((one for one in WORD.finditer(text) if one[0].lower().startswith(form)), None)
    return found is None or found[0][0].islower() or not text[: found.start()].strip("“\"'‘ ")


def count_before(text: str, noun: str) -> str:
    """The number that stands before a noun."""
    words = [word.lower() for word in WORD.findall(text)]
    at = next((n for n, word in enumerate(words) if word.startswith(noun[: max(3, len(noun) - 2)])), 0)
    return next((word for word in reversed(words[max(0, at - 3) : at]) if word in NUMBERS or word.isdigit()), "")


def is_whole(text: str, noun: str) -> bool:
    """Whether a text speaks of all of a kind: "all eleven hostages"."""
    words = [word.lower() for word in WORD.findall(text)]
    at = next((n for n, word in enumerate(words) if word.startswith(noun[:PREFIX])), 0)
    return not {"all", "both"}.isdisjoint(words[max(0, at - WHOLE) : at])


def is_plural(text: str, noun: str) -> bool:
    """Whether a noun stands in a text as more than one."""
    forms = {f"{noun}s", f"{noun}es", f"{noun[:-1]}ies", noun.replace("man", "men"), f"{noun}ren"} - {noun}
    words = set(WORD.findall(text.lower()))
    return noun not in words and bool(forms & words)
