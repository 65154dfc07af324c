"""Lines and columns in the convention of whoever reads them: code points, UTF-16 units, bytes."""

from enum import StrEnum

from claimcheck.model import Document
from claimcheck.namedtuple import NamedTuple


class Column(StrEnum):
    """What a column counts."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes"


class Region(NamedTuple):
    """A place in a file: lines and columns from 1, the end column exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region_of(document: Document, start: int, end: int, column: Column) -> Region:
    """Where `text[start:end]` stands in the file, with columns that count what `column` says."""
    at = document.locate(start, end)
    if column is Column.CODE_POINTS:
        return Region(at.line, at.column, at.end_line, at.end_column)
    source = document.source
    before = source[at.start - at.column + 1 : at.start]
    before_end = source[at.end - at.end_column + 1 : at.end]
    return Region(at.line, _units(before, column) + 1, at.end_line, _units(before_end, column) + 1)


def _units(text: str, column: Column) -> int:
    if text.isascii():
        return len(text)
    if column is Column.BYTES:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
