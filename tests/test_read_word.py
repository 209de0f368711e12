"""Word files."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from brief.model import Source
from brief.read.report import read_file

STORY = "The ferry sank off Lamu on Monday, the port office said."
OTHER = "Divers went down to the wreck at dawn and came back by noon."
LAST = "They found the ship's log and brought it ashore."


def read(tmp_path: Path, raw: bytes) -> Source:
    path = tmp_path / "one.docx"
    path.write_bytes(raw)
    return read_file(path, tmp_path)


def save(document: "docx.document.Document") -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def make() -> "docx.document.Document":
    document = docx.Document()
    document.add_heading("A ferry sinks", 0)
    document.add_paragraph(STORY)
    return document


def texts(source: Source) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in source.passages]


def test_headings_paragraphs_lists_and_tables_are_read_in_order(tmp_path: Path) -> None:
    document = make()
    document.add_paragraph("Twelve people were rescued", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, text in zip(cells, ("Killed", "12", f"{OTHER} {LAST}", "It was a long day at sea."), strict=True):
        cell.text = text
    document.add_paragraph("The quay at dusk", style="Caption")
    assert texts(read(tmp_path, save(document))) == [
        ("heading", "A ferry sinks"),
        ("body", STORY),
        ("body", "Twelve people were rescued"),
        ("body", "Killed: 12"),
        ("body", f"{OTHER} {LAST}"),
        ("body", "It was a long day at sea."),
        ("caption", "The quay at dusk"),
    ]


def test_tracked_insertions_are_read_and_deletions_and_comments_are_not(tmp_path: Path) -> None:
    document = make()
    paragraph = document.add_paragraph("Twelve people ")
    for xml in (
        "<w:del {} w:id='1' w:author='x'><w:r><w:delText>died</w:delText><w:t>died</w:t></w:r></w:del>",
        "<w:ins {} w:id='2' w:author='x'><w:r><w:t>were rescued</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))  # noqa: SLF001 -- python-docx tracks no changes
    document.add_comment(paragraph.add_run("."), text="Is that so?", author="x")
    assert texts(read(tmp_path, save(document)))[2] == ("body", "Twelve people were rescued.")


def test_a_title_property_is_taken_where_the_text_has_no_heading(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(STORY)
    document.core_properties.title = "A ferry sinks"
    assert read(tmp_path, save(document)).title == "A ferry sinks"
    document.paragraphs[0].insert_paragraph_before("Ferry lost", style="Heading 1")
    assert read(tmp_path, save(document)).title == "Ferry lost"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    document = make()
    box = f"<w:txbxContent><w:p><w:r><w:t>{STORY[:-1]} twice.</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    xml = f"<w:r {nsdecls('w')} xmlns:mc='{mc}'><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
    xml += f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    document.paragraphs[1]._p.append(parse_xml(xml))  # noqa: SLF001 -- python-docx makes no text boxes
    assert texts(read(tmp_path, save(document)))[1:] == [("body", STORY), ("body", f"{STORY[:-1]} twice.")]


def test_a_bomb_is_weighed_before_it_is_opened(tmp_path: Path) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"\0" * 61_000_000)
    source = read(tmp_path, stream.getvalue())
    assert source.status == "unreadable"
    assert "unpacks to more" in source.notes[0].message


def test_a_damaged_file_is_noted(tmp_path: Path) -> None:
    raw = save(make())
    for broken in (
        raw[: len(raw) // 2],
        b"PK\x03\x04",
        b"text",
        raw.replace(b"word/document.xml", b"word/documxxx.xml"),
    ):
        source = read(tmp_path, broken)
        assert source.status == "unreadable"
        assert "save it" in source.notes[0].message or "take it away" in source.notes[0].message


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hidden")
    document, stream = make(), BytesIO()
    document.add_paragraph("And XX was seen.")
    with zipfile.ZipFile(BytesIO(save(document))) as good, zipfile.ZipFile(stream, "w") as bad:
        for part in good.namelist():
            raw = good.read(part)
            if part == "word/document.xml":
                kind = f'?><!DOCTYPE w [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]>'.encode()
                raw = raw.replace(b"?>", kind, 1).replace(b"XX", b"&a;")
            bad.writestr(part, raw)
    source = read(tmp_path, stream.getvalue())
    assert STORY in source.text
    assert "hidden" not in source.text
