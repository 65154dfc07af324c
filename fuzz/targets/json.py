"""JSON: stories in ninjs, or what a path in the first part leads to."""

from __future__ import annotations

from claimcheck.documents import FileOptions
from fuzz.parts import parts_of, text_of
from fuzz.reading import read_draft

WORDS = ("json", "html", "prose")
FORMATS = ("", "text", "html", "markdown")


def run(data: bytes) -> None:
    """Read a story, by itself or by the part "path" in each of the formats that may stand there."""
    parts = parts_of(data)
    path = text_of(parts.get("path", b"")).strip()
    for form in FORMATS if path else FORMATS[:1]:
        read_draft(parts.get("", b""), "story.json", FileOptions(path, form))
