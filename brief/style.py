"""Styles: a TOML file becomes a `Style`, checked whole, so that a slip is told at once and by name.

situation.toml is complete: the roles, tables and phrases of every other style are held against it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from brief.errors import SettingsError, suggest
from brief.page import Paper, Role, SectionRule, Style, TableLook

HERE = Path(__file__).parent
# In a wheel the styles lie inside the package, in a checkout beside it.
SHIPPED = next(folder for folder in (HERE / "styles", HERE.parent / "styles") if folder.is_dir())
COMPLETE = SHIPPED / "situation.toml"
POINTS_PER_MM = 72 / 25.4
PAPERS = {"A4": (210 * POINTS_PER_MM, 297 * POINTS_PER_MM), "Letter": (612.0, 792.0)}
MARGINS = ("top", "bottom", "left", "right", "head", "foot")
LEAST_TIGHT = 0.8
FACES = ("regular", "bold", "italic", "bold-italic")
WORDS_AND_NUMBERS: Mapping[str, type] = {
    "paper": str,
    "language": str,
    "words": int,
    "tight": float,
    "accent": str,
    "font": str,
    **dict.fromkeys(("fonts", "margins", "roles", "tables", "sections", "phrases"), dict),
}
COLOUR = re.compile(r"[0-9A-F]{6}")
COLOURS = frozenset({"accent", "colour", "shade", "rule_colour"})
NAMES = {
    str: "text in quotation marks",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "a table",
}

Look = TypeVar("Look", Role, TableLook, SectionRule)
Styled = TypeVar("Styled", Role, TableLook)
Table = Mapping[str, object]


def load_style(name_or_file: str, *folders: Path) -> Style:
    """The style of that name in the first folder that has it (./styles unless told), else the package's own; or a file.

    Raises SettingsError, naming the file and the key, where it is missing or not valid.
    """
    file = find_style(name_or_file, folders or (Path("styles"),))
    table, whole = read_toml(file), read_toml(COMPLETE)
    check_keys(table, WORDS_AND_NUMBERS, file, "")
    for key, kind in WORDS_AND_NUMBERS.items():
        check(table[key], kind, file, key)
    faces, phrases = part(table, "fonts"), part(table, "phrases")
    check_keys(faces, FACES, file, "fonts.")
    check_keys(phrases, part(whole, "phrases"), file, "phrases.")
    return Style(
        name=file.stem,
        paper=read_paper(table, file),
        font=cast("str", table["font"]),
        fonts={face: str(find_face(check(path, str, file, f"fonts.{face}"), file)) for face, path in faces.items()},
        roles=read_looks(Role, table, whole, "roles", file),
        tables=read_looks(TableLook, table, whole, "tables", file),
        sections=read_sections(table, whole, file),
        phrases={key: check(phrase, str, file, f"phrases.{key}") for key, phrase in phrases.items()},
        accent=cast("str", table["accent"]),
        language=cast("str", table["language"]),
        words=cast("int", table["words"]),
        tight=read_tight(table, file),
    )


def tighten(style: Style, share: float) -> Style:
    """The style with that share of the room above and below its paragraphs; letters and lines stay as they are."""
    roles = {
        name: replace(role, before=role.before * share, after=role.after * share) for name, role in style.roles.items()
    }
    return replace(style, roles=roles, share=style.share * share)


def list_shares(style: Style) -> tuple[float, ...]:
    """How much of that room may stay, from all of it to the least that the style allows."""
    return tuple(dict.fromkeys((1.0, (1.0 + style.tight) / 2, style.tight)))


def find_style(name: str, folders: Iterable[Path]) -> Path:
    """The file of a style; raises SettingsError telling which styles there are."""
    if name.endswith(".toml"):
        if Path(name).is_file():
            return Path(name)
        raise SettingsError(f"{name}: no such style file")
    places = [*folders, SHIPPED]
    for folder in places:
        if (folder / f"{name}.toml").is_file():
            return folder / f"{name}.toml"
    known = sorted({file.stem for folder in places for file in folder.glob("*.toml")})
    hint = suggest(name, known, f"there are: {', '.join(known)}")
    raise SettingsError(f"style {name!r} is not known; {hint}")


def find_face(path: str, file: Path) -> Path:
    """The file of a face, beside the style or as shipped."""
    for folder in (file.parent, SHIPPED):
        if (folder / path).is_file():
            return (folder / path).resolve()
    raise SettingsError(f"{file}: fonts: no file {path!r} beside the style, nor shipped with brief")


def read_toml(file: Path) -> Table:
    """The settings in a file; raises SettingsError where it is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: not a readable style: {error}") from error


def read_paper(table: Table, file: Path) -> Paper:
    """The sheet: its size by name, its margins from millimetres."""
    name, margins = cast("str", table["paper"]), part(table, "margins")
    if name not in PAPERS:
        raise SettingsError(f"{file}: paper: {name!r} is not one of {', '.join(sorted(PAPERS))}")
    check_keys(margins, MARGINS, file, "margins.")
    width, height = PAPERS[name]
    lengths = {side: check(mm, float, file, f"margins.{side}") * POINTS_PER_MM for side, mm in margins.items()}
    if lengths["left"] + lengths["right"] >= width / 2 or lengths["top"] + lengths["bottom"] >= height / 2:
        raise SettingsError(f"{file}: margins: they take more than half of the sheet; they are in mm")
    return Paper(width=width, height=height, **lengths)


def read_tight(table: Table, file: Path) -> float:
    """How far the page may be tightened: below four fifths, headings no longer part the sections."""
    tight = check(table["tight"], float, file, "tight")
    if not LEAST_TIGHT <= tight <= 1:
        raise SettingsError(f"{file}: tight: {tight!r} is not between {LEAST_TIGHT} and 1")
    return tight


def read_looks(kind: type[Styled], table: Table, whole: Table, key: str, file: Path) -> dict[str, Styled]:
    """The roles or the tables: just those of situation.toml, each with a Word style of its own."""
    looks = part(table, key)
    check_keys(looks, part(whole, key), file, f"{key}.")
    made = {name: read_look(kind, look, f"{key}.{name}", file) for name, look in looks.items()}
    styles: dict[str, str] = {}
    for name, look in made.items():
        other = styles.setdefault(look.style, name)
        if other != name:
            raise SettingsError(f"{file}: {key}.{name}.style: the Word style of {key}.{other}; each needs its own")
    return made


def read_sections(table: Table, whole: Table, file: Path) -> tuple[SectionRule, ...]:
    """The sections in the order of the file; one may be absent, none may be unknown."""
    sections, known = part(table, "sections"), part(whole, "sections")
    check_keys({**known, **sections}, known, file, "sections.")
    rules = (
        read_look(SectionRule, {"name": name, **check(rule, dict, file, f"sections.{name}")}, f"sections.{name}", file)
        for name, rule in sections.items()
    )
    return tuple(rules)


def read_look(kind: type[Look], value: object, where: str, file: Path) -> Look:
    """A dataclass filled from a table: its fields say which keys there are, which must be, and of what type."""
    table: Table = check(value, dict, file, where)
    hints: dict[str, type] = get_type_hints(kind)
    optional = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    check_keys({**optional, **table}, hints, file, f"{where}.")
    return kind(**{key: check(given, hints[key], file, f"{where}.{key}") for key, given in table.items()})


def part(table: Table, key: str) -> Table:
    """A table within a table, which was checked to be one."""
    return cast("Table", table[key])


def check_keys(table: Table, known: Iterable[str], file: Path, where: str) -> None:
    """Raise SettingsError for the first unknown and the first missing key."""
    names = list(known)
    for key in table:
        if key not in names:
            raise SettingsError(f"{file}: {where}{key}: unknown key; {suggest(key, names, f'known: {sorted(names)}')}")
    for key in names:
        if key not in table:
            raise SettingsError(f"{file}: {where}{key}: missing; styles/situation.toml has every key, explained")


Value = TypeVar("Value")


def check(value: object, kind: type[Value], file: Path, where: str) -> Value:
    """The value, when it is of that type; raises SettingsError naming file and key."""
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise SettingsError(f"{file}: {where}: {value!r} is not one of {', '.join(get_args(kind))}")
        return cast("Value", value)
    given = float(value) if kind is float and type(value) is int else value
    if type(given) is not kind:
        raise SettingsError(f"{file}: {where}: {value!r} should be {NAMES[kind]}")
    if where.rpartition(".")[2] in COLOURS and not COLOUR.fullmatch(cast("str", given)):
        raise SettingsError(f"{file}: {where}: {value!r} is not a colour; write RRGGBB, as 0B4F6C")
    if isinstance(given, float | int) and given < 0:
        raise SettingsError(f"{file}: {where}: {value!r} is less than nothing")
    return given
