"""One file becomes one source: by suffix to its reader, then the same way for all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from brief.model import Note, Source
from brief.read.catalogue import Catalogue
from brief.read.clean import tidy
from brief.read.draft import UNKNOWN, Attached, Draft, Stated, UnreadableError
from brief.read.exports import EXPORTS, read_export
from brief.read.mail import read_mail
from brief.read.outlook import read_outlook
from brief.read.passages import bound_length, build
from brief.read.pdf import read_pdf
from brief.read.text import read_markdown, read_text
from brief.read.web import read_page
from brief.read.word import read_word

# Far more than any report holds: a book is 1 MB of text.
LARGEST = 20_000_000
NOT_ORDINARY = "is a link or no ordinary file and was not followed; put a copy of the report there"
# Mails within mails.
NESTED = 3
READERS: Mapping[str, Callable[[bytes], Draft]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".docx": read_word,
    ".html": read_page,
    ".htm": read_page,
    ".pdf": read_pdf,
    ".eml": read_mail,
    ".msg": read_outlook,
}


def name_file(path: Path, root: Path) -> str:
    """Name a file as users see it: relative to the sources folder, with "/", nothing invisible or unprintable."""
    return _show(path.relative_to(root).as_posix())


def _show(name: str) -> str:
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def read_file(path: Path, root: Path, stated: Stated = UNKNOWN) -> Source:
    """Read one report below the folder `root`; what cannot be read has status "unreadable" and a note why.

    Notes on a source do not name its file: who shows them does.
    `stated` is what sources.toml says of it; it goes before what the file says of itself.
    """
    return read_parts(path, root, Catalogue({path.relative_to(root).as_posix(): stated}))[0]


def read_parts(path: Path, root: Path, catalogue: Catalogue) -> tuple[Source, ...]:
    """Read a file and what is attached to it: the file first, then each attachment as "mail.eml/report.pdf".

    An export is its reports alone, as "export.json/1".
    """
    name, entry = name_file(path, root), path.relative_to(root).as_posix()
    try:
        raw = _fetch(path)
    except UnreadableError as error:
        return (_make_unreadable(name, b"", str(error), catalogue.find(entry)),)
    if path.suffix.lower() in EXPORTS:
        return tuple(_read_export(name, entry, raw, catalogue))
    return tuple(_read_bytes(name, entry, raw, catalogue, depth=0))


def _read_export(name: str, entry: str, raw: bytes, catalogue: Catalogue) -> Iterator[Source]:
    """Yield a source for each report of an export; what is stated of the file holds for all of them."""
    stated = catalogue.find(entry)
    try:
        records = read_export(raw, PurePosixPath(entry).suffix.lower(), catalogue.find_fields(entry))
    except Exception as error:  # noqa: BLE001 -- as for other files, below
        yield _make_unreadable(name, raw, _tell_cause(error), stated)
        return
    for number, record in enumerate(records, start=1):
        known = catalogue.find(f"{entry}/{number}").over(stated)
        try:
            source = _make_source(f"{name}/{number}", record.raw, record.draft, known)
        except UnreadableError as error:
            source = _make_unreadable(f"{name}/{number}", record.raw, str(error), known)
        yield replace(source, reliability=source.reliability or catalogue.grade(source.publisher))


def _read_bytes(name: str, entry: str, raw: bytes, catalogue: Catalogue, *, depth: int) -> Iterator[Source]:
    """Yield the source that bytes make, then those attached; `entry` is its name in the catalogue."""
    stated = catalogue.find(entry)
    attached: list[Attached] = []
    try:
        draft = _find_reader(PurePosixPath(entry))(raw)
        attached = [part for part in draft.attached if PurePosixPath(part.name).suffix.lower() in READERS]
        skipped = [f"attachment {_show(part.name)} was skipped" for part in draft.attached if part not in attached]
        source = _make_source(name, raw, replace(draft, notes=(*draft.notes, *skipped)), stated)
    except Exception as error:  # noqa: BLE001 -- parsers raise anything on broken bytes, and one file must not end a run
        source = _make_unreadable(name, raw, _tell_cause(error), stated)
    yield replace(source, reliability=source.reliability or catalogue.grade(source.publisher))
    for part in attached if depth < NESTED else ():
        inner = f"{entry}/{part.name}"
        yield from _read_bytes(f"{name}/{_show(part.name)}", inner, part.raw, catalogue, depth=depth + 1)


def _tell_cause(error: Exception) -> str:
    if isinstance(error, UnreadableError):
        return str(error)
    return f"is damaged ({type(error).__name__}: {error}); save it again"


def _find_reader(path: PurePosixPath) -> Callable[[bytes], Draft]:
    try:
        return READERS[path.suffix.lower()]
    except KeyError as error:
        raise UnreadableError(f"is of no kind that can be read; those are {', '.join(sorted(READERS))}") from error


def _fetch(path: Path) -> bytes:
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


def _make_source(name: str, raw: bytes, draft: Draft, stated: Stated) -> Source:
    digest = hashlib.sha256(raw).hexdigest()
    key = digest[:16]
    paragraphs, cut = bound_length(draft.paragraphs)
    text, passages, found = build(paragraphs, key)
    if not any(passage.kind == "body" for passage in passages):
        raise UnreadableError("holds no running text; put the report's text in it or take it away")
    known = stated.over(draft.stated).over(found).over(draft.weak)
    return Source(
        key=key,
        file=name,
        text=text,
        passages=passages,
        sha256=digest,
        title=known.title,
        publisher=known.publisher,
        published=known.published,
        date_from=known.date_from,
        author=known.author,
        agency=known.agency,
        url=known.url,
        language=known.language,
        reliability=known.reliability,
        label=known.label,
        notes=tuple(Note("warning", tidy(note), key) for note in (*draft.notes, *cut)),
    )


def _make_unreadable(name: str, raw: bytes, cause: str, stated: Stated) -> Source:
    digest = hashlib.sha256(raw or name.encode()).hexdigest()
    note = Note("warning", tidy(cause), digest[:16])
    return Source(
        key=digest[:16],
        file=name,
        text="",
        passages=(),
        sha256=digest,
        title=stated.title,
        publisher=stated.publisher,
        status="unreadable",
        notes=(note,),
    )
