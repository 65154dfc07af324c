"""In a headline whose words all have capitals, a capital before a number names nothing."""

from __future__ import annotations

import pytest

from claimcheck.api import extract


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Yard Sold 14 Boats", ["14"]),
        ("Storm Leaves 14 Dead", ["14"]),
        ("Fire Kills 12 in Port", ["12"]),
        ("City Adds 310 Homes\n\nThe city is growing.", ["310"]),
        ("Windows 10 Users Get Update", []),
        ("Boeing 737 Lands", []),
        ("Apollo 11 Astronauts Return Home", []),
        ("The crew met Sector 14 leaders there.", []),
    ],
)
def test_a_number_of_a_title(text: str, claims: list[str]) -> None:
    assert [mention.text for mention in extract(text)] == claims
