"""A tagged page: what is drawn belongs to an element of the document, or is an artifact (ISO 32000-1, 14.8).

Readers that speak, and text that is copied, follow the structure: PDF/UA-1 (ISO 14289-1) asks for it, PDF/A-2a too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from brief.write.embed import embed_face
from brief.write.fonts import printable, text_width
from brief.write.layout import Piece
from brief.write.pdffile import Name, PdfFile, Ref, Value, serialise

PRINTED = 4  # the flag of an annotation that prints; PDF/A asks for it


@dataclass(slots=True)
class Element:
    """A node of the structure. `kids`: elements, numbers of marked content, and links."""

    tag: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    kids: list[Element | int | Link] = field(default_factory=list)

    def add(self, tag: str, **attributes: Value) -> Element:
        """A new element within this one; `owner` names the kind of its attributes ("Table", "List")."""
        owner = attributes.pop("owner", None)
        made = Element(tag, {"O": owner, **attributes} if owner else {})
        self.kids.append(made)
        return made


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click: "#name" leads to an anchor of the page, all else is a URL. `label` is read out."""

    box: tuple[float, float, float, float]
    target: str
    label: str


@dataclass(slots=True)
class Sheet:
    """One page in the making. Lengths are points, y counts from the bottom of the sheet."""

    width: float
    height: float
    root: Element = field(default_factory=lambda: Element("Document"))
    operators: list[bytes] = field(default_factory=list)
    marked: list[Element] = field(default_factory=list)
    links: list[tuple[Link, Element]] = field(default_factory=list)
    anchors: dict[str, float] = field(default_factory=dict)
    letters: dict[str, dict[str, int]] = field(default_factory=dict)

    def draw(self, *operators: bytes) -> None:
        """Append operators to the page."""
        self.operators += operators

    @contextmanager
    def marking(self, element: Element | None) -> Iterator[None]:
        """What is drawn within belongs to an element, or, with None, to no content: an artifact."""
        if element is None:
            self.draw(b"/Artifact <</Type /Pagination>> BDC")
        else:
            number = len(self.marked)
            self.marked.append(element)
            element.kids.append(number)
            self.draw(b"/%s <</MCID %d>> BDC" % (element.tag.encode("ascii"), number))
        yield
        self.draw(b"EMC")

    def write(self, element: Element | None, x: float, y: float, piece: Piece, colour: str) -> float:
        """Print a piece of text on the baseline y; returns where it ends."""
        with self.marking(element):
            for shown, stands_for in printable(piece.text, piece.face):
                if stands_for:
                    self.draw(b"/Span <</ActualText %s>> BDC" % serialise(stands_for))
                self.show(x, y, Piece(shown, piece.face, piece.size, piece.run), colour)
                if stands_for:
                    self.draw(b"EMC")
                x += text_width(shown, piece.face, piece.size)
        return x

    def show(self, x: float, y: float, piece: Piece, colour: str) -> None:
        """The operators that print text; each new letter gets the next character code of its face."""
        codes = self.letters.setdefault(piece.face, {})
        text = b"".join(codes.setdefault(char, len(codes) + 1).to_bytes(2, "big") for char in piece.text)
        font = list(self.letters).index(piece.face) + 1
        self.draw(
            b"BT %s rg /F%d %s Tf 1 0 0 1 %s Tm %s Tj ET"
            % (ink(colour), font, serialise(piece.size), numbers(x, y), serialise(text))
        )

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled box, which is decoration; y is its lower edge."""
        self.draw(b"/Artifact <</Type /Layout>> BDC")
        self.draw(b"%s rg %s re f" % (ink(colour), numbers(x, y, width, height)), b"EMC")

    def link(self, element: Element, link: Link) -> None:
        """A place to click, which belongs to a Link element."""
        self.links.append((link, element))
        element.kids.append(link)


def ink(colour: str) -> bytes:
    """RRGGBB as the three numbers of a colour operator."""
    return numbers(*(int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)))


def numbers(*values: float) -> bytes:
    """Operands."""
    return b" ".join(serialise(value) for value in values)


def add_page(file: PdfFile, sheet: Sheet, pages: Ref) -> tuple[Ref, Ref]:
    """Put the page and its structure into the file; returns references to the page and to the structure's root."""
    page, structure = file.reserve(), file.reserve()
    notes = {id(link): file.reserve() for link, _ in sheet.links}
    fonts = {f"F{n}": embed_face(file, face, list(codes)) for n, (face, codes) in enumerate(sheet.letters.items(), 1)}
    elements: dict[int, Ref] = {}
    top = add_element(file, sheet.root, structure, page, notes, elements)
    for number, (link, _) in enumerate(sheet.links, start=1):
        file.put(annotate(link, sheet.anchors, page, number), notes[id(link)])
    file.put(
        {
            "Type": Name("Page"),
            "Parent": pages,
            "MediaBox": [0, 0, sheet.width, sheet.height],
            "Resources": {"Font": fonts},
            "Contents": file.put_stream(b"\n".join(sheet.operators) + b"\n"),
            "StructParents": 0,
            "Tabs": Name("S"),
            "Annots": list(notes.values()),
        },
        page,
    )
    parents: list[Value] = [0, [elements[id(element)] for element in sheet.marked]]
    for number, (_, element) in enumerate(sheet.links, start=1):
        parents += [number, elements[id(element)]]
    tree = file.put({"Nums": parents})
    after_last = len(sheet.links) + 1
    root: dict[str, Value] = {
        "Type": Name("StructTreeRoot"),
        "K": [top],
        "ParentTree": tree,
        "ParentTreeNextKey": after_last,
    }
    file.put(root, structure)
    return page, structure


def add_element(
    file: PdfFile, element: Element, parent: Ref, page: Ref, notes: Mapping[int, Ref], made: dict[int, Ref]
) -> Ref:
    """Put an element and all within it into the file; `made` collects the references by identity."""
    ref = made[id(element)] = file.reserve()
    kids: list[Value] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(add_element(file, kid, ref, page, notes, made))
        elif isinstance(kid, Link):
            kids.append({"Type": Name("OBJR"), "Obj": notes[id(kid)], "Pg": page})
        else:
            kids.append(kid)
    entry: dict[str, Value] = {"Type": Name("StructElem"), "S": Name(element.tag), "P": parent, "Pg": page, "K": kids}
    file.put({**entry, "A": element.attributes} if element.attributes else entry, ref)
    return ref


def annotate(link: Link, anchors: Mapping[str, float], page: Ref, number: int) -> dict[str, Value]:
    """The annotation of a link; `number` is its key in the structure's parent tree."""
    x, y, right, top = link.box
    target: dict[str, Value] = (
        {"Dest": [page, Name("XYZ"), 0, anchors[link.target[1:]], 0]}
        if link.target.startswith("#")
        else {"A": {"Type": Name("Action"), "S": Name("URI"), "URI": link.target}}
    )
    return {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": [x, y, right, top],
        "Border": [0, 0, 0],
        "F": PRINTED,
        "Contents": link.label,
        "StructParent": number,
        **target,
    }
