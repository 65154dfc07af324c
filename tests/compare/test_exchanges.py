"""Two numbers of the draft that changed places."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing
from claimcheck.compare.exchanges import find_exchanges, wide_stems

from .aligning import aligned
from .comparing import comparison

EXCHANGED = [
    ("The council has 31 buses and 57 trams.", "The council has 57 buses and 31 trams."),
    ("The share rose to 34% from 41%.", "The share rose to 41% from 34%."),
    (
        "The museum opened in 1912. The theatre opened in 1954.",
        "The museum opened in 1954. The theatre opened in 1912.",
    ),
    (
        "Earnings were $1.12 a share against $1.34.",
        "Profit was $512 million, or $1.34 a share, up from $431 million, or $1.12 a share.",
    ),
    ("Crude cost $78.27, after $81.25.", "Oil rose to $81.25 a barrel from $78.27."),
    (
        "Prices rose by 34 per cent in October, less than in January with 12.7 per cent.",
        "Inflation was 34% in January and 12.7% in October.",
    ),
]
KEPT = [
    ("It has 57 trams and 31 buses.", "The council has 57 trams and 31 buses."),
    ("From 34% the share rose to 41%.", "The share rose to 41% from 34%."),
    (
        "The lead is 11 points. The governing party lost four points.",
        "The opposition is 11 points ahead of the governing party, which is down four points.",
    ),
    (
        "Of 53 vehicles 19 were trucks; a stretch of 100 miles was shut.",
        "The road was closed over 160 km after 53 vehicles had crashed, 19 of them lorries.",
    ),
]


@pytest.mark.parametrize(("draft", "wire"), EXCHANGED)
def test_both_numbers_are_contradicted(draft: str, wire: str) -> None:
    found = comparison(draft, wire).findings
    assert len(found) >= 2
    assert {one.standing for one in found} == {Standing.CONTRADICTED}


@pytest.mark.parametrize(("draft", "wire"), KEPT)
def test_numbers_in_their_places_stay(draft: str, wire: str) -> None:
    assert not find_exchanges(aligned(draft, wire))


@pytest.mark.parametrize(("draft", "wire"), EXCHANGED)
def test_the_source_beside_itself_exchanges_nothing(draft: str, wire: str) -> None:
    assert not find_exchanges(aligned(wire, wire))
    assert not find_exchanges(aligned(draft, draft))


def test_old_and_new_are_told_apart_from_other_exchanges() -> None:
    roles = find_exchanges(aligned(*EXCHANGED[1]))
    assert [told for _, told in roles.values()] == [True, True]
    others = find_exchanges(aligned(*EXCHANGED[0]))
    assert [told for _, told in others.values()] == [False, False]


def test_wide_nouns() -> None:
    assert "peopl" in wide_stems()
