"""An evidence record of invented reports, small and spiteful: what they hold must never become markup."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Json = dict[str, Any]

EVIL = "<script>document.title = 'taken'</script>"
FIRST = (
    f"Wells for Oster {EVIL}\n"
    "The council of Oster adopted a plan for 12 wells on Friday. 😀 “We will dig,” said Ann Lee.\n"
    "</script><img src=x onerror=\"document.title='taken'\"> \u202eWords that run backwards & on.\n"
    "Nobody knows what the wells will cost."
)
SECOND = "The mayor said 15 wells would be dug. ]]> --> 'quoted' \"words\" &lt;b&gt; &amp;\u0000 end."


def place(text: str, words: str, source: int) -> Json:
    """Where words stand in a text."""
    start = text.index(words)
    return {"source": source, "start": start, "end": start + len(words)}


def line(section: str, text: str, cites: Iterable[Json] = (), *, key: str = "", item: str | None = None) -> Json:
    """A line of the page; one without cites is the program's own."""
    cites = list(cites)
    return {
        "id": key or f"{section}-{len(text)}",
        "section": section,
        "item": item,
        "text": text,
        "cites": cites,
        "derived": not cites,
    }


def source(number: int, text: str, **said: Any) -> Json:  # noqa: ANN401 - JSON's values
    """A source of the record."""
    keys = ("title", "publisher", "agency", "published", "date_from", "url", "language", "reliability", "label")
    entry = {"number": number, "file": f"{number}.txt", "status": "used", **dict.fromkeys(keys)}
    return {**entry, "sha256": "0" * 64, "copy_of": None, "likeness": None, "words": 9, "text": text, **said}


def position(text: str, words: str, sentence: str, number: int, side: int) -> Json:
    """A side's words."""
    told = place(text, sentence, number)
    return {
        **place(text, words, number),
        "text": words,
        "sentence": {"start": told["start"], "end": told["end"]},
        "speaker": None,
        "value": None,
        "side": side,
    }


def make_record() -> Json:
    """The whole record."""
    plan = "The council of Oster adopted a plan for 12 wells on Friday."
    mayor = "The mayor said 15 wells would be dug."
    cost = "Nobody knows what the wells will cost."
    evil = FIRST.splitlines()[2]
    wells = {
        "id": "differ-1",
        "topic": f"Wells {EVIL}",
        "kind": "number",
        "nature": "conflict",
        "score": 0.9,
        "why": 'both say how many: "wells" & <b>',
        "doubtful": False,
        "printed": True,
        "positions": [position(FIRST, "12 wells", plan, 1, 0), position(SECOND, "15 wells", mayor, 2, 1)],
    }
    doubtful = {**wells, "id": "differ-2", "topic": "Days of the week", "doubtful": True, "printed": False}
    said = {**place(FIRST, "We will dig,", 1), "id": "quote-1", "text": "We will dig,", "speaker": "Ann Lee"}
    return {
        "format": "brief-evidence/1",
        "title": f"Wells {EVIL}",
        "topic": "Wells",
        "as_of": "2026-11-22",
        "marking": "TLP:AMBER",
        "brief_version": "0.1.0",
        "model": {"name": "m", "version": "1"},
        "since": None,
        "files": {},
        "sources": [
            source(1, FIRST, title=f"Wells for Oster {EVIL}", publisher="The Agency", url="javascript:alert(1)"),
            source(2, SECOND, url="https://agency.example/a?b=1&c='2'"),
            source(3, "Sport.\nNothing of wells.", status="off-topic"),
        ],
        "page": [
            line("header", f"Wells {EVIL}", key="title"),
            line("header", "As of 22 November 2026", key="meta"),
            line("bottom-line", "Bottom line", key="heading-bottom-line"),
            line("bottom-line", plan, [place(FIRST, plan, 1)], key="bottom-line-1"),
            line("figures", "12 wells", [place(FIRST, plan, 1)], key="figures-1"),
            line("facts", evil, [place(FIRST, evil, 1)], key="facts-evil"),
            line("disagreements", "Where the sources differ", key="heading-disagreements"),
            line(
                "disagreements",
                "Wells | “12 wells” | “15 wells”",
                [place(FIRST, plan, 1), place(SECOND, mayor, 2)],
                key="disagreements-1",
                item="differ-1",
            ),
            line("next", "No dates.", key="empty-next"),
            line("sources", "[1] Wells — The Agency", key="s1"),
        ],
        "left_out": [
            {**line("gaps", cost, [place(FIRST, cost, 1)], key="gaps-1"), "score": 0.1, "why": "no room on the page"}
        ],
        "quotes": [{**said, "role": None, "mention": None, "cue": "said", "direct": True, "printed": False}],
        "disagreements": [wells, doubtful],
        "notes": [{"level": "warning", "message": "is <i>short</i>", "source": 2}],
    }


def write_record(folder: Path, record: Json | None = None) -> Path:
    """The record as a file."""
    file = folder / "wells.json"
    file.write_text(json.dumps(record or make_record()), encoding="utf-8")
    return file
