"""Where the work is done: here, in processes of this machine, or on a Dask cluster.

Each is a concurrent.futures.Executor. What comes out never depends on it: work is handed out and taken back in one
order, and each piece knows only its own.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from brief.errors import BriefError, DeliveryError, SettingsError
from brief.workshop.process import collect_seldom, work_with_one_thread

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from distributed import Client

Made = TypeVar("Made")
# For each process, pieces of work that wait or are done and not yet taken: enough that none is idle, few in memory.
AHEAD = 4
# A cluster grows while it works, and messages take their time.
AHEAD_CLUSTER = 64
# How long a cluster may take to answer, and how long it may be without any worker.
SECONDS_ANSWER, SECONDS_WORKERS, SECONDS_LOOK = 10, 60, 2.0


@dataclass(frozen=True, slots=True)
class Engine:
    """An executor, how many pieces of work it is to be given ahead, and how a result is waited for."""

    executor: Executor
    ahead: int
    wait: Callable[[Future[bytes]], bytes]


class Here(Executor):
    """Work done at once, in this process."""

    def submit(self, fn: Callable[..., Made], /, *args: Any, **kwargs: Any) -> Future[Made]:  # noqa: ANN401 -- as there
        """Do it and return what came of it."""
        future = Future[Made]()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 -- it is raised where the result is asked for
            future.set_exception(error)
        return future


def count_cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def open_engine(jobs: int, cluster: str | None = None) -> Iterator[Engine]:
    """An engine of so many processes, one of them meaning here; or of the cluster whose scheduler has that address.

    Processes start with the first piece of work. What still waits when an error or Ctrl-C ends the block is dropped.
    Raises DeliveryError where a cluster cannot be reached or is lost.
    """
    if cluster:
        with open_cluster(cluster) as engine:
            yield engine
    elif jobs <= 1:
        yield Engine(Here(), 0, Future.result)
    else:
        # Imported where it is needed: most runs need no other process.
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Started afresh rather than forked: what the libraries have running in threads is not copied half alive.
        pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=begin_worker)
        try:
            yield Engine(pool, AHEAD * jobs, wait_for_process)
        finally:
            pool.shutdown(cancel_futures=True)


def begin_worker() -> None:
    """Leave Ctrl-C to the process that handed out the work, and end when that one ends, however it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work_with_one_thread()
    collect_seldom()
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def wait_for_process(future: Future[bytes]) -> bytes:
    """A result of a process of this machine. Raises BriefError where that one was killed."""
    try:
        return future.result()
    except BrokenExecutor as error:
        raise BriefError(
            "a process that analyses was killed, for want of memory perhaps; run again, with fewer --jobs"
        ) from error


@contextmanager
def open_cluster(address: str) -> Iterator[Engine]:
    """An engine of a Dask cluster, told of by the address of its scheduler. Raises DeliveryError."""
    try:
        # Imported where it is needed: an extra, for those who have a cluster.
        from distributed import Client
    except ImportError as error:
        raise SettingsError(f"--cluster needs Dask: pip install 'situation-brief[dask]' ({error})") from error
    # What becomes of the cluster is told here, in one line.
    for name in ("distributed", "distributed.client", "distributed.comm"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=SECONDS_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DeliveryError(
            f"--cluster {address}: no scheduler answers ({error}); start it, or mend the address"
        ) from error
    try:
        yield Engine(
            client.get_executor(pure=False), AHEAD_CLUSTER, lambda future: wait_for_cluster(future, client, address)
        )
    finally:
        client.close(timeout=SECONDS_ANSWER)


def wait_for_cluster(future: Future[bytes], client: Client, address: str) -> bytes:
    """A result from a cluster, for which others of its workers do the work of one that is lost.

    Raises DeliveryError where the scheduler is lost, or no worker is there or comes, or one is not fit for the work.
    """
    from distributed import KilledWorker

    seen = time.monotonic()
    while not wait((future,), timeout=SECONDS_LOOK).done:
        seen = look_after(client, address, seen)
    try:
        return future.result()
    except ImportError as error:
        raise DeliveryError(f"--cluster {address}: a worker has no brief ({error}); install it there") from error
    except (CancelledError, KilledWorker, OSError) as error:
        what = " ".join(f"{type(error).__name__} {error}".split())
        raise DeliveryError(f"--cluster {address}: was lost ({what:.120}); what is done is kept, run again") from error


def look_after(client: Client, address: str, seen: float) -> float:
    """When a worker was last seen. Raises DeliveryError where that is too long ago, or the scheduler is gone."""
    if client.status != "running":
        raise DeliveryError(f"--cluster {address}: the scheduler is gone; what is done is kept, run again")
    if client.scheduler_info()["workers"]:
        return time.monotonic()
    if time.monotonic() - seen > SECONDS_WORKERS:
        raise DeliveryError(f"--cluster {address}: no worker is there; start one with: dask worker {address}")
    return seen
