"""Sources behind an address: a zip file, a bucket, whatever fsspec opens; brought here for the time of one reading.

All that is known of folders (what is hidden, too large, broken, a copy) then holds for them as well. This is the only
place where reading may ask for a network, and only where the user named an address.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from brief.errors import BriefError, DeliveryError, SettingsError
from brief.read.files import LARGEST

# Of all files together: what a temporary folder holds on any machine.
MOST = 4_000_000_000


@contextmanager
def at_hand(sources: str, *, remote: bool) -> Iterator[Path]:
    """The folder of the sources; what lies behind an address, in a temporary one that goes when the reading is done.

    Raises DeliveryError where the address cannot be reached or read, SettingsError where what opens it is missing.
    """
    if not remote:
        yield Path(sources)
        return
    with tempfile.TemporaryDirectory(prefix="brief-") as scratch:
        folder = Path(scratch)
        try:
            bring(address(sources), folder)
        except ImportError as error:
            raise SettingsError(f"{sources}: {error}; for s3:// run pip install 'situation-brief[s3]'") from error
        except ValueError as error:
            raise SettingsError(f"{sources}: no address that can be opened: {error}") from error
        except Exception as error:
            what = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise DeliveryError(f"{sources}: cannot be fetched: {what}; check the address and your access") from error
        try:
            yield folder
        except BriefError as error:
            raise type(error)(str(error).replace(str(folder), sources)) from error


def address(sources: str) -> str:
    """What fsspec is to open: a zip file by its path is its content."""
    return f"zip://::{sources}" if "://" not in sources else sources


def bring(where: str, folder: Path) -> None:
    """Copy the files below an address, each no further than shows it to be too large."""
    # Imported where it is needed: a run on a plain folder never pays for it.
    import fsspec

    files, root = fsspec.core.url_to_fs(where)
    total = 0
    for name in sorted(files.find(root)):
        inner = PurePosixPath(name.removeprefix(root).lstrip("/") or PurePosixPath(name).name)
        if ".." in inner.parts or "\0" in name:
            continue
        with files.open(name, "rb") as file:
            content = file.read(LARGEST + 1)
        total += len(content)
        if total > MOST:
            raise OSError(f"it holds more than {MOST // 1_000_000_000} GB")
        target = folder / inner
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
