"""Everything that was found and is not on the page, each with why, so that it can be looked through and searched."""

from __future__ import annotations

from collections.abc import Iterator

from brief.show.evidence import Evidence, Line, Quote
from brief.show.markup import Element, element, words
from brief.show.sheet import PARTS, show_difference
from brief.show.spans import Links

KINDS = {"line": "Lines", "quote": "Quotations", "disagreement": "Disagreements"}
NO_SPEAKER = "nobody is named as the speaker"
NOT_DIRECT = "the words of the source in quotation marks, not an utterance"
NO_LINE = "no line of it could stand alone: too short, too long, or no sentence"


def show_unprinted(evidence: Evidence, links: Links) -> Element:
    """The list with its search, which the script brings to life."""
    items = [*list_lines(evidence, links), *list_quotes(evidence, links), *list_differences(evidence, links)]
    kinds = [element("option", f"{label} ({count_kind(items, kind)})", value=kind) for kind, label in KINDS.items()]
    search = element(
        "p",
        element("label", "Search ", element("input", type="search", id="search", autocomplete="off")),
        element("label", "Show ", element("select", element("option", "everything", value=""), *kinds, id="kind")),
        element("span", f"{len(items)} found", id="count", role="status"),
        class_="search",
    )
    none = element("p", "All that was found is on the page.", class_="none")
    shown = [search, element("ul", *items, class_="cards", id="found")] if items else [none]
    return element("section", element("h2", "Found, not printed"), *shown, id="unprinted")


def count_kind(items: list[Element], kind: str) -> int:
    """How many of the items are of a kind."""
    return sum(item.get("data-kind") == kind for item in items)


def list_lines(evidence: Evidence, links: Links) -> Iterator[Element]:
    """The lines that were left out."""
    for line in evidence.left_out:
        kind = "quote" if line.section == "quotes" else "disagreement" if line.section == "disagreements" else "line"
        yield show_item(kind, line, line.section.replace("-", " "), links)


def show_item(kind: str, line: Line, label: str, links: Links) -> Element:
    """Words that are not on the page, where they stand, and why not."""
    said = [links.link(words(part), line.places, class_="line", data_id=line.id) for part in line.text.split(PARTS)]
    text = element("p", said[0], class_="said")
    for more in said[1:]:
        text.append(element("span", " — ", more))
    text.extend([mark for mark in [links.marks(line.places)] if mark is not None])
    return element(
        "li",
        element("p", element("span", label), element("code", line.id), class_="kind"),
        text,
        element("p", "Why not: ", words(line.why), class_="why"),
        class_="card",
        data_kind=kind,
    )


def list_quotes(evidence: Evidence, links: Links) -> Iterator[Element]:
    """The quotations that no line was made of."""
    tried = [line.places for line in evidence.left_out if line.section == "quotes"]
    for quote in evidence.quotes:
        within = any(p.source == quote.place.source and p.start <= quote.place.start < p.end for t in tried for p in t)
        if not quote.printed and not within:
            places = tuple(place for place in (quote.place, quote.mention) if place)
            text = PARTS.join(part for part in (f"“{quote.text}”", quote.speaker, quote.role) if part)
            yield show_item("quote", Line(quote.id, "quotes", text, places, why=why_not(quote)), "quotation", links)


def why_not(quote: Quote) -> str:
    """Why a quotation never became a line."""
    if not quote.direct:
        return NOT_DIRECT
    return NO_LINE if quote.speaker else NO_SPEAKER


def list_differences(evidence: Evidence, links: Links) -> Iterator[Element]:
    """The disagreements that are not printed, the doubtful ones among them."""
    for item in evidence.differences:
        if not item.printed:
            yield element("li", *show_difference(item, links), id=item.id, class_="card", data_kind="disagreement")
