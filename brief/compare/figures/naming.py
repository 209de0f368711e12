"""What is counted or measured, in the sources' words: "People killed", "Amount of the fine", "How far the boy fell"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.compare.events import ONE_MEANING, relate
from brief.compare.figures.accounts import Account
from brief.compare.figures.ages import UNNAMED
from brief.compare.figures.tells import owner_of
from brief.compare.topics import stretch
from brief.compare.words import STOP, stem, stems

SKIPPED = frozenset(
    "small large big tiny huge an of the more than a member strong least most about some other hundred thousand "
    "million billion trillion trillions billions millions dozen dozens one two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
)
# Where the word that governs a count is what befell it, and not a noun that it hangs from.
BEFALLEN = frozenset("nsubj nsubjpass dobj conj ROOT".split())
# Forms that say what was done to the counted, or by them; other forms of a verb make no topic with a noun.
DONE = re.compile(
    r"(?:ed|en|wn|ne|ught)$|^(?:shot|hurt|held|sold|built|found|lost|left|made|sent|hit|cut|put|paid|dead|said|met|won|"
    r"fled|died|set|spent|kept|told|led|bred|fed|sunk|struck|rung|torn|born|worn|sworn)$"
)
# What a figure of each dimension is called; a count is called by its noun.
CALLED = {
    "time": "Length",
    "length": "Distance",
    "mass": "Weight",
    "area": "Area",
    "volume": "Volume",
    "speed": "Speed",
    "power": "Power",
    "share": "Share",
}
HOW = {"time": "How long", "length": "How far"}
# Nouns that say themselves what is measured, and words that say nothing of it.
MEASURED = frozenset(
    "depth height width length distance altitude elevation weight speed area size magnitude price cost fee fine value "
    "profit loss turnover revenue budget salary pension rent rate share margin premium stake toll sum".split()
)
NO_THING = frozenset(
    stem(word)
    for word in (
        "km kilometres metre metres meters miles foot feet inches yards acres hectares litres tons kilo kilos kg lb "
        "pounds ounces gallons barrels seconds minutes hours days weeks months years dollars euros crowns krona kroner "
        "rupees yen yuan francs pesos rubles percent degrees light cubic square nautical cent points basis down up off "
        "short long high low higher lower some other parts"
    ).split()
)
# Verbs that only say of what something is the measure.
MEASURES = frozenset("weigh measure stand cover span".split())
HELPERS = re.compile(r"(?: (?:could|might|may|will|would|can|should|still|also|had|has|have|now|did|does|do))+$")
ARTICLES = frozenset("the a an its their his her some".split())
EDGES, INNER = re.compile(r"^\W+|\W+$"), re.compile(r"[,;:—“”\"()]")
# The noun with its article, as the words behind or before a figure write it.
OF_WHAT = re.compile(
    r"^ of ((?:the |its |their |his |her |all )?(?:[A-Za-z’'-]+ ){0,2}?"
    r"(?!the|its|their|his|her|all)[a-z-]{3,})(?=[ ,.;]|$)"
)
SUBJECT_WORDS = 6


def name_topic(accounts: Sequence[Account]) -> str:
    """What is measured and what befell it; where no phrase can be made, the words that both sides share."""
    stated = [account for account in accounts if account.quantity.unit and not account.heading] or [accounts[0]]
    first = next((account for account in stated if not account.claim.said.endswith("ing")), stated[0])
    if first.dimension == "age":
        topic = "age of " + next((name for account in accounts if (name := owner(account))), "the person")
    elif first.dimension == "size":
        topic = "size of the " + (noun_words(accounts) or "group")
    elif first.dimension == "count":
        topic = name_count(first, accounts)
    else:
        topic = name_measure(first, accounts)
    topic = topic or around(first, shared_words(first, accounts))
    return topic[:1].upper() + topic[1:]


def around(account: Account, words: frozenset[str]) -> str:
    """The stretch before or behind the figure that holds more of some words: a topic states no number."""
    before, _, behind = account.text.partition(account.figure.text)
    return stretch(max(before, behind, key=lambda part: (len(stems(part) & words), len(part))), words)


def shared_words(first: Account, accounts: Sequence[Account]) -> frozenset[str]:
    """The content words that the first account's sentence has in common with another's."""
    others = (account.sentence for account in accounts if account.number != first.number)
    shared = first.sentence & next(others, first.sentence)
    return (shared or first.clause) - stems(first.quantity.unit)


def name_count(first: Account, accounts: Sequence[Account]) -> str:
    """The counted noun with what befell it ("People killed"), or "Number of" it."""
    noun, event = noun_words(accounts), first.claim.said
    if not noun:
        return ""
    joined = first.claim.role in BEFALLEN and DONE.search(event) and event.islower()
    by_fate = DONE.search(noun.rsplit(" ", 1)[-1])
    if joined and not by_fate and stem(event) not in stems(noun):
        return f"{noun} {event}"
    return f"number of {noun}"


def name_measure(first: Account, accounts: Sequence[Account]) -> str:
    """Say "Amount of the fine", "Amount raised", "Weight of the station" or "How far the boy fell"; else nothing."""
    called, event = CALLED.get(first.dimension, "amount"), first.claim.said
    thing = shared_thing(first, accounts) or (f"the {event}" if is_thing(first, event) else "") or measured(first)
    if thing.removeprefix("the ") in MEASURED:
        return thing.removeprefix("the ")
    if tells(thing):
        return f"{called} of {thing}"
    how, subject = HOW.get(first.dimension, ""), subject_before(first, event)
    if how:
        return f"{how} {subject} {event}" if subject and first.claim.path[:1] == (first.claim.event,) else ""
    what = OF_WHAT.match(first.text[first.text.find(first.figure.text) + len(first.figure.text) :])
    if what and tells(what[1]):
        return f"{called} of {what[1]}"
    return f"{called} {event}" if called == "amount" and DONE.search(event) and event != "put" else ""


def tells(thing: str) -> bool:
    """Whether words name what is measured, and not a unit or half a phrase: no "some parts", no "long and"."""
    words = [word for word in thing.lower().split() if word != "the"]
    return bool(words) and not any(stem(word) in NO_THING or word == "and" for word in words)


def measured(account: Account) -> str:
    """What is measured, where the verb says no more: "the station weighs"."""
    if account.dimension == "time" or account.claim.event not in MEASURES:
        return ""
    return HELPERS.sub("", subject_before(account, account.claim.said))


def subject_before(account: Account, event: str) -> str:
    """The subject of a verb as the sentence writes it, with the verb's helpers; none where it is a pronoun or far."""
    verb = re.search(rf"\b{re.escape(event)}\b", account.text)
    tokens = account.text[: verb.start()].split() if verb else []
    words = {stem(word) for word in account.claim.subject or account.claim.path[1:2]}
    near = [n for n, token in enumerate(tokens) if stem(EDGES.sub("", token)) in words]
    near = [n for n in near if len(tokens) - n <= SUBJECT_WORDS]
    if not near:
        return ""
    start = near[0] - (near[0] > 0 and tokens[near[0] - 1].lower() in ARTICLES)
    phrase = INNER.split(" ".join(tokens[start:]))[0]
    return phrase[:1].lower() + phrase[1:] if phrase.split(" ")[0].lower() in ARTICLES else phrase


def is_thing(account: Account, event: str) -> bool:
    """Whether the governing word is a noun with its article: "a charge of $5 billion"; never the unit itself."""
    if not event or stem(event) in stems(
        f"{account.quantity.unit} percent cent pound pounds dollar dollars feet foot year"
    ):
        return False
    article = r"(?:a|an|the|its|their|his|her|this|one-time|\S*\d\S*(?: (?:million|billion|trillion))?)"
    return bool(re.search(rf"\b{article} {re.escape(event)}\b", account.text, re.IGNORECASE))


def shared_thing(first: Account, accounts: Sequence[Account]) -> str:
    """What the amounts consist in, where no one verb governs them: "$5 billion in earnings"."""
    others = [account for account in accounts if account.number != first.number]
    if not others or any(relate(first.claim.event, other.claim.event) >= ONE_MEANING for other in others):
        return ""
    shared = (word for word in first.claim.traits if all(word in other.claim.traits for other in others))
    lemma = next((word for word in shared if word != "cent"), "")
    return next((word for word in re.findall(r"[a-z]+", first.text) if lemma and stem(word) == stem(lemma)), "")


def owner(account: Account) -> str:
    """Whose age it is: the name or noun beside the number, as the sentence writes it."""
    if first_noun := next((w for w in (account.claim.head, account.claim.event) if w in UNNAMED), ""):
        return f"the {first_noun}"
    named = owner_of(account) or account.person
    if named and named[-1].lower() not in STOP and re.search(rf"\b{re.escape(named[-1])}\b", account.text):
        return named[-1]
    names = [word for word in re.findall(r"[A-Z][\w’'-]+", account.text) if word.lower() == account.claim.event]
    return names[0] if names else ""


def noun_words(accounts: Sequence[Account]) -> str:
    """The counted noun as the first phrase that has one writes it, without number and hedges."""
    for account in sorted(accounts, key=lambda account: account.quantity.low is None and account.quantity.high is None):
        unit = account.quantity.unit.rsplit(" ", 1)[-1]
        tokens = re.findall(r"[^\s-]+", account.figure.text)
        places = [n for n, word in enumerate(tokens) if stem(word) in (stem(account.claim.head), stem(unit))]
        kept: list[str] = []
        for word in reversed(tokens[: places[-1] + 1] if places else []):
            if re.search(r"\d", word) or word.lower() in SKIPPED:
                break
            kept.insert(0, word.lower() if account.heading or not tokens.index(word) else word)
        if kept:
            return " ".join(kept[-2:])
    return ""
