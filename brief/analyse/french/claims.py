"""Claims in French, as far as they are sure: one for each figure, with what befell the counted.

What is counted and the event carry the names by which figures are compared (`words.SHARED`); whatever else a sentence
says is no claim here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brief.analyse.french.figures import name_counted
from brief.analyse.french.speakers import Cast, Voice, read_attributions
from brief.analyse.french.words import DENIALS, DOUBT, FATES, PLANS, SHARED
from brief.analyse.language import Article, Parsed
from brief.model import Claim, Figure, Modality, Moment, Person, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

CONTENT = frozenset("NOUN PROPN VERB ADJ NUM".split())
VERBS = frozenset(("VERB", "AUX"))
# Universal Dependencies under the names that claims of all languages share.
ROLES = {"nsubj:pass": "nsubjpass", "obj": "dobj", "obl:agent": "agent", "nummod": "dobj"}
DENYING = frozenset("pas aucun aucune jamais ni sans".split())
PART_OF = frozenset("des les ces ses leurs nos".split())
LONGEST_PATH = 4
# Verbs that say nothing of what befell the counted: "faire 30 morts", "il y a eu 30 blessés".
LIGHT = frozenset("faire avoir être compter dénombrer recenser déplorer causer provoquer entraîner".split())


def find_claims(
    article: Article, people: tuple[Person, ...], figures: tuple[Figure, ...], moments: tuple[Moment, ...]
) -> tuple[Claim, ...]:
    """A claim for each figure whose sentence plainly states it, in order."""
    cast = Cast(people)
    by_sentence: dict[Span, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    found = []
    for parsed in article.parsed:
        for sentence in parsed.doc.sents:
            here = by_sentence.get(parsed.where(sentence), [])
            voice = find_voice(parsed, sentence, cast) if here else None
            dated = [m for m in moments if here and parsed.where(sentence).holds(m.where)]
            found += [make_claim(parsed, sentence, figure, voice, dated) for figure in here]
    return tuple(found)


def find_voice(parsed: Parsed, sentence: Words, cast: Cast) -> Voice | None:
    """Who is said to state a sentence: its only attribution."""
    made = read_attributions(parsed, frozenset())
    own = [one for one in made if sentence.start <= one.first < sentence.end]
    return cast.name(parsed, own[0]) if len(own) == 1 else None


def make_claim(parsed: Parsed, sentence: Words, figure: Figure, voice: Voice | None, moments: list[Moment]) -> Claim:
    """What a figure counts and what is said of it."""
    base = parsed.passage.where.start
    start, end = figure.where.start - base, figure.where.end - base
    words = parsed.doc.char_span(start, end, alignment_mode="expand") or sentence
    noun = words[-1]
    top = noun
    while top.head != top and words.start <= top.head.i < words.end:
        top = top.head
    path = climb(top)
    verb = next((t for t in path if t.pos_ in VERBS), None)
    return Claim(
        where=figure.where,
        text=figure.text,
        sentence=figure.sentence,
        event=name_event(noun, path),
        said=verb.lower_ if verb is not None else noun.lower_,
        figure=figure,
        role=role_of(top, noun),
        when=min(moments, key=lambda m: (abs(m.where.start - figure.where.start), m.where), default=None),
        place=names_of(sentence, frozenset(("LOC",))),
        modality=read_modality(verb),
        negated=is_negated(noun, verb),
        speaker=voice.name if voice else None,
        speaker_where=voice.mention if voice else None,
        lemmas=content([*(verb.subtree if verb is not None else sentence)]),
        head=name_counted(noun) if figure.quantity.unit else noun.lemma_.lower(),
        traits=traits_of(noun),
        path=tuple(SHARED.get(t.lemma_.lower(), t.lemma_.lower()) for t in path),
        partitive=is_partitive(words),
        names=names_of(sentence, frozenset(("PER", "LOC", "ORG", "MISC"))),
    )


def climb(token: Token) -> list[Token]:
    """The content words above a figure, nearest first, up to its clause's verb."""
    path: list[Token] = []
    while token.head != token and len(path) < LONGEST_PATH:
        token = token.head
        if token.pos_ in CONTENT or token.pos_ == "AUX":
            path.append(token)
        if token.pos_ in VERBS:
            break
    return path


def name_event(noun: Token, path: list[Token]) -> str:
    """What befell the counted: what the noun itself says ("30 morts"), else the nearest word above with a meaning."""
    fate = FATES.get(noun.lower_)
    if fate and fate not in ("personne", "gens", "victime", "vie"):
        return SHARED.get(fate, fate)
    beside = [t for t in noun.children if t.dep_ in ("acl", "amod") and t.i > noun.i and t.pos_ in ("VERB", "ADJ")]
    above = [t for t in path if t.lemma_.lower() not in LIGHT]
    for token in (*above, *beside):
        lemma = token.lemma_.lower()
        return SHARED.get(FATES.get(token.lower_, lemma), SHARED.get(lemma, lemma))
    return noun.lemma_.lower()


def role_of(top: Token, noun: Token) -> str:
    """Whether the counted acts or is acted on, by the names that all languages share. `top`: the phrase's head."""
    label = top.dep_
    if noun.lower_ in FATES and label == "nsubj":
        return "nsubjpass"
    return ROLES.get(label, label)


def read_modality(verb: Token | None) -> Modality:
    """How a clause is meant. The conditional of hearsay ("aurait tué") is no more than possible."""
    if verb is None:
        return "actual"
    forms = [verb, *(t for t in verb.children if t.dep_.startswith(("aux", "cop")))]
    lemmas = {verb.lemma_.lower(), verb.head.lemma_.lower()}
    if any("Mood=Cnd" in t.morph for t in forms) or lemmas & DOUBT:
        return "possible"
    if lemmas & DENIALS:
        return "denied"
    future = any("Tense=Fut" in t.morph for t in forms)
    return "planned" if future or lemmas & PLANS or "devoir" in lemmas else "actual"


def is_negated(noun: Token, verb: Token | None) -> bool:
    """Whether the clause of a figure is denied."""
    beside = [*noun.children, *(verb.children if verb is not None else ())]
    return any(t.lower_ in DENYING for t in beside)


def traits_of(noun: Token) -> tuple[str, ...]:
    """What sets the counted apart: adjectives, and nouns joined by "de"; without what befell them."""
    found = [t for t in noun.children if t.dep_ == "amod" or (t.dep_ == "nmod" and is_of(t))]
    return tuple(dict.fromkeys(t.lemma_.lower() for t in found if t.lower_ not in FATES and t.lemma_ not in SHARED))


def is_of(token: Token) -> bool:
    """Whether a noun is joined to another by "de"."""
    return any(t.dep_ == "case" and t.lower_ in ("de", "d'", "d’", "du", "des") for t in token.children)


def is_partitive(words: Words) -> bool:
    """Whether the figure is a part of a set, or the set beside its part: "10 des 12", "trois d'entre eux"."""
    after, before = words.doc[words.end : words.end + 2], words.doc[max(0, words.start - 2) : words.start]
    texts = [t.lower_ for t in words]
    within = any(low == "des" for low in texts[1:-1])
    beyond = bool(len(after)) and after[0].lower_ in ("des", "parmi") and len(after) > 1 and after[1].like_num
    owned = len(after) > 1 and after[0].lower_ == "de" and after[1].lower_ in PART_OF
    whole = (
        len(before) > 1
        and before[1].lower_ == "des"
        and (before[0].like_num or before[0].pos_ == "NUM" or before[0].lower_ in DENYING)
    )
    return within or beyond or owned or whole or after.text.lower().startswith(("d'entre", "d’entre"))


def names_of(sentence: Words, labels: frozenset[str]) -> tuple[str, ...]:
    """The words of the names in a sentence, lower case, each once."""
    found = [t.lower_ for e in sentence.ents if e.label_ in labels for t in e if t.is_alpha and not t.is_stop]
    return tuple(dict.fromkeys(found))


def content(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The content words of some tokens: lemmas, lower case, each once, in order."""
    kept = [t.lemma_.lower() for t in tokens if t.pos_ in CONTENT and not t.is_stop]
    return tuple(dict.fromkeys(kept))
