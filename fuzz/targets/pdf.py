"""PDF: what its pages draw, or a whole file as it is."""

from __future__ import annotations

from collections.abc import Iterator

from fuzz.parts import parts_of
from fuzz.reading import read_draft

WORDS = ("pdf", "prose")
FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def run(data: bytes) -> None:
    """Read a PDF, or one whose pages draw what the parts of the input say."""
    if not data.startswith(b"%PDF-"):
        data = b"".join(_file(list(parts_of(data).values())))
    read_draft(data, "draft.pdf")


def _file(pages: list[bytes]) -> Iterator[bytes]:
    """The objects of a PDF; without a table of places, which readers make up for themselves."""
    yield b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    kids = b" ".join(b"%d 0 R" % (2 * number + 3) for number in range(len(pages)))
    yield b"2 0 obj<</Type/Pages/Count %d/Kids[%b]/MediaBox[0 0 612 792]/Resources%b>>endobj\n" % (
        len(pages),
        kids,
        FONT,
    )
    for number, page in enumerate(pages):
        own = 2 * number + 3
        yield b"%d 0 obj<</Type/Page/Parent 2 0 R/Contents %d 0 R>>endobj\n" % (own, own + 1)
        yield b"%d 0 obj<</Length %d>>stream\n%b\nendstream endobj\n" % (own + 1, len(page), page)
    yield b"trailer<</Root 1 0 R>>\n%%EOF\n"
