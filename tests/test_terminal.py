"""brief at a terminal: what is seen on its screen, what is not in a pipe, and real shells for the tab key."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pseudo import brief, on_terminal
from tools import need

from brief.cli import run

REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "sources" / "two.pdf").write_bytes(b"no PDF")
    return tmp_path


def test_progress_comes_and_goes_and_a_summary_stays(folder: Path) -> None:
    with on_terminal(*brief("make", "--no-cache"), folder=folder) as terminal:
        terminal.read(lambda: False)
        assert terminal.process.wait(60) == 0
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
            assert terminal.process.wait(60) == 5
        assert ("\x1b[31m" in terminal.history) is wanted
        seen[str(environment)] = [line for line in terminal.lines if "TLP:AMBER" in line or "TLP 2.0" in line]
    assert all(seen.values())


def test_nothing_of_it_stands_in_a_pipe(folder: Path) -> None:
    done = subprocess.run(brief("make"), cwd=folder, capture_output=True, check=True)
    told = done.stderr.decode()
    assert "reading" not in told
    assert not re.search(r"[\x1b\r]", told)
    assert done.stdout.decode().split() == [f"output/brief.{suffix}" for suffix in ("docx", "pdf", "json")]


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
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m brief "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    with on_terminal(str(program), *PLAIN[shell], folder=folder, PS1="$ ", HOME=str(folder)) as terminal:
        terminal.type(SHELLS[shell].format(bin=script.parent) + "echo rea'dy'\n")
        terminal.wait_for("ready")
        terminal.type("brief dism\t")
        terminal.wait_for("dismiss")
        terminal.type("\x15brief make --sou\t")
        terminal.wait_for("--sources")


def test_a_step_is_written_over_by_the_next_and_by_what_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("brief.cli.voice.is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    (folder / "sources" / "bell\a.pdf").write_bytes(b"no PDF either")
    assert run(["make"]) == 0
    told = capsys.readouterr().err
    assert "\a" not in told
    assert "\rbrief: two.pdf: is damaged" in told.replace("\n", "\r")
    assert told.count("\r") > 4
    assert all(len(step) < 40 for step in told.split("\r") if step.startswith("brief: read"))
