"""The sources of a page, as they are now and as the record has them from when the page was made."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from brief.analyse.languages import language_of
from brief.errors import NoSourceError
from brief.gather import read_sources
from brief.model import WITHHELD, Plan, Source
from brief.redact.withhold import withhold_sources, withhold_study
from brief.verify.evidence import Evidence, Utterance, Witness, number_files
from brief.workshop.work import open_workshop, study_all


@dataclass(frozen=True, slots=True)
class Testimony:
    """`present` is what the sources say; `recorded` what they said when the page was made, None without a record.

    `folder` is where they were read from, None where only the record tells what they say.
    """

    present: Evidence
    recorded: Evidence | None
    folder: str | None


def hear(page: Path, plan: Plan, *, named: bool, titles: Mapping[int, str]) -> Testimony:
    """The sources of a page. `named`: the user named the folder; `titles`: the page's own list of sources.

    A folder that was not named, and that holds none of the record's files, is not the page's: the record speaks alone.
    Raises NoSourceError where there is neither.
    """
    witnesses = read_record(page.with_suffix(".json"))
    recorded = Evidence(witnesses) if witnesses else None
    folder = Path(plan.sources)
    foreign = not (named or plan.remote) and (
        not folder.is_dir() or (witnesses and not any(is_there(folder, one) for one in witnesses))
    )
    if foreign:
        if recorded is None:
            raise NoSourceError(
                f"{page}: no sources: {folder} is not there, nor a record beside the page; name --sources"
            )
        return Testimony(recorded, recorded, None)
    sources, _ = read_sources(plan)
    present = list(listen([one for one in sources if one.status != "unreadable"], witnesses, plan))
    if not witnesses:
        numbers = number_files(titles, present)
        present = [replace(one, number=numbers.get(one.file)) for one in present]
    return Testimony(Evidence(present), recorded, str(folder))


def is_there(folder: Path, witness: Witness) -> bool:
    """Whether the file of a source can be in a folder; where its name was redacted, no other can be told from it."""
    return WITHHELD in witness.file or (folder / witness.file).exists()


def read_record(file: Path) -> list[Witness]:
    """The sources that a record lists, with what was said in each; none where there is no record of brief's."""
    try:
        content: dict[str, Any] = json.loads(file.read_bytes())
        if not str(content["format"]).startswith("brief-evidence/"):
            return []
        said: dict[int, list[Utterance]] = {}
        for one in content["quotes"]:
            utterance = Utterance(one["start"], one["end"], one["speaker"], one["role"])
            said.setdefault(one["source"], []).append(utterance)
        return [
            Witness(
                file=one["file"],
                text=one["text"],
                number=one["number"],
                published=one["published"],
                about=describe(*(one.get(key) for key in ("title", "publisher", "agency"))),
                utterances=tuple(said.get(one["number"], ())),
                language=language_of(one.get("language")),
            )
            for one in content["sources"]
            if one["status"] != "unreadable"
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def describe(*stated: str | None) -> str:
    """What a source says of itself, in a line."""
    return " · ".join(one for one in stated if one)


def listen(sources: Sequence[Source], known: Sequence[Witness], plan: Plan) -> list[Witness]:
    """The sources as they are now, without the names that the plan withholds, as in the record.

    Who speaks in one that did not change is known; the others are studied for it, as they are.
    """
    recorded = {one.file: one for one in known}
    held = withhold_sources(sources, plan.redact)
    changed = [
        source
        for source, now in zip(sources, held, strict=True)
        if now.status == "used" and (now.file not in recorded or recorded[now.file].text != now.text)
    ]
    with open_workshop(plan) as shop:
        studied = tuple(study_all(changed, plan, shop))
    studies = {one.source.key: withhold_study(one, plan.redact) for one in studied}
    heard = []
    for source in held:
        before = recorded.get(source.file)
        quotes = studies[source.key].quotes if source.key in studies else ()
        said = tuple(Utterance(q.where.start, q.where.end, q.speaker, q.role) for q in quotes)
        if before and before.text == source.text:
            said = before.utterances
        about = describe(source.title, source.publisher, source.agency, source.author)
        number = before.number if before else None
        language = language_of(source.language)
        heard.append(Witness(source.file, source.text, number, source.published, about, said, language))
    return heard
