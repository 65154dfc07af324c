"""How surely a number is what an equation gives."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.compare.arithmetic import Result
from claimcheck.compare.chance import is_sure, says_reckoned, turned_change

from .test_clock import figures

TERMS = figures("It got 64 tonnes, down from 71 tonnes.")


def result(sign: str) -> Result:
    return Result(Fraction(7), TERMS, sign)


@pytest.mark.parametrize(
    ("text", "sign", "sure"),
    [
        ("It makes 12 percent.", "÷", False),
        ("It makes 12.5 percent.", "÷", True),
        ("It makes about 12.5 percent.", "÷", False),
        ("It makes 12 percent.", "100% −", True),
        ("It makes 12 tonnes.", "−", False),
        ("It makes 12 tonnes more.", "−", True),
        ("It makes 12 tonnes, not only sand.", "−", False),
        ("The hall, 12 years old, burned.", "since", False),
    ],
)
def test_few_digits_are_given_by_chance(text: str, sign: str, sure: bool) -> None:
    assert is_sure(figures(text)[0], result(sign)) is sure


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("That is 12 fewer.", True),
        ("Together they have 12.", True),
        ("It grew by 12 tonnes.", True),
        ("It is not 12.", False),
        ("There are 12 on the balance.", False),
    ],
)
def test_words_that_say_a_sum(text: str, said: bool) -> None:
    assert says_reckoned(figures(text)[0]) is said


@pytest.mark.parametrize(
    ("text", "turned"),
    [("It fell by 7 tonnes.", False), ("It rose by 7 tonnes.", True), ("It is 7 tonnes.", False)],
)
def test_a_change_goes_from_the_old_value_to_the_new(text: str, turned: bool) -> None:
    assert bool(turned_change(figures(text)[0], result("−"))) is turned


def test_a_sum_has_no_direction() -> None:
    assert turned_change(figures("It rose by 7 tonnes.")[0], result("+")) == ""
