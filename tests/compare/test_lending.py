"""Numbers without a unit in the unit of those beside them."""

from __future__ import annotations

import pytest

from claimcheck.compare.lending import is_counted, lent_figures, without_rate

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It was 54 percent in the south and 46 in the north.", ["percent"]),
        ("It rained 11 centimetres; in October 8.4 fall.", ["centimeter"]),
        ("The price is $63, up from 58.", ["USD"]),
        ("A share pays 63 cents a quarter, up from 58.", ["cent"]),
        ("Two towns, 46 in all.", []),
        ("She is 34 years old and has 46.", []),
    ],
)
def test_units_of_a_bare_number(text: str, units: list[str]) -> None:
    *mates, bare = figures(text)
    assert [one.mention.unit for one in lent_figures(bare, mates)] == units


def test_a_lent_unit_stands_for_what_is_written() -> None:
    mate, bare = figures("It was 54 percent in the south and 46 in the north.")
    (lent,) = lent_figures(bare, [mate])
    assert lent.written == bare.mention
    assert lent.mention.ends == bare.mention.ends


@pytest.mark.parametrize(
    "text",
    ["It lost 5 percent and 46 houses.", "It lost 5 percent, a half.", "It lost 5 percent, $46."],
)
def test_numbers_with_a_noun_unit_or_share_borrow_nothing(text: str) -> None:
    mate, one = figures(text)
    assert list(lent_figures(one, [mate])) == []


def test_what_it_moved_by_borrows_only_from_its_sentence() -> None:
    mate, one = figures("Sales fell 5 percent. Costs shrank by 6.2 to a low.")
    assert list(lent_figures(one, [mate])) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [("It costs £23 a tonne.", ["GBP"]), ("It pays $5 a day.", ["USD"]), ("It costs £23.", [])],
)
def test_amounts_without_what_they_are_for(text: str, units: list[str]) -> None:
    assert [one.mention.unit for one in without_rate(figures(text)[0])] == units


@pytest.mark.parametrize(
    ("text", "counted"), [("It was 7 of the others.", True), ("It was 7 in the end.", False)]
)
def test_what_counts_has_no_unit(text: str, counted: bool) -> None:
    assert is_counted(figures(text)[0]) is counted
