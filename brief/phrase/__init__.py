"""Evidence becomes lines that could stand on the page: each with its wordings, its citations and what it is worth."""

from __future__ import annotations

from brief.model import Candidate, Dossier, Plan
from brief.page import Style
from brief.phrase.accounts import phrase_disagreements
from brief.phrase.figures import phrase_figures
from brief.phrase.quotes import phrase_quotes
from brief.phrase.statements import phrase_statements
from brief.phrase.topic import find_topic
from brief.phrase.weigh import weigh

__all__ = ["find_topic", "phrase"]


def phrase(dossier: Dossier, plan: Plan, style: Style) -> tuple[Candidate, ...]:
    """Candidates for every section of the style that evidence can fill, best first within each."""
    weights = weigh(dossier.studies, plan.topic)
    made = (
        *phrase_statements(dossier, weights),
        *phrase_figures(dossier, weights),
        *phrase_disagreements(dossier),
        *phrase_quotes(dossier, weights),
    )
    sections = {rule.name for rule in style.sections}
    return tuple({one.id: one for one in reversed(made) if one.section in sections}.values())[::-1]
