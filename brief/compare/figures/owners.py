"""Whose figures two accounts are: of which poll, of which kind of thing, of which of two doers.

Questions for `strict`, found by reading what was reported on texts that no rule was written for.
"""

from __future__ import annotations

import re

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account, once
from brief.compare.figures.bonds import counts_differ, events_meet, is_slip, same_people, verbs_meet
from brief.compare.figures.tells import group
from brief.compare.words import stems

# Where people are asked or vote, a share is one candidate's among one group on one day; "Geological Survey" is a name.
POLLED = re.compile(
    r"\b(?:polls?|polled|polling|pollsters?|(?-i:surveys?)|surveyed|respondents|voters?|votes?|voted|caucus(?:es)?|"
    r"primar(?:y|ies)|electorate|delegates?|percentage points?)\b",
    re.IGNORECASE,
)
TURNOUT = re.compile(
    r"\b(?:turnout|turned out|tak(?:e|en|ing) part|took part|participat\w+|voted|"
    r"cast (?:a |their )?(?:ballots?|votes?))\b",
    re.IGNORECASE,
)
ASKED = frozenset("survey poll interview ask question sample".split())
CONTEST = re.compile(r"\b(?:(?:super)?delegates?|caucus(?:es)?|primar(?:y|ies)|nominat(?:ion|ing))\b", re.IGNORECASE)
# What is won state by state and day by day: two counts are two contests.
WON = frozenset("delegate superdelegate voter elector primary caucus".split())
# What the people, firms and goods of the nations that news tells of most are called.
NATIONS = {
    word: names.split()[0]
    for names in (
        "usa u.s american americans",
        "uk u.k british brit brits briton britons english scottish welsh",
        "canadian canadians canada",
        "australian australians australia aussie aussies",
        "french france frenchman frenchmen",
        "german germans germany",
        "italian italians italy",
        "spanish spaniard spaniards spain",
        "dutch netherlands",
        "belgian belgians belgium",
        "swiss switzerland",
        "austrian austrians austria",
        "swedish swede swedes sweden",
        "norwegian norwegians norway",
        "danish dane danes denmark",
        "finnish finn finns finland",
        "irish ireland",
        "polish pole poles poland",
        "ukrainian ukrainians ukraine",
        "russian russians russia",
        "turkish turk turks turkey",
        "greek greeks greece",
        "israeli israelis israel",
        "palestinian palestinians",
        "syrian syrians syria",
        "iraqi iraqis iraq",
        "iranian iranians iran",
        "saudi saudis",
        "egyptian egyptians egypt",
        "afghan afghans afghanistan",
        "pakistani pakistanis pakistan",
        "indian indians india",
        "bangladeshi bangladeshis bangladesh",
        "chinese china",
        "japanese japan",
        "korean koreans korea",
        "indonesian indonesians indonesia",
        "malaysian malaysians malaysia",
        "filipino filipinos philippine philippines",
        "thai thais thailand",
        "vietnamese vietnam",
        "nigerian nigerians nigeria",
        "kenyan kenyans kenya",
        "ethiopian ethiopians ethiopia",
        "mexican mexicans mexico",
        "brazilian brazilians brazil",
        "argentine argentines argentina",
        "colombian colombians colombia",
        "venezuelan venezuelans venezuela",
        "cuban cubans cuba",
    )
    for word in names.split()
}
# The whole of which a share is told: "89 percent of the country's oil imports".
WHOLE = re.compile(r"^ of ((?:[\w$£€’'-]+(?:[.,]\d+)* ){0,5}[\w’'-]+)")
WORDS = re.compile(r"[A-Za-z](?:[A-Za-z]|\.(?=[A-Za-z]))*")
UNITED_STATES = re.compile(r"\bUS\b")
# Words that stand beside a share of anything.
OF_ANYTHING = stems("percent per cent share rate half third two-thirds majority quarter total number")


def are_polled(one: Account, other: Account) -> bool:
    """Whether the figures are of votes, or of those asked: two polls differ, and do not disagree."""
    if group(one) == "share":
        turnout = tells_turnout(one) and tells_turnout(other)
        return not turnout and (is_of_poll(one) or is_of_poll(other))
    if group(one) != "count" or is_slip(one, other):
        return False
    bare = any(not account.quantity.unit and is_of_poll(account) for account in (one, other))
    if bare or (is_of_contest(one) and is_of_contest(other)):
        return True
    words = {
        word for account in (one, other) for word in (account.claim.head, account.quantity.unit.rsplit(" ", 1)[-1])
    }
    return bool(ASKED & {one.claim.event, other.claim.event} or WON & words)


@once
def is_of_poll(account: Account) -> bool:
    """Whether a sentence tells of a poll or a vote."""
    return bool(POLLED.search(account.text))


@once
def is_of_contest(account: Account) -> bool:
    """Whether a sentence tells of a contest for a nomination."""
    return bool(CONTEST.search(account.text))


@once
def tells_turnout(account: Account) -> bool:
    """Whether a sentence tells how many took part."""
    return bool(TURNOUT.search(account.text))


def wholes_differ(one: Account, other: Account) -> bool:
    """Whether two shares say of what, and the words for it have nothing in common but names."""
    wholes = [whole(account) for account in (one, other)]
    return group(one) == "share" and all(wholes) and not wholes[0] & wholes[1]


@once
def whole(account: Account) -> frozenset[str]:
    """The stems of the words that say of what a figure is a share."""
    match = WHOLE.match(account.text[account.text.find(account.figure.text) + len(account.figure.text) :])
    return stems(match[1]) - account.names if match else frozenset()


def nations_differ(one: Account, other: Account) -> bool:
    """Whether the figures themselves name two nations: "182,000 US consumers", "400,000 British people"."""
    named = nations_of(one), nations_of(other)
    return all(named) and not named[0] & named[1]


@once
def nations_of(account: Account) -> frozenset[str]:
    """The nations that the words of a figure name."""
    text = UNITED_STATES.sub("USA", account.figure.text).lower()
    return frozenset(NATIONS[word] for word in WORDS.findall(text) if word in NATIONS)


def share_nothing(one: Account, other: Account) -> bool:
    """Whether neither what is counted nor what befalls it has anything in common; a rare word nearby is no bond."""
    if verbs_meet(one, other) or relate(one.claim.event, other.claim.event) >= ONE_MEANING:
        return False
    if group(one) == "share":
        return not (one.paragraph & other.paragraph) - OF_ANYTHING - stems(" ".join(one.names))
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
