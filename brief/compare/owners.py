"""Whose figures two accounts are: of which poll, of which kind of thing, of which of two doers.

Questions for `strict`, found by reading what was reported on texts that no rule was written for.
"""

from __future__ import annotations

import re

from brief.compare.accounts import Account
from brief.compare.bonds import counts_differ, events_meet, same_people, verbs_meet
from brief.compare.events import relate
from brief.compare.tells import ONE_MEANING, group
from brief.compare.words import stems

# Where people are asked or vote, a share is one candidate's among one group on one day.
POLLED = re.compile(
    r"\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed|respondents|voters?|votes?|voted|caucus(?:es)?|"
    r"primar(?:y|ies)|electorate|delegates?|percentage points?)\b",
    re.IGNORECASE,
)
TURNOUT = re.compile(
    r"\b(?:turnout|turned out|tak(?:e|en|ing) part|took part|participat\w+|voted|"
    r"cast (?:a |their )?(?:ballots?|votes?))\b",
    re.IGNORECASE,
)
ASKED = frozenset("survey poll interview ask question sample".split())
# Words that stand beside a share of anything.
OF_ANYTHING = stems("percent per cent share rate half third two-thirds majority quarter total number")


def are_polled(one: Account, other: Account) -> bool:
    """Whether the figures are of votes, or of those asked: two polls differ, and do not disagree."""
    if group(one) == "share":
        turnout = all(TURNOUT.search(account.text) for account in (one, other))
        return not turnout and any(POLLED.search(account.text) for account in (one, other))
    return group(one) == "count" and bool(ASKED & {one.claim.event, other.claim.event})


def share_nothing(one: Account, other: Account) -> bool:
    """Whether neither what is counted nor what befalls it has anything in common; a rare word nearby is no bond."""
    if verbs_meet(one, other) or relate(one.claim.event, other.claim.event) >= ONE_MEANING:
        return False
    if group(one) == "share":
        return not (one.paragraph & other.paragraph) - OF_ANYTHING
    if not named(one) or not named(other):
        return group(one) == "count" and not events_meet(one, other) and not one.clause & other.clause
    return counts_differ(one, other) and not events_meet(one, other)


def named(account: Account) -> bool:
    """Whether a count has a noun."""
    return bool(account.quantity.unit)


def doers_differ(one: Account, other: Account) -> bool:
    """Whether two amounts are of different doers: each clause has a subject, and no word of them is shared."""
    subjects = [set(account.claim.subject) - PRONOUNS for account in (one, other)]
    active = all(account.claim.role in ("dobj", "pobj", "npadvmod") for account in (one, other))
    return (
        group(one) == "money"
        and active
        and all(subjects)
        and not subjects[0] & subjects[1]
        and not same_people(one, other)
    )


PRONOUNS = frozenset("he she it they we i which who that".split())
