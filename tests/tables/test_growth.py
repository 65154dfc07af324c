"""Growth between two years that the sentence names."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from tests.tables.scenes import match_of, verdict_of


@pytest.mark.parametrize(
    ("text", "number", "verdict"),
    [
        ("Kenya's population grew by 27 percent between 2009 and 2019.", "27 percent", "supported"),
        ("The population of Kenya grew 58 percent from 2009 to 2019.", "58 percent", "refuted"),
        (
            "The population of Latvia fell by 20 percent between 2000 and 2020.",
            "20 percent",
            "supported",
        ),
        (
            "The population of Latvia rose by 20 percent between 2000 and 2020.",
            "20 percent",
            "refuted",
        ),
        ("Kenya's exports grew by 58 percent between 2009 and 2019.", "58 percent", "none"),
        ("Kenya's population grew by 58 percent.", "58 percent", "none"),
        (
            "Kenya's urban population grew by 58 percent between 2009 and 2019.",
            "58 percent",
            "none",
        ),
    ],
)
def test_growth_follows_from_both_years(
    shipped: Tables, text: str, number: str, verdict: str
) -> None:
    assert verdict_of(text, number, shipped) == verdict


def test_the_arithmetic_is_the_evidence(shipped: Tables) -> None:
    text = "Kenya's population grew by 27 percent between 2009 and 2019."
    match = match_of(text, "27 percent", shipped)
    assert match is not None
    assert "÷" in match.rows[0].note
    assert match.period is not None
    assert (match.period.first.year, match.period.last.year) == (2009, 2019)
