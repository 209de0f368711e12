"""Key figures: a number with its hedge, over a label of the source's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from brief.model import Candidate, Count, Dossier, Figure, Moment, Sentence, Span, Wording, identify
from brief.phrase.amounts import label_amount
from brief.phrase.heads import by_source, find_overtaken
from brief.phrase.tolls import Toll, choose_latest, fate_of, is_toll, read_toll
from brief.phrase.trivia import ROUND, fits, is_span, slice_of, tells_what, weigh_kind
from brief.phrase.weigh import Weights

# Of these each counts, of the others only more than a few.
FEW = frozenset({"dead", "missing", "held"})
# A label of so many words tells of which place or day a toll is.
WHERE = 5
# What disagrees is what a reader should see.
DISPUTED = 1.6
EARLY = 6.0
# A day so long before the first report, or a year before its year, is that of another event.
PRECISE, BACKGROUND = "2010-07-22", timedelta(days=60)
# What has come together since a day is told of now; "less than five years after one that killed 44" is not.
SO_FAR = ("since", "until")
YEARS_AFTER = re.compile(r"\b(?:years?|decades?) (?:after|since|before) ", re.IGNORECASE)
CODE = re.compile(r"[A-Z]{3}")
WORD, SHORT = re.compile(r"\w+"), 4
OF = " of"
# A figure worth less than this share of the best sentences, this many, is trivia.
POOR, TOP = 0.3, 5

Value = tuple[float | None, float | None]
# A figure with its sentence, its label, and what it tells that an event cost.
Number = tuple[Figure, Sentence, Count, Toll | None]


def phrase_figures(dossier: Dossier, found: Sequence[Number], weights: Weights) -> list[tuple[Candidate, Figure]]:
    """Candidates for the key figures, best first.

    What the event cost, then what is early, on what matters, held by several sources, or disputed.
    """
    disputed = find_disputed(dossier)
    holders: dict[Value, set[str]] = defaultdict(set)
    for study in dossier.studies:
        for figure in study.figures:
            holders[value_of(figure)].add(study.source.key)
    tolls, former = choose_latest([toll for *_, toll in found if toll])
    tolls = [toll for toll in tolls if toll.fate in FEW or fits(toll.figure)]
    past = {toll.figure.where for toll in former}
    ranks = {toll.figure.where: rank for rank, toll in enumerate(reversed(tolls), start=1)}
    days = {study.source.key: study.source.published or "" for study in dossier.studies}
    made = []
    for figure, sentence, count, toll in found:
        near = disputed.get(figure.where.source, {})
        question = next((item for where, item in near.items() if figure.where.meets(where)), "")
        bonus = (1.0 + 0.3 * len(holders[value_of(figure)])) * weigh_kind(figure, sentence, count)
        bonus *= DISPUTED if question else 1.0
        line = phrase_figure(figure, sentence, count, weights, bonus)
        stands = figure.where in ranks or (
            figure.where not in past and fits(figure) and not is_known(line, toll, tolls, days[figure.where.source])
        )
        if stands and tells_what(line, figure):
            made.append((line, figure, question))
    floor, best = POOR * best_density(dossier, weights), max((line.score for line, *_ in made), default=0.0)
    first = ((raise_toll(one, ranks.get(figure.where, 0), best), figure, question) for one, figure, question in made)
    return one_side([one for one in first if one[0].score >= floor])


def find_past_tolls(found: Sequence[Number]) -> list[Span]:
    """Where tolls stand that a later report overtakes."""
    tolls = [toll for *_, toll in found if toll]
    return [toll.figure.where for toll in choose_latest(tolls)[1]]


def is_known(line: Candidate, toll: Toll | None, tolls: Sequence[Toll], day: str) -> bool:
    """Whether a figure tells what a toll that stands tells better: an earlier one, or "four dead" of all that died."""
    label = line.wordings[0].parts[1]
    fate = toll.fate if toll else fate_of(label)
    told = next((one for one in tolls if one.fate == fate), None)
    return told is not None and ((bool(day) and day < told.published) or len(label.split()) < WHERE)


def raise_toll(line: Candidate, rank: int, best: float) -> Candidate:
    """What an event cost, by its rank, stands before all other figures, of which the best is worth `best`."""
    return replace(line, score=best * (1 + rank)) if rank else line


def find_numbers(dossier: Dossier) -> Iterator[Number]:
    """The figures with a label that tell of now: neither what is overtaken, nor of another event in the past."""
    former = by_source(position for item, position in find_overtaken(dossier) if item.kind == "number")
    days = [study.source.published or "" for study in dossier.studies]
    first = min((day for day in days if len(day) == len(PRECISE)), default="")
    for study in dossier.studies:
        past = [moment for moment in study.moments if is_past(moment, first)]
        placed = {sentence.where: sentence for sentence in study.sentences if not sentence.speech}
        for figure in study.figures:
            sentence = placed.get(figure.sentence)
            if sentence is None:
                continue
            if YEARS_AFTER.search(sentence.text[: figure.where.start - sentence.where.start]):
                continue
            gone = any(map(figure.where.meets, former.get(study.source.key, ())))
            toll = None if is_span(figure) else read_toll(figure, sentence, study.source.published or "", former=gone)
            count = next((c for c in sentence.counts if c.where.meets(figure.where)), None)
            count = toll.count if toll and (count is None or not is_toll(count, sentence)) else count
            count = count or label_amount(figure, sentence)
            if count is None or any(tells_of(moment, figure, sentence) for moment in past):
                continue
            if toll or (fits(figure) and not gone):
                yield figure, sentence, count, toll


def tells_of(moment: Moment, figure: Figure, sentence: Sentence) -> bool:
    """Whether a day of a sentence is that of its figure: not "which was built in 1931" beside those killed now."""
    if not sentence.where.holds(moment.where):
        return False
    behind = sentence.text[moment.where.end - sentence.where.start :]
    if moment.text.lower().startswith(SO_FAR) and not behind.startswith((" when", ", when")):
        return False
    aside = (cut.where for cut in sentence.cuts if cut.kind in {"aside", "apposition", "relative"})
    return not any(cut.holds(moment.where) and not cut.meets(figure.where) for cut in aside)


def is_past(moment: Moment, first: str) -> bool:
    """Whether a sentence tells of what was long before the first report: another flood, the election before."""
    if not moment.day or not first:
        return False
    if len(moment.day) < len(PRECISE):
        return moment.day < first[: len(moment.day)]
    return date.fromisoformat(moment.day) < date.fromisoformat(first) - BACKGROUND


def find_disputed(dossier: Dossier) -> dict[str, dict[Span, str]]:
    """In each source, where one side of a disagreement stands, and of which."""
    found: dict[str, dict[Span, str]] = defaultdict(dict)
    for item in dossier.disagreements:
        name = "" if item.doubtful else item.id
        for position in item.positions if name else ():
            found[position.where.source][position.where] = name
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
    return weights.total(sentence.lemmas) / max(len(sentence.lemmas), TOP)


def value_of(figure: Figure) -> Value:
    """What tells a value from others, whatever it counts."""
    return figure.quantity.low, figure.quantity.high


def phrase_figure(figure: Figure, sentence: Sentence, count: Count, weights: Weights, bonus: float) -> Candidate:
    """A figure as a candidate: the words up to the end of the number over the label."""
    start = min(figure.where.start, count.where.start)
    # "350 zlotys" is one amount: the currency is not what it counts.
    end = max(count.where.end, figure.where.end) if CODE.fullmatch(figure.quantity.unit) else count.where.end
    # "30kg" is one word, of which the page sets no part apart.
    end += sum(1 for _ in takewhile(str.isalnum, sentence.text[end - sentence.where.start :]))
    value = slice_of(sentence, Span(sentence.where.source, start, end))
    label = tell_label(sentence, count.label, Span(sentence.where.source, start, end))
    # "Thousands" over "of revellers fled": the line breaks before "of", which is not lost.
    if value.endswith(OF):
        value, label = value.removesuffix(OF), f"{OF.strip()} {label}"
    cites = (sentence.where,)
    return Candidate(
        id=identify("figures", figure.text, sentence.text),
        section="figures",
        wordings=(Wording((value[:1].upper() + value[1:], label), cites, (cites, cites)),),
        score=bonus * density(sentence, weights) / (1 + sentence.index / EARLY),
        voice=str(figure.quantity.low or figure.quantity.high),
    )


def tell_label(sentence: Sentence, stretches: Sequence[Span], number: Span) -> str:
    """What a number counts, with an ellipsis where the number itself stands."""
    before = [slice_of(sentence, one) for one in stretches if one.start < number.start]
    behind = [
        slice_of(sentence, replace(one, start=max(one.start, number.end))) for one in stretches if one.end > number.end
    ]
    return " ".join([*before, *(["…"] if before else []), *behind])
