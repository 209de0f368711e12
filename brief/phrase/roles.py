"""Who people are, in the sources' own words: the role that a page tells behind a name."""

from __future__ import annotations

from collections.abc import Mapping

from brief.model import Person, Study

# A role of more words than this is a story.
LONGEST = 9
# Whose husband or counterpart someone is, one word does not say.
RELATIONS = frozenset(
    "husband wife widow brother sister father mother son daughter parent child cousin uncle aunt relative friend "
    "neighbor neighbour partner boyfriend girlfriend fiance fiancee colleague counterpart gunman suspect victim".split()
)


def find_roles(study: Study) -> Mapping[str, Person]:
    """The people of a report, by name, whose role can be told in a few words."""
    told = (one for one in study.people if one.kind == "person" and one.role_where is not None)
    return {one.name: one for one in told if 0 < len(tell_role(one.role).split()) <= LONGEST}


def tell_role(role: str | None) -> str:
    """A role as it stands behind a name: not "husband" alone, which says nothing without whose."""
    words = (role or "").split()
    return (
        ""
        if words and words[-1].lower() in RELATIONS and not any("’" in w or "'" in w for w in words)
        else " ".join(words)
    )
