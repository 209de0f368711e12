"""Outputs put into their folder: never over what someone edited, and never half written.

Writing is beside and rename. An existing file is replaced only where it is known to be brief's own and untouched: its
hash stands in the record beside it, or it already holds the very bytes that are to be written (a run that was killed
between two renames leaves that behind).
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import Any

from brief.errors import WriteError

# Where the sources of a record begin, as it is laid out; a string holds no line break.
SOURCES = b'\n "sources": '
# No run writes for longer than this, in seconds.
STALE = 3600


def publish(
    folder: Path,
    slug: str,
    outputs: Mapping[str, bytes],
    *,
    force: bool,
    known: Mapping[str, str] | None = None,
    beside: Mapping[str, bytes] | None = None,
) -> list[Path]:
    """Write `slug.suffix` for each output, the record ("json") last, and return the paths in that order.

    `known`: hashes of what may be replaced, by suffix; where they are not given, those that the record states.
    `beside`: new files by name, former records that are to be kept; they are written first.

    Raises WriteError where a file was edited, is open, is not brief's, or cannot be written. With `force` a file that
    would be refused is kept beside the new one, under the day on which it was changed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known = stated_hashes(read_head(folder / f"{slug}.json")) if known is None else known
        paths = {suffix: folder / f"{slug}.{suffix}" for suffix in outputs}
        contents = {folder / name: content for name, content in (beside or {}).items()}
        for suffix, path in paths.items():
            contents |= guard(path, outputs[suffix], known, force=force)
        for suffix in sorted(outputs, key=lambda suffix: suffix == "json"):
            contents[paths[suffix]] = outputs[suffix]
        replace_all(contents)
    except OSError as error:
        raise WriteError(f"{error.filename or folder}: cannot be written: {error.strerror or error}") from error
    return list(paths.values())


def read_head(file: Path) -> Mapping[str, Any]:
    """What a record says before its sources, which are nearly all of it; empty where there is none of brief's."""
    try:
        raw = file.read_bytes()
    except OSError:
        return {}
    head, found, _ = raw.partition(SOURCES)
    return (parse_record(head.rstrip(b",") + b"}") if found else {}) or parse_record(raw)


def parse_record(raw: bytes) -> Mapping[str, Any]:
    """A record as it stands; empty where it is none of brief's."""
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    mine = isinstance(content, dict) and str(content.get("format", "")).startswith("brief-evidence/")
    return content if mine else {}


def stated_hashes(record: Mapping[str, Any]) -> dict[str, str] | None:
    """The hashes that a record states, by suffix; None of one that is empty, which is none of brief's."""
    files = record.get("files")
    stated = {str(k): str(v) for k, v in files.items()} if isinstance(files, dict) else {}
    return stated if record else None


def was_touched(file: Path, fresh: bytes, record: Mapping[str, Any]) -> bool:
    """Whether a file is there that is neither what the last run wrote, by its record, nor what this one would write."""
    try:
        raw = file.read_bytes()
    except OSError:
        return False
    known = stated_hashes(record) or {}
    return raw != fresh and known.get(file.suffix.removeprefix(".")) != sha256(raw).hexdigest()


def guard(path: Path, content: bytes, known: Mapping[str, str] | None, *, force: bool) -> dict[Path, bytes]:
    """Refuse to replace a file that is open, edited or not brief's; with `force`, say what is to be kept where."""
    if any((path.parent / name).exists() for name in (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")):
        raise WriteError(f"{path}: is open in a word processor; close it and run again")
    if not path.exists():
        return {}
    present = path.read_bytes()
    suffix = path.suffix.removeprefix(".")
    mine = known is not None and (suffix == "json" or known.get(suffix) == sha256(present).hexdigest())
    if mine or present == content:
        return {}
    if not force:
        why = "was edited since brief wrote it" if known else "was not written by brief"
        raise WriteError(
            f"{path}: {why}; move it away, choose another --output, or run with --force (the file is kept)"
        )
    return {free_name(path): present}


def free_name(path: Path) -> Path:
    """A name beside a file that says on which day it was changed, and that no file has yet."""
    day = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).date().isoformat()
    stem = f"{path.stem}.{day}"
    names = (path.with_name(f"{stem}{'' if n == 1 else f'-{n}'}{path.suffix}") for n in range(1, 10_000))
    return next(name for name in names if not name.exists())


def replace_whole(path: Path, content: bytes) -> None:
    """Write beside and rename: at any moment either the old or the new file is there, whole."""
    replace_all({path: content})


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """The same for several files: all are written beside before the first is renamed, so a full disk changes nothing.

    Raises OSError, naming the file that could not be written.
    """
    parts: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            sweep(path)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
            parts[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            parts[path].chmod(0o644)
        for path, part in parts.items():
            part.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Take away what a run that was killed left beside a file; what is young may be another run's at work."""
    for part in path.parent.glob(f".{escape(path.name)}.*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > STALE:
                part.unlink()
