"""The files: how each is made, and what is printed of it."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.documents import opendocument, word

ZEROS = b" " * 2**20
BILLION = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9)
)  # a billion laughs
EXTERNAL = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOM_WORD = word.part(word.paragraph("x")).partition("?>")[2]


class Hostile(NamedTuple):
    """A file: its name, what is said of it, and its bytes or how it is made at a path."""

    name: str
    said: str
    made: bytes | Callable[[Path], None]


def bomb(part: str) -> Callable[[Path], None]:
    """An archive of a part that unpacks to a thousand times its size."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(part, ZEROS * 80)

    return make


def large(text: bytes) -> Callable[[Path], None]:
    """A file of a hundred megabytes in one paragraph."""

    def make(path: Path) -> None:
        with path.open("wb") as opened:
            for _ in range(100 * 2**20 // len(text)):
                opened.write(text)

    return make


def nested_mail() -> bytes:
    """A mail in which multiparts hold multiparts without end."""
    parts = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    return ("Subject: x\n" + "".join(parts)).encode()


def encrypted_pdf() -> bytes:
    """A PDF that opens with a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 700, "It rose 5 percent.")
    canvas.save()
    return data.getvalue()


def scan() -> bytes:
    """A PDF that shows lines and no letters."""
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data)
    canvas.line(0, 0, 300, 300)
    canvas.save()
    return data.getvalue()


SENTENCE = b"The park covers 1,300 square kilometers (500 square miles) of sand. "
WORD = word.package(word.paragraph("It rose 5 percent."))
OPEN = opendocument.package(opendocument.paragraph("It rose 5 percent."))
LOCKED = f"<manifest:manifest {opendocument.NAMES}><manifest:encryption-data/></manifest:manifest>"
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

FILES = (
    Hostile("bomb.docx", "unpacks to far too much", bomb("word/document.xml")),
    Hostile("bomb.odt", "unpacks to far too much", bomb("content.xml")),
    Hostile("laughs.docx", "declares a document type", word.package("", {
        "word/document.xml": f"<!DOCTYPE a [{BILLION}]>{BOM_WORD.replace('>x<', '>&e8;<')}"})),
    Hostile("laughs.odt", "declares a document type", opendocument.package("", {
        "content.xml": f"<!DOCTYPE a [{BILLION}]><a>&e8;</a>"})),
    Hostile("external.docx", "declares a document type", word.package("", {
        "word/document.xml": EXTERNAL + BOM_WORD.replace(">x<", ">&x;<")})),
    Hostile("external.odt", "declares a document type", opendocument.package("", {
        "content.xml": EXTERNAL + "<a>&x;</a>"})),
    Hostile("large.txt", "has 100 MB; 8 MB of it are read (split it", large(SENTENCE)),
    Hostile("large.md", "has 100 MB; 2 MB of it are read (split it", large(SENTENCE)),
    Hostile("large.html", "has 100 MB; 8 MB of it are read (split it", large(SENTENCE)),
    Hostile("large.json", "has 100 MB; 4 MB of it are read (split it", large(SENTENCE)),
    Hostile("large.eml", "has 100 MB; mail of 64 MB is read (save it without", large(SENTENCE)),
    Hostile("locked.docx", "is a document with a password, not what its ending says (save it wi",
            OFFICE + "EncryptedPackage".encode("utf-16-le")),
    Hostile("locked.odt", "is encrypted (save it without a password)", opendocument.package("", {
        "META-INF/manifest.xml": LOCKED})),
    Hostile("locked.pdf", "is encrypted (save it without a password)", encrypted_pdf()),
    Hostile("old.docx", "is an old Office document (.doc)", OFFICE),
    Hostile("cut.docx", "is damaged", WORD[:400]),
    Hostile("cut.odt", "is damaged", OPEN[:400]),
    Hostile("cut.pdf", "is damaged", encrypted_pdf()[:200]),
    Hostile("cut.json", "is not JSON", b'{"headline": "It rose 5'),
    Hostile("word.txt", "is a Word document, not what its ending says (give it a name that", WORD),
    Hostile("pdf.docx", "is a PDF, not what its ending says (give it a name that", scan()),
    Hostile("scan.pdf", "holds no text", scan()),
    Hostile("latin.txt", "is not UTF-8 (save it as UTF-8, or: iconv", b"It cost \xa35."),
    Hostile("nul.txt", "holds NUL, so it is not text", b"It cost 5.\n\0"),
    Hostile("utf16.txt", "iconv -f UTF-16", "It cost £5.".encode("utf-16-le")),
    Hostile("surrogate.txt", "is not UTF-16", b"\xff\xfe\x00\xd85\0"),
    Hostile("nested.json", "is nested too deep", b"[" * 2**20),
    Hostile("nested.md", "is nested too deep", b">" * 100_000 + b" It rose 5 percent."),
    Hostile("brackets.md", "has over 100,000 brackets (split it", b"[" * 2**20),
    Hostile("nested.eml", "is nested too deep", nested_mail()),
    Hostile("folder.md", "is a folder (name the drafts in it", Path.mkdir),
    Hostile("pipe.txt", "is a pipe that nobody writes to (name a file", os.mkfifo),
    Hostile("none.txt", "no such file (check the path)", lambda path: None),
    Hostile("device.txt", "is a device, not a file", lambda path: path.symlink_to("/dev/zero")),
    Hostile("loop.txt", "cannot be read", lambda path: path.symlink_to(path)),
)  # fmt: skip
# What is read, however odd it is.
READ = (
    Hostile("bom16.txt", "5", "It cost £5.".encode("utf-16")),
    Hostile("bom32.txt", "5", "It cost £5.".encode("utf-32")),
    Hostile("surrogate.json", "5", b'{"body": "It cost \\ud800 5."}'),
    Hostile("nested.html", "5", b"<div>" * 100_000 + b"It cost 5." + b"</div>" * 100_000),
    Hostile("linkless.md", "5", b"[" * 5000 + b" 5"),
    Hostile("unended.html", "5", b"5 <!-- " + b"<a " * 50_000),
)


def put(one: Hostile, folder: Path) -> Path:
    """The file, made in a folder."""
    path = folder / one.name
    if isinstance(one.made, bytes):
        path.write_bytes(one.made)
    else:
        one.made(path)
    return path
