"""The command line: one file per command, each a thin wrapper over one public function, and one place for errors."""

from __future__ import annotations

import codecs
import importlib
import json
import os
import sys
from io import TextIOWrapper

import click

from brief import __version__
from brief.cli.voice import add_options, complain, speaking
from brief.errors import EXIT_CODES, BriefError, suggest, tell_fault
from brief.workshop.process import collect_seldom, leave_the_rest, work_with_one_thread

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
        return add_options(command) if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; UsageError names the likeliest where there is none."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        hint = suggest(args[0], COMMANDS, "brief --help lists them")
        raise click.UsageError(f"No such command {args[0]!r}; {hint}", ctx)

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
    """Turn a folder of reports into a one-page situation brief, every line traced to its source.

    \b
    A brief from the reports in sources/:       brief make --topic "Floods in the north"
    What is known of each report:               brief sources
    What an edited page says, and who says so:  brief check output/brief.docx
    The edited page in print, and by mail:      brief pdf output/brief.docx
                                                brief send output/brief.pdf --to ann@ministry.example
    A line that must stay, one that must not:   brief pin ID, brief drop ID
    All briefs of a folder, every night:        brief make briefs/
    A page that keeps up with its reports:      brief make --watch
    """


def main() -> None:
    """Run the command; every expected failure is one line on stderr and its exit code."""
    settle_streams()
    work_with_one_thread()
    collect_seldom()
    code = run(sys.argv[1:])
    leave_the_rest()
    sys.exit(code)


def settle_streams() -> None:
    """Let a console that lacks a letter show its number, as JSON writes it (cp1252 has no Cyrillic)."""
    codecs.register_error("brief", lambda error: (escape(error), getattr(error, "end", 0)))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="brief")


def escape(error: UnicodeError) -> str:
    """What cannot be encoded, as JSON writes it in ASCII."""
    assert isinstance(error, UnicodeEncodeError)  # noqa: S101 - these are streams to write on
    return json.dumps(error.object[error.start : error.end])[1:-1]


def run(arguments: list[str]) -> int:
    """Run with these arguments and return the exit code."""
    with speaking():
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
            return complain(tell_fault(error), UNEXPECTED)
        return code if isinstance(code, int) else 0
