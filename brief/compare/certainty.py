"""What one source states flatly and another only as possible; and what two sources date differently.

Both need the same event, the same actor or object, and clauses that are alike in their telling words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from brief.compare.events import oppose, relate
from brief.compare.statements import Statement
from brief.compare.words import likeness, stem, stems
from brief.model import Disagreement, DisagreementKind, Nature, Position

ONE_MEANING = 0.8
# How alike the clauses must be to be kept, and to be reported; no rule is strict enough yet for the page.
ALIKE, REPORTED, SAME_TOPIC = 0.4, 0.45, 3
MAYBE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|probably|likely|alleged(?:ly)?|reportedly|apparently|purportedly|"
    r"believed to|suspected|appear(?:s|ed)? to|seem(?:s|ed)? to|thought to|potentially)\b",
    re.IGNORECASE,
)
DOUBT = re.compile(
    MAYBE.pattern + r"|\b(?:believe|think|suspect|assume|estimate|claim|doubt|wonder|deny|denie|reject)\w*",
    re.IGNORECASE,
)
FINITE = frozenset(("ROOT", "ccomp", "conj", "parataxis", "relcl", None))
SAID = re.compile(r"\b(?:if|would|should|can|whether|because|expected|plan|hope|what|how|who)\b|\?", re.IGNORECASE)
ELSEWHERE = re.compile(r"\b(?:any other|for|since|only|until|longer|before)\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\bdawn\b", re.IGNORECASE)
PLAIN_EVENTS = frozenset("be have do say tell make get go deny report announce confirm insist speak warn state".split())


def find_certainties(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source states and another calls possible, likest pair first, each sentence once."""
    found = [
        (alike(a, b, weights), a, b)
        for a, b in pairs
        if ((is_maybe(a) and is_flat(b)) or (is_maybe(b) and is_flat(a))) and same_event(a, b)
    ]
    yield from best_of(found, "status", "precision", "stated flatly by one and as possible by the other")


def find_times(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that two sources put on different days or at different hours."""
    found = [(alike(a, b, weights), a, b) for a, b in pairs if times_differ(a, b) and same_event(a, b)]
    yield from best_of(found, "date", "conflict", "dated to different days or hours")


def find_opposites(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that exclude each other, of one thing: contact lost and contact restored."""
    found = [(alike(a, b, weights), a, b) for a, b in pairs if are_opposed(a, b)]
    yield from best_of(found, "status", "update", "the events are opposites: the one undoes the other")


def find_negations(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source says have not happened (yet) and another that they have: suspects identified, or not."""
    found = [(alike(a, b, weights), a, b) for a, b in pairs if a.claim.negated != b.claim.negated and is_negation(a, b)]
    yield from best_of(found, "status", "update", "the one says that it has happened, the other that it has not")


def is_negation(one: Statement, other: Statement) -> bool:
    """Whether two plain clauses differ by a negation only: the same verb and the same thing, no name."""
    a, b = one.claim, other.claim
    if a.event != b.event or a.event in PLAIN_EVENTS or {a.modality, b.modality} != {"actual"}:
        return False
    if any(SAID.search(claim.text) or ELSEWHERE.search(claim.text) or claim.role not in FINITE for claim in (a, b)):
        return False
    if a.subject and b.subject and a.object and b.object and a.subject[0] != b.subject[0]:
        return False
    names = one.names | other.names
    things = ({*claim.subject[:1], *claim.object[:1]} - names for claim in (a, b))
    return bool(set.intersection(*things))


def are_opposed(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell opposite events of one thing that is no name, neither negated nor conditional."""
    a, b = one.claim, other.claim
    if a.negated or b.negated or not oppose(a.event, b.event) or SAID.search(a.text) or SAID.search(b.text):
        return False
    names = one.names | other.names
    things = ({*claim.subject[:2], *claim.object[:2]} - names for claim in (a, b))
    return bool(set.intersection(*things))


def is_maybe(statement: Statement) -> bool:
    """Whether the clause is put as possible only, in a word of its own."""
    return bool(MAYBE.search(statement.claim.text)) and statement.claim.role in FINITE


def is_flat(statement: Statement) -> bool:
    """Whether the clause stands as a fact: no word of its sentence doubts it, nobody but the report says so."""
    return statement.claim.role in FINITE and statement.claim.modality == "actual" and not DOUBT.search(statement.text)


def same_event(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell one event of one actor or object; neither negated, asked nor conditional."""
    a, b = one.claim, other.claim
    if a.negated or b.negated or SAID.search(a.text) or SAID.search(b.text):
        return False
    if a.event in PLAIN_EVENTS or b.event in PLAIN_EVENTS:
        return False
    joined = (
        any(relate(x, y) >= ONE_MEANING for x in mine[:2] for y in theirs[:2])
        for mine, theirs in ((a.subject, b.subject), (a.object, b.object), (a.subject, b.object), (a.object, b.subject))
    )
    return relate(a.event, b.event) >= ONE_MEANING and any(joined)


def times_differ(one: Statement, other: Statement) -> bool:
    """Whether both clauses state a day, or an hour, and not the same."""
    texts = one.claim.text, other.claim.text
    for pattern in (WEEKDAY, CLOCK):
        first, second = ({name_time(m[0]) for m in pattern.finditer(text)} for text in texts)
        if first and second and not first & second:
            return True
    days = [
        s.claim.when.day if s.claim.when and s.claim.where.holds(s.claim.when.where) else None for s in (one, other)
    ]
    if not days[0] or not days[1] or days[0][:4] != days[1][:4]:
        return False  # another year is most often another event
    return not days[0].startswith(days[1]) and not days[1].startswith(days[0])


def name_time(words: str) -> str:
    """A day or an hour under one form: "5:10 a.m." and "5.10am" are the same."""
    return re.sub(r"[\s.:]", "", words.lower()).replace("00", "")


def alike(one: Statement, other: Statement, weights: Mapping[str, float]) -> float:
    """How alike the two clauses are in their telling words."""
    return round(likeness(one.clause, other.clause, weights), 4)


def best_of(
    found: list[tuple[float, Statement, Statement]], kind: DisagreementKind, nature: Nature, reason: str
) -> Iterator[Disagreement]:
    """The likest pairs as disagreements, each sentence in one only."""
    used: set[object] = set()
    topics: list[set[str]] = []
    for score, a, b in sorted(found, key=lambda f: (-f[0], f[1].claim.where, f[2].claim.where)):
        keys = {a.claim.sentence, b.claim.sentence}
        told = {*stems(name_topic(a, b)), a.claim.event}
        if score >= ALIKE and not keys & used and not any(len(told & topic) >= SAME_TOPIC for topic in topics):
            used |= keys
            topics.append(told)
            yield Disagreement(
                topic=name_topic(a, b),
                kind=kind,
                nature=nature,
                positions=tuple(
                    Position(
                        s.claim.where, s.claim.text, s.claim.sentence, s.speaker, None, side, s.claim.speaker_where
                    )
                    for side, s in enumerate((a, b))
                ),
                score=score,
                why=f"one event ({a.claim.event}, {b.claim.event}), clauses alike ({score:.2f}), {reason}",
                doubtful=score < REPORTED,
                plain=False,
            )


def name_topic(one: Statement, other: Statement) -> str:
    """The words that both clauses share, as the first one writes them."""
    words = [word for word in re.findall(r"[A-Za-z-]+", one.claim.text) if stem(word) in one.clause & other.clause]
    topic = " ".join(dict.fromkeys(words[:5]))
    return topic[:1].upper() + topic[1:]
