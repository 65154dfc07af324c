"""The files that a source of tables is read from: if none of them changes, the tables do not."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike, fspath
from os.path import exists
from pathlib import Path

from claimcheck.config.address import is_address
from claimcheck.tables.package import (
    DESCRIPTOR,
    ENTITIES,
    MEASURES,
    is_package,
    listed_resources,
)
from claimcheck.tables.records import Place
from claimcheck.tables.resources import path_inside

LOG = "-wal"  # of a SQLite file: what was written and is not yet in the file itself


def files_of(source: str | PathLike[str]) -> tuple[Path, ...] | None:
    """The files behind the path of a table or a package, whether they are there or not.

    None for an address, since nobody sees from here what a server holds.  Raises TableError for a
    package whose descriptor cannot be read.
    """
    text = fspath(source)
    if is_address(text):
        return None
    path = Path(text)
    if is_package(path):
        files = _files_in(path.parent if path.name == DESCRIPTOR else path)
    else:
        files = iter([path if exists(path) else Path(text.partition("#")[0])])
    return tuple(one for file in files for one in (file, Path(f"{file}{LOG}")))


def _files_in(folder: Path) -> Iterator[Path]:
    """The files of a package: what describes it, and the tables that it lists."""
    place = Place(str(folder / DESCRIPTOR))
    for name in (DESCRIPTOR, ENTITIES, MEASURES):
        yield folder / name
    for resource in listed_resources(folder):
        yield path_inside(folder, resource.get("path"), place)
