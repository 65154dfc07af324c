"""pandas DataFrames: their columns and named index levels, types of pint-pandas included."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from claimcheck.tables.cells import style_of
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record, Sheet
from claimcheck.tables.sources.header import check_names, names_of
from claimcheck.tables.sources.values import cell_of

if TYPE_CHECKING:
    import pandas as pd

NAME = "DataFrame"
CHUNK = 10_000  # rows


def open_frame(frame: pd.DataFrame) -> Sheet:
    """The sheet of a DataFrame; rows are counted from 1.

    An index that is more than a count is among the columns; the levels of a column's name are
    joined by spaces.  Raises TableError for columns of the same name.
    """
    import pandas as pd

    place = Place(NAME)
    flat = _with_index(frame)
    columns = names_of([_column(name) for name in flat.columns])
    check_names(columns, place)
    magnitudes = flat.copy(deep=False)
    magnitudes.columns = pd.RangeIndex(len(columns))
    units: dict[str, str] = {}
    for number, name in enumerate(columns):
        unit = getattr(magnitudes[number].dtype, "units", None)
        if unit is not None:
            units[name] = str(unit)
            magnitudes[number] = magnitudes[number].array.quantity.magnitude
    texts = (cell for record in _records(magnitudes.head(200)) for cell in record.cells)
    return Sheet(
        place,
        NAME,
        columns,
        units,
        partial(_records, magnitudes),
        partial(_fingerprint, magnitudes, columns, units),
        size=len(magnitudes),
        style=style_of(texts),
    )


def _with_index(frame: pd.DataFrame) -> pd.DataFrame:
    if all(name is None for name in frame.index.names) and frame.index.nlevels == 1:
        plain = frame.index.dtype.kind in "iu"
        return frame if plain else frame.rename_axis("index").reset_index()
    return frame.reset_index()


def _column(name: object) -> str:
    parts = name if isinstance(name, tuple) else (name,)
    return " ".join(str(part) for part in parts if str(part))


def _records(frame: pd.DataFrame) -> Iterator[Record]:
    for start in range(0, len(frame), CHUNK):
        chunk = frame.iloc[start : start + CHUNK]
        columns = [_cells(chunk[name]) for name in chunk.columns]
        for line, cells in enumerate(zip(*columns, strict=True), start + 1):
            yield Record(line, cells)


def _cells(column: pd.Series[Any]) -> list[Cell]:
    """The cells of a column; single precision keeps the digits that it has, no more."""
    if str(column.dtype).lower() == "float32":
        column = column.astype(str).replace({"<NA>": "nan"}).astype(float)
    missing = column.isna()
    return [
        None if gone else cell_of(value.item() if hasattr(value, "item") else value)
        for value, gone in zip(column.astype(object), missing, strict=True)
    ]


def _fingerprint(frame: pd.DataFrame, columns: tuple[str, ...], units: dict[str, str]) -> str:
    digest = hashlib.sha256(repr((columns, units)).encode())
    for record in _records(frame):
        digest.update(repr(record).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
