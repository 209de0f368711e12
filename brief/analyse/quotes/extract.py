"""The quotes of an article: stretches between marks, each with its speaker where the article names one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analyse.language import Article
from brief.analyse.marks import Stretch, find_stretches
from brief.analyse.quotes.antecedents import find_antecedent, find_issuer
from brief.analyse.quotes.assign import Assignment, assign
from brief.analyse.quotes.scenes import Scene, set_scene
from brief.analyse.quotes.speakers import Directory, Speaker, identify_speaker
from brief.model import Note, Person, Quote, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_quotes(article: Article, people: tuple[Person, ...]) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """The quotes of an article in order, and a note for each paragraph whose marks do not balance."""
    stretches, notes = find_stretches([parsed.passage for parsed in article.parsed])
    by_passage: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        if stretch.depth == 0:
            by_passage.setdefault(stretch.passage, []).append(stretch)
    scenes = [set_scene(k, parsed, by_passage.get(k, [])) for k, parsed in enumerate(article.parsed)]
    given = assign(scenes)
    directory = Directory(people)
    quotes = []
    run = 0
    for s, scene in enumerate(scenes):
        for k, place in enumerate(scene.places):
            assignment = given.get((s, k))
            speaker = name_speaker(scenes, assignment, directory) if assignment else None
            run += 1
            quotes.append(make_quote(article, place.stretch, scenes, assignment, speaker, run))
    return tuple(quotes), tuple(notes)


def name_speaker(scenes: list[Scene], assignment: Assignment, directory: Directory) -> Speaker | None:
    """The speaker an assignment leads to; "it" and "the statement" are followed to whom they lead in turn."""
    scene = scenes[assignment.passage]
    head = scene.parsed.doc[assignment.head]
    speaker = identify_speaker(scene.parsed, head, directory, scene.quoted)
    if speaker is None and head.tag_ == "PRP":
        found = find_antecedent(scenes, assignment.passage, head)
        where = scene.parsed.where(scene.parsed.doc[head.i : head.i + 1])
        return follow(scenes, found, directory, where) if found else None
    if speaker and speaker.naming is None:
        found = find_issuer(scenes, assignment.passage, head)
        owner = follow(scenes, found, directory, speaker.mention) if found else None
        return owner if owner and owner.named else speaker
    return speaker


def follow(scenes: list[Scene], found: tuple[int, Token], directory: Directory, mention: Span) -> Speaker | None:
    """The speaker at another place of the article, mentioned here by other words."""
    index, token = found
    meant = identify_speaker(scenes[index].parsed, token, directory, scenes[index].quoted)
    return replace(meant, mention=mention, naming=meant.naming or meant.mention) if meant else None


def make_quote(
    article: Article,
    stretch: Stretch,
    scenes: list[Scene],
    assignment: Assignment | None,
    speaker: Speaker | None,
    run: int,
) -> Quote:
    """The quote's value: its exact words, and its speaker with all that stands in the article for it."""
    where = stretch.where
    text = article.source.text[where.start : where.end]
    if assignment is None or speaker is None:
        return Quote(where, text, run=run)
    cue = None if assignment.cue is None else scenes[assignment.passage].parsed.doc[assignment.cue].text
    return Quote(
        where,
        text,
        speaker=speaker.name,
        role=speaker.role,
        mention=speaker.mention,
        cue=cue,
        run=run,
        naming=speaker.naming,
        role_where=speaker.role_where,
    )
