"""What stands on the page: numbers only. Candidates come with what they are worth, the room with every height.

Each section first gets its least, then the page grows by whatever adds most, and last the wordings grow while there is
room. A line that says what the page already says is never taken. Greedy choice by what is not covered yet stays within
a constant of the best there is (Lin and Bilmes 2011, "A class of submodular functions for document summarization").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain

from brief.model import Candidate, Chosen, LeftOut, Selection
from brief.page import SectionRule
from brief.select.draft import STATEMENTS, Draft, Known, Room, count_words, stems

__all__ = ["ENOUGH", "NO_ROOM", "REPEATS", "Known", "Room", "choose", "count_words"]

WORD = re.compile(r"\w+")
# Share of a line's content words that another line holds too, from which on the two say the same.
SAME = 0.55
# The same for what the shared words are worth: two lines on the main event share its heaviest words.
SAME_WEIGHT, SHARED = 0.75, 0.4
# Two lines of the bottom line that tell what happened are to say different things altogether.
SAME_HEAD = 0.5
# What a word that the page holds already still adds.
AGAIN = 0.05
# What a second quote of one speaker is worth beside the first of another.
HEARD = 0.3
NO_ROOM = "no room on the page"
REPEATS = "says what another line says"
ENOUGH = "its section has as many lines as the style allows"


def choose(
    candidates: Sequence[Candidate],
    rules: tuple[SectionRule, ...],
    room: Room,
    pinned: frozenset[str] = frozenset(),
    known: Known | None = None,
) -> Selection:
    """The lines of the page in printed order, and the rest with the reason why each was left out.

    Lines whose id or item is pinned come before all others, whatever the style's limits, as far as they fit the page.
    `known` is what was found out with these candidates before.
    """
    sections = {rule.name: rule for rule in rules}
    draft = Draft(
        room,
        sum(room.overhead_empty.values()),
        sum(count_words((r.heading, r.empty)) for r in rules if r.empty),
        known=known or Known(),
    )
    pool = [one for one in candidates if one.section in sections]
    for one in pool:
        if (one.id in pinned or one.item in pinned) and fits(draft, one, sections[one.section]):
            draft.take(one, len(one.wordings) - 1, sections[one.section])
    for rule in by_need(rules, pool):
        grow(draft, [one for one in pool if one.section == rule.name], {rule.name: (rule, rule.least)})
    grow(draft, pool, {rule.name: (rule, rule.most) for rule in rules})
    order = {rule.name: i for i, rule in enumerate(rules)}
    place = {one.id: i for i, one in enumerate(candidates)}
    draft.taken = dict(sorted(draft.taken.items(), key=lambda kept: (order[kept[1][0].section], place[kept[0]])))
    lengthen(draft)
    taken = draft.taken.values()
    left = tuple(LeftOut(one, why_not(draft, one, sections)) for one in candidates if one.id not in draft.taken)
    return Selection(tuple(Chosen(one, one.wordings[index]) for one, index in taken), left)


def by_need(rules: tuple[SectionRule, ...], pool: Sequence[Candidate]) -> list[SectionRule]:
    """The sections in the order in which each gets its least: the first of the page, then those with fewest lines.

    A sentence on what is next may stand among the facts, too, and there are many of these.
    """
    offered = Counter(one.section for one in pool)
    return [*rules[:1], *sorted(rules[1:], key=lambda rule: offered[rule.name])]


def grow(draft: Draft, pool: Sequence[Candidate], limits: Mapping[str, tuple[SectionRule, int]]) -> None:
    """Take candidates, each time the one that adds most, until the limits are met or nothing more fits.

    What a candidate adds never grows while the page does, so that one looked at again and still ahead of all others'
    former gains is the best (Minoux 1978, "Accelerated greedy algorithms").
    """
    waiting = [(-gain(draft, one), i) for i, one in enumerate(pool) if one.id not in draft.taken]
    heapify(waiting)
    while waiting:
        _, i = heappop(waiting)
        one = pool[i]
        rule, most = limits[one.section]
        if draft.filled[one.section] >= most:
            continue
        if not may_fit(draft, one, rule) or not is_new(draft, one):
            continue
        index = fit_index(draft, one, rule)
        if index is None:
            continue
        now = -gain(draft, one)
        if waiting and now > waiting[0][0]:
            heappush(waiting, (now, i))
        else:
            draft.take(one, index, rule)


def may_fit(draft: Draft, one: Candidate, rule: SectionRule) -> bool:
    """Whether the page would hold the shortest wording on one line: nearly all that it does not need no measuring."""
    index = len(one.wordings) - 1
    points = draft.points_of(one, index, draft.room.least.get(one.section, 0.0))
    return draft.holds(points, 0) and draft.holds(points, draft.length(one, index, rule))


def fit_index(draft: Draft, one: Candidate, rule: SectionRule) -> int | None:
    """The shortest wording, where it fits."""
    index = len(one.wordings) - 1
    return index if draft.holds(*draft.cost(one, index, rule)) else None


def fits(draft: Draft, one: Candidate, rule: SectionRule) -> bool:
    """Whether the page has the height for the shortest wording, however many words it holds."""
    points, _ = draft.cost(one, len(one.wordings) - 1, rule)
    return draft.points + points <= draft.room.points


def gain(draft: Draft, one: Candidate) -> float:
    """What a candidate adds to a page, worked out once."""
    key, known = (draft.state, one.id), draft.known.gains
    if key not in known:
        known[key] = weigh_gain(draft, one)
    return known[key]


def weigh_gain(draft: Draft, one: Candidate) -> float:
    """What a candidate adds: its score, less for words that the page has, and for a voice heard before."""
    totals = draft.known.totals
    if one.id not in totals:
        totals[one.id] = sum([weight for _, weight in one.worth])
    total = totals[one.id]
    fresh = sum([weight * (AGAIN if lemma in draft.covered else 1.0) for lemma, weight in one.worth])
    heard = one.voice and any(other.voice == one.voice for other in draft.lines(one.section))
    return one.score * (fresh / total if total else 1.0) * (HEARD if heard else 1.0)


def is_new(draft: Draft, one: Candidate) -> bool:
    """Whether the page does not say this yet, looked up once."""
    key, known = (draft.state, one.id), draft.known.news
    if key not in known:
        known[key] = says_more(draft, one)
    return known[key]


def says_more(draft: Draft, one: Candidate) -> bool:
    """Whether the page does not say this yet."""
    if one.section == "figures":
        return all(other.voice != one.voice for other in draft.lines("figures"))
    if one.section not in STATEMENTS:
        return True
    if any(a.meets(b) for a in one.sentences for b in draft.places.get(a.source, ())):
        return False
    shared = Counter(chain.from_iterable(draft.told.get(stem, ()) for stem in stems(one.lemmas)))
    return not any(repeats(one, draft.taken[name][0], alike) for name, alike in shared.items())


def repeats(one: Candidate, other: Candidate, alike: int) -> bool:
    """Whether two lines share so many content words that they say the same; `alike`: how many stems."""
    fewer = min(len(one.lemmas), len(other.lemmas))
    if fewer and alike >= SAME * fewer:
        return True
    if alike < SHARED * fewer:
        return False
    lighter = min(weight_of(one, one.lemmas), weight_of(other, other.lemmas))
    share = SAME_HEAD if one.section == other.section == "bottom-line" and one.voice == other.voice else SAME_WEIGHT
    return lighter > 0 and weight_of(one, one.lemmas & other.lemmas) >= share * lighter


def weight_of(one: Candidate, lemmas: frozenset[str]) -> float:
    """What some of the words of a line are worth together."""
    return sum(weight for unit, weight in one.worth if unit in lemmas)


def lengthen(draft: Draft) -> None:
    """Longer wordings for what was taken, from the top of the page on, as far as the room goes.

    Nobody is introduced whom a line above named, nor who is quoted, with his role, below.
    """
    known = {one.voice.rpartition(" ")[2] for one in draft.lines("quotes")}
    for key, (one, index) in list(draft.taken.items()):
        for longer in range(index):
            points = draft.room.heights[one.id, longer] - draft.room.heights[one.id, index]
            words = count_words(one.wordings[longer].parts) - count_words(one.wordings[index].parts)
            met = known & {name.rpartition(" ")[2] for name in one.wordings[longer].introduces}
            if not met and draft.holds(points, words):
                draft.points, draft.words = draft.points + points, draft.words + words
                draft.taken[key] = (one, longer)
                break
        printed = one.wordings[draft.taken[key][1]]
        known.update(WORD.findall(" ".join(printed.parts)))


def why_not(draft: Draft, one: Candidate, rules: Mapping[str, SectionRule]) -> str:
    """Why a candidate is not on the page."""
    if not is_new(draft, one):
        return REPEATS
    if one.section not in rules or draft.filled[one.section] >= rules[one.section].most:
        return ENOUGH
    return NO_ROOM
