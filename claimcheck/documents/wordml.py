"""The XML of Word: paragraphs as they stand when all tracked changes are accepted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.documents.inline import LEFT_OUT
from claimcheck.documents.lines import Lines, kind_of_style
from claimcheck.model import BlockKind
from claimcheck.regex import Regex

# Parts that hold no text of the draft: deletions, the old place of what was moved, the copy of
# a text box for old programs, and what a field is computed from.
SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText"))
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": LEFT_OUT}
_PAGE_NUMBER = Regex(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
OFF = ("0", "false", "off", "none")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class Styles:
    """Listener to word/styles.xml: the names of the paragraph styles by their ids."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a style's id, then its name."""
        if tag == "style":
            self._id = attributes.get("styleId", "")
        elif tag == "name" and self._id:
            self.names.setdefault(self._id, attributes.get("val", "").lower())

    def leave(self, tag: str) -> None:
        """Nothing is kept open."""

    def text(self, text: str) -> None:
        """Styles have no text."""


class Comments:
    """Listener to word/comments.xml: what the comments say, by their ids."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._id = ""
        self._parts: list[str] = []
        self._shown = False

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet a comment, or text in one."""
        if tag == "comment":
            self._id, self._parts = attributes.get("id", ""), []
        self._shown = tag == "t"

    def leave(self, tag: str) -> None:
        """End a paragraph of a comment, or the comment."""
        self._shown = False
        if tag == "p":
            self._parts.append("\n")
        elif tag == "comment":
            self.said[self._id] = "".join(self._parts).strip()

    def text(self, text: str) -> None:
        """Take in what a comment says."""
        if self._shown:
            self._parts.append(text)


class Paragraphs:
    """Listener to parts with text: their paragraphs and the stretches that comments are on."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.lines = Lines()
        self.ranges: dict[str, tuple[int, int]] = {}  # by the ids of the comments
        self._styles = styles
        self._open: list[BlockKind | None] = []  # kinds of the open paragraphs
        self._skipping = 0
        self._in_field = False  # in what a field is computed from
        self._shown = self._hidden = False  # in text of a run; in a run that is hidden or struck
        self._digits: dict[int, int] | None = None  # how a run shows its digits
        self._fields: list[str] = []  # what the open fields are computed from

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet the beginning of an element."""
        if tag.startswith("comment"):
            self._note_range(tag, attributes.get("id", ""))
        self._note_field(tag, attributes)
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
            self._in_field = tag == "instrText"
            return
        value = attributes.get("val", "")
        if tag in ("tbl", "tr", "gridSpan"):
            self._enter_table(tag, value)
        elif tag in ("p", "pStyle", "numPr"):
            self._enter_paragraph(tag, value)
        elif tag in ("r", "t", "vanish", "strike", "dstrike", "vertAlign"):
            self._enter_run(tag, value)
        elif tag in SIGNS and self._open:
            self.lines.write(SIGNS[tag])

    def leave(self, tag: str) -> None:
        """Meet the end of an element."""
        if tag == "fldSimple" and self._fields:
            self._fields.pop()
        cells = self.lines.cells
        if self._skipping:
            self._skipping -= 1
        elif tag == "t":
            self._shown = False
        elif tag == "p":
            self._flush()
            self._open.pop()
        elif tag == "tc" and cells:
            cells[-1].leave()
        elif tag == "tbl" and cells:
            cells.pop()

    def text(self, text: str) -> None:
        """Meet text; the number of a page is none of the draft."""
        if self._in_field and self._fields:
            self._fields[-1] += text
            return
        if any(map(_PAGE_NUMBER.match, self._fields)):
            return
        if self._shown and self._open and not self._hidden and not self._skipping:
            raised = self._digits and text.isdecimal()
            self.lines.write(text.translate(self._digits) if raised and self._digits else text)

    def _note_field(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet the beginning or end of a field."""
        self._in_field = False
        kind = attributes.get("fldCharType", "")
        if tag == "fldSimple" or kind == "begin":
            self._fields.append(attributes.get("instr", ""))
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note_range(self, tag: str, number: str) -> None:
        """The stretch a comment is on ends where its reference stands, if not before."""
        at = self.lines.position
        if tag == "commentRangeStart":
            self.ranges[number] = (at, at)
        elif tag == "commentRangeEnd" and number in self.ranges:
            self.ranges[number] = (self.ranges[number][0], at)
        elif tag == "commentReference":
            self.ranges.setdefault(number, (at, at))

    def _enter_table(self, tag: str, value: str) -> None:
        if tag == "tbl":
            self.lines.enter_table()
        elif self.lines.cells and tag == "tr":
            self.lines.cells[-1].next_row()
        elif self.lines.cells and value.isdecimal():
            self.lines.cells[-1].spans(int(value[:4]))

    def _enter_paragraph(self, tag: str, value: str) -> None:
        if tag == "p":
            if self.lines.begun:  # a text box stands in a paragraph: what came before is a block
                self._flush()
            self._open.append(None)
        elif self._open:
            style = self._styles.get(value, value)
            said = BlockKind.LIST_ITEM if tag == "numPr" else kind_of_style(style)
            self._open[-1] = self._open[-1] or said

    def _enter_run(self, tag: str, value: str) -> None:
        if tag == "r":
            self._hidden, self._digits = False, None
        elif tag == "t":
            self._shown = True
        elif tag == "vertAlign":
            self._digits = {"superscript": RAISED, "subscript": LOWERED}.get(value)
        elif value not in OFF:
            self._hidden = True

    def _flush(self) -> None:
        self.lines.end((self._open[-1] if self._open else None) or BlockKind.PARAGRAPH)
