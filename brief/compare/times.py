"""Events that two sources put on different days, or at different hours.

A date belongs to the shortest clause around it. Two dates are of one event where the verbs, or the nouns they stand
for, name one event, and the sentences share who or what it befell. Where a source states the other's date too, it most
likely tells of two events.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from brief.compare.dated import Dated, deeds, happening, pair_dated, read_dated, things
from brief.compare.events import relate
from brief.compare.periods import EVER, Period, apart, gap
from brief.compare.statements import Statement
from brief.compare.tells import human_nouns
from brief.compare.topics import stretch
from brief.compare.words import likeness, stem, stems
from brief.model import Disagreement, Position, Span, Study

ONE_MEANING = 0.8
# Verbs of saying date the saying.
SAYING = frozenset(
    "say tell report announce write tweet add note explain warn confirm state ask post claim declare deny insist "
    "acknowledge estimate respond speak publish update issue".split()
)
# What befalls one person after the other: only a shared person makes it one event.
PERSONAL = frozenset(
    "kill die shoot pronounce arrest charge sentence plead convict indict wound injure release bear identify find take "
    "appear book face jail hospitalize treat name".split()
)
ANOTHER = re.compile(
    r"\b(?:another|other|latest|previous|previously|earlier|similar|anniversary|also|again|second|third|each|former)\b",
    re.IGNORECASE,
)
# Every poll has days of its own.
POLL = re.compile(r"\b(?:polls?|polled|surveys?|surveyed)\b", re.IGNORECASE)
# How much alike two sentences must be; how far apart dates of one event may lie; what the score needs to be reported.
ALIKE, SHARED, FAR, RECORDED, REPORTED, SURE = 0.3, 3, 200, 0.35, 0.48, 0.7
KNOWN_DAYS = 40


def find_times(
    studies: tuple[Study, ...], statements: list[Statement], weights: Mapping[str, float]
) -> Iterator[Disagreement]:
    """Dates of one event that exclude each other, likest pair first, each sentence once."""
    dated = read_dated(studies, statements)
    by_source: dict[int, list[Dated]] = defaultdict(list)
    for one in dated:
        by_source[one.statement.number].append(one)
    scored = [(score, a, b) for a, b in pair_dated(dated) if (score := judge(a, b, by_source, weights)) >= RECORDED]
    used: set[Span] = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1].moment.where, s[2].moment.where)):
        if not {a.moment.sentence, b.moment.sentence} & used:
            used |= {a.moment.sentence, b.moment.sentence}
            yield state(score, a, b)


def judge(a: Dated, b: Dated, dated: Mapping[int, list[Dated]], weights: Mapping[str, float]) -> float:
    """How sure it is that two dates are of one event, from 0; 0 where something speaks against it."""
    one, other = a.statement, b.statement
    alike = likeness(one.sentence, other.sentence, weights)
    if is_vetoed(a, b, dated) or (long_year(a.period, b.period) and alike < ALIKE):
        return 0.0
    event = max((relate(x, y) for x in deeds(one) for y in deeds(other)), default=0.0)
    thing = max((relate(x, y) for x in things(one) for y in things(other)), default=0.0)
    names = {stem(name) for name in one.names} & {stem(name) for name in other.names}
    shared = (one.sentence & other.sentence) - {stem(name) for name in one.names | other.names}
    few = len(shared) < SHARED
    if (event < ONE_MEANING and (alike < ALIKE or few)) or (not names and thing < ONE_MEANING and few):
        return 0.0
    score = 0.3 * event + 0.2 * thing + 0.1 * bool(names) + 0.8 * alike
    score += 0.2 * likeness(one.clause, other.clause, weights) + 0.15 * apart(a.period.clock, b.period.clock)
    score -= 0.04 * (a.crowd + b.crowd - 2) + 0.1 * min(gap(a.period.days, b.period.days), 60) / 60
    score -= 0.15 * bool(ANOTHER.search(one.text) or ANOTHER.search(other.text))
    return round(score - 0.2 * (states(other.number, a, dated) + states(one.number, b, dated)), 4)


def is_vetoed(a: Dated, b: Dated, dated: Mapping[int, list[Dated]]) -> bool:
    """Whether two times cannot be of one event: words are dated, too far apart, other persons or nouns, both told."""
    one, other = a.statement, b.statement
    nouns = happening(a), happening(b)
    apart_nouns = nouns[0] != nouns[1] and not {*nouns[0], *nouns[1]} & {*deeds(one), *deeds(other)}
    return (
        bool({one.claim.event, other.claim.event} & SAYING)
        or bool(POLL.search(one.text) and POLL.search(other.text))
        or gap(a.period.days, b.period.days) > FAR
        or one.text == other.text
        or apart_nouns
        or tells_both(a, b, dated)
        or tells_both(b, a, dated)
        or parted(one, other)
    )


def tells_both(one: Dated, other: Dated, dated: Mapping[int, list[Dated]]) -> bool:
    """Whether the sentence of one time tells the other time too: "from 8 p.m. to 6 a.m."."""
    beside = (
        d.period for d in dated[one.statement.number] if d.moment.sentence == one.moment.sentence and d is not one
    )
    return any(meets(other.period.days, p.days, FAR) or meets(other.period.clock, p.clock, FAR) for p in beside)


def parted(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell of different persons: of what befalls persons, a shared one must be told."""
    mine, theirs = ({*s.claim.subject, *s.claim.object} for s in (one, other))
    named = [words & s.names for words, s in ((mine, one), (theirs, other))]
    if named[0] and named[1] and not named[0] & named[1] and not (mine & theirs) - human_nouns():
        return True
    return bool({*deeds(one), *deeds(other)} & PERSONAL) and not named[0] & named[1]


def long_year(one: Period, other: Period) -> bool:
    """Whether one of two times is a whole year: another year is most often another event."""
    return any(p.days and p.days[0] > EVER[0] and p.days[1] - p.days[0] > FAR for p in (one, other))


def states(number: int, dated_one: Dated, dated: Mapping[int, list[Dated]]) -> bool:
    """Whether a source states a time itself that another gives: then it most likely knows of two events."""
    period = dated_one.period
    return any(
        meets(period.days, other.period.days, KNOWN_DAYS) or meets(period.clock, other.period.clock, SHARED * 10)
        for other in dated[number]
    )


def meets(one: tuple[int, int] | None, other: tuple[int, int] | None, longest: int) -> bool:
    """Whether two stretches meet, of which the second is bounded and not too long to tell."""
    return bool(one and other and not apart(one, other) and other[0] > EVER[0] and other[1] - other[0] < longest)


def state(score: float, a: Dated, b: Dated) -> Disagreement:
    """Two times of one event as a disagreement."""
    held = sorted(a.statement.sentence & b.statement.sentence)
    what = "days" if apart(a.period.days, b.period.days) else "hours"
    return Disagreement(
        topic=name_topic(a.statement, b.statement, what),
        kind="date",
        nature="conflict",
        positions=tuple(
            Position(
                d.moment.where,
                d.moment.text,
                d.moment.sentence,
                d.statement.speaker,
                None,
                side,
                d.statement.claim.speaker_where,
            )
            for side, d in enumerate((a, b))
        ),
        score=min(score, 1.0),
        why=f"one event ({'/'.join(deeds(a.statement))}, {'/'.join(deeds(b.statement))}) of which both sentences hold "
        f"{', '.join(held[:6])}; the {what} exclude each other",
        doubtful=score < REPORTED,
        plain=score >= SURE and not (a.period.leans or b.period.leans),
    )


def name_topic(one: Statement, other: Statement, what: str) -> str:
    """The day or time of what happened: a noun that both have, else the words that both sentences share."""
    for deed in sorted({*deeds(one)} & {*deeds(other)}):
        noun = re.search(
            rf"\b(?:the|an?|last|this|that|first|latest) ((?:[a-z-]+ )?{re.escape(deed)}s?)\b", one.text, re.IGNORECASE
        )
        if noun:
            return f"{'Day' if what == 'days' else 'Time'} of the {noun[1].lower()}"
    shared = {word for word in one.sentence & other.sentence if word not in CALENDAR}
    text = one.claim.text if stems(one.claim.text) & shared else one.text
    return f"When: {stretch(text, shared)}"


CALENDAR = stems(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december jan feb mar apr aug sep sept oct nov dec month week morning evening night time"
)
