"""The first brief, end to end: what stands in output/ is what the sources, the settings and the code make of it."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tools import unshared

ROOT = Path(__file__).parent.parent
# The record is JSON: its values are what the contract says.
Record = dict[str, list[dict[str, Any]]]
NAME = "osce-police-mission-to-southern-kyrgyzstan"


def make(folder: Path, *options: str, **environment: str) -> Path:
    """Build the sample as `make brief` does, into a folder of its own."""
    command = [
        sys.executable,
        "-m",
        "brief",
        "make",
        str(ROOT / "sources" / "brief.toml"),
        "--output",
        str(folder),
        *options,
    ]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, env={**os.environ, **environment})
    return folder


@pytest.fixture(name="built", scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("built"), PYTHONHASHSEED="7", TZ="Asia/Bishkek", LANG="C", LC_ALL="C")


@pytest.fixture(name="record", scope="module")
def _record(built: Path) -> Record:
    content: Record = json.loads((built / f"{NAME}.json").read_text(encoding="utf-8"))
    return content


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("suffix", ["docx", "pdf", "json"])
def test_the_committed_brief_is_rebuilt_byte_for_byte(built: Path, suffix: str) -> None:
    name = f"{NAME}.{suffix}"
    if suffix == "docx":
        assert parts(built / name) == parts(ROOT / "output" / name)
    assert (built / name).read_bytes() == (ROOT / "output" / name).read_bytes()


def test_every_line_cites_its_source_and_every_slice_is_exact(record: Record) -> None:
    texts = {source["number"]: str(source["text"]) for source in record["sources"]}
    for line in record["page"]:
        assert line["derived"] or line["cites"], line
    for quote in record["quotes"]:
        assert texts[quote["source"]][quote["start"] : quote["end"]] == quote["text"]
    for item in record["disagreements"]:
        for one in item["positions"]:
            assert texts[one["source"]][one["start"] : one["end"]] == one["text"]


def test_the_reports_disagree_on_the_dead_and_on_the_decision(record: Record) -> None:
    printed = [str(line["text"]) for line in record["page"] if line["section"] == "disagreements"]
    assert any("2,000" in text and "300" in text for text in printed)
    assert any("52" in text and "small team" in text for text in printed)


def test_no_quote_without_a_speaker_is_printed(record: Record) -> None:
    printed = [quote for quote in record["quotes"] if quote["printed"]]
    assert printed
    assert all(quote["speaker"] for quote in printed)


def test_boilerplate_is_neither_a_date_nor_a_line(record: Record) -> None:
    assert [source["published"] for source in record["sources"]] == [None, None]
    assert not any("Last Updated" in str(line["text"]) for line in record["page"])


def test_no_name_of_this_machine_stands_in_any_output(built: Path) -> None:
    for suffix in ("docx", "pdf", "json"):
        file = built / f"{NAME}.{suffix}"
        content = b"".join(parts(file).values()) if suffix == "docx" else file.read_bytes()
        for name in (str(ROOT), str(built), os.uname().nodename, str(Path.home())):
            # Two letters, as a machine may be called, stand in packed bytes by chance.
            assert name.encode() not in content or len(name) <= 2 or name == "/root", (suffix, name)


def test_the_bundle_installs_without_a_network_and_makes_a_brief_in_an_empty_folder(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / ".ci" / "bundle", tmp_path / "dist"], check=True, capture_output=True)
    (bundle,) = (tmp_path / "dist").glob("*.zip")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "a stick")
    (install,) = (tmp_path / "a stick").glob("*/install.py")
    offline = unshared()
    away = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    away |= {"PIP_CONFIG_FILE": os.devnull, "HOME": str(tmp_path)}
    words = [*offline, sys.executable, str(install), str(tmp_path / "the office" / "brief")]
    done = subprocess.run(words, check=False, capture_output=True, text=True, env=away)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"installed: {tmp_path / 'the office' / 'brief' / 'bin' / 'brief'}\n"
    folder = tmp_path / "an empty folder"
    (folder / "sources").mkdir(parents=True)
    for file in (ROOT / "sources").glob("*.txt"):
        shutil.copy(file, folder / "sources")
    program = tmp_path / "the office" / "brief" / "bin" / "brief"
    made = subprocess.run([*offline, program, "make"], check=True, cwd=folder, capture_output=True, env=away)
    assert made.stdout.decode().split() == [f"output/brief.{suffix}" for suffix in ("docx", "pdf", "json")]
    assert (folder / "output" / "brief.pdf").read_bytes().startswith(b"%PDF-")
    subprocess.run([*offline, program, "show"], check=True, cwd=folder, capture_output=True, env=away)
    assert (folder / "output" / "brief.html").read_bytes().startswith(b"<!DOCTYPE html>")
