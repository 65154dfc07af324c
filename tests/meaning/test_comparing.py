"""When two printed figures agree: pairs of phrases, and known values against one phrase."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import Interval
from claimcheck.meaning import meaning_of, meet, place
from claimcheck.model import Meaning, Verdict
from tests.meaning.numbers import said
from tests.quantities import HEDGES, mention, numbers

OK, ASK, NO, OPEN = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED, Verdict.UNCHECKED


def phrase(text: str) -> Meaning:
    """The meaning of kilometres: "1,300", "about 1,300", "20 to 30"."""
    first, _, last = text.partition(" to ")
    hedge, _, number = first.rpartition(" ")
    return said(*filter(None, (number, last)), hedge=hedge or None)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("1,300", "1,300", OK),
        ("1,300", "1,294", OK),
        ("1,300", "1,350", OK),
        ("1,300", "1,360", ASK),
        ("1,300", "1,401", NO),
        ("12.5", "12.54", OK),
        ("12.5", "12.7", NO),
        ("12.5", "13", OK),
        ("200", "240", NO),
        ("100", "62", NO),
        ("2e6", "2.4e6", OK),
        ("2e6", "3.5e6", NO),
        ("approximately 1,300", "1,360", OK),
        ("approximately 1,300", "1,500", ASK),
        ("approximately 1,300", "1,600", NO),
        ("approximately 50", "54.5", ASK),
        ("approximately 50", "55.5", NO),
        ("20 to 30", "25", OK),
        ("20 to 30", "30", OK),
        ("20 to 30", "31.0", ASK),
        ("20 to 30", "32", NO),
        ("20 to 30", "35", NO),
        ("20 to 30", "28 to 40", OK),
        ("20 to 30", "45 to 60", NO),
        ("exact 12", "13", ASK),
        ("exact 12", "14", NO),
        ("more_than 100", "101", OK),
        ("more_than 100", "98", ASK),
        ("more_than 100", "100", ASK),
        ("more_than 100", "90", NO),
        ("more_than 100", "1,000", OK),
        ("at_least 100", "100", OK),
        ("at_least 100", "80", NO),
        ("less_than 100", "99", OK),
        ("less_than 100", "100", ASK),
        ("less_than 100", "120", NO),
        ("at_most 100", "100", OK),
        ("at_most 100", "106", NO),
        ("nearly 100", "97", OK),
        ("nearly 100", "101", ASK),
        ("nearly 100", "80", NO),
        ("just_over 100", "104", OK),
        ("just_over 100", "99", ASK),
        ("just_over 100", "130", NO),
        ("up_to 100", "101", OK),
        ("up_to 100", "150", ASK),
        ("up_to 100", "40", OPEN),
        ("more_than 100", "more_than 150", OK),
        ("more_than 100", "less_than 120", OK),
        ("more_than 130", "less_than 100", NO),
        ("more_than 100", "90 to 110", OK),
        ("nearly 100", "just_over 100", ASK),
    ],
)
def test_two_phrases(one: str, other: str, verdict: Verdict) -> None:
    assert meet(phrase(one), phrase(other)) is verdict
    assert meet(phrase(other), phrase(one)) is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [("12", "12", OK), ("12", "13", NO), ("1,301", "1,302", NO), ("13", "12.5", OK)],
)
def test_counts_agree_only_on_a_whole_number(one: str, other: str, verdict: Verdict) -> None:
    assert meet(meaning_of(mention(one)), meaning_of(mention(other))) is verdict


@pytest.mark.parametrize(
    ("known", "text", "verdict"),
    [
        ((1290, 1310), "1,300", OK),
        ((1390, 1395), "1,300", ASK),
        ((1400, 1420), "1,300", NO),  # the grey of a bare number is open
        ((80, 120), "more_than 100", OK),
        ((80, 90), "more_than 100", NO),
        ((0, 10**6), "20 to 30", OK),
    ],
)
def test_known_values(known: tuple[int, int], text: str, verdict: Verdict) -> None:
    assert place(Interval.of(*known), phrase(text)) is verdict


@given(numbers(), st.sampled_from([*HEDGES, None]))
def test_no_figure_contradicts_itself(written: str, hedge: str | None) -> None:
    meaning = said(written, hedge=hedge)
    assert meet(meaning, meaning) is OK


@given(numbers(), st.sampled_from(["at_least", "at_most", "more_than", "less_than"]))
def test_a_bound_supports_what_lies_well_inside(bound: str, hedge: str) -> None:
    value = Fraction(bound)
    inside = value * 10 if hedge in ("at_least", "more_than") else value / 10
    assert place(Interval.point(inside), said(bound, hedge=hedge)) is OK


@given(numbers(), numbers())
def test_up_to_refutes_nothing(ceiling: str, other: str) -> None:
    assert meet(said(ceiling, hedge="up_to"), said(other)) is not NO
