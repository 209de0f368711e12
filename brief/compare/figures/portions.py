"""Whether a figure counts but a portion of what another counts: those found, the others, all but those told beside.

"When officers arrived they found three people shot" and "five people were shot" are both true, and so are "one is dead
and three others are hurt" and "four people were shot".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.compare.figures.accounts import Account, once
from brief.compare.figures.bonds import is_moved, states
from brief.compare.figures.tells import (
    ANYONE,
    COUNTED,
    behind,
    counts_people,
    group,
    lead_to,
    names_others,
    rest_of,
    stands_near,
)
from brief.compare.figures.values import exclude

# So many may stand beside a figure in words, or be left out by "others".
BESIDES, LEFT_OUT = 2, 3
# How far from a figure what stands beside it is looked for; nothing but words lies between, and something that adds.
REACH = 70
FOUND = re.compile(r"\b(?:found|discovered|located) (?!that |and |dead )(?:[\w’'-]+ )?$", re.IGNORECASE)
BESIDE = re.compile(
    r"\b(?P<number>one|two|1|2)\b|\b(?:an?|another|the) (?:[\w’'-]+ ){0,2}?"
    r"(?:man|woman|boy|girl|child|youth|teen\w*|person|victim|officer|soldier|civilian|passenger|driver|pilot|suspect|"
    r"gunman|shooter|attacker)\b",
    re.IGNORECASE,
)
ADDS = re.compile(r",|\band\b|\bwhile\b|\bwith\b", re.IGNORECASE)
ENDS = re.compile(r"[.;:]|\bincluding\b|\bamong\b|\bof (?:them|whom)\b", re.IGNORECASE)
# Of those counted, one or two are told apart: "shot four people, killing one"; whom another report does not count.
OF_THEM = re.compile(
    r"\bkilling (?:(?P<two>two|2)|one|an?)\b|"
    r"\b(?:including|among them|counting) (?:himself|(?:the |a )?(?:alleged |suspected )?(?:suspect|gunman|shooter|"
    r"attacker|bomber|driver|pilot))\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\bbefore (?:[a-z]+ing|he|she|they)\b|\band then\b", re.IGNORECASE)
IN_ALL = re.compile(r"\b(?:a (?:combined )?total of|in all|altogether)\b", re.IGNORECASE)
# "Two to one hospital, one to another": each figure is what one place had.
SHARED_OUT = re.compile(
    r"^[^;]{0,110}?,? (?:and )?(?:one|two|three|four|five|another|\d+) (?:(?:was|were) \w+ )?to (?:the |an? )?[A-Z]",
    re.IGNORECASE,
)
RANK = re.compile(r"^ of (?:/ )?\d")
# What a bare number tells apart and does not count: "lap 19", "pier four".
LABELLED = re.compile(
    r"\b(?:lap|pier|deck|floor|gate|page|chapter|room|unit|platform|runway|reactor|carriage|coach|hole|episode|verse|row|"
    r"seat|serotype|type|version|route|line|exit|junction|block|court|table|lane) $",
    re.IGNORECASE,
)


@once
def is_found(account: Account) -> bool:
    """Whether it counts those whom somebody found when he came, dead bodies apart."""
    return counts_people(account) and account.claim.head != "body" and bool(FOUND.search(lead_to(account)))


@once
def goes_on(account: Account) -> bool:
    """Whether more was done after it: "killing two people in the yard before he fired from the roof"."""
    return counts_people(account) and bool(GOES_ON.search(behind(account)))


@once
def is_shared_out(account: Account) -> bool:
    """Whether it is one of several figures into which a whole is divided: "two to one hospital, one to another"."""
    rest = rest_of(account)
    return counts_people(account) and bool(SHARED_OUT.match(rest))


@once
def sums_up(account: Account) -> bool:
    """Whether it says that it sums up several figures."""
    return stands_near(IN_ALL, account)


@once
def is_bracketed(account: Account) -> bool:
    """Whether it stands alone in brackets, as what a name has: "the summit (2,300 metres)"."""
    return account.text[: account.at].endswith("(") and behind(account).startswith(")")


@once
def is_rank(account: Account) -> bool:
    """Whether a bare number says which of so many something is: "image 2 of 8", "lap 19"."""
    return not account.quantity.unit and bool(RANK.match(behind(account)) or LABELLED.search(lead_to(account)))


def have_both(one: Account, other: Account) -> bool:
    """Whether each of two sentences states both figures of such things, so that they differ in nothing.

    Not where they count the same by two nouns crosswise: "three women and two men", "two women and three men".
    """
    return (
        one.number != other.number
        and exclude(one.quantity, other.quantity)
        and not is_moved(one, other)
        and tells_too(one, other)
        and tells_too(other, one)
    )


def tells_too(account: Account, other: Account) -> bool:
    """Whether a sentence states the other's number, and of the same kind of thing."""
    same = group(other) == "age" or other.claim.head in ANYONE or other.claim.head in account.lowered
    return same and states(account, other)


def makes_up(one: Account, other: Account) -> bool:
    """Whether the greater of two counts of people is the less with those told beside this, or leaves those out."""
    if not counts_people(one) or not counts_people(other):
        return False
    less, more = sorted((one, other), key=lambda account: account.stated)
    gap = more.stated - less.stated
    if 0 < gap <= LEFT_OUT and names_others(less) and not names_others(more) and gap not in beside(more):
        return True
    if not 0 < gap <= BESIDES:
        return False
    apart = OF_THEM.search(more.text, more.at)
    told_apart = apart is not None and gap == (2 if apart["two"] else 1) and not OF_THEM.search(less.text, less.at)
    return told_apart or (gap in beside(less) and gap not in beside(more))


@once
def beside(account: Account) -> frozenset[int]:
    """How many are told beside a figure, one or two: "one is dead and three others are hurt"."""
    return frozenset(count_beside(account))


def count_beside(account: Account) -> Iterator[int]:
    """Each number of people, one or two, that words join to the figure."""
    end = account.at + len(account.figure.text)
    for found in BESIDE.finditer(account.text):
        between = (
            account.text[found.end() : account.at] if found.end() <= account.at else account.text[end : found.start()]
        )
        outside = found.end() <= account.at or found.start() >= end
        if outside and len(between) <= REACH and ADDS.search(between) and not ENDS.search(between):
            number = (found["number"] or "one").lower()
            yield int(number) if number.isdigit() else COUNTED.index(number)
