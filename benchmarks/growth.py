"""How it grows with the number of sources, and which share of it is comparing, phrasing and choosing.

    PYTHONPATH=tests python benchmarks/growth.py                             # 10, 100 and 1,000 sources: five minutes
    PYTHONPATH=tests python benchmarks/growth.py --sources 1000 10000        # the growth asked for: 40 minutes
    PYTHONPATH=tests python benchmarks/growth.py --topic "Fire in Karsk"     # what is about something else set aside

Seconds are processor time of a whole `make` with its worker processes, without a cache. The share is of what the parent
does once all is understood and before it writes: find the disagreements, phrase, fit. Memory is the parent's own at its
peak. Every row is a process of its own; the reports are of the project's own making (tests/reports.py). Exit code 1
where the last row misses its bar: so much more time than the row before, with a tenth to spare, the share, the memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from reports import write_reports

import brief.gather
import brief.pipeline
from brief.model import Plan
from brief.workshop.process import collect_seldom

SLACK, SHARE, MEMORY = 1.1, 0.15, 1.5e9
TOPIC = "Repair of the roads"


@dataclass(frozen=True, slots=True)
class Row:
    """What a make took: seconds of processor time in all and for comparing and choosing, and the peak in bytes."""

    sources: int
    seconds: float
    comparing: float
    peak: int


def time_steps() -> dict[str, float]:
    """The processor time of each step from now on, by its name."""
    spent: dict[str, float] = {}

    def watch(module: ModuleType, name: str) -> None:
        step: Callable[..., object] = getattr(module, name)

        def timed(*given: object, **settings: object) -> object:
            start = time.process_time()
            made = step(*given, **settings)
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
            return made

        setattr(module, name, timed)

    watch(brief.gather, "find_disagreements")
    for name in ("phrase", "fit"):
        watch(brief.pipeline, name)
    return spent


def make(count: int, topic: str | None, jobs: int) -> Row:
    """One make of so many reports, in this process: on a topic, or of all that there are."""
    spent = time_steps()
    # As the command line does.
    collect_seldom()
    with TemporaryDirectory() as place:
        sources = Path(place, "sources")
        list(write_reports(sources, count))
        before = processor_time()
        plan = Plan(
            sources=str(sources),
            output=str(Path(place, "output")),
            topic=topic or TOPIC,
            keep_all=topic is None,
            jobs=jobs,
            no_cache=True,
        )
        brief.pipeline.make(plan)
        seconds = processor_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Row(count, seconds, sum(spent.values()), peak)


def processor_time() -> float:
    """The processor time of this process and of those that it started and waited for, in seconds."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def measure(count: int, topic: str | None, jobs: int) -> Row:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", str(count), "--jobs", str(jobs)]
    done = subprocess.run([*command, *(("--topic", topic) if topic else ())], stdout=subprocess.PIPE, check=True)  # noqa: S603 -- our own
    return Row(**json.loads(done.stdout.splitlines()[-1]))


def tell(row: Row, before: Row | None) -> str:
    """A row of the table."""
    growth = f"{row.seconds / before.seconds:.1f} × for {row.sources / before.sources:g} ×" if before else ""
    return (
        f"| {row.sources:,} | {row.seconds:.1f} s | {growth} | {row.comparing / row.seconds:.1%} | "
        f"{row.comparing:.1f} s | {row.peak / 1e6:.0f} MB |"
    )


def main() -> int:
    """Print the table; 1 where the last row misses its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--topic", help="set aside what is about something else; without it all are analysed")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        row = make(asked.one, asked.topic, asked.jobs)
        print(json.dumps({name: getattr(row, name) for name in Row.__slots__}))
        return 0
    print("| sources | make | growth | comparing and choosing | in seconds | peak of the parent |")
    print("|---|---|---|---|---|---|")
    rows: list[Row] = []
    for count in asked.sources:
        rows.append(measure(count, asked.topic, asked.jobs))
        print(tell(rows[-1], rows[-2] if rows[1:] else None), flush=True)
    last = rows[-1]
    grown = len(rows) > 1 and last.seconds > SLACK * rows[-2].seconds * last.sources / rows[-2].sources
    return int(grown or last.comparing > SHARE * last.seconds or last.peak > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
