"""Letters and words that may be units: what the context decides, and the note that says so."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It made £350m.", [("350000000", "GBP")]),
        ("It has 35m users.", [("35000000", "")]),
        ("It sold 35m of its phones.", [("35000000", "")]),
        ("It raised 2m dollars.", [("2000000", "USD")]),
        ("She ran 400m.", [("400", "meter")]),
        ("It is 1.8m tall.", [("1.8", "meter")]),
        ("A 5 m wall", [("5", "meter")]),
        ("It has 250k users.", [("250000", "")]),
        ("It burns at 573.15K (300 °C).", [("573.15", "kelvin"), ("300", "degC")]),
        ("The crane lifts 100t.", [("100", "metric_ton")]),
        ("Its GDP is $2.174T.", [("2174000000000", "USD")]),
        ("It was 30 C outside.", [("30", "degC")]),
        ("The mast logged minus 41.6 C overnight.", [("-41.6", "degC")]),
        ("The mast logged −90 C overnight.", [("-90", "degC")]),
        ("The mast logged -40 F twice.", [("-40", "degF")]),
        ("They got 3 C grades.", [("3", "")]),
        ("It sold 20-40 C types.", [("20", "")]),
        ("It cost 8 B dollars.", [("8000000000", "USD")]),
        ("About 8 B people live here.", [("8000000000", "")]),
        ("A 2 in. pipe", [("2", "inch")]),
        ("The nail is 2 in long.", [("2", "inch")]),
        ("He left 2 in the car.", [("2", "")]),
        ('A 9" pipe', [("9", "inch")]),
        ('"I scored 9" he said.', [("9", "")]),
        ("The wall is 6' high.", [("6", "")]),
        ("It turned 45 degrees.", [("45", "degree")]),
        ("It was 2 degrees below zero.", [("-2", "degree")]),
        ("He weighs 12 st 4 lb.", [("12.28571428571428571428571429", "stone")]),
        ("On 5 St James Street", []),
        ("It runs 10 day services.", [("10", "")]),
        ("It runs 10-day trips.", [("10", "day")]),
        ("It sold 30 day bills.", [("30", "day")]),
        ("It took 5m 30s.", [("5.5", "minute")]),
    ],
)
def test_decision(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It has 35m users.", "million"),
        ("A 5 m wall", "meter"),
        ('A 9" pipe', "inch"),
        ("It turned 45 degrees.", "scale"),
    ],
)
def test_decision_is_kept_as_evidence(text: str, word: str) -> None:
    assert any(word in note for note in claim(text).notes)


def test_bare_degrees_keep_the_scales_they_may_mean() -> None:
    assert claim("It was 98 degrees.").readings == ("degree", "degC", "degF")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kim Novak, 66, swam.", "year"),
        ("a man aged 66", "year"),
        ("She, who was 66, swam.", "year"),
        ("ages 18 to 34", "year"),
        ("the 87 yo patient", "year"),
        ("They bought apples, 66, and pears.", ""),
    ],
)
def test_ages(text: str, unit: str) -> None:
    mention = claim(text)
    assert mention.unit == unit
    assert ("age" in mention.notes) == (unit == "year")
