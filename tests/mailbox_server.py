"""A real mail server on this machine, as a ministry runs one: TLS by an authority of its own, a login, mailboxes."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "localhost"
USER, PASSWORD = "ann", "open sesame"
AUTHORITY = trustme.CA()
CERTIFICATE = AUTHORITY.issue_cert(HOST)


@dataclass(slots=True)
class Mailbox:
    """What arrived, and for whom; addresses in `refused` are turned away, `lost` connections break off at that word."""

    port: int
    mails: list[tuple[EmailMessage, tuple[str, ...]]] = field(default_factory=list)
    refused: frozenset[str] = frozenset()
    lost: str = ""
    answer: str = "250 taken"
    greeted: list[str] = field(default_factory=list)

    # Names and signatures are aiosmtpd's; each hook is handed the server, the session and the envelope.
    async def handle_EHLO(  # noqa: N802
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """Greeted."""
        session.host_name = hostname
        self.greeted.append(hostname)
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Told who writes."""
        if self.lost == "MAIL":
            cut(server)
        envelope.mail_from = address
        return "550 not as that one" if address in self.refused else "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Told whom to."""
        if address in self.refused:
            return "550 no such mailbox\x1b[31m"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Handed the mail."""
        content = envelope.content
        assert isinstance(content, bytes)
        if self.answer.startswith("2"):
            mail = message_from_bytes(content, policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append((mail, tuple(envelope.rcpt_tos)))
        if self.lost == "DATA":
            cut(server)
        return self.answer


def cut(server: SMTP) -> None:
    """The line goes dead."""
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


def let_in(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, login: object) -> AuthResult:
    """Whether user and password are right."""
    assert isinstance(login, LoginPassword)
    return AuthResult(success=(login.login.decode(), login.password.decode()) == (USER, PASSWORD), handled=False)


@contextmanager
def serve(security: str = "starttls", *, certificate: trustme.LeafCert = CERTIFICATE) -> Iterator[Mailbox]:
    """A server with that security while the test runs; "plain" speaks no TLS and asks for no login."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    box = Mailbox(port)
    login: dict[str, Any] = {"authenticator": let_in, "auth_required": True}
    kinds: dict[str, dict[str, Any]] = {
        "starttls": {"tls_context": context, "require_starttls": True, **login},
        # aiosmtpd does not count a connection that is encrypted from the start as TLS.
        "tls": {"ssl_context": context, "auth_require_tls": False, **login},
        "plain": {},
    }
    controller = Controller(box, hostname=HOST, port=port, **kinds[security])
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def trust(folder: Path) -> str:
    """A file with the authority's certificate, for SSL_CERT_FILE."""
    file = folder / "authority.pem"
    AUTHORITY.cert_pem.write_to_path(str(file))
    return str(file)
