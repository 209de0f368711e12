"""Claims: who does what to whom, how many, when and where; planned, done or denied; in whose words.

One claim for each figure (what it counts and what befell it) and one for each clause without one. They carry lemmas,
names and modality, so that `compare` can hold them against each other without the language model.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from brief.analyse.attribution import Scene, find_speaker, trim
from brief.analyse.language import Article
from brief.analyse.modality import is_negated, read_modality
from brief.analyse.negation import denied_words
from brief.analyse.units import TIMES
from brief.model import Claim, Figure, Moment, Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

CONTENT = frozenset("NOUN PROPN VERB ADJ NUM ADV".split())
NAMES = frozenset("PERSON NORP GPE ORG LOC FAC EVENT PRODUCT".split())
PLACES = frozenset("GPE LOC FAC".split())
SUBJECTS = frozenset("nsubj nsubjpass csubj agent".split())
OBJECTS = frozenset("dobj dative attr oprd acomp".split())
# Where one clause ends and another begins.
OTHER_CLAUSE = frozenset("relcl advcl ccomp parataxis csubj".split())
LIGHT = frozenset("be have do say tell make take get go come so very also just still even only other more most".split())
PART_OF = frozenset("the those them these his her their its our".split())
NUMBER_NOUNS = frozenset("dozen score hundred thousand million billion handful couple ten".split())
STATED, HEDGING = frozenset("NOUN PROPN NUM SYM".split()), frozenset("ADV ADP SCONJ".split())
LONGEST_PATH = 5
# "Twelve remain missing", "two are dead": what befell them is the adjective.
COPULAS = frozenset("be remain stay go feel".split())


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


def stem_of(words: Words) -> Token:
    """The word of a figure that hangs in the clause: its noun or number, never a hedge ("well over 30 people")."""
    stated = [token for token in words if token.pos_ in STATED]
    if words.root.pos_ not in HEDGING or not stated:
        return words.root
    return min(stated, key=lambda token: (sum(1 for _ in token.ancestors), token.i))


def counted_head(head: Token, figure: Figure) -> str:
    """The lemma of what is counted, also where a number word stands at the phrase's head ("thousands of homes")."""
    named, lemma = figure.quantity.unit.split(" ")[-1], head.lemma_.lower()
    return named if named and (head.like_num or lemma in NUMBER_NOUNS) else TIMES.get(lemma, lemma)


def climb(token: Token) -> list[Token]:
    """The content words above a figure, nearest first, up to its clause's verb and the verb above that."""
    path: list[Token] = []
    while token.head != token and len(path) < LONGEST_PATH:
        if token.dep_ in ("advcl", "ccomp", "parataxis") and any(t.pos_ == "VERB" for t in path):
            break
        token = token.head
        if token.pos_ in CONTENT or token.pos_ == "AUX":
            path.append(token)
    return path


def governor(head: Token, path: list[Token]) -> Token:
    """The word that says what befell the counted: a participle at its side, or the nearest verb or noun above."""
    beside = [t for t in head.children if t.dep_ == "acl" and t.pos_ == "VERB"]
    if head.dep_ in ("ROOT", "attr", "pobj", "conj") and beside and not (path and path[0].pos_ == "VERB"):
        return beside[0]
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    if after is not None and after.lower_ in ("dead", "wounded", "injured", "killed", "missing", "hurt"):
        return after
    copula = path[0] if path and path[0].lemma_ in COPULAS and head.dep_ in SUBJECTS else head
    state = next((t for t in copula.children if t.dep_ == "acomp"), None)
    nearest_content = state or next((t for t in path if t.lemma_.lower() not in ("be", "other")), None)
    return nearest_content if nearest_content is not None else head


def traits(head: Token, words: Words) -> tuple[str, ...]:
    """What sets the counted apart: adjectives, compounds, "of …", "in …", and the verb of its relative clause."""
    found = []
    for child in head.children:
        if child.dep_ in ("amod", "compound", "poss", "acl", "relcl", "appos", "nmod"):
            found.append(child)
        elif child.dep_ == "prep":
            found.extend(t for t in child.children if t.dep_ == "pobj")
    found.extend(t for t in words if t.pos_ in ("ADJ", "NOUN", "PROPN"))
    return tuple(dict.fromkeys(t.lemma_.lower() for t in found if t.pos_ in CONTENT and t != head))


def is_partitive(words: Words) -> bool:
    """Whether the figure is a part of a set named beside it: "10 of the 12", "two of his brothers"."""
    doc, end = words.doc, words.end
    texts = [t.lower_ for t in words]
    if "of" in texts[:-1] and texts[texts.index("of") + 1] in PART_OF:
        return True
    return end + 1 < len(doc) and doc[end].lower_ in ("of", "among") and doc[end + 1].lower_ in PART_OF


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
