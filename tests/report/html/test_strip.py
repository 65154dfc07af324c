"""The strip: bands where the values are, ends as they are, whatever the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.model import Basis, Fit, Kind
from claimcheck.report.html.strip import LONGEST, MARGIN, WIDTH, Band, Strip, strips_of
from tests.report import story

from .fits import fit

values = st.fractions(min_value=-(10**9), max_value=10**9)


def strip(found: Fit, basis: Basis = Basis.DRAFT) -> Strip:
    (one,) = strips_of(story.MISMATCH._replace(fits=(found,), basis=basis))
    return one


def interval(low: int | None, high: int | None, closed: str = "[]") -> Interval:
    return Interval.of(low, high, closed)


def test_bands_lie_where_their_values_are() -> None:
    one = strip(fit(interval(19, 21), interval(24, 26), outer=interval(18, 22)))
    xs = [one.outer.left, one.core.left, one.printed.left, one.core.right, one.outer.right]
    xs += [one.wanted.left, one.exact.left, one.wanted.right]
    assert [end.x for end in xs] == sorted({end.x for end in xs})
    assert one.printed.left.x == pytest.approx((one.core.left.x + one.core.right.x) / 2, abs=0.2)


def test_what_is_said_of_them() -> None:
    one = strip(fit(interval(19, 21), interval(24, 26)))
    assert (one.written, one.allows) == ("about 20", "the words allow 19 to 21")
    assert one.asks == "the others ask for 24 to 26"
    record = strip(fit(interval(19, 21), interval(24, 26)), Basis.RECORD)
    assert record.asks == "the record has 24 to 26"


def test_a_number_is_named_behind_its_hedge() -> None:
    found = fit(interval(20, None, "()"), interval(24, 26))
    one = strip(found._replace(mention=found.mention._replace(text="20", hedge="more_than")))
    assert one.written == "more than 20"


def test_years_are_told_as_years() -> None:
    year = fit(interval(1991, 1991), interval(1988, 1989), "year", at=1991)
    one = strip(year._replace(mention=year.mention._replace(kind=Kind.YEAR)), Basis.RECORD)
    assert (one.allows, one.asks) == ("the words allow 1991", "the record has 1988 to 1989")


def test_words_that_are_too_long_leave_the_unit_to_the_axis() -> None:
    unit = "kilometer * light_year / fortnight"
    one = strip(fit(interval(19, 21), interval(24, 26), unit))
    assert one.asks == "the others ask for 24 to 26"
    assert len(one.asks) <= LONGEST
    assert "fortnight" in one.unit


@pytest.mark.parametrize(
    ("core", "kinds", "half_open"),
    [
        (interval(19, 21), ("closed", "closed"), False),
        (interval(19, 21, "[)"), ("closed", "open"), True),
        (interval(20, None, "()"), ("open", "beyond"), True),
        (interval(None, 20), ("beyond", "closed"), False),
        (EVERYTHING, ("beyond", "beyond"), False),
    ],
)
def test_ends_are_told_apart(core: Interval, kinds: tuple[str, str], half_open: bool) -> None:
    one = strip(fit(core, interval(24, 26)))
    assert (one.core.left.kind, one.core.right.kind) == kinds
    assert one.half_open is half_open


def bands(one: Strip) -> list[Band]:
    return [one.core, one.outer, one.wanted, one.printed, one.exact]


@given(values, values, values, values, st.sampled_from(["[]", "[)", "(]", "()"]))
def test_nothing_is_drawn_beyond_the_axis(a: int, b: int, c: int, d: int, closed: str) -> None:
    core = Interval.of(min(a, b), max(a, b), closed)
    one = strip(fit(core, Interval.of(min(c, d), max(c, d))))
    for band in bands(one):
        assert MARGIN <= band.left.x <= band.right.x <= WIDTH - MARGIN
        assert band.width > 0
    assert one.ticks


@given(values, values)
def test_bands_that_meet_are_drawn_so(a: int, b: int) -> None:
    core, wanted = Interval.around(a, 1), Interval.around(b, 1)
    one = strip(fit(core, wanted, at=a))
    if core.overlaps(wanted):
        assert one.core.left.x <= one.wanted.right.x
        assert one.wanted.left.x <= one.core.right.x
    elif b > a:
        assert one.core.right.x <= one.wanted.left.x
