"""What a file really is, whatever its name says."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimcheck.documents import document_from_bytes
from claimcheck.documents.signature import OLD_OFFICE, nature_of
from claimcheck.errors import DocumentError


def archive(part: str, content: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as opened:
        opened.writestr(part, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (
            archive("word/document.xml"),
            "a.txt",
            "is a Word document, not what its ending says (giv",
        ),
        (archive("word/document.xml"), "a.txt", "give it a name that ends in .docx"),
        (archive("word/document.xml"), "a.odt", "Word document"),
        (archive("mimetype", "application/vnd.oasis.opendocument.text"), "a.docx", ".odt"),
        (archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "a.md", "sheet"),
        (archive("xl/workbook.xml"), "a.docx", "is an Excel workbook"),
        (archive("ppt/presentation.xml"), "a.docx", "is a PowerPoint presentation"),
        (archive("notes.txt"), "a.docx", "is an archive (zip)"),
        (b"%PDF-1.7\n%\xe2\xe3", "a.docx", "is a PDF"),
        (b"%PDF-1.7\n", "a.html", "ends in .pdf"),
        (b"{\\rtf1 ansi", "a.txt", "is a rich text (RTF) document"),
        (b"\x89PNG\r\n\x1a\n\0", "a.txt", "is a picture"),
        (b"\x1f\x8b\x08\0", "a.txt", "is an archive (gzip)"),
        (b"<!DOCTYPE html><p>5", "a.docx", "is an HTML page"),
        (OLD_OFFICE + b"\0" * 9, "a.txt", "is an old Office document"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "save it without a passw"),
    ],
)
def test_a_file_with_the_ending_of_another_says_what_it_is(
    data: bytes, name: str, said: str
) -> None:
    with pytest.raises(DocumentError) as raised:
        document_from_bytes(data, name)
    told = str(raised.value)
    assert said in told
    assert told.startswith(f"{name}: ")
    assert "\n" not in told


@pytest.mark.parametrize("text", [b"", b"Up 5 percent", b"PK is short for it", b"<p>5"])
def test_text_has_no_signature(text: bytes) -> None:
    assert nature_of(text) is None
