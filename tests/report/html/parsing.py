"""A page as a browser's parser sees it: its elements with their attributes and text."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})
Attributes = dict[str, str]


class Element(NamedTuple):
    """An element that was opened: its name, its attributes, and the pieces of text within it."""

    name: str
    attributes: Attributes
    pieces: list[str]

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """All the text within it, its children's included."""
        return "".join(self.pieces)


class Page(HTMLParser):
    """The elements of a page in order; `unclosed` are those that end without a mark."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.unclosed: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag not in VOID:
            self.unclosed.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.unclosed[-1].name == tag, (self.unclosed[-1], tag, self.getpos())
        self.unclosed.pop()

    def handle_data(self, data: str) -> None:
        for element in self.unclosed:
            element.pieces.append(data)

    def of_class(self, name: str) -> list[Element]:
        """The elements of a class, in order."""
        return [element for element in self.elements if name in element.classes]

    def named(self, name: str) -> list[Element]:
        """The elements of a name, in order."""
        return [element for element in self.elements if element.name == name]

    def ids(self) -> list[str]:
        """The names of elements, in order."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]
