"""What one source states and another, or someone quoted, denies.

What a sentence denies is looked for among the sentences that neither deny nor doubt: they hold most of its words, the
telling ones above all, or, where it only points ("denied the report"), they tell shortly before whatever was alleged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief.compare.disputes import Dispute, disputes, find_disputes
from brief.compare.events import relate
from brief.compare.lexicon import NEGATIVE, PREFIX
from brief.compare.statements import UNKNOWN, Statement
from brief.compare.tells import human_nouns as people_words
from brief.compare.told import Told, place, tell
from brief.compare.words import likeness, stem
from brief.model import Disagreement, Position

ONE_MEANING = 0.8
STRONG = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg\w+|accus\w+|report(?:s|ed|edly|ing)?|rumou?r\w*|suspected|suspicions?|"
    r"suggest\w*|charg(?:es|ed)|argu(?:es|ed)|critici\w+|complain\w*|blam(?:es|ed))\b",
    re.IGNORECASE,
)
CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing) (?!the li)|alleg\w+|accus\w+|suspected|suggested)", re.IGNORECASE)
# Of a word that very many sentences hold, only the first are looked at: it does not tell.
MOST_HOLDERS = 60
# How much of what is denied must be stated, by how many words; how near stands what is pointed at.
COVERED, LEAST_WORDS, NEAR, EARLY = 0.35, 2, 4, 3
SURE, POINTED, TURNED, FLAT, LIKE, SAME_WORDS, MOST_STATED, MOST_DENIED = 0.6, 0.42, 0.9, 0.7, 0.22, 0.6, 5, 4


@dataclass(frozen=True, slots=True)
class Match:
    """A statement of what is denied: how sure, how much of it, and by which words."""

    worth: float
    covered: float
    words: tuple[str, ...]
    told: Told
    turned: bool = False


@dataclass(slots=True)
class Denial:
    """Denials of one thing, and the statements of it, best first."""

    disputes: list[Dispute]
    matches: list[Match]


def find_denials(statements: list[Statement], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Each denial with the statements that it denies; several denials of one thing are one disagreement."""
    tellings = tell(statements)
    plain = [told for told in tellings if is_plain_statement(told)]
    holders: dict[str, list[Told]] = defaultdict(list)
    for told in plain:
        for word in told.words:
            holders[word].append(told)
    found: list[Denial] = []
    for dispute in find_disputes(tellings):
        matches = find_stated(dispute, plain, holders, weights)
        if matches:
            join(Denial([dispute], matches), found, weights)
    for denial in sorted(found, key=lambda d: (-d.matches[0].worth, d.disputes[0].told.where)):
        yield state(denial)


def is_plain_statement(told: Told) -> bool:
    """Whether a sentence states without denying, negating or doubting."""
    return not (disputes(told) or UNKNOWN.search(told.text) or NEGATIVE.search(told.text))


def find_stated(
    dispute: Dispute, plain: list[Told], holders: Mapping[str, list[Told]], weights: Mapping[str, float]
) -> list[Match]:
    """The statements of what a sentence denies, best first."""
    near = {other.where: other for word in sorted(dispute.denied) for other in holders.get(word, ())[:MOST_HOLDERS]}
    matches = [m for _, other in sorted(near.items()) if (m := cover(dispute, other, weights))]
    if dispute.other:
        matches.append(Match(TURNED, 0.0, (), dispute.told, turned=True))
    if not matches and dispute.way != "negates":
        around = [other for other in plain if is_near(dispute.told, other)]
        matches = [m for other in around if (m := point(dispute, other))]
    matches.sort(key=lambda m: (-m.worth, m.told.heading, m.told.where))
    if not matches:
        return []
    best = matches[0].told
    known = {m.told.where for m in matches} | {dispute.told.where}
    alike = (
        Match(round(0.3 * likeness(o.words, best.words, weights), 4), 0.0, (), o) for o in plain if o.where not in known
    )
    more = [*matches[1:], *(m for m in alike if m.worth >= 0.3 * LIKE)]
    kept = [m for m in more if m.covered >= COVERED or likeness(m.told.words, best.words, weights) >= LIKE]
    kept.sort(key=lambda m: (-m.worth, m.told.where))
    return [matches[0], *kept[: MOST_STATED - 1]]


def is_near(told: Told, other: Told) -> bool:
    """Whether a sentence stands shortly before another in one source, or right behind it, or is its headline."""
    if told.number != other.number or told.where == other.where:
        return False
    return other.heading or 0 < told.order - other.order <= NEAR or other.order - told.order == 1


def cover(dispute: Dispute, other: Told, weights: Mapping[str, float]) -> Match | None:
    """How much of what is denied a sentence states; None where it is too little."""
    told = dispute.told
    if other.where == told.where:
        return None
    held = tuple(sorted(word for word in dispute.denied if word in other.words or meets(word, other)))
    covered = sum(weights.get(word, 1.0) for word in held) / sum(weights.get(word, 1.0) for word in dispute.denied)
    telling = [word for word in held if word not in told.names | other.names]
    least = FLAT if dispute.way == "negates" else COVERED
    few = len(held if dispute.way == "denies" else telling) < LEAST_WORDS
    if covered < least or not telling or (few and not (dispute.way == "denies" and is_near(told, other))):
        return None
    if dispute.way == "finds nothing for it" and not is_about(dispute, other, held):
        return None
    if dispute.way == "negates" and not states_flatly(dispute, other, held):
        return None
    return Match(round(covered + bonus(dispute, other), 4), round(covered, 4), held, other)


def is_about(dispute: Dispute, other: Told, held: tuple[str, ...]) -> bool:
    """Whether a sentence states the very link that is denied, of no one else: "was not involved in the fight"."""
    mine = dispute.clause.claim.subject[:1]
    theirs = other.clause_at(*span_of(Match(0, 0, held, other))).claim.subject[:1]
    apart = bool(mine and theirs) and mine != theirs and {*mine, *theirs} <= people_words()
    return (not dispute.behind or bool(dispute.behind & set(held))) and not apart


def states_flatly(dispute: Dispute, other: Told, held: tuple[str, ...]) -> bool:
    """Whether one clause of another source states of the same subject all that is flatly negated."""
    subject = dispute.clause.claim.subject[:1]
    return other.number != dispute.told.number and any(
        clause.claim.modality == "actual"
        and not clause.claim.negated
        and set(held) <= clause.clause
        and any(relate(mine, theirs) >= ONE_MEANING for mine in subject for theirs in clause.claim.subject[:1])
        for clause in other.clauses
    )


def point(dispute: Dispute, other: Told) -> Match | None:
    """Whether a sentence nearby tells of an allegation that the denial may point at."""
    if dispute.denied and dispute.way == "doubts it":
        return None
    alleged = CLAIMED if dispute.way == "finds nothing for it" else STRONG
    if not (alleged.search(other.text) or (other.heading and not dispute.denied)):
        return None
    return Match(round(0.15 + bonus(dispute, other), 4), 0.0, (), other)


def bonus(dispute: Dispute, other: Told) -> float:
    """What speaks for a statement beside its words: it stands near, alleges, names the party, comes early."""
    told = dispute.told
    close = is_near(told, other)
    own = bool(other.speakers and other.speakers <= told.speakers)
    named = dispute.parties & {name[:PREFIX] for name in other.names}
    worth = 0.25 * close + 0.15 * bool(STRONG.search(other.text)) + 0.1 * (other.order < EARLY or other.heading)
    apart = abs(told.order - other.order) if close and not other.heading else 0
    return worth + 0.2 * bool(named) - 0.4 * own - 0.03 * apart


def meets(word: str, other: Told) -> bool:
    """Whether a sentence says the same by another word."""
    return any(
        stem(lemma) == word or relate(word, lemma) >= ONE_MEANING for clause in other.clauses for lemma in clause.lemmas
    )


def join(denial: Denial, found: list[Denial], weights: Mapping[str, float]) -> None:
    """Add a denial to one of the same thing, or as one of its own."""
    for other in found:
        if same_denial(denial, other, weights):
            other.disputes += denial.disputes
            known = {m.told.where for m in other.matches}
            other.matches += [m for m in denial.matches if m.told.where not in known]
            other.matches.sort(key=lambda m: (-m.worth, m.told.where))
            return
    found.append(denial)


def same_denial(one: Denial, other: Denial, weights: Mapping[str, float]) -> bool:
    """Whether two deny one thing: a shared statement of it, or statements that are alike."""
    first, second = one.disputes[0], other.disputes[0]
    if likeness(first.told.words, second.told.words, weights) >= SAME_WORDS:
        return True
    if apart(first.parties, second.parties):
        return False
    mine, theirs = ({m.told.where for m in d.matches[:MOST_STATED]} for d in (one, other))
    if mine & theirs:
        return True
    alike = likeness(one.matches[0].told.words, other.matches[0].told.words, weights)
    return alike >= (LIKE / 2 if first.parties & second.parties else 2 * LIKE)


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two denials are those of differently named parties."""
    return bool(one and other and not one & other)


def state(denial: Denial) -> Disagreement:
    """Denials of one thing as a disagreement: what is stated first, then who denies it."""
    best, first = denial.matches[0], denial.disputes[0]
    sides = [stand(m, first) for m in denial.matches[:MOST_STATED]]
    against = [d.at(d.start, d.end, 1, d.clause.speaker) for d in denial.disputes[:MOST_DENIED]]
    return Disagreement(
        topic=name_topic(best, first),
        kind="denial",
        nature="conflict",
        positions=(sides[0], against[0], *sides[1:], *against[1:]),
        score=round(min(1.0, 0.2 + 0.5 * best.worth), 4),
        why=f"“{against[0].text}” {first.way} ({first.cue}); "
        + (
            f"of what it denies the other sentence states {', '.join(best.words)} ({best.covered:.0%} by weight)"
            if best.words
            else "it points at what was said beside it"
        ),
        doubtful=best.worth < (SURE if best.words else POINTED),
        plain=False,
    )


def stand(match: Match, dispute: Dispute) -> Position:
    """A statement as a position: the clause that holds its words, or what stands beyond the turn."""
    if match.turned and dispute.other:
        return dispute.at(*dispute.other, 0, None)
    return place(match.told.clause_at(*span_of(match)), 0)


def span_of(match: Match) -> tuple[int, int]:
    """Where in its sentence the words stand that state what is denied."""
    for found in re.finditer(r"[A-Za-z]+", match.told.text):
        if stem(found[0]) in match.words:
            return found.span()
    return 0, len(match.told.text)


def name_topic(match: Match, dispute: Dispute) -> str:
    """What is denied, in the words that both sides use, as the denial orders them."""
    words = [word for word in re.findall(r"[A-Za-z-]+", dispute.told.text) if stem(word) in match.words]
    words = words or re.findall(r"[A-Za-z-]+", dispute.clause.claim.text)[:6]
    topic = " ".join(dict.fromkeys(words[:6]))
    return topic[:1].upper() + topic[1:]
