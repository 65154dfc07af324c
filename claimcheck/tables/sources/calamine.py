"""Workbooks of other formats (.xls, .xlsb, .ods), through python-calamine."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.errors import MissingExtraError
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Record
from claimcheck.tables.sources.body import row_record
from claimcheck.tables.sources.files import check_unpacked
from claimcheck.tables.sources.repeats import check_repeats
from claimcheck.tables.sources.values import cell_of


def sheet_names(path: Path) -> dict[str, bool]:
    """The sheets of the workbook, and whether each shows."""
    return {
        sheet.name: sheet.visible == type(sheet.visible).Visible
        for sheet in _opened(path).sheets_metadata
    }


def read_sheet(path: Path, name: str, place: Place) -> Iterator[Record]:
    """The rows of a sheet; a cell whose formula failed is empty."""
    sheet = _opened(path).get_sheet_by_name(name)
    for line, row in enumerate(sheet.to_python(skip_empty_area=False), 1):
        yield row_record(line, tuple(cell_of(value) for value in row))


def _opened(path: Path) -> Any:
    try:
        from python_calamine import CalamineError, CalamineWorkbook, PasswordError
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[excel]'"
        raise MissingExtraError("this workbook needs python-calamine", hint=hint) from error
    place = Place(str(path))
    try:
        if zipfile.is_zipfile(path):
            check_unpacked(path, place)
            check_repeats(path, place)
        return CalamineWorkbook.from_path(path)
    except PasswordError:
        raise place.error("is protected by a password", "save it without one") from None
    except (CalamineError, OSError, zipfile.BadZipFile) as error:
        told = f"is no sound workbook: {type(error).__name__}"
        raise place.error(told, "save it anew as .xlsx") from None
