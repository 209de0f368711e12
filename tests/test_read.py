"""Reading a folder: files, encodings, metadata, notes."""

import hashlib
import os
import textwrap
from itertools import product
from pathlib import Path

import pytest
from ftfy import fix_encoding

from brief.errors import NoSourceError, SettingsError
from brief.model import Source
from brief.read.clean import NOT_PLAIN
from brief.read.folder import read_folder
from brief.read.report import read_file

STORY = "The ferry sank off Lamu on Monday.\n\nTwelve people were rescued, the port office said.\n"


def fill(folder: Path, **files: str | bytes) -> Path:
    """Write files whose names have "__" for "/" and "_" before the suffix's dot: a_txt, north__b_md."""
    for name, content in files.items():
        stem, suffix = name.rsplit("_", 1)
        path = folder / f"{stem.replace('__', '/')}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read_one(folder: Path, content: str | bytes, suffix: str = "txt") -> Source:
    return read_folder(fill(folder, **{f"one_{suffix}": content}))[0][0]


def bodies(source: Source) -> list[str]:
    return [p.text for p in source.passages if p.kind == "body"]


def test_every_passage_is_the_slice_of_the_text_that_it_names(tmp_path: Path) -> None:
    source = read_one(
        tmp_path, "# A ferry sinks\n\nLAMU, Kenya (AP) —  The\u00a0ferry\u00ad sank.  Read more: x\n", "md"
    )
    assert source.passages
    assert all(source.text[p.where.start : p.where.end] == p.text for p in source.passages)
    assert all("\n" not in p.text and p.where.source == source.key for p in source.passages)


def test_nested_folders_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    sources, notes = read_folder(fill(tmp_path, b_txt=STORY, a__z_md=STORY + "1", _git__x_txt="", a__c_txt=STORY + "2"))
    (tmp_path / ".hidden.txt").write_text("secret")
    assert [s.file for s in sources if s.status == "used"] == ["a/c.txt", "a/z.md", "b.txt"]
    assert not notes


def test_a_file_that_no_reader_takes_is_named_with_what_can_be_read(tmp_path: Path) -> None:
    notes = read_folder(fill(tmp_path, a_txt=STORY, b_xyz="?"))[1]
    assert "b.xyz" in notes[0].message
    assert ".txt" in notes[0].message


def test_the_key_is_the_digest_of_the_bytes_and_the_same_bytes_again_are_a_copy(tmp_path: Path) -> None:
    first, second = read_folder(fill(tmp_path, a_txt=STORY, b_txt=STORY))[0]
    assert first.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert first.key == second.key == first.sha256[:16]
    assert (first.status, second.status) == ("used", "copy")
    assert "a.txt" in second.notes[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_by_mark_or_trial(tmp_path: Path, encoding: str) -> None:
    text = "The café said “no” — and closed."
    assert bodies(read_one(tmp_path, text.encode(encoding))) == [text]


def test_cyrillic_in_windows_1251_is_told_from_a_latin_script(tmp_path: Path) -> None:
    source = read_one(tmp_path, "Паром затонул у берега.".encode("cp1251"))
    assert bodies(source) == ["Паром затонул у берега."]
    assert "Windows-1251" in source.notes[0].message


def test_mojibake_is_repaired_and_typographic_marks_stay(tmp_path: Path) -> None:
    text = "The café said “no” — and ‘closed’."
    broken = text.encode().decode("cp1252", errors="replace").replace("\ufffd", "\x9d")
    assert bodies(read_one(tmp_path, broken + "\n\nIt’s “over”, Ａ said.")) == [text, "It’s “over”, Ａ said."]


def test_the_marks_of_print_are_no_mojibake_however_they_stand_together() -> None:
    for several in product("‘’“”–—…aA 1.", repeat=3):
        text = "".join(several)
        assert (NOT_PLAIN.search(text), fix_encoding(text)) == (None, text)


def test_line_ends_odd_spaces_and_invisible_marks_are_folded(tmp_path: Path) -> None:
    source = read_one(tmp_path, "The\u2009ferry\u200b sank.\r\n\r\nOﬃcers &amp; crew\u202e left.\rAll\tlive.")
    assert bodies(source) == ["The ferry sank.", "Officers & crew left.", "All live."]


def test_lines_wrapped_in_the_middle_of_sentences_are_one_paragraph(tmp_path: Path) -> None:
    words = "The ferry that sank off the coast of Lamu on Monday had been out of service since the spring of that year"
    wrapped = textwrap.fill(f"{words}.", 60)
    assert bodies(read_one(tmp_path, f"{wrapped}\n\n{STORY}"))[0] == f"{words}."


@pytest.mark.parametrize(
    ("content", "cause"),
    [(b"", "empty"), (b"***\n\n", "no running text"), (b"\x00\x01\x02abc" * 9, "not text"), (b"%PDF-1.7\n", "PDF")],
)
def test_what_is_no_report_is_unreadable_with_its_cause(tmp_path: Path, content: bytes, cause: str) -> None:
    source = read_folder(fill(tmp_path, a_txt=STORY, b_txt=content))[0][1]
    assert source.status == "unreadable"
    assert source.notes[0].source == source.key
    assert cause in source.notes[0].message


def test_links_pipes_and_vast_files_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, a_txt=STORY)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "c.txt")
    with (tmp_path / "d.txt").open("wb") as vast:
        vast.truncate(30_000_000)
    (tmp_path / "e").symlink_to(tmp_path)
    sources, notes = read_folder(tmp_path)
    assert [s.status for s in sources] == ["used", "unreadable", "unreadable", "unreadable"]
    assert "larger" in sources[3].notes[0].message
    assert notes[0].message.startswith("e: is a link")


def test_a_name_that_cannot_be_printed_is_shown_with_marks(tmp_path: Path) -> None:
    (tmp_path / "a\n\u202etxt.txt").write_text(STORY)
    assert read_folder(tmp_path)[0][0].file == "a\ufffd\ufffdtxt.txt"


def test_front_matter_states_and_the_catalogue_goes_before_it(tmp_path: Path) -> None:
    front = (
        '---\ntitle: "A ferry"\ndate: 2016-07-27T10:00:00Z\nauthor: [Jo Roe, Al Poe]\nurl: "https://a.example/x"\n---\n'
    )
    fill(tmp_path, a_md=front + STORY, sources_toml='["a.md"]\ntitle = "Ferry"\nreliability = "B"\nlabel = "retold"\n')
    source = read_folder(tmp_path)[0][0]
    assert (source.title, source.reliability, source.label) == ("Ferry", "B", "retold")
    assert (source.published, source.date_from) == ("2016-07-27", "front matter")
    assert (source.author, source.url) == ("Jo Roe, Al Poe", "https://a.example/x")
    assert bodies(source)[0].startswith("The ferry")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("title: [", "not valid YAML"),
        ("published: 2016-13-45", "not valid YAML"),
        ("published: 07/27/2016", "no whole date"),
        ("url: 'javascript:alert(1)'", "no web address"),
        ("title: 7", "is not text"),
    ],
)
def test_bad_front_matter_is_noted_and_the_text_still_read(tmp_path: Path, front: str, said: str) -> None:
    source = read_one(tmp_path, f"---\n{front}\n---\n{STORY}", "md")
    assert said in source.notes[0].message
    assert (source.published, source.url, len(bodies(source))) == (None, None, 2)


def test_a_rule_across_the_text_is_no_front_matter(tmp_path: Path) -> None:
    assert bodies(read_one(tmp_path, f"---\nA ferry sank.\n---\n{STORY}"))[0] == "A ferry sank."


def test_last_updated_is_no_date_of_publication(tmp_path: Path) -> None:
    assert read_one(tmp_path, "Last Updated: 07/27/2016\n\n" + STORY).published is None


def test_a_publisher_s_reliability_holds_for_all_that_it_published(tmp_path: Path) -> None:
    front, catalogue = (
        "---\npublisher: The Times\n---\n",
        '[publishers."the times"]\nreliability = "B"\n["b.md"]\nreliability = "D"\n',
    )
    sources, notes = read_folder(
        fill(tmp_path, a_md=front + STORY, b_md=front + STORY * 2, c_md=STORY, sources_toml=catalogue)
    )
    assert [s.reliability for s in sources] == ["B", "D", None]
    assert not notes


@pytest.mark.parametrize(
    ("catalogue", "said"),
    [
        ('["a.txt"]\ntitel = "x"', "titel"),
        ('["a.txt"]\nreliability = "G"', "reliability"),
        ('["a.txt"]\npublished = 7', "published"),
        ('["a.txt"]\nlanguage = "English!"', "language"),
        ('"a.txt" = 3', "a.txt"),
        ("publishers = 3", "publishers"),
        ('[publishers."Times"]\ntitle = "x"', "title"),
        ("[", "not valid TOML"),
    ],
)
def test_an_invalid_catalogue_ends_the_run_and_names_the_key(tmp_path: Path, catalogue: str, said: str) -> None:
    with pytest.raises(SettingsError, match=r"sources\.toml") as caught:
        read_folder(fill(tmp_path, a_txt=STORY, sources_toml=catalogue))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_catalogue_that_names_a_missing_file_is_noted(tmp_path: Path) -> None:
    notes = read_folder(fill(tmp_path, a_txt=STORY, sources_toml='["b.txt"]\ntitle = "x"'))[1]
    assert "'b.txt'" in notes[0].message


def test_a_folder_without_a_readable_source_ends_the_run_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(NoSourceError, match="no such folder"):
        read_folder(tmp_path / "none")
    with pytest.raises(NoSourceError, match="put the reports in it"):
        read_folder(tmp_path)
    with pytest.raises(NoSourceError, match=r"one\.txt: is empty"):
        read_one(tmp_path, "")
    with pytest.raises(NoSourceError, match="is not a folder"):
        read_folder(tmp_path / "one.txt")
    with pytest.raises(NoSourceError, match=r"reports that stand beside it, say --sources"):
        read_folder(tmp_path / "sources")


def test_a_file_of_no_known_kind_is_unreadable_when_asked_for_by_name(tmp_path: Path) -> None:
    fill(tmp_path, a_xyz=STORY)
    source = read_file(tmp_path / "a.xyz", tmp_path)
    assert source.status == "unreadable"
    assert ".txt" in source.notes[0].message
    assert "cannot be opened" in read_file(tmp_path / "b.txt", tmp_path).notes[0].message


def test_vast_texts_and_lines_are_read_up_to_a_bound_and_say_so(tmp_path: Path) -> None:
    line = "The ferry sank off Lamu on Monday, the port office said. "
    sources = read_folder(fill(tmp_path, a_txt=line * 40_000, b_txt="It sank.\n" * 40_000))[0]
    assert [s.status for s in sources] == ["used"] * 2
    assert all(len(s.text) <= 1_000_000 and s.notes for s in sources)
    assert max(len(p.text) for s in sources for p in s.passages) <= 6_000
    assert all(p.text.endswith("said.") for p in sources[0].passages[:-1])
