"""Numbers that are wrong in themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.wrong import Never, Within
from claimcheck.interval import Interval
from claimcheck.model import TellsAll, Verdict
from tests.quantities import PERCENT, quantity

SHARE = Within(Interval.of(0, 100), "more than the whole")


@given(st.integers(0, 100))
def test_what_is_within_its_limits_holds(value: int) -> None:
    assert SHARE.compare({"value": quantity(str(value), unit=PERCENT)}) is Verdict.SUPPORTED


@given(st.integers(120, 9000))
def test_what_is_beyond_does_not(value: int) -> None:
    terms = {"value": quantity(str(value), unit=PERCENT)}
    assert SHARE.compare(terms) is Verdict.REFUTED
    assert SHARE.message(terms).endswith("more than the whole")
    assert SHARE.solve("value", terms) == Interval.of(0, 100)


@pytest.mark.parametrize("value", ["0", "12", "-5"])
def test_never_is_never(value: str) -> None:
    never = Never("no such day")
    terms = {"value": quantity(value)}
    assert never.compare(terms) is Verdict.REFUTED
    assert never.solve("value", terms) is None
    assert never.message(terms) == never.explain(terms) == f"{value}: no such day"
    assert never.name == "no such day"


@pytest.mark.parametrize("equation", [SHARE, Never("so")])
def test_both_tell_the_whole_message(equation: object) -> None:
    assert isinstance(equation, TellsAll)
