"""HTML made of elements, never of strings: a text cannot become markup, whatever it holds."""

from __future__ import annotations

from lxml import etree, html

Element = etree._Element  # noqa: SLF001 - lxml names its only element type so


def element(tag: str, *content: str | Element | None, **attributes: str | None) -> Element:
    """An element; what is None is left out. `class_` is "class", `data_p` is "data-p"; an empty one stands bare."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), value)
    for one in content:
        append(made, one)
    return made


def append(parent: Element, child: str | Element | None) -> None:
    """Put a text or an element behind what an element holds."""
    if child is None:
        return
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def words(text: str) -> Element:
    """A text of others, kept apart: its writing direction cannot spill over into what stands around it."""
    return element("bdi", text)


def to_html(root: Element) -> str:
    """A whole document."""
    made = html.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{made}\n"
