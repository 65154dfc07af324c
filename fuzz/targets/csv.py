"""CSV and its kin: dialect, encoding, header, what the columns mean, and a check against them."""

from __future__ import annotations

from fuzz.parts import parts_of
from fuzz.tables import DRAFT, check_file

WORDS = ("tables", "prose")


def run(data: bytes) -> None:
    """Check the part "draft" against the table before it."""
    parts = parts_of(data)
    check_file(parts.get("", b""), "figures.csv", parts.get(DRAFT, b""))
