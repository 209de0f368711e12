"""A folder becomes sources: every file below it is read, or a note says why not."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from brief.errors import NoSourceError
from brief.model import Note, Source
from brief.read.catalogue import FIELDS, NAME, Catalogue, read_catalogue
from brief.read.exports import EXPORTS
from brief.read.report import READERS, name_file, read_parts

# Files of brief's own that lie among the reports.
OWN = (NAME, "decisions.toml", "brief.toml")


def read_folder(folder: Path) -> tuple[tuple[Source, ...], tuple[Note, ...]]:
    """Read every report below a folder, sorted by path; notes tell of files that are no reports.

    A file that cannot be read is a source with status "unreadable"; one with the bytes of an earlier one is a "copy",
    under the same key. Notes on a source are its own. Raises NoSourceError, or SettingsError for sources.toml.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise NoSourceError(f"{folder}: {what}; make it and put the reports in it ({_suffixes()})")
    catalogue, notes = read_catalogue(folder), list[Note]()
    sources: list[Source] = []
    for path in _find_files(folder, notes):
        if path.suffix.lower() in READERS or catalogue.find_fields(path.relative_to(folder).as_posix()):
            sources += read_parts(path, folder, catalogue)
        else:
            notes.append(Note("info", f"{name_file(path, folder)}: skipped; {_tell_cure(path)}"))
    notes += _name_missing(catalogue, folder, {source.file for source in sources})
    read = _mark_copies(sources)
    if all(source.status == "unreadable" for source in read):
        causes = [f"{source.file}: {note.message}" for source in read for note in source.notes] + [
            note.message for note in notes
        ]
        reason = "; ".join(causes[:2]) or f"it is empty; put the reports in it ({_suffixes()})"
        raise NoSourceError(f"{folder}: no readable source: {reason}")
    return read, tuple(notes)


def _tell_cure(path: Path) -> str:
    if path.suffix.lower() in EXPORTS:
        return f"[{FIELDS}] in {NAME} can say which of its fields hold a report"
    return f"what can be read is {_suffixes()}"


def _suffixes() -> str:
    return ", ".join(sorted(READERS))


def _find_files(folder: Path, notes: list[Note]) -> Iterator[Path]:
    """Yield the files below a folder in the order of their paths; hidden ones are not looked at."""

    def tell(error: OSError) -> None:
        where = name_file(Path(error.filename), folder)
        notes.append(Note("warning", f"{where}: cannot be opened ({error.strerror}); check its permissions"))

    own = {folder / name for name in OWN}
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=tell):
        for name in folders:
            if (Path(place) / name).is_symlink():
                link = name_file(Path(place) / name, folder)
                notes.append(
                    Note("warning", f"{link}: is a link and was not followed; put the reports themselves there")
                )
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place) / name for name in files if not name.startswith(".")]
    yield from sorted((path for path in found if path not in own), key=lambda p: p.relative_to(folder).parts)


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
