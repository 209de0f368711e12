"""One statement of a page held against the evidence: where it stands, and what in it stands nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief.phrase.guard import bears_out
from brief.verify.evidence import LOOKED_AT, Evidence, Place, place_of, tokens_of
from brief.verify.parts import (
    BRACKETED,
    find_dates,
    find_figures,
    find_quotes,
    outside_quotes,
    stem,
    stems_of,
    words_of,
)
from brief.verify.quoted import find_alike, find_exact, said_by, show_difference, tidy, utterances_at
from brief.verify.saying import NOT_SAID, judge_words
from brief.verify.tongues import TONGUES
from brief.verify.verdict import SOUND, Finding, Statement, Verdict, cited_wrongly

# Sections whose lines are a quotation and who said it.
ATTRIBUTED = frozenset({"quotes", "disagreements"})
# What sums of shares may lack of the whole.
SLIGHT = 1e-6


def judge(statement: Statement, evidence: Evidence) -> Verdict:
    """Hold one statement against the sources."""
    bare = BRACKETED.sub(lambda found: " " if found[1] in statement.trusted else f" {found[1]} ", statement.text)
    bare = " ".join(bare.split())
    quotes = find_quotes(statement.text)
    whole = [] if statement.section in ATTRIBUTED else stands_whole(statement, evidence)
    if whole and all(find_exact(quote, evidence) for quote in quotes):
        return settle([*cited_wrongly(statement, whole)], whole)
    places, found = [], list[Finding]()
    for quote in quotes:
        stands, about = judge_quote(quote, statement, evidence)
        places += stands
        found += about
    rest = outside_quotes(bare) if quotes else bare
    if quotes and statement.section in ATTRIBUTED:
        found += judge_attribution(rest, places, found)
    else:
        stands, about = judge_words(rest, statement, evidence)
        places += stands
        found += [weigh_frame(one) for one in about if one.kind != "free"] if quotes else about
    return settle(found, places)


def weigh_frame(found: Finding) -> Finding:
    """What is found of the words around a quotation that stands: no source need say just them."""
    if found.kind == "unsupported" and found.message.startswith(NOT_SAID):
        return Finding("reworded", "only its quotation was looked up", found.place)
    return found


def settle(found: Sequence[Finding], places: Sequence[Place]) -> Verdict:
    """The verdict: the first thing that is wrong, else what is worth telling, else that it is supported."""
    wrong = [one for one in found if one.kind not in SOUND]
    kind = wrong[0].kind if wrong else found[0].kind if found else "supported"
    return Verdict(kind, (*wrong, *(one for one in found if one not in wrong)), tuple(dict.fromkeys(places)))


def stands_whole(statement: Statement, evidence: Evidence) -> list[Place]:
    """Where a statement stands in the sources' own words and order, nothing lost that turns it."""
    line = BRACKETED.sub(" ", statement.text) if statement.trusted or "[" in statement.text else statement.text
    if any(words not in statement.trusted for words in BRACKETED.findall(statement.text)):
        return []
    languages = {one.language for one in evidence.witnesses}
    figures = {code: find_figures(find_dates(line, code)[1], code) for code in sorted(languages)}
    loose = statement.section == "figures"
    said = frozenset(words_of(line))
    return [
        place_of(one)
        for score, one in evidence.nearest(stems_of(line), LOOKED_AT)
        if score > 1 - SLIGHT
        and (bears_out(line, one.text, TONGUES[one.language].turns) or (loose and said <= set(one.words)))
        and all(any(figure.borne_out_by(other) for other in one.figures) for figure in figures[one.language])
    ]


def judge_quote(quote: str, statement: Statement, evidence: Evidence) -> tuple[list[Place], list[Finding]]:
    """Where a quotation stands, or how it was altered; and whether source and speaker are the right ones."""
    places = find_exact(quote, evidence)
    if not places:
        alike = find_alike(quote, evidence)
        if alike is None:
            return [], [Finding("altered-quote", f"no source has the words “{quote}”")]
        difference = show_difference(tidy(quote), alike.text)
        return [], [Finding("altered-quote", f"{alike.witness.file} has “{alike.text}” ({difference})", alike)]
    wrong = list(cited_wrongly(statement, places))
    cited = [place for place in places if place.witness.number in statement.numbers] or places
    attribution, behind_dash = attribution_of(statement.text)
    spoken = [one for place in cited for one in utterances_at(place) if one.speaker]
    telling = [place for place in cited if any(one.speaker for one in utterances_at(place))] or cited
    if not any(said_by(place, attribution, behind_dash=behind_dash) for place in telling):
        by = f"says {spoken[0].speaker} said it" if spoken else "does not name this speaker near it"
        wrong.append(Finding("misattributed", f"{cited[0].witness.file} {by}: “{quote}”", cited[0]))
    return cited, wrong


def attribution_of(text: str) -> tuple[str, bool]:
    """Who says it, as the page has it: what follows the dash behind the quotation, else all that is not quoted."""
    behind = re.split(r"[”\"»]\s*[—–-]\s*", text)
    return (behind[-1], True) if len(behind) > 1 else (outside_quotes(text), False)


def judge_attribution(rest: str, places: Sequence[Place], found: Sequence[Finding]) -> Iterator[Finding]:
    """The words about a quotation's speaker: each must be one that its source has."""
    if not places or any(one.kind == "misattributed" for one in found):
        return
    known = frozenset[str]().union(*(tokens_of(f"{p.witness.text} {p.witness.about}") for p in places))
    strange = [word for word in words_of(rest) if word not in known and stem(word) not in map(stem, known)]
    if strange:
        yield Finding(
            "misattributed", f"{places[0].witness.file} does not call the speaker {' '.join(strange)!r}", places[0]
        )
