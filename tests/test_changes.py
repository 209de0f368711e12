"""What changed since the last page: told where something did, traced like every other line, the same on every run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from builders import page

from brief.check import UntracedLineError, prove
from brief.cli import run
from brief.compare.changes import Known, find_news
from brief.errors import SettingsError
from brief.former import find_former, records_to_keep
from brief.model import Plan, Sentence, Source, Span, Study
from brief.page import Block, Cite, Run
from brief.pipeline import Made, make
from brief.publish import read_head

if TYPE_CHECKING:
    from spacy.language import Language

ONE = """---
publisher: Harbour Post
published: 2026-11-20
---
The ferry Aurora sank off Varna on Thursday. The sinking killed at least 40 passengers, the harbour office said.
The ferry was built in 1982. The ministry will open an inquiry next week.
"""
TWO = """---
publisher: Coast Daily
published: 2026-11-20
---
An estimated 90 passengers were killed when the ferry Aurora sank off Varna, rescuers said.
Helicopters searched the sea until dark. The captain, Ivan Petrov, 52, was saved.
"""
THREE = """---
publisher: Harbour Post
published: 2026-11-22
---
The sinking of the ferry Aurora off Varna killed 112 passengers, the harbour office said on Saturday.
Divers found the wreck at a depth of 60 metres. Helicopters searched the sea off Varna until dark.
Ivan Petrov, 47, the captain, was arrested.
"""
FORMER = (
    "“An estimated 90 passengers” or “at least 40 passengers”",
    "“at least 40 passengers” or “An estimated 90 passengers”",
)
MOVED = {f"Passengers killed: {former} → “112 passengers”" for former in FORMER}
FERRY = {"one.txt": ONE, "two.txt": TWO}


def brief(folder: Path, texts: dict[str, str], day: str | None = None, since: str | None = None) -> Made:
    """A page made of just these reports."""
    sources = folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    for file in sources.iterdir():
        file.unlink()
    for name, text in texts.items():
        (sources / name).write_text(text, encoding="utf-8")
    plan = Plan(
        sources=str(sources), output=str(folder / "out"), topic="Ferry sinking off Varna", as_of=day, since=since
    )
    return make(plan)


def record(made: Made) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(made.files[-1].read_bytes())
    return content


def told(made: Made) -> list[str]:
    """The lines of the section, its heading first."""
    return [line["text"] for line in record(made)["page"] if line["section"] == "changes"]


@pytest.fixture(scope="module")
def story(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - loads the model once
    """A folder with the page of two reports."""
    folder = tmp_path_factory.mktemp("story")
    brief(folder, FERRY)
    return folder


@pytest.fixture
def first(story: Path, tmp_path: Path) -> Path:
    """A copy of it, to go on from."""
    (tmp_path / "out").mkdir()
    for file in (story / "out").iterdir():
        (tmp_path / "out" / file.name).write_bytes(file.read_bytes())
    return tmp_path


def test_a_first_page_tells_of_no_changes(story: Path) -> None:
    content = json.loads(next((story / "out").glob("*.json")).read_bytes())
    assert content["since"] is None
    assert content["changes"] == []
    assert not [line for line in content["page"] if line["section"] == "changes"]


def test_a_report_of_the_next_days_moves_the_toll_opens_a_dispute_and_brings_facts(first: Path) -> None:
    made = brief(first, {**FERRY, "three.txt": THREE})
    heading, *lines = told(made)
    assert heading == "What changed since 20 November 2026 (sources added: 1)"
    assert lines[0] in MOVED
    assert lines[1] == "Now disputed – Age of Petrov: “52” or “47”"
    assert "Divers found the wreck at a depth of 60 metres." in lines
    assert not any("Helicopters" in line for line in lines)  # told before, in other words
    facts = [line["text"] for line in record(made)["page"] if line["section"] == "facts"]
    assert not set(facts) & set(lines)


def test_a_second_run_on_the_same_day_says_the_same_and_so_does_a_third(first: Path) -> None:
    former = (first / "out" / "ferry-sinking-off-varna.json").read_bytes()
    texts = {**FERRY, "three.txt": THREE}
    runs = [[file.read_bytes() for file in brief(first, texts).files] for _ in range(3)]
    assert runs[0] == runs[1] == runs[2]
    assert (first / "out" / "ferry-sinking-off-varna.2026-11-20.json").read_bytes() == former
    assert len(list((first / "out").iterdir())) == 4


def test_every_account_of_the_section_can_be_looked_up(first: Path) -> None:
    content = record(brief(first, {**FERRY, "three.txt": THREE}))
    texts = {source["number"]: source["text"] for source in content["sources"]}
    (moved, *_) = [line for line in content["page"] if line["text"] in MOVED]
    assert len({cite["source"] for cite in moved["cites"]}) == 3
    for change in content["changes"]:
        for place in change["before"] + change["now"]:
            assert texts[place["source"]][place["start"] : place["end"]] == place["text"]
    assert run(["check", str(next((first / "out").glob("*.docx"))), "--sources", str(first / "sources")]) == 0


def test_what_a_corrected_report_said_is_quoted_from_the_record_and_marked(first: Path) -> None:
    brief(first, {**FERRY, "three.txt": THREE})
    made = brief(first, {**FERRY, "three.txt": THREE.replace("112", "118")}, "2026-11-23")
    assert told(made) == [
        "What changed since 22 November 2026 (changed: 1)",
        "Passengers killed: “112 passengers” (no longer said) → “118 passengers”",
    ]
    content = record(made)
    (before,) = content["changes"][0]["before"]
    kept = json.loads((first / "out" / content["since"]["file"]).read_bytes())
    (then,) = [source["text"] for source in kept["sources"] if source["file"] == before["file"]]
    assert then[before["start"] : before["end"]] == before["text"] == "112 passengers"


def test_a_report_that_is_gone_closes_its_dispute_and_takes_its_figure_with_it(first: Path) -> None:
    brief(first, {**FERRY, "three.txt": THREE})
    lines = told(brief(first, FERRY, "2026-11-23"))
    assert lines[0] == "What changed since 22 November 2026 (gone: 1)"
    assert lines[1] in {f"Passengers killed: “112 passengers” (no longer said) → {former}" for former in FORMER}
    assert lines[2] == "No longer disputed – Age of Petrov: “47” (no longer said) → “52”"


def test_a_new_name_or_a_new_order_of_the_files_is_no_change(first: Path) -> None:
    made = brief(first, {"a.txt": TWO, "z.txt": ONE}, "2026-11-23")
    assert told(made) == []
    assert record(made)["since"]["as_of"] == "2026-11-20"
    assert record(made)["changes"] == []


def test_ids_stay_when_reports_are_added_and_numbers_change(first: Path) -> None:
    before = json.loads((first / "out" / "ferry-sinking-off-varna.json").read_bytes())
    after = record(brief(first, {"0_first.txt": THREE, **FERRY}))
    ids = {line["id"]: line["text"] for line in before["page"] + before["left_out"] if line["section"] == "facts"}
    now = {line["id"]: line["text"] for line in after["page"] + after["left_out"] if line["section"] == "facts"}
    assert ids.items() <= now.items()
    assert {quote["id"] for quote in before["quotes"]} <= {quote["id"] for quote in after["quotes"]}


def test_a_record_of_other_sources_makes_all_new_and_says_so(first: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    entry = {"number": 1, "file": "x.txt", "text": "The dam of Orre held. Its keeper was praised by the council."}
    other.write_text(json.dumps({"format": "brief-evidence/0", "as_of": "2026-11-01", "sources": [entry]}))
    made = brief(first, FERRY, since=str(other))
    assert told(made)[0] == "What changed since 1 November 2026 (sources added: 2, gone: 1)"
    assert any("holds none of these sources" in note.message for note in made.notes)
    again = brief(first, FERRY)  # kept beside the record, so it is found again without --since
    assert record(again)["since"] == record(made)["since"]
    assert told(again) == told(made)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "no such file"),
        ("{", "is no evidence record"),
        ('{"format": "evidence"}', "is no evidence record"),
        ('{"format": "brief-evidence/1", "as_of": "2026-02-30", "sources": []}', "is no evidence record"),
        ('{"format": "brief-evidence/1", "as_of": "2026-01-01", "sources": [{"number": 1}]}', "is no evidence record"),
        ('{"format": "brief-evidence/1", "as_of": "2026-12-01", "sources": []}', "speaks for 2026-12-01"),
    ],
)
def test_a_file_that_will_not_do_is_refused_in_one_line(tmp_path: Path, content: str | None, why: str) -> None:
    file = tmp_path / "former.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(SettingsError, match=why) as refused:
        find_former(tmp_path / "brief.json", "2026-11-22", str(file))
    assert "\n" not in str(refused.value)


def write(file: Path, day: str, text: str = "A. B.") -> bytes:
    content = {"format": "brief-evidence/1", "as_of": day, "sources": [{"number": 1, "file": "a", "text": text}]}
    file.write_text(json.dumps(content))
    return file.read_bytes()


def test_the_last_record_of_an_earlier_day_is_found_whatever_lies_beside(tmp_path: Path) -> None:
    for day in ("2026-11-01", "2026-11-09", "2026-11-30"):
        write(tmp_path / f"brief.{day}.json", day)
    write(tmp_path / "other.2026-11-10.json", "2026-11-10")
    (tmp_path / "brief.2026-11-11.json").write_text("half a rec")
    write(tmp_path / "brief.json", "2026-11-20")
    found = {day: find_former(tmp_path / "brief.json", day, None) for day in ("2026-11-21", "2026-11-20", "2026-11-01")}
    days = {day: former.as_of if former else None for day, former in found.items()}
    assert days == {"2026-11-21": "2026-11-20", "2026-11-20": "2026-11-09", "2026-11-01": None}


def test_a_record_of_another_day_is_kept_and_none_is_written_over(tmp_path: Path) -> None:
    write(tmp_path / "brief.2026-11-20.json", "2026-11-20", "Other words.")
    present = write(tmp_path / "brief.json", "2026-11-20")
    for day in ("2026-11-21", "2026-11-19"):
        former = find_former(tmp_path / "brief.json", day, None)
        kept = records_to_keep(tmp_path / "brief.json", read_head(tmp_path / "brief.json"), day, former)
        assert kept == {"brief.2026-11-20-2.json": present}
    assert records_to_keep(tmp_path / "brief.json", json.loads(present), "2026-11-20", None) == {}


def test_a_comparison_quotes_the_sources_or_the_former_record_and_nothing_else() -> None:
    text = "The flood killed 12 people."
    line = Block("c", "changes", "bullet", (Run("Killed: “9 people” → “12 people”"),), (Cite(1, 0, 27),), item="differ")
    prove(page(line), {1: text}, ("It killed 9 people.",))
    with pytest.raises(UntracedLineError):
        prove(page(line), {1: text})


def test_a_sentence_is_known_by_its_words_and_its_numbers() -> None:
    def sentence(key: str, text: str) -> Sentence:
        lemmas = tuple(word.lower() for word in text.rstrip(".").split())
        return Sentence(Span(key, 0, len(text)), text, 0, 0, lemmas)

    known = [sentence("old", "Flood water took nine bridges near Orre in 2019.")]
    assert Known(known).tells(sentence("new", "Flood water took bridges near Orre."))
    assert not Known(known).tells(sentence("new", "Flood water took 14 bridges near Orre."))
    assert not Known(known).tells(sentence("new", "Troops took positions near Orre before dawn."))
    studies = [
        Study(Source(key, key, "", (), key), (sentence(key, "Troops took positions near Orre."),))
        for key in ("old", "new")
    ]
    assert find_news(studies, [], frozenset({"old"})) == {Span("new", 0, 32)}
