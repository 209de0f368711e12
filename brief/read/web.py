"""Saved web pages: the article's text told from the page by trafilatura, its metadata from what the page declares.

Metadata is taken from declarations alone (Open Graph, schema.org, Dublin Core, what news sites print beside them):
a date found elsewhere on a page may be that of an update, of a comment or of the copyright. Nothing is fetched.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from itertools import chain

from lxml import html
from lxml.etree import LxmlError, _Element
from trafilatura import bare_extraction

from brief.read.clean import tidy
from brief.read.draft import Draft, Paragraph, Stated, UnreadableError
from brief.read.encoding import decode
from brief.read.stated import take_stated

# A page with its scripts; above this the parser would dwell.
LARGEST = 8_000_000
ELEMENTS = 50_000
DEEPEST = 60
SHORT_CELL = 60
CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
# Declared names (property, name or itemprop of a meta element), most trusted first.
DECLARED: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "twitter:title"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "citation_publication_date",
        "dc.date.issued", "dcterms.issued", "parsely-pub-date", "sailthru.date",
        "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "date_published", "dc.date", "dcterms.date", "date",
    ),
    "url": ("og:url", "parsely-link"),
    "author": ("author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
        "byl"),
}  # fmt: skip
ARTICLE = re.compile(
    r"(?:News|Analysis|Reportage|Blog|Opinion|Background|Satirical|Review|Live)?\w*(?:Article|Posting|Report)"
)
# trafilatura tells of pages it cannot use; we do so in our own words.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def read_page(raw: bytes) -> Draft:
    """Read a .html file. Raises UnreadableError."""
    if len(raw) > LARGEST:
        raise UnreadableError(f"is a page of more than {LARGEST // 1_000_000} MB; save the article as text")
    text, notes = decode(_recode(raw))
    try:
        tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text))
        if sum(1 for _ in tree.iter()) > ELEMENTS:
            raise UnreadableError("is a page of more parts than any article has; save the article as text")
        found = bare_extraction(text, include_comments=False, include_tables=True, with_metadata=False)
    except (LxmlError, ValueError) as error:
        raise UnreadableError("is no web page; save it as HTML again") from error
    body = getattr(found, "body", None)
    if body is None:
        raise UnreadableError("holds no article that could be told from the page; save the article as text")
    stated = take_stated(_take_declared(tree), "page")[0]
    return Draft(
        _set_headline(_take_headline(tree), tuple(_walk(body, 0))), stated, notes, Stated(title=_take_title(tree))
    )


def _recode(raw: bytes) -> bytes:
    """Turn a page in the encoding that it declares into UTF-8; one that declares none, or a wrong one, is left."""
    declared = CHARSET.search(raw[:4096])
    if not declared or raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return raw
    try:
        return raw.decode(declared[1].decode("ascii")).encode()
    except (LookupError, UnicodeError):
        return raw


def _walk(element: _Element, depth: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of what trafilatura found: p, head, quote, list and item, table, row and cell."""
    for child in element:
        if child.tag == "row":
            yield from _take_row(child)
        elif child.tag in ("list", "table", "quote", "div", "body") and len(child) and depth < DEEPEST:
            yield from _split(child.text or "", None, item=False)
            yield from _walk(child, depth + 1)
        else:
            for lb in child.iter("lb"):
                lb.tail = "\n" + (lb.tail or "")
            hint = "heading" if child.tag == "head" else None
            yield from _split(_words(child), hint, item=child.tag == "item")
        yield from _split(child.tail or "", None, item=False)


def _split(text: str, hint: object, *, item: bool) -> Iterator[Paragraph]:
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(line, "heading" if hint else None, item=item)


def _words(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _take_row(row: _Element) -> Iterator[Paragraph]:
    """A row of short cells is one line ("Killed: 12"), a row that lays out prose is its cells."""
    cells = [cell for cell in (tidy(_words(cell)) for cell in row.iterchildren("cell")) if cell]
    if len(cells) > 1 and all(len(cell) <= SHORT_CELL for cell in cells):
        yield Paragraph(f"{cells[0].rstrip(':')}: {'; '.join(cells[1:])}", item=True)
    else:
        yield from (Paragraph(cell) for cell in cells)


def _set_headline(headline: str | None, found: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Set the headline above the text, unless the extraction has kept it there."""
    if headline is None or headline in (tidy(paragraph.text) for paragraph in found):
        return found
    return (Paragraph(headline, "heading"), *found)


def _take_headline(tree: _Element) -> str | None:
    """Take the page's one top heading, which the extraction often leaves out."""
    heads = [tidy(_words(head)) for head in tree.iter("h1")]
    return heads[0] or None if len(heads) == 1 else None


def _take_title(tree: _Element) -> str | None:
    """Take the title of the window, which the site's name often ends."""
    title = tree.findtext(".//title")
    return tidy(re.split(r"\s[|–—-]\s", title)[0])[:500] or None if title else None


def _take_declared(tree: _Element) -> dict[str, object]:
    """Collect what the page declares of itself, the elements first, then schema.org's JSON."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if meta.get("content"):
            metas.setdefault(name.lower(), str(meta.get("content")))
    linked = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    article = next(_find_articles(tree), {})
    stated: dict[str, object] = {
        key: next((metas[name] for name in names if name in metas), None) for key, names in DECLARED.items()
    }
    if str(stated["author"]).startswith("http"):
        stated["author"] = None
    known = {
        "title": article.get("headline"),
        "publisher": _name(article.get("publisher")),
        "published": article.get("datePublished"),
        "url": linked,
        "author": _name(article.get("author")),
        "language": tree.get("lang"),
    }
    return {key: stated.get(key) or known[key] for key in known}


def _find_articles(tree: _Element) -> Iterator[Mapping[str, object]]:
    """Yield what schema.org calls an article in the page's JSON-LD."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                found = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            graph = found.get("@graph") if isinstance(found, dict) else None
            for thing in chain(_listed(found), _listed(graph)):
                if isinstance(thing, dict) and any(
                    ARTICLE.fullmatch(str(kind)) for kind in _listed(thing.get("@type"))
                ):
                    yield thing


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _name(value: object) -> object:
    """The name of a person or body, or of several, as schema.org writes them."""
    names = [one.get("name") if isinstance(one, dict) else one for one in _listed(value)]
    told = [name for name in names if isinstance(name, str) and not name.startswith("http")]
    return told if len(told) > 1 else next(iter(told), None)
