"""What one source has one way and another in a way that excludes it: asked to leave or thrown out, at large or held.

The ways are a lexicon (`ways`). Both sentences must speak of one person, thing, event or case; neither may tell the
other way too; and one of the two sources must know of no other way.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.tells import BY_FATE, human_nouns
from brief.compare.statements import MOST_KEPT, years_in
from brief.compare.status.unknowns import FAMILIES
from brief.compare.status.uses import Use, is_told, place_names, read_uses
from brief.compare.status.ways import CONTRASTS, Contrast
from brief.compare.told import Tellings, Told, place, tells_two
from brief.compare.words import WORD, likeness
from brief.model import Disagreement, Position, Study

AGED = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|, (\d{2}),")
# Who acts on everyone, and what everyone can have: it tells of no one.
AGENTS = frozenset(
    "police officer authority official hospital people dead wounded injured life someone injury wound condition "
    "treatment threaten one".split()
)
FATED = frozenset("dead wounded injured".split())
# How alike two sentences must be to be kept, and to be reported; what a name in common is worth; of how many uses.
RECORDED, REPORTED, SAME_EVENT, NAMED, ONE_THING, MOST = 0.05, 0.12, 0.1, 0.2, 0.06, 40


def find_contrasts(
    studies: Sequence[Study], tellings: Tellings, weights: Mapping[str, float]
) -> Iterator[Disagreement]:
    """Every contrast between two sources, by its likest sentences."""
    named = place_names(studies, tellings.every)
    for contrast in CONTRASTS:
        asked = tellings.seek(contrast.ways)
        if not tells_two([(told.text, n, contrast.ways[n]) for told, near in asked for n in near]):
            continue
        first = list(islice(read_uses(contrast, asked, named), MOST))
        if len({use.way for use in first}) > 1:
            # What else their sources say of it, which may tell both ways.
            sources = {use.told.number for use in first}
            near = [(told, ways) for told, ways in asked if told.number in sources]
            uses, known = list(read_uses(contrast, near, named)), read_known(contrast, near)
            pairs = ((a, b) for a, b in combinations(first, 2) if differ(contrast, a, b))
            new = (p for p in pairs if two_voices(*p) or not all(knows(*o, known, uses) for o in (p, p[::-1])))
            scored = ((score, a, b) for a, b in new if (score := judge(contrast, a, b, weights)) >= RECORDED)
            found = sorted(scored, key=lambda s: (-s[0], s[1].told.where, s[2].told.where))
            if found:
                yield state(contrast, *found[0], [use for _, a, b in found for use in (a, b)])


def differ(contrast: Contrast, a: Use, b: Use) -> bool:
    """Whether two sources, or two speakers that contradict each other, tell two ways."""
    apart = a.told.number != b.told.number or (contrast.nature == "conflict" and two_voices(a, b))
    return apart and a.way != b.way and not any(disagree(read, a, b) for read in (years_in, ages_in))


def two_voices(a: Use, b: Use) -> bool:
    """Whether two named speakers say it."""
    return bool(a.clause.speaker and b.clause.speaker) and a.clause.speaker != b.clause.speaker


def disagree(read: Callable[[str], frozenset[object]], a: Use, b: Use) -> bool:
    """Whether both sentences give a year, or an age, and none in common: they speak of others."""
    mine, theirs = read(a.told.text), read(b.told.text)
    return bool(mine and theirs) and not mine & theirs


@lru_cache(maxsize=MOST_KEPT)
def ages_in(text: str) -> frozenset[str]:
    """The ages that a sentence tells, in either of two ways."""
    return frozenset(one or other for one, other in AGED.findall(text))


def read_known(contrast: Contrast, asked: Iterable[tuple[Told, Sequence[int]]]) -> Mapping[int, set[int]] | None:
    """Which ways each source tells as facts, of whomever; None where only those of the same person count."""
    if contrast.of == "name":
        return None
    known: dict[int, set[int]] = defaultdict(set)
    for told, ways in asked:
        for n in ways:
            found = contrast.ways[n].finditer(told.text)
            if n not in known[told.number] and any(is_told(told.text, match) for match in found):
                known[told.number].add(n)
    return known


def knows(one: Use, other: Use, known: Mapping[int, set[int]] | None, uses: Iterable[Use]) -> bool:
    """Whether the source of one way tells the other way, too."""
    if known is not None and not one.names & other.names:
        return other.way in known[one.told.number]
    same = (use for use in uses if use.told.number == one.told.number and use.way == other.way)
    return any(use.names & one.names or use.roles & one.roles for use in same)


def judge(contrast: Contrast, a: Use, b: Use, weights: Mapping[str, float]) -> float:
    """How alike two sentences are; 0 where they speak of no one person, thing or event, or in the wrong order."""
    like = likeness(a.told.words, b.told.words, weights)
    if contrast.of == "case" and not in_order(a, b):
        return 0.0
    apart = bool(a.names and b.names and not a.names & b.names) and contrast.of != "case"
    if apart or not meet(contrast, a, b, like):
        return 0.0
    same = bool(a.names & b.names) or contrast.of == "name"
    return round(like + NAMED * same + ONE_THING * (contrast.of in ("case", "thing")), 4)


def meet(contrast: Contrast, a: Use, b: Use, like: float) -> bool:
    """Whether two sentences speak of one person, thing, event, offer or case."""
    texts = a.told.text, b.told.text
    match contrast.of:
        case "person":
            return is_one_person(a, b)
        case "name":
            return bool(a.names & b.names or a.roles & b.roles)
        case "case":
            return contrast.link is not None and all(contrast.link.search(text) for text in texts)
        case "deal":
            linked = contrast.link is not None and all(contrast.link.search(text) for text in texts)
            return linked and bool(a.told.names & b.told.names)
        case "thing":
            return bool(things_in_common(a, b))
        case "event":
            return like >= SAME_EVENT or is_one_person(a, b)


def is_one_person(a: Use, b: Use) -> bool:
    """Whether two sentences speak of one person, or of people under one noun."""
    heads = a.holders & b.holders - capitals(a.told) - capitals(b.told) - AGENTS
    return bool(a.names & b.names or families(a) & families(b) or heads)


def things_in_common(a: Use, b: Use) -> list[str]:
    """The things, neither names nor people, of which both sentences speak."""
    told = {word.lower() for use in (a, b) for word in WORD.findall(use.word)}
    mine, theirs = (use.holders - human_nouns() - BY_FATE - told for use in (a, b))
    met = [(x, y) for x in mine for y in theirs if relate(x, y) >= ONE_MEANING]
    names = capitals(a.told) | capitals(b.told) if met else ()
    return sorted(x for x, y in met if x != y or x not in names)


def families(use: Use) -> set[int]:
    """The kinds of people that a use is said of."""
    return {n for n, family in enumerate(FAMILIES) if (use.holders - FATED) & family}


def capitals(told: Told) -> set[str]:
    """The words of a sentence that it writes with a capital only, but for its first: its names."""
    if told.heading:
        return set(told.names)
    words = [re.split("['’]", word)[0] for word in WORD.findall(told.text)[1:]]
    common = {word.removesuffix("s") for word in words if word[:1].islower()}
    return {word.lower() for word in words if word[:1].isupper()} - common


def in_order(a: Use, b: Use) -> bool:
    """Whether the first way is told no later than the second, as far as the days are known."""
    first, second = sorted((a, b), key=lambda use: use.way)
    days = first.clause.published, second.clause.published
    return not (days[0] and days[1]) or days[0] <= days[1]


def state(contrast: Contrast, score: float, a: Use, b: Use, more: Sequence[Use]) -> Disagreement:
    """Two ways as a disagreement, with one more sentence for each where there is one."""
    first, second = sorted((a, b), key=lambda use: use.told.number)
    shared = sorted(first.holders & second.holders | first.names & second.names)
    return Disagreement(
        topic=f"{contrast.topic}: {first.word} or {second.word}",
        kind=contrast.kind,
        nature=contrast.nature,
        positions=(place(first.clause, 0), place(second.clause, 1), *further((first, second), more)),
        score=min(1.0, round(0.4 + score, 4)),
        why=f"the ways “{first.word}” and “{second.word}” exclude each other; both speak of one {contrast.of} "
        f"({', '.join(shared)}; {score:.2f} alike)",
        doubtful=score < REPORTED,
        plain=False,
    )


def further(leads: Sequence[Use], more: Sequence[Use]) -> Iterator[Position]:
    """For each side the next best sentence that tells the same way."""
    for side, lead in enumerate(leads):
        rest = (use for use in more if use.way == lead.way and use.told.where != lead.told.where)
        yield from (place(use.clause, side) for use in islice(rest, 1))
