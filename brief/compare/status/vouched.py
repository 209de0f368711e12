"""What one source has confirmed and another only suspected, feared or suggested: the same event under another verb.

How sure a source is stands in the verb above the clause ("officials confirmed they had lost control", "warnings have
suggested that it lost control"), or in a noun ("rumours that …"). Both clauses need one event of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.tells import human_nouns
from brief.compare.statements import Statement
from brief.compare.status.certainty import PLAIN_EVENTS, SAID, parted
from brief.compare.told import Tellings, Told
from brief.compare.topics import stretch
from brief.compare.words import WORD, likeness, stem
from brief.model import Disagreement, Position, Span

# Under these something stands as settled, under those as open.
SETTLED = frozenset(
    "confirm reveal disclose admit acknowledge concede declare verify establish prove conclude determine "
    "confirmation admission announcement announce certify".split()
)
OPEN = frozenset(
    "suspect suspicion suggest suggestion fear rumour rumor speculate speculation believe think belief possibility "
    "theory hint allege allegation assume guess doubt worry concern presume chance indicate".split()
)
REPORTED, MOST = 0.2, 200


def find_vouched(tellings: Tellings, weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Events that one source has confirmed and another leaves open, likest pair first, each sentence once."""
    settled = [(told, clause) for told in tellings.every for clause in told.clauses if hangs_from(clause, SETTLED)]
    open_ = [(told, clause) for told in tellings.every for clause in told.clauses if hangs_from(clause, OPEN)]
    sure = {told.number for told, _ in settled}
    found = sorted(
        (
            (likeness(one.clause, other.clause, weights), a, one, b, other)
            for a, one in settled[:MOST]
            for b, other in open_[:MOST]
            if a.number != b.number and same_thing(one, other)
        ),
        key=lambda f: (-f[0], f[1].where, f[3].where),
    )
    taken: set[Span] = set()
    for alike, a, one, b, other in found:
        if not {a.where, b.where} & taken and not (b.number in sure and knows(b.number, settled, other)):
            taken |= {
                w for _, x, c, y, d in found if same_thing(c, other) or same_thing(one, d) for w in (x.where, y.where)
            }
            more = [(x, c) for _, x, c, _, d in found if d is other and x is not a and c.number != one.number][:1]
            yield state(alike, [(a, one), *more], [(b, other)])


def hangs_from(clause: Statement, verbs: frozenset[str]) -> bool:
    """Whether a clause is what such a verb or noun says: neither negated, asked nor conditional."""
    claim = clause.claim
    if not verbs.intersection(claim.path[:1]) or claim.role not in ("ccomp", "acl", "xcomp"):
        return False
    return not (claim.negated or claim.event in PLAIN_EVENTS or SAID.search(claim.text))


def same_thing(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell one event of one thing that is neither a name nor a person."""
    a, b = one.claim, other.claim
    if parted(one, other):
        return False
    things = ({*claim.subject[:2], *claim.object[:2]} - one.names - other.names for claim in (a, b))
    same = set.intersection(*things) - human_nouns()
    return relate(a.event, b.event) >= ONE_MEANING and bool(same)


def knows(number: int, settled: Sequence[tuple[Told, Statement]], other: Statement) -> bool:
    """Whether a source has it confirmed, too."""
    return any(clause.number == number and same_thing(clause, other) for _, clause in settled)


def quote(told: Told, clause: Statement, side: int) -> Position:
    """A clause with the verb that it hangs from."""
    own, above = clause.claim.where.start, clause.claim.path[0]
    starts = [c.claim.where.start for c in told.clauses if c.claim.event == above and c.claim.where.start < own]
    nouns = [m.start() for m in WORD.finditer(told.text[: own - told.where.start]) if stem(m[0]) == stem(above)]
    start = min([own, *starts] if starts else [own, *(told.where.start + at for at in nouns[-1:])])
    where = Span(told.where.source, start, clause.claim.where.end)
    text = told.text[where.start - told.where.start : where.end - told.where.start]
    return Position(where, text, told.where, clause.speaker, None, side, clause.claim.speaker_where)


def state(
    alike: float, settled: Sequence[tuple[Told, Statement]], open_: Sequence[tuple[Told, Statement]]
) -> Disagreement:
    """One event, confirmed and open."""
    (a, one), (b, other) = settled[0], open_[0]
    days = other.published, one.published
    return Disagreement(
        topic=f"Whether {stretch(one.claim.text, one.clause & other.clause)}",
        kind="status",
        nature="update" if days[0] and days[1] and days[0] < days[1] else "conflict",
        positions=(
            quote(a, one, 0),
            quote(b, other, 1),
            *(quote(*pair, 0) for pair in settled[1:]),
            *(quote(*pair, 1) for pair in open_[1:]),
        ),
        score=round(min(1.0, 0.3 + alike), 4),
        why=f"one event ({one.claim.event}, {other.claim.event}; {alike:.2f} alike); confirmed by one, open to the "
        f"other (“{one.claim.path[0]}”, “{other.claim.path[0]}”)",
        doubtful=alike < REPORTED,
        plain=False,
    )
