"""Several briefs in one run, which share the language model: one that fails does not stop the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BriefError, SettingsError, tell_fault
from brief.model import Plan
from brief.naming import name_record
from brief.workshop.standing import Run, find_standing


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one brief: what was made, or why not."""

    target: Path
    run: Run | None = None
    error: BriefError | None = None
    unchanged: bool = False


def find_briefs(targets: Sequence[Path]) -> list[Path]:
    """The briefs that are meant, each once: a folder that holds no settings of its own but folders that do is those."""
    found = [one for target in targets for one in inner_briefs(target) or [target]]
    return list(dict.fromkeys(found)) or [Path()]


def inner_briefs(folder: Path) -> list[Path]:
    """The settings files of the briefs in a folder of briefs; none where it is a brief itself."""
    if any((folder / name).exists() for name in ("brief.toml", "pyproject.toml", "sources")):
        return []
    return sorted(folder.glob("*/brief.toml"))


def make_all(targets: Sequence[Path], load: Callable[[Path], Plan], *, force: bool = False) -> Iterator[Outcome]:
    """Make each brief in turn. `load` gives the plan of a target.

    Where two would write the same files only the first is made: nothing of this run is lost to this run.
    """
    written: dict[Path, Path] = {}
    for target in targets:
        yield attempt(target, load, written, force=force)


def claim(target: Path, plan: Plan, written: dict[Path, Path]) -> Plan:
    """The plan, where no other brief of the run writes its files. Raises SettingsError."""
    record = name_record(plan).resolve()
    if record in written:
        raise SettingsError(
            f"would write over the files of {written[record]}, made just now; give each its own title or output"
        )
    written[record] = target
    return plan


def make(plan: Plan, *, force: bool) -> Run:
    """Make one brief; what reads, compares and writes is loaded with the first that is to be made."""
    from brief import pipeline

    return pipeline.describe_run(pipeline.make(plan, force=force))


def attempt(target: Path, load: Callable[[Path], Plan], written: dict[Path, Path], *, force: bool) -> Outcome:
    """Make one brief; a fault of the program's own fails this one only, and is told like any other error."""
    try:
        plan = claim(target, load(target), written)
        standing = None if force else find_standing(plan)
        return Outcome(target, standing or make(plan, force=force), unchanged=standing is not None)
    except BriefError as error:
        return Outcome(target, error=error)
    except Exception as fault:
        if os.environ.get("BRIEF_DEBUG"):
            raise
        return Outcome(target, error=BriefError(tell_fault(fault)))
