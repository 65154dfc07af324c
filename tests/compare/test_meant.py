"""Numbers read otherwise where texts are compared."""

from __future__ import annotations

import pytest

from claimcheck.model import Form

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It lost four points and has 13 percent.", "percentage_point"),
        ("The index lost 38 points.", ""),
        ("The road is cut at four points and 3 percent lost.", ""),
        ("The crown lost half a percent.", "percent"),
        ("All 92,000 pupils had a day off.", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert figures(text)[0].mention.unit == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It went up to 12%.", None),
        ("It may rise by up to 12%.", "up_to"),
        ("She gets $600 plus a $250 bonus.", None),
        ("She ran it faster than 13 minutes.", "less_than"),
    ],
)
def test_bounds(text: str, hedge: str | None) -> None:
    assert figures(text)[0].mention.hedge == hedge


@pytest.mark.parametrize("text", ["One child in four reads.", "In one house in four it is cold."])
def test_one_in_so_many_is_a_share(text: str) -> None:
    share = figures(text)[-1].mention
    assert (share.form, float(share.low)) == (Form.FRACTION, 0.25)


def test_every_third_is_a_share() -> None:
    (share,) = figures("Every year, every third house is let.")
    assert share.mention.form is Form.FRACTION
