"""Data packages: a descriptor, its CSV files, measures and entities."""

from __future__ import annotations

from fuzz.parts import parts_of
from fuzz.tables import DRAFT, check_folder

WORDS = ("package", "tables", "prose")


def run(data: bytes) -> None:
    """Check the part "draft" against the folder of the other parts; the first is a descriptor."""
    parts = parts_of(data)
    draft = parts.pop(DRAFT, b"")
    check_folder({name or "datapackage.json": part for name, part in parts.items()}, draft)
