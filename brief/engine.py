"""Where the work is done: here, or in processes of this machine; each a concurrent.futures.Executor.

What comes out never depends on it: work is handed out and taken back in one order, and each piece knows only its own.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, TypeVar

Made = TypeVar("Made")
# For each process, pieces of work that wait or are done and not yet taken: enough that none is idle, few in memory.
AHEAD = 4


class Here(Executor):
    """Work done at once, in this process."""

    def submit(self, fn: Callable[..., Made], /, *args: Any, **kwargs: Any) -> Future[Made]:  # noqa: ANN401 -- as in Executor
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
def open_engine(jobs: int) -> Iterator[tuple[Executor, int]]:
    """An executor of so many processes, and how many pieces of work it is to be given ahead; one job is done here.

    Processes start with the first piece of work. What still waits when an error or Ctrl-C ends the block is dropped.
    """
    if jobs <= 1:
        yield Here(), 0
        return
    # Started afresh rather than forked: what the libraries have running in threads is not copied half alive.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin_worker)
    try:
        yield pool, AHEAD * jobs
    finally:
        pool.shutdown(cancel_futures=True)


def _begin_worker() -> None:
    """Leave Ctrl-C to the process that handed out the work, and end when that one ends, however it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
