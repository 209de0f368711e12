"""The verb of saying in the quote's own sentence: after it, before it or around it, weighed against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analyse.people.lexicon import BODY_NOUNS, names_person
from brief.analyse.quotes.cues import DOCUMENTS, FORMS
from brief.analyse.quotes.scenes import Assignment, Scene, is_fresh, last_sign, start_of_sentence
from brief.analyse.quotes.subjects import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

PAUSES = frozenset(",?!—–-…")
ENDS = frozenset(".?!…")
NEAR = 14
CLOSE = 5
# A cue that weighs no more than this attributes nothing.
FAINT = 4
# Tokens between the marks of a phrase that is only called so: “Ted Cruz” pins.
SCARE = 4
TURNS = frozenset("but and while although though because after as when which who that or if since so yet until".split())
TAILS = frozenset("again in on at during to of after before when while as with from reporters".split())


def bounds_after(scene: Scene, k: int) -> tuple[int, int]:
    """The tokens after the k-th quote that can attribute it: to the end of its sentence or the next quote."""
    doc = scene.parsed.doc
    start = scene.places[k].last + 1
    behind = range(k + 1, len(scene.places))
    stop = next((scene.places[n].first for n in behind if not is_only_called(scene, n)), len(doc))
    end = start
    while end < stop and not (end > start and doc[end].is_sent_start):
        end += 1
    return start, end


def turns_away(token: Token) -> bool:
    """Whether the word after a quote opens a clause about something else: "but", "until"."""
    return token.lower_ in TURNS


def is_only_called(scene: Scene, k: int) -> bool:
    """Whether a stretch is but a phrase within the narration: “Ted Cruz” pins."""
    place = scene.places[k]
    short = place.last - place.first <= SCARE and not is_fresh(scene, k)
    return short and last_sign(scene, k) not in PAUSES | ENDS


def weigh_after(scene: Scene, k: int) -> list[tuple[float, Cue, str]]:
    """The cues that follow the k-th quote in its sentence, weighed."""
    doc = scene.parsed.doc
    start, end = bounds_after(scene, k)
    sign = last_sign(scene, k)
    if start < end and doc[start].is_sent_start and sign in ENDS and not short_tail(scene, start, end, sign):
        return []
    if start < end and doc[start].text == "," and sign not in PAUSES:
        sign = ","
    turns = start + 1 < end and turns_away(doc[start + (doc[start].text == ",")])
    found = []
    for cue in scene.cues:
        according = "according" in cue.kinds
        if turns and not according:
            continue
        if not start <= cue.at < end or not (start <= cue.subject < end or according):
            continue
        near = min(cue.at, cue.subject) - start <= CLOSE and sign in PAUSES
        if not near and not cue.kinds & {"saying", "according"}:
            continue
        score = 10 - 0.15 * (min(cue.at, cue.subject) - start) + (6 if near else 0)
        score -= 3 if according else 0
        score -= 4 if cue.kinds == {"judging"} else 0
        found.append((score + standing(scene, cue), cue, "after"))
    return found


def standing(scene: Scene, cue: Cue) -> float:
    """How well a subject can speak: people and bodies do, documents say, things and "it" hardly."""
    head = scene.parsed.doc[cue.subject]
    if head.pos_ == "PROPN" or head.tag_ == "PRP" or names_person(head.text):
        return -2 if head.lower_ in ("it", "them", "you", "us") else 0
    if head.lemma_.lower() in DOCUMENTS or head.lower_ in BODY_NOUNS:
        return -0.5
    return -4


def short_tail(scene: Scene, start: int, end: int, sign: str) -> bool:
    """Whether the sentence after a full stop, "!" or "?" does nothing but attribute: "“Why?” Smith asked"."""
    doc = scene.parsed.doc
    cue = next((c for c in scene.cues if start <= c.at < end and c.kinds & {"saying", "beside"}), None)
    if cue is None or doc[cue.at].tag_ in ("VB", "VBG") or cue.subject < start:
        return False
    if min(cue.at, cue.subject) - start > CLOSE or abs(cue.at - cue.subject) > NEAR:
        return False
    behind = max(cue.at, cue.subject) + 1
    if end < len(doc) and scene.quoted[end] and end - behind <= CLOSE:
        return False
    plain = behind >= end or doc[behind].is_punct or doc[behind].lower_ in TAILS
    if sign in "?!":
        return plain or "saying" in cue.kinds
    return plain and doc[cue.at].lower_ in FORMS


def weigh_before(scene: Scene, k: int) -> list[tuple[float, Cue, str]]:
    """The cues that lead into the k-th quote in its sentence, weighed."""
    doc = scene.parsed.doc
    first = scene.places[k].first
    if is_fresh(scene, k):
        return []
    start = start_of_sentence(scene, k)
    pause = doc[first - 1].text in (",", ":", "—", "–")
    above = {t.i for t in governors(scene, k)}
    found = []
    for cue in scene.cues:
        if not start <= cue.at < first:
            continue
        gap = sum(1 for i in range(cue.at + 1, first) if not scene.quoted[i])
        direct = (pause and gap <= CLOSE) or gap == 0
        if not direct and cue.at not in above and is_aside(doc[cue.at]):
            continue
        clause = direct or (cue.at in above and any(c.dep_ == "ccomp" for c in doc[cue.at].children))
        weight = weigh_kind(cue, gap, direct=direct, above=cue.at in above, clause=clause)
        if weight is not None:
            found.append((weight - 0.15 * gap + standing(scene, cue), cue, "before"))
    return found


def is_aside(verb: Token) -> bool:
    """Whether a verb stands in a clause that only tells more of somebody: "the rider, who denied it, “finally …”"."""
    return verb.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.lower_ in ("who", "which") for c in verb.children)


def weigh_kind(cue: Cue, gap: int, *, direct: bool, above: bool, clause: bool) -> float | None:
    """What a cue before a quote weighs by its kind; None where a verb of that kind does not reach so far."""
    if cue.kinds & {"saying", "according"}:
        return 10 + (5 if direct else 0) + (2 if above else 0)
    if "judging" in cue.kinds and gap <= NEAR:
        return 9.0 + (2 if above else 0) if above or gap <= CLOSE else 7.0
    return 9.0 if clause else None


def governors(scene: Scene, k: int) -> list[Token]:
    """The words outside the k-th quote that govern its words, nearest first."""
    place, doc = scene.places[k], scene.parsed.doc
    out = next((t for t in doc[place.first : place.last + 1] if not place.first <= t.head.i <= place.last), None)
    if out is None:
        return []
    return [t for t in (out.head, *out.head.ancestors) if not scene.quoted[t.i]]


def by_cue(scene: Scene, k: int) -> Assignment | None:
    """The best of the cues in the quote's own sentence; who passes it on counts only where nobody else speaks."""
    options = weigh_after(scene, k) + weigh_before(scene, k)
    if not options:
        return None
    first_hand = [o for o in options if "saying" in o[1].kinds and not passes_on(scene, o[1])]
    options = first_hand or options
    score, cue, rule = max(options, key=lambda o: (o[0], -o[1].at))
    name = f"{rule}-{max(cue.kinds)}"
    return Assignment(scene.index, cue.subject, cue.at, name) if score > FAINT else None


def passes_on(scene: Scene, cue: Cue) -> bool:
    """Whether a cue only passes on what another said: "according to the paper", "the agency reported"."""
    doc = scene.parsed.doc
    return "according" in cue.kinds or (doc[cue.at].lemma_ == "report" and doc[cue.subject].ent_type_ in ("ORG", ""))


def can_speak(head: Token) -> bool:
    """Whether a subject is a person or body by its looks."""
    if head.tag_ == "PRP":
        return head.lower_ in ("he", "she", "they", "it")
    return head.pos_ == "PROPN" or names_person(head.text) or head.lower_ in BODY_NOUNS
