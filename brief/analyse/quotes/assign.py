"""Which attribution belongs to which quote: after it, before it, around it, or carried over from the one before.

Each way is a rule with a name. The plain ones (a verb of saying in the same sentence) are weighed against each other;
the rest are tried in turn. Where none holds, the quote is nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analyse.people.lexicon import BODY_NOUNS, names_person
from brief.analyse.quotes.cues import DOCUMENTS, FORMS, SAYINGS
from brief.analyse.quotes.scenes import Scene, is_fresh, last_sign
from brief.analyse.quotes.subjects import Cue, head_of_phrase, parsed_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

PAUSES = frozenset(",?!—–-…")
ENDS = frozenset(".?!…")
NEAR = 14
CLOSE = 5
# Tokens between the marks of a phrase that is only called so: “Ted Cruz” pins.
SCARE = 4


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who a quote is attributed to: the head token of the words that name the speaker, in passage `passage`.

    `cue` is the attributing token, None where there is none; `rule` the name of the way it was found.
    """

    passage: int
    head: int
    cue: int | None
    rule: str


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
    turns = start + 1 < end and doc[start + (doc[start].text == ",")].lower_ in TURNS
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


TURNS = frozenset("but and while although though because after as when which who that or if since so yet until".split())
TAILS = frozenset("again in on at during to of after before when while as with from reporters".split())


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
        clause = direct or (cue.at in above and any(c.dep_ == "ccomp" for c in doc[cue.at].children))
        weight = weigh_kind(cue, gap, direct=direct, above=cue.at in above, clause=clause)
        if weight is not None:
            found.append((weight - 0.15 * gap + standing(scene, cue), cue, "before"))
    return found


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
    name = f"{rule}-{sorted(cue.kinds)[-1]}"
    return Assignment(scene.index, cue.subject, cue.at, name) if score > 4 else None


def passes_on(scene: Scene, cue: Cue) -> bool:
    """Whether a cue only passes on what another said: "according to the paper", "the agency reported"."""
    doc = scene.parsed.doc
    return "according" in cue.kinds or (doc[cue.at].lemma_ == "report" and doc[cue.subject].ent_type_ in ("ORG", ""))


def by_label(scene: Scene, k: int) -> Assignment | None:
    """A name that stands alone before a colon, as in a transcript ("SMITH: “…”", "All agree - Jane Smith: “…”")."""
    doc, first = scene.parsed.doc, scene.places[k].first
    if first < 2 or doc[first - 1].text != ":" or scene.quoted[first - 2]:
        return None
    start = start_of_sentence(scene, k)
    dash = next(
        (i for i in range(first - 2, start - 1, -1) if doc[i].text in DASHES and doc[i - 1].whitespace_), start - 1
    )
    line = doc[dash + 1 : first - 1]
    if not 0 < len(line) <= NEAR or any(t.pos_ in ("VERB", "AUX") or scene.quoted[t.i] for t in line):
        return None
    lead = 1 + (line[0].lower_ == "here") if line[0].lower_ in ("from", "per", "via", "here") else 0
    head = head_of_phrase(doc, line.start + lead, scene.quoted)
    if head is None and line[0].text.isupper():
        head = line[0]
    fits = head is not None and (head.pos_ == "PROPN" or head.ent_type_ == "PERSON" or head.text.isupper() or lead)
    return Assignment(scene.index, head.i, None, "label") if head is not None and fits else None


DASHES = frozenset("- – — --".split())


def by_colon(scene: Scene, k: int) -> Assignment | None:
    """The name right before a colon that ends a sentence, or the subject of that sentence."""
    doc, first = scene.parsed.doc, scene.places[k].first
    if first < 2 or doc[first - 1].text != ":" or scene.quoted[first - 2]:
        return None
    before, start = doc[first - 2], start_of_sentence(scene, k)
    phrase_start = before.left_edge.i
    aside = phrase_start > start and doc[phrase_start - 1].pos_ == "ADP"
    if before.pos_ == "PROPN" and not aside:
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
    """The subject of whatever verb governs a quoted part of a sentence, if it is somebody who can speak."""
    for token in governors(scene, k):
        if token.pos_ in ("VERB", "AUX"):
            subject = parsed_subject(token, scene.quoted)
            if subject is not None and can_speak(subject):
                return Assignment(scene.index, subject.i, None, "governor")
    return None


def can_speak(head: Token) -> bool:
    """Whether a subject is a person or body by its looks."""
    if head.tag_ == "PRP":
        return head.lower_ in ("he", "she", "they", "it")
    return head.pos_ == "PROPN" or names_person(head.text) or head.lower_ in BODY_NOUNS


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
    if not is_fresh(scene, k) or first == 0 or scene.quoted[first - 1]:
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
    subject = subject_of_sentence(scene, first - 1, start)
    if subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("he", "she")):
        return Assignment(scene.index, subject.i, None, "subject-before")
    return None


def by_paragraph(scenes: list[Scene], given: dict[tuple[int, int], Assignment], s: int, k: int) -> Assignment | None:
    """The speaker for a quote that fills its paragraph and is not attributed in it: from the paragraph before."""
    scene = scenes[s]
    if k or s == 0 or scene.places[0].first > 1:
        return None
    former = scenes[s - 1]
    last = len(former.places) - 1
    before = given.get((s - 1, last))
    if not scene.places[0].stretch.opens:
        return renamed(before, "running")
    if former.parsed.doc[-1].text == ":":
        return by_colon_before(former)
    if has_tail(scene):
        return None
    start = last_sentence(former)
    if former.places and former.places[-1].last >= start:
        return renamed(before, "run")
    cue = next(
        (c for c in former.cues if c.at >= start and c.subject >= start and c.kinds & {"saying", "judging"}), None
    )
    if cue and can_speak(former.parsed.doc[cue.subject]):
        return Assignment(former.index, cue.subject, cue.at, f"said-before-{sorted(cue.kinds)[-1]}")
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
    subject = lead if lead is not None else subject_of_sentence(former, len(doc) - 1, start)
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
