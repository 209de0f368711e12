"""Exports: many reports in one file, by the fields that sources.toml names."""

import json
from pathlib import Path

import pytest

from brief.errors import NoSourceError, SettingsError
from brief.model import Note, Source
from brief.read.folder import read_folder

QUAY = "The harbour office closed the northern quay on Monday after two ferries touched, and said nobody was hurt."
MOLE = "The mole was shut too, and 12 boats turned back."
FIELDS = """
["wire.json"]
publisher = "The Wire"

[fields."wire*.json"]
records = "response/results"
text = "fields/body"
title = "headline"
published = "date"
url = "link"

[fields."*.xml"]
records = "channel/item"
text = "description"
title = "title"
published = "pubDate"
url = "guid/@href"
"""
WIRE = {
    "response": {
        "results": [
            {
                "headline": "Quay &amp; mole",
                "date": "2016-05-02T08:15:00Z",
                "link": "https://wire.example/1",
                "fields": {"body": f"<p>{QUAY}</p><p>{MOLE}</p><script>x()</script>"},
            },
            {"headline": "Boats", "date": "soon", "fields": {"body": [QUAY, MOLE]}},
            {"headline": "Nothing", "fields": {}},
        ]
    }
}
FEED = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss xmlns:a="urn:a"><channel><title>Wire</title><item><title>Quay</title><a:guid href="https://wire.example/1">1</a:guid>
<pubDate>Mon, 02 May 2016 23:15:00 -0500</pubDate><description>{QUAY} &x;</description></item>
<item><title>Mole</title><description>&lt;p&gt;{MOLE}&lt;/p&gt;</description></item>
<item><description><p>{QUAY}</p><p>{MOLE}</p></description></item></channel></rss>"""


def read(
    tmp_path: Path, name: str, content: str, catalogue: str = FIELDS
) -> tuple[tuple[Source, ...], tuple[Note, ...]]:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(catalogue, encoding="utf-8")
    return read_folder(tmp_path)


def bodies(source: Source) -> list[str]:
    return [p.text for p in source.passages if p.kind == "body"]


def test_each_report_of_a_json_file_is_a_source_of_its_own(tmp_path: Path) -> None:
    (quay, boats, nothing), notes = read(tmp_path, "wire.json", json.dumps(WIRE))
    assert [one.file for one in (quay, boats, nothing)] == ["wire.json/1", "wire.json/2", "wire.json/3"]
    assert bodies(quay) == bodies(boats) == [QUAY, MOLE]
    assert (quay.title, quay.publisher, quay.published) == ("Quay & mole", "The Wire", "2016-05-02")
    assert (quay.url, quay.date_from) == ("https://wire.example/1", "export")
    assert (boats.published, boats.notes[0].message) == (
        None,
        "export: published is no whole date; write YYYY-MM-DD",
    )
    assert (nothing.status, notes) == ("unreadable", ())


def test_each_report_of_an_xml_file_is_a_source_of_its_own(tmp_path: Path) -> None:
    (quay, mole, both), _ = read(tmp_path, "feed.xml", FEED)
    assert bodies(quay) == [f"{QUAY} &x;"]
    assert (bodies(mole), bodies(both)) == ([MOLE], [QUAY, MOLE])
    assert (quay.title, quay.published, quay.url) == ("Quay", "2016-05-02", "https://wire.example/1")


def test_a_list_of_reports_needs_no_path_to_them(tmp_path: Path) -> None:
    (one, two), _ = read(tmp_path, "a.json", json.dumps([{"t": QUAY}, {"t": MOLE}]), '[fields."a.json"]\ntext = "t"')
    assert [bodies(one), bodies(two)] == [[QUAY], [MOLE]]


def test_an_export_without_a_map_is_skipped_and_named_with_the_cure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUAY)
    sources, notes = read(tmp_path, "a.json", "{}", "")
    assert [one.file for one in sources] == ["a.txt"]
    assert "a.json: skipped; [fields] in sources.toml can say" in notes[0].message


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("wire.json", "{", "is not valid JSON"),
        ("wire.json", "[" * 100_000, "JSON"),
        ("wire.json", "{}", "holds no report where"),
        ("wire.json", json.dumps({"response": {"results": [{"fields": {"body": "x"}}] * 1001}}), "more than 1000"),
        ("feed.xml", "<rss>", "is not valid XML"),
        ("feed.xml", "<a>" * 100_000, "is not valid XML"),
        ("feed.xml", f'<!DOCTYPE a [<!ENTITY a "{"x" * 99}">]><a>{"&a;" * 9}</a>', "holds no report where"),
    ],
)
def test_what_is_no_export_is_noted(tmp_path: Path, name: str, content: str, said: str) -> None:
    with pytest.raises(NoSourceError, match=said):
        read(tmp_path, name, content)


@pytest.mark.parametrize(
    ("catalogue", "said"),
    [
        ("fields = 3", "is no table"),
        ('[fields."a"]\ntitle = "x"', 'no key "text"'),
        ('[fields."a"]\ntext = "x"\ntitel = "y"', "'titel' names no field"),
        ('[fields."a"]\ntext = "x"\ntitle = 1', "'title' names no field"),
    ],
)
def test_a_map_that_does_not_fit_is_refused(tmp_path: Path, catalogue: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read(tmp_path, "a.txt", QUAY, catalogue)
