"""sources.toml: what the desk knows of its sources, which goes before what a file says of itself.

A table for each file, named by its path below the folder; in the table "publishers" a table for each publisher, whose
reliability holds for all that it published; in the table "fields" a table for each pattern of names of exports, which
says where in them a report's text, title and so on stand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

from brief.errors import SettingsError
from brief.model import Source
from brief.read.draft import UNKNOWN, Stated
from brief.read.stated import KEYS, take_stated

NAME = "sources.toml"
PUBLISHERS, FIELDS = "publishers", "fields"
# Files that hold reports under names of their own.
HOLDING = (".eml", ".msg", ".json", ".xml")
MAPPED = ("records", "text", "title", "publisher", "published", "url", "author", "language")


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Where an export has its reports, and each of them its text, title and so on: paths of names, as "a/b"."""

    records: str
    paths: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What sources.toml states: of files, and of publishers (named in lower case)."""

    files: Mapping[str, Stated] = field(default_factory=dict)
    publishers: Mapping[str, Stated] = field(default_factory=dict)
    fields: Mapping[str, FieldMap] = field(default_factory=dict)

    def find(self, file: str) -> Stated:
        """What is stated of a file."""
        return self.files.get(file, UNKNOWN)

    def grade(self, publisher: str | None) -> str | None:
        """The reliability of a publisher; it is never guessed."""
        return self.publishers.get((publisher or "").lower(), UNKNOWN).reliability

    def find_fields(self, file: str) -> FieldMap | None:
        """How an export is read, by the first pattern that its name fits."""
        return next((told for pattern, told in self.fields.items() if fnmatchcase(file, pattern)), None)

    def part(self, file: str) -> Catalogue:
        """What concerns one file, and what is in it, alone."""
        if file.lower().endswith(HOLDING):
            return Catalogue(
                {name: told for name, told in self.files.items() if f"{name}/".startswith(f"{file}/")}, {}, self.fields
            )
        return Catalogue({file: self.files[file]} if file in self.files else {}, {}, self.fields)


def grade(sources: Iterable[Source], catalogue: Catalogue) -> tuple[Source, ...]:
    """The sources with the reliability of their publishers, where none is stated of them."""
    return tuple(
        replace(source, reliability=source.reliability or catalogue.grade(source.publisher)) for source in sources
    )


NOTHING_STATED = Catalogue()


def read_catalogue(folder: Path) -> Catalogue:
    """Read FOLDER/sources.toml, if there is one. Raises SettingsError."""
    path = folder / NAME
    if not path.is_file():
        return NOTHING_STATED
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: is not valid TOML ({error}); put it right or take it away") from error
    publishers, fields = (_take_table(path, name, tables.pop(name, {})) for name in (PUBLISHERS, FIELDS))
    return Catalogue(
        {name: _take_entry(path, name, table, tuple(KEYS)) for name, table in tables.items()},
        {name.lower(): _take_entry(path, name, table, ("reliability",)) for name, table in publishers.items()},
        {name: _take_fields(path, f"{FIELDS}.{name}", table) for name, table in fields.items()},
    )


def _take_table(path: Path, name: str, table: object) -> Mapping[str, object]:
    if not isinstance(table, Mapping):
        raise SettingsError(f'{path}: {name!r} is no table; write [{name}."NAME"] and its keys below it')
    return table


def _take_fields(path: Path, name: str, table: object) -> FieldMap:
    if not isinstance(table, Mapping) or not isinstance(table.get("text"), str):
        raise SettingsError(f'{path}: [{name}] has no key "text"; name the field that holds a report\'s text')
    wrong = sorted(key for key, value in table.items() if key not in MAPPED or not isinstance(value, str))
    if wrong:
        raise SettingsError(f"{path}: [{name}] {wrong[0]!r} names no field; there are {', '.join(MAPPED)}")
    return FieldMap(table.get("records", ""), tuple((key, table[key]) for key in MAPPED[1:] if key in table))


def _take_entry(path: Path, name: str, table: object, keys: tuple[str, ...]) -> Stated:
    if not isinstance(table, Mapping):
        raise SettingsError(f'{path}: {name!r} is no table; write ["{name}"] and its keys below it')
    unknown = sorted(set(table) - set(keys))
    if unknown:
        raise SettingsError(f'{path}: ["{name}"] unknown key {unknown[0]!r}; there are {", ".join(keys)}')
    stated, problems = take_stated(table, NAME)
    if problems:
        raise SettingsError(f'{path}: ["{name}"] {problems[0]}')
    return stated
