"""Outlook's own mails (.msg): the properties that MS-OXMSG names, made into a mail, and read as any other.

What is stored is bounded before it is read: in such a file, many streams may share the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC
from email.message import EmailMessage
from email.parser import HeaderParser
from email.utils import format_datetime, formataddr, parseaddr
from io import BytesIO

from olefile import OleFileIO
from oxmsg.domain import constants as named
from oxmsg.domain.model import ATTACH_HDR_OFFSET, MSG_HDR_OFFSET
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from brief.read.clean import tidy
from brief.read.draft import Draft, UnreadableError
from brief.read.mail import draft_message

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STREAMS = 20_000
STORED = 60_000_000
# MS-OXMSG 2.4: properties are 16 bytes each, behind a header of 32, or of 24 where the message lies within another;
# some programs write 32 there, too.
PROPERTY, INNER_OFFSET = 16, 24
INNER_NAME = f"__substg1.0_{named.PID_ATTACH_DATA_BINARY:04X}000D"
NESTED = 3


def read_outlook(raw: bytes) -> Draft:
    """Read a .msg file. Raises UnreadableError."""
    if not raw.startswith(SIGNATURE):
        raise UnreadableError("is no Outlook mail; save it as .msg or .eml again")
    with OleFileIO(BytesIO(raw)) as stored:
        sizes = [entry.size for entry in stored.direntries if entry is not None]
        if len(sizes) > STREAMS or sum(sizes) > STORED:
            raise UnreadableError("holds more than any mail does; save the report alone")
        root = Storage.from_ole(stored)
    if not any(stream.name == "__properties_version1.0" for stream in root.streams):
        raise UnreadableError("is no Outlook mail but another old Office file; save it as .docx or text")
    return draft_message(_make_mail(root, 0))


def _make_mail(storage: Storage, depth: int) -> EmailMessage:
    """Make a mail of a stored message, of what is attached to it, and of mails attached to that."""
    short = len(storage.properties_stream_bytes) % PROPERTY == INNER_OFFSET % PROPERTY
    told = Properties(storage, INNER_OFFSET if short and depth else MSG_HDR_OFFSET)
    mail = EmailMessage()
    for name, value in _take_headers(told):
        if value:
            mail[name] = value
    plain, page = _take_text(told, named.PID_BODY), _take_page(told)
    if told.binary_prop_value(named.PID_RTF_COMPRESSED) and not (plain or page):
        raise UnreadableError("holds its text as RTF alone; save it from Outlook as .eml or text")
    mail.set_content(plain)
    if page:
        mail.add_alternative(page, subtype="html")
    for part in storage.iter_attachment_storages():
        _attach(mail, part, depth)
    return mail


def _take_headers(told: Properties) -> Iterator[tuple[str, str]]:
    """Yield sender, day and subject: as the mail was sent, else as Outlook stored them."""
    sent = HeaderParser().parsestr(_take_text(told, named.PID_TRANSPORT_MESSAGE_HEADERS))
    stored = _take_text(told, named.PID_SENDER_NAME) or _take_text(told, named.PID_SENT_REPRESENTING_NAME)
    address = _take_text(told, named.PID_SENDER_SMTP_ADDRESS) or _take_text(told, named.PID_SENDER_EMAIL_ADDRESS)
    name, at = parseaddr(tidy(str(sent["from"] or "")))
    with suppress(UnicodeError):  # an address that is no address states no sender
        yield "From", formataddr((tidy(name or stored), at or (address if "@" in address else "")))
    days = [told.date_prop_value(pid) for pid in (named.PID_CLIENT_SUBMIT_TIME, named.PID_MESSAGE_DELIVERY_TIME)]
    day = next((format_datetime(day.replace(tzinfo=UTC)) for day in days if day), "")
    yield "Date", tidy(str(sent["date"] or "")) or day
    yield "Subject", tidy(_take_text(told, named.PID_SUBJECT))


def _take_text(told: Properties, pid: int) -> str:
    return (told.str_prop_value(pid) or "").replace("\r\n", "\n").replace("\x00", "")


def _take_page(told: Properties) -> str:
    """The body as HTML: bytes in the encoding that the mail names, in old mails text."""
    raw = told.binary_prop_value(named.PID_HTML)
    return raw.decode(told.body_encoding, "replace") if raw else _take_text(told, named.PID_BODY_HTML)


def _attach(mail: EmailMessage, part: Storage, depth: int) -> None:
    """Attach what a storage holds: a file, or a message within."""
    told = Properties(part, ATTACH_HDR_OFFSET)
    inner = next((one for one in part.storages if one.name == INNER_NAME), None)
    if inner is not None:
        if depth < NESTED:
            mail.add_attachment(_make_mail(inner, depth + 1))
        return
    raw = told.binary_prop_value(named.PID_ATTACH_DATA_BINARY)
    name = _take_text(told, named.PID_ATTACH_LONG_FILENAME) or _take_text(told, named.PID_ATTACH_FILENAME)
    kind, _, subkind = (_take_text(told, named.PID_ATTACH_MIME_TAG) or "application/octet-stream").partition("/")
    if raw:
        mail.add_attachment(raw, maintype=kind, subtype=subkind or "octet-stream", filename=tidy(name))
