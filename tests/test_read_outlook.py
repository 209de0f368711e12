"""Outlook's mails: written by one library, read by another."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from aspose.email_foss.msg import MapiMessage, MsgStorage, MsgWriter

from brief.model import Source
from brief.read.catalogue import NOTHING_STATED
from brief.read.report import read_parts

STORY = "The harbour office closed the northern quay on Monday, and it said that nobody was hurt.\r\n"
BODY = STORY.strip()


def make(text: str = STORY, kind: str = "plain") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jane Roe <jane@harbour.example>"
    mail["Subject"] = "Fwd: Ferries touch"
    mail["Date"] = "Tue, 03 May 2016 23:30:00 +0200"
    mail.set_content(text, subtype=kind)
    return mail


def read(tmp_path: Path, raw: bytes) -> tuple[Source, ...]:
    (tmp_path / "one.msg").write_bytes(raw)
    return read_parts(tmp_path / "one.msg", tmp_path, NOTHING_STATED)


def bodies(source: Source) -> list[str]:
    return [p.text for p in source.passages if p.kind == "body"]


@pytest.mark.parametrize("unicode_strings", [True, False])
@pytest.mark.parametrize(("kind", "text"), [("plain", STORY), ("html", f"<p>{BODY}</p>")])
def test_body_subject_sender_and_day_are_read(tmp_path: Path, kind: str, text: str, *, unicode_strings: bool) -> None:
    mail = MapiMessage.from_email_message(make(text, kind), unicode_strings=unicode_strings)
    (source,) = read(tmp_path, mail.to_bytes())
    assert bodies(source) == [BODY]
    assert (source.title, source.author) == ("Ferries touch", "Jane Roe")
    assert (source.published, source.date_from) == ("2016-05-03", "mail")


def shorten_header(inner: MsgStorage) -> None:
    """As Outlook itself writes a message within a message."""
    stream = next(one for one in inner.streams if one.name == "__properties_version1.0")
    stream.data = stream.data[:24] + stream.data[32:]


@pytest.mark.parametrize("change", [lambda _: None, shorten_header], ids=["header of 32", "header of 24"])
def test_attachments_and_mails_within_are_sources_of_their_own(
    tmp_path: Path, change: Callable[[MsgStorage], None]
) -> None:
    inner = make("The mole was shut too, General Жуков said.\n")
    mail = make()
    mail.add_attachment(STORY.encode(), maintype="application", subtype="octet-stream", filename="../../quay.txt")
    mail.add_attachment(inner)
    document = MapiMessage.from_email_message(mail).to_msg_document()
    change(next(part.storages[0] for part in document.root.storages if part.storages))
    main, quay, mole = read(tmp_path, MsgWriter.to_bytes(document))
    assert [main.file, quay.file, mole.title] == ["one.msg", "one.msg/quay.txt", "Ferries touch"]
    assert [bodies(one) for one in (main, quay, mole)] == [
        [BODY],
        [BODY],
        ["The mole was shut too, General Жуков said."],
    ]


def test_a_mail_whose_text_is_rtf_alone_says_what_to_do(tmp_path: Path) -> None:
    mail = MapiMessage.create("Ferries touch", "")
    mail.set_property(0x1009, 0x0102, b"\x2d\x00\x00\x00LZFu")
    (source,) = read(tmp_path, mail.to_bytes())
    assert "RTF alone; save it" in source.notes[0].message


@pytest.mark.parametrize("raw", [b"no mail", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and nothing more"])
def test_what_is_no_mail_is_noted(tmp_path: Path, raw: bytes) -> None:
    (source,) = read(tmp_path, raw)
    assert source.status == "unreadable"
    assert "; save it" in source.notes[0].message


def test_an_old_office_file_named_msg_is_noted(tmp_path: Path) -> None:
    raw = MapiMessage.create("x", "y").to_bytes().replace("__prop".encode("utf-16-le"), "__pr_p".encode("utf-16-le"))
    (source,) = read(tmp_path, raw)
    assert "another old Office file" in source.notes[0].message
