"""The sentences of a report, each with what later floors must know of it, so that they never need the model."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.analyse.counts import find_counts
from brief.analyse.cuts import find_clauses, find_cuts, quoted_stretches
from brief.analyse.language import Article, Parsed, content_lemmas
from brief.analyse.outlook import announces, kind_of
from brief.analyse.references import find_references, leans_on
from brief.analyse.rivals import Cast, is_name
from brief.model import Moment, Person, Quote, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

# Reporting and light verbs tell nothing of the matter.
LIGHT = frozenset("say tell be have do make get go come take give use add accord mr mrs ms dr".split())
NAMED = frozenset("PERSON ORG GPE NORP FAC LOC EVENT PRODUCT LAW WORK_OF_ART".split())
WHOLE = re.compile(r"""^["“'‘(\[]?[A-Z0-9$£€].*[.!?…]["”’')\]]*$""", re.DOTALL)
LEAST_WORDS = 5
# A body named less often than this is not what a report is about.
OFTEN = 3
# Where more of a sentence than this share stands in quotation marks, it is what someone said.
SPOKEN = 0.4
# Someone else's words that point at what he spoke of.
SPOKEN_OPENING = re.compile(r"[\"“„‘'](?:he|she|it|they|this|that|these|those|there|we|i|you)\b", re.IGNORECASE)
# "Claim: Five people were killed." is held up to be checked; nobody states it.
HELD_UP = re.compile(r"(?:the )?(?:claim|myth|rumou?r|fiction|false|fake)s?\s?:\s", re.IGNORECASE)
SHOWN = frozenset("see picture show photograph depict".split())
# What people do in pictures: a short sentence in the present tense tells of one.
POSES = frozenset(
    "run walk look react gather hug arrive wait embrace watch sit kneel pose carry wave cheer pray mourn flee patrol "
    "inspect guard march rush comfort line".split()
)
SHORT_CAPTION = 22
SHOUTED = re.compile(r"\S \b[A-Z]{3,}(?: [A-Z]{3,}){2,}\b")
TIMELESS = frozenset("say be have announce report tell add warn believe think expect plan".split())
DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|"
    r"October|November|December|yesterday"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known around a sentence: everyone in the report, who is mentioned in it, what is quoted near it."""

    cast: Cast
    mentions: Sequence[tuple[Span, Person]]
    quotes: Sequence[Span]


def find_sentences(
    article: Article, people: Sequence[Person], quotes: Sequence[Quote], moments: Sequence[Moment]
) -> tuple[Sentence, ...]:
    """The body sentences of a report in order. Sentences of three words and the like stay out of every use."""
    cast = [person for person in people if is_proper(person, article.source.text)]
    mentions = sorted(((w, one) for one in cast for w in {one.naming, *one.mentions}), key=lambda m: m[0])
    starts = [where.start for where, _ in mentions]
    everyone = Cast(
        article.source.text, article.parsed, mentions, shared_surnames(people), find_firm(cast, article.source.text)
    )
    published = article.source.published or "9999"
    coming = {m.sentence for m in moments if m.day and m.day[: len(published)] > published[: len(m.day)]}
    found: list[Sentence] = []
    for paragraph, p in enumerate(article.body):
        quoted = [q.where for q in quotes if p.passage.where.holds(q.where)]
        for sent in sentences_of(p):
            where = p.where(sent)
            within = mentions[bisect_left(starts, where.start) : bisect_left(starts, where.end)]
            one = describe(sent, p, (paragraph, len(found)), Scene(everyone, within, quoted))
            ahead = one.kind == "fact" and one.where in coming and not tells_of_past(sent)
            found.append(replace(one, kind="next") if ahead else one)
    return tuple(found)


def is_proper(person: Person, text: str) -> bool:
    """Whether the text itself uses a single word as a name only: "Gorillas" beside "gorillas" is none."""
    return " " in person.name or person.name.lower() not in text


def shared_surnames(people: Sequence[Person]) -> frozenset[str]:
    """The surnames of more than one person: nobody is safely told by them alone."""
    counts = Counter(name.split()[-1] for name in {one.name for one in people if one.kind == "person"})
    return frozenset(surname for surname, count in counts.items() if count > 1)


def find_firm(cast: Sequence[Person], text: str) -> Person | None:
    """The body that a report names more than twice as often as any other; None where it is about several or none."""
    bodies = [one for one in cast if one.kind == "body"]
    counts = Counter(
        {
            one: sum(text[w.start].isupper() for w in {one.naming, *one.mentions} if is_name(w, one, text))
            for one in bodies
        }
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < OFTEN or (len(ranked) > 1 and ranked[0][1] <= 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def sentences_of(p: Parsed) -> Iterator[Words]:
    """The sentences of a passage without white space around them."""
    for sent in p.doc.sents:
        start, end = sent.start, sent.end
        while start < end and p.doc[start].is_space:
            start += 1
        while end > start and p.doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield p.doc[start:end]


def describe(
    sent: Words,
    p: Parsed,
    place: tuple[int, int],
    scene: Scene,
) -> Sentence:
    """Everything that is asked of one sentence. `place`: the numbers of its paragraph and of itself."""
    where = p.where(sent)
    inside = inside_quotes(where, scene.quotes) or quoted_stretches(sent.text)
    references, leaning = find_references(sent, p, scene.mentions, inside, scene.cast)
    quoted = sum(end - start for start, end in inside) > SPOKEN * len(sent.text)
    speech = quoted or bool(HELD_UP.match(sent.text))
    return Sentence(
        where=where,
        text=sent.text,
        paragraph=place[0],
        index=place[1],
        lemmas=tuple(dict.fromkeys(content_lemmas(sent, LIGHT))),
        names=tuple(dict.fromkeys(ent.text for ent in sent.ents if ent.label_ in NAMED)),
        cuts=find_cuts(sent, p),
        references=references,
        clauses=find_clauses(sent, p),
        kind="fact" if speech else kind_of(sent),
        dangling=leaning or not stands(sent) or bool(SPOKEN_OPENING.match(sent.text)),
        leans_on=leans_on(sent),
        speech=speech,
        counts=find_counts(sent, p),
    )


def inside_quotes(where: Span, quotes: Sequence[Span]) -> list[tuple[int, int]]:
    """The stretches of a sentence (offsets into it) that lie in quotation marks, marks included where they are."""
    length = where.end - where.start
    return [(max(0, q.start - 1 - where.start), min(length, q.end + 1 - where.start)) for q in quotes if q.meets(where)]


def is_caption(sent: Words) -> bool:
    """Whether a sentence tells what a picture shows: the present tense on a day that is past.

    "Smoke rises over the port on Monday": reports speak of past days in the past, but for who "says" and what "is".
    """
    root = sent.root
    if root.lemma_ in POSES and root.tag_ in {"VBP", "VBZ"} and len(sent) <= SHORT_CAPTION:
        return True
    if root.lemma_ in SHOWN and root.tag_ == "VBN":
        return any(t.lower_ in {"is", "are"} for t in root.children)
    present = root.tag_ in {"VBZ", "VBP"} or (
        root.tag_ in {"VBN", "VBG"}
        and any(t.lower_ in {"is", "are"} and t.dep_.startswith("aux") for t in root.children)
    )
    if not present or root.lemma_ in TIMELESS or announces(sent):
        return False
    return any(DAY.fullmatch(t.text) for t in sent)


def tells_of_past(sent: Words) -> bool:
    """Whether the main verb tells what was, not what someone said of a day to come."""
    passive = sent.root.tag_ == "VBN" and any(t.lower_ in {"was", "were"} for t in sent.root.children)
    return passive or (sent.root.tag_ == "VBD" and sent.root.lemma_ not in TIMELESS - {"be", "have"})


def is_listing(sent: Words) -> bool:
    """Whether capitals outnumber running words, as in a map's legend or a list of links."""
    if SHOUTED.search(sent.text):
        return True
    letters = [t for t in sent if t.is_alpha]
    return sum(t.is_upper and len(t) > 1 for t in letters) > len(letters) / 4 or sum(t.is_title for t in letters) > (
        0.7 * len(letters)
    )


def stands(sent: Words) -> bool:
    """Whether the words are a whole sentence: a finite verb with a subject, and marks that pair."""
    text = sent.text
    if not WHOLE.match(text) or len(text.split()) < LEAST_WORDS:
        return False
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    if text.rstrip("\"”’')").endswith("?") or is_caption(sent) or is_listing(sent):
        return False
    return sent.root.pos_ in {"VERB", "AUX"} and any(
        c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj", "ccomp"} for c in sent.root.children
    )
