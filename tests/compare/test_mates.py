"""Sums and differences of the numbers told beside one."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing

from .comparing import number


@pytest.mark.parametrize(
    ("draft", "wire", "text"),
    [
        (
            "The state pays 25,000 dinars, the firm 40,000, which is 65,000 in all.",
            "Each family gets 25,000 dinars. The firm offered a further 40,000.",
            "65,000",
        ),
        (
            "There were 112 good flights, out of 117.",
            "The rocket has flown 117 times with five failures.",
            "112",
        ),
        (
            "The tax has risen by £23 a tonne and is £126.",
            "A tonne costs 126 pounds in tax, up from 103 pounds.",
            "£23 a tonne",
        ),
    ],
)
def test_what_follows_from_the_numbers_beside_it(draft: str, wire: str, text: str) -> None:
    assert number(draft, wire, text).standing is Standing.FOLLOWS


@pytest.mark.parametrize(
    ("draft", "wire", "text"),
    [
        ("There were 113 good flights, out of 117.", "It has flown 117 times, five failed.", "113"),
        ("It won 29% of 41% in the vote, a gap of 12%.", "It won 29%, they 41%.", "12%"),
    ],
)
def test_what_does_not(draft: str, wire: str, text: str) -> None:
    assert number(draft, wire, text).standing is not Standing.FOLLOWS
