"""One number in a text: its ends, and whether it is a claim."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind, Mention, Printed

CLAIMS = {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.COUNT}
VALUES = st.decimals(-(10**9), 10**9, places=2)


@pytest.mark.parametrize("kind", list(Kind))
def test_five_kinds_are_claims(kind: Kind) -> None:
    assert kind.is_claim is (kind in CLAIMS)
    assert Mention(0, 1, "5", kind).is_claim is (kind in CLAIMS)


@given(VALUES, VALUES)
def test_low_and_high_are_in_order_whatever_is_written_first(a: Decimal, b: Decimal) -> None:
    mention = Mention(0, 1, "5", Kind.NUMBER, (Printed(a), Printed(b)))
    assert (mention.low, mention.high) == (min(a, b), max(a, b))
    assert mention.is_range


@given(VALUES)
def test_one_end_is_both(value: Decimal) -> None:
    mention = Mention(0, 1, "5", Kind.NUMBER, (Printed(value),))
    assert mention.low == mention.high == value
    assert not mention.is_range


def test_what_has_no_value_is_not_a_number() -> None:
    phone = Mention(0, 3, "911", Kind.PHONE)
    assert phone.low.is_nan()
    assert phone.high.is_nan()
    assert not phone.is_range


@pytest.mark.parametrize("digits", ["0", "7", "-12", "1200.0", "1E+3", "9" * 40])
def test_a_whole_number_has_no_fraction(digits: str) -> None:
    assert Printed(Decimal(digits)).is_whole
    assert not Printed(Decimal(f"{Decimal(digits):f}".partition(".")[0] + ".5")).is_whole
