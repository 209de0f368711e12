"""The command line: one file per command, each a thin wrapper over one public function, and one place for errors."""

from __future__ import annotations

import importlib
import os
import sys

import click

from brief import __version__
from brief.errors import EXIT_CODES, BriefError

# Where each command stands, and what it is for: told without importing it.
COMMANDS = {
    "init": ("brief.cli.init:command", "Lay out a folder to start in."),
    "add": ("brief.cli.add:command", "File reports among the sources, from disk or the web."),
    "sources": ("brief.cli.sources:command", "List the sources: what each is, whether it counts, and why not."),
    "make": ("brief.cli.make:command", "Make the one-page brief from a folder of reports."),
    "read": ("brief.cli.read:command", "Show what was understood of each source."),
    "check": ("brief.cli.check:command", "Hold every statement of a page against its sources."),
    "pdf": ("brief.cli.pdf:command", "Write the PDF of an edited page."),
    "show": ("brief.cli.show:command", "Write the evidence page: each line beside the words that bear it out."),
    "send": ("brief.cli.send:command", "Mail a page, once it is held against its sources."),
    "pin": ("brief.cli.decide:pin", "Keep a line of the page over re-runs."),
    "drop": ("brief.cli.decide:drop", "Leave a line out of the page over re-runs."),
    "dismiss": ("brief.cli.decide:dismiss", "Call a disagreement a false alarm over re-runs."),
    "manual": ("brief.cli.manual:command", "Print the manual page: every command, setting, style key and exit code."),
}
INTERRUPTED = 130
UNEXPECTED = 1


class Commands(click.Group):
    """Commands that are imported when they are called, so that --help and --version load nothing heavy."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The exit codes, from the table."""
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), meaning) for code, meaning in EXIT_CODES.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brief")
def program() -> None:
    """Turn a folder of reports into a one-page situation brief, every line traced to its source."""


def main() -> None:
    """Run the command; every expected failure is one line on stderr and its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run with these arguments and return the exit code."""
    try:
        code = program.main(arguments, prog_name="brief", standalone_mode=False)
    except BriefError as error:
        return complain(str(error), error.code)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return complain("interrupted; nothing was half written", INTERRUPTED)
    except Exception as error:
        if os.environ.get("BRIEF_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        return complain(f"unexpected: {what} (a fault of brief's: set BRIEF_DEBUG=1 to see where)", UNEXPECTED)
    return code if isinstance(code, int) else 0


def complain(message: str, code: int) -> int:
    """One line on stderr; gives the exit code back."""
    click.echo(f"brief: {message}", err=True)
    return code
