"""Evidence becomes lines that could stand on the page: each with its wordings, its citations and what it is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from brief.model import Candidate, Dossier, Plan
from brief.page import Style
from brief.phrase.accounts import phrase_disagreements
from brief.phrase.confirm import confirm, confirm_figure, index_reports
from brief.phrase.figures import find_numbers, find_past_tolls, phrase_figures
from brief.phrase.quotes import phrase_quotes
from brief.phrase.statements import phrase_statements
from brief.phrase.topic import find_topic
from brief.phrase.weigh import weigh

# Lines on offer for one section: many times what it prints, so that two hundred reports cost no more than twenty.
MOST_OFFERED = 400

__all__ = ["find_topic", "phrase"]


def phrase(dossier: Dossier, plan: Plan, style: Style) -> tuple[Candidate, ...]:
    """Candidates for every section of the style that evidence can fill, best first within each."""
    weights = weigh(dossier.studies, plan.topic)
    numbers = tuple(find_numbers(dossier))
    figures = phrase_figures(dossier, numbers, weights)
    counted = {one.id: figure for one, figure in reversed(figures)}
    made = (
        *phrase_statements(dossier, weights, plan.topic, find_past_tolls(numbers)),
        *(one for one, _ in figures),
        *phrase_disagreements(dossier),
        *phrase_quotes(dossier, weights),
    )
    unique = tuple({one.id: one for one in reversed(made)}.values())[::-1]
    # A sentence may be a line of several sections.
    reports, worth = index_reports(dossier.studies), cache(weights.worth)
    offered = (
        replace(one, worth=worth(one.lemmas)) if one.lemmas else one
        for rule in style.sections
        for one in offer(one for one in unique if one.section == rule.name)
    )
    return tuple(
        confirm_figure(one, counted[one.id], reports) if one.id in counted else confirm(one, reports) for one in offered
    )


def offer(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates of one section in their order, without the weakest where there are more than a page could use."""
    listed = list(candidates)
    best = sorted(range(len(listed)), key=lambda i: (-listed[i].score, i))[:MOST_OFFERED]
    return [listed[i] for i in sorted(best)]
