"""Small articles for tests: each line a passage, "# " before a heading."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from brief.analyse.language import Article, parse
from brief.model import Passage, PassageKind, Source, Span

if TYPE_CHECKING:
    from spacy.language import Language


def source(text: str, published: str | None = None, publisher: str | None = None) -> Source:
    digest = sha256((text + (published or "") + (publisher or "")).encode()).hexdigest()
    key, passages, clean = digest[:16], [], ""
    for line in text.strip().splitlines():
        kind: PassageKind = "heading" if line.startswith("# ") else "body"
        words = line.removeprefix("# ").strip()
        if words:
            passages.append(Passage(Span(key, len(clean), len(clean) + len(words)), words, kind))
            clean += words + "\n"
    return Source(key, f"{key}.txt", clean, tuple(passages), digest, published=published, publisher=publisher)


def article(nlp: Language, text: str, published: str | None = None) -> Article:
    return next(parse([source(text, published)], nlp))
