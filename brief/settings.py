"""Settings: brief.toml, or [tool.brief] in pyproject.toml, under the options of the command line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from os.path import normpath
from pathlib import Path
from typing import Any

from brief.errors import SettingsError
from brief.model import Plan

FORMATS = ("docx", "pdf", "json")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def load_plan(target: Path, options: Mapping[str, object]) -> Plan:
    """The plan of one run. `target`: a settings file, or a folder that may hold one; an option of None is not given.

    Folders (and the template) in a settings file count from where the file lies; folders among the options from where
    the user stands.
    Raises SettingsError naming the file (or option) and the key.
    """
    home, file, table = find_settings(target)
    settled: dict[str, Any] = {name: checked(name, value, file) for name, value in table.items()}
    plan = replace(Plan(), **settled)
    plan = replace(plan, sources=normpath(home / plan.sources), output=normpath(home / plan.output))
    plan = replace(plan, template=normpath(home / plan.template) if plan.template else None)
    given: dict[str, Any] = {
        name: checked(name, value, f"--{name.replace('_', '-')}")
        for name, value in options.items()
        if value is not None
    }
    return replace(plan, **given)


def find_settings(target: Path) -> tuple[Path, str, dict[str, object]]:
    """The folder, the name of the file for messages, and the settings: an empty table where no file is."""
    if target.is_file():
        return target.parent, str(target), read_toml(target)
    if not target.is_dir():
        raise SettingsError(f"{target}: no such settings file or folder; name a brief.toml or the folder it lies in")
    own, project = target / "brief.toml", target / "pyproject.toml"
    if own.is_file():
        return target, str(own), read_toml(own)
    if project.is_file():
        tool = read_toml(project).get("tool", {})
        table = tool.get("brief", {}) if isinstance(tool, dict) else {}
        if not isinstance(table, dict):
            raise SettingsError(f"{project}: tool.brief must be a table")
        return target, f"{project} [tool.brief]", table
    return target, "", {}


def read_toml(file: Path) -> dict[str, object]:
    """A TOML file as a table; SettingsError names the file and the line where it is not valid."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from error


def checked(name: str, value: object, where: str) -> object:
    """A setting in its own type; SettingsError says which key, where, and what it may be."""
    known = {field.name for field in fields(Plan)}
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known), 1)
        raise SettingsError(
            f"{where}: unknown setting {name!r}; "
            + (f"did you mean {near[0]!r}?" if near else f"known: {sorted(known)}")
        )
    if name == "formats":
        return checked_formats(value, where)
    if name in ("strict", "keep_all"):
        if not isinstance(value, bool):
            raise SettingsError(f"{where}: {name} must be true or false")
        return value
    if isinstance(value, date) and name == "as_of":
        value = value.isoformat()
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{where}: {name} must be text, and not empty")
    if name == "as_of":
        return checked_day(value, where)
    return value.strip() if name in ("topic", "title", "marking", "audience") else value


def checked_formats(value: object, where: str) -> tuple[str, ...]:
    """The formats to write, as a list or "docx,pdf"; the record is always written."""
    asked = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    if not isinstance(asked, list | tuple) or not asked or not set(asked) <= set(FORMATS):
        raise SettingsError(f"{where}: formats must be some of {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in asked)


def checked_day(value: str, where: str) -> str:
    """An as-of date that the calendar has."""
    wrong = SettingsError(f"{where}: as_of must be a date such as 2026-11-22, not {value!r}")
    if not ISO_DAY.fullmatch(value):
        raise wrong
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise wrong from None
