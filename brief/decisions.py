"""What the officer decided: lines to keep, lines to leave out, disagreements that are none; kept beside the sources.

The file is `decisions.toml` in the folder of the sources. It holds ids of the evidence record, which stay the same as
long as the evidence does: a decision holds over re-runs, and lapses when the sources no longer say what it was about.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from brief.errors import SettingsError, WriteError, suggest
from brief.model import Candidate, Disagreement
from brief.publish import replace_whole

NAME = "decisions.toml"
Verdict = Literal["pin", "drop", "dismiss"]
VERDICTS: tuple[Verdict, ...] = ("pin", "drop", "dismiss")
HEADER = "# Kept by `brief pin`, `brief drop` and `brief dismiss`: ids of lines in the evidence record.\n"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Ids of lines, quotes or disagreements, by what was decided of them."""

    pin: frozenset[str] = frozenset()
    drop: frozenset[str] = frozenset()
    dismiss: frozenset[str] = frozenset()

    def as_lists(self) -> dict[str, list[str]]:
        """The decisions in a fixed order, for files."""
        return {verdict: sorted(getattr(self, verdict)) for verdict in VERDICTS}

    def is_pinned(self, one: Candidate) -> bool:
        """Whether a line is to stand on the page."""
        return one.id in self.pin or one.item in self.pin

    def is_dropped(self, one: Candidate) -> bool:
        """Whether a line is to stay off the page."""
        return one.id in self.drop or one.item in self.drop

    def is_dismissed(self, item: Disagreement) -> bool:
        """Whether a disagreement was called a false alarm."""
        return item.id in self.dismiss


def load_decisions(folder: Path) -> Decisions:
    """The decisions kept beside the sources; none where there is no file. SettingsError where it is not valid."""
    file = folder / NAME
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Decisions()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{file}: not valid ({error}); mend it, or delete it to decide anew") from error
    unknown = sorted(set(table) - set(VERDICTS))
    if unknown:
        raise SettingsError(f"{file}: unknown key {unknown[0]!r}; known: {', '.join(VERDICTS)}")
    for verdict, ids in table.items():
        if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids):
            raise SettingsError(f"{file}: {verdict} must be a list of ids")
    return Decisions(**{verdict: frozenset(ids) for verdict, ids in table.items()})


def decide(folder: Path, record: Path, verdict: Verdict, ids: tuple[str, ...], *, undo: bool = False) -> Decisions:
    """Keep (or with `undo` take back) a decision on lines of the last record, and return all decisions.

    A line is kept or left out, never both: the later decision wins. Raises SettingsError for an id that the record does
    not hold, WriteError where the file cannot be written.
    """
    now = load_decisions(folder)
    if not undo:
        wanted = {resolve(one, verdict, record) for one in ids}
        others = {other: getattr(now, other) - wanted for other in VERDICTS}
        now = replace(now, **{**others, verdict: getattr(now, verdict) | wanted})
    else:
        now = replace(now, **{verdict: getattr(now, verdict) - set(ids)})
    lines = [f"{name} = {json.dumps(kept, ensure_ascii=False)}\n" for name, kept in now.as_lists().items()]
    try:
        replace_whole(folder / NAME, (HEADER + "".join(lines)).encode())
    except OSError as error:
        raise WriteError(f"{folder / NAME}: cannot be written: {error.strerror}") from error
    return now


def resolve(wanted: str, verdict: Verdict, record: Path) -> str:
    """The id as decisions keep it: for a disagreement, its own, also where its line was named."""
    known = known_ids(record)
    if wanted not in known:
        hint = suggest(wanted, sorted(known), "ids stand in the record, at each line")
        raise SettingsError(f"{record}: holds no line {wanted!r}; {hint}")
    found = known[wanted]
    if verdict == "dismiss" and not found.startswith("differ-"):
        raise SettingsError(f"{wanted} is no disagreement; leave a line out with `brief drop {wanted}`")
    return found


def known_ids(record: Path) -> Mapping[str, str]:
    """Every id of a record that can be decided on, with the id of the quote or disagreement that it prints."""
    try:
        content = json.loads(record.read_bytes())
    except (OSError, ValueError) as error:
        raise SettingsError(f"{record}: cannot be read; run `brief make` first") from error
    lines = [line for line in content["page"] if not line["derived"]] + content["left_out"]
    known = {line["id"]: line.get("item") or line["id"] for line in lines}
    return {**known, **{one["id"]: one["id"] for one in content["quotes"] + content["disagreements"]}}
