"""Which attribution belongs to which quote: after it, before it, around it, or carried over from the one before.

Each way is a rule with a name. The plain ones (a verb of saying in the same sentence) are weighed against each other;
the rest are tried in turn. Where none holds, the quote is nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analyse.quotes.carry import by_carrying, by_paragraph, by_resuming, by_sentence_before
from brief.analyse.quotes.cues import SAYINGS
from brief.analyse.quotes.scenes import Assignment, Scene, start_of_sentence
from brief.analyse.quotes.subjects import head_of_phrase, parsed_subject, subject_of_sentence
from brief.analyse.quotes.weigh import NEAR, by_cue, can_speak, governors

if TYPE_CHECKING:
    from spacy.tokens import Token

DASHES = frozenset("- – — --".split())
BEHIND = DASHES | frozenset("(―")
# How many words lead into the name: "From the report: “…”", "Here is Clinton in 1992: “…”".
LEADS = {"from": 1, "per": 1, "via": 1, "here": 2}


def before_colon(scene: Scene, k: int) -> Token | None:
    """The last word of the narration before the colon that leads into the k-th quote; None where there is no colon."""
    doc, last = scene.parsed.doc, scene.places[k].first - 2
    if last < 0 or doc[last + 1].text != ":" or scene.quoted[last]:
        return None
    return doc[last]


def by_label(scene: Scene, k: int) -> Assignment | None:
    """A name that stands alone before a colon, as in a transcript ("SMITH: “…”", "All agree - Jane Smith: “…”")."""
    doc, last = scene.parsed.doc, before_colon(scene, k)
    if last is None:
        return None
    start = start_of_sentence(scene, k)
    dashes = (i for i in range(last.i, start, -1) if doc[i].text in DASHES and doc[i - 1].whitespace_)
    line = doc[next(dashes, start - 1) + 1 : last.i + 1]
    if not 0 < len(line) <= NEAR or any(t.pos_ in ("VERB", "AUX") or scene.quoted[t.i] for t in line):
        return None
    lead = LEADS.get(line[0].lower_, 0)
    head = head_of_phrase(doc, line.start + lead, scene.quoted) or (line[0] if line[0].text.isupper() else None)
    named = head is not None and (head.pos_ == "PROPN" or head.ent_type_ == "PERSON" or head.text.isupper())
    return Assignment(scene.index, head.i, None, "label") if head is not None and (named or lead) else None


def by_colon(scene: Scene, k: int) -> Assignment | None:
    """The name right before a colon that ends a sentence, or the subject of that sentence."""
    doc, before = scene.parsed.doc, before_colon(scene, k)
    if before is None:
        return None
    start, phrase = start_of_sentence(scene, k), before.left_edge.i
    aside = phrase > start and doc[phrase - 1].pos_ == "ADP"
    if before.pos_ == "PROPN" and not aside:
        return Assignment(scene.index, before.i, None, "colon-name")
    subject = subject_of_sentence(doc, scene.quoted, start, before.i)
    return Assignment(scene.index, subject.i, None, "colon") if subject is not None else None


def by_dash(scene: Scene, k: int) -> Assignment | None:
    """The name after a dash or in brackets behind the quote: “…” — Jane Doe."""
    doc, i = scene.parsed.doc, scene.places[k].last + 1
    if i + 1 >= len(doc) or doc[i].text not in BEHIND or doc[i + 1].pos_ != "PROPN":
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
    """The subject of whatever verb governs a quoted part of a sentence, if it is somebody who can speak."""
    for token in governors(scene, k):
        if token.pos_ in ("VERB", "AUX"):
            subject = parsed_subject(token, scene.quoted)
            if subject is not None and can_speak(subject):
                return Assignment(scene.index, subject.i, None, "governor")
    return None


def assign(scenes: list[Scene]) -> dict[tuple[int, int], Assignment]:
    """An assignment for each quote (scene, place) that has one."""
    given: dict[tuple[int, int], Assignment] = {}
    for s, scene in enumerate(scenes):
        for k in range(len(scene.places)):
            found = (
                by_resuming(scenes, given, s, k)
                or by_label(scene, k)
                or by_cue(scene, k)
                or by_colon(scene, k)
                or by_dash(scene, k)
                or by_saying(scene, k)
                or by_carrying(scenes, given, s, k)
                or by_sentence_before(scene, k)
                or by_paragraph(scenes, given, s, k)
                or by_governor(scene, k)
            )
            if found:
                given[s, k] = found
    return given
