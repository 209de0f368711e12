"""What an event cost: the dead, the missing, the hurt, the ill, the displaced, in the latest state that is told.

A toll is read from the words next to its number: what became of those who are counted behind it ("19 people died",
"nine men are missing"), or what counted them before it ("killing at least 17 refugees", "a death toll of 71").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from brief.model import Count, Figure, Sentence, Span

# What became of people, the gravest first: behind those who are counted, and before them.
BEHIND: Mapping[str, str] = {
    "dead": r"(?:shot |trampled |crushed |burn(?:ed|t) |stabbed |beaten )?(?:dead|to death)|killed|died|drowned|"
    r"perished|los(?:t|ing) their lives|deaths|fatalities",
    "missing": r"missing|unaccounted for|trapped",
    "hurt": r"injured|hurt|wounded|injuries",
    "ill": r"(?:fell |fallen |taken )?(?:ill|sick)|infected|hospitali[sz]ed|(?:\w+ )?cases of \w+",
    "displaced": r"displaced|homeless|evacuated|(?:were|was) moved out|fled(?: their homes)?",
    "held": r"kidnapped|abducted|taken hostage|held hostage",
    "rescued": r"rescued|survivors|survived",
    "bodies": r"bodies",
}
BEFORE: Mapping[str, str] = {
    "dead": r"kill(?:ing|ed|s)|(?:the )?deaths of|(?:the|a|its|death|official) toll (?:\w+ ){0,3}(?:of|to|at)",
    "hurt": r"injur(?:ing|ed|es)|wound(?:ing|ed|s)",
    "ill": r"infect(?:ing|ed|s)|sicken(?:ing|ed|s)",
    "displaced": r"displac(?:ing|ed|es)|evacuat(?:ing|ed|es)|evacuation of",
    "held": r"kidnap(?:ping|ped)|abduct(?:ing|ed)",
    "rescued": r"rescu(?:ing|ed)|sav(?:ing|ed)",
}
STATE = (
    r"(?:(?:now |also |already |still )?(?:ha(?:ve|s|d) (?:now |also |already )?|(?:is|are|was|were|remain(?:s|ed)?) )?"
    r"(?:been |still |left |feared |confirmed |reported |presumed |found |seriously |slightly |badly |officially )*)?"
)
# Those who are counted are named in a few words, none of which begins another clause.
PLAIN = (
    r"(?!(?:who|whom|which|that|and|or|but|said|says|told|after|when|while|than|from|with|by|for|not|to|as|of|"
    r"a|an|the|in|on|at|is|are|was|were|be|been|has|have|had|other|others|more|further|percent|per|[\d]\S*)\b)[\w’'-]+"
)
# "318 people on board, 40 of them crew, were taken ill".
ASIDE_OF = r"(?: on board| aboard)?(?:, [^,.;]{2,40},(?= (?:ha|is|are|was|were)))?"
# Whatever became of them: most numbers count none of whom a fate is told, and are asked for all fates at once.
ANY_BEHIND, ANY_BEFORE = "|".join(BEHIND.values()), "|".join(BEFORE.values())
FATES = {
    fate: re.compile(rf"\b(?:{words}{'|' if fate in BEFORE else ''}{BEFORE.get(fate, '')})(?!\w)")
    for fate, words in BEHIND.items()
}
RELATIVE = re.compile(r"(?:whose|which|who|that)\b")
NAMED = re.compile(rf"(?: (?!\w+ing\b){PLAIN}){{1,4}}")
# "Eleven dead seals", "cost 55 lives".
ADJECTIVE, COUNTED = re.compile(r" (?:dead|injured|wounded|missing)$"), re.compile(r" (?!across\b)[a-z]+s\b")
LOST, LIVES = re.compile(r"\b(?:cost|costing|claim(?:ed|ing|s)?|took|taken|loss of) $"), re.compile(r" lives\b")
# The number at the head of a figure, without what it counts.
WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen"
)
NUMBER = re.compile(
    rf"(?:(?:\d[\d,.]*\d|\d)(?: (?:hundred|thousand|million))?|(?:{WORDS})(?:[ -](?:and[ -])?(?:{WORDS}))*)(?![\w-])",
    re.IGNORECASE,
)
# "Three women and eight children died": neither number is the toll.
JOINED = re.compile(rf"\b(?:\d+|an?|(?:{WORDS})) (?:(?!{'|'.join(BEHIND.values())})\w+ ){{0,3}}and $", re.IGNORECASE)
# A part of a whole, those beside others, an age, what did not happen; a count of all such events in a time or an area.
PART = re.compile(
    r"\b(?:of (?:the|them|those|these|their|its|his|her|whom)|others?|more(?! than)|further|additional)\b"
)
ASIDE = re.compile(
    r"(?:\b(?:another|an additional|a further|among them|including|of them|of whom|of these|(?<!total )of|aged|age|"
    r"all|the|these|those|their|its|his|her)|(?:would|could|might) (?:have )?\w*|without|[’']s) $",
    re.IGNORECASE,
)
UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|no|not|never|without|wrongly|initially)\b[^,;]{0,20}$", re.IGNORECASE
)
EVERY = re.compile(
    r"\b(?:this (?:year|winter|summer|spring|autumn|season|decade)|(?:in|over|within|during) (?:the (?:last|past) )?"
    r"(?:\w+ )?(?:years|decades)|(?:each|every|a|per) year|annually|worldwide|nationwide|recent years|"
    r"since (?:New Year|(?:the )?(?:start|beginning)|\d{4}))\b",
    re.IGNORECASE,
)
# Those who died at once are not all.
SO_FAR = re.compile(r" (?:on the spot|at once|at the scene|instantly|in hospital)\b")
TOLL = re.compile(r"\btoll\b")
YEAR = re.compile(r"(?:19|20)\d\d$")
# A toll that one report alone tells so far down, within another sentence, is that of something else.
NEAR_HEAD = 5
# A later toll of less than this share of a former one is that of a part.
PARTIAL = 0.5


@dataclass(frozen=True, slots=True)
class Toll:
    """What became of how many, in which report: the figure, its sentence, and the count with its label.

    `former`: another account of the same is known to overtake it.
    """

    fate: str
    figure: Figure
    sentence: Sentence
    count: Count
    published: str
    former: bool = False

    @property
    def value(self) -> float:
        """How many, at least."""
        return self.figure.quantity.low or self.figure.quantity.high or 0.0


def read_toll(figure: Figure, sentence: Sentence, published: str, *, former: bool = False) -> Toll | None:
    """The toll that a figure of a sentence states, if it does."""
    base, text = sentence.where.start, sentence.text
    start, end = figure.where.start - base, figure.where.end - base
    number = NUMBER.search(text, start, max(end, start))
    if number is None or YEAR.match(number[0]) or PART.search(text, start, end):
        return None
    before, behind = text[:start], text[number.end() :]
    found = tell_behind(behind) or tell_before(before, behind)
    if found is None or SO_FAR.match(behind, found[-1]):
        return None
    if any(wrong.search(before) for wrong in (ASIDE, UNREAL, JOINED)) or EVERY.search(text):
        return None
    fate, verb, length = found
    source = sentence.where.source
    places = [(start - len(verb) - 1, start - 1)] if verb else []
    places += [(number.end() + 1, number.end() + length)] if length else []
    label = tuple(Span(source, base + a, base + b) for a, b in places)
    at = Span(source, base + number.start(), base + number.end())
    return Toll(fate, figure, sentence, Count(at, label), published, former)


def is_toll(count: Count, sentence: Sentence) -> bool:
    """Whether a label tells by itself what became of those who are counted."""
    base = sentence.where.start
    words = " ".join(sentence.text[one.start - base : one.end - base] for one in count.label)
    return bool(fate_of(words)) and not RELATIVE.match(words)


@cache
def after(fates: str) -> re.Pattern[str]:
    """What tells one of these fates of those who are counted behind a number."""
    return re.compile(rf"(?:(?: {PLAIN}){{0,4}}?{ASIDE_OF} {STATE}|-)(?:{fates})\b(?! of (?:the|them|those|its)\b)")


@cache
def lead(fates: str) -> re.Pattern[str]:
    """What tells one of these fates right before a number."""
    return re.compile(rf"\b(?P<verb>{fates}) $", re.IGNORECASE)


def fate_of(words: str) -> str:
    """The fate that the words of a label tell, or "" where they tell none."""
    return next((fate for fate, pattern in FATES.items() if pattern.search(words)), "")


def tell_behind(behind: str) -> tuple[str, str, int] | None:
    """The fate that is told behind a number, and how many characters tell it."""
    if not after(ANY_BEHIND).match(behind):
        return None
    for fate, words in BEHIND.items():
        if found := after(words).match(behind):
            named = COUNTED.match(behind, found.end()) if ADJECTIVE.fullmatch(found[0]) else None
            return fate, "", named.end() if named else found.end()
    return None


def tell_before(before: str, behind: str) -> tuple[str, str, int] | None:
    """The fate that is told before a number, in which words, and how many characters behind name those counted."""
    if (lost := LOST.search(before)) and (lives := LIVES.match(behind)):
        return "dead", lost[0].strip(), lives.end()
    if not lead(ANY_BEFORE).search(before):
        return None
    for fate, words in BEFORE.items():
        found = lead(words).search(before)
        if found and found["verb"].endswith((" of", " to", " at")) and "toll" in found["verb"]:
            return fate, found["verb"], 0
        if found and (named := NAMED.match(behind)):
            return fate, found["verb"], named.end()
    return None


def choose_latest(tolls: Sequence[Toll]) -> tuple[list[Toll], list[Toll]]:
    """The toll of each fate that stands, gravest first, and those that are overtaken.

    The missing are found and the dead bodies counted: of them only what is told with the latest toll of the dead.
    """
    by_fate: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        by_fate[toll.fate].append(toll)
    standing, overtaken = list[Toll](), list[Toll]()
    counted = ""
    for fate in (fate for fate in BEHIND if fate in by_fate):
        every = by_fate[fate]
        last = latest_of([one for one in every if not one.former])
        overtaken += [one for one in every if one.former]
        if last and any(one.former and one.published >= last.published for one in every):
            last = None
        if last and (last.published >= counted if fate == "missing" else fate != "bodies" or not counted):
            standing.append(last)
            overtaken += [one for one in every if one.value != last.value and is_later(last, one)]
        elif fate in {"missing", "bodies"}:
            overtaken += every
        counted = last.published if last and fate == "dead" else counted
    return standing, overtaken


def latest_of(tolls: Sequence[Toll]) -> Toll | None:
    """The toll that the latest report tells, unless it is of a part, or of something else."""
    by_report: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    tellers: dict[float, set[str]] = defaultdict(set)
    for toll in tolls:
        by_report[toll.published, toll.sentence.where.source].append(toll)
        tellers[toll.value].add(toll.sentence.where.source)
    best: Toll | None = None
    for _, told in sorted(by_report.items()):
        central = [one for one in told if one.sentence.index < NEAR_HEAD or len(tellers[one.value]) > 1]
        plain = (one for one in told if is_plain(one) and (best is None or one.value >= least_of(best, 1.0)))
        first = max(central, key=lambda one: one.value, default=None) or next(plain, None)
        if first and (best is None or first.value >= least_of(best, PARTIAL if is_later(first, best) else 1.0)):
            best = first
    return best


def least_of(best: Toll, share: float) -> float:
    """What a later toll is at least: of all but the missing not much less than before."""
    return 0.0 if best.fate == "missing" and share < 1 else share * best.value


def is_later(one: Toll, other: Toll) -> bool:
    """Whether a report is of a later day, both days being known."""
    return bool(other.published) and one.published > other.published


def is_plain(toll: Toll) -> bool:
    """Whether a sentence is there to tell its toll: "Three people died, …", "the death toll stands at 33"."""
    base, label = toll.sentence.where.start, toll.count.label
    if toll.figure.where.start == base:
        return toll.fate != "bodies"
    return bool(label) and TOLL.search(toll.sentence.text[label[0].start - base : label[0].end - base]) is not None
