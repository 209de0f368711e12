"""HTML that is all text, as in a mail or a field of an export: nothing is weighed, every line that shows is kept."""

from __future__ import annotations

import re

from lxml import etree, html

from brief.read.draft import UnreadableError

LARGEST = 4_000_000
ELEMENTS = 50_000
BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table tbody td th thead tr ul".split()
)
SILENT = ("head", "script", "style", "title", "noscript", "template", "svg", "object", "select", "textarea")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)", re.IGNORECASE)
SPACE = re.compile(r"\s+")
LOOKS_MARKED = re.compile(r"</(?:p|div|span|b|i|em|strong|a|li|h[1-6]|td)>|<(?:br|p)\s?/?>", re.IGNORECASE)


def take_lines(page: str) -> str:
    """The text of marked-up HTML: blocks parted by blank lines, items led by a dash. Raises UnreadableError."""
    if len(page) > LARGEST:
        raise UnreadableError(f"holds a page of more than {LARGEST // 1_000_000} MB; save its text alone")
    try:
        # A declared encoding is that of bytes which are text already.
        tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", page))
    except (etree.LxmlError, ValueError):
        return ""
    elements = list(tree.iter("*"))
    if len(elements) > ELEMENTS:
        raise UnreadableError("holds a page of more parts than any report has; save its text alone")
    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, *SILENT, with_tail=False)
    for element in elements:
        _set_breaks(element)
    return "".join(str(part) for part in tree.itertext())


def _set_breaks(element: etree._Element) -> None:
    """Put what a browser shows as breaks into an element's text, and nothing where it shows nothing."""
    text, tail = (SPACE.sub(" ", part or "") for part in (element.text, element.tail))
    if HIDDEN.search(element.get("style", "")):
        for child in list(element):
            element.remove(child)
        text = ""
    around = "\n\n" if element.tag in BLOCKS else "\n" if element.tag == "br" else ""
    bullet = "- " if element.tag == "li" else ""
    element.text = (around if element.tag != "br" else "") + bullet + text
    element.tail = around + tail
