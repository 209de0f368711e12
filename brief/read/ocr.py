"""Pictures of pages read by OCRmyPDF (Tesseract), where it is installed; it is no part of brief."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.read.draft import UnreadableError

PROGRAM = "ocrmypdf"
# Two seconds a page are usual.
PAGES = 40
SECONDS_PAGE, SECONDS = 30, 180
# One job, one thread: the same words on every run, and a machine that stays of use.
OPTIONS = (
    f"--quiet --output-type pdf --optimize 0 --jobs 1 -l eng --skip-text --pages 1-{PAGES} "
    f"--tesseract-timeout {SECONDS_PAGE}"
).split()
CURE = "run ocrmypdf on it and put the result here"


def recognise(raw: bytes) -> bytes:
    """The same PDF with a layer of text over its pictures, in English. Raises UnreadableError with what to do."""
    program = shutil.which(PROGRAM)
    if not program:
        raise UnreadableError(
            "holds pictures of pages and no text; install ocrmypdf, which brief then runs, or put a PDF with text here"
        )
    with TemporaryDirectory() as place:
        given, made = Path(place, "given.pdf"), Path(place, "made.pdf")
        given.write_bytes(raw)
        _run([program, *OPTIONS, str(given), str(made)])
        return made.read_bytes()


def _run(command: list[str]) -> None:
    """Run a program, and end it with all that it started when its time is up. Raises UnreadableError."""
    running = subprocess.Popen(  # noqa: S603 -- found on the PATH as users run it, with names of our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        start_new_session=True,
    )
    try:
        said = running.communicate(timeout=SECONDS)[1].decode(errors="replace").strip().splitlines()
    except subprocess.TimeoutExpired as error:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        raise UnreadableError(
            f"holds pictures of pages, which ocrmypdf could not read in {SECONDS} seconds; {CURE}"
        ) from error
    if running.returncode:
        why = said[-1] if said else f"exit code {running.returncode}"
        raise UnreadableError(f"holds pictures of pages, which ocrmypdf could not read ({why}); {CURE}")
