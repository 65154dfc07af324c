"""Workbooks of Excel's own format, through openpyxl."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimcheck.errors import MissingExtraError, TableError
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record
from claimcheck.tables.sources.body import row_record
from claimcheck.tables.sources.files import check_unpacked
from claimcheck.tables.sources.values import cell_of

# What openpyxl ends in when a part says what no program writes: it trusts what it reads.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
MOST_ROWS = 1 << 20  # of a sheet, in all that write workbooks
MOST_EMPTY = 40_000_000  # cells of a sheet before others of their row; a table has fewer
GAP = "#N/A"  # the value that a formula gives on purpose where there is none


def sheet_names(path: Path) -> dict[str, bool]:
    """The sheets of the workbook, and whether each shows."""
    with _opened(path) as book:
        return {sheet.title: sheet.sheet_state == "visible" for sheet in book.worksheets}


def read_sheet(path: Path, name: str, place: Place) -> Iterator[Record]:
    """The rows of a sheet.

    Raises TableError for a formula without a saved value and for one that failed, with its cell,
    and for a sheet of too many rows or empty cells.
    """
    with _opened(path) as book:
        from openpyxl.cell.read_only import EMPTY_CELL

        formulas = _formulas(path, name)
        empty = 0
        for line, row in enumerate(book[name].iter_rows(), 1):
            at = place._replace(line=line)
            cells = tuple([None if cell is EMPTY_CELL else _value(cell, at) for cell in row])
            empty += cells.count(None)
            _check_size(line, empty, place)
            _check_formulas(cells, row, next(formulas, ()), at)
            yield row_record(line, cells)


def _check_size(rows: int, empty: int, place: Place) -> None:
    """Raises TableError for a sheet that is larger than what stands in it: a cell in the last row
    has every row before it, and one in the last column every column."""
    if rows > MOST_ROWS:
        raise place.error(f"has more than {MOST_ROWS:,} rows", "save it as CSV")
    if empty > MOST_EMPTY:
        hint = "clear what stands far to the right of the table"
        raise place.error(f"has more than {MOST_EMPTY:,} empty cells", hint)


def _check_formulas(
    cells: Sequence[Cell], row: Sequence[Any], written: Sequence[Any], place: Place
) -> None:
    """Raises TableError for a formula without a saved value."""
    for value, formula, cell in zip(cells, written, row, strict=False):
        if value is None and formula.data_type == "f" and cell.data_type == "n":
            told = f"{cell.coordinate} holds a formula without a value"
            raise place.error(told, "open the workbook in Excel or LibreOffice and save it")


def _formulas(path: Path, name: str) -> Iterator[tuple[Any, ...]]:
    """The rows of the sheet with its formulas; nothing if the workbook has none."""
    if _has_formulas(path):
        with _opened(path, values=False) as book:
            yield from book[name].iter_rows()


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                with archive.open(part) as file:
                    tail = b""
                    while chunk := file.read(1 << 20):
                        if b"<f>" in (seen := tail + chunk) or b"<f " in seen:
                            return True
                        tail = chunk[-2:]
    return False


def _value(cell: Any, place: Place) -> Cell:
    value = cell.value
    if cell.data_type == "e" and value != GAP:
        raise place.error(f"{cell.coordinate} holds {value}", "mend the formula or clear the cell")
    if value is None or value == GAP:
        return None
    if isinstance(value, (int, float)) and _is_percent(cell.number_format):
        return _percent(Decimal(repr(value)) * 100)
    return cell_of(value)


def _percent(value: Decimal) -> str:
    """The figure with its sign, without a decimal mark, which sheets write in two ways."""
    sign, digits, power = value.normalize().as_tuple()
    whole = f"{'-' * sign}{''.join(map(str, digits))}"
    return f"{whole}E{power}%" if power else f"{whole}%"


def _is_percent(number_format: str | None) -> bool:
    return "%" in (number_format or "")


@contextmanager
def _opened(path: Path, values: bool = True) -> Iterator[Any]:
    """The workbook; what is broken in it becomes a TableError."""
    try:
        import openpyxl
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[excel]'"
        raise MissingExtraError("workbooks need the package openpyxl", hint=hint) from error
    place = Place(str(path))
    book = None
    try:
        check_unpacked(path, place)
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # of styles and extensions, which say nothing of figures
            book = openpyxl.load_workbook(path, read_only=True, data_only=values)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write them wrong
        yield book
    except DAMAGED as error:
        raise _broken(error, place) from None
    finally:
        if book is not None:
            book.close()


def _broken(error: Exception, place: Place) -> TableError:
    return place.error(f"is no sound workbook: {type(error).__name__}", "save it anew in Excel")
