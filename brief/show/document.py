"""The file: head, script and style with the policy that lets nothing else in, and the two sides."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from brief.errors import WriteError
from brief.publish import replace_whole
from brief.show.evidence import Evidence, load_record
from brief.show.markup import Element, element, to_html, words
from brief.show.reports import show_reports
from brief.show.sheet import show_differences, show_page
from brief.show.spans import Links, collect_places
from brief.show.unprinted import show_unprinted

HERE = Path(__file__).parent
MINE = "brief evidence page"
WAYS = {"page": "The page", "differences": "Differences", "unprinted": "Not printed", "sources": "Sources"}


def show(record: Path, output: Path | None = None) -> Path:
    """Write the evidence page of a record beside it, or where told, and return its path.

    Raises NoSourceError where the record cannot be read, WriteError where the file is not brief's to replace.
    """
    content = render(load_record(record)).encode()
    target = output or record.with_suffix(".html")
    try:
        if target.exists() and MINE.encode() not in target.read_bytes()[:2000]:
            raise WriteError(
                f"{target}: is there already and is no evidence page of brief's; name another file with -o"
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(target, content)
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {error.strerror or error}") from error
    return target


def render(evidence: Evidence) -> str:
    """The evidence page: the same record gives the same text."""
    places = collect_places(evidence)
    links = Links(places, {report.number: report.text for report in evidence.reports})
    left = element(
        "main",
        show_page(evidence, links),
        show_differences(evidence, links),
        show_unprinted(evidence, links),
        id="left",
        tabindex="0",
        aria_label="The page and what was found",
    )
    bar = element(
        "div",
        element("span", "Choose a line to see its words, or words to see their line.", id="where", role="status"),
        element("button", "Next place", id="next", type="button", hidden=""),
        element("button", "Back to the line", id="back", type="button", hidden="", title="Esc"),
        class_="bar",
    )
    right = element(
        "aside", bar, show_reports(evidence, places, links), id="right", tabindex="0", aria_label="The sources"
    )
    body = element("body", show_top(evidence), left, right, element("script", read("show.js")))
    return to_html(element("html", show_head(evidence), body, lang="en"))


def show_head(evidence: Evidence) -> Element:
    """The head: the policy comes first, so that it holds for all that follows."""
    style, script = read("show.css"), read("show.js")
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="generator", content=f"{MINE}, {evidence.version}"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"Evidence: {evidence.title}"),
        element("style", style),
    )


def show_top(evidence: Evidence) -> Element:
    """The band above both sides: what this is, and the ways to its parts."""
    printed = sum(one.printed for one in evidence.differences)
    many = len(evidence.reports)
    lines = len(evidence.left_out)
    counted = (
        f"{many} source{'s' * (many != 1)} · {printed} of {len(evidence.differences)} disagreements printed · "
        f"{lines} line{'s' * (lines != 1)} left out"
    )
    ways = [element("li", element("a", label, href=f"#{part}")) for part, label in WAYS.items()]
    mark = element("p", words(evidence.marking), class_="marking") if evidence.marking else None
    told = element("p", counted, class_="told")
    title = element("h1", element("span", "Evidence for ", class_="of"), words(evidence.title))
    nav = element("nav", element("ul", *ways), aria_label="Parts")
    return element("header", mark, element("div", title, told), nav)


def digest(text: str) -> str:
    """The hash by which the policy knows a script or a style."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def read(name: str) -> str:
    """A part of the page that lies beside this module."""
    return (HERE / name).read_text(encoding="utf-8")
