"""Plain text, one paragraph a line or paragraphs between blank lines.

The one mark-up that it knows is a comment to this program, `<!-- claimcheck: … -->`: a line of
its own, or in one.
"""

from __future__ import annotations

import re

from claimcheck.documents.decode import decode
from claimcheck.documents.opening import File
from claimcheck.documents.plain import document_from_text
from claimcheck.model import Document, Remark, SourceMap

# Bounded, so that comments which never end cost little.
_COMMENT = r"<!--[ \t]*claimcheck:.{0,2000}?-->"
_LINE_OR_COMMENT = rf"^[ \t]*({_COMMENT})[ \t]*(?:\r?\n|\Z)|({_COMMENT})"


def read(file: File) -> Document:
    """The document in the bytes of a text file.  Raises DocumentError if they are not text."""
    return document_from_plain(decode(file.data, file.name), file.name)


def document_from_plain(source: str, name: str = "<text>") -> Document:
    """The document of a text file, comments to this program taken out."""
    if "<!--" not in source:
        return document_from_text(source, name=name)
    from claimcheck.documents.inline import remark_in

    parts: list[str] = []
    segments: list[tuple[int, int, int]] = []
    remarks: list[Remark] = []
    length = at = 0
    line = 1
    for found in re.finditer(_LINE_OR_COMMENT, source, re.MULTILINE | re.DOTALL):
        parts.append(source[at : found.start()])
        segments.append((length, at, found.start() - at))
        line += source.count("\n", at, found.start())
        length += found.start() - at
        remarks.append(Remark(remark_in(found[1] or found[2]), length, length, line))
        line += found[0].count("\n")
        at = found.end()
    segments.append((length, at, len(source) - at))
    document = document_from_text("".join((*parts, source[at:])), name=name)
    source_map = SourceMap(source, tuple(segments))
    return document._replace(source_map=source_map, remarks=tuple(remarks))
