"""brief manual: the whole reference as a manual page, made of what the program itself goes by.

The commands and options are click's, the settings those that `brief init` lays out, the style keys those of the
complete style, the exit codes those of `errors`: so the page cannot say what the program does not do.
"""

from __future__ import annotations

import inspect

import click

from brief import __version__
from brief.desk.start import CATALOGUE, SETTINGS
from brief.errors import EXIT_CODES
from brief.style import COMPLETE

ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "The as-of date, in seconds since 1970, where neither an option nor a setting gives one.",
    "BRIEF_MAIL_PASSWORD": "The password of the mail server, for brief send, where no keyring keeps it.",
    "SSL_CERT_FILE": "A file of certificates to trust: the mail server's, where a house has an authority of its own.",
    "_BRIEF_COMPLETE": "bash_source, zsh_source or fish_source: prints what completes commands by the tab key.",
    "NO_COLOR": "Set to anything: no colours on the terminal.",
    "BRIEF_DEBUG": "Set to anything: a fault of brief's own is shown with its traceback.",
}


@click.command("manual")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the manual page: every command, option, setting, style key and exit code.

    \b
    brief manual | man -l -                                  read it
    brief manual > ~/.local/share/man/man1/brief.1           keep it, for: man brief
    """
    click.echo(manual_page(ctx.find_root()), nl=False)


def manual_page(root: click.Context) -> str:
    """The page in roff, in the macros of man(7). `root`: the context of the program, whose group lists the commands."""
    group = root.command
    assert isinstance(group, click.Group)  # noqa: S101 - the program is a group of commands
    commands = [(name, group.get_command(root, name)) for name in group.list_commands(root)]
    sections = [
        f'.TH BRIEF 1 "" "brief {__version__}" "User commands"\n.ad l',
        ".SH NAME\nbrief \\- a folder of reports becomes a one-page situation brief",
        ".SH SYNOPSIS\n.B brief\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...",
        f".SH DESCRIPTION\n{escape(inspect.cleandoc(group.help or ''))}",
        ".SH COMMANDS\n" + "\n".join(command_part(root, name, made) for name, made in commands if made),
        ".SH SETTINGS\nbrief.toml, or the table tool.brief of pyproject.toml, as brief init lays it out.\n"
        + block(SETTINGS),
        ".SH SOURCES\nsources.toml, beside the reports.\n" + block(CATALOGUE),
        ".SH STYLES\nstyles/situation.toml, the complete style.\n" + block(COMPLETE.read_text(encoding="utf-8")),
        ".SH EXIT STATUS\n" + "\n".join(term(str(code), meaning) for code, meaning in EXIT_CODES.items()),
        ".SH ENVIRONMENT\n" + "\n".join(term(name, meaning) for name, meaning in ENVIRONMENT.items()),
    ]
    return "\n".join(sections) + "\n"


def command_part(root: click.Context, name: str, made: click.Command) -> str:
    """One command: its usage line, its help, its options but --help."""
    inner = click.Context(made, info_name=name, parent=root)
    usage = " ".join(piece for piece in made.collect_usage_pieces(inner) if piece != "[OPTIONS]")
    records = [record for option in made.params if (record := option.get_help_record(inner)) and record[1]]
    text = [f".SS brief {name} {escape(usage)}".rstrip(), help_text(inspect.cleandoc(made.help or ""))]
    return "\n".join([*text, *(term(names, meaning) for names, meaning in records)])


def help_text(text: str) -> str:
    """A command's help: paragraphs filled, those that click leaves unwrapped kept as they stand."""
    parts = (part.strip("\n") for part in text.split("\n\n"))
    return "\n.PP\n".join(block(part[2:].lstrip("\n")) if part.startswith("\b") else escape(part) for part in parts)


def term(name: str, meaning: str) -> str:
    """A name and what it means, set in from it."""
    return f".TP\n.B {escape(name)}\n{escape(meaning)}"


def block(text: str) -> str:
    """Lines as they stand."""
    return f".PP\n.nf\n{escape(text.rstrip())}\n.fi"


def escape(text: str) -> str:
    """Text that roff takes for text: backslashes and hyphens as themselves, no line a request."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in plain.split("\n"))
