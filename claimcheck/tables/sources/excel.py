"""Workbooks: one sheet for each sheet that shows, formulas by the values that were saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from claimcheck.errors import did_you_mean
from claimcheck.tables.cells import style_of
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Record, Sheet
from claimcheck.tables.sources.body import Shape, body_of
from claimcheck.tables.sources.files import file_fingerprint, first_bytes
from claimcheck.tables.sources.header import HEAD, find_header, usual_width

Rows = Callable[[], Iterator[Record]]


def open_workbook(path: Path, part: str = "") -> list[Sheet]:
    """The sheets of a workbook that show and hold a table, or the one named `part`.

    Raises TableError for a file that is none, a sheet that is not there, or if no sheet holds a
    table; MissingExtraError without the package that reads its format.
    """
    place = Place(str(path))
    if first_bytes(path, 2) == b"PK" and path.suffix.lower() not in (".ods", ".xlsb"):
        from claimcheck.tables.sources.openxml import read_sheet, sheet_names
    else:
        from claimcheck.tables.sources.calamine import read_sheet, sheet_names
    names = sheet_names(path)
    if part:
        known = {name.casefold(): name for name in names}
        if part.casefold() not in known:
            hint = did_you_mean(part, names)
            raise place.error(f"there is no sheet {part!r}", hint)
        name = known[part.casefold()]
        return [_sheet(path, name, partial(read_sheet, path, name, _at(path, name)))]
    sheets = []
    for name in (name for name, shows in names.items() if shows):
        rows = partial(read_sheet, path, name, _at(path, name))
        if usual_width(record.cells for record in islice(rows(), HEAD)) > 1:
            sheets.append(_sheet(path, name, rows))
    if not sheets:
        raise place.error("holds no figures: no sheet has a table", f"look into {path.name}")
    return sheets


def _at(path: Path, name: str) -> Place:
    return Place(f"{path}, sheet {name}")


def _sheet(path: Path, name: str, rows: Rows) -> Sheet:
    place = _at(path, name)
    first = list(islice(rows(), HEAD))
    header = find_header(first, place)
    shape = Shape(place, len(header.columns), padded=True)
    notes = f"the header is row {header.line}; what stands above it was passed over"
    return Sheet(
        place,
        name,
        header.columns,
        {},
        partial(_records, rows, header.above, shape),
        partial(file_fingerprint, path),
        size=None if len(first) == HEAD else len(first) - header.above,
        style=style_of(cell for record in first[header.above :] for cell in record.cells),
        notes=(notes,) if header.line > 1 else (),
    )


def _records(rows: Rows, above: int, shape: Shape) -> Iterator[Record]:
    yield from body_of(islice(rows(), above, None), shape)
