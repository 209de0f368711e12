"""A DOCX edited as Word writes it: runs split, rsids, proofErr, smart quotes, tracked changes, comments."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO

from docx.oxml.ns import nsdecls, qn
from lxml import etree
from lxml.etree import _Element as Tree

MAIN = "word/document.xml"
BY = 'w:author="Officer" w:date="2026-11-22T10:00:00Z"'


def edit(docx: bytes, *changes: Callable[[Tree], None]) -> bytes:
    """The file after changes to the tree of its main part."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[MAIN])
    for change in changes:
        change(root)
    parts[MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def fragment(words: str) -> Tree:
    """An element from its WordprocessingML."""
    start, _, rest = words.partition(">")
    closed = "/" if start.endswith("/") else ""
    return etree.fromstring(f"{start.removesuffix('/')} {nsdecls('w')}{closed}>{rest}")


def find(root: Tree, tag: str) -> Tree:
    """The paragraph of a tag."""
    return next(
        paragraph
        for paragraph in root.iter(qn("w:p"))
        if any(one.get(qn("w:val")) == tag for one in paragraph.iter(qn("w:tag")))
    )


def tags(root: Tree) -> list[str]:
    """The tags of all controls in order."""
    return [str(one.get(qn("w:val"))) for one in root.iter(qn("w:tag"))]


def reword(tag: str, old: str, new: str) -> Callable[[Tree], None]:
    """Other words in a line, in the middle of a run."""

    def change(root: Tree) -> None:
        for text in find(root, tag).iter(qn("w:t")):
            if old in (text.text or ""):
                text.text = (text.text or "").replace(old, new, 1)
                return
        raise AssertionError(f"{old!r} is not in {tag}")

    return change


def retype(tag: str, words: str) -> Callable[[Tree], None]:
    """All words of a line typed anew; its citation marks stay."""

    def change(root: Tree) -> None:
        texts = [
            text for text in find(root, tag).iter(qn("w:t")) if not (text.text or "").strip(" \u00a0").startswith("[")
        ]
        texts[0].text = words
        for text in texts[1:]:
            text.text = ""

    return change


def delete(tag: str) -> Callable[[Tree], None]:
    """A line taken out."""

    def change(root: Tree) -> None:
        paragraph = find(root, tag)
        paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]  # every paragraph has a parent

    return change


def add_after(tag: str, words: str, style: str = "ListBullet") -> Callable[[Tree], None]:
    """A line typed in by hand below another, or below the heading of a table where that is what the tag names."""
    made = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r w:rsidR="00AB12CD"><w:t/></w:r></w:p>'

    def change(root: Tree) -> None:
        paragraph = fragment(made)
        next(paragraph.iter(qn("w:t"))).text = words
        find(root, tag).addnext(paragraph)

    return change


def move_after(tag: str, other: str) -> Callable[[Tree], None]:
    """A line moved below another."""
    return lambda root: find(root, other).addnext(find(root, tag))


def copy_after(tag: str, other: str) -> Callable[[Tree], None]:
    """A line pasted again below another."""
    return lambda root: find(root, other).addnext(deepcopy(find(root, tag)))


def untag(root: Tree) -> None:
    """Drop every control and bookmark, as an editor that knows neither does."""
    for mark in [*root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:sdtPr"))]:
        mark.getparent().remove(mark)  # type: ignore[union-attr]  # none of them is the root


def split_runs(root: Tree) -> None:
    """Every run in two, with the marks of the spelling checker and of the editing session between."""
    for number, run in enumerate([*root.iter(qn("w:r"))]):
        text = run.find(qn("w:t"))
        if text is None or len(text.text or "") < 2:
            continue
        words, middle = text.text or "", len(text.text or "") // 2
        second = deepcopy(run)
        text.text, next(second.iter(qn("w:t"))).text = words[:middle], words[middle:]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.set(qn("w:rsidR"), f"00{number:06X}")
        run.addnext(second)
        run.addnext(fragment('<w:proofErr w:type="spellStart"/>'))


def track(tag: str, old: str, new: str) -> Callable[[Tree], None]:
    """Words of a line deleted and others inserted, as tracked changes."""

    def change(root: Tree) -> None:
        run = next(one for one in find(root, tag).iter(qn("w:r")) if old in one.findtext(qn("w:t"), ""))
        before, _, after = run.findtext(qn("w:t"), "").partition(old)
        next(run.iter(qn("w:t"))).text = before
        kept = deepcopy(run)
        next(kept.iter(qn("w:t"))).text = after
        run.addnext(kept)
        run.addnext(fragment(f'<w:ins w:id="901" {BY}><w:r><w:t xml:space="preserve">{new}</w:t></w:r></w:ins>'))
        run.addnext(
            fragment(f'<w:del w:id="900" {BY}><w:r><w:delText xml:space="preserve">{old}</w:delText></w:r></w:del>')
        )

    return change


def track_end(tag: str) -> Callable[[Tree], None]:
    """The end of a line deleted, tracked: it joins the next one once that is accepted."""

    def change(root: Tree) -> None:
        find(root, tag)[0].append(fragment(f'<w:rPr><w:del w:id="902" {BY}/></w:rPr>'))

    return change
