"""Office documents as archives: parts within bounds, and what is no archive."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimcheck.documents.package import LARGEST_PART, Package
from claimcheck.documents.signature import OLD_OFFICE
from claimcheck.errors import DocumentError


def archive(method: int = zipfile.ZIP_DEFLATED, **parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_parts_are_read(method: int) -> None:
    package = Package(archive(method, a=b"one", b=b""), "a.docx")
    assert package.names() == ["a", "b"]
    assert (package.part("a"), package.part("b"), package.part("c")) == (b"one", b"", b"")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is damaged"),
        (b"text", "is damaged"),
        (b"PK\x03\x04" + b"word/document", "is damaged"),
        (b"%PDF-1.7", "is a PDF"),
        (OLD_OFFICE + b"\0" * 600, "is an old Office document"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "with a password"),
    ],
)
def test_what_is_no_archive(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        Package(data, "a.docx")


def test_a_part_packed_otherwise_is_refused() -> None:
    package = Package(archive(zipfile.ZIP_BZIP2, a=b"one"), "a.docx")
    with pytest.raises(DocumentError, match="a way that no word processor uses"):
        package.part("a")


def test_a_bomb_is_refused() -> None:
    package = Package(archive(a=b"\0" * (LARGEST_PART + 1)), "a.docx")
    with pytest.raises(DocumentError, match="far too much"):
        package.part("a")


def test_a_damaged_part_is_told() -> None:
    data = bytearray(archive(zipfile.ZIP_STORED, a=b"one two three"))
    data[data.index(b"two")] ^= 0xFF
    with pytest.raises(DocumentError, match="is damaged"):
        Package(bytes(data), "a.docx").part("a")
