"""Pictures of pages read by OCRmyPDF (Tesseract), where it is installed; it is no part of brief."""

from __future__ import annotations

import os
import re
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
    f"--quiet --output-type pdf --optimize 0 --jobs 1 --skip-text --pages 1-{PAGES} --tesseract-timeout {SECONDS_PAGE}"
).split()
# Tesseract's names for what sources.toml calls by ISO 639-1 (its own are those of ISO 639-2/T, but for Chinese).
LANGUAGES: dict[str, str] = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "ar=ara az=aze be=bel bg=bul bs=bos cs=ces da=dan de=deu el=ell en=eng es=spa et=est fa=fas fi=fin "
        "fr=fra he=heb "
        "hi=hin hr=hrv hu=hun hy=hye id=ind it=ita ja=jpn ka=kat kk=kaz ko=kor ky=kir lt=lit lv=lav mk=mkd "
        "mn=mon nl=nld "
        "no=nor pl=pol ps=pus pt=por ro=ron ru=rus sk=slk sl=slv sq=sqi sr=srp sv=swe tg=tgk th=tha tr=tur "
        "uk=ukr ur=urd "
        "uz=uzb vi=vie zh=chi_sim",
    )
)
CURE = "run ocrmypdf on it and put the result here"


def recognise(raw: bytes, language: str | None = None) -> bytes:
    """The same PDF with a layer of text over its pictures. Raises UnreadableError with what to do.

    `language` is the BCP 47 tag that is stated of the report; English where none is, or one that Tesseract lacks.
    """
    spoken = LANGUAGES.get((language or "en").split("-", 1)[0].lower(), LANGUAGES["en"])
    program = shutil.which(PROGRAM)
    if not program:
        raise UnreadableError(
            "holds pictures of pages and no text; install ocrmypdf, which brief then runs, or put a PDF with text here"
        )
    with TemporaryDirectory() as place:
        given, made = Path(place, "given.pdf"), Path(place, "made.pdf")
        given.write_bytes(raw)
        _run([program, *OPTIONS, "-l", spoken, str(given), str(made)])
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
