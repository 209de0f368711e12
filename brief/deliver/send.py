"""send(): a PDF to its readers, or into a draft. The only place that knows the order: inspect, write, post, note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.utils import format_datetime
from pathlib import Path

from brief.deliver.gate import Inspected, inspect
from brief.deliver.ledger import Entry, keep, ledger_of, read_entries
from brief.deliver.letter import Letter, draw_letter, name_mail, write_mail
from brief.deliver.post import find_password, post
from brief.errors import SettingsError, UnsupportedError, WriteError
from brief.model import Plan
from brief.publish import replace_whole


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a mail: who got it now, who had it before, who was refused and why; `notes` on the page."""

    subject: str
    taken: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    refused: Mapping[str, str] | None = None
    notes: tuple[str, ...] = ()


def send(
    pdf: Path, recipients: Sequence[Address], plan: Plan, *, draft: Path | None = None, anyway: bool = False
) -> Sent:
    """Mail a PDF, or write the mail to `draft`, unsent.

    Raises UnsupportedError where it should not leave (unless `anyway`), SettingsError where no server is set,
    DeliveryError where the server does not take it, WriteError where draft or ledger cannot be written.
    """
    what = inspect(pdf, plan)
    if what.objections and not anyway:
        raise UnsupportedError(f"{pdf}: not sent: {'; '.join(what.objections)}; or send it all the same with --anyway")
    letter = draw_letter(what)
    notes = (*what.objections, *what.notes)
    if draft:
        write_draft(draft, letter, what, plan, recipients)
        return Sent(letter.subject, notes=notes)
    return deliver(letter, what, plan, recipients, notes)


def write_draft(draft: Path, letter: Letter, what: Inspected, plan: Plan, recipients: Sequence[Address]) -> None:
    """The mail as a file that Outlook and Thunderbird open as one that is being written: X-Unsent, and no day."""
    sender = plan.mail.sender if plan.mail else None
    mail = write_mail(letter, (what.file.name, what.content), sender, recipients)
    mail["X-Unsent"] = "1"
    try:
        if draft.exists() and draft.read_bytes() != mail.as_bytes():
            raise WriteError(f"{draft}: is there already and may have been edited; name another file for --draft")
        replace_whole(draft, mail.as_bytes())
    except OSError as error:
        raise WriteError(f"{draft}: cannot be written: {error.strerror or error}") from error


def deliver(letter: Letter, what: Inspected, plan: Plan, recipients: Sequence[Address], notes: tuple[str, ...]) -> Sent:
    """Hand the mail over for those who do not have it yet, and note who got it."""
    if plan.mail is None:
        raise SettingsError(
            "no mail server is set; put [mail] with host and from into brief.toml, or write a draft: --draft FILE.eml"
        )
    password = find_password(plan.mail)
    ledger, name = ledger_of(what.file), name_mail(letter, what.content, plan.mail.sender)
    entry = read_entries(ledger).get(name) or Entry(name, format_datetime(datetime.now(tz=UTC)))
    asked = [one.addr_spec for one in recipients]
    before = tuple(one for one in asked if one.lower() in map(str.lower, entry.taken))
    open_ = [one for one in asked if one not in before]
    if not open_:
        return Sent(letter.subject, before=before, notes=notes)
    # Written before anything leaves: a retry bears the same name and day, and what was sent can be noted.
    keep(ledger, entry)
    mail = write_mail(letter, (what.file.name, what.content), plan.mail.sender, recipients)
    mail["Message-ID"], mail["Date"] = name, entry.date
    refused = post(mail.as_bytes(), open_, plan.mail, password)
    taken = tuple(one for one in open_ if one not in refused)
    try:
        keep(ledger, entry.add(taken))
    except WriteError as error:
        notes = (*notes, f"{error}; a second run would send it to them again")
    return Sent(letter.subject, taken, before, refused, notes)
