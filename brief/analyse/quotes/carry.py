"""A speaker carried over: from the quote before, the sentence before, the paragraph before."""

from __future__ import annotations

from brief.analyse.quotes.scenes import Assignment, Scene, is_fresh
from brief.analyse.quotes.subjects import head_of_phrase, subject_of_sentence
from brief.analyse.quotes.weigh import can_speak


def by_resuming(scenes: list[Scene], given: dict[tuple[int, int], Assignment], s: int, k: int) -> Assignment | None:
    """The speaker of the stretch that this one goes on with inside a paragraph, as its mark tells."""
    if k and not scenes[s].places[k].stretch.opens:
        return renamed(given.get((s, k - 1)), "running")
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


def by_sentence_before(scene: Scene, k: int) -> Assignment | None:
    """Who speaks in the sentence before, in the same paragraph: "Smith said the plan was dead. “It will not fly.”"."""
    doc, first = scene.parsed.doc, scene.places[k].first
    if not is_fresh(scene, k) or first == 0 or scene.quoted[first - 1] or doc[first - 1].text == "?":
        return None
    start = first - 1
    while start > 0 and not doc[start].is_sent_start:
        start -= 1
    cue = next(
        (c for c in scene.cues if start <= c.at < first and c.kinds & {"saying", "judging"} and c.subject >= start),
        None,
    )
    if cue:
        return Assignment(scene.index, cue.subject, cue.at, "sentence-before")
    subject = subject_of_sentence(doc, scene.quoted, start, first - 1)
    if subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("he", "she")):
        return Assignment(scene.index, subject.i, None, "subject-before")
    return None


def by_paragraph(scenes: list[Scene], given: dict[tuple[int, int], Assignment], s: int, k: int) -> Assignment | None:
    """The speaker for a quote that fills its paragraph and is not attributed in it: from the paragraph before."""
    scene = scenes[s]
    if k or s == 0 or scene.places[0].first > 1:
        return None
    former = scenes[s - 1]
    before = given.get((s - 1, len(former.places) - 1))
    if not scene.places[0].stretch.opens:
        return renamed(before, "running")
    if former.parsed.doc[-1].text == ":":
        return by_colon_before(former)
    return None if has_tail(scene) else by_last_sentence(former, before)


def by_last_sentence(former: Scene, before: Assignment | None) -> Assignment | None:
    """Who speaks in the last sentence of a paragraph; `before` is whose the last quote in it is."""
    start = last_sentence(former)
    if former.places and former.places[-1].last >= start:
        return renamed(before, "run")
    cue = next((c for c in former.cues if min(c.at, c.subject) >= start and c.kinds & {"saying", "judging"}), None)
    if cue and can_speak(former.parsed.doc[cue.subject]):
        return Assignment(former.index, cue.subject, cue.at, "said-before")
    return renamed(before, "run-far")


def renamed(before: Assignment | None, rule: str) -> Assignment | None:
    """The same speaker, carried over by another rule."""
    return before and Assignment(before.passage, before.head, before.cue, rule)


def by_colon_before(former: Scene) -> Assignment | None:
    """The speaker whom a paragraph that ends in a colon introduces."""
    doc, start = former.parsed.doc, last_sentence(former)
    cue = next(
        (c for c in reversed(former.cues) if c.at >= start and c.kinds & {"saying", "beside", "according"}), None
    )
    if cue:
        return Assignment(former.index, cue.subject, cue.at, "colon-before")
    lead = head_of_phrase(doc, start + 1, former.quoted) if doc[start].lower_ in ("from", "per", "via") else None
    subject = lead if lead is not None else subject_of_sentence(doc, former.quoted, start, len(doc) - 1)
    if subject is None and doc[max(0, len(doc) - 2)].pos_ == "PROPN":
        subject = doc[len(doc) - 2]
    return Assignment(former.index, subject.i, None, "colon-before-subject") if subject is not None else None


def last_sentence(scene: Scene) -> int:
    """Where the last sentence of a passage's narration begins."""
    doc = scene.parsed.doc
    return next((i for i in range(len(doc) - 1, -1, -1) if doc[i].is_sent_start and not scene.quoted[i]), 0)


def has_tail(scene: Scene) -> bool:
    """Whether narration follows the quotes of a passage that opens with one: it may name another speaker."""
    doc = scene.parsed.doc
    return any(not scene.quoted[t.i] and t.pos_ in ("PROPN", "VERB", "PRON") for t in doc[scene.places[0].last + 1 :])
