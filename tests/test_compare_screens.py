"""Patterns are tried on the texts only that they may hold in, and nothing is lost by it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from reports import write_report

import brief.compare
from brief.compare.screens import Texts

ODD = (
    "The MINISTER wasn’t told; he couldn't say why.",
    "Police don't know who set it off?",
    "He reſigned in İzmir, “for good”.",
    "",
)
SENTENCES = (*ODD, *(line for number in range(6) for line in write_report(number).split(". ")))


def patterns() -> Iterator[re.Pattern[str]]:
    for module in pkgutil.walk_packages(brief.compare.__path__, "brief.compare."):
        held = vars(importlib.import_module(module.name)).values()
        yield from (one for one in held if isinstance(one, re.Pattern))


def test_every_pattern_of_the_lexicons_is_found_just_where_trying_all_texts_finds_it() -> None:
    texts = Texts(SENTENCES)
    for pattern in set(patterns()):
        assert list(texts.find(pattern)) == [n for n, text in enumerate(SENTENCES) if pattern.search(text)], pattern


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        (r"\b(?:resign(?:s|ed)?|quits?)\b", 1),
        (r"\b(?:resigned|izmir)\b", 1),
        (r"(?:in )?(?:İzmir)", 1),
        (r"n[’']t\b", 2),
        (r"\?", 1),
        (r"(?:set){2}|know\w+", 1),
        (r"zebra", 0),
        (r"(?:zebra)?", len(ODD)),
        (r"zebra|.", len(ODD)),
        (r"[a-z]", len(ODD)),
        (r"(?!zebra)\w", len(ODD)),
    ],
)
def test_only_texts_with_a_run_of_letters_that_a_pattern_needs_are_tried(pattern: str, left: int) -> None:
    assert len(Texts(ODD).screen(re.compile(pattern, re.IGNORECASE))) == left
