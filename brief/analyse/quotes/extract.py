"""The quotes of an article: stretches between marks, each with its speaker where the article names one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analyse.language import Article
from brief.analyse.people.coreference import PRONOUNS
from brief.analyse.people.lexicon import given_gender, names_person
from brief.analyse.quotes.antecedents import find_antecedent, find_issuer
from brief.analyse.quotes.assign import assign
from brief.analyse.quotes.scenes import Assignment, Scene, is_direct, is_utterance, set_scenes, words_of
from brief.analyse.quotes.speakers import Directory, Speaker, identify_speaker
from brief.analyse.quotes.weigh import can_speak
from brief.analyse.stretches import find_stretches
from brief.model import Note, Person, Quote, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


ADDING = frozenset("add continue".split())
# How many paragraphs back somebody who adds something was quoted.
FAR = 2


def find_quotes(article: Article, people: tuple[Person, ...]) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """The quotes of an article in order, and a note for each paragraph whose marks do not balance.

    Titles and phrases that are only called so stand in marks too, and are nobody's quotes: they are left out.
    A quote is `direct` where it stands as a sentence, not where it is a part of the reporter's. Its `run` is that of
    the quote before where both are one utterance, interrupted by its attribution or a paragraph.
    """
    stretches, notes = find_stretches([parsed.passage for parsed in article.parsed])
    scenes = set_scenes(article.parsed, [s for s in stretches if s.depth == 0])
    given = assign(scenes)
    directory = Directory(people)
    quotes: list[Quote] = []
    run, last = 0, None
    told: Speaker | None = None
    told_in = 0
    for s, scene in enumerate(scenes):
        for k, place in enumerate(scene.places):
            assignment = given.get((s, k))
            if not is_utterance(scene, k, assignment):
                continue
            direct = is_direct(scene, k)
            source = (assignment.passage, assignment.head) if assignment and direct else None
            run += int(source is None or source != last)
            last = source
            bare = Quote(place.stretch.where, words_of(scene, k), direct=direct, run=run)
            speaker = name_speaker(scenes, assignment, directory) if assignment else None
            if assignment and told and s - told_in <= FAR and goes_on(scenes[assignment.passage], assignment, told):
                speaker = replace(told, mention=speaker.mention if speaker else told.mention)
            told, told_in = (speaker, s) if speaker else (told, told_in)
            quotes.append(attribute(bare, scenes, assignment, speaker) if assignment and speaker else bare)
    return tuple(quotes), tuple(notes)


def goes_on(scene: Scene, assignment: Assignment, told: Speaker) -> bool:
    """Whether somebody who "added" something can be who was quoted before: by a pronoun or an epithet that fits."""
    doc = scene.parsed.doc
    head = doc[assignment.head]
    if not told.named or assignment.cue is None or doc[assignment.cue].lemma_ not in ADDING:
        return False
    given = told.name.split()[0].lower()
    if head.lower_ in ("he", "she"):
        return given_gender(given) in (PRONOUNS[head.lower_], None)
    return head.pos_ == "NOUN" and names_person(head.text) and doc[head.left_edge.i].lower_ == "the"


def attribute(quote: Quote, scenes: list[Scene], assignment: Assignment, speaker: Speaker) -> Quote:
    """The quote with its speaker and all that stands in the article for the speaker."""
    doc = scenes[assignment.passage].parsed.doc
    return replace(
        quote,
        speaker=speaker.name,
        role=speaker.role,
        mention=speaker.mention,
        cue=None if assignment.cue is None else doc[assignment.cue].text,
        naming=speaker.naming,
        role_where=speaker.role_where,
    )


def name_speaker(scenes: list[Scene], assignment: Assignment, directory: Directory) -> Speaker | None:
    """The speaker an assignment leads to; "it" and "the statement" are followed to whom they lead in turn."""
    scene = scenes[assignment.passage]
    head = scene.parsed.doc[assignment.head]
    speaker = identify_speaker(scene.parsed, head, directory, scene.quoted)
    if scene.parsed.passage.kind == "heading" and assignment.cue is None:
        return speaker if speaker and speaker.named else None
    if speaker is None and head.tag_ == "PRP":
        found = find_antecedent(scenes, assignment.passage, head)
        where = scene.parsed.where(scene.parsed.doc[head.i : head.i + 1])
        return follow(scenes, found, directory, where) if found else None
    if speaker and not speaker.named:
        found = find_issuer(scenes, assignment.passage, head)
        owner = follow(scenes, found, directory, speaker.mention) if found else None
        return owner if owner and found and (owner.named or can_speak(found[1])) else speaker
    return speaker


def follow(scenes: list[Scene], found: tuple[int, Token], directory: Directory, mention: Span) -> Speaker | None:
    """The speaker at another place of the article, mentioned here by other words."""
    index, token = found
    meant = identify_speaker(scenes[index].parsed, token, directory, scenes[index].quoted)
    return replace(meant, mention=mention) if meant else None
