"""Which rule a disagreement was found by, as its `why` tells it: to count the rules that serve one text only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from brief.model import Disagreement

# What of a reason differs from text to text: quoted words, what stands in brackets, and the words around a verdict.
QUOTED = re.compile(r"“[^”]*”|\([^)]*\)")
VERDICTS = (
    re.compile(r"aligned by ([a-z ]+):"),
    re.compile(r"\b(the (?:offices|ways)) .*(exclude each other)"),
    re.compile(r"\b(differ by a letter or two)"),
    re.compile(r"\b(are different kinds)"),
    re.compile(r"\b(one action) at (stages)"),
    re.compile(r"\b(the same action) is given (different ends)"),
)


def rule_of(item: Disagreement) -> str:
    """The kind and the rule.

    A number tells how it was aligned; a denial, first of all, the words that deny; the others, last of all, what makes
    the two differ.
    """
    found = next((match for match in (pattern.search(item.why) for pattern in VERDICTS) if match), None)
    if found:
        return f"{item.kind}: {' '.join(found.groups())}"
    parts = QUOTED.sub("", item.why).split(";")
    return f"{item.kind}: {' '.join(parts[0 if item.kind == 'denial' else -1].split())}"


def alone(hits: Iterable[tuple[str, Disagreement]]) -> tuple[int, int, tuple[str, ...]]:
    """How many hits, how many by a rule that fires in one case only, and these rules; a hit is a case and its find."""
    cases: dict[str, list[str]] = defaultdict(list)
    for case, item in hits:
        cases[rule_of(item)].append(case)
    single = tuple(sorted(rule for rule, names in cases.items() if len(set(names)) == 1))
    return sum(map(len, cases.values())), sum(len(cases[rule]) for rule in single), single
