"""A source as a person names it → its sheets."""

from __future__ import annotations

import sys
from os import PathLike, fspath
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from claimcheck.config.address import is_address, without_secrets
from claimcheck.errors import TableError
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.sources.files import checked_file, first_bytes

if TYPE_CHECKING:
    import pandas as pd

    Named = str | PathLike[str] | pd.DataFrame


def open_sheets(source: Named) -> list[Sheet]:
    """The sheets of a table source: a path, the address of a database, or a pandas DataFrame.

    "book.xlsx#Budget" names one sheet of a workbook, "data.db#spend" one table of a database,
    "postgresql://host/db#spend" one table of a server, where what follows "#" may be a query.
    Raises TableError with file, place and what to do, MissingExtraError for a kind whose package
    is not installed.
    """
    if is_frame(source):
        from claimcheck.tables.sources.frame import open_frame

        return [open_frame(source)]
    if not isinstance(source, (str, PathLike)):
        kind = type(source).__name__
        raise TableError(f"a table cannot be a {kind}", hint="give a path or a pandas DataFrame")
    text = fspath(source)
    return _at_address(text) if is_address(text) else _in_file(*_parted(text))


def is_frame(source: object) -> TypeGuard[pd.DataFrame]:
    """True for a DataFrame; pandas is not imported for that: whoever made one has done so."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(source, pandas.DataFrame)


def _parted(text: str) -> tuple[Path, str]:
    """The path, and the part of it that is named behind "#", unless the file is called so."""
    if "#" not in text or exists(text):
        return Path(text), ""
    path, _, part = text.partition("#")
    return Path(path), part


def _at_address(text: str) -> list[Sheet]:
    scheme = text.partition("://")[0].lower()
    if scheme in ("http", "https", "ftp", "s3"):
        hint = "fetch it first: claimcheck tables pull, or download the file"
        raise TableError("checks never use the network", file=without_secrets(text), hint=hint)
    if scheme == "sqlite":
        from claimcheck.tables.sources.sqlite import open_sqlite

        path, _, part = text[len("sqlite://") :].partition("#")
        return open_sqlite(Path(path.removeprefix("/")), part)
    from claimcheck.tables.sources.sql import open_server

    return [open_server(text)]


def _in_file(path: Path, part: str) -> list[Sheet]:
    checked_file(path)
    start = first_bytes(path, 16)
    if start.startswith(b"SQLite format 3\0"):
        from claimcheck.tables.sources.sqlite import open_sqlite

        return open_sqlite(path, part)
    if start.startswith((b"PK\3\4", b"\xd0\xcf\x11\xe0")):
        from claimcheck.tables.sources.excel import open_workbook

        return open_workbook(path, part)
    if part:
        hint = "leave out what follows the '#'"
        raise Place(str(path)).error(f"the file has no part {part!r}", hint)
    if start.startswith(b"PAR1") or path.suffix in (".parquet", ".pq"):
        from claimcheck.tables.sources.parquet import open_parquet

        return [open_parquet(path)]
    return [_open_text(path, start)]


def _open_text(path: Path, start: bytes) -> Sheet:
    from claimcheck.tables.sources.delimited import open_delimited

    for mark, kind in ((b"%PDF", "a PDF"), (b"{", "JSON"), (b"[{", "JSON"), (b"<", "HTML or XML")):
        if start.lstrip().startswith(mark):
            hint = "save the table as CSV, Excel or Parquet"
            raise Place(str(path)).error(f"is {kind}, not a table", hint)
    return open_delimited(path)
