"""The right side: every source, what it says of itself, and its text."""

from __future__ import annotations

from brief.show.evidence import Evidence, Place, Report
from brief.show.markup import Element, element, words
from brief.show.spans import Links, set_text

STATUSES = {
    "off-topic": "set aside: about something else",
    "copy": "set aside: repeats another",
    "unreadable": "could not be read",
    "other-language": "set aside: in another language",
}


def show_reports(evidence: Evidence, places: dict[int, list[Place]], links: Links) -> Element:
    """All sources under each other, with the way to each on top; those that were set aside fold."""
    printed = frozenset(links.keep(place for line in evidence.page for place in line.places))
    jumps = [
        element("li", element("a", str(one.number), href=f"#source-{one.number}", title=name_report(one)))
        for one in evidence.reports
    ]
    notes = {
        report.number: [said for number, said in evidence.notes if number == report.number]
        for report in evidence.reports
    }
    shown = [show_report(one, places[one.number], printed, notes[one.number]) for one in evidence.reports]
    return element(
        "div",
        element("nav", element("ul", *jumps), class_="jumps", aria_label="Sources by number"),
        element("h2", "The sources", class_="hidden"),
        *shown,
        id="sources",
    )


def name_report(report: Report) -> str:
    """What a source is called: its title, else its file."""
    return report.title or report.file


def show_report(report: Report, places: list[Place], printed: frozenset[Place], notes: list[str]) -> Element:
    """A source: number and title, what is known of it, its words."""
    number = element("span", f"[{report.number}] ", class_="number")
    head = element("h3", number, words(name_report(report)), id=f"source-{report.number}", tabindex="-1")
    about = element("p", class_="about")
    for place, piece in enumerate(describe(report)):
        about.append(element("span", "" if place == 0 else " · ", piece))
    told = [element("p", words(note), class_="none") for note in notes]
    paragraphs = set_text(report.text, report.number, places, printed)
    text = element("div", *paragraphs, class_="text", lang=tell_language(report))
    aside = STATUSES.get(report.status)
    if aside:
        text = element("details", element("summary", f"{aside[0].upper()}{aside[1:]}; its text"), text)
    return element("article", head, about, *told, text, data_n=str(report.number), class_="report")


def tell_language(report: Report) -> str | None:
    """The language of a text, for readers that speak; None where it is that of the page, or not a code."""
    code = report.language or ""
    return code if code.isascii() and code[:2].isalpha() and not code.startswith("en") else None


def describe(report: Report) -> list[Element]:
    """What a report says of itself, and what it does not say."""
    publisher = " / ".join(name for name in (report.publisher, report.agency) if name)
    pieces = [words(publisher or "publisher not stated"), words(report.published or "not dated")]
    if report.reliability:
        pieces.append(words(f"reliability {report.reliability}"))
    if report.label:
        pieces.append(words(report.label))
    pieces.append(words(f"{report.words:,} words"))
    if report.title:
        pieces.append(words(report.file))
    if report.copy_of:
        pieces.append(element("a", f"copy of source {report.copy_of}", href=f"#source-{report.copy_of}"))
    if report.url and report.url.startswith(("https://", "http://")):
        pieces.append(element("a", "on the web", href=report.url, rel="noreferrer noopener external"))
    return pieces
