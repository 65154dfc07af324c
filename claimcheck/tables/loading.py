"""Where tables come from → Tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import TableError
from claimcheck.tables.compiled import CompiledTables
from claimcheck.tables.rates import NAME, EcbRates, Rates
from claimcheck.tables.records import TableData
from claimcheck.tables.shipped import compiled_path
from claimcheck.tables.store import MemoryTables, Source, Tables

if TYPE_CHECKING:
    import pandas as pd

    TableSource = str | PathLike[str] | pd.DataFrame


def load_tables(
    sources: TableSource | Iterable[TableSource] = (), *, shipped: bool = True
) -> Tables:
    """Tables ready for matching: the shipped ones, unless told otherwise, and those given.

    A source is the path of a data package or of a CSV file, a pandas DataFrame, or "ecb" for the
    European Central Bank's daily exchange rates; reference_data/README.md has the columns.  Raises
    TableError with file, line and what to do.
    """
    found: list[Source] = [CompiledTables(compiled_path())] if shipped else []
    known = Tables(found).gazetteer if found else None
    rates: Rates | None = None
    for source in _listed(sources):
        if _is_ecb(source):
            rates = EcbRates()
        else:
            found.append(MemoryTables(_read(source), known))
    return Tables(found, rates)


def _is_ecb(source: Any) -> bool:
    """True for the name of the daily rates, unless a file is called so."""
    named = isinstance(source, (str, PathLike)) and Path(source).name == NAME
    return named and not Path(source).exists()


def _listed(sources: Any) -> list[Any]:
    if isinstance(sources, (str, PathLike)) or _is_frame(sources):
        return [sources]
    return list(sources)


def _read(source: Any) -> TableData:
    from claimcheck.tables.package import read_frame, read_package

    if _is_frame(source):
        return read_frame(source)
    if isinstance(source, (str, PathLike)):
        return read_package(Path(source))
    kind = type(source).__name__
    raise TableError(f"a table cannot be a {kind}", hint="give a path or a pandas DataFrame")


def _is_frame(source: object) -> bool:
    """True for a DataFrame; pandas is not imported for that: whoever made one has done so."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(source, pandas.DataFrame)
