"""Printed figures that a slip may have made of others."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.patterns.grid import Figure
from claimcheck.patterns.slipped import is_slip, is_turned

from .readings import mention_of


def figure(value: int) -> Figure:
    return Figure(Fraction(value), Fraction(1), mention_of(f"{value} boats"))


@pytest.mark.parametrize(
    ("printed", "meant", "slip"),
    [(412, 421, True), (412, 4120, True), (412, 512, True), (412, 523, False), (412, 412, False)],
)
def test_slip(printed: int, meant: int, slip: bool) -> None:
    assert is_slip(figure(printed), Fraction(meant - printed)) is slip


@given(st.integers(101, 9999), st.sampled_from([10, 100]))
def test_a_power_of_ten_is_turned_either_way(value: int, factor: int) -> None:
    if factor == 10:
        assert is_turned(figure(value), Fraction(value * factor - value))
    assert is_turned(figure(value * factor), Fraction(value - value * factor))


@given(st.integers(101, 9999))
def test_no_change_is_no_slip(value: int) -> None:
    assert not is_turned(figure(value), Fraction(0))
    assert not is_slip(figure(value), Fraction(0))


@given(st.integers(101, 9999))
def test_a_sign_is_no_slip(value: int) -> None:
    assert not is_turned(figure(value), Fraction(-2 * value))
