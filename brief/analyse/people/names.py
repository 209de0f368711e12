"""Where the article names someone: runs of capitalised words, less the titles, datelines and verbs beside them.

The model's entities alone miss bare surnames and take headlines and datelines for names, so a run is judged by several
signs at once: a title before it, a given name, the model's label, a word that only bodies have.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from brief.analyse.language import Parsed
from brief.analyse.people.beside import is_introduced, is_thing, is_where
from brief.analyse.people.lexicon import (
    ADDRESS,
    BODY_NOUNS,
    FEMALE_NAMES,
    MALE_NAMES,
    NAME_SUFFIXES,
    NEVER_NAME,
    PERSON_NOUNS,
    TITLES,
)
from brief.analyse.people.runs import group, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["person", "body", "place", "unknown"]
GIVEN = MALE_NAMES | FEMALE_NAMES
NEVER_LABELS = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LANGUAGE".split())
LABELLED: dict[str, Kind] = {"ORG": "body", "GPE": "place", "NORP": "place", "LOC": "place", "FAC": "place"}
DATELINE = re.compile(r"^[A-Z][A-Z.' ]{2,}(?:,[^—–]{2,40}?)?\s*(?:\([A-Za-z/ ]+\)\s*)?(?:—|–|--|-)\s")
PLACE_ALONE = re.compile(r"^[A-Z]\w+(?:[ -](?:[A-Z]\w+|d[aeiou]s?|l[ae]s?)){0,3}\. (?=[A-Z“\"])")
BRACKETS = frozenset("()[]")
POSSESSIVE = re.compile(r"[’'‘`]s?$")
NAME_POS = frozenset("PROPN NOUN ADJ X".split())
# Months and the like that are also surnames; words that may open a body's name.
CALENDAR_NAMES = frozenset("may april june august christian german god dean french english".split())
PART_OF_BODIES = frozenset(
    "american british new republican democratic russian chinese french german israeli muslim christian".split()
)
INITIAL = re.compile(r"[a-z]\.?")
BORN = ("-born", "-based", "-led", "-backed", "-era", "-educated")
MAX_NAME = 5
MAX_DATELINE = 10
MIN_FULL = 2


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a name stands: tokens `first` to `last` (inclusive) of passage `passage`, title words left out.

    `start` and `end` are its offsets in the passage. `words` are the name's words; `title` the words of the same run
    before it; `kind` what its own signs say; `firm` whether they say so plainly; `titled` whether it stands in a line
    in which every word is capitalised.
    """

    passage: int
    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...]
    kind: Kind
    firm: bool
    titled: bool = False


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A name's word as it is compared: without case, accents, full stops and the article of Arabic names."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return re.sub(r"^(?:al|el)[-‑]", "", plain.casefold().replace(".", "").replace("’", "'"))


def is_title(word: str) -> bool:
    """Whether a word of a run is a title or office rather than part of the name ("Secretary-General", "Sen.")."""
    low = word.lower().rstrip(".")
    parts = low.split("-")
    office = low in TITLES or low in ADDRESS or low in PERSON_NOUNS
    return office or (len(parts) > 1 and parts[0] in TITLES and parts[-1] not in GIVEN)


def is_named(words: list[tuple[int, int, str]], k: int) -> bool:
    """Whether a word that could be a title is of the name instead: "Stephen King", "Minister Dean Hale"."""
    given = words[k][2].lower() in GIVEN and k + 1 < len(words)
    if given and (is_title(words[k - 1][2]) if k else words[k + 1][2].lower() not in GIVEN):
        return True
    behind = [w for _, _, w in words[k + 1 :] if fold(w) not in NAME_SUFFIXES]
    return behind[:1] in ([], ["of"]) and k > 0 and words[k - 1][2].lower() in GIVEN


def cut_titles(words: list[tuple[int, int, str]]) -> int:
    """How many words of a run are titles and offices before the name ("Secretary of State" in "… John Kerry")."""
    cut = max((k + 1 for k, (_, _, w) in enumerate(words) if is_title(w) and not is_named(words, k)), default=0)
    if 0 < cut < len(words) - 1 and words[cut][2] == "of":
        named = (k for k in range(cut + 1, len(words) - 1) if words[k][2].lower() in GIVEN)
        return next(named, min(cut + 2, len(words)))
    return cut


def read_run(parsed: Parsed, passage: int, run: tuple[int, int]) -> Naming | None:
    """The name within a run: what follows its last title, edges trimmed; None where nothing is left."""
    doc = parsed.doc
    words = group(doc, *run)
    cut = cut_titles(words) if len(words) > 1 else 0
    title = tuple(w for _, _, w in words[:cut])
    kept = trim(doc, words[cut:])
    if not kept:
        return None
    kind, firm = judge(doc, kept, title)
    first, last = kept[0][0], kept[-1][1]
    if kind == "body":
        first, last = widen(doc, first, last)
    name = POSSESSIVE.sub("", parsed.passage.text[doc[first].idx : doc[last].idx + len(doc[last])])
    start = doc[first].idx
    return Naming(passage, first, last, start, start + len(name), tuple(name.split()), title, kind, firm)


def widen(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A body's name with the parts that small words join to it, as the model has them: "Committee of the Red Cross"."""
    start, end = first, last
    while start > 0 and belongs(doc[start]) and doc[start - 1].text not in BRACKETS:
        start -= 1
    while end + 1 < len(doc) and belongs(doc[end + 1]) and doc[end + 1].text not in BRACKETS:
        end += 1
    if doc[start].lower_ in ("the", "a", "an", "’s", "'s"):
        start += 1
    while end > last and not doc[end].text[0].isupper():
        end -= 1
    return min(start, first), end


def belongs(token: Token) -> bool:
    """Whether the model has a word as the continuation of a body's name."""
    return token.ent_iob_ == "I" and token.ent_type_ == "ORG"


def trim(doc: Doc, words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """A run without what stands beside the name: openers, peoples and places before it, verbs and places after."""
    if words and words[-1][2].lower() in BODY_NOUNS:
        return trim_body(words)
    while words and opens(doc, words):
        words = words[1:]
    place = next((k for k, (_, _, w) in enumerate(words) if w == "of"), 0)
    if place == 1 and words[-2][2].lower() in GIVEN:
        words = words[2:]
    if place > 1 and (words[0][2].lower() in GIVEN or doc[words[place - 1][1]].ent_type_ == "PERSON"):
        words = words[:place]
    while words and closes(doc, words):
        words = words[:-1]
    return words


def trim_body(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """A body's name without the article or conjunction before it."""
    while words and words[0][2].lower() in NEVER_NAME - PART_OF_BODIES:
        words = words[1:]
    return words


def opens(doc: Doc, words: list[tuple[int, int, str]]) -> bool:
    """Whether the first word of a run is no part of the name: "But", "Monday", "Nigerian", "Florida"."""
    first, _, text = words[0]
    low = text.lower()
    if low in GIVEN and len(words) > 1:
        return False
    if low in NEVER_NAME:
        return not (low == "new" and len(words) > 1)
    if doc[first].is_sent_start and doc[first].pos_ not in NAME_POS:
        return True
    if low.endswith(BORN):
        return True
    return (
        len(words) > MIN_FULL
        and words[1][2].lower() in GIVEN
        and doc[first].ent_type_ != "PERSON"
        and not INITIAL.fullmatch(low)
    )


def closes(doc: Doc, words: list[tuple[int, int, str]]) -> bool:
    """Whether the last word of a run is no part of the name: a verb of a headline, a weekday."""
    last, low = words[-1][1], words[-1][2].lower()
    if len(words) > 1 and doc[last].tag_ in ("VBZ", "VBD"):
        return True
    return low in NEVER_NAME and not (low in CALENDAR_NAMES and len(words) > 1 and words[-2][2].lower() in GIVEN)


def judge(doc: Doc, words: list[tuple[int, int, str]], title: tuple[str, ...]) -> tuple[Kind, bool]:
    """What the signs say a run names, and whether plainly."""
    core = [low for _, _, w in words if (low := w.lower().rstrip(".")) not in NAME_SUFFIXES]
    first = doc[words[-1][0]]
    label = first.ent_type_
    given = bool(core) and core[0].split("-")[0] in GIVEN
    at = words[0][0], words[-1][1]
    introduced = len(words) >= MIN_FULL and is_introduced(doc, *at)
    dated = label in NEVER_LABELS and not introduced and not (given and len(core) > 1 and core[-1] in CALENDAR_NAMES)
    if not core or dated or not any(c.isalpha() for c in core[-1]):
        return "unknown", False
    if core[-1] in BODY_NOUNS or (not given and any(low in BODY_NOUNS for low in core)):
        return "body", True
    if any(c.isdigit() for c in core[-1]):
        return "unknown", False
    if introduced or is_plain_name(core, label, title, given=given):
        return "person", True
    if label == "PERSON" and not (is_where(doc, *at) or is_thing(doc, *at)):
        return ("unknown" if len(words) == 1 and is_title(words[0][2]) else "person"), len(core) > 1
    lone = len(core) == 1 and given and not label and not first.is_sent_start
    return ("person" if lone else LABELLED.get(label, "place" if label == "PERSON" else "unknown")), False


def is_plain_name(core: list[str], label: str, title: tuple[str, ...], *, given: bool) -> bool:
    """Whether a title before a name or the given name in it make it a person's beyond doubt."""
    if title and label not in ("GPE", "LOC") and (len(core) > 1 or label == "PERSON" or is_personal(title[-1])):
        return True
    return given and 1 < len(core) <= MAX_NAME and label not in ("GPE", "LOC", "FAC")


def is_personal(title: str) -> bool:
    """Whether a title is only ever put before a name, as a mere noun for a person is not."""
    low = title.lower().rstrip(".")
    return low in ADDRESS or low in TITLES


def find_namings(parsed: Parsed, passage: int) -> list[Naming]:
    """All that look like names in one passage of running text, in order; a dateline is left out."""
    doc = parsed.doc
    dateline = DATELINE.match(parsed.passage.text)
    alone = PLACE_ALONE.match(parsed.passage.text)
    if dateline is None and alone and any(t.is_sent_start and t.idx == alone.end() for t in doc[:MAX_DATELINE]):
        dateline = alone
    begin = dateline.end() if dateline else 0
    found = (read_run(parsed, passage, run) for run in runs(doc) if doc[run[0]].idx >= begin)
    return [naming for naming in found if naming]
