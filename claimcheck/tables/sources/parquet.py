"""Parquet files, through pyarrow, a batch of rows at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck.errors import MissingExtraError
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record, Sheet
from claimcheck.tables.sources.files import file_fingerprint
from claimcheck.tables.sources.header import names_of
from claimcheck.tables.sources.values import cell_of

BATCH = 8192  # rows
_INDEX = re.compile(r"^__index_level_\d+__$")  # what pandas calls an index without a name


def open_parquet(path: Path) -> Sheet:
    """The sheet of a Parquet file; a field's metadata may say its unit ("unit").

    Raises TableError for a file that is cut off or damaged, MissingExtraError without pyarrow.
    """
    place = Place(str(path))
    with _opened(path, place) as file:
        schema = file.schema_arrow
        units = {
            field.name: told.decode("utf-8", "replace")
            for field in schema
            if (told := (field.metadata or {}).get(b"unit"))
        }
        return Sheet(
            place,
            path.stem,
            names_of([_INDEX.sub("index", name) for name in schema.names]),
            units,
            partial(_records, path, place),
            partial(file_fingerprint, path),
            size=file.metadata.num_rows,
        )


def _records(path: Path, place: Place) -> Iterator[Record]:
    with _opened(path, place) as file:
        line = 0
        for batch in file.iter_batches(batch_size=BATCH):
            columns = [
                _cells(column, place._replace(column=name))
                for name, column in zip(batch.schema.names, batch.columns, strict=True)
            ]
            for cells in zip(*columns, strict=True):
                line += 1
                yield Record(line, cells)


def _cells(column: Any, place: Place) -> list[Cell]:
    """The cells of a column; single precision keeps the digits that it has, no more.

    Raises TableError for values that Python has no form for, such as dates after the year 9999.
    """
    if str(column.type) == "float":
        single = column.to_numpy(zero_copy_only=False)
        return [cell_of(float(str(value))) for value in single]
    try:
        return [cell_of(value) for value in column.to_pylist()]
    except (ArithmeticError, ValueError) as error:
        told = f"a {column.type} cannot be read: {error}"
        raise place.error(told, "write the column anew, as text if need be") from None


@contextmanager
def _opened(path: Path, place: Place) -> Iterator[Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[parquet]'"
        raise MissingExtraError("Parquet needs the package pyarrow", hint=hint) from error
    try:
        with parquet.ParquetFile(path) as file:
            yield file
    except (pa.ArrowException, OSError) as error:
        told = str(error).splitlines()[0].split(". ")[0] if str(error) else type(error).__name__
        hint = "the file is cut off or damaged: fetch or write it anew"
        raise place.error(f"is no sound Parquet file: {told}", hint) from None
