"""Nothing but `brief add` asks for a network: the other commands run where there is none."""

import subprocess
import sys
from pathlib import Path

import pytest
from tools import unshared

REPORT = "The council of Oster met on Friday. It adopted a plan for 12 new wells, the mayor, Ann Lee, said.\n"
# A web page that a careless reader would follow.
PAGE = (
    "<html><head><title>Dam</title><link rel='stylesheet' href='http://127.0.0.1:1/a.css'></head><body>"
    f"<img src='http://127.0.0.1:1/a.png'><article><h1>Dam</h1><p>{REPORT * 3}</p></article></body></html>"
)
# Python tells its audit hooks of every socket before it is opened.
WATCHED = """
import os, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        os.write(2, f"{event} {arguments}".encode())
        os._exit(99)
sys.addaudithook(watch)
from brief.cli import run
sys.exit(run(sys.argv[1:]))
"""
COMMANDS = (
    ["make"],
    ["read", "sources/page.html"],
    ["sources"],
    ["check", "output/brief.docx"],
    ["pdf", "output/brief.docx", "-o", "again.pdf"],
    ["show"],
    ["send", "output/brief.pdf", "--draft", "mail.eml"],
    ["init", "next"],
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "sources" / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_no_command_but_add_opens_a_socket(folder: Path) -> None:
    for command in COMMANDS:
        words = [sys.executable, "-c", WATCHED, *command]
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stderr)


def test_the_watch_sees_add(folder: Path) -> None:
    words = [sys.executable, "-c", WATCHED, "add", "http://127.0.0.1:1/closed"]
    assert subprocess.run(words, cwd=folder, capture_output=True, check=False).returncode == 99


def test_all_others_run_in_a_namespace_without_a_route(folder: Path) -> None:
    without_a_route = unshared()
    if not without_a_route:
        pytest.skip("no network namespace may be made here")
    for command in COMMANDS:
        words = [*without_a_route, sys.executable, "-m", "brief", *command]
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
