"""An evidence record (brief-evidence/1) read back into values, with every text made fit for HTML."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brief.errors import NoSourceError

FORMAT = "brief-evidence/1"
# What a source says of itself, or the desk of it; an older record may lack some.
SAID = ("title", "publisher", "agency", "published", "url", "reliability", "label", "language")
# How the records of former days are named, which `brief make` keeps beside the new one.
KEPT = re.compile(r"\.\d{4}-\d\d-\d\d(-\d+)?\.json$")
# What HTML cannot hold: controls, halves of surrogate pairs, and what Unicode calls no character.
UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of a source, by its number on the page; offsets in code points."""

    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, or one that was left out (`why` says for what reason)."""

    id: str
    section: str
    text: str
    places: tuple[Place, ...]
    item: str | None = None
    derived: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation that was found. `place`: the words; `mention`: what names the speaker."""

    id: str
    text: str
    speaker: str | None
    role: str | None
    direct: bool
    printed: bool
    place: Place
    mention: Place | None


@dataclass(frozen=True, slots=True)
class Position:
    """One side's words in a disagreement, and the sentence they stand in."""

    text: str
    speaker: str | None
    side: int
    place: Place
    sentence: Place


@dataclass(frozen=True, slots=True)
class Difference:
    """A disagreement with all its positions."""

    id: str
    topic: str
    kind: str
    nature: str
    why: str
    doubtful: bool
    printed: bool
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A source: what it says of itself, what became of it, and its text."""

    number: int
    file: str
    status: str
    title: str | None
    publisher: str | None
    agency: str | None
    published: str | None
    url: str | None
    reliability: str | None
    label: str | None
    language: str | None
    copy_of: int | None
    words: int
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A whole record. `notes` go with the number of their source, None where they speak of the run."""

    title: str
    as_of: str
    version: str
    marking: str | None
    reports: tuple[Report, ...]
    page: tuple[Line, ...]
    left_out: tuple[Line, ...]
    quotes: tuple[Quote, ...]
    differences: tuple[Difference, ...]
    notes: tuple[tuple[int | None, str], ...]


def find_record(folder: Path) -> Path:
    """The newest evidence record of a folder. Raises NoSourceError where there is none."""
    found = [file for file in sorted(folder.glob("*.json")) if FORMAT.encode() in read_head(file)]
    found = [file for file in found if not KEPT.search(file.name)] or found
    if not found:
        raise NoSourceError(f"{folder}: holds no evidence record; run brief make first, or name a FILE.json")
    return max(found, key=lambda file: file.stat().st_mtime_ns)


def read_head(file: Path) -> bytes:
    """The first bytes of a file, none where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(200)
    except OSError:
        return b""


def load_record(file: Path) -> Evidence:
    """Read a record. Raises NoSourceError where it is none, or not whole."""
    try:
        content = fit(json.loads(file.read_bytes()))
    except OSError as error:
        raise NoSourceError(f"{file}: cannot be read ({error.strerror}); run brief make first") from error
    except (ValueError, RecursionError) as error:
        raise NoSourceError(f"{file}: is no evidence record ({error}); name the .json that brief make wrote") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise NoSourceError(f"{file}: is no evidence record ({FORMAT}); name the .json that brief make wrote")
    try:
        return read_record(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NoSourceError(f"{file}: is not whole ({error!r}); make it anew with brief make") from error


def fit(value: Any) -> Any:  # noqa: ANN401 - JSON is anything until it is read into values
    """JSON with every text fit for HTML; no text gets longer or shorter, so that offsets hold."""
    if isinstance(value, str):
        return UNFIT.sub("\ufffd", value.replace("\r", " "))
    if isinstance(value, list):
        return [fit(one) for one in value]
    return {key: fit(one) for key, one in value.items()} if isinstance(value, dict) else value


def read_record(content: dict[str, Any]) -> Evidence:
    """The values of a record, texts made fit."""
    return Evidence(
        title=str(content["title"]),
        as_of=str(content["as_of"]),
        version=str(content["brief_version"]),
        marking=content.get("marking"),
        reports=tuple(map(read_report, content["sources"])),
        page=tuple(read_line(one, one["item"], derived=one["derived"]) for one in content["page"]),
        left_out=tuple(read_line(one, None, why=one["why"]) for one in content["left_out"]),
        quotes=tuple(map(read_quote, content["quotes"])),
        differences=tuple(map(read_difference, content["disagreements"])),
        notes=tuple((one["source"], str(one["message"])) for one in content["notes"]),
    )


def read_place(one: dict[str, Any], source: int) -> Place:
    """A place in the source of that number."""
    return Place(int(source), int(one["start"]), int(one["end"]))


def read_line(one: dict[str, Any], item: str | None, *, derived: bool = False, why: str = "") -> Line:
    """A line with the places that it cites."""
    places = tuple(read_place(cite, cite["source"]) for cite in one["cites"])
    return Line(str(one["id"]), str(one["section"]), str(one["text"]), places, item, derived, str(why))


def read_quote(one: dict[str, Any]) -> Quote:
    """A quotation."""
    return Quote(
        id=str(one["id"]),
        text=str(one["text"]),
        speaker=one["speaker"],
        role=one["role"],
        direct=bool(one["direct"]),
        printed=bool(one["printed"]),
        place=read_place(one, one["source"]),
        mention=read_place(one["mention"], one["source"]) if one["mention"] else None,
    )


def read_difference(one: dict[str, Any]) -> Difference:
    """A disagreement; positions without a side (of an older record) each count as a side."""
    return Difference(
        id=str(one["id"]),
        topic=str(one["topic"]),
        kind=str(one["kind"]),
        nature=str(one["nature"]),
        why=str(one["why"]),
        doubtful=bool(one["doubtful"]),
        printed=bool(one["printed"]),
        positions=tuple(
            Position(
                text=str(p["text"]),
                speaker=p["speaker"],
                side=int(p.get("side", place)),
                place=read_place(p, p["source"]),
                sentence=read_place(p["sentence"], p["source"]),
            )
            for place, p in enumerate(one["positions"])
        ),
    )


def read_report(one: dict[str, Any]) -> Report:
    """A source."""
    said = {key: one.get(key) for key in SAID}
    return Report(
        number=int(one["number"]),
        file=str(one["file"]),
        status=str(one["status"]),
        copy_of=one["copy_of"],
        words=int(one["words"]),
        text=str(one["text"]),
        **said,
    )
