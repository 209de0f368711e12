"""brief sources: one line a source, with what counts and what does not."""

from __future__ import annotations

import json
from pathlib import Path

import click

from brief.cli.voice import warn
from brief.desk.listing import describe_sources, tell_sources
from brief.gather import read_sources
from brief.settings import load_plan


@click.command("sources")
@click.argument("target", default=".", type=click.Path(path_type=Path), metavar="[BRIEF.toml|DIR]")
@click.option("--sources", type=click.Path(), metavar="DIR", help="Folder of the reports (sources).")
@click.option("--topic", metavar="TEXT", help="What the page is about; without it the topic is found.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one for each source.")
def command(target: Path, *, as_json: bool, **options: str | None) -> None:
    """List the sources, numbered as the folder sorts them: what each is, whether it counts, and why not."""
    sources, notes = read_sources(load_plan(target, options))
    if as_json:
        lines = [json.dumps(one, ensure_ascii=False) for one in describe_sources(sources)]
    else:
        lines = tell_sources(sources)
    for line in lines:
        click.echo(line)
    for note in notes:
        warn(note.message)
