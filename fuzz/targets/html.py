"""HTML → document."""

from __future__ import annotations

from fuzz.reading import read_draft

WORDS = ("html", "prose")


def run(data: bytes) -> None:
    """Read the input as a file of this format."""
    read_draft(data, "draft.html")
