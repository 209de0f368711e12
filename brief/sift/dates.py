"""Dates that cannot be: a report is not published on a day that is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brief.model import Note, Source


def drop_future_dates(sources: Sequence[Source], today: str) -> tuple[Source, ...]:
    """Take back each date of publication after `today` (YYYY-MM-DD), with a note; the source itself stays."""
    return tuple(drop(source) if source.published and source.published > today else source for source in sources)


def drop(source: Source) -> Source:
    """The source without its date."""
    message = f"is dated {source.published}, which is still to come; not taken as its date, state it in sources.toml"
    note = Note("warning", message, source.key)
    return replace(source, published=None, date_from=None, notes=(*source.notes, note))
