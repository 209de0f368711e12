"""Evidence without the names: every text without them, every offset moved to the text as it then stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import accumulate
from pathlib import PurePosixPath
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from brief.model import WITHHELD, Dossier, Plan, Reference, Sentence, Source, Span, Study
from brief.redact.names import Names, make_names, take_out

T = TypeVar("T")
# Keys by which parts of the evidence know each other: no words.
KEYS = frozenset({("Source", "key"), ("Source", "copy_of"), ("Note", "source")})
SAID = ("topic", "title", "audience", "marking")


@dataclass(frozen=True, slots=True)
class Moved:
    """A source's text before and after: where names stood, and where what follows them stands now."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shifts: tuple[int, ...]

    def move(self, span: Span) -> Span:
        """The same words in the redacted text; a name that the edge of a span cuts belongs to it whole."""
        return replace(span, start=self.place(span.start, end=False), end=self.place(span.end, end=True))

    def place(self, at: int, *, end: bool) -> int:
        """An offset in the redacted text."""
        before = bisect_right(self.starts, at - end)
        shift = self.shifts[before]
        if before and at < self.ends[before - 1]:
            # Within a name: its mark's beginning, or its end.
            last = self.ends[before - 1] + shift
            return last if end else last - len(WITHHELD)
        return at + shift


def withhold(dossier: Dossier, names: Sequence[str]) -> Dossier:
    """The dossier as if the sources had the mark where these names stand; as it is where there are none.

    What is known of the sources by their bytes goes: `sha256` is that of the redacted text.
    """
    if not names:
        return dossier
    finder = make_names(names)
    sources = [study.source for study in dossier.studies] + list(dossier.set_aside)
    moved = {source.key: move_source(source, finder) for source in sources}
    files = name_files(sources, finder)
    return rebuild(dossier, Work(finder, moved, files))


def withhold_sources(sources: Sequence[Source], names: Sequence[str]) -> tuple[Source, ...]:
    """Sources by themselves, in the same way."""
    return withhold(Dossier(studies=(), set_aside=tuple(sources)), names).set_aside


def withhold_study(study: Study, names: Sequence[str]) -> Study:
    """What was understood of one source, in the same way, but for its file's name where another has the same."""
    return withhold(Dossier(studies=(study,)), names).studies[0]


def withhold_words(plan: Plan) -> Plan:
    """A plan without the names in what it has printed: title, topic, audience, marking."""
    if not plan.redact:
        return plan
    finder = make_names(plan.redact)
    said = {key: getattr(plan, key) for key in SAID}
    redacted: dict[str, Any] = {key: words and finder.redact(words) for key, words in said.items()}
    return replace(plan, **redacted)


def move_source(source: Source, finder: Names) -> Moved:
    """The text of a source without the names, and how its offsets move."""
    found = finder.find(source.text)
    starts, ends = tuple(start for start, _ in found), tuple(end for _, end in found)
    shifts = tuple(accumulate((len(WITHHELD) - (end - start) for start, end in found), initial=0))
    return Moved(take_out(source.text, found), starts, ends, shifts)


def name_files(sources: Iterable[Source], finder: Names) -> dict[str, str]:
    """The names of files without the names of people; those that then are alike are numbered."""
    given: dict[str, str] = {}
    for file in sorted({source.file for source in sources}):
        plain = PurePosixPath(finder.redact(file))
        names = [str(plain), *(str(plain.with_stem(f"{plain.stem} ({n})")) for n in range(2, len(given) + 3))]
        given[file] = next(name for name in names if name not in given.values()) if plain.name else file
    return given


@dataclass(frozen=True, slots=True)
class Work:
    """What is needed to rebuild evidence."""

    finder: Names
    moved: Mapping[str, Moved]
    files: Mapping[str, str]


@cache
def words_in(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a dataclass, and whether each can hold words: keys and fixed terms cannot."""
    hints = get_type_hints(kind)
    return tuple(
        (one.name, (kind.__name__, one.name) not in KEYS and not is_fixed(hints[one.name])) for one in fields(kind)
    )


def is_fixed(hint: object) -> bool:
    """Whether a field is one of a few fixed terms."""
    return get_origin(hint) is Literal or any(get_origin(part) is Literal for part in get_args(hint))


def rebuild(value: T, work: Work) -> T:
    """A value of the evidence without the names, whatever it is made of."""
    made: Any = value
    if isinstance(value, str):
        made = work.finder.redact(value)
    elif isinstance(value, Span):
        made = work.moved[value.source].move(value)
    elif isinstance(value, tuple):
        made = tuple(rebuild(one, work) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {name: rebuild(getattr(value, name), work) for name, worded in words_in(type(value)) if worded}
        made = settle(replace(value, **parts), value, work)
    return made  # type: ignore[no-any-return]  # each branch gives back the type that it was given


def settle(made: Any, before: object, work: Work) -> object:  # noqa: ANN401 - any dataclass of the evidence
    """What is a slice of a text is that slice of the redacted one; a source has its new text, name and hash."""
    if isinstance(before, Source):
        text = work.moved[before.key].text
        url = None if WITHHELD in (made.url or "") else made.url
        digest = sha256(text.encode()).hexdigest()
        return replace(made, text=text, file=work.files[before.file], url=url, sha256=digest)
    if isinstance(made, Sentence):
        made = replace(made, references=tuple(map(unbracket, filter(is_needed, made.references))))
    where = getattr(made, "where", None)
    if isinstance(where, Span) and hasattr(made, "text"):
        made = replace(made, text=work.moved[where.source].text[where.start : where.end])
    return made


def is_needed(reference: Reference) -> bool:
    """Whether a name in brackets still says something: the rest of a withheld name says nothing."""
    return reference.kind != "surname" or WITHHELD not in reference.name


def unbracket(reference: Reference) -> Reference:
    """The mark without its own brackets, where brackets are put around it."""
    return replace(reference, name=reference.name.replace(WITHHELD, WITHHELD.strip("[]")))
