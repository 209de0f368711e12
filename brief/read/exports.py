"""Exports of databases and feeds (.json, .xml): many reports in one file, taken by the fields that sources.toml names.

What a field is called differs from desk to desk, so nothing is guessed: without a map, an export is not read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from brief.read.catalogue import FieldMap
from brief.read.draft import Draft, Paragraph, UnreadableError
from brief.read.encoding import decode
from brief.read.mail import take_sent_day
from brief.read.markup import LOOKS_MARKED, take_lines
from brief.read.stated import DAY, take_stated
from brief.read.text import read_line, unwrap_lines

RECORDS = 1000
NO_RECORDS = "holds no report where sources.toml says; mend the fields it names"


@dataclass(frozen=True, slots=True)
class Record:
    """One report of an export: its bytes, as the export has them, and what it says."""

    raw: bytes
    draft: Draft


def read_json(raw: bytes, fields: FieldMap) -> Iterator[Record]:
    """The reports of a JSON file. Raises UnreadableError."""
    try:
        whole = json.loads(decode(raw)[0])
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"is not valid JSON ({error}); export it again") from error
    found = _follow(whole, fields.records)
    for one in found:
        read = {name: [text for text in _follow(one, path) if isinstance(text, str)] for name, path in fields.paths}
        yield Record(json.dumps(one, sort_keys=True).encode(), _make_draft(read))


def _follow(node: object, path: str) -> list[object]:
    """What stands at a path ("response/results"), lists opened on the way and at its end."""
    nodes = _open(node)
    for step in path.split("/") if path else ():
        nodes = [inner for one in nodes if isinstance(one, Mapping) and step in one for inner in _open(one[step])]
    return nodes


def _open(node: object) -> list[object]:
    return node if isinstance(node, list) else [node]


def read_xml(raw: bytes, fields: FieldMap) -> Iterator[Record]:
    """The reports of an XML file, namespaces aside; entities stay as they are written. Raises UnreadableError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"is not valid XML ({getattr(error, 'msg', error)}); export it again") from error
    for one in _find(root, fields.records):
        read = {name: [_tell(inner, path) for inner in _find(one, path)] for name, path in fields.paths}
        yield Record(etree.tostring(one, with_tail=False), _make_draft(read))


def _find(node: etree._Element, path: str) -> list[etree._Element]:
    """The elements at a path below an element; a last step "@name" is an attribute of them."""
    nodes = [node]
    for step in (one for one in path.split("/") if one and not one.startswith("@")):
        nodes = [inner for one in nodes for inner in one.iterchildren("{*}" + step)]
    return nodes


def _tell(node: etree._Element, path: str) -> str:
    last = path.rpartition("/")[2]
    if last.startswith("@"):
        return node.get(last[1:], "")
    if len(node):
        return take_lines(etree.tostring(node, encoding="unicode", with_tail=False))
    return node.text or ""


def _make_draft(read: Mapping[str, list[str]]) -> Draft:
    """Make a draft of the texts under each name."""
    told: dict[str, object] = {
        name: next((text for text in texts if text.strip()), None) for name, texts in read.items()
    }
    day = str(told.get("published") or "").strip()
    if day and not DAY.match(day):
        told["published"] = take_sent_day(day) or day
    stated, problems = take_stated(told, "export")
    text = "\n\n".join(take_lines(one) if LOOKS_MARKED.search(one) else one for one in read["text"])
    head = (
        [Paragraph(stated.title, "heading")]
        if stated.title and stated.title not in text[: 2 * len(stated.title)]
        else []
    )
    notes = tuple(f"export: {problem}" for problem in problems)
    return Draft((*head, *(read_line(line) for line in unwrap_lines(text))), stated, notes)


FORMATS: Mapping[str, Callable[[bytes, FieldMap], Iterator[Record]]] = {".json": read_json, ".xml": read_xml}


def read_export(raw: bytes, suffix: str, fields: FieldMap | None) -> list[Record]:
    """The reports of an export. Raises UnreadableError where there are none, or nobody said where they stand."""
    if fields is None:
        raise UnreadableError("is an export; say under [fields] in sources.toml which of its fields hold a report")
    records = list(islice(FORMATS[suffix](raw, fields), RECORDS + 1))
    if not any(record.draft.paragraphs for record in records):
        raise UnreadableError(NO_RECORDS)
    if len(records) > RECORDS:
        raise UnreadableError(f"holds more than {RECORDS} reports; export those that matter")
    return records
