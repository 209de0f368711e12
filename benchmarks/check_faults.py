"""Measure `brief check` on a folder of cases: faults found by class, stale lines, false alarms on untouched pages.

python benchmarks/check_faults.py CASES        (each case a folder with sources/)
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from faults import seed

from brief.model import Plan
from brief.page import Cite
from brief.pipeline import make
from brief.verify.evidence import Evidence, Witness
from brief.verify.judge import judge
from brief.verify.page import ask, listed_titles
from brief.verify.report import judge_twice
from brief.verify.testimony import Testimony, hear
from brief.verify.verdict import SOUND
from brief.word.read import read_page
from brief.write.written import WrittenLine


def measure(case: Path, folder: Path, found: Counter[tuple[str, bool]]) -> None:
    """Make the page of a case, seed faults into it, and count what is found."""
    plan = Plan(sources=str(case / "sources"), output=str(folder / case.name), title="page", as_of="2026-11-22")
    page = read_page(make(plan).files[0])
    heard = hear(page.file, plan, named=True, titles=listed_titles(page))
    draw = Random(case.name)
    for asked in ask(page):
        found["untouched, a false alarm", judge_twice(asked, heard).kind not in SOUND] += 1
        twice = dict.fromkeys([*seed(asked, heard.present, draw), *seed(asked, heard.present, draw)])
        for fault in twice:
            found[fault.kind, judge(fault.statement, heard.present).kind not in SOUND] += 1
        changed = Testimony(without(heard.present, asked.lines[0].written), heard.recorded, heard.folder)
        now = judge_twice(asked, changed).kind
        if now != "supported":  # another sentence of the cited source says just the same
            found["stale", now == "stale"] += 1


def without(evidence: Evidence, line: WrittenLine | None) -> Evidence:
    """The sources once the sentences that a line was drawn from are gone."""
    cites = line.cites if line else ()
    return Evidence(replace(witness, text=blank(witness, cites)) for witness in evidence.witnesses)


def blank(witness: Witness, cites: tuple[Cite, ...]) -> str:
    """A text with blanks in the place of what is cited of it."""
    text = witness.text
    for cite in cites:
        if cite.source == witness.number:
            text = text[: cite.start] + " " * (cite.end - cite.start) + text[cite.end :]
    return text


def main() -> None:
    """Measure all cases and print a line for each class."""
    found: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for case in sorted(path.parent for path in Path(sys.argv[1]).glob("*/sources")):
            measure(case, Path(folder), found)
    for kind in dict.fromkeys(kind for kind, _ in found):
        yes, no = found[kind, True], found[kind, False]
        print(f"{kind:26} {yes:4} of {yes + no:4}  {yes / (yes + no):.3f}")


if __name__ == "__main__":
    main()
