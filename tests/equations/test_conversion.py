"""The two-printed-forms rule, each of its four conditions from both sides."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.conversion import Conversion
from claimcheck.model import Quantity, Unit, Verdict
from tests.quantities import CELSIUS, FAHRENHEIT, FOOT, KILOMETER, KM2, METER, MILE, SQMI, quantity

OK, ASK, NO = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED
SHORT = Unit("ton", "mass", Fraction("907.18474"))
LONG = Unit("long_ton", "mass", Fraction("1016.0469088"))
TON = Unit("ton", "mass", SHORT.factor, readings=(SHORT, LONG))
TONNE = Unit("metric_ton", "mass", Fraction(1000))
MPG = Unit("mile / gallon", "1 / length ** 2", Fraction("1609.344") / Fraction("0.003785411784"))
LITERS = Unit("liter / hundred_kilometer", "length ** 2", Fraction(1, 10**8))


def pair(a: tuple[str, Unit], b: tuple[str, Unit]) -> dict[str, Quantity]:
    return {
        role: quantity(*text.split(" to "), unit=unit)
        for role, (text, unit) in (("a", a), ("b", b))
    }


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (("1,300", KM2), ("500", SQMI), OK),
        (("1,300", KM2), ("800", SQMI), NO),
        (("1,311", KM2), ("524", SQMI), ASK),  # the crude factor 0.4
        (("225", KILOMETER), ("135", MILE), NO),
        (("3,620", FOOT), ("1,103", METER), OK),
        (("0.2", MILE), ("0.3", KILOMETER), OK),
        (("3.780", KILOMETER), ("2.362", MILE), NO),
        (("325 to 425", FAHRENHEIT), ("163 to 218", CELSIUS), OK),
        (("325 to 425", FAHRENHEIT), ("163 to 281", CELSIUS), NO),
        (("17 to 18", FOOT), ("5", METER), Verdict.UNCHECKED),
        (("20,000", TON), ("20,320", TONNE), OK),
        (("20,000", TON), ("18,140", TONNE), OK),
        (("20,100", TON), ("22,100", TONNE), NO),
        (("30", MPG), ("7.8", LITERS), OK),
        (("20 to 30", MPG), ("7.8 to 12", LITERS), OK),
        (("30", MPG), ("12", LITERS), NO),
        (("0", KILOMETER), ("0", MILE), OK),
    ],
)
def test_pairs(a: tuple[str, Unit], b: tuple[str, Unit], verdict: Verdict) -> None:
    assert Conversion().compare(pair(a, b)) is verdict


@pytest.mark.parametrize(
    ("delta", "b", "verdict"), [(True, "3.6", OK), (True, "35.6", NO), (False, "35.6", OK)]
)
def test_a_difference_of_temperatures_has_no_offset(delta: bool, b: str, verdict: Verdict) -> None:
    assert Conversion(delta).compare(pair(("2", CELSIUS), (b, FAHRENHEIT))) is verdict


@given(st.decimals("0.5", "9999", places=1), st.integers(0, 1))
def test_a_rounded_conversion_is_never_a_finding(value: Decimal, places: int) -> None:
    exact = Fraction(value) * KILOMETER.factor / MILE.factor
    rounded = f"{float(exact):.{places}f}"
    assert Conversion().compare(pair((str(value), KILOMETER), (rounded, MILE))) is OK


@given(st.integers(100, 99999), st.sampled_from((Fraction(10), Fraction(1, 10), Fraction(3, 2))))
def test_a_wrong_factor_is_always_one(value: int, factor: Fraction) -> None:
    wrong = f"{float(value * KILOMETER.factor / MILE.factor * factor):.2f}"
    assert Conversion().compare(pair((str(value), KILOMETER), (wrong, MILE))) is NO


LENGTHS = st.sampled_from((METER, KILOMETER, MILE, FOOT))


@given(st.integers(1, 9999), st.integers(1, 9999), LENGTHS, LENGTHS)
def test_the_order_of_the_forms_does_not_matter(x: int, y: int, one: Unit, other: Unit) -> None:
    first, second = quantity(str(x), unit=one), quantity(str(y), unit=other)
    verdict = Conversion().compare({"a": first, "b": second})
    assert Conversion().compare({"a": second, "b": first}) is verdict


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_rewriting_a_form_exactly_changes_nothing(x: int, y: int) -> None:
    miles = quantity(str(y), unit=MILE)
    whole, parts = quantity(f"{x}.000", unit=KILOMETER), quantity(f"{x * 1000}.", unit=METER)
    verdicts = {Conversion().compare({"a": one, "b": miles}) for one in (whole, parts)}
    assert len(verdicts) == 1


def test_each_side_is_solved_for() -> None:
    terms = pair(("100", KILOMETER), ("80", MILE))
    solved = Conversion().solve("b", terms)
    assert solved is not None
    assert solved.lower == Fraction(100000) / MILE.factor
    assert Conversion().explain(terms) == "100 is 62.14 miles"


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        (("100", KILOMETER), ("161", MILE), "the factor is turned over"),
        (("100", KM2), ("62.1", SQMI), "a factor for lengths used on an area"),
        (("100", KILOMETER), ("621", MILE), "a factor of ten apart"),
        (("52.38", KILOMETER), ("32.45", MILE), "32.45: one digit is off"),
        (("100", KILOMETER), ("70", MILE), "one of the two may be stale"),
        (("100", KILOMETER), ("371", MILE), ""),
    ],
)
def test_slips_are_named(a: tuple[str, Unit], b: tuple[str, Unit], slip: str) -> None:
    assert Conversion().slip(pair(a, b)) == slip
