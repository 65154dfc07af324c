"""The XML of OpenDocument: paragraphs as they stand when all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.documents.lines import Lines
from claimcheck.documents.odstyles import Look, Styles
from claimcheck.model import BlockKind
from claimcheck.regex import Regex

# Parts that hold no text of the draft: what was deleted, lists of what stands elsewhere, the
# signs of notes, what a picture is called.
SKIPPED = frozenset((
    "tracked-changes", "note-citation", "ruby-text", "hidden-text", "hidden-paragraph", "script",
    "table-of-content", "alphabetical-index", "illustration-index", "table-index", "forms",
    "page-number", "page-count", "title", "desc",
))  # fmt: skip
SIGNS = {"tab": "\t", "line-break": "\n"}
MOST_SPACES = 1000  # that one element may stand for
_SPACES = Regex(r"[ \t\r\n]+")


class Annotations:
    """The comments: what is said in them, and on which words."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._said: list[str] | None = None  # by the open comment
        self._name = ""
        self._paragraphs = 0  # open ones in the comment
        self._inner = 0  # open comments in the comment, which belong to what it says
        self._waiting: dict[str, tuple[int, str]] = {}  # by name: start and text

    @property
    def open(self) -> bool:
        """True within a comment."""
        return self._said is not None

    def begin(self, name: str) -> None:
        """Meet a comment; one with a name goes on until its end is met."""
        self._said, self._name, self._paragraphs = [], name, 0

    def enter(self, tag: str) -> None:
        """Meet an element in a comment."""
        self._paragraphs += tag == "p"
        self._inner += tag == "annotation"

    def text(self, text: str) -> None:
        """Take in what a comment says."""
        if self._paragraphs and self._said is not None:
            self._said.append(text)

    def leave(self, tag: str) -> None:
        """Meet the end of an element in a comment, or of the comment."""
        if tag == "p" and self._said is not None:
            self._paragraphs -= 1
            self._said.append("\n")
        elif tag == "annotation" and self._inner:
            self._inner -= 1
        elif tag == "annotation":
            at = self._lines.position
            said, self._said = "".join(self._said or ()).strip(), None
            if self._name:
                self._waiting[self._name] = (at, said)
            else:
                self._lines.remark(said, at, at)

    def end(self, name: str) -> None:
        """Meet the end of the words that a comment is on."""
        if name in self._waiting:
            start, said = self._waiting.pop(name)
            self._lines.remark(said, start, self._lines.position)

    def close(self) -> None:
        """Put comments whose end was not met where they begin."""
        for start, said in self._waiting.values():
            self._lines.remark(said, start, start)


class Paragraphs:
    """Listener to parts with text: their paragraphs, one a line; those of notes come last."""

    def __init__(self, styles: Styles) -> None:
        self.lines = Lines()
        self.annotations = Annotations(self.lines)
        self._styles = styles
        self._looks: list[Look] = []  # of the open paragraphs and spans
        self._open: list[BlockKind] = []  # kinds of the open paragraphs
        self._items = self._skipping = self._hidden = 0
        self._blank = True  # white space here would not show
        self._notes: list[str] = []
        self._note: list[str] | None = None  # the open paragraph of a note

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet the beginning of an element."""
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
        elif self.annotations.open:
            self.annotations.enter(tag)
        elif tag in ("p", "h", "span"):
            self._enter_text(tag, attributes.get("style-name", ""))
        elif tag in SIGNS:
            self._write(SIGNS[tag])
        elif tag == "s":
            count = attributes.get("c", "1")
            self._write(" " * min(int(count[:6]) if count.isdecimal() else 1, MOST_SPACES))
        elif tag in ("annotation", "annotation-end"):
            begins = tag == "annotation"
            (self.annotations.begin if begins else self.annotations.end)(attributes.get("name", ""))
        else:
            self._enter_structure(tag, attributes)

    def leave(self, tag: str) -> None:
        """Meet the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif self.annotations.open:
            self.annotations.leave(tag)
        elif tag in ("p", "h", "span"):
            self._leave_text(tag)
        elif tag == "note-body":
            self._note = None
        elif tag == "list-item":
            self._items -= 1
        elif tag in ("table-cell", "covered-table-cell") and self.lines.cells:
            self.lines.cells[-1].leave()
        elif tag == "table" and self.lines.cells:
            self.lines.cells.pop()

    def text(self, text: str) -> None:
        """Meet text: runs of white space are one space, and none at the head of a paragraph."""
        if self._skipping:
            return
        if self.annotations.open:
            self.annotations.text(text)
        elif self._open and not self._hidden:
            shown = _SPACES.sub(" ", text)
            shown = shown.removeprefix(" ") if self._blank else shown
            digits = self._looks[-1].digits
            self._write(shown.translate(digits) if digits and shown.isdecimal() else shown)
            self._blank = shown.endswith(" ") if shown else self._blank

    def end_notes(self) -> None:
        """Add the paragraphs of the notes met so far."""
        for note in self._notes:
            self.lines.write(note)
            self.lines.end(BlockKind.PARAGRAPH)
        self._notes.clear()

    def _write(self, text: str) -> None:
        if not self._open or self._hidden:
            return
        self._blank = False
        if self._note is None:
            self.lines.write(text)
        else:
            self._note.append(text)

    def _enter_text(self, tag: str, style: str) -> None:
        own = self._styles.look_of(style)
        look = own.over(self._looks[-1]) if tag == "span" and self._looks else own
        self._looks.append(look)
        self._hidden += look.hidden
        if tag == "span":
            return
        if self._note is None and self.lines.begun:  # a text box stands in a paragraph
            self._end_line()
        self._open.append(self._kind(tag, look))
        self._blank = True

    def _leave_text(self, tag: str) -> None:
        if tag != "span" and self._note is not None:
            self._notes.append("".join(self._note))
            self._note = []
        elif tag != "span":
            self._end_line()
        self._hidden -= self._looks.pop().hidden
        if tag != "span":
            self._open.pop()
            self._blank = False

    def _end_line(self) -> None:
        self.lines.end(self._open[-1] if self._open else BlockKind.PARAGRAPH)

    def _kind(self, tag: str, look: Look) -> BlockKind:
        if tag == "h":
            return BlockKind.HEADLINE
        return look.kind or (BlockKind.LIST_ITEM if self._items else BlockKind.PARAGRAPH)

    def _enter_structure(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet what paragraphs stand in."""
        if tag == "note-body":
            self._note = []
        elif tag == "list-item":
            self._items += 1
        elif tag == "table":
            self.lines.enter_table()
        elif tag == "table-row" and self.lines.cells:
            self.lines.cells[-1].next_row()
        elif tag in ("table-cell", "covered-table-cell") and self.lines.cells:
            repeated = attributes.get("number-columns-repeated", "1")
            self.lines.cells[-1].spans(int(repeated[:4]) if repeated.isdecimal() else 1)
