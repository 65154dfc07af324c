"""The records below a header: each as wide as the header, without the notes under the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cells import is_footer, number_in
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record
from claimcheck.tables.sources.header import filled, trimmed

MOST_BELOW = 50  # lines under a table; what is longer is part of it


class Shape(NamedTuple):
    """What records are held to: the place of the sheet, and its number of columns.

    Those of a `padded` sheet, a workbook's, have their cells on a grid: what is not there is
    empty, and what stands beside the table is no part of it.
    """

    place: Place
    width: int
    padded: bool = False


def body_of(records: Iterable[Record], shape: Shape) -> Iterator[Record]:
    """The records of a table, blank ones and the notes under it left out.

    Raises TableError for one with more or fewer fields than there are columns.
    """
    held: list[Record] = []
    for record in records:
        if not held and _is_plain(record, shape):
            yield record
            continue
        below = _may_be_below(record, shape, held)
        held.append(record)
        if not below or len(held) > MOST_BELOW:
            yield from _fitted(held, shape)
            held.clear()
    yield from _fitted(_without_notes(held, shape), shape)


def _is_plain(record: Record, shape: Shape) -> bool:
    """True for what is a record at first sight, as nearly all are."""
    cells = record.cells
    if len(cells) != shape.width or len(cells) - cells.count("") - cells.count(None) < 2:
        return False
    return not (isinstance(cells[0], str) and is_footer(cells[0]))


def _may_be_below(record: Record, shape: Shape, held: list[Record]) -> bool:
    """True for a blank line, a note, and what may go on with one: a record has a figure in it."""
    cells = record.cells
    if filled(cells) < 2 or _is_note(record, shape) or (held and len(cells) < shape.width):
        return True
    behind = any(_is_note(one, shape) for one in held)
    return behind and (len(cells) != shape.width or not _has_figure(record))


def _has_figure(record: Record) -> bool:
    return any(number_in(cell) is not None for cell in record.cells)


def _without_notes(held: list[Record], shape: Shape) -> Iterator[Record]:
    """What ends a table, up to the first note: the rest is text."""
    blank = False
    for record in held:
        text = 0 < len(record.cells) < shape.width and not _has_figure(record)
        if _is_note(record, shape) or (blank and text):
            return
        blank = blank or not record.cells
        yield record


def _is_note(record: Record, shape: Shape) -> bool:
    """True for "Source: …"; for one as wide as the table, only if a colon or a mark tells it."""
    first = str(record.cells[0] or "") if record.cells else ""
    if not is_footer(first):
        return False
    wide = filled(record.cells) == shape.width > 1
    return not wide or ":" in first or not first[0].isalpha()


def _fitted(records: Iterable[Record], shape: Shape) -> Iterator[Record]:
    for record in records:
        cells = record.cells
        if not filled(cells):
            continue
        if len(cells) == shape.width:
            yield record
        elif len(cells) > shape.width and (shape.padded or not filled(cells[shape.width :])):
            yield Record(record.line, cells[: shape.width])
        elif shape.padded:
            yield Record(record.line, cells + (None,) * (shape.width - len(cells)))
        else:
            told = f"{len(cells)}, not {shape.width}"
            raise shape.place._replace(line=record.line).error(
                f"the line has not as many fields as the header has columns: {told}",
                "put quotes round a text that holds the delimiter",
            )


def row_record(line: int, cells: tuple[Cell, ...]) -> Record:
    """The record of a row, without the empty cells behind the last one that is filled."""
    stripped = tuple(cell.strip() if isinstance(cell, str) else cell for cell in cells)
    return Record(line, trimmed(stripped) if filled(stripped) else ())
