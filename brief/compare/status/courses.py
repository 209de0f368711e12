"""What became of one person or thing, told at different stages by different reports: arrested, released, acquitted.

The stages are a lexicon (`stages`); of whom or what each is told is read off the clause (`parties`, `states`). A later
report that tells what an earlier one did not know is an update, even where it recounts the earlier stage, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice, pairwise

from brief.compare.statements import years_in
from brief.compare.status.parties import Roles, in_order
from brief.compare.status.partners import Party, share
from brief.compare.status.stages import Course, read_courses
from brief.compare.status.states import State, quote, states_in, tell_bare
from brief.compare.status.uses import place_names
from brief.compare.told import Tellings
from brief.compare.words import likeness
from brief.model import Disagreement, Position, Span, Study

# What joins two participants: how alike the sentences must be then, and what that is worth; a leading sentence more.
LEAST: Mapping[str, float] = {"name": 0.0, "role": 0.0, "thing": 0.0, "noun": 0.12, "sole": 0.05, "case": 0.03}
JOINED: Mapping[str, float] = {"name": 0.15, "role": 0.1, "thing": 0.05, "noun": 0.0, "sole": 0.0, "case": 0.05}
REPORTED, LEADING, EARLY, MOST, MORE = 0.1, 0.05, 3, 60, 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two states of one participant that are not one stage: how sure that is, by what they are joined."""

    score: float
    a: State
    b: State
    join: str
    key: str


def find_courses(studies: Sequence[Study], tellings: Tellings, weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Every course of which two reports tell different stages, each participant once."""
    bare = tell_bare(studies, tellings)
    every = sorted((*tellings.every, *bare.every), key=in_order)
    named, roles = place_names(studies, every), Roles.read(studies, every)
    told: set[Span] = set()
    keys: set[str] = set()
    for course in read_courses():
        every_state = states_in(course, (tellings, bare), roles, named)
        states = list(islice(every_state, MOST))
        if course.begun and not any(state.stage == 0 for state in chain(states, every_state)):
            continue
        found = sorted(find_meetings(course, states, weights), key=lambda m: (-m.score, m.a.told.where, m.b.told.where))
        taken: set[str] = set()
        for meeting in found:
            leads = {meeting.a.told.where, meeting.b.told.where}
            known = course.of == "case" or meeting.key in keys
            repeated = bool(leads & told) if known else leads <= told
            if meeting.key not in taken and not repeated:
                taken.add(meeting.key)
                keys.add(meeting.key)
                one = report(course, meeting, found)
                told |= {position.sentence for position in one.positions}
                yield one


def find_meetings(course: Course, states: Sequence[State], weights: Mapping[str, float]) -> Iterator[Meeting]:
    """Pairs of two reports that tell two stages of one participant, of which one does not know the other's."""
    sole = find_sole(course, states)
    for a, b in combinations(states, 2):
        if a.told.number == b.told.number or a.stage == b.stage or frozenset((a.stage, b.stage)) in course.both:
            continue
        join, key = ("case", "it") if course.of == "case" else share(a.party, b.party)
        if (
            not join
            and {(a.told.number, a.stage), (b.told.number, b.stage)} <= sole
            and not (a.party.names and b.party.names)
        ):
            join, key = "sole", min((*a.party.names, *b.party.names, *a.party.nouns, *b.party.nouns), default="it")
        if not join or apart(a, b) or not is_new(course, a, b, states):
            continue
        like = likeness(a.told.words, b.told.words, weights)
        if like >= LEAST[join]:
            leading = sum(state.told.order < EARLY for state in (a, b))
            yield Meeting(round(like + JOINED[join] + LEADING * leading, 4), a, b, join, key)


def find_sole(course: Course, states: Sequence[State]) -> frozenset[tuple[int, int]]:
    """The reports, with the stage, that tell a stage of one human being only."""
    parties: dict[tuple[int, int], list[Party]] = defaultdict(list)
    for state in states if course.sole else ():
        parties[state.told.number, state.stage].append(state.party)
    return frozenset(
        key
        for key, told in parties.items()
        if not any(party.many or party.whole for party in told)
        and all(share(one, other)[0] for one, other in pairwise(told))
    )


def apart(a: State, b: State) -> bool:
    """Whether both sentences give other years, or one a year from long before both reports."""
    held = years_in(a.told.text), years_in(b.told.text)
    if held[0] & held[1]:
        return False
    first = min((state.clause.published or "9")[:4] for state in (a, b))
    return bool(held[0] and held[1]) or any(str(int(year) + 1) < first for year in held[0] | held[1])


def is_new(course: Course, a: State, b: State, states: Sequence[State]) -> bool:
    """Whether the later report tells a later stage that the earlier does not know; of one day, neither the other's."""
    days = a.clause.published or "", b.clause.published or ""
    if all(days) and days[0] != days[1]:
        first, second = (a, b) if days[0] < days[1] else (b, a)
        forward = course.clash(a.stage, b.stage) or second.stage > first.stage
        return forward and not first.background and not knows(course, first, second, states)
    return not (knows(course, a, b, states) or knows(course, b, a, states))


def knows(course: Course, one: State, other: State, states: Sequence[State]) -> bool:
    """Whether a report tells the other's stage of the same participant, too."""
    return any(
        state.told.number == one.told.number
        and state.stage == other.stage
        and (course.of == "case" or bool(share(state.party, other.party)[0]))
        for state in states
    )


def report(course: Course, meeting: Meeting, found: Sequence[Meeting]) -> Disagreement:
    """Two stages as a disagreement, with what else is told of the same."""
    first, second = sorted((meeting.a, meeting.b), key=lambda s: (s.clause.published or "", s.told.number))
    rest = [state for m in found if m.key == meeting.key for state in (m.a, m.b)]
    same_day = first.clause.published == second.clause.published
    what = "" if course.of == "case" else f" {meeting.key}"
    return Disagreement(
        topic=f"{course.topic}{what}: {first.word} or {second.word}",
        kind="status",
        nature="conflict" if same_day or course.clash(first.stage, second.stage) else "update",
        positions=(quote(first, 0), quote(second, 1), *further(first, second, rest)),
        score=min(1.0, round(0.4 + meeting.score, 4)),
        why=f"told of one {meeting.join} ({meeting.key}; {meeting.score:.2f}); "
        f"stages of one course: “{first.word}” and “{second.word}”",
        doubtful=meeting.score < REPORTED,
        plain=False,
    )


def further(first: State, second: State, rest: Sequence[State]) -> Iterator[Position]:
    """What is told of the same elsewhere: for each stage of the two, and any third one, a few more sentences."""
    others = sorted({state.stage for state in rest} - {first.stage, second.stage})
    for side, stage in enumerate((first.stage, second.stage, *others)):
        places = {state.told.where: state for state in rest if state.stage == stage}
        more = (state for where, state in places.items() if where not in (first.told.where, second.told.where))
        yield from (quote(state, side) for state in islice(more, MORE))
