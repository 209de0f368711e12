"""What can end a run: each error says what happened, to which file, and what to do, and carries its exit code.

The codes are part of the stable interface: README lists them, scripts rely on them.
"""

from collections.abc import Iterable

EXIT_CODES = {
    0: "done",
    1: "unexpected: a fault of brief's",
    2: "usage",
    3: "no readable source (with --strict: a source that cannot be read)",
    4: "language model missing",
    5: "settings or style invalid",
    6: "cannot write, or it would overwrite what someone edited",
    7: "statements that no source supports",
    8: "could not deliver, fetch or reach the cluster",
    130: "interrupted",
}


class BriefError(Exception):
    """An expected failure, told to the user in one line; `code` is the exit code."""

    code = 1


class NoSourceError(BriefError):
    """Nothing to read: an empty or missing folder, or (with --strict) a file that cannot be read."""

    code = 3


class ModelError(BriefError):
    """The language model is not installed or does not load."""

    code = 4


class SettingsError(BriefError):
    """brief.toml, sources.toml or a style is not valid."""

    code = 5


class WriteError(BriefError):
    """An output cannot be written, or writing would overwrite what someone edited."""

    code = 6


class UnsupportedError(BriefError):
    """A page states what no source supports."""

    code = 7


class DeliveryError(BriefError):
    """Something could not be delivered or fetched: the other side of the network said no, or nothing."""

    code = 8


def tell_fault(fault: Exception) -> str:
    """A fault of the program's own, in one line."""
    what = f"{type(fault).__name__}: {fault}".splitlines()[0]
    return f"unexpected: {what} (a fault of brief's: set BRIEF_DEBUG=1 to see where)"


def suggest(name: str, known: Iterable[str], otherwise: str, *, before: str = "") -> str:
    """What may have been meant by a name that nobody knows; other words where nothing known is near it.

    `before` stands before each known name.

    >>> suggest("topik", ["title", "topic"], "there are title and topic")
    "did you mean 'topic'?"
    """
    # Imported where it is needed: most runs mistake nothing.
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"did you mean {before + near[0]!r}?" if near else otherwise
