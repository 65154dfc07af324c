"""Years, spans of years and decades, told from four-digit counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, only


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("It opened in 2018.", "2018", 2018, None),
        ("It opened in 1787.", "1787", 1787, None),
        ("Since 1999 it has grown.", "1999", 1999, None),
        ("the 2024 election", "2024", 2024, None),
        ("the summer of 2016", "2016", 2016, None),
        ("by 2030, it said", "2030", 2030, None),
        ("from 1909 to 1913 it ran", "1909 to 1913", 1909, 1913),
        ("between 1909 and 1913 it ran", "between 1909 and 1913", 1909, 1913),
        ("the 2005–07 season", "2005–07", 2005, 2007),
        ("the 2005-2007 plan", "2005-2007", 2005, 2007),
        ("the 1999-00 season", "1999-00", 1999, 2000),
        ("the 2008/09 season", "2008/09", 2008, 2009),
        ("the 1914–1918 war", "1914–1918", 1914, 1918),
        ("In 2024/25 police made arrests.", "2024/25", 2024, 2025),
        ("the 2023–24 financial year", "2023–24", 2023, 2024),
    ],
)
def test_year(text: str, written: str, first: int, last: int | None) -> None:
    mention = only(text)
    assert (mention.kind, mention.text) == (Kind.YEAR, written)
    assert mention.moment is not None
    assert (mention.moment.year, mention.moment.last_year) == (first, last)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has 2018 members.", 2018),
        ("It holds 1999 people.", 1999),
        ("It cost $2018.", 2018),
        ("It rose 2018 percent.", 2018),
        ("It is 2018 km long.", 2018),
        ("It has 2,018 members.", 2018),
        ("about 1500 sheep", 1500),
        ("It weighs 1900 kg.", 1900),
        ("It held at 1900 °C there.", 1900),
        ("It rose 1900 % there.", 1900),
    ],
)
def test_four_digits_that_count(text: str, value: int) -> None:
    assert claim(text).low == value


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("in the 1990s it shut", Kind.DECADE, "1990s"),
        ("the late 1960s", Kind.DECADE, "1960s"),
        ("in the '80s it shut", Kind.DECADE, "'80s"),
        ("a man in his 30s", Kind.AGE_NAME, "30s"),
        ("a woman in her 60s", Kind.AGE_NAME, "60s"),
    ],
)
def test_decades_and_ages_named_by_them(text: str, kind: Kind, written: str) -> None:
    assert kinds(text) == [(kind, written)]


def test_a_decade_has_ten_years() -> None:
    moment = only("in the 1990s it shut").moment
    assert moment is not None
    assert (moment.year, moment.last_year) == (1990, 1999)


@pytest.mark.parametrize("era", ["BC", "AD", "BCE", "CE"])
def test_an_era_makes_a_year_of_any_four_digits(era: str) -> None:
    assert kinds(f"It was built in 1250 {era} there.")[0][0] is Kind.YEAR


@given(st.integers(1900, 2100))
def test_every_year_after_in_is_a_year(year: int) -> None:
    assert kinds(f"It opened in {year}.") == [(Kind.YEAR, str(year))]


@given(st.integers(1400, 2099), st.integers(1, 60))
def test_a_span_keeps_its_order(first: int, length: int) -> None:
    last = min(first + length, 2100)
    moment = only(f"It ran from {first} to {last}.").moment
    assert moment is not None
    assert (moment.year, moment.last_year) == (first, last)
