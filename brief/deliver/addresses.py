"""Addresses as a user types them, held to what can be put into a header and handed to a server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.headerregistry import Address

# The plain form of RFC 5321, 4.1.2, which all mail in use has: a dot-string, and a domain of letters, digits, hyphens.
LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
PLAIN = re.compile(rf"(?P<local>{LOCAL})@(?P<domain>{LABEL}(?:\.{LABEL})*)")
LONGEST = 254
SUCH = " such as ann.lee@ministry.example"
# One address of a list: with a name before it, or bare.
ENTRY = re.compile(
    r'\s*(?:(?:"(?P<quoted>[^"]*)"|(?P<name>[^"<>,@]*?))\s*<(?P<spec>[^<>\s]+)>|(?P<bare>[^<>\s,"]+))\s*(?:,|$)'
)


def parse_addresses(typed: Iterable[str]) -> tuple[Address, ...]:
    """Addresses, each once, with their names: "a@x.example", "Ann Lee <a@x.example>", several with commas.

    Raises ValueError that names what is no address.
    """
    found: dict[str, Address] = {}
    for text in typed:
        if not text.isprintable():
            raise ValueError(f"{text!r} is no address: it holds a line break or the like")
        at = 0
        while at < len(text) and (entry := ENTRY.match(text, at)):
            spec = plain(entry["spec"] or entry["bare"], text)
            address = Address(entry["quoted"] or entry["name"] or "", addr_spec=spec)
            found.setdefault(address.addr_spec.lower(), address)
            at = entry.end()
        if at < len(text) or not text:
            raise ValueError(f"{text!r} is no address{SUCH}")
    return tuple(found.values())


def plain(spec: str, text: str) -> str:
    """An address in the letters that every server takes; a domain in other letters in its ASCII form (RFC 3490)."""
    local, _, domain = spec.rpartition("@")
    try:
        spec = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        spec = ""
    if not PLAIN.fullmatch(spec) or len(spec) > LONGEST:
        raise ValueError(f"{text!r} is no address{SUCH}")
    return spec
