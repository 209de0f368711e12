"""Files as they lie in the folder: which there are, which can be read, and their bytes. No reader is loaded."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from stat import S_ISREG

from brief.model import Note
from brief.read.draft import UnreadableError

# Far more than any report holds: a book is 1 MB of text.
LARGEST = 20_000_000
NOT_ORDINARY = "is a link or no ordinary file and was not followed; put a copy of the report there"
# A kind of file and its reader, which is loaded when there is such a file: a function from bytes to a `Draft`.
READERS: Mapping[str, str] = {
    ".txt": "brief.read.text:read_text",
    ".md": "brief.read.text:read_markdown",
    ".docx": "brief.read.word:read_word",
    ".html": "brief.read.web:read_page",
    ".htm": "brief.read.web:read_page",
    ".pdf": "brief.read.pdf:read_pdf",
    ".eml": "brief.read.mail:read_mail",
    ".msg": "brief.read.outlook:read_outlook",
}
# Exports of databases and feeds, read by the fields that sources.toml names.
EXPORTS = frozenset({".json", ".xml"})


def name_file(path: Path, root: Path) -> str:
    """Name a file as users see it: relative to the sources folder, with "/", nothing invisible or unprintable."""
    return show_name(path.relative_to(root).as_posix())


def show_name(name: str) -> str:
    """A name without what a screen cannot show."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def find_files(folder: Path, own: Collection[str], notes: list[Note]) -> Iterator[Path]:
    """Yield the files below a folder in the order of their paths; hidden ones, and brief's own, are not looked at.

    What cannot be looked into is added to the notes.
    """

    def tell(error: OSError) -> None:
        where = name_file(Path(error.filename), folder)
        notes.append(Note("warning", f"{where}: cannot be opened ({error.strerror}); check its permissions"))

    left = {folder / name for name in own}
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
    yield from sorted((path for path in found if path not in left), key=lambda p: p.relative_to(folder).parts)


def fetch(path: Path) -> bytes:
    """Read a file's bytes, once, bounded, without ever waiting for a pipe. Raises UnreadableError."""
    try:
        if not S_ISREG(path.lstat().st_mode):
            raise UnreadableError(NOT_ORDINARY)
        with open(path, "rb", opener=_open) as file:
            before = os.fstat(file.fileno())
            if not S_ISREG(before.st_mode):
                raise UnreadableError(NOT_ORDINARY)
            raw = file.read(LARGEST + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise UnreadableError(f"cannot be opened ({error.strerror}); check its permissions") from error
    if len(raw) > LARGEST:
        raise UnreadableError(f"is larger than {LARGEST // 1_000_000} MB; cut it to the report itself")
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise UnreadableError("was changed while it was read; run again once it is whole")
    if not raw.strip():
        raise UnreadableError("is empty; put the report's text in it or take it away")
    return raw


def _open(name: str, flags: int) -> int:
    """Open a file that may have become a pipe or a link since it was looked at."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
