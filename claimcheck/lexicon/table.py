"""The compiled table of words that name units: loaded once, in about a millisecond.

`units.table` is plain text in sections; build.py writes it and a test compares the two.  It holds
columns rather than rows, so that the dictionaries are filled without a loop in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import chain, repeat
from os.path import dirname, join
from typing import NamedTuple

COMPILED = join(dirname(__file__), "units.table")
NONE = "-"  # a column's field that holds nothing: an empty line would end the section


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


class Size(NamedTuple):
    """How an atomic unit converts: base = (value + offset) × factor, exact.

    `readings` are the unit strings of every size the name may have, its own first, or ().
    """

    dimension: str
    factor: Fraction
    offset: Fraction
    readings: tuple[str, ...]


class UnitTable(NamedTuple):
    """Every surface and every unit.

    `names` are words, keyed in lower case with one space between words, singular and plural;
    `symbols` are keyed exactly as written; `prefixes` stand before a number ("$", "US$", "EUR").
    `heads` gives for the first word of surfaces of several words, in lower case, the most words of
    any surface that begins so.  `sizes` are encoded: read them with `size_of`.  `definitions` are
    the lines by which our registry adds to Pint's, `foreign` the other names that Pint knows.
    """

    names: Mapping[str, Surface]
    symbols: Mapping[str, Surface]
    heads: Mapping[str, int]
    prefixes: Mapping[str, Surface]
    sizes: Mapping[str, str]
    definitions: tuple[str, ...]
    foreign: frozenset[str]

    def size_of(self, atom: str) -> Size | None:
        """Dimension, factor and offset of an atomic unit; None for a unit not in the table."""
        encoded = self.sizes.get(atom)
        if encoded is None:
            return None
        dimension, factor, offset, readings = encoded.split("|")
        return Size(dimension, Fraction(factor), Fraction(offset or 0), split_readings(readings))


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """The table that build.py compiled; the file is read once in a process."""
    with open(COMPILED, encoding="utf-8") as file:
        return parse_table(file.read())


def parse_table(text: str) -> UnitTable:
    """The table of a compiled text: sections of lines, each under a line with its name."""
    sections: dict[str, list[str]] = {}
    for section in text.rstrip("\n").split("\n\n"):
        name, *lines = section.split("\n")
        sections[name] = lines
    return UnitTable(
        names=_surfaces(sections, "names"),
        symbols=_surfaces(sections, "symbols"),
        heads=dict(zip(sections["heads"], map(int, sections["heads.words"]), strict=True)),
        prefixes=_surfaces(sections, "prefixes"),
        sizes=dict(zip(sections["sizes"], sections["sizes.values"], strict=True)),
        definitions=tuple(sections["definitions"]),
        foreign=frozenset(sections["foreign"]),
    )


def split_readings(readings: str) -> tuple[str, ...]:
    """The unit strings of a column's field."""
    return () if readings == NONE else tuple(readings.split(","))


def _surfaces(sections: Mapping[str, list[str]], name: str) -> dict[str, Surface]:
    meanings: Iterable[Surface] = map(
        Surface,
        sections[f"{name}.units"],
        repeat(name != "names"),
        map(split_readings, sections[f"{name}.readings"]),
        sections[f"{name}.kinds"],
    )
    each = map(repeat, meanings, map(int, sections[f"{name}.counts"]))
    return dict(zip(sections[name], chain.from_iterable(each), strict=True))
