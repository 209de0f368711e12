"""brief add: a report filed among the sources, from a file or fetched once from the web."""

from __future__ import annotations

from pathlib import Path

import click

from brief.cli.voice import say, warn
from brief.desk.filing import add
from brief.errors import WriteError
from brief.settings import load_plan

ASKED = ("title", "publisher", "published", "reliability")


@click.command("add")
@click.argument("reports", nargs=-1, required=True, metavar="FILE|URL...")
@click.option("--sources", type=click.Path(), metavar="DIR", help="Folder of the reports (sources).")
@click.option("--title", metavar="TEXT", help="Its headline.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--published", metavar="YYYY-MM-DD", help="The day on which it was published.")
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--url", metavar="URL", help="Where it stands on the web.")
@click.option("--language", metavar="CODE", help='Its language, such as "en".')
@click.option("--reliability", type=click.Choice(list("ABCDEF")), help="Of its publisher, on the Admiralty scale.")
@click.option("--label", metavar="TEXT", help="What the source list of the page says beside it.")
@click.option("--ask", is_flag=True, help=f"Ask for what is not given of {', '.join(ASKED)}.")
def command(reports: tuple[str, ...], *, sources: str | None, ask: bool, **given: str | None) -> None:
    """File reports among the sources, with what you state of them kept in sources.toml.

    A web address is fetched once, now, and saved with its address and time.

    \b
    brief add ~/Downloads/report.pdf --publisher "The Agency" --published 2010-07-16
    brief add https://agency.example/report --reliability B
    """
    if len(reports) > 1 and (given["title"] or given["url"]):
        raise click.UsageError("--title and --url speak of one report; add the others by themselves")
    plan = load_plan(Path(), {"sources": sources})
    if plan.remote:
        raise WriteError(f"{plan.sources}: reports are filed in a folder; name one with --sources")
    folder = Path(plan.sources)
    for report in reports:
        stated = {key: value for key, value in given.items() if value}
        name, filed = add(folder, report, stated | (ask_for(report, stated) if ask else {}))
        click.echo(str(folder / name))
        for source in filed:
            said = [source.title, source.publisher, source.published]
            say(f"{source.file}: {'; '.join(one or 'not stated' for one in said)}")
            for note in source.notes:
                warn(f"{source.file}: {note.message}")


def ask_for(report: str, stated: dict[str, str]) -> dict[str, str]:
    """Ask for what is not stated of a report; an empty answer leaves it to the file itself."""
    click.echo(f"{report} (leave empty what you do not know)", err=True)
    asked = {
        key: click.prompt(f"  {key}", default="", show_default=False, err=True) for key in ASKED if key not in stated
    }
    return {key: value.strip() for key, value in asked.items() if value.strip()}
