"""Evidence made by chance, as analyse and compare would hand it on: reports of invented words, few and many.

They hold figures, quotations, what is to come and what is not known, and accounts that differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from brief.model import (
    Count,
    Cut,
    Disagreement,
    Dossier,
    Figure,
    Passage,
    Position,
    Quantity,
    Quote,
    Sentence,
    Source,
    Span,
    Study,
)

SYLLABLES = "ba re mi to lun ker sa dor vi ash nel go pra tem yu los ish cor fen dal".split()
SMALL = "the of and in to a for on by with from at as its that was has been".split()
NAMES = (
    "Жээнбеков Өмүрбек Ңарын Ming-Orük Łódź Şırnak Ağrı O’Brien UNHCR თბილისი القاهرة 北京 Saltanat Jalal-Abad "
    "Trans-Caspian-Railway-Authority"
).split()
SHORT_TITLE = "Water talks"
LONG_TITLE = (
    "The councils of Aksu and Beltam meet over the water of the Torkul, the road, the mill and the winter wheat, "
)


def word(draw: Random) -> str:
    """An invented word, of the length that words have."""
    return "".join(draw.choices(SYLLABLES, k=draw.choice((1, 2, 2, 3, 3, 4))))


def clause(draw: Random, least: int, most: int) -> str:
    """Invented words with small ones between them, and a name now and then."""
    kinds = draw.choices(("word", "small", "name"), weights=(50, 42, 8), k=draw.randint(least, most))
    return " ".join(word(draw) if k == "word" else draw.choice(SMALL if k == "small" else NAMES) for k in kinds)


def make_study(draw: Random, number: int, sentences: int) -> Study:
    """A report: its sentences, each with what can be used of it."""
    key = f"source-{number:03}"
    title = clause(draw, 3, 30) if draw.random() < 0.8 else None
    text = title or ""
    passages = [Passage(Span(key, 0, len(text)), text, "heading")] if title else []
    made: list[Sentence] = []
    figures: list[Figure] = []
    quotes: list[Quote] = []
    for index in range(sentences):
        start = len(text) + 1
        one, figure, quote = make_sentence(draw, key, start, index)
        text += "\n" + one.text
        made.append(one)
        passages.append(Passage(one.where, one.text, "body"))
        figures += [figure] if figure else []
        quotes += [quote] if quote else []
    source = Source(
        key=key,
        file=f"{number:03}_{word(draw)}.txt",
        text=text,
        passages=tuple(passages),
        sha256=key,
        title=title,
        publisher=draw.choice((None, "Valley Courier", "www.valley-courier-and-advertiser.example", "Ңарын Кабарлары")),
        published=draw.choice((None, "2026-11-18", "2026-11-20")),
        url=draw.choice((None, "https://example.org/" + "path/" * draw.randint(1, 30))),
        reliability=draw.choice((None, "B")),
    )
    return Study(source, sentences=tuple(made), figures=tuple(figures), quotes=tuple(quotes))


def make_sentence(draw: Random, key: str, start: int, index: int) -> tuple[Sentence, Figure | None, Quote | None]:
    """A sentence: plain with an aside, with a number, a quotation, or one that tells what is open."""
    kind = draw.choice(("plain", "plain", "number", "quote", "next", "gap"))
    opening, aside, closing = (clause(draw, *span) for span in ((4, 16), (3, 9), (3, 16)))
    number = f"{draw.randint(4, 99_000):,}"
    speaker = " ".join(draw.sample(NAMES, 2))
    text = {
        "number": f"{opening.capitalize()} at least {number} {closing}.",
        "quote": f"“{opening.capitalize()}. {closing.capitalize()},” said {speaker}.",
    }.get(kind, f"{opening.capitalize()}, {aside}, {closing}.")

    def place(words: str) -> Span:
        return Span(key, start + text.index(words), start + text.index(words) + len(words))

    where = Span(key, start, start + len(text))
    figure = quote = None
    counts: tuple[Count, ...] = ()
    if kind == "number":
        told = place(f"at least {number}")
        figure = Figure(told, f"at least {number}", Quantity(float(number.replace(",", "")), None, "person"), where)
        counts = (Count(place(number), (Span(key, told.end, where.end - 1),)),)
    elif kind == "quote":
        said = Span(key, start + 1, start + text.index("”"))
        role = draw.choice((None, clause(draw, 2, 12)))
        quote = Quote(said, text[1 : text.index("”")], speaker, role, place(speaker), "say")
    sentence = Sentence(
        where=where,
        text=text,
        paragraph=index,
        index=index,
        lemmas=tuple(sorted({part.lower() for part in text.split() if part.lower() not in SMALL and part.isalpha()})),
        cuts=(Cut(place(f", {aside},"), "aside"),) if kind in ("plain", "next", "gap") else (),
        kind="next" if kind == "next" else "gap" if kind == "gap" else "fact",
        speech=kind == "quote",
        counts=counts,
    )
    return sentence, figure, quote


def make_disagreement(draw: Random, sentences: Sequence[Sentence]) -> Disagreement:
    """Two to four accounts of one question, each the words of a sentence."""
    chosen = draw.sample(sentences, k=min(len(sentences), draw.randint(2, 4)))
    positions = []
    for side, one in enumerate(chosen):
        words = one.text.split()
        said = " ".join(words[: draw.randint(1, len(words))])
        where = Span(one.where.source, one.where.start, one.where.start + len(said))
        speaker = draw.choice((None, None, "Өмүрбек Жээнбеков", "the Organisation for the Rivers of the Valley"))
        naming = None if speaker is None else Span(where.source, 0, 1)
        positions.append(Position(where, said, one.where, speaker, side=side, naming=naming))
    return Disagreement(clause(draw, 1, 12), "number", "conflict", tuple(positions), draw.random(), "by chance")


def random_dossier(seed: int, sources: int = 0) -> tuple[Dossier, str]:
    """Evidence by chance, and a title of one line up to three. `sources`: how many reports; 0: by chance, up to 200."""
    draw = Random(seed)
    count = sources or draw.choice((1, 1, 2, 2, 3, 4, 5, 6, 8, 12, 20, 60, 200))
    lengths = (1, 4, 12, 12) if count <= 20 else (1, 1, 4)
    studies = tuple(make_study(draw, number, draw.choice(lengths)) for number in range(1, count + 1))
    sentences = [one for study in studies for one in study.sentences]
    differ = draw.choice((0, 1, 3, 12)) if len(sentences) > 1 else 0
    items = {one.id: one for one in (make_disagreement(draw, sentences) for _ in range(differ))}
    if draw.random() < 0.2:
        studies = tuple(replace(one, quotes=()) for one in studies)
    title = draw.choice((SHORT_TITLE, LONG_TITLE * 2, clause(draw, 3, 24)))
    return Dossier(studies, tuple(sorted(items.values(), key=lambda one: -one.score))), title
