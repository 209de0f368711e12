"""A page edited in LibreOffice itself, by a macro (cases/libreoffice/Edits.xba), saved by it, and made over."""

from __future__ import annotations

import shutil
from pathlib import Path

from builders import full_brief
from tools import convert, run, word_complaints

from brief.style import load_style
from brief.word.document import take_back
from brief.word.merge import merge
from brief.word.read import read_page
from brief.write.docx import write_docx

MACRO = Path(__file__).parent / "cases" / "libreoffice" / "Edits.xba"


def edit(file: Path, saved: Path, old: str, other: str, gone: str, own: str) -> None:
    """Edit a file in LibreOffice: its first run makes the profile, in which the macro is then put."""
    profile = file.parent / "profile"
    convert([file], file.parent)
    library = profile / "user" / "basic" / "Standard"
    shutil.copy(MACRO, library / MACRO.name)
    listed = (library / "script.xlb").read_text(encoding="utf-8").replace("Module1", MACRO.stem)
    (library / "script.xlb").write_text(listed, encoding="utf-8")
    words = ",".join(f'"{word}"' for word in (file.as_uri(), saved.as_uri(), old, other, gone, own))
    run(
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        f"macro:///Standard.Edits.EditPage({words})",
    )


def test_edits_made_in_libreoffice_are_known_and_kept(tmp_path: Path) -> None:
    style, brief = load_style("situation"), full_brief()
    file, saved = tmp_path / "page.docx", tmp_path / "saved.docx"
    file.write_bytes(write_docx(brief, style))
    edit(file, saved, "shut", "closed", "1,840", "By hand in LibreOffice.")
    page = read_page(saved)
    states = {line.written.tag if line.written else line.text: line.state for line in page.lines}
    found = {name: state for name, state in states.items() if state != "untouched"}
    assert found.pop("By hand in LibreOffice.") == "added"
    assert found.pop("facts-2") == "deleted"
    assert set(found.values()) == {"edited"}
    before = [line.text for line in page.lines if line.paragraph]
    bare, declined = take_back(page)
    (tmp_path / "merged.docx").write_bytes(merge(bare, declined, read_page(file), {}).content)
    after = [line.text for line in read_page(tmp_path / "merged.docx", accept=False).lines if line.paragraph]
    assert after == before


def test_a_commented_and_merged_page_is_still_valid(tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    file.write_bytes(write_docx(full_brief(), load_style("situation")))
    bare, declined = take_back(read_page(file))
    (tmp_path / "merged.docx").write_bytes(merge(bare, declined, read_page(file), {3: "a remark"}).content)
    assert word_complaints(tmp_path / "merged.docx") == []
