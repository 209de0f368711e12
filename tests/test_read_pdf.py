"""PDF files."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from formats import HEIGHT, SOURCES, WIDTH, bodies, set_columns
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from tools import need

from brief.model import Source
from brief.read import ocr, pdf
from brief.read.draft import Stated
from brief.read.report import read_file

STORY = (
    "The harbour office closed the northern quay on Monday after two ferries touched, and said nobody was hurt.",
    "It will open again within a week.",
)


def read(tmp_path: Path, raw: bytes) -> Source:
    path = tmp_path / "one.pdf"
    path.write_bytes(raw)
    return read_file(path, tmp_path)


def set_lines(*lines: str, size: float = 10) -> bytes:
    """Set lines as given, one below the other."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), initialFontName="Times-Roman", initialFontSize=size)
    for number, line in enumerate(lines):
        canvas.drawString(60, 700 - 12.5 * number, line)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("name", ["01_osce_talks.txt", "02_osce_to_send_police.txt"])
def test_a_report_in_two_columns_over_pages_gives_the_body_that_its_text_gives(tmp_path: Path, name: str) -> None:
    plain = read_file(SOURCES / name, SOURCES)
    source = read(tmp_path, set_columns("OSCE Police to Be Sent to Kyrgyzstan", bodies(plain)))
    assert bodies(source) == bodies(plain)
    assert source.title == "OSCE Police to Be Sent to Kyrgyzstan"
    assert "Harbour Times" not in source.text
    assert "Page" not in source.text


def test_words_broken_at_the_end_of_a_line_are_joined_and_compounds_kept(tmp_path: Path) -> None:
    lines = ("The northern quay was closed on Monday after the well-known har-", "bour ferry and a 52-", "member crew")
    more = ("touched it, and its well-", "known captain was hurt.")
    assert bodies(read(tmp_path, set_lines(*lines, *more)))[0] == (
        "The northern quay was closed on Monday after the well-known harbour ferry and a 52-member crew touched it, "
        "and its well-known captain was hurt."
    )


def test_marks_set_by_themselves_stay_in_their_line(tmp_path: Path) -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT))
    lines = ("“We saw it coming,” the captain’s mate said, of the", "quay, “and could not stop it.”")
    for number, line in enumerate(lines):
        text = canvas.beginText(60, 700 - 12.5 * number)
        for part in re.split("([“”’])", line):
            text.setFont("Times-Italic" if part in "“”’" else "Times-Roman", 10)
            text.textOut(part)
        canvas.drawText(text)
    canvas.save()
    assert bodies(read(tmp_path, stream.getvalue())) == [" ".join(lines)]


def test_a_title_property_is_taken_where_the_text_has_no_headline(tmp_path: Path) -> None:
    stream = BytesIO()
    writer = pypdf.PdfWriter(clone_from=BytesIO(set_lines(*STORY)))
    writer.add_metadata({"/Title": "Ferries touch"})
    writer.write(stream)
    assert read(tmp_path, stream.getvalue()).title == "Ferries touch"
    assert read(tmp_path, set_lines(*STORY)).title is None


def picture(raw: bytes, text: str = "") -> bytes:
    """The first page of a PDF as a picture of it, under a page of text where there is any."""
    image = pypdfium2.PdfDocument(raw)[0].render(scale=200 / 72).to_pil().convert("L")
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT))
    if text:
        canvas.drawString(60, 790, text)
        canvas.showPage()
    canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)
    canvas.save()
    return stream.getvalue()


def test_pages_without_text_are_named_as_pictures_with_a_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    source = read(tmp_path, picture(set_lines(*STORY)))
    assert source.status == "unreadable"
    assert "install ocrmypdf" in source.notes[0].message


def test_pictures_of_pages_are_read_where_ocrmypdf_is_installed(tmp_path: Path) -> None:
    need("ocrmypdf", found=shutil.which("ocrmypdf") is not None)
    source = read(tmp_path, picture(set_columns("A report", list(STORY))))
    assert bodies(source) == list(STORY)
    assert [note.message for note in source.notes] == [
        "was read from pictures of pages by OCR; hold names and figures against them"
    ]


@pytest.mark.parametrize(("stated", "spoken"), [("fr-CA", "fra"), ("en", "eng"), (None, "eng"), ("tlh", "eng")])
def test_pages_are_recognised_in_the_language_that_is_stated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str | None, spoken: str
) -> None:
    program = tmp_path / "ocrmypdf"
    program.write_text('#!/bin/sh\necho "$@" >&2\nexit 3\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    path = tmp_path / "scan.pdf"
    path.write_bytes(picture(set_lines(*STORY)))
    source = read_file(path, tmp_path, Stated(language=stated))
    assert f"-l {spoken} " in source.notes[0].message


def test_a_page_without_text_among_others_is_named(tmp_path: Path) -> None:
    source = read(tmp_path, picture(set_lines(STORY[0]), STORY[1]))
    assert bodies(source) == [STORY[1]]
    assert source.notes[0].message.startswith("holds pictures and no text on page 2; run ocrmypdf")


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("echo no such language >&2; exit 3", "could not read (no such language); run"),
        ("sleep 30", "could not read in 1 seconds; run"),
        ('for made; do :; done; cp "$given" "$made"; exit 0', "found no text; type"),
    ],
)
def test_where_ocr_fails_cause_and_cure_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, said: str
) -> None:
    program = tmp_path / "ocrmypdf"
    blank = tmp_path / "blank.pdf"
    blank.write_bytes(set_lines())
    program.write_text(f"#!/bin/sh\ngiven={blank}\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(ocr, "SECONDS", 1)
    assert said in read(tmp_path, picture(set_lines(*STORY))).notes[0].message


def test_a_locked_file_is_named_as_locked(tmp_path: Path) -> None:
    stream = BytesIO()
    writer = pypdf.PdfWriter(clone_from=BytesIO(set_lines(*STORY)))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    assert "password" in read(tmp_path, stream.getvalue()).notes[0].message


@pytest.mark.parametrize("cut", [0.02, 0.5, 0.95])
def test_a_truncated_file_is_read_or_noted(tmp_path: Path, cut: float) -> None:
    raw = set_columns("Ferries Touch at the Quay", STORY * 9)
    source = read(tmp_path, raw[: int(cut * len(raw))])
    assert (source.status == "unreadable") == bool(source.notes)


def test_a_vast_file_is_read_up_to_a_bound_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGES", 1)
    source = read(tmp_path, set_columns("Ferries Touch at the Quay", [f"On day {n}, {STORY[0]}" for n in range(30)]))
    assert source.status == "used"
    assert "the first 1 were read" in source.notes[0].message
