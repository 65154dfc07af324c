"""Scale letters glued to digits or after a blank."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It has 250k users.", "250000", ""),
        ("It has 250K users.", "250000", ""),
        ("It cost $250k.", "250000", "USD"),
        ("It cost £3m.", "3000000", "GBP"),
        ("It cost £3M.", "3000000", "GBP"),
        ("It cost $458 m in all.", "458000000", "USD"),
        ("It cost $458\u00a0m.", "458000000", "USD"),
        ("It is 458 m off.", "458", "meter"),
        ("It cost £4M.", "4000000", "GBP"),
        ("It cost $3MM.", "3000000", "USD"),
        ("It cost €4b.", "4000000000", "EUR"),
        ("It cost €4B.", "4000000000", "EUR"),
        ("It cost €4bn.", "4000000000", "EUR"),
        ("It cost $1.2tn.", "1200000000000", "USD"),
        ("It cost ¥2.5bn.", "2500000000", "JPY"),
        ("It cost a $5m-a-year fee.", "5000000", "USD / year"),
        ("It has 1.5m members.", "1500000", ""),
        ("It reached 2M users.", "2000000", ""),
    ],
)
def test_scale_letter(text: str, value: str, unit: str) -> None:
    assert values(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("She won the 100m hurdles.", "100", "meter"),
        ("The pool is 25m long.", "25", "meter"),
        ("The wall is 3m high.", "3", "meter"),
        ("It weighs 5kg.", "5", "kilogram"),
        ("It is 5km off.", "5", "kilometer"),
        ("It is 5mm thick.", "5", "millimeter"),
        ("It boiled at 373K (100 °C).", "373", "kelvin"),
    ],
)
def test_letters_that_are_units(text: str, value: str, unit: str) -> None:
    assert values(text)[0] == (value, unit)


@pytest.mark.parametrize("text", ["It has 35m users.", "It sold 35m of its phones."])
def test_the_decision_is_noted(text: str) -> None:
    assert any("million" in note for note in claim(text).notes)


@pytest.mark.parametrize(
    ("text", "step"),
    [("It cost $3m.", 10**6), ("It cost $3.4m.", 10**5), ("It has 250k users.", 10**3)],
)
def test_the_letter_scales_the_precision_too(text: str, step: int) -> None:
    assert claim(text).ends[0].step == step
