"""A house's template: its sheet, head, foot and styles are used, its text is not, and the page stays one page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from builders import full_brief, page, paragraph, random_brief
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree
from PIL import Image
from tools import convert, extract, run, word_complaints

from brief.errors import SettingsError
from brief.page import Style
from brief.style import load_style
from brief.word.read import read_page
from brief.write.docx import write_docx
from brief.write.house import adopt_template
from brief.write.layout import page_height, page_room
from brief.write.pdf import write_pdf

STYLE = load_style("situation")
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
VALUE = qn("w:val")
Change = Callable[[WordDocument], None]


def plain(_document: WordDocument) -> None:
    """A template as it comes."""


def template(folder: Path, change: Change = plain, font: str = "Calibri") -> Path:
    """A ministry's template: a sheet, a letterhead with a picture, a foot, styles, and text that is to go."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.gutter = Mm(20), Mm(25), Mm(5)
    normal, heading = document.styles["Normal"], document.styles["Heading 1"]
    normal.font.name, normal.font.size, normal.paragraph_format.space_after = font, Pt(10), Pt(3)
    heading.font.name, heading.font.size, heading.font.color.rgb = font, Pt(12), RGBColor(0x80, 0, 0)
    heading.paragraph_format.space_before = Pt(6)
    Image.new("RGB", (40, 40), (128, 0, 0)).save(folder / "logo.png")
    head = section.header.paragraphs[0]
    head.add_run().add_picture(str(folder / "logo.png"), height=Mm(15))
    head.add_run("\tMinistry of Bridges")
    section.footer.paragraphs[0].text = "12 Long Street"
    document.add_paragraph("Dear colleague, this line is the template's.")
    document.add_picture(str(folder / "logo.png"))
    change(document)
    document.save(str(folder / "ministry.docx"))
    return folder / "ministry.docx"


def adopted(folder: Path, change: Change = plain, font: str = "Calibri") -> Style:
    """The style on such a template."""
    return adopt_template(STYLE, str(template(folder, change, font)))


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def style_xml(content: bytes, name: str) -> str:
    """A style's definition."""
    root = etree.fromstring(parts(content)["word/styles.xml"])
    (found,) = (one for one in root.iter(qn("w:style")) if one[0].get(qn("w:val")) == name)
    return etree.tostring(found, method="c14n").decode()


def printed(style: Style, folder: Path, *seeds: int) -> list[Path]:
    """What LibreOffice prints of full pages in a style."""
    for seed in seeds:
        brief = random_brief(seed, style)
        assert page_height(brief, style) <= page_room(style)
        (folder / f"page-{seed}.docx").write_bytes(write_docx(brief, style))
        assert write_pdf(brief, style).startswith(b"%PDF")
    (folder / "out").mkdir()
    return convert([folder / f"page-{seed}.docx" for seed in seeds], folder / "out")


def pages(pdf: Path) -> int:
    """How many pages a PDF has."""
    return int(re.findall(r"Pages:\s+(\d+)", run("pdfinfo", pdf).stdout)[0])


def test_head_foot_sheet_and_styles_are_the_houses_and_its_text_is_not(tmp_path: Path) -> None:
    file = template(tmp_path)
    style = adopt_template(STYLE, str(file))
    content = write_docx(full_brief(), style)
    made = parts(content)
    for name in ("Normal", "header", "footer", "Normal Table"):
        assert style_xml(content, name) == style_xml(file.read_bytes(), name)
    heading = Document(BytesIO(content)).styles["Heading 1"]
    assert (heading.font.name, str(heading.font.color.rgb)) == ("Calibri", "800000")
    assert (heading.font.size, heading.paragraph_format.line_spacing) == (Pt(11), Pt(13.5))
    body = made["word/document.xml"].decode()
    assert "Dear colleague" not in body
    assert "Engineers put the reservoir" in body
    heads = "".join(text.decode() for name, text in made.items() if re.match(r"word/(header|footer)\d", name))
    assert all(words in heads for words in ("Ministry of Bridges", "12 Long Street", "TLP:AMBER"))
    assert [name for name in made if "media" in name] == ["word/media/image1.png"]
    assert "docProps/thumbnail.jpeg" not in made
    assert (round(style.paper.width), round(style.paper.left)) == (595, 71)
    assert style.paper.head > 36 + 42, "the picture is 15 mm high"


def test_the_validators_pass_it(tmp_path: Path) -> None:
    for number, brief in enumerate([full_brief(), page(paragraph("bullet", "a"))]):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(write_docx(brief, adopted(tmp_path)))
        fresh = [one for one in word_complaints(file) if one not in word_complaints(template(tmp_path))]
        assert fresh == []


def test_the_bytes_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = (write_docx(full_brief(), adopted(tmp_path)) for _ in range(2))
    assert parts(first) == parts(second)
    assert first == second


def test_brief_knows_the_page_for_its_own_and_unedited(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(write_docx(full_brief(), adopted(tmp_path)))
    assert [line.text for line in read_page(file).lines if line.state != "untouched" or line.moved] == []


@pytest.mark.parametrize("font", ["Calibri", "Arial"])
def test_libreoffice_prints_one_page(tmp_path: Path, font: str) -> None:
    style = adopted(tmp_path, font=font)
    assert (style.roles["body"].stretch == 1.0) == (font == "Calibri")
    for pdf in printed(style, tmp_path, 1, 2, 3, 4):
        assert pages(pdf) == 1
        assert "Ministry of Bridges" in extract(pdf)


def test_a_high_head_with_a_table_leaves_the_page_one_page(tmp_path: Path) -> None:
    def grow(document: WordDocument) -> None:
        header = document.sections[0].header
        table = header.add_table(3, 2, Mm(160))
        for cell in table._cells:  # noqa: SLF001 # python-docx has no other list of all cells
            cell.paragraphs[
                0
            ].text = "A line of an address that runs on and on, over more than one line of a narrow cell"
        table.rows[0].height = Mm(20)

    style = adopted(tmp_path, grow)
    assert style.paper.head > adopted(tmp_path).paper.head + 57 + 4 * 12
    assert [pages(pdf) for pdf in printed(style, tmp_path, 5, 6)] == [1, 1]


def test_a_letterhead_of_the_first_page_only_bears_the_marking(tmp_path: Path) -> None:
    def letterhead(document: WordDocument) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Cabinet"
        document.add_section(WD_SECTION.NEW_PAGE).page_width = Mm(100)

    style = adopted(tmp_path, letterhead)
    (pdf,) = printed(style, tmp_path, 7)
    assert round(style.paper.width) == 595
    assert "Cabinet" in extract(pdf)
    content = parts(write_docx(full_brief(), style))
    marked = [name for name, text in content.items() if "header" in name and b"TLP:AMBER" in text]
    assert [b"Cabinet" in content[name] for name in marked] == [True]


def test_what_would_set_a_house_style_apart_is_settled(tmp_path: Path) -> None:
    def frame(document: WordDocument) -> None:
        heading = document.styles["Heading 1"]
        heading.paragraph_format.page_break_before, heading.font.all_caps = True, True
        properties = heading.element.get_or_add_pPr()
        properties.insert(0, parse_xml(f'<w:framePr {nsdecls("w")} w:w="2000" w:hAnchor="page" w:x="100" w:y="100"/>'))
        properties.find(qn("w:spacing")).set(qn("w:beforeAutospacing"), "1")

    style = adopted(tmp_path, frame)
    assert style.roles["heading"].stretch > 1
    (pdf,) = printed(style, tmp_path, 8)
    assert pages(pdf) == 1
    made = style_xml(write_docx(full_brief(), style), "heading 1")
    assert "framePr" not in made
    assert 'beforeAutospacing="0"' in made


def test_columns_and_the_path_of_another_template_stay_out(tmp_path: Path) -> None:
    def crowd(document: WordDocument) -> None:
        document.sections[0]._sectPr.append(  # noqa: SLF001 # python-docx has no columns
            parse_xml(f'<w:cols {nsdecls("w")} w:num="2"/>')
        )
        relation = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).relate_to(
            "file:///C:/Users/jane/ministry.dotm",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
            is_external=True,
        )
        document.settings.element.insert(0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{relation}"/>'))

    made = parts(write_docx(full_brief(), adopted(tmp_path, crowd)))
    assert b"w:cols" not in made["word/document.xml"]
    assert all(b"jane" not in text for text in made.values())


def test_styles_are_found_by_name_whatever_their_ids(tmp_path: Path) -> None:
    def translate(document: WordDocument) -> None:
        for style in document.styles.element.iterchildren(qn("w:style")):
            for holder, name in ((style, "w:styleId"), *((base, "w:val") for base in style.iterfind(qn("w:basedOn")))):
                holder.set(qn(name), f"x{holder.get(qn(name))}")

    style = adopted(tmp_path, translate)
    content = write_docx(full_brief(), style)
    assert style.roles["heading"].colour == "800000"
    used = re.findall(r'pStyle w:val="(\w+)"', parts(content)["word/document.xml"].decode())
    assert {"xHeading1", "xListBullet", "BriefFigure"} <= set(used)
    assert 'basedOn w:val="xNormal"' in style_xml(content, "Brief Figure")


@pytest.mark.parametrize("dropped", [("/header", "/footer"), ("/header", "/footer", "/numbering")])
def test_a_bare_template_is_given_what_it_lacks(tmp_path: Path, dropped: tuple[str, ...]) -> None:
    def strip(document: WordDocument) -> None:
        root, part = document.styles.element, document.part
        for style in list(root.iterchildren(qn("w:style"))):
            if style.get(qn("w:default")) is None:
                root.remove(style)
        for rel in list(part.rels.values()):
            if rel.reltype.endswith(dropped):
                part.rels.pop(rel.rId)
        section = document.element.body[-1]
        for child in list(section):
            section.remove(child)

    style = adopted(tmp_path, strip)
    assert (style.paper.width, style.paper.top) == pytest.approx((STYLE.paper.width, STYLE.paper.top), abs=0.1)
    file = tmp_path / "brief.docx"
    file.write_bytes(write_docx(full_brief(), style))
    assert word_complaints(file) == []
    lists = etree.fromstring(parts(file.read_bytes())["word/numbering.xml"])
    number = re.findall(r'numId w:val="(\d+)"', style_xml(file.read_bytes(), "List Bullet"))
    of = {one.get(qn("w:numId")): one[0].get(VALUE) for one in lists.iter(qn("w:num"))}
    kinds = {one.get(qn("w:abstractNumId")): one for one in lists.iter(qn("w:abstractNum"))}
    assert [one.get(VALUE) for one in kinds[of[number[0]]].iter(qn("w:lvlText"))] == ["•"]
    assert len(kinds) == len(lists.findall(qn("w:abstractNum")))


def test_a_word_template_is_as_good_as_a_document(tmp_path: Path) -> None:
    content = parts(template(tmp_path).read_bytes())
    content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(b"document.main", b"template.main")
    file = repacked(tmp_path / "ministry.dotx", content)
    made = write_docx(full_brief(), adopt_template(STYLE, str(file)))
    assert made == write_docx(full_brief(), adopted(tmp_path))
    assert MAIN.encode() in parts(made)["[Content_Types].xml"]


def repacked(file: Path, content: dict[str, bytes]) -> Path:
    """A package of these parts."""
    with zipfile.ZipFile(file, "w") as package:
        for name, text in content.items():
            package.writestr(name, text)
    return file


def test_what_is_no_template_is_told_with_the_cure(tmp_path: Path) -> None:
    content = parts(template(tmp_path).read_bytes())
    kinds = content["[Content_Types].xml"]
    macros = kinds.replace(MAIN.encode(), b"application/vnd.ms-word.document.macroEnabled.main+xml")
    (tmp_path / "text.docx").write_text("no Word document", encoding="utf-8")
    repacked(tmp_path / "macros.docm", {**content, "[Content_Types].xml": macros})
    repacked(tmp_path / "torn.docx", {**content, "word/document.xml": b"<w:document"})
    repacked(tmp_path / "odd.docx", {"mimetype": b"odd"})
    for name, cure in {
        "text.docx": "save it from Word as .docx",
        "macros.docm": "no Word document without macros",
        "torn.docx": "save it from Word",
        "odd.docx": "save it from Word",
        "absent.docx": "No such file or directory; correct `template`",
        "": "cannot be read",
    }.items():
        with pytest.raises(SettingsError, match=f"^{re.escape(str(tmp_path / name))}: the template .*{cure}"):
            adopt_template(STYLE, str(tmp_path / name))


def test_without_a_template_the_style_stays() -> None:
    assert adopt_template(STYLE, None) is STYLE
