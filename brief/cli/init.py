"""brief init: a folder to start in."""

from __future__ import annotations

from pathlib import Path

import click

from brief.cli.voice import say
from brief.desk.start import lay_out


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--styles", is_flag=True, help="Copy brief's own styles there, to change them.")
def command(folder: Path, *, styles: bool) -> None:
    """Lay out a folder to start in: brief.toml with every setting explained, and sources/ for the reports."""
    for path in lay_out(folder, styles=styles):
        click.echo(str(path))
    say(f"put the reports into {folder / 'sources'} and run brief make in {folder}")
