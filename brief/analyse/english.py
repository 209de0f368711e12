"""How English is read, over the parses of `en_core_web_md`: with every rule that there is."""

from brief.analyse.claims import find_claims
from brief.analyse.dates import find_moments
from brief.analyse.language import ENGLISH
from brief.analyse.people import find_people
from brief.analyse.quantities import find_figures
from brief.analyse.quotes import find_quotes
from brief.analyse.rules import Rules
from brief.analyse.sentences import find_sentences

RULES = Rules(
    short=ENGLISH,
    find_sentences=find_sentences,
    find_people=find_people,
    find_quotes=find_quotes,
    find_moments=find_moments,
    find_figures=find_figures,
    find_claims=find_claims,
)
