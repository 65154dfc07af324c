"""The compiled table of words that name units: loaded once, in under a millisecond."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

COMPILED = Path(__file__).with_name("units.json")


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
        return Size(
            dimension,
            Fraction(factor),
            Fraction(offset or 0),
            tuple(readings.split(",")) if readings else (),
        )


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """The table that build.py compiled; the file is read once in a process."""
    compiled = json.loads(COMPILED.read_bytes())
    kinds = {unit: kind for kind, units in compiled["kinds"].items() for unit in units.split("|")}
    sizes = compiled["sizes"]
    return UnitTable(
        names=dict(_surfaces(compiled, "names", sizes, kinds)),
        symbols=dict(_surfaces(compiled, "symbols", sizes, kinds)),
        heads=compiled["heads"],
        prefixes=dict(_surfaces(compiled, "prefixes", sizes, kinds)),
        sizes=sizes,
        definitions=tuple(compiled["definitions"]),
        foreign=frozenset(compiled["foreign"].split(" ")),
    )


def _surfaces(
    compiled: Any, section: str, sizes: dict[str, str], kinds: dict[str, str]
) -> Iterator[tuple[str, Surface]]:
    symbol = section != "names"
    for unit, written in compiled[section].items():
        readings = sizes[unit].rpartition("|")[2] if unit in sizes else ""
        kind = kinds.get(unit, "unit")
        surface = Surface(unit, symbol, tuple(readings.split(",")) if readings else (), kind)
        for key in written.split("|"):
            yield key, surface
    for key, readings in compiled["ambiguous"][section].items():
        units = tuple(readings.split(","))
        yield key, Surface(units[0], symbol, units, kinds.get(units[0], "unit"))
