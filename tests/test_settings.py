"""Settings: what a run is told, and how it says that it was told wrong."""

from pathlib import Path

import pytest

from brief.errors import SettingsError
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
        ('colour = "x"', "known:"),
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
