"""The parts of a Word file, opened with care: weighed before they are unpacked, parsed without entities or network."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath

from docx.oxml.ns import qn
from lxml import etree

from brief.errors import WriteError
from brief.read.draft import UnreadableError
from brief.read.word import weigh

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# No entities, no network; blank text is kept, since a space between two words may stand alone in a run.
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file in memory: its parts by name, the name of the part that holds the text, the hash of the file."""

    parts: Mapping[str, bytes]
    main: str
    sha256: str = ""

    def root(self, name: str) -> etree._Element | None:
        """A part as a tree; None where there is no such part."""
        return etree.fromstring(self.parts[name], PARSER) if name in self.parts else None

    def related(self, kind: str) -> list[str]:
        """The names of the parts of one kind ("header", "comments") that the main part leads to."""
        return [name for _, told, name in self.relations() if told == kind]

    def relations(self) -> list[tuple[str, str, str]]:
        """What the main part leads to, as (id, kind, part or address)."""
        return relations(self.parts, self.main)


def open_package(file: Path) -> Package:
    """The parts of a Word file. Raises WriteError where it is none, damaged, or unpacks to more than any page."""
    try:
        return unpack(file.read_bytes(), file)
    except OSError as error:
        raise WriteError(f"{file}: cannot be read: {error.strerror or error}") from error


def unpack(raw: bytes, file: Path) -> Package:
    """The same of a file's bytes; `file` is for messages."""
    try:
        weigh(raw)
        with zipfile.ZipFile(BytesIO(raw)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        main = next(name for _, kind, name in relations(parts, "") if kind == "officeDocument")
        # Parsed once here, so that a damaged file is told as such before anything is made of it.
        body = etree.fromstring(parts[main], PARSER).find(qn("w:body"))
    except UnreadableError as error:
        raise WriteError(f"{file}: {error}") from error
    except (zipfile.BadZipFile, KeyError, StopIteration, etree.XMLSyntaxError, RuntimeError, ValueError) as error:
        raise WriteError(f"{file}: is damaged or no Word file; save it from the word processor as .docx") from error
    if body is None:
        raise WriteError(f"{file}: holds no text that Word knows; save it from the word processor as .docx")
    return Package(parts, main, sha256(raw).hexdigest())


def relations(parts: Mapping[str, bytes], source: str) -> list[tuple[str, str, str]]:
    """What a part leads to, as (id, kind, part or address); "" asks for where the package starts."""
    home = PurePosixPath(source).parent
    listed = str(home / "_rels" / f"{PurePosixPath(source).name}.rels") if source else "_rels/.rels"
    if listed not in parts:
        return []
    found = []
    for one in etree.fromstring(parts[listed], PARSER).iter(RELATION):
        kind, target = one.get("Type", ""), one.get("Target", "")
        if one.get("TargetMode") != "External":
            target = target.removeprefix("/") if target.startswith("/") else resolve(home, target)
        found.append((one.get("Id", ""), kind.removeprefix(OFFICE).removeprefix(STRICT), target))
    return found


def resolve(home: PurePosixPath, target: str) -> str:
    """The name of a part as told from a folder: "../customXml/item1.xml" from "word"."""
    steps: list[str] = []
    for step in (home / target).parts:
        if step == ".." and steps:
            steps.pop()
        elif step != "..":
            steps.append(step)
    return "/".join(steps)
