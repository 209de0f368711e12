"""What someone says, and who answers in the same report that it is not so: the retort and what stands before it.

What a retort only points at ("denies this", "calls the charge absurd") is what another voice says in the sentences
right before it; of what someone is accused, the nearest accusation. What it tells by its own words is looked for in all
reports, nearest ones first. A quotation that goes on behind a retort goes with it.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from brief.compare.denials.plain import find_holders, find_states, find_stating, hold_words, words_met
from brief.compare.denials.retorts import ACCUSED, IDLE, NO_SUCH, POINTED_BY, VOICED, Retort, voices
from brief.compare.events import kin
from brief.compare.lexicon import DENYING, NEGATIVE, POINTERS, PREFIX
from brief.compare.told import Tellings, Told, cut, stand
from brief.compare.topics import matter_of, tidy
from brief.compare.words import stem, stems
from brief.model import Disagreement, Position, Span

# Says nothing of what is so instead.
ELSE = re.compile(r"otherwise|different", re.IGNORECASE)
# Who answers for someone of whom the sentence before speaks; and a sentence that goes on speaking of the same.
ON_BEHALF = re.compile(
    r"^(?:(?:His|Her|Their) (?:lawyers?|attorneys?|counsel|barrister|solicitor|family)|He|She|They) ", re.IGNORECASE
)
GOES_ON = re.compile(r"^[\"“]?(?:he|she|they|it|his|her|their|its|we|I)\b", re.IGNORECASE)
# How far back an answer reaches, up to where it is looked for without an accusation, and how far a quotation runs.
FAR, NEAR, QUOTED = 6, 3, 2
# How much of what a retort tells must be stated; what nearness adds to that, sentence by sentence; the least of both.
COVERED, NEARNESS, LEAST, ALSO = 0.35, {1: 0.35, 2: 0.25, 3: 0.15, 4: 0.15, 5: 0.15}, 0.55, 0.35
# `BESIDE`: sentences so few characters apart stand side by side.
SHOWN, BESIDE, SURE = 2, 3, 0.7
# What rounding may add to a sum.
A_LITTLE = 1e-9


@dataclass(frozen=True, slots=True)
class Reports:
    """The sentences, those that are retorts, which hold a word, of very many the first, and which of these state it.

    Further the places of those that accuse, that say that someone says it, and that negate.
    """

    every: Sequence[Told]
    retorts: Mapping[int, Retort]
    holders: Mapping[str, Sequence[int]]
    states: Mapping[str, Collection[int]]
    weights: Mapping[str, float]
    accusing: Collection[int]
    voiced: Collection[int]
    negative: Collection[int]
    heard: dict[int, frozenset[str]] = field(default_factory=dict)

    def voices(self, n: int) -> frozenset[str]:
        """All who speak in one of the sentences."""
        if n not in self.heard:
            self.heard[n] = voices(self.every[n])
        return self.heard[n]

    def signs(self, n: int) -> tuple[bool, bool, bool]:
        """Whether one of the sentences accuses, whether someone is said to say it, whether it negates."""
        return n in self.accusing, n in self.voiced or bool(self.every[n].speakers), n in self.negative

    def before(self, retort: Retort, far: int) -> Iterator[int]:
        """The sentences before a retort that are of the same text and no retorts themselves, nearest first."""
        for n in range(retort.place - 1, max(-1, retort.place - far - 1), -1):
            told = self.every[n]
            if told.number != retort.told.number or told.heading:
                return
            if n not in self.retorts and not IDLE.search(told.text):
                yield n


def find_rebuttals(
    tellings: Tellings, found: Sequence[Retort], weights: Mapping[str, float], taken: Collection[Span]
) -> Iterator[Disagreement]:
    """Every retort with what it answers, in order; none in a sentence that is taken."""
    retorts = {retort.place: retort for retort in found}
    asked = {word for retort in retorts.values() if retort.leaves == "told" for word in words_of(retort)}
    holders = hold_words(told.words & asked for told in tellings.every) if asked else {}
    states = find_states(tellings.every, sorted(find_holders(holders, holders)), asked)
    accusing, voiced, negative = map(tellings.places, (ACCUSED, VOICED, NEGATIVE))
    reports = Reports(tellings.every, retorts, holders, states, weights, accusing, voiced, negative)
    for retort in (retort for retort in found if retort.told.where not in taken):
        answered = find_answered(retort, reports)
        if retort.leaves == "said" and retort.own:
            yield state(retort, [cut(retort.told, 0, retort.own, 0)], reports)
        elif answered:
            yield state(retort, [stand(reports.every[n]) for n in answered[: SHOWN + 1]], reports)


def find_answered(retort: Retort, reports: Reports) -> Sequence[int]:
    """The sentences that a retort answers, the likeliest first."""
    if retort.leaves == "told":
        return find_told(retort, reports)
    if retort.leaves == "accused":
        return find_accused(retort, reports)
    return find_said(retort, reports)


def find_said(retort: Retort, reports: Reports) -> Sequence[int]:
    """What another voice says right before a retort, and the sentence before that where the voice goes on."""
    every, mine, such = reports.every, voices(retort.told), NO_SUCH.search(retort.match.string[retort.match.start() :])
    others = [n for n in reports.before(retort, FAR) if not voices(every[n]) & mine]
    if such and stem(such[1]) not in POINTERS:
        same = {such[1].lower(), *kin(such[1].lower())}
        others = [
            n for n in others if stem(such[1]) in every[n].terms or not same.isdisjoint(every[n].lemmas)
        ] or others
    voiced = [n for n in others if any(reports.signs(n)[:2])]
    charge = find_charge(retort, voiced, reports)
    if charge is not None:
        return [charge, *(n for n in voiced if n == retort.place - 1 and n != charge)]
    last = next((n for n in others if n == retort.place - 1), None)
    if last is not None and (not voiced or ON_BEHALF.match(retort.told.text) or GOES_ON.match(every[last].text)):
        voiced = [last, *(n for n in voiced if n != last)]
    elif last is not None and last not in voiced and voiced[0] == last - 1:
        voiced = [voiced[0], last, *voiced[1:]]
    if not voiced:
        return ()
    first, second = every[voiced[0]], voiced[1:2]
    quoted = first.text[:1] in '"“' or not voices(first)
    return voiced[:1] + [
        n for n in second if n == last or (retort.place - n <= NEAR and (quoted or voices(every[n]) & voices(first)))
    ]


def find_charge(retort: Retort, voiced: Sequence[int], reports: Reports) -> int | None:
    """The accusation, or the report, at which a retort points by such a word: of its own party rather than another."""
    pointed = [(words, told) for words, told in POINTED_BY if words.search(retort.match[0])]
    for told in (told for _, kinds in pointed for told in kinds):
        held = [n for n in voiced if told.search(reports.every[n].text)]
        if held:
            mine = {name[:PREFIX] for name in retort.told.names}
            own = [n for n in held if mine & {name[:PREFIX] for name in reports.every[n].names}]
            return (own or held)[0]
    return None


def find_accused(retort: Retort, reports: Reports) -> Sequence[int]:
    """The nearest accusation before a retort; where none is near, the first of the text."""
    before = [n for n in reports.before(retort, len(reports.every)) if n in reports.accusing]
    mine = voices(retort.told)
    near = [n for n in before if retort.place - n <= FAR and not voices(reports.every[n]) & mine]
    return (near or before[-1:])[:1]


def find_told(retort: Retort, reports: Reports) -> Sequence[int]:
    """The sentences that state most of what a retort tells, in any form or by other words; those nearby above all.

    As many as are shown: what cannot be among them is not weighed.
    """
    words = {word: reports.weights.get(word, 1.0) for word in words_of(retort)}
    total, same_meaning = fsum(words.values()), {word: kin(word) for word in words}
    near = range(max(0, retort.place - FAR), min(len(reports.every), retort.place + 3))
    # What stands farther off has to state enough of it.
    far = find_stating(words, find_holders(words, reports.holders), reports.states, COVERED * total)
    found = []
    for n in (n for n in {*far, *near} if n not in reports.retorts):
        met = far[n] if n in far else words_met(same_meaning, reports.every[n])
        covered = fsum([words[word] for word in met]) / total if total else 0.0
        accused, voiced, negative = reports.signs(n)
        most = covered + NEARNESS.get(steps_back(retort, n, reports), 0.0) + 0.1 * (accused + voiced) - 0.15 * negative
        found.append((most, n, met, covered))
    scored: list[tuple[float, int]] = []
    for most, n, met, covered in sorted(found, key=lambda one: -one[0]):
        if len(scored) > SHOWN and most + A_LITTLE < -scored[SHOWN][0]:
            break
        worth = weigh(retort, n, met, covered, reports)
        if worth:
            insort(scored, (-worth, n))
    best = -scored[0][0] if scored else 0.0
    return [n for worth, n in scored[: SHOWN + 1] if best >= LEAST and -worth >= max(LEAST - 0.05, best - ALSO)]


def steps_back(retort: Retort, n: int, reports: Reports) -> int:
    """How many sentences before a retort one stands; as good as `FAR` in another text."""
    return retort.place - n if reports.every[n].number == retort.told.number else FAR


def weigh(retort: Retort, n: int, met: Sequence[str], covered: float, reports: Reports) -> float:
    """How likely a sentence that has some of its words, `covered` by weight, states what a retort tells; 0 if not."""
    mine, other, back = retort.told, reports.every[n], steps_back(retort, n, reports)
    told = not (mine.names | other.names).issuperset(met)
    if back < -QUOTED or not (told or back == 1) or (len(met) < QUOTED and back > NEAR):
        return 0.0
    denies = other.heading and any(pattern.search(other.text) for pattern in DENYING)
    accused, voiced, negative = reports.signs(n)
    if denies or (back > QUOTED and covered < COVERED) or not (met or voiced):
        return 0.0
    return (
        covered
        + NEARNESS.get(back, 0.0)
        + 0.1 * accused
        + 0.1 * voiced
        - 0.3 * bool(reports.voices(retort.place) & reports.voices(n))
        - 0.15 * negative
    )


def words_of(retort: Retort) -> frozenset[str]:
    """The stems of what a retort tells of what it denies."""
    told = retort.match[0] if retort.way == "calls it untrue" else retort.behind
    return stems(told) - POINTERS - voices(retort.told)


def state(retort: Retort, answered: Sequence[Position], reports: Reports) -> Disagreement:
    """What is said and who answers that it is not so, as a disagreement."""
    denial = cut(retort.told, retort.own, len(retort.told.text), 1)
    more = [cut(told, 0, len(told.text), 1) for told in going_on(retort, reports)]
    first = answered[0]
    tells = retort.leaves == "told" and len(words_of(retort)) > 1
    return Disagreement(
        topic=tidy(retort.behind if tells else matter_of(first.text)),
        kind="denial",
        nature="conflict",
        positions=(first, denial, *answered[1:], *more),
        score=SURE,
        why=f"“{denial.text}” {retort.way} ({retort.match[0]}); it answers what was said before it",
        doubtful=False,
        plain=is_plain(retort, first),
    )


def is_plain(retort: Retort, first: Position) -> bool:
    """Whether it is beyond doubt what is answered: the other half of the sentence, or an "any such" right before it."""
    start = retort.told.where.start
    such = retort.way == "finds nothing for it" and 0 <= start - first.sentence.end <= BESIDE
    clear = retort.leaves == "said" and "contrary" not in retort.match[0].lower()
    return clear and (first.sentence == retort.told.where or such)


def going_on(retort: Retort, reports: Reports) -> Iterator[Told]:
    """The sentences behind a retort, as far as they are one quotation; behind a mere "otherwise" any one."""
    quoted = bool(ELSE.search(retort.match[0]))
    for told in reports.every[retort.place + 1 : retort.place + 1 + QUOTED]:
        if told.number != retort.told.number or told.heading or not (quoted or told.text[:1] in '"“'):
            return
        yield told
        quoted = told.text.count('"') % 2 == 1 or told.text.count("“") > told.text.count("”")
