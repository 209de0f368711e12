"""Count over annotated cases how many disagreements are reported by a rule that fires in one case only.

python benchmarks/count_rules.py CASE_DIR...        (each with sources/ and gold.json)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from rules import alone

from brief.gather import gather
from brief.model import Disagreement, Plan


def reported(cases: list[Path]) -> Iterator[tuple[str, Disagreement]]:
    """What is reported of each case."""
    for case in cases:
        topic = json.loads((case / "gold.json").read_text(encoding="utf-8"))["topic"]
        for item in gather(Plan(sources=str(case / "sources"), topic=topic)).disagreements:
            if not item.doubtful:
                yield case.name, item


def main() -> None:
    """Print the count, and the rules that fired once."""
    hits, single, rules = alone(reported([Path(word) for word in sys.argv[1:]]))
    sys.stdout.write("\n".join([f"{single} of {hits} by a rule that fires in one case only", *rules]) + "\n")


if __name__ == "__main__":
    main()
