"""What the check knows of a language: how it writes dates and numbers, what denies, what opens a sentence.

A statement is read by the tongue of what it is held against. A further one enters in the table `TONGUES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from brief.analyse import numerals
from brief.analyse.french import numerals as french_numerals
from brief.analyse.french import words as french
from brief.analyse.language import ENGLISH as SHORT
from brief.analyse.language import Abbreviations
from brief.analyse.numerals import Numeral
from brief.phrase.guard import TURNS, turns


@dataclass(frozen=True, slots=True)
class Tongue:
    """The patterns and words of one language. `dates` have groups `day`, `month` and `year`, as far as they state them.

    `months` numbers the forms of months, lower case, without a full stop; `turns` tells which word may not be lost,
    `denies` which negates; `guess`: a single word that opens a sentence can be taken for a name by its form.
    """

    dates: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    weekdays: tuple[str, ...]
    weekday: re.Pattern[str]
    relative: re.Pattern[str]
    years_off: Mapping[int, re.Pattern[str]]
    find_numerals: Callable[[str], Iterator[Numeral]]
    openers: frozenset[str]
    turns: Callable[[str], bool]
    denies: Callable[[str], bool]
    short: Abbreviations
    guess: bool = False


MONTHS = (
    "january february march april may june july august september october november december".split(),
    "jan feb mar apr may jun jul aug sep oct nov dec".split(),
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_ENGLISH_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ENGLISH_DAY, _ENGLISH_YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
# What a number from 1900 to 2099 may count.
COUNTED = "people|men|women|children|homes|houses|officers|troops|soldiers|days|hours|miles|feet|metres|dead|wounded"
DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-{_ENGLISH_DAY}\b",
        rf"\b{_ENGLISH_DAY}(?: of)? {_ENGLISH_MONTH}(?:,? {_ENGLISH_YEAR})?\b",
        rf"\b{_ENGLISH_MONTH} {_ENGLISH_DAY}\b(?!,\d)(?:,? {_ENGLISH_YEAR}\b)?",
        rf"\b{_ENGLISH_MONTH},? {_ENGLISH_YEAR}\b",
        rf"\b(?!May\b){_ENGLISH_MONTH}(?!\w)",
        r"(?<=\b(?:in|of|by) )(?P<month>May)\b",
        rf"(?<![\d,.$€£]){_ENGLISH_YEAR}(?!,?\d|\.\d|-\w)(?! (?:{COUNTED})\b)",
    )
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
# Words that open a sentence with a capital and are no names.
OPENERS = frozenset(
    "a an the this that these those there here it its he she they we i you his her their our my your who what when "
    "where why how which while as at by for from in into of on onto to with without within under over after before "
    "during since until between among against about and or but nor so yet if unless although though because however "
    "meanwhile moreover also still then thus not no none neither some any many most more few several all both each "
    "every one two three four five six seven eight nine ten other others another such mr mrs ms dr sir despite instead "
    "perhaps today yesterday tomorrow later earlier next last first second finally overall once whether even like "
    "unlike across along amid around because beyond following given per toward towards upon via just only".split()
)
TURNED = frozenset({"not", "no", "never", "neither", "nor", "without", "cannot", "denied", "denies", "deny", "none"})


def denies_english(word: str) -> bool:
    """Whether a word of English denies."""
    return word in TURNED or (turns(word) and word not in TURNS)


ENGLISH = Tongue(
    dates=DATES,
    months={name: number for forms in MONTHS for number, name in enumerate(forms, 1)} | {"sept": 9},
    weekdays=WEEKDAYS,
    weekday=WEEKDAY,
    relative=re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last|next|this)\b", re.IGNORECASE),
    years_off={
        -1: re.compile(r"\blast (?:year|\w+ber|summer|winter)\b"),
        1: re.compile(r"\bnext year\b|\bnext \w+ary\b"),
    },
    find_numerals=numerals.find_numerals,
    openers=OPENERS,
    turns=turns,
    denies=denies_english,
    short=SHORT,
    guess=True,
)


_MONTH = rf"(?P<month>{'|'.join(sorted((re.escape(name) for name in french.MONTHS), key=len, reverse=True))})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
FRENCH_DENYING = frozenset(
    "ne n pas jamais aucun aucune ni sans nul nulle non guère nie nient nié niait niaient dément démentent "
    "démenti".split()
)
FRENCH_TURNING = FRENCH_DENYING | frozenset(
    "si sauf peut peuvent pourrait pourraient aurait auraient serait seraient doit doivent devrait devraient semble "
    "semblent selon présumé présumée prétendu prétendument probablement peut-être".split()
)


def denies_french(word: str) -> bool:
    """Whether a word of French denies: "pas", "n'a"."""
    return word in FRENCH_DENYING or word.startswith(("n'", "n’"))


FRENCH = Tongue(
    dates=tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d{1,2})\b",
            rf"(?<![\d ,.])(?P<day>\d{{1,2}})(?:er)? {_MONTH}(?:(?!\w) {_YEAR})?(?!\w)",
            rf"(?<= )(?P<day>\d{{1,2}})(?:er)? {_MONTH}(?:(?!\w) {_YEAR})?(?!\w)",
            rf"\b{_MONTH} {_YEAR}\b",
            rf"\b(?:en|de|d['’]|début|fin|mi-) ?{_MONTH}(?!\w)",
            rf"\b(?:en|de|depuis|début|fin|d['’]ici|avant|après|dès) {_YEAR}\b(?![,.]?\d| \d{{3}})",
        )
    ),
    months={name.rstrip("."): number for name, number in french.MONTHS.items()},
    weekdays=french.WEEKDAYS,
    weekday=re.compile(rf"\b(?:{'|'.join(french.WEEKDAYS)})s?\b", re.IGNORECASE),
    relative=re.compile(
        r"\b(?:aujourd['’]hui|hier|avant-hier|demain|après-demain|dernière?|prochaine?|cette|ce)\b", re.IGNORECASE
    ),
    years_off={
        -1: re.compile(r"\bl['’](?:an|année) (?:dernier|dernière|passée?)\b"),
        1: re.compile(r"\bl['’](?:an|année) prochaine?\b"),
    },
    find_numerals=french_numerals.find_numerals,
    openers=frozenset(
        "le la les l un une des du de d au aux ce cet cette ces il elle ils elles on je j nous vous son sa ses "
        "leur leurs "
        "mon ma mes notre nos votre vos qui que quand où comme comment pourquoi à en dans sur sous par pour avec sans "
        "vers chez entre depuis pendant après avant selon contre malgré mais ou et donc or ni car si non plus "
        "moins tout "
        "tous toute toutes aucun aucune chaque plusieurs quelques quelque deux trois quatre cinq six sept huit "
        "neuf dix "
        "cent mille m mm mme mmes mlle dr me monsieur madame hier demain près environ lors puis enfin ainsi aussi "
        "c s n qu y il-y".split()
    ),
    turns=FRENCH_TURNING.__contains__,
    denies=denies_french,
    short=french.ABBREVIATIONS,
)
TONGUES = {"en": ENGLISH, "fr": FRENCH}
# Words of which a few stand in every sentence of the one language, and none in the other.
COMMON = {
    "en": frozenset("the of and to in was were that for with by at from has have been had is are".split()),
    "fr": frozenset("le la les des du une un et est dans que qui par pour ont au aux sur sont été ne pas en".split()),
}
WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """The language whose common words a statement has more of; None where that is even."""
    words = WORD.findall(text.lower())
    english, french = (sum(word in COMMON[code] for word in words) for code in ("en", "fr"))
    return None if english == french else "fr" if french > english else "en"
