"""How far a number is from a row, what refutes it, and what only leaves it unchecked."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Match, Measure, ReferenceRow, Unit, Verdict
from claimcheck.tables.comparing import closest, compare, gap_to, nearest, tolerance
from tests.quantities import COUNT, KM2, PERCENT, SQMI, quantity
from tests.tables.towns import row

POPULATION = Measure("population", "population", tolerance=Decimal("0.03"))
EXACT = Measure("number", "number", tolerance=Decimal(0), refutes_beyond=Decimal(0), whole=True)


def match(*rows: ReferenceRow, measure: Measure = POPULATION, **changes: object) -> Match:
    mention = quantity("1", unit=COUNT).mention
    made = Match(mention, measure, rows, linked=True, dated=True)
    return made._replace(**changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "recorded", "gap"),
    [
        ("5,000,000", "5000000", 0),
        ("5,000,000", "5149999", 0),  # within 3 %
        ("5e6", "5200000", 0),  # 5 million rounds it
        ("5,000,000", "5500000", 2),
        ("5,000,000", "10000000", 16),
    ],
)
def test_the_gap_is_counted_in_tolerances(said: str, recorded: str, gap: int) -> None:
    found = gap_to(quantity(said, unit=COUNT), POPULATION, row(recorded))
    assert found is not None
    assert int(found) == gap


def test_rounding_agrees_no_farther_than_about_would() -> None:
    """8 million is 8.43 million rounded, and is not said of it."""
    assert gap_to(quantity("8e6", unit=COUNT), POPULATION, row("8425552")) != 0
    assert gap_to(quantity("8e6", unit=COUNT), POPULATION, row("8300000")) == 0


@pytest.mark.parametrize(
    ("said", "hedge", "recorded", "agrees"),
    [
        ("5e6", "more_than", "5100000", True),
        ("5e6", "more_than", "4990000", True),  # within the tolerance of the row
        ("5e6", "more_than", "4500000", False),
        ("5e6", "less_than", "4900000", True),
        ("5e6", "less_than", "6000000", False),
        ("5e6", "approximately", "5200000", True),
        ("5e6", "nearly", "4900000", True),
        ("5e6", "nearly", "6000000", False),
        ("5e6", "up_to", "5000000", True),
    ],
)
def test_hedges_meet_the_best_value(said: str, hedge: str, recorded: str, agrees: bool) -> None:
    found = gap_to(quantity(said, unit=COUNT, hedge=hedge), POPULATION, row(recorded))
    assert (found == 0) is agrees


def test_units_are_converted() -> None:
    area = row("1294", unit="kilometer ** 2", measure="area")
    assert gap_to(quantity("500", unit=SQMI), POPULATION, area) == 0
    assert gap_to(quantity("800", unit=SQMI), POPULATION, area) != 0
    assert gap_to(quantity("1,294", unit=KM2), POPULATION, area) == 0


def test_a_share_may_be_said_as_a_fraction() -> None:
    share = row("50.4", unit="percent", measure="share")
    half = quantity("0.5", unit=Unit("", ""))
    assert gap_to(half, POPULATION, share) == 0


def test_exact_counts_have_no_tolerance() -> None:
    assert gap_to(quantity("62", unit=COUNT), EXACT, row("62")) == 0
    assert gap_to(quantity("63", unit=COUNT), EXACT, row("62")) is None


def test_the_span_of_the_row_agrees() -> None:
    wide = row("24.1", low="20", high="25", unit="percent")
    assert gap_to(quantity("21", unit=PERCENT), POPULATION, wide) == 0


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.REFUTED),
        ({"linked": False}, Verdict.UNCHECKED),
        ({"bar": "the reference row is undated"}, Verdict.UNCHECKED),
        ({"doubt": "the entity is named in another paragraph"}, Verdict.REVIEW),
        ({"bar": "undated", "doubt": "elsewhere"}, Verdict.UNCHECKED),
    ],
)
def test_what_stands_in_the_way_of_refuting(changes: dict[str, object], verdict: Verdict) -> None:
    found = compare(match(row("5000000"), **changes), quantity("9,000,000", unit=COUNT))
    assert found.verdict is verdict
    assert (found.reason == "") is (verdict is Verdict.REFUTED)


def test_every_source_must_be_against_it() -> None:
    said = quantity("7,000,000", unit=COUNT)
    one, other = row("5000000"), row("7100000", source="Other")
    assert compare(match(one), said).verdict is Verdict.REFUTED
    assert compare(match(one, other), said).verdict is Verdict.SUPPORTED


def test_what_lies_between_the_sources_is_not_refuted() -> None:
    said = quantity("7,000,000", unit=COUNT)
    found = compare(match(row("5000000"), row("9000000", source="Other")), said)
    assert found.verdict is Verdict.UNCHECKED
    assert found.reason == "between the sources: 5,000,000 to 9,000,000"


def test_a_revised_figure_excuses_and_never_supports() -> None:
    said = quantity("7,000,000", unit=COUNT)
    former = row("7000000", superseded=True, source="First edition")
    found = compare(match(row("5000000"), former), said)
    assert found.verdict is Verdict.UNCHECKED
    assert found.reason == "revised since: it agrees with First edition"
    assert compare(match(former), said).verdict is Verdict.UNCHECKED


def test_a_small_gap_is_within_what_revisions_bring() -> None:
    found = compare(match(row("5000000")), quantity("5,400,000", unit=COUNT))
    assert found.verdict is Verdict.UNCHECKED
    assert "tolerances off" in found.reason


def test_true_but_weak_is_not_supported() -> None:
    found = compare(match(row("5000000")), quantity("1,000", unit=COUNT, hedge="more_than"))
    assert found.verdict is Verdict.UNCHECKED
    assert "says little" in found.reason


def test_without_rows_the_reason_is_told() -> None:
    said = quantity("5", unit=COUNT)
    assert compare(match(), said).reason == "no figure for the period"
    assert compare(match(bar="two years"), said).reason == "two years"


def test_the_larger_tolerance_counts() -> None:
    measure = POPULATION._replace(tolerance_abs=Decimal(200000))
    assert tolerance(measure, row("5000000")) == 200000
    assert tolerance(POPULATION, row("5000000")) == 150000


def test_the_nearest_row_is_found() -> None:
    rows = [row(str(value)) for value in (1000, 2000, 5000, 9000)]
    near = nearest(quantity("4,700", unit=COUNT), POPULATION, rows)
    assert near is not None
    assert near.row.value == 5000
    assert nearest(quantity("5", unit=COUNT), POPULATION, []) is None
    assert closest(quantity("4,700", unit=COUNT), rows)[0].value == 5000
    assert closest(quantity("5", unit=COUNT), []) == []


values = st.integers(1000, 10**9)


@settings(max_examples=80, deadline=None)
@given(said=values, recorded=values, slack=st.integers(0, 10**8))
def test_a_wider_tolerance_never_refutes_more(said: int, recorded: int, slack: int) -> None:
    """Doubt never adds a finding."""
    number = quantity(f"{said:,}", unit=COUNT)
    order = [Verdict.SUPPORTED, Verdict.UNCHECKED, Verdict.REFUTED]
    wide = POPULATION._replace(tolerance_abs=Decimal(slack))
    strict = compare(match(row(str(recorded))), number).verdict
    loose = compare(match(row(str(recorded)), measure=wide), number).verdict
    assert order.index(loose) <= order.index(strict)


@settings(max_examples=80, deadline=None)
@given(said=values, recorded=values)
def test_the_gap_grows_with_the_distance(said: int, recorded: int) -> None:
    number = quantity(f"{said:,}", unit=COUNT)
    gap = gap_to(number, POPULATION, row(str(recorded)))
    farther = gap_to(number, POPULATION, row(str(max(said, recorded) * 2)))
    assert gap is not None
    assert farther is not None
    if recorded >= said:
        assert gap * Fraction(recorded) <= farther * Fraction(max(said, recorded) * 2)


@settings(max_examples=60, deadline=None)
@given(recorded=values, others=st.lists(values, max_size=4))
def test_more_sources_never_refute_more(recorded: int, others: list[int]) -> None:
    number = quantity("5,000,000", unit=COUNT)
    rows = [row(str(value)) for value in (recorded, *others)]
    if compare(match(*rows), number).verdict is Verdict.REFUTED:
        assert compare(match(rows[0]), number).verdict is Verdict.REFUTED
