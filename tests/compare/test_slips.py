"""What turned one number into the other."""

from __future__ import annotations

import pytest

from claimcheck.compare.slips import slip_between

from .test_clock import figures


@pytest.mark.parametrize(
    ("draft", "source", "slip"),
    [
        ("It is 7.24 m.", "It is 7.42 m.", "two digits changed places"),
        ("It has 4,300 homes.", "It has 430 homes.", "ten times too large"),
        ("It has 43 homes.", "It has 430 homes.", "ten times too small"),
        ("It has 21,000 homes.", "It has 214,000 homes.", "a digit is missing"),
        ("It costs €9,870.", "It costs $9,870.", "another currency"),
        ("It is 25 km.", "It is 25 miles.", "another unit"),
        ("It is −14 degrees Celsius.", "It is 14 degrees Celsius.", "sign"),
        ("It was in 2013.", "It was in 2003.", "another year"),
        ("It was on 14 May.", "It was on 4 May.", "another day"),
        ("It was on Monday.", "It was on Sunday.", "another weekday"),
        ("It was at 7 a.m.", "It was at 6 a.m.", "another time"),
    ],
)
def test_slips(draft: str, source: str, slip: str) -> None:
    assert slip in slip_between(figures(draft)[0], figures(source)[0])


@pytest.mark.parametrize(
    ("draft", "source"),
    [("It has 610 homes.", "It has 430 homes."), ("It has 430 homes.", "It is 431 km.")],
)
def test_no_slip(draft: str, source: str) -> None:
    assert slip_between(figures(draft)[0], figures(source)[0]) == ""
