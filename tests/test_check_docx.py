"""brief check as a user meets it: pages made, edited, their sources changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import edits
import pytest
from faults import seed
from lxml import etree
from tools import word_complaints

from brief.cli import run
from brief.model import Plan
from brief.pipeline import make
from brief.verify.judge import judge
from brief.verify.page import ask, listed_titles
from brief.verify.report import Report, check_page, judge_twice
from brief.verify.tell import as_table, write_comments
from brief.verify.testimony import hear
from brief.verify.verdict import SOUND
from brief.word.read import read_page

ROOT = Path(__file__).parent.parent
ONE = """The council of Oster adopted a plan on 20 November 2026 for at least 12 new wells, after two dry years.

"We will not wait for the capital," the mayor, Ann Lee, said. "The villages have waited for three years."

Lee did not say what the wells would cost.

The work is to begin in March and will be done by a crew of 40 engineers from the province.
"""
TWO = """Up to 300 families in the Torkul valley have left their farms since the drought began, the Red Crescent said.

"The harvest is lost, and the herds are next," Carla Diaz, the treasurer of the province, told reporters.

The council of Oster adopted a plan for 15 new wells, the province said.
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "sources" / "two.txt").write_text(TWO, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["make", "--title", "Wells"]) == 0
    return tmp_path


def change(folder: Path, *changes: Callable[[etree._Element], None]) -> Path:
    """The page after edits."""
    page = folder / "output" / "wells.docx"
    page.write_bytes(edits.edit(page.read_bytes(), edits.split_runs, *changes))
    return page


def tag_of(page: Path, words: str) -> str:
    """The tag of the line that holds these words."""
    return next(line.written.tag for line in read_page(page).lines if line.written and words in line.text)


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """The exit code of brief check --json, and what it says."""
    capsys.readouterr()
    code = run(["check", "output/wells.docx", "--json", *arguments])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, told


def unsound(told: dict[str, Any]) -> list[str]:
    """The verdicts that are no support."""
    return [one["verdict"] for one in told["statements"] if not one["supported"]]


def test_an_untouched_page_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = checked(capsys)
    assert code == 0
    assert unsound(told) == []
    text = {name: (folder / "sources" / name).read_text(encoding="utf-8") for name in ("one.txt", "two.txt")}
    assert all(place["text"] in text[place["file"]] for one in told["statements"] for place in one["where"])


def test_edits_and_lines_by_hand_are_held_against_the_sources(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = folder / "output" / "wells.docx"
    crew = tag_of(page, "40 engineers")
    change(
        folder,
        edits.retype(crew, "The work is to begin in March and will be done by a crew of 400 engineers."),
        edits.add_after(crew, "The Red Crescent has shut its hospitals. This needs a follow-up."),
    )
    code, told = checked(capsys)
    assert code == 7
    assert unsound(told) == ["unstated-figure", "unsupported"]
    states = {one["text"][:8]: one["state"] for one in told["statements"]}
    assert (states["The work"], states["The Red "], states["This nee"]) == ("edited", "added", "added")
    assert run(["check", str(page)]) == 7
    out, err = capsys.readouterr()
    assert "UNSTATED-FIGURE" in out
    assert "may come from '40'" in out
    assert "2 statements that no source supports" in err


def test_what_a_source_no_longer_says_is_stale(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sources" / "one.txt").write_text(ONE.replace("40 engineers", "60 engineers"), encoding="utf-8")
    code, told = checked(capsys)
    assert code == 7
    assert set(unsound(told)) == {"stale"}
    (folder / "sources" / "one.txt").unlink()
    code, told = checked(capsys)
    findings = [found["message"] for one in told["statements"] for found in one["findings"]]
    assert "one.txt is no longer among the sources" in findings


def test_without_its_sources_the_record_tells(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (folder / "sources").iterdir():
        file.rename(folder / file.name)
    (folder / "sources" / "other.txt").write_text("A report of something else. It says nothing.", encoding="utf-8")
    code, told = checked(capsys)
    assert (code, told["sources"]) == (0, None)
    assert checked(capsys, "--sources", "sources")[0] == 7


def test_without_a_record_the_sources_tell(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "output" / "wells.json").unlink()
    code, told = checked(capsys)
    assert (code, unsound(told)) == (0, [])
    (folder / "output" / "wells.json").write_text("[]", encoding="utf-8")
    assert checked(capsys)[0] == 0


def test_with_neither_it_says_what_is_missing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "output" / "wells.json").unlink()
    (folder / "sources").rename(folder / "elsewhere")
    assert run(["check", "output/wells.docx"]) == 3
    assert "--sources" in capsys.readouterr().err


def test_comments_are_written_into_a_copy(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crew = tag_of(folder / "output" / "wells.docx", "40 engineers")
    page = change(folder, edits.retype(crew, "The work is to begin in March by a crew of 400 engineers."))
    before = page.read_bytes()
    for _ in range(2):
        assert run(["check", str(page), "--comments", "checked.docx"]) == 7
    assert page.read_bytes() == before
    said = [one for line in read_page(folder / "checked.docx").lines for one in line.comments]
    assert [one.author for one in said] == ["brief"]
    assert said[0].text.startswith("unstated-figure:")
    capsys.readouterr()
    assert run(["check", str(page), "--comments", str(page)]) == 6
    assert run(["check", str(page), "--comments", "sources/one.txt"]) == 6
    assert run(["check", str(page), "--comments", "nowhere/checked.docx"]) == 6


def test_commented_copies_pass_the_validators(folder: Path) -> None:
    crew = tag_of(folder / "output" / "wells.docx", "40 engineers")
    page = change(folder, edits.retype(crew, "By a crew of 400 engineers."))
    write_comments(check_page(page, Plan()), folder / "one.docx")
    write_comments(check_page(folder / "one.docx", Plan(), named=True), folder / "two.docx")
    assert word_complaints(folder / "one.docx") == []
    assert word_complaints(folder / "two.docx") == []


def test_tracked_changes_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = folder / "output" / "wells.docx"
    page.write_bytes(edits.edit(page.read_bytes(), edits.track(tag_of(page, "40 engineers"), "40", "90")))
    assert run(["check", str(page)]) == 7
    assert "2 tracked changes were read as accepted" in capsys.readouterr().err


def test_a_file_that_is_no_word_file_ends_with_6(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(folder / "sources" / "one.txt")]) == 6
    assert "one.txt" in capsys.readouterr().err


def test_a_page_without_statements_says_so(folder: Path) -> None:
    empty = Report(read_page(folder / "output" / "wells.docx"), None, ())
    assert as_table(empty) == "no statements"


def test_seeded_faults_are_found_and_untouched_lines_are_not(tmp_path: Path) -> None:
    """At least nine of ten here; benchmarks/check_faults.py measures each class over many cases."""
    found: Counter[bool] = Counter()
    plan = Plan(sources=str(ROOT / "sources"), output=str(tmp_path), title="page", as_of="2026-11-22")
    page = read_page(make(plan).files[0])
    heard = hear(page.file, plan, named=True, titles=listed_titles(page))
    for number, asked in enumerate(ask(page)):
        assert judge_twice(asked, heard).kind == "supported"
        assert judge(asked.statement, heard.present).kind in SOUND
        for fault in seed(asked, heard.present, Random(number)):
            found[judge(fault.statement, heard.present).kind not in SOUND] += 1
    assert found.total() > 40
    assert found[True] / found.total() > 0.95
