"""Key figures: a number with its hedge, over a label of the source's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from brief.model import Candidate, Count, Dossier, Figure, Sentence, Span, Wording, identify
from brief.phrase.weigh import Weights

# Ages, spans of time and the clock are no key figures.
UNFIT = frozenset("year month week day hour minute second age year-old o'clock time decade century".split())
MEASURES = frozenset("foot inch mile km m kg pound metre meter yard ton acre degree mph".split())
MONEY = frozenset("percent USD GBP EUR JPY CNY".split())
# Counts up to this many are no key figures.
TRIVIAL = 3
# What disagrees is what a reader should see; a length or a weight seldom is, nor "dozens", nor the size of a known set.
DISPUTED, MEASURED, VAGUE, KNOWN_SET = 1.6, 0.5, 0.5, 0.2
ROUND = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|its|their|his|her|these|those|[\w.]+[’']s?) $", re.IGNORECASE)
CURRENCIES = re.compile(r"(?:\w+ )?(?:pounds|dollars|euros|yen|yuan|rupees|rubles|roubles|naira|francs|pesos)")
EARLY = 6.0
WORD, SHORT = re.compile(r"\w+"), 4
# A figure worth less than this share of the best sentences, this many, is trivia.
POOR, TOP = 0.3, 5

Value = tuple[float | None, float | None]


def phrase_figures(dossier: Dossier, weights: Weights) -> list[tuple[Candidate, Figure]]:
    """Candidates for the key figures, best first: early, on what matters, held by several sources, or disputed."""
    disputed = find_disputed(dossier)
    holders: dict[Value, set[str]] = defaultdict(set)
    for study in dossier.studies:
        for figure in study.figures:
            holders[value_of(figure)].add(study.source.key)
    made = []
    for study in dossier.studies:
        for figure in filter(fits, study.figures):
            sentence = next((s for s in study.sentences if s.where.holds(figure.where)), None)
            if sentence is None or sentence.speech:
                continue
            count = next((c for c in sentence.counts if c.where.meets(figure.where)), None)
            if count is None:
                continue
            near = disputed.get(study.source.key, {})
            question = next((item for where, item in near.items() if figure.where.meets(where)), "")
            bonus = (1.0 + 0.3 * len(holders[value_of(figure)])) * weigh_kind(figure, sentence, count)
            bonus *= DISPUTED if question else 1.0
            line = phrase_figure(figure, sentence, count, weights, bonus)
            if tells_what(line):
                made.append((line, figure, question))
    floor = POOR * best_density(dossier, weights)
    return one_side([one for one in made if one[0].score >= floor])


def find_disputed(dossier: Dossier) -> dict[str, dict[Span, str]]:
    """In each source, where one side of a disagreement stands, and of which."""
    found: dict[str, dict[Span, str]] = defaultdict(dict)
    for item in dossier.disagreements:
        for position in () if item.doubtful else item.positions:
            found[position.where.source][position.where] = item.id
    return found


def one_side(made: Sequence[tuple[Candidate, Figure, str]]) -> list[tuple[Candidate, Figure]]:
    """The figures best first, of each disagreement only the best: the table shows its other sides."""
    kept: list[tuple[Candidate, Figure]] = []
    # Different labels are few, however many figures bear them.
    labels: set[frozenset[str]] = set()
    seen = {""}
    for one, figure, question in sorted(made, key=lambda found: (-found[0].score, found[0].id)):
        words = words_of(one)
        vague = ROUND.search(one.wordings[0].parts[0]) and any(words <= label for label in labels)
        if (not question or question not in seen) and not vague:
            kept.append((one, figure))
            labels.add(words)
            seen.add(question)
    return kept


def words_of(figure: Candidate) -> frozenset[str]:
    """The longer words of a figure's label: what it counts, and what became of them."""
    return frozenset(word for word in WORD.findall(figure.wordings[0].parts[1].lower()) if len(word) > SHORT)


def best_density(dossier: Dossier, weights: Weights) -> float:
    """What a word of the weightiest sentences is worth: those stand at the head of some report."""
    every = [density(s, weights) for study in dossier.studies for s in study.sentences[:TOP]]
    return sum(sorted(every, reverse=True)[:TOP]) / TOP


def density(sentence: Sentence, weights: Weights) -> float:
    """What a content word of a sentence is worth, on average."""
    return sum(weight for _, weight in weights.worth(sentence.lemmas)) / max(len(sentence.lemmas), TOP)


def value_of(figure: Figure) -> Value:
    """What tells a value from others, whatever it counts."""
    return figure.quantity.low, figure.quantity.high


def fits(figure: Figure) -> bool:
    """Whether a figure is one that a reader of the page would look for: no age, no span of time, no small count."""
    quantity = figure.quantity
    if set(quantity.unit.lower().split()) & UNFIT:
        return False
    return (quantity.low or quantity.high or 0) > TRIVIAL or quantity.unit in MONEY


def weigh_kind(figure: Figure, sentence: Sentence, count: Count) -> float:
    """How much less a figure is worth that is a measure, or vague, or the size of a set that the reader knows."""
    before = sentence.text[: min(figure.where.start, count.where.start) - sentence.where.start]
    factor = MEASURED if set(figure.quantity.unit.split()) & MEASURES else 1.0
    factor *= VAGUE if ROUND.search(figure.text) else 1.0
    return factor * (KNOWN_SET if DEFINITE.search(before) else 1.0)


def tells_what(line: Candidate) -> bool:
    """Whether a figure's words are a number and its label more than a currency: "Scores seven" is a verb."""
    value, label = line.wordings[0].parts
    return not CURRENCIES.fullmatch(label) and not value.startswith("Scores ")


def phrase_figure(figure: Figure, sentence: Sentence, count: Count, weights: Weights, bonus: float) -> Candidate:
    """A figure as a candidate: the words up to the end of the number over the label."""
    start = min(figure.where.start, count.where.start)
    value = slice_of(sentence, Span(sentence.where.source, start, count.where.end))
    label = " … ".join(slice_of(sentence, stretch) for stretch in count.label)
    cites = (sentence.where,)
    return Candidate(
        id=identify("figures", figure.text, sentence.text),
        section="figures",
        wordings=(Wording((value[:1].upper() + value[1:].removesuffix(" of"), label), cites, (cites, cites)),),
        score=bonus * density(sentence, weights) / (1 + sentence.index / EARLY),
        voice=str(figure.quantity.low or figure.quantity.high),
    )


def slice_of(sentence: Sentence, where: Span) -> str:
    """The words of a sentence at a place."""
    return sentence.text[where.start - sentence.where.start : where.end - sentence.where.start].strip(" -")
