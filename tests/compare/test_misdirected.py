"""Changes that a draft tells the wrong way round."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing
from claimcheck.compare.misdirected import misdirected

from .comparing import comparison
from .test_clock import figures

WRONG = [
    ("Debt is $121 million, up from $144 million.", "rise"),
    ("The share is 97.4%, down from 97.1%.", "fall"),
    ("The yield fell to 2.93 percent from 2.86.", "fall"),
    ("Sales grew from 212 to 208 million.", "rise"),
]
RIGHT = [
    "Debt is $144 million, up from $121 million.",
    "The share is 97.1%, down from 97.4%.",
    "The yield fell to 2.86 percent from 2.93.",
    "Sales grew from 208 to 212 million.",
    "It went from 212 to 208 million.",
    "The road from 9 to 5 is closed.",
    "It is 40, up from the cellar.",
]


@pytest.mark.parametrize(("text", "direction"), WRONG)
def test_both_values_are_told_apart(text: str, direction: str) -> None:
    told = figures(text)
    said = [misdirected(one, told) for one in told]
    assert len(said) == 2
    assert all(message.endswith(f"is no {direction}") for message in said)


@pytest.mark.parametrize("text", RIGHT)
def test_changes_that_are_none_or_right_pass(text: str) -> None:
    told = figures(text)
    assert [misdirected(one, told) for one in told] == [""] * len(told)


@pytest.mark.parametrize(("wrong", "right"), [(WRONG[0][0], RIGHT[0]), (WRONG[1][0], RIGHT[1])])
def test_a_turned_change_is_contradicted(wrong: str, right: str) -> None:
    assert not comparison(right, right).findings
    found = comparison(wrong, right).findings
    assert {one.standing for one in found} == {Standing.CONTRADICTED}
