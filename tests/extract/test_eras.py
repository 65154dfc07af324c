"""Years before and after Christ, told from counts beside the same letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import kinds, only, values


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It fell in 300 BC.", "300 BC"),
        ("It dates from around 1200 BCE.", "1200 BCE"),
        ("He ruled from 44 BC to AD 14.", "44 BC to AD 14"),
        ("The coins are of 27 BC - AD 14.", "27 BC - AD 14"),
        ("Between 500 and 400 BC it grew.", "500 and 400 BC"),
        ("From 430-426 BC it spread.", "430-426 BC"),
        ("It is from 10,000 BC.", "10,000 BC"),
        ("He died in 44 B.C. there.", "44 B.C."),
        ("In 300 BC armies met.", "300 BC"),
    ],
)
def test_years_before_christ_have_no_value(text: str, written: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.text, mention.reason) == (Kind.YEAR, written, "before Christ")
    assert mention.ends == ()
    assert mention.moment is None


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("It fell in AD 907.", "907", 907, None),
        ("It burned in 64 AD.", "64 AD", 64, None),
        ("It burned in 64 CE.", "64 CE", 64, None),
        ("It erupted in AD 79-81 twice.", "79-81", 79, 81),
        ("They came around 800 to 900 AD.", "800 to 900 AD", 800, 900),
    ],
)
def test_years_of_our_era(text: str, written: str, first: int, last: int | None) -> None:
    mention = only(text)
    assert (mention.kind, mention.text) == (Kind.YEAR, written)
    assert mention.moment is not None
    assert (mention.moment.year, mention.moment.last_year) == (first, last)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 300 BC residents left.", [("300", "")]),
        ("It has 12 CE marks.", [("12", "")]),
        ("It costs $300 BC wide.", [("300", "USD")]),
        ("They met in 30 and 40 cafes.", [("30", ""), ("40", "")]),
        ("It is 12, BC Hydro said.", [("12", "")]),
        ("It is 5 AB there.", [("5", "")]),
    ],
)
def test_counts_stay(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@given(st.integers(1, 99_999), st.sampled_from(["BC", "BCE", "B.C."]))
def test_no_year_before_christ_is_a_claim(year: int, era: str) -> None:
    assert kinds(f"It fell in {year} {era}, they say.") == [(Kind.YEAR, f"{year} {era}")]
