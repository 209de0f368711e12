"""One source understood: the order in which the analysers build on each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from brief.analyse.english import RULES
from brief.analyse.language import Article, load, parse
from brief.analyse.languages import LANGUAGES, MAIN, language_of
from brief.analyse.rules import Rules
from brief.model import Source, Study


def understand(article: Article, rules: Rules = RULES) -> Study:
    """What one parsed source says as far as the rules of its language go: who, when, how many, in whose words."""
    people = rules.find_people(article) if rules.find_people else ()
    quotes, notes = rules.find_quotes(article, people) if rules.find_quotes else ((), ())
    moments = rules.find_moments(article) if rules.find_moments else ()
    figures = rules.find_figures(article) if rules.find_figures else ()
    claims = rules.find_claims(article, people, figures, moments) if rules.find_claims else ()
    return Study(
        source=article.source,
        sentences=rules.find_sentences(article, people, quotes, moments),
        people=people,
        moments=moments,
        figures=figures,
        claims=claims,
        quotes=quotes,
        notes=notes,
    )


def load_rules(code: str) -> Rules:
    """The rules of a language of the table."""
    rules: Rules = import_module(LANGUAGES[code].rules).RULES
    return rules


def study(sources: Iterable[Source], models: Mapping[str, str]) -> Iterator[Study]:
    """Understand sources in order, each by the rules and the model of its language; only what is used is loaded.

    `models` names the model of each language (see `languages.name_models`); a source in none of these is read as the
    main one. Raises ModelError where a model does not load.
    """
    for source in sources:
        code = language_of(source.language)
        code = code if code in models else MAIN
        rules = load_rules(code)
        nlp = load(models[code], rules.short)
        yield from (understand(article, rules) for article in parse([source], nlp))
