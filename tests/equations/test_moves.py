"""Moves of a market, words of multiplying, and slips that several numbers share."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.change import Move, Multiple, PointsAsPercent
from claimcheck.equations.slips import name_slip, name_slips
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict
from tests.quantities import PERCENT, quantity

OK, ASK, NO = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED


def move(percent: str, gap: str, new: str) -> dict[str, Quantity]:
    return {
        "percent": quantity(percent, unit=PERCENT),
        "difference": quantity(gap),
        "new": quantity(new),
    }


@pytest.mark.parametrize(
    ("sign", "terms", "verdict"),
    [
        (1, move("2.5", "1.00", "41.00"), OK),
        (1, move("5.2", "1.00", "41.00"), NO),
        (-1, move("2.5", "1.00", "39.00"), OK),
        (-1, move("0.5", "125.13", "24,900.87"), OK),
        (-1, move("1.5", "125.13", "24,900.87"), NO),
    ],
)
def test_moves(sign: int, terms: dict[str, Quantity], verdict: Verdict) -> None:
    assert Move(sign).compare(terms) is verdict


@given(st.integers(1, 400), st.integers(1000, 90000), st.sampled_from((1, -1)))
def test_every_term_of_a_move_can_be_solved(gap: int, old: int, sign: int) -> None:
    new = old + sign * gap
    terms = move("9", str(gap), str(new)) | {"percent": quantity("1", unit=PERCENT)}
    solved = Move(sign).solve("percent", terms)
    assert solved == Interval.point(Fraction(gap * 100, old))
    exact = {name: Interval.point(value) for name, value in (("difference", gap), ("new", new))}
    share = {"percent": Interval.point(Fraction(gap, old))}
    assert Move(sign).isolate("new", exact | share) == Interval.point(new)
    assert Move(sign).isolate("difference", exact | share) == Interval.point(gap)


def test_a_move_is_told() -> None:
    assert Move(1).explain(move("5.2", "1", "41")) == "1 to 41 is 2.5%"


DOUBLED = Multiple(Interval.of("1.75", "2.25"), Interval.of("1.5", "2.5"), "doubled")


@pytest.mark.parametrize(
    ("new", "old", "verdict"),
    [("200", "100", OK), ("211", "100", OK), ("240.0", "99", ASK), ("302", "101", NO)],
)
def test_a_word_of_multiplying_has_a_grey_of_its_own(new: str, old: str, verdict: Verdict) -> None:
    assert DOUBLED.compare({"new": quantity(new), "old": quantity(old)}) is verdict


@pytest.mark.parametrize(("percent", "verdict"), [("2.8", OK), ("1.6", ASK), ("9.9", NO)])
def test_points_for_percent(percent: str, verdict: Verdict) -> None:
    numbers = {"percent": percent, "new": "55.9", "old": "57.5"}
    terms = {role: quantity(number, unit=PERCENT) for role, number in numbers.items()}
    assert PointsAsPercent(-1).compare(terms) is verdict


def wrong(*pairs: tuple[str, str]) -> list[tuple[Quantity, Interval]]:
    """Numbers as printed, each with what it would have to be."""
    return [(quantity(said), Interval.point(Fraction(wanted))) for said, wanted in pairs]


@pytest.mark.parametrize(
    ("found", "slip"),
    [
        (wrong(("480", "48")), "480: ten times too large"),
        (wrong(("480", "48"), ("62", "620")), "a factor of ten apart"),
        (wrong(("480", "48"), ("5218", "5128")), ""),
        (wrong(("5218", "5128"), ("7218", "7128")), "two digits changed places"),
        (wrong(("480", "481.5"), ("5218", "5128")), "5218: two digits changed places"),
        (wrong(("52", "57")), ""),
        ([], ""),
    ],
)
def test_a_slip_is_named_for_a_number_or_for_all(
    found: list[tuple[Quantity, Interval]], slip: str
) -> None:
    assert name_slips(found) == slip


def test_ranges_and_zero_have_no_slip() -> None:
    assert name_slip(quantity("48", "52"), Interval.point(480)) == ""
    assert name_slip(quantity("0"), Interval.point(480)) == ""
