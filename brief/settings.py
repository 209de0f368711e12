"""Settings: brief.toml, or [tool.brief] in pyproject.toml, under the options of the command line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from os.path import normpath
from pathlib import Path
from typing import Any

from brief.errors import SettingsError, suggest
from brief.model import Mail, Plan

FORMATS = ("docx", "pdf", "json")
# The Traffic Light Protocol, version 2.0 (FIRST, 2022): the only names there are, without a space, in capitals.
TLP = ("RED", "AMBER", "AMBER+STRICT", "GREEN", "CLEAR")
TLP_MARK = re.compile(r"tlp\b[\s:_-]*(?P<name>(?:[a-z]+(?:\s*\+\s*[a-z]+)?)?)(?P<rest>.*)", re.IGNORECASE)
# Ports for mail that is handed in (RFC 8314, 3.3; RFC 5321).
PORTS = {"starttls": 587, "tls": 465, "none": 25}
MAIL_KEYS = ("host", "port", "security", "user", "from")
LOOPBACK = re.compile(r"localhost|127\.\d+\.\d+\.\d+|::1")
# In scripts whose signs are syllables or words, two are enough.
NAME_WORD = re.compile(r"[^\W\d_]{3}|[\u0e00-\U0010ffff]{2}")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def load_plan(target: Path, options: Mapping[str, object]) -> Plan:
    """The plan of one run. `target`: a settings file, or a folder that may hold one; an option of None is not given.

    Folders (and the template, and the record of `since`) in a settings file count from where the file lies; those among
    the options from where the user stands.
    Raises SettingsError naming the file (or option) and the key.
    """
    home, file, table = find_settings(target)
    if isinstance(table.get("redact"), str):
        table = {**table, "redact": read_names(home / str(table["redact"]))}
    settled: dict[str, Any] = {name: checked(name, value, file) for name, value in table.items()}
    plan = replace(Plan(), **settled)
    sources = plan.sources if "://" in plan.sources else normpath(home / plan.sources)
    plan = replace(plan, sources=sources, output=normpath(home / plan.output))
    plan = replace(plan, template=normpath(home / plan.template) if plan.template else None)
    plan = replace(plan, cache=normpath(home / plan.cache) if plan.cache else None)
    plan = replace(plan, since=normpath(home / plan.since) if plan.since else None)
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
    refuse_unknown(name, [field.name for field in fields(Plan)], where)
    if name in CHECKS:
        return CHECKS[name](value, where)
    if name == "jobs":
        return checked_jobs(value, where)
    if name in ("strict", "keep_all", "no_cache"):
        if not isinstance(value, bool):
            raise SettingsError(f"{where}: {name} must be true or false")
        return value
    if isinstance(value, date) and name == "as_of":
        value = value.isoformat()
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{where}: {name} must be text, and not empty")
    if name == "as_of":
        return checked_day(value, where)
    return value.strip() if name in ("topic", "title", "audience") else value


def refuse_unknown(name: str, known: Sequence[str], where: str) -> None:
    """Raise SettingsError where a key is none of those known, with the likeliest or all of them."""
    if name in known:
        return
    hint = suggest(name, known, f"known: {sorted(known)}")
    raise SettingsError(f"{where}: unknown setting {name!r}; {hint}")


def checked_marking(value: object, where: str) -> str:
    """A marking: free words, but where it begins with TLP it must be one of that protocol's, and is set as that asks.

    >>> checked_marking("tlp: amber + strict", "")
    'TLP:AMBER+STRICT'
    """
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{where}: marking must be text, and not empty")
    marking = " ".join(value.split())
    asked = TLP_MARK.match(marking)
    if not asked:
        return marking
    name = re.sub(r"\s", "", asked["name"]).upper()
    if name not in TLP:
        all_of_them = f"there are {', '.join(f'TLP:{one}' for one in TLP)}"
        hint = suggest("CLEAR" if name == "WHITE" else name, TLP, all_of_them, before="TLP:")
        raise SettingsError(f"{where}: marking {marking!r} is not of TLP 2.0; {hint}")
    return f"TLP:{name}{asked['rest']}"


def checked_mail(value: object, where: str) -> Mail:
    """The table [mail]. SettingsError tells what is missing or wrong in it, and that a password has no place there."""
    if not isinstance(value, dict):
        raise SettingsError(f"{where}: mail must be a table: [mail] with host, from, and what else the server asks for")
    if "password" in value:
        raise SettingsError(
            f"{where}: a password has no place in a file; take it out, change it, keep it by `keyring set brief USER`"
        )
    for key in value:
        refuse_unknown(key, MAIL_KEYS, f"{where}: [mail]")
    words = {key: value.get(key) for key in ("host", "security", "user", "from") if key in value}
    wrong = [key for key, word in words.items() if not isinstance(word, str) or not is_plain(word)]
    wrong += [key for key in ("host", "from") if key not in words]
    if wrong:
        raise SettingsError(f"{where}: [mail] {wrong[0]} must be there and be text, without spaces or line breaks")
    security = words.get("security", "starttls")
    if security not in PORTS:
        raise SettingsError(f"{where}: [mail] security must be one of {', '.join(PORTS)}")
    if security == "none" and not LOOPBACK.fullmatch(str(words["host"])):
        raise SettingsError(f'{where}: [mail] security = "none" is for this very machine only; use "starttls" or "tls"')
    port = value.get("port", PORTS[security])
    if not isinstance(port, int) or isinstance(port, bool) or not 0 < port < 65536:  # noqa: PLR2004 - the last port
        raise SettingsError(f"{where}: [mail] port must be a number such as {PORTS[security]}")
    return Mail(str(words["host"]), str(words["from"]), port, security, words.get("user"))


def is_plain(word: str) -> bool:
    """Whether a word of the settings can go to a server: not empty, and no line break could turn it into two."""
    return bool(word) and word.isprintable() and " " not in word


def checked_formats(value: object, where: str) -> tuple[str, ...]:
    """The formats to write, as a list or "docx,pdf"; the record is always written."""
    asked = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    if not isinstance(asked, list | tuple) or not asked or not set(asked) <= set(FORMATS):
        raise SettingsError(f"{where}: formats must be some of {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in asked)


def read_names(file: Path) -> list[str]:
    """The names that a file lists, one a line; what stands behind a # is a remark."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: the file of names to redact cannot be read: {error}") from error
    return [name for line in lines if (name := line.partition("#")[0].strip())]


def checked_names(value: object, where: str) -> tuple[str, ...]:
    """The names to redact. One that is too short to be told from other words is refused: it would not be withheld."""
    names = value if isinstance(value, list) else [None]
    for name in names:
        if not isinstance(name, str) or not NAME_WORD.search(name):
            raise SettingsError(
                f"{where}: redact must list names, each with a word of three letters or more, or name a file of them"
            )
    return tuple(" ".join(name.split()) for name in names if isinstance(name, str))


def checked_jobs(value: object, where: str) -> int:
    """How many processes are to work."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise SettingsError(f"{where}: jobs must be a whole number, 1 or more")
    return value


def checked_day(value: str, where: str) -> str:
    """An as-of date that the calendar has."""
    wrong = SettingsError(f"{where}: as_of must be a date such as 2026-11-22, not {value!r}")
    if not ISO_DAY.fullmatch(value):
        raise wrong
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise wrong from None


CHECKS: Mapping[str, Callable[[object, str], object]] = {
    "formats": checked_formats,
    "mail": checked_mail,
    "marking": checked_marking,
    "redact": checked_names,
}
