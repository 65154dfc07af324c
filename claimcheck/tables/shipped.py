"""Where the shipped reference data lie."""

from __future__ import annotations

from os.path import dirname, exists, join, realpath
from typing import TYPE_CHECKING

from claimcheck.errors import TableError

if TYPE_CHECKING:
    from pathlib import Path

COMPILED = "compiled.tables"


def root() -> Path:
    """The folder of the reference data.  Raises TableError if there is none."""
    from pathlib import Path  # a check asks for the compiled tables only, and does without

    return Path(_folder())


def compiled_path() -> str:
    """The compiled form of the shipped tables.  Raises TableError without reference data."""
    return join(_folder(), COMPILED)


def _folder() -> str:
    """The folder of the reference data: the package's own copy, or else the checkout's."""
    package = dirname(dirname(realpath(__file__)))
    for place in (package, dirname(package)):
        folder = join(place, "reference_data")
        if exists(join(folder, "entities.csv")):
            return folder
    hint = "reinstall claimcheck-newsroom"
    raise TableError("the shipped reference data are missing", file=package, hint=hint)
