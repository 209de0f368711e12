"""One source understood: the order in which the analysers build on each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.analyse.claims import find_claims
from brief.analyse.dates import find_moments
from brief.analyse.language import Article, load, parse
from brief.analyse.people import find_people
from brief.analyse.quantities import find_figures
from brief.analyse.quotes import find_quotes
from brief.analyse.sentences import find_sentences
from brief.model import Source, Study


def understand(article: Article) -> Study:
    """What one parsed source says: who, when, how many, what, in whose words."""
    people = find_people(article)
    quotes, notes = find_quotes(article, people)
    moments = find_moments(article)
    figures = find_figures(article)
    return Study(
        source=article.source,
        sentences=find_sentences(article, people, quotes, moments),
        people=people,
        moments=moments,
        figures=figures,
        claims=find_claims(article, people, figures, moments),
        quotes=quotes,
        notes=notes,
    )


def study(sources: Iterable[Source], model: str) -> Iterator[Study]:
    """Understand sources in order, with the named language model. Raises ModelError where it does not load."""
    return (understand(article) for article in parse(sources, load(model)))
