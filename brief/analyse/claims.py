"""Claims: who does what to whom, how many, when and where; planned, done or denied; in whose words.

One claim for each figure (what it counts and what befell it) and one for each clause without one, in lemmas, names and
modality, so that `compare` can hold them against each other without the language model.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from brief.analyse.attribution import Scene, find_speaker, trim
from brief.analyse.hanging import CONTENT, SUBJECTS, climb, counted_head, governor, is_partitive, stem_of, traits
from brief.analyse.language import Article
from brief.analyse.modality import is_negated, read_modality
from brief.analyse.negation import denied_words
from brief.model import Claim, Figure, Moment, Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

NAMES = frozenset("PERSON NORP GPE ORG LOC FAC EVENT PRODUCT".split())
PLACES = frozenset("GPE LOC FAC".split())
OBJECTS = frozenset("dobj dative attr oprd acomp".split())
# Where one clause ends and another begins.
OTHER_CLAUSE = frozenset("relcl advcl ccomp parataxis csubj".split())
LIGHT = frozenset("be have do say tell make take get go come so very also just still even only other more most".split())


def find_claims(
    article: Article, people: tuple[Person, ...], figures: tuple[Figure, ...], moments: tuple[Moment, ...]
) -> tuple[Claim, ...]:
    """Every claim of headings and body, in order of where it stands."""
    by_sentence: dict[Span, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    found: list[Claim] = []
    for scene in scenes(article, people, moments):
        found.extend(figure_claim(scene, figure) for figure in by_sentence.get(scene.where, ()))
        found.extend(clause_claims(scene))
    return tuple(sorted(found, key=lambda claim: (claim.where, claim.figure is None)))


def scenes(article: Article, people: tuple[Person, ...], moments: tuple[Moment, ...]) -> Iterator[Scene]:
    """The sentences of the article with their names, places and dates."""
    ordered = sorted(moments, key=lambda moment: moment.where)
    starts = [moment.where.start for moment in ordered]
    for parsed in article.parsed:
        for sentence in parsed.doc.sents:
            where = parsed.where(sentence)
            inside = ordered[bisect_right(starts, where.start - 1) : bisect_right(starts, where.end - 1)]
            yield Scene(
                parsed,
                sentence,
                where,
                entity_words(sentence, NAMES),
                entity_words(sentence, PLACES),
                tuple(inside),
                people,
            )


def entity_words(sentence: Words, labels: frozenset[str]) -> tuple[str, ...]:
    """The words of the names in a sentence, lower case, each once."""
    found = [
        token.lower_
        for entity in sentence.ents
        if entity.label_ in labels
        for token in entity
        if token.is_alpha and not token.is_stop
    ]
    return tuple(dict.fromkeys(found))


def figure_claim(scene: Scene, figure: Figure) -> Claim:
    """What a figure counts and what is said of it."""
    base = scene.parsed.passage.where.start
    start, end = figure.where.start - base, figure.where.end - base
    words = scene.parsed.doc.char_span(start, end, alignment_mode="expand") or scene.sentence
    head = stem_of(words)
    path = climb(head)
    clause = next((token for token in [head, *path] if token.pos_ in ("VERB", "AUX")), head)
    speaker, event = find_speaker(scene, clause), governor(head, path)
    return Claim(
        where=figure.where,
        text=figure.text,
        sentence=scene.where,
        event=event.lemma_.lower(),
        said=event.lower_,
        subject=argument(clause, SUBJECTS),
        object=argument(clause, OBJECTS),
        figure=figure,
        role=head.dep_,
        when=nearest(scene, clause),
        place=scene.places,
        modality=read_modality(clause),
        negated=is_negated(clause),
        speaker=speaker.text if speaker else None,
        speaker_where=speaker.where if speaker else None,
        lemmas=content(clause_tokens(clause)),
        head=counted_head(head, figure),
        traits=traits(head, words),
        path=tuple(token.lemma_.lower() for token in path),
        partitive=is_partitive(words),
        names=scene.names,
    )


def clause_claims(scene: Scene) -> Iterator[Claim]:
    """One claim for each verb of the sentence that heads a clause."""
    for verb in scene.sentence:
        if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass"):
            continue
        tokens = clause_tokens(verb)
        event = name_event(verb)
        lemmas = tuple(dict.fromkeys((*((event,) if " " in event else ()), *content(tokens))))
        if len(lemmas) < 2:  # noqa: PLR2004 (one word alone says nothing that another source could contradict)
            continue
        speaker = find_speaker(scene, verb)
        first, last = min(t.i for t in tokens), max(t.i for t in tokens)
        words = trim(scene.parsed.doc[first : last + 1])
        where = scene.parsed.where(words)
        yield Claim(
            where=where,
            text=words.text,
            sentence=scene.where,
            event=event,
            subject=argument(verb, SUBJECTS),
            object=argument(verb, OBJECTS),
            role=verb.dep_,
            when=nearest(scene, verb),
            place=scene.places,
            modality=read_modality(verb),
            negated=is_negated(verb),
            speaker=speaker.text if speaker else None,
            speaker_where=speaker.where if speaker else None,
            lemmas=lemmas,
            path=tuple(token.lemma_.lower() for token in climb(verb)),
            denied=denied_words(verb),
            names=scene.names,
        )


def name_event(verb: Token) -> str:
    """The lemma of a verb; of one that says little by itself with its particle: "go off"."""
    lemma = verb.lemma_.lower()
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "") if lemma in LIGHT else ""
    return f"{lemma} {particle}".strip()


def clause_tokens(verb: Token) -> list[Token]:
    """The words of a verb's clause, without the clauses inside it."""
    found, open_ = [], [verb]
    while open_:
        token = open_.pop()
        found.append(token)
        for child in token.children:
            cut = child.dep_ in OTHER_CLAUSE or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))
            if not cut and child.dep_ not in ("punct", "cc", "mark"):
                open_.append(child)
    return sorted(found, key=lambda token: token.i)


def content(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The content words of some tokens: lemmas, lower case, each once, in order."""
    found = [
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in CONTENT and (not token.is_stop or token.pos_ in ("NOUN", "PROPN", "NUM"))
    ]
    return tuple(dict.fromkeys(lemma for lemma in found if lemma not in LIGHT))


def argument(verb: Token, roles: frozenset[str]) -> tuple[str, ...]:
    """The content words of a verb's subject or object, its head first."""
    found: list[str] = []
    for child in verb.children:
        if child.dep_ in roles:
            head = next((t for t in child.children if t.dep_ == "pobj"), child) if child.dep_ == "agent" else child
            found.extend(content([head, *head.children]))
    return tuple(dict.fromkeys(found))


def nearest(scene: Scene, verb: Token) -> Moment | None:
    """The date that stands nearest to the verb within its sentence."""
    at = scene.parsed.passage.where.start + verb.idx
    return min(scene.moments, key=lambda m: (abs(m.where.start - at), m.where), default=None)
