"""A folder of reports becomes a dossier: read, set aside what does not count, understand, compare."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from brief.analyse.languages import MAIN, language_of, name_cures, name_models
from brief.compare.disagreements import find_disagreements, forget
from brief.errors import NoSourceError
from brief.model import Dossier, Model, Note, Plan, Source, Study
from brief.read.folder import read_folder
from brief.read.remote import at_hand
from brief.sift.aside import set_aside
from brief.sift.dates import drop_future_dates
from brief.sift.language import classify
from brief.workshop.cache import Cache, make_key
from brief.workshop.values import encode
from brief.workshop.versions import digest_code, model_version
from brief.workshop.work import Workshop, open_workshop, read_all, recall, study_all

LOG = logging.getLogger(__name__)
# Of more sources the claims, which are half of what is known of them, are not kept once they are compared.
MANY = 1000


def list_models(plan: Plan, studies: Iterable[Study]) -> tuple[Model, ...]:
    """The models that these were understood with, the main one first, with the versions that they state."""
    read_as = {language_of(study.source.language) for study in studies}
    return tuple(
        Model(code, name, model_version(name)) for code, name in name_models(plan.model).items() if code in read_as
    )


def read_sources(plan: Plan) -> tuple[tuple[Source, ...], tuple[Note, ...]]:
    """All sources of a plan, those that do not count set aside by their status, and notes on the folder.

    Raises NoSourceError where nothing can be read or, with `plan.strict`, where one source cannot.
    """
    with open_workshop(plan) as shop:
        return read_here(plan, shop)


def read_here(plan: Plan, shop: Workshop) -> tuple[tuple[Source, ...], tuple[Note, ...]]:
    """The same, in a workshop that is open."""
    with at_hand(plan.sources, remote=plan.remote) as folder:
        sources, notes = read_folder(folder, partial(read_all, shop=shop))
    unreadable = [source for source in sources if source.status == "unreadable"]
    if plan.strict and unreadable:
        first = unreadable[0]
        why = first.notes[0].message if first.notes else "cannot be read"
        raise NoSourceError(f"{first.file}: {why} (--strict stops here)")
    # A day's grace: somewhere on earth it is tomorrow already.
    today = (datetime.now(tz=UTC) + timedelta(days=1)).date().isoformat()
    languages = name_models(plan.model)
    marked = set_aside(
        drop_future_dates(sources, today),
        languages=languages,
        cures=name_cures(),
        topic=plan.topic,
        keep_all=plan.keep_all,
        ask=partial(name_language, cache=shop.cache),
    )
    return marked, notes


@dataclass(frozen=True, slots=True)
class Spoken:
    """The language that a text certainly is in, or none, as it is kept."""

    code: str | None


def name_language(text: str, cache: Cache) -> str | None:
    """The language that a text certainly is in; the model that tells it, which is slow to load, is asked once."""
    key = make_key("language", digest_code("sift/language"), text)
    kept = recall(key, Spoken, cache)
    if kept is None:
        kept = Spoken(classify(text))
        cache.put(key, encode(kept))
    return kept.code


def gather(plan: Plan) -> Dossier:
    """Everything that the sources of a plan say, and where they disagree.

    Raises NoSourceError where nothing can be analysed (see `read_sources`); ModelError where the language model does
    not load.
    """
    with open_workshop(plan) as shop:
        return gather_here(plan, shop)


def gather_here(plan: Plan, shop: Workshop) -> Dossier:
    """The same, in a workshop that is open."""
    sources, notes = read_here(plan, shop)
    used = [source for source in sources if source.status == "used"]
    if not used:
        first = next(source for source in sources if source.status != "unreadable")
        raise NoSourceError(f"{plan.sources}: no source to analyse: {first.file} {first.notes[-1].message}")
    studies = tuple(study_all(used, plan, shop))
    models = list_models(plan, studies)
    LOG.info("comparing what %s sources say", len(used))
    disagreements = find_disagreements(studies, plan.topic)
    if len(studies) > MANY:
        studies = tuple(replace(one, claims=()) for one in studies)
        forget()
    return Dossier(
        studies=studies,
        disagreements=disagreements,
        set_aside=tuple(source for source in sources if source.status != "used"),
        model_version=models[0].version,
        models=models if [one.language for one in models] != [MAIN] else (),
        notes=notes + tuple(note for one in studies for note in one.notes),
    )
