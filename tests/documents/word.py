"""Word documents written by hand, as Word lays them down."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:styleId="Z"><w:name w:val="Intense Quote"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style></w:styles>'
)


def run(text: str, properties: str = "") -> str:
    """A run with its properties, such as '<w:b/>'."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs; a plain text is one."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inner}</w:p>"


def part(body: str, root: str = "document") -> str:
    """A part of the package with this inside."""
    inner = f"<w:body>{body}</w:body>" if root == "document" else body
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{W}">{inner}</w:{root}>'


def package(body: str, others: Mapping[str, str] | None = None) -> bytes:
    """The bytes of a .docx file."""
    parts = {"word/document.xml": part(body), "word/styles.xml": STYLES, **(others or {})}
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()
