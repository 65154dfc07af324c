"""Sums as columns: aligned at the point, each part with what it is."""

from __future__ import annotations

from fractions import Fraction

import pytest

import claimcheck
from claimcheck.model import Addend, Addition, Kind, Mention
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.html.sums import MOST_PARTS, Line, Located, SumView, sum_of

BUDGET = (
    "Of the cost, €21 million comes from the state, €9.4 million from the region and €6 million"
    " from fees, for a total of €46.4 million."
)
TABLE = """Visitors by site:

| Site | 2021 | 2022 |
| --- | --- | --- |
| Castle | 41,200 | 52,700 |
| Abbey | 18,450 | 19,100 |
| Mill | 6,300 | 7,950 |
| Total | 65,950 | 97,750 |
"""
GAMES = """The league, by club:

| Club | Wins | Draws | Losses | Games |
| --- | --- | --- | --- | --- |
| Aldham | 9 | 2 | 1 | 12 |
| Borley | 7 | 3 | 2 | 21 |
"""


def sums(text: str) -> list[SumView]:
    checked: CheckedDocument = claimcheck.check(text)
    outcomes = {id(o): o for entry in checked.ledger for o in entry.outcomes if o.addition}
    draft = Located.of(checked.document)
    return [sum_of(one.addition, draft) for one in outcomes.values() if one.addition]


def lines(found: SumView) -> list[tuple[str, str]]:
    return [(line.whole + line.rest, line.words) for line in found.parts]


def test_parts_are_told_as_written_with_the_words_after_them() -> None:
    (one,) = sums(BUDGET)
    assert lines(one) == [
        ("€21 million", "comes from the state"),
        ("€9.4 million", "from the region"),
        ("€6 million", "from fees"),
    ]
    assert one.made == Line("€36", ".4 million", "what the parts make")
    assert one.stated == Line("€46", ".4 million", "stated as the total")
    assert one.difference == Line("€10", " million", "too much")


def test_a_column_is_told_by_its_rows() -> None:
    (one,) = sums(TABLE)
    assert lines(one) == [("52,700", "Castle"), ("19,100", "Abbey"), ("7,950", "Mill")]
    assert (one.made.whole, one.stated.whole, one.difference.whole) == (
        "79,750",
        "97,750",
        "18,000",
    )


def test_a_row_is_told_by_its_columns() -> None:
    report = claimcheck.check(GAMES)
    row = [entry.mention for entry in report.ledger][-4:]
    parts = tuple(Addend(mention, Fraction(mention.low)) for mention in row[:3])
    addition = Addition(parts, row[3], Fraction(12), Fraction(21), "")
    found = sum_of(addition, Located.of(report.document))
    assert lines(found) == [("7", "Wins"), ("3", "Draws"), ("2", "Losses")]


def test_words_are_told_as_digits() -> None:
    (one,) = sums("The board has 13 members (nine elected and three appointed).")
    assert lines(one) == [("9", "elected"), ("3", "appointed")]
    assert one.difference == Line("1", "", "too much")


def test_shares_that_miss_a_hundred_have_a_whole_that_nobody_wrote() -> None:
    part = Mention(0, 3, "50%", Kind.PERCENT, unit="percent")
    parts = (Addend(part, Fraction(50)), Addend(part, Fraction(62)))
    addition = Addition(parts, None, Fraction(112), Fraction(100), "percent")
    found = sum_of(addition, Located.of(claimcheck.check("50%").document))
    assert found.stated == Line("100", "%", "the whole")
    assert found.difference == Line("12", "%", "too little")


@pytest.mark.parametrize(("parts", "more"), [(3, 0), (MOST_PARTS, 0), (MOST_PARTS + 7, 7)])
def test_a_long_column_is_cut_and_counted(parts: int, more: int) -> None:
    part = Addend(Mention(0, 1, "5", Kind.COUNT), Fraction(5))
    addition = Addition((part,) * parts, None, Fraction(5 * parts), Fraction(1), "")
    found = sum_of(addition, Located.of(claimcheck.check("5").document))
    assert (len(found.parts), found.more) == (parts - more, more)
