"""Work is shared and nothing comes of that but time: the same page whoever did it, and whoever went away meanwhile."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from reports import write_reports
from waiting import await_true

from brief.errors import BriefError
from brief.gather import gather
from brief.model import Note, Plan, Source
from brief.workshop import engine, work
from brief.workshop.cache import Cache
from brief.workshop.engine import count_cores, open_engine
from brief.workshop.values import encode
from brief.workshop.work import Task, Workshop, do_all


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Plan:
    assert len(list(write_reports(tmp_path / "sources", 4, words=120))) == 4
    return replace(Plan(), sources=str(tmp_path / "sources"), cache=str(tmp_path / "cache"), topic="Repair")


def note(number: int, seconds: float = 0) -> bytes:
    time.sleep(seconds)
    return encode(Note("info", str(number)))


def test_two_processes_find_what_one_finds(plan: Plan) -> None:
    alone = gather(replace(plan, no_cache=True, jobs=1))
    assert gather(replace(plan, no_cache=True, jobs=2)) == alone
    assert len(alone.studies) == 4


def test_processes_work_with_one_thread_each_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask() -> str | None:
        with open_engine(2) as started:
            return started.executor.submit(os.getenv, "OPENBLAS_NUM_THREADS").result()

    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    assert ask() == "1"
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    assert ask() == "2"


def test_few_sources_are_done_here_and_many_by_every_core() -> None:
    shop = Workshop()
    assert shop.count_jobs(pieces=9, few=True) == 1
    assert shop.count_jobs(pieces=9) == min(count_cores(), 9)
    assert replace(shop, jobs=3).count_jobs(pieces=2, few=True) == 2


def test_no_more_is_under_way_than_the_engine_asks_for_and_the_order_is_kept(tmp_path: Path) -> None:
    taken = list[int]()

    def tasks() -> Iterator[Task]:
        for number in range(50):
            ahead = [one for one in range(len(taken), number) if one % 7]
            assert len(ahead) <= 2 * engine.AHEAD + 1
            yield Task(f"{number:064}", note, (number,))

    cache = Cache(tmp_path)
    for number in range(0, 50, 7):
        cache.put(f"{number:064}", note(number))
    with open_engine(2) as pool:
        for made in do_all(tasks(), Note, cache, pool):
            taken.append(int(made.message))
    assert taken == list(range(50))


def test_an_interrupted_run_goes_on_from_where_it_was(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    studied = list[str]()
    study = work.study_one

    def count(source: Source, model: str, versions: tuple[str, str]) -> bytes:
        if len(studied) == 2:
            raise KeyboardInterrupt
        studied.append(source.key)
        return study(source, model, versions)

    monkeypatch.setattr(work, "study_one", count)
    with pytest.raises(KeyboardInterrupt):
        gather(replace(plan, jobs=1))
    studied.clear()
    studied.append("one more to come")
    with pytest.raises(KeyboardInterrupt):
        gather(replace(plan, jobs=1))
    studied.clear()
    assert len(gather(replace(plan, jobs=1)).studies) == 4
    assert len(studied) == 1


def test_a_process_that_is_killed_is_told_of_in_one_line() -> None:
    with open_engine(2) as pool, pytest.raises(BriefError, match="was killed"):
        pool.wait(pool.executor.submit(os.abort))


SLEEPERS = """
import sys, time
from brief.workshop.engine import open_engine
if __name__ == "__main__":
    with open_engine(2) as pool:
        for _ in range(2):
            pool.executor.submit(time.sleep, 600)
        print(*pool.executor._processes, flush=True)
        time.sleep(600)
"""


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_processes_end_with_the_one_that_started_them_however_it_ends(tmp_path: Path) -> None:
    script = tmp_path / "sleepers.py"
    script.write_text(SLEEPERS)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [int(number) for number in parent.stdout.readline().split()]
        time.sleep(1)
        parent.kill()
    assert len(children) == 2
    await_true(lambda: not any(map(is_running, children)))
