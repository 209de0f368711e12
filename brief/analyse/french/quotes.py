"""Who said what in French: words between quotation marks, and who says them where the report plainly tells.

Three plain ways: a verb of speech beside the quotation with its subject ("a déclaré Jean Roy", "a-t-il dit", "Jean Roy
affirme que"), "selon" and "d'après", and a name before a colon. A quotation that goes on in its paragraph has the
speaker of the one before. All else is nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.analyse.french.speakers import Attribution, Cast, Voice, read_attributions
from brief.analyse.language import Article, Parsed
from brief.analyse.stretches import Stretch, find_stretches
from brief.model import Note, Person, Quote

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

# Shorter words in quotation marks that nobody is said to have spoken are titles and the like.
LEAST_WORDS, LEAST_UTTERANCE = 5, 3
# How many words may stand between an attribution and the quotation that it belongs to.
NEAR, NEAR_AHEAD = 5, 14
SENTENCE_ENDS = frozenset(". ! ? … »".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation in its paragraph: the tokens within the marks, and those of the marks themselves."""

    stretch: Stretch
    words: Words
    first: int
    last: int


def find_quotes(article: Article, people: tuple[Person, ...]) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """The quotes of an article in order, and a note for each paragraph whose marks do not balance."""
    stretches, notes = find_stretches([parsed.passage for parsed in article.parsed])
    cast = Cast(people)
    found: list[Quote] = []
    run, last = 0, None
    for number, parsed in enumerate(article.parsed):
        places = read_places(parsed, [s for s in stretches if s.passage == number and s.depth == 0])
        quoted = frozenset(i for place in places for i in range(place.first, place.last + 1))
        attributions = read_attributions(parsed, quoted)
        voices = assign(parsed, places, attributions, cast)
        cast.leave(parsed, quoted)
        if places and not places[0].stretch.opens and found and voices[0] is None:
            voices[0] = recall(found[-1])
        for place, voice in zip(places, voices, strict=True):
            if not is_utterance(place, voice):
                continue
            run += int(voice is None or voice.name != last)
            last = voice.name if voice else None
            found.append(state(parsed, place, voice, run))
    return tuple(found), tuple(notes)


def read_places(parsed: Parsed, stretches: list[Stretch]) -> list[Place]:
    """The quotations of a paragraph with their tokens."""
    base = parsed.passage.where.start
    found = []
    for stretch in stretches:
        words = parsed.doc.char_span(stretch.where.start - base, stretch.where.end - base, alignment_mode="expand")
        marks = parsed.doc.char_span(stretch.marks.start - base, stretch.marks.end - base, alignment_mode="expand")
        if words is not None and marks is not None:
            found.append(Place(stretch, words, marks.start, marks.end - 1))
    return found


def assign(parsed: Parsed, places: list[Place], attributions: list[Attribution], cast: Cast) -> list[Voice | None]:
    """The speaker of each quotation of a paragraph, None where it is not plain."""
    found: list[Voice | None] = []
    for k, place in enumerate(places):
        before = places[k - 1].last if k else -1
        after = places[k + 1].first if k + 1 < len(places) else len(parsed.doc)
        own = next((a for a in attributions if follows(parsed, place, a, after)), None) or next(
            (a for a in reversed(attributions) if leads_in(parsed, place, a, before)), None
        )
        voice = cast.name(parsed, own) if own else None
        if own is None and k and goes_on(parsed, places[k - 1], place, attributions):
            voice = found[-1]
        found.append(voice)
    return found


def follows(parsed: Parsed, place: Place, one: Attribution, limit: int) -> bool:
    """Whether an attribution stands right behind a quotation: "« … », a déclaré Jean Roy"."""
    if not place.last < one.first < limit or one.label or one.ahead:
        return False
    between = parsed.doc[place.last + 1 : one.first]
    ends = any(t.text in ".!?;" for t in between)
    return not ends and len(between) <= NEAR and all(t.is_punct or t.pos_ in ("ADV", "AUX", "PRON") for t in between)


def leads_in(parsed: Parsed, place: Place, one: Attribution, limit: int) -> bool:
    """Whether an attribution stands before a quotation in its sentence: "Jean Roy a affirmé que « … »"."""
    if not limit < one.first <= one.last < place.first or one.inverted:
        return False
    sentence = parsed.doc[one.first].sent
    between = parsed.doc[one.last + 1 : place.first]
    same = sentence.start <= place.first <= sentence.end or (len(between) and between[-1].text == ":")
    if one.label:
        return bool(same) and not len(between)
    verbs = any(t.pos_ == "VERB" and "VerbForm=Fin" in t.morph for t in between)
    return bool(same) and len(between) <= NEAR_AHEAD and not verbs


def goes_on(parsed: Parsed, former: Place, place: Place, attributions: list[Attribution]) -> bool:
    """Whether a sentence in marks takes up the one before: its attribution, and no other name, stands between."""
    gap = range(former.last + 1, place.first)
    if not (parsed.doc[place.first].is_sent_start or parsed.doc[place.first - 1].text in SENTENCE_ENDS):
        return False
    named = sum(t.ent_type_ == "PER" and t.ent_iob_ == "B" for t in parsed.doc[gap.start : gap.stop])
    return named <= sum(one.first in gap for one in attributions)


def is_utterance(place: Place, voice: Voice | None) -> bool:
    """Whether words in marks are said, not a title or a word that is only called so."""
    count = sum(t.is_alpha for t in place.words)
    return count >= (LEAST_UTTERANCE if voice else LEAST_WORDS)


def is_clause(words: Words) -> bool:
    """Whether quoted words stand as a sentence: a capital at their head, or a finite verb of their own."""
    return words.text[:1].isupper() or any("VerbForm=Fin" in t.morph for t in words)


def state(parsed: Parsed, place: Place, voice: Voice | None, run: int) -> Quote:
    """A quotation with all that stands in the report for its speaker."""
    base = parsed.passage.where.start
    where = place.stretch.where
    text = parsed.passage.text[where.start - base : where.end - base]
    quote = Quote(where, text, direct=is_clause(place.words), run=run)
    if voice is None:
        return quote
    return replace(
        quote,
        speaker=voice.name,
        role=voice.role,
        mention=voice.mention,
        cue=voice.cue,
        naming=voice.naming,
        role_where=voice.role_where,
    )


def recall(quote: Quote) -> Voice | None:
    """The speaker of the quotation that a new paragraph goes on with."""
    if quote.speaker is None or quote.mention is None:
        return None
    return Voice(quote.speaker, quote.mention, quote.role, quote.naming, quote.role_where, quote.cue)
