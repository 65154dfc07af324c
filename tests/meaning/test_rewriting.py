"""The same meaning in another unit, with an inherited scale word, without its hedge."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.meaning import as_difference, convert, meaning_of, rescale, scale_word, unhedged
from claimcheck.model import Form, Unit
from tests.meaning.numbers import ends, said
from tests.quantities import (
    CELSIUS,
    COUNT,
    FAHRENHEIT,
    FOOT,
    HEDGES,
    KILOMETER,
    METER,
    MILE,
    mention,
    numbers,
    quantity,
)

LENGTHS = (METER, KILOMETER, MILE, FOOT)


@pytest.mark.parametrize(
    ("written", "source", "target", "core"),
    [
        ("5", KILOMETER, METER, (4500, 5500)),
        ("300", METER, KILOMETER, (0.295, 0.305)),
        ("0", CELSIUS, FAHRENHEIT, (31.1, 32.9)),
        ("100", CELSIUS, FAHRENHEIT, (203, 221)),
        ("-40", FAHRENHEIT, CELSIUS, (-40.2777777778, -39.7222222222)),
    ],
)
def test_another_unit(written: str, source: Unit, target: Unit, core: tuple[float, float]) -> None:
    moved = convert(said(written, unit=source.name), source, target)
    assert ends(moved.core) == pytest.approx(core)


@given(numbers(), st.sampled_from([*HEDGES, None]), st.sampled_from(LENGTHS))
def test_there_and_back_changes_nothing(written: str, hedge: str | None, target: Unit) -> None:
    meaning = said(written, hedge=hedge)
    assert convert(convert(meaning, KILOMETER, target), target, KILOMETER) == meaning


@given(numbers(), st.sampled_from(HEDGES))
def test_flags_survive_a_change_of_unit(written: str, hedge: str) -> None:
    meaning = said(written, hedge=hedge)
    moved = convert(meaning, KILOMETER, MILE)
    assert (moved.one_sided, moved.ceiling) == (meaning.one_sided, meaning.ceiling)
    assert (moved.weak is None) == (meaning.weak is None)
    assert moved.core.lower_closed == meaning.core.lower_closed


@pytest.mark.parametrize(
    ("number", "text", "scale"),
    [
        ("381e6", "$381 million", 10**6),
        ("1.2e9", "1.2 billion", 10**9),
        ("2.5e3", "2.5 thousand", 10**3),
        ("3e12", "£3 trillion", 10**12),
        ("381", "381", 1),
        ("1300", "1,300", 1),
        ("-4e6", "minus 4 million", 10**6),
        ("0", "0 million", 1),
        ("24", "2 dozen", 1),
    ],
)
def test_scale_word_of_a_number(number: str, text: str, scale: int) -> None:
    assert scale_word(mention(number, text=text)) == scale


def test_spelled_numbers_have_none_of_their_own() -> None:
    spelled = mention("3e6", text="three million")._replace(form=Form.WORDS)
    assert scale_word(spelled) == 1


@pytest.mark.parametrize("factor", [10**3, 10**6, 10**9])
def test_an_inherited_scale_word_multiplies_everything(factor: int) -> None:
    plain, scaled = quantity("26"), rescale(quantity("26"), Fraction(factor))
    assert scaled.mention.low == 26 * factor
    assert scaled.mention.ends[0].step == factor
    core, old = scaled.meaning.core, plain.meaning.core
    assert (core.lower, core.upper) == (old.lower * factor, old.upper * factor)  # type: ignore[operator]
    assert not scaled.meaning.whole


@pytest.mark.parametrize("hedge", HEDGES)
def test_without_its_hedge_a_number_is_bare(hedge: str) -> None:
    assert unhedged(quantity("1,300", unit=MILE, hedge=hedge)) == quantity("1,300", unit=MILE)


def test_without_a_hedge_nothing_changes() -> None:
    plain = quantity("1,300", unit=MILE)
    assert unhedged(plain) is plain


@pytest.mark.parametrize(("unit", "name"), [(CELSIUS, "delta_degC"), (FAHRENHEIT, "delta_degF")])
def test_differences_of_temperature_lose_the_offset(unit: Unit, name: str) -> None:
    found = as_difference(quantity("9", unit=unit))
    assert (found.unit.name, found.unit.offset) == (name, Fraction(0))
    assert found.unit.to_base(Fraction(9)) == 9 * unit.factor
    assert found.unit.dimension == "temperature_difference"


@pytest.mark.parametrize("unit", [MILE, COUNT])
def test_other_differences_are_as_they_were(unit: Unit) -> None:
    plain = quantity("9", unit=unit)
    assert as_difference(plain) is plain


def test_the_same_unit_is_the_same_meaning() -> None:
    meaning = meaning_of(mention("9", unit="mile"))
    assert convert(meaning, MILE, MILE) is meaning
