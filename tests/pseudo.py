"""A pseudo-terminal, read as the screen that an officer sees."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyte

COLUMNS, ROWS = 90, 30
LONGEST = 40.0


@dataclass
class Terminal:
    """A program on a screen: `history` is all that it wrote, `screen` what is to be seen."""

    master: int
    process: subprocess.Popen[bytes]
    screen: pyte.Screen = field(default_factory=lambda: pyte.Screen(COLUMNS, ROWS))
    history: str = ""

    @property
    def lines(self) -> list[str]:
        """What is to be seen."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    def read(self, until: Callable[[], bool]) -> None:
        """Show what the program writes until that is so, or it ends."""
        stream, end = pyte.Stream(self.screen), time.monotonic() + LONGEST
        while not until() and time.monotonic() < end:
            ready, _, _ = select.select([self.master], [], [], 0.1)
            if not ready:
                if self.process.poll() is not None:
                    return
                continue
            try:
                text = os.read(self.master, 65536).decode(errors="replace")
            except OSError:
                # Nobody writes to it any more.
                return
            self.history += text
            stream.feed(text)

    def wait_for(self, words: str) -> None:
        """Show what the program writes until these words were on the screen."""
        self.read(lambda: words in self.history)
        assert words in self.history

    def type(self, keys: str) -> None:
        """Type on it."""
        os.write(self.master, keys.encode())


@contextmanager
def on_terminal(*command: str, folder: Path, **environment: str) -> Iterator[Terminal]:
    """A command as if it were typed at a terminal."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    settings = {**os.environ, "TERM": "xterm", **environment}
    # setsid makes it the controlling terminal, so that Ctrl-C and the shells work as they do at a desk.
    # A shell starts what runs in the background with Ctrl-C ignored, and that is inherited.
    words = ["env", "--default-signal=INT,QUIT", "setsid", "--ctty", *command]
    process = subprocess.Popen(words, cwd=folder, stdin=slave, stdout=slave, stderr=slave, env=settings)
    os.close(slave)
    try:
        yield Terminal(master, process)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def brief(*words: str) -> tuple[str, ...]:
    """The command line of a command of brief's."""
    return (sys.executable, "-m", "brief", *words)
