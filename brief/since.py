"""What the page says of changes: the former record held against the present dossier, as lines under a heading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from brief.compose.lines import say_day
from brief.model import Candidate, Change, Disagreement, Dossier, Former, Note, Plan, Position, Source, Span, Study
from brief.page import SectionRule, Style
from brief.phrase.changes import phrase_changes

SECTION = "changes"


@dataclass(frozen=True, slots=True)
class Since:
    """What there is to tell: the style with the section's heading dated, or without the section where nothing changed.

    `candidates` are those of the whole page; a new fact that the section has room for stands in no other. `lost` are
    the sources of the former record that are no longer there, by their keys.
    """

    style: Style
    candidates: tuple[Candidate, ...]
    former: Former | None = None
    changes: tuple[Change, ...] = ()
    lost: Mapping[str, Source] | None = None
    notes: tuple[Note, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """What the former record quotes and the sources no longer hold."""
        return tuple(source.text for source in (self.lost or {}).values())

    def entry(self) -> dict[str, str] | None:
        """The former record, as the new one names it."""
        if self.former is None:
            return None
        return {"as_of": self.former.as_of, "sha256": self.former.sha256, "file": self.former.file}

    def entries(self, numbers: Mapping[str, int]) -> list[dict[str, object]]:
        """Every change for the record: words of sources that are gone stand in the former record, under their file."""

        def place(one: Position) -> dict[str, object]:
            gone = (self.lost or {}).get(one.where.source)
            where = {"file": gone.file} if gone else {"source": numbers[one.where.source]}
            return {**where, "start": one.where.start, "end": one.where.end, "text": one.text}

        return [
            {
                "id": one.id,
                "kind": one.kind,
                "topic": one.topic,
                "before": [place(position) for position in one.before],
                "now": [place(position) for position in one.now],
            }
            for one in self.changes
        ]


def tell_changes(
    former: Former | None,
    dossier: Dossier,
    candidates: Sequence[Candidate],
    plan: Plan,
    style: Style,
    *,
    is_dismissed: Callable[[Disagreement], bool],
) -> Since:
    """Compare the present sources with those of a former record; those that are gone are studied from its text."""
    if former is None:
        return Since(without_section(style), tuple(candidates))
    from brief.compare.changes import find_closed, find_moves, find_news
    from brief.compare.disagreements import find_disagreements

    keys = {one.source.text: one.source.key for one in dossier.studies}
    aside = {one.text for one in dossier.set_aside if one.status == "copy"}
    lost = {one.text: one for one in former.sources if one.text not in keys and one.text not in aside}
    names = {one.key: keys.get(one.text) or lost.get(one.text, one).key for one in former.sources}
    before = study_lost(list(lost.values()), plan)
    told, gone = frozenset(names.values()), frozenset(one.key for one in lost.values())
    studies = (*dossier.studies, *before)
    items = find_disagreements(studies, plan.topic) if lost else dossier.disagreements
    days = {one.source.key: one.source.published for one in studies}
    moves = find_moves([one for one in items if not is_dismissed(one)], told, gone, days)
    closed = find_closed([rename(one, names) for one in former.disagreements], dossier.disagreements, moves, gone)
    news = find_news(dossier.studies, [one for one in studies if one.source.key in told], told)
    changes = (*moves, *closed)
    lines = phrase_changes(changes, news, candidates, style)
    most = next((rule.most for rule in style.sections if rule.name == SECTION), 0)
    told_here = {where for line in lines for where in line.sentences} if len(lines) <= most else set()
    others = [one for one in candidates if one.section != "facts" or not told_here & set(one.sentences)]
    tally = count_sources([one.source for one in dossier.studies], former, list(lost.values()))
    return Since(
        style=date_section(style, former, tally) if lines else without_section(style),
        former=former,
        candidates=(*lines, *others),
        changes=changes,
        lost={one.key: one for one in lost.values()},
        notes=tuple(remarks(former, changes, dossier)),
    )


def study_lost(lost: Sequence[Source], plan: Plan) -> tuple[Study, ...]:
    """What the sources said that are no longer there."""
    if not lost:
        return ()
    from brief.workshop.work import open_workshop, study_all

    with open_workshop(plan) as shop:
        return tuple(study_all(lost, plan, shop))


def rename(item: Disagreement, names: Mapping[str, str]) -> Disagreement:
    """A disagreement of the former record, its places in the present sources where their texts are the same."""

    def at(span: Span) -> Span:
        return replace(span, source=names.get(span.source, span.source))

    positions = (replace(one, where=at(one.where), sentence=at(one.sentence)) for one in item.positions)
    return replace(item, positions=tuple(positions))


def count_sources(present: Sequence[Source], former: Former, lost: Sequence[Source]) -> dict[str, int]:
    """How many sources were added, changed (another text under the same name), or are gone; a new name is no change."""
    texts, files = {one.text for one in former.sources}, {one.file for one in former.sources}
    new = [one.file for one in present if one.text not in texts]
    altered = [file for file in new if file in files]
    gone = [one for one in lost if one.file not in altered and one.status == "used"]
    return {"added": len(new) - len(altered), "changed": len(altered), "gone": len(gone)}


def date_section(style: Style, former: Former, tally: Mapping[str, int]) -> Style:
    """The style with the day of the former record, and what became of its sources, in the heading of the section."""
    told = [style.phrases[f"changes-sources-{name}"].format(count=count) for name, count in tally.items() if count]

    def dated(rule: SectionRule) -> SectionRule:
        heading = rule.heading.replace("{date}", say_day(former.as_of))
        return replace(rule, heading=f"{heading} ({', '.join(told)})" if told else heading)

    return replace(style, sections=tuple(dated(rule) if rule.name == SECTION else rule for rule in style.sections))


def without_section(style: Style) -> Style:
    """The style where nothing changed: not even the heading stands."""
    return replace(style, sections=tuple(rule for rule in style.sections if rule.name != SECTION))


def remarks(former: Former, changes: Sequence[Change], dossier: Dossier) -> list[Note]:
    """What the page does not say of the comparison."""
    notes = [Note("info", f"compared with {former.file}, as of {former.as_of}")]
    texts = {one.text for one in former.sources}
    if not any(one.source.text in texts for one in dossier.studies):
        notes.append(Note("warning", f"{former.file}: holds none of these sources as they are; all counts as new"))
    mute = (one.topic for one in changes if not one.now)
    return [*notes, *(Note("info", f"{topic}: no longer disputed, no source says any of it now") for topic in mute)]
