"""The sentences of a French report, printed whole or not at all: nothing in them is shortened or put in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from brief.analyse.french.figures import OF, SIGN, counted_noun, counts_nothing
from brief.analyse.french.numerals import find_numerals
from brief.analyse.french.words import CONNECTIVES, FATES, UNITS
from brief.analyse.language import Article, Parsed, content_lemmas
from brief.analyse.numerals import Numeral
from brief.analyse.sentences import SPOKEN, inside_quotes, sentences_of
from brief.model import Count, Moment, Person, Quote, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

LIGHT = frozenset(
    "dire déclarer affirmer ajouter indiquer être avoir faire aller pouvoir devoir mettre prendre venir selon m. mme "
    "autre même tout".split()
)
NAMED = frozenset("PER ORG LOC MISC".split())
WHOLE = re.compile(r"^[«“\"]?\s?[A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ0-9].*[.!…][»”\")\s]*$", re.DOTALL)
LEAST_WORDS = 5
OPENING = re.compile(rf"^[«“\"]?\s?(?:{'|'.join(CONNECTIVES)})\b", re.IGNORECASE)
# What only another sentence explains: third persons without a name before them, and whoever speaks.
THIRD = frozenset("il elle ils elles -il -elle -ils -elles lui leur eux celui-ci celle-ci ceux-ci celles-ci".split())
IMPERSONAL = frozenset("falloir agir pleuvoir neiger sembler manquer convenir suffire".split())
OWNED = frozenset("son sa ses leur leurs".split())
SPEAKERS = frozenset("je j' j’ nous vous me m' m’ mon ma mes notre nos votre vos moi".split())
POINTERS = frozenset("ce cet cette ces cela ceci ça celui celle ceux celles tel telle".split())
GAP = re.compile(
    r"\b(?:on ignore|(?:reste(?:nt)?|demeure(?:nt)?) (?:\w+ )?(?:inconnue?s?|incertaine?s?|floue?s?|"
    r"à déterminer|à confirmer)|"
    r"(?:n['’]|ne )\w+(?: \w+)? (?:pas|toujours pas|pas encore) (?:encore |été |pu |souhaité |voulu |précisé )*"
    r"(?:connue?s?|précis\w+|confirm\w+|identifi\w+|établie?s?|revendiqu\w+|communiqu\w+|vérifi\w+|répond\w+|comment\w+|"
    r"déterminée?s?|divulgu\w+)|"
    r"refusé de (?:s['’]exprimer|commenter|préciser|dire|donner|confirmer|répondre)|"
    r"aucun(?:e)? (?:détail|précision|information|explication|revendication|bilan|date|indication)\b)",
    re.IGNORECASE,
)
DUE = re.compile(r"\b(?:prévue?s?|attendue?s?|programmée?s?|sur le point|doi(?:t|vent)|va|vont)\b", re.IGNORECASE)
AMONG = re.compile(r"\w (?:des|de ces|de ses|parmi les|sur les|sur) $", re.IGNORECASE)
LONGEST_LABEL = 9
ANYONE = frozenset(("personne", "personnes", "gens", "victime", "victimes", "habitants"))
LABEL_ENDS = frozenset("NOUN PROPN VERB ADJ NUM".split())
LABEL_BREAKS = frozenset("CCONJ SCONJ PRON".split())


def find_sentences(
    article: Article, people: Sequence[Person], quotes: Sequence[Quote], moments: Sequence[Moment]
) -> tuple[Sentence, ...]:
    """The body sentences of a report, in order."""
    del people  # names in brackets are not attempted in French
    published = article.source.published or "9999"
    coming = {m.sentence for m in moments if m.day and m.day[: len(published)] > published[: len(m.day)]}
    found: list[Sentence] = []
    for paragraph, p in enumerate(article.body):
        quoted = [q.where for q in quotes if p.passage.where.holds(q.where)]
        for sent in sentences_of(p):
            found.append(describe(sent, p, (paragraph, len(found)), quoted, ahead=p.where(sent) in coming))
    return tuple(found)


def describe(sent: Words, p: Parsed, place: tuple[int, int], quotes: Sequence[Span], *, ahead: bool) -> Sentence:
    """One sentence with what later floors must know of it."""
    where = p.where(sent)
    inside = inside_quotes(where, quotes)
    speech = sum(end - start for start, end in inside) > SPOKEN * len(sent.text)
    leaning = leans(sent, inside)
    return Sentence(
        where=where,
        text=sent.text,
        paragraph=place[0],
        index=place[1],
        lemmas=tuple(dict.fromkeys(content_lemmas(sent, LIGHT))),
        names=tuple(dict.fromkeys(ent.text for ent in sent.ents if ent.label_ in NAMED)),
        kind="fact" if speech else kind_of(sent, ahead=ahead),
        dangling=leaning or not stands(sent),
        speech=speech,
        counts=tuple(find_counts(sent, p)),
    )


def leans(sent: Words, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence needs another to be understood. What stands in quotation marks may say "we"."""
    if OPENING.match(sent.text):
        return True
    for token in sent:
        at = token.idx - sent.start_char
        if any(start <= at < end for start, end in quoted):
            continue
        if points_back(token, sent):
            return True
    return False


def points_back(token: Token, sent: Words) -> bool:
    """Whether a word stands for what another sentence names: no noun before it could be what it stands for."""
    low = token.lower_
    nouns = [t for t in sent if t.i < token.i and t.pos_ in ("NOUN", "PROPN")]
    if low in SPEAKERS:
        return True
    if low in THIRD and token.pos_ == "PRON":
        meant = any(t.dep_.startswith("nsubj") or t.ent_type_ == "PER" for t in nouns)
        return not meant and not is_impersonal(token)
    if low in OWNED and token.pos_ == "DET":
        return not nouns
    return low in POINTERS and (token.i == sent.start or (token.pos_ == "PRON" and token.dep_.startswith("nsubj")))


def is_impersonal(token: Token) -> bool:
    """Whether "il" stands for nothing: "il y a", "il faut", "il s'agit", "il est probable que"."""
    near = token.doc[token.i + 1 : token.i + 5]
    there = any(t.lower_ == "y" for t in near[:2])
    stated = token.head.pos_ == "ADJ" and any(t.lower_ in ("que", "qu'", "qu’", "de", "d'", "d’") for t in near)
    return there or stated or token.head.lemma_.lower() in IMPERSONAL


def stands(sent: Words) -> bool:
    """Whether the words are a whole statement: a finite verb with a subject, and marks that pair."""
    text = sent.text
    if not WHOLE.match(text) or len(text.split()) < LEAST_WORDS:
        return False
    if text.count("«") != text.count("»") or text.count("(") != text.count(")") or text.count('"') % 2:
        return False
    finite = any("VerbForm=Fin" in t.morph for t in sent)
    return finite and any(c.dep_.startswith(("nsubj", "expl", "csubj")) for c in sent)


def kind_of(sent: Words, *, ahead: bool) -> Literal["fact", "next", "gap"]:
    """What a sentence can be used for beside a plain fact: a verb in the future, or due on a day to come."""
    if GAP.search(sent.text):
        return "gap"
    if any(t.lower_ in ("si", "s'", "s’") and t.pos_ == "SCONJ" for t in sent):
        return "fact"
    forms = (sent.root, *(c for c in sent.root.children if c.dep_.startswith(("aux", "cop"))))
    future = any("Tense=Fut" in t.morph for t in forms)
    return "next" if future or (ahead and DUE.search(sent.text)) else "fact"


def find_counts(sent: Words, p: Parsed) -> Iterator[Count]:
    """The numbers of a sentence with the words that label them: the noun counted, and what befell it."""
    base = sent.start_char
    for numeral in find_numerals(sent.text):
        here = replace(numeral, start=base + numeral.start, core=base + numeral.core, end=base + numeral.end)
        noun = counted_noun(p.doc, here)
        if noun is None or noun.i >= sent.end or numeral.percent or is_unlabelled(p.doc.text, here):
            continue
        # What is said of "12 des 40 blessés" is not said of the 40.
        if AMONG.search(p.doc.text[: here.start]):
            continue
        # A unit belongs to the number ("1,5 million d’euros"), and so does "de" ("une trentaine de").
        first = noun.nbor() if noun.lower_ in UNITS and noun.i + 1 < sent.end else after_number(noun, here.end)
        last = end_of_label(first, sent)
        lead = leading(noun) if noun.lower_ in ANYONE else None
        if first.i > last.i or (first.i == last.i and first.lower_ not in FATES and lead is None):
            continue
        value = p.doc[first.i - 1]
        label = [lead] if lead else []
        label.append((first.idx, last.idx + len(last)))
        yield Count(p.span(here.core, value.idx + len(value)), tuple(p.span(*stretch) for stretch in label))


def leading(noun: Token) -> tuple[int, int] | None:
    """Subject and verb before people who are counted as their object: what befell them. None where they are far."""
    verb = noun.head
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if noun.dep_ != "obj" or subject is None or subject.pos_ == "PRON" or not subject.i < verb.i < noun.i:
        return None
    near = verb.i - subject.left_edge.i <= LONGEST_LABEL
    return (subject.left_edge.idx, verb.idx + len(verb)) if near else None


def is_unlabelled(text: str, numeral: Numeral) -> bool:
    """Whether a number is money by its sign, or counts nothing."""
    return SIGN.match(text[numeral.end :]) is not None or counts_nothing(text, numeral)


def after_number(noun: Token, end: int) -> Token:
    """The first word that labels a number which ends here: the noun that it counts, or an adjective before that."""
    first = next(t for t in noun.doc[: noun.i + 1] if t.idx >= end)
    return first.nbor() if first.lower_ in OF and first.i < noun.i else first


def end_of_label(first: Token, sent: Words) -> Token:
    """The last of the words that say what a number counts and what befell it, where a phrase ends."""
    best = first.doc[first.i - 1]
    for token in first.doc[first.i : min(sent.end, first.i + LONGEST_LABEL)]:
        if token.is_punct and token.text != "-":
            break
        after = token.nbor() if token.i + 1 < sent.end else None
        closed = after is None or after.pos_ in LABEL_BREAKS or after.is_punct
        if closed and token.pos_ in LABEL_ENDS:
            best = token
            break
        if token.pos_ in LABEL_BREAKS:
            break
        # A preposition or a finite verb may follow a phrase that is complete.
        if token.pos_ in LABEL_ENDS and after is not None and after.pos_ in ("ADP", "AUX", "VERB", "ADV", "DET"):
            best = token
    return best
