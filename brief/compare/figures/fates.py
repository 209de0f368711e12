"""What befell those whom a figure counts: fates that are told of different people, and what came on top of a count."""

from __future__ import annotations

import re

from brief.compare.figures.accounts import Account, once
from brief.compare.figures.tells import counts_people, lead_to

# Of people of one kind another may not be counted, whatever the words around: the dead are not the arrested. Who was
# shot may be dead or hurt.
FATES = tuple(
    frozenset(words.split())
    for words in (
        "kill die dead death toll fatality fatal slay perish drown decease body martyr shoot hit strike victim",
        "injure wound hurt injury injured wounded casualty hospitalise hospitalize treat shoot hit strike victim",
        "arrest detain custody detention apprehend charge indict jail",
        "miss missing disappear vanish unaccounted",
        "rescue save survive survivor",
        "evacuate evacuation flee displace homeless shelter",
        "march protest demonstrate rally attend turnout gather",
        "suspect gunman shooter attacker assailant robber bomber accomplice perpetrator",
    )
)
MORE = re.compile(r"\b(?:more|additional|further)\b", re.IGNORECASE)
ON_TOP = re.compile(r"\b(?:another|an additional|a further|additional) $", re.IGNORECASE)
THAN = re.compile(r"\bmore than\b", re.IGNORECASE)


def fates_differ(one: Account, other: Account) -> bool:
    """Whether both count people, and each of the two is told another fate."""
    if not counts_people(one) or not counts_people(other):
        return False
    fates = [fates_told(account) for account in (one, other)]
    return all(fates) and not fates[0] & fates[1]


@once
def fates_told(account: Account) -> frozenset[int]:
    """The fates that the governing words and the noun of a figure tell."""
    words = {account.claim.event, account.claim.head, *account.claim.path[:2]}
    return frozenset(n for n, fate in enumerate(FATES) if fate & words)


@once
def adds(account: Account) -> bool:
    """Whether a figure says what came on top: "14 more bodies", "an additional 2.5 million"."""
    text = THAN.sub("", account.figure.text)
    return bool(MORE.search(text) or ON_TOP.search(lead_to(account)))
