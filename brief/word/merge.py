"""Three texts merged: what brief wrote, what the officer made of it, what brief would write now.

Whatever someone touched stays as it is: words, place, look, comments. What nobody touched and brief would write
otherwise now is offered as tracked changes. What was offered before and not decided is taken back first, so that offers
never stack; what was offered and declined is not offered again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from docx.oxml.ns import qn
from lxml import etree
from rapidfuzz.fuzz import ratio

from brief.word.carried import name_written
from brief.word.comment import AUTHOR, comment_on
from brief.word.document import adopt_links, map_styles, with_main
from brief.word.offer import Pen, adopt, fresh_numbers, offer_unit, reword_unit, withdraw_unit
from brief.word.package import Package
from brief.word.paragraphs import PARAGRAPH, TABLE, marks_of
from brief.word.read import ALIKE, EditedPage, Line
from brief.word.units import Unit, find_units, is_kept
from brief.write.wordxml import pack
from brief.write.written import Offer, describe_written


@dataclass(frozen=True, slots=True)
class Merged:
    """A page with changes offered: its bytes, how many were offered, and what it is worth saying of kept lines."""

    content: bytes
    offered: int
    kept: int


@dataclass(slots=True)
class Merger:
    """Both documents as units, and what was found so far."""

    pen: Pen
    old: Sequence[Unit]
    new: Sequence[Unit]
    page: EditedPage
    kept: frozenset[int]
    declined: Mapping[str, Offer]
    offers: list[Offer] = field(default_factory=list)
    remarks: dict[int, str] = field(default_factory=dict)


def merge(page: EditedPage, declined: Mapping[str, Offer], now: EditedPage, stale: Mapping[int, str]) -> Merged:
    """Offer on a page what brief would write now. `stale`: remarks on kept lines, by the places of their paragraphs.

    `page` comes from `take_back`; `now` is the page that brief would write, as a document of its own.
    """
    root = etree.fromstring(page.package.parts[page.package.main])
    paragraphs = list(root.iter(PARAGRAPH))
    fresh = etree.fromstring(now.package.parts[now.package.main])
    others = list(fresh.iter(PARAGRAPH))
    package, links = adopt_links(page.package, now.package)
    day, written = (now.written.as_of, page.written.lines) if now.written and page.written else ("", ())
    old = list(find_units(root[0], by_element(page, paragraphs)))
    merger = Merger(
        pen=Pen(day, fresh_numbers(root), map_styles(package, now.package), links),
        old=old,
        new=list(find_units(fresh[0], by_element(now, others))),
        page=page,
        kept=frozenset(number for number, unit in enumerate(old) if is_kept(unit, written, AUTHOR)),
        declined=declined,
    )
    plan(merger)
    order = {id(paragraph): place for place, paragraph in enumerate(root.iter(PARAGRAPH))}
    said = {order[key]: words for key, words in merger.remarks.items()}
    said |= {order[id(paragraphs[place])]: words for place, words in stale.items()}
    final = finish(comment_on(with_main(package, root), said, day), merger, now)
    return Merged(pack(final.parts), len(merger.offers), len(merger.kept))


def by_element(page: EditedPage, paragraphs: Sequence[etree._Element]) -> dict[etree._Element, Line]:
    """The lines of a page by their paragraphs."""
    here = (line for line in page.lines if line.paragraph and line.paragraph.part == page.package.main)
    return {paragraphs[line.paragraph.place]: line for line in here if line.paragraph}


def plan(merger: Merger) -> None:
    """Walk through what brief would write, then through what stands and brief would not write."""
    present = {unit.key: number for number, unit in enumerate(merger.old) if unit.key}
    before = {line.written.tag for line in merger.page.lines if line.written and not line.paragraph}
    anchor: etree._Element | None = None
    for unit in merger.new:
        number = present.get(unit.key)
        if number is not None:
            renew(merger, number, unit)
            anchor = merger.old[number].element
        elif not before & {line.tag for line in unit.written} and not is_declined(merger, unit):
            anchor = propose(merger, unit, anchor) if anchor is not None else anchor
    wanted = {unit.key for unit in merger.new}
    cited = {f"s{mark}" for number in merger.kept for text in merger.old[number].texts for mark in marks_of(text)}
    for number, unit in enumerate(merger.old):
        if unit.key and unit.key not in wanted and number not in merger.kept and unit.key not in cited:
            withdraw(merger, unit)


def is_declined(merger: Merger, unit: Unit) -> bool:
    """Whether just this was offered before, and declined; then that is kept in mind."""
    before = merger.declined.get(unit.key)
    if before is None or texts_of(before) != unit.texts:
        return False
    merger.offers.append(before)
    return True


def texts_of(offer: Offer) -> tuple[str, ...]:
    """What an offer would make of a unit."""
    return tuple(" ".join(line.text.split()) for line in offer.lines)


def renew(merger: Merger, number: int, unit: Unit) -> None:
    """Offer other words for a unit that stands; where someone touched it, only say what brief would write."""
    old = merger.old[number]
    if number in merger.kept:
        base = tuple(" ".join(line.text.split()) for line in old.written)
        if base != unit.texts and unit.section != "sources":
            merger.remarks[id(old.paragraphs[0])] = f"brief would now write: {' | '.join(unit.texts)}"
    elif old.texts != unit.texts and not is_declined(merger, unit):
        if len(old.paragraphs) == len(unit.paragraphs):
            reword_unit(merger.pen, old.paragraphs, unit.paragraphs)
            tags = [line.tag for line in old.written]
            lines = tuple(replace(line, tag=tag) for line, tag in zip(unit.written, tags, strict=True))
        else:
            made = offer_unit(merger.pen, unit.element)
            old.element.addnext(made)
            withdraw_unit(merger.pen, old.element)
            lines = unit.written
        merger.offers.append(Offer(unit.key, "reword", lines))


def propose(merger: Merger, unit: Unit, anchor: etree._Element) -> etree._Element:
    """Offer a unit behind another; where a kept line says much the same, only tell of it there."""
    for number in sorted(merger.kept):
        old = merger.old[number]
        wanted = {one.key for one in merger.new}
        if old.section == unit.section and old.key not in wanted and alike(old, unit):
            merger.remarks[id(old.paragraphs[0])] = f"brief would now write: {' | '.join(unit.texts)}"
            return anchor
    made = offer_unit(merger.pen, unit.element)
    place(merger, made, unit, anchor)
    merger.offers.append(Offer(unit.key, "insert", unit.written))
    return made


def alike(old: Unit, unit: Unit) -> bool:
    """Whether a unit is another wording of what was written there."""
    return ratio(" ".join(line.text for line in old.written), " ".join(unit.texts)) >= ALIKE


def place(merger: Merger, made: etree._Element, unit: Unit, anchor: etree._Element) -> None:
    """Put a unit behind its anchor: a row into the anchor's table or one of its own, a paragraph behind a table."""
    table = next(anchor.iterancestors(TABLE), None)
    if made.tag == PARAGRAPH:
        (table if table is not None else anchor).addnext(made)
    elif table is not None:
        anchor.addnext(made)
    else:
        around = next(unit.element.iterancestors(TABLE))
        own = etree.Element(TABLE)
        own.extend([deepcopy(child) for child in around if child.tag != qn("w:tr")])
        own = adopt(merger.pen, own)
        own.append(made)
        anchor.addnext(own)


def withdraw(merger: Merger, unit: Unit) -> None:
    """Offer to delete a unit that brief would not write any more."""
    before = merger.declined.get(unit.key)
    if before is None or before.act != "delete":
        withdraw_unit(merger.pen, unit.element)
        before = Offer(unit.key, "delete", unit.written)
    merger.offers.append(before)


def finish(package: Package, merger: Merger, now: EditedPage) -> Package:
    """Put into the file what it is made of now: the lines as they were last written or accepted, and the offers."""
    part, before = name_written(package), merger.page.written
    if part is None or before is None or now.written is None:
        return package
    # The lines in the order in which they stand, each as it was last written or accepted; then those deleted since.
    lines = tuple(dict.fromkeys(line.written for line in merger.page.lines if line.written))
    written = replace(before, as_of=now.written.as_of, lines=lines, offers=tuple(merger.offers))
    root = describe_written(written)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(package, parts={**package.parts, part: content})
