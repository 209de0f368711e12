"""brief pdf: the edited page in print, one page, tagged and valid, or a plain word on why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path

import edits
import pytest
from builders import full_brief, page, paragraph
from docx import Document
from lxml import etree
from tools import convert, extract, page_complaints, verapdf_complaints, word_complaints

from brief.cli import run
from brief.errors import SettingsError, WriteError
from brief.page import Block, Brief, Row, Run, Table
from brief.style import load_style
from brief.word.read import read_page
from brief.word.setting import print_page
from brief.word.sheet import to_brief
from brief.write.docx import write_docx
from brief.write.metadata import ORIGIN
from brief.write.pdf import write_pdf
from brief.write.pdffile import is_whole

STYLE = load_style("situation")
PAGE = write_docx(full_brief(), STYLE)
LONG = " ".join(["A line typed in by hand that says a great deal more than the page has room for."] * 4)


def save(folder: Path, *changes: Callable[[etree._Element], None]) -> Path:
    """The full page after edits."""
    file = folder / "page.docx"
    file.write_bytes(edits.edit(PAGE, *changes))
    return file


def joined(block: Block) -> list[tuple[str, str, str | None, bool]]:
    """The runs of a block, those of one look together."""
    alike = groupby(block.runs, key=lambda one: (one.weight, one.link, one.mark))
    return [("".join(run.text for run in runs), *look) for look, runs in alike]


def content(brief: Brief) -> list[object]:
    """What a page prints, and in which look."""
    return [
        (item.role, joined(item))
        if isinstance(item, Block)
        else (item.role, item.shares, [[[joined(one) for one in cell] for cell in row.cells] for row in item.rows])
        for item in brief.blocks
    ]


def test_an_untouched_page_is_set_as_it_was_made(tmp_path: Path) -> None:
    brief = to_brief(read_page(save(tmp_path, edits.split_runs)), STYLE)
    assert content(brief) == content(full_brief())
    made = full_brief()
    assert (brief.title, brief.marking, brief.footer, brief.as_of) == (
        made.title,
        made.marking,
        made.footer,
        made.as_of,
    )


def test_a_page_saved_by_libreoffice_is_set_as_it_was_made(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    [saved] = convert([save(tmp_path)], tmp_path / "saved", "docx")
    assert content(to_brief(read_page(saved), STYLE)) == content(full_brief())


def test_edits_stand_in_a_valid_pdf(tmp_path: Path) -> None:
    file = save(
        tmp_path,
        edits.retype("facts-1", "What the officer made of it."),
        edits.delete("facts-2"),
        edits.add_after("facts-3", "By hand, with a mark [2]."),
    )
    printed = print_page(file)
    assert printed.file == file.with_suffix(".pdf")
    assert printed.tightened is None
    text = extract(printed.file)
    assert "What the officer made of it." in text
    assert "By hand, with a mark [2]." in text
    assert page_complaints(printed.file.read_bytes()) == []
    origin = ORIGIN.search(printed.file.read_bytes())
    assert origin is not None
    assert origin[1].decode() == sha256(file.read_bytes()).hexdigest()
    assert is_whole(printed.file.read_bytes())
    assert not is_whole(printed.file.read_bytes().replace(b"2026", b"2027", 1))
    assert verapdf_complaints([printed.file]) == []


def test_a_mark_typed_by_hand_leads_to_its_source(tmp_path: Path) -> None:
    brief = to_brief(read_page(save(tmp_path, edits.add_after("facts-3", "By hand [2] and [77]."))), STYLE)
    line = next(one for one in brief.blocks if isinstance(one, Block) and one.id.startswith("hand-"))
    assert line.runs == (Run("By hand"), Run(" [2]", link="#s2", mark=True), Run(" and"), Run(" [77]"), Run("."))


def test_a_page_that_runs_over_says_by_how_much_and_what_would_have_to_go(tmp_path: Path) -> None:
    file = save(tmp_path, *(edits.add_after("facts-1", LONG) for _ in range(4)))
    with pytest.raises(WriteError, match=r"overruns by \d+ pt; without “.+ it would fit; or try --fit"):
        print_page(file)
    assert not file.with_suffix(".pdf").exists()
    with pytest.raises(WriteError, match=r"overruns by \d+ pt; without"):
        print_page(save(tmp_path, *(edits.add_after("facts-1", LONG) for _ in range(30))), fit=True)
    with pytest.raises(WriteError, match="shorten it"):
        print_page(save(tmp_path, edits.retype("title", LONG * 20)))


def test_fit_tightens_what_nearly_fits(tmp_path: Path) -> None:
    file = save(tmp_path)
    lines = 0
    while True:
        try:
            print_page(file)
        except WriteError:
            break
        lines += 1
        file = save(tmp_path, *(edits.add_after("facts-1", "One more line by hand.") for _ in range(lines)))
    printed = print_page(file, fit=True)
    assert printed.tightened
    assert extract(printed.file).count("One more line by hand.") == lines
    assert page_complaints(printed.file.read_bytes()) == []


def test_tracked_changes_are_decided_first(tmp_path: Path) -> None:
    words = next(
        line.text for line in read_page(save(tmp_path)).lines if line.written and line.written.tag == "facts-1"
    )
    file = save(tmp_path, edits.track("facts-1", words[:9], "Changed so"))
    with pytest.raises(WriteError, match="2 tracked changes wait"):
        print_page(file)
    print_page(file, decide=True)
    assert "Changed so" in extract(file.with_suffix(".pdf"))
    print_page(file, decide=False)
    text = extract(file.with_suffix(".pdf"))
    assert "Changed so" not in text
    assert words[:9] in text


def test_what_is_not_brief_s_is_refused(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("A letter.")
    document.save(str(tmp_path / "letter.docx"))
    with pytest.raises(WriteError, match="not written by brief"):
        print_page(tmp_path / "letter.docx")
    file = save(tmp_path)
    file.with_suffix(".pdf").write_bytes(b"%PDF-1.7 of someone else")
    with pytest.raises(WriteError, match="not brief's"):
        print_page(file)
    with pytest.raises(WriteError, match="cannot be written"):
        print_page(file, tmp_path / "nowhere" / "page.pdf")
    with pytest.raises(SettingsError, match="no-such"):
        print_page(file, tmp_path / "other.pdf", style="no-such")


def test_tables_and_paragraphs_of_the_officer_s_own_are_set_too(tmp_path: Path) -> None:
    document = Document(str(save(tmp_path)))
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Wells", "Twelve"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph().add_run("Bold by hand").bold = True
    document.add_paragraph().add_run("Slanted by hand").italic = True
    document.save(str(tmp_path / "own.docx"))
    brief = to_brief(read_page(tmp_path / "own.docx"), STYLE)
    own = next(item for item in reversed(brief.blocks) if isinstance(item, Table))
    assert [len(row.cells) for row in own.rows] == [2, 2]
    runs = [run for item in brief.blocks if isinstance(item, Block) for run in item.runs]
    assert Run("Bold by hand", "bold") in runs
    assert Run("Slanted by hand", "italic") in runs


def test_links_of_the_page_and_to_the_web_are_kept(tmp_path: Path) -> None:
    made = page(
        paragraph("body", Run("See the report", link="https://agency.example/a?b=c"), name="x"),
        paragraph("body", Run("and above", link="#x"), name="y"),
    )
    (tmp_path / "links.docx").write_bytes(write_docx(made, STYLE))
    assert content(to_brief(read_page(tmp_path / "links.docx"), STYLE)) == content(made)


def test_the_command_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def draw(root: etree._Element) -> None:
        edits.find(root, "facts-1").append(edits.fragment("<w:r><w:pict/></w:r>"))

    file = save(tmp_path, draw)
    assert run(["pdf", str(file), "-o", str(tmp_path / "out.pdf")]) == 0
    out, err = capsys.readouterr()
    assert out.strip() == str(tmp_path / "out.pdf")
    assert "pictures and drawings are not printed" in err
    assert run(["pdf", str(save(tmp_path, *(edits.add_after("facts-1", "More.") for _ in range(9)))), "--fit"]) in (
        0,
        6,
    )
    assert run(["pdf", str(tmp_path / "absent.docx")]) == 6


def test_the_printed_page_is_the_page_that_was_made(tmp_path: Path) -> None:
    made = replace(full_brief(), blocks=tuple(item for item in full_brief().blocks if isinstance(item, Block)))
    (tmp_path / "made.docx").write_bytes(write_docx(made, STYLE))
    (tmp_path / "made.pdf").write_bytes(write_pdf(made, STYLE))
    before = extract(tmp_path / "made.pdf")
    print_page(tmp_path / "made.docx")
    assert extract(tmp_path / "made.pdf") == before


def test_rows_without_words_are_left_out(tmp_path: Path) -> None:
    empty = Table("facts", "disagreements", (Row(((), ())),), (0.5, 0.5), "Nothing")
    (tmp_path / "empty.docx").write_bytes(write_docx(page(paragraph("body", "One"), empty), STYLE))
    assert word_complaints(tmp_path / "empty.docx") == []
    assert len(to_brief(read_page(tmp_path / "empty.docx"), STYLE).blocks) == 1
