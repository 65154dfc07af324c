"""Ranges, tolerances, coordination, changes and ratios of two numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Form, Kind
from tests.extract.reading import claim, mentions, values


@pytest.mark.parametrize(
    ("text", "ends", "unit", "written"),
    [
        ("It hurt 15 to 20 workers.", ("15", "20"), "", "15 to 20"),
        ("It took 10-12 hours.", ("10", "12"), "hour", "10-12 hours"),
        ("It took between 3 and 5 hours.", ("3", "5"), "hour", "between 3 and 5 hours"),
        ("It cost from $20 to $35.", ("20", "35"), "USD", "$20 to $35"),
        ("It cost $26 to $31 million.", ("26000000", "31000000"), "USD", "$26 to $31 million"),
        ("It saw 26 to 31 million users.", ("26000000", "31000000"), "", "26 to 31 million"),
        ("It saw 500 to 1 million users.", ("500", "1000000"), "", "500 to 1 million"),
        ("It was -18 °C to -34 °C.", ("-18", "-34"), "degC", "-18 °C to -34 °C"),
        ("It was 9.8 ± 0.1 km.", ("9.7", "9.9"), "kilometer", "9.8 ± 0.1 km"),
        ("It was 8- to 16-meter.", ("8", "16"), "meter", "8- to 16-meter"),
        ("It was $350 per kg to $680 per kg.", ("350", "680"), "USD / kilogram", None),
        ("It was 5 metres to 9 metres.", ("5", "9"), "meter", "5 metres to 9 metres"),
        ("It took three to four days.", ("3", "4"), "day", "three to four days"),
        ("between one quarter and one half", ("0.25", "0.5"), "", None),
        ("It took a third to three hours.", ("0.3333333333333333333333333333", "3"), "hour", None),
        ("a 0-to-60-mph time", ("0", "60"), "mile / hour", "0-to-60-mph"),
        ("It is 20 through 100.", ("20", "100"), "", "20 through 100"),
        ("It cost $5-10m.", ("5000000", "10000000"), "USD", "$5-10m"),
        ("It cost $5 to 10m.", ("5000000", "10000000"), "USD", "$5 to 10m"),
        ("It cost £5m-10m.", ("5000000", "10000000"), "GBP", "£5m-10m"),
        ("It cost $5-$10m.", ("5000000", "10000000"), "USD", "$5-$10m"),
        ("a $5-10m-a-year deal", ("5000000", "10000000"), "USD", "$5-10m"),
        ("It cost €20-30k.", ("20000", "30000"), "EUR", "€20-30k"),
        ("It saw 5-10m people.", ("5000000", "10000000"), "", "5-10m"),
        ("It saw 5m-10m people.", ("5000000", "10000000"), "", "5m-10m"),
        ("It is 5-10m long.", ("5", "10"), "meter", "5-10m"),
        ("It is 5m-10m long.", ("5", "10"), "meter", "5m-10m"),
    ],
)
def test_range(text: str, ends: tuple[str, str], unit: str, written: str | None) -> None:
    mention = claim(text)
    assert tuple(end.value for end in mention.ends) == tuple(map(Decimal, ends))
    assert mention.unit == unit
    assert written is None or mention.text == written


def test_from_stays_outside_the_span_and_inside_the_full_span() -> None:
    text = "It lies from 3 to 5 km away."
    mention = claim(text)
    assert mention.text == "3 to 5 km"
    assert text[mention.full_start : mention.full_end] == "from 3 to 5 km"


def test_inherited_scale_is_noted() -> None:
    assert any("inherited" in note for note in claim("It saw 26 to 31 million users.").notes)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It makes 5 and 6 tonnes.", [("5", "metric_ton"), ("6", "metric_ton")]),
        ("It makes 4, 5 and 6 tonnes.", [(n, "metric_ton") for n in "456"]),
        ("It took eight or nine days.", [("8", "day"), ("9", "day")]),
        ("It makes 30 by 60 m.", [("30", "meter"), ("60", "meter")]),
        ("It rose 6.5% to 164 points.", [("6.5", "percent"), ("164", "")]),
        ("Sales rose 10 to 120.", [("10", ""), ("120", "")]),
        ("It rose by $4 billion to $41 billion.", [("4000000000", "USD"), ("41000000000", "USD")]),
        ("It holds 45, eight fewer than then.", [("45", ""), ("8", "")]),
        ("It saw 12 in six boxes.", [("12", ""), ("6", "")]),
        ("It saw 2 in 5 days.", [("2", ""), ("5", "day")]),
        ("It rose by 50 to 150 from 120.", [("50", ""), ("150", ""), ("120", "")]),
        ("It was −5 −3 here", [("-5", ""), ("-3", "")]),
        ("It was -5 -3 here", [("-5", ""), ("-3", "")]),
        ("in two months to 8.17 billion", [("2", "month"), ("8170000000", "")]),
        ("to 473,800 and 18.5 percent", [("473800", ""), ("18.5", "percent")]),
        ("Sales rose a fifth to $512m.", [("0.2", ""), ("512000000", "USD")]),
        ("Sales were up a fifth to $512m.", [("0.2", ""), ("512000000", "USD")]),
        ("It fell by two fifths to 30 tonnes.", [("0.4", ""), ("30", "metric_ton")]),
        ("It grew a quarter to 3 million.", [("0.25", ""), ("3000000", "")]),
        ("It fell a quarter to 3 tonnes.", [("0.25", ""), ("3", "metric_ton")]),
        ("They paid $60 plus a $25 bonus.", [("60", "USD"), ("25", "USD")]),
    ],
)
def test_two_numbers_stay_two(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_change_is_a_range_with_a_note() -> None:
    mention = claim("It rose from 4 to 6 percent.")
    assert [end.value for end in mention.ends] == [4, 6]
    assert "change" in mention.notes
    assert "change" not in claim("It lasts from 4 to 6 hours.").notes


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("One in five adults smokes.", "0.2", "One in five"),
        ("nine out of ten", "0.9", "nine out of ten"),
        ("1 in 4 people", "0.25", "1 in 4"),
        ("a one-in-five chance", "0.2", "one-in-five"),
        ("There is a one in 20 chance", "0.05", "one in 20"),
        ("one in 1,000 births", "0.001", "one in 1,000"),
    ],
)
def test_ratio_is_a_fraction(text: str, value: str, written: str) -> None:
    mention = claim(text)
    assert (mention.low, mention.text) == (Decimal(value), written)
    assert mention.form is Form.FRACTION


def test_results_and_codes_are_no_ranges() -> None:
    assert [each.kind for each in mentions("They won 3-1 and 5-2.")] == [Kind.SCORE, Kind.SCORE]
    assert all(not each.is_range for each in mentions("Boeing 737-800") if each.is_claim)
