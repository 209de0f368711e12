"""The layout's measures, held against what LibreOffice makes of the same paragraphs and pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from builders import cite, disagreements, figures, full_brief, page, paragraph, random_brief, random_line
from tools import convert, last_line, run

from brief.errors import SettingsError, WriteError
from brief.page import Block, Run
from brief.style import load_style
from brief.write import WRITERS, missing_glyphs
from brief.write.docx import write_docx
from brief.write.fonts import load_face
from brief.write.layout import (
    TABLE_GAP,
    block_height,
    break_lines,
    cell_widths,
    content_width,
    page_height,
    page_room,
    row_height,
    table_height,
    text_height,
)
from brief.write.pdf import write_pdf

STYLE = load_style("situation")
WIDTH = content_width(STYLE)
PARAGRAPHS = 60
PAGES = 8
ROLES = ("title", "meta", "heading", "body", "bullet", "quote", "source", "empty")


def shown(block: Block, width: float = WIDTH) -> list[str]:
    """The lines of a paragraph as text."""
    return ["".join(piece.text for piece in line.pieces) for line in break_lines(block, width, STYLE)]


def test_every_word_is_set_once_and_in_order() -> None:
    block = random_line(Random(7), "body", "facts", 1)
    assert "".join(shown(block)) == "".join(run.text for run in block.runs)


def test_no_line_is_wider_than_its_room() -> None:
    for seed in range(40):
        block = random_line(Random(seed), "quote", "facts", seed)
        role = STYLE.roles["quote"]
        assert all(line.width <= WIDTH - role.left - role.right for line in break_lines(block, WIDTH, STYLE))


def test_a_line_breaks_at_spaces_and_after_a_hyphen_between_letters_only() -> None:
    lines = shown(paragraph("body", "Ming-Orük 2010-2011 A-76"), 30)
    assert lines == ["Ming-", "Orük ", "2010-", "2011 ", "A-76"]
    assert shown(paragraph("body", "Ming-Orük A-76"), 60) == ["Ming-Orük ", "A-76"]


def test_a_mark_stays_with_its_word() -> None:
    block = paragraph("body", "the reservoir", *cite(1, 2))
    assert shown(block, 60) == ["the ", "reservoir\xa0[1][2]"]


def test_a_word_longer_than_a_line_is_chopped() -> None:
    lines = shown(paragraph("source", "see https://example.org/" + "path/" * 60))
    assert len(lines) > 2
    assert "".join(lines).count("path/") == 60


def test_a_word_longer_than_a_line_at_the_start_is_given_a_line_more() -> None:
    role = STYLE.roles["figure"]
    long, short = (paragraph("figure", text) for text in ("internationalisation", "international body"))
    assert (len(shown(long, 90)), len(shown(short, 99))) == (2, 2)
    assert (text_height(long, 90, STYLE), text_height(short, 99, STYLE)) == (3 * role.leading, 2 * role.leading)


def test_an_empty_paragraph_has_one_line() -> None:
    assert shown(paragraph("body")) == [""]
    assert block_height(paragraph("bullet", ""), WIDTH, STYLE) > STYLE.roles["bullet"].leading


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    table = disagreements(("Why?", [("short", 1), ("long " * 60, 2)]))
    look, role = STYLE.tables["disagreements"], STYLE.roles["table-text"]
    widest = table.rows[1].cells[2][0]
    lines = break_lines(widest, cell_widths(table, STYLE)[2], STYLE)
    expected = len(lines) * role.leading + role.before + role.after + 2 * look.pad_y + 0.5
    assert row_height(table.rows[1], table, STYLE) == pytest.approx(expected)
    assert table_height(table, STYLE) > expected
    assert table_height(replace(table, rows=()), STYLE) == 0


def test_two_tables_are_kept_apart_and_a_last_one_is_closed() -> None:
    table = figures(("1", "one", 1))
    alone = page_height(page(table), STYLE)
    assert alone == table_height(table, STYLE) + TABLE_GAP
    assert page_height(page(table, table), STYLE) == 2 * alone
    assert page_height(page(), STYLE) == 0


def test_a_long_marking_takes_room_from_the_page() -> None:
    assert page_height(page(marking="SECRET"), STYLE) == 0
    assert page_height(page(marking="NOT FOR RELEASE " * 30), STYLE) > 20


def test_letters_that_the_font_lacks_are_named() -> None:
    brief = page(paragraph("body", "Өмүрбек"), disagreements(("თბილისი?", [("中", 1), ("b", 2)])), marking="ა")
    assert missing_glyphs(brief, STYLE) == "".join(sorted(set("თბილისა中")))
    assert missing_glyphs(full_brief(), STYLE) == ""


def test_a_font_that_is_none_is_told(tmp_path: Path) -> None:
    fake = tmp_path / "fake.ttf"
    fake.write_bytes(b"no font at all, though it is named like one")
    with pytest.raises(SettingsError, match=r"fake\.ttf: not a TrueType font"):
        load_face(str(fake))


def test_a_page_that_overruns_is_refused() -> None:
    with pytest.raises(WriteError, match=r"the page overruns by \d+ pt"):
        write_pdf(page(*(paragraph("body", "line") for _ in range(60))), STYLE)


def lines_in_libreoffice(blocks: list[Block], folder: Path) -> list[int]:
    """How many lines LibreOffice gives each paragraph; each begins with its number in <brackets>."""
    numbered = [replace(block, runs=(Run(f"<{i}> "), *block.runs)) for i, block in enumerate(blocks)]
    (folder / "lines.docx").write_bytes(write_docx(page(*numbered), STYLE))
    (pdf,) = convert([folder / "lines.docx"], folder)
    lines = run("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-").stdout.replace("\f", "").splitlines()
    starts = [n for n, line in enumerate(lines) if re.match(r"(• ?)?<\d+>", line)]
    assert len(starts) == len(blocks)
    return [after - start for start, after in zip(starts, [*starts[1:], len(lines)], strict=True)]


def test_libreoffice_breaks_into_as_many_lines(tmp_path: Path) -> None:
    draw = Random(2026)
    blocks = [random_line(draw, draw.choice(ROLES), "facts", i) for i in range(PARAGRAPHS)]
    measured = [len(shown(replace(block, runs=(Run(f"<{i}> "), *block.runs)))) for i, block in enumerate(blocks)]
    found = lines_in_libreoffice(blocks, tmp_path)
    assert all(here >= there for here, there in zip(measured, found, strict=True))
    assert sum(here == there for here, there in zip(measured, found, strict=True)) >= 0.95 * PARAGRAPHS


def test_full_pages_are_one_page_in_both_formats_and_never_higher_than_measured(tmp_path: Path) -> None:
    briefs = {f"page-{seed}": random_brief(seed, STYLE) for seed in range(PAGES)}
    for name, brief in briefs.items():
        for suffix, write in WRITERS.items():
            (tmp_path / f"{name}.{suffix}").write_bytes(write(brief, STYLE))
    folder = tmp_path / "libreoffice"
    folder.mkdir()
    printed = convert([tmp_path / f"{name}.docx" for name in briefs], folder)
    for (name, brief), pdf in zip(briefs.items(), printed, strict=True):
        measured = page_height(brief, STYLE)
        assert page_room(STYLE) - 60 < measured <= page_room(STYLE)
        ours, theirs = (last_line(one, brief, STYLE) for one in (tmp_path / f"{name}.pdf", pdf))
        assert ours <= measured + 1
        assert theirs <= measured + 1
        assert abs(ours - theirs) < 40, "the formats are alike"
