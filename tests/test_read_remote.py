"""Sources behind an address: a zip file, a bucket. They give what the same files give in a folder."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.cli import run
from brief.errors import SettingsError
from brief.read.remote import at_hand

REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"
OTHER = "Oster will dig 15 new wells, the council decided on Friday. Work starts in May.\n"
SERVER = """
from moto.server import ThreadedMotoServer
import boto3
server = ThreadedMotoServer(port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
bucket = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1")
bucket.create_bucket(Bucket="archive")
for name, text in (("monday/one.txt", %r), ("monday/more/two.txt", %r), ("tuesday/three.txt", "Not this.")):
    bucket.put_object(Bucket="archive", Key=name, Body=text.encode())
print(port, flush=True)
input()
"""


@pytest.fixture(name="reports")
def _reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "monday"
    (folder / "more").mkdir(parents=True)
    (folder / "one.txt").write_text(REPORT, encoding="utf-8")
    (folder / "more" / "two.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture(name="bucket")
def _bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    words = [sys.executable, "-W", "ignore", "-c", SERVER % (REPORT, OTHER)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.stdout.readline().strip()}")
        yield "s3://archive/monday"
        server.communicate("\n")


def listed(sources: str) -> list[dict[str, object]]:
    words = [sys.executable, "-m", "brief", "sources", "--json", "--sources", sources]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def zipped(folder: Path, **more: str) -> Path:
    file = folder.with_suffix(".zip")
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(folder.rglob("*.txt")):
            archive.write(path, path.relative_to(folder))
        for name, text in more.items():
            archive.writestr(name, text)
    return file


def test_a_zip_file_and_a_bucket_give_what_the_folder_gives(reports: Path, bucket: str) -> None:
    in_folder = listed(str(reports))
    assert [one["file"] for one in in_folder] == ["more/two.txt", "one.txt"]
    assert listed(str(zipped(reports))) == in_folder
    assert listed(bucket) == in_folder


def test_the_page_of_a_zip_file_is_that_of_the_folder_and_decisions_lie_beside_it(reports: Path) -> None:
    assert run(["make", "--sources", str(reports), "--output", "a"]) == 0
    file = zipped(reports)
    assert run(["make", "--sources", str(file), "--output", "b"]) == 0
    assert Path("a/brief.pdf").read_bytes() == Path("b/brief.pdf").read_bytes()
    record = json.loads(Path("b/brief.json").read_text(encoding="utf-8"))
    line = next(one["id"] for one in record["page"] if one["section"] == "bottom-line" and not one["derived"])
    assert run(["drop", line, "--sources", str(file), "--output", "b"]) == 0
    assert run(["make", "--sources", str(file), "--output", "b"]) == 0
    assert Path("b/decisions.toml").exists()
    record = json.loads(Path("b/brief.json").read_text(encoding="utf-8"))
    assert line not in [one["id"] for one in record["page"]]


def test_a_name_that_climbs_out_of_the_archive_is_left_where_it_is(reports: Path) -> None:
    file = zipped(reports, **{"../../climbed.txt": REPORT})
    assert [one["file"] for one in listed(str(file))] == ["more/two.txt", "one.txt"]
    assert not list(reports.parent.parent.glob("climbed.txt"))


def test_what_cannot_be_reached_or_opened_is_one_line_with_the_address(
    reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"AWS_ENDPOINT_URL": "http://127.0.0.1:1", "AWS_MAX_ATTEMPTS": "1"}.items():
        monkeypatch.setenv(name, value)
    broken = reports.with_suffix(".zip")
    broken.write_bytes(b"PK\x03\x04 broken")
    empty = zipped(reports.parent / "nothing")
    wanted = {"nosuch://archive/x": 5, str(broken): 8, str(reports.with_name("absent.zip")): 8, str(empty): 3}
    for sources, code in wanted.items():
        assert run(["make", "--sources", sources]) == code
        message = capsys.readouterr().err
        assert sources in message
        assert (len(message.splitlines()), "Traceback" in message) == (1, False)
    words = [sys.executable, "-W", "ignore", "-m", "brief", "make", "--sources", "s3://archive/monday"]
    away = {**os.environ, "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x"}
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=away)
    assert (done.returncode, "s3://archive/monday" in done.stderr) == (8, True)


def test_a_missing_opener_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(SettingsError, match=r"situation-brief\[s3\]"), at_hand("s3://archive/monday", remote=True):
        pass


def test_reports_are_filed_in_folders_only(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    assert run(["add", str(tmp_path / "one.txt"), "--sources", "s3://archive/monday"]) == 6
    assert "s3://archive/monday" in capsys.readouterr().err
