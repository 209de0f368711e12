"""What one source states flatly and another only as possible, or as still to come, or as not so, or as undone.

Both need the same event, the same actor or object, and clauses that are alike in their telling words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from brief.compare.events import ONE_MEANING, kin, look_up, oppose, relate
from brief.compare.pairs import find_sharing
from brief.compare.statements import Statement, years_in
from brief.compare.topics import stretch
from brief.compare.words import likeness
from brief.model import Disagreement, DisagreementKind, Nature, Position

# How alike the clauses must be to be kept, and to be reported; no rule is strict enough yet for the page.
ALIKE, REPORTED, PROGRESS, SAME_TOPIC = 0.4, 0.45, 0.38, 2
MAYBE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|probably|likely|alleged(?:ly)?|reportedly|apparently|purportedly|"
    r"believed to|suspected|appear(?:s|ed)? to|seem(?:s|ed)? to|thought to|potentially)\b",
    re.IGNORECASE,
)
DOUBT = re.compile(
    MAYBE.pattern + r"|\b(?:believe|think|suspect|assume|estimate|claim|doubt|wonder|deny|denie|reject)\w*",
    re.IGNORECASE,
)
# Where the doubt is about the event itself, and about what has been: not "could face", nor hearsay for good manners.
PERHAPS = re.compile(
    r"\b(?:may|might|could) have\b|\b(?:possibly|perhaps|probably|potentially) \w+(?:ed|en)\b|"
    r"\b(?:believed|thought|suspected|appear(?:s|ed)?|seem(?:s|ed)?) to (?:have|be)\b",
    re.IGNORECASE,
)
WILL = re.compile(r"\b(?:will|shall|[’']ll)\b|\b(?:scheduled|expected|due|set|planned|going) to\b", re.IGNORECASE)
FINITE = frozenset(("ROOT", "ccomp", "conj", "parataxis", "relcl", None))
SAID = re.compile(r"\b(?:if|would|should|can|whether|because|expected|plan|hope|what|how|who)\b|\?", re.IGNORECASE)
ELSEWHERE = re.compile(r"\b(?:any other|for|since|only|until|longer|before)\b", re.IGNORECASE)
SPENT = re.compile(
    ELSEWHERE.pattern + r"|\b(?:again|other|others|immediately|in \w+ (?:days|weeks|months|years))\b", re.IGNORECASE
)
NOT = re.compile(r"\b(?:not|never|no|none|nobody)\b|n[’']t\b", re.IGNORECASE)
NOT_YET = re.compile(r"\b(?:yet|been|have|has|had)\b", re.IGNORECASE)
# Where a clause begins by telling of how many it speaks.
COUNTED = re.compile(r"^\W*(?:\w+ )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
# Of some of a set, another part may be told elsewhere.
PART = re.compile(r"\b(?:one|two|three|four|five|six|some|most|many|several|all|\d+) of the\b", re.IGNORECASE)
SCHEDULED = frozenset("schedule plan expect set due".split())
# What everyone does again and again; and how much of two words must agree.
HUMDRUM = frozenset(
    "speak talk meet visit travel play campaign vote attend hold sign return work run win lead join use give start "
    "continue receive serve appear address arrive leave discuss "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
REACH = 5
# How many words two clauses must share, and of how many clauses that hold one.
LEAST_SHARED, MOST_SHARING = 2, 60
PLAIN_EVENTS = frozenset("be have do say tell make get go deny report announce confirm insist speak warn state".split())


def pair_statements(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of different sources whose clauses share two words, and whose verbs are one in meaning or opposites.

    Found word by word, never all against all. Of a word that very many clauses hold, only the first clauses are taken:
    it does not tell.
    """
    events = [statement.claim.event for statement in statements]
    met = {e: look_up(e).opposites | (frozenset() if e in PLAIN_EVENTS else kin(e)) for e in set(events)}
    clauses = (statement.clause for statement in statements)
    for one, places in zip(statements, find_sharing(clauses, MOST_SHARING, LEAST_SHARED), strict=True):
        asked = met[one.claim.event]
        for other in [statements[n] for n in places if events[n] in asked]:
            if one.number != other.number:
                yield one, other


def find_certainties(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source states and another calls possible, likest pair first, each sentence once."""
    maybe = mark(pairs, is_maybe)
    found = [
        (alike(a, b, weights), a, b)
        for a, b in pairs
        if ((id(a) in maybe and is_flat(b)) or (id(b) in maybe and is_flat(a))) and same_event(a, b)
    ]
    yield from best_of(found, "status", "precision", "stated flatly by one and as possible by the other")


def find_opposites(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that exclude each other, of one thing: contact lost and contact restored."""
    found = [(alike(a, b, weights), a, b) for a, b in pairs if are_opposed(a, b)]
    yield from best_of(found, "status", "update", "the events are opposites: the one undoes the other")


def find_negations(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source says have not happened (yet) and another that they have: suspects identified, or not."""
    found = [(alike(a, b, weights), a, b) for a, b in pairs if a.claim.negated != b.claim.negated and is_negation(a, b)]
    yield from best_of(found, "status", "update", "the one says that it has happened, the other that it has not")


def find_progress(pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source has still ahead and another under way or done: names to be released, and released."""
    ahead = mark(pairs, is_ahead)
    found = [
        (alike(a, b, weights), a, b) for a, b in pairs if (id(a) in ahead) != (id(b) in ahead) and progresses(a, b)
    ]
    yield from best_of(found, "status", "update", "still to come in the one, under way or done in the other", PROGRESS)


def mark(pairs: Iterable[tuple[Statement, Statement]], asked: Callable[[Statement], bool]) -> set[int]:
    """The identities of those of which something holds: each stands in many pairs and is asked once."""
    return {key for key, one in {id(one): one for pair in pairs for one in pair}.items() if asked(one)}


def is_ahead(statement: Statement) -> bool:
    """Whether a clause tells of something to come."""
    claim = statement.claim
    return claim.modality == "planned" and (is_scheduled(statement) or bool(WILL.search(claim.text)))


def is_scheduled(statement: Statement) -> bool:
    """Whether a clause is what someone plans, or is due, to do: "is scheduled to testify"."""
    return statement.claim.role == "xcomp" and bool(SCHEDULED.intersection(statement.claim.path[:1]))


def progresses(one: Statement, other: Statement) -> bool:
    """Whether two plain clauses tell one event of one thing, the one as planned, the other as done."""
    a, b = one.claim, other.claim
    if {a.modality, b.modality} != {"planned", "actual"} or a.negated or b.negated or a.event in PLAIN_EVENTS:
        return False
    if not a.event.isalpha() or any(ELSEWHERE.search(c.text) or PART.search(c.text) for c in (a, b)):
        return False
    if any(s.claim.role not in FINITE and not is_scheduled(s) for s in (one, other)):
        return False
    if relate(a.event, b.event) < ONE_MEANING:
        return False
    names = one.names | other.names
    things = ({*claim.subject[:1], *claim.object[:1]} - names for claim in (a, b))
    return bool(set.intersection(*things)) or is_one_act(one, other)


def is_one_act(one: Statement, other: Statement) -> bool:
    """Whether one name acts in two sentences that share a word of what it does, beside the verb, and no other place."""
    doers = {*one.claim.subject, *other.claim.subject} & one.names & other.names
    deeds = {one.claim.event, other.claim.event} | doers | HUMDRUM
    told = ({w[:REACH] for w in s.clause if len(w) >= REACH} - {d[:REACH] for d in deeds} for s in (one, other))
    return bool(doers) and not HUMDRUM & {one.claim.event, other.claim.event} and bool(set.intersection(*told))


def is_negation(one: Statement, other: Statement) -> bool:
    """Whether two plain clauses differ by a negation only: the same verb and the same thing, no name."""
    a, b = one.claim, other.claim
    if a.event != b.event or a.event in PLAIN_EVENTS or not {a.modality, b.modality} <= {"actual", "planned"}:
        return False
    if any(SAID.search(claim.text) or SPENT.search(claim.text) or claim.role not in FINITE for claim in (a, b)):
        return False
    if not NOT.search(f"{a.text} {b.text}") or bool(COUNTED.search(a.text)) != bool(COUNTED.search(b.text)):
        return False  # that officer was not hurt; three officers were
    if parted(one, other) or ("planned" in (a.modality, b.modality) and NOT_YET.search(f"{a.text} {b.text}")):
        return False
    if a.subject and b.subject and a.object and b.object and a.subject[0] != b.subject[0]:
        return False
    names = one.names | other.names
    things = ({*claim.subject[:1], *claim.object[:1]} - names for claim in (a, b))
    return bool(set.intersection(*things))


def parted(one: Statement, other: Statement) -> bool:
    """Whether one of two sentences speaks of another year than the other, which names none."""
    mine, theirs = years_in(one.text), years_in(other.text)
    return mine != theirs and not mine & theirs


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
    return statement.claim.role in FINITE and bool(PERHAPS.search(statement.claim.text))


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


def alike(one: Statement, other: Statement, weights: Mapping[str, float]) -> float:
    """How alike the two clauses are in their telling words."""
    return round(likeness(one.clause, other.clause, weights), 4)


def best_of(
    found: list[tuple[float, Statement, Statement]],
    kind: DisagreementKind,
    nature: Nature,
    reason: str,
    reported: float = REPORTED,
) -> Iterator[Disagreement]:
    """The likest pairs as disagreements, each sentence in one only."""
    used: set[object] = set()
    topics: set[tuple[str, ...]] = set()
    for score, a, b in sorted(found, key=lambda f: (-f[0], f[1].claim.where, f[2].claim.where)):
        keys = {a.claim.sentence, b.claim.sentence}
        told = set(combinations(sorted({*(a.clause & b.clause), a.claim.event}), SAME_TOPIC))
        if score >= min(ALIKE, reported) and not keys & used and not told & topics:
            used |= keys
            topics |= told
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
                doubtful=score < reported,
                plain=False,
            )


def name_topic(one: Statement, other: Statement) -> str:
    """The stretch of a clause that holds the words that both share, of the one that does not negate."""
    clause = other if NOT.search(one.claim.text) else one
    return stretch(clause.claim.text, one.clause & other.clause)
