"""Word documents: their inner XML, or an archive as it is."""

from __future__ import annotations

from fuzz.parts import archive_of, parts_of
from fuzz.reading import read_draft

WORDS = ("wordml", "prose")
NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "word/document.xml"


def run(data: bytes) -> None:
    """Read an archive, or what stands in the root element of each part; the first is the body."""
    if not data.startswith(b"PK"):
        parts = {name or BODY: _whole(part) for name, part in parts_of(data).items()}
        data = archive_of(parts)
    read_draft(data, "draft.docx")


def _whole(part: bytes) -> bytes:
    if part.startswith(b"<?xml"):
        return part
    return b'<w:root xmlns:w="%b">%b</w:root>' % (NAMESPACE, part)
