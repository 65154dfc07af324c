"""Two forms of one quantity side by side, and what only looks like them."""

from __future__ import annotations

import pytest

from claimcheck.patterns.pairs import find_pairs, is_difference, without_number
from tests.quantities import mention
from tests.texts import reading_of


def pairs(text: str) -> list[str]:
    """Each pair as "first = second", dimensions joined by ×."""
    return [
        " = ".join(" × ".join(one.text for one in side) for side in (pair.first, pair.second))
        for pair in find_pairs(reading_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a lake of 10 km (6.2 miles)", ["10 km = 6.2 miles"]),
        ("a lake of 10 km [6.2 miles]", ["10 km = 6.2 miles"]),
        ("a lake of 10 km (or 6.2 miles)", ["10 km = 6.2 miles"]),
        ("a lake of 10 km (about 6.2 miles)", ["10 km = 6.2 miles"]),
        ("a road 10 km long (6.2 miles)", ["10 km = 6.2 miles"]),
        ("a 24-foot-long (7.3 m) boat", ["24-foot = 7.3 m"]),
        ("a lake of 10 km, or 6.2 miles, across", ["10 km = 6.2 miles"]),
        ("a lake of 10 km / 6.2 miles", ["10 km = 6.2 miles"]),
        ("a lake of 10 km – 6.2 miles – across", ["10 km = 6.2 miles"]),
        ("it ran at 10 knots (19 km/h; 12 mph)", ["10 knots = 19 km/h", "10 knots = 12 mph"]),
        ("it ran at 10 knots (19 km/h, 12 mph)", ["10 knots = 19 km/h", "10 knots = 12 mph"]),
        ("it ran at 10 knots (19 km/h or 12 mph)", ["10 knots = 19 km/h", "10 knots = 12 mph"]),
        ("a hall of 16 m × 8 m (52 ft × 26 ft)", ["16 m × 8 m = 52 ft × 26 ft"]),
        ("a hall of 10 km in the north and 6 miles in the south", []),
        ("a target of 40 cm (18 m indoor range)", []),
        ("a lake of 10 km (12 km in spring)", []),
        ("a ship of 10 km. (6 miles off)", []),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("It warmed by 2 °C (3.6 °F).", True),
        ("It warmed 2 °C (3.6 °F).", True),
        ("It saw a rise of 2 °C (3.6 °F).", True),
        ("It was 2 °C (3.6 °F) warmer.", True),
        ("It was 2 °C (3.6 °F) above normal.", True),
        ("It stayed within 2 °C (3.6 °F).", True),
        ("It stayed within 2 to 4 °C (35.6 to 39.2 °F).", False),
        ("It was 2 °C (35.6 °F), warmer than in May.", False),
        ("It rose to 2 °C (35.6 °F).", False),
        ("It was 2 °C (35.6 °F) at noon.", False),
        ("Killed by temperatures of 2 °C (35.6 °F).", False),
        ("It fell from 2 °C (35.6 °F).", False),
    ],
)
def test_differences_of_temperature_are_told_by_the_words(text: str, difference: bool) -> None:
    reading = reading_of(text)
    (pair,) = find_pairs(reading)
    assert is_difference(reading, pair) is difference


def test_a_number_of_things_is_no_dimension() -> None:
    count, size, inches = mention("5"), mention("53", unit="cm"), mention("21", unit="inch")
    assert without_number((count, size), (inches,)) == (size,)
    assert without_number((size, size), (inches,)) == (size, size)
    assert without_number((count, size), (inches, inches)) == (count, size)
