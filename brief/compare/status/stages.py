"""What can become of someone or something, stage by stage: the courses of `stages.txt`, a lexicon of the language.

Of each course only one stage holds at a time. A stage has ways of telling it of what stands before the words (its
subject), and of what stands behind them (its object).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

# Of whom or what a course tells: of human beings, of things and doings, of either, of the one case of all reports.
Of = Literal["people", "things", "any", "case"]
BEHIND = "> "
STAGE = re.compile(r"^=$", re.MULTILINE)
HEAD = re.compile(r"^\[(?=[A-Z])", re.MULTILINE)
PAIRED = ("both", "clash")
PAIR = re.compile(r"(both|clash) (\d)-(\d)")


@dataclass(frozen=True, slots=True)
class Stage:
    """Ways of telling one stage: what they are said of stands before them, or behind."""

    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Course:
    """What can become of one thing, stage by stage.

    Of pairs of stages, `both` can hold together, and `clashes` exclude each other in whatever order they are told.
    `sole`: where each of two reports tells a stage of one human being only, they are one. `begun`: it counts only where
    some report tells its first stage: who was "released" or "died" need not have been held captive.
    """

    topic: str
    of: Of
    stages: tuple[Stage, ...]
    both: frozenset[frozenset[int]]
    clashes: frozenset[frozenset[int]]
    sole: bool
    begun: bool

    def patterns(self) -> Iterator[tuple[int, bool, re.Pattern[str]]]:
        """The ways of every stage: which, whether they are told of what stands behind them, and their pattern."""
        for n, stage in enumerate(self.stages):
            for behind, pattern in ((False, stage.before), (True, stage.behind)):
                if pattern:
                    yield n, behind, pattern

    def clash(self, one: int, other: int) -> bool:
        """Whether two stages exclude each other, not only follow each other."""
        return frozenset((one, other)) in self.clashes


@lru_cache(maxsize=1)
def read_courses() -> tuple[Course, ...]:
    """The courses of the lexicon."""
    text = resources.files("brief.compare").joinpath("stages.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    forms = [line.split(" ", 1) for line in lines[: next(n for n, line in enumerate(lines) if line[0] == "[")]]
    body = "\n".join(lines[len(forms) :])
    for form, ways in forms:
        body = body.replace(form, ways)
    return tuple(read_course(part) for part in HEAD.split(body)[1:])


def read_course(part: str) -> Course:
    """A course from its head and the lines of its stages."""
    head, body = part.split("]\n", 1)
    topic, of, options = (field.strip() for field in head.split("|"))
    stages = [[line for line in stage.splitlines() if line] for stage in STAGE.split(body)[1:]]
    pairs = {word: {frozenset((int(a), int(b))) for w, a, b in PAIR.findall(options) if w == word} for word in PAIRED}
    if options.endswith("conflict"):
        pairs["clash"] |= {frozenset((a, b)) for a in range(len(stages)) for b in range(a)}
    return Course(
        topic,
        cast("Of", of),
        tuple(Stage(either(ways, ""), either(ways, BEHIND)) for ways in stages),
        frozenset(pairs["both"]),
        frozenset(pairs["clash"]),
        options.startswith("sole"),
        "begun" in options,
    )


def either(ways: Iterable[str], mark: str) -> re.Pattern[str] | None:
    """Those ways that begin with a mark, as one pattern; None where there are none."""
    held = [way.removeprefix(mark) for way in ways if way.startswith(BEHIND) == bool(mark)]
    return between_words(held) if held else None


def between_words(ways: Iterable[str]) -> re.Pattern[str]:
    """A pattern of some ways that stands between word boundaries, without regard to case."""
    return re.compile(rf"\b(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)
