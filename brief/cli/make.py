"""brief make: sources in, page out."""

from __future__ import annotations

from pathlib import Path

import click

from brief.errors import BriefError
from brief.model import Note
from brief.pipeline import Made, make, summarise
from brief.settings import load_plan


@click.command("make")
@click.argument("targets", nargs=-1, type=click.Path(path_type=Path), metavar="[BRIEF.toml|DIR]...")
@click.option("--sources", metavar="DIR", help="Folder of the reports (sources).")
@click.option("--output", metavar="DIR", help="Folder for the page (output).")
@click.option("--topic", metavar="TEXT", help="What the page is about; without it the topic is found.")
@click.option("--title", metavar="TEXT", help="Title of the page and name of its files.")
@click.option("--style", metavar="NAME|FILE", help="A style of ./styles or of brief's own, or a TOML file (situation).")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day that the page speaks for.")
@click.option("--format", "formats", metavar="LIST", help="What to write, of docx,pdf,json; the record always is.")
@click.option("--model", metavar="NAME", help="Language model: a name or path that spaCy loads.")
@click.option("--all", "keep_all", is_flag=True, default=None, help="Take in the sources that are not about the topic.")
@click.option("--strict", is_flag=True, default=None, help="Fail where one source cannot be read.")
@click.option("--jobs", type=int, metavar="N", help="Processes that analyse (the cores; one for few sources).")
@click.option("--no-cache", is_flag=True, default=None, help="Neither use nor keep what was understood of a source.")
@click.option("--force", is_flag=True, help="Start afresh over an edited page; the edited file is kept beside it.")
def command(targets: tuple[Path, ...], *, force: bool, **options: str | int | bool | None) -> int:
    """Make the one-page brief from a folder of reports.

    \b
    brief make                                  sources/ -> output/
    brief make --topic "Police mission" --title "OSCE police mission"
    brief make monday/brief.toml tuesday/       several briefs in one run
    """
    code = 0
    for target in targets or (Path(),):
        try:
            report(make(load_plan(target, options), force=force))
        except BriefError as error:
            if len(targets) <= 1:
                raise
            click.echo(f"brief: {target}: {error}", err=True)
            code = code or error.code
    return code


def report(made: Made) -> None:
    """Say what was read and what was not, what is on the page, and where the files are."""
    for note in made.notes:
        if note.level != "info":
            click.echo(f"brief: {describe(note, made)}", err=True)
    click.echo(f"brief: {summarise(made)}", err=True)
    for file in made.files:
        click.echo(str(file))


def describe(note: Note, made: Made) -> str:
    """A note as one line that names its file."""
    file = made.names.get(note.source or "")
    return f"{file}: {note.message}" if file else note.message
