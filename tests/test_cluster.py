"""A Dask cluster of real processes: the same page, whoever comes and goes, or one line that tells why not."""

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from reports import write_reports
from waiting import await_true

from brief.cli import run
from brief.errors import DeliveryError
from brief.workshop import engine, work
from brief.workshop.engine import open_engine

pytest.importorskip("distributed")
Process = subprocess.Popen[bytes]


@contextmanager
def dask(*words: str) -> Iterator[Process]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{words[0]}", *words[1:], "--no-dashboard"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(name="scheduler")
def _scheduler(tmp_path: Path) -> Iterator[tuple[str, Process]]:
    told = tmp_path / "scheduler.json"
    with dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told)) as process:
        await_true(lambda: told.exists() and told.read_text().rstrip().endswith("}"))
        yield json.loads(told.read_text())["address"], process


def worker(stack: ExitStack, address: str) -> Process:
    return stack.enter_context(dask("worker", address, "--no-nanny", "--nthreads", "1", "--memory-limit", "0"))


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "SECONDS_LOOK", 0.2)


def test_the_page_is_the_same_though_a_worker_joins_late_and_another_is_killed(
    scheduler: tuple[str, Process], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(list(write_reports(Path("sources"), 10, words=500))) == 10
    Path("brief.toml").write_text('cache = "kept"\ntopic = "Repair"\n')
    address = scheduler[0]
    with ExitStack() as stack, ThreadPoolExecutor(1) as beside:
        first = worker(stack, address)

        def disturb() -> None:
            await_true(lambda: len(list(Path("kept").glob("??/*"))) > 10)
            worker(stack, address)
            first.kill()

        disturbed = beside.submit(disturb)
        assert run(["make", "--cluster", address, "--output", "far"]) == 0
        disturbed.result()
    assert run(["make", "--jobs", "1", "--no-cache", "--output", "near"]) == 0
    for name in ("repair.docx", "repair.pdf", "repair.json"):
        assert Path("far", name).read_bytes() == Path("near", name).read_bytes()


def test_a_scheduler_that_goes_is_told_of_in_one_line(scheduler: tuple[str, Process]) -> None:
    address, process = scheduler
    with ExitStack() as stack:
        worker(stack, address)
        with open_engine(1, address) as cluster:
            assert cluster.wait(cluster.executor.submit(bytes, b"one")) == b"one"
            waiting = cluster.executor.submit(subprocess.check_output, ["sleep", "60"])
            process.kill()
            with pytest.raises(DeliveryError, match=r"is gone|was lost"):
                cluster.wait(waiting)


def test_a_cluster_without_workers_and_one_with_another_brief_are_told_of(
    scheduler: tuple[str, Process], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(write_reports(Path("sources"), 2, words=60))
    make = ["make", "--no-cache", "--cluster", scheduler[0]]
    monkeypatch.setattr(engine, "SECONDS_WORKERS", 0.5)
    assert run(make) == 8
    assert "no worker is there" in capsys.readouterr().err
    monkeypatch.setattr(engine, "SECONDS_WORKERS", 60)
    monkeypatch.setattr(work, "model_version", lambda _: "another")
    with ExitStack() as stack:
        worker(stack, scheduler[0])
        assert run(make) == 8
    (line,) = (line for line in capsys.readouterr().err.splitlines() if "brief" in line)
    assert "has another brief" in line


def test_an_address_where_nothing_answers_ends_with_8(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "SECONDS_ANSWER", 1)
    assert list(write_reports(Path("sources"), 1, words=60))
    assert run(["make", "--no-cache", "--cluster", "tcp://127.0.0.1:9"]) == 8
    assert capsys.readouterr().err.count("\n") == 1
    assert logging.getLogger("distributed").level == logging.CRITICAL
