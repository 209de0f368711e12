"""Copies and versions of one story: forty outlets that print one wire report are one witness, not forty.

Reports are held against the fullest of those that they share stretches with. One that stands in another almost whole is
a copy (or an excerpt) of it; sharing quotations makes none. Two that are almost the same but give another figure, or
deny what the other says, are versions: the later one counts, and where no date or mark tells which is later, both do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brief.model import Note, Source
from brief.sift.shingles import Overlap, Shingled, hold_against, shingle

# On 834 reports on 290 events (news clusters, local papers), copies of one text stood in each other to .95 and more,
# reports of their own on the same event never above .80.
COPIED = 0.88
# A report so much of whose telling is quotation is judged by all of its words, and more strictly.
TOLD_WORDS = 20
QUOTED_COPIED = 0.97
# More words of its own than this in one stretch are a statement of its own.
OWN_WORDS = 25
FEWEST_WORDS = 30
# A report that says itself that it corrects or updates another may differ from it by so much.
REVISED = 0.6
# A copy is looked for among those that share the rarest words: no more than so many reports for one stretch.
MOST_SHARING = 50
# Of so many reports, every shingle is looked up; of an archive, one in so many, by its print (Broder 1997).
EVERY = 200
SAMPLED = 8
# Of texts that are as good as equally long, the best witness is kept rather than the longest.
AS_LONG = 0.9

# How agencies mark later versions (Reuters Handbook of Journalism, on updates, corrections and refiles).
MARKS = (
    re.compile(r"^\W*(?:UPDATE|WRAPUP|RPT-UPDATE)\s+(?P<turn>\d{1,2})\b"),
    re.compile(r"^\W*(?:CORRECTED|CORRECTION|REFILE|UPDATED)\b"),
    re.compile(r"^\W*\((?:Corrects|Updates|Recasts|Refiles|Adds)\b"),
    re.compile(
        r"(?i)\b(?:this|an earlier|a previous) (?:story|article|report|version)\b.{0,40}\b(?:corrected|updated|corrects"
        r"|updates|misstated|incorrectly|wrongly)\b"
    ),
)
REVISION = 100


@dataclass(frozen=True, slots=True)
class Group:
    """A story and its copies, by position among the sources; `kept` stands for them all."""

    kept: int
    members: tuple[int, ...]


def mark_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Mark copies and earlier versions, in place among the others; what is not "used" stays as it is."""
    texts = {at: shingle(source) for at, source in enumerate(sources) if source.status == "used"}
    groups, rivals = group(sources, texts)
    marked = list(sources)
    for one in groups.values():
        for at in one.members:
            if at != one.kept:
                marked[at] = set_aside_copy(sources[at], sources[one.kept], hold_against(texts[at], texts[one.kept]))
    for older, newer in order_versions(sources, groups, rivals):
        overlap = hold_against(texts[older.kept], texts[newer.kept])
        if is_version(overlap) or revision(sources[newer.kept]):
            for at in older.members:
                marked[at] = set_aside_version(marked[at], sources[newer.kept], overlap)
    return tuple(map(name_origin, marked))


def group(sources: Sequence[Source], texts: Mapping[int, Shingled]) -> tuple[dict[int, Group], list[tuple[int, int]]]:
    """Groups of copies by the fullest of each, and the pairs of those that may be versions of one story.

    The fullest come first, and only what is no copy is kept to be found again, so that copies cost no pairs.
    """
    members: dict[int, list[int]] = {}
    rivals: list[tuple[int, int]] = []
    sharing: defaultdict[int, list[int]] = defaultdict(list)
    step = 1 if len(texts) <= EVERY else SAMPLED
    for at in sorted(texts, key=lambda at: (-len(texts[at].words), at)):
        pieces = sample(texts[at], step)
        found = find_alike(texts[at], pieces, texts, sharing)
        original = next((other for other, overlap in found if is_copy(texts[at], texts[other], overlap)), None)
        if original is not None:
            members[original].append(at)
            continue
        rivals += [(at, other) for other, overlap in found if overlap.share >= REVISED]
        members[at] = [at]
        for piece in pieces:
            if len(sharing[piece]) < MOST_SHARING:
                sharing[piece].append(at)
    return {first: elect(sources, texts, same) for first, same in members.items()}, rivals


def sample(text: Shingled, step: int) -> list[int]:
    """The shingles of a report that are looked up, each once: all of them, or those whose print `step` divides."""
    return [piece for piece in dict.fromkeys(text.shingles.tolist()) if piece % step == 0]


def find_alike(
    text: Shingled, pieces: Sequence[int], texts: Mapping[int, Shingled], sharing: Mapping[int, Sequence[int]]
) -> list[tuple[int, Overlap]]:
    """The kept reports that may hold this one, the most alike first."""
    shared = Counter(other for piece in pieces for other in sharing.get(piece, ()))
    near = [other for other, count in shared.items() if count >= REVISED / 2 * len(pieces)]
    overlaps = [(other, hold_against(text, texts[other])) for other in near]
    return sorted(overlaps, key=lambda found: (bool(found[1].changes), -found[1].share, found[0]))


def is_copy(text: Shingled, other: Shingled, overlap: Overlap) -> bool:
    """Whether a report says nothing that the other does not."""
    if text.words == other.words:
        return True
    return len(text.words) >= FEWEST_WORDS and not overlap.changes and stands_in(overlap, text.spoken.count(0))


def stands_in(overlap: Overlap, told: int) -> bool:
    """Whether the report is the other's, told words and all, but for small change."""
    if told < TOLD_WORDS:
        return overlap.share >= QUOTED_COPIED
    return min(overlap.share, overlap.told) >= COPIED and overlap.longest <= OWN_WORDS


def is_version(overlap: Overlap) -> bool:
    """Whether two reports are one story but for the words that changed."""
    return min(overlap.share, overlap.told) >= COPIED and overlap.longest <= OWN_WORDS


def elect(sources: Sequence[Source], texts: Mapping[int, Shingled], members: Sequence[int]) -> Group:
    """Keep, of the fullest, the most reliable, then the agency's own, then the first published."""
    longest = len(texts[members[0]].words)

    def rank(at: int) -> tuple[str, bool, str, int]:
        source = sources[at]
        own = bool(source.agency and source.publisher and source.agency.lower() in source.publisher.lower())
        return source.reliability or "F", not own, source.published or "9999", at

    return Group(min((at for at in members if len(texts[at].words) >= AS_LONG * longest), key=rank), tuple(members))


def order_versions(
    sources: Sequence[Source], groups: Mapping[int, Group], rivals: Sequence[tuple[int, int]]
) -> list[tuple[Group, Group]]:
    """The pairs (older, newer) of which that can be told: by their first dates, then by what they say of themselves."""
    ordered = []
    for pair in rivals:
        one, other = (groups[at] for at in pair)
        days = [first_day(sources, group) for group in (one, other)]
        turns = [max(revision(sources[at]) for at in group.members) for group in (one, other)]
        if all(days) and days[0] != days[1]:
            ordered.append((one, other) if days[0] < days[1] else (other, one))
        elif turns[0] != turns[1]:
            ordered.append((one, other) if turns[0] < turns[1] else (other, one))
    return ordered


def first_day(sources: Sequence[Source], group: Group) -> str:
    """When a version was first published, as far as its copies say; "" where none does."""
    return min((sources[at].published or "" for at in group.members if sources[at].published), default="")


def revision(source: Source) -> int:
    """Which version a report says it is: 0 where it says nothing, the number of an update, more for a correction."""
    lines = [source.title or "", *(passage.text for passage in source.passages)]
    found = [mark.search(line) for line in lines for mark in MARKS]
    return max((int(match.groupdict().get("turn") or REVISION) for match in found if match), default=0)


def set_aside_copy(source: Source, kept: Source, overlap: Overlap) -> Source:
    """Mark a copy of what is kept; one that is shorter is an excerpt."""
    what = "an excerpt from" if source.words < AS_LONG * kept.words else "the same text as"
    message = f"{what} {kept.file} ({overlap.share:.0%} of its words); counted once"
    return mark(source, kept, overlap, Note("info", message, source.key))


def set_aside_version(source: Source, newer: Source, overlap: Overlap) -> Source:
    """Mark an earlier version of what is kept, and say what changed first."""
    message = f"an earlier version of {newer.file} ({overlap.share:.0%} of its words); the later one counts"
    if overlap.changes:
        mine, theirs = overlap.changes[0]
        message += f"; where it says {mine!r}, that says {theirs!r}" if theirs else f"; it alone says {mine!r}"
    return mark(source, newer, overlap, Note("warning", message, source.key))


def mark(source: Source, kept: Source, overlap: Overlap, note: Note) -> Source:
    """Set a source aside as a copy."""
    notes = (*source.notes, note)
    return replace(source, status="copy", copy_of=kept.key, likeness=round(overlap.share, 2), notes=notes)


def name_origin(source: Source) -> Source:
    """Give a file with the very bytes of another, which the reader found, its origin: the same key."""
    if source.status == "copy" and source.copy_of is None:
        return replace(source, copy_of=source.key, likeness=1.0)
    return source
