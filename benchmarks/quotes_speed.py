"""What people and quotes add to the bare spaCy pipeline over the same text: a ratio, measured in one run.

    .venv/bin/python benchmarks/quotes_speed.py [FILE.txt ...]

Without files it reads the project's own cases (tests/cases/quotes). Both are timed alternately, several times, and the
best of each counts, so that what else the machine does weighs little. Ends with 1 where the ratio is above the limit.
"""

from __future__ import annotations

import sys
import time
import tomllib
from hashlib import sha256
from pathlib import Path

from brief.analyse.language import BUNDLED, Article, load, parse
from brief.analyse.people import find_people
from brief.analyse.quotes import find_quotes
from brief.model import Passage, Source, Span

LIMIT = 0.15
ROUNDS = 5
CASES = Path(__file__).parent.parent / "tests" / "cases" / "quotes"


def make_source(text: str) -> Source:
    """A source with a body passage for each line."""
    digest = sha256(text.encode()).hexdigest()
    key, passages, clean = digest[:16], [], ""
    for words in filter(None, (line.strip() for line in text.splitlines())):
        passages.append(Passage(Span(key, len(clean), len(clean) + len(words)), words, "body"))
        clean += words + "\n"
    return Source(key, f"{key}.txt", clean, tuple(passages), digest)


def read_texts(paths: list[Path]) -> list[str]:
    """The texts to measure on: the files, else the project's cases, ten at a time, as an article holds many quotes."""
    if paths:
        return [path.read_text(encoding="utf-8") for path in paths]
    texts = [tomllib.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(CASES.glob("*.toml"))]
    return ["\n".join(texts[start : start + 10]) for start in range(0, len(texts), 10)]


def understand(articles: list[Article]) -> int:
    """People and quotes of all articles; the number of quotes."""
    return sum(len(find_quotes(article, find_people(article))[0]) for article in articles)


def main(arguments: list[str]) -> int:
    """Measure, print the ratio, and tell whether it keeps the limit."""
    nlp = load(BUNDLED)
    sources = [make_source(text) for text in read_texts([Path(argument) for argument in arguments])]
    words = sum(source.words for source in sources)
    bare, added, found = [], [], 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        articles = list(parse(sources, nlp))
        middle = time.perf_counter()
        found = understand(articles)
        bare.append(middle - start)
        added.append(time.perf_counter() - middle)
    ratio = min(added) / min(bare)
    sys.stdout.write(
        f"{len(sources)} texts, {words} words, {found} quotes: pipeline {words / min(bare):.0f} words/s, "
        f"people and quotes add {ratio:.1%} (limit {LIMIT:.0%})\n"
    )
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
