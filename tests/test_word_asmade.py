"""brief pdf of a page that nobody touched: the page that make wrote, line for line, on a house's template too."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from builders import full_brief
from test_write_house import template

from brief.page import Brief, Style
from brief.style import load_style, tighten
from brief.word.setting import print_page
from brief.write.docx import write_docx
from brief.write.house import adopt_template
from brief.write.layout import page_height, page_room
from brief.write.pdf import write_pdf

STYLE = load_style("situation")
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')


def places(file: Path) -> list[tuple[str, ...]]:
    """Every word of a PDF and where it stands, to a tenth of a point."""
    told = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, text=True).stdout
    return [(*(f"{float(place):.1f}" for place in word[:3]), word[3]) for word in WORD.findall(told)]


def pictures(brief: Brief, style: Style, folder: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The words of the PDF that make writes, and of that which brief pdf writes of the DOCX beside it."""
    folder.mkdir(exist_ok=True)
    (folder / "made.pdf").write_bytes(write_pdf(brief, style))
    (folder / "page.docx").write_bytes(write_docx(brief, style))
    return places(folder / "made.pdf"), places(print_page(folder / "page.docx").file)


@pytest.mark.parametrize("share", [1.0, 0.9, 0.8])
def test_a_page_that_was_tightened_is_printed_as_tight(tmp_path: Path, share: float) -> None:
    made, printed = pictures(full_brief(), tighten(STYLE, share), tmp_path)
    assert made == printed


@pytest.mark.parametrize("name", ["flash", "dossier"])
def test_a_page_in_another_style_is_printed_in_it(tmp_path: Path, name: str) -> None:
    style, brief = load_style(name), full_brief()
    while page_height(brief, style) > page_room(style):
        going = next(one for one in reversed(brief.blocks) if one.section != "sources")
        brief = replace(brief, blocks=tuple(one for one in brief.blocks if one is not going))
    made, printed = pictures(brief, style, tmp_path)
    assert made == printed


def test_the_sample_is_printed_as_it_was_made(tmp_path: Path) -> None:
    (sample,) = (Path(__file__).parent.parent / "output").glob("*.docx")
    printed = print_page(sample, tmp_path / "sample.pdf").file
    assert places(sample.with_suffix(".pdf")) == places(printed)


@pytest.mark.parametrize("font", ["Calibri", "Arial"])
def test_a_page_on_a_house_template_is_printed_in_its_look(tmp_path: Path, font: str) -> None:
    house = adopt_template(STYLE, str(template(tmp_path, font=font)))
    made, printed = pictures(full_brief(), house, tmp_path / "out")
    assert made == printed
