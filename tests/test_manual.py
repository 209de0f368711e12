"""The manual page, and the settings that `brief init` lays out, held against what the program knows."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from tools import run as run_tool

from brief.cli import COMMANDS, run
from brief.desk.start import SETTINGS
from brief.errors import EXIT_CODES
from brief.model import Plan
from brief.style import COMPLETE


@pytest.fixture(name="page")
def _page(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["manual"]) == 0
    return capsys.readouterr().out


def test_man_shows_every_command_setting_style_key_and_exit_code(page: str, tmp_path: Path) -> None:
    (tmp_path / "brief.1").write_text(page, encoding="utf-8")
    done = run_tool("groff", "-man", "-Tutf8", "-P-cbou", "-k", "-ww", tmp_path / "brief.1")
    assert done.stderr == ""
    shown = done.stdout.replace("‐", "-").replace("−", "-")
    names = [f"brief {command}" for command in COMMANDS] + ["--topic TEXT", "--strict", "SOURCE_DATE_EPOCH"]
    keys = re.findall(r"^(?:# )?([a-z_-]+) = ", SETTINGS + COMPLETE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in [*names, *keys] if name not in shown] == []
    assert [code for code in EXIT_CODES if not re.search(rf"^ +{code} +\S", shown, re.MULTILINE)] == []


def test_a_line_of_a_manual_page_is_never_taken_for_a_request(page: str) -> None:
    requests = {line.split()[0] for line in page.splitlines() if line.startswith(".")}
    assert requests <= {".TH", ".ad", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".nf", ".fi"}
    assert not [line for line in page.splitlines() if line.startswith("'")]


def test_init_explains_every_setting_and_nothing_else() -> None:
    told = tomllib.loads("\n".join(re.findall(r"^# ([a-z_]+ = .*|\[[a-z]+\])$", SETTINGS, re.MULTILINE)))
    assert set(told) == {field.name for field in fields(Plan)}
