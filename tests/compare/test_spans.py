"""Lengths of time between what a source tells."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.compare.spans import (
    MINUTE,
    MONTH,
    YEAR,
    since_results,
    span_results,
    years_of_writing,
)

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("It opened in 2003 and closed in 2014.", 11 * YEAR),
        ("From March 2021 it lasted until May 2022.", 14 * MONTH),
        ("It lasted from 2010 to 2018.", 8 * YEAR),
        ("It is open from 5 a.m. to 1 p.m. in May.", 480 * MINUTE),
        ("It began at 3:08 p.m. and ended at 9 p.m.", 352 * MINUTE),
    ],
)
def test_spans(text: str, length: Fraction) -> None:
    assert length in [result.value for result in span_results(figures(text))]


@pytest.mark.parametrize("text", ["It opened in 2003.", "It has 12 homes.", "It began at 3 p.m."])
def test_no_span(text: str) -> None:
    assert [result for result in span_results(figures(text)) if result.value] == []


def test_years_since() -> None:
    found = [one.value / YEAR for one in since_results(figures("It opened in 2003."), [2014])]
    assert found == [11, Fraction(23, 2)]


def test_nothing_is_since_a_year_to_come() -> None:
    assert list(since_results(figures("It will open in 2030."), [2014])) == []


@pytest.mark.parametrize(
    ("told", "year", "written"),
    [
        ((2014, 2021), 2021, True),
        ((2014, 2021), 2026, True),
        ((2021, 2027), 2025, True),
        ((2014, 2021), 2013, False),
        ((), 2020, False),
    ],
)
def test_years_in_which_a_text_may_be_written(
    told: tuple[int, ...], year: int, written: bool
) -> None:
    assert (year in years_of_writing(told)) is written
