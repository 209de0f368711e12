"""How English is read, over the parses of `en_core_web_md`: with every rule that there is."""

from brief.analyse.claims import find_claims
from brief.analyse.dates import find_moments
from brief.analyse.language import ENGLISH, Article
from brief.analyse.people import find_people
from brief.analyse.quantities import find_figures
from brief.analyse.quotes import find_quotes
from brief.analyse.rules import Rules
from brief.analyse.sentences import HELD_UP, find_sentences
from brief.model import Figure


def find_stated(article: Article) -> tuple[Figure, ...]:
    """The figures that a report states: not those of a claim that it only holds up, to check it."""
    text = article.source.text
    return tuple(figure for figure in find_figures(article) if not HELD_UP.match(text, figure.sentence.start))


RULES = Rules(
    short=ENGLISH,
    find_sentences=find_sentences,
    find_people=find_people,
    find_quotes=find_quotes,
    find_moments=find_moments,
    find_figures=find_stated,
    find_claims=find_claims,
)
