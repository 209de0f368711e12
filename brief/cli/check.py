"""brief check: every statement of a page, edited or typed in by hand, held against its sources."""

from __future__ import annotations

from pathlib import Path

import click

from brief.cli.voice import say, warn
from brief.errors import UnsupportedError
from brief.settings import load_plan
from brief.verify.report import Report, check_page
from brief.verify.tell import as_json, as_table, write_comments


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@click.option(
    "--sources",
    type=click.Path(),
    metavar="DIR",
    help="Folder of the reports (sources; else the record).",
)
@click.option("--json", "as_object", is_flag=True, help="One JSON object, every statement with its places.")
@click.option("--comments", type=click.Path(path_type=Path), metavar="FILE.docx", help="Write a copy with comments.")
@click.option("--model", metavar="NAME", help="Language model: a name or path that spaCy loads.")
def command(file: Path, *, sources: str | None, as_object: bool, comments: Path | None, model: str | None) -> None:
    """Hold every statement of a page against its sources, whoever wrote it.

    Ends with exit code 7 where a statement is not borne out: a quotation that was altered or has the wrong speaker or
    source, a figure, name or date that no source states, what no source says, what the sources say no more.

    \b
    brief check output/brief.docx
    brief check output/brief.docx --comments checked.docx
    """
    report = check_page(file, load_plan(Path(), {"sources": sources, "model": model}), named=bool(sources))
    click.echo(as_json(report) if as_object else as_table(report))
    if comments:
        write_comments(report, comments)
        say(f"comments are in {comments}")
    tell(report)
    if report.unsound:
        many = len(report.unsound)
        raise UnsupportedError(
            f"{file}: {many} statement{'s' * (many > 1)} that no source supports; mend or source them"
        )


def tell(report: Report) -> None:
    """What was held against what, on stderr."""
    told = ", ".join(f"{count} {kind}" for kind, count in report.counts().items()) or "no statements"
    held = report.folder or "the record beside the page (the sources' folder is not here)"
    say(f"held against {held}: {told}")
    if report.page.undecided:
        warn(f"{report.page.undecided} tracked changes were read as accepted")
