"""Settings: what a run is told, and how it says that it was told wrong."""

from pathlib import Path

import pytest

from brief.errors import SettingsError
from brief.model import Mail
from brief.settings import load_plan


def write(folder: Path, text: str, name: str = "brief.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_without_settings_the_usual_folders_are_taken(tmp_path: Path) -> None:
    plan = load_plan(tmp_path, {})
    assert Path(plan.sources) == tmp_path / "sources"
    assert plan.style == "situation"


def test_an_option_wins_over_the_settings_file(tmp_path: Path) -> None:
    write(tmp_path, 'topic = "Floods"\ntitle = "Floods in the north"')
    plan = load_plan(tmp_path, {"topic": "Drought", "title": None})
    assert (plan.topic, plan.title) == ("Drought", "Floods in the north")


def test_folders_count_from_the_settings_file_and_options_from_where_the_user_stands(tmp_path: Path) -> None:
    file = write(tmp_path, 'sources = "in"')
    plan = load_plan(file, {"output": "out"})
    assert Path(plan.sources) == tmp_path / "in"
    assert plan.output == "out"


def test_the_template_lies_where_the_settings_lie(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('template = "ministry.docx"', encoding="utf-8")
    assert load_plan(tmp_path, {}).template == str(tmp_path / "ministry.docx")
    (tmp_path / "brief.toml").unlink()
    assert load_plan(tmp_path, {}).template is None


def test_settings_may_stand_in_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "[tool.brief]\nas_of = 2026-11-22\nmarking = 'TLP:AMBER'", "pyproject.toml")
    plan = load_plan(tmp_path, {})
    assert (plan.as_of, plan.marking) == ("2026-11-22", "TLP:AMBER")


def test_formats_are_a_list_or_words_with_commas(tmp_path: Path) -> None:
    write(tmp_path, 'formats = ["pdf"]')
    assert load_plan(tmp_path, {}).formats == ("pdf",)
    assert load_plan(tmp_path, {"formats": "json, docx"}).formats == ("docx", "json")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('topik = "x"', "did you mean 'topic'"),
        ('hue = "x"', "known:"),
        ("topic = 3", "topic must be text"),
        ('topic = " "', "not empty"),
        ('as_of = "yesterday"', "2026-11-22"),
        ('as_of = "2026-02-30"', "2026-02-30"),
        ('formats = "docx,html"', "docx, pdf, json"),
        ("formats = 7", "docx, pdf, json"),
        ('strict = "yes"', "true or false"),
        ("topic = ", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file_and_the_cure(tmp_path: Path, text: str, hint: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError, match=r".+") as caught:
        load_plan(tmp_path, {})
    assert str(file) in str(caught.value)
    assert hint in str(caught.value)


def test_a_wrong_option_is_named_as_the_user_typed_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^--as-of: .*2026-11-22"):
        load_plan(tmp_path, {"as_of": "22.11.2026"})


def test_a_missing_settings_file_and_a_wrong_table_are_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such settings file or folder"):
        load_plan(tmp_path / "absent.toml", {})
    write(tmp_path, "[tool]\nbrief = 3", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"tool\.brief must be a table"):
        load_plan(tmp_path, {})


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("TLP:AMBER", "TLP:AMBER"),
        ("tlp: amber+strict", "TLP:AMBER+STRICT"),
        ("TLP-Green – delegation only", "TLP:GREEN – delegation only"),
        ("Restricted  to\tthe desk", "Restricted to the desk"),
    ],
)
def test_a_marking_is_of_tlp_or_in_free_words(tmp_path: Path, typed: str, printed: str) -> None:
    write(tmp_path, f"marking = '{typed}'")
    assert load_plan(tmp_path, {}).marking == printed


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("TLP:AMBR", "did you mean 'TLP:AMBER'"),
        ("TLP:WHITE", "did you mean 'TLP:CLEAR'"),
        ("TLP", "TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN, TLP:CLEAR"),
        ("TLP:AMBER+STRIKT", "did you mean 'TLP:AMBER+STRICT'"),
    ],
)
def test_a_marking_that_tlp_does_not_know_is_caught(tmp_path: Path, typed: str, hint: str) -> None:
    write(tmp_path, f'marking = "{typed}"')
    with pytest.raises(SettingsError, match=r"is not of TLP 2\.0") as caught:
        load_plan(tmp_path, {})
    assert hint in str(caught.value)


MAIL = '[mail]\nhost = "mail.ministry.example"\nfrom = "ann@ministry.example"\n'


def test_the_mail_server_is_a_table_with_the_ports_of_the_trade(tmp_path: Path) -> None:
    write(tmp_path, MAIL)
    assert load_plan(tmp_path, {}).mail == Mail("mail.ministry.example", "ann@ministry.example", 587)
    write(tmp_path, f'{MAIL}security = "tls"\nuser = "ann"')
    assert load_plan(tmp_path, {}).mail == Mail("mail.ministry.example", "ann@ministry.example", 465, "tls", "ann")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("mail = 1", "must be a table"),
        ('[mail]\nhost = "x"', "from must be there"),
        (f'{MAIL}hots = "x"', "did you mean 'host'"),
        (f'{MAIL}password = "secret"', "no place in a file"),
        (f'{MAIL}user = "ann\\r\\nRCPT TO:<eve@example.org>"', "without spaces or line breaks"),
        (f'{MAIL}security = "ssl"', "starttls, tls, none"),
        (f'{MAIL}security = "none"', "this very machine"),
        (f"{MAIL}port = 0", "such as 587"),
        (f'{MAIL}port = "587"', "such as 587"),
    ],
)
def test_wrong_mail_settings_say_what_to_do(tmp_path: Path, text: str, hint: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError, match=r"brief\.toml") as caught:
        load_plan(tmp_path, {})
    assert hint in str(caught.value)
    assert "secret" not in str(caught.value)


def test_settings_and_sources_saved_by_windows_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_bytes(b'\xef\xbb\xbftopic = "Floods"\r\nmarking = "TLP:RED"\r\n')
    plan = load_plan(tmp_path, {})
    assert (plan.topic, plan.marking) == ("Floods", "TLP:RED")
