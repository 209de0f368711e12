"""brief make over a page that someone edited: what they did stays, what is new is offered, nothing is overwritten."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import edits
import pytest
from lxml import etree
from tools import word_complaints

from brief.cli import run
from brief.page import Block, Brief, Cite, Row, Run, Table
from brief.revise import renumber
from brief.word.read import EditedPage, read_page

ONE = """The council of Oster adopted a plan on 20 November 2026 for at least 12 new wells, after two dry years.

"We will not wait for the capital," the mayor, Ann Lee, said. "The villages have waited for three years."

Lee did not say what the wells would cost.

The work is to begin in March and will be done by a crew of 40 engineers from the province.
"""
TWO = """Up to 300 families in the Torkul valley have left their farms since the drought began, the Red Crescent said.

The council of Oster adopted a plan for 15 new wells, the province said.
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "b.txt").write_text(ONE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["make", "--title", "Wells"]) == 0
    return tmp_path


def page(folder: Path) -> EditedPage:
    return read_page(folder / "output" / "wells.docx")


def tag_of(folder: Path, words: str, section: str = "") -> str:
    """The tag of a line that holds these words."""
    return next(
        line.written.tag
        for line in page(folder).lines
        if line.written and words in line.text and section in line.written.section
    )


def change(folder: Path, *changes: Callable[[etree._Element], None]) -> bytes:
    """Edit the page; returns its bytes."""
    file = folder / "output" / "wells.docx"
    file.write_bytes(edits.edit(file.read_bytes(), edits.split_runs, *changes))
    return file.read_bytes()


def remake(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """Make the page again; the exit code and what it says."""
    capsys.readouterr()
    return run(["make", "--title", "Wells", *options]), capsys.readouterr().err


def test_edits_are_kept_and_what_is_new_is_offered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crew = tag_of(folder, "40 engineers", "")
    change(folder, edits.retype(crew, "A crew of 40 engineers starts in March."), edits.add_after(crew, "By hand."))
    pdf = (folder / "output" / "wells.pdf").read_bytes()
    (folder / "sources" / "a.txt").write_text(TWO, encoding="utf-8")
    code, said = remake(capsys)
    assert code == 0
    assert "wells.docx: was edited" in said
    assert "wells.pdf: left as it is" in said
    assert (folder / "output" / "wells.pdf").read_bytes() == pdf
    texts = [line.text for line in page(folder).lines if line.paragraph]
    assert "By hand." in texts
    assert any(text.startswith("A crew of 40 engineers starts") for text in texts)
    assert any("300 families" in text for text in texts)
    assert page(folder).undecided > 0
    assert word_complaints(folder / "output" / "wells.docx") == []


def test_sources_keep_the_numbers_that_the_page_cites(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, edits.add_after(tag_of(folder, "40 engineers"), "By hand [1]."))
    (folder / "sources" / "a.txt").write_text(TWO, encoding="utf-8")
    assert remake(capsys)[0] == 0
    record = json.loads((folder / "output" / "wells.json").read_text(encoding="utf-8"))
    numbers = {one["file"]: one["number"] for one in record["sources"]}
    assert numbers == {"b.txt": 1, "a.txt": 2}
    texts = {one["number"]: one["text"] for one in record["sources"]}
    assert all(cite["end"] <= len(texts[cite["source"]]) for line in record["page"] for cite in line["cites"])
    assert "docx" not in record["files"]


def test_a_run_over_a_run_offers_the_same_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, edits.add_after(tag_of(folder, "40 engineers"), "By hand."))
    (folder / "sources" / "a.txt").write_text(TWO, encoding="utf-8")
    assert remake(capsys)[0] == 0
    once = (folder / "output" / "wells.docx").read_bytes()
    assert remake(capsys)[0] == 0
    assert (folder / "output" / "wells.docx").read_bytes() == once


def test_a_kept_line_that_is_no_longer_supported_is_remarked_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crew = tag_of(folder, "40 engineers", "")
    change(folder, edits.retype(crew, "The work will be done by a crew of 40 engineers from the province."))
    (folder / "sources" / "b.txt").write_text(ONE.replace("40 engineers", "60 engineers"), encoding="utf-8")
    assert remake(capsys)[0] == 0
    said = [one.text for line in page(folder).lines for one in line.comments]
    assert any("b.txt no longer says this" in text for text in said)


def test_an_untouched_page_is_replaced_and_force_starts_afresh(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sources" / "a.txt").write_text(TWO, encoding="utf-8")
    code, said = remake(capsys)
    assert (code, page(folder).undecided) == (0, 0)
    assert "was edited" not in said
    edited = change(folder, edits.add_after(tag_of(folder, "40 engineers"), "By hand."))
    assert remake(capsys, "--force")[0] == 0
    assert "By hand." not in [line.text for line in page(folder).lines]
    assert edited in [file.read_bytes() for file in (folder / "output").glob("wells.2*.docx")]


def test_an_open_page_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edited = change(folder, edits.add_after(tag_of(folder, "40 engineers"), "By hand."))
    (folder / "output" / ".~lock.wells.docx#").write_text("", encoding="utf-8")
    code, said = remake(capsys)
    assert code == 6
    assert "close it" in said
    assert (folder / "output" / "wells.docx").read_bytes() == edited


def test_a_page_that_runs_over_says_by_how_much(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tag = tag_of(folder, "40 engineers")
    change(folder, *(edits.add_after(tag, "A line typed in by hand. " * 12) for _ in range(12)))
    code, said = remake(capsys)
    assert code == 0
    assert "overruns by" in said


def test_killed_at_any_moment_the_old_or_the_new_page_is_there_whole(folder: Path) -> None:
    change(folder, edits.add_after(tag_of(folder, "40 engineers"), "By hand."))
    (folder / "sources" / "a.txt").write_text(TWO, encoding="utf-8")
    command = [sys.executable, "-m", "brief", "make", "--title", "Wells"]
    started = time.monotonic()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    whole = time.monotonic() - started
    for part in (0.5, 0.8, 0.9, 0.95, 0.98):
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * part)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert "By hand." in [line.text for line in page(folder).lines]


def test_renumbering_reaches_marks_cites_and_the_list() -> None:
    def line(name: str, number: int) -> Block:
        marks = (Run("Words"), Run(f"\u00a0[{number}]", link=f"#s{number}", mark=True))
        return Block(name, "facts", "bullet", marks, (Cite(number, 0, 5),))

    listed = [
        Block(f"s{n}", "sources", "source", (Run(f"[{n}] ", "bold"), Run(f"file {n}")), derived=True) for n in (1, 2)
    ]
    table = Table("disagreements", "disagreements", (Row(((line("y", 1),),)),), (1.0,), "x")
    brief = Brief("Title", "2026-11-22", "en-GB", (line("x", 2), table, *listed))
    first, second, *sources = renumber(brief, {1: 3, 2: 1}).blocks
    assert isinstance(first, Block)
    assert isinstance(second, Table)
    assert first.runs[1] == Run("\u00a0[1]", link="#s1", mark=True)
    assert first.cites == (Cite(1, 0, 5),)
    assert second.rows[0].cells[0][0].runs[1].text == "\u00a0[3]"
    assert [one.text for one in sources if isinstance(one, Block)] == ["[1] file 2", "[3] file 1"]
