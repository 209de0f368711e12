"""check_page(): a DOCX and its sources in, a verdict on every statement out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from brief.model import Plan
from brief.verify.evidence import Evidence, Place
from brief.verify.judge import judge
from brief.verify.page import Asked, ask, listed_titles
from brief.verify.testimony import Testimony, hear
from brief.verify.verdict import SOUND, Finding, Verdict
from brief.word.read import EditedPage, read_page


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement of the page, and what was found of it."""

    asked: Asked
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of a whole page. `folder`: where the sources were read from; None: only the record told."""

    page: EditedPage
    folder: str | None
    checked: tuple[Checked, ...]

    @property
    def unsound(self) -> tuple[Checked, ...]:
        """The statements that no source bears out as they stand."""
        return tuple(one for one in self.checked if one.verdict.kind not in SOUND)

    def counts(self) -> dict[str, int]:
        """How many statements there are of each kind, the most first."""
        return dict(Counter(one.verdict.kind for one in self.checked).most_common())


def check_page(file: Path, plan: Plan, *, named: bool = False, accept: bool = True) -> Report:
    """Hold every statement of a DOCX against its sources; tracked changes count as accepted, or all as rejected.

    Raises WriteError where the file is no Word file, NoSourceError where there is nothing to hold it against.
    """
    page = read_page(file, accept=accept)
    testimony = hear(file, plan, named=named, titles=listed_titles(page))
    checked = tuple(Checked(asked, judge_twice(asked, testimony)) for asked in ask(page))
    return Report(page, testimony.folder, checked)


def judge_twice(asked: Asked, testimony: Testimony) -> Verdict:
    """The verdict on the present sources; what they bear out no more, and did when the page was made, is stale."""
    if testimony.recorded and cited_words_stand(asked, testimony.recorded, testimony.present):
        places = cited_places(asked, testimony.recorded)
        return Verdict("supported", (), tuple(places))
    verdict = judge(asked.statement, testimony.present)
    untouched = all(line.state == "untouched" for line in asked.lines)
    enough = verdict.kind == "supported" or (verdict.kind in SOUND and not untouched)
    if enough or testimony.recorded is None or testimony.folder is None:
        return verdict
    before = judge(asked.statement, testimony.recorded)
    if before.kind not in ("supported", "reworded"):
        return verdict
    place = next(iter([*cited_places(asked, testimony.recorded), *before.where]), None)
    holder = place.witness.file if place else "its source"
    gone = holder not in {one.file for one in testimony.present.witnesses}
    why = f"{holder} is no longer among the sources" if gone else f"{holder} no longer says this"
    return Verdict("stale", (Finding("stale", why, place), *verdict.findings), before.where)


def cited_words_stand(asked: Asked, recorded: Evidence, present: Evidence) -> bool:
    """Whether a line is as brief wrote it, and the words that it was drawn from still stand in the same files."""
    texts = {one.file: one.text for one in present.witnesses}
    places = cited_places(asked, recorded)
    untouched = all(line.state == "untouched" for line in asked.lines)
    return untouched and bool(places) and all(place.text in texts.get(place.witness.file, "") for place in places)


def cited_places(asked: Asked, recorded: Evidence) -> list[Place]:
    """The places that the lines were drawn from, in the sources as the record has them."""
    by_number = {one.number: one for one in recorded.witnesses}
    cites = dict.fromkeys(cite for line in asked.lines if line.written for cite in line.written.cites)
    return [Place(by_number[c.source], c.start, c.end) for c in cites if c.source in by_number]
