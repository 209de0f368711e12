"""One file becomes one source: by suffix to its reader, then the same way for all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path, PurePosixPath

from brief.model import Note, Source
from brief.read.catalogue import Catalogue, grade
from brief.read.clean import tidy
from brief.read.draft import UNKNOWN, Attached, Draft, Stated, UnreadableError
from brief.read.files import EXPORTS, READERS, fetch, name_file, show_name
from brief.read.passages import bound_length, build

# Mails within mails.
NESTED = 3


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
        raw = fetch(path)
    except UnreadableError as error:
        return (make_unreadable(name, b"", str(error), catalogue.find(entry)),)
    return grade(read_raw(name, entry, raw, catalogue), catalogue)


def read_raw(name: str, entry: str, raw: bytes, catalogue: Catalogue) -> tuple[Source, ...]:
    """The sources that a file's bytes hold, without what the catalogue says of their publishers.

    `name` is how users see the file, `entry` how the catalogue names it.
    """
    if PurePosixPath(entry).suffix.lower() in EXPORTS:
        return tuple(_read_export(name, entry, raw, catalogue))
    return tuple(_read_bytes(name, entry, raw, catalogue, depth=0))


def _read_export(name: str, entry: str, raw: bytes, catalogue: Catalogue) -> Iterator[Source]:
    """Yield a source for each report of an export; what is stated of the file holds for all of them."""
    stated = catalogue.find(entry)
    try:
        exports = import_module("brief.read.exports")
        records = exports.read_export(raw, PurePosixPath(entry).suffix.lower(), catalogue.find_fields(entry))
    except Exception as error:  # noqa: BLE001 -- as for other files, below
        yield make_unreadable(name, raw, _tell_cause(error), stated)
        return
    for number, record in enumerate(records, start=1):
        known = catalogue.find(f"{entry}/{number}").over(stated)
        try:
            source = _make_source(f"{name}/{number}", record.raw, record.draft, known)
        except UnreadableError as error:
            source = make_unreadable(f"{name}/{number}", record.raw, str(error), known)
        yield source


def _read_bytes(name: str, entry: str, raw: bytes, catalogue: Catalogue, *, depth: int) -> Iterator[Source]:
    """Yield the source that bytes make, then those attached; `entry` is its name in the catalogue."""
    stated = catalogue.find(entry)
    attached: list[Attached] = []
    try:
        draft = _find_reader(PurePosixPath(entry), stated.language)(raw)
        attached = [part for part in draft.attached if PurePosixPath(part.name).suffix.lower() in READERS]
        skipped = [f"attachment {show_name(part.name)} was skipped" for part in draft.attached if part not in attached]
        source = _make_source(name, raw, replace(draft, notes=(*draft.notes, *skipped)), stated)
    except Exception as error:  # noqa: BLE001 -- parsers raise anything on broken bytes, and one file must not end a run
        source = make_unreadable(name, raw, _tell_cause(error), stated)
    yield source
    for part in attached if depth < NESTED else ():
        inner = f"{entry}/{part.name}"
        yield from _read_bytes(f"{name}/{show_name(part.name)}", inner, part.raw, catalogue, depth=depth + 1)


def _tell_cause(error: Exception) -> str:
    if isinstance(error, UnreadableError):
        return str(error)
    return f"is damaged ({type(error).__name__}: {error}); save it again"


def _find_reader(path: PurePosixPath, language: str | None) -> Callable[[bytes], Draft]:
    """The reader of a file's kind; that of a PDF is told the language, for pages that it must recognise."""
    place = READERS.get(path.suffix.lower())
    if place is None:
        raise UnreadableError(f"is of no kind that can be read; those are {', '.join(sorted(READERS))}")
    module, name = place.split(":")
    reader: Callable[..., Draft] = getattr(import_module(module), name)
    return partial(reader, language=language) if path.suffix.lower() == ".pdf" else reader


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


def make_unreadable(name: str, raw: bytes, cause: str, stated: Stated) -> Source:
    """The source that stands for a file which cannot be read, with the cause in a note."""
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
