"""The door of this room: everything that is set aside, in one go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from brief.model import Source
from brief.sift.copies import mark_copies
from brief.sift.language import classify, mark_languages
from brief.sift.topic import mark_topics


def set_aside(
    sources: Sequence[Source],
    *,
    languages: Collection[str],
    cures: Mapping[str, str] | None = None,
    topic: str | None = None,
    keep_all: bool = False,
    ask: Callable[[str], str | None] = classify,
) -> tuple[Source, ...]:
    """Mark what does not count by its status, with a note why; order and number of the sources stay.

    `languages` are those that are analysed (ISO 639 codes), `cures` tells of others how their model is installed, `ask`
    the language of a text; `keep_all` takes in what is not about the topic. Copies go before topics, so that forty
    copies of one story cannot outvote three reports on another.
    """
    readable = mark_copies(mark_languages(sources, languages, cures, ask))
    return readable if keep_all else mark_topics(readable, topic)
