"""A folder of reports becomes a dossier: read, set aside what does not count, understand, compare."""

from __future__ import annotations

from pathlib import Path

from brief.analyse.language import model_version
from brief.analyse.study import study
from brief.compare import find_disagreements
from brief.errors import NoSourceError
from brief.model import Dossier, Plan
from brief.read.folder import read_folder


def gather(plan: Plan) -> Dossier:
    """Everything that the sources of a plan say, and where they disagree.

    Raises NoSourceError where nothing can be read or, with `plan.strict`, where one source cannot; ModelError where the
    language model does not load.
    """
    sources, notes = read_folder(Path(plan.sources))
    unreadable = [source for source in sources if source.status == "unreadable"]
    if plan.strict and unreadable:
        first = unreadable[0]
        why = first.notes[0].message if first.notes else "cannot be read"
        raise NoSourceError(f"{first.file}: {why}; mend or remove it, or run without --strict")
    used = [source for source in sources if source.status == "used"]
    studies = tuple(study(used, plan.model))
    return Dossier(
        studies=studies,
        disagreements=find_disagreements(studies, plan.topic),
        set_aside=tuple(source for source in sources if source.status != "used"),
        model_version=model_version(plan.model),
        notes=notes + tuple(note for one in studies for note in one.notes),
    )
