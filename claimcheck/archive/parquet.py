"""Archives of Parquet files: a document a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claimcheck.archive.articles import Article, Fields, Item, Listed, Read
from claimcheck.archive.naming import name_below
from claimcheck.errors import DocumentError, did_you_mean
from claimcheck.integrations.batches import arrow
from claimcheck.namedtuple import NamedTuple

ROWS_AT_ONCE = 256  # that are held in memory, beside one row group as it is stored


class Parquet(NamedTuple):
    """Files of Parquet; their measure is rows."""

    root: Path
    paths: tuple[Path, ...]
    fields: Fields

    def files(self) -> Iterator[Listed]:
        """The files, by their rows.  Raises DocumentError for one without the fields."""
        for path in self.paths:
            with _opened(path) as file:
                self._refuse_without_fields(path, file.schema_arrow.names)
                yield Listed(str(path), name_below(self.root, path), file.metadata.num_rows)

    def items(self) -> Iterator[Item]:
        """The rows."""
        reached = 0
        for path in self.paths:
            name = name_below(self.root, path)
            for number, values in enumerate(self._rows(path), 1):
                reached += 1
                size = len(values[0]) if isinstance(values[0], (str, bytes)) else 0
                yield Item(f"{name}:{number}", values, size, reached)

    def reader(self) -> Read:
        """What makes an article of a row."""
        return read_row

    def _rows(self, path: Path) -> Iterator[tuple[Any, Any, Any]]:
        """The text, the id and the date of each row; None where there is none."""
        wanted = list(dict.fromkeys(name for name in self.fields if name is not None))
        with _opened(path) as file, _told(path):
            for batch in file.iter_batches(ROWS_AT_ONCE, columns=wanted, use_threads=False):
                nothing = [None] * batch.num_rows
                yield from zip(
                    *(nothing if name is None else batch[name].to_pylist() for name in self.fields),
                    strict=True,
                )

    def _refuse_without_fields(self, path: Path, names: list[str]) -> None:
        for name in self.fields:
            if name is not None and name not in names:
                hint = did_you_mean(name, names)
                error = f"has no column called {name!r}"
                raise DocumentError(error, file=str(path), hint=hint)


def read_row(item: Item) -> Article:
    """The article of a row."""
    text, id, date = item.content
    return Article(item.place if id is None else str(id), text, date)


def _opened(path: Path) -> Any:
    """The file.  Raises DocumentError for what is no Parquet, MissingExtraError without pyarrow."""
    arrow()
    import pyarrow.parquet

    with _told(path):
        return pyarrow.parquet.ParquetFile(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raises DocumentError for what Arrow finds wrong with the file."""
    try:
        yield
    except (arrow().ArrowException, OSError) as error:
        said = " ".join(str(error).split())
        raise DocumentError(f"cannot be read as Parquet: {said}", file=str(path)) from None
