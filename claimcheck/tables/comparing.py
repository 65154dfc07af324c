"""How a number compares with reference rows: what supports it, how far off it is, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from heapq import nsmallest

from claimcheck.equations.wording import say_value
from claimcheck.interval import Interval
from claimcheck.meaning import convert, place
from claimcheck.model import Form, Match, Meaning, Measure, Quantity, ReferenceRow, Unit, Verdict
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.editions import Carried, carried
from claimcheck.units import find_unit

HUNDRED = 100
ROUNDING_SHARE = Fraction(5, 100)  # rounding agrees with a row no farther off than "about" would
ROUND_FORMS = frozenset({Form.FRACTION, Form.ORDER})
WORTH_COMPARING = 3  # rows of other periods that are compared exactly
FIGURES = 6  # significant figures of a reference value in a message
REVISED = 1  # tolerances from a revised row within which the revision explains a difference


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
    reason = _excuse(match, quantity)
    if reason:
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    far = best.gap is None or best.gap > Fraction(match.measure.refutes_beyond)
    reason = _reason(match, best, far)
    if reason or not far:
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    if match.doubt:
        return Comparison(Verdict.REVIEW, best.row, best.gap, match.doubt)
    return Comparison(Verdict.REFUTED, best.row, best.gap, "")


def _excuse(match: Match, quantity: Quantity) -> str:
    """What explains a difference: an earlier edition that says it, or sources on both sides."""
    former = nearest(quantity, match.measure, (row for row in match.rows if row.superseded))
    if former is not None and former.gap is not None and former.gap <= REVISED:
        return f"revised since: it agrees with {former.row.source}"
    series = tuple(carried(match))
    return _earlier_series(match, quantity, series) or _between(match, quantity, series)


def _between(match: Match, quantity: Quantity, series: Sequence[Carried]) -> str:
    """The sources or editions between whose figures a number lies; "" if between none."""
    said = meaning_in(quantity, match.rows[0]).printed.middle
    if said is None or match.measure.scoped:
        return ""
    rows = [row for row in match.rows if row.unit == match.rows[0].unit]
    if _spans(rows, said):
        low, high = min(row.low for row in rows), max(row.high for row in rows)
        return f"between the sources: {low:,f} to {high:,f}"
    if _spans([*rows, *(one.row for one in series)], said):
        return "revised since: between an earlier edition's series and today's"
    return ""


def _spans(rows: Sequence[ReferenceRow], said: Fraction) -> bool:
    return min(row.low for row in rows) < said < max(row.high for row in rows)


def _earlier_series(match: Match, quantity: Quantity, series: Iterable[Carried]) -> str:
    """The edition with whose series a number agrees; "" if it agrees with none."""
    for moved, stated in series:
        gap = gap_to(quantity, match.measure, moved)
        if gap is not None and gap <= REVISED:
            when = stated.valid.first.year if stated.valid is not None else ""
            figure = say_value(Fraction(stated.value), stated.unit, FIGURES)
            return (
                "revised since: agrees with the earlier edition's series "
                f"({stated.source} put {when} at {figure})"
            )
    return ""


def _supported(match: Match, quantity: Quantity, best: Near) -> Comparison:
    weak = meaning_in(quantity, best.row).weak
    if weak is not None and Fraction(best.row.value) in weak:
        reason = "true of the figure, but says little of it"
        return Comparison(Verdict.UNCHECKED, best.row, best.gap, reason)
    return Comparison(Verdict.SUPPORTED, best.row, best.gap, "")


def _reason(match: Match, best: Near, far: bool) -> str:
    if match.bar:
        return match.bar
    if not match.linked:
        return "the words do not tie the number to the figure"
    if not far:
        return (
            f"{float(best.gap or 0):.1f} tolerances off: revisions and other sources differ as much"
        )
    return ""


class Near(NamedTuple):
    """A row and how far a number is from it, in tolerances; None if no tolerance is given."""

    row: ReferenceRow
    gap: Fraction | None


def nearest(quantity: Quantity, measure: Measure, rows: Iterable[ReferenceRow]) -> Near | None:
    """The row that agrees best with a number; None without rows."""
    best: Near | None = None
    stated: dict[str, _Stated] = {}
    for row in rows:
        if row.unit not in stated:
            stated[row.unit] = _stated(quantity, row)
        gap = _gap(stated[row.unit], measure, row)
        if gap == 0:
            return Near(row, gap)
        if best is None or (gap is not None and (best.gap is None or gap < best.gap)):
            best = Near(row, gap)
    return best


def closest(quantity: Quantity, rows: Sequence[ReferenceRow]) -> list[ReferenceRow]:
    """The few rows whose values lie closest to a number: what is worth an exact comparison."""
    if not rows:
        return []
    said = meaning_in(quantity, rows[0]).printed.middle
    if said is None:
        return []
    value = float(said)
    return nsmallest(WORTH_COMPARING, rows, key=lambda row: abs(float(row.value) - value))


class _Stated(NamedTuple):
    """What a number says in the unit of a row: its meaning, and its core within bounds."""

    meaning: Meaning
    core: Interval


def _stated(quantity: Quantity, row: ReferenceRow) -> _Stated:
    """The core is no wider than "about" would be: "2 million" is not said of 2.4 million."""
    meaning = meaning_in(quantity, row)
    core, printed = meaning.core, meaning.printed
    rounded = quantity.mention.form not in ROUND_FORMS and not meaning.one_sided
    if rounded and printed.lower is not None and printed.upper is not None:
        near = Interval.of(
            printed.lower - abs(printed.lower) * ROUNDING_SHARE,
            printed.upper + abs(printed.upper) * ROUNDING_SHARE,
        )
        core = core.intersect(near)
    return _Stated(meaning, core)


def gap_to(quantity: Quantity, measure: Measure, row: ReferenceRow) -> Fraction | None:
    """How far a number is from a row, in tolerances: 0 if it agrees, None without a tolerance."""
    return _gap(_stated(quantity, row), measure, row)


def _gap(stated: _Stated, measure: Measure, row: ReferenceRow) -> Fraction | None:
    slack = tolerance(measure, row)
    span = Interval.of(row.low, row.high)
    if _agrees(stated, span, slack, row):
        return Fraction(0)
    distance = _distance(stated.core, span) or _distance(stated.meaning.printed, span)
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
        return convert(
            quantity.meaning, Unit("", "percent", Fraction(HUNDRED)), Unit("%", "percent")
        )
    return quantity.meaning


def _agrees(stated: _Stated, span: Interval, slack: Fraction, row: ReferenceRow) -> bool:
    meaning = stated.meaning
    if meaning.one_sided:
        best = Interval.point(row.value)
        reach = Interval.around(row.value, slack)
        return place(best, meaning) is Verdict.SUPPORTED or meaning.core.overlaps(reach)
    if meaning.whole and not slack:
        return meaning.core.shares_whole_number(span)
    wide = Interval.of((span.lower or 0) - slack, (span.upper or 0) + slack)
    if meaning.ceiling:
        return meaning.printed.overlaps(wide)
    return meaning.printed.overlaps(wide) or stated.core.overlaps(span)


def _distance(a: Interval, b: Interval) -> Fraction:
    """How far two intervals lie apart; 0 if they touch."""
    for low, high in ((a, b), (b, a)):
        if low.upper is not None and high.lower is not None and low.upper < high.lower:
            return high.lower - low.upper
    return Fraction(0)
