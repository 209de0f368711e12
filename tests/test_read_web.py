"""Saved web pages."""

import json
from html import escape
from pathlib import Path

import pytest

from brief.model import Source
from brief.read.report import read_file

SOURCES = Path(__file__).parent.parent / "sources"
STORY = (
    "The harbour office closed the northern quay on Monday after two ferries touched, and said nobody was hurt.",
    '"We saw it come," said Captain Doe, who has steered the ferry since 1999. "We could not stop it."',
)


def read(tmp_path: Path, page: str | bytes) -> Source:
    path = tmp_path / "one.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read_file(path, tmp_path)


def page(body: str, head: str = "") -> str:
    """A page as sites build them: navigation, a story, links and a footer around it."""
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8">{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="cookie">We use cookies</div>'
        f"<main><article>{body}</article><aside><h3>Related stories</h3>"
        '<a href="/a">How ferries are steered</a></aside></main><footer><p>Copyright 2016 Harbour Times</p>'
        '</footer><script>var a = "<p>no</p>";</script></body></html>'
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def bodies(source: Source) -> list[str]:
    return [p.text for p in source.passages if p.kind == "body"]


@pytest.mark.parametrize("name", ["01_osce_talks.txt", "02_osce_to_send_police.txt"])
def test_a_report_within_a_page_gives_the_body_that_its_text_gives(tmp_path: Path, name: str) -> None:
    plain = read_file(SOURCES / name, SOURCES)
    heads = [f"<h1>{p.text}</h1>" for p in plain.passages if p.kind == "heading"]
    lines = [line for line in plain.text.split("\n") if f"<h1>{line}</h1>" not in heads]
    source = read(tmp_path, page("".join(heads) + paragraphs(*lines)))
    assert bodies(source) == bodies(plain)
    assert source.title == plain.title


def test_headings_lists_quotations_and_tables_are_read_in_order(tmp_path: Path) -> None:
    more = (
        "<h2>What comes next</h2><ul><li>The quay will open again within a week, the harbour office wrote.</li></ul>"
        "<blockquote>The office will pay for the damage, it wrote.</blockquote>"
        "<table><tr><td>Hurt</td><td>0</td></tr><tr><td>Rescued</td><td>12</td></tr></table>"
    )
    source = read(tmp_path, page(f"<h1>Ferries touch</h1>{paragraphs(*STORY)}{more}"))
    assert [p.text for p in source.passages] == [
        "Ferries touch",
        *STORY,
        "What comes next",
        "The quay will open again within a week, the harbour office wrote.",
        "The office will pay for the damage, it wrote.",
        "Hurt: 0",
        "Rescued: 12",
    ]


def test_metadata_is_what_the_page_declares(tmp_path: Path) -> None:
    head = (
        '<title>Ferries | Times</title><meta property="og:title" content="Ferries touch">'
        '<meta name="author" content="Jo Roe"><meta property="og:site_name" content="Harbour Times">'
        '<link rel="canonical" href="https://harbour.example/f">'
        '<meta property="article:modified_time" content="2017-01-01"><meta property="article:published_time" '
        'content="2016-05-03T10:15:00+01:00">'
    )
    source = read(tmp_path, page(paragraphs(*STORY), head))
    assert (source.title, source.publisher, source.author) == ("Ferries touch", "Harbour Times", "Jo Roe")
    assert (source.published, source.date_from) == ("2016-05-03", "page")
    assert (source.url, source.language) == ("https://harbour.example/f", "en-gb")


def test_schema_org_fills_what_no_element_declares(tmp_path: Path) -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Ferries touch",
        "datePublished": "2016-05-03",
        "author": [{"name": "Jo Roe"}, {"name": "Al Poe"}],
        "publisher": {"name": "Harbour Times"},
    }
    graph = json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, article]})
    head = f'<script type="application/ld+json">[</script><script type="application/ld+json">{graph}</script>'
    source = read(tmp_path, page(paragraphs(*STORY), head))
    assert (source.title, source.publisher, source.author) == ("Ferries touch", "Harbour Times", "Jo Roe, Al Poe")
    assert source.published == "2016-05-03"


def test_a_day_of_update_or_copyright_is_not_taken(tmp_path: Path) -> None:
    head = (
        '<meta property="article:modified_time" content="2017-01-01"><meta name="author" content="https://a.example">'
    )
    source = read(tmp_path, page(paragraphs(*STORY, "Last updated: 3 May 2016"), head))
    assert (source.published, source.author) == (None, None)


def test_the_window_s_title_is_taken_where_nothing_else_is(tmp_path: Path) -> None:
    assert read(tmp_path, page(paragraphs(*STORY), "<title>Ferries touch - Times</title>")).title == "Ferries touch"


@pytest.mark.parametrize("charset", ["windows-1251", "iso-8859-1", "utf-8"])
def test_a_declared_encoding_is_used(tmp_path: Path, charset: str) -> None:
    name = "Жуков" if charset != "iso-8859-1" else "Müller"
    text = STORY[0].replace("harbour office", name)
    raw = page(paragraphs(text, STORY[1])).replace("utf-8", charset).encode(charset)
    assert bodies(read(tmp_path, raw))[0] == text


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("", "is empty"),
        ("<html><body></body></html>", "no article"),
        ("<table>" + "<tr><td>a<td>b" * 30_000, "more parts"),
        (b"<p>" + b"a" * 9_000_000, "more than 8 MB"),
        ("<div>" * 100_000, "no article"),
    ],
)
def test_what_is_no_article_is_noted(tmp_path: Path, content: str | bytes, cause: str) -> None:
    source = read(tmp_path, content)
    assert source.status == "unreadable"
    assert cause in source.notes[0].message


def test_a_script_s_link_is_no_url(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">'
    assert read(tmp_path, page(paragraphs(*STORY), head)).url is None
