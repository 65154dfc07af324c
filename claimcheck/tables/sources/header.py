"""The header of a sheet: where it stands below titles and comments, and what its columns are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record

COMMENT = "#"
HEAD = 200  # records in which the header is looked for


class Header(NamedTuple):
    """The columns, and how many records stand above the first one of the table's own."""

    columns: tuple[str, ...]
    above: int
    line: int


def find_header(records: Sequence[Record], place: Place) -> Header:
    """The header among the first records of a sheet, blank lines and comments left out.

    Titles, which fill few of the columns, are passed over; a second line of headings above the
    header ("2023", merged over two columns) goes before its names.  Raises TableError where there
    is none, or where two columns have the same name.
    """
    width = usual_width(record.cells for record in records)
    for number, record in enumerate(records):
        if filled(record.cells) > width // 2 and not is_comment(record.cells):
            columns = names_of(trimmed(record.cells))
            if number:
                columns = _grouped(names_of(records[number - 1].cells), columns)
            check_names(columns, place._replace(line=record.line))
            return Header(columns, number + 1, record.line)
    hint = "a line with the names of the columns, then a line a record"
    raise place.error("holds no figures: there is no table in it", hint)


def usual_width(rows: Iterable[Sequence[Cell]]) -> int:
    """The number of cells that most records have filled, counted to the last one."""
    widths = Counter(width for row in rows if (width := len(trimmed(row))) > 1)
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def is_comment(cells: Sequence[Cell]) -> bool:
    """True for a line that begins with "#"."""
    return bool(cells) and isinstance(cells[0], str) and cells[0].lstrip().startswith(COMMENT)


def filled(cells: Sequence[Cell]) -> int:
    """How many of the cells hold anything."""
    return sum(not is_blank(cell) for cell in cells)


def is_blank(cell: Cell) -> bool:
    """True for a cell with nothing but white space in it."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def trimmed(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells without the blank ones at the end."""
    end = len(cells)
    while end and is_blank(cells[end - 1]):
        end -= 1
    return tuple(cells[:end])


def names_of(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The cells as names of columns."""
    return tuple("" if cell is None else " ".join(_name(cell).split()) for cell in cells)


def _name(cell: Cell) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _grouped(above: Sequence[str], columns: Sequence[str]) -> tuple[str, ...]:
    """The names with the headings over them, where the names alone repeat or are left out."""
    over = trimmed(above)
    told = [name for name in columns if name]
    if filled(over) < 2 or (len(set(told)) == len(told) and len(told) >= len(columns) - 1):
        return tuple(columns)
    group, joined = "", []
    for heading, name in zip_longest(over, columns, fillvalue=""):
        group = str(heading) or group
        joined.append(f"{group} {name}".strip())
    return tuple(joined)


def check_names(columns: Sequence[str], place: Place) -> None:
    """Raises TableError where two columns have the same name."""
    for name, times in Counter(columns).items():
        if times > 1 and name:
            at = [number for number, one in enumerate(columns, 1) if one == name]
            raise place._replace(column=name).error(
                f"columns {at[0]} and {at[1]} have the same name", "give each a name of its own"
            )
