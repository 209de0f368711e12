"""A folder becomes sources: every file below it is read, or a note says why not."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from brief.errors import NoSourceError
from brief.model import Note, Source
from brief.read.catalogue import FIELDS, NAME, Catalogue, read_catalogue
from brief.read.files import EXPORTS, READERS, find_files, name_file

# Files of brief's own that lie among the reports.
OWN = (NAME, "decisions.toml", "brief.toml")
# What reads files below a folder, by a catalogue, each into its sources, in order.
Reading = Callable[[Iterable[Path], Path, Catalogue], Iterator[tuple[Source, ...]]]


def read_each(files: Iterable[Path], folder: Path, catalogue: Catalogue) -> Iterator[tuple[Source, ...]]:
    """Read one file after the other, here and now; the readers are loaded with the first."""
    for path in files:
        yield import_module("brief.read.report").read_parts(path, folder, catalogue)


def read_folder(folder: Path, read: Reading = read_each) -> tuple[tuple[Source, ...], tuple[Note, ...]]:
    """Read every report below a folder, sorted by path; notes tell of files that are no reports.

    A file that cannot be read is a source with status "unreadable"; one with the bytes of an earlier one is a "copy",
    under the same key. Notes on a source are its own. `read` is how files become sources.
    Raises NoSourceError, or SettingsError for sources.toml.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        cure = f"make it and put the reports in it ({_suffixes()})"
        beside = [path for path in folder.parent.glob("*.*") if path.stem.upper() not in ("README", "CHANGELOG")]
        if any(path.suffix.lower() in READERS for path in beside):
            cure = f"for the reports that stand beside it, say --sources {folder.parent}"
        raise NoSourceError(f"{folder}: {what}; {cure}")
    catalogue, notes = read_catalogue(folder), list[Note]()
    files = list[Path]()
    for path in find_files(folder, OWN, notes):
        if is_report(path, folder, catalogue):
            files.append(path)
        else:
            notes.append(Note("info", f"{name_file(path, folder)}: skipped; {_tell_cure(path)}"))
    sources = [source for parts in read(files, folder, catalogue) for source in parts]
    notes += _name_missing(catalogue, folder, {source.file for source in sources})
    told = _mark_copies(sources)
    if all(source.status == "unreadable" for source in told):
        causes = [f"{source.file}: {note.message}" for source in told for note in source.notes] + [
            note.message for note in notes
        ]
        reason = "; ".join(causes[:2]) or f"it is empty; put the reports in it ({_suffixes()})"
        raise NoSourceError(f"{folder}: no readable source: {reason}")
    return told, tuple(notes)


def is_report(path: Path, folder: Path, catalogue: Catalogue) -> bool:
    """Whether a file is of a kind that is read."""
    return path.suffix.lower() in READERS or bool(catalogue.find_fields(path.relative_to(folder).as_posix()))


def _tell_cure(path: Path) -> str:
    if path.suffix.lower() in EXPORTS:
        return f"[{FIELDS}] in {NAME} can say which of its fields hold a report"
    return f"what can be read is {_suffixes()}"


def _suffixes() -> str:
    return ", ".join(sorted(READERS))


def _mark_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Mark what has the bytes of an earlier source: a copy cannot corroborate itself."""
    first: dict[str, str] = {}
    marked: list[Source] = []
    for source in sources:
        if source.status == "used" and source.sha256 in first:
            message = f"is the same file as {first[source.sha256]} and counted once"
            marked.append(
                replace(
                    source,
                    status="copy",
                    copy_of=source.key,
                    likeness=1.0,
                    notes=(*source.notes, Note("info", message, source.key)),
                )
            )
        else:
            first.setdefault(source.sha256, source.file)
            marked.append(source)
    return tuple(marked)


def _name_missing(catalogue: Catalogue, folder: Path, read: Collection[str]) -> list[Note]:
    missing = [file for file in catalogue.files if file not in read and not os.path.lexists(folder / file)]
    return [
        Note("warning", f"{NAME}: names {file!r}, which is not there; mend the name or take it out") for file in missing
    ]
