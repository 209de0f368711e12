"""Bodies that act and speak under a name: offices, firms, parties, papers, groups, and "the company" that means one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief.analyse.language import Parsed
from brief.analyse.people.clusters import Cluster, folded
from brief.analyse.people.coreference import Mention
from brief.analyse.people.lexicon import BODY_NOUNS, FIRM_WORDS, GENERIC_BODIES, MEDIA_NOUNS
from brief.analyse.people.mentions import DEFINITE
from brief.analyse.people.names import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

MIN_ACRONYM = 2
# How far ahead of all others a body must be for "the company" to mean it.
LEAD = 1.5
SMALL = frozenset("of and for the in on".split())


def initials(words: tuple[str, ...]) -> str:
    """The first letters of a name's words, small links left out ("European Union" → "eu")."""
    return "".join(w[0] for w in words if w not in SMALL)


def cluster_bodies(namings: list[Naming]) -> list[Cluster]:
    """Bodies' namings put together: equal words, and an acronym with the name that it shortens."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    for n in namings:
        if n.kind == "body":
            words = folded(n)
            clusters.setdefault(words, Cluster(words, "body")).namings.append(n)
    for words in [w for w in clusters if len(w) == 1 and len(w[0]) > MIN_ACRONYM]:
        full = next((w for w in clusters if len(w) >= MIN_ACRONYM and initials(w) == words[0]), None)
        if full and clusters[words].namings[0].words[0].isupper():
            clusters[full].namings += clusters.pop(words).namings
            clusters[full].namings.sort(key=lambda n: (n.passage, n.first))
    return list(clusters.values())


def resolve_bodies(
    passages: Sequence[Parsed], clusters: list[Cluster], quoted: list[bytearray], taken: set[tuple[int, int]]
) -> list[Mention]:
    """The places where "the company", "the department" and the like mean one of the bodies named before."""
    acting = {
        (n.passage, n.last) for c in clusters for n in c.namings if passages[n.passage].doc[n.last].dep_ == "nsubj"
    }
    found = []
    for p, parsed in enumerate(passages):
        for token in parsed.doc:
            if token.pos_ != "NOUN" or quoted[p][token.i] or not is_generic(token) or (p, token.i) in taken:
                continue
            who = choose_body(token.lower_, (p, token.i), clusters, acting)
            if who is not None:
                found.append(Mention(p, token.left_edge.i, token.i, who))
    return found


def is_generic(token: Token) -> bool:
    """Whether a token is the head of "the company" and the like, with nothing before it that tells it from others."""
    if token.lower_ not in BODY_NOUNS or token.tag_ != "NN" or token.dep_ == "compound" or token.i == 0:
        return False
    opening = token.doc[token.left_edge.i : token.i]
    plain = all(t.pos_ in ("ADJ", "NOUN", "PUNCT") and t.lower_ not in OTHERS for t in opening[1:])
    return len(opening) > 0 and opening[0].lower_ in DEFINITE and plain


OTHERS = frozenset("other parent rival sister second first third new former latter whole entire last next".split())


def choose_body(noun: str, here: tuple[int, int], clusters: list[Cluster], acting: set[tuple[int, int]]) -> int | None:
    """The body that a noun means: the last one named by that noun, else one that leads all others by far."""
    before = [(k, [n for n in c.namings if (n.passage, n.first) < here]) for k, c in enumerate(clusters)]
    named = [(k, seen) for k, seen in before if seen]
    same = [(seen[-1].passage, seen[-1].first, k) for k, seen in named if bears(clusters[k], noun)]
    if same:
        return max(same)[2]
    if noun not in GENERIC_BODIES:
        return None
    media = noun in MEDIA_NOUNS
    ranked = sorted(
        (
            (
                sum(1 + 2 * ((n.passage, n.last) in acting) for n in seen)
                + 2 * (here[0] - seen[-1].passage < MIN_ACRONYM),
                -k,
            )
            for k, seen in named
            if is_media(clusters[k]) == media and is_plain(clusters[k])
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] < MIN_ACRONYM:
        return None
    ahead = len(ranked) == 1 or ranked[0][0] >= LEAD * ranked[1][0]
    return -ranked[0][1] if ahead else None


def bears(cluster: Cluster, noun: str) -> bool:
    """Whether a body's name holds the noun ("the department": the Justice Department)."""
    return any(word in (noun, noun + "s") for word in cluster.key)


def is_media(cluster: Cluster) -> bool:
    """Whether a body is a paper, station or agency by its name."""
    return any(word in MEDIA_NOUNS for word in cluster.key)


def is_plain(cluster: Cluster) -> bool:
    """Whether a body's name does not say that it is something else: a court or ministry is no company."""
    return not any(word in BODY_NOUNS and word not in FIRM_WORDS and word not in MEDIA_NOUNS for word in cluster.key)
