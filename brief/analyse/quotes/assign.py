"""Which attribution belongs to which quote: after it, before it, around it, or carried over from the one before.

Each way is a rule with a name. The plain ones (a verb of saying in the same sentence) are weighed against each other;
the rest are tried in turn. Where none holds, the quote is nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.marks import Stretch
from brief.analyse.quotes.cues import SAYINGS
from brief.analyse.quotes.subjects import Cue, find_cues, head_of_phrase, parsed_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

PAUSES = frozenset(",?!—–-…")
ENDS = frozenset(".?!…")
NEAR = 14


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch as tokens of its passage, its marks included."""

    stretch: Stretch
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who a quote is attributed to: the head token of the words that name the speaker, in passage `passage`.

    `cue` is the attributing token, None where there is none; `rule` the name of the way it was found.
    """

    passage: int
    head: int
    cue: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage with its quotes, outermost only, and its attributing words."""

    index: int
    parsed: Parsed
    quoted: bytearray
    places: tuple[Place, ...]
    cues: tuple[Cue, ...]


def set_scene(index: int, parsed: Parsed, stretches: list[Stretch]) -> Scene:
    """Lay a passage's stretches over its tokens."""
    doc, base = parsed.doc, parsed.passage.where.start
    quoted = bytearray(len(doc))
    places, k = [], 0
    for stretch in stretches:
        start, end = stretch.marks.start - base, stretch.marks.end - base
        while k < len(doc) and doc[k].idx + len(doc[k]) <= start:
            k += 1
        first = k
        while k < len(doc) and doc[k].idx < end:
            quoted[k] = 1
            k += 1
        places.append(Place(stretch, first, max(first, k - 1)))
    return Scene(index, parsed, quoted, tuple(places), tuple(find_cues(doc, quoted)))


def last_sign(scene: Scene, k: int) -> str:
    """The last character of the quoted words."""
    where = scene.places[k].stretch.where
    base = scene.parsed.passage.where.start
    return scene.parsed.doc.text[where.end - base - 1]


def bounds_after(scene: Scene, k: int) -> tuple[int, int]:
    """The tokens after the k-th quote that can attribute it: to the end of its sentence or the next quote."""
    doc = scene.parsed.doc
    start = scene.places[k].last + 1
    stop = scene.places[k + 1].first if k + 1 < len(scene.places) else len(doc)
    end = start
    while end < stop and not (end > start and doc[end].is_sent_start):
        end += 1
    return start, end


def start_of_sentence(scene: Scene, k: int) -> int:
    """Where the narration's sentence that leads into the k-th quote begins; the quote's own start where none does."""
    doc, i = scene.parsed.doc, scene.places[k].first
    if doc[i].is_sent_start and i > 0:
        return i
    while i > 0:
        i -= 1
        if not scene.quoted[i] and doc[i].is_sent_start:
            return i
        if scene.quoted[i] and not (i and scene.quoted[i - 1]) and doc[i].is_sent_start:
            return i
    return 0


def is_fresh(scene: Scene, k: int) -> bool:
    """Whether the k-th quote begins a sentence of its own."""
    doc, first = scene.parsed.doc, scene.places[k].first
    return first == 0 or bool(doc[first].is_sent_start)


def weigh_after(scene: Scene, k: int) -> list[tuple[float, Cue, str]]:
    """The cues that follow the k-th quote in its sentence, weighed."""
    doc = scene.parsed.doc
    start, end = bounds_after(scene, k)
    sign = last_sign(scene, k)
    if start < end and doc[start].is_sent_start and sign in ENDS and not short_tail(scene, start, end):
        return []
    found = []
    for cue in scene.cues:
        if not start <= cue.at < end or not (start <= cue.subject < end or cue.kind == "according"):
            continue
        score = 10 - 0.15 * (min(cue.at, max(cue.subject, start)) - start)
        if doc[start].text == "," and sign not in PAUSES:
            sign = ","
        score += 6 if sign in PAUSES and min(cue.at, cue.subject) - start <= 4 else 0
        score -= 0 if cue.plain else 4
        score -= 3 if cue.kind == "according" and sign not in PAUSES else 0
        found.append((score, cue, "after"))
    return found


def short_tail(scene: Scene, start: int, end: int) -> bool:
    """Whether the sentence after a full stop, "!" or "?" does nothing but attribute: "“Why?” Smith asked.\""""
    if end < len(scene.parsed.doc) and end < start + 3 and scene.quoted[end]:
        return True
    for cue in scene.cues:
        if start <= cue.at < end and cue.plain:
            if abs(cue.at - start) > NEAR or scene.parsed.doc[cue.at].tag_ in ("VB", "VBG", "VBN"):
                return False
            after = scene.parsed.doc[max(cue.at, cue.subject) + 1] if max(cue.at, cue.subject) + 1 < end else None
            return after is None or after.is_punct or after.lower_ in TAILS
    return False


TAILS = frozenset("in on at during to of after before when while as with from reporters during".split())


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
        gap = sum(1 for i in range(cue.at, first) if not scene.quoted[i])
        score = 10 - 0.15 * gap + (5 if pause and gap <= 6 else 0) + (3 if cue.at in above else 0)
        if not cue.plain:
            score -= 2 if cue.at in above or gap <= 6 else 6
        found.append((score, cue, "before"))
    return found


def governors(scene: Scene, k: int) -> list[Token]:
    """The words outside the k-th quote that govern its words, nearest first."""
    place, doc = scene.places[k], scene.parsed.doc
    out = next((t for t in doc[place.first : place.last + 1] if not place.first <= t.head.i <= place.last), None)
    if out is None:
        return []
    return [t for t in (out.head, *out.head.ancestors) if not scene.quoted[t.i]]


def by_cue(scene: Scene, k: int) -> Assignment | None:
    """The best of the cues in the quote's own sentence."""
    options = weigh_after(scene, k) + weigh_before(scene, k)
    if not options:
        return None
    score, cue, rule = max(options, key=lambda o: (o[0], -o[1].at))
    name = f"{rule}-{cue.kind}" if cue.kind != "verb" else rule if cue.plain else f"{rule}-framing"
    return Assignment(scene.index, cue.subject, cue.at, name) if score > 4 else None


def by_colon(scene: Scene, k: int) -> Assignment | None:
    """The name right before a colon, or the subject of the sentence that the colon ends."""
    doc, first = scene.parsed.doc, scene.places[k].first
    if first < 2 or doc[first - 1].text != ":" or scene.quoted[first - 2]:
        return None
    before = doc[first - 2]
    start = start_of_sentence(scene, k)
    if before.pos_ == "PROPN" and (head_of_phrase(doc, start, scene.quoted) or before).i == before.i:
        return Assignment(scene.index, before.i, None, "colon-name")
    subject = subject_of_sentence(scene, first - 2, start)
    return Assignment(scene.index, subject.i, None, "colon") if subject is not None else None


def subject_of_sentence(scene: Scene, last: int, start: int) -> Token | None:
    """The subject of the main verb of the narration between two tokens."""
    doc = scene.parsed.doc
    for token in doc[start : last + 1]:
        if token.dep_ in ("nsubj", "nsubjpass") and not scene.quoted[token.i] and token.head.dep_ == "ROOT":
            return token
    return next((t for t in doc[start : last + 1] if t.dep_ == "nsubj" and not scene.quoted[t.i]), None)


def by_dash(scene: Scene, k: int) -> Assignment | None:
    """The name after a dash or in brackets behind the quote: “…” — Jane Doe."""
    doc, i = scene.parsed.doc, scene.places[k].last + 1
    if i + 1 >= len(doc) or doc[i].text not in ("—", "–", "--", "-", "(", "―") or doc[i + 1].pos_ != "PROPN":
        return None
    head = head_of_phrase(doc, i + 1, scene.quoted)
    rest = head is not None and doc[head.i + 1 : head.i + 2].text in ("", ",", ")", ".")
    return Assignment(scene.index, head.i, None, "dash") if head is not None and rest else None


def by_saying(scene: Scene, k: int) -> Assignment | None:
    """The owner of a noun of saying: "in Obama's words, “…”", "Mr. Trump's claim that “…”"."""
    doc, first = scene.parsed.doc, scene.places[k].first
    for i in range(first - 1, max(-1, first - NEAR), -1):
        if scene.quoted[i] or (i + 1 < first and doc[i + 1].is_sent_start):
            return None
        if doc[i].lemma_.lower() in SAYINGS:
            owner = next((c for c in doc[i].children if c.dep_ == "poss"), None)
            return Assignment(scene.index, owner.i, i, "saying") if owner is not None else None
    return None


def by_governor(scene: Scene, k: int) -> Assignment | None:
    """The subject of whatever verb governs a quoted part of a sentence."""
    for token in governors(scene, k):
        if token.pos_ in ("VERB", "AUX"):
            subject = parsed_subject(token, scene.quoted)
            if subject is not None:
                return Assignment(scene.index, subject.i, None, "governor")
    return None


def by_carrying(scenes: list[Scene], given: dict[tuple[int, int], Assignment], s: int, k: int) -> Assignment | None:
    """The speaker of the quote before, where this one goes on in the paragraph."""
    scene = scenes[s]
    before = given.get((s, k - 1)) if k else None
    if before is None:
        return None
    gap = range(scene.places[k - 1].last + 1, scene.places[k].first)
    starts = [i for i in gap if scene.parsed.doc[i].is_sent_start and i > gap.start]
    if not is_fresh(scene, k):
        return Assignment(before.passage, before.head, before.cue, "same-sentence")
    return Assignment(before.passage, before.head, before.cue, "carried-far" if starts else "carried")


def by_paragraph(scenes: list[Scene], given: dict[tuple[int, int], Assignment], s: int, k: int) -> Assignment | None:
    """The speaker for a quote that opens its paragraph and is not attributed in it: from the paragraph before."""
    scene = scenes[s]
    if k or s == 0 or scene.places[0].first > 1:
        return None
    former = scenes[s - 1]
    last = len(former.places) - 1
    if not scene.places[0].stretch.opens and (s - 1, last) in given:
        g = given[s - 1, last]
        return Assignment(g.passage, g.head, g.cue, "running")
    doc = former.parsed.doc
    start = next((t.i for t in reversed(doc) if t.is_sent_start and not former.quoted[t.i]), 0)
    colon = doc[-1].text == ":"
    ended = bool(former.places) and former.places[-1].last >= start
    cue = next((c for c in reversed(former.cues) if c.at >= start and c.plain), None)
    if colon:
        if cue:
            return Assignment(former.index, cue.subject, cue.at, "colon-before")
        subject = subject_of_sentence(former, len(doc) - 1, start)
        return Assignment(former.index, subject.i, None, "colon-before-subject") if subject is not None else None
    if ended and (s - 1, last) in given:
        g = given[s - 1, last]
        return Assignment(g.passage, g.head, g.cue, "run")
    if cue:
        return Assignment(former.index, cue.subject, cue.at, "said-before")
    if former.places and (s - 1, last) in given:
        g = given[s - 1, last]
        return Assignment(g.passage, g.head, g.cue, "run-far")
    subject = subject_of_sentence(former, len(doc) - 1, start)
    return Assignment(former.index, subject.i, None, "subject-before") if subject is not None else None


def assign(scenes: list[Scene]) -> dict[tuple[int, int], Assignment]:
    """An assignment for each quote (scene, place) that has one."""
    given: dict[tuple[int, int], Assignment] = {}
    for s, scene in enumerate(scenes):
        for k in range(len(scene.places)):
            found = (
                by_cue(scene, k)
                or by_colon(scene, k)
                or by_dash(scene, k)
                or by_saying(scene, k)
                or by_carrying(scenes, given, s, k)
                or by_paragraph(scenes, given, s, k)
                or by_governor(scene, k)
            )
            if found:
                given[s, k] = found
    return given
