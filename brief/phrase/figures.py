"""Key figures: a number with its hedge, over a label of the source's words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from brief.model import Candidate, Dossier, Figure, Sentence, Wording, identify
from brief.phrase.weigh import Weights

NUMBER = re.compile(
    r"^(?P<value>.*?(?:[\d][\d.,]*(?:\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|bn|m\b))?|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|millions|scores)\b"
    r"(?:\sof\s(?:thousands|millions))?))(?P<rest>.*)$",
    re.IGNORECASE,
)
UNFIT = frozenset("year month week day hour minute age year-old o'clock time".split())
CLAUSE = re.compile(r"[,;:.!?—–()“”\"]|\s(?:and|but|while|as|who|which|that|after|when|because|where|since)\s")
LABEL_WORDS = 8
# Counts up to this many are no key figures.
TRIVIAL = 3


def phrase_figures(dossier: Dossier, weights: Weights) -> list[Candidate]:
    """Candidates for the key figures, best first."""
    disputed = {position.where for d in dossier.disagreements if not d.doubtful for position in d.positions}
    made = []
    for study in dossier.studies:
        sentences = {s.where: s for s in study.sentences}
        for figure in study.figures:
            sentence = next((s for w, s in sentences.items() if w.holds(figure.where)), None)
            if sentence and fits(figure):
                bonus = 1.5 if any(figure.where.meets(where) for where in disputed) else 1.0
                made += phrase_figure(figure, sentence, weights, bonus)
    return sorted(made, key=lambda one: (-one.score, one.id))


def fits(figure: Figure) -> bool:
    """Whether a figure is one that a reader of the page would look for: no age, no span of time, no small count."""
    quantity = figure.quantity
    if set(quantity.unit.lower().split()) & UNFIT:
        return False
    return (quantity.low or quantity.high or 0) > TRIVIAL or quantity.unit in {"percent", "USD", "GBP", "EUR"}


def phrase_figure(figure: Figure, sentence: Sentence, weights: Weights, bonus: float) -> list[Candidate]:
    """A figure as a candidate, where a label can be made of the words behind it."""
    match = NUMBER.match(figure.text)
    if not match:
        return []
    start = figure.where.start - sentence.where.start
    behind = sentence.text[start + match.end("value") :]
    end = CLAUSE.search(behind)
    words = behind[: end.start() if end else len(behind)].split()[:LABEL_WORDS]
    if not words:
        return []
    value, label = match["value"].strip(), " ".join(words).lstrip("-")
    worth = weights.worth((lemma for lemma in sentence.lemmas))
    early = 1 / (1 + sentence.index / 5)
    cites = (sentence.where,)
    return [
        Candidate(
            id=identify("figures", figure.text, sentence.text),
            section="figures",
            wordings=(Wording((value[:1].upper() + value[1:], label), cites, (cites, cites)),),
            score=bonus * early * sum(weight for _, weight in worth),
            lemmas=frozenset(label.lower().split()),
            sentences=(),
            worth=(),
            voice=f"{figure.quantity.low} {figure.quantity.high}",
        )
    ]
