"""What printed words allow: the laws that make a verdict trustworthy."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.interval import Interval
from claimcheck.meaning import convert, meaning_of, meet, printed_unit
from claimcheck.model import Form, Kind, Mention, Printed, Unit, Verdict
from tests.laws.strategies import HEDGES, mention, printed

hedges = st.sampled_from(HEDGES)
VAGUER = ("exact", None, "approximately")
KILOMETER = Unit("kilometer", "length", Fraction(1000))
MILE = Unit("mile", "length", Fraction(1609344, 1000))
CELSIUS = Unit("degC", "temperature", offset=Fraction(27315, 100))
FAHRENHEIT = Unit("degF", "temperature", Fraction(5, 9), Fraction(45967, 100))


@given(printed(), hedges)
def test_the_core_lies_within_the_outer(end: Printed, hedge: str | None) -> None:
    meaning = meaning_of(mention(end, hedge=hedge))
    assert meaning.outer.covers(meaning.core)


@given(printed(), printed(), st.sampled_from([None, "approximately"]))
def test_the_core_of_a_range_lies_within_the_outer(
    first: Printed, last: Printed, hedge: str | None
) -> None:
    meaning = meaning_of(mention(first, last, hedge=hedge))
    assert meaning.outer.covers(meaning.core)
    assert meaning.core.covers(meaning.printed)


@given(printed(negative=True), st.sampled_from(["kilometer", "degC", "percent"]))
def test_exact_lies_within_bare_within_approximately(end: Printed, unit: str) -> None:
    exact, bare, about = (meaning_of(mention(end, hedge=hedge, unit=unit)) for hedge in VAGUER)
    assert bare.core.covers(exact.core)
    assert bare.outer.covers(exact.outer)
    assert about.core.covers(bare.core)
    assert about.outer.covers(bare.outer)


@given(printed(), printed(), hedges, st.integers(0, 1))
def test_doubt_never_adds_a_finding(a: Printed, b: Printed, hedge: str | None, at: int) -> None:
    other = meaning_of(mention(b, hedge=hedge))
    firm = meet(meaning_of(mention(a, hedge=VAGUER[at])), other)
    vague = meet(meaning_of(mention(a, hedge=VAGUER[at + 1])), other)
    assert vague.gravity <= firm.gravity


@given(printed(), printed(), hedges, hedges)
def test_agreement_is_mutual(a: Printed, b: Printed, one: str | None, two: str | None) -> None:
    first, second = meaning_of(mention(a, hedge=one)), meaning_of(mention(b, hedge=two))
    assert meet(first, second) == meet(second, first)


@given(printed(negative=True), printed(negative=True), hedges, hedges, st.booleans())
def test_another_unit_leaves_the_verdict(
    a: Printed, b: Printed, one: str | None, two: str | None, warm: bool
) -> None:
    source, target = (CELSIUS, FAHRENHEIT) if warm else (KILOMETER, MILE)
    first = meaning_of(mention(a, hedge=one, unit=source.name))
    second = meaning_of(mention(b, hedge=two, unit=source.name))
    moved = (convert(first, source, target), convert(second, source, target))
    assert meet(*moved) == meet(first, second)
    assert convert(moved[0], target, source) == first


@given(printed(), printed())
def test_at_least_and_less_than_exclude_each_other(bound: Printed, value: Printed) -> None:
    figure = meaning_of(mention(value))
    verdicts = {
        meet(meaning_of(mention(bound, hedge=hedge)), figure) for hedge in ("at_least", "less_than")
    }
    assert verdicts != {Verdict.SUPPORTED}


@given(printed(), st.integers(2, 5))
def test_rounding_alone_raises_no_finding(end: Printed, figures: int) -> None:
    assume(end.value)
    place = end.value.adjusted() - figures + 1
    grain = Decimal(1).scaleb(place)
    rounded = (end.value / grain).quantize(Decimal(1), ROUND_HALF_EVEN) * grain
    step = min(grain, Decimal(1)) if grain <= 1 else Decimal(1)
    coarse = Mention(
        0, 1, "0", Kind.MEASURE, (Printed(rounded, max(step, end.step), max(grain, end.step)),),
        "kilometer",
    )  # fmt: skip
    assert meet(meaning_of(mention(end)), meaning_of(coarse)) is Verdict.SUPPORTED


@given(printed(), hedges)
def test_every_number_agrees_with_itself(end: Printed, hedge: str | None) -> None:
    meaning = meaning_of(mention(end, hedge=hedge))
    assert meet(meaning, meaning) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("value", "step", "coarse", "unit"),
    [
        ("1300", "1", "100", 100),
        ("200", "1", "100", 10),
        ("10", "1", "10", 1),
        ("25", "1", "1", 1),
        ("12.5", "0.1", "0.1", Fraction(1, 10)),
        ("2.40", "0.01", "0.01", Fraction(1, 100)),
        ("1300000", "100000", "100000", 100000),
        ("2000000", "1000000", "1000000", 1000000),
        ("0", "1", "1", 1),
    ],
)
def test_how_finely_a_number_is_printed(
    value: str, step: str, coarse: str, unit: Fraction | int
) -> None:
    assert printed_unit(Printed(Decimal(value), Decimal(step), Decimal(coarse))) == unit


def count(value: int) -> Mention:
    coarse = 1
    while value and not value % (coarse * 10):
        coarse *= 10
    return mention(Printed(Decimal(value), Decimal(1), Decimal(coarse)), unit="")


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (count(12), count(12), Verdict.SUPPORTED),
        (count(12), count(13), Verdict.REFUTED),
        (count(200), count(240), Verdict.REFUTED),
        (count(200), count(204), Verdict.SUPPORTED),
        (count(1300), count(1294), Verdict.SUPPORTED),
        (count(100), count(62), Verdict.REFUTED),
    ],
)
def test_counts_meet_as_an_editor_would_have_it(a: Mention, b: Mention, verdict: Verdict) -> None:
    assert meet(meaning_of(a), meaning_of(b)) is verdict


@pytest.mark.parametrize(
    ("hedge", "other", "verdict"),
    [
        ("nearly", "24.1", Verdict.SUPPORTED),
        ("nearly", "25.4", Verdict.REVIEW),
        ("nearly", "20", Verdict.REFUTED),
        ("just_over", "25.8", Verdict.SUPPORTED),
        ("just_over", "24.6", Verdict.REVIEW),
        ("more_than", "80", Verdict.SUPPORTED),
        ("more_than", "24.7", Verdict.REVIEW),
        ("more_than", "24", Verdict.REFUTED),
        ("less_than", "25", Verdict.REVIEW),
        ("at_most", "25", Verdict.SUPPORTED),
        ("up_to", "25.2", Verdict.SUPPORTED),
        ("up_to", "30", Verdict.REVIEW),
        ("up_to", "12", Verdict.UNCHECKED),
        ("approximately", "26.2", Verdict.SUPPORTED),
        ("approximately", "27.4", Verdict.REVIEW),
        ("approximately", "29", Verdict.REFUTED),
    ],
)
def test_hedges_bound_what_25_percent_may_be(hedge: str, other: str, verdict: Verdict) -> None:
    said = mention(Printed(Decimal(25)), hedge=hedge, unit="percent")
    tenth = Decimal("0.1")
    figure = mention(Printed(Decimal(other), tenth, tenth), unit="percent")
    assert meet(meaning_of(said), meaning_of(figure)) is verdict


@pytest.mark.parametrize(
    ("value", "inside", "asked", "outside"),
    [
        (Fraction(1, 4), Fraction(24, 100), Fraction(29, 100), Fraction(45, 100)),
        (Fraction(1, 2), Fraction(52, 100), Fraction(44, 100), Fraction(70, 100)),
        (Fraction(2, 3), Fraction(65, 100), Fraction(70, 100), Fraction(40, 100)),
    ],
)
def test_simple_fractions_reach_half_way_to_the_next(
    value: Fraction, inside: Fraction, asked: Fraction, outside: Fraction
) -> None:
    end = Printed(Decimal(value.numerator) / Decimal(value.denominator))
    meaning = meaning_of(mention(end, unit="", form=Form.FRACTION))
    assert inside in meaning.core
    assert asked in meaning.outer
    assert asked not in meaning.core
    assert outside not in meaning.outer


def test_just_over_half_is_not_44_percent() -> None:
    half = mention(Printed(Decimal("0.5")), hedge="just_over", unit="", form=Form.FRACTION)
    meaning = meaning_of(half)
    assert Fraction(52, 100) in meaning.core
    assert Fraction(44, 100) not in meaning.outer


def test_years_are_exact_unless_hedged() -> None:
    year = mention(Printed(Decimal(2019)), unit="")._replace(kind=Kind.YEAR)
    assert meaning_of(year).core == Interval.point(2019)
    around = meaning_of(year._replace(hedge="approximately"))
    assert around.core == Interval.of(2017, 2021)


def test_temperatures_know_no_percentages() -> None:
    end = Printed(Decimal(300), Decimal(1), Decimal(100))
    about = meaning_of(mention(end, unit="degC", hedge="approximately"))
    assert (about.core, about.outer) == (Interval.of(290, 310), Interval.of(280, 320))


def test_dozens_reach_a_factor_of_two_outside() -> None:
    dozens = mention(Printed(Decimal(24)), Printed(Decimal(96)), unit="", form=Form.ORDER)
    meaning = meaning_of(dozens)
    assert meaning.core == Interval.of(24, 96)
    assert meaning.outer == Interval.of(12, 192)
