"""Units and figures as providers word them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.pull.pulled import figure, measure_in


@pytest.mark.parametrize(
    ("worded", "unit", "only_supports"),
    [
        ("current US$", "US$", False),
        ("annual %", "%", False),
        ("% of GDP", "% of GDP", False),
        ("years", "years", False),
        ("terawatt-hours", "terawatt-hours", False),
        ("US$ in 2017 prices, constant", "US$", True),
        ("international-$ in 2017 prices", "", True),
        ("live births per woman", "", True),
        ("people", "", False),
        ("", "", False),
    ],
)
def test_units_are_found_in_what_providers_write(
    worded: str, unit: str, only_supports: bool
) -> None:
    measure = measure_in("A label", worded, "")
    assert (measure.unit, measure.only_supports) == (unit, only_supports)


def test_adjusted_figures_only_support() -> None:
    assert measure_in("GDP per capita, PPP", "US$", "").only_supports
    assert not measure_in("GDP per capita", "US$", "").only_supports


@pytest.mark.parametrize(
    ("written", "value"),
    [("4.10", "4.10"), (412.5, "412.5"), ("1e3", "1000"), ("", None), (None, None), (":", None)],
)
def test_figures_are_exact(written: object, value: str | None) -> None:
    assert figure(written, "here") == (None if value is None else Decimal(value))


@pytest.mark.parametrize("written", ["many", "inf", "12 (e)"])
def test_what_is_no_figure_is_refused(written: str) -> None:
    with pytest.raises(TableError, match="stands where a figure should"):
        figure(written, "here")
