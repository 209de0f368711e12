"""A long run over damaged files.

    PYTHONPATH=tests python benchmarks/fuzz.py --files 2000

What must not happen: an exception, a crash, ten seconds for one file, a gigabyte for a batch, or a good report beside
them that is not used for the brief.
Each batch is read in a process of its own. A find is named by kind and number: `damage(kind, number)` makes it again.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from damage import CATALOGUE, FIELDS, GOOD, check, damage
from formats import NAMES, SOURCES

from brief.gather import read_sources
from brief.model import Plan
from brief.read import ocr
from brief.read.report import read_parts

SECONDS, MEGABYTES, BATCH = 10.0, 1000, 100
TOLD = 3  # words of a line that tells of a file: number, what it became, seconds


def read_batch(kind: str, numbers: range) -> None:
    """Read damaged files one by one, then all in one folder with a good report; print what happened, a line each."""
    ocr.PROGRAM = "not to be found"
    with TemporaryDirectory() as place:
        folder = Path(place)
        for number in numbers:
            print(number, flush=True)
            path = folder / f"{number}{kind}"
            path.write_bytes(damage(kind, number))
            began = time.perf_counter()
            became = check(read_parts(path, folder, CATALOGUE))
            print(number, became, f"{time.perf_counter() - began:.3f}", flush=True)
        (folder / "good.txt").write_bytes((SOURCES / f"{NAMES[0]}.txt").read_bytes())
        (folder / "sources.toml").write_text(FIELDS)
        sources, _ = read_sources(replace(Plan(), sources=place, topic="OSCE police mission to southern Kyrgyzstan"))
        good = next(source for source in sources if source.file == "good.txt")
        if good.status != "used":
            sys.exit(f"the good report is {good.status}: {good.notes}")
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def run_batch(kind: str, numbers: range) -> tuple[Counter[str], float, int, str]:
    """Read a batch in a process of its own: what became of the files, the slowest one, the peak in MB, and a find."""
    command = [sys.executable, __file__, "--batch", kind, str(numbers.start), str(numbers.stop)]
    try:
        done = subprocess.run(  # noqa: S603 -- this very script
            command, capture_output=True, text=True, check=False, timeout=len(numbers) * SECONDS
        )
        said, find = done.stdout, done.stderr.strip()[-300:] if done.returncode else ""
    except subprocess.TimeoutExpired as error:
        said, find = (error.stdout or b"").decode(), "does not end"
    lines = [line.split() for line in said.splitlines()]
    became = Counter(line[1] for line in lines if len(line) == TOLD)
    seconds = [(float(line[2]), line[0]) for line in lines if len(line) == TOLD]
    peak = next((int(line[1]) for line in lines if line[0] == "peak"), 0)
    worst, number = max(seconds, default=(0.0, ""))
    if worst > SECONDS:
        find += f" {kind}{number} took {worst} s"
    if peak > MEGABYTES:
        find += f" took {peak} MB"
    if find and lines:
        find = f"{kind} {lines[-1][0]}: {find}"
    return became, worst, peak, find


def main() -> None:
    """Read so many files of each kind, and say what happened."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--kinds", nargs="*", default=sorted(GOOD))
    parser.add_argument("--batch", nargs=3)
    options = parser.parse_args()
    if options.batch:
        kind, first, last = options.batch
        read_batch(kind, range(int(first), int(last)))
        return
    finds = 0
    for kind in options.kinds:
        became, worst, peak = Counter[str](), 0.0, 0
        for first in range(0, options.files, BATCH):
            found, slow, used, find = run_batch(kind, range(first, min(first + BATCH, options.files)))
            became, worst, peak, finds = became + found, max(worst, slow), max(peak, used), finds + bool(find)
            if find:
                print("FIND", find, flush=True)
        print(f"{kind:6} {became.total():6} files, {dict(became)}, slowest {worst:.2f} s, peak {peak} MB", flush=True)
    sys.exit(bool(finds))


if __name__ == "__main__":
    main()
