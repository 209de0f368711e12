"""Whose age a figure is, and whether two ages are one person's."""

from __future__ import annotations

import re

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account, once
from brief.compare.figures.bonds import is_moved, told_by_one
from brief.compare.figures.tells import group, owner_of, rest_of, tells_one_age

RELATIVE = re.compile(
    r" (?:[a-z]+ )?(?:cousin|brother|sister|nephew|niece|uncle|aunt|grand\w+|wife|husband|mother|father|son|daughter|"
    r"friend)\b"
)
# What reports call someone whose name they do not give.
UNNAMED = frozenset("boy girl child baby toddler teenager student suspect gunman victim man woman".split())
# The shortest name in which one letter may be a matter of spelling.
LONG = 5
# No two reports are so many years apart about one person: they tell of a father and a son.
GENERATIONS, NEARLY_AS_OLD = 7, 2
# Ages so near each other are mostly one person's, told wrongly or a birthday apart; but not in a report of many ages,
# of which one without a name may be anyone's.
FEW_YEARS, FEW_AGES = 3, 3


def are_near_ages(one: Account, other: Account) -> bool:
    """Whether two reports, each of which knows few ages and but one of these, tell ages a few years apart."""
    return (
        years_apart(one, other) <= FEW_YEARS
        and one.number != other.number
        and not told_by_one(one, other)
        and max(ages_told(one), ages_told(other)) < FEW_AGES
    )


def years_apart(one: Account, other: Account) -> float:
    """How many years lie between two ages."""
    return abs(one.stated - other.stated)


@once
def ages_told(account: Account) -> int:
    """How many different ages its report tells."""
    return sum(kind == "age" for kind, _, _ in account.told)


def share_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: the surnames alike and, where both have one, the first names too."""
    if not alike(one[-1], other[-1]):
        return False
    return len(one) == 1 or len(other) == 1 or any(alike(a, b) for a in one[:-1] for b in other[:-1])


def alike(one: str, other: str) -> bool:
    """Whether two words are one, or spellings of one: not more than a letter of them differs."""
    a, b = one.lower(), other.lower()
    if a == b or min(len(a), len(b)) < LONG:
        return a == b
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[same + 1 :] == b[same + 1 :] or a[same:] == b[same + 1 :] or a[same + 1 :] == b[same:]


def name_one_person(one: Account, other: Account) -> bool:
    """Whether one name stands beside both ages; a surname alone is shared by a family, whose ages lie further apart."""
    owners = owner_of(one), owner_of(other)
    if not all(owners) or not share_name(*owners):
        return False
    near = years_apart(one, other) <= NEARLY_AS_OLD
    return len(max(owners, key=len)) > 1 or (near and owners[0] == owners[1])


def ages_of_meant(one: Account, other: Account) -> bool:
    """Whether two reports give one person's age, told beside the name or of whoever "the 22-year-old" means."""
    if group(one) != "age" or one.number == other.number:
        return False
    owners = one.person or owner_of(one), other.person or owner_of(other)
    if not all(owners) or max(map(len, owners)) == 1:
        return False
    return share_name(*owners) and not has_aged(one, other)


def are_generations(one: Account, other: Account) -> bool:
    """Whether two ages are further apart than reports of one person ever are."""
    return years_apart(one, other) > GENERATIONS


def is_relatives(account: Account) -> bool:
    """Whether an age is that of somebody's relative, who is not named: "her 15-year-old cousin"."""
    named = account.person or owner_of(account)
    return not named and bool(RELATIVE.match(rest_of(account)))


def has_aged(one: Account, other: Account) -> bool:
    """Whether the later report may give a greater age because time has passed: a birthday between two months."""
    if not one.published or not other.published or one.published[:7] == other.published[:7]:
        return False
    first, last = sorted((one, other), key=lambda account: account.published or "")
    years = int((last.published or "")[:4]) - int((first.published or "")[:4])
    return 0 < last.stated - first.stated <= years + 1


def others_named(one: Account, other: Account) -> bool:
    """Whether both ages stand beside names, and of two people."""
    owners = one.person or owner_of(one), other.person or owner_of(other)
    return all(owners) and not share_name(*owners)


def ages_of_one(one: Account, other: Account) -> bool:
    """Whether two ages are one person's without doubt: by name, or by a noun that fits but one in each report."""
    if owner_of(one) or owner_of(other):
        return name_one_person(one, other)
    return same_person(one, other) and tells_one_age(one) and tells_one_age(other)


def same_unnamed(one: Account, other: Account) -> bool:
    """Whether two ages stand beside one noun for someone, and a report tells that one was given first."""
    nouns = [{account.claim.head, account.claim.event} & UNNAMED for account in (one, other)]
    return is_moved(one, other) and bool(nouns[0] & nouns[1])


def same_person(one: Account, other: Account) -> bool:
    """Whether two ages stand beside one name; or one noun, in reports of one age each, that the same befalls."""
    owners = owner_of(one), owner_of(other)
    if any(owners) and all(o or a.person for o, a in zip(owners, (one, other), strict=True)):
        return share_name(owners[0] or one.person, owners[1] or other.person)
    words = [{a.claim.head, a.claim.event, *a.claim.traits} for a in (one, other)]
    shared = (words[0] & words[1]) - {"old", "year"}
    if shared & (one.names | other.names):
        return True
    return (
        bool(shared & UNNAMED)
        and relate(one.claim.event, other.claim.event) >= ONE_MEANING
        and not told_by_one(one, other)
    )
