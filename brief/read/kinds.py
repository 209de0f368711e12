"""Which paragraphs are the report, and which stand around it: headings, captions, boilerplate.

First each paragraph is judged by itself (what its format says, then the lexicon of `boilerplate`), then by its
neighbours: what follows "Related stories", what repeats a sentence, what trails after the last paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.model import PassageKind
from brief.read.boilerplate import AGENCY, BIO, CLOCK, DATE, OPENER, RULES, Rule
from brief.read.datelines import find_byline, find_dateline
from brief.read.draft import Paragraph

# What no page furniture exceeds: newsletter forms come to 1,500 characters.
LONGEST = 4000
HEADING_WORDS = 14
CAPTION_WORDS = 35
HEADLINE_WORDS = 22
LINK_WORDS = 30
LAST_LINKS = 8
LABEL_WORDS = 8
LABELS_MOST = 600
LABEL_SHARE = 4
FEW_WORDS = 5
SUMMARY_WORDS = 8
SHOUT_WORDS = 8
QUOTES = "\"'“‘«"
# A sentence shorter than this may well be said twice.
REPEAT_WORDS = 5
# A stray mark may close the last line of a story.
ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s?[^a-zA-Z0-9]{0,3}$")
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z\d])")
WORD = re.compile(r"\w+")
LABEL = re.compile(r"[A-Z][A-Z.’'&-]+|\d+|[A-Z]\.?")
# The hour over each entry of a live report.
HOUR = re.compile(
    rf"(?:(?:last |latest )?updated?\W*(?:at )?)?(?:{DATE},? )?(?:{CLOCK}(?: \w{{2,4}})?|noon|midnight)(?: update)?\W*",
    re.IGNORECASE,
)
# Function words that a title in "Title Case" leaves in lower case.
SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or out over per so the to up via vs with".split()
)
COLON_EARLY = re.compile(r"(?:\S+ ){0,4}\S+:\s")
# What someone posted, under name, handle and day: words of a person, not of the page.
CREDIT = re.compile(rf"{AGENCY}\b", re.IGNORECASE)
POSTED = re.compile(r"[—–-] .{2,60}\(@\w+\)")
TRANSCRIPT = re.compile(r"[A-Z][A-Z .'’-]+(?:, [A-Z ]+)?:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as judged: its tidy text, and what it is."""

    text: str
    kind: PassageKind
    item: bool = False


def settle_kinds(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """Judge each paragraph (tidy, not empty) by itself and then by its neighbours."""
    kinds = [judge(p) for p in paragraphs]
    title = next((i for i, p in enumerate(paragraphs) if p.hint == "heading"), None)
    if title is not None:
        kinds[title] = "heading"
    lines = [Line(p.text, kind, p.item) for p, kind in zip(paragraphs, kinds, strict=True)]
    if "body" not in kinds:
        # A gallery: its captions are its text.
        lines = [replace(line, kind="body") if line.kind == "caption" else line for line in lines]
    for step in (_close_lists, _find_headline, _find_captions, _find_repeats, _drop_trailing):
        lines = step(lines)
    return lines


def judge(paragraph: Paragraph) -> PassageKind:
    """Judge a paragraph by itself: "body" is what nothing speaks against."""
    text = paragraph.text
    rule = find_rule(text)
    if paragraph.hint == "caption" or rule:
        return rule.kind if rule else "caption"
    if paragraph.hint:
        return paragraph.hint
    if paragraph.link or find_byline(text) or OPENER.fullmatch(text) or _is_labels(text):
        return "boilerplate"
    shout = (
        text.isupper() and 1 < len(text.split()) <= SHOUT_WORDS and text[0] not in QUOTES and not TRANSCRIPT.match(text)
    )
    return "heading" if shout or HOUR.fullmatch(text) else "body"


def find_rule(text: str) -> Rule | None:
    """Find the first rule of the lexicon that knows a stretch of text."""
    if len(text) > LONGEST:
        return None
    return next((rule for rule in RULES if rule.holds(text)), None)


def split_sentences(text: str) -> list[str]:
    """Split roughly, for comparing and for peeling; where a sentence ends is settled in `analyse`."""
    return SENTENCE_END.split(text)


def is_open(text: str) -> bool:
    """Whether a paragraph lacks the mark that ends a sentence, as headlines, captions and links do."""
    return not ENDED.search(text)


def _is_labels(text: str) -> bool:
    """Whether an open line is a string of labels off a map or a chart: it begins in capitals and comes back to them."""
    words = text.split()
    if not LABEL_WORDS <= len(words) <= LABELS_MOST or not is_open(text):
        return False
    capitals = sum(bool(LABEL.fullmatch(word)) for word in words)
    return LABEL.fullmatch(words[0]) is not None and LABEL_SHARE * capitals >= len(words)


def _is_title_like(text: str) -> bool:
    """Whether a short open line is set like a title: most long words in capitals, or very few words."""
    if text.isupper():
        return True
    words = [word for word in text.split() if word.lower() not in SMALL]
    capital = sum(word.lstrip("\"'“‘(").lstrip("#@")[:1].isupper() or word[:1].isdigit() for word in words)
    return len(words) <= FEW_WORDS or 3 * capital >= 2 * len(words)


def _close_lists(lines: list[Line]) -> list[Line]:
    """Take links that follow an opener ("Read more:"): open lines, or short ones down to the end of the page."""
    closed, listing = list[Line](), False
    for at, line in enumerate(lines):
        listing = listing and line.kind != "heading" and (is_open(line.text) or _runs_out(lines, at))
        closed.append(replace(line, kind="boilerplate") if listing and line.kind == "body" else line)
        listing = listing or OPENER.fullmatch(line.text) is not None
    return closed


def _runs_out(lines: list[Line], at: int) -> bool:
    """Whether nothing but a few short lines stands from here to the end of the page."""
    return len(lines) - at <= LAST_LINKS and all(len(line.text.split()) <= LINK_WORDS for line in lines[at:])


def _find_headline(lines: list[Line]) -> list[Line]:
    """Where no format marks a title: the first line of the text is one if it is short, open and not alone."""
    if any(line.kind == "heading" and not HOUR.fullmatch(line.text) for line in lines):
        return lines
    body = [at for at, line in enumerate(lines) if line.kind == "body"]
    if len(body) > 1 and not lines[body[0]].item:
        first = lines[body[0]]
        if is_open(first.text) and 1 < len(first.text.split()) <= HEADLINE_WORDS and not TRANSCRIPT.match(first.text):
            lines[body[0]] = replace(first, kind="heading")
    return lines


def _find_captions(lines: list[Line]) -> list[Line]:
    """Tell open lines in running text: crossheads where they are set like titles, captions otherwise.

    Those right under the title are a summary, and list items are prose. Where half the paragraphs are open, the page
    does without full stops, and nothing can be told by them.
    """
    body = [line for line in lines if line.kind == "body" and not line.item]
    loose = [line for line in body if is_open(line.text) and len(line.text.split()) > HEADING_WORDS]
    if not body or 2 * len(loose) > len(body):
        return lines
    summary = _find_summary(lines)
    return [line if at in summary else _tell_open(line) for at, line in enumerate(lines)]


def _tell_open(line: Line) -> Line:
    text, words = line.text, len(line.text.split())
    if line.kind != "body" or line.item or not is_open(text) or words > CAPTION_WORDS:
        return line
    if TRANSCRIPT.match(text) or POSTED.search(text) or find_dateline(text):
        return line
    if words <= HEADING_WORDS and not CREDIT.match(text) and (_is_title_like(text) or COLON_EARLY.match(text)):
        return replace(line, kind="heading")
    return replace(line, kind="caption")


def _find_summary(lines: list[Line]) -> frozenset[int]:
    """Find the long open lines that follow the title directly: the page's own summary of the story."""
    run: list[int] = []
    for at, line in enumerate(lines):
        if line.kind == "body":
            if not is_open(line.text) or len(line.text.split()) < SUMMARY_WORDS:
                break
            run.append(at)
    return frozenset(run)


def _find_repeats(lines: list[Line]) -> list[Line]:
    """Tell repeats: a sentence of the text that stands again on a line of its own is a caption or a pull quote."""
    seen: set[str] = set()
    within = {
        _norm(sentence)
        for line in lines
        if line.kind == "body" and len(sentences := split_sentences(line.text)) > 1
        for sentence in sentences
    }
    title = next((_norm(line.text) for line in lines if line.kind == "heading"), "")
    told = list[Line]()
    for line in lines:
        norm = _norm(line.text)
        again = norm in seen and (norm == title or norm.count(" ") >= REPEAT_WORDS)
        pulled = line.kind == "body" and norm in within and norm.count(" ") >= REPEAT_WORDS
        if line.kind in ("body", "heading"):
            seen.add(norm)
        kind: PassageKind = "boilerplate" if norm == title else "caption"
        told.append(replace(line, kind=kind) if again or pulled else line)
    return told


def _norm(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _drop_trailing(lines: list[Line]) -> list[Line]:
    """Take what trails: headings with nothing under them are links to other pages, a last line may be the writer's."""
    last = max((at for at, line in enumerate(lines) if line.kind == "body"), default=len(lines))
    trailing = {at for at, line in enumerate(lines) if at > last and line.kind == "heading"}
    if 0 < last < len(lines) and BIO.fullmatch(lines[last].text):
        trailing.add(last)
    return [replace(line, kind="boilerplate") if at in trailing else line for at, line in enumerate(lines)]
