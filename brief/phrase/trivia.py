"""Which figures are none that a reader looks for: ages and spans, a few of something, the size of what is known."""

from __future__ import annotations

import re

from brief.model import Candidate, Count, Figure, Sentence, Span

# Ages, spans of time and the clock are no key figures.
UNFIT = frozenset("year month week day hour minute second age year-old o'clock time decade century".split())
MEASURES = frozenset(
    "mm cm foot inch mile km m kg pound metre meter yard ton acre degree mph tonne gallon barrel".split()
)
MONEY = frozenset("percent USD GBP EUR JPY CNY".split())
# Counts up to this many are no key figures.
TRIVIAL = 3
# Those up to this one seldom are: "eight truss end links".
FEW_OF, SMALL = 0.5, 12
GRAVE = re.compile(
    r"\b(?:killed|dead|died|deaths?|injured|wounded|missing|detained|detention|arrested|charged|jailed|sentenced|stolen|freed)\b"
)
# A length or a weight seldom is, nor what only describes a thing, nor "dozens", nor the size of a known set.
MEASURED, DESCRIBED, VAGUE, KNOWN_SET = 0.5, 0.5, 0.5, 0.2
ROUND = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|its|their|his|her|these|those|[\w.]+[’']s?) $", re.IGNORECASE)
CURRENCIES = re.compile(r"(?:\w+ )?(?:pounds|dollars|euros|yen|yuan|rupees|rubles|roubles|naira|francs|pesos)")
# "four of the five", "out of 20": the whole of a part. A call to 911 counts nothing.
WHOLE = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|some|many|all|none|each)"
    r" (?:out )?of (?:the |its |their |his |her |those )?(?:\w+ )?$",
    re.IGNORECASE,
)
# "Their $31 billion merger" tells how much it was.
CODE = re.compile(r"[A-Z]{3}")
HOTLINE = re.compile(r"(?:911|999|112|110)\b")
# What becomes of people, which is understood of whomever: "seven were killed", "12 are still missing".
BEFALLEN = (
    r"(?:killed|died|dead|drowned|shot|stabbed|beheaded|executed|injured|wounded|hurt|missing|unaccounted|trapped|"
    r"buried|homeless|displaced|evacuated|rescued|saved|arrested|detained|charged|jailed|sentenced|freed|released|"
    r"infected|poisoned|without (?:shelter|power|water))"
)
# "Four have to do with the bank", "41 were positive": of whom, only the sentence before tells.
HEADLESS = re.compile(
    r"(?:of (?:the|its|their|them|those|these)\b.*\b(?:said|told)$|(?:whose|which|who|named|aged|and|or|but|plus)\b|"
    r"of (?:them|whom|which|his|her|these|those)\b|(?:an?|per|each|every) (?:day|week|month|year|hour)$|"
    r"(?:yesterday|today|tonight|tomorrow|this|last|next)\b|"
    r"(?:do|did|can|could|would|will|said|told)\b|"
    rf"ha(?:ve|s|d)\b(?! (?:been )?(?:\w+ly )?{BEFALLEN}\b))",
    re.IGNORECASE,
)
# The same of a number alone; "two million euros were carried off" has its noun.
BEING = re.compile(
    rf"(?:is|are|was|were)\b(?! (?:been )?(?:\w+ly )?(?:still |also |now |left |reported )?{BEFALLEN}\b)", re.IGNORECASE
)
# "Some 45 nautical miles", "50 milligrams a day": of what, the label does not say.
UNIT = re.compile(
    r"(?:(?:nautical|square|cubic|basis|rating|percentage|light)[ -])?"
    r"(?:miles?|(?:kilo|centi|milli)?met(?:re|er)s?|feet|foot|years?|points?|(?:milli|kilo)?grams?|mg|kg|km|cm|mm|m|"
    r"tons?|tonnes?|acres?|hectares?|gallons?|lit(?:re|er)s?|barrels?|degrees|knots|kmph|mph)"
    r"(?: (?:an?|per) \w+)?"
)
# A verb alone tells what the number is only where that is a loss, a toll or a payment: "killing …", "fined …".
VERB_ALONE = re.compile(
    r"(?!(?:kill|injur|wound|hurt|abduct|kidnap|captur|arrest|detain|fined?|award|paid|pay|cost|lost|los|rais|stole|steal|"
    r"won|fetch|owe|sav|seiz|worth|borrow|rob|damag|destroy)\w*)\w+ …"
)
# What only describes a thing ("8.5-tonne", "four-storey") is seldom news; how many a body has ("52-member") may be.
DESCRIBING = re.compile(
    r"\w-(?!(?:member|person|people|strong|man|seat|officer|vote|month|year|day|hundred|thousand|million|billion)\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine)\b)[a-z]+$",
    re.IGNORECASE,
)


def fits(figure: Figure) -> bool:
    """Whether a figure is one that a reader of the page would look for: no age, no span of time, no small count."""
    quantity = figure.quantity
    return not is_span(figure) and ((quantity.low or quantity.high or 0) > TRIVIAL or quantity.unit in MONEY)


def is_span(figure: Figure) -> bool:
    """Whether a figure is an age, a span of time or the clock."""
    return bool(set(figure.quantity.unit.lower().split()) & UNFIT)


def weigh_kind(figure: Figure, sentence: Sentence, count: Count) -> float:
    """How much less a figure is worth that is a measure, or vague, or the size of a set that the reader knows."""
    before = sentence.text[: min(figure.where.start, count.where.start) - sentence.where.start]
    factor = MEASURED if set(figure.quantity.unit.split()) & MEASURES else 1.0
    factor *= DESCRIBED if DESCRIBING.search(slice_of(sentence, count.where)) else 1.0
    factor *= VAGUE if ROUND.search(figure.text) else 1.0
    factor *= FEW_OF if is_small(figure) and not GRAVE.search(sentence.text) else 1.0
    known = not CODE.fullmatch(figure.quantity.unit) and (DEFINITE.search(before) or WHOLE.search(before))
    return factor * (KNOWN_SET if known else 1.0)


def slice_of(sentence: Sentence, where: Span) -> str:
    """The words of a sentence at a place."""
    return sentence.text[where.start - sentence.where.start : where.end - sentence.where.start].strip(" -")


def is_small(figure: Figure) -> bool:
    """Whether a figure counts a few things."""
    units = {figure.quantity.unit, *figure.quantity.unit.split()}
    return (figure.quantity.low or figure.quantity.high or 0) <= SMALL and not units & (MONEY | MEASURES)


def tells_what(line: Candidate, figure: Figure) -> bool:
    """Whether a figure's words are a number and its label more than a currency: "Scores seven" is a verb."""
    value, label = line.wordings[0].parts
    bare = (CURRENCIES, UNIT, VERB_ALONE)
    if not label or HEADLESS.match(label) or any(pattern.fullmatch(label) for pattern in bare):
        return False
    before, number, _ = label.rpartition("…")
    if not number and figure.quantity.unit not in MONEY and BEING.match(label):
        return False
    clear = not (number and any(letter.isdigit() for letter in before)) and ":" not in value
    return clear and not value.startswith("Scores ") and not HOTLINE.match(value)
