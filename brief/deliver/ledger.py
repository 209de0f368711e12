"""Who has which mail already, kept beside the page (FILE.sent.json), so that a second run sends nothing twice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from brief.errors import WriteError
from brief.publish import replace_whole

FORMAT = "brief-sent/1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One mail: its Message-ID, the Date that it bears, and the addresses for which a server has taken it."""

    name: str
    date: str
    taken: tuple[str, ...] = ()

    def add(self, addresses: Iterable[str]) -> Entry:
        """The mail with further addresses."""
        return replace(self, taken=tuple(dict.fromkeys((*self.taken, *addresses))))


def ledger_of(pdf: Path) -> Path:
    """Where it is kept."""
    return pdf.with_suffix(".sent.json")


def read_entries(file: Path) -> dict[str, Entry]:
    """The mails by their Message-IDs. Raises WriteError where the file is there and cannot be understood."""
    try:
        told = json.loads(file.read_bytes())
        mails = told[FORMAT].items()
        return {name: Entry(name, str(one["date"]), tuple(map(str, one["taken"]))) for name, one in mails}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WriteError(
            f"{file}: cannot be understood, and tells who has the mail already; mend it, or take it away to send anew"
        ) from error


def keep(file: Path, entry: Entry) -> None:
    """Write an entry beside the others. Raises WriteError."""
    entries = {**read_entries(file), entry.name: entry}
    mails = {name: {"date": one.date, "taken": list(one.taken)} for name, one in entries.items()}
    try:
        replace_whole(file, (json.dumps({FORMAT: mails}, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise WriteError(f"{file}: cannot be written: {error.strerror or error}") from error
