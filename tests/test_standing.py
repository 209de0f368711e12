"""Where nothing changed, nothing is done, and whatever a page depends on is a change."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from brief import pipeline
from brief.cli import run
from brief.cli.make import UNCHANGED
from brief.model import Plan
from brief.workshop.standing import find_standing

ROOT = Path(__file__).parent.parent
REPORT = (
    "The council of Oster met on Friday and adopted a plan for the repair of the dam above the town. "
    "Engineers had warned in the spring that 12 sluices were losing water, and the mayor, Ann Lee, promised help.\n"
)
MAKE = ["make", "--title", "Dam"]
PLAN = replace(Plan(), title="Dam", cache="kept")


@pytest.fixture(name="desk", autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "brief.toml").write_text('cache = "kept"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def is_done_again(capsys: pytest.CaptureFixture[str], *options: str) -> bool:
    assert run([*MAKE, *options]) == 0
    out, err = capsys.readouterr()
    assert out.split() == [f"output/dam.{suffix}" for suffix in ("docx", "pdf", "json")]
    assert "brief: read " in err
    return UNCHANGED not in err


def test_where_nothing_changed_nothing_is_done_and_it_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_done_again(capsys)
    monkeypatch.setattr(pipeline, "make", lambda *_, **__: pytest.fail("was done again"))
    assert not is_done_again(capsys)
    # Who has which mail already.
    Path("output", "dam.sent.json").write_text("{}", encoding="utf-8")
    assert not is_done_again(capsys, "--jobs", "2")


def _copy_style(desk: Path) -> None:
    (desk / "styles").mkdir()
    style = (ROOT / "styles" / "situation.toml").read_text(encoding="utf-8")
    (desk / "styles" / "situation.toml").write_text(style.replace("0B4F6C", "0B4F6D"), encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a source": lambda desk: (desk / "sources" / "a.txt").write_text(REPORT + "It will begin in May.\n"),
    "another source": lambda desk: (desk / "sources" / "b.md").write_text("It will begin in May, the mayor said.\n"),
    "a file that is skipped": lambda desk: (desk / "sources" / "b.xyz").touch(),
    "sources.toml": lambda desk: (desk / "sources" / "sources.toml").write_text('["a.txt"]\npublisher = "The Post"\n'),
    "a decision": lambda desk: (desk / "sources" / "decisions.toml").write_text('drop = ["fact-1"]\n'),
    "a setting": lambda desk: (desk / "brief.toml").write_text('cache = "kept"\naudience = "Meeting"\n'),
    "a style of the same name": _copy_style,
    "an output that is gone": lambda desk: (desk / "output" / "dam.pdf").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(desk: Path, change: str, capsys: pytest.CaptureFixture[str]) -> None:
    is_done_again(capsys)
    CHANGES[change](desk)
    assert is_done_again(capsys)
    assert not is_done_again(capsys)


def test_another_day_another_program_and_another_model_are_changes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_done_again(capsys)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert is_done_again(capsys)
    monkeypatch.setattr("brief.workshop.standing.digest_code", lambda: "other")
    assert is_done_again(capsys)


def test_an_edited_page_is_never_taken_for_one_that_stands(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    is_done_again(capsys)
    assert find_standing(PLAN)
    page = desk / "output" / "dam.docx"
    page.write_bytes(page.read_bytes() + b"\0")
    assert find_standing(PLAN) is None


def test_force_no_cache_and_what_could_not_be_read_are_done_again(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    is_done_again(capsys)
    assert is_done_again(capsys, "--force")
    assert is_done_again(capsys, "--no-cache")
    (desk / "sources" / "b.pdf").write_bytes(b"torn")
    assert is_done_again(capsys)
    assert is_done_again(capsys)


@pytest.mark.parametrize(
    ("change", "absent"),
    [
        ("", "spacy reportlab docx lxml numpy"),
        ("--style flash", "spacy bm25s trafilatura dateparser pypdfium2 ftfy"),
        ("--no-cache", "spacy.cli requests httpx weasel"),
    ],
)
def test_only_what_a_step_needs_is_loaded(desk: Path, change: str, absent: str) -> None:
    assert run(MAKE) == 0
    code = "import sys; from brief.cli import run; run(sys.argv[1].split()); print(*sys.modules)"
    command = [sys.executable, "-c", code, " ".join([*MAKE, change])]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not set(absent.split()) & set(loaded)
    assert desk.is_dir()
