"""brief send: the PDF by mail."""

from __future__ import annotations

from email.headerregistry import Address
from pathlib import Path

import click

from brief.cli.voice import say, warn
from brief.deliver.addresses import parse_addresses
from brief.deliver.ledger import ledger_of
from brief.deliver.send import Sent, send
from brief.errors import DeliveryError
from brief.settings import load_plan


@click.command("send")
@click.argument("words", nargs=-1, required=True, metavar="FILE.pdf")
@click.option("--to", multiple=True, metavar="ADDRESS...", help="Whom to send it to: one, or several.")
@click.option("--draft", type=click.Path(path_type=Path), metavar="FILE.eml", help="Write the mail to a file, unsent.")
@click.option("--anyway", is_flag=True, help="Send it though the check finds fault, or it is not the PDF of its DOCX.")
def command(words: tuple[str, ...], *, to: tuple[str, ...], draft: Path | None, anyway: bool) -> None:
    """Mail a page: the PDF attached, the bottom line and the sources as text.

    First the page is held against its sources; it does not leave (exit code 7) where one of its statements is not
    supported, or where its DOCX was edited since it was printed. Server and sender stand in brief.toml, under [mail];
    the password is taken from the keyring or from BRIEF_MAIL_PASSWORD. Who got it is noted in FILE.sent.json, beside
    the PDF: the same command, run again, sends to the others only.

    \b
    brief send output/brief.pdf --to ann@ministry.example bob@ministry.example
    brief send output/brief.pdf --to ann@ministry.example --draft mail.eml
    """
    pdf, recipients = sort_words(words, to, draft=draft is not None)
    sent = send(pdf, recipients, load_plan(Path(), {}), draft=draft, anyway=anyway)
    for note in sent.notes:
        warn(f"{pdf}: {note}")
    if draft:
        click.echo(str(draft))
        return
    tell(sent, pdf)


def sort_words(words: tuple[str, ...], to: tuple[str, ...], *, draft: bool) -> tuple[Path, tuple[Address, ...]]:
    """The PDF and the addresses: what follows the first address is one too."""
    addresses = [word for word in words if "@" in word and not Path(word).is_file()]
    files = [word for word in words if word not in addresses]
    if len(files) != 1:
        raise click.UsageError("name one PDF: brief send FILE.pdf --to ADDRESS...")
    if not to and not draft:
        raise click.UsageError("name whom to send it to: --to ADDRESS..., or write a draft: --draft FILE.eml")
    try:
        return Path(files[0]), parse_addresses((*to, *addresses))
    except ValueError as error:
        raise click.UsageError(f"--to: {error}") from error


def tell(sent: Sent, pdf: Path) -> None:
    """Who has it, and who has not. Raises DeliveryError where someone was refused."""
    if sent.taken:
        click.echo(f"sent to {', '.join(sent.taken)}: {sent.subject}")
    if sent.before:
        who = ", ".join(sent.before)
        say(f"{who} had it before ({ledger_of(pdf)} tells); nothing was sent there again")
    if sent.refused:
        who = "; ".join(f"{one} ({said})" for one, said in sent.refused.items())
        others = f"the others have it: {', '.join(sent.taken)}" if sent.taken else "nothing was sent"
        raise DeliveryError(f"refused by the server: {who}; {others}; mend the address and run again")
