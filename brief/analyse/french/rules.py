"""The rules of French, as `study` takes them up: loaded with the first French source."""

from brief.analyse.french.claims import find_claims
from brief.analyse.french.dates import find_moments
from brief.analyse.french.figures import find_figures
from brief.analyse.french.people import find_people
from brief.analyse.french.quotes import find_quotes
from brief.analyse.french.sentences import find_sentences
from brief.analyse.french.words import ABBREVIATIONS
from brief.analyse.rules import Rules

RULES = Rules(
    short=ABBREVIATIONS,
    find_sentences=find_sentences,
    find_people=find_people,
    find_quotes=find_quotes,
    find_moments=find_moments,
    find_figures=find_figures,
    find_claims=find_claims,
)
