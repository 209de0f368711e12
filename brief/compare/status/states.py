"""Where a sentence tells a stage of a course (see `stages`) as a fact, and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from brief.compare.figures.accounts import quoted_speaker
from brief.compare.statements import Setting, Statement
from brief.compare.status.parties import Roles, read_party
from brief.compare.status.partners import Party
from brief.compare.status.stages import Course
from brief.compare.status.uses import is_told
from brief.compare.told import Tellings, Told, place, tell, tells_two
from brief.model import Claim, Position, Span, Study

# Another person or case than the one reported, or what is only imagined.
OTHER = re.compile(
    r"\b(?:another|others?|earlier|previous|previously|similar|if|until|would|should|whether|unless|believed|thought|feared|presumed|supposed|nearly|almost|how)\b",
    re.IGNORECASE,
)
STOP = re.compile(r"[,.;:!?”\"]|$")
BEING = re.compile(r"(?:is|are|was|were|be|been|being|(?:has|have|had) been)\b", re.IGNORECASE)
PLUPERFECT = re.compile(r"\bhad (?:\w+ )?been\b")
BEFORE = 40


Way = tuple[int, bool, re.Pattern[str]]
Named = Mapping[Span, Sequence[tuple[Span, str]]]


@dataclass(frozen=True, slots=True)
class State:
    """A stage that a sentence tells of someone or something: in what words, where, in which clause.

    What "had been" when something else happened is background.
    """

    told: Told
    stage: int
    word: str
    at: Span
    clause: Statement
    party: Party
    background: bool


def tell_bare(studies: Sequence[Study], tellings: Tellings) -> Tellings:
    """The sentences and headings of which no claim was read, each as one clause: "No arrests were made."."""
    known = {told.where for told in tellings.every}
    return tell(
        Statement(
            claim=Claim(where, text, where, ""),
            setting=Setting(text, number, order, heading, (), study.source.published),
            speaker=quoted_speaker(study, where),
        )
        for number, study in enumerate(studies)
        for where, text, order, heading in list_sentences(study)
        if where not in known
    )


def list_sentences(study: Study) -> Iterator[tuple[Span, str, int, bool]]:
    """Every sentence and heading of a report with its text and place, and whether it is a heading."""
    headings = [passage for passage in study.source.passages if passage.kind == "heading"]
    yield from ((passage.where, passage.text, 0, True) for passage in headings)
    yield from (
        (one.where, study.source.text[one.where.start : one.where.end], one.index, False) for one in study.sentences
    )


def states_in(course: Course, every: Iterable[Tellings], roles: Roles, named: Named) -> Iterator[State]:
    """Every stage of a course that the sentences tell, in their order; of a course of which they tell one stage, none.

    Each is looked for no farther than it is asked for.
    """
    every_way = tuple(course.patterns())
    asked = [
        (told, [every_way[n] for n in near]) for held in every for told, near in held.seek(w[2] for w in every_way)
    ]
    if tells_two([(told.text, stage, pattern) for told, ways in asked for stage, _, pattern in ways]):
        for told, ways in asked:
            if not told.text.endswith("?"):
                yield from read_states(course, told, ways, roles, named.get(told.where, ()))


def read_states(
    course: Course, told: Told, ways: Sequence[Way], roles: Roles, named: Sequence[tuple[Span, str]]
) -> Iterator[State]:
    """The stages that a sentence tells as facts, each of whom it is told; of one participant the latest."""
    found = [(n, behind, match) for n, behind, pattern in ways for match in pattern.finditer(told.text)]
    kept: dict[Party, State] = {}
    for n, behind, match in found:
        clause = told.clause_at(*match.span())
        if any(within(match, other) for _, _, other in found) or not is_fact(told, match, clause):
            continue
        if course.of == "things" and not behind and acts(match, clause):
            continue
        at = Span(told.where.source, told.where.start + match.start(), told.where.start + match.end())
        for side in sorted({behind, False}) if course.of == "any" else (behind,):
            party = read_party(told, match, roles, named, behind=side)
            if (
                party.fits(course.of)
                and not (course.of == "any" and party.human and BEING.match(match[0]))
                and (party not in kept or kept[party].stage <= n)
            ):
                kept[party] = State(told, n, match[0], at, clause, party, is_background(told, match, clause))
    yield from kept.values()


def is_fact(told: Told, match: re.Match[str], clause: Statement) -> bool:
    """Whether a stage is told as a fact, and of no other case."""
    start = max(0, clause.claim.where.start - told.where.start, match.start() - BEFORE)
    return is_told(told.text, match) and not OTHER.search(told.text[start : match.start()])


def is_background(told: Told, match: re.Match[str], clause: Statement) -> bool:
    """Whether a stage is told as what had been before, in no one's words."""
    had = PLUPERFECT.search(told.text[max(0, match.start() - BEFORE) : match.end()])
    return bool(had) and clause.claim.role != "ccomp" and not clause.speaker


def acts(match: re.Match[str], clause: Statement) -> bool:
    """Whether one active verb has an object: it tells what its subject does, not what becomes of it."""
    said = match[0].lower()
    return said in (clause.claim.said.lower(), clause.claim.event) and bool(clause.claim.object)


def within(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether words are but a part of those of another stage."""
    return other.start() <= one.start() and one.end() <= other.end() and one.span() != other.span()


def quote(state: State, side: int) -> Position:
    """The clause that tells a stage; where none holds its words, these words to the next stop."""
    text, start = state.told.text, state.told.where.start
    if state.clause.claim.where.holds(state.at):
        return place(state.clause, side)
    stop = STOP.search(text, state.at.end - start)
    end = start + (stop.start() if stop else len(text))
    words = text[state.at.start - start : end - start]
    return Position(Span(state.at.source, state.at.start, end), words, state.told.where, None, None, side)
