"""French: a second language through the one table, read by its own rules, or said to be left out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from articles import source
from docx import Document

from brief.analyse import languages
from brief.analyse.french.numerals import find_numerals, read_number
from brief.analyse.language import BUNDLED, load, parse
from brief.analyse.languages import LANGUAGES, MAIN, name_models
from brief.analyse.study import load_rules, study, understand
from brief.compare.disagreements import find_disagreements
from brief.errors import NoSourceError
from brief.gather import gather, read_sources
from brief.model import Plan, Study
from brief.phrase.quotes import OPENERS, is_utterance
from brief.pipeline import make
from brief.verify.report import check_page
from brief.verify.tongues import TONGUES

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MODELS = {"fr": LANGUAGES["fr"].model}
COURRIER = """---
title: "Crue à Valmont : au moins 40 morts"
publisher: Le Courrier de la Plaine
published: 2010-07-23
---
Au moins 40 personnes ont été tuées et 120 blessées jeudi dans la crue du Lessou à Valmont, a annoncé vendredi le \
ministre de l’Intérieur, Jean Dupont.

« Nous n’avons jamais vu une eau aussi haute dans cette vallée », a-t-il dit à la presse. « Les recherches \
continueront jour et nuit. »

Quelque 2 000 habitants ont été évacués vers les écoles de la ville haute, selon la préfecture.

Le pont de la Halle, construit en 1931, s’est effondré jeudi soir. « Le pont n’a pas résisté à la poussée des \
troncs », a expliqué Claire Morel, ingénieure du service des routes.

Le gouvernement n’a pas encore précisé quand les habitants pourront rentrer chez eux.
"""
RADIO = """---
title: La crue du Lessou fait 52 morts
publisher: Radio des Monts
published: 2010-07-24
---
La crue du Lessou a tué 52 personnes jeudi à Valmont, ont indiqué samedi les secours, qui cherchent encore une \
dizaine de disparus.

« Chaque heure compte, mais l’espoir diminue », a déclaré le colonel Paul Lenoir, chef des pompiers de Valmont.

Les dégâts sont estimés à 1,5 million d’euros, d’après la mairie de Valmont.

Une enquête sera ouverte lundi sur l’alerte, donnée avec deux heures de retard, selon le parquet de Valmont.
"""
AGENCY = """---
title: Flood kills 52 in Valmont
publisher: The Valley Agency
published: 2010-07-24
---
A flood of the Lessou river killed 52 people in the town of Valmont on Thursday, rescuers said on Saturday.

The old bridge of the town fell into the river on Thursday evening, and the mayor said that it would be rebuilt.
"""


def read(text: str, published: str | None = "2010-07-23") -> Study:
    (one,) = study([replace(source(text, published), language="fr")], {MAIN: BUNDLED, **MODELS})
    return one


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Plan:
    for name, text in (("a.txt", COURRIER), ("b.txt", RADIO)):
        (tmp_path / "sources").mkdir(exist_ok=True)
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    return replace(Plan(), sources=str(tmp_path / "sources"), output=str(tmp_path / "output"))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2 000", 2000),
        ("2.000", 2000),
        ("2\u202f000", 2000),
        ("1,5 million", 1_500_000),
        ("vingt et un", 21),
        ("quatre-vingt-dix-sept mille", 97_000),
        ("soixante-et-onze", 71),
        ("deux cent trente mille", 230_000),
        ("trois millions cinq cent mille", 3_500_000),
        ("trois mille milliards", 3e12),
        ("mille", 1000),
        ("cents cent", None),
    ],
)
def test_numbers_are_read_as_french_writes_them(words: str, value: float | None) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("au moins 300 morts", 300, None, False),
        ("plus d’un million de gens", 1e6, None, False),
        ("jusqu’à 40 maisons", None, 40, False),
        ("pas plus de 12 blessés", None, 12, False),
        ("quelque 2 000 habitants", 2000, 2000, True),
        ("près de 300 tentes", 270, 300, True),
        ("une trentaine de maisons", 30, 30, True),
        ("une centaine de milliers de gens", 100_000, 100_000, True),
        ("des dizaines de maisons", 20, 199, True),
        ("plusieurs centaines de tentes", 200, 900, True),
        ("entre 10 et 15 millions d’euros", 1e7, 1.5e7, False),
        ("de 10 à 15 blessés", 10, 15, False),
        ("300 environ", 300, 300, True),
    ],
)
def test_the_words_around_a_number_set_its_bounds(
    text: str, low: float | None, high: float | None, *, approximate: bool
) -> None:
    (found,) = find_numerals(text)
    assert (found.low, found.high, found.approximate) == (low, high, approximate)


def test_what_can_be_read_in_two_ways_is_not_read() -> None:
    assert not list(find_numerals("1,500 personnes"))
    assert not list(find_numerals("le 1er août, 3.5"))


def test_a_change_is_two_numbers_and_no_range() -> None:
    assert [n.low for n in find_numerals("le bilan est passé de 10 à 15 morts")] == [10, 15]
    assert [n.low for n in find_numerals("12 morts et 30 blessés")] == [12, 30]
    assert [n.low for n in find_numerals("de 15 à 10")] == [15, 10]


def test_figures_say_what_they_count_by_names_that_all_languages_share() -> None:
    one = read(
        "La crue a fait au moins 40 morts et 120 blessés. Quelque 2 000 personnes ont été évacuées.\n"
        "Les travaux coûteront 1,5 million d’euros, soit 12 M€ en dix ans pour 25 % des maisons.\n"
        "Une habitante de 34 ans a marché trois kilomètres avec une trentaine de soldats."
    )
    assert [(f.text, f.quantity.unit) for f in one.figures] == [
        ("au moins 40 morts", "person"),
        ("120 blessés", "person"),
        ("Quelque 2 000 personnes", "person"),
        ("1,5 million d’euros", "EUR"),
        ("12 M€", "EUR"),
        ("dix ans", "year"),
        ("25 %", "percent"),
        ("34 ans", "age"),
        ("trois kilomètres", "km"),
        ("une trentaine de soldats", "soldat"),
    ]
    assert [f.quantity.low for f in one.figures if f.text in ("12 M€", "1,5 million d’euros")] == [1.5e6, 12e6]


def test_dates_clocks_names_and_denied_bounds_are_no_figures() -> None:
    one = read(
        "Le 22 juillet 2010 à 20 h 30, le train n° 12 a quitté la gare vers 8 heures. Appelez le 01 23 45 67 89.\n"
        "La crue n’a pas fait plus de 30 morts. Le maire a un pont neuf. En 2008, tout allait bien."
    )
    assert [f.text for f in one.figures] == []


def test_dates_are_resolved_as_far_as_the_words_go() -> None:
    one = read(
        "Le jeudi 22 juillet 2010, tout a brûlé. Le conseil se réunira lundi prochain, puis le 3 août.\n"
        "Le maire est venu mercredi. Il reviendra jeudi. La crue de juin 2008 et celle de début 1931 étaient pires.\n"
        "La réunion de mardi. Le 31 février n’existe pas. Hier, le pont a cédé à 20 h 30."
    )
    assert [(m.text, m.day) for m in one.moments] == [
        ("jeudi 22 juillet 2010", "2010-07-22"),
        ("lundi prochain", "2010-07-26"),
        ("3 août", "2010-08-03"),
        ("mercredi", "2010-07-21"),
        ("jeudi", "2010-07-29"),
        ("juin 2008", "2008-06"),
        ("début 1931", "1931"),
        ("mardi", None),
        ("31 février", None),
        ("Hier", "2010-07-22"),
        ("à 20 h 30", None),
    ]
    assert [m.day for m in read("Le maire est venu mercredi. Le 3 août viendra.", None).moments] == [None, None]


def test_people_have_their_office_and_their_other_names() -> None:
    one = read(
        "Le ministre de l’Intérieur, Jean Dupont, a rencontré Mme Claire Morel, porte-parole de la Croix-Rouge.\n"
        "Le maire Paul Lenoir était absent. M. Lenoir reviendra. L’avocat de Luc Besnard n’a rien dit."
    )
    assert [(p.name, p.role) for p in one.people] == [
        ("Jean Dupont", "ministre de l’Intérieur"),
        ("Claire Morel", "porte-parole de la Croix-Rouge"),
        ("Paul Lenoir", "maire"),
        ("Luc Besnard", None),
    ]
    assert one.people[2].aliases == ("Lenoir",)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("« L’eau monte encore », a déclaré le maire Paul Lenoir.", "Paul Lenoir", "déclaré"),
        ("Paul Lenoir est venu. « L’eau monte encore », a-t-il dit.", "Paul Lenoir", "dit"),
        ("Le maire Paul Lenoir a affirmé que « l’eau monte encore ».", "Paul Lenoir", "affirmé"),
        ("Selon Paul Lenoir, « l’eau monte encore » dans la ville.", "Paul Lenoir", "Selon"),
        ("« L’eau monte encore », d’après la police de Valmont.", "police de Valmont", "après"),
        ("Paul Lenoir : « L’eau monte encore dans toute la ville. »", "Paul Lenoir", None),
        ("“L’eau monte encore”, assure Claire Morel, une habitante.", "Claire Morel", "assure"),
        ("Paul Lenoir a vu Luc Besnard. « L’eau monte encore », a-t-il dit.", None, None),
        ("Paul Lenoir n’a pas dit que « l’eau monte encore un peu ».", None, None),
        ("« L’eau monte encore », selon les cas.", None, None),
    ],
)
def test_a_quote_has_a_speaker_where_the_report_plainly_names_one(
    text: str, speaker: str | None, cue: str | None
) -> None:
    quote = next(iter(read(text).quotes), None)
    if quote is not None:
        assert quote.text.strip(".").lower().startswith("l’eau monte encore")
    assert (quote.speaker if quote else None, quote.cue if quote else None) == (speaker, cue)


def test_a_quote_goes_on_and_a_title_is_none() -> None:
    one = read(
        "« Nous avons tout perdu », raconte Lucie Bernard. « L’eau est montée en dix minutes. »\n"
        "Elle a vu « La Grande Vague » au cinéma, selon Paul Lenoir.\n"
        "« Il faut partir vite. Le pont va céder », a-t-elle dit à Paul Lenoir."
    )
    assert [(q.text, q.speaker) for q in one.quotes][:2] == [
        ("Nous avons tout perdu", "Lucie Bernard"),
        ("L’eau est montée en dix minutes.", "Lucie Bernard"),
    ]
    assert "La Grande Vague" not in [q.text for q in one.quotes if q.speaker]
    assert one.quotes[0].run == one.quotes[1].run


def test_sentences_are_kept_whole_and_those_that_lean_on_others_are_marked() -> None:
    one = read(
        "Le pont de la Halle s’est effondré jeudi. Il datait de 1931. Cette crue est la pire.\n"
        "Mais le maire reste calme. Le conseil se réunira lundi. On ignore la cause de la crue de jeudi.\n"
        "M. Lenoir est resté dans la ville haute. Si la pluie cesse, les habitants rentreront lundi."
    )
    assert [(s.kind, s.dangling) for s in one.sentences] == [
        ("fact", False),
        ("fact", True),
        ("fact", True),
        ("fact", True),
        ("next", False),
        ("gap", False),
        ("fact", False),
        ("fact", False),
    ]
    assert not any(s.cuts or s.references or s.clauses for s in one.sentences)


def test_a_wife_is_not_her_husband_and_a_part_not_the_whole() -> None:
    one = read(
        "Le gouverneur Amadou Keïta est venu. Pour Mme Keïta, tout va bien. M. Keïta reviendra.\n"
        "La police assure que 12 des 40 blessés sont dans un état grave.\n"
        "Il doit s’exprimer mercredi devant le Parlement."
    )
    assert [len(person.mentions) for person in one.people if person.name == "Amadou Keïta"] == [1]
    text = one.source.text
    assert "40" not in [text[c.where.start : c.where.end] for s in one.sentences for c in s.counts]
    assert one.sentences[-1].dangling


def test_claims_are_of_figures_only_and_say_how_they_are_meant() -> None:
    one = read(
        "La crue aurait tué 40 personnes. La crue n’a tué aucun des 12 soldats.\n"
        "Le maire nie que 30 maisons aient brûlé.\n"
        "Cent soldats seront envoyés. Deux des 12 blessés sont sortis."
    )
    assert [(c.figure is not None, c.modality, c.negated) for c in one.claims][:1] == [(True, "possible", False)]
    assert all(c.figure is not None for c in one.claims)
    assert "denied" in [c.modality for c in one.claims]
    assert "planned" in [c.modality for c in one.claims]
    assert one.claims[0].event == "kill"
    assert one.claims[-1].partitive


def test_each_room_that_goes_by_words_knows_every_language_of_the_table() -> None:
    assert set(LANGUAGES) == set(TONGUES) == set(OPENERS)


@pytest.mark.parametrize(("text", "clause"), [("l’eau monte", True), ("une eau si haute", True), ("haute", False)])
def test_a_quote_within_a_sentence_is_a_line_where_it_is_a_clause(text: str, *, clause: bool) -> None:
    assert is_utterance(text, "fr") is clause
    assert not is_utterance(text)


def test_what_a_language_has_no_rule_for_is_not_attempted() -> None:
    rules = load_rules("fr")
    bare = replace(rules, find_people=None, find_quotes=None, find_moments=None, find_figures=None)
    one = next(iter(study([replace(source(RADIO), language="fr")], MODELS)))
    (article,) = parse([one.source], load(MODELS["fr"], rules.short))
    less = understand(article, replace(bare, find_claims=None))
    assert less.sentences
    assert (less.people, less.quotes, less.moments, less.figures, less.claims) == ((), (), (), (), ())


def test_french_tolls_that_differ_are_found_among_french_reports_only(folder: Plan) -> None:
    Path(folder.sources, "c.txt").write_text(AGENCY, encoding="utf-8")
    dossier = gather(folder)
    assert [one.source.language for one in dossier.studies] == ["fr", "fr", "en"]
    (toll,) = [one for one in dossier.disagreements if one.plain and not one.doubtful]
    assert [p.text for p in toll.positions] == ["Au moins 40 personnes", "52 personnes"]
    assert [one.name for one in dossier.models] == [BUNDLED, MODELS["fr"]]
    mixed = find_disagreements((dossier.studies[0], dossier.studies[2]))
    assert all(len({position.where.source for position in one.positions}) == 1 for one in mixed)


def test_a_french_page_stands_in_the_words_of_its_sources(folder: Plan) -> None:
    made = make(folder)
    record = json.loads(Path(folder.output, "brief.json").read_text(encoding="utf-8"))
    assert record["model"]["name"] == MODELS["fr"]
    assert [one["language"] for one in record["models"]] == ["fr"]
    texts = {one["number"]: one["text"] for one in record["sources"]}
    for quote in record["quotes"]:
        assert texts[quote["source"]][quote["start"] : quote["end"]] == quote["text"]
    spoken = {quote["text"]: (quote["speaker"], quote["role"]) for quote in record["quotes"]}
    assert spoken["Le pont n’a pas résisté à la poussée des troncs"] == (
        "Claire Morel",
        "ingénieure du service des routes",
    )
    lines = [line["text"] for line in record["page"] if line["section"] == "disagreements" and not line["derived"]]
    assert any("“52 personnes”" in line and "“Au moins 40 personnes”" in line for line in lines)
    assert len(made.files) == 3


def test_without_its_model_a_french_report_is_set_aside_with_the_cure(
    folder: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "is_installed", lambda _model: False)
    assert name_models("mine") == {"en": "mine"}
    sources, _ = read_sources(folder)
    assert {one.status for one in sources} == {"other-language"}
    assert 'pip install "situation-brief[fr]"' in sources[0].notes[-1].message
    with pytest.raises(NoSourceError, match="is in French"):
        gather(folder)


def test_an_english_brief_loads_no_other_model_and_says_nothing_of_one(folder: Plan) -> None:
    for name in ("a.txt", "b.txt"):
        Path(folder.sources, name).unlink()
    Path(folder.sources, "c.txt").write_text(AGENCY, encoding="utf-8")
    make(folder)
    record = json.loads(Path(folder.output, "brief.json").read_text(encoding="utf-8"))
    assert "models" not in record
    assert record["model"]["name"] == BUNDLED


def edit(page: Path, old: str, new: str) -> Path:
    """A copy of the page, its record beside it, with some words changed in it."""
    document = Document(str(page))
    texts = [one for one in document.element.iter(f"{{{WORD}}}t") if one.text and old in one.text]
    for one in texts:
        one.text = one.text.replace(old, new)
    assert texts
    edited = page.with_name("edited.docx")
    document.save(str(edited))
    edited.with_suffix(".json").write_bytes(page.with_suffix(".json").read_bytes())
    return edited


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("french")
    (home / "sources").mkdir()
    (home / "sources" / "a.txt").write_text(COURRIER, encoding="utf-8")
    (home / "sources" / "b.txt").write_text(RADIO, encoding="utf-8")
    make(replace(Plan(), sources=str(home / "sources"), output=str(home)))
    return home / "brief.docx"


def judge(page: Path) -> dict[str, str]:
    """Each statement of a page that is not supported, with its verdict."""
    plan = replace(Plan(), sources=str(page.parent / "sources"))
    report = check_page(page, plan, named=True)
    return {one.asked.statement.text: one.verdict.kind for one in report.checked if one.verdict.kind != "supported"}


def test_the_check_bears_out_a_french_page(page: Path) -> None:
    assert judge(page) == {}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("1,5 million", "1,6 million", "unstated-figure"),
        ("Quelque 2 000", "Quelque 3 000", "unstated-figure"),
        ("n’a pas encore précisé", "a précisé", "unsupported"),
        ("ouverte lundi", "ouverte mardi", "unknown-date"),
        ("ont été tuées et", "n’ont pas été tuées et", "unsupported"),
        ("n’a pas résisté", "n’a pas cédé", "altered-quote"),
        ("Claire Morel", "Paul Lenoir", "misattributed"),
    ],
)
def test_the_check_finds_what_was_changed_in_a_french_line(page: Path, old: str, new: str, kind: str) -> None:
    assert kind in judge(edit(page, old, new)).values()
