"""One web address fetched, once: the door through which `brief add` goes to the network."""

from __future__ import annotations

import http.client
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message

from anyascii import anyascii

from brief import __version__
from brief.errors import DeliveryError, NoSourceError
from brief.read.files import LARGEST, READERS

TIMEOUT = 30.0
# A server that trickles must end, too.
LONGEST = 120.0
CHUNK = 65_536
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/vnd.ms-outlook": ".msg",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
LONGEST_NAME = 80
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Without the handlers for file:, ftp: and data:, no redirect can lead to them.
HANDLERS: tuple[type[urllib.request.BaseHandler], ...] = (
    urllib.request.ProxyHandler,
    urllib.request.HTTPHandler,
    urllib.request.HTTPSHandler,
    urllib.request.HTTPRedirectHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPErrorProcessor,
    urllib.request.UnknownHandler,
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: `url` is where it was found in the end, `name` what to call the file."""

    url: str
    name: str
    content: bytes


def is_address(text: str) -> bool:
    """Whether an argument is a web address rather than a file."""
    return ADDRESS.match(text) is not None


def fetch(url: str) -> Fetched:
    """Fetch an address. Raises DeliveryError where that fails, NoSourceError where what it gives cannot be read."""
    opener = urllib.request.OpenerDirector()
    for handler in HANDLERS:
        opener.add_handler(handler())
    headers = {"User-Agent": f"situation-brief/{__version__}", "Accept-Encoding": "identity"}
    try:
        request = urllib.request.Request(url, headers=headers)  # noqa: S310 - the handlers know http and https alone
        with opener.open(request, timeout=TIMEOUT) as answer:
            found, kind, content = answer.geturl(), answer.headers, read_bounded(answer, url)
    except urllib.error.HTTPError as error:
        raise DeliveryError(f"{url}: the server answers {error.code} {error.reason}; check the address") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise DeliveryError(f"{url}: cannot be fetched ({reason}); check the address and the connection") from error
    return Fetched(found, name_page(found, kind), content)


def read_bounded(answer: http.client.HTTPResponse, url: str) -> bytes:
    """The body of an answer, as long as size and time allow."""
    until, content = time.monotonic() + LONGEST, bytearray()
    while piece := answer.read(CHUNK):
        content += piece
        if len(content) > LARGEST:
            raise DeliveryError(f"{url}: is larger than {LARGEST // 1_000_000} MB; save the report itself and add that")
        if time.monotonic() > until:
            raise DeliveryError(f"{url}: takes longer than {LONGEST:.0f} seconds; try again, or save it and add that")
    return bytes(content)


def name_page(url: str, headers: Message) -> str:
    """A file name for an address: host and last part of the path, in plain letters, with the suffix of its kind."""
    parts = urllib.parse.urlsplit(url)
    last = urllib.parse.unquote(parts.path.rstrip("/").rpartition("/")[2])
    stem, _, ending = last.rpartition(".") if "." in last else (last, "", "")
    stated = SUFFIXES.get(headers.get_content_type())
    suffix = stated or (f".{ending.lower()}" if f".{ending.lower()}" in READERS else "")
    if suffix not in READERS:
        kind = headers.get_content_type()
        raise NoSourceError(f"{url}: is {kind}, which cannot be read; what can is {', '.join(sorted(READERS))}")
    host = (parts.hostname or "").removeprefix("www.")
    words = re.findall(r"[a-z0-9]+", anyascii(f"{host} {stem}").lower())
    return "-".join(words)[:LONGEST_NAME].strip("-") + suffix
