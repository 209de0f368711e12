"""brief at a terminal: a pseudo-terminal, read as the screen that an officer sees, and real shells for the tab key."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shutil
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
import pytest
from tools import need

REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"
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
    words = ["setsid", "--ctty", *command]
    process = subprocess.Popen(words, cwd=folder, stdin=slave, stdout=slave, stderr=slave, env=settings)
    os.close(slave)
    try:
        yield Terminal(master, process)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def brief(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "brief", *words)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "sources" / "two.pdf").write_bytes(b"no PDF")
    return tmp_path


def test_progress_comes_and_goes_and_a_summary_stays(folder: Path) -> None:
    with on_terminal(*brief("make"), folder=folder) as terminal:
        terminal.read(lambda: False)
        assert terminal.process.wait() == 0
    for step in ("reading sources", "loading the language model", "understood 1 of 1 sources: one.txt", "writing the"):
        assert f"brief: {step}" in terminal.history
        assert not any(step in line for line in terminal.lines)
    assert terminal.lines[0].startswith("brief: two.pdf: ")
    assert "read 1 of 2 sources (1 unreadable); 0 disagreements found" in " ".join(terminal.lines)
    assert terminal.lines[-3:] == [f"output/brief.{suffix}" for suffix in ("docx", "pdf", "json")]
    assert "\x1b[33m" in terminal.history


def test_no_colour_where_none_is_wanted_and_errors_in_red_where_it_is(folder: Path) -> None:
    (folder / "brief.toml").write_text('marking = "TLP:AMBR"', encoding="utf-8")
    seen = {}
    for wanted, environment in ((True, {}), (False, {"NO_COLOR": "1"}), (False, {"TERM": "dumb"})):
        with on_terminal(*brief("make"), folder=folder, **environment) as terminal:
            terminal.read(lambda: False)
            assert terminal.process.wait() == 5
        assert ("\x1b[31m" in terminal.history) is wanted
        seen[str(environment)] = [line for line in terminal.lines if "TLP:AMBER" in line or "TLP 2.0" in line]
    assert all(seen.values())


def test_nothing_of_it_stands_in_a_pipe(folder: Path) -> None:
    done = subprocess.run(brief("make"), cwd=folder, capture_output=True, check=True)
    told = done.stderr.decode()
    assert "reading" not in told
    assert not re.search(r"[\x1b\r]", told)
    assert done.stdout.decode().split() == [f"output/brief.{suffix}" for suffix in ("docx", "pdf", "json")]


def test_a_watch_tells_each_build_in_a_line_until_ctrl_c(folder: Path) -> None:
    with on_terminal(*brief("make", "--watch"), folder=folder) as terminal:
        terminal.wait_for("read 1 of 2 sources")
        (folder / "sources" / "three.txt").write_text(REPORT.replace("12", "14"), encoding="utf-8")
        terminal.wait_for("read 2 of 3 sources")
        (folder / "sources" / "sources.toml").write_text("[broken", encoding="utf-8")
        terminal.wait_for("not made, waiting for a change")
        (folder / "sources" / "sources.toml").unlink()
        (folder / "sources" / "two.pdf").unlink()
        terminal.wait_for("read 2 of 2 sources;")
        terminal.type("\x03")
        assert terminal.process.wait(LONGEST) == 130
        terminal.read(lambda: False)
    assert "Traceback" not in terminal.history
    assert len(re.findall(r"\d\d:\d\d:\d\d (?:output.brief (?:made|is as)|\.: not made)", terminal.history)) >= 4


SHELLS = {
    "bash": 'PATH={bin}:$PATH; eval "$(_BRIEF_COMPLETE=bash_source brief)"\n',
    "zsh": 'PATH={bin}:$PATH; autoload -Uz compinit; compinit -u; eval "$(_BRIEF_COMPLETE=zsh_source brief)"\n',
    "fish": "set -x PATH {bin} $PATH; _BRIEF_COMPLETE=fish_source brief | source\n",
}
PLAIN = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_tab_key_completes_commands_and_options(folder: Path, shell: str) -> None:
    program = shutil.which(shell)
    need(shell, found=program is not None)
    script = folder / "bin" / "brief"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m brief "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    with on_terminal(str(program), *PLAIN[shell], folder=folder, PS1="$ ", HOME=str(folder)) as terminal:
        terminal.type(SHELLS[shell].format(bin=script.parent) + "echo rea'dy'\n")
        terminal.wait_for("ready")
        terminal.type("brief dism\t")
        terminal.wait_for("dismiss")
        terminal.type("\x15brief make --sou\t")
        terminal.wait_for("--sources")
