"""A quotation held against the sources: does it stand there letter for letter, where, and who said it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.fuzz import partial_ratio_alignment

from brief.verify.evidence import QUOTE_MARKS, Evidence, Place, Utterance, Witness, tokens_of
from brief.verify.parts import BRACKETED, find_names, stems_of, words_of

OMISSION = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*")
EDGES = " .,;:!?'-–—"
# How far apart the stretches of one quotation may stand, in characters; how far around it a speaker is named.
REACH = 1500
AROUND = 800
# How alike, of 100, words of a source are that a quotation may be made of; shorter ones are like anything.
ALIKE = 72
SHORTEST = 3


def find_exact(quoted: str, evidence: Evidence) -> list[Place]:
    """Every place where a quotation stands letter for letter, but for its first capital and the marks at its ends."""
    stretches = [tidy(stretch) for stretch in OMISSION.split(BRACKETED.sub("…", quoted))]
    wanted = [stretch for stretch in stretches if stretch]
    return [place for witness in evidence.witnesses for place in stand(wanted, witness)] if wanted else []


def tidy(words: str) -> str:
    """Words with all quotation marks alike and nothing but words at their ends."""
    return " ".join(words.translate(QUOTE_MARKS).split()).strip(EDGES)


def stand(stretches: list[str], witness: Witness) -> Iterator[Place]:
    """Where these stretches stand in a source one behind the other."""
    for first in occurrences(stretches[0], witness, 0):
        at = first + len(stretches[0])
        for stretch in stretches[1:]:
            following = next(occurrences(stretch, witness, at), None)
            if following is None or following - first > REACH:
                break
            at = following + len(stretch)
        else:
            yield Place(witness, first, at)


def occurrences(words: str, witness: Witness, start: int) -> Iterator[int]:
    """Where whole words stand in a text, from a place on; only the case of the first letter is free."""
    at = witness.lowered.find(words.lower(), start)
    while at >= 0:
        found = witness.plain[at : at + len(words)]
        bounded = not (
            witness.plain[at - 1 : at].isalnum() or witness.plain[at + len(words) : at + len(words) + 1].isalnum()
        )
        if found[1:] == words[1:] and bounded:
            yield at
        at = witness.lowered.find(words.lower(), at + 1)


def find_alike(quoted: str, evidence: Evidence) -> Place | None:
    """The words of a source that are likest to a quotation; None where none are."""
    wanted = tidy(BRACKETED.sub(" ", quoted))
    if len(wanted.split()) < SHORTEST:
        return None
    best: tuple[float, Place] | None = None
    for witness in evidence.witnesses:
        least = max(ALIKE, best[0] if best else 0)
        found = partial_ratio_alignment(wanted.lower(), witness.lowered, score_cutoff=least)
        if found is not None and (best is None or found.score > best[0]):
            best = found.score, Place(witness, *whole_words(witness.text, found.dest_start, found.dest_end))
    return best[1] if best else None


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch widened to whole words, without the space and marks at its ends."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def show_difference(page: str, source: str) -> str:
    """What the page has in place of the source's words: "will → will not"; the differing words only."""
    ours, theirs = page.split(), source.split()
    plain = [[word.translate(QUOTE_MARKS).strip(EDGES).lower() for word in words] for words in (ours, theirs)]
    changes = []
    for tag, i, j, k, n in SequenceMatcher(None, plain[1], plain[0], autojunk=False).get_opcodes():
        if tag != "equal":
            changes.append(f"{' '.join(theirs[i:j]) or '(nothing)'} → {' '.join(ours[k:n]) or '(nothing)'}")
    return "; ".join(changes)


def utterances_at(place: Place) -> list[Utterance]:
    """The utterances that a place belongs to."""
    return [one for one in place.witness.utterances if one.start < place.end and place.start < one.end]


def said_by(place: Place, attribution: str, *, behind_dash: bool) -> bool:
    """Whether a source lets these words be said by whom the page names. True where the page names nobody.

    `behind_dash`: the attribution is nothing but the speaker. Where the source's speaker is known, the name must be
    that one's; else it must stand near the words.
    """
    # Behind a dash the first word is a name where it has a capital; at the beginning of a sentence it need not be.
    named = find_names(f"by {attribution}" if behind_dash else attribution, language=place.witness.language)
    names = [tokens_of(name) for name in named]
    speakers = [one for one in utterances_at(place) if one.speaker]
    if not names:
        told = frozenset[str]().union(*(stems_of(f"{one.speaker} {one.role or ''}") for one in speakers))
        return not (behind_dash and speakers and stems_of(attribution)) or bool(told & stems_of(attribution))
    if speakers:
        return any(is_named(one, attribution, names) for one in speakers)
    nearby = frozenset(words_of(place.witness.text[max(0, place.start - AROUND) : place.end + AROUND]))
    return names[0] <= nearby


def is_named(utterance: Utterance, attribution: str, names: list[frozenset[str]]) -> bool:
    """Whether words outside a quotation name its speaker, under the whole name or a part of it."""
    speaker, office = words_of(utterance.speaker or ""), tokens_of(utterance.role or "")
    whole = frozenset(speaker)
    named = any(name <= whole or (name <= whole | office and name & whole) for name in names)
    return named or whole <= frozenset(words_of(attribution)) or any(name <= office for name in names[:1])
