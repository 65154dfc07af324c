"""Unit strings to exact units."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.lexicon.expression import Power, render_powers
from claimcheck.lexicon.table import size_table
from claimcheck.units import find_unit

# source value, source unit, target value, target unit: exact by definition of the units
CONVERSIONS = [
    ("1", "mile", "1.609344", "kilometer"),
    ("1300", "kilometer ** 2", "1300000000", "meter ** 2"),
    ("1", "acre", "4046.8564224", "meter ** 2"),
    ("640", "acre", "1", "mile ** 2"),
    ("1", "hectare", "10000", "meter ** 2"),
    ("8", "furlong", "1", "mile"),
    ("1", "fathom", "1.8288", "meter"),
    ("1", "nautical_mile", "1852", "meter"),
    ("1", "knot", "1.852", "kilometer / hour"),
    ("60", "mile / hour", "88", "foot / second"),
    ("1", "short_ton", "2000", "pound"),
    ("1", "long_ton", "2240", "pound"),
    ("1", "metric_ton", "1000", "kilogram"),
    ("1", "stone", "14", "pound"),
    ("1", "troy_ounce", "31.1034768", "gram"),
    ("1", "oil_bbl", "42", "gallon"),
    ("1", "imperial_gallon", "4.54609", "liter"),
    ("20", "degC", "68", "degF"),
    ("-40", "degC", "-40", "degF"),
    ("0", "degC", "273.15", "kelvin"),
    ("5", "delta_degC", "9", "delta_degF"),
    ("1", "kilowatt_hour", "3.6", "megajoule"),
    ("1", "cubic_centimeter", "1", "milliliter"),
    ("1", "byte", "8", "bit"),
    ("1", "kibibyte", "1024", "byte"),
    ("1", "degree", "60", "arcminute"),
    ("25", "basis_point", "0.25", "percentage_point"),
    ("5", "permille", "0.5", "percent"),
    ("1000", "ppb", "1", "ppm"),
    ("250", "cent", "2.5", "USD"),
    ("99", "penny", "0.99", "GBP"),
    ("1", "decade", "10", "year"),
    ("1", "1 / acre", "640", "1 / mile ** 2"),
    ("42", "USD / oil_bbl", "1", "USD / gallon"),
    ("2", "degC / decade", "0.2", "delta_degC / year"),
]


@pytest.mark.parametrize(("value", "source", "expected", "target"), CONVERSIONS)
def test_units_convert_exactly(value, source, expected, target):
    a, b = find_unit(source), find_unit(target)
    assert a.dimension == b.dimension
    assert b.from_base(a.to_base(Fraction(value))) == Fraction(expected)


DIMENSIONS = [
    ("", ""),
    ("percent", "percent"),
    ("percentage_point", "percentage_point"),
    ("ppm", "parts"),
    ("degree", "angle"),
    ("byte", "information"),
    ("USD", "money:USD"),
    ("cent", "money:USD"),
    ("degC", "temperature"),
    ("delta_degF", "temperature_difference"),
    ("decibel", "sound_level"),
    ("kilometer ** 2", "length ** 2"),
    ("1 / mile ** 2", "1 / length ** 2"),
    ("USD / oil_bbl", "money:USD / length ** 3"),
    ("USD / share", "money:USD / noun:share"),
    ("share", "noun:share"),
    ("USD / bag", "money:USD / noun:bag"),
    ("USD / point", "money:USD / noun:point"),
    ("USD / quarter", "money:USD / time"),
    ("megabit / second", "information / time"),
    ("megawatt", "length ** 2 * mass / time ** 3"),
    ("kilometer / mile", ""),
    ("kelvin", "temperature"),
    ("kelvin / year", "temperature_difference / time"),
    ("degR / year", "temperature_difference / time"),
    ("joule / kelvin", "length ** 2 * mass / temperature_difference / time ** 2"),
    ("degC ** 2", "temperature_difference ** 2"),
    ("kiloshare", "noun:kiloshare"),
    ("megaboat", "noun:megaboat"),
    ("microchip", "noun:microchip"),
    ("kilomile", "length"),
]


@pytest.mark.parametrize(("name", "dimension"), DIMENSIONS)
def test_a_dimension_is_canonical(name, dimension):
    assert find_unit(name).dimension == dimension


SYMBOLS = [
    ("MW", "megawatt"),
    ("km2", "kilometer ** 2"),
    ("%", "percent"),
    ("GWh", "gigawatt_hour"),
    ("Mile", "mile"),
    ("KM", "kilometer"),
    ("$", "USD"),
    ("US$", "USD"),
    ("£ / km2", "GBP / kilometer ** 2"),
]


@pytest.mark.parametrize(("symbol", "name"), SYMBOLS)
def test_symbols_of_reference_tables_are_units(symbol, name):
    symbolic, named = find_unit(symbol), find_unit(name)
    assert symbolic.name == symbol
    assert (symbolic.dimension, symbolic.factor) == (named.dimension, named.factor)


READINGS = [
    ("ton", ["ton", "metric_ton", "long_ton"]),
    ("gallon", ["gallon", "imperial_gallon"]),
    ("horsepower", ["horsepower", "metric_horsepower"]),
    ("mile / gallon", ["mile / gallon", "mile / imperial_gallon"]),
    ("degC / gallon", ["delta_degC / gallon", "delta_degC / imperial_gallon"]),
    ("USD / ton", ["USD / ton", "USD / metric_ton", "USD / long_ton"]),
    ("metric_ton", []),
    ("imperial_gallon", []),
    ("US_liquid_gallon", []),
    ("mile", []),
]


@pytest.mark.parametrize(("name", "readings"), READINGS)
def test_ambiguous_names_have_every_size(name, readings):
    unit = find_unit(name)
    assert unit.name == name
    assert [reading.name for reading in unit.readings] == readings
    assert {reading.dimension for reading in unit.readings} <= {unit.dimension}


def test_readings_are_capped_however_many_ambiguous_names_meet():
    assert len(find_unit("ton * gallon * horsepower * pint / ounce").readings) <= 12


def test_what_shares_no_dimension_does_not_convert():
    apart = ["", "percent", "percentage_point", "ppm", "degree", "byte", "USD", "EUR", "share"]
    assert len({find_unit(name).dimension for name in apart}) == len(apart)


def test_a_unit_outside_the_table_comes_from_pint():
    slug = find_unit("slug")
    assert slug.dimension == "mass"
    assert float(slug.factor) == pytest.approx(14.5939, rel=1e-4)
    assert find_unit("kiloslug").factor == 1000 * slug.factor


units = st.sampled_from(sorted(size_table()))
values = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)


@given(values, units)
def test_to_base_and_back_is_the_value(value, name):
    unit = find_unit(name)
    assert unit.from_base(unit.to_base(value)) == value


@given(values, units, units)
def test_rewriting_into_another_unit_and_back_is_exact(value, first, second):
    a, b = find_unit(first), find_unit(second)
    there = b.from_base(a.to_base(value))
    assert a.from_base(b.to_base(there)) == value


@given(st.dictionaries(units, st.integers(-3, 3).filter(bool), min_size=2, max_size=3))
def test_the_factor_of_a_compound_is_the_product(powers):
    name = render_powers(Power(atom, exponent) for atom, exponent in powers.items())
    expected = Fraction(1)
    for atom, exponent in powers.items():
        expected *= find_unit(atom).factor ** exponent
    assert find_unit(name).factor == expected


@given(st.text(max_size=40) | st.from_regex(r"[a-z]{1,8}( [/*] [a-z]{1,8}){0,3}", fullmatch=True))
@settings(max_examples=200)
def test_every_string_is_a_unit(name):
    unit = find_unit(name)
    assert unit.name == name
    assert unit.factor > 0


HOSTILE = ["9**9**9", "(" * 5000, "7" * 10_000, "__import__('os')", "a" * 10_000, "\0", "1/0"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_strings_are_nouns(name):
    assert "noun:" in find_unit(name).dimension
