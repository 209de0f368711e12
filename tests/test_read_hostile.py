"""Whatever the bytes, a file yields sources and notes, never an exception: damaged files of each kind.

`benchmarks/fuzz.py` reads thousands of them, each batch in a process of its own.
"""

from pathlib import Path

import pytest
from damage import CATALOGUE, FIELDS, GOOD, check, damage
from formats import NAMES, SOURCES

from brief.model import Source
from brief.read import ocr
from brief.read.exports import FORMATS
from brief.read.files import EXPORTS, READERS
from brief.read.folder import read_folder
from brief.read.report import read_parts


@pytest.fixture(autouse=True)
def _no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "PROGRAM", "not to be found")


def read(folder: Path, kind: str, raw: bytes) -> tuple[Source, ...]:
    (folder / f"one{kind}").write_bytes(raw)
    return read_parts(folder / f"one{kind}", folder, CATALOGUE)


def test_there_is_a_good_file_of_each_kind() -> None:
    assert set(GOOD) == set(READERS) | EXPORTS
    assert set(FORMATS) == EXPORTS


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_a_good_file_of_each_kind_is_read(tmp_path: Path, kind: str) -> None:
    assert {source.status for source in read(tmp_path, kind, GOOD[kind])} == {"used"}


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_a_damaged_file_yields_sources_and_notes(tmp_path: Path, kind: str) -> None:
    became = [check(read(tmp_path, kind, damage(kind, number))) for number in range(40)]
    assert set(became) == {"read", "noted"}


def test_a_good_report_among_damaged_ones_is_read(tmp_path: Path) -> None:
    for kind in GOOD:
        for number in range(3):
            (tmp_path / f"{number}{kind}").write_bytes(damage(kind, number))
    (tmp_path / "sources.toml").write_text(FIELDS)
    plain = (SOURCES / f"{NAMES[0]}.txt").read_bytes()
    (tmp_path / "good.txt").write_bytes(plain)
    good = next(source for source in read_folder(tmp_path)[0] if source.file == "good.txt")
    assert (good.status, good.notes) == ("used", ())
