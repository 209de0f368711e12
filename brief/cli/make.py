"""brief make: sources in, page out."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from brief.batch import Outcome, find_briefs, make_all
from brief.cli.voice import LOG, complain, say, warn
from brief.model import Plan
from brief.settings import load_plan

UNCHANGED = "nothing changed since this page was made; nothing was written"


@click.command("make")
@click.argument("targets", nargs=-1, type=click.Path(path_type=Path), metavar="[BRIEF.toml|DIR]...")
@click.option("--sources", type=click.Path(), metavar="DIR", help="Folder of the reports (sources).")
@click.option("--output", type=click.Path(), metavar="DIR", help="Folder for the page (output).")
@click.option("--topic", metavar="TEXT", help="What the page is about; without it the topic is found.")
@click.option("--title", metavar="TEXT", help="Title of the page and name of its files.")
@click.option("--style", metavar="NAME|FILE", help="A style of ./styles or of brief's own, or a TOML file (situation).")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day that the page speaks for.")
@click.option("--format", "formats", metavar="LIST", help="What to write, of docx,pdf,json; the record always is.")
@click.option("--model", metavar="NAME", help="Language model: a name or path that spaCy loads.")
@click.option(
    "--since",
    type=click.Path(),
    metavar="FILE.json",
    help="Tell what changed since this record (the last of an earlier day).",
)
@click.option("--all", "keep_all", is_flag=True, default=None, help="Take in the sources that are not about the topic.")
@click.option("--strict", is_flag=True, default=None, help="Fail where one source cannot be read.")
@click.option("--jobs", type=int, metavar="N", help="Processes that analyse (the cores; one for few sources).")
@click.option("--cluster", metavar="ADDRESS", help="Analyse on a Dask cluster: the address of its scheduler.")
@click.option("--no-cache", is_flag=True, default=None, help="Neither use nor keep what was understood of a source.")
@click.option("--watch", "watching", is_flag=True, help="Make it again whenever sources, styles or settings change.")
@click.option("--force", is_flag=True, help="Start afresh over an edited page; the edited file is kept beside it.")
def command(targets: tuple[Path, ...], *, watching: bool, force: bool, **options: str | int | bool | None) -> int:
    """Make the one-page brief from a folder of reports.

    \b
    brief make                                  sources/ -> output/
    brief make --topic "Police mission" --title "OSCE police mission"
    brief make monday/brief.toml tuesday/       several briefs in one run
    brief make briefs/                          all briefs in the folders of a folder
    brief make --watch                          again whenever a report arrives
    """
    briefs = find_briefs(targets)
    load = partial(load_plan, options=options)
    if watching:
        if force:
            raise click.UsageError("--watch and --force do not go together: each build would put an edited page aside")
        keep_watch(briefs, load)
    outcomes = []
    for outcome in make_all(briefs, load, force=force):
        report(outcome, alone=len(briefs) == 1)
        outcomes.append(outcome)
    return sum_up(outcomes)


def report(outcome: Outcome, *, alone: bool) -> None:
    """Say what was read and what was not, what is on the page, and where the files are. Raises a lone brief's error."""
    if outcome.run is None:
        if alone and outcome.error:
            raise outcome.error
        complain(f"{outcome.target}: {outcome.error}", 0)
        return
    for level, note in outcome.run.notes:
        if level == "info":
            LOG.debug(note)
        else:
            warn(note)
    say(outcome.run.summary)
    if outcome.unchanged:
        say(UNCHANGED)
    for file in outcome.run.files:
        click.echo(str(file))


def sum_up(outcomes: Sequence[Outcome]) -> int:
    """How many of several briefs were made, and the exit code: that of the first that was not."""
    errors = [one.error for one in outcomes if one.error]
    if len(outcomes) > 1:
        say(f"{len(outcomes) - len(errors)} of {len(outcomes)} briefs made")
    return errors[0].code if errors else 0


def keep_watch(briefs: Sequence[Path], load: Callable[[Path], Plan]) -> NoReturn:
    """Make the briefs again whenever something changes, and tell each build in one line."""
    for target in briefs:
        if "://" in load(target).sources:
            raise click.UsageError(f"--watch sees folders and files, not {load(target).sources}")

    def build(target: Path) -> None:
        start = time.monotonic()
        [outcome] = make_all([target], load)
        at = f"{datetime.now().astimezone():%H:%M:%S}"
        if outcome.run:
            for _, note in outcome.run.notes:
                LOG.debug(note)
            took = "is as it was" if outcome.unchanged else f"made in {time.monotonic() - start:.1f} s"
            say(f"{at} {outcome.run.files[0].with_suffix('')} {took}: {outcome.run.summary}")
        else:
            warn(f"{at} {target}: not made, waiting for a change: {outcome.error}")

    # Imported where it is needed: only who watches pays for it.
    from brief.watch import watch

    watch(briefs, load, build)
