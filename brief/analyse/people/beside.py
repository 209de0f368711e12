"""What stands beside a name and tells whose it is: the noun for its bearer, or the words that lead into a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analyse.people.lexicon import BODY_NOUNS, names_person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What firms and clubs are as well as people: "its owner, Hale Marine".
MAYBE_BODIES = frozenset(
    "advertiser backer bidder broadcaster broker builder buyer carrier champion client competitor contractor creditor "
    "customer defender developer distributor donor employer founder grower insurer investor leader lender maker "
    "manager manufacturer member neighbor neighbour observer operator opponent organiser organizer owner partner "
    "producer provider publisher reseller retailer rival seller sponsor subcontractor supplier trader winner".split()
)
# What leads into a place, what rules one, what is said behind its name.
LOCATING = frozenset("at from in inside near outside".split())
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
RULERS = frozenset("archbishop bishop chief commander governor king mayor police prefect president".split())
# "The cathedral of Hale", "the outskirts of Hale": whose these are is a place.
OF_PLACES = frozenset(
    "capital cathedral citizens city centre center coast inhabitants mosque north south east west outskirts people "
    "port province region residents streets suburb suburbs town university village".split()
)
PLACE_NOUNS = frozenset(
    "airport area bay beach border bridge camp canal city coast county district forest harbour harbor hospital island "
    "lake mine mountain municipality neighborhood neighbourhood peninsula plant port prefecture prison province "
    "quarter reactor region river road square station street suburb town valley village".split()
)


def is_where(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands where only a place does: "in Hale", "from Hale", "Hale province", "governor of Hale"."""
    before, behind = doc[max(0, first - 1)], doc[last + 1 : last + 2].text
    held = before.lower_ == "of" and first > 1 and doc[first - 2].lower_ in RULERS | OF_PLACES
    # "In Hale's hand" is no place, "in Hale" is.
    moved = before.lower_ == "to" and first == last and first > 1 and doc[first - 2].lower_ != "according"
    located = (before.lower_ in LOCATING or moved) and behind not in POSSESSIVES
    return located or held or behind in PLACE_NOUNS


def is_thing(doc: Doc, first: int, last: int) -> bool:
    """Whether one word alone stands as no person's name does: "the Simeonstiftplatz", or in capitals, "SPAK named"."""
    word = doc[last]
    letters = word.text.rstrip(".")
    if first != last or not letters.isalpha():
        return False
    article = last > 0 and word.nbor(-1).lower_ == "the" and word.tag_ in ("NNP", "NN")
    return article or (letters.isupper() and len(letters) > 1 and not doc.text.isupper())


def is_introduced(doc: Doc, first: int, last: int) -> bool:
    """Whether a full name stands beside the noun for its bearer: "director Ada Lund", "Ada Lund, mayor of Hale"."""
    place = doc[last].ent_type_ in ("GPE", "LOC", "FAC")
    noun = (None if place else introducing(doc, first, last)) or named_behind(doc, last)
    low = noun.lower_ if noun is not None and noun.tag_ == "NN" else ""
    return names_person(low) and low not in MAYBE_BODIES and low not in BODY_NOUNS


def introducing(doc: Doc, first: int, last: int) -> Token | None:
    """The noun before a name that it goes with: right before it, or with a comma between."""
    before, noun = doc[max(0, first - 1)], doc[last].head
    if before.dep_ in ("compound", "nmod") and first <= before.head.i <= last:
        return before
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun if doc[last].dep_ == "appos" and noun.i < first and (before.text == "," or noun == before) else None


def named_behind(doc: Doc, last: int) -> Token | None:
    """The noun in apposition after a name and a comma."""
    if last + 1 >= len(doc) or doc[last + 1].text != ",":
        return None
    return next((c for c in doc[last].children if c.dep_ == "appos" and c.i > last), None)
