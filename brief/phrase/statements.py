"""Sentences as lines: bottom line, facts, what is to come, what is not known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from heapq import nlargest
from itertools import chain
from math import prod

from brief.model import Candidate, Dossier, Moment, Person, Sentence, Span, Study, Wording, identify
from brief.phrase.alone import announces, is_gap, leans
from brief.phrase.days import WEEKDAY, find_doubted
from brief.phrase.guard import bears_out
from brief.phrase.heads import order_heads, weigh_head
from brief.phrase.roles import find_roles, tell_role
from brief.phrase.weigh import Weights
from brief.phrase.wording import introduce, word_clauses, word_sentence

# A line that one reads at a glance; score.py looks at no longer ones.
LONGEST = 60
SHORTEST = 6
# A line is worth what it covers for the room that it takes; very short ones take a line all the same.
ROOM_POWER = 0.9
LEAST_ROOM = 14
# What is to come is worth more where the sentence says when.
DATED, UNDATED = 1.5, 0.3
AHEAD = re.compile(r"\b(?:next|tomorrow|coming|later|tonight|upcoming|by|in [A-Z])", re.IGNORECASE)
# What was open or to come this long before the latest report counts for less.
FRESH, STALE = timedelta(days=3), 0.4
# The latest report knows best what happened: at the head of the page others count for less, day by day, to a least.
A_DAY, OLD_NEWS = 0.1, 0.5
# A line on "the alert" is worth this much of another where no report begins with an alert.
UNEXPLAINED, HEADS = 0.6, 3
# The bottom line speaks of "the alert" only where the heads of so many reports do.
AGREED = 2
# What any event is: every page explains it.
EXPLAINED = ("", "incident", "event", "case")
# Who could not be reached, or would not say, is the least of what is not known.
SILENT = 0.3
# From so many lines on only the best of each section are kept, many times what a page is offered of them.
MANY, MOST = 20_000, 2_000
SILENCE = re.compile(
    r"\b(?:comment|respond|reached|questions|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing) to|"
    r"(?:could|would|can)(?: not|n[’']t) (?:release|discuss|provide|share|give|say|disclose))\b"
)


def phrase_statements(
    dossier: Dossier, weights: Weights, topic: str | None, past_tolls: Iterable[Span]
) -> list[Candidate]:
    """Candidates for bottom-line, facts, next and gaps; a sentence may stand for several, select takes one of them.

    `past_tolls`: where those stand that a later report overtakes.
    """
    made: list[tuple[int, Candidate]] = []
    doubted, known = find_doubted(dossier), find_known(dossier)
    latest = max((study.source.published or "" for study in dossier.studies), default="")
    trusted = (study.source.published or "" for study in dossier.studies if study.source.key not in doubted)
    newest = max(trusted, default="")
    for study in dossier.studies:
        roles = find_roles(study)
        moments = [
            moment for moment in study.moments if study.source.key not in doubted or not WEEKDAY.search(moment.text)
        ]
        ahead = {moment.sentence for moment in study.moments if is_ahead(moment, latest)}
        over = {moment.sentence for moment in study.moments if is_over(moment, latest)} - ahead
        stale = is_stale(study.source.published, latest)
        age = weigh_age(study.source.published, newest)
        past = [moment for moment in study.moments if is_over(moment, latest)] if is_earlier(study, latest) else []
        for sentence, following in zip(study.sentences, [*study.sentences[1:], None], strict=True):
            if stands_alone(sentence, following):
                passed = sentence.where not in ahead and announces(sentence, past)
                unsettled = sentence.where in ahead or not (sentence.where in over or stale)
                told = settle(sentence, open_still=unsettled)
                bonus = DATED if sentence.where in ahead else UNDATED
                lines = phrase_sentence(told, make_wordings(sentence, moments, roles), weights, bonus)
                if passed or known[sentence.leans_on] < AGREED:
                    lines = [line for line in lines if line.section != "bottom-line"]
                share = 1.0 if sentence.leans_on in known else UNEXPLAINED
                dated = sentence.where in ahead or sentence.where in over
                share *= STALE if passed or (stale and sentence.kind != "fact" and not dated) else 1.0
                made += [(sentence.index, scale(line, share, age if leads(line) else 1.0)) for line in lines]
        made = made if len(made) < MANY else keep_best(made)
    heads = [line for _, line in made if line.section == "bottom-line"]
    rest = [(index, line) for index, line in made if line.section != "bottom-line"]
    return [
        *order_heads(heads, dossier, topic, past_tolls),
        *(line for _, line in sorted(rest, key=lambda one: one[0])),
    ]


def scale(line: Candidate, *shares: float) -> Candidate:
    """A line that is worth these shares of what it was; most are worth all of it."""
    score = prod(shares, start=line.score)
    return line if score == line.score else replace(line, score=score)


def stands_alone(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether a sentence can be a line: what leans on another, is spoken or taken back cannot."""
    leaning = sentence.dangling or leans(sentence.text)
    return not leaning and not sentence.speech and not is_turned(sentence, following)


def settle(sentence: Sentence, *, open_still: bool) -> Sentence:
    """The sentence as what it is by now: what is over or of long ago is no more to come, and some gaps are none."""
    gone = not open_still if sentence.kind == "next" else sentence.kind == "gap" and not is_gap(sentence)
    return replace(sentence, kind="fact") if gone else sentence


def is_earlier(study: Study, latest: str) -> bool:
    """Whether a later report may tell what became of what this one announces."""
    return bool(study.source.published) and (study.source.published or "") < latest


def leads(line: Candidate) -> bool:
    """Whether a line would stand at the head of the page."""
    return line.section == "bottom-line"


def weigh_age(published: str | None, latest: str) -> float:
    """What the news of a report is worth beside that of the latest one."""
    if not published or not latest or len(published) < len(latest) or published >= latest:
        return 1.0
    days = (date.fromisoformat(latest) - date.fromisoformat(published)).days
    return max(OLD_NEWS, 1.0 - A_DAY * days)


def keep_best(made: Sequence[tuple[int, Candidate]]) -> list[tuple[int, Candidate]]:
    """The best lines of each section and voice, in their order: many times what a page is offered of them."""
    sections: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (_, line) in enumerate(made):
        sections[line.section, line.voice].append(number)
    best = (nlargest(MOST, numbers, key=lambda n: made[n][1].score) for numbers in sections.values())
    return [made[number] for number in sorted(chain.from_iterable(best))]


def find_known(dossier: Dossier) -> Counter[str]:
    """What a reader of the page knows of: in the heads of how many reports a word stands. "" is no word at all."""
    known = Counter(dict.fromkeys(EXPLAINED, AGREED))
    # A word at the head of the only report is known, too.
    heard = AGREED if len(dossier.studies) < AGREED else 1
    for study in dossier.studies:
        heads = {lemma for sentence in study.sentences[:HEADS] for lemma in sentence.lemmas}
        known.update(dict.fromkeys(heads, heard))
    return known


def is_turned(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether the next sentence of the paragraph takes back what this one says: alone it would tell half."""
    if following is None or following.paragraph != sentence.paragraph:
        return False
    return following.text.startswith(("But he ", "But she ", "But they ", "But it "))


def is_ahead(moment: Moment, published: str | None) -> bool:
    """Whether a date lies after the report, or reads so where the report has no day."""
    if moment.day and published:
        return moment.day > published[: len(moment.day)]
    return bool(AHEAD.search(moment.text))


def is_over(moment: Moment, latest: str) -> bool:
    """Whether a stated day lies before the latest report: what it announced is no longer to come."""
    return bool(moment.day and latest) and len(moment.day or "") >= len(latest) and (moment.day or "") < latest


def is_stale(published: str | None, latest: str) -> bool:
    """Whether a report is so much older than the latest that what was open then may be settled."""
    if not published or not latest or len(published) < len(latest):
        return False
    return date.fromisoformat(latest) - date.fromisoformat(published) > FRESH


def phrase_sentence(
    sentence: Sentence, wordings: tuple[Wording, ...], weights: Weights, bonus: float
) -> list[Candidate]:
    """A sentence as a candidate of each section that it can serve; `bonus`: what a stated date adds to what is next."""
    if not wordings:
        return []
    length = max(LEAST_ROOM, len(wordings[-1].parts[0].split()))
    scores = {"facts": weights.total(sentence.lemmas) / length**ROOM_POWER}
    if sentence.kind == "next":
        scores["next"] = scores["facts"] * bonus
    silent = SILENT if sentence.kind == "gap" and SILENCE.search(sentence.text) else 1.0
    if sentence.kind == "gap":
        scores["gaps"] = scores["facts"] * silent
    head, voice = weigh_head(sentence, scores["facts"] * silent, length, dated=bonus > 1)
    if head:
        scores["bottom-line"] = head
    lemmas = frozenset(sentence.lemmas)
    return [
        Candidate(
            id=identify(section, sentence.text),
            section=section,
            wordings=wordings,
            score=score,
            lemmas=lemmas,
            sentences=(sentence.where,),
            voice=voice if section == "bottom-line" else "",
        )
        for section, score in scores.items()
    ]


def make_wordings(sentence: Sentence, moments: Sequence[Moment], roles: Mapping[str, Person]) -> tuple[Wording, ...]:
    """The wordings of a sentence that it bears out and that a line holds; the first may tell who people are."""
    cites = (sentence.where,)
    lines = [text for text in word_sentence(sentence, moments) if holds(text, sentence)]
    lines = lines or [text for text in word_clauses(sentence) if holds(text, sentence)][:1]
    plain = tuple(Wording((text,), cites, (cites,)) for text in lines)
    known = {one.name: roles[one.name] for one in sentence.references if one.name in roles}
    text, introduced = introduce(sentence, moments, {name: tell_role(one.role) for name, one in known.items()})
    if not introduced or not plain or not holds(text, sentence):
        return plain
    also = (roles[name].role_where for name in introduced)
    places = tuple(dict.fromkeys((*cites, *(place for place in also if place and not sentence.where.holds(place)))))
    return (Wording((text,), places, (places,), introduces=introduced), *plain)


def holds(text: str, sentence: Sentence) -> bool:
    """Whether a text is of a line's length and its sentence bears it out."""
    return SHORTEST <= len(text.split()) <= LONGEST and bears_out(text, sentence.text)
