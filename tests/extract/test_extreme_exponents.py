"""Numbers with extreme exponents are read or set aside, and never stop the pass."""

from __future__ import annotations

import pytest

from claimcheck.api import check


@pytest.mark.parametrize(
    "text",
    [
        "It used 1e300 kWh and 3 feet.",
        "5e400 feet 3 inches",
        "3e90 hours 5 minutes and 2e-300 seconds",
        "1e-400 km (1e-400 mi)",
        "5e250 dollars 50 cents",
        "rose 1e300% to 5 from 4",
        "1e999999999 m",
    ],
)
def test_extreme_exponents_are_survived(text: str) -> None:
    report = check(text)
    assert all(entry.mention.text in text for entry in report.ledger)
    assert report.to_dict()["version"] == 1
