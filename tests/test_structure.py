"""The house: small modules that say why they exist, and no room for what has none."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "brief").rglob("*.py"))
# Types and lexicons may be longer: they are read as tables.
TABLES = frozenset({"model.py", "lexicon.py", "boilerplate.py", "ways.py"})
LONGEST = 250
TOP = frozenset(
    "pyproject.toml README.md LICENSE CHANGELOG.md Makefile requirements.lock requirements-test.lock "
    "requirements-peers.lock brief styles sources tests output benchmarks".split()
)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_short_and_says_why_it_exists(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert module.name in TABLES or len(text.splitlines()) <= LONGEST


def test_nothing_stands_at_the_top_but_what_belongs_there() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - {"build", "dist"} <= TOP
