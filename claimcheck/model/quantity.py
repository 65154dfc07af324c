"""What a mention can stand for: intervals of values, in a unit with a dimension and a factor."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.model.mention import Mention
from claimcheck.namedtuple import NamedTuple


class Unit(NamedTuple):
    """A unit and how it converts: base = (value + offset) × factor, all exact.

    `dimension` is a canonical string of base dimensions ("length ** 2", "percent", "money:USD",
    "" for a count); two units convert into each other if it is equal.  `readings` are the other
    sizes the name may have ("ton": short, long, metric), each a Unit of its own.
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    readings: tuple[Unit, ...] = ()

    def to_base(self, value: Fraction) -> Fraction:
        """The value in base units."""
        return (value + self.offset) * self.factor

    def from_base(self, value: Fraction) -> Fraction:
        """The value in this unit of a value in base units."""
        return value / self.factor - self.offset


class Meaning(NamedTuple):
    """What printed words allow: `core` is what they say, `outer` adds what an editor would ask of.

    Both in the mention's unit; core ⊆ outer.  `printed` are the ends as printed.  `one_sided` is
    set for "more than", "at most" and the like, `whole` for an exact count, whose true value is a
    whole number.  `weak` is where a one-sided claim is true and says little.  `ceiling` is set for
    "up to": a smaller figure neither supports nor refutes it.
    """

    core: Interval
    outer: Interval = EVERYTHING
    printed: Interval = EVERYTHING
    one_sided: bool = False
    whole: bool = False
    ceiling: bool = False
    weak: Interval | None = None


class Quantity(NamedTuple):
    """A mention with the values it can stand for and its unit."""

    mention: Mention
    meaning: Meaning
    unit: Unit
