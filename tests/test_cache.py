"""What is kept of a source: found again as it was, by content alone, and never in the way."""

import os
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from dossiers import random_dossier

from brief.analyse.language import BUNDLED, load
from brief.gather import gather, name_language
from brief.model import Claim, Dossier, Figure, Note, Plan, Quantity, Source, Span, Study
from brief.workshop import work
from brief.workshop.cache import PART, Cache, make_key, open_cache
from brief.workshop.values import SpoiledError, decode, encode
from brief.workshop.versions import LIBRARIES, digest_code, list_libraries, model_version

REPORT = (
    "OSTER, May 2 (Reuters) - The council of Oster met on Friday and adopted a plan for the repair of the dam.\n\n"
    "At least 12 sluices were losing water, said the mayor, Ann Lee. “We shall mend them all,” she said.\n"
)


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Plan:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(REPORT, encoding="utf-8")
    return replace(Plan(), sources=str(tmp_path / "sources"), cache=str(tmp_path / "cache"))


@pytest.fixture(name="no_work")
def _no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise AssertionError("was kept, and is done again")

    monkeypatch.setattr(work, "read_one", refuse)
    monkeypatch.setattr(work, "study_one", refuse)


def entries(plan: Plan) -> list[Path]:
    return sorted(Path(str(plan.cache)).glob("??/*"))


def test_evidence_comes_out_of_its_bytes_as_it_went_in() -> None:
    for seed in range(20):
        for study in random_dossier(seed)[0].studies:
            assert decode(Study, encode(study)) == study


def test_what_is_told_twice_in_one_source_is_held_once() -> None:
    place = Span("a-source-of-some-length", 10_000, 20_000)
    figure = Figure(place, "12 sluices", Quantity(12.0, 12.0, "sluice"), place)
    claim = Claim(place, "12 sluices were losing water", place, "lose", figure=replace(figure))
    study = decode(Study, encode(Study(work.NO_SOURCE, figures=(figure,), claims=(claim,))))
    assert study.claims[0].figure is study.figures[0]
    assert study.claims[0].sentence is study.figures[0].where


@pytest.mark.parametrize(
    "table",
    [
        '["a"],[[1],[1],[2.0]]',
        '["a"],[[1],[1],["2"]]',
        '["a"],[[1],[true],[2]]',
        '["a"],[[1],[1]]',
        '["a"],[[1],[1],[2],[3]]',
        '["a"],[[1],[1],[2,3]]',
        '["a"],[[1,1],[1,2],[2,3]]',
        '["a"],[[0],[1],[2]]',
        '["a"],[[-1],[1],[2]]',
        '["a"],[[2],[1],[2]]',
        '["a"],[[],[],[]]',
        "[1],[[1],[1],[2]]",
        '"a",[[1],[1],[2]]',
        '["a"],null',
        '["a"]',
        "",
    ],
)
def test_tables_that_are_no_evidence_are_told_of(table: str) -> None:
    def lay(name: str, tables: str) -> bytes:
        return zlib.compress(f'["{name}",{tables}]'.encode())

    assert decode(Span, lay("Span", '["a"],[[1],[1],[2]]')) == Span("a", 1, 2)
    for raw in (lay("Span", table), lay("Note", '["a"],[[1],[1],[2]]')):
        with pytest.raises(SpoiledError):
            decode(Span, raw)


def test_numbers_keep_their_kind_and_tuples_their_lengths() -> None:
    figures = tuple(
        Figure(Span("a", 0, 2), "12", Quantity(low, high, "", approximate=low == 12), Span("a", 0, 9))
        for low, high in ((12, 12.0), (12.0, 12), (None, 0.5))
    )
    study = Study(work.NO_SOURCE, figures=figures, notes=(Note("info", "\ud800"),))
    assert repr(decode(Study, encode(study))) == repr(study)
    whole = zlib.decompress(encode(study))
    assert b"[[3],[1,2,3]]" in whole
    for lengths in (b"[2]", b"[4,-1]", b"[1,1]", b'["3"]'):
        with pytest.raises(SpoiledError):
            decode(Study, zlib.compress(whole.replace(b"[[3],[1,2,3]]", b"[%b,[1,2,3]]" % lengths)))


@pytest.mark.parametrize("plain", ["null", "[]", "{}", '["Span"]', "{"])
def test_bytes_that_are_no_evidence_are_told_of_and_nothing_else(plain: str) -> None:
    whole = encode(Span("a", 1, 2))
    assert decode(Span, whole) == Span("a", 1, 2)
    for raw in (plain.encode(), zlib.compress(plain.encode()), whole[:-3], b"", encode(Note("info", plain))):
        with pytest.raises(SpoiledError):
            decode(Span, raw)


def test_what_was_understood_is_found_again_without_any_work(plan: Plan, request: pytest.FixtureRequest) -> None:
    first = gather(plan)
    request.getfixturevalue("no_work")
    assert gather(plan) == first


def test_the_language_of_a_text_is_asked_once_and_again_where_it_is_spoiled(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def classify(text: str) -> str:
        asked.append(text)
        return "ru"

    monkeypatch.setattr("brief.gather.classify", classify)
    cache = open_cache(plan.cache)
    told = [name_language("Плотина", cache) for _ in range(3)]
    for entry in entries(plan):
        entry.write_bytes(encode(Note("info", "no language")))
    assert [*told, name_language("Плотина", cache)] == ["ru"] * 4
    assert asked == ["Плотина"] * 2


def test_a_file_under_another_name_is_known_and_has_its_own_name(plan: Plan, request: pytest.FixtureRequest) -> None:
    gather(plan)
    Path(plan.sources, "a.txt").rename(Path(plan.sources, "b.txt"))
    request.getfixturevalue("no_work")
    (study,) = gather(plan).studies
    assert study.source.file == "b.txt"


@pytest.mark.parametrize("stated", ['published = "2015-01-01"', 'publisher = "The Post"', 'title = "Dams"'])
def test_what_is_stated_of_a_source_goes_before_what_is_kept_of_it(plan: Plan, stated: str) -> None:
    before = gather(plan)
    Path(plan.sources, "sources.toml").write_text(f'["a.txt"]\n{stated}\n', encoding="utf-8")
    assert gather(plan) == gather(replace(plan, no_cache=True)) != before


def test_the_grade_of_a_publisher_is_attached_to_what_is_kept(plan: Plan, request: pytest.FixtureRequest) -> None:
    catalogue = Path(plan.sources, "sources.toml")
    catalogue.write_text('["a.txt"]\npublisher = "The Post"\n', encoding="utf-8")
    gather(plan)
    catalogue.write_text(catalogue.read_text() + '[publishers."The Post"]\nreliability = "B"\n', encoding="utf-8")
    request.getfixturevalue("no_work")
    assert gather(plan).studies[0].source.reliability == "B"


def test_other_code_or_another_model_is_another_key(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    source = gather(plan).studies[0].source
    keys = {work.plan_study(source, BUNDLED).key}
    with monkeypatch.context() as patch:
        patch.setattr(work, "digest_code", lambda *rooms: f"other {rooms}")
        keys.add(work.plan_study(source, BUNDLED).key)
    monkeypatch.setattr(work, "digest_model", lambda name: f"other {name}")
    keys.add(work.plan_study(source, BUNDLED).key)
    assert len(keys) == 3


@pytest.mark.parametrize("spoiled", [b"", b"{}", encode(Note("info", "no study"))])
def test_an_entry_that_is_spoiled_is_made_again(plan: Plan, spoiled: bytes) -> None:
    first = gather(plan)
    for entry in entries(plan):
        entry.write_bytes(spoiled)
    assert gather(plan) == first
    assert all(entry.read_bytes() != spoiled for entry in entries(plan))


def test_what_could_not_be_read_is_tried_again(plan: Plan) -> None:
    Path(plan.sources, "b.pdf").write_bytes(b"%PDF-1.7 torn")
    assert gather(plan) == gather(plan)
    assert len(entries(plan)) == 2


def test_without_a_cache_nothing_is_kept(plan: Plan) -> None:
    dossier = gather(replace(plan, no_cache=True))
    assert isinstance(dossier, Dossier)
    assert not Path(str(plan.cache)).exists()


def test_a_folder_that_cannot_be_written_costs_only_time(plan: Plan) -> None:
    Path(str(plan.cache)).write_text("a file, no folder")
    assert gather(plan).studies


def test_the_cache_is_the_users_own_folder_and_nobody_elses() -> None:
    cache = open_cache(None)
    assert cache.folder is not None
    assert cache.folder.is_relative_to(os.environ["XDG_CACHE_HOME"])
    cache.put(make_key("x"), b"x")
    assert (cache.folder / make_key("x")[:2]).stat().st_mode & 0o077 == 0


def test_what_was_not_used_for_longest_goes_first_and_remnants_go_at_all_times(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=100)
    keys = [make_key(str(n)) for n in range(5)]
    for age, key in enumerate(keys):
        cache.put(key, b"x" * 25)
        os.utime(tmp_path / key[:2] / key, (age, age))
    remnant, writing = (tmp_path / keys[0][:2] / f"{name}{PART}" for name in ("killed", "writing"))
    remnant.touch()
    writing.touch()
    os.utime(remnant, (0, 0))
    assert cache.get(keys[0])
    cache.trim()
    assert [cache.holds(key) for key in keys] == [True, False, False, True, True]
    assert (remnant.exists(), writing.exists()) == (False, True)


def test_the_version_of_a_model_is_told_without_loading_it_and_is_the_one_it_has() -> None:
    assert model_version(BUNDLED) == load(BUNDLED).meta["version"]


def test_code_and_libraries_are_told_from_the_disk() -> None:
    assert digest_code("read") != digest_code("analyse") != digest_code()
    assert any(name.startswith("spacy-") for name in list_libraries())
    assert {name.split("-")[0].lower() for name in list_libraries()} >= LIBRARIES


def test_studies_share_nothing_with_the_names_of_files() -> None:
    source = Source(key="k", file="a.txt", text="", passages=(), sha256="s")
    key = work.plan_study(source, BUNDLED).key
    assert work.plan_study(replace(source, file="b.txt"), BUNDLED).key == key
    assert work.plan_study(replace(source, published="2015-01-01"), BUNDLED).key != key
