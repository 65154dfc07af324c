"""How a number compares with reference rows: what supports it, how far off it is, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from claimcheck.interval import Interval
from claimcheck.meaning import convert, place
from claimcheck.model import Form, Match, Meaning, Measure, Quantity, ReferenceRow, Unit, Verdict
from claimcheck.units import find_unit

HUNDRED = 100
ROUNDING_SHARE = Fraction(5, 100)  # rounding agrees with a row no farther off than "about" would
ROUND_FORMS = frozenset({Form.FRACTION, Form.ORDER})
REVISED = 1  # tolerances from a revised row within which the revision explains a difference
FACTOR_OFF = 2  # an undated row asks about a number that is off by this factor


class Comparison(NamedTuple):
    """What the rows say of a number: the row that decides, and the gap in tolerances.

    `gap` is 0 if the row supports it; None if there is no tolerance and they differ.
    """

    verdict: Verdict
    row: ReferenceRow | None
    gap: Fraction | None
    reason: str


def compare(match: Match, quantity: Quantity) -> Comparison:
    """What the rows of a match say of its number.

    Supported if one row agrees.  Refuted only if syntax ties number and row, nothing bars it, and
    every row is farther off than the measure's limit; asked about if something leaves a doubt.
    """
    best = nearest(quantity, match.measure, (row for row in match.rows if not row.superseded))
    if best is None:
        return Comparison(Verdict.UNCHECKED, None, None, match.bar or "no figure for the period")
    if best.gap == 0:
        return _supported(match, quantity, best)
    former = nearest(quantity, match.measure, (row for row in match.rows if row.superseded))
    if former is not None and former.gap is not None and former.gap <= REVISED:
        reason = f"revised since: it agrees with {former.row.source}"
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    far = best.gap is None or best.gap > Fraction(match.measure.refutes_beyond)
    reason = _reason(match, best, far)
    if reason or not far:
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    if match.doubt:
        return Comparison(Verdict.REVIEW, best.row, best.gap, match.doubt)
    return Comparison(Verdict.REFUTED, best.row, best.gap, "")


def _supported(match: Match, quantity: Quantity, best: Near) -> Comparison:
    weak = meaning_in(quantity, best.row).weak
    if weak is not None and Fraction(best.row.value) in weak and not match.linked:
        reason = "true of the figure, but says little of it"
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    return Comparison(Verdict.SUPPORTED, best.row, best.gap, "")


def _reason(match: Match, best: Near, far: bool) -> str:
    if match.bar:
        return match.bar
    if not match.linked:
        return "the words do not tie the number to the figure"
    if not far:
        return f"{float(best.gap or 0):.1f} tolerances off: revisions and other sources differ as much"
    return ""


class Near(NamedTuple):
    """A row and how far a number is from it, in tolerances; None if no tolerance is given."""

    row: ReferenceRow
    gap: Fraction | None


def nearest(quantity: Quantity, measure: Measure, rows: Iterable[ReferenceRow]) -> Near | None:
    """The row that agrees best with a number; None without rows."""
    found = [Near(row, gap_to(quantity, measure, row)) for row in rows]
    return min(found, key=lambda near: (near.gap is None, near.gap or 0), default=None)


def gap_to(quantity: Quantity, measure: Measure, row: ReferenceRow) -> Fraction | None:
    """How far a number is from a row, in tolerances: 0 if it agrees, None without a tolerance."""
    meaning = meaning_in(quantity, row)
    slack = tolerance(measure, row)
    span = Interval.of(row.low, row.high)
    if _agrees(meaning, span, slack, quantity, row):
        return Fraction(0)
    distance = _distance(_said(meaning, quantity), span)
    if not distance:
        distance = _distance(meaning.printed, span)
    return distance / slack if slack else None


def tolerance(measure: Measure, row: ReferenceRow) -> Fraction:
    """How far figures of this row may differ and agree, in its unit."""
    relative = Fraction(measure.tolerance) * abs(Fraction(row.value))
    return max(relative, Fraction(measure.tolerance_abs))


def meaning_in(quantity: Quantity, row: ReferenceRow) -> Meaning:
    """What the words of a number allow, in the unit of a row."""
    unit = find_unit(row.unit)
    source = quantity.unit
    if source.dimension == unit.dimension:
        return convert(quantity.meaning, source, unit)
    if row.unit == "percent" and not source.dimension:
        return convert(quantity.meaning, Unit("", "percent", Fraction(HUNDRED)), Unit("%", "percent"))
    return quantity.meaning


def _agrees(
    meaning: Meaning, span: Interval, slack: Fraction, quantity: Quantity, row: ReferenceRow
) -> bool:
    wide = Interval.of((span.lower or 0) - slack, (span.upper or 0) + slack)
    if meaning.one_sided:
        best = Interval.point(row.value)
        reach = Interval.around(row.value, slack)
        return place(best, meaning) is Verdict.SUPPORTED or meaning.core.overlaps(reach)
    if meaning.ceiling:
        return meaning.printed.overlaps(wide)
    if meaning.whole and not slack:
        return meaning.core.shares_whole_number(span)
    return _said(meaning, quantity).overlaps(span) or meaning.printed.overlaps(wide)


def _said(meaning: Meaning, quantity: Quantity) -> Interval:
    """The core, no wider than "about" would be: "2 million" is not said of 2.4 million."""
    core, printed = meaning.core, meaning.printed
    if quantity.mention.form in ROUND_FORMS or meaning.one_sided:
        return core
    if printed.lower is None or printed.upper is None:
        return core
    near = Interval.of(
        printed.lower - abs(printed.lower) * ROUNDING_SHARE,
        printed.upper + abs(printed.upper) * ROUNDING_SHARE,
    )
    return core.intersect(near)


def _distance(a: Interval, b: Interval) -> Fraction:
    """How far two intervals lie apart; 0 if they touch."""
    for low, high in ((a, b), (b, a)):
        if low.upper is not None and high.lower is not None and low.upper < high.lower:
            return high.lower - low.upper
    return Fraction(0)


def is_far_off(quantity: Quantity, row: ReferenceRow) -> bool:
    """True if the number is off by a factor that no edition or date explains."""
    said = meaning_in(quantity, row).printed.middle
    if not said or not row.value:
        return False
    ratio = abs(said / Fraction(row.value))
    return not Fraction(1, FACTOR_OFF) < ratio < FACTOR_OFF
