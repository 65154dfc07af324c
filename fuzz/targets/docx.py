"""Word documents: their inner XML, or an archive as it is."""

from __future__ import annotations

from fuzz.parts import archive_in
from fuzz.reading import read_draft

WORDS = ("wordml", "prose")
NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "word/document.xml"
ROOT = b'<w:root xmlns:w="%b">%%b</w:root>' % NAMESPACE


def run(data: bytes) -> None:
    """Read an archive, or what stands in the root element of each part; the first is the body."""
    read_draft(archive_in(data, BODY, ROOT), "draft.docx")
