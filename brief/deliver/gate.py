"""What stands between a PDF and the mail: is it the PDF of its DOCX, and do the sources bear that out?

Belonging is known by hashes. An untouched page's are in the record beside it; what `brief pdf` printed from an edited
page names that page's. Times of files say nothing: copying changes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from brief.errors import BriefError, WriteError
from brief.model import Plan
from brief.publish import read_head, stated_hashes
from brief.redact.gate import says_names
from brief.verify.report import check_page
from brief.word.read import EditedPage
from brief.write.metadata import read_origin

TLP = re.compile(r"\bTLP:[A-Z]+(?:\+[A-Z]+)?")


@dataclass(frozen=True, slots=True)
class Inspected:
    """A PDF and what was found of it. `page`: the DOCX whose PDF it is, None where that is not known.

    `objections` say why it should not leave, `notes` what else there is to know.
    """

    file: Path
    content: bytes
    page: EditedPage | None
    objections: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Print:
    """The DOCX that a PDF was made from, or why none is; `rejected`: with its tracked changes rejected."""

    docx: Path | None
    why: str = ""
    rejected: bool = False


def inspect(file: Path, plan: Plan) -> Inspected:
    """Hold a PDF against its DOCX, and that against the sources. Raises WriteError where it cannot be read."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise WriteError(f"{file}: cannot be read: {error.strerror or error}") from error
    made = find_print(file, content)
    if made.docx is None:
        return Inspected(file, content, None, (made.why,))
    try:
        report = check_page(made.docx, plan, accept=not made.rejected)
    except BriefError as error:
        return Inspected(file, content, None, (f"it cannot be checked: {error}",))
    many = len(report.unsound)
    unsound = f"{many} statement{'s' * (many > 1)} that no source supports (brief check {made.docx} shows which)"
    objections = [*([unsound] if many else []), *compare_markings(report.page)]
    if says_names(plan.redact, (file.name, "docx", made.docx.read_bytes())):
        objections.append("it says a name that `redact` withholds; run brief make, or take the name out")
    notes = () if report.folder else ("held against the record beside it; the sources' folder is not here",)
    return Inspected(file, content, report.page, tuple(objections), notes)


def compare_markings(page: EditedPage) -> list[str]:
    """Whether someone changed the marking at the head of a page and not at its foot, or the other way about."""
    head, foot = (
        {name for one in page.margins if one.part in page.package.related(kind) for name in TLP.findall(one.text)}
        for kind in ("header", "footer")
    )
    if not head or not foot or head == foot:
        return []
    return [f"it is marked {', '.join(sorted(head))} at its head and {', '.join(sorted(foot))} at its foot"]


def find_print(file: Path, content: bytes) -> Print:
    """The DOCX of a PDF, by the hash that the PDF names, else by those of the record beside it."""
    beside = file.with_suffix(".docx")
    if origin := read_origin(content):
        wanted, rejected = origin
        docx = next((one for one in (beside, *sorted(file.parent.glob("*.docx"))) if hash_of(one) == wanted), None)
        return Print(docx, "" if docx else tell_changed(beside, "brief printed this PDF from it"), rejected)
    known = stated_hashes(read_head(file.with_suffix(".json"))) or {}
    if known.get("pdf") != sha256(content).hexdigest():
        return Print(None, "it is not as brief wrote it, or not brief's; brief pdf FILE.docx makes it anew")
    if "docx" in known and known["docx"] == hash_of(beside):
        return Print(beside)
    return Print(None, tell_changed(beside, "brief made this PDF with it"))


def tell_changed(docx: Path, when: str) -> str:
    """Why a DOCX is not the one, and what to do."""
    if not docx.exists():
        return f"its DOCX, {docx.name}, is not beside it, so that nothing can be checked"
    return f"{docx.name} was changed since {when}; run brief pdf {docx}"


def hash_of(file: Path) -> str | None:
    """The hash of a file; None where there is none to read."""
    try:
        return sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
