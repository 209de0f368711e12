"""The command as a user meets it: help, bad input, exit codes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brief import batch
from brief.cli import run
from brief.errors import EXIT_CODES
from brief.model import Plan
from brief.workshop.standing import Run

ROOT = Path(__file__).parent.parent
REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_help_and_version_load_nothing_heavy() -> None:
    load = "import sys; from brief.cli import run; run([sys.argv[1]])"
    code = f"{load}; sys.exit(any(name in sys.modules for name in sys.argv[2:]))"
    for option in ("--help", "--version"):
        done = subprocess.run([sys.executable, "-c", code, option, "spacy", "reportlab", "docx"], check=False)
        assert done.returncode == 0


def test_readme_and_help_name_the_same_options_and_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    run(["--help"])
    shown = capsys.readouterr().out
    commands = re.findall(r"^  (\w+) ", between(shown, "Commands:", "Exit codes:"), re.MULTILINE)
    assert commands
    for command in commands:
        assert f"`brief {command}" in readme
        run([command, "--help"])
        options = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)) - {"--help"}
        assert {f"`{option}`" for option in options} <= set(re.findall(r"`--[a-z-]+`", readme)), command
    told = re.findall(r"^\| (\d+) \| (.*?) \|$", readme, re.MULTILINE)
    assert {int(code): meaning.replace("`", "") for code, meaning in told} == EXIT_CODES
    assert all(f"  {code} " in shown.split("Exit codes:")[1] for code in EXIT_CODES)


def test_every_option_that_readme_names_exists(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    run(["--help"])
    shown = capsys.readouterr().out
    for command in re.findall(r"^  (\w+) ", between(shown, "Commands:", "Exit codes:"), re.MULTILINE):
        run([command, "--help"])
        shown += capsys.readouterr().out
    assert set(re.findall(r"`(--[a-z-]+)`", readme)) <= set(re.findall(r"--[a-z][a-z-]+", shown))


def between(text: str, start: str, end: str) -> str:
    return text.split(start)[1].split(end, maxsplit=1)[0]


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    err = capsys.readouterr().err
    assert "Traceback" not in err
    return err


def test_an_empty_folder_a_missing_folder_and_a_file_in_its_place_end_with_3(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    for name in ("empty", "absent", "sources/one.txt"):
        assert run(["make", "--sources", name]) == 3
        message = complaint(capsys)
        assert name.split("/")[-1] in message
        assert len(message.splitlines()) == 1
    assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("name", "content"), [("bad.txt", b""), ("bad.txt", bytes(range(256)) * 9), ("bad.txt", b" \n\n")]
)
def test_a_source_that_cannot_be_read_is_named_and_fails_only_when_strict(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    (folder / "sources" / name).write_bytes(content)
    assert run(["make"]) == 0
    assert name in complaint(capsys)
    assert run(["make", "--strict"]) == 3
    assert name in complaint(capsys)
    (folder / "sources" / "one.txt").unlink()
    assert run(["make"]) == 3
    assert name in complaint(capsys)


def test_a_missing_model_ends_with_4_and_names_the_cure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    assert run(["make", "--model", "no_such_model"]) == 4
    assert "pip install no-such-model" in complaint(capsys)


def test_wrong_settings_and_styles_end_with_5(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "--style", "sitation"]) == 5
    assert "situation" in complaint(capsys)
    (folder / "mine.toml").write_text("paper = 'A9'", encoding="utf-8")
    assert run(["make", "--style", "mine.toml"]) == 5
    assert "mine.toml" in complaint(capsys)
    (folder / "brief.toml").write_text("tpic = 'x'", encoding="utf-8")
    assert run(["make"]) == 5
    assert "brief.toml" in complaint(capsys)


def test_usage_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "--sauces", "x"]) == 2
    assert "--sources" in complaint(capsys)
    assert run(["bake"]) == 2


def test_a_page_of_someone_else_ends_with_6_and_force_keeps_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["make"]) == 0
    page = folder / "output" / "brief.docx"
    page.write_bytes(b"a letter, edited")
    (folder / "sources" / "one.txt").write_text(REPORT.replace("12", "14"), encoding="utf-8")
    assert run(["make"]) == 6
    assert "brief.docx" in complaint(capsys)
    assert page.read_bytes().endswith(b"edited")
    assert run(["make", "--force"]) == 0
    assert any(file.read_bytes().endswith(b"edited") for file in (folder / "output").glob("brief.*.docx"))


def test_a_fault_of_the_program_is_one_line_and_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("brief.cli.program.main", fail)
    assert run(["make"]) == 1
    assert "ZeroDivisionError: oh" in complaint(capsys)


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("brief.cli.program.main", interrupt)
    assert run(["make"]) == 130
    assert "interrupted" in complaint(capsys)


def test_read_tells_of_each_file_what_was_understood(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(folder / "sources" / "one.txt")]) == 0
    shown = capsys.readouterr().out
    assert "12 new wells" in shown
    assert "published: not stated" in shown


def test_read_keeps_what_it_understood_unless_told_otherwise(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["read", str(folder / "sources" / "one.txt")]
    assert run(command) == 0
    monkeypatch.setattr("brief.analyse.study.study", lambda *_: pytest.fail("was studied again"))
    assert run(command) == 0
    with pytest.raises(pytest.fail.Exception):
        run([*command, "--no-cache"])


def test_read_of_nothing_readable_ends_with_3(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(folder / "absent.txt")]) == 3
    assert "absent.txt" in complaint(capsys)


def test_several_briefs_in_one_run_and_one_that_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        (folder / name / "sources").mkdir(parents=True)
    (folder / "a" / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    assert run(["make", "b", "a"]) == 3
    assert "b: " in complaint(capsys)
    assert (folder / "a" / "output" / "brief.pdf").is_file()


def test_a_folder_of_briefs_is_all_of_them_and_the_exit_code_is_that_of_the_first_failure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a", REPORT), ("b", ""), ("c", REPORT)):
        (folder / "all" / name / "sources").mkdir(parents=True)
        (folder / "all" / name / "brief.toml").write_text(f'title = "Brief {name}"\r\n', encoding="utf-8")
        (folder / "all" / name / "sources" / "one.txt").write_text(text, encoding="utf-8")
    assert run(["make", "all"]) == 3
    assert capsys.readouterr().err.splitlines()[-1] == "brief: 2 of 3 briefs made"
    assert (folder / "all" / "c" / "output" / "brief-c.pdf").is_file()


def test_two_briefs_of_one_name_do_not_write_over_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "second.toml").write_text('topic = "Wells"', encoding="utf-8")
    (folder / "third.toml").write_text('title = "Wells"', encoding="utf-8")
    assert run(["make", "second.toml", "third.toml", "second.toml"]) == 5
    told = complaint(capsys)
    assert "third.toml: would write over the files of second.toml" in told
    assert "1 of 2 briefs made" in told


def test_a_fault_in_one_brief_is_told_and_the_others_are_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    really = batch.make

    def make(plan: Plan, *, force: bool) -> Run:
        if plan.title == "Odd":
            raise ZeroDivisionError("oh")
        return really(plan, force=force)

    monkeypatch.setattr("brief.batch.make", make)
    (folder / "odd.toml").write_text('title = "Odd"', encoding="utf-8")
    assert run(["make", "odd.toml", "."]) == 1
    assert "odd.toml: unexpected: ZeroDivisionError: oh" in complaint(capsys)
    assert (folder / "output" / "brief.pdf").is_file()


def test_quiet_tells_why_it_fails_and_verbose_each_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "-q"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["make", "--verbose", "--no-cache"]) == 0
    told = complaint(capsys)
    assert "reading sources" in told
    assert "1 warning" not in told.splitlines()[0]
    (folder / "sources" / "one.txt").unlink()
    assert run(["make", "--quiet"]) == 3
    assert "no readable source" in complaint(capsys)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["mkae"], "did you mean 'make'"),
        (["conjure"], "brief --help"),
        (["make", "--ouput", "x"], "--output"),
        (["make", "--style", "situaton"], "did you mean 'situation'"),
        (["make", "--watch", "--force"], "do not go together"),
    ],
)
def test_a_word_mistyped_is_told_with_the_one_that_is_meant(
    folder: Path, words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.exists()
    assert run(words) in (2, 5)
    assert hint in complaint(capsys)


@pytest.mark.parametrize("encoding", ["cp1252", "cp866", "utf-8"])
def test_a_console_that_lacks_letters_shows_their_numbers(folder: Path, encoding: str) -> None:
    text = f"---\r\ntitle: Wells for “Ош” 🙂 and Łódź\r\n---\r\n{REPORT}"
    (folder / "sources" / "one.txt").write_text(text, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "brief", "sources", "--json"]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert json.loads(done.stdout.decode(encoding))["title"] == "Wells for “Ош” 🙂 and Łódź"
    assert done.stderr == b""


def test_a_watch_tells_a_build_in_a_line_and_what_failed_in_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def watch(targets: list[Path], _load: object, build: Callable[[Path], None]) -> None:
        build(targets[0])
        build(targets[0])
        (folder / "sources" / "one.txt").unlink()
        build(targets[0])
        raise KeyboardInterrupt

    monkeypatch.setattr("brief.watch.watch", watch)
    assert run(["make", "--watch", "--no-cache"]) == 130
    told = capsys.readouterr()
    assert [line.split(" ", 2)[2][:17] for line in told.err.splitlines()[:2]] == [
        "output/brief made",
        "output/brief made",
    ]
    assert "not made, waiting for a change: sources: no readable source" in told.err
    assert told.out == ""
    assert run(["make", "--watch", "--sources", "s3://bucket/reports"]) == 2
    assert "not s3://bucket/reports" in complaint(capsys)
