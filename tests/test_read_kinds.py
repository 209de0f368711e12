"""What is the report and what stands around it: headings, datelines, captions, boilerplate."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.model import Source
from brief.read.boilerplate import RULES, Rule
from brief.read.draft import Paragraph
from brief.read.passages import build
from brief.read.report import read_file

BEFORE = "The harbour office closed the northern quay on Monday after two ferries touched."
AFTER = "Nobody was hurt, and the quay will open again within a week, the office said."


def read(tmp_path: Path, text: str, suffix: str = ".md") -> Source:
    path = tmp_path / f"one{suffix}"
    path.write_text(text, encoding="utf-8")
    return read_file(path, tmp_path)


def kinds_of(tmp_path: Path, text: str, suffix: str = ".md") -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in read(tmp_path, text, suffix).passages]


def kind_between(tmp_path: Path, line: str) -> str:
    """The kind of a line that stands within a story."""
    found = kinds_of(
        tmp_path, f"# Ferries touch at the quay\n\n{BEFORE}\n\n{line}\n\n{AFTER}\n\n{BEFORE[:-1]} again.\n"
    )
    kinds = {kind for kind, text in found if text in line}
    assert len(kinds) == 1, found
    return kinds.pop()


@pytest.mark.parametrize(
    "line",
    [
        "Get the day's top stories delivered to your inbox",
        "Sign up for our morning newsletter",
        "Follow us on Twitter and Facebook",
        "Share this article",
        "Do you have a story? Email us at tips@harbour.example",
        "Read more: How ferries are steered",
        "RELATED: How ferries are steered",
        "Most read in news Ten ways to steer QUAY OPENS Mayor cuts ribbon at last",
        "Advertisement",
        "Story continues below",
        "Scroll down for video",
        "Watch the full interview below:",
        "Last Updated: 07/27/2016",
        "Posted: Thursday, April 23, 2015 10:11 AM EDT",
        "Copyright 2017 The Harbour Times. All rights reserved.",
        "This story has been updated.",
        "An earlier version of this article misspelled the mayor's name.",
        "(Reporting by Jane Roe; Editing by John Doe)",
        "John Doe contributed to this report.",
        "By Jane Roe, Harbour Times",
        "Contact Jane Roe: jroe@harbour.example or 555-223-4759.",
        "[ How ferries are steered ]",
        "[How ferries are steered](https://harbour.example/steer)",
        "#QuaySide #Ferries",
        "Quay shut again pic.twitter.com/7gBqmw9DR7 — Harbour (@harbour) May 28, 2016",
        "A post shared by Jane (@jane) on Oct 1, 2017 at 10:56pm PDT",
        "QUAY ROAD MOLE ST. FERRY LANDING 200 FEET Place where they touched NORTH QUAY",
        ".photo { width:100px; }",
        "***",
    ],
)
def test_furniture_of_the_page_is_boilerplate(tmp_path: Path, line: str) -> None:
    assert kind_between(tmp_path, line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The two ferries at the quay. (Photo: Jane Roe/Harbour Times)",
        "The captain (pictured) has worked on the line since he left the navy in 1999",
        "FILE - In this May 3, 2016, file photo, the northern quay stands empty.",
        "Jane Roe/Getty Images",
        "Image copyright EPA Image caption The quay is the oldest of the port",
        "The captain of the smaller ferry was seen leaving the harbour office late on Monday",
        "Hide Caption 4 of 30",
        "![The quay at dusk](quay.jpg)",
        "7/30 The quay The oldest quay of the port seen from the mole at dusk",
    ],
)
def test_what_stands_under_pictures_is_a_caption(tmp_path: Path, line: str) -> None:
    assert kind_between(tmp_path, line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "The earlier report said that the quay had been unsafe for years.",
        "“Follow us to the boats,” the captain told his passengers.",
        "The report published on Tuesday showed that the quay was unsafe.",
        "Terms of the sale were not announced, but the office has sold the quay.",
        "HORSLEY: And you stood on the quay when they touched?",
        "The newspaper reported:",
        "Share prices of the ferry line fell by 3 percent on Tuesday.",
        "Copies of the log (about 40 pages) were handed to the police.",
        "- Nobody was hurt, the office said in a statement",
        "I welcome the reopening of the quay. — Mayor Poe (@mayorpoe) May 28, 2016",
        "More than 40 people watched from the quay, the harbour police said.",
    ],
)
def test_what_a_reporter_writes_stays_body(tmp_path: Path, line: str) -> None:
    bare = line.removeprefix("- ")
    assert ("body", bare) in kinds_of(
        tmp_path, f"# Ferries touch\n\n{BEFORE}\n\n{line}\n\n{AFTER}\n\n{BEFORE[:-1]} again.\n"
    )


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("Varnholt, 17 May -", None),
        ("Wa, Feb. 21, VNA -", None),
        ("ALMATY, Kazakhstan —", None),
        ("LAS VEGAS (AP) -", "AP"),
        ("WASHINGTON, Jan. 3 (Reuters) -", "Reuters"),
        ("Kano (Nigeria) (AFP) –", "AFP"),
        ("ST. LOUIS, Mo. (KTVI) –", None),
        ("(CNN)", "CNN"),
        ("PARIS, Aug 31 (Reuters) -", "Reuters"),
        ("TALLINN, 3 September 2012 (Harbour Wire) -", None),
        ("KOTKA, Finland (Baltic News Desk) —", None),
        ("May 17 (ShipDesk) -", None),
        ("Varnholt (vd) -", None),
        ("Varnholt -", None),
        ("VARNHOLT:", None),
        ("NEW VARNHOLT, Dec 5:", None),
    ],
)
def test_the_body_begins_behind_the_dateline(tmp_path: Path, dateline: str, agency: str | None) -> None:
    source = read(tmp_path, f"{dateline} {BEFORE}\n\n{AFTER}")
    assert [(p.kind, p.text) for p in source.passages][:2] == [("dateline", dateline), ("body", BEFORE)]
    assert source.agency == agency


@pytest.mark.parametrize("line", ["NATO - the alliance - met.", "DOE: We saw it.", "A US-led force came."])
def test_capitals_before_a_dash_are_not_always_a_dateline(tmp_path: Path, line: str) -> None:
    assert kinds_of(tmp_path, f"{line}\n\n{AFTER}")[0] == ("body", line)


def test_title_author_agency_and_day_are_taken_from_the_lines_around_the_story(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        f"Ferries Touch at the Quay\n\nBy Jane Roe and John Doe, Associated Press\n\n"
        f"Published: 3 May 2016, 10.15 BST\n\n{BEFORE}\n\n{AFTER}",
        ".txt",
    )
    assert (source.title, source.author, source.agency) == ("Ferries Touch at the Quay", "Jane Roe and John Doe", "AP")
    assert (source.published, source.date_from) == ("2016-05-03", "text")
    assert [p.kind for p in source.passages] == ["heading", "boilerplate", "boilerplate", "body", "body"]


@pytest.mark.parametrize("line", ["Published: 31 June 2016", "Updated: 3 May 2016", "Published 07/08/2016"])
def test_a_day_that_is_none_or_not_of_publication_is_not_taken(tmp_path: Path, line: str) -> None:
    assert read(tmp_path, f"{line}\n\n{BEFORE}").published is None


def test_furniture_glued_to_a_paragraph_is_peeled_off(tmp_path: Path) -> None:
    found = kinds_of(tmp_path, f"Advertisement. {BEFORE} Click here for more pictures.\n\n{AFTER}")
    assert found[:3] == [
        ("boilerplate", "Advertisement."),
        ("body", BEFORE),
        ("boilerplate", "Click here for more pictures."),
    ]


def test_links_under_an_opener_are_boilerplate_to_the_end_of_the_page(tmp_path: Path) -> None:
    found = kinds_of(
        tmp_path, f"{BEFORE}\n\n{AFTER}\n\nRead more:\n\nHow ferries are steered\n\nA mayor resigns. It rains."
    )
    assert [kind for kind, _ in found] == ["body", "body", "boilerplate", "boilerplate", "boilerplate"]


def test_a_sentence_told_twice_counts_once(tmp_path: Path) -> None:
    found = kinds_of(
        tmp_path, f"# Ferries touch\n\nFerries touch\n\n{BEFORE} {AFTER}\n\n{BEFORE}\n\n{AFTER}\n\nThe end came."
    )
    assert [kind for kind, _ in found] == ["heading", "boilerplate", "body", "caption", "caption", "body"]


def test_crossheads_and_the_hours_of_a_live_report_are_headings(tmp_path: Path) -> None:
    for line in ("'Not a ferry'", "- What comes next -", "## The quay", "5:20 p.m.", "WHAT COMES NEXT"):
        assert kind_between(tmp_path, line) == "heading"


def test_open_lines_under_the_title_are_its_summary(tmp_path: Path) -> None:
    line = "Two ferries of the northern line touched at the quay and nobody was hurt"
    assert kinds_of(tmp_path, f"# Ferries\n\n{line}\n\n{BEFORE}\n\n{AFTER}")[1] == ("body", line)


def test_headings_that_trail_the_story_and_the_writer_s_own_line_are_boilerplate(tmp_path: Path) -> None:
    found = kinds_of(
        tmp_path,
        f"# Ferries\n\n{BEFORE}\n\n{AFTER}\n\nJane Roe is a reporter at the Harbour Times.\n\n## Mayor Resigns",
    )
    assert [kind for kind, _ in found] == ["heading", "body", "body", "boilerplate", "boilerplate"]


def test_a_gallery_s_captions_are_its_text(tmp_path: Path) -> None:
    found = kinds_of(
        tmp_path,
        "# Ferries touch at the quay\n\nPhotos: Ferries touch at the quay The mole lies empty. Hide Caption 1 of 9\n",
    )
    assert ("body", "The mole lies empty.") in found
    assert [kind for kind, _ in found] == ["heading", "boilerplate", "body", "boilerplate"]


def test_markdown_is_dropped_and_its_words_kept(tmp_path: Path) -> None:
    story = (
        "> The *northern* **quay** was [shut](https://a.example) by `order` of the __mayor__.\n\n1. It is open_again."
    )
    text = f"Ferries\n=======\n\n{story}\n"
    assert kinds_of(tmp_path, text) == [
        ("heading", "Ferries"),
        ("body", "The northern quay was shut by order of the mayor."),
        ("body", "It is open_again."),
    ]


def test_sentences_that_lost_the_space_between_them_get_it_back(tmp_path: Path) -> None:
    assert kinds_of(tmp_path, "The quay was shut.Nobody was hurt, U.S.News said.")[0][1] == (
        "The quay was shut. Nobody was hurt, U.S.News said."
    )


@given(st.lists(st.text(max_size=200), max_size=12))
def test_passages_are_slices_in_order_whatever_the_text(texts: list[str]) -> None:
    text, passages, _ = build([Paragraph(t) for t in texts], "k")
    assert all(text[p.where.start : p.where.end] == p.text != "" for p in passages)
    assert all("\n" not in p.text and p.text == p.text.strip() for p in passages)
    ends = [0, *(p.where.end for p in passages)]
    assert all(p.where.start >= end for p, end in zip(passages, ends, strict=False))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.why)
def test_no_rule_dwells_on_a_long_line(rule: Rule) -> None:
    began = time.perf_counter()
    for text in ("a " * 1900, "A" * 3900, "Jane Roe " * 400, "( [ " * 900, "1/2 " * 900, "a.B " * 900):
        rule.holds(text)
        replace(rule, most=5000).holds(text)
    assert time.perf_counter() - began < 2
