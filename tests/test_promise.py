"""One page is a promise: for evidence of any kind and amount, in every style, on both papers, in both formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pytest
from dossiers import LONG_TITLE, random_dossier
from pypdf import PdfReader
from tools import convert, extract, last_line, page_complaints, verapdf_complaints, word_complaints

from brief.check import prove
from brief.compose import Heading, compose, number_sources
from brief.errors import WriteError
from brief.fit import count_wanting, fit
from brief.model import Plan, Selection, Wording
from brief.page import Block, Brief, Style
from brief.phrase import phrase
from brief.select import NO_ROOM
from brief.style import COMPLETE, load_style
from brief.write import WRITERS
from brief.write.blocks import every_block
from brief.write.layout import page_height, page_room

STYLES = ("situation", "flash", "dossier")
PAPERS = ("A4", "Letter")
# Briefs for each style and paper, and how many of them LibreOffice is shown.
BRIEFS, SHOWN = 36, 7
MARKING = "TLP:AMBER"
LARGEST_PDF = 100_000


@dataclass(frozen=True, slots=True)
class Sample:
    """A page made of evidence by chance."""

    brief: Brief
    style: Style
    selection: Selection
    texts: Mapping[int, str]


def load(name: str, paper: str, folder: Path) -> Style:
    """A shipped style on a paper."""
    text = (COMPLETE.parent / f"{name}.toml").read_text(encoding="utf-8")
    (folder / f"{name}.toml").write_text(text.replace('paper = "A4"', f'paper = "{paper}"'), encoding="utf-8")
    return load_style(str(folder / f"{name}.toml"))


def make_sample(seed: int, style: Style, sources: int = 0, title: str = "") -> Sample:
    """Chance evidence all the way to a page."""
    dossier, found = random_dossier(seed, sources)
    plan = Plan(marking=MARKING, audience="the delegation" if seed % 2 else None)
    heading = Heading(Wording((title or found,), ()), given=True, as_of="2026-11-22")
    selection, sheet = fit(phrase(dossier, plan, style), dossier, plan, style, heading)
    brief = compose(selection, dossier, plan, sheet, heading)
    numbers = number_sources(selection, dossier, heading)
    return Sample(brief, sheet, selection, {numbers[one.source.key]: one.source.text for one in dossier.studies})


def filled(sample: Sample) -> float:
    """The share of the page's height that its blocks take."""
    return page_height(sample.brief, sample.style) / page_room(sample.style)


def has_more_to_say(sample: Sample) -> bool:
    """Whether lines were left out for want of room."""
    return any(one.why == NO_ROOM for one in sample.selection.left_out)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", STYLES)
def test_any_evidence_becomes_one_page(tmp_path: Path, name: str, paper: str) -> None:
    style = load(name, paper, tmp_path)
    place = 1000 * (STYLES.index(name) + len(STYLES) * PAPERS.index(paper))
    for seed in range(place, place + BRIEFS):
        sample = make_sample(seed, style)
        prove(sample.brief, sample.texts)
        assert filled(sample) <= 1, seed
        assert filled(sample) >= 0.8 or not has_more_to_say(sample), seed
        pdf = WRITERS["pdf"](sample.brief, sample.style)
        assert len(PdfReader(BytesIO(pdf)).pages) == 1, seed
        assert len(pdf) < LARGEST_PDF, seed


@pytest.mark.parametrize("name", STYLES)
def test_libreoffice_prints_one_page_as_full_and_marked_at_head_and_foot(tmp_path: Path, name: str) -> None:
    samples = {
        f"{paper}-{seed}": make_sample(seed, load(name, paper, tmp_path)) for paper in PAPERS for seed in range(SHOWN)
    }
    for key, sample in samples.items():
        for suffix, write in WRITERS.items():
            (tmp_path / f"{key}.{suffix}").write_bytes(write(sample.brief, sample.style))
    (tmp_path / "out").mkdir()
    theirs = convert([tmp_path / f"{key}.docx" for key in samples], tmp_path / "out")
    for (key, sample), pdf in zip(samples.items(), theirs, strict=True):
        for printed in (tmp_path / f"{key}.pdf", pdf):
            used = last_line(printed, sample.brief, sample.style) / page_room(sample.style)
            assert used >= 0.8 or not has_more_to_say(sample), (key, used)
            assert extract(printed).count(MARKING) == 2, key


@pytest.mark.parametrize("name", STYLES)
def test_a_full_page_of_each_style_passes_the_validators(tmp_path: Path, name: str) -> None:
    sample = make_sample(2, load(name, "A4", tmp_path), sources=8)
    for suffix, write in WRITERS.items():
        (tmp_path / f"page.{suffix}").write_bytes(write(sample.brief, sample.style))
    assert word_complaints(tmp_path / "page.docx") == []
    assert page_complaints((tmp_path / "page.pdf").read_bytes()) == []
    assert verapdf_complaints([tmp_path / "page.pdf"]) == []


@pytest.mark.parametrize("name", STYLES)
def test_of_two_hundred_sources_those_that_are_cited_are_listed(tmp_path: Path, name: str) -> None:
    sample = make_sample(1, load(name, "A4", tmp_path), sources=200)
    listed = [block.id for block in sample.brief.blocks if isinstance(block, Block) and block.role == "source"]
    cited = {f"s{cite.source}" for block in every_block(sample.brief) for cite in block.cites}
    assert set(listed) == cited
    assert 3 <= len(listed) < 60
    assert 0.8 <= filled(sample) <= 1


def test_a_crowded_page_is_spaced_more_tightly_within_the_bounds_of_its_style(tmp_path: Path) -> None:
    style = load("dossier", "A4", tmp_path)
    sample = make_sample(4, style, sources=20, title=LONG_TITLE * 12)
    assert count_wanting(sample.selection, style) < count_wanting(
        make_sample(4, replace(style, tight=1.0), 20, LONG_TITLE * 12).selection, style
    )
    for name, role in sample.style.roles.items():
        loose = style.roles[name]
        assert loose.before * 0.8 <= role.before <= loose.before
        assert (role.size, role.leading) == (loose.size, loose.leading)
    assert sample.style.roles["heading"].before < style.roles["heading"].before


def test_a_title_that_leaves_no_room_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="leave no room on the page; shorten them"):
        make_sample(1, load("flash", "A4", tmp_path), title=LONG_TITLE * 20)
