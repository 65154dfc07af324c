"""Both engines on plain sentences: two parsers that share no code read the same quantity."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions as ours
from claimcheck.extractors.quantulum3 import extract_mentions as theirs
from claimcheck.units import find_unit

PLAIN = [
    "kilometres", "miles", "feet", "inches", "yards", "millimetres", "nanometres",
    "square metres", "square miles", "cubic metres", "litres", "millilitres", "tablespoons",
    "kilograms", "grams", "tonnes", "milligrams", "hours", "days", "weeks",
    "months", "years", "decades", "watts", "megawatts", "kilowatt hours", "joules", "volts",
    "hertz", "gigahertz", "newtons", "kilopascals", "sieverts", "becquerels", "gigabytes",
    "miles per hour", "kilometres per hour", "metres per second", "degrees Celsius", "percent",
    "percentage", "euros", "yen", "cents", "km", "kg", "kWh", "GHz", "mph", "°C", "%",
]  # fmt: skip


def base(mention):
    unit = find_unit(mention.unit)
    return unit.dimension, unit.to_base(Fraction(mention.ends[0].value))


@pytest.mark.parametrize("unit", PLAIN)
def test_both_engines_read_the_same_quantity(unit):
    document = document_from_text(f"The report speaks of 1,250.5 {unit} in all.")
    (mine,), (other,) = ours(document), theirs(document)
    assert mine.text == other.text
    assert base(mine) == base(other)


figures = st.integers(2, 10**7) | st.decimals(1, 10**5, places=2).filter(lambda d: d % 1)


@given(figure=figures, unit=st.sampled_from(PLAIN), grouped=st.booleans())
@settings(max_examples=60, deadline=None)
def test_both_engines_read_the_same_figure(figure, unit, grouped):
    written = f"{figure:,}" if grouped else f"{figure}"
    document = document_from_text(f"It came to {written} {unit}, officials said.")
    claims = [mention for mention in ours(document) if mention.is_claim]
    assert [base(mention) for mention in claims] == [base(mention) for mention in theirs(document)]
