"""A mail handed to a server: encrypted or not at all, and every refusal told with its cure."""

from __future__ import annotations

import os
import smtplib
import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress

import keyring
from keyring.errors import KeyringError

from brief.errors import DeliveryError
from brief.model import Mail

SERVICE = "brief"
VARIABLE = "BRIEF_MAIL_PASSWORD"
SECONDS = 30.0
# Instead of this machine's name, which is nobody's business: RFC 5321, 4.1.3.
MYSELF = "[127.0.0.1]"
TAKEN, FORWARDED = 250, 251
SHOWN = 200
UNSENT = "nothing was sent"
# What went wrong, from the special to the general, and what to do. {host}, {port}, {user}, {said} are filled in.
CURES: tuple[tuple[type[Exception], str], ...] = (
    (
        ssl.SSLCertVerificationError,
        "its certificate cannot be trusted ({said}); check host in [mail], or name the house's own in SSL_CERT_FILE",
    ),
    (ssl.SSLError, "no encrypted connection came about ({said}); check port and security in [mail]"),
    (smtplib.SMTPAuthenticationError, "refuses user or password; keep the right one with: keyring set brief {user}"),
    (smtplib.SMTPNotSupportedError, "takes no login this way ({said}); check port and user in [mail]"),
    (smtplib.SMTPSenderRefused, "does not let you send as that address ({said}); check from and user in [mail]"),
    (smtplib.SMTPServerDisconnected, "the connection was lost ({said}); run the same command again"),
    (smtplib.SMTPException, "refuses the mail ({said}); ask who runs it"),
    (TimeoutError, "does not answer; check host and port in [mail] and the connection"),
    (socket.gaierror, "is not found; check host in [mail] and the connection"),
    (OSError, "cannot be reached ({said}); check host and port in [mail] and the connection"),
)


def find_password(mail: Mail) -> str | None:
    """The password of the user, from the environment or the keyring; None where no login is asked for.

    Raises DeliveryError where there is none.
    """
    if not mail.user:
        return None
    cause = "there is none"
    try:
        password = os.environ.get(VARIABLE) or keyring.get_password(SERVICE, mail.user)
    except KeyringError as error:
        password, cause = None, say(str(error))
    if not password:
        raise DeliveryError(
            f"no password for {mail.user} ({cause}); keep it: keyring set {SERVICE} {mail.user} (or set {VARIABLE})"
        )
    if not password.isascii():
        raise DeliveryError(
            f"the password of {mail.user} has letters that SMTP login cannot carry; choose one in ASCII"
        )
    return password


def post(content: bytes, recipients: Sequence[str], mail: Mail, password: str | None) -> dict[str, str]:
    """Hand one mail over for all recipients; returns those that the server refused, with its words.

    Raises DeliveryError where the server takes it for nobody, or where it is not known whether it took it.
    """
    server: smtplib.SMTP | None = None
    try:
        try:
            server = connect(mail)
            if mail.user and password:
                server.login(mail.user, password)
            refused = name_recipients(server, mail.sender, recipients)
        except (OSError, UnicodeError) as error:
            raise DeliveryError(f"{mail.host}:{mail.port} {explain(error, mail)}; {UNSENT}") from error
        if len(refused) < len(recipients):
            hand_over(server, content, mail)
        return refused
    finally:
        # What was taken is taken, however the parting goes.
        with suppress(OSError):
            if server:
                server.quit()


def connect(mail: Mail) -> smtplib.SMTP:
    """A server that listens, its certificate verified: never in the clear but on this very machine."""
    context = ssl.create_default_context()
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, mail.port, MYSELF, timeout=SECONDS, context=context)
    server = smtplib.SMTP(mail.host, mail.port, MYSELF, timeout=SECONDS)
    server.ehlo_or_helo_if_needed()
    if mail.security == "starttls":
        if not server.has_extn("starttls"):
            server.close()
            raise DeliveryError(
                f'{mail.host}:{mail.port} offers no STARTTLS; try security = "tls" in [mail]; {UNSENT}, '
                "least of all in the clear"
            )
        server.starttls(context=context)
        server.ehlo_or_helo_if_needed()
    return server


def name_recipients(server: smtplib.SMTP, sender: str, recipients: Sequence[str]) -> dict[str, str]:
    """Tell the server whom the mail is for; returns those that it refuses."""
    code, reply = server.mail(sender)
    if code != TAKEN:
        raise smtplib.SMTPSenderRefused(code, reply, sender)
    answers = {one: server.rcpt(one) for one in recipients}
    return {one: say(code, reply) for one, (code, reply) in answers.items() if code not in (TAKEN, FORWARDED)}


def hand_over(server: smtplib.SMTP, content: bytes, mail: Mail) -> None:
    """The mail itself. Between its last byte and the server's answer nobody can know whether it was taken."""
    at = f"{mail.host}:{mail.port}"
    try:
        code, reply = server.data(content)
    except smtplib.SMTPDataError as error:
        raise DeliveryError(f"{at} {explain(error, mail)}; {UNSENT}") from error
    except OSError as error:
        raise DeliveryError(
            f"{at} the connection was lost while the mail was handed over ({say(str(error))}); it may have been taken: "
            "run the same command again, the Message-ID stays the same, by which mailboxes know a mail that they have"
        ) from error
    if code != TAKEN:
        raise DeliveryError(f"{at} refuses the mail ({say(code, reply)}); {UNSENT}")


def explain(error: Exception, mail: Mail) -> str:
    """What went wrong, and what to do."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = say(error.smtp_code, error.smtp_error)
    else:
        said = say(getattr(error, "verify_message", None) or getattr(error, "strerror", None) or str(error))
    cure = next(
        (cure for kind, cure in CURES if isinstance(error, kind)), "is no name of a server; check host in [mail]"
    )
    return cure.format(host=mail.host, port=mail.port, user=mail.user, said=said)


def say(*words: str | int | bytes) -> str:
    """What the other side says, in a line that no terminal can be fooled by."""
    told = " ".join(one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in words)
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in told).split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]} …"
