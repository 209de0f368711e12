"""A brief made again whenever its sources, styles or settings change, until someone stops it.

What changed is known by looking: name, size and time of every file that the brief is made from. The system's notices
(watchfiles) tell when to look; where a network drive gives none, a look now and then finds it. So what a build writes
itself never starts another.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from watchfiles import watch as await_changes

from brief.errors import BriefError
from brief.model import Plan
from brief.naming import name_record

# How often to look without a notice, how long a change has to rest before it is built, and how long that may take. s.
LOOK, REST, LONGEST = 2.0, 0.3, 10.0
SETTINGS = ("brief.toml", "pyproject.toml")

Seen = Mapping[Path, tuple[int, int]]


def watch(targets: Sequence[Path], load: Callable[[Path], Plan], build: Callable[[Path], None]) -> NoReturn:
    """Call `build` for each target at once, then whenever what it is made from changes; never returns.

    `load` gives the plan of a target, and may raise BriefError while its settings are being written.
    """
    seen: dict[Path, Seen] = {}
    while True:
        for target in targets:
            if look(target, load) != seen.get(target):
                seen[target] = settle(target, load)
                build(target)
        wait([place for target in targets for place in places(target, load)])


def settle(target: Path, load: Callable[[Path], Plan]) -> Seen:
    """What there is once nothing has changed for a moment: a file that is being copied is not half a source."""
    before, until = look(target, load), time.monotonic() + LONGEST
    while True:
        time.sleep(REST)
        now = look(target, load)
        if now == before or time.monotonic() > until:
            return now
        before = now


def wait(folders: Sequence[Path]) -> None:
    """Wait for a notice from one of the folders, or for the time to look anyway."""
    there = sorted({folder for folder in folders if folder.exists()})
    if not there:
        time.sleep(LOOK)
        return
    milliseconds = int(LOOK * 1000)
    for _ in await_changes(*there, watch_filter=None, rust_timeout=milliseconds, yield_on_timeout=True):
        return


def look(target: Path, load: Callable[[Path], Plan]) -> Seen:
    """Size and time of every file that a brief is made from."""
    own = output_names(target, load)
    found = {}
    for place in places(target, load):
        for file in files_of(place):
            if not (file.parent.resolve() == own[0] and file.name.startswith(own[1])):
                try:
                    stat = file.stat()
                except OSError:
                    continue
                found[file] = (stat.st_size, stat.st_mtime_ns)
    return found


def output_names(target: Path, load: Callable[[Path], Plan]) -> tuple[Path, str]:
    """Where a brief's own files go, and how their names begin, in case that is among the sources."""
    try:
        record = name_record(load(target))
    except BriefError:
        return Path(), "\0"
    return record.parent.resolve(), f"{record.stem}."


def places(target: Path, load: Callable[[Path], Plan]) -> list[Path]:
    """The files and folders that a brief is made from; while its settings are wrong, those alone."""
    settings = [target] if target.is_file() else [target / name for name in SETTINGS]
    try:
        plan = load(target)
    except BriefError:
        return settings
    style = Path(plan.style)
    named = [Path(plan.sources), Path("styles"), *([style] if style.suffix else [])]
    return [*settings, *named, *([Path(plan.template)] if plan.template else [])]


def files_of(place: Path) -> Iterator[Path]:
    """A file, or the files below a folder but for hidden ones."""
    if place.is_file():
        yield place
    for folder, folders, files in os.walk(place):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder) / name for name in files if not name.startswith("."))
