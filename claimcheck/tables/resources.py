"""Resources of a data package: files inside of its folder, and what is said of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from claimcheck.config.address import is_address, without_secrets
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import COMMA, Sheet
from claimcheck.tables.sources.delimited import open_delimited
from claimcheck.tables.sources.files import checked_file
from claimcheck.tables.sources.opening import open_sheets

TEXTS = (".csv", ".tsv", ".tab", ".txt")
TABLES = (
    ".csv",
    ".tsv",
    ".tab",
    ".gz",
    ".xlsx",
    ".xlsm",
    ".xls",
    ".xlsb",
    ".ods",
    ".parquet",
    ".pq",
)


def is_table(path: Path, resource: Mapping[str, Any]) -> bool:
    """True for a resource that holds a table, by its name or by what is said of it."""
    return path.suffix.lower() in TABLES or resource.get("type") == "table" or "schema" in resource


def path_inside(folder: Path, path: object, place: Place) -> Path:
    """The path of a file of a package.  Raises TableError for one that leads out of its folder."""
    if not isinstance(path, str) or not path:
        raise place.error("a resource has no path", 'such as "path": "figures.csv"')
    if is_address(path):
        hint = "fetch the file, or name a database on its own: --tables, or tables in the settings"
        raise place.error(f"{without_secrets(path)!r} is no file of the package", hint)
    parts = (PurePosixPath(path), PureWindowsPath(path))
    if any(one.is_absolute() or one.drive or ".." in one.parts for one in parts):
        raise place.error(f"the path {path!r} leads out of the package", "copy the file into it")
    whole = folder / path
    try:
        if whole.is_symlink() or whole.exists():
            _check_links(whole, folder, path, place)
    except OSError as error:  # a name that is too long
        raise place.error(f"a path cannot be opened: {error.strerror}", "rename it") from None
    return whole


def _check_links(whole: Path, folder: Path, path: str, place: Place) -> None:
    if not whole.exists():
        checked_file(whole)
    if not whole.resolve().is_relative_to(folder.resolve()):
        told = f"{path!r} is a symbolic link out of the package"
        raise place.error(told, "copy the file into it")


def open_resource(path: Path, resource: Mapping[str, Any]) -> Iterator[Sheet]:
    """The sheets of a resource, read as its encoding and dialect say.

    Raises TableError for what cannot be read.
    """
    checked_file(path)
    dialect = _mapping(resource.get("dialect"))
    if path.suffix.lower() in TEXTS:
        csv = {**dialect, **_mapping(dialect.get("csv"))}
        encoding = str(resource.get("encoding") or "")
        opened = [open_delimited(path, encoding, str(csv.get("delimiter") or "")[:1])]
    else:
        excel = {**dialect, **_mapping(dialect.get("excel"))}
        part = excel.get("sheet")
        opened = open_sheets(f"{path}#{part}" if part else path)
    comma = any(field.get("decimalChar") == "," for field in _fields(resource))
    for sheet in opened:
        yield sheet._replace(resource=resource, style=COMMA if comma else sheet.style)


def _fields(resource: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    fields = _mapping(resource.get("schema")).get("fields")
    return [_mapping(field) for field in fields] if isinstance(fields, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
