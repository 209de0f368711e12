"""brief pin, drop, dismiss: the officer's last word on a line."""

from __future__ import annotations

from pathlib import Path

import click

from brief.decisions import Verdict, decide
from brief.naming import name_record
from brief.settings import load_plan


def make_command(verdict: Verdict, purpose: str) -> click.Command:
    """A command that keeps one kind of decision."""

    @click.command(verdict, help=f"{purpose} The decision is kept beside the sources and holds over re-runs.")
    @click.argument("ids", nargs=-1, required=True, metavar="ID...")
    @click.option("--undo", is_flag=True, help="Take the decision back.")
    @click.option("--sources", type=click.Path(), metavar="DIR", help="Folder of the reports (sources).")
    @click.option("--output", type=click.Path(), metavar="DIR", help="Folder of the page (output).")
    @click.option("--topic", metavar="TEXT", help="As given to brief make.")
    @click.option("--title", metavar="TEXT", help="As given to brief make.")
    def command(ids: tuple[str, ...], *, undo: bool, **options: str | None) -> None:
        plan = load_plan(Path(), options)
        decided = decide(Path(plan.desk), name_record(plan), verdict, ids, undo=undo)
        click.echo(f"{verdict}: {', '.join(decided.as_lists()[verdict]) or 'nothing'}; takes effect with brief make")

    return command


pin = make_command("pin", "Keep a line on the page.")
drop = make_command("drop", "Leave a line out of the page.")
dismiss = make_command("dismiss", "Call a disagreement a false alarm.")
