"""A folder of reports becomes a dossier: read, set aside what does not count, understand, compare."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from brief.compare import find_disagreements
from brief.errors import NoSourceError
from brief.model import Dossier, Note, Plan, Source
from brief.read.folder import read_folder
from brief.read.remote import at_hand
from brief.sift.aside import set_aside
from brief.versions import model_version
from brief.workshop import Workshop, open_workshop, read_all, study_all


def name_models(plan: Plan) -> Mapping[str, str]:
    """The languages that are analysed, each with its model: a second language enters here, with rules of its own.

    A model alone will not do: the rules for figures, negations and hedges in `analyse` are English. On French,
    `fr_core_news_md` parses well, and they read "2 000" as 2 and a denial as a statement.
    """
    return {"en": plan.model}


def choose_model(plan: Plan, source: Source) -> str:
    """The language model that a source is analysed with."""
    return name_models(plan).get((source.language or "en").split("-")[0], plan.model)


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
    languages = name_models(plan)
    return set_aside(sources, languages=languages, topic=plan.topic, keep_all=plan.keep_all, today=today), notes


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
    studies = tuple(study_all(used, partial(choose_model, plan), shop))
    return Dossier(
        studies=studies,
        disagreements=find_disagreements(studies, plan.topic),
        set_aside=tuple(source for source in sources if source.status != "used"),
        model_version=model_version(plan.model),
        notes=notes + tuple(note for one in studies for note in one.notes),
    )
