"""What one source states and another, or someone quoted, denies.

Each denial is held against what it denies (`antecedents`); denials of one thing are told together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from brief.compare.denials.antecedents import (
    LEAST_WORDS,
    MOST_STATED,
    Match,
    find_stated,
    span_of,
)
from brief.compare.denials.disputes import Dispute, find_disputes
from brief.compare.denials.plain import LIKE, MOST_HOLDERS, index_plain
from brief.compare.denials.rebuttals import find_rebuttals
from brief.compare.denials.retorts import Retort
from brief.compare.lexicon import DENYING, NEGATIVE, POINTERS
from brief.compare.statements import UNKNOWN
from brief.compare.told import Tellings, place
from brief.compare.topics import stretch, tidy
from brief.compare.words import scale, stems
from brief.model import Disagreement, Position, Span

# How sure a denial must be to be reported, by words or by pointing; when two are one; how many of them are quoted.
SURE, POINTED, SAME_WORDS, SHOWN = 0.6, 0.42, 0.6, 3
# Up to so many denials each is held against each; of more, those that share one of so many rarest words.
FEW, RAREST = 100, 4

Like = Callable[[frozenset[str], frozenset[str]], float]


@dataclass(slots=True)
class Denial:
    """Denials of one thing, and the best statements of it, best first; `known` is where all of them stand."""

    disputes: list[Dispute]
    matches: list[Match]
    known: set[Span]


def find_denials(tellings: Tellings, retorts: Sequence[Retort], weights: Mapping[str, float]) -> Iterator[Disagreement]:
    """Each denial with the statements that it denies; several denials of one thing are one disagreement."""
    stated = [(state(denial), bool(denial.matches[0].words)) for denial in find_denied(tellings, weights)]
    worded = [one for one, words in stated if words and not one.doubtful]
    taken = denied_by(worded)
    answers = [one for one in find_rebuttals(tellings, retorts, weights, taken) if not denying(one) & taken]
    yield from worded
    yield from answers
    taken |= denied_by(answers)
    others = (one for one, words in stated if one.doubtful or not words)
    yield from (one for one in others if not denying(one) & taken)


def find_denied(tellings: Tellings, weights: Mapping[str, float]) -> Sequence[Denial]:
    """Denials whose statements are told, the surest first. What they are looked up in is gone with the answer."""
    disputes, found = list(find_disputes(tellings)), Found(weights, scale(weights))
    asked = frozenset[str]().union(*(dispute.denied for dispute in disputes))
    plain = index_plain(tellings.without(*DENYING, UNKNOWN, NEGATIVE), asked, weights)
    for dispute in disputes:
        matches = find_stated(dispute, plain, weights)
        if matches:
            join(Denial([dispute], matches, {match.told.where for match in matches}), found)
    return sorted(found.every, key=lambda d: (-d.matches[0].worth, d.disputes[0].told.where))


def denying(one: Disagreement) -> set[Span]:
    """The sentences that deny in a disagreement."""
    return {position.sentence for position in one.positions if position.side}


def denied_by(every: Iterable[Disagreement]) -> set[Span]:
    """The sentences that deny in some disagreements."""
    return {sentence for one in every for sentence in denying(one)}


@dataclass(slots=True)
class Found:
    """All denials so far, and which of them stand by a word, or by a place that one of them denies.

    `like` is how alike two sets of words are by the weights.
    """

    weights: Mapping[str, float]
    like: Like
    every: list[Denial] = field(default_factory=list)
    holders: dict[str | Span, list[int]] = field(default_factory=lambda: defaultdict(list))

    def keys(self, denial: Denial) -> list[str | Span]:
        """By what a denial is found again: its rarest words, those of what it denies, and where that stands."""
        texts = denial.disputes[0].told.words, denial.matches[0].told.words
        rarest = {w for words in texts for w in sorted(words, key=lambda w: (-self.weights.get(w, 1.0), w))[:RAREST]}
        return [*sorted(rarest), *(match.told.where for match in denial.matches[:MOST_STATED])]

    def near(self, denial: Denial) -> Iterable[Denial]:
        """Those that may be of the same thing, in order.

        Up to `FEW` all of them; of more, those that share one of the rarest words or a place: two denials of one thing
        share most of their telling words. Of a word that very many hold, only the first are looked at.
        """
        if len(self.every) <= FEW:
            return self.every
        numbers = set().union(*(self.holders.get(key, ()) for key in self.keys(denial)))
        return (self.every[n] for n in sorted(numbers))

    def add(self, denial: Denial) -> None:
        """One more."""
        for key in self.keys(denial):
            if len(self.holders[key]) < MOST_HOLDERS:
                self.holders[key].append(len(self.every))
        self.every.append(denial)


def join(denial: Denial, found: Found) -> None:
    """Add a denial to one of the same thing, or as one of its own."""
    for other in found.near(denial):
        if same_denial(denial, other, found.like):
            more = [m for m in denial.matches if m.told.where not in other.known]
            other.disputes += denial.disputes
            other.matches = sorted([*other.matches, *more], key=lambda m: (-m.worth, m.told.where))[:MOST_STATED]
            other.known |= denial.known
            return
    found.add(denial)


def same_denial(one: Denial, other: Denial, like: Like) -> bool:
    """Whether two deny one thing: a shared statement of it, or statements that are alike."""
    first, second = one.disputes[0], other.disputes[0]
    if like(first.told.words, second.told.words) >= SAME_WORDS or first.clause.clause == second.clause.clause:
        return True
    if apart(first.parties, second.parties):
        return False
    mine, theirs = ({m.told.where for m in d.matches[:MOST_STATED]} for d in (one, other))
    if mine & theirs:
        return True
    alike = like(one.matches[0].told.words, other.matches[0].told.words)
    return alike >= (LIKE / 2 if first.parties & second.parties else 2 * LIKE)


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two denials are those of differently named parties."""
    return bool(one and other and not one & other)


def state(denial: Denial) -> Disagreement:
    """Denials of one thing as a disagreement: what is stated first, then who denies it."""
    best, first = denial.matches[0], denial.disputes[0]
    sides = [stand(m, first) for m in denial.matches[:SHOWN]]
    against = [d.at(d.start, d.end, 1, d.clause.speaker) for d in denial.disputes[:SHOWN]]
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
        doubtful=best.worth < (SURE if best.words else POINTED) or not (best.words or points_well(best, first)),
        plain=first.way == "denies"
        and best.covered >= SURE
        and len(best.words) > LEAST_WORDS
        and is_other_voice(denial),
    )


def points_well(match: Match, dispute: Dispute) -> bool:
    """Whether it is plain what a denial points at, where it tells none of it: else `rebuttals` would have found it."""
    right_behind = not match.told.heading and dispute.told.order - match.told.order == 1
    return match.turned or dispute.way == "doubts it" or (dispute.way == "finds nothing for it" and right_behind)


def is_other_voice(denial: Denial) -> bool:
    """Whether what is denied is stated by another source, or by another speaker of the same."""
    one, other = denial.matches[0].told, denial.disputes[0].told
    return one.number != other.number or bool(one.speakers - other.speakers)


def stand(match: Match, dispute: Dispute) -> Position:
    """A statement as a position: the clause that holds its words, or what stands beyond the turn."""
    if match.turned and dispute.other:
        return dispute.at(*dispute.other, 0, None)
    return place(match.told.clause_at(*span_of(match)), 0)


def name_topic(match: Match, dispute: Dispute) -> str:
    """What is denied: the words behind the denying ones; where these only point, what the other side states."""
    text = dispute.told.text
    behind = text[text.find(dispute.cue) + len(dispute.cue) : dispute.end]
    points = bool(stems(" ".join(tidy(behind).split()[:1])) & POINTERS)
    if dispute.way == "finds nothing for it" and dispute.cue.lower().startswith("no "):
        behind = dispute.cue.rsplit(" ", 1)[-1] + behind
    if dispute.way != "negates" and not points and len(stems(tidy(behind)) - POINTERS) >= LEAST_WORDS:
        return tidy(behind)
    stated = match.told.clause_at(*span_of(match)).claim.text
    return stretch(stated, match.words) if len(match.words) > 1 else tidy(stated)
