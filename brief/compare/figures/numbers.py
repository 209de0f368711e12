"""Figures that disagree: candidates by unit, a learned score, groups, and a strict rule for the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from brief.compare.figures.accounts import Account, read_accounts, value_of
from brief.compare.figures.ages import ages_of_meant
from brief.compare.figures.bonds import is_moved, is_slip
from brief.compare.figures.deeds import are_leads, are_margins, are_times_of_one
from brief.compare.figures.elided import is_rival, name_bare
from brief.compare.figures.fates import fates_told
from brief.compare.figures.features import bound_bonds, measure, measure_bonds, measure_first
from brief.compare.figures.field import Field, read_field
from brief.compare.figures.grouping import Item, Pair, group_pairs, told_once
from brief.compare.figures.naming import name_topic
from brief.compare.figures.revisions import is_succession, revises, tell_moved
from brief.compare.figures.strict import REPORTED, is_doubtful, is_plain
from brief.compare.figures.values import same_value
from brief.compare.figures.vetoes import is_vetoed
from brief.compare.figures.wording import name_nature, tell_why
from brief.compare.pairs import pair_sharing
from brief.compare.scorer import Scorer, load_scorer
from brief.model import Disagreement, Position, Study

# Below so much a pair is not worth keeping.
RECORDED = 0.3
ALIKE = 3
# So many accounts of each side are tried as its speaker.
CHOICES = 3
# Up to so many accounts each is held against each; beyond, only a word of so few holders brings two together.
FEW, MOST_HOLDERS = 200, 20


def find_number_disagreements(studies: tuple[Study, ...]) -> list[Disagreement]:
    """Figures of one thing that differ, across the sources and within each."""
    accounts = read_figures(studies)
    field = read_field(studies, accounts)
    scorer = load_scorer("numbers")
    pairs = (judge(one, other, field, scorer) for one, other in candidates(accounts))
    kept = [pair for pair in pairs if pair.score >= RECORDED]
    return list(print_once((item, state(item, scorer, field)) for item in told_once(group_pairs(kept))))


def print_once(items: Iterable[tuple[Item, Disagreement]]) -> Iterator[Disagreement]:
    """The disagreements; of several on whom one thing befell, only the best may be printed, and is reported at all.

    Two reports that tell the toll of the first hour and two that tell that of the next day differ on one toll.
    """
    held = [(one, [fates_told(account) for account in (item.best.one, item.best.other)]) for item, one in items]
    by_worth = sorted(range(len(held)), key=lambda n: (held[n][0].doubtful, not held[n][0].plain, n))
    told: dict[frozenset[int], int] = {}
    for n in by_worth:
        one, fates = held[n]
        if not one.doubtful and fates[0] == fates[1]:
            told.setdefault(fates[0], n)
    printed: set[frozenset[int]] = set()
    for n, (one, fates) in enumerate(held):
        again = bool(fates[0]) and fates[0] == fates[1] and told.get(fates[0], n) != n
        twice = again or (one.plain and any(fate in printed for fate in fates))
        if one.plain and not one.doubtful and not again:
            printed |= {fate for fate in fates if fate}
        yield replace(one, plain=False, doubtful=one.doubtful or again) if twice else one


def read_figures(studies: tuple[Study, ...]) -> list[Account]:
    """The accounts of all sources, with what their reports tell of each other's figures."""
    return tell_moved(name_bare(read_accounts(studies)))


def candidates(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs of one kind of quantity with differing values.

    Accounts alike in value, noun and event stand for each other, so that the work grows with the number of different
    statements, not with that of sources.
    """
    blocks: dict[str, list[Account]] = defaultdict(list)
    alike: dict[object, int] = defaultdict(int)
    for account in accounts:
        key = (value_of(account.quantity), account.claim.head, account.claim.event)
        alike[key] += 1
        if alike[key] <= ALIKE:
            blocks["count" if account.dimension == "size" else account.dimension].append(account)
    for name in sorted(blocks):
        for one, other in pairs_of(blocks[name]):
            if may_differ(one, other):
                yield one, other


def pairs_of(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """All pairs of a few accounts; of many, those whose sentences share a word that few of them hold."""
    if len(accounts) <= FEW:
        yield from combinations(accounts, 2)
        return

    def words(account: Account) -> frozenset[str]:
        return account.sentence.union(account.claim.names)

    times = Counter(word for account in accounts for word in words(account))
    telling = (sorted(word for word in words(account) if times[word] <= MOST_HOLDERS) for account in accounts)
    for one, other in pair_sharing(telling, MOST_HOLDERS):
        yield accounts[one], accounts[other]


def may_differ(one: Account, other: Account) -> bool:
    """Whether two figures of one kind state different values in different places."""
    if one.where.meets(other.where):
        return False
    if one.bounds == other.bounds or same_value(one.quantity, other.quantity):
        return one.quantity.unit == other.quantity.unit and one.quantity.approximate != other.quantity.approximate
    return True


def judge(one: Account, other: Account, field: Field, scorer: Scorer) -> Pair:
    """A candidate with its score; no less than what is reported, where two figures are one for other reasons.

    Of what cannot be worth keeping only that much is found out.
    """
    known = sum(map(scorer.weigh, measure_first(one, other, field)))
    score = scorer.squeeze(known + scorer.weigh_most(bound_bonds(one, other)))
    if score >= RECORDED:
        score = scorer.squeeze(known + scorer.weigh(measure_bonds(one, other)))
    if score < REPORTED and surely_one(one, other):
        score = REPORTED
    return Pair(score, one, other)


def surely_one(one: Account, other: Account) -> bool:
    """Whether two figures are one whatever the words around them."""
    return (
        is_succession(one, other)
        or is_slip(one, other)
        or is_rival(one, other)
        or revises(one, other)
        or ages_of_meant(one, other)
        or are_leads(one, other)
        or are_margins(one, other)
        or are_times_of_one(one, other)
    )


def state(item: Item, scorer: Scorer, field: Field) -> Disagreement:
    """An item as a disagreement, the clearest position of each side first."""
    best = item.best
    sides = [sorted(side, key=clarity) for side in item.sides]
    speak_first(sides, best)
    order = [side[0] for side in sides] + [account for side in sides for account in side[1:]]
    numbers = {id(account): n for n, side in enumerate(sides) for account in side}
    plain, reason = is_plain([side[0] for side in sides], best.score)
    why = tell_why(best.one, best.other, scorer.reasons(measure(best.one, best.other, field)), best.score, reason)
    return Disagreement(
        topic=name_topic(order),
        kind="number",
        nature=name_nature([side[0] for side in sides]),
        positions=tuple(position(account, numbers[id(account)]) for account in order),
        score=best.score,
        why=why,
        doubtful=is_doubtful([side[0] for side in sides], best.score),
        plain=plain,
    )


def speak_first(sides: list[list[Account]], best: Pair) -> None:
    """Put in front of each side the accounts between which the strict rule holds, or of which a report tells both.

    Else those of the best pair, where something forbids to hold the clearest against each other.
    """
    choices = list(product(*(side[:CHOICES] for side in sides)))
    told = (c for c in choices if all(is_moved(a, b) for a, b in combinations(c, 2)) and not is_vetoed(c))
    chosen = next((c for c in choices if is_plain(c, best.score)[0]), None) or next(told, ())
    if not chosen and is_vetoed(choices[0]):
        chosen = tuple(next((a for a in side if a in (best.one, best.other)), side[0]) for side in sides)
    for side, account in zip(sides, chosen, strict=False):
        side.remove(account)
        side.insert(0, account)


def clarity(account: Account) -> tuple[bool, int, int, int]:
    """Body before headline, an uncrowded sentence, the earlier one: the order in which accounts are best quoted."""
    return account.heading, account.crowd, account.order, account.number


def position(account: Account, side: int) -> Position:
    """An account as a position."""
    return Position(
        account.where,
        account.figure.text,
        account.claim.sentence,
        account.speaker,
        account.quantity,
        side,
        account.claim.speaker_where,
    )
