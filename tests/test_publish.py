"""Outputs in their folder: nothing lost, ever."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from brief.errors import WriteError
from brief.naming import make_portable, make_slug
from brief.publish import publish, read_head


def outputs(text: str) -> dict[str, bytes]:
    docx = text.encode()
    record = {"format": "brief-evidence/1", "files": {"docx": sha256(docx).hexdigest()}}
    return {"docx": docx, "json": json.dumps(record).encode()}


@pytest.mark.parametrize("indent", [None, 0, 1, 2])
def test_the_head_of_a_record_is_read_however_it_is_laid_out(tmp_path: Path, indent: int | None) -> None:
    head = {"format": "brief-evidence/1", "title": '\n "sources": [', "as_of": "2026-11-22", "files": {"docx": "1"}}
    record = {**head, "changes": [{"sources": [1]}], "sources": [{"text": "a", "sources": []}], "page": []}
    (tmp_path / "brief.json").write_text(json.dumps(record, indent=indent))
    assert {**read_head(tmp_path / "brief.json")}.items() >= head.items()


def test_of_what_is_no_record_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "half.json").write_text('{"format": "brief-evidence/1", "files": {"do')
    (tmp_path / "other.json").write_text('{\n "format": "other/1",\n "sources": []\n}')
    assert [read_head(tmp_path / f"{name}.json") for name in ("half", "other", "none")] == [{}, {}, {}]


def test_an_untouched_page_is_replaced_quietly(tmp_path: Path) -> None:
    publish(tmp_path / "out", "brief", outputs("one"), force=False)
    files = publish(tmp_path / "out", "brief", outputs("two"), force=False)
    assert [file.name for file in files] == ["brief.docx", "brief.json"]
    assert files[0].read_bytes() == b"two"


def test_an_edited_page_is_never_overwritten(tmp_path: Path) -> None:
    publish(tmp_path, "brief", outputs("one"), force=False)
    (tmp_path / "brief.docx").write_text("the officer's words")
    with pytest.raises(WriteError, match="was edited since brief wrote it"):
        publish(tmp_path, "brief", outputs("two"), force=False)
    assert (tmp_path / "brief.docx").read_text() == "the officer's words"
    assert json.loads((tmp_path / "brief.json").read_text())["files"]["docx"] == sha256(b"one").hexdigest()


def test_force_starts_afresh_and_keeps_every_edited_file_beside(tmp_path: Path) -> None:
    for edit in ("first edit", "second edit"):
        publish(tmp_path, "brief", outputs("one"), force=True)
        (tmp_path / "brief.docx").write_text(edit)
    publish(tmp_path, "brief", outputs("two"), force=True)
    kept = {file.read_text() for file in tmp_path.glob("brief.2*.docx")}
    assert kept == {"first edit", "second edit"}
    assert (tmp_path / "brief.docx").read_text() == "two"


def test_a_file_that_brief_did_not_write_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("a letter to the minister")
    with pytest.raises(WriteError, match="was not written by brief"):
        publish(tmp_path, "brief", outputs("one"), force=False)
    (tmp_path / "brief.docx").unlink()
    (tmp_path / "brief.json").write_text('{"format": "something else"}')
    with pytest.raises(WriteError, match=r"brief\.json"):
        publish(tmp_path, "brief", outputs("one"), force=False)


@pytest.mark.parametrize("lock", ["~$brief.docx", "~$ief.docx", ".~lock.brief.docx#"])
def test_a_page_that_is_open_in_a_word_processor_is_refused(tmp_path: Path, lock: str) -> None:
    publish(tmp_path, "brief", outputs("one"), force=False)
    (tmp_path / lock).write_text("")
    with pytest.raises(WriteError, match="close it"):
        publish(tmp_path, "brief", outputs("two"), force=True)


def test_a_run_that_was_killed_between_two_files_is_taken_up_again(tmp_path: Path) -> None:
    publish(tmp_path, "brief", outputs("one"), force=False)
    (tmp_path / "brief.docx").write_bytes(b"two")
    publish(tmp_path, "brief", outputs("two"), force=False)
    assert json.loads((tmp_path / "brief.json").read_text())["files"]["docx"] == sha256(b"two").hexdigest()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="cannot be written"):
        publish(tmp_path / "file" / "out", "brief", outputs("one"), force=False)


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    publish(tmp_path, "brief", outputs("one"), force=False)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["brief.docx", "brief.json"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ("CON", "brief-CON"),
        ("nul.txt", "brief-nul.txt"),
        ("com1 .txt", "brief-com1 .txt"),
        ("console.txt", "console.txt"),
        ("a:b?.txt", "a_b_.txt"),
        ("ends in dots. .", "ends in dots"),
    ],
)
def test_a_name_is_one_that_windows_takes_too(name: str, kept: str) -> None:
    assert make_portable(name) == kept
    assert make_slug("NUL") == "brief-nul"
