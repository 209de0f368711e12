"""How the files of a brief are named."""

from __future__ import annotations

import re
from pathlib import Path

from brief.model import Plan
from brief.redact.withhold import withhold_words

LONGEST_SLUG = 60
# What Windows keeps for its devices, whatever the suffix, and does not take in names ("Naming Files, Paths").
DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])
REFUSED = frozenset('<>:"/\\|?*')


def name_record(plan: Plan) -> Path:
    """Where the evidence record of a plan is written."""
    said = withhold_words(plan)
    return Path(plan.output) / f"{make_slug(said.title or said.topic or '')}.json"


def make_slug(text: str) -> str:
    """The name of the files: ASCII, lower case, words joined by "-", cut at a word's end, never empty."""
    if not text.isascii():
        # Imported where it is needed: most names never pay for it.
        from anyascii import anyascii

        text = anyascii(text)
    words = re.findall(r"[a-z0-9]+", text.lower())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG:
            break
        slug = longer
    return make_portable(slug) or "brief"


def make_portable(name: str) -> str:
    """A file name that every system takes: printable, no sign of a path or a device, no dot or space at its end."""
    plain = "".join("_" if letter in REFUSED or not letter.isprintable() else letter for letter in name).rstrip(". ")
    return f"brief-{plain}" if plain.partition(".")[0].rstrip().lower() in DEVICES else plain
