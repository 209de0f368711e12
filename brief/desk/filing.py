"""A report filed among the sources, with what the desk knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.desk.entries import write_entry
from brief.desk.fetch import fetch, is_address
from brief.errors import NoSourceError, SettingsError, WriteError
from brief.model import Source
from brief.naming import make_portable
from brief.publish import replace_whole
from brief.read.catalogue import NAME, Catalogue, read_catalogue
from brief.read.files import EXPORTS, LARGEST, READERS
from brief.read.report import read_parts
from brief.read.stated import take_stated


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report before it is filed: under which name, from where, and a remark for the catalogue."""

    name: str
    content: bytes
    url: str | None = None
    remark: str = ""


def add(folder: Path, what: str, given: Mapping[str, str]) -> tuple[str, tuple[Source, ...]]:
    """File a report (a path or a web address) in a sources folder, and state what is given of it in sources.toml.

    The name under which it was filed, and the report; of an export, which the [fields] of the folder's sources.toml say
    how to read, all its reports.

    Nothing is left behind where it fails: NoSourceError where it cannot be read, WriteError where another file has its
    name, DeliveryError where it cannot be fetched, SettingsError where what is given does not fit.
    """
    stated = check_stated(given)
    arrival = bring(what)
    if arrival.url:
        stated.setdefault("url", arrival.url)
    try_reading(what, arrival, read_catalogue(folder))
    put(folder / arrival.name, arrival.content)
    if stated:
        write_entry(folder, arrival.name, stated, arrival.remark)
    parts = read_parts(folder / arrival.name, folder, read_catalogue(folder))
    return arrival.name, parts if is_export(arrival.name) else parts[:1]


def is_export(name: str) -> bool:
    """Whether a file holds reports of others, and is none itself."""
    return Path(name).suffix.lower() in EXPORTS


def try_reading(what: str, arrival: Arrival, catalogue: Catalogue) -> None:
    """Raise NoSourceError with the cause where a report cannot be read; of an export, where none of its reports can."""
    with TemporaryDirectory() as elsewhere:
        path = Path(elsewhere, arrival.name)
        path.write_bytes(arrival.content)
        parts = read_parts(path, path.parent, catalogue)
    tried = parts if is_export(arrival.name) else parts[:1]
    if all(source.status == "unreadable" for source in tried):
        raise NoSourceError(f"{what}: {tried[0].notes[0].message}")


def check_stated(given: Mapping[str, str]) -> dict[str, str]:
    """What is given, as the catalogue takes it; a day that is still to come is no day of publication."""
    stated, problems = take_stated(given, NAME)
    if problems:
        raise SettingsError(f"--{problems[0]}")
    if stated.published and stated.published > datetime.now(tz=UTC).astimezone().date().isoformat():
        raise SettingsError(f"--published {stated.published} is still to come; give the day on which it was published")
    return {key: value for key in given if (value := getattr(stated, key)) is not None}


def bring(what: str) -> Arrival:
    """The bytes of a path or an address."""
    if is_address(what):
        fetched = fetch(what)
        day = datetime.now(tz=UTC).strftime("%Y-%m-%d %H:%M UTC")
        return Arrival(fetched.name, fetched.content, fetched.url, f"fetched {day}")
    path = Path(what)
    if path.suffix.lower() not in (kinds := {*READERS, *EXPORTS}):
        raise NoSourceError(f"{what}: cannot be read; what can is {', '.join(sorted(kinds))}")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise NoSourceError(f"{what}: cannot be opened ({error.strerror}); check its name and permissions") from error
    if len(content) > LARGEST:
        raise NoSourceError(f"{what}: is larger than {LARGEST // 1_000_000} MB; cut it to the report itself")
    # No hidden file, no mark that turns the direction of a line, nothing that a colleague's Windows refuses.
    return Arrival(make_portable(path.name.lstrip(".")), content)


def put(path: Path, content: bytes) -> None:
    """Write a report under its name; the same bytes may be there already, others may not."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or (path.exists() and path.read_bytes() != content):
            raise WriteError(f"{path}: another report has that name; rename one of them")
        replace_whole(path, content)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror or error}") from error
