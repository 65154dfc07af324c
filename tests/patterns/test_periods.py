"""Periods between two dates."""

from __future__ import annotations

import pytest

from claimcheck.patterns.periods import find_periods, time_words

from .readings import tokens_of


def ends(text: str) -> list[tuple[str, str, str]]:
    """Opening, first and last date of each period, as far as their moments say."""
    found = []
    for period in find_periods(tokens_of(text)):
        first, last = period.first.moment, period.last.moment
        assert first is not None
        assert last is not None
        until = (last.last_year, None, None) if period.is_span else last[:3]
        said = ["-".join(str(part) for part in m if part) for m in (first[:3], until)]
        found.append((period.opening, *said))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from 1901 until 1983.", [("from", "1901", "1983")]),
        ("It ran (1909–1913) well.", [("(", "1909", "1913")]),
        ("Between 1975 and 1979 it ran.", [("between", "1975", "1979")]),
        ("It ran from May 2001 to June 2003.", [("from", "2001-5", "2003-6")]),
        ("It ran from 3 May to 8 May 2001.", [("from", "2001-5-3", "2001-5-8")]),
        ("It ran from 3–8 May 2001.", [("from", "2001-5-3", "2001-5-8")]),
        ("It ran from March to December 1990.", [("from", "1990-3", "1990-12")]),
        ("It ran from 28 December to 3 January.", [("from", "2001-12-28", "2002-1-3")]),
        ("He lived (6 May 1886 – 10 April 1918) here.", [("(", "1886-5-6", "1918-4-10")]),
        ("It ran from May 3, 2001, to June 4, 2003.", [("from", "2001-5-3", "2003-6-4")]),
        (
            "It ran from Tuesday, May 1, until Friday, May 4, 2001.",
            [("from", "2001-5-1", "2001-5-4")],
        ),
        ("It ran from 1901, and until 1983 well.", []),
        ("It began on May 3, 2001, until June 4, 2003 came.", []),
        ("It ran in 1901 and in 1983.", []),
        ("He may come in 1990.", []),
    ],
)
def test_periods(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ends(text) == expected


def test_a_period_knows_its_tokens() -> None:
    tokens = tokens_of("For two years, from 1901 until 1903, it ran.")
    (period,) = find_periods(tokens)
    assert tokens[period.start].word == "from"
    assert tokens[period.end].word == ","


def test_the_words_of_time_are_lower_case() -> None:
    for name, words in time_words().items():
        assert words, name
        assert all(word == word.lower() for word in words), name
