"""The lines of a page of a PDF, from its characters and their boxes.  Imports pypdfium2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from claimcheck.documents.reflow import Line
from claimcheck.documents.wordml import LOWERED, RAISED
from claimcheck.namedtuple import NamedTuple

ENDS = "\r\n\x02"
HYPHEN = "\x02"  # what PDFium tells of a hyphen that parts a word at the end of a line
CELL_GAP = 0.9  # ems of white between two cells
SMALL = 0.85  # times the size of the line, up to which a digit may be raised
SHIFT = 0.12  # ems by which a raised or lowered digit leaves the base line
LINE_HEIGHT = 1.17  # ems from the lowest to the highest that a type reaches, about


class Glyph(NamedTuple):
    """A character and its box, in points; `size` is that of its type."""

    text: str
    left: float
    right: float
    bottom: float
    size: float

    @property
    def blank(self) -> bool:
        """True for white space and what else does not show."""
        return self.text.isspace() or not self.text.isprintable()


def lines_of(document: pdfium.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page, in reading order.  Raises pdfium.PdfiumError if it cannot be read."""
    page = document[number]
    textpage = page.get_textpage()
    row: list[Glyph] = []
    try:
        for glyph in _glyphs(textpage):
            if glyph.text in ENDS:
                yield from _line(row, number + 1, glyph.text == HYPHEN)
                row = []
            else:
                row.append(glyph)
        yield from _line(row, number + 1, False)
    finally:
        textpage.close()
        page.close()


def _glyphs(textpage: pdfium.PdfTextPage) -> Iterator[Glyph]:
    box = pdfium_c.FS_RECTF()
    high = ""
    for index in range(textpage.count_chars()):
        character = chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, index))
        if "\ud800" <= character <= "\udbff":  # the first half of a character
            high = character
            continue
        if "\udc00" <= character <= "\udfff":
            pair = (high + character).encode("utf-16-le", "surrogatepass")
            character, high = pair.decode("utf-16-le", "replace"), ""
        pdfium_c.FPDFText_GetLooseCharBox(textpage.raw, index, box)
        size = (box.top - box.bottom) / LINE_HEIGHT
        yield Glyph(character, box.left, box.right, box.bottom, size)


def _line(row: Sequence[Glyph], page: int, broken: bool) -> Iterator[Line]:
    """The line of these characters; none if nothing of it shows."""
    shown = [glyph for glyph in row if not glyph.blank]
    if not shown:
        return
    size = median_low(glyph.size for glyph in shown)
    base = median_low(glyph.bottom for glyph in shown)
    text = "".join(_texts(row, size, base))
    left, right = shown[0].left, shown[-1].right
    word = next(
        (before.right for before, after in pairwise(row) if after.blank and not before.blank), right
    )
    yield Line(text, page, left, right, base, size, word - left, broken)


def _texts(row: Sequence[Glyph], size: float, base: float) -> Iterator[str]:
    """What the characters say: white space between words is a space, between cells a tab."""
    before: Glyph | None = None
    gap = False
    for glyph in row:
        if glyph.blank:
            gap = True
            continue
        if gap and before is not None:
            yield "\t" if glyph.left - before.right > CELL_GAP * size else " "
        yield _shown(glyph, size, base)
        before, gap = glyph, False


def _shown(glyph: Glyph, size: float, base: float) -> str:
    """The character; a small digit above or below the line as such: km², CO₂."""
    if not glyph.text.isdecimal() or glyph.size > SMALL * size:
        return glyph.text
    shift = glyph.bottom - base
    if abs(shift) < SHIFT * size:
        return glyph.text
    return glyph.text.translate(RAISED if shift > 0 else LOWERED)
