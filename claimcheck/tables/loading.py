"""Where tables come from → Tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from os import PathLike
from os.path import exists
from typing import TYPE_CHECKING, Any

from claimcheck.config.address import is_address
from claimcheck.tables.compiled import CompiledTables
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.rates import NAME, EcbRates, Rates
from claimcheck.tables.shipped import compiled_path
from claimcheck.tables.store import Source, Tables

if TYPE_CHECKING:
    import pandas as pd

    TableSource = str | PathLike[str] | pd.DataFrame


def load_tables(
    sources: TableSource | Iterable[TableSource] = (), *, shipped: bool = True
) -> Tables:
    """Tables ready for matching: the shipped ones, unless told otherwise, and those given.

    A source is the path of a data package, of a CSV file, a workbook, a Parquet or SQLite file,
    the address of a database with a table or query behind "#", a pandas DataFrame, or "ecb" for
    the European Central Bank's daily exchange rates; docs/table-sources.md tells of each.  Raises
    TableError with file, line, column and what to do.
    """
    found: list[Source] = [CompiledTables(compiled_path())] if shipped else []
    listed = _listed(sources)
    known = Tables(found).gazetteer if found and listed else None
    rates: Rates | None = None
    for source in listed:
        if _is_ecb(source):
            rates = EcbRates()
        else:
            found += _opened(source, known)
    return Tables(found, rates)


def _is_ecb(source: Any) -> bool:
    """True for the name of the daily rates, unless a file is called so."""
    named = isinstance(source, (str, PathLike)) and str(source).rpartition("/")[2] == NAME
    return named and not is_address(str(source)) and not exists(source)


def _listed(sources: Any) -> list[Any]:
    if isinstance(sources, (str, PathLike)) or _is_frame(sources):
        return [sources]
    return list(sources)


def _opened(source: Any, known: Gazetteer | None) -> list[Source]:
    """The tables of one source; what opens files and databases is imported for it."""
    from claimcheck.tables.opening import open_tables

    return open_tables(source, known)


def _is_frame(source: object) -> bool:
    """True for a DataFrame; pandas is not imported for that: whoever made one has done so."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(source, pandas.DataFrame)
