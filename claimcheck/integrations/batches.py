"""Batches of texts in Arrow: a row a text in, a row a number out; Spark, Dask and Ray call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Unpack

from claimcheck.errors import ConfigError, MissingExtraError, did_you_mean
from claimcheck.integrations.rows import CHECKED, How, Row, RowChecker
from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

TEXTS_AT_ONCE = 256  # whose rows are held at a time: some 8,000 of news stories


class Columns(NamedTuple):
    """The names of the columns with the texts, their ids, and the dates of publication, if any."""

    text: str = "text"
    id: str = "id"
    date: str | None = None


AS_NAMED = Columns()


class BatchChecker:
    """Checks batch after batch; settings and tables are read once a process, at first use.

    It can be pickled, and so sent to workers, if the tables can: paths and DataFrames can.
    """

    def __init__(self, columns: Columns = AS_NAMED, **how: Unpack[How]) -> None:
        self.columns, self.how = columns, how
        self._checker: RowChecker | None = None

    def __getstate__(self) -> tuple[Columns, How]:
        """What is sent to workers: what was asked for, without opened tables."""
        return self.columns, self.how

    def __setstate__(self, state: tuple[Columns, How]) -> None:
        """Become what was sent."""
        self.columns, self.how = state
        self._checker = None

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The numbers of the batches, in order; a large batch comes in parts."""
        for batch in batches:
            for start in range(0, batch.num_rows, TEXTS_AT_ONCE):
                yield self.check(batch.slice(start, TEXTS_AT_ONCE))

    def check(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """One row a number, in order, as `check_batch` makes it.

        Raises ConfigError for a column that is not there, ClaimcheckError for settings or tables
        that cannot be used.
        """
        if self._checker is None:
            self._checker = RowChecker(self.how)
        texts, ids, dates = (_values(batch, name) for name in self.columns)
        names = ("<text>" if one is None else str(one) for one in ids)
        found = [
            self._checker.rows(text, name, date)
            for text, name, date in zip(texts, names, dates, strict=True)
        ]
        rows = [(one, *row) for one, rows in zip(ids, found, strict=True) for row in rows]
        id_type = batch.schema.field(_place(batch, self.columns.id)).type
        return batch_of(rows, schema_of(id_type))


def check_batch(
    batch: pa.RecordBatch, columns: Columns = AS_NAMED, **how: Unpack[How]
) -> pa.RecordBatch:
    """One row a number, in order: the id of its text, and the columns of `rows.CHECKED`.

    Texts and dates may be missing; a text that cannot be checked has one row, which says why in
    `error`.  A `BatchChecker` reads settings and tables once for many batches.  Raises
    ConfigError for a column that is not there, MissingExtraError without pyarrow.
    """
    return BatchChecker(columns, **how).check(batch)


def schema_of(id_type: pa.DataType) -> pa.Schema:
    """The columns of what `check_batch` makes of a batch whose ids are of this type."""
    pa = arrow()
    types = {
        "string": pa.string(),
        "int64": pa.int64(),
        "float64": pa.float64(),
        "boolean": pa.bool_(),
    }
    fields = [pa.field(name, types[kind]) for name, kind in CHECKED.items()]
    return pa.schema([pa.field("id", id_type), *fields])


def batch_of(rows: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    """The rows as a batch of this form; NaN becomes null."""
    pa = arrow()
    columns: Iterable[Iterable[object]] = zip(*rows, strict=True) if rows else ([] for _ in schema)
    arrays = [
        pa.array(values, field.type, from_pandas=True)
        for values, field in zip(columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def arrow() -> Any:
    """The pyarrow package.  Raises MissingExtraError if it is not installed."""
    try:
        import pyarrow
    except ImportError:
        hint = "pip install 'claimcheck-newsroom[parquet]'"
        raise MissingExtraError("batches need pyarrow", hint=hint) from None
    return pyarrow


def _values(batch: pa.RecordBatch, name: str | None) -> list[Any]:
    """The values of a column as Python objects; nothing for each row if it has no name."""
    if name is None:
        return [None] * batch.num_rows
    values: list[Any] = batch.column(_place(batch, name)).to_pylist()
    return values


def _place(batch: pa.RecordBatch, name: str) -> int:
    places = batch.schema.get_all_field_indices(name)
    if len(places) == 1:
        return int(places[0])
    count = f"{len(places)} columns" if places else "no column"
    hint = did_you_mean(name, batch.schema.names)
    raise ConfigError(f"the batch has {count} called {name!r}", hint=hint)
