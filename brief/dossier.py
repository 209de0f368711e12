"""The dossier of a plan: kept, so that another look of the same sources needs neither reading nor comparing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from brief.model import Dossier, Plan, Source
from brief.workshop.cache import NO_CACHE, make_key
from brief.workshop.standing import digest_sources
from brief.workshop.values import encode
from brief.workshop.versions import digest_code, digest_model
from brief.workshop.work import Workshop, open_workshop, recall, study_all

# Larger ones are put together anew: what changes in them is little, and each time another.
MOST_SOURCES = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """A dossier without its studies, which are kept as they are, and the sources that those are of."""

    dossier: Dossier
    used: tuple[Source, ...]


def find_dossier(plan: Plan) -> Dossier:
    """Everything that the sources of a plan say, and where they disagree. Raises as `gather.gather` does."""
    with open_workshop(plan) as shop:
        cache = NO_CACHE if plan.remote else shop.cache
        key = name_dossier(plan) if cache.folder else ""
        kept = recall(key, Kept, cache)
        if kept:
            return replace(kept.dossier, studies=tuple(study_all(kept.used, plan, shop)))
        dossier = _gather(plan, shop)
        used, aside = tuple(study.source for study in dossier.studies), dossier.set_aside
        if len(used + aside) <= MOST_SOURCES and all(one.status != "unreadable" for one in aside):
            cache.put(key, encode(Kept(replace(dossier, studies=()), used)))
    return dossier


def name_dossier(plan: Plan) -> str:
    """The key of a dossier: the sources and what is stated of them, what is asked of them, the day, and the program.

    A date of publication that is still to come is none, so the day counts.
    """
    asked = replace(Plan(), sources=plan.sources, topic=plan.topic, keep_all=plan.keep_all, strict=plan.strict)
    day = datetime.now(tz=UTC).date().isoformat()
    return make_key("dossier", repr(asked), day, digest_code(), digest_model(plan.model), digest_sources(plan))


def _gather(plan: Plan, shop: Workshop) -> Dossier:
    # Imported where it is needed: what reads, sets aside and compares is not, where the dossier is kept.
    from brief.gather import gather_here

    return gather_here(plan, shop)
