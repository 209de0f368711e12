"""Mails and what is attached to them."""

from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from brief.model import Source
from brief.read.folder import read_folder
from brief.read.report import read_file

SOURCES = Path(__file__).parent.parent / "sources"
REPORT = (SOURCES / "02_osce_to_send_police.txt").read_bytes()
STORY = (
    "The harbour office closed the northern quay on Monday after two boats\n"
    "touched, and it said that nobody was hurt.\n\nIt will open again within a week.\n"
)
BODIES = [
    "The harbour office closed the northern quay on Monday after two boats touched, and it said that nobody was hurt.",
    "It will open again within a week.",
]


def make(text: str = STORY, subject: str = "Fwd: RE: Ferries touch") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jane Roe <jane@harbour.example>"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 03 May 2016 23:30:00 +0200"
    mail.set_content(text)
    return mail


def read(tmp_path: Path, mail: EmailMessage | bytes) -> tuple[Source, ...]:
    (tmp_path / "one.eml").write_bytes(mail if isinstance(mail, bytes) else mail.as_bytes())
    return read_folder(tmp_path)[0]


def bodies(source: Source) -> list[str]:
    return [p.text for p in source.passages if p.kind == "body"]


def test_body_subject_sender_and_day_are_read(tmp_path: Path) -> None:
    source = read(tmp_path, make(f"{STORY}\n-- \nJane Roe\nHarbour Times\n"))[0]
    assert bodies(source) == BODIES
    assert (source.title, source.author) == ("Ferries touch", "Jane Roe")
    assert (source.published, source.date_from) == ("2016-05-03", "mail")


def test_a_forwarded_article_is_read_as_what_it_is(tmp_path: Path) -> None:
    header = "From: Al Poe <al@poe.example>\nSent: Monday, May 2, 2016 8:15 AM\nTo: Jane Roe\nSubject: Quay shut\n\n"
    text = f"FYI, worth a look?\n\n---------- Forwarded message ----------\n{header}{STORY}"
    source = read(tmp_path, make(text))[0]
    assert bodies(source) == BODIES
    assert (source.title, source.author, source.published) == ("Quay shut", "Al Poe", "2016-05-02")


def test_quoted_lines_lose_their_marks(tmp_path: Path) -> None:
    text = "On Monday, Al Poe wrote:\n" + "".join(f"> {line}\n" for line in STORY.split("\n"))
    assert bodies(read(tmp_path, make(text))[0]) == BODIES


def test_a_mail_in_html_alone_is_read(tmp_path: Path) -> None:
    mail = make()
    mail.set_content("".join(f"<p>{text}</p>" for text in BODIES), subtype="html")
    assert bodies(read(tmp_path, mail)[0]) == BODIES


def test_a_mail_in_html_keeps_every_line_that_shows_and_no_other(tmp_path: Path) -> None:
    mail = make()
    page = (
        "<html><head><title>x</title><style>p {}</style></head><body><!-- no --><div style='display:none'>Preview</div>"
        "<p>FYI</p><p><b>From:</b> Al Poe &lt;al@poe.example&gt;<br><b>Sent:</b> Monday, May 2, 2016<br>"
        "<b>Subject:</b> Quay shut</p><table><tr><td>Quay shut.</td></tr></table>"
        f"<ul><li>{BODIES[1]}</li></ul><script>no()</script></body></html>"
    )
    mail.set_content(page, subtype="html")
    source = read(tmp_path, mail)[0]
    assert (source.title, source.author, source.published) == ("Quay shut", "Al Poe", "2016-05-02")
    assert [p.text for p in source.passages if p.kind != "boilerplate"] == ["Quay shut.", BODIES[1]]
    assert "Preview" not in source.text


def test_a_page_is_read_where_the_plain_part_says_only_that_there_is_one(tmp_path: Path) -> None:
    mail = make("This message needs a mail program that shows HTML.\n")
    mail.add_alternative("".join(f"<p>{text}</p>" for text in BODIES), subtype="html")
    assert bodies(read(tmp_path, mail)[0]) == BODIES


@pytest.mark.parametrize("page", ["<p>" + "x " * 2_100_000, "<i>x</i>" * 50_001])
def test_a_vast_page_in_a_mail_is_refused(tmp_path: Path, page: str) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    mail = make()
    mail.set_content(page, subtype="html")
    source = next(s for s in read(tmp_path, mail) if s.file == "one.eml")
    assert "save its text alone" in source.notes[0].message


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_the_charset_of_the_body_is_used(tmp_path: Path, charset: str) -> None:
    mail = make()
    mail.set_content("General Жуков spoke.\n", charset=charset)
    assert bodies(read(tmp_path, mail)[0]) == ["General Жуков spoke."]


def test_attachments_are_sources_of_their_own(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(BODIES[0])
    document.save(str(tmp_path / "x.docx"))
    word = (tmp_path / "x.docx").read_bytes()
    (tmp_path / "x.docx").unlink()
    mail = make()
    mail.add_attachment(REPORT, maintype="text", subtype="plain", filename="../../report.txt")
    mail.add_attachment(word, maintype="application", subtype="octet-stream", filename="quay.docx")
    mail.add_attachment(b"zip", maintype="application", subtype="zip", filename="all\u202e.zip")
    mail.add_attachment(b"png", maintype="image", subtype="png", filename="logo.png")
    mail.add_attachment(make("The mole was shut too.\n", "Mole"))
    main, report, quay, inner = read(tmp_path, mail)
    assert [s.file for s in (main, report, quay)] == ["one.eml", "one.eml/report.txt", "one.eml/quay.docx"]
    assert bodies(report) == bodies(read_file(SOURCES / "02_osce_to_send_police.txt", SOURCES))
    assert bodies(quay) == BODIES[:1]
    assert (inner.title, bodies(inner)) == ("Mole", ["The mole was shut too."])
    assert [note.message for note in main.notes] == ["attachment all\ufffd.zip was skipped"]
    assert not (tmp_path.parent / "report.txt").exists()


def test_an_attachment_without_words_around_it_is_read(tmp_path: Path) -> None:
    mail = make("")
    mail.add_attachment(REPORT, maintype="text", subtype="plain")
    main, report = read(tmp_path, mail)
    assert (main.status, report.status, report.file) == ("unreadable", "used", "one.eml/attachment-1.txt")


def test_mails_nest_to_a_bound(tmp_path: Path) -> None:
    mail = make("Level 0 was read.\n")
    for level in range(1, 9):
        outer = make(f"Level {level} was read.\n")
        outer.add_attachment(mail)
        mail = outer
    assert len(read(tmp_path, mail)) == 4


@pytest.mark.parametrize("raw", [b"no header at all\n\nand no body", b"From: a\n\n", b"\xff\xfe\x00From"])
def test_what_is_no_mail_is_noted(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    source = next(s for s in read(tmp_path, raw) if s.file == "one.eml")
    assert source.status == "unreadable"
    assert source.notes


def test_a_mail_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    mail = make()
    for _ in range(501):
        mail.add_attachment(b"x", maintype="text", subtype="plain", filename="x.txt")
    assert "parts" in next(s for s in read(tmp_path, mail) if s.file == "one.eml").notes[0].message
