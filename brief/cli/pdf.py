"""brief pdf: the PDF of an edited page."""

from __future__ import annotations

from pathlib import Path

import click

from brief.cli.voice import say, warn
from brief.word.setting import print_page


@click.command("pdf")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE.pdf", help="Where to write (beside it).")
@click.option("--fit", is_flag=True, help="Tighten the room between lines where the page runs over.")
@click.option("--accept/--reject", "decide", default=None, help="Decide tracked changes, all at once, for the PDF.")
@click.option("--style", metavar="NAME|FILE", help="Another style than the page was made in.")
def command(file: Path, *, output: Path | None, fit: bool, decide: bool | None, style: str | None) -> None:
    """Write the PDF of an edited page: the same style, tagged, one page.

    Where the edits run over the page it says by how much, and which lines would have to go. The DOCX stays as it is.

    \b
    brief pdf output/brief.docx --fit
    """
    printed = print_page(file, output, fit=fit, decide=decide, style=style)
    if printed.tightened:
        say(f"tightened to {printed.tightened:.0%} of the room between paragraphs")
    for note in printed.notes:
        warn(f"{file}: {note}")
    click.echo(str(printed.file))
