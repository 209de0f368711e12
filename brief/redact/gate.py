"""A last look at what is about to be written: a name that came in by another way than the sources stops the run.

It may stand in a house's template, or in a page that was edited before the name was withheld.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from brief.errors import WriteError
from brief.page import Block, Brief
from brief.redact.names import make_names

TAG = re.compile(rb"<[^>]*>")
END = re.compile(rb"</w:p>|<w:br/>|<w:tab/>|</a:p>|</[\w]+:line>")
# Where a link leads, what a picture is said to show, who is said to have changed or commented.
ATTRIBUTES = re.compile(rb'\b(?:Target|descr|author|initials)="([^"]*)"')
ENTITIES = ((b"&lt;", b"<"), (b"&gt;", b">"), (b"&quot;", b'"'), (b"&apos;", b"'"), (b"&amp;", b"&"))
OWN = frozenset({"format", "model", "brief_version", "files", "decisions"})


def hold_back(names: Sequence[str], brief: Brief, outputs: Mapping[str, bytes]) -> None:
    """Raise WriteError where a name that is to be withheld stands in what would be written."""
    if not names:
        return
    finder = make_names(names)
    told = [*page_texts(brief), *(piece for suffix, raw in outputs.items() for piece in texts(suffix, raw))]
    for where, text in told:
        if finder.find(text):
            raise WriteError(
                f"{where}: holds a name that `redact` withholds; take it out of the template or the edited page, "
                "or start afresh with --force (an edited page is kept beside)"
            )


def says_names(names: Sequence[str], *files: tuple[str, str, bytes]) -> bool:
    """Whether one of these files, each a name, a suffix and its bytes, says a name that is to be withheld."""
    finder = make_names(names)
    told = (text for name, suffix, raw in files for text in (name, *(text for _, text in texts(suffix, raw))))
    return bool(names) and any(finder.find(text) for text in told)


def without_names(records: Mapping[str, bytes], names: Sequence[str]) -> dict[str, bytes]:
    """Of the records of former days those that say none of the names."""
    return {file: raw for file, raw in records.items() if not says_names(names, ("", "json", raw))}


def page_texts(brief: Brief) -> Iterator[tuple[str, str]]:
    """Every text of a page: what the PDF prints and says of itself."""
    for text in (brief.title, brief.marking, brief.footer, brief.topic):
        yield "the page", text or ""
    for item in brief.blocks:
        blocks = [item] if isinstance(item, Block) else [b for row in item.rows for cell in row.cells for b in cell]
        yield from (("the page", block.text) for block in blocks)


def texts(suffix: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """The texts within a file, with what to call the place."""
    if suffix == "json":
        content = json.loads(raw)
        yield from (("the record", text) for text in strings({k: v for k, v in content.items() if k not in OWN}))
    elif suffix == "docx":
        with ZipFile(BytesIO(raw)) as package:
            for part in package.namelist():
                if part.endswith((".xml", ".rels")):
                    yield f"the DOCX ({part})", plain(package.read(part))


def strings(value: object) -> Iterator[str]:
    """Every text of a JSON value, keys apart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def plain(xml: bytes) -> str:
    """The words of an XML part, paragraphs on lines of their own."""
    words = b"\n".join([TAG.sub(b"", END.sub(b"\n", xml)), *ATTRIBUTES.findall(xml)])
    for entity, letter in ENTITIES:
        words = words.replace(entity, letter)
    return words.decode("utf-8", "replace")
