"""PDF: pages to paragraphs and back to page and line; files that hold no text or no sense."""

from __future__ import annotations

import builtins
import contextlib
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from claimcheck.documents import document_from_bytes
from claimcheck.documents.formats import pdf
from claimcheck.errors import DocumentError, MissingExtraError
from claimcheck.model import Document, Period
from claimcheck.report.formats.concise import place_of


def printed(*pages: list[str], encrypt: Any = None, leading: int = 14) -> bytes:
    """A PDF with these lines on its pages, twelve points high."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=1, encrypt=encrypt)
    for lines in pages:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 12, leading)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def read(data: bytes) -> Document:
    return document_from_bytes(data, "a.pdf")


def test_a_place_is_a_page_and_a_line_on_it() -> None:
    first = ["Output up 5 percent", "", "Published 18 March 2025", "", "It rose to 1,300 square"]
    document = read(printed(first, ["kilometers (502 square miles), a rise", "of 7 percent."]))
    assert document.text.endswith(
        "It rose to 1,300 square kilometers (502 square miles), a rise of 7 percent."
    )
    assert document.blocks[0].kind.value == "headline"
    assert document.date == Period.parse("2025-03-18")
    for number, place in (("1,300", (1, 3, 12)), ("502", (2, 1, 13)), ("7", (2, 2, 4))):
        start = document.text.index(number)
        at = document.locate(start, start + len(number))
        assert (at.page, at.line, at.column) == place
        assert document.source[at.start : at.end] == number
        told = place_of(document, start, start + len(number))
        assert told == "a.pdf:p{}:{}:{}".format(*place)


def test_hyphens_at_line_ends_and_raised_digits() -> None:
    data = io.BytesIO()
    canvas = Canvas(data, invariant=1)
    text = canvas.beginText(72, 700)
    text.setFont("Helvetica", 12, 14)
    text.textLine("An inter-")
    text.textOut("national park of 5 km")
    text.setFont("Helvetica", 7)
    text.setRise(5)
    text.textOut("2")
    canvas.drawText(text)
    canvas.save()
    document = read(data.getvalue())
    assert document.text == "An international park of 5 km²"
    start = document.text.index("international")
    at = document.locate(start, start + len("international"))
    assert document.source[at.start : at.end] == "inter-\nnational"


def test_cells_in_a_row_are_cells() -> None:
    data = io.BytesIO()
    canvas = Canvas(data, invariant=1)
    for row, cells in enumerate((("Site", "Visits"), ("North", "412"))):
        for column, cell in enumerate(cells):
            canvas.drawString(72 + 100 * column, 700 - 16 * row, cell)
    canvas.save()
    document = read(data.getvalue())
    told = [(document.text[b.start : b.end], b.row, b.column) for b in document.blocks]
    assert told == [("Site", 0, 0), ("Visits", 0, 1), ("North", 1, 0), ("412", 1, 1)]


def picture() -> bytes:
    """A page with lines drawn on it and no letters."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=1)
    canvas.line(0, 0, 300, 300)
    canvas.save()
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not a PDF"),
        (b"plain text", "is not a PDF"),
        (b"%PDF-1.7", "is damaged: Failed to load document"),
        (printed(["It rose."])[:300], "is damaged"),
        (picture(), "holds no text (its pages are pictures: run text recognition over it"),
        (printed(["It rose."], encrypt=StandardEncryption("secret")), "is encrypted (save it with"),
        (b"<html><body>5", "is an HTML page"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(data)
    assert said in str(raised.value)
    assert str(raised.value).startswith("a.pdf: ")
    assert "\n" not in str(raised.value)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(DocumentError, match=r"has 2 pages; 1 are read \(split it\)"):
        read(printed(["one"], ["two"]))


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def missing(name: str, *args: Any, **more: Any) -> Any:
        if name == "pypdfium2":
            raise ImportError(name)
        return imported(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'claimcheck-newsroom\[pdf\]'"):
        read(printed(["one"]))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("ab 1é–£.,", min_size=1, max_size=20), max_size=5))
def test_every_character_leads_back_to_itself(lines: list[str]) -> None:
    with contextlib.suppress(DocumentError):  # of white space alone
        document = read(printed(lines))
        for offset, character in enumerate(document.text):
            place = document.locate(offset, offset + 1)
            if not character.isspace():
                assert document.source[place.start : place.end] == character


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 900))
def test_a_damaged_file_is_read_or_refused(noise: bytes, at: int) -> None:
    data = printed(["It rose 5 percent."])
    with contextlib.suppress(DocumentError):
        read(data[:at] + noise + data[at + len(noise) :])
