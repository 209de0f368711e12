"""Where the sources disagree: every kind of difference, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.compare.certainty import find_certainties, find_negations, find_opposites, find_progress
from brief.compare.contrasts import find_contrasts
from brief.compare.denials import find_denials
from brief.compare.kinds import find_kinds
from brief.compare.misquotes import find_misquotes
from brief.compare.names import find_offices, find_standings
from brief.compare.need import read_coverage, weigh_need
from brief.compare.negations import find_negated
from brief.compare.nobody import find_nobody
from brief.compare.numbers import find_number_disagreements
from brief.compare.plans import find_decisions
from brief.compare.purposes import find_purposes
from brief.compare.reasons import find_reasons
from brief.compare.spellings import find_spellings
from brief.compare.statements import pair_statements, read_statements
from brief.compare.times import find_times
from brief.compare.told import tell
from brief.compare.turned import find_turned
from brief.compare.unknowns import find_unknowns
from brief.compare.vouched import find_vouched
from brief.compare.words import rarity, stems
from brief.model import Disagreement, Span, Study

# What it is worth, beside the need for it, that a disagreement is about what the reader asked for.
ASKED = 0.1


def find_disagreements(studies: tuple[Study, ...], topic: str | None = None) -> tuple[Disagreement, ...]:
    """All disagreements: those for the page first, then those to report, then the doubtful; each by need and topic.

    The numbers say what a kind weighs for the reader (`need`); figures are weighed by what they count.
    """
    english, *others = by_language(studies)
    statements = read_statements(english)
    tellings = tell(statements)
    weights = rarity({statement.claim.sentence: statement.text for statement in statements}.values())
    pairs = list(pair_statements(statements))
    by_worth = (
        (0.9, find_denials(tellings, weights)),
        (0.85, find_negated(tellings, weights)),
        (0.9, find_nobody(tellings)),
        (0.9, find_decisions(statements, tellings)),
        (0.9, find_reasons(tellings, weights)),
        (0.8, find_turned(tellings)),
        (0.8, find_unknowns(tellings)),
        (0.7, find_vouched(tellings, weights)),
        (0.7, find_contrasts(english, tellings, weights)),
        (0.7, find_opposites(pairs, weights)),
        (0.7, find_negations(pairs, weights)),
        (0.7, find_certainties(pairs, weights)),
        (0.5, find_purposes(statements)),
        (0.6, find_kinds(tellings, weights)),
        (0.5, find_progress(pairs, weights)),
        (0.45, find_times(english, statements, weights)),
        (0.3, find_misquotes(english)),
        (0.3, find_standings(english)),
        (0.25, find_offices(english)),
        (0.0, find_spellings(english)),
        (0.0, (one for group in (english, *others) for one in find_number_disagreements(group))),
    )
    coverage = read_coverage(studies)
    needs = {one: weigh_need(one, worth, coverage) for worth, found in by_worth for one in found}
    texts = {study.source.key: study.source.text for study in studies}
    asked = stems(topic or "")

    def rank(one: Disagreement) -> tuple[bool, bool, float, str]:
        held = stems(" ".join(texts[p.sentence.source][p.sentence.start : p.sentence.end] for p in one.positions))
        near = len(asked & held) / len(asked) if asked else 0.0
        return one.doubtful, not one.plain, -needs[one] - ASKED * near, one.id

    return tuple(told_once(sorted(needs, key=rank)))


def by_language(studies: tuple[Study, ...]) -> list[tuple[Study, ...]]:
    """The studies of each language, English first: words of two languages are never held against each other.

    All rules but that for figures rest on English words; they see the English reports only.
    """
    groups: dict[str, list[Study]] = {"en": []}
    for study in studies:
        groups.setdefault((study.source.language or "en").split("-")[0].lower(), []).append(study)
    return [tuple(group) for group in groups.values()]


def told_once(ranked: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """Disagreements without those that a better one has told already.

    One on a state by one of its leading sentences, a denial by both of them.
    """
    told: set[Span] = set()
    pairs: set[frozenset[Span]] = set()
    for one in ranked:
        leading = frozenset(position.sentence for position in one.positions[:2])
        if one.kind not in ("status", "denial") or not (leading & told if one.kind == "status" else leading in pairs):
            yield one
        if one.kind in ("status", "denial"):
            pairs.add(leading)
        if one.kind == "status":
            told |= leading
