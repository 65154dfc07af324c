"""Where in the XML of Word each stretch of a document's text stands, byte by byte."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from claimcheck.documents.wordml import SKIPPED, Paragraphs
from claimcheck.errors import DocumentError
from claimcheck.namedtuple import NamedTuple

BOXED = frozenset(("txbxContent", "textbox"))  # Word takes no comments in text boxes


class Tag(NamedTuple):
    """An element of the part: where its start tag begins and ends, and where its content ends."""

    begin: int
    inside: int
    content_end: int
    end: int


class Run(NamedTuple):
    """A run: its element, and where its properties begin and end (both 0 without any)."""

    tag: Tag
    properties: tuple[int, int] = (0, 0)


class Stretch(NamedTuple):
    """Text of the document, and the bytes it is: in which run and which text element.

    `start` is its offset in the text.  An entity stands for its one character as a whole; of a
    stretch in a text box `run` is the one that holds the box, and `boxed` is set.
    """

    start: int
    text: str
    byte: int
    size: int
    run: int
    element: int
    boxed: bool

    def byte_at(self, offset: int) -> int:
        """The byte before the character at an offset of the document's text."""
        inside = offset - self.start
        if self.size != len(self.text.encode()):
            return self.byte + (self.size if inside else 0)
        return self.byte + len(self.text[:inside].encode())


class Places(NamedTuple):
    """The stretches of a part in order, its runs and its text elements."""

    stretches: tuple[Stretch, ...]
    runs: tuple[Run, ...]
    elements: tuple[Tag, ...]


def find_places(data: bytes, paragraphs: Paragraphs, name: str) -> Places:
    """Where the text stands that `paragraphs` reads from a part; it reads the part on the way.

    Raises DocumentError for XML that is damaged or not UTF-8.
    """
    finder = _Finder(data, paragraphs)
    try:
        finder.parse()
    except expat.ExpatError as error:
        hint = "open it and save it again"
        raise DocumentError(f"is damaged: {error}", file=name, hint=hint) from None
    return Places(tuple(finder.stretches), tuple(finder.runs), tuple(finder.elements))


class _Finder:
    """Listener that passes on what it hears, and notes where it was said."""

    def __init__(self, data: bytes, paragraphs: Paragraphs) -> None:
        self.stretches: list[Stretch] = []
        self.runs: list[Run] = []
        self.elements: list[Tag] = []
        self._data, self._paragraphs = data, paragraphs
        self._open_runs: list[int] = []
        self._element: int | None = None
        self._boxes = self._skipped = 0
        self._begun: list[int] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._enter
        self._parser.EndElementHandler = self._leave
        self._parser.CharacterDataHandler = self._text

    def parse(self) -> None:
        """Read the part."""
        self._parser.Parse(self._data, True)

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        at = self._parser.CurrentByteIndex
        self._begun.append(at)
        self._skipped += tag in SKIPPED
        self._boxes += tag in BOXED
        if tag in ("r", "t"):
            opened = Tag(at, self._data.index(b">", at) + 1, 0, 0)
            if tag == "r":
                self._open_runs.append(len(self.runs))
                self.runs.append(Run(opened))
            else:
                self._element = len(self.elements)
                self.elements.append(opened)
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._paragraphs.enter(tag, local)

    def _leave(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        at = self._parser.CurrentByteIndex
        begun = self._begun.pop()
        end = self._data.index(b">", at) + 1
        self._skipped -= tag in SKIPPED
        self._boxes -= tag in BOXED
        if tag == "r" and self._open_runs:
            run = self._open_runs.pop()
            told = self.runs[run]
            self.runs[run] = told._replace(tag=told.tag._replace(content_end=at, end=end))
        elif tag == "t" and self._element is not None:
            element = self.elements[self._element]
            self.elements[self._element] = element._replace(content_end=at, end=end)
            self._element = None
        elif tag == "rPr" and self._open_runs and not self.runs[self._open_runs[-1]].properties[1]:
            run = self._open_runs[-1]
            self.runs[run] = self.runs[run]._replace(properties=(begun, end))
        self._paragraphs.leave(tag)

    def _text(self, text: str) -> None:
        before = self._paragraphs.lines.position
        self._paragraphs.text(text)
        written = self._paragraphs.lines.position - before
        if written != len(text) or self._element is None or not self._open_runs:
            return
        at = self._parser.CurrentByteIndex
        entity = self._data[at : at + 1] == b"&"
        size = self._data.index(b";", at) + 1 - at if entity else len(text.encode())
        run = self._open_runs[0] if self._boxes else self._open_runs[-1]
        self.stretches.append(Stretch(before, text, at, size, run, self._element, self._boxes > 0))
