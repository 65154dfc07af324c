"""Weekdays and months that stand alone."""

from __future__ import annotations

import pytest

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It rained on Tuesday.", ["Tuesday"]),
        ("It rained in October and on Monday's fair.", ["October", "Monday"]),
        ("It may rain.", []),
        ("They march on.", []),
        ("It rained in May.", ["May"]),
        ("May I go?", []),
        ("It rained on Tuesday, March 3.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    found = [one.mention for one in figures(text)]
    alone = [one.text for one in found if one.reason in ("a weekday", "a month")]
    assert alone == names


def test_a_weekday_or_month_is_a_moment() -> None:
    weekday, month = (one.mention.moment for one in figures("On Tuesday, as in October, it fell."))
    assert weekday is not None
    assert month is not None
    assert (weekday.weekday is not None, month.month) == (True, 10)
