"""sources.toml: what the desk knows of its sources, which goes before what a file says of itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from brief.errors import SettingsError
from brief.read.draft import Stated
from brief.read.stated import KEYS, take_stated

NAME = "sources.toml"


def read_catalogue(folder: Path) -> Mapping[str, Stated]:
    """Read FOLDER/sources.toml: a table for each file, by its path below the folder. Raises SettingsError."""
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: is not valid TOML ({error}); put it right or take it away") from error
    return {file: _take_entry(path, file, table) for file, table in tables.items()}


def _take_entry(path: Path, file: str, table: object) -> Stated:
    if not isinstance(table, Mapping):
        raise SettingsError(f'{path}: {file!r} is no table; write ["{file}"] and its keys below it')
    unknown = sorted(set(table) - set(KEYS))
    if unknown:
        raise SettingsError(f'{path}: ["{file}"] unknown key {unknown[0]!r}; there are {", ".join(KEYS)}')
    stated, problems = take_stated(table, NAME)
    if problems:
        raise SettingsError(f'{path}: ["{file}"] {problems[0]}')
    return stated
