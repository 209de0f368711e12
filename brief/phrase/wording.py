"""One sentence made to stand alone: what ties it to others left out, names and dates in [brackets], never reworded.

An edit is (start, end, words): offsets into the sentence, and what stands there instead. Words that are not the
sentence's own are always within brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from brief.model import MONTHS, Cut, Moment, Reference, Sentence

Edit = tuple[int, int, str]

RELATIVE_DAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:next|last|this|coming) "
    r"(?:week|month|year|night|weekend))\b",
    re.IGNORECASE,
)
SPACES = re.compile(r"[^\S\u00a0]+")
BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?])")
DOUBLED_MARK = re.compile(r"[,;]+(?=[,.;])")
OPENING_COMMA = re.compile(r"^[\s,;:—–-]+")
# What may go when room is short, from the safest on.
SPARED = {"aside", "apposition", "relative", "adverbial"}
# A sentence from which this share was taken is no longer its own.
LEAST_LEFT = 0.4
LEAST_WORDS = 6
# Small words within names.
PARTICLES = frozenset("de da del della di du van von der den al el bin ibn ben la le".split())
LONGEST_NAME = 4
NOBODY: Mapping[str, str] = MappingProxyType({})


def say_day(day: str) -> str:
    """An ISO day, as precise as it is known: "2010-07-22" is 22 July 2010, "2010-07" July 2010. No line ends in it."""
    pieces = [int(piece) for piece in day.split("-")]
    names = [str(pieces[0]), *(MONTHS[m - 1] for m in pieces[1:2]), *(str(d) for d in pieces[2:3])]
    return "\u00a0".join(reversed(names))


def rewrite(text: str, edits: Iterable[Edit]) -> str:
    """A sentence after its edits; of two that meet, the earlier and longer one stands.

    What is put in belongs to the words before it: it stays before a cut that begins there, and goes with one that ends.
    """
    out, at, gone = [], 0, False
    for start, end, words in sorted(edits, key=lambda e: (e[0], e[0] < e[1], -e[1])):
        if start < at or (start == end == at and gone):
            continue
        out += [text[at:start], words]
        at, gone = end, start < end and not words.strip()
    line = "".join([*out, text[at:]])
    # Of all white space only a plain space is printable; most lines hold no other, and one at a time.
    plain = line.isprintable() and "  " not in line
    line = (line if plain else SPACES.sub(" ", line)).strip()
    line = DOUBLED_MARK.sub("", BEFORE_MARK.sub("", OPENING_COMMA.sub("", line)))
    return capitalise(line)


def capitalise(line: str) -> str:
    """The first letter of a line as a capital, where it opens with a word of the sentence."""
    return line[:1].upper() + line[1:]


def word_sentence(sentence: Sentence, moments: Sequence[Moment] = ()) -> tuple[str, ...]:
    """The wordings of a sentence, from the longest to the shortest, without repeats. `moments`: days to be told."""
    base = [*cut_edits(sentence, "lead"), *name_edits(sentence), *date_edits(sentence, moments)]
    full = rewrite(sentence.text, base)
    spared = cut_edits(sentence, *SPARED)
    if not spared:
        return (full,)
    short = rewrite(sentence.text, [*base, *spared])
    if len(short.split()) < max(LEAST_WORDS, LEAST_LEFT * len(full.split())):
        short = full
    return tuple(dict.fromkeys((full, short)))


def word_clauses(sentence: Sentence) -> tuple[str, ...]:
    """Each main clause by itself, for a sentence that no line holds."""
    base, length = sentence.where.start, len(sentence.text)
    edits = [*cut_edits(sentence, "lead"), *name_edits(sentence)]
    lines = []
    for clause in sentence.clauses:
        start, end = clause.start - base, clause.end - base
        within = [edit for edit in edits if start <= edit[0] and edit[1] <= end]
        line = rewrite(sentence.text, [(0, start, ""), *within, (end, length, "")])
        lines.append(line if line[-1:] in ".!?" else f"{line}.")
    return tuple(lines)


def cut_edits(sentence: Sentence, *kinds: str) -> list[Edit]:
    """The cuts of these kinds as edits."""
    base = sentence.where.start
    return [(c.where.start - base, c.where.end - base, filler(sentence, c)) for c in sentence.cuts if c.kind in kinds]


def filler(sentence: Sentence, cut: Cut) -> str:
    """What is left where a cut was: nothing, or the space that parted the words around it."""
    end = cut.where.end - sentence.where.start
    return " " if sentence.text[end : end + 1].isalnum() else ""


def introduce(sentence: Sentence, moments: Sequence[Moment], roles: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The full wording with the role behind each name that was added, and who is introduced so; "" where nobody is."""
    told = {
        one.name: roles[one.name]
        for one in sentence.references
        if one.name in roles
        and one.kind in {"pronoun", "surname"}
        and roles[one.name].lower() not in sentence.text.lower()
    }
    if not told:
        return "", ()
    base = [*cut_edits(sentence, "lead"), *name_edits(sentence, told), *date_edits(sentence, moments)]
    return rewrite(sentence.text, base), tuple(told)


def name_edits(sentence: Sentence, roles: Mapping[str, str] = NOBODY) -> list[Edit]:
    """Names in brackets for pronouns, and the rest of the name before a bare surname; `roles` by name, to be told."""
    edits: list[Edit] = []
    for reference in sentence.references:
        start, end = reference.where.start - sentence.where.start, reference.where.end - sentence.where.start
        mention = sentence.text[start:end]
        if reference.kind == "description":
            edits.append((end, end, f" [{reference.name}]"))
        else:
            edits.append((start, end, name_in_brackets(reference, mention, roles.get(reference.name, ""))))
    return edits


def name_in_brackets(reference: Reference, mention: str, role: str = "") -> str:
    """[Salber] for "he", [Salber’s] for "his", [Herbert] Salber for "Salber"; with the role where one is given."""
    if reference.kind == "surname":
        rest = reference.name[: -len(mention) - 1]
        named = f"[{rest}] {mention}" if is_plain_name(rest) else mention
        return f"{named} [{role}]" if role else named
    if reference.kind == "possessive":
        return f"[{reference.name}’s]"
    return f"[{reference.name}, {role}]" if role else f"[{reference.name}]"


def is_plain_name(words: str) -> bool:
    """Whether words are given names and nothing else: "Marc Perrin de", not "Red Bull of"."""
    pieces = words.split()
    return len(pieces) <= LONGEST_NAME and all(p[:1].isupper() or p in PARTICLES for p in pieces)


def is_relative(moment: str) -> bool:
    """Whether a date can only be told from the day of the report: "Thursday", not "Thursday, 3 June"."""
    return bool(RELATIVE_DAY.search(moment)) and not moment.isupper() and not any(c.isdigit() for c in moment)


def quotes_pair(text: str) -> bool:
    """Whether no quotation is open at the end of a text: nothing is ever added to quoted words."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def date_edits(sentence: Sentence, moments: Sequence[Moment]) -> list[Edit]:
    """The day in brackets behind "next Thursday" and the like, where it is known and not said."""
    edits: list[Edit] = []
    for moment in moments:
        if moment.day and sentence.where.holds(moment.where) and is_relative(moment.text):
            end = moment.where.end - sentence.where.start
            if sentence.text[end : end + 1] not in {"'", "’"} and quotes_pair(sentence.text[:end]):
                edits.append((end, end, f" [{say_day(moment.day)}]"))
    return edits
