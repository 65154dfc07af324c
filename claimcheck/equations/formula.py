"""What every equation over intervals shares: comparing, and solving for each term."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.interval import Interval
from claimcheck.model import Kind, Meaning, Quantity, Unit, Verdict

Values = Mapping[str, Interval]


class Formula:
    """An equation between terms in base units; percentages are shares of one.

    A kind of equation says in `isolate` what one role is, given the others.
    """

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        raise NotImplementedError

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role's interval in base units from those of the others; None if not determined."""
        raise NotImplementedError

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The arithmetic, in one line."""
        raise NotImplementedError

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if the cores can meet the equation, review if only the outer intervals can.

        A ceiling ("up to") that would have to be lower tells nothing: unchecked.
        """
        role = next(iter(terms))
        cores = {name: to_base(q, allowed_by(q, q.meaning.core)) for name, q in terms.items()}
        if self._meets(role, cores):
            return Verdict.SUPPORTED
        if any(quantity.meaning.ceiling for quantity in terms.values()):
            return Verdict.UNCHECKED
        outers = {name: to_base(q, allowed_by(q, q.meaning.outer)) for name, q in terms.items()}
        return Verdict.REVIEW if self._meets(role, outers) else Verdict.REFUTED

    def _meets(self, role: str, values: Values) -> bool:
        wanted = self.isolate(role, values)
        return wanted is None or not wanted.intersect(values[role]).is_empty

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """What the term would have to be, in its own unit, for the others as printed."""
        values = {name: to_base(q, printed(q.meaning)) for name, q in terms.items()}
        wanted = self.isolate(role, values)
        return None if wanted is None else from_base(terms[role].unit, wanted)


def allowed_by(quantity: Quantity, interval: Interval) -> Interval:
    """The interval; of an exact count of things only the whole number that lies in it."""
    counted = quantity.meaning.whole and quantity.mention.kind is Kind.COUNT
    return quantity.meaning.printed if counted else interval


def printed(meaning: Meaning) -> Interval:
    """The printed ends; for a bound or an order of magnitude what the words say."""
    return meaning.core if meaning.one_sided else meaning.printed


def to_base(quantity: Quantity, interval: Interval) -> Interval:
    """An interval of the quantity's unit in base units; percentages become shares of one."""
    return _moved(interval, quantity.unit, inward=True)


def from_base(unit: Unit, interval: Interval) -> Interval:
    """An interval of base units in the unit; shares of one become percentages."""
    return _moved(interval, unit, inward=False)


def _moved(interval: Interval, unit: Unit, *, inward: bool) -> Interval:
    if unit.factor == 1 and not unit.offset:
        return interval
    move = unit.to_base if inward else unit.from_base
    return Interval(
        None if interval.lower is None else move(interval.lower),
        None if interval.upper is None else move(interval.upper),
        interval.lower_closed,
        interval.upper_closed,
    )
