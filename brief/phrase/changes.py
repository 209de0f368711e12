"""What changed as lines: accounts of before and now side by side, and sentences that nobody told before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from brief.model import Candidate, Change, Position, Span, Wording, identify
from brief.page import Style
from brief.phrase.accounts import cites_of

# What a comparison is worth beside a sentence: it tells at a glance what a sentence leaves to be found.
COMPARED = 1.0
TOLD_IN = ("facts", "next", "gaps")
LABELS = {"moved": "changes-moved", "opened": "changes-opened", "closed": "changes-closed"}


def phrase_changes(
    changes: Sequence[Change], news: frozenset[Span], candidates: Iterable[Candidate], style: Style
) -> list[Candidate]:
    """Candidates for the section on changes: first what moved, opened or closed, then new sentences by their worth."""
    lines = [phrase_change(one, style) for one in changes if one.now]
    compared = {position.sentence for change in changes for position in change.now}
    new: dict[Span, Candidate] = {}
    for one in sorted(candidates, key=lambda one: (-one.score, one.id)):
        if one.section in TOLD_IN and set(one.sentences) <= news and not compared & set(one.sentences):
            line = replace(one, id=identify("changes", one.wordings[0].parts[0]), section="changes")
            new.setdefault(one.sentences[0], line)
    return [*lines, *new.values()]


def phrase_change(change: Change, style: Style) -> Candidate:
    """The accounts of before and those of now, each with its citations, behind what they are about."""
    opened = change.kind == "opened"
    joined = style.phrases["changes-or" if opened else "changes-to"]
    told = [say(one, change, style) for one in (*change.before, *change.now)]
    turn = len(change.before)
    parts = [
        told[n] if n == 0 else (joined if n == turn else style.phrases["changes-or"]).format(account=told[n])
        for n in range(len(told))
    ]
    cites = [() if one.where.source in change.gone else cites_of(one) for one in (*change.before, *change.now)]
    label = style.phrases[LABELS[change.kind]].format(topic=change.topic)
    wording = Wording(
        parts=(label, *parts),
        cites=tuple(dict.fromkeys(cite for one in cites for cite in one)),
        part_cites=((), *cites),
    )
    return Candidate(id=change.id, section="changes", wordings=(wording,), score=COMPARED, item=change.item)


def say(position: Position, change: Change, style: Style) -> str:
    """The words of an account, and that they are said no more where their source is not there."""
    told = f"“{quote_inside(position.text)}”"
    return style.phrases["changes-gone"].format(account=told) if position.where.source in change.gone else told


def quote_inside(words: str) -> str:
    """Words to be set in quotation marks: those that they hold become single."""
    return words.replace("“", "‘").replace("”", "’").replace('"', "’")
