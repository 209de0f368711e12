"""The DOCX: held against two validators, made of built-in styles and real lists and tables, with nothing left over."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from builders import PAGE, cite, disagreements, figures, full_brief, listed, page, paragraph, random_brief
from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run as WordRun
from lxml import etree
from tools import convert, extract, word_complaints

from brief.page import Brief, Run
from brief.style import load_style
from brief.write.blocks import every_block
from brief.write.docx import write_docx
from brief.write.pdf import write_pdf

STYLE = load_style("situation")
SHIPPED = Path(STYLE.fonts["regular"]).parents[1]
CONTROL = qn("w:sdt")


def parts(brief: Brief) -> dict[str, bytes]:
    """The parts of the package by name."""
    with zipfile.ZipFile(BytesIO(write_docx(brief, STYLE))) as package:
        return {name: package.read(name) for name in package.namelist()}


def body(brief: Brief) -> etree._Element:
    """The document part, parsed."""
    return etree.fromstring(parts(brief)["word/document.xml"])


def attributes(root: etree._Element, tag: str, name: str = "val") -> list[str]:
    """An attribute of every element of that tag."""
    return [str(found.get(qn(f"w:{name}"))) for found in root.iter(qn(f"w:{tag}"))]


def test_the_open_xml_sdk_and_openxml_audit_pass_it(tmp_path: Path) -> None:
    tables = page(disagreements(("Why?", [("a", 1), ("b", 2)])), figures(("1", "one", 1)), figures(("2", "two", 1)))
    for number, brief in enumerate([full_brief(), tables, page(), *(random_brief(n, STYLE) for n in range(3))]):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(write_docx(brief, STYLE))
        assert word_complaints(file) == []


def test_nothing_of_another_template_is_left() -> None:
    made = parts(full_brief())
    assert sorted(name for name in made if not name.endswith(".rels")) == [
        "[Content_Types].xml",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "docProps/app.xml",
        "docProps/core.xml",
        *(
            f"word/{part}.xml"
            for part in ("document", "fontTable", "footer", "header", "numbering", "settings", "styles", "theme")
        ),
    ]
    assert b"python" not in b"".join(made.values())
    names = attributes(etree.fromstring(made["word/styles.xml"]), "name")
    assert len(names) == len(set(names)) < 30
    assert {"Title", "Subtitle", "heading 1", "List Bullet", "Quote", "header", "footer", "Normal"} < set(names)


def test_each_paragraph_has_the_style_of_its_role_and_no_look_of_its_own() -> None:
    root = body(full_brief())
    used = set(attributes(root, "pStyle"))
    assert used == {
        role.style.replace(" ", "")
        for role in map(STYLE.roles.__getitem__, {b.role for b in every_block(full_brief())})
    }
    inner = {child.tag for look in root.iter(qn("w:pPr"), qn("w:rPr")) for child in look}
    assert inner == {qn("w:pStyle"), qn("w:rStyle")}


def test_properties_tell_title_language_and_day_and_no_user() -> None:
    properties = Document(BytesIO(write_docx(full_brief(), STYLE))).core_properties
    assert (properties.title, properties.language) == (PAGE["title"], "en-GB")
    assert properties.created is not None
    assert properties.created.isoformat() == "2026-11-20T00:00:00+00:00" == str(properties.modified).replace(" ", "T")
    assert (properties.author, properties.last_modified_by, properties.revision) == ("brief", "brief", 1)
    assert properties.keywords == full_brief().marking


def test_the_table_of_disagreements_repeats_its_head_and_is_described() -> None:
    root = body(full_brief())
    assert attributes(root, "tblCaption") == [PAGE["captions"]["figures"], PAGE["captions"]["disagreements"]]
    assert attributes(root, "tblDescription") == attributes(root, "tblCaption")
    heads = [len(list(table.iter(qn("w:tblHeader")))) for table in root.iter(qn("w:tbl"))]
    assert heads == [0, 1]


def test_each_line_stands_in_a_control_with_its_name() -> None:
    root = body(full_brief())
    controls = list(root.iter(CONTROL))
    words = ["".join(str(text) for text in control.itertext()) for control in controls]
    assert words == ["".join(run.text for run in block.runs) for block in every_block(full_brief())]
    tags = attributes(root, "tag")
    assert len(set(tags)) == len(tags) == len(controls)
    assert {"title", "facts-1", "figure-1", "figure-1.2", "difference-2.4"} < set(tags)
    marked = attributes(root, "bookmarkStart", "name")
    assert marked == ["_" + re.sub(r"\W", "_", tag) for tag in tags]
    assert attributes(root, "bookmarkStart", "id") == attributes(root, "bookmarkEnd", "id") == attributes(root, "id")


def test_marks_lead_to_the_sources_listed_and_addresses_out() -> None:
    root = body(full_brief())
    anchors = [link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    assert set(anchors) == {"_s1", "_s2", "_s3", "_s4"} < set(attributes(root, "bookmarkStart", "name"))
    relations = parts(full_brief())["word/_rels/document.xml.rels"].decode()
    assert all(source["link"] in relations for source in PAGE["sources"] if "link" in source)
    odd = page(listed(1, "odd", "", "https://example.org/ä b"))
    assert "https://example.org/%C3%A4%20b" in parts(odd)["word/_rels/document.xml.rels"].decode()
    assert "hyperlink" not in parts(page(paragraph("body", "words", *cite(7))))["word/document.xml"].decode()


def test_a_weight_that_the_paragraph_has_already_is_not_set_twice() -> None:
    runs = [Run("a", "bold"), Run("b", "italic")]
    assert attributes(body(page(paragraph("heading", *runs))), "rStyle") == ["Emphasis"]
    assert attributes(body(page(paragraph("body", *runs, ""))), "rStyle") == ["Strong", "Emphasis"]


def test_characters_that_xml_refuses_are_dropped() -> None:
    brief = page(paragraph("body", "a\x00b\x0b c\ud800\n< d & e"), title="x\x01y", footer="\ufffe")
    texts = [str(text) for text in body(brief).itertext()]
    assert texts == ["ab  c < d & e"]


def test_marking_and_footer_stand_at_head_and_foot() -> None:
    made = parts(full_brief())
    assert PAGE["marking"] in made["word/header.xml"].decode()
    assert PAGE["marking"] in made["word/footer.xml"].decode()
    assert PAGE["footer"] in made["word/footer.xml"].decode()
    assert b"<w:t" not in parts(page())["word/header.xml"]


def test_libreoffice_prints_the_words_of_the_pdf(tmp_path: Path) -> None:
    foreign = page(
        paragraph("body", "In თბილისი the ", Run("日本", "bold"), " delegation", *cite(1)), listed(1, "“დილა”", "")
    )
    for name, brief in (("full", full_brief()), ("foreign", foreign)):
        (tmp_path / f"{name}.docx").write_bytes(write_docx(brief, STYLE))
        (tmp_path / f"our-{name}.pdf").write_bytes(write_pdf(brief, STYLE))
    printed = convert([tmp_path / "full.docx", tmp_path / "foreign.docx"], tmp_path)
    theirs = [extract(file).split() for file in printed]
    ours = [extract(tmp_path / f"our-{name}.pdf").split() for name in ("full", "foreign")]
    assert theirs[0] == ours[0]
    assert sorted("".join(theirs[1])) == sorted("".join(ours[1])), "another face may stand on another line"


def test_libreoffice_keeps_the_name_and_the_words_of_a_commented_line(tmp_path: Path) -> None:
    document = Document(BytesIO(write_docx(full_brief(), STYLE)))
    line = next(p for p in document.element.body.iter(qn("w:p")) if "Engineers put" in "".join(p.itertext()))
    document.add_comment(WordRun(next(line.iter(qn("w:r"))), document.paragraphs[0]), text="Which engineers?")
    document.save(str(tmp_path / "commented.docx"))
    (saved,) = convert([tmp_path / "commented.docx"], tmp_path / "again", "docx")
    again = Document(str(saved)).element.body
    assert "Engineers put the reservoir" in "".join(again.itertext())
    assert set(attributes(body(full_brief()), "bookmarkStart", "name")) <= set(
        attributes(again, "bookmarkStart", "name")
    )


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheet_is_that_of_the_style(tmp_path: Path, paper: str) -> None:
    text = (SHIPPED / "situation.toml").read_text(encoding="utf-8")
    file = tmp_path / "own.toml"
    file.write_text(
        text.replace('paper = "A4"', f'paper = "{paper}"').replace('font = "Calibri"', 'font = "Carlito"'),
        encoding="utf-8",
    )
    with zipfile.ZipFile(BytesIO(write_docx(full_brief(), load_style(str(file))))) as package:
        sheet = attributes(etree.fromstring(package.read("word/document.xml")), "pgSz", "w")
        fonts = package.read("word/fontTable.xml")
    assert sheet == [{"A4": "11906", "Letter": "12240"}[paper]]
    assert b"altName" not in fonts
    assert b"altName" in parts(full_brief())["word/fontTable.xml"]
