"""Where the shipped reference data lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimcheck.errors import TableError

COMPILED = "compiled.tables"


@cache
def root() -> Path:
    """The folder of the reference data: the package's own copy, or else the checkout's.

    Raises TableError if there is neither.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "reference_data", package.parent / "reference_data"):
        if (folder / "entities.csv").exists():
            return folder
    hint = "reinstall claimcheck-newsroom"
    raise TableError("the shipped reference data are missing", file=str(package), hint=hint)


def compiled_path() -> Path:
    """The compiled form of the shipped tables."""
    return root() / COMPILED
