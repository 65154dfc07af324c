"""What stands below each head: figures, periods, names or codes, as a sample of records shows."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cells import is_missing, written_in
from claimcheck.tables.days import is_ambiguous
from claimcheck.tables.layout.heads import plain_head, read_head
from claimcheck.tables.layout.moments import dated, is_part
from claimcheck.tables.layout.values import Head
from claimcheck.tables.layout.words import head_words
from claimcheck.tables.sheet import Cell, NumberStyle, Record, Sheet

SAMPLE = 1000  # records that are looked at
MOSTLY = 0.8  # share of the filled cells that makes a column what they are
LONG_TEXT = 60  # characters: longer ones are remarks, not names
_CODE = re.compile(r"[A-Z]{1,4}[-.:/ ]?\d[\dA-Z.:/-]*|[A-Z]{2,3}|\d+[-.:/][\d.:/-]+")
_PADDED = re.compile(r"0\d+|\+\d[\d ()-]{6,}|\d{3,5}[ -]\d{3,4}[ -]\d{3,4}")


class Column(NamedTuple):
    """One column: its head, and how many of its cells are what; `texts` are those of the
    sample, `largest` the largest figure, `step` the finest decimal written."""

    place: int
    head: str
    plain: str
    read: Head
    filled: int
    numbers: int
    periods: int
    parts: int
    codes: int
    texts: tuple[str, ...]
    units: frozenset[str]
    largest: Decimal
    step: Decimal

    @property
    def is_figures(self) -> bool:
        """True for a column of figures that are no labels, though some cells may be wrong."""
        return bool(self.filled) and 2 * self.numbers >= self.filled and not self.is_padded

    @property
    def is_padded(self) -> bool:
        """True for numbers that are written as labels: "00123", "020 7946 0000"."""
        padded = sum(bool(_PADDED.fullmatch(text)) for text in self.texts)
        return padded > 0.2 * max(self.filled, 1)

    @property
    def is_dates(self) -> bool:
        """True for a column whose cells are periods."""
        return bool(self.filled) and self.periods >= MOSTLY * self.filled

    @property
    def is_names(self) -> bool:
        """True for a column of words."""
        return bool(self.filled) and self.numbers < (1 - MOSTLY) * self.filled and not self.is_dates

    @property
    def is_codes(self) -> bool:
        """True for words that are abbreviations or numbers of files."""
        return bool(self.filled) and self.codes >= MOSTLY * self.filled

    @property
    def is_remarks(self) -> bool:
        """True for long texts."""
        long = sum(len(text) > LONG_TEXT for text in self.texts)
        return long > 0.3 * max(len(self.texts), 1)

    @property
    def is_identifier(self) -> bool:
        """True for a head that says code, number or postcode."""
        words = head_words()
        last = self.plain.split(" ")[-1]
        spelled = self.plain in words.identifier or last in words.identifier_ends
        return spelled or self.is_padded


def sample_of(sheet: Sheet) -> list[Record]:
    """The first records of a sheet.  Raises TableError as reading does."""
    return list(islice(sheet.read(), SAMPLE))


def columns_of(sheet: Sheet, records: Sequence[Record]) -> tuple[Column, ...]:
    """The columns of a sheet with what the records hold in each."""
    return tuple(
        _column(place, head, [record.cells[place] for record in records], sheet.style)
        for place, head in enumerate(sheet.columns)
    )


def _column(place: int, head: str, cells: list[Cell], style: NumberStyle) -> Column:
    filled = [cell for cell in cells if not is_missing(cell)]
    written = [found for cell in filled if (found := written_in(cell, style)) is not None]
    texts = tuple(dict.fromkeys(" ".join(str(cell).split()) for cell in filled))
    return Column(
        place,
        head,
        plain_head(head),
        read_head(head),
        len(filled),
        len(written),
        sum(_is_period(cell) for cell in filled),
        sum(is_part(cell) for cell in filled),
        sum(isinstance(cell, str) and bool(_CODE.fullmatch(cell.strip())) for cell in filled),
        texts,
        frozenset(found.unit for found in written),
        max((abs(found.value) for found in written), default=Decimal(0)),
        Decimal(1).scaleb(min((_exponent(found.value) for found in written), default=0)),
    )


def _exponent(value: Decimal) -> int:
    """Of ten: the last decimal as written, 0 for a whole number."""
    exponent = value.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0


def _is_period(cell: Cell) -> bool:
    return dated(cell, fiscal=True) is not None or is_ambiguous(cell)
