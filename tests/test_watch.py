"""What starts another build, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from brief import watch as watching
from brief.settings import load_plan
from brief.watch import look, watch


@pytest.fixture(name="desk", autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("sources", "output", "styles"):
        (tmp_path / name).mkdir()
    (tmp_path / "sources" / "one.txt").write_text("A report.", encoding="utf-8")
    (tmp_path / "brief.toml").write_text('title = "Wells"\ntemplate = "house.docx"', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watching, "REST", 0.02)
    monkeypatch.setattr(watching, "LOOK", 0.1)
    return tmp_path


def builds(*acts: Callable[[], object], target: Path = Path()) -> int:
    """How many builds a watch makes where each act happens during one of them; the last one stops it."""
    done: list[Path] = []

    def build(one: Path) -> None:
        done.append(one)
        if len(done) > len(acts):
            raise KeyboardInterrupt
        acts[len(done) - 1]()

    with pytest.raises(KeyboardInterrupt):
        watch([target], partial(load_plan, options={}), build)
    return len(done)


def write(name: str, text: str = "x") -> Callable[[], object]:
    return lambda: Path(name).write_text(text, encoding="utf-8")


def test_sources_styles_settings_and_the_template_each_start_a_build() -> None:
    acts = [write(name) for name in ("sources/two.txt", "sources/sources.toml", "styles/mine.toml", "house.docx")]
    assert builds(*acts, write("brief.toml", 'title = "Wells"\nstyle = "styles/mine.toml"')) == 6


def test_settings_that_are_wrong_are_waited_for() -> None:
    assert builds(write("brief.toml", "title = "), write("brief.toml", 'title = "Wells"')) == 3
    assert builds(write("other.toml", "title = "), target=Path("other.toml")) == 2


def test_a_folder_of_sources_that_comes_later_is_seen(desk: Path) -> None:
    Path("brief.toml").write_text('sources = "in"', encoding="utf-8")
    assert builds(lambda: (desk / "sources").rename(desk / "in")) == 2


def test_a_desk_with_nothing_on_it_yet_is_looked_at_now_and_then(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    (tmp_path / "styles").rmdir()

    def arrive() -> None:
        (bare / "sources").mkdir()
        write("bare/sources/one.txt")()

    assert builds(arrive, target=bare) == 2


def test_a_build_s_own_files_hidden_ones_and_strangers_start_none() -> None:
    seen = partial(look, Path(), partial(load_plan, options={}))
    before = seen()
    for name in ("output/wells.pdf", "sources/.hidden", "notes.txt"):
        write(name)()
    assert seen() == before
    write("brief.toml", 'title = "Wells"\noutput = "sources"')()
    before = seen()
    write("sources/wells.docx")()
    assert seen() == before
    write("sources/wells report.txt")()
    assert seen() != before


def test_a_report_that_is_still_being_copied_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    states = iter([{}, {Path("a"): (1, 1)}, {Path("a"): (2, 2)}, {Path("a"): (2, 2)}])
    monkeypatch.setattr(watching, "look", lambda *_: next(states))
    assert watching.settle(Path(), partial(load_plan, options={})) == {Path("a"): (2, 2)}
