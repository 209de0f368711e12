"""Styles: the shipped ones load, and each slip in one is told by file and key."""

import re
import shutil
from pathlib import Path

import pytest

from brief.errors import SettingsError
from brief.style import COMPLETE, load_style

SHIPPED = sorted(path.stem for path in COMPLETE.parent.glob("*.toml"))


def variant(folder: Path, old: str, new: str) -> str:
    """A style file in the folder: situation.toml with one passage replaced."""
    text = COMPLETE.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    file = folder / "mine.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_style_loads(name: str) -> None:
    style = load_style(name)
    assert style.name == name
    assert style.sections
    assert all(Path(face).is_file() for face in style.fonts.values())


def test_a4_is_in_points_and_margins_in_millimetres() -> None:
    paper = load_style("situation").paper
    assert (round(paper.width), round(paper.height)) == (595, 842)
    assert 36 < paper.left < 72


def test_letter_paper_is_a_key_away(tmp_path: Path) -> None:
    assert load_style(variant(tmp_path, 'paper = "A4"', 'paper = "Letter"')).paper.height == 792


def test_a_style_of_ones_own_folder_comes_before_the_shipped_one_and_takes_its_fonts(tmp_path: Path) -> None:
    shutil.copy(variant(tmp_path, "words = 450", "words = 222"), tmp_path / "situation.toml")
    assert load_style("situation", tmp_path).words == 222
    assert load_style("situation", tmp_path / "absent").words != 222


def test_fonts_beside_the_style_come_first(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(COMPLETE.parent / "fonts" / "Carlito-Bold.ttf", tmp_path / "fonts" / "Own.ttf")
    style = load_style(variant(tmp_path, "fonts/Carlito-Regular.ttf", "fonts/Own.ttf"))
    assert style.fonts["regular"] == str((tmp_path / "fonts" / "Own.ttf").resolve())


def test_readme_names_the_shipped_styles_and_no_other() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^  - `(\w+)`:", readme, re.MULTILINE) == ["situation", "flash", "dossier"]
    assert sorted(SHIPPED) == ["dossier", "flash", "situation"]


@pytest.mark.parametrize("name", SHIPPED)
def test_running_text_is_9_pt_at_least(name: str) -> None:
    roles = load_style(name).roles
    assert all(roles[role].size >= 9 for role in ("body", "bullet", "table-text", "question", "quote", "empty"))
    assert all(role.leading >= role.size * 1.1 for key, role in roles.items() if key != "mark")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_text_colour_is_readable_on_white(name: str) -> None:
    for role in load_style(name).roles.values():
        red, green, blue = (int(role.colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
        light = sum(
            share * (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4)
            for share, c in ((0.2126, red), (0.7152, green), (0.0722, blue))
        )
        assert 1.05 / (light + 0.05) >= 7  # WCAG 2.1, 1.4.6


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("words = 450", "words = 450\ncolour = 'red'", "colour: unknown key"),
        ("words = 450", "wrods = 450", "wrods: unknown key; did you mean 'words'?"),
        ("words = 450", "", "words: missing"),
        ("words = 450", 'words = "many"', "words: 'many' should be a whole number"),
        ("words = 450", "words = true", "words: True should be a whole number"),
        ("words = 450", "words = -1", "words: -1 is less than nothing"),
        ("tight = 0.8", "tight = 0.5", "tight: 0.5 is not between 0.8 and 1"),
        ('accent = "0B4F6C"', 'accent = "blue"', "accent: 'blue' is not a colour"),
        ('paper = "A4"', 'paper = "A5"', "paper: 'A5' is not one of A4, Letter"),
        ("left = 19.0", "left = 190", "margins: they take more than half"),
        ("left = 19.0", 'left = "wide"', "margins.left: 'wide' should be a number"),
        ("right = 19.0", "", "margins.right: missing"),
        ("fonts/Carlito-Bold.ttf", "fonts/None.ttf", "fonts: no file 'fonts/None.ttf'"),
        ("[roles.quote]", "[roles.qoute]", "roles.qoute: unknown key; did you mean 'quote'?"),
        ("\nsize = ", "\nsiez = ", "roles.marking.siez: unknown key; did you mean 'size'?"),
        ("\nsize = ", "\n# size = ", "roles.marking.size: missing"),
        ('weight = "italic"', 'weight = "slanted"', "roles.empty.weight: 'slanted' is not one of plain, bold, italic"),
        ('style = "Quote"', 'style = "Title"', "roles.quote.style: the Word style of roles.title"),
        ("[sections.gaps]", "[sections.gasp]", "sections.gasp: unknown key; did you mean 'gaps'?"),
        ("most = 200", "most = 2.5", "sections.sources.most: 2.5 should be a whole number"),
        ('undated = "undated"', "", "phrases.undated: missing"),
        ('undated = "undated"', "undated = 1", "phrases.undated: 1 should be text"),
        ("\n[fonts]", "\n[fonts", "not a readable style"),
    ],
)
def test_a_slip_is_told_by_file_and_key(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = variant(tmp_path, old, new)
    with pytest.raises(SettingsError, match=re.escape(f"{file}: {told}")) as caught:
        load_style(file)
    assert "\n" not in str(caught.value).strip()


def test_a_table_that_is_no_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "flat.toml").write_text(
        re.sub(r"\[sections.*?(?=\[phrases\])", "", COMPLETE.read_text(encoding="utf-8"), flags=re.DOTALL).replace(
            'paper = "A4"', 'paper = "A4"\nsections = "all"', 1
        ),
        encoding="utf-8",
    )
    with pytest.raises(SettingsError, match="sections: 'all' should be a table"):
        load_style(str(tmp_path / "flat.toml"))


def test_a_section_may_be_left_out(tmp_path: Path) -> None:
    text = COMPLETE.read_text(encoding="utf-8")
    file = tmp_path / "short.toml"
    file.write_text(re.sub(r"\[sections\.gaps\].*?(?=\[)", "", text, flags=re.DOTALL), encoding="utf-8")
    names = [rule.name for rule in load_style(str(file)).sections]
    assert names == [rule.name for rule in load_style("situation").sections if rule.name != "gaps"]


def test_an_unknown_style_is_told_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match=r"style 'situaton' is not known; did you mean 'situation'"):
        load_style("situaton")
    with pytest.raises(SettingsError, match=r"nowhere\.toml: no such style file"):
        load_style("nowhere.toml")
