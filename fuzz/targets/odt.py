"""OpenDocument texts: their inner XML, or an archive as it is."""

from __future__ import annotations

from fuzz.parts import archive_in
from fuzz.reading import read_draft

WORDS = ("opendocument", "prose")
PREFIXES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "style": "style",
    "draw": "drawing",
    "fo": "xsl-fo-compatible",
    "manifest": "manifest",
}
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in PREFIXES.items()
).encode()
BODY = "content.xml"
ROOT = b'<office:root %b xmlns:dc="http://purl.org/dc/elements/1.1/">%%b</office:root>' % NAMES


def run(data: bytes) -> None:
    """Read an archive, or what stands in the root element of each part; the first is the text."""
    read_draft(archive_in(data, BODY, ROOT), "draft.odt")
