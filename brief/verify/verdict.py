"""What can be found of a statement of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from brief.verify.evidence import Place

Kind = Literal[
    "supported",
    "reworded",
    "free",
    "altered-quote",
    "misattributed",
    "unstated-figure",
    "unknown-name",
    "unknown-date",
    "unsupported",
    "stale",
]
# What the page may go out with.
SOUND = frozenset({"supported", "reworded", "free"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the page, or what is judged as one: a quotation with its speaker, a key figure with its label.

    `numbers` are the sources that its paragraph cites, `trusted` the words in brackets that brief itself put there.
    """

    text: str
    section: str
    numbers: tuple[int, ...] = ()
    trusted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a statement: its kind, a sentence for the reader, and the place that it is about."""

    kind: Kind
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything found of a statement; `where` are the places that bear it out."""

    kind: Kind
    findings: tuple[Finding, ...] = ()
    where: tuple[Place, ...] = ()


def cited_wrongly(statement: Statement, places: Sequence[Place]) -> Iterator[Finding]:
    """A finding where none of the cited sources is among those that have the words."""
    known = {place.witness.number: place for place in reversed(places)}
    if statement.numbers and places and None not in known and not set(statement.numbers) & set(known):
        cited = "".join(f"[{number}]" for number in statement.numbers)
        holder = places[0].witness
        yield Finding("misattributed", f"not in {cited}: it stands in {holder.file} [{holder.number}]", places[0])
