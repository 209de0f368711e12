"""Mails: the body as a report, and each attachment as a report of its own.

A forwarded article is read as what it is: sender, day and subject are those of the innermost forwarded message, and
what the forwarders wrote above it stays out of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePosixPath

from brief.read.clean import tidy
from brief.read.datelines import find_day
from brief.read.draft import Attached, Draft, Paragraph, Stated, UnreadableError
from brief.read.encoding import decode
from brief.read.markup import take_lines
from brief.read.text import read_line, unwrap_lines

ATTACHMENTS = 40
PARTS = 500
# A plain part of fewer words beside a page of many more says only that there is a page.
STUB = 25
QUOTED = re.compile(r"^[> ]*>\s?")
HEADER = re.compile(r"[\s*]*(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To):[\s*]*(.*)", re.IGNORECASE)
# Three header lines in a row are no prose.
HEADERS = 3
DASHES = re.compile(r"\s*(?:-{2,}.{0,60}-{2,}|_{5,}|Begin forwarded message:|On .{5,200} wrote:)\s*", re.IGNORECASE)
SIGNATURE = re.compile(r"-- ?")
FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
SUFFIXES = {"text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf", "message/rfc822": ".eml"}


def read_mail(raw: bytes) -> Draft:
    """Read a .eml file. Raises UnreadableError."""
    message = message_from_bytes(raw, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableError("is no mail; save it as .eml again")
    return draft_message(message)


def draft_message(message: EmailMessage) -> Draft:
    """What a mail says, wherever it was stored. Raises UnreadableError."""
    parts = sum(1 for _ in message.walk())
    if parts > PARTS:
        raise UnreadableError(f"is a mail of {parts} parts; save the report alone")
    attached = tuple(_take_attached(message))
    paragraphs, inner = _take_body(message)
    outer = {name: str(message.get(name, "")) for name in ("from", "date", "subject")}
    told = {name: inner.get(name) or inner.get({"date": "sent"}.get(name, "")) or outer[name] for name in outer}
    return Draft(paragraphs, _take_headers(told), attached=attached[:ATTACHMENTS])


def _take_headers(told: dict[str, str]) -> Stated:
    day = take_sent_day(told["date"])
    name, address = parseaddr(told["from"])
    return Stated(
        title=tidy(FORWARDED.sub("", tidy(told["subject"]), count=1)) or None,
        author=tidy(name or address) or None,
        published=day,
        date_from="mail" if day else None,
    )


def take_sent_day(text: str) -> str | None:
    """The day on which something was sent, as mails and feeds write it."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return find_day(text)


def _take_body(message: EmailMessage) -> tuple[tuple[Paragraph, ...], dict[str, str]]:
    """Take the body's paragraphs, and the headers of the message that it forwards."""
    plain, page = (_take_text(message.get_body(preferencelist=(kind,))) for kind in ("plain", "html"))
    marked = take_lines(page) if page else ""
    stub = len(plain.split()) < STUB and len(plain.split()) * 2 < len(marked.split())
    text = marked if stub else plain
    lines = [QUOTED.sub("", line) for line in text.split("\n")]
    start, inner = _find_forwarded(lines)
    end = next((at for at, line in enumerate(lines) if at > start and SIGNATURE.fullmatch(line)), len(lines))
    kept = "\n".join(line for line in lines[start:end] if not DASHES.fullmatch(line))
    aside = [Paragraph(line, "boilerplate") for line in (*lines[:start], *lines[end:]) if line.strip()]
    return (*aside, *(read_line(line) for line in unwrap_lines(kept))), inner


def _take_text(part: Message | None) -> str:
    return decode(_recode(_take_bytes(part), part.get_content_charset()))[0] if part else ""


def _find_forwarded(lines: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Find where the innermost forwarded message begins, and what its header says."""
    start, inner, run = 0, dict[str, str](), dict[str, str]()
    for at, line in enumerate(lines):
        header = HEADER.match(line)
        if header:
            run[header[1].lower()] = header[2]
        elif len(run) >= HEADERS:
            start, inner, run = at, run, {}
        else:
            run = {}
    return start, inner


def _take_attached(message: EmailMessage) -> Iterator[Attached]:
    for number, part in enumerate(message.iter_attachments()):
        if part.get_content_maintype() in ("image", "audio", "video"):
            continue
        kind = part.get_content_type()
        # Only the last part of a name: a path would lead out of the folder.
        name = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
        yield Attached(name or f"attachment-{number + 1}{SUFFIXES.get(kind, '')}", _take_bytes(part))


def _take_bytes(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _recode(raw: bytes, charset: str | None) -> bytes:
    try:
        return raw.decode(charset or "utf-8").encode()
    except (LookupError, UnicodeError):
        return raw
