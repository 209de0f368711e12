"""Whatever format the reports come in, brief understands the same of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from formats import NAMES, SOURCES, write_formats

from brief.gather import gather, read_sources
from brief.model import Dossier, Plan

FORMATS = write_formats()
TOPIC = "OSCE police mission to southern Kyrgyzstan"


def understand(folder: Path) -> Mapping[str, object]:
    """What is understood of a folder, but for where in which file it stands."""
    dossier = gather(replace(Plan(), sources=str(folder), topic=TOPIC))
    return {
        "quotes": [(q.text, q.speaker, q.role, q.cue, q.direct) for one in dossier.studies for q in one.quotes],
        "figures": Counter((f.text, f.quantity) for one in dossier.studies for f in one.figures),
        "disagreements": tell_disagreements(dossier),
    }


def tell_disagreements(dossier: Dossier) -> Counter[object]:
    return Counter(
        (d.kind, d.nature, d.doubtful, d.plain, tuple((p.text, p.speaker, p.value) for p in d.positions))
        for d in dossier.disagreements
    )


@cache
def understand_plain() -> Mapping[str, object]:
    return understand(SOURCES)


def write(folder: Path, *names: str) -> Path:
    for name in names:
        for file, raw in FORMATS[name].items():
            (folder / file).write_bytes(raw)
    return folder


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_each_format_gives_the_quotes_figures_and_disagreements_of_the_text(tmp_path: Path, name: str) -> None:
    found, plain = understand(write(tmp_path, name)), understand_plain()
    assert found["quotes"] == plain["quotes"]
    assert found["figures"] == plain["figures"]
    assert found["disagreements"] == plain["disagreements"]
    assert plain["quotes"]
    assert plain["disagreements"]


def test_all_formats_together_are_two_reports(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_bytes((SOURCES / f"{name}.txt").read_bytes())
    sources, _ = read_sources(replace(Plan(), sources=str(write(tmp_path, *FORMATS)), topic=TOPIC))
    assert len(sources) == 2 * len(FORMATS) + 2
    assert Counter(source.status for source in sources) == {"used": 2, "copy": 2 * len(FORMATS)}
