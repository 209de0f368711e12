"""What was understood once is kept: entries by content, disposable, safe under two runs at once, bounded in size.

An entry is a file that is named by the digest of all that its content depends on. It is written beside and renamed, so
it is there whole or not at all; what is damaged, gone or not readable counts as never kept. The folder is the user's
own (XDG Base Directory, or what the system has in its place) and nobody else's to read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import time
from uuid import uuid4

from platformdirs import user_cache_path

# Some 80,000 reports of 500 words.
MOST_BYTES = 1_000_000_000
# When it is full, so much is kept: not every run is to make room.
SHARE_KEPT = 0.9
# What another run is writing is not taken for a remnant.
SECONDS_WRITING = 3600
PART = ".part"


def make_key(*parts: str) -> str:
    """The name of what depends on just these words.

    >>> make_key("a", "bc") == make_key("ab", "c")
    False
    """
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries below a folder; without a folder nothing is kept. `fresh` are the keys that were kept by this one."""

    folder: Path | None
    most: int = MOST_BYTES
    fresh: list[str] = field(default_factory=list, compare=False)

    def get(self, key: str) -> bytes | None:
        """The content of an entry, which from then on counts as used; None where there is none to be had."""
        if self.folder is None:
            return None
        path = self._path(self.folder, key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def holds(self, key: str) -> bool:
        """Whether there is such an entry, without a look into it."""
        return self.folder is not None and self._path(self.folder, key).is_file()

    def put(self, key: str, content: bytes) -> None:
        """Keep an entry. A full disk or a folder that cannot be written costs the next run time, this one nothing."""
        if self.folder is None:
            return
        path = self._path(self.folder, key)
        part = path.with_name(f"{path.name}.{uuid4().hex}{PART}")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(path)
            self.fresh.append(key)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def trim(self) -> None:
        """Throw the entries away that were not used for longest, until the rest fits, and remnants of killed runs.

        Where nothing was added there is nothing to throw away.
        """
        if not self.fresh:
            return
        entries = sorted(self._entries())
        size = sum(bytes_ for _, bytes_, _ in entries)
        full = size > self.most
        for used, bytes_, path in entries:
            remnant = path.suffix == PART and used < time() - SECONDS_WRITING
            if remnant or (full and size > self.most * SHARE_KEPT):
                size -= bytes_
                with suppress(OSError):
                    path.unlink(missing_ok=True)

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """Yield when each file was used last, its size, and where it is; another run may take it away meanwhile."""
        for path in sorted(self.folder.glob("??/*")) if self.folder else ():
            with suppress(OSError):
                stat = path.stat()
                yield stat.st_mtime, stat.st_size, path

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / key


NO_CACHE = Cache(None)


def open_cache(folder: str | None) -> Cache:
    """The cache in a folder, or in the user's own place for such files; it is made when something is kept."""
    return Cache(Path(folder) if folder else user_cache_path("situation-brief", appauthor=False))
