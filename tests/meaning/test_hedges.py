"""Each hedge, one row of the table of meanings at a time."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.meaning.hedges import HEDGED, ONE_SIDED, hedged_meaning
from claimcheck.meaning.widths import Widths, printed_unit
from claimcheck.model import Desk, Meaning
from tests.meaning.numbers import ends
from tests.quantities import numbers, printed


def hedged(hedge: str, written: str) -> Meaning:
    number = printed(written)
    return hedged_meaning(hedge, Widths(number, printed_unit(number), Desk()))


@pytest.mark.parametrize(
    ("hedge", "core", "outer"),
    [  # all of 1,300: W 1, u 100, w 65, g 130
        ("exact", (1299.5, 1300.5), (1299, 1301)),
        ("bare", (1250, 1350), (1200, 1400)),
        ("approximately", (1235, 1365), (1170, 1430)),
        ("nearly", (1235, 1300), (1170, 1350)),
        ("just_over", (1300, 1365), (1250, 1430)),
        ("more_than", (1300, None), (1250, None)),
        ("at_least", (1300, None), (1250, None)),
        ("less_than", (None, 1300), (None, 1350)),
        ("at_most", (None, 1300), (None, 1350)),
        ("up_to", (1250, 1350), (1250, None)),
    ],
)
def test_reach_of_a_hedge(
    hedge: str, core: tuple[float | None, ...], outer: tuple[float | None, ...]
) -> None:
    meaning = hedged(hedge, "1,300")
    assert ends(meaning.core) == core
    assert ends(meaning.outer) == outer


@pytest.mark.parametrize(
    ("hedge", "holds"),
    [
        ("exact", True),
        ("bare", True),
        ("approximately", True),
        ("at_least", True),
        ("at_most", True),
        ("up_to", True),
        ("nearly", False),
        ("just_over", False),
        ("more_than", False),
        ("less_than", False),
    ],
)
def test_whether_the_printed_number_itself_is_meant(hedge: str, holds: bool) -> None:
    meaning = hedged(hedge, "1,300")
    assert (1300 in meaning.core) is holds
    assert 1300 in meaning.outer


@pytest.mark.parametrize("hedge", sorted(ONE_SIDED - {"up_to"}))
def test_one_sided_hedges_say_so(hedge: str) -> None:
    assert hedged(hedge, "25").one_sided


@pytest.mark.parametrize("hedge", ["exact", "bare", "approximately", "up_to"])
def test_the_others_do_not(hedge: str) -> None:
    assert not hedged(hedge, "25").one_sided


@pytest.mark.parametrize("hedge", sorted(HEDGED))
def test_only_up_to_is_a_ceiling(hedge: str) -> None:
    assert hedged(hedge, "25").ceiling is (hedge == "up_to")


@pytest.mark.parametrize(
    ("hedge", "strong", "weak"),
    [
        ("more_than", 1400, 1431),
        ("at_least", 1430, 1600),
        ("less_than", 1200, 1169),
        ("at_most", 1170, 900),
    ],
)
def test_true_but_weak_beyond_a_tenth(hedge: str, strong: int, weak: int) -> None:
    meaning = hedged(hedge, "1,300")
    assert meaning.weak is not None
    assert strong in meaning.core
    assert strong not in meaning.weak
    assert weak in meaning.core
    assert weak in meaning.weak


@pytest.mark.parametrize(
    ("hedge", "core"),
    [
        ("nearly", (-20, -19)),  # nearly 20 below zero: a little less cold
        ("just_over", (-21, -20)),
        ("approximately", (-21, -19)),
    ],
)
def test_magnitude_of_a_negative(hedge: str, core: tuple[float, float]) -> None:
    assert ends(hedged(hedge, "-20").core) == core


@given(numbers(), st.sampled_from(sorted(HEDGED)))
def test_the_core_lies_within_the_outer(written: str, hedge: str) -> None:
    meaning = hedged(hedge, written)
    assert meaning.outer.covers(meaning.core)


@given(numbers())
def test_nearly_and_just_over_never_overlap(written: str) -> None:
    assert not hedged("nearly", written).core.overlaps(hedged("just_over", written).core)


@given(numbers())
def test_at_least_and_less_than_part_the_line(written: str) -> None:
    floor, ceiling = hedged("at_least", written).core, hedged("less_than", written).core
    assert not floor.overlaps(ceiling)
    for value in (-1, 0, Fraction(1, 3), 10**9):
        assert (value in floor) != (value in ceiling)


@given(numbers())
def test_exact_within_bare_within_about(written: str) -> None:
    exact, bare, about = (hedged(name, written) for name in ("exact", "bare", "approximately"))
    assert bare.core.covers(exact.core)
    assert about.core.covers(bare.core)
    assert bare.outer.covers(exact.outer)
    assert about.outer.covers(bare.outer)
