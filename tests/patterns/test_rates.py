"""Rates: what they are by, and what only looks like one."""

from __future__ import annotations

import pytest

from claimcheck.patterns.rates import read_rate

from .readings import reading_of


@pytest.mark.parametrize(
    ("text", "number", "per"),
    [
        ("It costs $2.15 a trip.", "$2.15", "trip"),
        ("It carries 300 each.", "300", ""),
        ("They cost 60p apiece.", "60p", ""),
        ("It drove at 90 km per hour.", "90 km per hour", "hour"),
        ("It has 3.1 doctors for every town.", "3.1", "town"),
        ("It was 4.6 million a week earlier.", "4.6 million", None),
        ("It has 12% a year.", "12%", "year"),
        ("It has 12 trees.", "12", None),
    ],
)
def test_what_a_rate_is_by(text: str, number: str, per: str | None) -> None:
    reading = reading_of(text)
    mention = next(one for one in reading.mentions if one.text.startswith(number))
    rate = read_rate(reading, mention)
    assert (rate.per if rate else None) == per
    assert rate is None or text[mention.start : rate.end].startswith(number)
