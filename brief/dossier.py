"""The dossier of a plan: kept whole, so that another look of the same sources needs neither reading nor comparing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from brief.model import Dossier, Plan
from brief.workshop.cache import NO_CACHE, make_key, open_cache
from brief.workshop.standing import digest_sources
from brief.workshop.values import SpoiledError, decode, encode
from brief.workshop.versions import digest_code, digest_model

# Larger ones are put together from the studies that are kept: what changes in them is little, and each time another.
MOST_SOURCES = 300


def find_dossier(plan: Plan) -> Dossier:
    """Everything that the sources of a plan say, and where they disagree. Raises as `gather.gather` does."""
    cache = NO_CACHE if plan.no_cache or plan.remote else open_cache(plan.cache)
    key = name_dossier(plan) if cache.folder else ""
    try:
        return decode(Dossier, cache.get(key) or b"")
    except SpoiledError:
        dossier = _gather(plan)
    sources = [study.source for study in dossier.studies] + list(dossier.set_aside)
    if len(sources) <= MOST_SOURCES and all(source.status != "unreadable" for source in sources):
        cache.put(key, encode(dossier))
    return dossier


def name_dossier(plan: Plan) -> str:
    """The key of a dossier: the sources and what is stated of them, what is asked of them, the day, and the program.

    A date of publication that is still to come is none, so the day counts.
    """
    asked = replace(Plan(), sources=plan.sources, topic=plan.topic, keep_all=plan.keep_all, strict=plan.strict)
    day = datetime.now(tz=UTC).date().isoformat()
    return make_key("dossier", repr(asked), day, digest_code(), digest_model(plan.model), digest_sources(plan))


def _gather(plan: Plan) -> Dossier:
    # Imported where it is needed: what reads, sets aside and compares is not, where the dossier is kept.
    from brief.gather import gather

    return gather(plan)
