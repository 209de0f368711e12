"""sources.toml: what the desk knows of its sources, which goes before what a file says of itself.

A table for each file, named by its path below the folder; in the table "publishers" a table for each publisher, whose
reliability holds for all that it published.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief.errors import SettingsError
from brief.read.draft import UNKNOWN, Stated
from brief.read.stated import KEYS, take_stated

NAME = "sources.toml"
PUBLISHERS = "publishers"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What sources.toml states: of files, and of publishers (named in lower case)."""

    files: Mapping[str, Stated] = field(default_factory=dict)
    publishers: Mapping[str, Stated] = field(default_factory=dict)

    def find(self, file: str) -> Stated:
        """What is stated of a file."""
        return self.files.get(file, UNKNOWN)

    def grade(self, publisher: str | None) -> str | None:
        """The reliability of a publisher; it is never guessed."""
        return self.publishers.get((publisher or "").lower(), UNKNOWN).reliability


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
    publishers = tables.pop(PUBLISHERS, {})
    if not isinstance(publishers, Mapping):
        raise SettingsError(f'{path}: {PUBLISHERS!r} is no table; write [{PUBLISHERS}."NAME"] and its keys below it')
    return Catalogue(
        {name: _take_entry(path, name, table, tuple(KEYS)) for name, table in tables.items()},
        {name.lower(): _take_entry(path, name, table, ("reliability",)) for name, table in publishers.items()},
    )


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
