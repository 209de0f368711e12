"""The evidence page as a file: whole, escaped, refused where it is not brief's, the same bytes every time."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from records import EVIL, FIRST, SECOND, make_record, place, write_record

from brief.cli import run
from brief.errors import NoSourceError, WriteError
from brief.show.document import show
from brief.show.evidence import Place, find_record, load_record
from brief.show.spans import cut

ROOT = Path(__file__).parent.parent


@pytest.fixture(name="page")
def _page(tmp_path: Path) -> html.HtmlElement:
    return html.fromstring(show(write_record(tmp_path)).read_bytes())


def test_nothing_of_a_source_becomes_markup(page: html.HtmlElement) -> None:
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img | //*[@onerror] | //iframe | //link | //form | //*[@style] | //b")
    assert EVIL in page.xpath("string(//title)")
    hrefs = page.xpath("//@href")
    assert not [one for one in hrefs if not one.startswith(("#", "https://agency.example"))]


def test_the_policy_lets_in_the_one_script_and_the_one_style_by_their_hashes(page: html.HtmlElement) -> None:
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        content = page.xpath(f"string(//{tag})")
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert not re.search(r"url\(|@import|unsafe", page.xpath("string(//style)") + policy)
    assert page.xpath("//head/meta")[1].get("http-equiv") == "Content-Security-Policy"


def test_every_source_stands_there_whole(page: html.HtmlElement) -> None:
    shown = ["\n".join(p.text_content() for p in one.xpath(".//p[@dir]")) for one in page.xpath("//article")]
    assert shown[:2] == [FIRST, SECOND.replace("\0", "\ufffd")]
    assert page.xpath("//article[@data-n='3']//details//p")[0].text_content() == "Sport."


def test_each_link_leads_to_just_the_words_that_it_cites(page: html.HtmlElement) -> None:
    texts = {1: FIRST, 2: SECOND.replace("\0", "\ufffd")}
    links = page.xpath("//a[@data-p]")
    assert len(links) > 10
    for link in links:
        (target,) = page.xpath(f"//*[@id={link.get('href').removeprefix('#')!r}]")
        for number, span in (one.split(":") for one in (link.get("data-p") + " " + link.get("data-q", "")).split()):
            start, end = map(int, span.split("-"))
            found = page.xpath(f"//article[@data-n='{number}']//*[contains(concat(' ', @data-c, ' '), ' {span} ')]")
            assert "".join(one.text_content() for one in found) == texts[int(number)][start:end]
        assert target.get("class").startswith("e")


def test_what_is_not_printed_stands_there_with_why(page: html.HtmlElement) -> None:
    found = [" ".join(one.text_content().split()) for one in page.xpath("//*[@id='found']/li")]
    assert len(found) == 3
    assert "Why not: no room on the page" in found[0]
    assert "We will dig" in found[1]
    assert "stand alone" in found[1]
    assert "doubtful" in found[2]
    assert page.xpath("//*[@id='differences']//li[@id='differ-1']//li[@class='side']")[1].text_content() == (
        "“15 wells”\u00a0[2]"
    )


def test_a_text_is_cut_at_each_place_and_at_line_breaks() -> None:
    text = "ab😀d\nef"
    pieces = list(cut(text, (Place(1, 1, 3), Place(1, 2, 6))))
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    assert [(text[start:end], len(active)) for start, end, active in pieces] == [
        ("a", 0),
        ("b", 1),
        ("😀", 2),
        ("d", 1),
        ("\n", 1),
        ("e", 1),
        ("f", 0),
    ]


def test_a_place_outside_its_text_is_no_link(tmp_path: Path) -> None:
    record = make_record()
    record["page"][3]["cites"] = [{"source": 1, "start": 5, "end": 99_999}, {"source": 8, "start": 0, "end": 1}]
    page = html.fromstring(show(write_record(tmp_path, record)).read_bytes())
    assert page.xpath("//*[@id='bottom-line-1']/span[@class='line']")


def test_the_same_record_gives_the_same_bytes_and_no_name_of_the_machine(tmp_path: Path) -> None:
    first = show(write_record(tmp_path)).read_bytes()
    again = show(tmp_path / "wells.json", tmp_path / "deep" / "other.html").read_bytes()
    assert first == again
    for name in (str(tmp_path), str(ROOT), str(Path.home()), os.uname().nodename):
        assert name.encode() not in first


def test_a_source_in_another_language_says_so(tmp_path: Path) -> None:
    record = make_record()
    for source, language in zip(record["sources"], ("fr", "en-GB", "<b>"), strict=True):
        source["language"] = language
    page = html.fromstring(show(write_record(tmp_path, record)).read_bytes())
    assert page.xpath("//div[@class='text']/@lang") == ["fr"]


def test_a_file_that_is_not_an_evidence_page_is_not_replaced(tmp_path: Path) -> None:
    record = write_record(tmp_path)
    (tmp_path / "wells.html").write_text("mine", encoding="utf-8")
    with pytest.raises(WriteError, match="no evidence page"):
        show(record)
    assert show(record, tmp_path / "a.html") == show(record, tmp_path / "a.html")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"format": "brief-evidence/2"}', '{"format": "brief-evidence/1"}'])
def test_what_is_no_record_is_told_in_a_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(NoSourceError, match=r"x\.json"):
        load_record(file)
    with pytest.raises(NoSourceError, match="cannot be read"):
        load_record(tmp_path / "absent.json")


def test_the_newest_record_is_shown_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["show"]) == 3
    assert "brief make" in capsys.readouterr().err
    (tmp_path / "output").mkdir()
    old = write_record(tmp_path / "output")
    new = old.rename(tmp_path / "output" / "new.json")
    os.utime(write_record(tmp_path / "output"), (1, 1))
    (tmp_path / "output" / "other.json").write_text("{}", encoding="utf-8")
    (tmp_path / "output" / "new.2026-11-21.json").write_bytes(new.read_bytes())
    assert find_record(tmp_path / "output") == new
    assert run(["show"]) == 0
    assert capsys.readouterr().out == "output/new.html\n"


def test_a_record_without_anything_but_a_source_is_a_page_too(tmp_path: Path) -> None:
    record = make_record() | {"page": [], "left_out": [], "quotes": [], "disagreements": [], "notes": []}
    page = html.fromstring(show(write_record(tmp_path, record)).read_bytes())
    assert "All that was found is on the page." in str(page.xpath("string()"))
    assert place(FIRST, "Wells", 1)["start"] == 0
