"""brief read: what was understood of each source."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from brief.analyse.languages import name_cures, name_models
from brief.errors import NoSourceError
from brief.model import Source, Study
from brief.read.catalogue import read_catalogue
from brief.read.report import read_parts
from brief.record import study_entry
from brief.settings import load_plan
from brief.sift.language import mark_languages
from brief.workshop.work import open_workshop, study_all


@click.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one for each file.")
@click.option("--model", metavar="NAME", help="Language model: a name or path that spaCy loads.")
@click.option("--no-cache", is_flag=True, default=None, help="Neither use nor keep what was understood of a source.")
def command(files: tuple[Path, ...], *, as_json: bool, **options: str | bool | None) -> None:
    """Show what was understood of each source: its metadata, quotes, figures and notes.

    What is attached to a mail follows it, and sources.toml beside a file counts.
    """
    plan = load_plan(Path(), options)
    read = [source for file in files for source in read_parts(file, file.parent, read_catalogue(file.parent))]
    sources = mark_languages(read, name_models(plan.model), name_cures())
    readable = [source for source in sources if source.status != "unreadable"]
    with open_workshop(plan) as shop:
        used = [source for source in readable if source.status == "used"]
        studies = {one.source.key: one for one in study_all(used, plan, shop)}
    for source in sources:
        one = replace(studies[source.key], source=source) if source.key in studies else Study(source)
        click.echo(json.dumps(study_entry(one), ensure_ascii=False) if as_json else tell(one))
    if not readable:
        raise NoSourceError(f"{files[0]}: {why_not(sources[0])}; name a readable report")


def why_not(source: Source) -> str:
    """The first reason why a source could not be read."""
    return source.notes[0].message if source.notes else "cannot be read"


def tell(one: Study) -> str:
    """A study for the eye: metadata, then quotes with speakers, then figures."""
    source = one.source
    head = [f"{source.file}: {source.words} words"]
    head += [f"  {name}: {value or 'not stated'}" for name, value in stated(source)]
    quotes = [f"  quote: “{q.text}” — {q.speaker or 'no speaker found'}" for q in one.quotes]
    figures = [f"  figure: {figure.text}" for figure in one.figures]
    notes = [f"  note: {note.message}" for note in (*source.notes, *one.notes)]
    return "\n".join([*head, *quotes, *figures, *notes])


def stated(source: Source) -> list[tuple[str, str | None]]:
    """What a report says of itself."""
    return [("title", source.title), ("publisher", source.publisher), ("published", source.published)]
