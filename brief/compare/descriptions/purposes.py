"""What an action is for, where the sources give it different ends."""

from __future__ import annotations

from collections.abc import Iterator

from brief.compare.events import ONE_MEANING, relate
from brief.compare.pairs import pair_sharing
from brief.compare.statements import Statement
from brief.compare.status.plans import (
    LEAST_THINGS,
    MOST_HOLDERS,
    PLAIN_ACTIONS,
    STEM_REACH,
    beginnings,
    name_action,
    read_stage,
    shared_things,
)
from brief.compare.words import stem
from brief.model import Disagreement, Position

# Nouns that say what someone can or may do: what follows them is no purpose.
ABLE = frozenset(
    "ability right chance way effort time power opportunity attempt move willingness need desire freedom authority "
    "permission duty reason intention capacity failure refusal".split()
)


def find_purposes(statements: list[Statement]) -> Iterator[Disagreement]:
    """Actions of one kind on one object for which the sources give different purposes ("to assist", "to monitor")."""
    aims = [s for s in statements if is_purpose(s)]
    for first, second in pair_sharing([beginnings(aim) for aim in aims], MOST_HOLDERS, LEAST_THINGS):
        one, other = aims[first], aims[second]
        planned = read_stage(one) or read_stage(other)
        if planned and one.number != other.number and same_means(one, other) and not same_end(one, other):
            yield Disagreement(
                topic=f"Purpose of {name_action((one, other), one.claim.path[0])}",
                kind="description",
                nature="conflict",
                positions=tuple(
                    Position(
                        s.claim.where, s.claim.text, s.claim.sentence, s.speaker, None, side, s.claim.speaker_where
                    )
                    for side, s in enumerate((one, other))
                ),
                score=0.6,
                why=f"the same action ({one.claim.path[0]}, {other.claim.path[0]}) is given different ends",
            )


def is_purpose(statement: Statement) -> bool:
    """Whether a clause is the end of an action above it: "to monitor the peace"."""
    claim = statement.claim
    return (
        claim.text.lower().startswith("to ")
        and claim.role in ("advcl", "acl", "relcl")
        and bool(claim.path and claim.object)
        and claim.path[0] not in PLAIN_ACTIONS | ABLE
    )


def same_means(one: Statement, other: Statement) -> bool:
    """Whether the actions above two purposes are one, on one object."""
    first, second = one.claim.path[0], other.claim.path[0]
    used = {stem(word)[:STEM_REACH] for word in (first, second)}
    names = {stem(name)[:STEM_REACH] for name in one.names | other.names}
    return relate(first, second) >= ONE_MEANING and len(shared_things(one, other) - used - names) >= LEAST_THINGS


def same_end(one: Statement, other: Statement) -> bool:
    """Whether two purposes are one in other words."""
    return relate(one.claim.event, other.claim.event) > 0 or bool(one.clause & other.clause)
