"""Units convert exactly, offsets included."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Unit
from tests.quantities import CELSIUS, FAHRENHEIT, FOOT, KILOMETER, MILE, PERCENT

VALUES = st.fractions(max_denominator=1000)


@pytest.mark.parametrize(
    ("source", "value", "target", "expected"),
    [
        (CELSIUS, 100, FAHRENHEIT, Fraction(212)),
        (CELSIUS, -40, FAHRENHEIT, Fraction(-40)),
        (FAHRENHEIT, 0, CELSIUS, Fraction(-160, 9)),
        (MILE, 1, FOOT, Fraction(5280)),
        (KILOMETER, 1, MILE, Fraction(1000) / Fraction("1609.344")),
    ],
)
def test_conversion(source: Unit, value: int, target: Unit, expected: Fraction) -> None:
    assert target.from_base(source.to_base(Fraction(value))) == expected


@given(VALUES, st.sampled_from([CELSIUS, FAHRENHEIT, FOOT, MILE, PERCENT]))
def test_there_and_back(value: Fraction, unit: Unit) -> None:
    assert unit.from_base(unit.to_base(value)) == value


@given(VALUES, VALUES, st.sampled_from([CELSIUS, FAHRENHEIT, MILE]))
def test_order_is_kept(one: Fraction, other: Fraction, unit: Unit) -> None:
    assert (unit.to_base(one) < unit.to_base(other)) == (one < other)
