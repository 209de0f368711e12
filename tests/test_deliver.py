"""brief send, against a real mail server with TLS and login: what leaves, what does not, and never twice."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import edits
import keyring
import pytest
from lxml import etree
from mailbox_server import AUTHORITY, HOST, PASSWORD, USER, Mailbox, serve, trust

from brief.cli import run

REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"
TITLE = "Wells <for> Oster & “Lower” Oster"
ANN, BOB = "ann@ministry.example", "bob@ministry.example"


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "sources").mkdir()
    (folder / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    options = ["--sources", str(folder / "sources"), "--output", str(folder / "output"), "--title", TITLE]
    (folder / "brief.toml").write_text('marking = "TLP:AMBER+STRICT"', encoding="utf-8")
    assert run(["make", str(folder), *options]) == 0
    return folder


@pytest.fixture(name="desk")
def _desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(made, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("SSL_CERT_FILE", trust(tmp_path))
    monkeypatch.setenv("BRIEF_MAIL_PASSWORD", PASSWORD)
    monkeypatch.setattr(keyring, "get_password", lambda *_: None)
    return tmp_path / "desk"


@pytest.fixture(name="box")
def _box(desk: Path) -> Iterator[Mailbox]:
    with serve() as box:
        settle(desk, box.port)
        yield box


def settle(desk: Path, port: int, security: str = "starttls", user: str = USER) -> None:
    """The desk's settings for the server."""
    table = f'host = "{HOST}"\nport = {port}\nsecurity = "{security}"\nfrom = "{ANN}"\n'
    (desk / "brief.toml").write_text(
        f'[mail]\n{table}user = "{user}"\n' if user else f"[mail]\n{table}", encoding="utf-8"
    )


def pdf(desk: Path) -> str:
    [file] = (desk / "output").glob("*.pdf")
    return str(file)


def change(desk: Path, *changes: Callable[[etree._Element], None]) -> str:
    """Edit the DOCX as an officer would; returns its name."""
    file = Path(pdf(desk)).with_suffix(".docx")
    file.write_bytes(edits.edit(file.read_bytes(), *changes))
    return str(file)


def add_line(words: str) -> Callable[[etree._Element], None]:
    """A line typed in below the bottom line."""
    return lambda root: edits.add_after(first_line(root), words)(root)


def first_line(root: etree._Element) -> str:
    """The tag of the line that stands below the first heading."""
    tags = edits.tags(root)
    return tags[tags.index("heading-bottom-line") + 1]


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert PASSWORD not in err
    assert "\x1b" not in err
    return err


def parts(mail: EmailMessage) -> tuple[str, str]:
    """The words of a mail, as plain text and as HTML."""
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    return text.get_content().replace("\r\n", "\n"), html.get_content()


# aiosmtpd does not see that a connection that is encrypted from the start needs no STARTTLS.
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_page_reaches_its_readers_with_its_marking_bottom_line_and_sources(
    desk: Path, security: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(security) as box:
        settle(desk, box.port, security)
        assert run(["send", pdf(desk), "--to", f"Ann Lee <{ANN}>", BOB]) == 0
    [(mail, envelope)] = box.mails
    assert envelope == (ANN, BOB)
    assert mail["Subject"] == f"[TLP:AMBER+STRICT] {TITLE}"
    assert (mail["From"], mail["To"]) == (ANN, f"Ann Lee <{ANN}>, {BOB}")
    assert mail["X-Unsent"] is None
    text, html = parts(mail)
    assert text.startswith(f"TLP:AMBER+STRICT\n\n{TITLE}\nAs of ")
    assert "[In brackets]: added" in text.split("Sources\n")[1]
    assert text.endswith("\n\nTLP:AMBER+STRICT\n")
    assert "Bottom line\n" in text
    assert "The council of Oster met on Friday. [1]" in text
    assert "Sources\n[1] one.txt" in text
    assert "<h1>Wells &lt;for&gt; Oster &amp; “Lower” Oster</h1>" in html
    assert html.count("TLP:AMBER+STRICT") == 2
    assert "http" not in html
    [page] = mail.iter_attachments()
    assert page.get_filename() == Path(pdf(desk)).name
    assert page.get_content() == Path(pdf(desk)).read_bytes()
    assert box.greeted[0] == "[127.0.0.1]"
    assert f"sent to {ANN}, {BOB}" in capsys.readouterr().out


def test_what_no_source_supports_does_not_leave_but_anyway(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    docx = change(desk, add_line("The council also bought 40 tanks from Norway."))
    assert run(["send", pdf(desk), "--to", ANN]) == 7
    assert f"run brief pdf {docx}".replace(str(desk) + "/", "") in complaint(capsys).replace(str(desk) + "/", "")
    assert run(["pdf", docx]) == 0
    assert run(["send", pdf(desk), "--to", ANN]) == 7
    assert "1 statement that no source supports" in complaint(capsys)
    assert box.mails == []
    assert run(["send", pdf(desk), "--to", ANN, "--anyway"]) == 0
    assert "1 statement that no source supports" in complaint(capsys)
    assert len(box.mails) == 1


def test_an_edited_page_is_sent_in_its_own_words_once_it_is_printed_anew(desk: Path, box: Mailbox) -> None:
    docx = change(desk, add_line("The council met on Friday."))
    assert run(["pdf", docx, "-o", str(desk / "output" / "for ann.pdf")]) == 0
    assert run(["send", str(desk / "output" / "for ann.pdf"), "--to", ANN]) == 0
    [(mail, _)] = box.mails
    assert "The council met on Friday." in parts(mail)[0]
    assert mail["Subject"] == f"[TLP:AMBER+STRICT] {TITLE}"


def mark(docx: str, words: bytes, *kinds: str) -> None:
    """Type another marking into head or foot."""
    with zipfile.ZipFile(docx) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(docx, "w") as package:
        for name, content in parts.items():
            typed = content.replace(b"TLP:AMBER+STRICT", words) if name.startswith(kinds) else content
            package.writestr(name, typed)


def test_a_marking_that_was_changed_by_hand_goes_with_the_page(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    docx = change(desk)
    mark(docx, b"TLP:RED", "word/header")
    assert run(["pdf", docx]) == 0
    assert run(["send", pdf(desk), "--to", ANN]) == 7
    assert "marked TLP:RED at its head and TLP:AMBER+STRICT at its foot" in complaint(capsys)
    mark(docx, b"TLP:RED", "word/footer")
    assert run(["pdf", docx]) == 0
    assert run(["send", pdf(desk), "--to", ANN]) == 0
    [(mail, _)] = box.mails
    assert mail["Subject"] == f"[TLP:RED] {TITLE}"
    assert parts(mail)[0].startswith("TLP:RED\n")
    assert b"<pdf:Keywords>TLP:RED</pdf:Keywords>" in Path(pdf(desk)).read_bytes()


def test_belonging_is_known_by_hashes_and_not_by_times(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = Path(pdf(desk))
    whole = page.read_bytes()
    page.write_bytes(whole.replace(b"Marked true", b"Marked  true"))
    for content, told in (
        (whole + b"\n%%EOF\n", "not as brief wrote it"),
        (b"%PDF-1.4 of someone else", "not as brief wrote it"),
    ):
        page.write_bytes(content)
        assert run(["send", str(page), "--to", ANN]) == 7
        assert told in complaint(capsys)
    page.write_bytes(whole)
    page.with_suffix(".docx").unlink()
    assert run(["send", str(page), "--to", ANN]) == 7
    assert "its DOCX" in complaint(capsys)
    assert run(["send", str(page), "--to", ANN, "--anyway", "--draft", "m.eml"]) == 0
    assert "TLP:AMBER+STRICT" in (desk / "m.eml").read_text(encoding="ascii")


def test_tracked_changes_are_checked_as_they_were_printed(desk: Path, box: Mailbox) -> None:
    docx = change(desk, lambda root: edits.track(first_line(root), "Friday", "Monday")(root))
    assert run(["pdf", docx, "--accept"]) == 0
    assert run(["send", pdf(desk), "--to", ANN]) == 7
    assert run(["pdf", docx, "--reject"]) == 0
    assert run(["send", pdf(desk), "--to", ANN]) == 0
    assert len(box.mails) == 1


def test_a_draft_opens_as_an_unsent_mail_and_is_the_same_every_time(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["send", pdf(desk), "--to", BOB, "--draft", "mail.eml"]) == 0
    assert capsys.readouterr().out == "mail.eml\n"
    raw = (desk / "mail.eml").read_bytes()
    assert run(["send", pdf(desk), "--to", BOB, "--draft", "mail.eml"]) == 0
    assert (desk / "mail.eml").read_bytes() == raw
    mail = message_from_bytes(raw, policy=default)
    assert (mail["X-Unsent"], mail["To"], mail["Date"], mail["From"]) == ("1", BOB, None, None)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    (desk / "mail.eml").write_text("written upon", encoding="utf-8")
    assert run(["send", pdf(desk), "--draft", "mail.eml"]) == 6
    assert "name another file" in complaint(capsys)


def test_whom_the_server_refuses_is_told_and_a_second_run_goes_to_the_rest_only(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    box.refused = frozenset({BOB})
    again = ["send", pdf(desk), "--to", ANN, BOB]
    assert run(again) == 8
    told = complaint(capsys)
    assert f"{BOB} (550 no such mailbox" in told
    assert f"the others have it: {ANN}" in told
    box.refused = frozenset()
    assert run(again) == 0
    assert f"{ANN} had it before" in complaint(capsys)
    assert run(again) == 0
    assert [envelope for _, envelope in box.mails] == [(ANN,), (BOB,)]
    first, second = (mail for mail, _ in box.mails)
    assert first.as_bytes() == second.as_bytes()


def test_a_lost_connection_keeps_the_message_id_for_the_next_run(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    for word, told in (("MAIL", "nothing was sent"), ("DATA", "may have been taken")):
        box.lost = word
        assert run(["send", pdf(desk), "--to", ANN]) == 8
        assert told in complaint(capsys)
    box.lost = ""
    assert run(["send", pdf(desk), "--to", ANN]) == 0
    lost, found = (mail for mail, _ in box.mails)
    assert lost["Message-ID"] == found["Message-ID"]
    assert str(found["Message-ID"]).endswith("@ministry.example>")


def test_a_wrong_password_is_told_with_the_cure_and_never_shown(
    desk: Path, box: Mailbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEF_MAIL_PASSWORD", "close sesame")
    assert run(["send", pdf(desk), "--to", ANN]) == 8
    told = complaint(capsys)
    assert f"keyring set brief {USER}" in told
    assert "close sesame" not in told
    monkeypatch.delenv("BRIEF_MAIL_PASSWORD")
    assert run(["send", pdf(desk), "--to", ANN]) == 8
    assert f"no password for {USER}" in complaint(capsys)
    monkeypatch.setattr(keyring, "get_password", lambda *asked: {("brief", USER): PASSWORD}.get(asked))
    assert run(["send", pdf(desk), "--to", ANN]) == 0
    assert len(box.mails) == 1
    for file in desk.rglob("*"):
        assert file.is_dir() or PASSWORD.encode() not in file.read_bytes()


def test_a_certificate_that_cannot_be_trusted_ends_it(
    desk: Path, box: Mailbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert run(["send", pdf(desk), "--to", ANN]) == 8
    assert "SSL_CERT_FILE" in complaint(capsys)
    assert box.mails == []


def test_a_certificate_of_another_house_ends_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(certificate=AUTHORITY.issue_cert("mail.elsewhere.example")) as box:
        settle(desk, box.port)
        assert run(["send", pdf(desk), "--to", ANN]) == 8
    assert "certificate" in complaint(capsys)
    assert box.mails == []


def test_nothing_goes_in_the_clear_where_the_server_has_no_tls(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve("plain") as box:
        settle(desk, box.port)
        assert run(["send", pdf(desk), "--to", ANN]) == 8
        assert "offers no STARTTLS" in complaint(capsys)
        settle(desk, box.port, "tls")
        assert run(["send", pdf(desk), "--to", ANN]) == 8
        assert "no encrypted connection" in complaint(capsys)
        assert box.mails == []
        settle(desk, box.port, "none")
        assert run(["send", pdf(desk), "--to", ANN]) == 8
        assert "takes no login" in complaint(capsys)
        settle(desk, box.port, "none", user="")
        assert run(["send", pdf(desk), "--to", ANN]) == 0
    assert len(box.mails) == 1


def test_a_server_that_is_not_there_or_says_no_ends_it(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    box.answer = "554 looks like spam"
    assert run(["send", pdf(desk), "--to", ANN]) == 8
    assert "554 looks like spam" in complaint(capsys)
    box.refused = frozenset({ANN})
    assert run(["send", pdf(desk), "--to", BOB]) == 8
    assert "check from and user" in complaint(capsys)
    settle(desk, 1)
    assert run(["send", pdf(desk), "--to", ANN]) == 8
    assert "cannot be reached" in complaint(capsys)
    (desk / "brief.toml").unlink()
    assert run(["send", pdf(desk), "--to", ANN]) == 5
    assert "--draft" in complaint(capsys)


@pytest.mark.parametrize(
    "typed",
    ["ann", "ann@", f"{ANN}\r\nBcc: eve@example.org", "ann@minis try.example", "än@ministry.example", f"x {ANN} y"],
)
def test_an_address_is_one_or_the_mail_is_not_written(
    desk: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["send", pdf(desk), "--to", typed, "--draft", "m.eml"]) == 2
    assert "address" in complaint(capsys)
    assert not (desk / "m.eml").exists()


def test_no_title_or_name_puts_a_line_into_the_head(desk: Path, box: Mailbox) -> None:
    docx = change(desk, edits.retype("title", "Wells\r\nBcc: eve@example.org\r\n\r\nHello"))
    name = desk / "output" / 'a "quoted"\nBcc: x.pdf'
    assert run(["pdf", docx, "-o", str(name)]) == 0
    assert run(["send", str(name), "--to", '"Lee, Ann" <ann@münster.example>', "--anyway"]) == 0
    [(mail, envelope)] = box.mails
    assert envelope == ("ann@xn--mnster-3ya.example",)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "[TLP:AMBER+STRICT] Wells Bcc: eve@example.org Hello"
    [page] = mail.iter_attachments()
    assert "\n" not in str(page.get_filename())


def test_words_that_are_no_request_are_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["send", pdf(desk)]) == 2
    assert "--draft FILE.eml" in complaint(capsys)
    assert run(["send", "--to", ANN, BOB]) == 2
    assert "name one PDF" in complaint(capsys)
    assert run(["send", "absent.pdf", "--to", ANN]) == 6
    assert "absent.pdf" in complaint(capsys)


def test_a_ledger_that_cannot_be_understood_stops_rather_than_sends_twice(
    desk: Path, box: Mailbox, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = Path(pdf(desk)).with_suffix(".sent.json")
    ledger.write_text("{", encoding="utf-8")
    assert run(["send", pdf(desk), "--to", ANN]) == 6
    assert "take it away" in complaint(capsys)
    ledger.unlink()
    assert run(["send", pdf(desk), "--to", ANN]) == 0
    assert json.loads(ledger.read_bytes())["brief-sent/1"]
    assert len(box.mails) == 1
