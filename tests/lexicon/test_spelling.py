"""Plurals, prefixes and powers as prose writes them."""

import pytest

from claimcheck.lexicon.spelling import plural_of, power_symbols, prefixed_symbols

PLURALS = [
    ("mile", "miles"),
    ("foot", "feet"),
    ("square foot", "square feet"),
    ("inch", "inches"),
    ("century", "centuries"),
    ("day", "days"),
    ("hertz", "hertz"),
    ("lux", "lux"),
    ("horsepower", "horsepower"),
    ("mile per hour", "miles per hour"),
    ("pound per square inch", "pounds per square inch"),
    ("barrel of oil", "barrels of oil"),
    ("mile to the gallon", "miles to the gallon"),
    ("pound force", "pounds force"),
    ("Hong Kong dollar", "Hong Kong dollars"),
    ("penny", "pence"),
    ("pound sterling", "pound sterling"),
]


@pytest.mark.parametrize(("name", "plural"), PLURALS)
def test_plural(name, plural):
    assert plural_of(name) == plural


def test_micro_is_written_with_either_sign():
    assert set(prefixed_symbols("micro", ["g"])) == {"\u00b5g", "\u03bcg"}


def test_a_power_is_written_as_one_word():
    assert {"km2", "km²", "km^2", "sqkm"} <= set(power_symbols(["km"], 2))
    assert {"ft3", "ft³", "cuft"} <= set(power_symbols(["ft"], 3))
    assert set(power_symbols(["m"], 3)) == {"m3", "m³", "m^3"}


def test_an_abbreviation_with_a_full_stop_takes_no_power():
    assert list(power_symbols(["ft."], 2)) == []
