"""A draft's text as an editor sees it: lines and columns in its units, and edits by them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from lsprotocol import types

from claimcheck.forking import cached_property
from claimcheck.regex import Regex

# The protocol knows these line ends and no others; str.splitlines knows six more.
_LINE_END = Regex(r"\r\n?|\n")
_ASTRAL = Regex(r"[\U00010000-\U0010ffff]")
_BEYOND_ASCII = Regex(r"[^\x00-\x7f]")
Encoding = types.PositionEncodingKind


class Text:
    """A text and its places: offsets in code points here, lines and columns in the editor.

    `encoding` says the units of which a column is a count: of UTF-8, UTF-16 or UTF-32.
    """

    def __init__(self, source: str, encoding: Encoding = Encoding.Utf16) -> None:
        self.source, self.encoding = source, encoding

    def position_at(self, offset: int) -> types.Position:
        """The editor's place of an offset in code points."""
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        return types.Position(line, self._units(offset) - self._units(start))

    def range_of(self, start: int, end: int) -> types.Range:
        """The editor's range of `source[start:end]`."""
        return types.Range(self.position_at(start), self.position_at(end))

    def offset_at(self, position: types.Position) -> int:
        """The offset of the editor's place, which is kept to the text and to its line."""
        if position.line >= len(self._starts):
            return len(self.source)
        start = self._starts[position.line]
        wanted = self._units(start) + position.character
        inside = range(start, self._line_end(position.line) + 1)
        return inside[max(bisect_right(inside, wanted, key=self._units) - 1, 0)]

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Text:
        """The text after the editor's changes, each of which is of what the one before left."""
        text = self
        for change in changes:
            source = change.text
            if isinstance(change, types.TextDocumentContentChangePartial):
                start = text.offset_at(change.range.start)
                end = max(text.offset_at(change.range.end), start)
                source = text.source[:start] + change.text + text.source[end:]
            text = Text(source, self.encoding)
        return text

    def _line_end(self, line: int) -> int:
        """Where the line ends, its line end left out."""
        if line + 1 == len(self._starts):
            return len(self.source)
        end = self._starts[line + 1]
        return end - (2 if self.source.endswith("\r\n", 0, end) else 1)

    def _units(self, offset: int) -> int:
        """Units of the encoding before the offset."""
        return offset + self._extra[bisect_left(self._wide, offset)]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.source))]

    @cached_property
    def _wide(self) -> list[int]:
        """The offsets of the characters that take more than one unit."""
        if self.source.isascii() or self.encoding is Encoding.Utf32:
            return []
        wide = _BEYOND_ASCII if self.encoding is Encoding.Utf8 else _ASTRAL
        return [found.start() for found in wide.finditer(self.source)]

    @cached_property
    def _extra(self) -> list[int]:
        """The units beyond one that the first of these characters take, for each count of them."""
        source = self.source
        return [0, *accumulate(_width(source[at], self.encoding) - 1 for at in self._wide)]


def _width(character: str, encoding: Encoding) -> int:
    """Units of UTF-8 or UTF-16 that the character takes; an editor sends lone surrogates, too."""
    if encoding is Encoding.Utf8:
        return len(character.encode("utf-8", "surrogatepass"))
    return 2 if character > "\uffff" else 1
