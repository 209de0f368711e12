"""Waiting for what another process does."""

import time
from collections.abc import Callable

SECONDS = 60.0


def await_true(what: Callable[[], object]) -> None:
    """Wait until something holds; a minute without it is a failure."""
    end = time.monotonic() + SECONDS
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)
