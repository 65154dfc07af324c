"""People, area and density: a tenth either way is nobody's error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.density import Density
from claimcheck.model import Quantity, Unit, Verdict
from tests.quantities import KM2, quantity

PER_KM2 = Unit("1 / kilometer ** 2", "1 / length ** 2", 1 / KM2.factor)


def terms(rate: str, people: str, area: str) -> dict[str, Quantity]:
    return {
        "rate": quantity(rate, unit=PER_KM2),
        "amount": quantity(people),
        "per": quantity(area, unit=KM2),
    }


@pytest.mark.parametrize(
    ("rate", "people", "area", "verdict"),
    [
        ("153", "15,321", "100.2", Verdict.SUPPORTED),
        ("161", "15,321", "100.2", Verdict.UNCHECKED),
        ("145", "15,321", "100.2", Verdict.UNCHECKED),
        ("181", "15,321", "100.2", Verdict.REFUTED),
        ("1,531", "15,321", "100.2", Verdict.REFUTED),
        ("15.3", "15,321", "100.2", Verdict.REFUTED),
    ],
)
def test_density(rate: str, people: str, area: str, verdict: Verdict) -> None:
    assert Density().compare(terms(rate, people, area)) is verdict


@settings(max_examples=50)
@given(st.integers(1000, 99999), st.integers(11, 900))
def test_the_true_density_is_supported(people: int, area: int) -> None:
    found = terms(f"{people / area:.1f}", f"{people}.0", f"{area}.0")
    assert Density().compare(found) is Verdict.SUPPORTED
