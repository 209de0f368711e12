"""init, add and sources: a desk lays its folder out, fills it and looks at what it has."""

from __future__ import annotations

import io
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from brief.cli import run
from brief.desk import fetch as fetching
from brief.desk.entries import write_entry
from brief.errors import SettingsError
from brief.model import Mail, Plan
from brief.settings import load_plan
from brief.style import load_style

REPORT = (
    "The council of Oster met on Friday and adopted a plan for the repair of the dam above the town. "
    "Engineers had warned in the spring that 12 sluices were losing water, and the mayor, Ann Lee, promised help.\n"
)
BODY = f"<article><h1>Dam to be mended</h1><p>{REPORT}</p></article>"
PAGE = f"<html><head><title>Dam</title></head><body>{BODY}</body></html>"
ANSWERS = {
    "/news/dam-report": (200, "text/html; charset=utf-8", PAGE.encode()),
    "/plain.txt": (200, "application/octet-stream", REPORT.encode()),
    "/picture": (200, "image/png", b"\x89PNG"),
    "/large.txt": (200, "text/plain", REPORT.encode() * 20),
    "/empty.txt": (200, "text/plain", b" "),
}


class Web(BaseHTTPRequestHandler):
    """A small web: a page, a text, a picture, and a redirect out of the web."""

    def do_GET(self) -> None:
        """Answer as ANSWERS says."""
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            return
        code, kind, content = ANSWERS.get(self.path, (404, "text/html", b"no"))
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(name="web")
def _web() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Web) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "dam report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def catalogue(desk: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((desk / "sources" / "sources.toml").read_text(encoding="utf-8"))


def test_init_lays_out_a_folder_whose_settings_are_the_defaults(desk: Path) -> None:
    assert run(["init", "monday"]) == 0
    assert (desk / "monday" / "sources" / "sources.toml").is_file()
    text = (desk / "monday" / "brief.toml").read_text(encoding="utf-8")
    assert load_plan(desk / "monday", {}).style == Plan().style
    named = set(re.findall(r"^# (\w+) = ", text.split("# [mail]")[0], re.MULTILINE))
    assert named == {field.name for field in fields(Plan)} & named
    assert named >= {"topic", "title", "sources", "output", "as_of", "style", "formats", "keep_all", "strict"}
    (desk / "monday" / "brief.toml").write_text(
        re.sub(r"^# (?=\w+ = |\[)", "", text, flags=re.MULTILINE), encoding="utf-8"
    )
    assert load_plan(desk / "monday", {}).marking == "TLP:AMBER"
    assert load_plan(desk / "monday", {}).mail == Mail(
        "mail.ministry.example", "ann.lee@ministry.example", 587, user="ann.lee"
    )


def test_init_copies_the_styles_on_request(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["init", "monday", "--styles"]) == 0
    monkeypatch.chdir(desk / "monday")
    assert load_style(str(desk / "monday" / "styles" / "situation.toml")).sections
    assert load_style("situation").sections


def test_init_writes_over_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "brief.toml").write_text("topic = 'mine'", encoding="utf-8")
    assert run(["init", "."]) == 6
    assert "brief.toml: is there already" in capsys.readouterr().err
    assert (desk / "brief.toml").read_text(encoding="utf-8") == "topic = 'mine'"
    assert not (desk / "sources").exists()
    assert run(["init", "in/dam report.txt"]) == 6


def test_add_files_a_report_with_what_is_stated_of_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stated = ["--title", "The dam", "--publisher", "Oster Post", "--published", "2024-05-03", "--reliability", "B"]
    assert run(["add", "in/dam report.txt", *stated]) == 0
    assert (desk / "sources" / "dam report.txt").read_text(encoding="utf-8") == REPORT
    entry = catalogue(desk)["dam report.txt"]
    assert (entry["title"], str(entry["published"]), entry["reliability"]) == ("The dam", "2024-05-03", "B")
    assert "The dam; Oster Post; 2024-05-03" in capsys.readouterr().err


def test_add_keeps_the_comments_and_the_entries_of_the_catalogue(desk: Path) -> None:
    (desk / "sources").mkdir()
    written = (
        '# Ours.\n["a.txt"] # the first\ntitle = "A" # as printed\n\n["dam report.txt"]\nlabel = "retold" # by us\n'
    )
    (desk / "sources" / "sources.toml").write_text(written, encoding="utf-8")
    assert run(["add", "in/dam report.txt", "--publisher", "Oster Post"]) == 0
    text = (desk / "sources" / "sources.toml").read_text(encoding="utf-8")
    assert all(line in text for line in written.splitlines())
    assert catalogue(desk)["dam report.txt"] == {"label": "retold", "publisher": "Oster Post"}


def test_a_file_of_an_unseemly_name_is_filed_under_a_plain_one(desk: Path) -> None:
    (desk / "in" / '.a"]\n\u202eb.txt').write_text(REPORT, encoding="utf-8")
    assert run(["add", 'in/.a"]\n\u202eb.txt', "--publisher", "P"]) == 0
    assert catalogue(desk) == {"a_]__b.txt": {"publisher": "P"}}


def test_add_without_anything_stated_writes_no_catalogue(desk: Path) -> None:
    assert run(["add", "in/dam report.txt"]) == 0
    assert not (desk / "sources" / "sources.toml").exists()


def test_adding_the_same_report_again_states_more_of_it_and_another_of_its_name_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", "in/dam report.txt", "--publisher", "Oster Post"]) == 0
    assert run(["add", "in/dam report.txt", "--reliability", "A"]) == 0
    assert catalogue(desk)["dam report.txt"] == {"publisher": "Oster Post", "reliability": "A"}
    (desk / "in" / "dam report.txt").write_text(f"{REPORT} More.", encoding="utf-8")
    assert run(["add", "in/dam report.txt"]) == 6
    assert "another report has that name" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "content"), [("a.xyz", REPORT), ("absent.txt", None), ("empty.txt", " ")])
def test_what_cannot_be_read_is_not_filed(
    desk: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None
) -> None:
    if content is not None:
        (desk / name).write_text(content, encoding="utf-8")
    assert run(["add", name]) == 3
    assert name in capsys.readouterr().err
    assert not (desk / "sources").exists()


def test_an_export_is_filed_where_its_fields_are_mapped(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = [REPORT, f"A second report says more. {REPORT}"]
    Path("wire.json").write_text(
        json.dumps([{"head": f"No. {n}", "body": one} for n, one in enumerate(texts)]), "utf-8"
    )
    assert run(["add", "wire.json"]) == 3
    assert "say under [fields]" in capsys.readouterr().err
    (desk / "sources").mkdir()
    (desk / "sources" / "sources.toml").write_text('[fields."wire*.json"]\ntext = "body"\ntitle = "head"\n', "utf-8")
    assert run(["add", "wire.json"]) == 0
    told = capsys.readouterr()
    assert told.out.strip() == str(Path("sources", "wire.json"))
    assert "wire.json/1: No. 0" in told.err
    assert "wire.json/2: No. 1" in told.err


def test_wrong_statements_are_refused_before_anything_is_filed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tomorrow = (datetime.now(tz=UTC).astimezone() + timedelta(days=2)).date().isoformat()
    for day in ("yesterday", tomorrow):
        assert run(["add", "in/dam report.txt", "--published", day]) == 5
        assert "--published" in capsys.readouterr().err
    assert run(["add", "in/dam report.txt", "in/b.txt", "--title", "Both"]) == 2
    assert run(["add", "in/dam report.txt", "--reliability", "G"]) == 2
    assert not (desk / "sources").exists()


def test_a_catalogue_that_states_something_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('a = "b"', encoding="utf-8")
    with pytest.raises(SettingsError, match="'a' is no table"):
        write_entry(tmp_path, "a", {"title": "A"})


def test_a_catalogue_that_is_not_valid_is_left_as_it_is(desk: Path) -> None:
    (desk / "sources").mkdir()
    (desk / "sources" / "sources.toml").write_text("[broken", encoding="utf-8")
    assert run(["add", "in/dam report.txt", "--publisher", "Oster Post"]) == 5
    assert not (desk / "sources" / "dam report.txt").exists()


def test_add_asks_for_what_is_not_given(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("The dam\n\n\nB\n"))
    assert run(["add", "in/dam report.txt", "--ask"]) == 0
    assert catalogue(desk)["dam report.txt"] == {"title": "The dam", "reliability": "B"}


def test_a_page_is_fetched_once_and_saved_with_its_address_and_time(desk: Path, web: str) -> None:
    assert run(["add", f"{web}/news/dam-report", "--publisher", "Oster Post"]) == 0
    (saved,) = (desk / "sources").glob("*.html")
    assert saved.read_bytes() == PAGE.encode()
    assert saved.name == "127-0-0-1-dam-report.html"
    assert catalogue(desk)[saved.name] == {"publisher": "Oster Post", "url": f"{web}/news/dam-report"}
    text = (desk / "sources" / "sources.toml").read_text(encoding="utf-8")
    assert re.search(r"# fetched \d{4}-\d\d-\d\d \d\d:\d\d UTC", text)
    assert run(["add", f"{web}/plain.txt"]) == 0
    assert (desk / "sources" / "127-0-0-1-plain.txt").is_file()


def test_what_cannot_be_fetched_ends_with_8_and_leaves_nothing(
    desk: Path, web: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    for path, why in (("/absent", "404"), ("/away", "not allowed"), ("/large.txt", "larger than")):
        assert run(["add", f"{web}{path}"]) == 8
        assert why in capsys.readouterr().err
    monkeypatch.setattr(fetching, "LONGEST", -1.0)
    assert run(["add", f"{web}/plain.txt"]) == 8
    assert run(["add", "http://127.0.0.1:1/closed"]) == 8
    assert run(["add", "http://[broken/"]) == 8
    assert not (desk / "sources").exists()


def test_an_address_that_gives_no_report_ends_with_3(desk: Path, web: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", f"{web}/picture"]) == 3
    assert "image/png" in capsys.readouterr().err
    assert run(["add", f"{web}/empty.txt"]) == 3
    assert not (desk / "sources").exists()


def test_sources_shows_one_line_a_source_with_what_counts_and_why_not(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "sources").mkdir()
    for name, text in (("a.txt", REPORT), ("b.txt", f"# Dam\n\n{REPORT}"), ("c.txt", ""), ("d.zip", "x")):
        (desk / "sources" / name).write_text(text, encoding="utf-8")
    (desk / "sources" / "sources.toml").write_text('["a.txt"]\nreliability = "A"\npublisher = "P"', encoding="utf-8")
    assert run(["sources"]) == 0
    shown = capsys.readouterr()
    head, first, second, third = shown.out.splitlines()
    assert head.split()[:4] == ["no", "title", "publisher", "date"]
    assert re.match(r"1 +- +P +- +en +39 +A +1 +used +a\.txt", first)
    assert re.search(r"copy of 1 +b\.txt; the same text as a\.txt", second)
    assert re.search(r"unreadable +c\.txt; is empty", third)
    assert "d.zip" in shown.err


def test_sources_gives_the_same_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "sources").mkdir()
    for name, text in (("a.txt", REPORT), ("b.txt", f"# Dam\n\n{REPORT}")):
        (desk / "sources" / name).write_text(text, encoding="utf-8")
    assert run(["sources", "--json"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["number"], first["copies"], first["copy_of"], first["language"]) == (1, 1, None, "en")
    assert (second["status"], second["copy_of"], second["likeness"]) == ("copy", 1, 1.0)
    assert run(["sources", "--sources", "absent"]) == 3
