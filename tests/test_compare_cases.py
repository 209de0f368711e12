"""Small clusters of texts on which sources differ, or only seem to: files in cases/disagreements, floors pinned here.

A floor may rise, never fall: it is what the comparison reached when it was last improved.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from articles import source
from rules import alone

from brief.analyse.language import parse
from brief.analyse.study import understand
from brief.compare.disagreements import find_disagreements
from brief.model import Disagreement

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path(__file__).parent / "cases" / "disagreements"
# How many of each kind are found and reported, and how many traps are reported all the same.
FLOORS = {"number": 59, "status": 23, "denial": 25, "date": 14, "description": 13}
TRAPPED = 0
# How many of those found are found by a rule that serves one case only; the ceiling may fall, never rise.
ALONE = 12


@dataclass(frozen=True, slots=True)
class Case:
    """Texts, and the phrases of two sides on which they differ; a trap has none."""

    why: str
    texts: tuple[str, ...]
    kind: str
    sides: tuple[str, ...]
    published: tuple[str | None, ...]


def read_cases() -> list[Case]:
    return [
        Case(
            entry["why"],
            tuple(entry["texts"]),
            entry.get("kind", ""),
            tuple(entry.get("sides", ())),
            tuple(entry.get("published", (None,) * len(entry["texts"]))),
        )
        for file in sorted(FOLDER.glob("*.toml"))
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]


def compare(nlp: Language, case: Case) -> list[Disagreement]:
    sources = [source(text, day) for text, day in zip(case.texts, case.published, strict=True)]
    studies = tuple(understand(article) for article in parse(sources, nlp))
    return [one for one in find_disagreements(studies) if not one.doubtful]


def meets(case: Case, found: Disagreement) -> bool:
    """Whether two sides of the case stand in two positions of one disagreement."""
    held = [{n for n, side in enumerate(case.sides) if side in p.text or p.text in side} for p in found.positions]
    return any(a != b for n, first in enumerate(held) for a in first for second in held[n + 1 :] for b in second)


@cache
def results(
    nlp: Language,
) -> tuple[Counter[str], Counter[str], tuple[str, ...], tuple[str, ...], tuple[tuple[str, Disagreement], ...]]:
    found, asked, trapped, missed, hits = Counter[str](), Counter[str](), [], [], []
    for case in read_cases():
        reported = compare(nlp, case)
        asked[case.kind] += 1
        if not case.kind:
            trapped.extend([case.why] if reported else [])
        elif met := next((one for one in reported if meets(case, one)), None):
            found[case.kind] += 1
            hits.append((case.why, met))
        else:
            missed.append(f"{case.kind}: {case.why}")
    return found, asked, tuple(trapped), tuple(missed), tuple(hits)


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_no_kind_falls_below_its_floor(nlp: Language, kind: str) -> None:
    found, asked, _, missed, _ = results(nlp)
    assert found[kind] >= FLOORS[kind], f"{found[kind]} of {asked[kind]}; missed: {missed}"


def test_traps_are_not_reported(nlp: Language) -> None:
    trapped = results(nlp)[2]
    assert len(trapped) <= TRAPPED, trapped


def test_few_are_found_by_a_rule_that_serves_one_case_only(nlp: Language, capsys: pytest.CaptureFixture[str]) -> None:
    hits, single, rules = alone(results(nlp)[4])
    with capsys.disabled():
        sys.stdout.write(f"\ndisagreements found by a rule that fires in one case only: {single} of {hits}\n")
    assert single <= ALONE, rules


def test_there_are_eighty_cases_and_a_third_are_traps() -> None:
    cases = read_cases()
    traps = [case for case in cases if not case.kind]
    assert len(cases) >= 80
    assert 3 * len(traps) >= len(cases)


def test_the_phrases_of_a_case_stand_in_its_texts() -> None:
    assert [(case.why, side) for case in read_cases() for side in case.sides if side not in "\n".join(case.texts)] == []
