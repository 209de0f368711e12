"""Whatever the bytes, a file yields a source and notes, never an exception: mutated files of each kind."""

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from brief.read.catalogue import NOTHING_STATED
from brief.read.report import READERS, read_parts

REPORT = (Path(__file__).parent.parent / "sources" / "02_osce_to_send_police.txt").read_text(encoding="utf-8")


def make_word() -> bytes:
    stream, document = BytesIO(), docx.Document()
    for line in REPORT.split("\n"):
        document.add_paragraph(line)
    document.save(stream)
    return stream.getvalue()


def make_pdf() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pageCompression=0)
    for number, line in enumerate(REPORT.split("\n")):
        canvas.drawString(60, 800 - 13 * number, line[:90])
    canvas.save()
    return stream.getvalue()


def make_mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "a@b.example", "Fwd: x", "Tue, 03 May 2016 23:30:00 +0200"
    mail.set_content(REPORT)
    mail.add_attachment(REPORT.encode(), maintype="text", subtype="plain", filename="a.txt")
    return mail.as_bytes()


PAGE = "<html lang=en><head><meta name=date content=2016-05-03></head><body><article><p>{}</article>"
GOOD = {
    ".txt": REPORT.encode(),
    ".md": f"---\ntitle: x\npublished: 2016-05-03\n---\n# x\n\n{REPORT}".encode(),
    ".html": PAGE.format("<p>".join(REPORT.split("\n"))).encode(),
    ".htm": PAGE.format(f"<table><tr><td>{REPORT}</table>").encode(),
    ".docx": make_word(),
    ".pdf": make_pdf(),
    ".eml": make_mail(),
}
# Where in the file (a share of its length), how many bytes go, and what comes in their place.
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.binary(max_size=12)), max_size=25)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_a_good_file_of_each_kind_is_read(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"one{suffix}").write_bytes(GOOD[suffix])
    assert read_parts(tmp_path / f"one{suffix}", tmp_path, NOTHING_STATED)[0].status == "used"


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_a_mutated_file_yields_sources_and_notes(
    tmp_path: Path, suffix: str, edits: list[tuple[float, int, bytes]]
) -> None:
    raw = GOOD[suffix]
    for share, gone, come in edits:
        at = int(share * len(raw))
        raw = raw[:at] + come + raw[at + gone :]
    (tmp_path / f"one{suffix}").write_bytes(raw)
    for source in read_parts(tmp_path / f"one{suffix}", tmp_path, NOTHING_STATED):
        assert source.status == "used" or source.notes
        assert all(source.text[p.where.start : p.where.end] == p.text for p in source.passages)
        source.text.encode()
