"""make over an edited page: nothing that someone did is lost, what is new comes as tracked changes, and never twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import edits
from builders import PAGE, cite, full_brief, paragraph
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree
from tools import convert, word_complaints

from brief.page import Block, Brief, Row, Run, Table
from brief.style import load_style
from brief.word.changes import settle
from brief.word.document import take_back
from brief.word.merge import Merged, merge
from brief.word.package import unpack
from brief.word.read import EditedPage, read_package
from brief.write.docx import write_docx

STYLE = load_style("situation")
WRITTEN = full_brief()
FILE = write_docx(WRITTEN, STYLE)
HERE = Path("page.docx")
LINES = [f"{name}-{n}" for name in ("facts", "bottom-line", "next") for n in range(1, len(PAGE["lines"][name]) + 1)]


def read(content: bytes, *, accept: bool = True) -> EditedPage:
    """A page with all changes accepted, or all rejected."""
    return read_package(HERE, unpack(content, HERE), accept=accept)


def texts(content: bytes, *, accept: bool = True) -> list[str]:
    """The paragraphs of a page in order."""
    return [line.text for line in read(content, accept=accept).lines if line.paragraph]


def make_over(content: bytes, now: Brief, stale: dict[int, str] | None = None) -> Merged:
    """What brief make does with an edited page."""
    page, declined = take_back(read(content))
    return merge(page, declined, read(write_docx(now, STYLE)), stale or {})


def reworded(brief: Brief, name: str, words: str) -> Brief:
    """The page with other words in a line."""

    def change(item: Block | Table) -> Block | Table:
        if isinstance(item, Block) and item.id == name:
            return replace(item, runs=(Run(words), *(run for run in item.runs if run.mark)))
        return item

    return replace(brief, blocks=tuple(map(change, brief.blocks)))


def without(brief: Brief, *names: str) -> Brief:
    """The page without some lines."""
    return replace(brief, blocks=tuple(item for item in brief.blocks if getattr(item, "id", "") not in names))


def with_line(brief: Brief, after: str, name: str, words: str) -> Brief:
    """The page with a line more."""
    blocks = list(brief.blocks)
    place = next(n for n, item in enumerate(blocks) if getattr(item, "id", "") == after)
    blocks.insert(place + 1, paragraph("bullet", words, *cite(2), name=name, section="facts"))
    return replace(brief, blocks=tuple(blocks))


def rows(brief: Brief, change: Callable[[tuple[Row, ...]], tuple[Row, ...]]) -> Brief:
    """The page with other rows in its table of disagreements."""
    blocks = (
        replace(item, rows=change(item.rows)) if isinstance(item, Table) and item.role == "disagreements" else item
        for item in brief.blocks
    )
    return replace(brief, blocks=tuple(blocks))


def test_the_same_page_is_offered_nothing() -> None:
    merged = make_over(edits.edit(FILE, edits.split_runs, edits.reword("facts-1", "e", "ee")), WRITTEN)
    assert merged.offered == 0
    assert read(merged.content).undecided == 0
    assert merged.kept == 1


def test_what_brief_would_write_otherwise_is_offered_and_can_be_taken_or_left() -> None:
    edited = edits.edit(FILE, edits.add_after("facts-3", "By hand."))
    now = with_line(without(reworded(WRITTEN, "facts-1", "Other words."), "facts-2"), "facts-3", "facts-new", "News.")
    merged = make_over(edited, now)
    assert merged.offered == 3
    assert texts(merged.content, accept=False) == texts(edited)
    after = texts(merged.content)
    assert any(text.startswith("Other words.") for text in after)
    assert any(text.startswith("News.") for text in after)
    assert "By hand." in after
    assert {line.text for line in read(FILE).lines if line.written and line.written.tag == "facts-2"}.isdisjoint(after)


def test_what_someone_touched_is_kept_and_remarked_on() -> None:
    edited = edits.edit(FILE, edits.retype("facts-1", "The officer's words."), edits.delete("facts-2"))
    now = reworded(reworded(WRITTEN, "facts-1", "Other words."), "facts-2", "Gone for good.")
    merged = make_over(edited, now)
    assert merged.offered == 0
    page = read(merged.content)
    assert page.undecided == 0
    line = next(line for line in page.lines if line.text.startswith("The officer's words."))
    assert line.comments[0].text.startswith("brief would now write: Other words.")
    assert not any("Gone for good" in line.text for line in page.lines)


def test_rows_come_and_go_as_rows() -> None:
    def change(old: tuple[Row, ...]) -> tuple[Row, ...]:
        extra = tuple(
            (paragraph("table-text", words, name="difference-9", section="disagreements"),) for words in "abc"
        )
        return (*old[:-1], Row(extra))

    merged = make_over(edits.edit(FILE, edits.add_after("facts-3", "By hand.")), rows(WRITTEN, change))
    assert merged.offered == 2
    assert texts(merged.content, accept=False).count("a") == 0
    assert [text for text in texts(merged.content) if text in ("a", "b", "c")] == ["a", "b", "c"]
    before, after = (document(decided(one)).tables[1].rows for one in (FILE, merged.content))
    assert len(before) == len(after)


def decided(content: bytes, *, accept: bool = True) -> bytes:
    """The file as it is once all changes are accepted, or all rejected, in Word."""
    return edits.edit(content, lambda root: settle(root, accept=accept))


def document(content: bytes) -> WordDocument:
    """The file as python-docx has it."""
    return Document(BytesIO(content))


def test_a_table_that_was_not_there_comes_whole() -> None:
    bare = replace(WRITTEN, blocks=tuple(i for i in WRITTEN.blocks if getattr(i, "role", "") != "disagreements"))
    edited = edits.edit(write_docx(bare, STYLE), edits.add_after("facts-3", "By hand."))
    merged = make_over(edited, WRITTEN)
    assert len(document(decided(merged.content)).tables) == 2
    assert texts(merged.content, accept=False) == texts(edited)


def test_offers_that_nobody_decided_are_replaced_never_stacked() -> None:
    edited = edits.edit(FILE, edits.add_after("facts-3", "By hand."))
    first = make_over(edited, reworded(WRITTEN, "facts-1", "One wording."))
    second = make_over(first.content, reworded(WRITTEN, "facts-1", "Another wording."))
    assert not any("One wording" in text for text in texts(second.content))
    assert any("Another wording" in text for text in texts(second.content))
    assert read(first.content).undecided == read(second.content).undecided
    assert texts(second.content, accept=False) == texts(edited)
    assert make_over(second.content, WRITTEN).offered == 0
    assert make_over(first.content, reworded(WRITTEN, "facts-1", "One wording.")).content == first.content


def test_what_was_declined_is_not_offered_again_and_what_was_taken_is_brief_s_own() -> None:
    edited = edits.edit(FILE, edits.add_after("facts-3", "By hand."))
    now = with_line(without(reworded(WRITTEN, "facts-1", "Other words."), "facts-2"), "facts-3", "facts-new", "News.")
    offered = make_over(edited, now).content
    for accept in (True, False):
        once = make_over(decided(offered, accept=accept), now)
        assert read(once.content).undecided == 0
        again = make_over(once.content, now)
        assert read(again.content).undecided == 0
        assert texts(again.content) == texts(offered, accept=accept)
    newer = reworded(now, "facts-new", "Later news.")
    assert read(make_over(decided(offered, accept=False), newer).content).undecided > 0


def test_a_source_that_a_kept_line_cites_stays_listed() -> None:
    edited = edits.edit(FILE, edits.add_after("facts-3", "By hand [2]."))
    assert make_over(edited, without(WRITTEN, "s2")).offered == 0
    assert make_over(edits.edit(FILE, edits.add_after("facts-3", "By hand.")), without(WRITTEN, "s2")).offered == 1


def test_comments_and_moves_keep_a_line_where_it_is() -> None:
    edited = document(FILE)
    target = next(one for one in edited.paragraphs if one.style is not None and one.style.name == "List Bullet")
    edited.add_comment(target.add_run(""), text="Is that so?", author="Officer")
    saved = BytesIO()
    edited.save(saved)
    merged = make_over(saved.getvalue(), without(WRITTEN, "facts-1"))
    assert merged.offered == 0
    assert [c.author for line in read(merged.content).lines for c in line.comments] == ["Officer"]
    moved = edits.edit(FILE, edits.move_after("facts-1", "next-1"))
    assert make_over(moved, reworded(WRITTEN, "facts-1", "Other words.")).offered == 0


def test_new_links_lead_where_they_should() -> None:
    extra = paragraph(
        "source", Run("[9] ", "bold"), Run("New", link="https://new.example/a"), name="s9", section="sources"
    )
    now = replace(WRITTEN, blocks=(*WRITTEN.blocks, extra))
    merged = make_over(edits.edit(FILE, edits.add_after("facts-3", "By hand.")), now)
    package = read(merged.content).package
    assert "https://new.example/a" in [target for _, kind, target in package.relations() if kind == "hyperlink"]


def test_stale_lines_are_remarked_on_where_they_stand() -> None:
    page, _ = take_back(read(edits.edit(FILE, edits.retype("facts-1", "Mine."))))
    place = next(line.paragraph.place for line in page.lines if line.paragraph and line.text.startswith("Mine."))
    now = with_line(WRITTEN, "heading-bottom-line", "facts-new", "News.")
    merged = merge(page, {}, read(write_docx(now, STYLE)), {place: "no longer supported"})
    commented = [line for line in read(merged.content).lines if line.comments]
    assert [line.text[:5] for line in commented] == ["Mine."]


def history(draw: Random) -> list[Callable[[etree._Element], None]]:
    """An editing history at random."""
    lines = draw.sample(LINES, 4)
    changes = [
        edits.retype(lines[0], f"The officer's own words, {draw.random()}"),
        edits.delete(lines[1]),
        edits.move_after(lines[2], lines[3]),
        edits.add_after(lines[3], f"By hand, {draw.random()}"),
    ]
    draw.shuffle(changes)
    return ([edits.split_runs] if draw.random() < 0.5 else []) + changes


def successor(draw: Random) -> Brief:
    """What brief would write after the sources changed, at random."""
    now = WRITTEN
    for name in draw.sample(LINES, 3):
        now = reworded(now, name, f"Brief's other words, {draw.random()}")
    now = without(now, *draw.sample(LINES, 2))
    anchor = draw.choice([item.id for item in now.blocks if isinstance(item, Block) and item.role == "bullet"])
    return with_line(now, anchor, f"facts-{draw.randint(100, 999)}", f"News, {draw.random()}")


def test_no_random_history_loses_an_edit(tmp_path: Path) -> None:
    samples = []
    for seed in range(200):
        draw = Random(seed)
        content = FILE
        for change in history(draw):
            content = edits.edit(content, change)
        before = texts(content)
        merged = make_over(content, successor(draw))
        assert texts(merged.content, accept=False) == before
        own = [
            line.text for line in read(content).lines if line.paragraph and (line.state != "untouched" or line.moved)
        ]
        after = texts(merged.content)
        assert [text for text in after if text in own] == own
        assert set(names(content)) <= set(names(merged.content))
        again = make_over(merged.content, successor(draw))
        assert texts(again.content, accept=False) == before
        if seed % 40 == 0:
            samples += [merged.content, decided(merged.content), decided(again.content, accept=False)]
    for number, content in enumerate(samples):
        (tmp_path / f"{number}.docx").write_bytes(content)
        assert word_complaints(tmp_path / f"{number}.docx") == []


def names(content: bytes) -> list[str]:
    """The tags of a file."""
    return edits.tags(etree.fromstring(unpack(content, HERE).parts["word/document.xml"]))


def test_libreoffice_opens_it_and_a_page_that_it_saved_is_merged_alike(tmp_path: Path) -> None:
    now = with_line(reworded(WRITTEN, "facts-1", "Other words."), "facts-3", "facts-new", "News.")
    (tmp_path / "page.docx").write_bytes(edits.edit(FILE, edits.add_after("facts-3", "By hand.")))
    (tmp_path / "saved").mkdir()
    [saved] = convert([tmp_path / "page.docx"], tmp_path / "saved", "docx")
    merged = make_over(saved.read_bytes(), now)
    assert merged.offered == 2
    (tmp_path / "merged.docx").write_bytes(merged.content)
    (tmp_path / "again").mkdir()
    [again] = convert([tmp_path / "merged.docx"], tmp_path / "again", "docx")
    assert texts(again.read_bytes(), accept=False) == texts(saved.read_bytes())
    assert texts(again.read_bytes()) == texts(merged.content)
