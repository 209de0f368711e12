"""Words that tell nothing of a report's topic: the grammar of English, and what every report is made of."""

from __future__ import annotations

import re

from brief.model import Source

# Far more than a report holds; a book is judged by its beginning.
MOST_CHARACTERS = 150_000

COMMON = frozenset(
    # Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs.
    "a about above after again against ago all almost along already also although always am among an and another any "
    "anyone anything are around as at away back be became because become been before behind being below between both "
    "but by came can cannot come could did do does doing done down during each either else enough even ever every "
    "everyone everything far few for from further get gets getting give given go goes going gone good got had has have "
    "having he her here hers herself him himself his how however i if in including indeed instead into is it its "
    "itself just kept know known last late later least less let like likely long look made make makes making many may "
    "maybe me might mine more most much must my myself near nearly never new next no nobody none nor not nothing now "
    "of off often on once one only onto or other others our ours out over own per perhaps put quite rather really s "
    "same saw second see seem seemed seems seen several shall she should since so some someone something soon still "
    "such sure t take taken takes taking than that the their theirs them themselves then there these they thing things "
    "think this those though through thus till to together told too took toward towards tried try trying two under "
    "until up upon us use used using very want wanted was way we well went were what when where whether which while "
    "who whole whom whose why will with within without would yes yet you your yours yourself "
    "don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ll ve re "
    # Numbers, times.
    "three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million "
    "millions billion billions first third half day days week weeks month months year years time times hour hours "
    "minute minutes today tomorrow yesterday tonight night morning afternoon evening weekend early earlier recent "
    "recently monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun "
    # How reports speak of who says what.
    "according add added adding adds announce announced ask asked asking believe believed call called claim claimed "
    "confirm confirmed describe described expect expected explain explained found following help mean means need "
    "needed note noted people person man men woman women place part point question report reported reporter reporters "
    "reports reportedly say saying says said set show showed shows spoke spokesman spokeswoman spokesperson state "
    "stated statement story talk talked tell telling tells thought turn turned work working worked world "
    "official officials mr mrs ms dr sir "
    # What stands around reports on a page.
    "agence agencies agency advertisement agree article associated breaking click comment comments contributed "
    "copyright daily editor email facebook file follow getty headline image images instagram latest livestream media "
    "news newsletter newspaper online page photo photos picture pictures press read related reserved reuters rights "
    "scroll share sign story subscribe topic tweet twitter update updated video view watch website".split()
)

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3
ENDINGS = ("ing", "ed", "es", "s")
STEM = 4


def read_told(source: Source) -> str:
    """What headings and body of a report say, as far as it is read for its topic."""
    told = " ".join(passage.text for passage in source.passages if passage.kind in ("heading", "body"))
    return told[:MOST_CHARACTERS]


def stems(text: str) -> list[str]:
    """The words that tell a topic, cut back so that "mines" and "mining" meet "mine"."""
    words = (match[0].lower() for match in WORD.finditer(text))
    return [stem(word) for word in words if len(word) >= SHORTEST and word not in COMMON]


def stem(word: str) -> str:
    """The word without the ending of a plural or a verb, where enough is left."""
    ending = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= STEM), "")
    return word.removesuffix(ending)
