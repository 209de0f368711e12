"""What the mail says beside the page that it brings: the bottom line and the sources, as they stand on that page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from html import escape

from brief.deliver.gate import Inspected
from brief.word.read import EditedPage
from brief.word.sheet import find_marking
from brief.write.blocks import clean
from brief.write.metadata import KEYWORDS, TITLE, read_told

TOLD = ("bottom-line", "sources")
LOOK = "font-family: Calibri, Carlito, sans-serif; color: #1A1A1A"
SMALL = "color: #4A4A4A; font-size: smaller"
MARK = "color: #8A1C1C; font-weight: bold"
PAGE = '<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>\n'


@dataclass(frozen=True, slots=True)
class Letter:
    """Its words, each on one line: `sections` are headings with their lines, `key` says how the page is to be read."""

    title: str
    marking: str = ""
    about: str = ""
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    key: str = ""
    language: str = "en"

    @property
    def subject(self) -> str:
        """The title under its marking, as TLP 2.0 asks for mail."""
        return f"[{self.marking}] {self.title}" if self.marking else self.title


def draw_letter(what: Inspected) -> Letter:
    """The letter to a page, in the words that the page has now; else what the PDF says of itself."""
    page = what.page
    if page is None or page.written is None:
        title = line(read_told(what.content, TITLE)) or line(what.file.stem)
        return Letter(title, line(read_told(what.content, KEYWORDS)))
    printed = {one.written.tag: one.text for one in page.lines if one.written and one.paragraph}
    sections = tuple((name, tuple(lines)) for name, lines in gather_sections(page).items())
    title = line(printed.get("title", "")) or line(what.file.stem)
    about, key = line(printed.get("meta", "")), line(printed.get("footer", ""))
    return Letter(title, line(find_marking(page)), about, sections, key, page.written.language)


def gather_sections(page: EditedPage) -> dict[str, list[str]]:
    """The lines of the sections that a mail tells, under their headings; what was typed in belongs where it stands."""
    found: dict[str, list[str]] = {}
    section = heading = ""
    for one in page.lines:
        if one.paragraph is None or one.paragraph.part != page.package.main:
            continue
        if one.written and not one.moved and one.written.section != section:
            section, heading = one.written.section, ""
        if one.written and one.written.role == "heading":
            heading = line(one.text)
        elif section in TOLD:
            found.setdefault(heading, []).append(line(one.text))
    return found


def line(text: str) -> str:
    """Words on one line, without anything that prints nothing: fit for a header."""
    return " ".join(clean(text).split())


def write_text(letter: Letter) -> str:
    """The letter as plain text."""
    paragraphs = [letter.marking, "\n".join(filter(None, (letter.title, letter.about)))]
    paragraphs += ["\n".join(filter(None, (heading, *lines))) for heading, lines in letter.sections]
    return "\n\n".join(filter(None, (*paragraphs, letter.key, letter.marking))) + "\n"


def write_html(letter: Letter) -> str:
    """The letter as HTML: every word escaped, nothing fetched."""

    def element(name: str, text: str, look: str = "") -> Iterator[str]:
        if text:
            yield f'<{name} style="{look}">{escape(text)}</{name}>' if look else f"<{name}>{escape(text)}</{name}>"

    body = [*element("p", letter.marking, MARK), *element("h1", letter.title), *element("p", letter.about)]
    for heading, lines in letter.sections:
        body += element("h2", heading)
        body += (piece for text in lines for piece in element("p", text))
    body += [*element("p", letter.key, SMALL), *element("p", letter.marking, MARK)]
    head = PAGE.format(language=escape(letter.language), title=escape(letter.title))
    return f'{head}<body style="{LOOK}">\n' + "\n".join(body) + "\n</body></html>\n"


def write_mail(
    letter: Letter, page: tuple[str, bytes], sender: str | None, recipients: Sequence[Address]
) -> EmailMessage:
    """The mail with the page (its name, its bytes) attached; the same for the same words.

    It has neither day nor name: see `name_mail`. The email package refuses a header that has a line break.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = letter.subject
    if sender:
        mail["From"] = sender
    if recipients:
        mail["To"] = recipients
    mail.set_content(write_text(letter), cte="quoted-printable")
    mail.add_alternative(write_html(letter), subtype="html", cte="quoted-printable")
    mail.add_attachment(page[1], maintype="application", subtype="pdf", filename=line(page[0]))
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_brief_{digest(letter, page[1])[:24]}_{number}")
    return mail


def name_mail(letter: Letter, page: bytes, sender: str) -> str:
    """The Message-ID: the same for the same page, so that whoever has the mail already can tell."""
    return f"<{digest(letter, page)[:32]}@{sender.rpartition('@')[2]}>"


def digest(letter: Letter, page: bytes) -> str:
    """What tells a mail from others: its words and its page."""
    return sha256(write_text(letter).encode() + page).hexdigest()
