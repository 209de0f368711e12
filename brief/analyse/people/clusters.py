"""Which namings mean one person or body: full name, surname, title and surname, given name, acronym."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from brief.analyse.people.lexicon import (
    ADDRESS_FEMALE,
    ADDRESS_MALE,
    NAME_LINKS,
    NAME_SUFFIXES,
    given_gender,
)
from brief.analyse.people.names import GIVEN, Kind, Naming, fold

# Short forms that do not begin like the long ones.
NICKNAMES = {
    "bill": "william", "billy": "william", "will": "william", "bob": "robert", "bobby": "robert", "rob": "robert",
    "dick": "richard", "rick": "richard", "ted": "edward", "teddy": "theodore", "jim": "james", "jimmy": "james",
    "jack": "john", "hank": "henry", "harry": "harold", "chuck": "charles", "charlie": "charles", "mike": "michael",
    "liz": "elizabeth", "beth": "elizabeth", "betsy": "elizabeth", "peggy": "margaret", "meg": "margaret",
    "kate": "katherine", "kathy": "katherine", "katie": "katherine", "tony": "anthony", "joe": "joseph",
    "tom": "thomas", "andy": "andrew", "larry": "lawrence", "steve": "stephen", "jerry": "gerald", "bernie": "bernard",
    "chris": "christopher", "nick": "nicholas", "pete": "peter", "sandy": "sandra", "becky": "rebecca", "sue": "susan",
    "gus": "augustus", "mick": "michael", "don": "donald", "ron": "ronald", "ed": "edward", "jeff": "jeffrey",
}  # fmt: skip
MIN_PREFIX = 3


@dataclass(slots=True)
class Cluster:
    """Namings of one person or body, in reading order, while the article is read; `key` is the folded fullest name."""

    key: tuple[str, ...]
    kind: Kind
    namings: list[Naming] = field(default_factory=list)

    @property
    def fullest(self) -> Naming:
        """The naming with the most words, the first of them in the running text where there is one."""
        return min(self.namings, key=lambda n: (-len(folded(n)), n.titled, n.passage, n.first))


def folded(naming: Naming) -> tuple[str, ...]:
    """A naming's words as they are compared, without "Jr." and the like."""
    return tuple(w for word in naming.words if (w := fold(word)) not in NAME_SUFFIXES) or (fold(naming.words[0]),)


def given_names_agree(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, a short form."""
    if one == other or NICKNAMES.get(one) == other or NICKNAMES.get(other) == one:
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= MIN_PREFIX)


def is_alias(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the shorter name can mean whoever bears the fuller one."""
    if short == full or short == full[-len(short) :]:
        return True
    if len(short) == 1:
        return short[0] == full[0] or (short[0] in full[1:] and short[0] not in NAME_LINKS)
    if short[-1] != full[-1] or not given_names_agree(short[0], full[0]):
        return short == full[: len(short)] and len(short) > 1
    middle = [w for w in full[1:-1] if len(w) > 1]
    return all(w in full or len(w) == 1 or not middle for w in short[1:-1])


def settle_kinds(namings: list[Naming]) -> list[Naming]:
    """Namings that are people's, by the vote of all namings of the same words; the rest keep what they seem."""
    votes: dict[tuple[str, ...], Counter[Kind]] = defaultdict(Counter)
    surnames, plain = set(), set()
    for n in namings:
        words = folded(n)
        votes[words][n.kind] += 3 if n.firm else 1
        if n.kind == "person" and n.firm and len(words) > 1 and not n.titled:
            surnames.add(words[-1])
            if n.title or words[0] in GIVEN:
                plain.add(words[-1])
    # "Electricite du Laos", taken for a person, makes none of the country.
    surnames -= {word for word in surnames - plain if votes[word,]["place"] > 1 and not votes[word,]["person"]}
    return [n for n in namings if is_person(n, votes[folded(n)], surnames)]


def is_person(naming: Naming, votes: Counter[Kind], surnames: set[str]) -> bool:
    """Whether a naming means a person: by its own signs, by those of its equals, or by a full name that it shortens."""
    words = folded(naming)
    if len(words) == 1 and words[0] in surnames:
        return not (naming.kind == "body" and naming.firm)
    return (
        votes["person"] > 0
        and votes["person"] >= votes["body"]
        and (len(words) > 1 or votes["person"] > votes["place"])
        and (naming.kind == "person" or votes["person"] >= votes["unknown"])
    )


def cluster_people(namings: list[Naming]) -> list[Cluster]:
    """People's namings put together: full names first, longest first, then the short ones where they are used."""
    full = sorted(
        (n for n in namings if len(folded(n)) > 1), key=lambda n: (n.titled, -len(folded(n)), n.passage, n.first)
    )
    clusters: list[Cluster] = []
    for n in full:
        words = folded(n)
        home = next((c for c in clusters if is_alias(words, c.key)), None)
        if home is None and not (n.titled and any(c.key[-1] in words for c in clusters)):
            home = Cluster(words, "person")
            clusters.append(home)
        if home is not None:
            home.namings.append(n)
    for c in clusters:
        c.namings.sort(key=lambda n: (n.passage, n.first))
    place_short(clusters, [n for n in namings if len(folded(n)) == 1])
    for c in clusters:
        c.namings.sort(key=lambda n: (n.passage, n.first))
    return sorted(clusters, key=lambda c: (c.namings[0].passage, c.namings[0].first))


def place_short(clusters: list[Cluster], short: list[Naming]) -> None:
    """Each single-word naming to the person it most likely shortens, else to one of that word alone."""
    alone: dict[str, Cluster] = {}
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    weight = {id(c): len([n for n in c.namings if not n.titled]) for c in clusters}
    full = {id(c): [(n.passage, n.first) for n in c.namings] for c in clusters}
    for c in clusters:
        for word in {c.key[-1], *c.key[1:-1], c.key[0]}:
            by_word[word].append(c)
    for n in short:
        word = folded(n)[0]
        options = [c for c in by_word.get(word, ()) if is_alias((word,), c.key) and suits(n, c)]
        surname = [c for c in options if c.key[-1] == word]
        home = choose(n, surname or options, full, weight)
        if home is None:
            if n.titled:
                continue
            home = alone.setdefault(word, Cluster((word,), "person"))
            if not home.namings:
                clusters.append(home)
        home.namings.append(n)


def suits(naming: Naming, cluster: Cluster) -> bool:
    """Whether the form of address before a surname fits the person: no "Mr." for a Hillary."""
    if not naming.title:
        return True
    address = naming.title[-1].lower().rstrip(".")
    if address in ADDRESS_MALE:
        return given_gender(cluster.key[0]) != "f"
    if address in ADDRESS_FEMALE:
        return given_gender(cluster.key[0]) != "m"
    return True


def choose(
    naming: Naming, options: list[Cluster], full: dict[int, list[tuple[int, int]]], weight: dict[int, int]
) -> Cluster | None:
    """Of several bearers of a name, the one most often named in full, of those named before this place if any."""
    here = (naming.passage, naming.first)
    before = [c for c in options if any(at < here for at in full[id(c)])] or options
    return max(before, key=lambda c: (weight[id(c)], -full[id(c)][0][0]), default=None)


def gender(cluster: Cluster) -> str | None:
    """Whether a person is a man ("m") or a woman ("f"), where forms of address or the given name tell."""
    for n in cluster.namings:
        for word in n.title:
            low = word.lower().rstrip(".")
            if low in ADDRESS_MALE or low in ADDRESS_FEMALE:
                return "m" if low in ADDRESS_MALE else "f"
    return given_gender(cluster.key[0].split("-")[0]) if len(cluster.key) > 1 else None
