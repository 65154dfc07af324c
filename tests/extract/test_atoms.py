"""One number with everything that belongs to it: money, measures, shares, counts, ages."""

from __future__ import annotations

import pytest

from claimcheck.model import Form, Kind
from tests.extract.reading import claim, values


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "written"),
    [
        ("It cost $5.", Kind.MONEY, "5", "USD", "$5"),
        ("It cost $5 million.", Kind.MONEY, "5000000", "USD", "$5 million"),
        ("It cost 5 million dollars.", Kind.MONEY, "5000000", "USD", "5 million dollars"),
        ("It cost five dollars.", Kind.MONEY, "5", "USD", "five dollars"),
        ("It cost 5 euros.", Kind.MONEY, "5", "EUR", "5 euros"),
        ("It cost 5 yen.", Kind.MONEY, "5", "JPY", "5 yen"),
        ("It cost 5 rupees.", Kind.MONEY, "5", "INR", "5 rupees"),
        ("It cost 5 Swiss francs.", Kind.MONEY, "5", "CHF", "5 Swiss francs"),
        ("It cost 50 cents.", Kind.MONEY, "50", "cent", "50 cents"),
        ("It cost 50 pence.", Kind.MONEY, "50", "penny", "50 pence"),
        ("It rose 5%.", Kind.PERCENT, "5", "percent", "5%"),
        ("It rose 5 per cent.", Kind.PERCENT, "5", "percent", "5 per cent"),
        ("It rose 5 pct.", Kind.PERCENT, "5", "percent", "5 pct"),
        ("It rose 5 percentage points.", Kind.PERCENT, "5", "percentage_point", None),
        ("It rose 25 basis points.", Kind.PERCENT, "25", "basis_point", None),
        ("It is 5 km off.", Kind.MEASURE, "5", "kilometer", "5 km"),
        ("It is 5 square kilometres.", Kind.MEASURE, "5", "kilometer ** 2", None),
        ("It holds 5 cubic metres.", Kind.MEASURE, "5", "meter ** 3", "5 cubic metres"),
        ("It went 5 miles an hour.", Kind.MEASURE, "5", "mile / hour", "5 miles an hour"),
        ("It went 5 km/h.", Kind.MEASURE, "5", "kilometer / hour", "5 km/h"),
        ("It pumps 5 barrels a day.", Kind.MEASURE, "5", "oil_bbl / day", None),
        ("It fell to 5 °C.", Kind.MEASURE, "5", "degC", "5 °C"),
        ("It fell to −5 °F.", Kind.MEASURE, "-5", "degF", "−5 °F"),
        ("It fell to 5 degrees Celsius.", Kind.MEASURE, "5", "degC", "5 degrees Celsius"),
        ("It paid $5 a share.", Kind.MONEY, "5", "USD / share", "$5 a share"),
        ("It paid $5 a barrel.", Kind.MONEY, "5", "USD / oil_bbl", "$5 a barrel"),
        ("It has 5 people per square mile.", Kind.MEASURE, "5", "1 / mile ** 2", None),
        ("It has 5 boats.", Kind.COUNT, "5", "", "5"),
        ("It has 5.", Kind.NUMBER, "5", "", "5"),
        ("It happened three times.", Kind.COUNT, "3", "", "three times"),
        ("The 5-year-old swam.", Kind.MEASURE, "5", "year", "5-year-old"),
        ("It is half a mile off.", Kind.MEASURE, "0.5", "mile", "half a mile"),
        ("It rose half a percent.", Kind.PERCENT, "0.5", "percent", "half a percent"),
    ],
)
def test_kind_value_unit_and_span(
    text: str, kind: Kind, value: str, unit: str, written: str | None
) -> None:
    mention = claim(text)
    assert (mention.kind, mention.unit) == (kind, unit)
    assert f"{mention.low.normalize():f}" == value
    assert written is None or mention.text == written


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("aged 66", "year"),
        ("a 66-year-old man", "year"),
        ("She is 66 years old.", "year"),
        ("at the age of 66", "year"),
        ("Ada Moll, 66, swam.", "year"),
    ],
)
def test_ages_are_noted(text: str, unit: str) -> None:
    mention = claim(text)
    assert mention.unit == unit
    assert "age" in mention.notes


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It has 5 boats.", Form.DIGITS),
        ("It has five boats.", Form.WORDS),
        ("It is 6½ feet long.", Form.MIXED),
        ("It lost two-thirds of them.", Form.FRACTION),
        ("Dozens of boats sank.", Form.ORDER),
        ("He is 6 feet 2 inches tall.", Form.COMPOUND),
    ],
)
def test_form(text: str, form: Form) -> None:
    assert claim(text).form is form


@pytest.mark.parametrize(
    "text",
    [
        "It is 5 km, the clerk said.",
        "It is 5 km; it was 4 km.",
        "(It is 5 km)",
        "“It is 5 km.”",
        "It is 5 km!",
        "It is 5\u00a0km.",
        "Is it 5 km?",
    ],
)
def test_marks_behind_the_unit_are_no_part_of_it(text: str) -> None:
    assert values(text)[0] == ("5", "kilometer")
