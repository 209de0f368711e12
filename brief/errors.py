"""What can end a run: each error says what happened, to which file, and what to do, and carries its exit code.

The codes are part of the stable interface: README lists them, scripts rely on them.
"""


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
