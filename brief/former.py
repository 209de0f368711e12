"""The record that a page is compared with: the last one of an earlier day, or the one that the user names.

A record that a run would write over, and that speaks for another day, is kept beside the new one as
`<name>.<its day>.json`; so a second run finds it again, and says the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from brief.errors import SettingsError
from brief.model import Disagreement, Former, Passage, Position, Source, Span
from brief.publish import parse_record, read_head

LINE = re.compile(r"[^\n]+")
# What a page says of its sources it says of these; a copy says what another says.
COUNTED = frozenset({"used", "copy"})


def find_former(record: Path, as_of: str, since: str | None) -> Former | None:
    """The record to compare with. `record`: where the new one will stand; `since`: a file that the user names.

    Without one it is the record that the page of the same day was compared with, else the last of an earlier day.
    Raises SettingsError where the file named is no record, or speaks for a later day.
    """
    if since:
        return name_kept(read_named(Path(since), as_of), record)
    present = read_head(record)
    today = present.get("as_of") == as_of
    return (find_again(record, present.get("since")) if today else None) or find_last(record, as_of, today=today)


def find_again(record: Path, since: object) -> Former | None:
    """The record that the present one of this very day was compared with, as it says, where that is kept."""
    if not isinstance(since, dict):
        return None
    former = read_former(record.with_name(Path(str(since.get("file"))).name))
    return former if former and former.sha256 == since.get("sha256") else None


def find_last(record: Path, as_of: str, *, today: bool) -> Former | None:
    """The last record of an earlier day: the present one, unless it is of `today`, or the latest of those beside it."""
    read = (read_former(file) for file in list_kept(record) if kept_order(file)[0] < as_of)
    last = next((one for one in read if one and one.as_of < as_of), None)
    present = None if today else read_former(record)
    if present and present.as_of < as_of and (last is None or last.as_of <= present.as_of):
        last = present
    return name_kept(last, record) if last else None


def list_kept(record: Path) -> list[Path]:
    """The records that are kept beside a record, the latest first."""
    name = re.compile(rf"{re.escape(record.stem)}\.\d{{4}}-\d\d-\d\d(-\d+)?\.json")
    return sorted((f for f in record.parent.glob("*.json") if name.fullmatch(f.name)), key=kept_order, reverse=True)


def records_to_keep(record: Path, present: Mapping[str, Any], as_of: str, former: Former | None) -> dict[str, bytes]:
    """Records that are to stand beside the new one, by name: the former, and the present one of another day."""
    replaced = None if present.get("as_of") == as_of else read_former(record)
    kept = [former, name_kept(replaced, record) if replaced and replaced.as_of != as_of else None]
    return {one.file: one.raw for one in kept if one and not (record.parent / one.file).exists()}


def kept_order(file: Path) -> tuple[str, int]:
    """The day in the name of a kept record, and which of that day it is."""
    day = file.name.split(".")[-2]
    return day[:10], int(day[11:] or 1)


def name_kept(former: Former, record: Path) -> Former:
    """A record under the name by which it is kept: one that holds it already, or that no file has yet."""
    names = (f"{record.stem}.{former.as_of}{'' if n == 1 else f'-{n}'}.json" for n in range(1, 10_000))
    free = (name for name in names if is_free(record.parent / name, former.raw))
    return replace(former, file=next(free))


def is_free(file: Path, content: bytes) -> bool:
    """Whether a file is not there, or holds just this."""
    try:
        return file.read_bytes() == content
    except FileNotFoundError:
        return True
    except OSError:
        return False


def read_named(file: Path, as_of: str) -> Former:
    """The record that the user names; SettingsError says why it will not do."""
    if not file.is_file():
        raise SettingsError(f"--since {file}: no such file; name the .json of a former brief")
    former = read_former(file)
    if former is None:
        raise SettingsError(f"--since {file}: is no evidence record of brief's; name the .json of a former brief")
    if former.as_of > as_of:
        raise SettingsError(
            f"--since {file}: speaks for {former.as_of}, after this page's {as_of}; name an earlier one"
        )
    return former


def read_former(file: Path) -> Former | None:
    """What a record holds, of whatever version; None where it lacks what makes it one."""
    try:
        raw = file.read_bytes()
        content = parse_record(raw)
        sources = {int(one["number"]): read_source(one) for one in content["sources"]}
        asked = [one for one in content.get("disagreements", ()) if one.get("printed")]
        return Former(
            file=file.name,
            as_of=date.fromisoformat(content["as_of"]).isoformat(),
            sha256=sha256(raw).hexdigest(),
            raw=raw,
            sources=tuple(one for one in sources.values() if one.status in COUNTED and one.text),
            disagreements=tuple(read_disagreement(one, sources) for one in asked),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def read_source(entry: Mapping[str, Any]) -> Source:
    """A source as a record lists it; the lines of its text are its passages, its title the heading."""
    key, text, title = f"former-{int(entry['number'])}", str(entry["text"]), entry.get("title")
    passages = (
        Passage(Span(key, line.start(), line.end()), line[0], "heading" if line[0] == title else "body")
        for line in LINE.finditer(text)
    )
    return Source(
        key=key,
        file=str(entry["file"]),
        text=text,
        passages=tuple(passages),
        sha256=str(entry.get("sha256")),
        title=title,
        publisher=entry.get("publisher"),
        published=date.fromisoformat(entry["published"]).isoformat() if entry.get("published") else None,
        language=entry.get("language"),
        status=entry.get("status", "used"),
    )


def read_disagreement(entry: Mapping[str, Any], sources: Mapping[int, Source]) -> Disagreement:
    """A disagreement as a record lists it. Raises ValueError for words that are not where it says they are."""
    positions = []
    for side, one in enumerate(entry["positions"]):
        source = sources[one["source"]]
        where, sentence = (Span(source.key, place["start"], place["end"]) for place in (one, one["sentence"]))
        if source.text[where.start : where.end] != one["text"]:
            raise ValueError(one["text"])
        positions.append(
            Position(where, one["text"], sentence, speaker=one.get("speaker"), side=int(one.get("side", side)))
        )
    return Disagreement(
        topic=str(entry["topic"]),
        kind=entry["kind"],
        nature=entry["nature"],
        positions=tuple(positions),
        score=float(entry.get("score", 0)),
        why=str(entry.get("why", "")),
    )
