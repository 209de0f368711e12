"""The forms of one name, as patterns on a folded text: in full, by its parts, with endings, over line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from brief.redact.folding import fold, squeeze
from brief.redact.lexicon import (
    CYRILLIC_ENDINGS,
    CYRILLIC_FINALS,
    HONORIFICS,
    LATIN_ENDINGS,
    LATIN_FINALS,
    OF_BOTH,
    ORDINARY,
    PARTICLES,
    SUFFIXES,
)

LETTERS = re.compile(r"[^\W\d_]+")
# A word of fewer letters is no name by itself: "Un", "Li".
SHORTEST = 3
# A word must be so long to be known with another ending, or within an address or a handle.
LONG = 5
# How a line may break within a word, and what may stand between the words of a name.
BREAK = r"(?:[-\u2010\u2011]?[ \t]*\n[ \t]*)?"
GAP = r"[\W_]{0,4}"
NO_LETTER_BEFORE, NO_LETTER_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
# Hebrew and Arabic, and nearly all that Unicode has behind them.
FIRST_DENSE = "\u0590"


@dataclass(frozen=True)
class Name:
    """One name: its patterns. `given` is what is also the name of others; `everyday`: names only with a capital."""

    whole: re.Pattern[str]
    family: re.Pattern[str] | None
    given: re.Pattern[str] | None
    handle: re.Pattern[str] | None
    words: frozenset[str]
    everyday: tuple[str, ...]
    stems: frozenset[str]


def make_name(name: str) -> Name:
    """The patterns of a name as it was written in the settings."""
    words = [fold(word).text for word in name.split()]
    kept = [word for word in words if word.strip(".") not in HONORIFICS | SUFFIXES] or words
    said = [word for word in kept if word not in PARTICLES and len("".join(LETTERS.findall(word))) > 1] or kept
    family = said[1:] if len(said) > 1 else said
    alone = dict.fromkeys(part for word in family for part in (word, *LETTERS.findall(word)))
    family_words = [w for w in alone if is_name_alone(w) and (w in family or w not in ORDINARY)]
    first = said[0] if len(said) > 1 and is_name_alone(said[0]) else None
    handles = [w for w in dict.fromkeys([*family_words, *([first] if first else [])]) if is_handle(w)]
    whole = GAP.join(spell(word) for word in kept)
    return Name(
        whole=re.compile(rf"{before(kept[0])}{whole}{end_of(kept[-1])}|{join(kept)}"),
        family=alternatives(family_words),
        given=alternatives([first] if first else []),
        handle=re.compile("|".join(map(spell, handles))) if handles else None,
        words=frozenset(LETTERS.findall(" ".join(kept))),
        everyday=tuple(word for word in kept if word in ORDINARY),
        stems=frozenset(stem_of(squeeze(word)) for word in (*family_words, *([first] if first else []), "".join(kept))),
    )


def is_name_alone(word: str) -> bool:
    """Whether a word of a name says by itself who is meant."""
    return word not in PARTICLES and sum(len(part) for part in LETTERS.findall(word)) >= SHORTEST


def is_handle(word: str) -> bool:
    """Whether a word can be known within others."""
    return len(word) >= LONG and word not in ORDINARY


def join(words: Sequence[str]) -> str:
    """The words of a name run together, as in an address, within whatever else."""
    letters = [LETTERS.findall(word) for word in words]
    parts = [re.escape(part) for word in letters for part in word]
    return r"[\W_]?".join(parts) if len(parts) > 1 and sum(map(len, parts)) > 2 * LONG else r"(?!)"


def alternatives(words: Sequence[str]) -> re.Pattern[str] | None:
    """One pattern for some words, the longest first."""
    spelled = [
        f"{before(word)}{spell(word)}{end_of(word)}" for word in sorted(words, key=lambda word: (-len(word), word))
    ]
    return re.compile("|".join(spelled)) if spelled else None


def spell(word: str) -> str:
    """The letters of a word, which a line break may part; what stands between its parts may vary."""
    parts = [BREAK.join(map(re.escape, stem_of(part) if is_last else part)) for part, is_last in mark_last(word)]
    return GAP.join(parts)


def mark_last(word: str) -> list[tuple[str, bool]]:
    """The parts of a word, and which is the last."""
    parts = LETTERS.findall(word) or [word]
    return [(part, place == len(parts) - 1) for place, part in enumerate(parts)]


def stem_of(part: str) -> str:
    """A word without the ending that its cases change."""
    if len(part) <= LONG:
        return part
    finals = CYRILLIC_FINALS if is_cyrillic(part) else LATIN_FINALS
    final = next((final for final in finals if part.endswith(final)), None)
    return part.removesuffix(final) + finals[final] if final else part


def end_of(word: str) -> str:
    """What may follow the stem of a word: an ending of its script, or nothing."""
    part = (LETTERS.findall(word) or [word])[-1]
    stem = stem_of(part)
    own = part[len(stem) :]
    needed = bool(own) and not stem.endswith(OF_BOTH)
    long = CYRILLIC_ENDINGS if is_cyrillic(part) else LATIN_ENDINGS
    endings = long if len(part) >= LONG else ["s", "es"]
    every = sorted({*endings, *([own, f"{own}s"] if own else [])}, key=lambda ending: (-len(ending), ending))
    return f"(?:{BREAK}(?:{'|'.join(BREAK.join(ending) for ending in every)})){'' if needed else '?'}{after(word)}"


def before(word: str) -> str:
    """What may not stand before a word: a letter, but in scripts that write words together."""
    return "" if is_dense(word) else NO_LETTER_BEFORE


def after(word: str) -> str:
    """What may not stand behind a word, in the same way."""
    return "" if is_dense(word) else NO_LETTER_AFTER


def is_dense(word: str) -> bool:
    """Whether a word is of a script that sets no space between words, or joins small words to others."""
    return max(word) >= FIRST_DENSE


def is_cyrillic(word: str) -> bool:
    """Whether a word is written in Cyrillic."""
    return "\u0400" <= word[0] <= "\u04ff"
