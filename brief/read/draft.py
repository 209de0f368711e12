"""What a format's reader hands over: paragraphs in order, what the file states of itself, and what went wrong.

Readers know their format and nothing of passages; `passages` knows kinds and nothing of formats. They meet here.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Literal

# A book has some 5,000; what comes after these is not read.
MOST_PARAGRAPHS = 20_000


class UnreadableError(Exception):
    """A file that yields no text: the message is the cause and the cure, without the file's name."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between two breaks, with what the format itself says of it.

    `hint` is set where the format marks the kind; `item`: it is a list item; `link`: all of it is one link.
    """

    text: str
    hint: Literal["heading", "caption", "boilerplate"] | None = None
    item: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of a report: by sources.toml, by the file's own metadata, or by its text. Unknown is None."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    reliability: str | None = None
    label: str | None = None
    date_from: str | None = None
    agency: str | None = None

    def over(self, other: Stated) -> Stated:
        """Fill what is not stated here from a less trusted statement; a date comes with where it is from."""
        filled = {f.name: getattr(other, f.name) for f in fields(self) if getattr(self, f.name) is None}
        if self.published is not None:
            filled.pop("date_from", None)
        return replace(self, **filled)


UNKNOWN = Stated()


@dataclass(frozen=True, slots=True)
class Attached:
    """A file within a file: a mail's attachment."""

    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as its reader found it; `notes` are causes and cures, without the file's name.

    `weak` is what the file's properties say, which is trusted after what the text says of itself.
    """

    paragraphs: tuple[Paragraph, ...]
    stated: Stated = UNKNOWN
    notes: tuple[str, ...] = ()
    weak: Stated = UNKNOWN
    attached: tuple[Attached, ...] = ()
