"""The PDF of an edited page: one page, or by how much it runs over and which lines would have to go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from brief.errors import WriteError
from brief.page import Block, Brief, Style
from brief.publish import replace_whole
from brief.style import list_shares, load_style, tighten
from brief.word.read import EditedPage, read_page
from brief.word.sheet import block_name, to_brief
from brief.write.house import adopt_template
from brief.write.metadata import say_origin
from brief.write.pdf import write_pdf
from brief.write.written import Written

# Where lines can go from first, each section from its end: what a reader misses least.
ORDER = ("gaps", "next", "quotes", "facts", "bottom-line", "")
SHOWN = 8
MINE = b"<pdf:Producer>brief</pdf:Producer>"
PICTURES = ("drawing", "pict", "object")


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF that was written: `tightened` says how much room between paragraphs `fit` kept, None where it left all."""

    file: Path
    tightened: float | None
    notes: tuple[str, ...]


def print_page(
    file: Path, output: Path | None = None, *, fit: bool = False, decide: bool | None = None, style: str | None = None
) -> Printed:
    """Write the PDF of an edited page. `decide`: True accepts its tracked changes, False rejects them.

    Raises WriteError where changes wait for a decision, where the page runs over, or would overwrite a PDF that is not
    brief's; SettingsError where its style is not found.
    """
    page = read_page(file, accept=decide is not False)
    if page.written is None:
        raise WriteError(f"{file}: was not written by brief, or lost what brief wrote into it; print it from Word")
    if page.undecided and decide is None:
        raise WriteError(
            f"{file}: {page.undecided} tracked changes wait for a decision; accept or reject them in Word, "
            "or run with --accept or --reject"
        )
    look = load_look(page.written, file, style)
    origin = say_origin(page.package.sha256, rejected=decide is False)
    content, tightened = set_page(page, look, fit=fit, origin=origin)
    target = output or file.with_suffix(".pdf")
    try:
        if target.exists() and MINE not in target.read_bytes():
            raise WriteError(f"{target}: is there already and is not brief's; name another file with -o")
        replace_whole(target, content)
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {error.strerror or error}") from error
    return Printed(target, tightened, tuple(lost(page)))


def load_look(written: Written, file: Path, style: str | None) -> Style:
    """The style that a page was set in, as `make` set it: on its house's template, tightened as far; or another one."""
    look = load_style(style or written.style, Path("styles"), file.parent)
    if written.house:
        look = replace(adopt_template(look, str(file)), paper=written.house)
    return look if style and style != written.style else tighten(look, written.share)


def set_page(page: EditedPage, style: Style, *, fit: bool, origin: str | None = None) -> tuple[bytes, float | None]:
    """The PDF, and how far `fit` tightened it, within the style's bounds. Raises WriteError where it runs over."""
    brief = replace(to_brief(page, style), origin=origin)
    looser = style
    for share in (None, *(one / style.share for one in list_shares(style) if fit and one < style.share)):
        looser = tighten(style, share) if share else style
        try:
            return write_pdf(brief, looser), looser.share if share else None
        except WriteError as error:
            overrun = str(error).partition(";")[0]
    raise WriteError(f"{page.file}: {overrun}; {advise(page, brief, looser, fit=fit)}")


def advise(page: EditedPage, brief: Brief, style: Style, *, fit: bool) -> str:
    """Which lines would have to go, an officer's own last; without `fit`, that tightening might do."""
    going: list[str] = []
    shorter = brief
    for line in expendable(page, brief):
        shorter = without(shorter, line)
        going.append(f"“{shorten(line)}”")
        try:
            write_pdf(shorter, style)
        except WriteError:
            continue
        hint = "" if fit else "; or try --fit"
        return f"without {', '.join(going)} it would fit{hint}"
    return "shorten it"


def expendable(page: EditedPage, brief: Brief) -> Iterator[Block]:
    """The lines that could go, in the order in which they would be missed least."""
    own = {block_name(line) for line in page.lines if line.state != "untouched"}
    sections = {block_name(line): line.written.section for line in page.lines if line.written}
    blocks = [one for one in brief.blocks if isinstance(one, Block) and one.role in ("body", "bullet", "quote")]
    for by_hand in (False, True):
        for section in ORDER:
            for block in reversed(blocks):
                if sections.get(block.id, "") == section and (block.id in own) == by_hand:
                    yield block


def without(brief: Brief, line: Block) -> Brief:
    """The page without a line."""
    return replace(brief, blocks=tuple(block for block in brief.blocks if block is not line))


def shorten(line: Block) -> str:
    """The first words of a line."""
    words = line.text.split()
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")


def lost(page: EditedPage) -> Iterator[str]:
    """What stands in the document and cannot be set in the PDF."""
    root = page.package.parts[page.package.main]
    if any(f"<w:{name}".encode() in root for name in PICTURES):
        yield "pictures and drawings are not printed"
    if any(one.part.endswith(("footnotes.xml", "endnotes.xml")) and one.text for one in page.margins):
        yield "footnotes are not printed"
