"""What the words around one figure tell: whom it counts, what befell them, whether all of them or a part."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account, once
from brief.compare.figures.values import is_money

# Words for people that are no nouns for a kind of person.
BY_FATE = frozenset(
    "people person other dead death injured wounded missing wound injure casualty fatality troop police crew staff "
    "girl boy schoolgirl schoolboy seeker commuter fan brit canadian neighbour concertgoer partygoer "
    "festivalgoer".split()
)
# Words that state no number worth holding against one.
VAGUE = frozenset("several some many few multiple numerous majority most handful couple".split())
OTHERS = frozenset("other others more additional".split())
# Whoever is meant by these may be anyone; "officers" or "women" may be some of them.
ANYONE = frozenset("people person victim dead other one life body casualty death fatality".split())
# A clause that tells apart another event from the one reported: "an incident that left five wounded".
OTHER_EVENT = re.compile(
    r"\b(?:incident|shooting|attack|crash|case|event|blast|fire|raid|one) (?:that|which|in which|where)\b"
)
# Early in a year the one before is hardly past.
NEW_YEAR = frozenset({"01", "02"})
# A name in front of ", 36" and behind "36-year-old", with its noun and without.
NAMED_BEFORE = re.compile(r"((?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w’'-]+),? (?:is |was |who is |\(|aged? )?$")
POSSESSIVE = ("’s", "'s", "’", "'")
NAMED_AFTER = re.compile(r"^(?:[ ,]+[a-z-]+){0,3}[ ,]+((?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w’'-]+)")
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_HURT = r"(?:dead|dying|killed|injured|wounded|hurt|missing|hospitali[sz]ed|died)"
_FATE = rf"(?:{_HURT}|was|were|is|are|others?)"
# "One local officer and" in front of "four city officers"; "and a woman" behind "five men"; "and another was hurt".
BESIDE_A_FEW = re.compile(rf"\b{_COUNT} (?!{_FATE}\b)(?:[\w-]+ )?(?!{_FATE}\b)[\w-]+ and $", re.IGNORECASE)
AND_MORE = re.compile(
    rf"^(?: [\w-]+)?,? (?:and {_COUNT} (?!(?:others? |people )?{_HURT}\b)[a-z]|along with|as well as|in addition to)",
    re.IGNORECASE,
)
OF_THOSE = re.compile(r"\b(?:of|among) (?:whom|which|them)(?: only| just)? $", re.IGNORECASE)
AND_ANOTHER = re.compile(
    r"\band (?:another|(?:the |one )?other)\b|\b(?:along|together) with (?:the|an?|another)\b|"
    r"\ba (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
NUMBER = re.compile(r"\d[\d,.]*\d|\d|\b(?:dozens?|hundreds?)\b")
PLACED = re.compile(r"^(?:[\w-]+ )?(?:of|in|on|at) ((?:[A-Z][\w’'.]* ?)+)")
COMPASS = frozenset("North South East West Street Avenue Road Boulevard Drive Lane St. Ave. Rd. Blvd. Dr.".split())
# Verbs that tell who speaks, or nothing, and not what befalls.
SPOKEN = frozenset("say tell report think believe".split())
SAID = SPOKEN | frozenset("be have do come go get".split())
LIGHT = SAID | frozenset("take make more less least most percent % dollar old year".split())
SOON = 90
DOER = re.compile(
    r"\bincluding (?:the |a )?(?:alleged )?(?:suspect|gunm[ae]n|shooter|attacker|assailant|bomber|killer|himself)|"
    r"\b(?:counting|along with|as well as|plus|and) (?:the )?(?:gunman|shooter|attacker|assailant|bomber|himself)\b",
    re.IGNORECASE,
)
REMAINING, NEARBY = re.compile(r"\b(?:remain(?:s|ed|ing)?|still)\b"), 30


@once
def counts_people(account: Account) -> bool:
    """Whether an account counts human beings; also by what befell them ("400 wounded") and by their group."""
    words = {account.claim.head, account.quantity.unit.rsplit(" ", 1)[-1]}
    return not (words.isdisjoint(human_nouns()) and words.isdisjoint(BY_FATE)) or account.dimension == "size"


@lru_cache(maxsize=1)
def human_nouns() -> frozenset[str]:
    """The nouns that name human beings, from WordNet."""
    text = resources.files("brief.compare").joinpath("people.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def open_end(account: Account) -> bool:
    """Whether the figure is only a bound: "at least 300"."""
    return account.quantity.low is None or account.quantity.high is None


def side_of(role: str | None) -> str:
    """Whether the counted acts, is acted on, or stands elsewhere; a passive's subject is acted on."""
    if role in ("nsubjpass", "dobj", "conj", "ROOT"):
        return "patient"
    return "agent" if role in ("nsubj", "agent") else "other"


@once
def group(account: Account) -> str:
    """The family of dimensions that an account belongs to."""
    if account.dimension in ("time", "age", "share", "count"):
        return account.dimension
    return "money" if is_money(account.dimension) else "measure"


@once
def is_vague(account: Account) -> bool:
    """Whether the words for the number leave it wide open: "several people", "a handful of"."""
    return bool(VAGUE & set(account.figure.text.lower().split()[:2]))


@once
def names_others(account: Account) -> bool:
    """Whether a figure counts the others of a set, or what came on top: "22 other defendants", "two more people"."""
    before = account.text[: account.text.find(account.figure.text)].lower()
    return before.endswith("other ") or bool(OTHERS & set(account.figure.text.lower().split()[1:]))


@once
def tells_of_another(account: Account) -> bool:
    """Whether the figure stands in a clause that tells of an event beside the one reported."""
    before = account.text[: max(0, account.text.find(account.figure.text))]
    return bool(OTHER_EVENT.search(before[-60:]))


@once
def owner_of(account: Account) -> tuple[str, ...]:
    """The name right beside an age, as its words: "36-year-old James Millhorn", "Toshya Millhorn, 39"."""
    at = account.text.find(account.figure.text)
    before, after = account.text[:at], account.text[at + len(account.figure.text) :]
    ahead = NAMED_BEFORE.search(before)
    if ahead and ahead[1].endswith(POSSESSIVE):
        return ()
    name = ahead or NAMED_AFTER.match(after)
    return tuple(name[1].replace("’s", "").replace("'s", "").split()) if name else ()


@once
def is_anyone(account: Account) -> bool:
    """Whether the noun leaves open what kind of people are counted."""
    return account.quantity.unit in ANYONE or account.claim.head in ANYONE


@once
def tells_of_former(account: Account) -> bool:
    """Whether a figure is told of a year before that of the report: "In 2011 at least nine people were killed"."""
    if not account.years or not account.published:
        return False
    return max(account.years) < str(int(account.published[:4]) - (account.published[5:7] in NEW_YEAR))


def named(account: Account) -> bool:
    """Whether the figure says what it counts; a bare number may be a label ("lap 28")."""
    return bool(account.quantity.unit)


@once
def tells_one_age(account: Account) -> bool:
    """Whether the source states no other age, so that it cannot speak of two people of unlike age."""
    return sum(name == "age" for name, _, _ in account.told) == 1


@once
def fate_of(account: Account) -> str:
    """The word for what befell the counted: the governing one, or the noun itself ("400 wounded", "50 dead")."""
    told = any(relate(account.claim.head, fate) >= ONE_MEANING for fate in ("injure", "kill"))
    return account.claim.head if told else account.claim.event


@once
def counts_a_part(account: Account) -> bool:
    """Whether more of the same are counted beside: "five men and a woman", "three died and another was hurt"."""
    at = account.text.find(account.figure.text)
    before, after = account.text[:at], account.text[at + len(account.figure.text) :]
    if before.lower().endswith("the ") and names_others(account):
        return True
    if account.claim.role == "conj" and account.claim.head not in BY_FATE:
        return True
    return bool(BESIDE_A_FEW.search(before) or AND_MORE.match(after) or AND_ANOTHER.search(after[:SOON]))


@once
def is_of_those(account: Account) -> bool:
    """Whether a figure counts a part of what stands right before it: "ten, of whom eight survived"."""
    return bool(OF_THOSE.search(account.text[: account.text.find(account.figure.text)]))


@once
def remains(account: Account) -> bool:
    """Whether a figure counts those of whom something is still so: "two others remain in hospital"."""
    return stands_near(REMAINING, account)


def stands_near(pattern: re.Pattern[str], account: Account) -> bool:
    """Whether words stand close before a figure or behind it."""
    return bool(pattern.search(lead_to(account)[-NEARBY:]) or pattern.search(behind(account)[:NEARBY]))


@once
def counts_doer(account: Account) -> bool:
    """Whether the one who did it is counted among them: "two people were killed, including the suspect"."""
    return bool(DOER.search(account.text))


@once
def behind(account: Account) -> str:
    """The words right behind a figure."""
    return account.text[account.text.find(account.figure.text) + len(account.figure.text) :][:SOON]


def rest_of(account: Account) -> str:
    """All the words of its sentence behind a figure."""
    return account.text[account.at + len(account.figure.text) :]


@once
def lead_to(account: Account) -> str:
    """The words right before a figure."""
    return account.text[: max(0, account.text.find(account.figure.text))][-SOON:]


@once
def numbers_of(account: Account) -> frozenset[str]:
    """The words that state its number."""
    number, words = account.stated, set(NUMBER.findall(account.figure.text.lower()))
    if number in range(len(COUNTED)):
        words |= {COUNTED[int(number)], str(int(number))}
    return frozenset(words)


@once
def fates_of(account: Account) -> frozenset[str]:
    """The words for what befell the counted, but for those that say nothing."""
    return frozenset((account.claim.event, fate_of(account))) - SAID


@once
def words_of_amount(account: Account) -> tuple[str, ...]:
    """The words around an amount that may say what it is, but for its unit."""
    claim, unit = account.claim, account.quantity.unit.split()
    words = (claim.event, claim.head, *claim.traits, *claim.path[:2])
    return tuple(word for word in words if word not in unit and word not in LIGHT)


@once
def place_of(account: Account) -> frozenset[str]:
    """The names right behind what is counted: "block of Elm Street"."""
    match = PLACED.search(account.text[account.text.find(account.figure.text) + len(account.figure.text) :].lstrip())
    return frozenset(match[1].split()) - COMPASS if match else frozenset()
