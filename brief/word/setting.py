"""The PDF of an edited page: one page, or by how much it runs over and which lines would have to go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from brief.errors import WriteError
from brief.page import Block, Brief, Role, Style
from brief.publish import replace_whole
from brief.style import load_style
from brief.word.read import EditedPage, read_page
from brief.word.sheet import block_name, to_brief
from brief.write.metadata import say_origin
from brief.write.pdf import write_pdf

# How a page may be tightened, step by step: the room between paragraphs, and from line to line, never the letters.
STEPS = ((0.75, 1.0), (0.5, 1.0), (0.5, 0.97), (0.4, 0.95), (0.3, 0.93))
# The least leading at which lines of text can be read, as a multiple of the size of the letters.
LEAST_LEADING = 1.12
# Where lines can go from first, each section from its end: what a reader misses least.
ORDER = ("gaps", "next", "quotes", "facts", "bottom-line", "")
SHOWN = 8
MINE = b"<pdf:Producer>brief</pdf:Producer>"
PICTURES = ("drawing", "pict", "object")


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF that was written: `tightened` says how much room between lines was kept, None where all was."""

    file: Path
    tightened: tuple[float, float] | None
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
    look = load_style(style or page.written.style, Path("styles"), file.parent)
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


def set_page(
    page: EditedPage, style: Style, *, fit: bool, origin: str | None = None
) -> tuple[bytes, tuple[float, float] | None]:
    """The PDF, and how far the page was tightened. Raises WriteError where it runs over all the same."""
    brief = replace(to_brief(page, style), origin=origin)
    for step in (None, *(STEPS if fit else ())):
        looser = tighten(style, *step) if step else style
        try:
            return write_pdf(brief, looser), step
        except WriteError as error:
            overrun = str(error).partition(";")[0]
    raise WriteError(f"{page.file}: {overrun}; {advise(page, brief, looser, fit=fit)}")


def tighten(style: Style, room: float, leading: float) -> Style:
    """The style with less room between paragraphs and lines."""

    def closer(role: Role) -> Role:
        least = min(role.leading, max(role.leading * leading, role.size * LEAST_LEADING))
        return replace(role, before=role.before * room, after=role.after * room, leading=least)

    return replace(style, roles={name: closer(role) for name, role in style.roles.items()})


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
