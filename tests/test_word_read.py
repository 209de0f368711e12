"""An edited page read back: what became of each line, whatever the word processor did to the file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import edits
import pytest
from builders import full_brief, random_brief
from docx import Document
from lxml import etree
from tools import convert

from brief.errors import WriteError
from brief.style import load_style
from brief.word.changes import count_changes, settle
from brief.word.paragraphs import marks_of, without_marks
from brief.word.read import EditedPage, longest_rise, read_page
from brief.write.docx import write_docx

STYLE = load_style("situation")
PAGE = write_docx(full_brief(), STYLE)
ONE, ITALIC = "<w:t>one</w:t>", "<w:rPr><w:i/></w:rPr>"
CELL = f"<w:tc><w:p><w:r>{ONE}</w:r></w:p></w:tc>"


def read(folder: Path, *changes: Callable[[etree._Element], None], accept: bool = True) -> EditedPage:
    """The full page after edits."""
    file = folder / "page.docx"
    file.write_bytes(edits.edit(PAGE, *changes))
    return read_page(file, accept=accept)


def states(page: EditedPage) -> dict[str, str]:
    """What is not as it was written, by tag; what was added, by its words."""
    return {
        line.written.tag if line.written else line.text: "moved" if line.moved else line.state
        for line in page.lines
        if line.state != "untouched" or line.moved
    }


def test_a_page_as_written_is_untouched(tmp_path: Path) -> None:
    page = read(tmp_path)
    assert not page.edited
    assert page.written is not None
    assert page.written.style == "situation"
    assert {line.written.tag for line in page.lines if line.written} == {line.tag for line in page.written.lines}


def test_split_runs_and_dropped_names_change_nothing(tmp_path: Path) -> None:
    assert not read(tmp_path, edits.split_runs).edited
    assert not read(tmp_path, edits.split_runs, edits.untag).edited


def test_each_edit_is_known_for_what_it_is(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        edits.split_runs,
        edits.reword("facts-1", "th", "TH"),
        edits.delete("facts-2"),
        edits.add_after("facts-3", "A line of my own."),
        edits.move_after("bottom-line-1", "bottom-line-2"),
    )
    found = states(page)
    assert found.pop("facts-1") == "edited"
    assert found.pop("facts-2") == "deleted"
    assert found.pop("A line of my own.") == "added"
    assert list(found.values()) == ["moved"]
    assert set(found) <= {"bottom-line-1", "bottom-line-2"}


def test_a_line_pasted_twice_keeps_its_name_once(tmp_path: Path) -> None:
    page = read(tmp_path, edits.copy_after("facts-1", "facts-3"), edits.reword("facts-1", "th", "TH"))
    assert sorted(states(page).values()) in (["added", "moved"], ["added"])


def test_tracked_changes_are_read_as_accepted_or_rejected(tmp_path: Path) -> None:
    changes = edits.track("facts-1", "the", "NO"), edits.track_end("facts-2")
    page = read(tmp_path, *changes)
    assert page.undecided == 3
    assert states(page)["facts-1"] == "edited"
    assert any("NO" in line.text for line in page.lines)
    before = read(tmp_path, *changes, accept=False)
    assert states(before) == {}
    assert before.edited


def test_deciding_leaves_no_change_in_the_tree(tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    for accept in (True, False):
        file.write_bytes(edits.edit(PAGE, edits.track("facts-1", "the", "NO"), edits.track_end("facts-2")))
        root = Document(str(file)).element
        settle(root, accept=accept)
        assert count_changes(root) == 0


@pytest.mark.parametrize(
    ("tracked", "accepted", "rejected"),
    [
        ('<w:p><w:moveFrom w:id="1" {by}><w:r><w:t>one</w:t></w:r></w:moveFrom></w:p>', "", "one"),
        ('<w:p><w:moveTo w:id="1" {by}><w:r><w:t>one</w:t></w:r></w:moveTo></w:p>', "one", ""),
        (
            f'<w:tbl><w:tr><w:trPr><w:ins w:id="1" {{by}}/></w:trPr>{CELL}</w:tr></w:tbl>',
            "one",
            "",
        ),
        (
            f'<w:tbl><w:tr><w:trPr><w:del w:id="1" {{by}}/></w:trPr>{CELL}</w:tr></w:tbl>',
            "",
            "one",
        ),
        (
            f'<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" {{by}}>{ITALIC}</w:rPrChange></w:rPr>{ONE}</w:r></w:p>',
            "one b",
            "one i",
        ),
    ],
)
def test_moves_rows_and_looks_are_decided_too(tracked: str, accepted: str, rejected: str) -> None:
    for accept, expected in ((True, accepted), (False, rejected)):
        root = etree.Element("root")
        root.append(edits.fragment(tracked.format(by=edits.BY)))
        settle(root, accept=accept)
        look = "".join(f" {name}" for name in "bi" if root.find(f".//{{*}}{name}") is not None)
        assert "".join(text.text or "" for text in root.iter("{*}t")) + look == expected
        assert count_changes(root) == 0


def test_comments_are_read_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    file.write_bytes(PAGE)
    document = Document(str(file))
    paragraph = next(one for one in document.paragraphs if one.style is not None and one.style.name == "List Bullet")
    document.add_comment(paragraph.add_run(" indeed"), text="Is that so?", author="Officer")
    document.save(str(file))
    said = [comment for line in read_page(file).lines for comment in line.comments]
    assert [(one.author, one.text) for one in said] == [("Officer", "Is that so?")]


def test_an_emptied_control_and_its_prompt_are_a_deleted_line(tmp_path: Path) -> None:
    def empty(root: etree._Element) -> None:
        next(edits.find(root, "facts-1").iter("{*}sdtPr")).append(edits.fragment("<w:showingPlcHdr/>"))

    assert states(read(tmp_path, empty)) == {"facts-1": "deleted"}


def test_a_document_of_someone_else_is_all_by_hand(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("A letter.")
    document.save(str(tmp_path / "letter.docx"))
    page = read_page(tmp_path / "letter.docx")
    assert page.written is None
    assert [line.state for line in page.lines] == ["added"]


def no_main() -> bytes:
    """A zip file that is no Word file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("a.txt", "a")
    return made.getvalue()


@pytest.mark.parametrize("content", [b"", b"not a file of Word's", PAGE[:2000], no_main()])
def test_what_is_no_word_file_is_told_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "page.docx").write_bytes(content)
    with pytest.raises(WriteError, match=r"page\.docx"):
        read_page(tmp_path / "page.docx")
    with pytest.raises(WriteError, match=r"absent\.docx"):
        read_page(tmp_path / "absent.docx")


def test_marks_are_told_from_words() -> None:
    assert marks_of("Twelve wells\u00a0[1][12]") == (1, 12)
    assert without_marks("Twelve wells\u00a0[1][12]") == "Twelve wells"
    assert without_marks("The mayor [Ann Lee] came [3]") == "The mayor [Ann Lee] came"
    assert without_marks("Twelve wells\u00a0[1][≠]") == "Twelve wells"


def test_the_longest_rise_leaves_out_what_was_moved() -> None:
    assert longest_rise([]) == []
    assert longest_rise([0, 4, 1, 2, 3]) == [0, 1, 2, 3]
    assert longest_rise([3, 1, 2]) == [1, 2]


def test_random_histories_are_read_for_what_they_are(tmp_path: Path) -> None:
    for seed in range(40):
        draw = Random(seed)
        lines = [f"facts-{number}" for number in range(1, 4)]
        changed, gone, moved = draw.sample(lines, 3)
        add = edits.add_after(changed, f"By hand, number {seed}.")
        history = [edits.reword(changed, "e", "ee"), add, edits.delete(gone), edits.move_after(moved, "next-1")]
        draw.shuffle(history)
        page = read(tmp_path, *[one for one in history if one is not history[-1]], history[-1])
        found = states(page)
        assert found[gone] == "deleted"
        assert found[changed] == "edited"
        assert found[f"By hand, number {seed}."] == "added"
        assert found[moved] == "moved"


def test_libreoffice_keeps_what_was_written_and_whose_line_is_whose(tmp_path: Path) -> None:
    files = []
    for number, brief in enumerate([full_brief(), random_brief(1, STYLE)]):
        files.append(tmp_path / f"{number}.docx")
        files[-1].write_bytes(write_docx(brief, STYLE))
    files.append(tmp_path / "edited.docx")
    files[-1].write_bytes(edits.edit(PAGE, edits.delete("facts-2"), edits.reword("facts-1", "th", "TH")))
    (tmp_path / "saved").mkdir()
    saved = [read_page(file) for file in convert(files, tmp_path / "saved", "docx")]
    assert [states(page) for page in saved] == [{}, {}, {"facts-2": "deleted", "facts-1": "edited"}]
