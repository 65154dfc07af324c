"""The compiled tables: words that name units, and the sizes of units.

`surfaces.table` and `sizes.table` are plain text in sections of lines; build.py writes them and a
test compares the two.  Surfaces stand in columns rather than rows, so that the dictionaries are
filled without a loop in Python: every run of the command pays for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import chain, repeat
from os.path import dirname, join
from typing import NamedTuple

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


class Size(NamedTuple):
    """How an atomic unit converts: base = (value + offset) × factor, exact.

    `readings` are the unit strings of every size the name may have, its own first, or ().
    """

    dimension: str
    factor: Fraction
    offset: Fraction
    readings: tuple[str, ...]


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


class SizeTable(NamedTuple):
    """Every unit: `sizes` are encoded, to be read with `size_of`.

    `definitions` are the lines by which our registry adds to Pint's, `foreign` the other names
    that Pint knows.
    """

    sizes: Mapping[str, str]
    definitions: tuple[str, ...]
    foreign: frozenset[str]

    def size_of(self, atom: str) -> Size | None:
        """Dimension, factor and offset of an atomic unit; None for a unit not in the table."""
        encoded = self.sizes.get(atom)
        if encoded is None:
            return None
        dimension, factor, offset, readings = encoded.split("|")
        return Size(dimension, Fraction(factor), Fraction(offset or 0), _split(readings))


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """The surfaces that build.py compiled; the file is read once in a process."""
    sections = read_sections(SURFACES)
    return UnitTable(
        names=_surfaces(sections, "names"),
        symbols=_surfaces(sections, "symbols"),
        heads=dict(zip(sections["heads"], map(int, sections["heads.words"]), strict=True)),
        prefixes=_surfaces(sections, "prefixes"),
    )


@lru_cache(maxsize=1)
def size_table() -> SizeTable:
    """The sizes that build.py compiled; the file is read once in a process."""
    sections = read_sections(SIZES)
    rows = (line.partition("|") for line in sections["sizes"])
    return SizeTable(
        sizes={atom: size for atom, _, size in rows},
        definitions=tuple(sections["definitions"]),
        foreign=frozenset(sections["foreign"]),
    )


def read_sections(path: str) -> dict[str, list[str]]:
    """The sections of a compiled file: a line with the name, then lines up to an empty one."""
    with open(path, encoding="utf-8") as file:
        sections = [section.split("\n") for section in file.read().rstrip("\n").split("\n\n")]
    return {lines[0]: lines[1:] for lines in sections}


def write_sections(path: str, sections: Mapping[str, Iterable[str]]) -> None:
    """Write a compiled file as `read_sections` reads it."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join("\n".join([name, *lines]) for name, lines in sections.items()))
        file.write("\n")


def _surfaces(sections: Mapping[str, list[str]], name: str) -> dict[str, Surface]:
    """The surfaces of a section.  Readings and kinds stop where the rest have none or are units."""
    units = sections[f"{name}.units"]
    readings = chain(map(_split, sections[f"{name}.readings"]), repeat(()))
    kinds = chain(sections[f"{name}.kinds"], repeat(PLAIN))
    rows = zip(units, repeat(name != "names"), readings, kinds, strict=False)
    meanings: Iterable[Surface] = map(tuple.__new__, repeat(Surface), rows)
    each = map(repeat, meanings, map(int, sections[f"{name}.counts"]))
    return dict(zip(sections[name], chain.from_iterable(each), strict=True))


def _split(readings: str) -> tuple[str, ...]:
    return tuple(readings.split(",")) if readings else ()
