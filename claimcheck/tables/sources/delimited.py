"""Text files with a delimiter: CSV, TSV and their kin, plain or gzipped."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cells import style_of
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import COMMA, POINT, Record, Sheet
from claimcheck.tables.sources.body import Shape, body_of
from claimcheck.tables.sources.dialect import Dialect, dialect_of
from claimcheck.tables.sources.encoding import encoding_of
from claimcheck.tables.sources.files import file_fingerprint, is_packed, open_bytes, told
from claimcheck.tables.sources.header import HEAD, find_header

LOOKED_AT = 1 << 20  # bytes that encoding and dialect are told from
LONGEST_LINE = 1 << 24  # characters
LONGEST_FIELD = 131_072  # characters; longer ones are those of a quote that is not closed
_MARKED = {"utf-8": "utf-8-sig", "utf8": "utf-8-sig"}  # a mark at the start is no letter


class Writing(NamedTuple):
    """How the records of a file are written down."""

    path: Path
    encoding: str
    dialect: Dialect

    def at(self, line: int) -> Place:
        """A line of the file."""
        return Place(str(self.path), line)


def open_delimited(path: Path, encoding: str = "", delimiter: str = "") -> Sheet:
    """The sheet of a text file; encoding and delimiter are found out unless given.

    Raises TableError for a file that cannot be read, has no header or is no text.
    """
    place = Place(str(path))
    with told(place), open_bytes(path) as file:
        head = file.read(LOOKED_AT)
    whole = len(head) < LOOKED_AT
    encoding = _MARKED.get(encoding.lower(), encoding) or encoding_of(head, whole)
    text = _decoded(head, encoding, place)
    writing = Writing(path, encoding, dialect_of(text, delimiter, path.suffix))
    first = list(islice(_lines_apart(writing), HEAD))
    header = find_header(first, place)
    below = chain.from_iterable(record.cells for record in first[header.above :])
    return Sheet(
        place,
        path.with_suffix("").stem if path.suffix == ".gz" else path.stem,
        header.columns,
        {},
        partial(_records, writing, header.above, Shape(place, len(header.columns))),
        partial(file_fingerprint, path),
        size=_size(path, head, whole),
        style=style_of(below, COMMA if writing.dialect.delimiter == ";" else POINT),
        notes=tuple(_notes(writing, header.line)),
    )


def _decoded(head: bytes, encoding: str, place: Place) -> str:
    """The head as text, what is wrong in it replaced.  Raises TableError for no encoding of text.

    Python knows codecs of other things, such as zip; those fail in ways of their own.
    """
    try:
        io.TextIOWrapper(io.BytesIO(), encoding)
        return codecs.getincrementaldecoder(encoding)("replace").decode(head)
    except (LookupError, ValueError):  # a NUL in its name, UTF-16 without its mark
        hint = "such as utf-8 or cp1252"
        raise place.error(f"{encoding!r} is not its encoding", hint) from None


def _size(path: Path, head: bytes, whole: bool) -> int | None:
    """The number of lines, from those of the head; None for a long file that is compressed."""
    lines = head.count(b"\n")
    if whole:
        return lines
    return None if is_packed(path) else path.stat().st_size * lines // len(head)


def _notes(writing: Writing, header: int) -> Iterator[str]:
    if not writing.encoding.startswith("utf"):
        yield f"read as {writing.encoding}: save it as UTF-8 if letters look wrong"
    if header > 1 + writing.dialect.above:
        yield f"the header is line {header}; what stands above it was passed over"


def _records(writing: Writing, above: int, shape: Shape) -> Iterator[Record]:
    yield from body_of(islice(_lines_apart(writing), above, None), shape)


def _lines_apart(writing: Writing) -> Iterator[Record]:
    """Every record of the file from its top, a blank one without cells."""
    delimiter, escape, above = writing.dialect
    lines = islice(_lines_in(writing), above, None)
    reader = csv.reader(lines, delimiter=delimiter, escapechar=escape, strict=True)
    start = above + 1
    while True:
        limit = csv.field_size_limit(LONGEST_FIELD)  # one for the process, which others raise
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _no_csv(error, writing.at(start)) from None
        finally:
            csv.field_size_limit(limit)
        if cells is None:
            return
        stripped = tuple(cell.strip() for cell in cells)
        yield Record(start, stripped if any(stripped) else ())
        start = above + reader.line_num + 1


def _no_csv(error: csv.Error, place: Place) -> TableError:
    told = str(error)
    if "field limit" in told:
        return place.error(f"a field is longer than {LONGEST_FIELD:,} characters", _UNCLOSED)
    if "unexpected end" in told:
        return place.error("a quote is never closed", 'write " twice inside a quoted text')
    return place.error(f"is no CSV: {told}", _UNCLOSED)


_UNCLOSED = "look for a quote that is not closed"


def _lines_in(writing: Writing) -> Iterator[str]:
    """The lines of the file, line ends kept.  Raises TableError for bytes that are no text."""
    number = 0
    with told(writing.at(0)._replace(line=None)), open_bytes(writing.path) as file:
        text = io.TextIOWrapper(file, writing.encoding, newline="")
        try:
            while line := text.readline(LONGEST_LINE):
                number += 1
                if "\0" in line:
                    raise writing.at(number).error("holds a NUL byte", "save it as CSV, in UTF-8")
                if len(line) == LONGEST_LINE:
                    hint = "is it a table?"
                    raise writing.at(number).error("the line is too long", hint)
                yield line
        except UnicodeError:
            hint = "save it as UTF-8"
            raise writing.at(_undecoded(writing)).error(
                f"is not {writing.encoding.removesuffix('-sig').upper()} text", hint
            ) from None


def _undecoded(writing: Writing) -> int:
    """The first line that is not written in the encoding of the rest."""
    with open_bytes(writing.path) as file:
        number = 0
        for line in file:
            number += 1
            try:
                line.decode(writing.encoding)
            except UnicodeError:
                break
        return number
