"""The officer's last word: pinned, dropped and dismissed lines, kept beside the sources."""

import json
from pathlib import Path
from typing import Any

import pytest

from brief.cli import run
from brief.decisions import decide, load_decisions
from brief.errors import SettingsError, WriteError

RECORD = {
    "page": [
        {"id": "heading-facts", "item": None, "derived": True},
        {"id": "facts-1", "item": None, "derived": False},
        {"id": "row-1", "item": "differ-1", "derived": False},
    ],
    "left_out": [{"id": "facts-2"}],
    "quotes": [{"id": "quote-1"}],
    "disagreements": [{"id": "differ-1"}, {"id": "differ-2"}],
}


@pytest.fixture(name="record")
def _record(tmp_path: Path) -> Path:
    file = tmp_path / "brief.json"
    file.write_text(json.dumps(RECORD), encoding="utf-8")
    return file


def test_a_decision_is_kept_and_the_later_one_wins(tmp_path: Path, record: Path) -> None:
    decide(tmp_path, record, "pin", ("facts-1", "facts-2"))
    decide(tmp_path, record, "drop", ("facts-1",))
    kept = load_decisions(tmp_path)
    assert kept.as_lists() == {"pin": ["facts-2"], "drop": ["facts-1"], "dismiss": []}


def test_a_decision_can_be_taken_back(tmp_path: Path, record: Path) -> None:
    decide(tmp_path, record, "drop", ("quote-1",))
    decide(tmp_path, record, "drop", ("quote-1",), undo=True)
    assert not load_decisions(tmp_path).drop


def test_the_line_of_a_disagreement_stands_for_the_disagreement(tmp_path: Path, record: Path) -> None:
    assert decide(tmp_path, record, "dismiss", ("row-1",)).dismiss == {"differ-1"}


def test_an_id_that_the_record_does_not_hold_is_told_with_the_nearest(tmp_path: Path, record: Path) -> None:
    with pytest.raises(SettingsError, match="did you mean 'facts-2'"):
        decide(tmp_path, record, "pin", ("fact-2",))
    with pytest.raises(SettingsError, match="ids stand in the record"):
        decide(tmp_path, record, "pin", ("zzzz",))
    with pytest.raises(SettingsError, match="brief drop facts-1"):
        decide(tmp_path, record, "dismiss", ("facts-1",))


def test_without_a_record_the_cure_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="run `brief make` first"):
        decide(tmp_path, tmp_path / "absent.json", "pin", ("facts-1",))


@pytest.mark.parametrize(
    ("text", "hint"), [("pin = 3", "list of ids"), ("keep = []", "unknown key 'keep'"), ("pin =", "not valid")]
)
def test_a_decisions_file_that_is_wrong_is_named(tmp_path: Path, text: str, hint: str) -> None:
    (tmp_path / "decisions.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=hint):
        load_decisions(tmp_path)


def test_a_folder_that_is_gone_is_told(tmp_path: Path, record: Path) -> None:
    with pytest.raises(WriteError, match=r"decisions\.toml"):
        decide(tmp_path / "absent", record, "pin", ("facts-1",))


def lines(folder: Path, section: str) -> list[dict[str, Any]]:
    record = json.loads((folder / "output" / "brief.json").read_text(encoding="utf-8"))
    return [line for line in record["page"] if line["section"] == section and not line["derived"]]


def test_decisions_hold_over_runs_and_stand_in_the_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    first = "The flood in Oster killed at least 40 people on Friday. The mayor, Ann Lee, closed the harbour."
    second = "The flood in Oster killed 75 people. The harbour of Oster was closed by the mayor."
    (tmp_path / "sources" / "one.txt").write_text(first, encoding="utf-8")
    (tmp_path / "sources" / "two.txt").write_text(second, encoding="utf-8")
    assert run(["make"]) == 0
    (row,) = lines(tmp_path, "disagreements")
    fact = (lines(tmp_path, "bottom-line") + lines(tmp_path, "facts"))[0]
    assert run(["dismiss", row["id"]]) == 0
    assert run(["drop", fact["id"]]) == 0
    assert run(["make"]) == 0
    assert not lines(tmp_path, "disagreements")
    assert fact["id"] not in {line["id"] for line in lines(tmp_path, fact["section"])}
    record = json.loads((tmp_path / "output" / "brief.json").read_text(encoding="utf-8"))
    assert record["decisions"] == {"pin": [], "drop": [fact["id"]], "dismiss": [row["item"]]}
    assert any(one["doubtful"] and "dismissed by hand" in one["why"] for one in record["disagreements"])
    assert any(one["why"] == "dropped by hand" for one in record["left_out"])
    assert run(["pin", fact["id"]]) == 0
    assert run(["make"]) == 0
    assert fact["id"] in {line["id"] for line in lines(tmp_path, fact["section"])}
