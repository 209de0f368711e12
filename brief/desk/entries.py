"""Entries of sources.toml, written so that comments and order of what is there stay."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import SingleKey, Table

from brief.errors import SettingsError, WriteError
from brief.publish import replace_whole
from brief.read.catalogue import NAME


def write_entry(folder: Path, file: str, stated: Mapping[str, str], remark: str = "") -> None:
    """State something of a file in FOLDER/sources.toml; what is not named here stays as it is.

    `remark` is a comment below the entry's head. Raises SettingsError where the catalogue is not valid, WriteError
    where it cannot be written.
    """
    path = folder / NAME
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8-sig") if path.exists() else "")
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is not valid TOML ({error}); put it right or take it away") from error
    entry = document.get(file)
    if entry is None:
        entry = tomlkit.table()
        if remark:
            entry.add(tomlkit.comment(remark))
        if document.body:
            document.add(tomlkit.nl())
        document.add(SingleKey(file), entry)
    if not isinstance(entry, Table):
        raise SettingsError(f'{path}: {file!r} is no table; write ["{file}"] and its keys below it')
    for key, value in stated.items():
        entry[key] = date.fromisoformat(value) if key == "published" else value
    try:
        replace_whole(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror or error}") from error
