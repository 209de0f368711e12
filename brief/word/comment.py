"""Comments written into a copy of a page, by "brief"; those of an earlier run are replaced, other people's stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from docx.oxml.ns import nsmap, qn
from lxml import etree

from brief.word.package import OFFICE, Package
from brief.write.wordxml import CONTENT_TYPES, pack

AUTHOR = "brief"
PART = "comments.xml"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
MARKS = tuple(qn(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
ID = qn("w:id")


def add_comments(package: Package, remarks: Mapping[int, str], day: str) -> bytes:
    """The file with a comment on each of these paragraphs of its main part, by number. `day`: ISO, stated as theirs."""
    return pack(comment_on(package, remarks, day).parts)


def comment_on(package: Package, remarks: Mapping[int, str], day: str) -> Package:
    """The same as a package still open. Without remarks, what brief said before is taken out."""
    if not remarks and not package.related("comments"):
        return package
    parts = dict(package.parts)
    root = etree.fromstring(parts[package.main])
    name = next(iter(package.related("comments")), None) or add_part(parts, package.main)
    said = etree.fromstring(parts[name])
    drop_earlier(root, said)
    taken = [int(one.get(ID, "0")) for one in said]
    paragraphs = list(root.iter(qn("w:p")))
    for number, (place, words) in enumerate(sorted(remarks.items()), start=max(taken, default=0) + 1):
        said.append(make_comment(number, words, day))
        mark_paragraph(paragraphs[place], number)
    for part, tree in ((package.main, root), (name, said)):
        parts[part] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(package, parts=parts)


def add_part(parts: dict[str, bytes], main: str) -> str:
    """Put an empty part for comments into the package; returns its name."""
    home, _, file = main.rpartition("/")
    name, listed = f"{home}/{PART}", f"{home}/_rels/{file}.rels"
    parts[name] = etree.tostring(etree.Element(qn("w:comments"), nsmap={"w": nsmap["w"]}))
    relations = etree.fromstring(parts[listed])
    space = etree.QName(relations).namespace
    told = etree.SubElement(relations, f"{{{space}}}Relationship", Id="briefComments", Target=PART)
    told.set("Type", f"{OFFICE}comments")
    types = etree.fromstring(parts[CONTENT_TYPES])
    etree.SubElement(types, f"{{{etree.QName(types).namespace}}}Override", PartName=f"/{name}", ContentType=KIND)
    parts[listed], parts[CONTENT_TYPES] = (
        etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True) for tree in (relations, types)
    )
    return name


def drop_earlier(root: etree._Element, said: etree._Element) -> None:
    """Take out what brief said before, and its marks in the text."""
    mine = {one.get(ID) for one in said if one.get(qn("w:author")) == AUTHOR}
    for one in [one for one in said if one.get(ID) in mine]:
        said.remove(one)
    for mark in [mark for mark in root.iter(*MARKS) if mark.get(ID) in mine]:
        holder = mark.getparent()
        if holder is not None:
            holder.remove(mark)


def make_comment(number: int, words: str, day: str) -> etree._Element:
    """A comment of one paragraph."""
    comment = etree.Element(qn("w:comment"))
    comment.attrib.update({ID: str(number), qn("w:author"): AUTHOR, qn("w:initials"): AUTHOR[:1]})
    comment.set(qn("w:date"), f"{day}T00:00:00Z")
    run = etree.SubElement(etree.SubElement(comment, qn("w:p")), qn("w:r"))
    etree.SubElement(run, qn("w:t")).text = words
    return comment


def mark_paragraph(paragraph: etree._Element, number: int) -> None:
    """Tie a comment to a whole paragraph, outside its content control: LibreOffice loses words within one."""
    start = etree.Element(MARKS[0], {ID: str(number)})
    paragraph.insert(1 if len(paragraph) and paragraph[0].tag == qn("w:pPr") else 0, start)
    etree.SubElement(paragraph, MARKS[1], {ID: str(number)})
    etree.SubElement(etree.SubElement(paragraph, qn("w:r")), MARKS[2], {ID: str(number)})
