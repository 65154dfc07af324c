"""Whether two dates, years or times can be the same."""

from __future__ import annotations

import pytest

from claimcheck.compare.moments import parts_of, same_moment, same_times, times_of

from .test_clock import figures


@pytest.mark.parametrize(
    ("draft", "source", "same"),
    [
        ("In 2021 it fell.", "On March 3, 2021, it fell.", True),
        ("On 3 March it fell.", "On March 3, 2021, it fell.", True),
        ("In March it fell.", "On March 3, 2021, it fell.", True),
        ("On 4 March it fell.", "On March 3, 2021, it fell.", False),
        ("On 3 May it fell.", "On March 3, 2021, it fell.", False),
        ("On March 3, 2012, it fell.", "On March 3, 2021, it fell.", False),
        ("On Tuesday it fell.", "On Tuesday, March 3, it fell.", True),
        ("On Monday it fell.", "On Tuesday it fell.", False),
        ("From 2010 to 2018 it fell.", "From 2010 to 2018 it fell.", True),
        ("From 2010 to 2016 it fell.", "From 2010 to 2018 it fell.", False),
        ("At 6 a.m. it fell.", "On Tuesday it fell.", False),
    ],
)
def test_moments(draft: str, source: str, same: bool) -> None:
    assert same_moment(figures(draft)[0].mention, figures(source)[0].mention) is same


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("6 a.m.", [(6, 0, True)]),
        ("3.17 p.m.", [(15, 17, True)]),
        ("18:30", [(18, 30, True)]),
        ("4:50", [(4, 50, False)]),
        ("8 to 9 p.m.", [(20, 0, True), (21, 0, True)]),
        ("noon", []),
    ],
)
def test_times(text: str, times: list[tuple[int, int, bool]]) -> None:
    assert times_of(text) == times


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("6:30", "6:30 p.m.", True),
        ("18:30", "6:30 p.m.", True),
        ("6:30 a.m.", "6:30 p.m.", False),
        ("7:30", "6:30 p.m.", False),
        ("noon", "Noon", True),
    ],
)
def test_either_half_of_the_day_will_do_where_none_is_told(
    one: str, other: str, same: bool
) -> None:
    assert same_times(one, other) is same


def test_parts() -> None:
    moment = figures("On March 3, 2021, it fell.")[0].mention.moment
    assert moment is not None
    assert parts_of(moment)[:3] == (2021, 3, 3)
