"""Whose age a number is."""

from __future__ import annotations

import pytest

from .comparing import number
from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pavel Orlic, 58, was paid.", "orlic"),
        ("Pavel Orlic (58) was paid.", "orlic"),
        ("Pavel Orlic, aged 58, was paid.", "orlic"),
        ("Orlic is 58.", "orlic"),
        ("The 58-year-old Pavel Orlic was paid.", "orlic"),
        ("The 58-year-old was paid.", ""),
        ("In Vessna, 58 men were paid.", ""),
        ("He got 58 euros.", ""),
    ],
)
def test_the_name_beside_an_age(text: str, name: str) -> None:
    assert figures(text)[0].named == name


def test_the_age_of_somebody_else_is_contradicted() -> None:
    source = "Pavel Orlic, 58, was paid. Two men, aged 44 and 51, went free."
    found = number("Orlic is 44.", source, "44")
    assert (found.standing.value, "58" in found.message) == ("contradicted", True)
