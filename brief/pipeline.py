"""make(): from a plan to files. The only place that knows the order of the steps."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.check import prove
from brief.compose import Heading, compose, number_sources
from brief.decisions import Decisions, load_decisions
from brief.dossier import find_dossier
from brief.fit import fit
from brief.former import find_former, records_to_keep
from brief.model import Dossier, Former, LeftOut, Note, Plan, Selection, Source, Wording
from brief.naming import name_record
from brief.page import Block, Brief, Style
from brief.phrase import find_topic, phrase
from brief.publish import publish, read_head, stated_hashes, was_touched
from brief.record import build_record, seal
from brief.redact.gate import hold_back, without_names
from brief.redact.withhold import withhold, withhold_words
from brief.since import tell_changes
from brief.style import load_style
from brief.workshop.standing import Run, keep_standing, trace
from brief.write import WRITERS, adopt_template, missing_glyphs, read_origin

if TYPE_CHECKING:
    from brief.revise import Edited

LOG = logging.getLogger(__name__)
# Why a section is empty, by the phrase that it shows.
EMPTY = {"no-room": "no room", "said-above": "other lines say it", "none-plain": "what was found is not certain"}
WIDE_FONT = "room was kept for wide letters; a style whose `font` and [fonts] are the template's fills the page better"


@dataclass(frozen=True, slots=True)
class Made:
    """What a run left behind: the files, the page, and what there is to say about it.

    `names` gives the file of each source key, for messages.
    """

    files: tuple[Path, ...]
    brief: Brief
    dossier: Dossier
    selection: Selection
    notes: tuple[Note, ...]
    names: Mapping[str, str]


def make(plan: Plan, *, force: bool = False) -> Made:
    """Read the sources of a plan and write its page, in every format asked for, with the evidence record.

    Raises the errors of `brief.errors`; nothing is written where one is raised.
    """
    asked, before, style = plan, trace(plan), adopt_template(load_style(plan.style), plan.template)
    LOG.info("reading %s", plan.sources)
    gathered, plan = find_dossier(plan), withhold_words(plan)
    decisions = load_decisions(Path(plan.desk))
    dossier = dismiss(withhold(gathered, plan.redact), decisions)
    heading = Heading(*find_title(plan, dossier), as_of=choose_day(plan, dossier))
    LOG.info("writing the page")
    candidates = phrase(dossier, plan, style)
    earlier, forgone = find_earlier(plan, heading.as_of)
    since = tell_changes(earlier, dossier, candidates, plan, style, is_dismissed=decisions.is_dismissed)
    candidates, style = since.candidates, since.style
    dossier = replace(dossier, notes=dossier.notes + since.notes + forgone)
    kept = [one for one in candidates if not decisions.is_dropped(one)]
    selection, style = fit(kept, dossier, plan, style, heading, pinned=decisions.pin)
    dropped = tuple(LeftOut(one, "dropped by hand") for one in candidates if decisions.is_dropped(one))
    selection = replace(selection, left_out=selection.left_out + dropped)
    brief = compose(selection, dossier, plan, style, heading)
    numbers = number_sources(selection, dossier, heading)
    prove(brief, {numbers[study.source.key]: study.source.text for study in dossier.studies}, since.texts)
    written = {suffix: WRITERS[suffix](brief, style) for suffix in plan.formats if suffix in WRITERS}
    sources = read_from(dossier)
    notes = [*dossier.notes, *(note for source in sources for note in source.notes), *remarks(brief, style)]
    hashes: Mapping[str, str] = {suffix: sha256(content).hexdigest() for suffix, content in written.items()}
    page, read, present = name_record(plan).with_suffix(".docx"), {}, read_head(name_record(plan))
    if "docx" in written and not force and (former := find_touched(page, written["docx"], present)):
        from brief.revise import revise

        revised = revise(former, brief, style, plan, numbers, {source.key: source.file for source in sources})
        brief, numbers, written, hashes = revised.brief, revised.numbers, {"docx": revised.content}, revised.hashes
        notes, read = [*notes, *revised.notes], {"docx": revised.read}
    told = {"decisions": decisions.as_lists(), "since": since.entry(), "changes": since.entries(numbers)}
    record = {**build_record(brief, dossier, selection, numbers, plan), **told}
    outputs = {**written, "json": seal(record, hashes)}
    beside = without_names(records_to_keep(name_record(plan), present, heading.as_of, earlier), plan.redact)
    hold_back(plan.redact, brief, outputs)
    known = find_ours(page, present, read)
    files = publish(Path(plan.output), page.stem, outputs, force=force, known=known, beside=beside)
    made = Made(
        files=tuple(files),
        brief=brief,
        dossier=dossier,
        selection=selection,
        notes=tuple(dict.fromkeys(notes)),
        names={source.key: source.file for source in read_from(gathered)},
    )
    if not read and all(source.status != "unreadable" for source in sources):
        keep_standing(asked, before, describe_run(made))
    return made


def find_ours(page: Path, record: Mapping[str, Any], read: Mapping[str, str]) -> dict[str, str] | None:
    """The hashes of what may be replaced, by suffix: what the record states, a print, a page whose edits were read."""
    stated = stated_hashes(record)
    return None if stated is None else {**stated, **find_print(page.with_suffix(".pdf")), **read}


def find_print(pdf: Path) -> dict[str, str]:
    """The hash of a PDF that `brief pdf` printed and nobody changed: it can be printed again, so it may be replaced."""
    content = pdf.read_bytes() if pdf.is_file() else b""
    return {"pdf": sha256(content).hexdigest()} if read_origin(content) else {}


def find_earlier(plan: Plan, as_of: str) -> tuple[Former | None, tuple[Note, ...]]:
    """The record to compare with; none that says what is to be withheld, and a note of that."""
    found = find_former(name_record(plan), as_of, plan.since)
    if found is None or without_names({found.file: found.raw}, plan.redact):
        return found, ()
    why = "holds names that are withheld now; the page is not compared with it"
    return None, (Note("warning", f"the record of {found.as_of} {why}"),)


def find_touched(page: Path, fresh: bytes, record: Mapping[str, Any]) -> Edited | None:
    """The page of a former run where someone edited it; what that takes is loaded only then."""
    if not was_touched(page, fresh, record):
        return None
    from brief.revise import find_edited

    return find_edited(page, fresh)


def read_from(dossier: Dossier) -> list[Source]:
    """Every source of a dossier, those that were set aside behind the others."""
    return [*(study.source for study in dossier.studies), *dossier.set_aside]


def find_title(plan: Plan, dossier: Dossier) -> tuple[Wording, bool]:
    """The title of the page, and whether the user gave it: the title, the topic, or the most central headline."""
    given = plan.title or plan.topic
    if given:
        return Wording((given,), ()), True
    found = find_topic(dossier)
    return (found, False) if found else (Wording(("Situation brief",), ()), True)


def choose_day(plan: Plan, dossier: Dossier) -> str:
    """The day that the page speaks for: as set, SOURCE_DATE_EPOCH, the latest day among the sources, or today."""
    if plan.as_of:
        return plan.as_of
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    dated = [study.source.published for study in dossier.studies if study.source.published]
    return max(dated, default=None) or datetime.now(tz=UTC).astimezone().date().isoformat()


def summarise(made: Made) -> str:
    """A closing line: what was read and set aside, what was found and printed."""
    printed = sum(one.candidate.section == "disagreements" for one in made.selection.chosen)
    aside = Counter(source.status for source in made.dossier.set_aside)
    skipped = ", ".join(f"{count} {status}" for status, count in sorted(aside.items()))
    read, doubtful = len(made.dossier.studies), sum(item.doubtful for item in made.dossier.disagreements)
    found = len(made.dossier.disagreements) - doubtful
    warnings = sum(note.level != "info" for note in made.notes)
    told = [
        f"read {read} of {read + aside.total()} sources{f' ({skipped})' if skipped else ''}",
        f"{found} {'disagreement' if found == 1 else 'disagreements'} found, {printed} on the page"
        + (f" ({doubtful} more doubtful)" if doubtful else ""),
        *([f"{warnings} {'warning' if warnings == 1 else 'warnings'}"] if warnings else []),
    ]
    return "; ".join(told)


def describe_run(made: Made) -> Run:
    """What there is to say about a run: its files, its notes, each with its source, and a closing line."""
    files = [made.names.get(note.source or "") for note in made.notes]
    told = [f"{file}: {note.message}" if file else note.message for file, note in zip(files, made.notes, strict=True)]
    levels = [note.level for note in made.notes]
    return Run(made.files, tuple(zip(levels, told, strict=True)), summarise(made))


def dismiss(dossier: Dossier, decisions: Decisions) -> Dossier:
    """The dossier with what the officer called a false alarm kept off the page, and said so in the record."""
    items = (
        replace(item, doubtful=True, why=f"{item.why}; dismissed by hand") if decisions.is_dismissed(item) else item
        for item in dossier.disagreements
    )
    return replace(dossier, disagreements=tuple(items))


def remarks(brief: Brief, style: Style) -> list[Note]:
    """What the reader of the page ought to be told: sections without a line, letters that the font lacks."""
    blocks = [block for block in brief.blocks if isinstance(block, Block) and block.role == "empty"]
    blocks = [block for block in blocks if block.section != "changes"]
    reasons = [(style.phrases[key].partition("{")[0], why) for key, why in EMPTY.items()]
    empty = [
        (one.section, next((why for said, why in reasons if one.text.startswith(said)), "no source states it"))
        for one in blocks
    ]
    notes = [Note("warning", f"the page has nothing to say under {name!r}: {why}") for name, why in empty]
    lacking = missing_glyphs(brief, style)
    if lacking:
        notes.append(Note("warning", f"the font {style.font} cannot print {lacking!r}; a mark stands in their place"))
    if style.roles["body"].stretch > 1:
        notes.append(Note("info", f"the template's font is not {style.font}: {WIDE_FONT}"))
    if style.template:
        notes.append(
            Note("info", f"the template's styles are set in the sizes and spacing of {style.name}, to fill one page")
        )
    return notes
