"""Front matter: the block between two lines of three hyphens at the head of a text file, in YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from brief.read.draft import UNKNOWN, Stated
from brief.read.stated import take_stated

BLOCK = re.compile(r"\s*---[ \t]*\n(.{0,20000}?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
# Names that site generators (Jekyll, Hugo, Pandoc) use for what we call otherwise.
ALIASES = {"date": "published", "link": "url", "lang": "language", "authors": "author"}
KEY = re.compile(r"^[A-Za-z_][\w -]*:(\s|$)", re.MULTILINE)


def take_front_matter(text: str) -> tuple[Stated, str, tuple[str, ...]]:
    """Split text into what its front matter states, the text below it, and notes on what could not be taken."""
    block = BLOCK.match(text)
    if not block or not KEY.search(block[1] or ""):
        return UNKNOWN, text, ()
    rest = text[block.end() :]
    try:
        table = yaml.safe_load(block[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = str(getattr(error, "problem", None) or error).splitlines()[0]
        return UNKNOWN, rest, (f"front matter is not valid YAML ({reason}) and was left out",)
    if not isinstance(table, Mapping):
        return UNKNOWN, text, ()
    named = {str(key).lower(): value for key, value in table.items()}
    for alias, key in ALIASES.items():
        named.setdefault(key, named.get(alias))
    stated, problems = take_stated(named, "front matter")
    return stated, rest, tuple(f"front matter: {problem}" for problem in problems)
