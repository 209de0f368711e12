"""A folder of what nobody should send, and one good report: the brief of the good one is made, the rest is told of."""

import json
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from lxml import etree

from brief.read import files
from brief.read.catalogue import NOTHING_STATED
from brief.read.report import read_parts

STORY = (
    "The council of Oster met on Friday and adopted a plan for the repair of the dam above the town, the mayor said. "
    "Engineers had warned in the spring that 12 sluices were losing water, and Ann Lee, the mayor, promised help.\n"
)
EVIL = "evil.example"
SAID = (
    "At least <b>14</b> sluices lose water, said the engineer <w:t>Bo Roe</w:t>, who wrote {0} %s &lt;b&gt;.",
    f'=HYPERLINK("http://{EVIL}/a";"dam") will be repaired within 3 years, the council of Oster said on Friday.',
    f'The mayor said that {{ HYPERLINK "http://{EVIL}/b" }} and {{ INCLUDETEXT }} will help the town of Oster.',
    f"“Nobody <a href='http://{EVIL}/c'>knows</a> what </w:t></w:r> the dam costs,” Ann Lee said of ]]> the repair.",
    f"The plan at javascript:alert(1) and http://{EVIL}/d is for the dam of Oster, the engineer Bo Roe said on Friday.",
)
FRONT = f"""---
title: '<b>Dam</b> & =HYPERLINK("http://{EVIL}/e") {{ PAGE }}'
publisher: '<link href="http://{EVIL}/f">The "Oster" & Sons'
url: javascript:alert(1)
published: 2016-05-03
---
"""
SHOWN, TITLE = f'<link href="http://{EVIL}/f">The "Oster" & Sons', "<i>Dam</i> & { PAGE }"
XML = (".xml", ".rels")
CYCLIC = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [2 0 R 3 0 R] /Parent 2 0 R /Count 99999999 >> endobj
3 0 obj << /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources 3 0 R >> endobj
4 0 obj << /Length 4 0 R >> stream
endstream endobj
trailer << /Root 1 0 R /Size 5 /Prev 0 >>
"""


def make_bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"\0" * 100_000_000)
    return stream.getvalue()


def make_nested(levels: int) -> bytes:
    lines = ["From: a@b.example", "Subject: x"]
    for level in range(levels):
        lines += [f"Content-Type: multipart/mixed; boundary=b{level}", "", f"--b{level}"]
    return "\r\n".join([*lines, "", STORY]).encode()


HOSTILE = {
    "bomb.docx": make_bomb(),
    "cyclic.pdf": CYCLIC,
    "nested.eml": make_nested(3000),
    "nul.txt": b"The dam\0broke\0.\n" * 100,
    "deep.html": b"<div>" * 60_000 + STORY.encode(),
    "entities.html": b'<!DOCTYPE x [<!ENTITY a "' + b"&b;" * 99 + b'">]><p>&a;',
    "\u202etxt.exe\n.md": b"",
    "binary.txt": bytes(range(256)) * 40,
}


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of hostile files, links and pipes, with a good report and one that is meant to break outputs."""
    folder = tmp_path_factory.mktemp("hostile")
    sources = folder / "sources"
    sources.mkdir()
    for name, raw in HOSTILE.items():
        (sources / name).write_bytes(raw)
    with (sources / "vast.txt").open("wb") as vast:
        vast.truncate(100_000_000)
    (sources / "line.txt").write_text("The dam of Oster was built in 1931, and its wall leaks in 3 places. " * 150_000)
    (sources / "link.txt").symlink_to("/etc/passwd")
    (sources / "loop").symlink_to(sources)
    os.mkfifo(sources / "pipe.txt")
    (sources / "good.txt").write_text(STORY)
    (sources / "markup.md").write_text(FRONT + "\n\n".join(SAID))
    return folder


@pytest.fixture(name="made", scope="module")
def _made(folder: Path) -> tuple[str, dict[str, Any], dict[str, bytes]]:
    command = [sys.executable, "-m", "brief", "make", "--title", TITLE, "--topic", "dam of Oster"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    files = {path.suffix: path.read_bytes() for path in (folder / "output").iterdir()}
    return done.stderr, json.loads(files[".json"]), files


Made = tuple[str, dict[str, Any], dict[str, bytes]]


def test_the_good_report_is_in_the_brief_and_each_other_file_is_told_of(folder: Path, made: Made) -> None:
    said, record, _ = made
    used = {source["file"] for source in record["sources"] if source["status"] == "used"}
    assert {"good.txt", "markup.md"} <= used
    assert len(record["sources"]) == len([p for p in (folder / "sources").iterdir() if p.name != "loop"])
    told = {source["number"] for source in record["sources"] if source["status"] not in ("used", "copy")}
    assert told <= {note["source"] for note in record["notes"]}
    assert all(";" in note["message"] for note in record["notes"] if note["source"] in told)
    assert "Traceback" not in said


def test_what_sources_say_becomes_no_markup_field_or_target_in_word(made: Made) -> None:
    with zipfile.ZipFile(BytesIO(made[2][".docx"])) as package:
        roots = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(XML)}
    elements = [element for root in roots.values() for element in root.iter("*")]
    fields = [element for element in elements if element.tag.endswith(("}instrText", "}fldSimple"))]
    assert not [field for field in fields if EVIL in etree.tostring(field).decode()]
    assert not [element for element in elements if element.get("TargetMode") == "External"]
    text = "".join(str(part) for part in roots["word/document.xml"].itertext())
    assert SHOWN in text
    assert TITLE in text


def test_what_sources_say_becomes_no_markup_action_or_target_in_pdf(made: Made) -> None:
    reader = pypdf.PdfReader(BytesIO(made[2][".pdf"]))
    actions = [note.get_object().get("/A") for page in reader.pages for note in page.get("/Annots", [])]
    assert not [action for action in actions if action and "/URI" in action]
    assert not re.search(rb"/(?:JavaScript|Launch|OpenAction|EmbeddedFile)\b", made[2][".pdf"])
    text = re.sub(r"\s+", " ", "".join(page.extract_text() for page in reader.pages))
    assert SHOWN in text
    assert TITLE in text


def read(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(STORY)
    (source,) = read_parts(tmp_path / "a.txt", tmp_path, NOTHING_STATED)
    return source.notes[0].message


def test_a_file_that_cannot_be_opened_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, _: int) -> int:
        raise PermissionError(13, "Permission denied", name)

    monkeypatch.setattr(files, "_open", refuse)
    assert read(tmp_path) == "cannot be opened (Permission denied); check its permissions"


def test_a_file_that_changes_while_it_is_read_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.fstat

    def change(number: int) -> os.stat_result:
        found = look(number)
        with (tmp_path / "a.txt").open("a") as file:
            file.write("More.\n")
        return found

    monkeypatch.setattr(os, "fstat", change)
    assert "changed while it was read; run again" in read(tmp_path)


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.open

    def swap(name: str, flags: int) -> int:
        Path(name).unlink()
        os.mkfifo(name)
        return look(name, flags)

    monkeypatch.setattr(os, "open", swap)
    assert "no ordinary file" in read(tmp_path)
