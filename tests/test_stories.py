"""Three working days, told as an officer would: before a meeting, while reports arrive, ten briefs at night."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import edits
import pytest
from docx import Document
from lxml.etree import _Element as Tree
from mailbox_server import HOST, PASSWORD, USER, serve, trust
from pseudo import brief, on_terminal
from pypdf import PdfReader

from brief.cli import run

WIRE = (
    "OSTER, 16 July - The council of Oster adopted a plan for 12 new wells on Friday, the mayor said.\n\n"
    "“We cannot wait for another summer without water,” the mayor, Ann Lee, said after the vote.\n\n"
    "At least 300 people left the town in June because of the drought, the relief agency said.\n\n"
    "The council will meet again on 22 July to decide who pays for the wells.\n"
)
PAPER = (
    "The council of Oster adopted a plan for 14 new wells on Friday, officials said.\n\n"
    "About 2,000 people left the town in June because of the drought, the governor said.\n"
)
ANN, BOB = "ann@ministry.example", "bob@ministry.example"


def lay(folder: Path, **reports: str) -> Path:
    """A desk with its reports."""
    (folder / "sources").mkdir(parents=True)
    for name, text in reports.items():
        (folder / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def edit(docx: Path, *changes: Callable[[Tree], None]) -> None:
    """Edit a page in the word processor."""
    docx.write_bytes(edits.edit(docx.read_bytes(), *changes))


def tag_of(docx: Path, words: str) -> str:
    """The name of the line that holds these words."""
    told = json.loads(docx.with_suffix(".json").read_bytes())["page"]
    return str(next(line["id"] for line in told if words in line["text"]))


def test_before_the_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """make, edit, check, pdf, send: what was typed in without a source does not leave, what is sourced does, once."""
    desk = lay(tmp_path / "desk", wire=WIRE, paper=PAPER)
    monkeypatch.chdir(desk)
    monkeypatch.setenv("BRIEF_MAIL_PASSWORD", PASSWORD)
    monkeypatch.setenv("SSL_CERT_FILE", trust(tmp_path))
    with serve() as box:
        server = f'[mail]\nhost = "{HOST}"\nport = {box.port}\nuser = "{USER}"\nfrom = "{ANN}"\n'
        Path("brief.toml").write_text(f'title = "Wells for Oster"\nmarking = "tlp:amber"\n{server}', encoding="utf-8")
        assert run(["make"]) == 0
        docx, pdf = Path("output/wells-for-oster.docx"), Path("output/wells-for-oster.pdf")
        # The officer adds a line that nobody reported, and one that somebody did.
        quote = tag_of(docx, "another summer")
        edit(docx, edits.add_after(quote, "The bank has promised 40 million dollars."))
        assert run(["check", str(docx)]) == 7
        assert run(["send", str(pdf), "--to", ANN]) == 7
        edit(docx, lambda root: edits.find(root, quote).getnext().clear())  # type: ignore[union-attr]  # just added
        edit(docx, edits.add_after(quote, "The council will meet again on 22 July."))
        capsys.readouterr()
        assert run(["check", str(docx)]) == 0
        # The PDF is still that of the first page.
        assert run(["send", str(pdf), "--to", ANN]) == 7
        assert f"run brief pdf {docx}" in capsys.readouterr().err
        assert run(["pdf", str(docx), "--fit"]) == 0
        box.refused = frozenset({BOB})
        assert run(["send", str(pdf), "--to", ANN, BOB]) == 8
        box.refused = frozenset()
        assert run(["send", str(pdf), "--to", ANN, BOB]) == 0
    assert [envelope for _, envelope in box.mails] == [(ANN,), (BOB,)]
    mail = box.mails[0][0]
    assert mail["Subject"] == "[TLP:AMBER] Wells for Oster"
    [page] = mail.iter_attachments()
    assert page.get_content() == pdf.read_bytes()
    assert "The council will meet again on 22 July." in PdfReader(pdf).pages[0].extract_text().replace("\n", " ")
    assert PdfReader(pdf).metadata.keywords == "TLP:AMBER"  # type: ignore[union-attr]  # it has metadata
    assert Document(str(docx)).core_properties.keywords == "TLP:AMBER"


def test_while_reports_arrive(tmp_path: Path) -> None:
    """A watch from an empty folder on: a line a build, a broken report and broken settings survived, 130 in the end."""
    desk = lay(tmp_path / "desk")
    with on_terminal(*brief("make", "--watch", "--title", "Oster"), folder=desk) as terminal:
        terminal.wait_for("not made, waiting for a change: sources: no readable source")
        (desk / "sources" / "wire.txt").write_text(WIRE, encoding="utf-8")
        terminal.wait_for("read 1 of 1 sources; 0 disagreements found")
        (desk / "sources" / "paper.txt").write_bytes(PAPER.replace("\n", "\r\n").encode("cp1252"))
        terminal.wait_for("2 on the page")
        (desk / "sources" / "scan.pdf").write_bytes(b"%PDF-1.7 torn")
        terminal.wait_for("read 2 of 3 sources (1 unreadable)")
        (desk / "brief.toml").write_text('marking = "TLP:AMBR"', encoding="utf-8")
        terminal.wait_for("did you mean 'TLP:AMBER'?")
        (desk / "brief.toml").write_text('marking = "TLP:AMBER"', encoding="utf-8")
        terminal.read(lambda: len(re.findall("1 unreadable", terminal.history)) > 1)
        terminal.type("\x03")
        assert terminal.process.wait(60) == 130
        terminal.read(lambda: False)
    assert "Traceback" not in terminal.history
    told = [line for line in terminal.lines if re.match(r"brief: \d\d:\d\d:\d\d ", line)]
    assert len(told) == 6
    assert Document(str(desk / "output" / "oster.docx")).core_properties.keywords == "TLP:AMBER"


def test_ten_briefs_at_night(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One run over ten folders: two fail and say why, eight are made; the next night only what is new is made anew."""
    monkeypatch.chdir(tmp_path)
    names = [f"desk-{number}" for number in range(10)]
    for number, name in enumerate(names):
        lay(tmp_path / "night" / name, wire=WIRE.replace("Oster", f"Oster-{number}"), paper=PAPER)
        settings = f'title = "Night {number}"\r\n' if number != 4 else 'titel = "Night 4"\r\n'
        (tmp_path / "night" / name / "brief.toml").write_text(settings, encoding="utf-8", newline="")
    shutil.rmtree(tmp_path / "night" / "desk-7" / "sources")
    assert run(["make", "night"]) == 5
    told = capsys.readouterr()
    assert told.err.splitlines()[-1] == "brief: 8 of 10 briefs made"
    assert "desk-4/brief.toml: night/desk-4/brief.toml: unknown setting 'titel'; did you mean 'title'?" in told.err
    assert "desk-7/brief.toml: night/desk-7/sources: there is no such folder" in told.err
    assert len(told.out.split()) == 8 * 3
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "night").rglob("*.docx")}
    (tmp_path / "night" / "desk-2" / "sources" / "late.txt").write_text(PAPER.replace("14", "16"), encoding="utf-8")
    assert run(["make", "night", "--quiet"]) == 5
    assert len(capsys.readouterr().err.splitlines()) == 2
    after = {file: file.stat().st_mtime_ns for file in before}
    assert [file.parts[-3] for file in before if after[file] != before[file]] == ["desk-2"]


def test_a_page_printed_anew_does_not_stop_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `brief pdf` printed from a page as it stands is brief's own; a PDF that something else wrote is not."""
    desk = lay(tmp_path / "desk", wire=WIRE)
    monkeypatch.chdir(desk)
    assert run(["make"]) == 0
    made = Path("output/brief.pdf").read_bytes()
    assert run(["pdf", "output/brief.docx"]) == 0
    assert Path("output/brief.pdf").read_bytes() != made
    (desk / "sources" / "paper.txt").write_text(PAPER, encoding="utf-8")
    assert run(["make"]) == 0
    newer = Path("output/brief.pdf").read_bytes()
    assert "14 new wells" in PdfReader("output/brief.pdf").pages[0].extract_text()
    Path("output/brief.pdf").write_bytes(newer.replace(b"%%EOF", b"%% EOF"))
    (desk / "sources" / "paper.txt").unlink()
    assert run(["make"]) == 6
