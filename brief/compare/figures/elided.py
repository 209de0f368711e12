"""Bare numbers: what they count where the sentence tells it otherwise, and the figure that another party sets against.

"The death toll climbed to 31" counts deaths, "11 hurt" people. "The army puts the figure at 3,500" counts what the
sentence before did, and is another's figure for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.compare.figures.accounts import Account
from brief.compare.figures.tells import rest_of
from brief.compare.figures.values import is_money

# What befalls people only, so that a number alone is one of people.
FATES = frozenset(
    "kill die dead injure wound hurt drown perish martyr shoot arrest detain hospitalise hospitalize evacuate rescue "
    "miss missing displace abduct kidnap stab trap sicken burn".split()
)
# Where in its clause the number is the one whom it befalls.
BEFALLEN = frozenset("nsubj nsubjpass dobj attr ROOT conj".split())
_HEDGE = r"(?:(?:at least|more than|over|about|around|nearly|almost|some|up to|as many as|only|just|below|under) )*"
# "The death toll has climbed to 31"; "bringing to 31 the number of fatalities".
TOLL = re.compile(
    rf"\b(?:death toll|toll|number of (?:the )?(?:dead|deaths|fatalities|killed))\b(?: (?!and\b)[\w’'-]+){{0,8}}?"
    rf" (?:to|at|of|was|is|hit|hits|reached|passed) {_HEDGE}$",
    re.IGNORECASE,
)
BRINGS = re.compile(r"^ (?:the )?(?:death toll|toll|number of (?:the )?(?:dead|deaths|fatalities|people killed))\b")
_STANDS = r"(?: (?!and\b)[\w’'-]+){0,5}? (?:to|at|was|is|reached|hit|passed) "
# "The number of Indian violations at 2,700"; "the number of people aboard was 164".
NUMBER = re.compile(
    rf"\bnumber of (?P<noun>(?:[\w’'-]+ )??[a-z-]+s|people)\b{_STANDS}{_HEDGE}$",
    re.IGNORECASE,
)
# "The number of those arrested has risen to 29".
BEFELL = re.compile(
    rf"\bnumber of (?:(?:the|those|people|persons) )?(?P<fate>arrested|detained|injured|wounded|hurt|missing|displaced|"
    rf"evacuated|rescued|infected|trapped)\b{_STANDS}{_HEDGE}$",
    re.IGNORECASE,
)
ABOARD = re.compile(
    rf"\bnumber (?:of people )?(?:aboard|on board)(?: [\w’'-]+){{0,3}}? (?:to|at|was|is) {_HEDGE}$", re.IGNORECASE
)
# "Magnitude 6.9", "a 7.1-magnitude quake", "a 7.1 tremor".
MAGNITUDE, QUAKE = (
    re.compile(rf"\bmagnitude (?:of |at |as )?{_HEDGE}$", re.IGNORECASE),
    re.compile(
        r"^[ -](?:magnitude|(?:undersea |offshore )?(?:earthquake|quake|tremor|temblor|shock)s?)\b|^ on the Richter\b",
        re.IGNORECASE,
    ),
)
# "They settled for 2.9 million", "puts the cost at 2.3 billion".
MILLIONS = re.compile(r"\b(?:millions?|billions?|lakh|crore|m|bn|mln|bln)$", re.IGNORECASE)
SUM = re.compile(
    r"\b(?:costs?|pric\w+|pa(?:y|ys|id|ying|yment|yments)|g[ai]ve|given|worth|valued?|budget|fees?|claim\w*|settle\w*|"
    r"damages|compensation|loss(?:es)?|lost|profits?|revenues?|sales|earn\w*|fund\w*|invest\w*|spen[dt]\w*|debts?|loans?|"
    r"fine[sd]?|bids?|sum|award\w*|grants?|money|savings?|sold|bought)\b",
    re.IGNORECASE,
)
MOST_MAGNITUDE = 10
# "Puts the figure at", "estimated the crowd at", "measured it at", "the agency's own estimate is".
RIVAL = re.compile(
    rf"\b(?:put|puts|putting|estimates?|estimated|measure[sd]?|reckon(?:s|ed)|gave|gives) "
    rf"(?:(?:the|that|this|its|their|his|her) (?:(?:true|real|total|final|actual|death) )?)?"
    rf"(?:figure|number|total|toll|count|crowd|cost|strength|size|turnout|loss|damage|share|sum|value|price|bill|"
    rf"it|them|that)"
    rf" (?:at|to be|as) {_HEDGE}$|"
    rf"[’']s (?:own )?(?:estimate|figure|count|tally) (?:is|was|stands at|stood at) {_HEDGE}$",
    re.IGNORECASE,
)

# "The unions spoke of 10,000."; "the company says 1,900.": with nothing behind that would be counted.
SPEAKS = re.compile(
    r"\b(?:(?:speaks?|spoke|talks?|talked) of|arrives? at|arrived at|reckons? with|reckoned with|counted|"
    r"(?:says?|said)(?: that)? it (?:is|was)|says?|said) "
    rf"{_HEDGE}$",
    re.IGNORECASE,
)
# "Some 2,000 wells …; there may be over a million that nobody has mapped".
RELATES = re.compile(r" (?:that|which|who) (?:ha[sd]|have|are|were|was|is|can|could)\b")
CLOSES = re.compile(r"[.,;](?!\d)|$| (?:and|but) (?!\d)")


def name_bare(accounts: Sequence[Account]) -> list[Account]:
    """The accounts, each bare number with what it counts, each rival figure with the place of that before it."""
    named = [name_counted(account) for account in name_money(accounts)]
    for place, account in enumerate(named):
        if is_set_against(account) and (first := countered(named[:place], account)):
            unit = account.quantity.unit or first.quantity.unit
            head = account.claim.head if account.quantity.unit else first.claim.head
            named[place] = replace(with_noun(account, unit, head), rival=first.where, dimension=first.dimension)
        elif goes_on(account) and (first := countered(named[:place], account)) and first.quantity.unit:
            named[place] = with_noun(account, first.quantity.unit, first.claim.head)
    return named


def goes_on(account: Account) -> bool:
    """Whether a bare number leaves out what was counted before: "there may be over a million that …"."""
    return not account.quantity.unit and bool(RELATES.match(rest_of(account)))


def is_set_against(account: Account) -> bool:
    """Whether a figure is told as another party's for what was counted before."""
    lead, speaks = before(account), not account.claim.partitive and CLOSES.match(rest_of(account))
    return bool(RIVAL.search(lead) or (speaks and SPEAKS.search(lead)))


def name_money(accounts: Sequence[Account]) -> Iterator[Account]:
    """The accounts, each bare "three million" of a sum with the one currency that its report knows."""
    known: dict[int, dict[str, Account]] = defaultdict(dict)
    for account in accounts:
        if is_money(account.dimension):
            known[account.number].setdefault(account.dimension, account)
    for account in accounts:
        first = next(iter(known[account.number].values()), None)
        if first and len(known[account.number]) == 1 and not account.quantity.unit and is_sum(account):
            sums = with_noun(account, first.quantity.unit, first.quantity.unit.rsplit(" ", 1)[-1])
            yield replace(sums, dimension=first.dimension)
        else:
            yield account


def is_sum(account: Account) -> bool:
    """Whether a bare number is told in millions, by words of paying or of what something is worth."""
    return bool(MILLIONS.search(account.figure.text) and SUM.search(account.text))


def name_counted(account: Account) -> Account:
    """An account with its noun, where the number stands alone and its sentence tells of whom it is."""
    lead, after = before(account), account.text[account.at + len(numeral(account)) :]
    if befell := None if account.quantity.unit else BEFELL.search(lead):
        told = (f for f in sorted(FATES) if befell["fate"].lower().startswith(f.rstrip("e")))
        # "Displaced" begins as "die" does, too.
        fate = max(told, key=len, default=account.claim.event)
        return with_noun(replace(account, claim=replace(account.claim, event=fate)), "person", "people")
    if is_decimal(account) and (MAGNITUDE.search(lead) or QUAKE.match(after)):
        return replace(with_noun(account, "magnitude", "magnitude"), dimension="magnitude")
    noun = "" if account.quantity.unit else find_noun(account, lead, after)
    return with_noun(account, "person" if noun == "people" else noun, noun) if noun else account


def find_noun(account: Account, lead: str, after: str) -> str:
    """What a bare number counts, by the words before and after it or by what befell: a lemma, or nothing."""
    if TOLL.search(lead) or BRINGS.match(after):
        return "death"
    if match := NUMBER.search(lead):
        noun = match["noun"].split()[-1].lower()
        return next((word for word in account.claim.lemmas if word[:4] == noun[:4]), noun.removesuffix("s"))
    befallen = account.claim.event in FATES and account.claim.role in BEFALLEN
    return "person" if befallen or ABOARD.search(lead) else ""


def numeral(account: Account) -> str:
    """The words of a figure up to the end of its number."""
    digits = re.match(r"\D*\d[\d.,]*\d|\D*\d", account.figure.text)
    return digits[0] if digits else account.figure.text


def is_decimal(account: Account) -> bool:
    """Whether a figure is of the size and form in which magnitudes are told: "6.9"."""
    return "." in numeral(account) and 0 < (account.quantity.high or 0) < MOST_MAGNITUDE


def countered(earlier: Sequence[Account], account: Account) -> Account | None:
    """The only figure of its kind in the sentence, or the one before it, against which an account is set."""
    for away in (0, 1):
        near = [
            a
            for a in earlier
            if a.number == account.number and a.order == account.order - away and is_alike(account, a)
        ]
        if near:
            return near[0] if len(near) == 1 else None
    return None


def is_alike(account: Account, other: Account) -> bool:
    """Whether a figure is of the kind of another; a bare number may be a magnitude, or in millions a sum."""
    kinds = {account.dimension, "magnitude" if is_decimal(account) else ""}
    summed = not account.quantity.unit and bool(MILLIONS.search(account.figure.text))
    return other.dimension in kinds or (summed and is_money(other.dimension))


def before(account: Account) -> str:
    """The words of the sentence in front of a figure, as far as they may tell what it counts."""
    return account.text[max(0, account.at - 120) : account.at]


def with_noun(account: Account, unit: str, head: str) -> Account:
    """An account that says what it counts."""
    figure = replace(account.figure, quantity=replace(account.quantity, unit=unit))
    return replace(account, figure=figure, claim=replace(account.claim, head=head, figure=figure))


def is_rival(one: Account, other: Account) -> bool:
    """Whether one text sets one figure against the other, as another party's for the same."""
    return one.rival == other.where or other.rival == one.where
