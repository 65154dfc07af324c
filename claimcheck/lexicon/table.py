"""The compiled tables: words that name units, and the sizes of units.

build.py writes `surfaces.table` and `sizes.table`; a test compares the two.  Nothing is parsed
before it is asked for: every run of the command pays for the load.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from os.path import dirname, join

from claimcheck.lexicon.lines import Lines, Remembered, read_lines
from claimcheck.namedtuple import NamedTuple

SURFACES = join(dirname(__file__), "surfaces.table")
SIZES = join(dirname(__file__), "sizes.table")
ENGINE = join(dirname(__file__), "quantulum3.table")
PLAIN = "unit"  # the kind of most surfaces


class Surface(NamedTuple):
    """What one written form of a unit means.

    `unit` is the unit string taken when nothing decides otherwise; `symbol` is set for symbols and
    abbreviations, whose case matters.  `readings` are all the units it may mean, `unit` first, ()
    when there is only one; a reading "" says that it may be no unit at all ("won", "m", "R"), so
    that more than a number beside it is wanted.  `kind` is "unit", "currency" or "percent".
    """

    unit: str
    symbol: bool
    readings: tuple[str, ...] = ()
    kind: str = "unit"


class UnitTable(NamedTuple):
    """Every surface.

    `names` are words, keyed in lower case with one space between words, singular and plural;
    `symbols` are keyed exactly as written; `prefixes` stand before a number ("$", "US$", "EUR").
    `heads` gives for the first word of surfaces of several words, in lower case, the most words of
    any surface that begins so.
    """

    names: Mapping[str, Surface]
    symbols: Mapping[str, Surface]
    heads: Mapping[str, int]
    prefixes: Mapping[str, Surface]


class Size(NamedTuple):
    """How an atomic unit converts: base = (value + offset) × factor, exact.

    `readings` are the unit strings of every size the name may have, its own first, or ().
    """

    dimension: str
    factor: Fraction
    offset: Fraction
    readings: tuple[str, ...]


class SizeTable:
    """Every unit, and what a Pint registry must be told to know them all."""

    __slots__ = ("_definitions", "_foreign", "_sizes")

    def __init__(self, sections: Mapping[str, Lines]) -> None:
        self._sizes = sections["sizes"]
        self._foreign = sections["foreign"]
        self._definitions = sections["definitions"]

    @property
    def definitions(self) -> tuple[str, ...]:
        """The lines by which our registry adds to Pint's, in the order it reads them."""
        return tuple(line for _, line in self._definitions.items())

    def __iter__(self) -> Iterator[str]:
        return (atom for atom, _ in self._sizes.items())

    def __contains__(self, atom: str) -> bool:
        return self._sizes.find(atom) is not None

    def is_foreign(self, atom: str) -> bool:
        """True for a unit that the table leaves out and Pint knows."""
        return self._foreign.find(atom) is not None

    def size_of(self, atom: str) -> Size | None:
        """Dimension, factor and offset of an atomic unit; None for a unit not in the table."""
        encoded = self._sizes.find(atom)
        if encoded is None:
            return None
        dimension, factor, offset, readings = encoded.split("|")
        return Size(dimension, Fraction(factor), Fraction(offset or 0), _split(readings))


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """The surfaces that build.py compiled; the file is read once in a process."""
    sections = read_lines(SURFACES)
    return UnitTable(
        names=Remembered(sections["names"], _parse_name),
        symbols=Remembered(sections["symbols"], _parse_symbol),
        heads=Remembered(sections["heads"], int),
        prefixes=Remembered(sections["prefixes"], _parse_symbol),
    )


@lru_cache(maxsize=1)
def size_table() -> SizeTable:
    """The sizes that build.py compiled; the file is read once in a process."""
    return SizeTable(read_lines(SIZES))


def encode_surface(surface: Surface) -> str:
    """A surface as its line in the file holds it: "unit", or "unit|kind|readings"."""
    if surface.kind == PLAIN and not surface.readings:
        return surface.unit
    return f"{surface.unit}|{surface.kind}|{','.join(surface.readings)}"


def _parse_name(encoded: str) -> Surface:
    return _parse_surface(encoded, symbol=False)


def _parse_symbol(encoded: str) -> Surface:
    return _parse_surface(encoded, symbol=True)


def _parse_surface(encoded: str, *, symbol: bool) -> Surface:
    if "|" not in encoded:
        return Surface(encoded, symbol)
    unit, kind, readings = encoded.split("|")
    return Surface(unit, symbol, _split(readings), kind)


def _split(readings: str) -> tuple[str, ...]:
    return tuple(readings.split(",")) if readings else ()
