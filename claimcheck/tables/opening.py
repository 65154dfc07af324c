"""A source of one's own → tables: what is small is held, what is large is indexed on disk."""

from __future__ import annotations

from itertools import islice
from os import PathLike, fspath
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.config.address import is_address, without_secrets
from claimcheck.tables.gathering import gather
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.index import Origin, indexed, recalled
from claimcheck.tables.package import Package, is_package, open_package
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.sources import open_sheets
from claimcheck.tables.store import MemoryTables, Source
from claimcheck.tables.understanding import understand

if TYPE_CHECKING:
    import pandas as pd

    TableSource = str | PathLike[str] | pd.DataFrame

LARGE = 20_000  # records; they take a second to read, and an index answers at once


def open_tables(source: TableSource, known: Gazetteer | None = None) -> list[Source]:
    """The tables of a path, an address or a DataFrame; `known` are names that others have.

    Raises TableError for whatever is wrong in them, MissingExtraError for what is not installed.
    """
    origin = _origin(source)
    found = recalled(origin, known) if origin is not None and origin.files else None
    if found is not None:
        return [found]
    package = _package(source)
    large = [sheet for sheet in package.sheets if _is_large(sheet)]
    alone = len(package.sheets) == 1
    tables: list[Source] = []
    if len(large) < len(package.sheets) or package.entities:
        small = tuple(sheet for sheet in package.sheets if sheet not in large)
        held = MemoryTables(gather(package._replace(sheets=small), known), known)
        tables.append(held)
        known = (known or Gazetteer((), held.entity)).with_names(held.name_lines, held.entity)
    for one in large:
        own = origin if origin is None or alone else origin.part(one.name)
        tables.append(indexed(understand(one, package.measures), known, own))
    return tables


def _package(source: TableSource) -> Package:
    if isinstance(source, (str, PathLike)) and not is_address(fspath(source)):
        path = Path(source)
        if is_package(path):
            return open_package(path)
    return Package(tuple(open_sheets(source)))


def _origin(source: TableSource) -> Origin | None:
    """Where the one sheet of a source comes from; None for a package, a DataFrame and nothing."""
    if not isinstance(source, (str, PathLike)):
        return None
    text = fspath(source)
    if is_address(text):
        return Origin(without_secrets(text))
    if is_package(Path(text)):
        return None
    path, _, part = (text, "", "") if exists(text) else text.partition("#")
    if not exists(path):
        return None
    whole = Path(path).resolve()
    return Origin(f"{whole}#{part}", (whole, whole.with_name(whole.name + "-wal")))


def _is_large(sheet: Sheet) -> bool:
    if sheet.size is not None:
        return sheet.size > LARGE
    return next(islice(sheet.read(), LARGE, None), None) is not None
