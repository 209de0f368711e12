"""What stands from the last run: where nothing changed since, there is nothing to do.

That is known from hashes alone, of everything that a page is made from and of the files that were made, before anything
is loaded that is slow to load.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import cast

from brief.errors import BriefError
from brief.former import list_kept
from brief.model import Note, Plan
from brief.read.files import find_files
from brief.style import COMPLETE, find_face, find_style, read_toml
from brief.workshop.cache import make_key, open_cache
from brief.workshop.versions import digest_code, digest_model


@dataclass(frozen=True, slots=True)
class Run:
    """What a run left behind: its files, what there is to say, each with its level, and a closing line."""

    files: tuple[Path, ...]
    notes: tuple[tuple[str, str], ...]
    summary: str


def find_standing(plan: Plan) -> Run | None:
    """What stands of the last run with this plan, if a run now would make just that; None where it might not."""
    raw = None if plan.no_cache or plan.remote else open_cache(plan.cache).get(name_run(plan))
    try:
        kept = json.loads(raw or b"{}")
        made = {Path(file): digest for file, digest in kept["files"].items()}
        same = (
            kept["trace"] == trace(plan)
            and kept["beside"] == list_beside(made)
            and all(digest_file(file) == digest for file, digest in made.items())
        )
        notes = tuple((str(level), str(told)) for level, told in kept["notes"])
        return Run(tuple(made), notes, str(kept["summary"])) if same else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BriefError):
        return None


def keep_standing(plan: Plan, before: str, run: Run) -> None:
    """Keep what a run made; `before`: the trace that was taken before it read anything."""
    if before and not plan.no_cache:
        files = {str(file): digest_file(file) for file in run.files}
        kept = {
            "trace": before,
            "beside": list_beside(run.files),
            "files": files,
            "notes": run.notes,
            "summary": run.summary,
        }
        open_cache(plan.cache).put(name_run(plan), json.dumps(kept).encode())


def name_run(plan: Plan) -> str:
    """The key under which a run is kept: where it took place, and what was asked for."""
    return make_key("run", str(Path.cwd()), repr(asked(plan)))


def asked(plan: Plan) -> Plan:
    """The plan without what changes nothing of the page."""
    return replace(plan, jobs=None, cluster=None, cache=None, no_cache=False, mail=None)


def trace(plan: Plan) -> str:
    """A digest of everything that a page is made from; "" where that lies behind an address. Raises BriefError."""
    if plan.remote:
        return ""
    inputs = dict(list_inputs(plan))
    # A date of publication that is still to come is none: the page can change with the day.
    now = datetime.now(tz=UTC)
    day = now.date(), now.astimezone().date(), os.environ.get("SOURCE_DATE_EPOCH", "")
    rests_on = repr(asked(plan)), digest_code(), digest_model(plan.model), day
    return sha256(repr((rests_on, sorted(inputs.items()))).encode("utf-8", "surrogatepass")).hexdigest()


def list_inputs(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every file that a page is made from, with its digest, and what the folder cannot show."""
    named = (getattr(plan, field.name) for field in fields(plan))
    look = find_style(plan.style, [Path("styles")])
    faces = cast("Mapping[str, str]", read_toml(look).get("fonts", {}))
    used = [look, COMPLETE, *(find_face(face, look) for face in faces.values())]
    used += [Path(value) for value in named if isinstance(value, str) and Path(value).is_file()]
    for file in used:
        yield str(file), digest_file(file)
    yield "", digest_sources(plan)


def digest_sources(plan: Plan) -> str:
    """A digest of all that lies in the folder of the sources, and of what it cannot show."""
    notes: list[Note] = []
    files = [(str(file), digest_file(file)) for file in find_files(Path(plan.sources), (), notes)]
    return sha256(repr((files, notes)).encode("utf-8", "surrogatepass")).hexdigest()


def list_beside(files: Iterable[Path]) -> dict[str, str]:
    """The records of former days that lie beside the files of a run: a page tells what changed since."""
    kept = (found for file in files if file.suffix == ".json" for found in list_kept(file))
    return {str(file): digest_file(file) for file in sorted(kept)}


def digest_file(file: Path) -> str:
    """A digest of a file's bytes; what is no ordinary file is only named."""
    try:
        if file.is_symlink() or not file.is_file():
            return "no ordinary file"
        stat = file.stat()
        return _digest(file, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino))
    except OSError as error:
        return f"cannot be opened: {error.errno}"


@lru_cache(maxsize=100_000)
def _digest(file: Path, _as_it_is: tuple[int, ...]) -> str:
    """The digest of a file that a process has to read once."""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
