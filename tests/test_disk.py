"""A disk that is full, a folder that cannot be written: one line, exit code 6, and everything as it was."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from random import Random

import edits
import pytest
from lxml import etree

from brief.cli import run
from brief.publish import STALE, publish, replace_all
from brief.word.read import read_page

ONE = """The council of Oster adopted a plan on 20 November 2026 for at least 12 new wells, after two dry years.

"We will not wait for the capital," the mayor, Ann Lee, said. "The villages have waited for three years."

The work is to begin in March and will be done by a crew of 40 engineers from the province.
"""
MORE = "The province of Oster will pay for 15 new wells in the valley, its governor said on Friday."
MAKE = ["make", "--title", "Wells"]
DOCX = "output/wells.docx"
COMMANDS = {
    "make": (False, MAKE),
    "make over an edited page": (True, MAKE),
    "make afresh": (True, [*MAKE, "--force"]),
    "pdf": (True, ["pdf", DOCX]),
    "check": (True, ["check", DOCX, "--comments", "output/copy.docx"]),
    "show": (False, ["show", "output/wells.json"]),
    "pin": (False, ["pin", "--title", "Wells", "LINE"]),
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page as brief left it."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "sources").mkdir()
    (folder / "sources" / "a.txt").write_text(ONE, encoding="utf-8")
    code = run([*MAKE, "--sources", str(folder / "sources"), "--output", str(folder / "output")])
    assert code == 0
    return folder


def lay_out(page: Path, folder: Path, *, edited: bool) -> str:
    """The page in a folder, with a source that is new and, where asked for, a line typed in by hand; a line's id."""
    for name in ("sources", "output"):
        shutil.copytree(page / name, folder / name)
    (folder / "sources" / "b.txt").write_text(MORE, encoding="utf-8")
    read = read_page(folder / DOCX)
    line = next(line for line in read.lines if line.written and "40 engineers" in line.text)
    assert line.written is not None
    if edited:
        change: Callable[[etree._Element], None] = edits.add_after(line.written.tag, "By hand.")
        (folder / DOCX).write_bytes(edits.edit((folder / DOCX).read_bytes(), change))
    return line.written.tag


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@contextmanager
def short_files(_: Path) -> Iterator[None]:
    """No file may grow beyond a few bytes, as where a quota ends."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def full(folder: Path, left: int = 0) -> Iterator[None]:
    """A disk without room."""
    (folder / "filler").write_bytes(b"x" * (shutil.disk_usage(folder).free - left))
    yield


def nearly_full(folder: Path) -> AbstractContextManager[None]:
    """A disk with room for some of what is to be written, and not for all."""
    return full(folder, 8192)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A disk that may only be read."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    yield


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of our own, where the system lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    os.chdir(tmp_path)
    subprocess.run(["umount", str(folder)], check=True)


def hold(
    page: Path,
    folder: Path,
    command: str,
    trouble: Callable[[Path], AbstractContextManager[None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A command that cannot write says so in one line, and leaves every file as it was and none beside it."""
    edited, arguments = COMMANDS[command]
    tag = lay_out(page, folder, edited=edited)
    os.chdir(folder)
    capsys.readouterr()
    with trouble(folder):
        before = contents(folder)
        code = run([tag if word == "LINE" else word for word in arguments])
    said = [line for line in capsys.readouterr().err.splitlines() if "cannot be written" in line]
    assert (code, len(said)) == (6, 1)
    assert ".part" not in said[0]
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("trouble", "command"),
    [
        *((trouble, command) for trouble in (full, read_only) for command in COMMANDS),
        *((nearly_full, command) for command in COMMANDS if command != "pin"),
    ],
)
def test_on_a_disk_that_takes_no_more_nothing_is_lost(
    page: Path,
    disk: Path,
    command: str,
    trouble: Callable[[Path], AbstractContextManager[None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    hold(page, disk, command, trouble, capsys)


@pytest.mark.parametrize("command", COMMANDS)
def test_where_files_may_not_grow_nothing_is_lost(
    page: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hold(page, tmp_path, command, short_files, capsys)


def test_what_a_killed_run_left_is_taken_away_and_what_another_writes_is_not(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".brief.docx.a.part", ".brief.docx.b.part", ".brief.pdf.c.part"))
    for file in (old, young, other):
        file.write_bytes(b"half")
    long_ago = time.time() - 2 * STALE
    os.utime(old, (long_ago, long_ago))
    publish(tmp_path, "brief", {"docx": b"whole"}, force=False)
    assert sorted(file.name for file in tmp_path.iterdir()) == [young.name, other.name, "brief.docx"]


def test_killed_between_writing_and_renaming_each_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    names = ["a.docx", "a.pdf", "a.json"]
    old, new = ({name: (word + name).encode() * 2000 for name in names} for word in ("old ", "new "))
    draw = Random(7)
    for _ in range(12):
        replace_all({tmp_path / name: content for name, content in old.items()})
        child = os.fork()
        if child == 0:
            while True:
                replace_all({tmp_path / name: content for name, content in new.items()})
        time.sleep(draw.uniform(0, 0.01))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert all((tmp_path / name).read_bytes() in (old[name], new[name]) for name in names)
