"""The left side: the page as it was printed, and where its sources differ, account beside account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from brief.show.evidence import Difference, Evidence, Line, Position
from brief.show.markup import Element, element, words
from brief.show.spans import Links

LISTS = frozenset({"facts", "next", "gaps", "changes"})
NATURES = {"conflict": "conflict", "update": "update: one account is later", "precision": "one is more precise"}
PARTS = " | "


def show_page(evidence: Evidence, links: Links) -> Element:
    """The printed page, section by section, every line a link to what bears it out."""
    items = {one.id: one for one in evidence.differences}
    sections = [
        show_section(name, tuple(lines), items, links)
        for name, lines in groupby(evidence.page, key=lambda line: line.section)
        if name != "header"
    ]
    heads = [line for line in evidence.page if line.section == "header" and line.id != "title"]
    meta = [element("p", words(line.text), class_="meta") for line in heads]
    title = next((line for line in evidence.page if line.id == "title"), None)
    headline = element("p", show_line(title, links), class_="title") if title else None
    mark = element("p", words(evidence.marking), class_="marking") if evidence.marking else None
    heading = element("h2", "The page", class_="hidden")
    return element("section", heading, mark, headline, *meta, *sections, id="page", class_="sheet")


def show_section(name: str, lines: Sequence[Line], items: dict[str, Difference], links: Links) -> Element:
    """A section under its heading."""
    heading = next((line for line in lines if line.id.startswith("heading-")), None)
    rest = [line for line in lines if line is not heading and not line.id.startswith("head-")]
    told = [element("p", words(line.text), class_="none") for line in rest if line.id.startswith("empty-")]
    kept = [line for line in rest if not line.id.startswith("empty-")]
    title = element("h3", words(heading.text)) if heading else None
    return element("section", title, *told, show_lines(name, kept, items, links), class_=f"part {name}")


def show_lines(name: str, lines: Sequence[Line], items: dict[str, Difference], links: Links) -> Element | None:
    """The lines of a section as what they are: figures, rows of accounts, items of a list, paragraphs."""
    if not lines:
        return None
    if name == "sources":
        listed = [element("a", words(line.text), href=f"#source-{line.id.removeprefix('s')}") for line in lines]
        return element("ul", *(element("li", one) for one in listed), class_="listed")
    if name == "disagreements":
        rows = [element("li", *show_row(line, items.get(line.item or ""), links), id=line.id) for line in lines]
        return element("ul", *rows, class_="rows")
    kind = "numbers" if name == "figures" else "points" if name in LISTS else "lines"
    shown = [element("li", show_line(line, links), links.marks(line.places), id=line.id) for line in lines]
    return element("ul", *shown, class_=kind)


def show_line(line: Line, links: Links) -> Element:
    """The words of a line, linked to all its places."""
    return links.link(words(line.text), line.places, class_="line", data_id=line.id)


def show_row(line: Line, item: Difference | None, links: Links) -> Iterator[Element | None]:
    """A row of the table of disagreements: the question, and each account linked to its own words."""
    question, *accounts = line.text.split(PARTS)
    yield element("p", links.link(words(question), line.places, class_="line", data_id=line.id), class_="question")
    shown = []
    for account in accounts:
        told = find_positions(account, item)
        places = [one.sentence for one in told] or line.places
        linked = links.link(words(account), places, [one.place for one in told], class_="line", data_id=line.id)
        shown.append(element("li", linked, links.marks(places)))
    yield element("ul", *shown, class_="accounts")
    yield element("a", "All accounts, side by side", href=f"#{item.id}", class_="more") if item else None


def find_positions(account: str, item: Difference | None) -> tuple[Position, ...]:
    """The positions whose words an account prints; the one that it prints most of, where none stands there whole."""
    if item is None:
        return ()
    flat = plain(account)
    whole = [one for one in item.positions if plain(one.text) in flat]
    return tuple(one for one in whole if not one.speaker or plain(one.speaker) in flat) or tuple(whole)


def plain(text: str) -> str:
    """Words alone, quotation marks and case apart."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).lower().split())


def show_differences(evidence: Evidence, links: Links) -> Element:
    """Every disagreement that is printed, account beside account."""
    printed = [one for one in evidence.differences if one.printed]
    cards = [element("li", *show_difference(one, links), id=one.id, class_="card") for one in printed]
    none = element("p", "The page prints no disagreement.", class_="none")
    shown = element("ul", *cards, class_="cards") if cards else none
    return element("section", element("h2", "Where the sources differ"), shown, id="differences")


def show_difference(item: Difference, links: Links) -> Iterator[Element]:
    """A disagreement: its question, what kind it is, the sides beside each other, and why it counts as one."""
    kind = f"{item.kind} · {NATURES.get(item.nature, item.nature)}{' · doubtful' if item.doubtful else ''}"
    yield element("p", element("span", kind), element("code", item.id), class_="kind")
    yield element("h3", words(item.topic or "Without a question"))
    sides = sorted({one.side for one in item.positions})
    columns = [
        element("li", *(show_position(one, links) for one in item.positions if one.side == side), class_="side")
        for side in sides
    ]
    yield element("ul", *columns, class_="sides")
    yield element("p", "Why: ", words(item.why), class_="why")


def show_position(one: Position, links: Links) -> Element:
    """The words of a side, who says them, and in which source."""
    said = links.link(words(f"“{one.text}”"), [one.sentence], [one.place], class_="line")
    speaker = element("span", " — ", words(one.speaker), class_="speaker") if one.speaker else None
    return element("p", said, speaker, links.marks([one.sentence]), class_="position")
