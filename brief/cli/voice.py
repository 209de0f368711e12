"""What is said on stderr: as much as was asked for; and progress, on a line that the next one replaces.

The rooms below never print. They log what they begin (level INFO), which a terminal shows for as long as it takes, and
keeps with --verbose. What the user is to know is said here.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

LOG = logging.getLogger("brief")
COLOURS = {logging.WARNING: "yellow", logging.ERROR: "red"}
SAID = 25
# What a level shows: --quiet errors alone; usually all that is said, and progress; --verbose progress that stays.
QUIET, USUAL, VERBOSE = logging.ERROR, logging.INFO, logging.DEBUG


class Terminal(logging.Handler):
    """Says what is logged; a step under way stands on the last line of a terminal only while it is."""

    def __init__(self) -> None:
        """Speak for this process alone: what works beside it has no business on the terminal."""
        super().__init__()
        self.shown, self.process = 0, os.getpid()

    def emit(self, record: logging.LogRecord) -> None:
        """Say one thing."""
        if os.getpid() != self.process:
            return
        text = fit_for_terminal(record.getMessage())
        if record.levelno <= logging.INFO and LOG.level > VERBOSE:
            self.show(text)
            return
        self.clear()
        click.echo(f"{prefix(record.levelno)} {text}", err=True)

    def show(self, text: str) -> None:
        """Put a step on the line, where stderr is a terminal that can take it back."""
        if is_terminal():
            line = f"brief: {text}"[: shutil.get_terminal_size().columns - 1]
            click.echo(f"\r{line:<{self.shown}}", err=True, nl=False)
            self.shown = len(line)

    def clear(self) -> None:
        """Take the step back."""
        if self.shown:
            click.echo(f"\r{'':<{self.shown}}\r", err=True, nl=False)
            self.shown = 0


@contextmanager
def speaking() -> Iterator[None]:
    """Say what is logged meanwhile, as loudly as is usual until an option says otherwise."""
    terminal = Terminal()
    LOG.addHandler(terminal)
    LOG.setLevel(USUAL)
    try:
        yield
    finally:
        terminal.clear()
        LOG.removeHandler(terminal)
        LOG.setLevel(logging.NOTSET)


def fit_for_terminal(text: str) -> str:
    """A message on one line, without signs by which a file's name could steer the terminal."""
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "?" for letter in text)


def is_terminal() -> bool:
    """Whether someone looks on, at a screen on which a line can be written over."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def prefix(level: int) -> str:
    """What stands before each message: in colour on a terminal, unless NO_COLOR says no (no-color.org)."""
    colour = COLOURS.get(level)
    plain = colour is None or bool(os.environ.get("NO_COLOR")) or not is_terminal()
    return "brief:" if plain else click.style("brief:", fg=colour, bold=True)


def say(message: str) -> None:
    """What the user is to know."""
    LOG.log(SAID, message)


def warn(message: str) -> None:
    """What the user may have to see to."""
    LOG.warning(message)


def complain(message: str, code: int) -> int:
    """Why it ends here; gives the exit code back."""
    LOG.error(message)
    return code


def add_options(command: click.Command) -> click.Command:
    """The command with the two options that every command has."""
    if not any("--quiet" in one.opts for one in command.params):
        command.params += [
            make_flag(["-v", "--verbose"], "Tell each step.", VERBOSE),
            make_flag(["-q", "--quiet"], "Tell nothing but why it fails.", QUIET),
        ]
    return command


def make_flag(names: list[str], purpose: str, level: int) -> click.Option:
    """An option that sets how much is said, before the command runs."""

    def set_level(_context: click.Context, _option: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click's
        if given:
            LOG.setLevel(level)

    return click.Option(names, is_flag=True, expose_value=False, is_eager=True, callback=set_level, help=purpose)
