"""The people of an article, from names to `Person` values."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from brief.analyse.language import Article, Parsed
from brief.analyse.people.bodies import cluster_bodies, resolve_bodies
from brief.analyse.people.clusters import Cluster, cluster_people, folded, gender, settle_kinds
from brief.analyse.people.coreference import Figure, Mention, resolve
from brief.analyse.people.headlines import is_headline, read_headline
from brief.analyse.people.lexicon import ADDRESS, names_person
from brief.analyse.people.mentions import noun_gender, plain_office
from brief.analyse.people.names import Naming, find_namings
from brief.analyse.people.roles import find_role
from brief.analyse.stretches import Stretch, find_stretches
from brief.model import Person, Span

Role = tuple[str, Span]


def find_people(article: Article) -> tuple[Person, ...]:
    """The people and bodies that an article names, in order of first mention."""
    passages = article.parsed
    titled = [is_headline(parsed) for parsed in passages]
    namings = [n for k, parsed in enumerate(passages) if not titled[k] for n in find_namings(parsed, k)]
    people_namings = settle_kinds(namings)
    people_namings += headline_namings(passages, titled, people_namings)
    clusters = cluster_people(people_namings)
    taken = {(n.passage, n.first) for c in clusters for n in c.namings}
    bodies = cluster_bodies([n for n in namings if (n.passage, n.first) not in taken])
    roles = [gather_roles(passages, cluster) for cluster in clusters]
    named = [Mention(n.passage, n.first, n.last, k) for k, c in enumerate(clusters) for n in c.namings]
    figures = [Figure(k, known_gender(c, roles[k]), offices(c, roles[k])) for k, c in enumerate(clusters)]
    quoted = mask_quotes(passages, find_stretches([parsed.passage for parsed in passages])[0])
    resolved = resolve(passages, named, figures, quoted, titled)
    people = [build(passages, c, roles[k], [m for m in resolved if m.who == k]) for k, c in enumerate(clusters)]
    inside = {(n.passage, i) for c in bodies for n in c.namings for i in range(n.first, n.last + 1)}
    generic = resolve_bodies(passages, bodies, quoted, inside)
    people += [build(passages, c, [], [m for m in generic if m.who == k]) for k, c in enumerate(bodies)]
    return tuple(sorted(people, key=lambda person: person.mentions[0]))


def headline_namings(passages: Sequence[Parsed], titled: list[bool], known: list[Naming]) -> list[Naming]:
    """The names in headlines, of people whom the text names."""
    full = {folded(n) for n in known if len(n.words) > 1}
    surnames = {folded(n)[-1] for n in known if n.kind == "person"}
    return [n for k, parsed in enumerate(passages) if titled[k] for n in read_headline(parsed, k, full, surnames)]


def gather_roles(passages: Sequence[Parsed], cluster: Cluster) -> list[Role]:
    """The roles given beside a person's namings, in order of reading."""
    found = (find_role(passages[n.passage], n) for n in cluster.namings if not n.titled)
    return [role for role in found if role]


def offices(cluster: Cluster, roles: list[Role]) -> frozenset[str]:
    """The plain forms of the words in a person's titles and roles."""
    titles = (word for n in cluster.namings for word in n.title if word.lower().rstrip(".") not in ADDRESS)
    words = [*titles, *(word for text, _ in roles for word in text.replace("-", " ").split())]
    return frozenset(plain_office(word) for word in words if names_person(word))


def known_gender(cluster: Cluster, roles: list[Role]) -> str | None:
    """Whether the person is a man or a woman, as names, forms of address and roles tell."""
    nouns = (noun_gender(word) for text, _ in roles for word in text.split()[-1:])
    return gender(cluster) or next((g for g in nouns if g), None)


def mask_quotes(passages: Sequence[Parsed], stretches: list[Stretch]) -> list[bytearray]:
    """For each passage a flag for each token: whether it stands inside quotation marks."""
    masks = [bytearray(len(parsed.doc)) for parsed in passages]
    starts: dict[int, list[int]] = {}
    for stretch in stretches:
        k, base = stretch.passage, passages[stretch.passage].passage.where.start
        if k not in starts:
            starts[k] = [token.idx for token in passages[k].doc]
        first = bisect_left(starts[k], stretch.marks.start - base)
        last = bisect_left(starts[k], stretch.marks.end - base)
        masks[k][first:last] = b"\x01" * (last - first)
    return masks


def build(passages: Sequence[Parsed], cluster: Cluster, roles: list[Role], resolved: list[Mention]) -> Person:
    """The person that a cluster stands for, with the fullest role that the article gives beside the name."""
    spans = [passages[n.passage].span(n.start, n.end) for n in cluster.namings]
    spans += [passages[m.passage].where(passages[m.passage].doc[m.first : m.last + 1]) for m in resolved]
    full = cluster.fullest
    name = " ".join(full.words)
    role = max(roles, key=lambda r: min(len(r[0].split()), 3), default=None)
    aliases = {" ".join(n.words) for n in cluster.namings} - {name}
    return Person(
        name=name,
        naming=passages[full.passage].span(full.start, full.end),
        role=role[0] if role else None,
        role_where=role[1] if role else None,
        aliases=tuple(sorted(aliases)),
        mentions=tuple(sorted(spans)),
        kind="body" if cluster.kind == "body" else "person",
    )
