"""brief show: the evidence page of a record."""

from __future__ import annotations

from pathlib import Path

import click

from brief.settings import load_plan
from brief.show.document import show
from brief.show.evidence import find_record


@click.command("show")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE.json]")
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE.html", help="Where to write (beside it).")
def command(file: Path | None, *, output: Path | None) -> None:
    """Write the evidence page: every line beside the words that bear it out, and all that was found and not printed.

    It is one HTML file that asks nothing of a network. Without FILE.json it shows the newest record of the output
    folder.

    \b
    brief show
    brief show output/brief.json -o evidence.html
    """
    click.echo(str(show(file or find_record(Path(load_plan(Path(), {}).output)), output)))
