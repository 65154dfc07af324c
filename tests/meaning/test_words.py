"""A mention's words to what they allow: counts, measures, ranges, temperatures, percentages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.meaning import meaning_of
from claimcheck.model import Desk, Printed
from tests.meaning.numbers import ends, said
from tests.quantities import HEDGES, mention, numbers


@pytest.mark.parametrize(
    ("written", "whole"),
    [("12", True), ("13", True), ("1,301", True), ("10", False), ("1,300", False), ("12.5", False)],
)
def test_counts_without_trailing_zeros_are_whole(written: str, whole: bool) -> None:
    assert meaning_of(mention(written)).whole is whole
    assert not said(written).whole


@pytest.mark.parametrize(
    ("written", "core"),
    [
        ("12", (11.5, 12.5)),
        ("10", (9.5, 10.5)),
        ("200", (195, 205)),
        ("1,300", (1250, 1350)),
        ("2e6", (1500000, 2500000)),
        ("2.40", (2.395, 2.405)),
    ],
)
def test_bare_measures_stand_for_what_rounds_to_them(
    written: str, core: tuple[float, float]
) -> None:
    assert ends(said(written).core) == pytest.approx(core)


@pytest.mark.parametrize(
    ("low", "high", "core", "outer"),
    [
        ("20", "30", (19.5, 30.5), (19, 31)),
        ("1,300", "1,350", (1295, 1355), (1290, 1360)),  # the finer u of the two ends
        ("30", "20", (19.5, 30.5), (19, 31)),  # in either order
        ("1.5", "2", (1.45, 2.05), (1.4, 2.1)),
        ("-5", "5", (-5.5, 5.5), (-6, 6)),
    ],
)
def test_ranges_take_the_finer_unit(
    low: str, high: str, core: tuple[float, float], outer: tuple[float, float]
) -> None:
    meaning = said(low, high)
    assert ends(meaning.core) == pytest.approx(core)
    assert ends(meaning.outer) == pytest.approx(outer)


def test_a_range_about_two_numbers_is_wider() -> None:
    assert ends(said("200", "300", hedge="approximately").core) == (190, 315)


def test_a_range_of_one_number_twice_is_that_number() -> None:
    assert said("25", "25") == said("25")


@pytest.mark.parametrize(
    ("unit", "core"),
    [("degC", (290, 310)), ("delta_degF", (290, 310)), ("kelvin", (290, 310))],
)
def test_about_a_temperature_is_one_unit_either_way(unit: str, core: tuple[float, float]) -> None:
    assert ends(said("300", unit=unit, hedge="approximately").core) == core


@pytest.mark.parametrize(
    ("hedge", "inside", "outside"),
    [
        ("more_than", 41, 39),
        ("less_than", 39, 41),
        ("at_least", 40, 39),
        ("at_most", 40, 41),
        ("just_over", 41, 45),
        ("nearly", 39, 35),
    ],
)
def test_round_percentages_after_a_one_sided_hedge(hedge: str, inside: int, outside: int) -> None:
    meaning = said("40", unit="percent", hedge=hedge)
    assert inside in meaning.core
    assert outside not in meaning.outer


def test_a_hundred_percent_after_a_one_sided_hedge_is_itself() -> None:
    assert ends(said("100", unit="percent", hedge="less_than").outer)[1] == 100.5
    assert ends(said("100", unit="kilometer", hedge="less_than").outer)[1] == 105


@pytest.mark.parametrize("hedge", ["only", "a_mere", "unknown"])
def test_hedges_outside_the_table_change_nothing(hedge: str) -> None:
    assert said("1,300", hedge=hedge) == said("1,300")
    assert meaning_of(mention("12", hedge=hedge)) == meaning_of(mention("12"))


@pytest.mark.parametrize("value", ["6.5", "2.25", "13.75"])
def test_mixed_numbers_are_meant_to_an_eighth(value: str) -> None:
    eighth = Decimal("0.125")
    feet = mention("6", unit="foot")._replace(ends=(Printed(Decimal(value), eighth, eighth),))
    core = meaning_of(feet).core
    assert core.lower == Fraction(value) - Fraction(1, 16)
    assert core.upper == Fraction(value) + Fraction(1, 16)


def test_a_strict_desk_narrows_about() -> None:
    desk = Desk()._replace(core_share=Decimal("0.02"))
    wide = mention("5000", unit="kilometer", hedge="approximately")
    assert ends(meaning_of(wide, desk).core) == (4900, 5100)
    assert ends(meaning_of(wide).core) == (4750, 5250)


@given(numbers(), st.sampled_from([*HEDGES, None]))
def test_what_is_printed_is_a_point(written: str, hedge: str | None) -> None:
    meaning = said(written, hedge=hedge)
    assert meaning.printed.is_point
    assert meaning.outer.overlaps(meaning.printed)


@given(numbers(), numbers())
def test_a_range_holds_both_its_ends(one: str, other: str) -> None:
    core = said(one, other).core
    for written in (one, other):
        assert Fraction(written.replace(",", "")) in core
