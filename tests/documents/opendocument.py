"""OpenDocument texts written by hand, as LibreOffice lays them down."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

MIMETYPE = "application/vnd.oasis.opendocument.text"
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("manifest", "manifest"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
AUTOMATIC = (
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:parent-style-name="Subtitle"/>'
    '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
    '<style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/>'
    "</style:style>"
    '<style:style style:name="T3"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T4"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T5"><style:text-properties style:text-position="-33% 58%"/>'
    "</style:style>"
)
STYLES = (
    f'<?xml version="1.0"?><office:document-styles {NAMES}><office:styles>'
    '<style:style style:name="Quotations" style:parent-style-name="Standard"/>'
    '<style:style style:name="Figure" style:parent-style-name="Caption"/>'
    "</office:styles><office:master-styles>{}</office:master-styles></office:document-styles>"
)


def paragraph(inner: str, style: str = "", tag: str = "p") -> str:
    """A paragraph; a text without mark-up is escaped."""
    named = f' text:style-name="{style}"' if style else ""
    marked = "/>" in inner or "</" in inner
    return f"<text:{tag}{named}>{inner if marked else escape(inner)}</text:{tag}>"


def span(text: str, style: str) -> str:
    """A run of text in a style."""
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def content(body: str) -> str:
    """The part with the text."""
    return (
        f'<?xml version="1.0"?><office:document-content {NAMES}><office:automatic-styles>'
        f"{AUTOMATIC}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )


def package(body: str, others: Mapping[str, str] | None = None) -> bytes:
    """The bytes of an .odt file."""
    parts = {
        "mimetype": MIMETYPE,
        "content.xml": content(body),
        "styles.xml": STYLES.format(""),
        **(others or {}),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, text, method)
    return data.getvalue()
