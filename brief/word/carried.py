"""What brief wrote into a DOCX beside its words, read back: the lines as they were, and what they were set in."""

from __future__ import annotations

import re
from dataclasses import fields

from lxml import etree

from brief.page import Cite, Paper
from brief.word.package import PARSER, Package
from brief.write.written import SPACE, Offer, Written, WrittenLine

# A share of room, and a length, as they are written.
SHARE, LENGTH = re.compile(r"0\.\d+"), re.compile(r"\d+(?:\.\d+)?")


def read_sheet(stated: str) -> Paper | None:
    """The sheet of a house's template, as it is written; None where none is."""
    lengths = [float(length) for length in stated.split() if LENGTH.fullmatch(length)]
    return Paper(*lengths) if len(lengths) == len(fields(Paper)) else None


def read_written(package: Package) -> Written | None:
    """What brief wrote, from the part that travels in the file; None where there is none."""
    part = name_written(package)
    if part is None:
        return None
    root = etree.fromstring(package.parts[part], PARSER)
    lines = tuple(read_line(line) for line in root.iterfind(f"{{{SPACE}}}line"))
    offers = tuple(
        Offer(one.get("key", ""), one.get("act", ""), tuple(read_line(line) for line in one))
        for one in root.iterfind(f"{{{SPACE}}}offer")
    )
    stated = (root.get("style", ""), root.get("as-of", ""), root.get("language", ""))
    share = SHARE.fullmatch(root.get("share", ""))
    return Written(
        *stated, lines, offers, share=float(share[0]) if share else 1.0, house=read_sheet(root.get("house", ""))
    )


def name_written(package: Package) -> str | None:
    """The name of that part."""
    for name in sorted(name for name in package.parts if name.startswith("customXml/") and name.endswith(".xml")):
        if etree.fromstring(package.parts[name], PARSER).tag == f"{{{SPACE}}}written":
            return name
    return None


def read_line(line: etree._Element) -> WrittenLine:
    """A line as it was written."""
    cites = []
    for place in line.get("cites", "").split():
        source, _, span = place.partition(":")
        start, _, end = span.partition("-")
        cites.append(Cite(int(source), int(start), int(end)))
    told = [line.get(key, "") for key in ("tag", "section", "role")]
    return WrittenLine(told[0], told[1], told[2], line.text or "", tuple(cites), line.get("derived") == "1")
