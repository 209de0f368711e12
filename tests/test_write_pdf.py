"""The PDF: held against two validators, its text in reading order, its links live, its bytes always the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import PAGE, cite, disagreements, figures, full_brief, listed, page, paragraph, random_brief
from pypdf import PdfReader
from tools import extract, page_complaints, run, verapdf_complaints

from brief.page import Brief, Run
from brief.style import load_style
from brief.write.blocks import every_block
from brief.write.pdf import write_pdf
from brief.write.pdffile import PdfFile, serialise

STYLE = load_style("situation")
FOREIGN = page(
    paragraph("title", "Letters that the font lacks", name="title"),
    paragraph("body", "In თბილისი the ", Run("日本 中国", "bold"), " delegation met", *cite(1)),
    paragraph("body", "with a (bracket) and a back\\slash, and a\u00a0space that\u00adholds."),
    listed(1, "“დილა”", "undated", "https://example.org/ä b?c=(2)&d=%20"),
    title="Letters <that> the font & title lack: თბილისი",
    marking="ВНУТРЕННЕЕ",
)


def reader(brief: Brief) -> PdfReader:
    """The PDF of a page, opened."""
    return PdfReader(BytesIO(write_pdf(brief, STYLE)))


def links_of(brief: Brief) -> list[dict[str, Any]]:
    """The links of a page's PDF."""
    notes: Any = reader(brief).pages[0]["/Annots"]
    return [note.get_object() for note in notes]


def saved(brief: Brief, folder: Path) -> Path:
    """The PDF of a page, in a file."""
    file = folder / "page.pdf"
    file.write_bytes(write_pdf(brief, STYLE))
    return file


def test_verapdf_and_page_validation_pass_it_as_pdf_ua_and_pdf_a(tmp_path: Path) -> None:
    letter = page(disagreements(("Why?", [("a", 1), ("b", 2)])), figures(("1", "one", 1)), figures(("2", "two", 1)))
    files = []
    for number, brief in enumerate(
        [full_brief(), FOREIGN, letter, page(), *(random_brief(n, STYLE) for n in (1, 114, 141))]
    ):
        content = write_pdf(brief, STYLE)
        assert page_complaints(content) == []
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(content)
    assert verapdf_complaints(files) == []


def test_page_validation_passes_pages_at_random() -> None:
    complaints = {seed: page_complaints(write_pdf(random_brief(seed, STYLE), STYLE)) for seed in range(20, 40)}
    assert not any(complaints.values()), complaints


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\r\n", b"x"])
def test_a_stream_is_as_long_as_it_says_whatever_it_ends_with(last: bytes) -> None:
    file = PdfFile()
    ref = file.put_stream(b"body" + last, packed=False)
    content = file.finish(ref, ref)
    stated = int(content.split(b"/Length ")[1].split(b">>")[0])
    raw = content.split(b"stream\r\n", 1)[1].split(b"endstream", 1)[0]
    assert len(raw.removesuffix(b"\r\n")) == stated


def test_qpdf_finds_its_structure_sound(tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", saved(full_brief(), tmp_path)).stdout


def test_it_is_small_and_every_font_is_embedded(tmp_path: Path) -> None:
    file = saved(full_brief(), tmp_path)
    assert file.stat().st_size < 100_000
    lines = run("pdffonts", file).stdout.splitlines()[2:]
    assert lines
    assert all(re.search(r"yes yes yes", line) for line in lines)


def test_its_text_comes_out_in_reading_order(tmp_path: Path) -> None:
    brief = full_brief()
    expected = [brief.marking or ""]
    for block in every_block(brief):
        bullet = "• " if STYLE.roles[block.role].bullet else ""
        expected.append(bullet + "".join(run.text for run in block.runs))
    expected += [brief.footer, brief.marking or ""]
    assert extract(saved(brief, tmp_path)).split() == " ".join(expected).split()


def test_its_structure_names_headings_lists_tables_and_quotations(tmp_path: Path) -> None:
    tree = run("pdfinfo", "-struct", saved(full_brief(), tmp_path)).stdout
    tags = re.findall(r"^ *(\w+)", tree, re.MULTILINE)
    assert tags.count("H1") == 1
    assert tags.count("H2") == len(PAGE["headings"])
    assert tags.count("BlockQuote") == len(PAGE["quotes"])
    assert tags.count("Table") == 1
    assert tags.count("TR") == 1 + len(PAGE["disagreements"])
    assert tags.count("TH") == 3 + len(PAGE["disagreements"])
    assert tags.count("Lbl") == sum(len(PAGE["lines"][section]) for section in ("facts", "next", "gaps"))


def test_its_links_lead_to_the_list_of_sources_and_to_their_addresses() -> None:
    notes = links_of(full_brief())
    addresses = [note["/A"]["/URI"] for note in notes if "/A" in note]
    assert addresses == [source["link"] for source in PAGE["sources"] if "link" in source]
    within = [note for note in notes if "/Dest" in note]
    assert within
    assert all("/Contents" in note for note in notes)
    first = next(note for note in within if "Clashes at the intake" in note["/Contents"])
    assert 0 < float(first["/Dest"][3]) < float(first["/Rect"][1])


def test_an_address_is_put_into_the_letters_that_addresses_have() -> None:
    (_, out) = links_of(FOREIGN)
    assert out["/A"]["/URI"] == "https://example.org/%C3%A4%20b?c=(2)&d=%20"


def test_a_mark_for_a_source_that_is_not_listed_is_plain_text() -> None:
    assert links_of(page(paragraph("body", "words", *cite(7)))) == []


def test_letters_that_the_font_lacks_are_marked_and_their_words_kept(tmp_path: Path) -> None:
    content = write_pdf(FOREIGN, STYLE)
    page_content = PdfReader(BytesIO(content)).pages[0].get_contents()
    assert page_content is not None
    assert serialise("თბილისი") in page_content.get_data()
    text = " ".join(extract(saved(FOREIGN, tmp_path)).split())
    assert "In თბილისი the 日本 中国 delegation met [1]" in text
    assert "with a (bracket) and a back\\slash, and a space thatholds." in text


def test_a_link_is_as_wide_as_what_is_printed_of_it() -> None:
    def width(title: str) -> float:
        box = links_of(page(listed(1, title, "undated", "https://example.org/")))[0]["/Rect"]
        return float(box[2]) - float(box[0])

    assert width("დილა") == pytest.approx(width("[…]"))


def test_title_language_and_day_are_stated() -> None:
    pdf = reader(FOREIGN)
    assert pdf.metadata is not None
    assert pdf.metadata.title == FOREIGN.title
    assert str(pdf.metadata["/CreationDate"]) == "D:20261120000000Z"
    assert str(pdf.root_object["/Lang"]) == "en-GB"
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_title == {"x-default": FOREIGN.title}


def test_the_marking_is_named_in_the_properties() -> None:
    marked = reader(page(paragraph("body", "Words."), marking="TLP:AMBER+STRICT & ours"))
    assert marked.metadata is not None
    assert marked.xmp_metadata is not None
    assert marked.metadata.keywords == marked.xmp_metadata.pdf_keywords == "TLP:AMBER+STRICT & ours"


def test_a_rule_above_and_the_other_alignments_are_drawn(tmp_path: Path) -> None:
    text = (Path(STYLE.fonts["regular"]).parents[1] / "situation.toml").read_text(encoding="utf-8")
    changed = text.replace('rule = "below"', 'rule = "above"\nalign = "center"')
    file = tmp_path / "centred.toml"
    file.write_text(changed.replace('colour = "8A1C1C"', 'colour = "8A1C1C"\nalign = "right"'), encoding="utf-8")
    style = load_style(str(file))
    (tmp_path / "page.pdf").write_bytes(write_pdf(full_brief(), style))
    boxes = run("pdftotext", "-bbox", tmp_path / "page.pdf", "-").stdout
    marking = re.search(r'xMax="([\d.]+)"[^>]*>TLP:AMBER', boxes)
    assert marking is not None
    assert abs(float(marking[1]) - (style.paper.width - style.paper.right)) < 2
    assert page_complaints(write_pdf(full_brief(), style)) == []


WRITE = """
import sys, hashlib
sys.path.insert(0, sys.argv[1])
from builders import full_brief
from brief.style import load_style
from brief.write.blocks import every_block
from brief.write import WRITERS
style = load_style("situation")
print([hashlib.sha256(write(full_brief(), style)).hexdigest() for write in WRITERS.values()])
"""


@pytest.mark.parametrize("zone", ["Asia/Bishkek", "America/New_York"])
def test_the_bytes_are_the_same_in_every_process_zone_and_locale(zone: str) -> None:
    hashes = set()
    for seed, locale, epoch in (("1", "C", "0"), ("2", "tr_TR.UTF-8", "1700000000")):
        settings = {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": locale, "LC_ALL": locale, "SOURCE_DATE_EPOCH": epoch}
        command = [sys.executable, "-c", WRITE, str(Path(__file__).parent)]
        done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=True)
        hashes.add(done.stdout)
    assert len(hashes) == 1


def test_what_is_no_pdf_value_is_refused() -> None:
    with pytest.raises(TypeError, match="no PDF value"):
        serialise(object())
