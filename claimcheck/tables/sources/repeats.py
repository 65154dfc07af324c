"""How often an OpenDocument spreadsheet says that its cells come again."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from claimcheck.tables.records import Place

CONTENT = "content.xml"
MOST_CELLS = 20_000_000  # with something in them; they take some gigabytes when they are read
MOST_DIGITS = 9  # of a number of times
PIECE = 1 << 20  # bytes read at a time


def check_repeats(path: Path, place: Place) -> None:
    """Raises TableError for a spreadsheet whose cells, each as often as it comes, are too many.

    A few bytes can say that a row comes a thousand million times.
    """
    with zipfile.ZipFile(path) as archive:
        if CONTENT not in archive.namelist():
            return
        counting = _Counting()
        with archive.open(CONTENT) as content:
            while piece := content.read(PIECE):
                if not counting.goes_on(piece):
                    return
                if counting.cells > MOST_CELLS:
                    told = f"repeats its cells: they are more than {MOST_CELLS:,}"
                    raise place.error(told, "save the table as CSV")


class _Counting:
    """Counts the cells with a value, those of a row that comes again as often as it does."""

    def __init__(self) -> None:
        self.cells = self._in_row = 0
        self._times = 1
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._enter
        self._parser.EndElementHandler = self._leave

    def goes_on(self, piece: bytes) -> bool:
        """True while the XML is sound; what is not is for whoever reads it to tell."""
        try:
            self._parser.Parse(piece)
        except expat.ExpatError:
            return False
        return True

    def _enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag.endswith(" table-row"):
            self._times, self._in_row = _times(attributes, "number-rows-repeated"), 0
        elif tag.endswith(" table-cell") and any(key.endswith("value-type") for key in attributes):
            self._in_row += _times(attributes, "number-columns-repeated")

    def _leave(self, tag: str) -> None:
        if tag.endswith(" table-row"):
            self.cells += self._times * self._in_row


def _times(attributes: Mapping[str, str], name: str) -> int:
    said = next((value for key, value in attributes.items() if key.endswith(name)), "1")
    if not said.isdecimal():
        return 1
    return int(said) if len(said) <= MOST_DIGITS else 10**MOST_DIGITS
