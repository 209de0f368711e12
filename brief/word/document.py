"""An edited document made ready to take in what brief would write now, and what was offered before taken back."""

from __future__ import annotations

from dataclasses import replace

from docx.oxml.ns import qn
from lxml import etree

from brief.word.changes import settle
from brief.word.comment import AUTHOR
from brief.word.package import OFFICE, Package, relations
from brief.word.paragraphs import PARAGRAPH
from brief.word.read import EditedPage, read_package, style_names
from brief.write.written import Offer


def take_back(page: EditedPage) -> tuple[EditedPage, dict[str, Offer]]:
    """The page without the changes that brief offered and nobody decided; and the offers that were declined."""
    root = etree.fromstring(page.package.parts[page.package.main])
    pending = pending_tags(root)
    settle(root, accept=False, author=AUTHOR)
    bare = with_main(page.package, root)
    again = read_package(page.file, bare)
    offers = page.written.offers if page.written else ()
    standing = {line.written for line in again.lines if line.paragraph and line.written}
    decided = (one for one in offers if not any(line.tag in pending for line in one.lines))
    # What was to go and stands, what was to come and does not.
    return again, {one.key: one for one in decided if bool(standing & set(one.lines)) == (one.act == "delete")}


def pending_tags(root: etree._Element) -> set[str]:
    """The tags of the lines on which a change of brief's waits for a decision."""
    found: set[str] = set()
    for change in root.iter(qn("w:ins"), qn("w:del")):
        if change.get(qn("w:author")) == AUTHOR:
            above = next((one for one in change.iterancestors(PARAGRAPH, qn("w:tr"))), None)
            found.update(tag.get(qn("w:val"), "") for tag in (above.iter(qn("w:tag")) if above is not None else ()))
    return found


def with_main(package: Package, root: etree._Element) -> Package:
    """The package with another main part."""
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(package, parts={**package.parts, package.main: content})


def map_styles(package: Package, other: Package) -> dict[str, str]:
    """The ids of the other document's styles in this one, which a word processor may have changed, by their names."""
    here = {name.lower(): key for key, name in style_names(package).items()}
    return {key: here[name.lower()] for key, name in style_names(other).items() if name.lower() in here}


def adopt_links(package: Package, other: Package) -> tuple[Package, dict[str, str]]:
    """The package with the other's links to the web, and their ids there by their ids in the other."""
    home, _, file = package.main.rpartition("/")
    listed = f"{home}/_rels/{file}.rels"
    root = etree.fromstring(package.parts[listed])
    have = {target: key for key, kind, target in package.relations() if kind == "hyperlink"}
    links = {}
    for key, kind, target in relations(other.parts, other.main):
        if kind == "hyperlink":
            if target not in have:
                have[target] = f"brief{len(root) + 1}"
                made = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Relationship", Id=have[target])
                made.attrib.update({"Type": f"{OFFICE}hyperlink", "Target": target, "TargetMode": "External"})
            links[key] = have[target]
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(package, parts={**package.parts, listed: content}), links
