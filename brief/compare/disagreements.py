"""Where the sources disagree: every kind of difference, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from brief.compare.denials.denials import find_denials
from brief.compare.denials.negations import find_negated
from brief.compare.denials.nobody import find_nobody
from brief.compare.denials.retorts import find_retorts
from brief.compare.denials.versions import find_versions
from brief.compare.descriptions.kinds import find_kinds
from brief.compare.descriptions.misquotes import find_misquotes
from brief.compare.descriptions.names import find_offices, find_standings
from brief.compare.descriptions.purposes import find_purposes
from brief.compare.descriptions.reasons import find_reasons
from brief.compare.descriptions.spellings import find_spellings
from brief.compare.descriptions.turned import find_turned
from brief.compare.figures.numbers import find_number_disagreements
from brief.compare.need import read_coverage, weigh_need
from brief.compare.statements import Statement, lemmas_of, read_statements
from brief.compare.status.certainty import (
    find_certainties,
    find_negations,
    find_opposites,
    find_progress,
    pair_statements,
)
from brief.compare.status.contrasts import find_contrasts
from brief.compare.status.courses import find_courses
from brief.compare.status.plans import find_decisions
from brief.compare.status.unknowns import find_unknowns
from brief.compare.status.vouched import find_vouched
from brief.compare.times.times import find_times
from brief.compare.told import tell
from brief.compare.words import rarity, stems
from brief.model import Disagreement, Span, Study

# What it is worth, beside the need for it, that a disagreement is about what the reader asked for.
ASKED = 0.1


def find_disagreements(studies: tuple[Study, ...], topic: str | None = None) -> tuple[Disagreement, ...]:
    """All disagreements: those for the page first, then those to report, then the doubtful; each by need and topic.

    The numbers say what a kind weighs for the reader (`need`); figures are weighed by what they count.
    """
    coverage = read_coverage(studies)
    needs = {one: weigh_need(one, worth, coverage) for worth, found in find_all(studies) for one in found}
    texts = {study.source.key: study.source.text for study in studies}
    asked = stems(topic or "")

    def rank(needed: tuple[Disagreement, float]) -> tuple[bool, bool, float, str]:
        one, need = needed
        told = (texts[p.sentence.source][p.sentence.start : p.sentence.end] for p in one.positions)
        held = frozenset[str]().union(*map(stems, told))
        near = len(asked & held) / len(asked) if asked else 0.0
        return one.doubtful, not one.plain, -need - ASKED * near, one.id

    return tuple(told_once(one for one, _ in sorted(needs.items(), key=rank)))


def forget() -> None:
    """Let go of the words of sentences, kept in case they are asked for again: of very many sources they are a lot."""
    stems.cache_clear()
    lemmas_of.cache_clear()


def find_all(studies: tuple[Study, ...]) -> Iterator[tuple[float, Iterable[Disagreement]]]:
    """What every kind of rule finds, with what it is worth where it has no figures.

    Times and figures go first: what they need is gone before sentences are taken apart, so that of very many sources
    less is held at a time.
    """
    english, *others = by_language(studies)
    statements = read_statements(english)
    weights = rarity({statement.claim.sentence: statement.text for statement in statements}.values())
    yield 0.45, find_times(english, statements, weights)
    yield 0.0, (one for group in (english, *others) for one in find_number_disagreements(group))
    yield 0.3, find_misquotes(english)
    yield 0.3, find_standings(english)
    yield 0.25, find_offices(english)
    yield 0.0, find_spellings(english)
    yield 0.5, find_purposes(statements)
    yield from find_among(list(pair_statements(statements)), weights)
    yield from find_told(english, statements, weights)


def find_among(
    pairs: list[tuple[Statement, Statement]], weights: Mapping[str, float]
) -> Iterator[tuple[float, Iterable[Disagreement]]]:
    """What is found between two clauses that share words."""
    yield 0.7, find_opposites(pairs, weights)
    yield 0.7, find_negations(pairs, weights)
    yield 0.7, find_certainties(pairs, weights)
    yield 0.5, find_progress(pairs, weights)


def find_told(
    english: tuple[Study, ...], statements: list[Statement], weights: Mapping[str, float]
) -> Iterator[tuple[float, Iterable[Disagreement]]]:
    """What is found between sentences as wholes."""
    tellings = tell(statements)
    retorts = tuple(find_retorts(tellings))
    yield 0.9, find_denials(tellings, retorts, weights)
    yield 0.85, find_negated(tellings, weights)
    yield 0.85, find_versions(tellings, retorts)
    yield 0.9, find_nobody(tellings)
    yield 0.9, find_decisions(statements, tellings)
    yield 0.9, find_reasons(tellings, weights)
    yield 0.8, find_turned(tellings)
    yield 0.8, find_unknowns(tellings)
    yield 0.7, find_vouched(tellings, weights)
    yield 0.7, find_contrasts(english, tellings, weights)
    yield 0.75, find_courses(english, tellings, weights)
    yield 0.6, find_kinds(tellings, weights)


def by_language(studies: tuple[Study, ...]) -> list[tuple[Study, ...]]:
    """The studies of each language, English first: words of two languages are never held against each other.

    All rules but that for figures rest on English words; they see the English reports only.
    """
    groups: dict[str, list[Study]] = {"en": []}
    for study in studies:
        groups.setdefault((study.source.language or "en").split("-")[0].lower(), []).append(study)
    return [tuple(group) for group in groups.values()]


def told_once(ranked: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """Disagreements without those that a better one has told already.

    One on a state by one of its leading sentences, a denial or a description by both of them.
    """
    told: set[Span] = set()
    pairs: set[frozenset[Span]] = set()
    for one in ranked:
        leading = frozenset(position.sentence for position in one.positions[:2])
        if one.kind in ("number", "date") or not (leading in pairs or (one.kind == "status" and leading & told)):
            yield one
        if one.kind not in ("number", "date"):
            pairs.add(leading)
        if one.kind == "status":
            told |= leading
