"""The sheets of a source, each understood."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.config.address import is_address
from claimcheck.tables.package import Package, is_package, open_package
from claimcheck.tables.sources import open_sheets
from claimcheck.tables.understanding import Understood, understand


def package_at(source: str | Path) -> Package:
    """The package of a folder, or the sheets of one file or address.  Raises TableError."""
    text = str(source)
    if not is_address(text) and is_package(Path(text)):
        return open_package(Path(text))
    return Package(tuple(open_sheets(source)))


def understood_in(package: Package) -> Iterator[Understood]:
    """What each sheet of a package means.  Raises TableError."""
    return (understand(sheet, package.measures) for sheet in package.sheets)
