"""The page: what writers know. A brief is blocks of runs, a style is measures and colours; no evidence comes here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Weight = Literal["plain", "bold", "italic"]
# The mark of a line that tells one side of what the page shows as disputed.
DIFFERS = "[≠]"


@dataclass(frozen=True, slots=True, order=True)
class Cite:
    """A place in a source that bears a block out: the source's number on the page, offsets into its text."""

    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `link` is a URL or "#anchor" (an anchor is a block's id); `mark`: a citation mark, "[1]"."""

    text: str
    weight: Weight = "plain"
    link: str | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. `role` names its look in the style; `derived`: the program's own words (heading, label, count)."""

    id: str
    section: str
    role: str
    runs: tuple[Run, ...]
    cites: tuple[Cite, ...] = ()
    derived: bool = False
    item: str | None = None

    @property
    def text(self) -> str:
        """The words of the block, without citation marks."""
        return "".join(run.text for run in self.runs if not run.mark).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: each cell is a tuple of blocks. `header`: the row is repeated and read out as column heads."""

    cells: tuple[tuple[Block, ...], ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `role` names its look ("figures", "disagreements"); `shares` are the columns' shares of the width."""

    section: str
    role: str
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A composed page, ready for any writer. `language` is a BCP 47 tag; `as_of` an ISO date.

    `handling` is the marking alone, where `marking` is all that stands in the head of a page; `origin` the DOCX that a
    page was printed from, where it was.
    """

    title: str
    as_of: str
    language: str
    blocks: tuple[Block | Table, ...]
    marking: str | None = None
    footer: str = ""
    topic: str = ""
    handling: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet, in points: its size and its margins, and how far head and foot stand from the edge."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    head: float
    foot: float


@dataclass(frozen=True, slots=True)
class Role:
    """The look of one kind of block. Lengths are points; colours are RRGGBB; `style` is the Word style's name.

    `hanging` is how far the first line stands out to the left of the others, `stretch` how much wider than those of the
    style's faces the letters of the DOCX may run.
    """

    style: str
    size: float
    leading: float
    weight: Weight = "plain"
    colour: str = "1A1A1A"
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    align: Literal["left", "center", "right"] = "left"
    bullet: bool = False
    keep_next: bool = False
    rule: Literal["none", "above", "below"] = "none"
    level: int = 0
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class TableLook:
    """The look of one kind of table. Paddings are points inside each cell; `shade` fills header or all cells."""

    style: str
    shade: str
    rule_colour: str
    pad_x: float
    pad_y: float
    header_row: bool
    header_column: bool
    shade_all: bool = False


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A section of the page: its heading, how many lines at least and at most, what it says when it is empty."""

    name: str
    heading: str
    least: int
    most: int
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """A style as loaded from TOML: everything that the look and the choice depend on, and nothing else.

    `tight` is how much of the room above and below paragraphs stays where a full page has to be spaced more tightly,
    `share` how much of it does stay on this page; `template` the Word document that the DOCX is made on, empty but for
    its styles, head and foot.
    """

    name: str
    paper: Paper
    font: str
    fonts: Mapping[str, str]
    roles: Mapping[str, Role]
    tables: Mapping[str, TableLook]
    sections: tuple[SectionRule, ...]
    phrases: Mapping[str, str]
    accent: str
    language: str
    words: int
    tight: float = 1.0
    share: float = 1.0
    template: bytes | None = None
