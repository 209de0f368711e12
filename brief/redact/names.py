"""Names found in a text, whatever their case, accents, endings, hyphens and line breaks, and taken out of it.

Too much is taken out rather than too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from brief.model import WITHHELD
from brief.redact.folding import Folded, fold, squeeze
from brief.redact.forms import Name, make_name
from brief.redact.lexicon import DATING, FOLLOWING, HONORIFICS, MONTHS, PARTICLES

BEFORE = re.compile(rf"(?:\b(?:{'|'.join(sorted(HONORIFICS))})\b\.?[^\S\n]+)?(?:\b[^\W\d_]\.[^\S\n]?-?){{0,3}}$")
BETWEEN = re.compile(rf"(?:[^\S\n]|[-\u2010\u2011]|\b(?:{'|'.join(sorted(PARTICLES))}|[^\W\d_]\.)(?![^\W\d_]))*")
NEXT_WORD = re.compile(r"[^\S\n]+(?:[^\W\d_]\.[^\S\n]*)*(?P<word>[^\W\d_]+)")
LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]*$")
# Addresses of the web and of mail, handles, names of files: words run together.
CHUNK, JOINED = re.compile(r"\S+"), re.compile(r"[@/#_\\]|[^.]\.[^.]")
# What stands where a name was found, until all are.
GONE = "\0"
# How far before a name its honorific can stand; how many words a headline has at least, and how many with a capital.
REACH, HEADLINE, CAPITALS = 24, 3, 0.8
LONGEST_HEADLINE = 300
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Names:
    """All names that are to be withheld. What was redacted once is remembered: evidence repeats itself."""

    names: tuple[Name, ...]
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def redact(self, text: str) -> str:
        """A text with the mark where names stood."""
        if text not in self.known:
            self.known[text] = take_out(text, self.find(text))
        return self.known[text]

    def find(self, text: str) -> list[tuple[int, int]]:
        """Where names stand in a text, honorifics and initials included; neighbours are one, and none spans lines."""
        folded = fold(text)
        # Most texts hold no name: whether its letters stand there at all costs little to ask.
        letters = squeeze(folded.text)
        likely = [name for name in self.names if any(stem in letters for stem in name.stems)]
        found = sorted(search(likely, folded))
        merged: list[tuple[int, int]] = []
        for start, end in found:
            if merged and (start <= merged[-1][1] or BETWEEN.fullmatch(folded.text, merged[-1][1], start)):
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        places = [folded.where(start, end) for start, end in merged]
        return [piece for start, end in places for piece in split_lines(text, start, end)]


def make_names(names: Iterable[str]) -> Names:
    """What finds these names."""
    return Names(tuple(make_name(name) for name in dict.fromkeys(names)))


def search(names: Sequence[Name], folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield where names stand in a folded text, again until none is left: what was glued to one is then found alone."""
    rest = folded
    while found := [widen(rest, *one) for name in names for one in find_name(name, rest)]:
        yield from found
        pieces, at = list[str](), 0
        for start, end in sorted(found):
            pieces += [rest.text[at:start], GONE * (end - max(start, at))]
            at = max(at, end)
        text = "".join([*pieces, rest.text[at:]])
        rest = replace(folded, text=text)


def find_name(name: Name, folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield where one name stands in a folded text, in full or by a part of it."""
    text = folded.text
    yield from (match.span() for match in name.whole.finditer(text))
    for match in name.family.finditer(text) if name.family else ():
        if not match[0].startswith(name.everyday) or is_capital(folded, match):
            yield match.span()
    for match in name.given.finditer(text) if name.given else ():
        name_here = not match[0].startswith(name.everyday) or is_capital(folded, match)
        if name_here and not is_another(folded, match, name):
            yield match.span()
    if name.handle:
        for chunk in CHUNK.finditer(text):
            if JOINED.search(chunk[0]):
                yield from (match.span() for match in name.handle.finditer(text, *chunk.span()))


def is_capital(folded: Folded, match: re.Match[str]) -> bool:
    """Whether an everyday word is written as a name; a month is none where a date is told."""
    text = folded.text
    if not folded.original[folded.places[match.start()]].isupper():
        return False
    if match[0] not in MONTHS:
        return True
    before = LAST_WORD.search(text, max(0, match.start() - REACH), match.start())
    dated = re.match(r",?\s+\d", text[match.end() : match.end() + 3]) or re.search(
        r"\d\s+$", text[max(0, match.start() - 3) : match.start()]
    )
    return not dated and not (before and before[1] in DATING)


def is_another(folded: Folded, match: re.Match[str], name: Name) -> bool:
    """Whether a given name is somebody else's here: a word with a capital follows, which is no part of this name."""
    after = NEXT_WORD.match(folded.text, match.end())
    if not after or after["word"] in name.words | FOLLOWING:
        return False
    start, end = folded.where(*after.span("word"))
    word = folded.original[start:end]
    return word[0].isupper() and not (word.isupper() and len(word) > 1) and not is_headline(folded, match.start())


def is_headline(folded: Folded, at: int) -> bool:
    """Whether a line sets capitals on most of its words, so that they tell no name."""
    original, place = folded.original, folded.places[at]
    before = original[max(0, place - LONGEST_HEADLINE) : place].rpartition("\n")[2]
    line = before + original[place : place + LONGEST_HEADLINE].partition("\n")[0]
    if len(line) > LONGEST_HEADLINE:
        return False
    words = LONG_WORD.findall(line)
    return len(words) > HEADLINE and sum(word[0].isupper() for word in words) > CAPITALS * len(words)


def widen(folded: Folded, start: int, end: int) -> tuple[int, int]:
    """A name with the honorific and the initials before it."""
    before = BEFORE.search(folded.text, max(0, start - REACH), start)
    return (before.start() if before else start), end


def split_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch line by line, so that no line break goes with a name."""
    for line in re.finditer(r"[^\n]*[^\s-][^\n]*", text[start:end]):
        yield start + line.start(), start + line.end()


def take_out(text: str, places: Sequence[tuple[int, int]]) -> str:
    """A text with the mark in these places."""
    pieces, at = list[str](), 0
    for start, end in places:
        pieces += [text[at:start], WITHHELD]
        at = end
    return "".join([*pieces, text[at:]])
