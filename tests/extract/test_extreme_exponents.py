"""Numbers with extreme exponents are read or set aside, and never stop the pass."""

from __future__ import annotations

import pytest

from claimcheck.api import check

LONG = "1234567891" * 3 + "2345"  # more digits than Decimal's own arithmetic has


@pytest.mark.parametrize(
    "text",
    [
        f"There were {LONG} of them, a total of {LONG}: 5 and {LONG}.",
        f"It rose to {LONG} from 5, or 5% to {LONG} from {LONG} million.",
        f"One in {LONG}, {LONG} in {LONG}, {LONG} out of {LONG}: {LONG}-to-{LONG}.",
        f"{LONG} feet 5 inches, {LONG} and a half years, {LONG} years and a half.",
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
