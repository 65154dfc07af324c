"""Which numbers may state which measures, by their kinds and units alone."""

from __future__ import annotations

import pytest

from claimcheck import extract
from claimcheck.model import Measure
from claimcheck.tables.fitting import fits, is_bare_of_years

AREA = Measure("area", "area", cues=("area",), unit="km2")
PEOPLE = Measure("population", "population", cues=("population",))
SHARE = Measure("share", "share", cues=("share",), unit="percent")
AGE = Measure("age", "life expectancy", cues=("life expectancy",), unit="year")
OUTPUT = Measure("output", "output", cues=("output",), unit="MW", bare_units=("watt",))
CONSTANT = Measure("constant", "constant")


@pytest.mark.parametrize(
    ("text", "measure", "whether"),
    [
        ("covers 300 square miles", AREA, True),
        ("covers 300 miles", AREA, False),
        ("covers 300", AREA, False),
        ("300 people", PEOPLE, True),
        ("300 miles", PEOPLE, False),
        ("$300", PEOPLE, False),
        ("25 percent", SHARE, True),
        ("a quarter of it", SHARE, True),
        ("25 of it", SHARE, False),
        ("lives 71.4 years", AGE, True),
        ("is 71.4 and rising", AGE, True),
        ("71 people", AGE, False),
        ("70 watts", OUTPUT, True),
        ("300 miles", CONSTANT, True),
    ],
)
def test_a_number_fits_by_kind(text: str, measure: Measure, whether: bool) -> None:
    (mention,) = [one for one in extract(text) if one.is_claim]
    assert fits(measure, mention) is whether


def test_only_a_number_without_a_unit_is_bare_of_years() -> None:
    bare, told = extract("is 71.4 and rising"), extract("lives 71.4 years")
    assert is_bare_of_years(AGE, bare[0])
    assert not is_bare_of_years(AGE, told[0])
    assert not is_bare_of_years(AREA, bare[0])
